//! Breaches of the clauses of Daventry.

use super::Edit::{Swap, Write};
use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[
    // The Executive recommended the strategy before the consultation was over.
    Plant {
        rows: &["DAV-03"],
        edits: &[(
            "daventry/community-strategy.md",
            Swap(
                "{ by: Consultation, on: 2024-01-05 }",
                "{ by: Consultation, on: 2024-03-22 }",
            ),
        )],
        gives: &["daventry approval-order: strategy breached"],
    },
    // The three businesses among the partners become public bodies.
    Plant {
        rows: &["DAV-04"],
        edits: &[
            (
                "daventry/organisations.yaml",
                Swap(
                    "  sector: private\n  kind: business association",
                    "  sector: public\n  kind: business association",
                ),
            ),
            (
                "daventry/members.yaml",
                Swap(
                    "    post: Active communities manager\n",
                    "    post: Active communities manager\n    sector: public\n",
                ),
            ),
            (
                "daventry/members.yaml",
                Swap(
                    "    post: Commercial manager\n",
                    "    post: Commercial manager\n    sector: public\n",
                ),
            ),
        ],
        gives: &["daventry composition (sectors): sectors breached"],
    },
    // The college names no deputy, neither in the partnership nor on the Executive.
    Plant {
        rows: &["DAV-05"],
        edits: &[
            (
                "daventry/members.yaml",
                Swap("    deputy: Head of community learning\n", ""),
            ),
            (
                "daventry/executive/members.yaml",
                Swap("    deputy: Head of community learning\n", ""),
            ),
        ],
        gives: &[
            "daventry composition (deputies): deputies breached",
            "daventry/executive composition (deputies): deputies breached",
        ],
    },
    // The police's seat is given to the fire and rescue service.
    Plant {
        rows: &["DAV-08"],
        edits: &[(
            "daventry/executive/members.yaml",
            Swap(
                "    organisation: police\n",
                "    organisation: fire-and-rescue\n",
            ),
        )],
        gives: &[
            "daventry/executive composition (core organisations): seats of an organisation breached",
            "daventry/executive composition (core organisations): seats of an organisation breached",
        ],
    },
    // What was the meeting of September becomes a conference.
    Plant {
        rows: &["DAV-09"],
        edits: &[(
            "daventry/executive/2025-09-11/meeting.yaml",
            Swap("state: held\n", "state: held\nkind: event\n"),
        )],
        gives: &[
            "daventry/executive meeting-frequency: meetings from 1 July 2025 to 30 September 2025 breached",
        ],
    },
    // Somebody votes who has no seat to vote with.
    Plant {
        rows: &["DAV-10"],
        edits: &[(
            "daventry/executive/2025-12-04/minutes.md",
            Swap(
                "        - council-officer\n        - voluntary-sector\n",
                "        - council-leader\n        - voluntary-sector\n",
            ),
        )],
        gives: &["daventry/executive/2025-12-04 recorded-votes: vote on decision 3 breached"],
    },
    Plant {
        rows: &["DAV-11"],
        edits: &[(
            "daventry/executive/2026-03-05/minutes.md",
            Swap(
                "    - council-leader\n    - council-officer\n    - county-council\n    - police\n    - nhs-commissioner\n    - housing-association\n    - voluntary-sector\n    - parish-councils\n    - college\n",
                "    - council-leader\n",
            ),
        )],
        gives: &["daventry/executive/2026-03-05 quorum: quorum breached"],
    },
    // The chair decides alone.
    Plant {
        rows: &["DAV-12"],
        edits: &[(
            "daventry/executive/decisions.yaml",
            Swap(
                "taken_by: [council-leader, nhs-commissioner]",
                "taken_by: [council-leader]",
            ),
        )],
        gives: &["daventry/executive interim-decisions: decision 1 breached"],
    },
    // Two decide without the chair.
    Plant {
        rows: &["DAV-12"],
        edits: &[(
            "daventry/executive/decisions.yaml",
            Swap(
                "taken_by: [council-leader, nhs-commissioner]",
                "taken_by: [police, nhs-commissioner]",
            ),
        )],
        gives: &["daventry/executive interim-decisions: decision 1 breached"],
    },
    // More were against it than for it.
    Plant {
        rows: &["DAV-10"],
        edits: &[
            (
                "daventry/executive/2025-12-04/minutes.md",
                Swap(
                    "        - college\n      against:\n",
                    "      abstained: [college]\n      against:\n",
                ),
            ),
            (
                "daventry/executive/2025-12-04/minutes.md",
                Swap("      casting: { by: council-leader, for: true }\n", ""),
            ),
        ],
        gives: &["daventry/executive/2025-12-04 vote-conditions: vote on decision 3 breached"],
    },
    // Nothing shows that the next meeting was told of it.
    Plant {
        rows: &["DAV-12"],
        edits: &[
            (
                "daventry/executive/decisions.yaml",
                Swap("    reported_at: 2026-03-05\n", ""),
            ),
            (
                "daventry/executive/2026-03-05/agenda.md",
                Swap("    kind: interim-decisions\n", ""),
            ),
            (
                "daventry/executive/2026-03-05/minutes.md",
                Swap("    mode: interim\n", ""),
            ),
        ],
        gives: &["daventry/executive interim-decisions: report of decision 1 overdue"],
    },
    Plant {
        rows: &["DAV-13"],
        edits: &[(
            "daventry/executive/2025-12-04/agenda.md",
            Swap("prepared: 2025-11-21", "prepared: 2025-11-25"),
        )],
        gives: &["daventry/executive/2025-12-04 agenda-notice: agenda late"],
    },
    Plant {
        rows: &["DAV-14"],
        edits: &[(
            "daventry/executive/2026-03-05/agenda.md",
            Swap("    kind: forum-update\n", ""),
        )],
        gives: &[
            "daventry/executive/2026-03-05 required-items (Forum update): item for an update from the forum breached",
        ],
    },
    // A meeting was held of which there are no minutes.
    Plant {
        rows: &["DAV-16"],
        edits: &[
            (
                "daventry/executive/2026-01-15-extraordinary/meeting.yaml",
                Write("state: held\nkind: extraordinary\ntime: 14:00\nvenue: Council chamber\n"),
            ),
            (
                "daventry/executive/2026-01-15-extraordinary/agenda.md",
                Write(
                    "---\nprepared: 2026-01-02\npublished: 2026-01-05\nitems:\n  - { title: The Forum, kind: forum-update }\n---\nOne item.\n",
                ),
            ),
        ],
        gives: &["daventry/executive/2026-01-15-extraordinary required-papers: minutes breached"],
    },
    // A partner without a core seat becomes vice-chair.
    Plant {
        rows: &["DAV-17"],
        edits: &[(
            "daventry/executive/members.yaml",
            Swap(
                "    role: vice-chair\n    category: core\n",
                "    role: vice-chair\n    category: partner\n",
            ),
        )],
        gives: &["daventry/executive composition (chair and vice-chair): vice-chair breached"],
    },
    // The membership was reviewed, but not at the last meeting of the year.
    Plant {
        rows: &["DAV-18"],
        edits: &[
            (
                "daventry/executive/2025-12-04/agenda.md",
                Swap("    kind: membership-review\n", ""),
            ),
            (
                "daventry/executive/2025-09-11/agenda.md",
                Swap("    kind: performance\n", "    kind: membership-review\n"),
            ),
        ],
        gives: &[
            "daventry/executive required-items (membership review): yearly item for a review of the membership breached",
        ],
    },
    // What was the Forum's meeting before that of the Executive in March becomes a conference.
    Plant {
        rows: &["DAV-19"],
        edits: &[(
            "daventry/executive/health-and-wellbeing-partnership-forum/2026-02-19/meeting.yaml",
            Swap("state: held\n", "state: held\nkind: event\n"),
        )],
        gives: &[
            "daventry/executive/2026-03-05 meeting-order: meeting of Health and Wellbeing Partnership Forum before breached",
        ],
    },
    // The Forum is left without a vice-chair.
    Plant {
        rows: &["DAV-20"],
        edits: &[(
            "daventry/executive/health-and-wellbeing-partnership-forum/members.yaml",
            Swap("    role: vice-chair\n", ""),
        )],
        gives: &[
            "daventry/executive/health-and-wellbeing-partnership-forum composition (chair and vice-chair): vice-chair breached",
        ],
    },
    // Nothing was said of the targets all year.
    Plant {
        rows: &["DAV-21"],
        edits: &[
            (
                "daventry/executive/2025-06-12/agenda.md",
                Swap("    kind: performance\n", ""),
            ),
            (
                "daventry/executive/2025-09-11/agenda.md",
                Swap("    kind: performance\n", ""),
            ),
            (
                "daventry/executive/2025-12-04/agenda.md",
                Swap("    kind: performance\n", ""),
            ),
        ],
        gives: &[
            "daventry/executive required-items (targets and progress): yearly item for performance breached",
        ],
    },
    // The report on the year was published and not dealt with by the Executive.
    Plant {
        rows: &["DAV-23"],
        edits: &[(
            "daventry/executive/2025-06-12/agenda.md",
            Swap("    kind: annual-report\n", ""),
        )],
        gives: &[
            "daventry/executive required-items (annual report): yearly item for the annual report breached",
        ],
    },
    Plant {
        rows: &["DAV-25"],
        edits: &[(
            "daventry/executive/2025-06-12/minutes.md",
            Swap("declarations: []\n", ""),
        )],
        gives: &[
            "daventry/executive/2025-06-12 declarations: declarations in the minutes breached",
        ],
    },
    // The new partner and the new holder of the college's seat are still waiting.
    Plant {
        rows: &["DAV-27"],
        edits: &[
            (
                "daventry/members.yaml",
                Swap("inducted: 2025-06-05", "inducted: not yet"),
            ),
            (
                "daventry/executive/members.yaml",
                Swap("inducted: 2025-09-04", "inducted: not yet"),
            ),
        ],
        gives: &[
            "daventry induction: member breached",
            "daventry/executive induction: member breached",
        ],
    },
];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
