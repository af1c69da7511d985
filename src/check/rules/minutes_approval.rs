//! `minutes-approval`: minutes are draft until a later held meeting of the same body approves them, and says so in its
//! own minutes; then they are approved.

use serde::Deserialize;

use crate::calendar::long_date;
use crate::check::ground::{Approving, is_before};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::diagnostic::Note;
use crate::model::{Document, Force, Meeting, MeetingKind, MeetingState, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problem, ProblemKind, Problems, Spanned};

pub(super) struct MinutesApproval;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Which meeting is to approve them.
    #[serde(default)]
    by: By,
    /// How many meetings may be held and minuted until one of them has approved.
    #[serde(default = "one")]
    meetings: Spanned<u32>,
    /// Kinds of meeting that are passed over in that count.
    #[serde(default = "events")]
    except: Vec<MeetingKind>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum By {
    /// The next one, or one of the next few.
    #[default]
    NextMeeting,
    /// Any later one: minutes may stay draft.
    LaterMeeting,
}

fn one() -> Spanned<u32> {
    Spanned {
        value: 1,
        ..Spanned::default()
    }
}

fn events() -> Vec<MeetingKind> {
    vec![MeetingKind::Event]
}

impl Rule for MinutesApproval {
    const NAME: &'static str = "minutes-approval";
    const TITLE: &'static str = "Minutes approved by a later meeting";
    const PROSE: &'static str = include_str!("minutes_approval.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let problem = Problem {
            span: params.meetings.span,
            reason: "minutes cannot be approved within 0 meetings".into(),
            mend: Some("Write how many meetings may pass, 1 or more.".into()),
            kind: ProblemKind::WrongValue,
        };
        let none = params.meetings.value == 0;
        none.then_some(problem).into_iter().collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        if force == Force::May {
            let next = match params.meetings.value {
                1 => "the next one".to_owned(),
                meetings => format!("one of the next {meetings}"),
            };
            return match params.by {
                By::LaterMeeting => "Minutes are a draft until a later meeting of the same body approves them. It is looked at whether that meeting's own minutes say so.".into(),
                By::NextMeeting => format!("Minutes are a draft until a later meeting of the same body approves them. It is looked at whether {next} did, and whether its own minutes say so."),
            };
        }
        let by = match (params.by, params.meetings.value) {
            (By::LaterMeeting, _) => "a later meeting of the same body approves them".to_owned(),
            (By::NextMeeting, 1) => {
                format!(
                    "a later meeting of the same body approves them, and the next one {must} do so"
                )
            }
            (By::NextMeeting, meetings) => format!(
                "a later meeting of the same body approves them, and one of the next {meetings} {must} do so"
            ),
        };
        format!(
            "Minutes are a draft until {by}. That meeting's own minutes {must} say that it did."
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let documents = &scope.ground.site.documents;
        let minutes = meeting.minutes.as_ref().and_then(|m| documents.get(m));
        let Some(minutes) = minutes.filter(|minutes| scope.ground.is_published(minutes)) else {
            return;
        };
        approves_unknown(scope, meeting, minutes, found);
        let case = Case::of(scope, meeting, minutes);
        let finding = match minutes.status() {
            Some(Status::Approved) => case.of_approved(),
            Some(Status::Draft) => case.of_draft(),
            // The status of superseded and withdrawn minutes is the business of `document-status`.
            _ => return,
        };
        found.add(case.assessment(finding));
    }
}

/// Whether a meeting that these minutes name, and that this site knows nothing of, was rightly approved, nobody can tell.
fn approves_unknown(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    minutes: &Document,
    found: &mut Findings,
) {
    let approves = minutes.minutes().into_iter().flat_map(|m| &m.approves);
    let unknown = approves.filter(|approval| {
        let named = scope.ground.meeting_named(&meeting.body, &approval.meeting);
        named.is_none()
    });
    for approval in unknown {
        let finding = "The minutes approve those of a meeting of which nothing is recorded here.";
        let mend =
            "The clerk can put the name of the meeting right, or add the meeting with its minutes.";
        let place = place_in(minutes, Some(approval.meeting.span));
        found.add(Assessment {
            document: Some(minutes.id.clone()),
            mend: Some(mend.into()),
            ..scope.assess("earlier minutes", Outcome::NotRecorded, finding, place)
        });
    }
}

/// How minutes came out: the outcome, what happened, and the text that bears on it.
struct Finding {
    outcome: Outcome,
    text: String,
    notes: Vec<Note>,
    mend: Option<&'static str>,
}

/// The minutes of one meeting, and the meetings that say that they approved them.
struct Case<'s> {
    scope: &'s Scope<'s, Params>,
    meeting: &'s Meeting,
    minutes: &'s Document,
    /// Meetings that could approve them and say that they did.
    rightly: Vec<Approving<'s>>,
    /// Meetings that say so and cannot have, with the reason.
    wrongly: Vec<(Approving<'s>, String)>,
}

const SET_RIGHT: &str = "The clerk can put the status of the minutes right, or the minutes of the meeting that approved \
                         them: both have to say the same.";

impl<'s> Case<'s> {
    fn of(scope: &'s Scope<'s, Params>, meeting: &'s Meeting, minutes: &'s Document) -> Self {
        let (mut rightly, mut wrongly) = (Vec::new(), Vec::new());
        for approving in scope.ground.approvals_of(&meeting.id) {
            match why_not_by(scope, meeting, approving.meeting) {
                None => rightly.push(*approving),
                Some(why) => wrongly.push((*approving, why)),
            }
        }
        Self {
            scope,
            meeting,
            minutes,
            rightly,
            wrongly,
        }
    }

    fn assessment(&self, finding: Finding) -> Assessment {
        let status = self.minutes.cover.status.as_ref().map(|status| status.span);
        let place = place_in(self.minutes, status);
        Assessment {
            document: Some(self.minutes.id.clone()),
            notes: finding.notes,
            mend: finding.mend.map(str::to_owned),
            ..self
                .scope
                .assess("minutes", finding.outcome, finding.text, place)
        }
    }

    fn of_approved(&self) -> Finding {
        if let Some(finding) = self.claimed_wrongly() {
            return finding;
        }
        match (self.rightly.as_slice(), self.wrongly.as_slice()) {
            ([], []) => breached(
                "The minutes are marked approved, and the minutes of no later meeting say that it approved them.",
                Vec::new(),
            ),
            (_, [(approving, why), ..]) => breached(
                format!(
                    "The minutes are marked approved, by the minutes of a meeting that cannot have: {why}."
                ),
                vec![says_so(approving)],
            ),
            ([one], []) => Finding {
                outcome: Outcome::Met,
                text: format!("The meeting of {} approved the minutes.", day(one.meeting)),
                notes: vec![says_so(one)],
                mend: None,
            },
            ([first, second, ..], []) => breached(
                format!(
                    "The minutes were approved twice: by the meeting of {} and by that of {}.",
                    day(first.meeting),
                    day(second.meeting)
                ),
                self.rightly.iter().map(says_so).collect(),
            ),
        }
    }

    /// What is wrong with `approved_at`, if it is written.
    fn claimed_wrongly(&self) -> Option<Finding> {
        let claim = self.minutes.minutes()?.approved_at.as_ref()?;
        let mut notes = vec![Note {
            place: place_in(self.minutes, Some(claim.span)),
            text: "the meeting that is to have approved them".into(),
        }];
        let Some(named) = self.scope.ground.meeting_named(&self.meeting.body, claim) else {
            let text = "The minutes are marked approved at a meeting that does not exist.";
            return Some(breached(text, notes));
        };
        if let Some(why) = why_not_by(self.scope, self.meeting, named) {
            notes.push(contradiction(named));
            let text = format!(
                "The minutes are marked approved at a meeting that cannot have approved them: {why}."
            );
            return Some(breached(text, notes));
        }
        if self
            .rightly
            .iter()
            .any(|approving| approving.meeting.id == named.id)
        {
            return None;
        }
        let when = day(named);
        let text = match self.scope.ground.minutes_of(named) {
            Some(minutes) => {
                notes.push(Note {
                    place: place_in(minutes, None),
                    text: "the minutes of that meeting, which do not say so".into(),
                });
                format!(
                    "The minutes are marked approved at the meeting of {when}, whose own minutes do not say so."
                )
            }
            None => {
                notes.push(contradiction(named));
                format!(
                    "The minutes are marked approved at the meeting of {when}, whose own minutes are not published, so \
                     nothing shows that it approved them."
                )
            }
        };
        notes.extend(self.rightly.iter().map(says_so));
        Some(breached(text, notes))
    }

    fn of_draft(&self) -> Finding {
        if let Some(first) = self.rightly.first() {
            let text = format!(
                "The meeting of {} approved the minutes, by its own minutes, and they are still marked as a draft.",
                day(first.meeting)
            );
            return breached(text, self.rightly.iter().map(says_so).collect());
        }
        if let Some((approving, why)) = self.wrongly.first() {
            let text = format!(
                "Other minutes say that these were approved by a meeting that cannot have: {why}."
            );
            return breached(text, vec![says_so(approving)]);
        }
        if let Some(claim) = self.minutes.minutes().and_then(|m| m.approved_at.as_ref()) {
            let note = Note {
                place: place_in(self.minutes, Some(claim.span)),
                text: "the meeting that is to have approved them".into(),
            };
            return breached(
                "The minutes are a draft, and name a meeting that approved them.",
                vec![note],
            );
        }
        self.overdue().unwrap_or_else(|| self.still_in_time())
    }

    /// Draft minutes that as many later meetings as may have let pass.
    fn overdue(&self) -> Option<Finding> {
        let params = self.scope.params;
        if params.by == By::LaterMeeting {
            return None;
        }
        let minuted = self.scope.ground.minuted_after(self.meeting).iter();
        let mut counted = minuted.filter(|later| !params.except.contains(&later.details.kind));
        let last = counted.nth((params.meetings.value as usize).checked_sub(1)?)?;
        let minutes = self.scope.ground.minutes_of(last)?;
        let text = format!(
            "The minutes are still a draft, and the minutes of the meeting of {} do not approve them.",
            day(last)
        );
        let note = Note {
            place: place_in(minutes, None),
            text: "the later minutes, which do not approve them".into(),
        };
        Some(breached(text, vec![note]))
    }

    fn still_in_time(&self) -> Finding {
        let ground = self.scope.ground;
        let next = ground.after(self.meeting).iter().find(|later| {
            let state = later.state(ground.day);
            let meets = matches!(state, MeetingState::Scheduled | MeetingState::Held);
            meets
                && ground.minutes_of(later).is_none()
                && !self.scope.params.except.contains(&later.details.kind)
        });
        let text = match next {
            Some(next) if next.state(ground.day) == MeetingState::Held => format!(
                "The minutes are a draft until the minutes of the meeting of {} show that it approved them.",
                day(next)
            ),
            Some(next) => format!(
                "The minutes are a draft until a later meeting approves them; the next is on {}.",
                day(next)
            ),
            None => "The minutes are a draft until a later meeting approves them.".into(),
        };
        Finding {
            outcome: Outcome::Upcoming,
            text,
            notes: Vec::new(),
            mend: None,
        }
    }
}

fn breached(text: impl Into<String>, notes: Vec<Note>) -> Finding {
    Finding {
        outcome: Outcome::Breached,
        text: text.into(),
        notes,
        mend: Some(SET_RIGHT),
    }
}

/// Why this other meeting cannot have approved the minutes of `meeting`; `None` where it can.
fn why_not_by(scope: &Scope<'_, Params>, meeting: &Meeting, other: &Meeting) -> Option<String> {
    let when = day(other);
    if other.body != meeting.body {
        return Some(format!("the meeting of {when} is another body's"));
    }
    if other.id == meeting.id {
        return Some("it is the same meeting".into());
    }
    if is_before(other, meeting) {
        return Some(format!("the meeting of {when} was earlier"));
    }
    match other.state(scope.ground.day) {
        MeetingState::Held => None,
        MeetingState::Scheduled => Some(format!("the meeting of {when} has not been held yet")),
        MeetingState::Cancelled => Some(format!("the meeting of {when} was cancelled")),
        MeetingState::Postponed => Some(format!("the meeting of {when} was postponed")),
    }
}

fn says_so(approving: &Approving<'_>) -> Note {
    Note {
        place: Place::new(approving.minutes.path.clone(), approving.span),
        text: format!(
            "the minutes of {} say that they were approved",
            day(approving.meeting)
        ),
    }
}

/// What a meeting's own file says of it: its state, if that is written.
fn contradiction(meeting: &Meeting) -> Note {
    let place = match &meeting.details.state {
        Some(state) => Place::new(meeting.path.clone(), state.span),
        None => Place::whole(meeting.path.clone()),
    };
    Note {
        place,
        text: format!("the meeting of {}", day(meeting)),
    }
}

fn day(meeting: &Meeting) -> String {
    long_date(meeting.date.0)
}
