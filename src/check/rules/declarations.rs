//! `declarations`: interests have their place on the agenda and in the minutes, and whoever declared one acts on it.

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::seats::declared_at;
use crate::model::{
    Declaration, DeclarerAction, Document, Force, ItemKind, Meeting, MeetingKind, MeetingState,
    MinutesDetails,
};
use crate::record::{Assessment, Outcome};
use crate::source::{Problem, ProblemKind, Problems, Span, Spanned};

pub(super) struct Declarations;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Whether the agenda has an item for them.
    #[serde(default = "yes")]
    item: bool,
    /// The last place on the agenda at which that item may stand.
    #[serde(default = "three")]
    item_by: Spanned<usize>,
    /// Whether the minutes say what was declared, or that nothing was.
    #[serde(default = "yes")]
    minutes: bool,
    /// What somebody who declared an interest may still do.
    #[serde(default)]
    declarer_may: DeclarerMay,
    /// Whether they may not be among the recorded voters.
    #[serde(default = "yes")]
    no_vote: bool,
    /// The kinds of interest that have these consequences; every kind where none is named.
    #[serde(default)]
    kinds: Vec<String>,
    /// Whether the body rules on each declaration.
    #[serde(default)]
    ruling: bool,
}

/// What somebody who declared an interest may still do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum DeclarerMay {
    /// Nothing: they leave the room.
    Withdraw,
    /// Stay, and say nothing.
    Stay,
    /// Speak with leave, and take no part in the decision.
    #[default]
    Speak,
    /// Take part.
    TakePart,
}

fn yes() -> bool {
    true
}

fn three() -> Spanned<usize> {
    Spanned {
        value: 3,
        span: Span::default(),
    }
}

impl Rule for Declarations {
    const NAME: &'static str = "declarations";
    const TITLE: &'static str = "Interests are declared and acted on";
    const PROSE: &'static str = include_str!("declarations.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let problem = || Problem {
            span: params.item_by.span,
            reason: "the first item of an agenda is 1".into(),
            mend: None,
            kind: ProblemKind::WrongValue,
        };
        let nowhere = params.item_by.value == 0;
        nowhere.then(problem).into_iter().collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let item = match (params.item, params.item_by.value) {
            (true, 1) => {
                format!("The first item of each agenda {must} be for declarations of interest. ")
            }
            (true, by) => {
                format!(
                    "An item for declarations of interest {must} be among the first {by} on each agenda. "
                )
            }
            (false, _) => String::new(),
        };
        let minutes = match params.minutes {
            true => format!("The minutes {must} say what was declared, or that nothing was. "),
            false => String::new(),
        };
        let who = match &params.kinds[..] {
            [] => "Whoever declares an interest".to_owned(),
            kinds => format!("Whoever declares an interest ({})", kinds.join(", ")),
        };
        let may = match params.declarer_may {
            DeclarerMay::Withdraw => format!("{must} leave for the matter"),
            DeclarerMay::Stay => "may stay, and says nothing on the matter".into(),
            DeclarerMay::Speak => "may speak with leave, and takes no part in the decision".into(),
            DeclarerMay::TakePart => "may take part".into(),
        };
        let vote = match params.no_vote {
            true => ", and does not vote",
            false => "",
        };
        let ruling = match params.ruling {
            true => format!(" The body {must} rule on each declaration."),
            false => String::new(),
        };
        format!("{item}{minutes}{who} {may}{vote}.{ruling}")
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let ground = scope.ground;
        let off = matches!(
            meeting.state(ground.day),
            MeetingState::Cancelled | MeetingState::Postponed
        );
        if off || meeting.details.kind == MeetingKind::Event {
            return;
        }
        let documents = &ground.site.documents;
        let agenda = meeting.agenda.as_ref().and_then(|id| documents.get(id));
        let open = |agenda: &&Document| ground.is_published(agenda) && !ground.is_exempt(agenda);
        if let Some(agenda) = agenda.filter(|_| scope.params.item).filter(open) {
            found.add(on_agenda(scope, agenda));
        }
        let Some(document) = ground.open_minutes_of(meeting) else {
            return;
        };
        let Some(minutes) = document.minutes() else {
            return;
        };
        found
            .assessments
            .extend(in_minutes(scope, document, minutes));
        for (index, declaration) in minutes.declarations.iter().flatten().enumerate() {
            let subject = format!("declaration {}", index + 1);
            let declared = Declared {
                scope,
                document,
                minutes,
                declaration,
            };
            found.assessments.extend(declared.judge(&subject));
        }
    }
}

/// Whether the item stands on the agenda, and early enough.
fn on_agenda(scope: &Scope<'_, Params>, agenda: &Document) -> Assessment {
    let by = scope.params.item_by.value;
    let items = agenda.items();
    let at = items
        .iter()
        .position(|item| item.kind == ItemKind::Declarations);
    let item = at.and_then(|at| Some((at + 1, items.get(at)?)));
    let (outcome, finding) = match item {
        _ if items.is_empty() => (
            Outcome::NotRecorded,
            "The items of the agenda are not listed at its head.".to_owned(),
        ),
        None => (
            Outcome::Breached,
            "The agenda has no item for declarations of interest.".into(),
        ),
        Some((number, _)) if number > by => (
            Outcome::Breached,
            format!(
                "Declarations of interest are item {number} of the agenda, and belong among the first {by}."
            ),
        ),
        Some((number, _)) => (
            Outcome::Met,
            format!("Declarations of interest are item {number} of the agenda."),
        ),
    };
    let mend = (outcome != Outcome::Met).then(|| {
        format!("The clerk can list an item with `kind: declarations` among the first {by} under `items:` in agenda.md.")
    });
    let place = place_in(agenda, item.map(|(_, item)| item.title.span));
    Assessment {
        document: Some(agenda.id.clone()),
        mend,
        ..scope.assess("item for declarations", outcome, finding, place)
    }
}

/// Whether the minutes say what was declared.
fn in_minutes(
    scope: &Scope<'_, Params>,
    document: &Document,
    minutes: &MinutesDetails,
) -> Option<Assessment> {
    let declared = minutes.declarations.as_ref().map(Vec::len);
    let (outcome, finding) = match declared {
        None => (
            Outcome::Breached,
            "The minutes do not say whether any interest was declared.",
        ),
        Some(0) => (
            Outcome::Met,
            "The minutes say that no interest was declared.",
        ),
        Some(_) => (
            Outcome::Met,
            "The minutes say what interests were declared.",
        ),
    };
    let mend = "The clerk can list what was declared under `declarations:` at the head of minutes.md, or write \
                `declarations: []` if nothing was.";
    scope.params.minutes.then(|| Assessment {
        document: Some(document.id.clone()),
        mend: declared.is_none().then(|| mend.to_owned()),
        ..scope.assess(
            "declarations in the minutes",
            outcome,
            finding,
            place_in(document, None),
        )
    })
}

/// One declaration.
struct Declared<'d, 's> {
    scope: &'d Scope<'s, Params>,
    document: &'d Document,
    minutes: &'d MinutesDetails,
    declaration: &'d Declaration,
}

impl Declared<'_, '_> {
    fn judge(&self, subject: &str) -> Vec<Assessment> {
        let params = self.scope.params;
        let bound = params.kinds.is_empty()
            || self
                .declaration
                .kind
                .as_ref()
                .is_none_or(|kind| params.kinds.contains(kind));
        let mut found = Vec::new();
        if bound {
            found.extend(self.action());
            found.extend(self.vote());
        }
        found.extend(self.ruling());
        if found.is_empty() {
            let finding = "Nothing shows that the member did what the rule does not allow.";
            found.push((Outcome::Met, finding, self.declaration.seat.span));
        }
        let assess = |(outcome, finding, span): (Outcome, &str, Span)| Assessment {
            document: Some(self.document.id.clone()),
            mend: mend(outcome, finding == NO_RULING).map(str::to_owned),
            ..self.scope.assess(
                subject,
                outcome,
                finding,
                place_in(self.document, Some(span)),
            )
        };
        found.into_iter().map(assess).collect()
    }

    /// What the member did that was not allowed.
    fn action(&self) -> Option<(Outcome, &'static str, Span)> {
        let may = self.scope.params.declarer_may;
        if may == DeclarerMay::TakePart {
            return None;
        }
        let finding = match (self.declaration.action, may) {
            (None, _) => {
                let finding =
                    "The minutes do not say what the member did after declaring the interest.";
                return Some((Outcome::NotRecorded, finding, self.declaration.seat.span));
            }
            (Some(DeclarerAction::TookPart), _) => {
                "The member declared an interest, and took part in the matter."
            }
            (Some(DeclarerAction::Spoke), DeclarerMay::Stay | DeclarerMay::Withdraw) => {
                "The member declared an interest, and spoke on the matter."
            }
            (Some(DeclarerAction::Stayed), DeclarerMay::Withdraw) => {
                "The member declared an interest, and stayed for the matter."
            }
            _ => return None,
        };
        Some((Outcome::Breached, finding, self.declaration.seat.span))
    }

    /// The member's vote on the matter; to abstain is not to vote.
    fn vote(&self) -> Option<(Outcome, &'static str, Span)> {
        let concerned = self.minutes.decisions.iter().filter(|decision| {
            let mut declared = declared_at(self.minutes, decision.item.as_ref());
            declared.any(|other| std::ptr::eq(other, self.declaration))
        });
        let votes = concerned.filter_map(|decision| decision.votes.as_ref());
        let ballots = votes.flat_map(|votes| [&votes.in_favour, &votes.against]);
        let mut voters = ballots.flat_map(|ballot| ballot.seats());
        let voter = voters.find(|voter| voter.value == self.declaration.seat.value);
        let finding = "The member declared an interest, and is recorded as voting on the matter.";
        let barred = voter.filter(|_| self.scope.params.no_vote);
        barred.map(|voter| (Outcome::Breached, finding, voter.span))
    }

    fn ruling(&self) -> Option<(Outcome, &'static str, Span)> {
        let missing = self.scope.params.ruling && self.declaration.ruling.is_none();
        missing.then_some((Outcome::Breached, NO_RULING, self.declaration.seat.span))
    }
}

const NO_RULING: &str = "The minutes do not say what the body ruled on the declaration.";

fn mend(outcome: Outcome, ruling: bool) -> Option<&'static str> {
    match outcome {
        Outcome::Breached if ruling => {
            Some("The clerk can write `ruling:` under the declaration at the head of minutes.md.")
        }
        Outcome::Breached => Some(
            "The clerk can put the minutes right, if they are wrong. If it was as recorded, the body can take the decision \
             again without the member.",
        ),
        Outcome::NotRecorded => {
            Some("The clerk can write `action:` under the declaration at the head of minutes.md.")
        }
        _ => None,
    }
}
