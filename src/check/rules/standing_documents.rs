//! `standing-documents`: a body has the documents that it is to have, agreed and complete where that is asked for.

use serde::Deserialize;

use crate::calendar::{CountingFrom, Deadline, Direction, Period, long_date};
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::timeliness::{Done, Thing, Trigger, judge, uncountable};
use crate::check::wanted::{Wanted, list};
use crate::markup;
use crate::model::{Document, Force, Standing, Status};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Problems, Span, Spanned};

pub(super) struct StandingDocuments;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The documents, each by its kind or the name of its file.
    documents: Vec<Wanted>,
    /// Whether a page that says that the document is still to be written is left to the rule on those.
    #[serde(default = "yes")]
    placeholders: bool,
    /// Whether a document of a body above will do.
    #[serde(default)]
    above: bool,
    /// Whether they have to be agreed.
    #[serde(default)]
    agreed: bool,
    /// How long after the body was set up they are due.
    #[serde(default)]
    within: Option<Spanned<Period>>,
    /// How a heading or an item of a list begins, for each point that they have to cover.
    #[serde(default)]
    points: Vec<String>,
}

fn yes() -> bool {
    true
}

impl Rule for StandingDocuments {
    const NAME: &'static str = "standing-documents";
    const TITLE: &'static str = "The documents that a body is to have";
    const PROSE: &'static str = include_str!("standing_documents.md");
    type Params = Params;

    fn objections(params: &Params) -> Problems {
        let within = params.within.iter();
        within
            .flat_map(|period| uncountable(period, Direction::After, CountingFrom::NextDay))
            .collect()
    }

    fn sentence(params: &Params, force: Force) -> String {
        let (must, documents) = (may(force), list(&params.documents));
        let whose = match params.above {
            true => "The body, or one above it,",
            false => "The body",
        };
        let (these, each, covers) = match &params.documents[..] {
            [_] => ("this document", "it", "It covers"),
            _ => ("these documents", "each", "What each covers"),
        };
        let agreed = match params.agreed {
            true => format!(", and {each} is agreed"),
            false => String::new(),
        };
        let within = params.within.as_ref().map_or(String::new(), |period| {
            format!(", within {} of being set up", **period)
        });
        let points = match &params.points[..] {
            [] => String::new(),
            points => format!(" {covers}: {}.", points.join("; ")),
        };
        format!("{whose} {must} have {these}{within}{agreed}: {documents}.{points}")
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        if scope.body.details.standing != Standing::Existing {
            return;
        }
        for wanted in &scope.params.documents {
            found.add(Look { scope, wanted }.assess());
        }
    }
}

/// One document that is asked for, looked for.
struct Look<'l, 's> {
    scope: &'l Scope<'s, Params>,
    wanted: &'l Wanted,
}

impl Look<'_, '_> {
    fn assess(&self) -> Assessment {
        let Some(document) = self.document() else {
            return self.absent(None);
        };
        let cover = &document.cover;
        if let Some(marked) = &cover.to_be_developed {
            let finding = "It is still to be written, and a page says so.";
            return match self.scope.params.placeholders {
                true => self.found(document, Outcome::NotApplicable, finding, Some(marked.span)),
                false => self.absent(Some(document)),
            };
        }
        if self.scope.ground.is_exempt(document) {
            let finding = "The document is there, and is closed to the public.";
            return self.found(document, Outcome::NotApplicable, finding, None);
        }
        self.incomplete(document)
            .or_else(|| self.not_agreed(document))
            .unwrap_or_else(|| self.there(document))
    }

    /// The body's document, or that of the nearest body above that has one.
    fn document(&self) -> Option<&Document> {
        let (scope, ground) = (self.scope, self.scope.ground);
        let levels = if scope.params.above { usize::MAX } else { 1 };
        let mut bodies = ground.site.ancestry(&scope.body.id).take(levels);
        bodies.find_map(|body| self.wanted.of(ground, body))
    }

    /// What is asked for is not there, or is only announced.
    fn absent(&self, announced: Option<&Document>) -> Assessment {
        let scope = self.scope;
        let place = match announced {
            Some(document) => place_in(document, None),
            None => Place::whole(scope.body.path.clone()),
        };
        let finding = match announced {
            Some(_) => "It is still to be written.",
            None if scope.params.above => "Neither this body nor one above it has published it.",
            None => "The body has not published it.",
        };
        let blank = Assessment {
            document: announced.map(|document| document.id.clone()),
            ..scope.assess(self.wanted.words(), Outcome::Breached, finding, place)
        };
        let judged = match &scope.params.within {
            Some(within) => self.in_time(blank, within, Done::NotYet),
            None => blank,
        };
        let key = self.wanted.key();
        let mend = format!(
            "Once it is written, the clerk can publish it as {key}.md in the body's folder."
        );
        let missed = judged.outcome.is_missed();
        Assessment {
            mend: missed.then_some(mend).or(judged.mend),
            ..judged
        }
    }

    /// Points that the document does not cover.
    fn incomplete(&self, document: &Document) -> Option<Assessment> {
        let missing = markup::missing_points(document.markdown(), &self.scope.params.points);
        let finding = format!(
            "No heading and no item of a list in it begins with: {}.",
            missing.join("; ")
        );
        (!missing.is_empty()).then(|| Assessment {
            mend: Some("The body can add what is missing, or say there why it is left out.".into()),
            ..self.found(document, Outcome::Breached, finding, None)
        })
    }

    /// A document that has to be agreed, and is not, or does not say when it was.
    fn not_agreed(&self, document: &Document) -> Option<Assessment> {
        if !self.scope.params.agreed {
            return None;
        }
        let (cover, day) = (&document.cover, self.scope.ground.day);
        let status = cover.status.as_ref();
        let draft = status.filter(|status| status.value == Status::Draft);
        let agreed = cover.agreed.as_ref();
        let (outcome, finding, span, mend) = match (draft, agreed) {
            (Some(draft), _) => (
                Outcome::Breached,
                "It is still marked as a draft.".to_owned(),
                Some(draft.span),
                "Once the body has agreed to it, the clerk can write `status: approved` and the day as `agreed:`.",
            ),
            (None, None) => (
                Outcome::NotRecorded,
                "It does not say when it was agreed.".to_owned(),
                None,
                "The clerk can write the day as `agreed:` at its head.",
            ),
            (None, Some(agreed)) if agreed.first() > day => (
                Outcome::Upcoming,
                format!("It is to be agreed on {}.", agreed.words()),
                Some(agreed.span),
                "",
            ),
            _ => return None,
        };
        let blank = Assessment {
            mend: (!mend.is_empty()).then(|| mend.to_owned()),
            ..self.found(document, outcome, finding, span)
        };
        Some(match (&self.scope.params.within, draft) {
            (Some(within), Some(_)) => self.in_time(blank, within, Done::NotYet),
            _ => blank,
        })
    }

    fn there(&self, document: &Document) -> Assessment {
        let params = self.scope.params;
        let Some(within) = &params.within else {
            return self.found(document, Outcome::Met, "It is there to read.", None);
        };
        let agreed = document.cover.agreed.as_ref().filter(|_| params.agreed);
        let (done, place) = match agreed {
            Some(agreed) => (
                Done::On(agreed.last().0),
                place_in(document, Some(agreed.span)),
            ),
            None => Trigger::Published.of(document, self.scope.ground),
        };
        let blank = Assessment {
            place,
            ..self.found(document, Outcome::NotRecorded, "", None)
        };
        self.in_time(blank, within, done)
    }

    /// Whether it was there in time after the body was set up.
    fn in_time(&self, blank: Assessment, within: &Spanned<Period>, done: Done) -> Assessment {
        let (scope, ground) = (self.scope, self.scope.ground);
        let Some(established) = &scope.body.details.established else {
            let finding = "The record does not say when the body was set up, so nobody can tell whether it was in time.";
            return Assessment {
                outcome: Outcome::NotRecorded,
                finding: finding.into(),
                mend: Some("The clerk can write the day as `established:` in body.yaml.".into()),
                ..blank
            };
        };
        let calendar = &ground.site.calendar;
        let from = established.value.0;
        let due = calendar.deadline(within, Direction::After, from, CountingFrom::NextDay);
        let verb = match scope.params.agreed {
            true => "agreed",
            false => "published",
        };
        let thing = Thing {
            name: "It".into(),
            plural: false,
            verb,
        };
        let due = due.map(Deadline::of_no_meeting);
        let judged = judge(blank, &thing, due, done, ground.day, calendar);
        let opening = format!("The body was set up on {}.", long_date(from));
        Assessment {
            finding: format!("{opening} {}", judged.finding),
            ..judged
        }
    }

    fn found(
        &self,
        document: &Document,
        outcome: Outcome,
        finding: impl Into<String>,
        at: Option<Span>,
    ) -> Assessment {
        Assessment {
            document: Some(document.id.clone()),
            ..self.scope.assess(
                self.wanted.words(),
                outcome,
                finding,
                place_in(document, at),
            )
        }
    }
}
