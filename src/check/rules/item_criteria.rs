//! `item-criteria`: each item of business says which of the body's criteria it meets.

use serde::Deserialize;

use super::meeting_frequency::all_but_events;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::{is_closed, public_agenda, stands};
use crate::model::{AgendaItem, Document, DocumentId, Force, ItemKind, Meeting, MeetingKind};
use crate::record::{Assessment, Outcome};

pub(super) struct ItemCriteria;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How each criterion begins; any will do where none is listed.
    #[serde(default)]
    criteria: Vec<String>,
    /// The kinds of item that have to meet one.
    #[serde(default = "reports")]
    items: Vec<ItemKind>,
    /// The kinds of meeting whose agendas are looked at.
    #[serde(default = "all_but_events")]
    kinds: Vec<MeetingKind>,
}

fn reports() -> Vec<ItemKind> {
    vec![ItemKind::Report]
}

impl Rule for ItemCriteria {
    const NAME: &'static str = "item-criteria";
    const TITLE: &'static str = "Items meet one of the criteria";
    const PROSE: &'static str = include_str!("item_criteria.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let of = match &params.criteria[..] {
            [] => String::new(),
            criteria => format!(": {}", criteria.join("; ")),
        };
        format!(
            "Each item of business {} say which of the body's criteria it meets{of}.",
            may(force)
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let params = scope.params;
        if !stands(scope.ground, meeting) || !params.kinds.contains(&meeting.details.kind) {
            return;
        }
        let Some(agenda) = public_agenda(scope.ground, meeting) else {
            return;
        };
        for (number, item) in (1..).zip(agenda.items()) {
            if params.items.contains(&item.kind) && !is_closed(scope.ground, item) {
                found.add(assess(scope, meeting, agenda, (number, item)));
            }
        }
    }
}

fn assess(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    agenda: &Document,
    (number, item): (usize, &AgendaItem),
) -> Assessment {
    let named: Vec<_> = named(scope, meeting, item).collect();
    let asked = &scope.params.criteria;
    let meets = |criterion: &&String| {
        let criterion = criterion.trim().to_lowercase();
        let begins = |asked: &String| criterion.starts_with(&asked.trim().to_lowercase());
        !criterion.is_empty() && (asked.is_empty() || asked.iter().any(begins))
    };
    let (outcome, finding) = if named.iter().any(meets) {
        (Outcome::Met, "The item says which criterion it meets.")
    } else if named.is_empty() {
        (
            Outcome::Breached,
            "Neither the item nor its paper says which criterion it meets.",
        )
    } else {
        (
            Outcome::Breached,
            "What the item gives as a criterion is none of those that the rules list.",
        )
    };
    let mend = "The clerk can write the criterion as `criteria:` beside the item, or at the head of its paper.";
    Assessment {
        document: Some(agenda.id.clone()),
        mend: (outcome == Outcome::Breached).then(|| mend.to_owned()),
        ..scope.assess(
            format!("item {number}"),
            outcome,
            finding,
            place_in(agenda, Some(item.title.span)),
        )
    }
}

/// The criteria that the item names, and those of its papers that the public can read.
fn named<'s>(
    scope: &'s Scope<'_, Params>,
    meeting: &'s Meeting,
    item: &'s AgendaItem,
) -> impl Iterator<Item = &'s String> {
    let ground = scope.ground;
    let papers = item.papers.0.iter();
    let papers = papers.filter_map(|paper| {
        let id = DocumentId::of_paper(&meeting.id, paper);
        ground.site.documents.get(&id)
    });
    let read = papers.filter(|paper| ground.is_published(paper) && !ground.is_exempt(paper));
    item.criteria
        .iter()
        .chain(read.flat_map(|paper| &paper.cover.criteria))
}
