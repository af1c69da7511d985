//! What a check is asked for beside the content, held against what is there.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use minutebook::calendar::{CountingFrom, Direction, Period};
use minutebook::check;
use minutebook::model::{BodyId, Force, RuleName, Site};
use minutebook::pipeline::Judged;
use minutebook::pipeline::report::Scope;
use minutebook::source::nearest;

use super::Exit;
use super::stopped::Stopped;

/// What was asked for, as typed.
#[derive(Debug)]
pub(super) struct Wanted<'a> {
    pub(super) rules: &'a [String],
    pub(super) body: Option<&'a str>,
    pub(super) deny: Force,
    pub(super) due_within: Option<Period>,
}

impl Wanted<'_> {
    /// The same for content that is wrong: there is nothing to hold it against.
    pub(super) fn unjudged(&self) -> Scope {
        Scope {
            rules: self.rules.to_vec(),
            body: self.body.map(BodyId::new),
            deny: self.deny,
            due_within: None,
        }
    }

    /// The same, held against the site.
    pub(super) fn scope(&self, judged: &Judged, content: &Path) -> Result<Scope, Stopped> {
        let site = &judged.site;
        for written in self.rules {
            known_aspect(written, site)?;
        }
        let from = judged.record.day.0;
        let counted = self.due_within.map(|period| {
            let calendar = &site.calendar;
            calendar.deadline(&period, Direction::After, from, CountingFrom::NextDay)
        });
        let body = self.body.map(|path| body(path, site, content));
        Ok(Scope {
            body: body.transpose()?,
            due_within: counted.transpose().map_err(Stopped::refused)?,
            ..self.unjudged()
        })
    }
}

/// A rule that there is, as it was typed.
pub(super) fn rule(written: &str) -> Result<String, String> {
    let rule = RuleName::of(written.trim()).rule;
    let names: Vec<_> = check::forms().iter().map(|form| form.name).collect();
    match names.contains(&rule) {
        true => Ok(written.trim().to_owned()),
        false => Err(format!(
            "there is no rule `{rule}`. {}",
            likely(rule, &names)
        )),
    }
}

/// The words in brackets have to stand in some rulebook.
pub(super) fn known_aspect(written: &str, site: &Site) -> Result<(), Stopped> {
    let name = RuleName::of(written);
    let Some(aspect) = name.aspect else {
        return Ok(());
    };
    let written = site.bodies.keys().flat_map(|body| site.rules(body));
    let named = written.map(RuleName::of);
    let known = named.filter(|known| known.rule == name.rule);
    let known: BTreeSet<_> = known.filter_map(|known| known.aspect).collect();
    if known.contains(aspect) {
        return Ok(());
    }
    let known: Vec<_> = known.into_iter().collect();
    let rule = name.rule;
    let mend = match known.is_empty() {
        true => format!("No rulebook holds it more than once: leave out the brackets, `{rule}`."),
        false => likely(aspect, &known),
    };
    let message = format!("there is no rule `{rule}` with “{aspect}” in brackets. {mend}");
    Err(Stopped::refused(message))
}

/// The body of this folder, which may be written from the content's own folder on.
pub(super) fn body(path: &str, site: &Site, content: &Path) -> Result<BodyId, Stopped> {
    let here = |path: &Path| -> PathBuf {
        let parts = path.components();
        parts.filter(|part| *part != Component::CurDir).collect()
    };
    let from_here = here(Path::new(path));
    let from_here = from_here
        .strip_prefix(here(content))
        .ok()
        .and_then(Path::to_str);
    let typed = std::iter::once(path).chain(from_here);
    let mut ids = typed.map(|path| BodyId::new(path.trim_matches('/')));
    if let Some(found) = ids.find(|id| site.bodies.contains_key(id)) {
        return Ok(found);
    }
    let known: Vec<_> = site.bodies.keys().map(BodyId::as_str).collect();
    let typed = path.trim_matches('/');
    // Often only the last folder is typed.
    let ending = |id: &&str| {
        id.strip_suffix(typed)
            .is_some_and(|above| above.ends_with('/'))
    };
    let ending: Vec<_> = known.iter().copied().filter(ending).collect();
    let mend = match ending.is_empty() {
        true => likely(typed, &known),
        false => format!("Did you mean `{}`?", ending.join("` or `")),
    };
    Err(Stopped::refused(format!(
        "there is no body in the folder {path}. {mend}"
    )))
}

/// The nearest that there is, or all that there are.
pub(super) fn likely(typed: &str, known: &[&str]) -> String {
    match nearest(typed, known.iter().copied()) {
        Some(likely) => format!("Did you mean `{likely}`?"),
        None => format!("There are: {}.", known.join(", ")),
    }
}

/// A period, or the short form of one: `10d`, `2w`, `3m`.
pub(super) fn period(text: &str) -> Result<Period, String> {
    let short = [("d", "days"), ("w", "weeks"), ("m", "months")];
    let long = short.iter().find_map(|(letter, unit)| {
        let number = text.trim().strip_suffix(letter)?;
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| format!("{number} {unit}"))
    });
    let period = long.as_deref().unwrap_or(text).parse::<Period>();
    period.map_err(|error| error.to_string())
}

impl Stopped {
    /// What was asked for cannot be.
    pub(super) fn refused(message: impl ToString) -> Self {
        Self {
            exit: Exit::WrongContent,
            message: message.to_string(),
        }
    }
}
