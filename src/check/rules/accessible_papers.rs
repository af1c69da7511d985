//! `accessible-papers`: what is published can be used by those who cannot see it or have it read to them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::Day;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::count;
use crate::diagnostic::Note;
use crate::markup::{BarrierKind, barriers};
use crate::model::{Document, DocumentKind, Force, Meeting, Publication, Reading, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};

pub(super) struct AccessiblePapers;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The first day of publication that is looked at.
    #[serde(default)]
    since: Option<Day>,
    /// Whether papers without fault are put on the record too.
    #[serde(default)]
    faultless: bool,
}

/// Files published before 23 September 2018 are left out by regulation 4(2)(a) of SI 2018/952, unless they are still
/// needed for what is being administered.
const REGULATIONS: Option<NaiveDate> = NaiveDate::from_ymd_opt(2018, 9, 23);

impl Rule for AccessiblePapers {
    const NAME: &'static str = "accessible-papers";
    const TITLE: &'static str = "Papers that everyone can read";
    const PROSE: &'static str = include_str!("accessible_papers.md");
    type Params = Params;

    fn sentence(_: &Params, force: Force) -> String {
        format!(
            "What is published {} be readable by everyone: pictures have words in their place, headings skip no level, \
             tables have headings, links say where they lead, and attached PDF files hold text and not only pictures of \
             it.",
            may(force)
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        let documents = &scope.ground.site.documents;
        for document in meeting.documents().filter_map(|id| documents.get(id)) {
            let subject = match document.kind {
                DocumentKind::Agenda => "agenda",
                DocumentKind::Minutes => "minutes",
                _ => "paper",
            };
            look_at(scope, document, (subject, meeting.date), found);
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        for document in scope.ground.standing_documents(scope.body) {
            look_at(
                scope,
                document,
                ("standing document", scope.ground.day),
                found,
            );
        }
    }
}

/// Judges a document that the public can read. `day` stands in for the day of publication where that is not recorded.
fn look_at(
    scope: &Scope<'_, Params>,
    document: &Document,
    (subject, day): (&str, Day),
    found: &mut Findings,
) {
    let ground = scope.ground;
    let published = match document.cover.published.as_deref() {
        Some(Publication::On(moment)) => Day(moment.date),
        _ => day,
    };
    let since = scope.params.since.or(REGULATIONS.map(Day));
    let withdrawn = document.status() == Some(Status::Withdrawn);
    let readable = ground.is_published(document) && !ground.is_exempt(document) && !withdrawn;
    if !readable || since.is_some_and(|since| published < since) {
        return;
    }
    let faults = faults(scope, document);
    let Some((first, others)) = faults.split_first() else {
        if scope.params.faultless {
            let finding = "Nothing in it was found that would shut readers out.";
            let place = place_in(document, None);
            found.add(Assessment {
                document: Some(document.id.clone()),
                ..scope.assess(subject, Outcome::Met, finding, place)
            });
        }
        return;
    };
    let note = |fault: &Fault| Note {
        place: fault.place.clone(),
        text: fault.kind.note().to_owned(),
    };
    let finding = format!("Not everyone can read it: {}.", told(&faults));
    found.add(Assessment {
        document: Some(document.id.clone()),
        notes: others.iter().map(note).collect(),
        mend: Some(mends(&faults)),
        ..scope.assess(subject, Outcome::Breached, finding, first.place.clone())
    });
}

/// Something that shuts readers out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Text(BarrierKind),
    Scan,
    Unreadable,
}

struct Fault {
    kind: Kind,
    place: Place,
}

fn faults(scope: &Scope<'_, Params>, document: &Document) -> Vec<Fault> {
    let start = document.text.start;
    let of_text = barriers(document.markdown())
        .into_iter()
        .map(|barrier| Fault {
            kind: Kind::Text(barrier.kind),
            place: place_in(
                document,
                Some(Span::new(
                    start + barrier.span.start,
                    start + barrier.span.end,
                )),
            ),
        });
    let reading = document
        .attachment
        .as_ref()
        .and_then(|file| scope.ground.site.readings.get(file));
    let kind = reading.and_then(|reading| match reading {
        Reading::Text(_) => None,
        Reading::Scan => Some(Kind::Scan),
        Reading::Unreadable(_) => Some(Kind::Unreadable),
    });
    let file = document.cover.file.as_ref().map(|file| file.span);
    let of_file = kind.map(|kind| Fault {
        kind,
        place: place_in(document, file),
    });
    of_file.into_iter().chain(of_text).collect()
}

/// "2 pictures have no words, and a link does not say where it leads"
fn told(faults: &[Fault]) -> String {
    let mut counts: BTreeMap<Kind, u64> = BTreeMap::new();
    for fault in faults {
        *counts.entry(fault.kind).or_default() += 1;
    }
    let told: Vec<_> = counts
        .into_iter()
        .map(|(kind, times)| kind.told(times))
        .collect();
    match told.split_last() {
        Some((last, before @ [_, ..])) => format!("{}, and {last}", before.join(", ")),
        _ => told.concat(),
    }
}

fn mends(faults: &[Fault]) -> String {
    let mut kinds: Vec<_> = faults.iter().map(|fault| fault.kind).collect();
    kinds.sort();
    kinds.dedup();
    let mends: Vec<_> = kinds.into_iter().map(Kind::mend).collect();
    mends.join(" ")
}

impl Kind {
    fn told(self, times: u64) -> String {
        let (one, many) = match self {
            Self::Text(BarrierKind::PictureWithoutWords) => {
                ("picture has no words", "pictures have no words")
            }
            Self::Text(BarrierKind::SkippedHeading) => {
                ("heading skips a level", "headings skip a level")
            }
            Self::Text(BarrierKind::TableWithoutHeadings) => {
                ("table has no headings", "tables have no headings")
            }
            Self::Text(BarrierKind::VagueLink) => (
                "link does not say where it leads",
                "links do not say where they lead",
            ),
            Self::Scan => return "the attached PDF file is a picture of the text".to_owned(),
            Self::Unreadable => {
                return "no program could read the text of the attached PDF file".to_owned();
            }
        };
        count(times, one).replace(&format!("{one}s"), many)
    }

    fn note(self) -> &'static str {
        match self {
            Self::Text(BarrierKind::PictureWithoutWords) => "this picture has no words",
            Self::Text(BarrierKind::SkippedHeading) => "this heading skips a level",
            Self::Text(BarrierKind::TableWithoutHeadings) => "this table has no headings",
            Self::Text(BarrierKind::VagueLink) => "this link does not say where it leads",
            Self::Scan | Self::Unreadable => "this file",
        }
    }

    fn mend(self) -> &'static str {
        match self {
            Self::Text(BarrierKind::PictureWithoutWords) => {
                "The author can say what a picture shows: `![Map of the five wards](wards.png)`."
            }
            Self::Text(BarrierKind::SkippedHeading) => {
                "The author can give each heading one `#` more than the one above it."
            }
            Self::Text(BarrierKind::TableWithoutHeadings) => {
                "The author can name the columns in the table's first row."
            }
            Self::Text(BarrierKind::VagueLink) => {
                "The author can let a link say what it leads to: `[Budget for 2026](budget.md)`."
            }
            Self::Scan => {
                "The author can attach the file as it was saved from the word processor, or have the scan's text recognised."
            }
            Self::Unreadable => "The author can save the file again as a PDF that is not locked.",
        }
    }
}
