//! Breaches of the clauses of Cheshire West and Chester.

use super::Edit::{Swap, Write};
use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[
    Plant {
        rows: &["CHE-01"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/leaving-hospital-exception-report.md",
            Swap(
                "audience: Members of the Partnership, carers and residents\n",
                "",
            ),
        )],
        gives: &["cheshire-west-and-chester/2025-12-11 report-cover: paper for item 4 breached"],
    },
    Plant {
        rows: &["CHE-02"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/minutes.md",
            Swap("status: draft\n", "status: approved\n"),
        )],
        gives: &["cheshire-west-and-chester/2025-12-11 minutes-approval: minutes breached"],
    },
    Plant {
        rows: &["CHE-10"],
        edits: &[(
            "cheshire-west-and-chester/thematic-leads/2026-02-11/meeting.yaml",
            Swap("state: held\n", "state: held\nkind: event\n"),
        )],
        gives: &[
            "cheshire-west-and-chester/thematic-leads meeting-frequency (thematic leads): meetings from 1 February 2026 to 28 February 2026 breached",
        ],
    },
    Plant {
        rows: &["CHE-13"],
        edits: &[(
            "cheshire-west-and-chester/rural-west-community-forum/body.yaml",
            Swap("kind: forum\n", "kind: forum\nestablished: 2024-12-01\n"),
        )],
        gives: &[
            "cheshire-west-and-chester/rural-west-community-forum meeting-frequency (community forums): meetings from 1 January 2025 to 31 December 2025 breached",
        ],
    },
    Plant {
        rows: &["CHE-16"],
        edits: &[
            (
                "cheshire-west-and-chester/partnership-network/2025-11-05/meeting.yaml",
                Write("kind: event\nvenue: Town hall, Northwich\n"),
            ),
            (
                "cheshire-west-and-chester/partnership-network/2025-12-03/meeting.yaml",
                Write("kind: event\nvenue: Town hall, Winsford\n"),
            ),
        ],
        gives: &[
            "cheshire-west-and-chester/partnership-network meeting-frequency (network events): meetings from 1 January 2025 to 31 December 2025 breached",
        ],
    },
    Plant {
        rows: &["CHE-18"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/agenda.md",
            Swap("kind: partner-matters\n", "kind: updates\n"),
        )],
        gives: &[
            "cheshire-west-and-chester/2025-12-11 required-items: item for partner matters breached",
        ],
    },
    Plant {
        rows: &["CHE-19"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/leaving-hospital-exception-report.md",
            Swap(
                "  - Order equipment by one route",
                concat!(
                    "  - One two three four five six seven eight nine ten one two three four five six seven eight nine ten one \
                     two three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                     three four five six seven eight nine ten one two three four five six seven eight nine ten one two.\n",
                    "  - Order equipment by one route",
                ),
            ),
        )],
        gives: &["cheshire-west-and-chester/2025-12-11 cover-length: paper for item 4 breached"],
    },
    Plant {
        rows: &["CHE-20", "CHE-22"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/leaving-hospital-exception-report.md",
            Swap("circulated: 2025-12-04\n", "circulated: 2025-12-05\n"),
        )],
        gives: &["cheshire-west-and-chester/2025-12-11 agenda-notice: paper for item 4 late"],
    },
    Plant {
        rows: &["CHE-23"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/minutes.md",
            Swap("    action: spoke\n", "    action: took-part\n"),
        )],
        gives: &["cheshire-west-and-chester/2025-12-11 declarations: declaration 2 breached"],
    },
    Plant {
        rows: &["CHE-26"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/minutes.md",
            Swap(
                "    ruling: The Partnership ruled that the member leaves the room for the item. A substitute was not asked for.\n",
                "",
            ),
        )],
        gives: &["cheshire-west-and-chester/2025-12-11 declarations: declaration 1 breached"],
    },
    Plant {
        rows: &["CHE-27"],
        edits: &[(
            "cheshire-west-and-chester/2026-03-19/advice-premises.md",
            Swap("published: not yet\n", "published: 2026-03-12\n"),
        )],
        gives: &["cheshire-west-and-chester/2026-03-19 open-to-public: closed item 8 breached"],
    },
    Plant {
        rows: &["CHE-44"],
        edits: &[(
            "cheshire-west-and-chester/2025-12-11/meeting.yaml",
            Swap("state: held\n", "state: held\nkind: event\n"),
        )],
        gives: &[
            "cheshire-west-and-chester meeting-frequency: meetings from 1 October 2025 to 31 December 2025 breached",
        ],
    },
];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
