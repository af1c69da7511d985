//! What the head of a document records, as lines of words: the cover sheet, the items of an agenda, and of minutes who was
//! there and what was declared, decided and put in hand (`minutes`).

mod minutes;

use super::lines::Line;
use crate::calendar::PartialDate;
use crate::model::{AgendaItem, Cover, Document, DocumentId, Exempt, MinutesDetails, SeatId};
use crate::render::language::Language;
use crate::render::sources::Sources;
use crate::render::words::{partial_date, sentence};

/// What a document records of one thing.
pub(super) struct Recorded {
    /// The message that says what.
    pub(super) heading: &'static str,
    pub(super) lines: Vec<Line>,
    /// Whether the order of the lines means something.
    pub(super) in_order: bool,
}

/// What `document` records: the same groups, in the same order, for each document.
pub(super) fn of(document: &Document, sources: &Sources<'_>) -> Vec<Recorded> {
    let teller = Teller { document, sources };
    let minutes = document.minutes();
    let of_minutes =
        |tell: &dyn Fn(&MinutesDetails) -> Vec<Line>| minutes.map(tell).unwrap_or_default();
    let group = |heading, lines| Recorded {
        heading,
        lines,
        in_order: false,
    };
    let items = document.items().iter().map(|item| teller.item(item));
    vec![
        group("comparison-cover", teller.cover()),
        Recorded {
            in_order: true,
            ..group("comparison-items", items.collect())
        },
        group(
            "comparison-attendance",
            of_minutes(&|minutes| teller.attendance(minutes)),
        ),
        group(
            "comparison-declarations",
            of_minutes(&|minutes| teller.declarations(minutes)),
        ),
        group(
            "comparison-approvals",
            of_minutes(&|minutes| teller.approvals(minutes)),
        ),
        group(
            "comparison-decisions",
            of_minutes(&|minutes| {
                minutes
                    .decisions
                    .iter()
                    .map(|decision| teller.decision(decision))
                    .collect()
            }),
        ),
        group(
            "comparison-votes",
            of_minutes(&|minutes| teller.votes(minutes)),
        ),
        group(
            "comparison-actions",
            of_minutes(&|minutes| {
                minutes
                    .actions
                    .iter()
                    .map(|action| teller.action(action))
                    .collect()
            }),
        ),
    ]
}

/// Says what a document records.
struct Teller<'t> {
    document: &'t Document,
    sources: &'t Sources<'t>,
}

impl Teller<'_> {
    fn language(&self) -> &Language {
        &self.sources.language
    }

    fn say(&self, id: &str) -> String {
        self.language().say(id)
    }

    fn said(&self, id: &str, name: &str, value: String) -> String {
        self.language().say_with(id, [(name, value.into())])
    }

    fn date(&self, date: PartialDate) -> String {
        partial_date(date, "plain", self.language()).unwrap_or_default()
    }

    fn post(&self, seat: &SeatId) -> String {
        self.sources.post(&self.document.body, seat)
    }

    /// The cover sheet, a line for each thing that it says in words.
    fn cover(&self) -> Vec<Line> {
        let document = self.document;
        let Cover {
            version,
            author,
            summary,
            purpose,
            decision_sought,
            recommendations,
            criteria,
            corrective_action,
            adequacy,
            circulation,
            audience,
            urgent,
            tabled,
            file,
            implications,
            ..
        } = &document.cover;
        let list = |list: &[String]| (!list.is_empty()).then(|| list.join("; "));
        let options = document
            .cover
            .options
            .as_ref()
            .map(|options| options.0.join("; "));
        let said = [
            ("comparison-title", Some(document.title.clone())),
            ("comparison-version", version.clone()),
            ("comparison-author", author.clone()),
            ("comparison-summary", summary.clone()),
            ("comparison-purpose", purpose.clone()),
            ("comparison-decision-sought", decision_sought.clone()),
            ("comparison-options", options),
            ("comparison-recommendations", list(recommendations)),
            ("comparison-criteria", list(criteria)),
            ("comparison-corrective-action", corrective_action.clone()),
            ("comparison-adequacy", adequacy.clone()),
            ("comparison-circulation", circulation.clone()),
            ("comparison-audience", audience.clone()),
            (
                "comparison-urgent",
                urgent.as_ref().map(|why| why.value.clone()),
            ),
            (
                "comparison-tabled",
                tabled.as_ref().map(|why| why.value.clone()),
            ),
            (
                "comparison-file",
                file.as_ref().map(|file| file.value.clone()),
            ),
        ];
        let said = said.into_iter().filter_map(|(id, words)| {
            let words = format!("{}: {}", self.say(id), words?);
            Some(keyed(id, words))
        });
        let implications = implications.iter();
        let implications =
            implications.map(|(name, words)| keyed(name, format!("{}: {words}", **name)));
        said.chain(implications).collect()
    }

    fn item(&self, item: &AgendaItem) -> Line {
        let mut words = vec![sentence(&item.title.value)];
        if let Some(closed) = self.closed(item.exempt.as_ref().map(|exempt| &exempt.value)) {
            words.push(closed);
        }
        let lead = item.lead.clone();
        words.extend(lead.map(|lead| sentence(&self.said("agenda-lead", "lead", lead))));
        let sought = item.decision_sought.as_ref();
        words.extend(sought.map(|sought| {
            format!(
                "{} {}",
                self.say("agenda-decision-sought"),
                sentence(sought)
            )
        }));
        words.extend(item.note.as_deref().map(sentence));
        let urgent = item.urgent.as_ref();
        words.extend(urgent.map(|why| format!("{}: {}", self.say("mark-urgent"), sentence(why))));
        let papers: Vec<_> = item.papers.0.iter().map(|file| self.paper(file)).collect();
        if !papers.is_empty() {
            words.push(sentence(&self.said(
                "comparison-papers",
                "papers",
                papers.join(", "),
            )));
        }
        keyed(&item.name(), words.join(" "))
    }

    /// A paper by its title, where the public can read it.
    fn paper(&self, file: &str) -> String {
        let meeting = self.document.meeting.as_ref();
        let paper =
            meeting.and_then(|meeting| self.sources.document(&DocumentId::of_paper(meeting, file)));
        paper.map_or_else(
            || self.say("agenda-paper-not-published"),
            |paper| paper.title.clone(),
        )
    }

    fn closed(&self, exempt: Option<&Exempt>) -> Option<String> {
        let exempt = exempt.filter(|exempt| exempt.is_closed_on(self.sources.day()))?;
        Some(format!(
            "{}: {}",
            self.say("closed-to-public"),
            sentence(&exempt.ground)
        ))
    }
}

fn keyed(key: &str, words: String) -> Line {
    Line {
        key: Some(key.to_owned()),
        words,
    }
}

fn unkeyed(words: Vec<String>) -> Line {
    Line {
        key: None,
        words: words.join(" "),
    }
}
