//! Breaches of the clauses of Cheshire West and Chester.

use super::Edit::{Remove, Swap, Write};
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
    Plant {
        rows: &["CHE-03", "CHE-37"],
        edits: &[
            (
                "cheshire-west-and-chester/2025-12-11/agenda.md",
                Swap("kind: terms-review\n", "kind: report\n"),
            ),
            (
                "cheshire-west-and-chester/partnership-framework.md",
                Swap(
                    "version: V5, 2 April 2009\n",
                    "version: V5, 2 April 2009\nagreed: 2024-06-13\n",
                ),
            ),
        ],
        gives: &[
            "cheshire-west-and-chester review (working document): next review of the agreement overdue",
            "cheshire-west-and-chester review: next review of the agreement overdue",
        ],
    },
    Plant {
        rows: &["CHE-07"],
        edits: &[(
            "cheshire-west-and-chester/local-councils/terms-of-reference.md",
            Remove,
        )],
        gives: &[
            "cheshire-west-and-chester/local-councils standing-documents: terms of reference breached",
        ],
    },
    Plant {
        rows: &["CHE-08"],
        edits: &[(
            "cheshire-west-and-chester/members.yaml",
            Swap("reviewed: 2025-12-11\n", "reviewed: 2024-12-12\n"),
        )],
        gives: &[
            "cheshire-west-and-chester review (membership): next review of the membership overdue",
        ],
    },
    Plant {
        rows: &["CHE-12"],
        edits: &[(
            "cheshire-west-and-chester/chester-area-board/body.yaml",
            Swap("established: 2025-05-01\n", "established: 2024-05-01\n"),
        )],
        gives: &[
            "cheshire-west-and-chester/chester-area-board standing-documents (area action plan): area action plan late",
        ],
    },
    Plant {
        rows: &["CHE-14"],
        edits: &[(
            "cheshire-west-and-chester/children/terms-of-reference.md",
            Swap("7. Have research done where the evidence is thin.\n", ""),
        )],
        gives: &[
            "cheshire-west-and-chester/children standing-documents (core terms): terms of reference breached",
        ],
    },
    Plant {
        rows: &["CHE-16"],
        edits: &[(
            "cheshire-west-and-chester/support-groups/body.yaml",
            Swap(
                "purpose: >-\n  Groups that do a piece of work for a body of the framework: some last, such as the group for performance data, and\n  some end when their task is finished.\n",
                "",
            ),
        )],
        gives: &["cheshire-west-and-chester/support-groups task-groups: task group breached"],
    },
    Plant {
        rows: &["CHE-17"],
        edits: &[(
            "cheshire-west-and-chester/chester-area-board/2025-10-21/briefing-note.md",
            Swap("kind: briefing-note\n", "kind: letter\n"),
        )],
        gives: &[
            "cheshire-west-and-chester/chester-area-board/2025-10-21 required-papers (briefing notes): briefing note breached",
        ],
    },
    Plant {
        rows: &["CHE-24"],
        edits: &[(
            "cheshire-west-and-chester/chester-area-board/2025-10-21/minutes.md",
            Remove,
        )],
        gives: &[
            "cheshire-west-and-chester/chester-area-board/2025-10-21 required-papers (minutes): minutes breached",
        ],
    },
    Plant {
        rows: &["CHE-30"],
        edits: &[(
            "cheshire-west-and-chester/sustainable-community-strategy.md",
            Swap(
                "by: Partnership, on: 2025-06-05",
                "by: Partnership, on: 2025-06-25",
            ),
        )],
        gives: &["cheshire-west-and-chester approval-order: strategy breached"],
    },
    Plant {
        rows: &["CHE-32"],
        edits: &[(
            "cheshire-west-and-chester/operating-agreement.md",
            Swap(
                "to_be_developed:\n  since: 2009-04-02\n  note: Eight points named in section 14, from the partnerships team with the support group for the review of the framework.\n",
                "published: 2026-02-02\n",
            ),
        )],
        gives: &[
            "cheshire-west-and-chester standing-documents (operating agreement): operating agreement breached",
        ],
    },
    Plant {
        rows: &["CHE-34"],
        edits: &[("cheshire-west-and-chester/equality-statement.md", Remove)],
        gives: &[
            "cheshire-west-and-chester standing-documents (equality): equality statement breached",
        ],
    },
    Plant {
        rows: &["CHE-40"],
        edits: &[("cheshire-west-and-chester/constitution.md", Remove)],
        gives: &[
            "cheshire-west-and-chester standing-documents (constitution): constitution breached",
        ],
    },
    Plant {
        rows: &["CHE-13"],
        edits: &[(
            "cheshire-west-and-chester/chester-area-board/members.yaml",
            Swap(
                "    represents: /cheshire-west-and-chester/chester-community-forum\n",
                "",
            ),
        )],
        gives: &[
            "cheshire-west-and-chester/chester-area-board representation (community forum): seat for Chester community forum breached",
        ],
    },
    Plant {
        rows: &["CHE-43"],
        edits: &[(
            "cheshire-west-and-chester/members.yaml",
            Swap(
                "    represents: /cheshire-west-and-chester/environment\n",
                "",
            ),
        )],
        gives: &[
            "cheshire-west-and-chester representation: seat for Environment partnership breached",
        ],
    },
    Plant {
        rows: &["CHE-15"],
        edits: &[(
            "cheshire-west-and-chester/children/body.yaml",
            Swap(
                "kind: thematic-partnership\n",
                "kind: thematic-partnership\nestablished: 2024-12-02\n",
            ),
        )],
        gives: &[
            "cheshire-west-and-chester/children annual-report (thematic partnerships): annual report laid in 2025 overdue",
        ],
    },
    Plant {
        rows: &["CHE-23"],
        edits: &[(
            "cheshire-west-and-chester/interests.yaml",
            Swap(
                "  - { seat: hospital, declared: 2025-04-30, updated: 2025-12-11, interests: none }\n",
                "",
            ),
        )],
        gives: &["cheshire-west-and-chester register-of-interests: entry breached"],
    },
    Plant {
        rows: &["CHE-28"],
        edits: &[
            (
                "cheshire-west-and-chester/interests.yaml",
                Swap("reviewed: 2025-12-11\n", "reviewed: 2025-03-03\n"),
            ),
            (
                "cheshire-west-and-chester/interests.yaml",
                Swap(
                    "  - { seat: hospital, declared: 2025-04-30, updated: 2025-12-11, interests: none }\n",
                    "  - { seat: hospital, declared: 2024-04-30, updated: 2025-03-10, interests: none }\n",
                ),
            ),
        ],
        gives: &[
            "cheshire-west-and-chester register-of-interests: next confirmation of an entry overdue",
        ],
    },
    Plant {
        rows: &["CHE-25"],
        edits: &[(
            "cheshire-west-and-chester/hospitality.yaml",
            Swap(
                "    told: { chair: 2025-10-02, deputy: 2025-10-03, secretariat: 2025-10-03 }\n",
                "    told: { chair: 2025-10-02, deputy: not yet, secretariat: 2025-10-03 }\n",
            ),
        )],
        gives: &["cheshire-west-and-chester hospitality: offer 2 breached"],
    },
    Plant {
        rows: &["CHE-36"],
        edits: &[(
            "cheshire-west-and-chester/annual-report-2025.md",
            Swap("kind: annual-report\n", "kind: page\n"),
        )],
        gives: &[
            "cheshire-west-and-chester annual-report (members and residents): annual report in 2025 overdue",
        ],
    },
    Plant {
        rows: &["CHE-45"],
        edits: &[
            (
                "cheshire-west-and-chester/work-programme.yaml",
                Swap(
                    "  - year: 2025/26\n    agreed: 2025-04-03\n    published: 2025-04-10\n",
                    "  - year: 2024/25\n    agreed: 2024-04-03\n    published: 2024-04-10\n",
                ),
            ),
            (
                "cheshire-west-and-chester/work-programme-2025-26.md",
                Swap("year: 2025/26\n", "year: 2024/25\n"),
            ),
        ],
        gives: &["cheshire-west-and-chester work-programme: work programme for 2025/26 overdue"],
    },
    Plant {
        rows: &["CHE-11"],
        edits: &[(
            "cheshire-west-and-chester/chester-area-board/members.yaml",
            Swap(
                "    post: Independent chair\n",
                "    post: Independent chair\n    organisation: voluntary-sector-council\n",
            ),
        )],
        gives: &[
            "cheshire-west-and-chester/chester-area-board composition (area boards): independence of the chair breached",
        ],
    },
];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
