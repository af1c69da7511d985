//! What one file says of another: looked up once every file is read.

mod addresses;
mod agendas;
mod anchors;
mod bodies;
mod documents;
mod extended;
mod meetings;
mod members;
mod minutes;
mod registers;
mod rulebooks;
mod settings;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::draft::Draft;
use super::folder::meeting_day;
use super::layout::Layout;
use crate::calendar::parse_date;
use crate::diagnostic::Diagnostic;
use crate::model::{BodyId, Explanation, OrganisationId, RuleForm, RuleName, SeatId, Site};
use crate::source::{Place, Span, Spanned, nearest};
use crate::tree::{TreePath, segment};

/// What is wrong between files.
pub(super) fn check(layout: &Layout<'_>, draft: &Draft, rules: &[RuleForm]) -> Vec<Diagnostic> {
    let ground = Ground {
        layout,
        draft,
        site: &draft.site,
        rules,
    };
    let mut found = settings::check(&ground);
    let bodies = ground.site.bodies.par_iter().flat_map_iter(|(_, body)| {
        let own = bodies::check(&ground, body);
        own.into_iter()
            .chain(members::check(&ground, body))
            .chain(rulebooks::check(&ground, body))
            .chain(registers::check(&ground, body))
    });
    let meetings = ground.site.meetings.par_iter();
    let documents = ground.site.documents.par_iter();
    found.extend(bodies.collect::<Vec<_>>());
    found.extend(
        meetings
            .flat_map_iter(|(_, meeting)| meetings::check(&ground, meeting))
            .collect::<Vec<_>>(),
    );
    found.extend(
        documents
            .flat_map_iter(|(_, document)| documents::check(&ground, document))
            .collect::<Vec<_>>(),
    );
    found.extend(addresses::check(&ground));
    found
}

/// What references are looked up in.
pub(super) struct Ground<'g> {
    layout: &'g Layout<'g>,
    draft: &'g Draft,
    site: &'g Site,
    rules: &'g [RuleForm],
}

impl Ground<'_> {
    /// Whether the file holds an error of its own, so that nothing can be said of what it lacks.
    fn is_broken(&self, path: &TreePath) -> bool {
        self.draft.broken.contains(path)
    }

    /// What is wrong with a seat of `body` that the file at `path` names.
    fn seat(&self, body: &BodyId, path: &TreePath, id: &Spanned<SeatId>) -> Option<Diagnostic> {
        let files = self.layout.bodies.get(body)?;
        let place = Place::new(path.clone(), id.span);
        let reason = format!("no seat `{}` is listed", id.value);
        let wrong = Diagnostic::error("no-such-seat", place, reason);
        let Some((list, _)) = files.members else {
            let mend = format!(
                "Add the file {body}/members.yaml with the body's `seats:`, this one among them."
            );
            return Some(wrong.mend(mend));
        };
        if self.is_broken(list) || self.site.seat(body, id).is_some() {
            return None;
        }
        let seats = &self.site.bodies.get(body)?.membership.as_ref()?.1.seats;
        let likely = nearest(id.as_str(), seats.iter().map(|(id, _)| id.as_str()));
        let mend = likely.map_or_else(
            || format!("List the seat in {list}, or write the id of one that is there."),
            |likely| format!("Did you mean `{likely}`?"),
        );
        let first = seats.iter().next().map(|(id, _)| id.span);
        let list = Place::new(list.clone(), first.unwrap_or_default());
        Some(wrong.mend(mend).note(list, "the seats are listed here"))
    }

    /// What is wrong with an organisation that the file at `path`, of `body`, names.
    fn organisation(
        &self,
        body: &BodyId,
        path: &TreePath,
        id: &Spanned<OrganisationId>,
    ) -> Option<Diagnostic> {
        let above = || self.site.ancestry(body).map(|body| &body.id);
        let lists = above().filter_map(|body| self.layout.bodies.get(body)?.organisations);
        if !self.site.bodies.contains_key(body)
            || lists.into_iter().any(|(list, _)| self.is_broken(list))
            || self.site.organisation(body, id).is_some()
        {
            return None;
        }
        let place = Place::new(path.clone(), id.span);
        let reason = format!("no organisation `{}` is listed", id.value);
        let known = self
            .site
            .ancestry(body)
            .flat_map(|body| body.organisations.iter());
        let likely = nearest(id.as_str(), known.map(|(id, _)| id.as_str()));
        let mend = likely.map_or_else(
            || "List it in an organisations.yaml of this body or one above it.".to_owned(),
            |likely| format!("Did you mean `{likely}`?"),
        );
        let wrong = Diagnostic::error("no-such-organisation", place, reason).mend(mend);
        let nearest_list = above().find_map(|body| self.layout.bodies.get(body)?.organisations);
        Some(match nearest_list {
            Some((list, _)) => wrong.note(Place::whole(list.clone()), "the list nearest to it"),
            None => wrong,
        })
    }

    /// What is wrong with explanations in the file at `path`: the rule and the file that they name.
    fn explanations(&self, path: &TreePath, explanations: &[Explanation]) -> Vec<Diagnostic> {
        let unknown = explanations.iter().filter_map(|e| self.rule(path, &e.rule));
        let about = explanations
            .iter()
            .filter_map(|e| self.about(path, e.about.as_ref()?));
        unknown.chain(about).collect()
    }

    fn rule(&self, path: &TreePath, rule: &Spanned<String>) -> Option<Diagnostic> {
        let names = || self.rules.iter().map(|form| form.name);
        let written = RuleName::of(&rule.value).rule;
        if names().any(|name| name == written) {
            return None;
        }
        let mend = nearest(written, names()).map_or_else(
            || {
                format!(
                    "The rules there are: {}.",
                    names().collect::<Vec<_>>().join(", ")
                )
            },
            |likely| format!("Did you mean `{likely}`?"),
        );
        let reason = format!("there is no rule `{written}`");
        let place = Place::new(path.clone(), rule.span);
        Some(Diagnostic::error("unknown-rule", place, reason).mend(mend))
    }

    fn about(&self, path: &TreePath, about: &Spanned<String>) -> Option<Diagnostic> {
        let folder = path.parent().unwrap_or_default();
        if self.layout.has(folder, about) {
            return None;
        }
        let mend = nearest(about, self.layout.files_in(folder)).map_or_else(
            || "Name a file of this folder, or leave `about` out: then it is about the whole meeting.".to_owned(),
            |likely| format!("Did you mean {likely}?"),
        );
        let reason = format!("there is no file {} in this folder", about.value);
        let place = Place::new(path.clone(), about.span);
        Some(Diagnostic::error("no-such-file", place, reason).mend(mend))
    }
}

/// What is wrong with an id that a clerk has chosen: it becomes part of an address.
fn id(path: &TreePath, id: &Spanned<String>) -> Option<Diagnostic> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.is_empty() && id.chars().all(fits) {
        return None;
    }
    let place = Place::new(path.clone(), id.span);
    let reason = format!("`{}` cannot be an id", id.value);
    let better = segment(id).replace('.', "-");
    let mend = match better.is_empty() {
        true => "Use small letters, digits and hyphens.".to_owned(),
        false => format!("Use small letters, digits and hyphens: `{better}`."),
    };
    Some(Diagnostic::error("bad-id", place, reason).mend(mend))
}

/// A meeting is named by its folder beside those of the body, or by its path from the top. Whether there is such a meeting
/// is another question.
fn meeting_name(path: &TreePath, name: &Spanned<String>) -> Option<Diagnostic> {
    let folder = match name.strip_prefix('/') {
        Some(path) => path
            .trim_end_matches('/')
            .rsplit_once('/')
            .map(|(_, folder)| folder),
        None => Some(name.as_str()),
    };
    let folder = folder.unwrap_or_default();
    if meeting_day(folder).is_some() {
        return None;
    }
    let place = Place::new(path.clone(), name.span);
    let reason = format!("`{}` does not name a meeting", name.value);
    let likely = parse_date(folder).err().map(|wrong| format!(" ({wrong})"));
    let mend = format!(
        "Write the name of the meeting's folder, 2026-06-09, or its path from the top, /bromley/executive/2026-06-09{}.",
        likely.unwrap_or_default()
    );
    Some(Diagnostic::error("bad-meeting", place, reason).mend(mend))
}

/// What the file names a second time. Two records of one thing contradict each other, which someone should look at.
fn twice<'n>(
    path: &TreePath,
    named: impl Iterator<Item = (&'n str, Span)>,
    code: &'static str,
    reason: &str,
) -> Vec<Diagnostic> {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for (name, span) in named {
        let Some(first) = seen.insert(name, span) else {
            continue;
        };
        let place = |span| Place::new(path.clone(), span);
        let wrong = match code {
            "duplicate-id" => Diagnostic::error(code, place(span), reason),
            _ => Diagnostic::warning(code, place(span), reason),
        };
        found.push(
            wrong
                .mend("Take one of the two out.")
                .note(place(first), "the first one"),
        );
    }
    found
}
