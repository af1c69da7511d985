//! A document's cover sheet, line by line.

use serde::Serialize;

use super::meeting_link;
use crate::calendar::{Day, Moment, PartialDate};
use crate::model::{Consent, Contact, Cover, Document, Meeting};
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::language::Language;
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
        let names = Names(&sources.language);
        let origin = [
            meeting.map(|meeting| {
                names.link("document-meeting", meeting_link(meeting, sources, here))
            }),
            names.words("document-version", cover.version.clone()),
            names.words("document-author", cover.author.clone()),
            names.words(
                "document-organisation",
                organisation.map(|from| from.name.clone()),
            ),
            names.words("document-contact", cover.contact.as_ref().map(contact)),
        ];
        let published = document.published().map(|moment| Day(moment.date));
        let implications = cover.implications.iter();
        let implications =
            implications.map(|(name, words)| Self::words(name.to_string(), words.clone()));
        origin
            .into_iter()
            .chain(names.dates(cover, published))
            .chain(
                cover
                    .approvals
                    .iter()
                    .map(|consent| names.approval(consent)),
            )
            .chain(names.matters(cover))
            .flatten()
            .chain(implications)
            .collect()
    }

    fn words(name: String, text: String) -> Self {
        Self {
            name,
            text: Some(text),
            ..Self::default()
        }
    }
}

/// Gives lines their names, in the language of the site.
struct Names<'l>(&'l Language);

impl Names<'_> {
    fn words(&self, name: &str, text: Option<String>) -> Option<Fact> {
        Some(Fact::words(self.0.say(name), text?))
    }

    fn date(&self, name: &str, date: Option<PartialDate>) -> Option<Fact> {
        Some(Fact {
            name: self.0.say(name),
            date: Some(date?),
            ..Fact::default()
        })
    }

    fn link(&self, name: &str, link: Link) -> Fact {
        Fact {
            name: self.0.say(name),
            link: Some(link),
            ..Fact::default()
        }
    }

    /// When it was made, sent, published and agreed.
    fn dates(&self, cover: &Cover, published: Option<Day>) -> [Option<Fact>; 7] {
        let moment = |moment: &Option<Spanned<Moment>>| {
            let moment = moment.as_ref();
            moment.map(|at| PartialDate::Day(Day(at.value.date)))
        };
        let date = |date: &Option<Spanned<PartialDate>>| date.as_ref().map(|date| date.value);
        [
            self.date("document-prepared", moment(&cover.prepared)),
            self.date("document-despatched", moment(&cover.despatched)),
            self.date("document-published", published.map(PartialDate::Day)),
            self.date("document-circulated", moment(&cover.circulated)),
            self.date("document-agreed-day", date(&cover.agreed)),
            self.date("document-review-due", date(&cover.review_due)),
            self.date("document-reviewed", date(&cover.reviewed)),
        ]
    }

    /// Who agreed to it, and when.
    fn approval(&self, consent: &Consent) -> Option<Fact> {
        let by = consent.by.value.as_str().into();
        Some(Fact {
            name: self.0.say_with("document-agreed-by", [("by", by)]),
            date: Some(consent.on.value.into()),
            ..Fact::default()
        })
    }

    /// What it is for.
    fn matters(&self, cover: &Cover) -> [Option<Fact>; 8] {
        let list = |list: &[String]| (!list.is_empty()).then(|| list.join("; "));
        [
            self.words("document-purpose", cover.purpose.clone()),
            self.words("document-decision-sought", cover.decision_sought.clone()),
            self.words(
                "document-corrective-action",
                cover.corrective_action.clone(),
            ),
            self.words("document-adequacy", cover.adequacy.clone()),
            self.words("document-criteria", list(&cover.criteria)),
            self.words("document-circulation", cover.circulation.clone()),
            self.words("document-audience", cover.audience.clone()),
            self.words("document-builds-on", list(&cover.cross_references)),
        ]
    }
}

fn contact(contact: &Contact) -> String {
    match &contact.email {
        Some(email) => format!("{}, {email}", contact.post),
        None => contact.post.clone(),
    }
}
