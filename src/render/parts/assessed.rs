//! One assessment as a page shows it.

use serde::Serialize;

use super::mark::{Mark, capital};
use crate::calendar::Day;
use crate::model::{Explanation, Route};
use crate::record::Assessment;
use crate::render::frame::Link;
use crate::render::here::Here;
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// One assessment as a page shows it.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Assessed {
    /// What it is about: a document's title where the public can read it, else a few words that name none.
    subject: String,
    /// Where that document is.
    href: Option<String>,
    pub(in crate::render) marks: Vec<Mark>,
    /// What happened.
    finding: String,
    due: Option<Day>,
    done: Option<Day>,
    said: Option<Said>,
    /// Whether it was missed and the body has given no reason.
    unexplained: bool,
    rule: Named,
    clause: Option<String>,
    /// How strongly the clause binds, as a verb.
    force: String,
    body: Link,
    meeting: Option<Link>,
}

/// A body's own reason for missing a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Said {
    reason: String,
    by: String,
    date: Day,
}

impl Said {
    pub(in crate::render) fn of(explanation: &Explanation) -> Self {
        Self {
            reason: explanation.reason.clone(),
            by: explanation.by.clone(),
            date: explanation.on.value,
        }
    }
}

impl Assessed {
    pub(in crate::render) fn of(
        assessment: &Assessment,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        let document = assessment
            .document
            .as_ref()
            .and_then(|id| sources.document(id));
        let subject = match document {
            Some(document) => document.title.clone(),
            None => capital(&assessment.subject),
        };
        let said = assessment.explanation.as_ref().map(Said::of);
        let meeting = assessment
            .meeting
            .as_ref()
            .and_then(|id| sources.meeting(id));
        let meeting = meeting.map(|meeting| {
            let date = date_in(meeting.date, "plain", &sources.language);
            let text = sources
                .language
                .say_with("assessed-meeting", [("date", date.into())]);
            Link::new(here.to(&Route::meeting(&meeting.id)), text)
        });
        Self {
            subject,
            href: document.map(|document| here.to(&Route::document(&document.id))),
            marks: Mark::of_assessment(assessment, &sources.language),
            finding: assessment.finding.clone(),
            due: assessment.due.as_ref().map(|deadline| Day(deadline.due)),
            done: assessment.done,
            unexplained: assessment.outcome.is_missed() && said.is_none(),
            said,
            rule: Named::rule(assessment.rule, assessment.aspect.as_deref(), sources, here),
            clause: assessment.clause.clone(),
            force: sources.language.word("force", assessment.force),
            body: Link::new(
                here.to(&Route::body(&assessment.body)),
                sources.name(&assessment.body),
            ),
            meeting,
        }
    }
}

/// Something by its name, and where its page is, if it has one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::render) struct Named {
    title: String,
    href: Option<String>,
    /// Whether the name is English on every site.
    english: bool,
}

impl Named {
    pub(in crate::render) fn new(title: &str, href: Option<String>) -> Self {
        Self {
            title: title.to_owned(),
            href,
            english: false,
        }
    }

    /// Something that has no page, in words that are English on every site.
    pub(in crate::render) fn english(words: &str) -> Self {
        Self {
            title: words.to_owned(),
            href: None,
            english: true,
        }
    }

    /// A rule by its name for the public, what sets it apart, and where it is explained.
    pub(in crate::render) fn rule(
        rule: &str,
        aspect: Option<&str>,
        sources: &Sources<'_>,
        here: &Here,
    ) -> Self {
        Self {
            title: sources.rule_title(rule, aspect),
            href: sources.prose(rule).map(|_| here.to(&rule_route(rule))),
            english: true,
        }
    }
}

/// The page of prose on a rule.
pub(in crate::render) fn rule_route(rule: &str) -> Route {
    Route::page("rules").below(rule)
}
