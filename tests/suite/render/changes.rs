//! What changed lately, by the page of a small site.

use super::site::{SITE, files};
use super::{all, words};

const MORE: [(&str, &str); 6] = [
    (
        "town/plan.md",
        "---\ntitle: The plan\nstatus: approved\nagreed: 2026-02-20\npublished: 2026-02-02\nrevisions:\n  - { on: 2026-03-10, note: A street was left out }\n  - { on: 2026-04-01, note: planted later change }\n---\nText.\n",
    ),
    (
        "town/survey.md",
        "---\ntitle: Survey\nstatus: withdrawn\nwithdrawn_on: 2026-03-11\nreason: The sample was too small\npublished: 2026-02-02\n---\nplanted text\n",
    ),
    (
        "town/old.md",
        "---\ntitle: Old rules\nstatus: superseded\nsuperseded_by: new.md\npublished: 2020-02-02\n---\nText.\n",
    ),
    (
        "town/new.md",
        "---\ntitle: New rules\npublished: 2026-03-12\n---\nText.\n",
    ),
    (
        "town/2026-03-05/meeting.yaml",
        "state: postponed\npostponed_to: 2026-05-07\nreason: Snow\nchanged_on: 2026-03-04\nannounced: 2026-01-05\n",
    ),
    (
        "town/2026-06-11/meeting.yaml",
        "announced: 2026-04-02\ntitle: Planted later meeting\n",
    ),
];

/// The headings of the days and, below each, what changed.
fn told() -> Vec<String> {
    let content: Vec<_> = SITE.iter().chain(&MORE).copied().collect();
    let files = files(&content).unwrap();
    let text = std::str::from_utf8(&files["changes/index.html"]).unwrap();
    assert!(!text.to_lowercase().contains("planted"), "{text}");
    let page = scraper::Html::parse_document(text);
    let told = all(
        &page,
        "main section:not(.follow) h2, main section:not(.follow) ul > li",
    );
    told.into_iter().map(words).collect()
}

#[test]
fn each_change_is_listed_under_the_day_on_which_it_could_be_seen() {
    assert_eq!(
        told(),
        [
            "Thursday 12 March 2026",
            "New rules Town Partnership Published.",
            "Old rules Town Partnership Replaced by “New rules”. Superseded",
            "Wednesday 11 March 2026",
            "Survey Town Partnership Withdrawn. The sample was too small. Withdrawn",
            "Tuesday 10 March 2026",
            "The plan Town Partnership Changed. A street was left out. Approved",
            "Wednesday 4 March 2026",
            "Meeting of 5 March 2026 Town Partnership Postponed to 7 May 2026. Snow.",
            "Friday 20 February 2026",
            "The plan Town Partnership Approved. Approved",
            "Monday 16 February 2026",
            "Minutes Town Partnership, 15 January 2026 Approved by the meeting of 12 February 2026. Approved",
            "Minutes Town Partnership, 12 February 2026 Published. Draft",
            "Monday 2 February 2026",
            "The plan Town Partnership Published. Approved",
            "Survey Town Partnership Published. Withdrawn",
            "Friday 23 January 2026",
            "Minutes Town Partnership, 15 January 2026 Published. Approved",
            "Thursday 15 January 2026",
            "Plan Town Partnership, 15 January 2026 Approved. Approved",
            "Tuesday 13 January 2026",
            "Housing report Town Partnership, 15 January 2026 Changed. Corrected a sum.",
            "Monday 12 January 2026",
            "Housing report Town Partnership, 15 January 2026 Head of Housing gave the reason for a missed rule (Agenda and papers published in time). The figures came late.",
            "Housing report Town Partnership, 15 January 2026 Published.",
            "Wednesday 7 January 2026",
            "Agenda Town Partnership, 15 January 2026 Published.",
            "Plan Town Partnership, 15 January 2026 Published. Approved",
            "Monday 5 January 2026",
            "Meeting of 5 March 2026 Town Partnership The date was announced.",
            // Older ones fill a page that would be nearly empty.
            "Thursday 2 January 2025",
            "Terms Town Partnership Published. Approved",
            "Sunday 2 February 2020",
            "Old rules Town Partnership Published. Superseded",
        ]
    );
}
