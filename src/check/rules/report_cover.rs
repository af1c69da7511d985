//! `report-cover`: the cover of each report says what the body asks of a cover.

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::{Paper, papers, stands};
use crate::markup;
use crate::model::{Document, DocumentKind, Force, ItemKind, Meeting, Publication};
use crate::record::{Assessment, Outcome};

pub(super) struct ReportCover;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// What a cover has to say.
    fields: Vec<Field>,
    /// The kinds of document that need one.
    #[serde(default = "reports")]
    documents: Vec<DocumentKind>,
    /// The kinds of item whose papers are looked at; all papers where none is listed.
    #[serde(default)]
    items: Vec<ItemKind>,
}

/// Something that the cover of a report can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Field {
    Title,
    Summary,
    Purpose,
    DecisionSought,
    Options,
    Recommendations,
    Implications,
    CorrectiveAction,
    Adequacy,
    Criteria,
    Author,
    Organisation,
    Contact,
    Published,
    Circulation,
    Audience,
    CrossReferences,
    Version,
    Status,
}

fn reports() -> Vec<DocumentKind> {
    vec![DocumentKind::Report]
}

impl Rule for ReportCover {
    const NAME: &'static str = "report-cover";
    const TITLE: &'static str = "Reports say what they are for";
    const PROSE: &'static str = include_str!("report_cover.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let must = may(force);
        let of = match params.items.is_empty() {
            true => String::new(),
            false => {
                let items: Vec<_> = params.items.iter().map(|kind| kind.words()).collect();
                format!(" for an item on {}", items.join(" or "))
            }
        };
        format!(
            "The cover of each report{of} {must} say: {}.",
            list(&params.fields)
        )
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        if !stands(scope.ground, meeting) {
            return;
        }
        let papers = papers(scope.ground, meeting).into_iter();
        let params = scope.params;
        let of_item = |paper: &Paper<'_>| {
            let kind = paper.item.map(|item| item.kind);
            params.items.is_empty() || kind.is_some_and(|kind| params.items.contains(&kind))
        };
        for paper in papers.filter(|paper| params.documents.contains(&paper.document.kind)) {
            if of_item(&paper) {
                found.add(assess(scope, &paper));
            }
        }
    }
}

fn assess(scope: &Scope<'_, Params>, paper: &Paper<'_>) -> Assessment {
    let fields = scope.params.fields.iter().copied();
    let missing: Vec<_> = fields
        .filter(|field| !field.is_in(paper.document))
        .collect();
    let (outcome, finding) = match missing.is_empty() {
        true => (
            Outcome::Met,
            "The cover says everything that is asked of it.".to_owned(),
        ),
        false => (
            Outcome::Breached,
            format!("The cover does not say: {}.", list(&missing)),
        ),
    };
    let keys: Vec<_> = missing
        .iter()
        .map(|field| format!("`{}:`", field.key()))
        .collect();
    let mend = (!missing.is_empty()).then(|| {
        format!(
            "The author can write {} at the head of the file.",
            keys.join(", ")
        )
    });
    Assessment {
        document: Some(paper.document.id.clone()),
        mend,
        ..scope.assess(
            paper.subject.clone(),
            outcome,
            finding,
            place_in(paper.document, None),
        )
    }
}

impl Field {
    fn is_in(self, document: &Document) -> bool {
        let cover = &document.cover;
        let said =
            |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        let any = |texts: &[String]| texts.iter().any(|text| !text.trim().is_empty());
        match self {
            Self::Title => {
                let written = cover
                    .title
                    .as_ref()
                    .is_some_and(|title| !title.trim().is_empty());
                written || markup::title_heading(document.markdown()).is_some()
            }
            Self::Summary => said(&cover.summary),
            Self::Purpose => said(&cover.purpose),
            Self::DecisionSought => said(&cover.decision_sought),
            Self::Options => cover
                .options
                .as_ref()
                .is_some_and(|options| any(&options.0)),
            Self::Recommendations => any(&cover.recommendations),
            Self::Implications => cover.implications.iter().next().is_some(),
            Self::CorrectiveAction => said(&cover.corrective_action),
            Self::Adequacy => said(&cover.adequacy),
            Self::Criteria => any(&cover.criteria),
            Self::Author => said(&cover.author),
            Self::Organisation => cover.organisation.is_some(),
            Self::Contact => cover.contact.is_some(),
            Self::Published => cover
                .published
                .as_ref()
                .is_some_and(|published| published.value != Publication::NotYet),
            Self::Circulation => said(&cover.circulation),
            Self::Audience => said(&cover.audience),
            Self::CrossReferences => any(&cover.cross_references),
            Self::Version => said(&cover.version),
            Self::Status => cover.status.is_some(),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Purpose => "purpose",
            Self::DecisionSought => "decision_sought",
            Self::Options => "options",
            Self::Recommendations => "recommendations",
            Self::Implications => "implications",
            Self::CorrectiveAction => "corrective_action",
            Self::Adequacy => "adequacy",
            Self::Criteria => "criteria",
            Self::Author => "author",
            Self::Organisation => "organisation",
            Self::Contact => "contact",
            Self::Published => "published",
            Self::Circulation => "circulation",
            Self::Audience => "audience",
            Self::CrossReferences => "cross_references",
            Self::Version => "version",
            Self::Status => "status",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Title => "the title",
            Self::Summary => "what it is about",
            Self::Purpose => "why it comes to the meeting",
            Self::DecisionSought => "the decision sought",
            Self::Options => "the options",
            Self::Recommendations => "what it recommends",
            Self::Implications => "the implications",
            Self::CorrectiveAction => "what is to be done about the missed target",
            Self::Adequacy => "whether that will be enough",
            Self::Criteria => "the criteria it meets",
            Self::Author => "the author",
            Self::Organisation => "the organisation it comes from",
            Self::Contact => "whom to ask",
            Self::Published => "when it was published",
            Self::Circulation => "who gets it",
            Self::Audience => "whom it is written for",
            Self::CrossReferences => "what it builds on",
            Self::Version => "the version",
            Self::Status => "the status",
        }
    }
}

fn list(fields: &[Field]) -> String {
    fields
        .iter()
        .map(|field| field.words())
        .collect::<Vec<_>>()
        .join(", ")
}
