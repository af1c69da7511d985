//! Breaches of the clauses of Bromley.

use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
