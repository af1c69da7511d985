//! Breaches of the clauses of the Compact Steering Group.

use super::Edit::Swap;
use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[
    Plant {
        rows: &["COM-03"],
        edits: &[(
            "bromley/compact-steering-group/consultations.yaml",
            Swap("closes: 2025-12-08", "closes: 2025-11-28"),
        )],
        gives: &[
            "bromley/compact-steering-group consultation-length: consultation from 15 September 2025 breached",
        ],
    },
    Plant {
        rows: &["COM-05", "COM-11"],
        edits: &[
            (
                "bromley/executive/2025-12-18/agenda.md",
                Swap("    kind: annual-report\n", "    kind: presentation\n"),
            ),
            (
                "bromley/executive/2025-12-18/compact-annual-report.md",
                Swap("kind: annual-report\n", ""),
            ),
        ],
        gives: &[
            "bromley/compact-steering-group annual-report: annual report laid in 2025 overdue",
        ],
    },
    Plant {
        rows: &["COM-06"],
        edits: &[(
            "bromley/compact-steering-group/body.yaml",
            Swap("  - rule: composition\n", "  - rule: quorum\n"),
        )],
        gives: &["bromley/compact-steering-group composition: balance of sectors breached"],
    },
    Plant {
        rows: &["COM-09"],
        edits: &[
            (
                "bromley/compact-steering-group/2025-07-22/minutes.md",
                Swap(
                    "present: [community-links, vsrg, council-adults, council-environment, pct]",
                    "present: [community-links, vsrg, council-adults, pct]",
                ),
            ),
            (
                "bromley/compact-steering-group/2025-07-22/minutes.md",
                Swap(
                    "  - seat: police\n",
                    "  - seat: council-environment\n    received: 2025-07-17\n  - seat: police\n",
                ),
            ),
        ],
        gives: &["bromley/compact-steering-group/2025-07-22 quorum: quorum breached"],
    },
    Plant {
        rows: &["COM-09"],
        edits: &[
            (
                "bromley/compact-steering-group/2025-10-21/minutes.md",
                Swap(
                    "present: [community-links, vsrg, council-children,",
                    "present: [council-adults, council-children,",
                ),
            ),
            (
                "bromley/compact-steering-group/2025-10-21/minutes.md",
                Swap(
                    "  - seat: council-adults\n    received: 2025-10-20\n",
                    "  - { seat: community-links, received: 2025-10-17 }\n  - { seat: vsrg, received: 2025-10-17 }\n",
                ),
            ),
            (
                "bromley/compact-steering-group/2025-10-21/minutes.md",
                Swap("chair: community-links\n", "chair: pct\n"),
            ),
        ],
        gives: &["bromley/compact-steering-group/2025-10-21 quorum: quorum breached"],
    },
    Plant {
        rows: &["COM-12"],
        edits: &[(
            "bromley/compact-steering-group/work-programme-2026.md",
            Swap("agreed: 2026-01-20", "agreed: 2024-01-20"),
        )],
        gives: &["bromley/compact-steering-group work-programme: next work programme overdue"],
    },
    Plant {
        rows: &["COM-14"],
        edits: &[(
            "bromley/compact-steering-group/body.yaml",
            Swap(
                "kind: steering-group\n",
                "kind: steering-group\nestablished: 2025-04-01\n",
            ),
        )],
        gives: &[
            "bromley/compact-steering-group meeting-frequency: meetings from 1 April 2025 to 30 June 2025 breached",
        ],
    },
    Plant {
        rows: &["COM-14"],
        edits: &[(
            "bromley/compact-steering-group/2025-10-21/agenda.md",
            Swap("    kind: plan-review\n", ""),
        )],
        gives: &[
            "bromley/compact-steering-group/2025-10-21 required-items (review of the plan): item for a review of the plan breached",
        ],
    },
    Plant {
        rows: &["COM-15"],
        edits: &[(
            "bromley/compact-steering-group/body.yaml",
            Swap("  - rule: review\n", "  - rule: quorum\n"),
        )],
        gives: &[
            "bromley/compact-steering-group review (terms of reference): next review of the terms of reference overdue",
        ],
    },
    Plant {
        rows: &["COM-16", "COM-18"],
        edits: &[(
            "bromley/compact-steering-group/actions.yaml",
            Swap(
                "    owner: Head of Customer and Support Services\n    organisation: environmental-services\n    due: 2026-04-21\n",
                "    due: 2026-04-21\n",
            ),
        )],
        gives: &["bromley/compact-steering-group actions: planned action 4 breached"],
    },
    Plant {
        rows: &["COM-17"],
        edits: &[(
            "bromley/compact-steering-group/actions.yaml",
            Swap("    status: done\n    closed: 2026-03-03\n", ""),
        )],
        gives: &["bromley/compact-steering-group actions: planned action 2 overdue"],
    },
    Plant {
        rows: &["COM-19"],
        edits: &[(
            "bromley/compact-steering-group/consultations.yaml",
            Swap(
                "2025-10-06, to: [Compact Champions, Members of Community Links]",
                "2025-10-06, to: [Compact Champions]",
            ),
        )],
        gives: &[
            "bromley/compact-steering-group circulation: calendar for Members of Community Links from 1 October 2025 to 31 December 2025 breached",
        ],
    },
];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
