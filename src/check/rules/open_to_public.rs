//! `open-to-public`: meetings are open, what is closed has a ground, and nothing of it was published.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::{is_closed, public_agenda, stands};
use crate::diagnostic::Note;
use crate::model::{AgendaItem, Document, DocumentId, Exempt, Force, Meeting, Publication};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Spanned};

pub(super) struct OpenToPublic;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How a ground has to begin; any ground will do where nothing is written.
    #[serde(default)]
    grounds: Vec<String>,
    /// Whether a whole meeting may be closed.
    #[serde(default = "yes")]
    whole_meetings: bool,
    /// Whether what was decided on a closed item may be published.
    #[serde(default = "yes")]
    decisions: bool,
    /// Whether meetings have to be open at all, or only what is closed has to say why.
    #[serde(default = "yes")]
    open: bool,
}

fn yes() -> bool {
    true
}

impl Rule for OpenToPublic {
    const NAME: &'static str = "open-to-public";
    const TITLE: &'static str = "Meetings open to the public";
    const PROSE: &'static str = include_str!("open_to_public.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let whole = match params.whole_meetings {
            true => "a meeting or an item that is closed",
            false => "no meeting is closed as a whole, and an item that is closed",
        };
        let grounds = match params.grounds.as_slice() {
            [] => String::new(),
            grounds => format!(" ({})", grounds.join(", ")),
        };
        let decisions = if params.decisions {
            ""
        } else {
            ", nor what was decided on it"
        };
        let open = match params.open {
            true => format!("Meetings {must} be open to the public"),
            false => format!("What is closed to the public {must} say why"),
        };
        format!(
            "{open}: {whole} has a ground{grounds}, and none of its papers is published{decisions}."
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        if !stands(scope.ground, meeting) {
            return;
        }
        found.add(whole_meeting(scope, meeting));
        let Some(agenda) = public_agenda(scope.ground, meeting) else {
            return;
        };
        for (number, item) in (1..).zip(agenda.items()) {
            if let Some(exempt) = item
                .exempt
                .as_ref()
                .filter(|_| is_closed(scope.ground, item))
            {
                closed_item(scope, meeting, agenda, (number, item, exempt), found);
            }
        }
    }
}

const MEND: &str = "The clerk can put the ground or the days right.";

fn whole_meeting(scope: &Scope<'_, Params>, meeting: &Meeting) -> Assessment {
    let closed = meeting.details.closed.as_ref();
    let place = match closed {
        Some(closed) => Place::new(meeting.path.clone(), closed.span),
        None => Place::whole(meeting.path.clone()),
    };
    let (outcome, finding) = match closed {
        None if !scope.params.open => (Outcome::Met, "The meeting is not closed to the public."),
        None => (Outcome::Met, "The meeting is open to the public."),
        Some(_) if !scope.params.whole_meetings => (
            Outcome::Breached,
            "The whole meeting is closed to the public, which the rules do not allow.",
        ),
        Some(ground) if !is_ground(scope.params, ground) => (
            Outcome::Breached,
            "The whole meeting is closed to the public, and not on a ground that the rules allow.",
        ),
        Some(_) => (
            Outcome::Met,
            "The whole meeting is closed to the public, and says on what ground.",
        ),
    };
    Assessment {
        mend: (outcome == Outcome::Breached).then(|| MEND.to_owned()),
        ..scope.assess("public access", outcome, finding, place)
    }
}

/// Whether this is a ground on which something may be closed.
fn is_ground(params: &Params, ground: &str) -> bool {
    let ground = ground.trim();
    let begins = |with: &String| {
        ground
            .get(..with.len())
            .is_some_and(|beginning| beginning.eq_ignore_ascii_case(with))
    };
    !ground.is_empty() && (params.grounds.is_empty() || params.grounds.iter().any(begins))
}

/// What is wrong with an item that is closed: its ground, a paper that was published, a decision that is.
fn closed_item(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    agenda: &Document,
    (number, item, exempt): (u32, &AgendaItem, &Spanned<Exempt>),
    found: &mut Findings,
) {
    let subject = format!("closed item {number}");
    let ground = place_in(agenda, Some(exempt.span));
    let assess =
        |outcome, finding: String, place| scope.assess(subject.clone(), outcome, finding, place);
    let note = || Note {
        place: ground.clone(),
        text: "the item is closed".into(),
    };
    let mut wrong = Vec::new();
    if !is_ground(scope.params, &exempt.ground) {
        let finding = format!(
            "Item {number} is closed to the public, and not on a ground that the rules allow."
        );
        wrong.push(assess(Outcome::Breached, finding, ground.clone()));
    }
    for paper in published_papers(scope, meeting, item) {
        let finding = format!(
            "Item {number} is closed to the public, and a paper for it says that it was published."
        );
        let span = paper
            .cover
            .published
            .as_ref()
            .map(|published| published.span);
        wrong.push(Assessment {
            document: Some(paper.id.clone()),
            notes: vec![note()],
            ..assess(Outcome::Breached, finding, place_in(paper, span))
        });
    }
    for place in published_decisions(scope, meeting, item) {
        let finding = format!(
            "Item {number} is closed to the public, and what was decided on it is published."
        );
        wrong.push(Assessment {
            notes: vec![note()],
            ..assess(Outcome::Breached, finding, place)
        });
    }
    if wrong.is_empty() {
        let finding = format!("Item {number} is closed to the public, and says on what ground.");
        return found.add(assess(Outcome::Met, finding, ground));
    }
    for assessment in wrong {
        found.add(Assessment {
            mend: Some(MEND.into()),
            ..assessment
        });
    }
}

/// The papers of a closed item that claim a day on which the public could read them.
fn published_papers<'s>(
    scope: &Scope<'s, Params>,
    meeting: &Meeting,
    item: &AgendaItem,
) -> Vec<&'s Document> {
    let ids: BTreeSet<_> = item
        .papers
        .0
        .iter()
        .map(|paper| DocumentId::of_paper(&meeting.id, paper))
        .collect();
    let papers = ids
        .iter()
        .filter_map(|id| scope.ground.site.documents.get(id));
    let published = |paper: &&Document| match paper.cover.published.as_ref().map(|p| p.value) {
        Some(Publication::On(moment)) => moment.date <= scope.ground.day.0,
        _ => false,
    };
    papers.filter(published).collect()
}

/// Where published minutes tell what was decided on a closed item, if they may not.
fn published_decisions(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    item: &AgendaItem,
) -> Vec<Place> {
    let ground = scope.ground;
    let minutes = ground
        .minutes_of(meeting)
        .filter(|minutes| !ground.is_exempt(minutes));
    let Some(minutes) = minutes.filter(|_| !scope.params.decisions) else {
        return Vec::new();
    };
    let decisions = minutes
        .minutes()
        .into_iter()
        .flat_map(|minutes| &minutes.decisions);
    let open = decisions.filter(|decision| {
        decision
            .exempt
            .as_ref()
            .is_none_or(|exempt| !exempt.is_closed_on(ground.day))
    });
    let on_item = open.filter_map(|decision| decision.item.as_ref());
    on_item
        .filter(|of| of.value == item.name())
        .map(|of| place_in(minutes, Some(of.span)))
        .collect()
}
