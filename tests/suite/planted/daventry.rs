//! Breaches of the clauses of Daventry.

use super::Edit::Swap;
use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[
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
