//! The small sites under `tests/sites/`, each of which shows one outcome: read from disk and judged on its own day.

use std::path::Path;

use minutebook::check::{check, forms};
use minutebook::load::load;
use minutebook::read::read;
use minutebook::record::Assessment;

use crate::check::outcomes;

/// The outcomes of each site, and whether they fail a build.
const SITES: &[(&str, &[&str], bool)] = &[
    (
        "agenda-missing",
        &["agenda: overdue", "agenda: upcoming"],
        true,
    ),
    ("agenda-without-date", &["agenda: not recorded"], false),
    ("annex-missing", &["standing document: breached"], true),
    ("approved", &["minutes: met", "minutes: upcoming"], false),
    (
        "approved-by-nobody",
        &["minutes: breached", "minutes: upcoming"],
        true,
    ),
    (
        "late-paper",
        &["agenda: met", "paper for item 1: late"],
        true,
    ),
    (
        "late-paper-explained",
        &["agenda: met", "paper for item 1: late, explained"],
        false,
    ),
    (
        "meeting-cancelled",
        &["agenda: not applicable", "minutes: not applicable"],
        false,
    ),
    ("minutes-late", &["minutes: late"], true),
    (
        "minutes-overdue",
        &["minutes: overdue", "minutes: upcoming"],
        true,
    ),
    (
        "paper-in-time",
        &["agenda: met", "paper for item 1: met"],
        false,
    ),
    (
        "paper-tabled",
        &["agenda: met", "paper for item 1: late, tabled, explained"],
        false,
    ),
    ("short-notice", &["agenda: met, short notice"], false),
    (
        "still-draft",
        &["minutes: breached", "minutes: upcoming"],
        true,
    ),
    (
        "superseded",
        &["standing document: met", "standing document: met"],
        false,
    ),
];

#[test]
fn each_site_shows_its_outcome() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    for (name, expected, fails) in SITES {
        let loaded = load(&read(&folder.join(name)).unwrap(), &forms());
        assert!(
            loaded.diagnostics.is_empty(),
            "{name}: {:#?}",
            loaded.diagnostics
        );
        let site = loaded.site.unwrap();
        let day = site.settings.as_of.as_ref().unwrap().value;
        let checked = check(&site, day);
        assert_eq!(outcomes(&checked.record), *expected, "{name}");
        assert!(
            checked.diagnostics.is_empty(),
            "{name}: {:#?}",
            checked.diagnostics
        );
        let failed = checked.record.assessments().iter().any(Assessment::fails);
        assert_eq!(failed, *fails, "{name}");
    }
}
