//! A document's cover sheet, line by line.

use serde::Serialize;

use super::meeting_link;
use crate::calendar::{Day, Moment, PartialDate};
use crate::model::{Consent, Contact, Cover, Document, Meeting};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::source::Spanned;

/// A line of the cover sheet: words, a date or a link.
#[derive(Debug, Default, Serialize)]
pub(in crate::render::pages) struct Fact {
    name: String,
    text: Option<String>,
    date: Option<PartialDate>,
    link: Option<Link>,
}

impl Fact {
    /// The lines that are filled in, in their usual order.
    pub(in crate::render::pages) fn all(
        document: &Document,
        meeting: Option<&Meeting>,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Vec<Self> {
        let cover = &document.cover;
        let organisation = cover.organisation.as_ref();
        let organisation =
            organisation.and_then(|id| sources.site.organisation(&document.body, &id.value));
        let origin = [
            meeting.map(|meeting| Self::link("Meeting", meeting_link(meeting, here))),
            Self::words("Version", cover.version.clone()),
            Self::words("Author", cover.author.clone()),
            Self::words("Organisation", organisation.map(|from| from.name.clone())),
            Self::words("Contact", cover.contact.as_ref().map(contact)),
        ];
        let published = document.published().map(|moment| Day(moment.date));
        let implications = cover.implications.iter();
        let implications =
            implications.filter_map(|(name, words)| Self::words(name, Some(words.clone())));
        origin
            .into_iter()
            .chain(dates(cover, published))
            .chain(cover.approvals.iter().map(approval))
            .chain(matters(cover))
            .flatten()
            .chain(implications)
            .collect()
    }

    fn words(name: &str, text: Option<String>) -> Option<Self> {
        text.map(|text| Self {
            name: name.to_owned(),
            text: Some(text),
            ..Self::default()
        })
    }

    fn date(name: &str, date: Option<PartialDate>) -> Option<Self> {
        date.map(|date| Self {
            name: name.to_owned(),
            date: Some(date),
            ..Self::default()
        })
    }

    fn link(name: &str, link: Link) -> Self {
        Self {
            name: name.to_owned(),
            link: Some(link),
            ..Self::default()
        }
    }
}

/// When it was made, sent, published and agreed.
fn dates(cover: &Cover, published: Option<Day>) -> [Option<Fact>; 7] {
    let moment = |moment: &Option<Spanned<Moment>>| {
        let moment = moment.as_ref();
        moment.map(|at| PartialDate::Day(Day(at.value.date)))
    };
    let date = |date: &Option<Spanned<PartialDate>>| date.as_ref().map(|date| date.value);
    [
        Fact::date("Prepared", moment(&cover.prepared)),
        Fact::date("Sent to members", moment(&cover.despatched)),
        Fact::date("Published", published.map(PartialDate::Day)),
        Fact::date("Circulated", moment(&cover.circulated)),
        Fact::date("Agreed", date(&cover.agreed)),
        Fact::date("Review due", date(&cover.review_due)),
        Fact::date("Reviewed", date(&cover.reviewed)),
    ]
}

/// Who agreed to it, and when.
fn approval(consent: &Consent) -> Option<Fact> {
    let name = format!("Agreed by {}", *consent.by);
    Fact::date(&name, Some(consent.on.value.into()))
}

/// What it is for.
fn matters(cover: &Cover) -> [Option<Fact>; 8] {
    let list = |list: &[String]| (!list.is_empty()).then(|| list.join("; "));
    [
        Fact::words("Purpose", cover.purpose.clone()),
        Fact::words("Decision sought", cover.decision_sought.clone()),
        Fact::words("Corrective action", cover.corrective_action.clone()),
        Fact::words("Adequacy", cover.adequacy.clone()),
        Fact::words("Criteria met", list(&cover.criteria)),
        Fact::words("Circulation", cover.circulation.clone()),
        Fact::words("Audience", cover.audience.clone()),
        Fact::words("Builds on", list(&cover.cross_references)),
    ]
}

fn contact(contact: &Contact) -> String {
    match &contact.email {
        Some(email) => format!("{}, {email}", contact.post),
        None => contact.post.clone(),
    }
}
