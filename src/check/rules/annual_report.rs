//! `annual-report`: once a year a report is published, laid before another body, or both.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::{
    CountingFrom, Deadline, DeadlineError, Direction, Period, YearName, plain_date,
};
use crate::check::dated::begins;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::public_agenda;
use crate::check::timeliness::{Done, Thing, judge, uncountable};
use crate::check::years::{Stretch, YearBegins};
use crate::diagnostic::Diagnostic;
use crate::markup;
use crate::model::{
    Body, BodyId, Document, DocumentId, DocumentKind, Force, ItemKind, Meeting, MeetingState,
    Standing, Status,
};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Spanned};

pub(super) struct AnnualReport;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The kind of document that the report is.
    #[serde(default = "annual_report")]
    document: DocumentKind,
    /// The body that it is laid before, by its folder: `/bromley/executive`.
    #[serde(default)]
    to: Option<Spanned<String>>,
    /// Whether an item or a paper there has to name this body in its title.
    #[serde(default)]
    by_name: bool,
    /// Whether it is published by this body.
    #[serde(default = "yes")]
    published: bool,
    /// How a heading or an item of a list in it begins, for each point that it has to cover.
    #[serde(default)]
    points: Vec<String>,
    /// Whether a year is held against the body of which its record has a part only.
    #[serde(default)]
    part_counts: bool,
    /// How long after the beginning of each year it is due.
    #[serde(default)]
    within: Option<Spanned<Period>>,
    /// The month in which the year begins.
    #[serde(default)]
    year_begins: YearBegins,
}

fn annual_report() -> DocumentKind {
    DocumentKind::AnnualReport
}

fn yes() -> bool {
    true
}

impl Rule for AnnualReport {
    const NAME: &'static str = "annual-report";
    const TITLE: &'static str = "A report every year";
    const PROSE: &'static str = include_str!("annual_report.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let within = params.within.iter();
        within
            .flat_map(|within| uncountable(within, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let laid = params
            .to
            .as_ref()
            .map(|to| format!("laid before `{}`", **to));
        let published = params.published.then(|| "published".to_owned());
        let asked: Vec<_> = published.into_iter().chain(laid).collect();
        let when = match &params.within {
            Some(within) => format!("in the first {} of each year", **within),
            None => "in each year".to_owned(),
        };
        let begins = match params.year_begins {
            begins if begins == YearBegins::default() => String::new(),
            begins => format!(", which begins in {}", begins.name()),
        };
        let points = match &params.points[..] {
            [] => String::new(),
            points => format!(" It covers: {}.", points.join("; ")),
        };
        match asked.is_empty() {
            true => "No report is asked for.".into(),
            false => format!(
                "The {} {} be {} {when}{begins}.{points}",
                params.document.words(),
                may(force),
                asked.join(" and ")
            ),
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let Some(begun) = begins(scope.ground, scope.body) else {
            return;
        };
        if scope.body.details.standing == Standing::Proposed {
            return;
        }
        let mut own = own_reports(scope);
        let laid = other_body(scope, found).map(|to| laid(scope, to));
        let today = scope.ground.day.0;
        let ends = scope.body.details.ends.as_ref();
        let until = ends.map_or(today, |ends| ends.value.0.min(today));
        let years = scope.params.year_begins.stretches(begun, 12);
        for stretch in years.take_while(|year| year.first <= until) {
            let year = Year {
                scope,
                stretch,
                begun,
            };
            if scope.params.published {
                let judged = year.judge("", "published", &own);
                // A report without a day stands for one year only, the first that has no other.
                let undated = own.iter().position(|report| report.on.is_none());
                if let (Outcome::NotRecorded, Some(undated)) = (judged.outcome, undated) {
                    own.remove(undated);
                }
                found.add(judged);
            }
            if let Some(laid) = &laid {
                found.add(year.judge(" laid", "laid before the body that it goes to", laid));
            }
        }
        if !scope.params.points.is_empty() {
            let documents = documents(scope, scope.body).into_iter();
            found
                .assessments
                .extend(documents.map(|report| points(scope, report)));
        }
    }
}

/// Something that was done with a report.
struct Report {
    /// When; `None` where that is not recorded.
    on: Option<NaiveDate>,
    place: Place,
    document: Option<DocumentId>,
}

/// A year in which a report is due.
struct Year<'s> {
    scope: &'s Scope<'s, Params>,
    stretch: Stretch,
    /// The day on which the record of the body begins.
    begun: NaiveDate,
}

impl Year<'_> {
    fn name(&self) -> YearName {
        self.stretch.year()
    }

    /// Whether this was done with a report in this year, and in time.
    fn judge(&self, what: &str, verb: &'static str, reports: &[Report]) -> Assessment {
        let (ground, kind) = (self.scope.ground, self.scope.params.document.words());
        let dated = reports
            .iter()
            .filter_map(|report| Some((report.on?, report)));
        let in_year = dated.filter(|(on, _)| self.stretch.has(*on));
        let first = in_year.min_by_key(|(on, _)| *on);
        let undated = reports.iter().find(|report| report.on.is_none());
        let (done, report) = match (first, undated) {
            (Some((on, report)), _) => (Done::On(on), Some(report)),
            (None, Some(report)) => (Done::Unrecorded, Some(report)),
            (None, None) => (Done::NotYet, None),
        };
        let place = report.map(|report| report.place.clone());
        let place = place.unwrap_or_else(|| Place::whole(self.scope.body.path.clone()));
        let subject = format!("{kind}{what} in {}", self.name());
        let blank = Assessment {
            document: report.and_then(|report| report.document.clone()),
            ..self.scope.assess(subject, Outcome::NotRecorded, "", place)
        };
        let thing = Thing {
            name: format!("The {kind}"),
            plural: false,
            verb,
        };
        let calendar = &ground.site.calendar;
        let judged = judge(blank, &thing, self.due(), done, ground.day, calendar);
        match judged.outcome {
            Outcome::Overdue if self.is_partial() => self.not_there(judged),
            _ => Assessment {
                mend: self.mend(judged.outcome),
                ..judged
            },
        }
    }

    fn due(&self) -> Result<Deadline, DeadlineError> {
        let (Some(within), Some(eve)) = (&self.scope.params.within, self.stretch.first.pred_opt())
        else {
            return Ok(Deadline::set(self.stretch.last));
        };
        let calendar = &self.scope.ground.site.calendar;
        let due = calendar.deadline(within, Direction::After, eve, CountingFrom::NextDay);
        due.map(Deadline::of_no_meeting)
    }

    /// Whether the body may not have been there for the whole of the year, and that excuses it.
    fn is_partial(&self) -> bool {
        let established = self.scope.body.details.established.as_ref();
        let since = established.map_or(self.begun, |day| day.value.0.min(self.begun));
        !self.scope.params.part_counts && self.stretch.first < since
    }

    fn not_there(&self, judged: Assessment) -> Assessment {
        let finding = format!(
            "The record of the body begins on {}, within {}, so this is not held against it.",
            plain_date(self.begun),
            self.name()
        );
        Assessment {
            outcome: Outcome::NotApplicable,
            finding,
            working_days_late: None,
            ..judged
        }
    }

    fn mend(&self, outcome: Outcome) -> Option<String> {
        let kind = self.scope.params.document.words();
        match outcome {
            Outcome::Overdue => Some(format!(
                "If there is such a {kind}, the clerk can add it with its `kind:` and the day as `published:`, or mark the \
                 item that it is with `kind: annual-report`."
            )),
            Outcome::NotRecorded => Some(
                "The clerk can write the day as `published:` at the head of the file.".to_owned(),
            ),
            _ => None,
        }
    }
}

/// The body that the report is laid before. One that is not on the site is a warning.
fn other_body<'s>(scope: &Scope<'s, Params>, found: &mut Findings) -> Option<&'s Body> {
    let to = scope.params.to.as_ref()?;
    let body = scope
        .ground
        .site
        .bodies
        .get(&BodyId::new(to.trim_matches('/')));
    if body.is_none() {
        let reason = format!("`{}` is no body of this site", to.value);
        let warning = Diagnostic::warning("no-such-body", scope.in_force.place.clone(), reason);
        found
            .warn(warning.mend("Write the body's folder from the top, like `/bromley/executive`."));
    }
    body
}

/// The body's documents of the kind that the public can read, standing ones and papers of its meetings.
fn documents<'s>(scope: &Scope<'s, Params>, body: &Body) -> Vec<&'s Document> {
    let ground = scope.ground;
    let standing = ground.standing_documents(body).iter().copied();
    let meetings = ground.meetings(&body.id).iter();
    let papers = meetings.flat_map(|meeting| papers(scope, meeting));
    let all = standing.filter(|document| is_report(scope, document));
    all.chain(papers).collect()
}

fn papers<'s>(scope: &Scope<'s, Params>, meeting: &Meeting) -> Vec<&'s Document> {
    let papers = meeting.papers.iter();
    let papers = papers.filter_map(|id| scope.ground.site.documents.get(id));
    papers.filter(|paper| is_report(scope, paper)).collect()
}

fn is_report(scope: &Scope<'_, Params>, document: &Document) -> bool {
    let awaited = document.cover.to_be_developed.is_some();
    let withdrawn = document.status() == Some(Status::Withdrawn);
    let open = scope.ground.is_published(document) && !scope.ground.is_exempt(document);
    document.kind == scope.params.document && open && !awaited && !withdrawn
}

/// The reports that the body has published.
fn own_reports(scope: &Scope<'_, Params>) -> Vec<Report> {
    let reports = documents(scope, scope.body).into_iter();
    let report = |document: &Document| Report {
        on: document.published().map(|moment| moment.date),
        place: place_in(
            document,
            document.cover.published.as_ref().map(|on| on.span),
        ),
        document: Some(document.id.clone()),
    };
    reports.map(report).collect()
}

/// The meetings of the other body that had a report before them: as an item of their agenda, or as a paper.
fn laid(scope: &Scope<'_, Params>, to: &Body) -> Vec<Report> {
    let ground = scope.ground;
    let meetings = ground.meetings(&to.id).iter();
    let held = meetings.filter(|meeting| meeting.state(ground.day) == MeetingState::Held);
    let report = |meeting: &&Meeting| {
        let place = item(scope, meeting).or_else(|| {
            let mut papers = papers(scope, meeting).into_iter();
            let paper = papers.find(|paper| is_named(scope, &paper.title))?;
            Some(place_in(paper, None))
        })?;
        Some(Report {
            on: Some(meeting.date.0),
            place,
            document: None,
        })
    };
    held.filter_map(report).collect()
}

/// The item of the meeting's agenda that is the report.
fn item(scope: &Scope<'_, Params>, meeting: &Meeting) -> Option<Place> {
    let agenda = public_agenda(scope.ground, meeting)?;
    let mut items = agenda.items().iter();
    let item =
        items.find(|item| item.kind == ItemKind::AnnualReport && is_named(scope, &item.title))?;
    Some(place_in(agenda, Some(item.title.span)))
}

/// Whether the title names the body, where it has to.
fn is_named(scope: &Scope<'_, Params>, title: &str) -> bool {
    let (details, title) = (&scope.body.details, title.to_lowercase());
    let names = std::iter::once(&details.name.value).chain(&details.short_name);
    let mut names = names.chain(&details.aliases);
    !scope.params.by_name || names.any(|name| title.contains(&name.to_lowercase()))
}

/// Whether a report covers each point that it has to.
fn points(scope: &Scope<'_, Params>, report: &Document) -> Assessment {
    let missing = markup::missing_points(report.markdown(), &scope.params.points);
    let (outcome, finding) = match missing.is_empty() {
        true => (
            Outcome::Met,
            "It covers every point that it has to.".to_owned(),
        ),
        false => (
            Outcome::Breached,
            format!(
                "No heading and no item of a list in it begins with: {}.",
                missing.join("; ")
            ),
        ),
    };
    let mend = "The body can add what is missing, or say there why it is left out.";
    Assessment {
        document: Some(report.id.clone()),
        mend: (!missing.is_empty()).then(|| mend.to_owned()),
        ..scope.assess(
            format!("points of the {}", report.kind.words()),
            outcome,
            finding,
            place_in(report, None),
        )
    }
}
