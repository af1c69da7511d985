//! `decision-notice`: what a meeting decided was published as a notice within the period after it.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Direction, Period};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::sitting::stands;
use crate::check::timeliness::{Done, Thing, Trigger, counted, judge, uncountable};
use crate::model::{Document, DocumentKind, Force, Meeting, MeetingKind};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct DecisionNotice;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long after the meeting the notice is due.
    within: Spanned<Period>,
    /// Which date counts.
    #[serde(default)]
    trigger: Trigger,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
    /// Whether a meeting that decided nothing needs one too.
    #[serde(default)]
    always: bool,
}

impl Rule for DecisionNotice {
    const NAME: &'static str = "decision-notice";
    const TITLE: &'static str = "Decisions published in time";
    const PROSE: &'static str = include_str!("decision_notice.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.within, Direction::After, params.counting_from)
    }

    fn sentence(params: &Params, force: Force) -> String {
        let what = match params.always {
            true => "A notice of what was decided, or that nothing was,",
            false => "A notice of what was decided",
        };
        let (must, done) = (may(force), params.trigger.words());
        let from = counted(params.counting_from);
        format!(
            "{what} {must} be {done} within {} after the meeting{from}.",
            *params.within
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let (ground, params) = (scope.ground, scope.params);
        if !stands(ground, meeting) || meeting.details.kind == MeetingKind::Event {
            return;
        }
        let documents = &ground.site.documents;
        let papers = meeting.papers.iter().filter_map(|id| documents.get(id));
        let notices: Vec<_> = papers
            .filter(|paper| paper.kind == DocumentKind::DecisionNotice)
            .collect();
        let minutes = ground.minutes_of(meeting).and_then(Document::minutes);
        let nothing = minutes.is_some_and(|minutes| minutes.decisions.is_empty());
        if notices.is_empty() && nothing && !params.always {
            let finding = "The minutes record no decision, so no notice is asked for.";
            let place = Place::whole(meeting.path.clone());
            return found.add(scope.assess(
                "decision notice",
                Outcome::NotApplicable,
                finding,
                place,
            ));
        }
        let within = (params.within.value, Direction::After);
        let due = scope.deadline(meeting, within, params.counting_from, found);
        let mut judge_one = |notice: Option<&Document>| {
            let (done, place) = match notice {
                Some(notice) => params.trigger.of(notice, ground),
                None => (Done::NotYet, Place::whole(meeting.path.clone())),
            };
            let blank = Assessment {
                document: notice.map(|notice| notice.id.clone()),
                ..scope.assess("decision notice", Outcome::NotRecorded, "", place)
            };
            let closed = notice.is_some_and(|notice| ground.is_exempt(notice));
            if closed && !matches!(done, Done::On(_)) {
                let finding = "The notice is closed to the public, and so is not published.".into();
                let outcome = Outcome::NotApplicable;
                return found.add(Assessment {
                    outcome,
                    finding,
                    ..blank
                });
            }
            let thing = Thing {
                name: "The decision notice".into(),
                plural: false,
                verb: params.trigger.words(),
            };
            let judged = judge(
                blank,
                &thing,
                due.clone(),
                done,
                ground.day,
                &ground.site.calendar,
            );
            found.add(Assessment {
                mend: mend(&judged, params.trigger),
                ..judged
            });
        };
        match &notices[..] {
            [] => judge_one(None),
            notices => notices.iter().for_each(|notice| judge_one(Some(notice))),
        }
    }
}

fn mend(judged: &Assessment, trigger: Trigger) -> Option<String> {
    let key = trigger.key();
    match (judged.outcome, &judged.due) {
        (Outcome::Overdue, _) => Some(format!(
            "The clerk can publish a notice of the decisions in the meeting's folder, with `kind: decision-notice` and \
             the day as `{key}:` at its head."
        )),
        (Outcome::NotRecorded, Some(_)) => Some(format!(
            "The clerk can write the day as `{key}:` at the head of the notice."
        )),
        _ => None,
    }
}
