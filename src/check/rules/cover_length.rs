//! `cover-length`: the cover of each report is short enough.

use serde::Deserialize;

use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may, place_in};
use crate::check::sitting::{Paper, papers, stands};
use crate::check::timeliness::count;
use crate::model::{Cover, Document, DocumentKind, Force, Meeting};
use crate::record::{Assessment, Outcome};

pub(super) struct CoverLength;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// How many words a cover may have.
    #[serde(default = "one_side")]
    words: usize,
    /// What is counted.
    #[serde(default)]
    of: Of,
    /// The kinds of document that are looked at.
    #[serde(default = "reports")]
    documents: Vec<DocumentKind>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Of {
    /// What the front matter says.
    #[default]
    Cover,
    /// The text after it.
    Text,
    /// Both.
    Document,
}

/// About as many as one side of A4 holds in 12 point type.
fn one_side() -> usize {
    500
}

fn reports() -> Vec<DocumentKind> {
    vec![DocumentKind::Report]
}

impl Rule for CoverLength {
    const NAME: &'static str = "cover-length";
    const TITLE: &'static str = "Covers of reports short enough";
    const PROSE: &'static str = include_str!("cover_length.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let what = match params.of {
            Of::Cover => "The cover of each report",
            Of::Text => "The text of each report",
            Of::Document => "Each report, its cover included,",
        };
        format!("{what} {} have at most {} words.", may(force), params.words)
    }

    fn at_meeting(scope: &Scope<'_, Params>, meeting: &Meeting, found: &mut Findings) {
        if !stands(scope.ground, meeting) {
            return;
        }
        let papers = papers(scope.ground, meeting).into_iter();
        for paper in papers.filter(|paper| scope.params.documents.contains(&paper.document.kind)) {
            found.add(assess(scope, &paper));
        }
    }
}

fn assess(scope: &Scope<'_, Params>, paper: &Paper<'_>) -> Assessment {
    let params = scope.params;
    let words = words(params.of, paper.document);
    let (most, has) = (params.words, count(words as u64, "word"));
    let it = match params.of {
        Of::Cover => "The cover",
        Of::Text => "The text",
        Of::Document => "The report",
    };
    let (outcome, mend) = match words <= most {
        true => (Outcome::Met, None),
        false => (
            Outcome::Breached,
            Some("The author can shorten it.".to_owned()),
        ),
    };
    let finding = format!("{it} has {has}, and {most} at most are asked for.");
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

fn words(of: Of, document: &Document) -> usize {
    let cover = || texts(&document.cover).map(words_of).sum::<usize>();
    let text = || words_of(document.markdown());
    match of {
        Of::Cover => cover(),
        Of::Text => text(),
        Of::Document => cover() + text(),
    }
}

/// What a cover says in sentences; names, dates and contacts are not counted.
fn texts(cover: &Cover) -> impl Iterator<Item = &str> {
    let single = [&cover.summary, &cover.purpose, &cover.decision_sought];
    let single = single.into_iter().flatten();
    let options = cover.options.iter().flat_map(|options| &options.0);
    let lists = cover.recommendations.iter().chain(&cover.criteria);
    let implications = cover.implications.iter().map(|(_, text)| text);
    let all = single.chain(options).chain(lists).chain(implications);
    all.map(String::as_str)
}

/// Runs of letters and digits between spaces; marks that stand alone are no words.
fn words_of(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}
