//! What is coming, month by month: meetings, what is planned for them, and what the public is asked.

use chrono::Datelike;
use serde::Serialize;

use super::registers;
use crate::calendar::{Day, PartialDate};
use crate::model::{Body, Meeting, MeetingId, MeetingState, Programme, ProgrammeItem, Route};
use crate::render::data::{ComingData, PlanData};
use crate::render::frame::Head;
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::parts::Mark;
use crate::render::sources::{Sources, home_link};
use crate::render::words::{partial_date_in, sentence};
use crate::tree::segment;

#[derive(Debug, Serialize)]
struct PlanView {
    months: Vec<Month>,
}

/// What is coming in a month, or some time in a year.
#[derive(Debug, Serialize)]
struct Month {
    /// The name of its place on the page.
    anchor: String,
    name: String,
    coming: Vec<ComingView>,
}

/// Something that is coming.
#[derive(Debug, Serialize)]
struct ComingView {
    title: String,
    href: String,
    /// When, what it is and whose, in a line.
    about: String,
    marks: Vec<Mark>,
    notes: Vec<String>,
}

/// Something that is coming.
struct Coming<'a> {
    /// When, as exactly as it is known; the programme's year where nothing is.
    when: PartialDate,
    body: &'a Body,
    what: What<'a>,
}

enum What<'a> {
    Meeting(&'a Meeting),
    Planned(&'a ProgrammeItem),
    /// A consultation of this title opens.
    Opens(&'a str),
    /// A consultation of this title closes.
    Closes(&'a str),
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = Job::new(Route::page("forward-plan"), "forward-plan.html", |here| {
        let head = Head {
            title: sources.language.say("plan"),
            description: Some(sources.language.say("plan-lead")),
            section: "plan",
            trail: vec![home_link(sources, here)],
            ..Head::default()
        };
        (head, view(sources, here))
    });
    vec![job.with_twin(move || data(sources))]
}

fn data<'a>(sources: &'a Sources<'a>) -> PlanData<'a> {
    let one = |coming: Coming<'a>| {
        let (what, title) = match coming.what {
            What::Meeting(meeting) => ("meeting", meeting.details.title.as_deref()),
            What::Planned(item) => ("planned", Some(item.item.as_str())),
            What::Opens(title) => ("consultation-opens", Some(title)),
            What::Closes(title) => ("consultation-closes", Some(title)),
        };
        ComingData {
            when: coming.when,
            what,
            title,
            body: &coming.body.id,
        }
    };
    PlanData {
        coming: coming(sources).into_iter().map(one).collect(),
    }
}

fn view(sources: &Sources<'_>, here: &Here) -> PlanView {
    let coming = coming(sources);
    let months = coming.chunk_by(|a, b| month(a.when) == month(b.when));
    let months = months.filter_map(|of_month| {
        let name = partial_date_in(month(of_month.first()?.when), &sources.language);
        Some(Month {
            anchor: segment(&name),
            name,
            coming: of_month.iter().map(|one| one.view(sources, here)).collect(),
        })
    });
    PlanView {
        months: months.collect(),
    }
}

/// The month that a date is in; the year where it is known no closer.
fn month(date: PartialDate) -> PartialDate {
    match date {
        PartialDate::Day(day) => PartialDate::Month(day.0.with_day(1).map_or(day, Day)),
        PartialDate::Month(_) | PartialDate::Year(_) => date,
    }
}

/// Everything from today on; what is known to the month or the year only comes after what is known to the day.
fn coming<'a>(sources: &'a Sources<'a>) -> Vec<Coming<'a>> {
    let today = sources.day();
    let bodies = sources.bodies().into_iter();
    let mut all: Vec<_> = bodies
        .flat_map(|body| of_body(body, sources))
        .filter(|coming| coming.when.last() >= today)
        .collect();
    all.sort_by_key(|coming| {
        let when = coming.when;
        (month(when).last(), when.day().is_none(), when.first())
    });
    all
}

fn of_body<'a>(body: &'a Body, sources: &'a Sources<'a>) -> Vec<Coming<'a>> {
    let today = sources.day();
    let meetings = sources.meetings(&body.id).iter();
    let scheduled = meetings.filter(|meeting| meeting.state(today) == MeetingState::Scheduled);
    let meetings =
        scheduled.map(|meeting| (PartialDate::Day(meeting.date), What::Meeting(meeting)));
    let programmes = body.registers.work_programme.iter();
    let programmes = programmes.flat_map(|(_, file)| &file.programmes);
    let planned = programmes.flat_map(|programme| {
        let items = programme.items.iter();
        items.filter_map(|item| {
            Some((
                planned_for(item, programme, body, sources)?,
                What::Planned(item),
            ))
        })
    });
    let consultations = body.registers.consultations.iter();
    let consultations = consultations.flat_map(|(_, file)| &file.consultations);
    let asked = consultations.flat_map(|consultation| {
        let title = consultation.title.as_str();
        let opens = consultation.opens.as_ref().filter(|day| day.value > today);
        let opens = opens.map(|day| (PartialDate::Day(day.value), What::Opens(title)));
        let closes = consultation.closes.as_ref();
        let closes = closes.map(|day| (PartialDate::Day(day.value), What::Closes(title)));
        opens.into_iter().chain(closes)
    });
    let all = meetings.chain(planned).chain(asked);
    all.map(|(when, what)| Coming { when, body, what })
        .collect()
}

/// When an item is to be dealt with; nothing where its meeting was held or will not take place.
fn planned_for(
    item: &ProgrammeItem,
    programme: &Programme,
    body: &Body,
    sources: &Sources<'_>,
) -> Option<PartialDate> {
    let year = programme.year.value.ends_in();
    let in_year =
        || chrono::NaiveDate::from_ymd_opt(year, 1, 1).map(|first| PartialDate::Year(Day(first)));
    let Some(named) = &item.meeting else {
        return item
            .month
            .as_ref()
            .map(|month| month.value)
            .or_else(in_year);
    };
    match sources.meeting(&MeetingId::named(&body.id, named)) {
        Some(meeting) => (meeting.state(sources.day()) == MeetingState::Scheduled)
            .then_some(PartialDate::Day(meeting.date)),
        None => named.parse().ok().or_else(in_year),
    }
}

impl Coming<'_> {
    fn view(&self, sources: &Sources<'_>, here: &Here) -> ComingView {
        let language = &sources.language;
        let (title, id, marks, notes) = match &self.what {
            What::Meeting(meeting) => (
                meeting
                    .details
                    .title
                    .clone()
                    .unwrap_or_else(|| self.body.details.name.value.clone()),
                "plan-meeting",
                agenda(meeting, sources),
                Vec::new(),
            ),
            What::Planned(item) => (
                item.item.value.clone(),
                "plan-planned",
                key(item, sources),
                notes(item, sources),
            ),
            What::Opens(title) => ((*title).to_owned(), "plan-opens", Vec::new(), Vec::new()),
            What::Closes(title) => ((*title).to_owned(), "plan-closes", Vec::new(), Vec::new()),
        };
        let name = self.body.details.name.as_str();
        // A meeting is called by the name of its body.
        let name = (title != name).then_some(name);
        let whose = name.into_iter().chain(sources.family(&self.body.id));
        let whose: Vec<_> = whose.map(str::to_owned).collect();
        let mut about = vec![partial_date_in(self.when, language), language.say(id)];
        about.extend((!whose.is_empty()).then(|| whose.join(", ")));
        ComingView {
            title,
            href: self.href(sources, here),
            about: about.join(" · "),
            marks,
            notes,
        }
    }

    fn href(&self, sources: &Sources<'_>, here: &Here) -> String {
        let register = |name: &str| registers::address(self.body, name, here);
        match &self.what {
            What::Meeting(meeting) => here.to(&Route::meeting(&meeting.id)),
            What::Planned(item) => {
                let named = item.meeting.as_ref();
                let id = named.map(|named| MeetingId::named(&self.body.id, named));
                let meeting = id.and_then(|id| sources.meeting(&id));
                match meeting {
                    Some(meeting) => here.to(&Route::meeting(&meeting.id)),
                    None => register("work-programme"),
                }
            }
            What::Opens(_) | What::Closes(_) => register("consultations"),
        }
    }
}

fn agenda(meeting: &Meeting, sources: &Sources<'_>) -> Vec<Mark> {
    let out = meeting.agenda.is_some();
    let mark = out.then(|| Mark::new("plain", sources.language.say("plan-agenda")));
    mark.into_iter().collect()
}

fn key(item: &ProgrammeItem, sources: &Sources<'_>) -> Vec<Mark> {
    let key = item.key_decision;
    let mark = key.then(|| Mark::new("plain", sources.language.say("registers-key-decision")));
    mark.into_iter().collect()
}

/// Who leads, who decides, and why it is in private.
fn notes(item: &ProgrammeItem, sources: &Sources<'_>) -> Vec<String> {
    let language = &sources.language;
    let lead = item.lead.as_deref();
    let lead = lead.map(|lead| language.say_with("plan-leads", [("lead", lead.into())]));
    let decides = item.decision_maker.as_deref();
    let decides = decides.map(|who| language.say_with("plan-decides", [("who", who.into())]));
    let private = item.private.as_ref().map(|why| {
        let reason = sentence(why);
        language.say_with("plan-private", [("reason", reason.into())])
    });
    [lead, decides, private].into_iter().flatten().collect()
}
