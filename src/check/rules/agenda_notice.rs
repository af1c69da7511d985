//! `agenda-notice`: the agenda and every paper it lists were published by the deadline.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::calendar::{
    Counting, CountingFrom, Day, Deadline, DeadlineError, Direction, NotCounted, Period, long_date,
};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::check::timeliness::{Done, Thing, Trigger, counted, judge, uncountable};
use crate::model::{
    AgendaItem, Document, DocumentId, Explanation, Force, Meeting, MeetingKind, MeetingState,
    Status,
};
use crate::record::{Assessment, Mark, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct AgendaNotice;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How long before the meeting the last of it is due.
    notice: Spanned<Period>,
    /// Which date counts.
    #[serde(default)]
    trigger: Trigger,
    /// Which day is day one.
    #[serde(default)]
    counting_from: CountingFrom,
    /// Which days are left out.
    #[serde(default)]
    not_counted: NotCounted,
    /// Whether the papers are held to it, or the agenda alone.
    #[serde(default = "yes")]
    papers: bool,
    /// Whether a meeting called later than the deadline may give notice from the day of calling.
    #[serde(default)]
    short_notice: ShortNotice,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ShortNotice {
    #[default]
    Allowed,
    NotAllowed,
}

fn yes() -> bool {
    true
}

impl Params {
    fn counting(&self) -> Counting {
        Counting {
            from: self.counting_from,
            not_counted: self.not_counted,
        }
    }
}

impl Rule for AgendaNotice {
    const NAME: &'static str = "agenda-notice";
    const TITLE: &'static str = "Agenda and papers published in time";
    const PROSE: &'static str = include_str!("agenda_notice.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        uncountable(&params.notice, Direction::Before, params.counting())
    }

    fn sentence(params: &Params, force: Force) -> String {
        let what = if params.papers {
            "The agenda and every paper it lists"
        } else {
            "The agenda"
        };
        let from = counted(params.counting());
        let (must, done) = (may(force), params.trigger.words());
        format!(
            "{what} {must} be {done} at least {} before the meeting{from}.",
            *params.notice
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        match why_not_applicable(scope, meeting) {
            Some(why) => found.add(scope.assess(
                "agenda",
                Outcome::NotApplicable,
                why,
                Place::whole(meeting.path.clone()),
            )),
            None => Notice::of(scope, meeting, found).judge(found),
        }
    }
}

fn why_not_applicable(scope: &Scope<'_, Params>, meeting: &Meeting) -> Option<String> {
    let details = &meeting.details;
    match meeting.state(scope.ground.day) {
        MeetingState::Cancelled => {
            Some("The meeting was cancelled, so no notice of it is asked for.".into())
        }
        MeetingState::Postponed => Some(match &details.postponed_to {
            Some(to) => format!(
                "The meeting was postponed to {}; notice is asked for of that day.",
                long_date(to.0)
            ),
            None => "The meeting was postponed; notice is asked for of its new day.".into(),
        }),
        _ if details.kind == MeetingKind::Event && meeting.agenda.is_none() => {
            Some("This is a conference or event, which needs no agenda.".into())
        }
        _ => None,
    }
}

/// The notice of one meeting.
struct Notice<'s> {
    scope: &'s Scope<'s, Params>,
    meeting: &'s Meeting,
    due: Result<Deadline, DeadlineError>,
    /// When the meeting was called, if that was later than the usual deadline and said why.
    called: Option<Day>,
}

/// A document that notice was to be given with.
struct Paper<'s> {
    document: &'s Document,
    subject: String,
    item: Option<&'s AgendaItem>,
}

impl<'s> Notice<'s> {
    fn of(scope: &'s Scope<'s, Params>, meeting: &'s Meeting, found: &mut Findings) -> Self {
        let params = scope.params;
        let notice = (params.notice.value, Direction::Before);
        let due = scope.deadline(meeting, notice, params.counting(), found);
        let called = meeting.details.called.as_ref().map(|called| called.value);
        let explained =
            meeting.details.short_notice.is_some() && params.short_notice == ShortNotice::Allowed;
        let called =
            called.filter(|called| explained && due.as_ref().is_ok_and(|due| called.0 > due.due));
        let due = match called {
            Some(called) => due.map(|due| due.called_on(called.0)),
            None => due,
        };
        Self {
            scope,
            meeting,
            due,
            called,
        }
    }

    fn judge(&self, found: &mut Findings) {
        let documents = &self.scope.ground.site.documents;
        let agenda = self
            .meeting
            .agenda
            .as_ref()
            .and_then(|agenda| documents.get(agenda));
        let Some(agenda) = agenda else {
            return found.add(self.without_agenda());
        };
        let mut judged = vec![self.assess(
            &Paper {
                document: agenda,
                subject: "agenda".into(),
                item: None,
            },
            agenda,
        )];
        if self.scope.params.papers {
            judged.extend(self.papers(agenda).map(|paper| self.assess(&paper, agenda)));
        }
        say_which_governs(&mut judged);
        judged
            .into_iter()
            .for_each(|assessment| found.add(assessment));
    }

    fn without_agenda(&self) -> Assessment {
        let place = Place::whole(self.meeting.path.clone());
        let judged = self.dated(self.blank("agenda", place), Done::NotYet);
        let overdue = judged.outcome == Outcome::Overdue;
        let mend = overdue.then(|| {
            "The clerk can publish the agenda as agenda.md in the meeting's folder.".into()
        });
        Assessment { mend, ..judged }
    }

    /// The papers that the agenda lists, each once.
    fn papers(&self, agenda: &'s Document) -> impl Iterator<Item = Paper<'s>> {
        let documents = &self.scope.ground.site.documents;
        let mut seen = BTreeSet::from([agenda.id.clone()]);
        let items = agenda.items().iter().zip(1..);
        let listed = items.flat_map(|(item, number)| {
            let one = item.papers.0.len() == 1;
            item.papers.0.iter().zip(1..).map(move |(file, nth)| {
                let nth = if one {
                    String::new()
                } else {
                    format!(" {nth}")
                };
                (file, item, format!("paper{nth} for item {number}"))
            })
        });
        listed.filter_map(move |(file, item, subject)| {
            let document = documents.get(&DocumentId::of_paper(&self.meeting.id, file))?;
            let item = Some(item);
            seen.insert(document.id.clone()).then_some(Paper {
                document,
                subject,
                item,
            })
        })
    }

    fn assess(&self, paper: &Paper<'_>, agenda: &Document) -> Assessment {
        let (done, place) = self
            .scope
            .params
            .trigger
            .of(paper.document, self.scope.ground);
        let blank = Assessment {
            document: Some(paper.document.id.clone()),
            ..self.blank(&paper.subject, place)
        };
        let closed = self.is_closed(paper);
        if closed && self.scope.params.trigger == Trigger::Published && !matches!(done, Done::On(_))
        {
            return Assessment {
                outcome: Outcome::NotApplicable,
                finding: format!(
                    "{} is closed to the public, and so is not published.",
                    name(&paper.subject)
                ),
                ..blank
            };
        }
        let mut judged = self.dated(blank, done);
        let reason = self.own_reason(paper, agenda);
        judged.mark = reason.as_ref().map(|(mark, _, _)| *mark).or(judged.mark);
        judged.mend = self.mend(judged.outcome);
        if let (Outcome::Late, Some(on), Some((_, reason, true))) =
            (judged.outcome, judged.done, reason)
        {
            let by = paper.document.cover.author.as_deref();
            let explanation = Explanation::at(reason.span, AgendaNotice::NAME, reason, by, on);
            judged.explanation = Some(explanation);
        }
        judged
    }

    /// An assessment of `subject` with nothing found yet.
    fn blank(&self, subject: &str, place: Place) -> Assessment {
        Assessment {
            mark: self.called.map(|_| Mark::ShortNotice),
            ..self.scope.assess(subject, Outcome::NotRecorded, "", place)
        }
    }

    /// The same with what the date of it comes to.
    fn dated(&self, blank: Assessment, done: Done) -> Assessment {
        let thing = Thing {
            name: name(&blank.subject),
            plural: false,
            verb: self.scope.params.trigger.words(),
        };
        let ground = self.scope.ground;
        let mut judged = judge(
            blank,
            &thing,
            self.due.clone(),
            done,
            ground.day,
            &ground.site.calendar,
        );
        if let Some(called) = self.called {
            let called = long_date(called.0);
            judged.finding += &format!(
                " The meeting was called at short notice on {called}, so that was the day it was due."
            );
        }
        judged
    }

    fn is_closed(&self, paper: &Paper<'_>) -> bool {
        let ground = self.scope.ground;
        let item = paper.item.and_then(|item| item.exempt.as_ref());
        ground.is_exempt(paper.document)
            || item.is_some_and(|exempt| exempt.is_closed_on(ground.day))
    }

    /// Why the paper could not wait, by its own words or its item's, and whether the public can read these words.
    fn own_reason<'p>(
        &self,
        paper: &Paper<'p>,
        agenda: &'p Document,
    ) -> Option<(Mark, &'p Spanned<String>, bool)> {
        let ground = self.scope.ground;
        let readable = |document: &Document| {
            let withdrawn = document.status() == Some(Status::Withdrawn);
            ground.is_published(document) && !ground.is_exempt(document) && !withdrawn
        };
        let (cover, open) = (&paper.document.cover, !self.is_closed(paper));
        let of_item = || {
            let urgent = paper.item?.urgent.as_ref()?;
            Some((Mark::Urgent, urgent, open && readable(agenda)))
        };
        let own = open && readable(paper.document);
        let tabled = cover
            .tabled
            .as_ref()
            .map(|reason| (Mark::Tabled, reason, own));
        let urgent = cover
            .urgent
            .as_ref()
            .map(|reason| (Mark::Urgent, reason, own));
        tabled.or(urgent).or_else(of_item)
    }

    fn mend(&self, outcome: Outcome) -> Option<String> {
        let key = self.scope.params.trigger.key();
        match outcome {
            Outcome::Late => Some(
                "If it could not wait, its author can say why with `urgent:` or `tabled:` at its head.".into(),
            ),
            Outcome::Overdue => {
                Some(format!("The clerk can publish it and write the day as `{key}:` at its head."))
            }
            Outcome::NotRecorded if self.due.is_ok() => {
                Some(format!("The clerk can write the day as `{key}:` at the head of the file."))
            }
            _ => None,
        }
    }
}

/// How a sentence on a subject begins: "The paper for item 4", "Paper 2 for item 4".
fn name(subject: &str) -> String {
    match subject.strip_prefix("paper ") {
        Some(number) if number.starts_with(|first: char| first.is_ascii_digit()) => {
            format!("Paper {number}")
        }
        _ => format!("The {subject}"),
    }
}

/// Of several documents the last decides how much notice the meeting had: says so where it was late.
fn say_which_governs(judged: &mut [Assessment]) {
    if judged.len() < 2
        || judged
            .iter()
            .any(|assessment| assessment.outcome == Outcome::Overdue)
    {
        return;
    }
    let last = judged
        .iter_mut()
        .rev()
        .max_by_key(|assessment| assessment.done);
    if let Some(last) = last.filter(|last| last.outcome == Outcome::Late) {
        last.finding +=
            " No paper of the meeting came later, so this day decides how much notice it had.";
    }
}
