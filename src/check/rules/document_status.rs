//! `document-status`: the status of each document is right for its kind and day. What a status says of the approval of
//! minutes is the business of `minutes-approval`; a page that only says what is to come, that of `placeholders`.

use serde::Deserialize;

use crate::calendar::long_date;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::count;
use crate::diagnostic::Note;
use crate::model::{Document, DocumentId, DocumentKind, Force, Meeting, MeetingState, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span, Spanned};

pub(super) struct DocumentStatus;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// Whether what was approved or agreed is reported where its text is not finished.
    #[serde(default = "yes")]
    placeholders: bool,
}

fn yes() -> bool {
    true
}

impl Rule for DocumentStatus {
    const NAME: &'static str = "document-status";
    const TITLE: &'static str = "Documents show the right status";
    const PROSE: &'static str = include_str!("document_status.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let written = if params.placeholders {
            ", and what is approved or agreed is written out in full"
        } else {
            ""
        };
        let shows = match force {
            Force::May => "It is looked at whether each document shows".to_owned(),
            Force::Must | Force::Should => format!("Each document {} show", may(force)),
        };
        format!(
            "{shows} the status that is right for it: an agenda is no draft once its meeting was held, a \
             document that was replaced names the one in its place, one that was taken back says why{written}."
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
            let draft = draft_after_meeting(scope, meeting, document);
            look_at(scope, document, subject, draft, found);
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        for document in scope.ground.standing_documents(scope.body) {
            look_at(scope, document, "standing document", None, found);
        }
    }
}

/// Something wrong with a status, and the text that shows it.
struct Wrong {
    finding: String,
    mend: &'static str,
    /// Where no status is written, the text to point at instead.
    at: Option<Span>,
    notes: Vec<Note>,
}

impl Wrong {
    fn new(finding: impl Into<String>, mend: &'static str) -> Self {
        Self {
            finding: finding.into(),
            mend,
            at: None,
            notes: Vec::new(),
        }
    }

    /// The same, shown by the text at `place`.
    fn shown_by(mut self, place: Place, text: impl Into<String>) -> Self {
        self.notes.push(Note {
            place,
            text: text.into(),
        });
        self
    }
}

fn look_at(
    scope: &Scope<'_, Params>,
    document: &Document,
    subject: &str,
    more: Option<Wrong>,
    found: &mut Findings,
) {
    if !scope.ground.is_published(document) {
        return;
    }
    let wrong = more.into_iter().chain(succession(scope, document));
    let wrong = wrong
        .chain(withdrawal(scope, document))
        .chain(reason(document));
    let wrong = wrong.chain(unfinished(scope, document));
    let wrong: Vec<_> = wrong.collect();
    let assess = |outcome, finding: String, at| Assessment {
        document: Some(document.id.clone()),
        ..scope.assess(subject, outcome, finding, place_in(document, at))
    };
    let status = document.cover.status.as_ref();
    let right = status
        .filter(|_| wrong.is_empty())
        .and_then(|status| right(document, status.value));
    if let Some(finding) = right {
        found.add(assess(
            Outcome::Met,
            finding.into(),
            status.map(|status| status.span),
        ));
    }
    for wrong in wrong {
        let at = status.map(|status| status.span).or(wrong.at);
        let place = place_in(document, at);
        found.add(Assessment {
            mend: Some(wrong.mend.into()),
            notes: wrong
                .notes
                .into_iter()
                .filter(|note| note.place != place)
                .collect(),
            ..assess(Outcome::Breached, wrong.finding, at)
        });
    }
}

/// What is right about a status that nothing contradicts; nothing for what `minutes-approval` judges.
fn right(document: &Document, status: Status) -> Option<&'static str> {
    let minutes = document.kind == DocumentKind::Minutes && document.meeting.is_some();
    match status {
        Status::Draft | Status::Approved if minutes => None,
        Status::Draft => Some("It is marked as a draft, and nothing shows otherwise."),
        Status::Approved => Some("It is marked as approved, and nothing shows otherwise."),
        Status::Superseded => {
            Some("It is marked as superseded, and the document in its place can be read.")
        }
        Status::Withdrawn => Some("It is marked as withdrawn, and says why."),
    }
}

fn draft_after_meeting(
    scope: &Scope<'_, Params>,
    meeting: &Meeting,
    document: &Document,
) -> Option<Wrong> {
    let held = meeting.state(scope.ground.day) == MeetingState::Held;
    let draft = document.kind == DocumentKind::Agenda && document.status() == Some(Status::Draft);
    let place = match &meeting.details.state {
        Some(state) => Place::new(meeting.path.clone(), state.span),
        None => Place::whole(meeting.path.clone()),
    };
    (held && draft).then(|| {
        let day = long_date(meeting.date.0);
        let finding =
            format!("The agenda is still marked as a draft, and its meeting was held on {day}.");
        Wrong::new(
            finding,
            "The clerk can mark the agenda as approved, or take the status out.",
        )
        .shown_by(place, "the meeting was held")
    })
}

/// A superseded document names a document that the public can read; no other does.
fn succession(scope: &Scope<'_, Params>, document: &Document) -> Option<Wrong> {
    const MEND: &str = "The clerk can write `superseded_by:` with the document that takes its place, or put the status right.";
    let superseded = document.status() == Some(Status::Superseded);
    let Some(by) = &document.cover.superseded_by else {
        let finding =
            "It is marked as superseded, and does not say which document takes its place.";
        return superseded.then(|| Wrong::new(finding, MEND));
    };
    let shown = |finding: &str, note: &str| {
        let mut wrong = Wrong::new(finding, MEND).shown_by(place_in(document, Some(by.span)), note);
        wrong.at = Some(by.span);
        wrong
    };
    if !superseded {
        let finding = "It names a document that takes its place, and is not marked as superseded.";
        return Some(shown(finding, "the document that is to take its place"));
    }
    let named = document.path.resolve(by.strip_suffix(".md").unwrap_or(by));
    let successor =
        named.and_then(|named| scope.ground.site.documents.get(&DocumentId::new(named)));
    let Some(successor) = successor else {
        let finding = "It is marked as superseded by a document that does not exist.";
        return Some(shown(finding, "there is no such document"));
    };
    let readable = scope.ground.is_published(successor) && !scope.ground.is_exempt(successor);
    let withdrawn = successor.status() == Some(Status::Withdrawn);
    if successor.id == document.id {
        return Some(shown(
            "It is marked as superseded by itself.",
            "this is the document itself",
        ));
    }
    if withdrawn || !readable {
        let finding = "It is marked as superseded by a document that the public cannot read.";
        let wrong = shown(finding, "the document that is to take its place");
        return Some(wrong.shown_by(
            place_in(successor, None),
            "the public cannot read this document",
        ));
    }
    None
}

/// A withdrawn document says why, and is withdrawn by now; no other has a day of withdrawal.
fn withdrawal(scope: &Scope<'_, Params>, document: &Document) -> Option<Wrong> {
    const MEND: &str = "The clerk can write `status: withdrawn` with the `reason:` and the day as `withdrawn_on:`, or take \
                        out what does not belong.";
    let withdrawn = document.status() == Some(Status::Withdrawn);
    let cover = &document.cover;
    let empty = |text: &Spanned<String>| text.trim().is_empty();
    if withdrawn && cover.reason.as_ref().is_none_or(empty) {
        return Some(Wrong::new(
            "It is marked as withdrawn, and does not say why.",
            MEND,
        ));
    }
    let on = cover.withdrawn_on.as_ref()?;
    let finding = if !withdrawn {
        "It says when it was withdrawn, and is not marked as withdrawn."
    } else if on.value > scope.ground.day {
        "It is marked as withdrawn on a day that is still to come."
    } else {
        return None;
    };
    let mut wrong = Wrong::new(finding, MEND).shown_by(
        place_in(document, Some(on.span)),
        "the day of its withdrawal",
    );
    wrong.at = Some(on.span);
    Some(wrong)
}

/// A reason belongs with a document that was withdrawn or superseded.
fn reason(document: &Document) -> Option<Wrong> {
    let reason = document.cover.reason.as_ref()?;
    let gone = matches!(
        document.status(),
        Some(Status::Withdrawn | Status::Superseded)
    );
    let mut wrong = Wrong::new(
        "It gives a reason for being withdrawn or superseded, and is neither.",
        "The clerk can put the status right, or take the reason out.",
    )
    .shown_by(place_in(document, Some(reason.span)), "the reason");
    wrong.at = Some(reason.span);
    (!gone).then_some(wrong)
}

/// A standing document that was approved or agreed while its text says that it is not finished.
fn unfinished(scope: &Scope<'_, Params>, document: &Document) -> Option<Wrong> {
    const MEND: &str =
        "The body can write what is missing, or mark what is not finished as a draft.";
    let gone = matches!(
        document.status(),
        Some(Status::Withdrawn | Status::Superseded)
    );
    let awaited = document.cover.to_be_developed.is_some();
    if !scope.params.placeholders || gone || awaited {
        return None;
    }
    let agreed = document.cover.agreed.as_ref().map(|agreed| agreed.span);
    let settled = document.status() == Some(Status::Approved) || agreed.is_some();
    if document.meeting.is_some() || !settled || document.status() == Some(Status::Draft) {
        return None;
    }
    let spans = unwritten(document.markdown(), document.text.start);
    let first = *spans.first()?;
    let times = count(spans.len() as u64, "place");
    let settled = if document.status() == Some(Status::Approved) {
        "approved"
    } else {
        "agreed"
    };
    let finding = format!("It is {settled}, and its text still says “to be developed” in {times}.");
    let mut wrong = Wrong::new(finding, MEND).shown_by(
        place_in(document, Some(first)),
        "this is still to be developed",
    );
    wrong.at = agreed;
    Some(wrong)
}

/// Where a text, which begins at the byte `start` of its file, says "to be developed", however it is broken and cased.
fn unwritten(text: &str, start: usize) -> Vec<Span> {
    let words: Vec<_> = words_of(text).collect();
    let said = words.windows(3).filter_map(|said| match said {
        [first, be, last] => {
            let said = [first.1, be.1, last.1].join(" ");
            let same = said.eq_ignore_ascii_case("to be developed");
            same.then(|| Span::new(start + first.0, start + last.0 + last.1.len()))
        }
        _ => None,
    });
    said.collect()
}

/// The words of a text, each with its first byte: runs of letters and digits.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let between = |letter: char| !letter.is_alphanumeric();
    let pieces = text.split_inclusive(between).scan(0, |next, piece| {
        let at = *next;
        *next += piece.len();
        Some((at, piece))
    });
    pieces
        .map(move |(at, piece)| (at, piece.trim_end_matches(between)))
        .filter(|(_, word)| !word.is_empty())
}
