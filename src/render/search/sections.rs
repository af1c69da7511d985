//! What the page of a paper says, in the order of the page, with the anchors that it has there.

use serde::Serialize;

use super::papers::{Paper, Thing};
use crate::calendar::Day;
use crate::markup;
use crate::model::{Body, Document, MinutesDetails, Reading};
use crate::render::links::ANCHORS;
use crate::render::parts::item_anchors;
use crate::render::sources::{Partner, Sources};
use crate::render::words::date_in;

/// The anchor of the attached file.
const FILE: &str = "file";

/// What a page says under one heading: its anchor, the heading and the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Section(pub(super) String, pub(super) String, pub(super) String);

/// A section, and whether it is an item of an agenda.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) section: Section,
    pub(super) is_item: bool,
}

impl Said {
    fn under(anchor: &str, heading: String, text: String) -> Self {
        let section = Section(anchor.to_owned(), heading, text);
        let is_item = false;
        Self { section, is_item }
    }

    /// Everything that the page of `paper` says.
    pub(super) fn all(paper: &Paper<'_>, sources: &Sources<'_>) -> Vec<Self> {
        let mut said = match paper.thing {
            Thing::Body(body) => of_body(body, sources),
            Thing::Organisation(partner) => of_organisation(partner),
            Thing::Document(document) => of_document(document, paper.day, sources),
        };
        said.retain(|said| !said.section.1.is_empty() || !said.section.2.is_empty());
        said
    }
}

/// Lines of text: what there is of them.
#[derive(Debug, Default)]
struct Lines<'t>(Vec<&'t str>);

impl<'t> Lines<'t> {
    fn and(mut self, lines: impl IntoIterator<Item = &'t (impl AsRef<str> + 't)>) -> Self {
        self.0.extend(lines.into_iter().map(AsRef::as_ref));
        self
    }

    fn text(&self) -> String {
        self.0.join("\n")
    }
}

fn of_body(body: &Body, sources: &Sources<'_>) -> Vec<Said> {
    let details = &body.details;
    let first = Lines::default().and(&details.purpose);
    let relations = details.relations.iter().map(|relation| &relation.relation);
    let does = Lines::default()
        .and(&details.functions)
        .and(&details.themes)
        .and(&details.area)
        .and(&details.short_name)
        .and(&details.aliases)
        .and(relations)
        .and(&details.note);
    let does = match does.0.is_empty() {
        true => Said::default(),
        false => Said::under("does", sources.language.say("body-does"), does.text()),
    };
    vec![Said::under("", String::new(), first.text()), does]
}

fn of_organisation(partner: &Partner<'_>) -> Vec<Said> {
    let organisation = partner.organisation;
    let seats = partner
        .seats
        .iter()
        .map(|of| format!("{}, {}", of.seat.post.value, of.body.details.name.value));
    let seats: Vec<_> = seats.collect();
    let text = Lines::default()
        .and(&organisation.kind)
        .and(&organisation.aliases)
        .and(&seats);
    vec![Said::under("", String::new(), text.text())]
}

fn of_document(document: &Document, day: Option<Day>, sources: &Sources<'_>) -> Vec<Said> {
    let cover = &document.cover;
    let say = |id: &str| sources.language.say(id);
    let listed = |anchor: &str, id: &str, lines: &[String]| match lines {
        [] => Said::default(),
        lines => Said::under(anchor, say(id), lines.join("\n")),
    };
    let options = cover.options.as_ref().map_or(&[][..], |options| &options.0);
    let mut said = vec![
        Said::under("", String::new(), cover_text(document, day, sources)),
        listed(
            "recommendations",
            "document-recommendations",
            &cover.recommendations,
        ),
        listed("options", "document-options", options),
    ];
    let text = markup::sections(document.markdown(), ANCHORS, &document.title);
    said.extend(text.into_iter().map(|section| match section.heading {
        Some(heading) => Said::under(&heading.id, heading.text, section.text),
        None => Said::under("", String::new(), section.text),
    }));
    said.extend(items(document, sources));
    if let Some(minutes) = document.minutes() {
        said.extend(of_minutes(minutes, document, sources));
    }
    let notes: Vec<_> = cover.revisions.iter().map(|one| one.note.clone()).collect();
    said.push(listed("changes", "document-changes", &notes));
    said.extend(attached(document, sources));
    said
}

/// What the cover sheet says in words, and the day: people look for "minutes March 2026".
fn cover_text(document: &Document, day: Option<Day>, sources: &Sources<'_>) -> String {
    let cover = &document.cover;
    let day = day.map(|day| date_in(day, "plain", &sources.language));
    let contact = cover.contact.as_ref().map(|contact| &contact.post);
    let implications = cover
        .implications
        .iter()
        .map(|(name, words)| format!("{}: {words}", name.value));
    let implications: Vec<_> = implications.collect();
    let lines = Lines::default()
        .and(cover.reason.as_ref().map(|reason| &reason.value))
        .and(&cover.summary)
        .and(&cover.version)
        .and(&cover.author)
        .and(contact)
        .and(&cover.purpose)
        .and(&cover.decision_sought)
        .and(&cover.corrective_action)
        .and(&cover.adequacy)
        .and(&cover.criteria)
        .and(&cover.circulation)
        .and(&cover.audience)
        .and(&cover.cross_references)
        .and(&implications)
        .and(cover.urgent.as_ref().map(|why| &why.value))
        .and(cover.tabled.as_ref().map(|why| &why.value))
        .and(&day);
    lines.text()
}

/// The items of an agenda. Of one that is closed there is the title and why, as on the page.
fn items(document: &Document, sources: &Sources<'_>) -> Vec<Said> {
    if document.meeting.is_none() {
        return Vec::new();
    }
    let items = document.items().iter().zip(item_anchors(document));
    let said = items.map(|(item, anchor)| {
        let exempt = item.exempt.as_ref();
        let closed = exempt.filter(|exempt| exempt.is_closed_on(sources.day()));
        let lines = Lines::default()
            .and(&item.lead)
            .and(&item.requested_by)
            .and(&item.note)
            .and(&item.decision_sought)
            .and(item.urgent.as_ref().map(|why| &why.value))
            .and(closed.map(|exempt| &exempt.ground))
            .and(closed.and_then(|exempt| exempt.reason.as_ref()));
        let section = Section(anchor, item.title.value.clone(), lines.text());
        let is_item = true;
        Said { section, is_item }
    });
    said.collect()
}

/// Who was there, what was declared, decided and put in hand.
fn of_minutes(minutes: &MinutesDetails, document: &Document, sources: &Sources<'_>) -> [Said; 3] {
    let say = |id: &str| sources.language.say(id);
    let post = |seat| sources.post(&document.body, seat);
    let part = |anchor: &str, id: &str, lines: Vec<String>| match lines.is_empty() {
        true => Said::default(),
        false => Said::under(anchor, say(id), lines.join("\n")),
    };
    let present = minutes.attendance.iter().flat_map(|all| &all.present);
    let there = present.map(|seat| post(&seat.value));
    let sent = minutes.substitutes.iter();
    let sent = sent.map(|sent| format!("{}: {}", post(&sent.seat.value), sent.by));
    let excused = minutes.apologies.iter();
    let excused = excused.map(|apology| post(&apology.seat.value));
    let others = minutes.attendance.iter().flat_map(|all| &all.in_attendance);
    let others = others.map(|other| other.post.clone());
    let attendance = there.chain(sent).chain(excused).chain(others).collect();
    let declarations = minutes.declarations.iter().flatten();
    let declarations = declarations.map(|one| {
        let ruling = one.ruling.as_deref().unwrap_or_default();
        let text = format!("{}: {} {ruling}", post(&one.seat.value), one.interest);
        text.trim_end().to_owned()
    });
    [
        part("attendance", "minutes-attendance", attendance),
        part(
            "declarations",
            "minutes-declarations",
            declarations.collect(),
        ),
        part("decisions", "document-decisions", decided(minutes, sources)),
    ]
}

/// What was decided and put in hand. Of a decision that is closed there is why.
fn decided(minutes: &MinutesDetails, sources: &Sources<'_>) -> Vec<String> {
    let decisions = minutes.decisions.iter().map(|decision| {
        let exempt = decision.exempt.as_ref();
        let closed = exempt.filter(|exempt| exempt.is_closed_on(sources.day()));
        match closed {
            Some(exempt) => Lines::default()
                .and([&exempt.ground])
                .and(&exempt.reason)
                .text(),
            None => Lines::default()
                .and([&decision.decision])
                .and(&decision.reasons)
                .and(&decision.urgent)
                .text(),
        }
    });
    let actions = minutes.actions.iter().map(|action| {
        Lines::default()
            .and([&action.action.value])
            .and(&action.owner)
            .and(&action.reason)
            .text()
    });
    decisions.chain(actions).collect()
}

/// The text of the attached file, under its name.
fn attached(document: &Document, sources: &Sources<'_>) -> Option<Said> {
    let path = document.attachment.as_ref()?;
    let Some(Reading::Text(text)) = sources.site.readings.get(path) else {
        return None;
    };
    let lines = text.lines().map(|line| {
        let words: Vec<_> = line.split_whitespace().collect();
        words.join(" ")
    });
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    let readable = |letter: &char| *letter == '\n' || !letter.is_control();
    let text = lines.join("\n").chars().filter(readable).collect();
    Some(Said::under(FILE, path.name().to_owned(), text))
}
