//! Breaches of the clauses of Daventry.

use super::Edit::Swap;
use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[Plant {
    rows: &["DAV-14"],
    edits: &[(
        "daventry/executive/2026-03-05/agenda.md",
        Swap("    kind: forum-update\n", ""),
    )],
    gives: &[
        "daventry/executive/2026-03-05 required-items: item for an update from the forum breached",
    ],
}];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
