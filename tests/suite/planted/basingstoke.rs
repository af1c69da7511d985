//! Breaches of the clauses of Basingstoke and Deane.

use super::Edit::{Remove, Swap, Write};
use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[
    // The voluntary and community seats are taken for public ones.
    Plant {
        rows: &["BAS-01"],
        edits: &[
            (
                "basingstoke-and-deane/board/members.yaml",
                Swap(
                    "    post: Chair of the forum\n",
                    "    post: Chair of the forum\n    sector: public\n",
                ),
            ),
            (
                "basingstoke-and-deane/board/members.yaml",
                Swap(
                    "    post: Chief executive\n",
                    "    post: Chief executive\n    sector: public\n",
                ),
            ),
        ],
        gives: &[
            "basingstoke-and-deane/board composition (councils and sectors): sectors breached",
        ],
    },
    // Nobody is there for the parishes.
    Plant {
        rows: &["BAS-01"],
        edits: &[(
            "basingstoke-and-deane/board/members.yaml",
            Swap(
                "    category: elected, parish\n",
                "    category: elected, district\n",
            ),
        )],
        gives: &[
            "basingstoke-and-deane/board composition (councils and sectors): seats of a category breached",
        ],
    },
    // The Borough Council agreed the strategy before the Board did.
    Plant {
        rows: &["BAS-03"],
        edits: &[(
            "basingstoke-and-deane/board/sustainable-community-strategy.md",
            Swap(
                "{ by: LSP Board, on: 2018-03-13 }",
                "{ by: LSP Board, on: 2018-06-12 }",
            ),
        )],
        gives: &["basingstoke-and-deane/board approval-order (strategy): strategy breached"],
    },
    Plant {
        rows: &["BAS-08"],
        edits: &[(
            "basingstoke-and-deane/partners-conference/2025-10-09/agenda.md",
            Swap("    kind: annual-report\n", "    kind: presentation\n"),
        )],
        gives: &[
            "basingstoke-and-deane/partners-conference/2025-10-09 required-items (report to the conference): item for the annual report breached",
        ],
    },
    Plant {
        rows: &["BAS-08"],
        edits: &[(
            "basingstoke-and-deane/members-committee/2025-11-04/agenda.md",
            Swap("    kind: annual-report\n", "    kind: presentation\n"),
        )],
        gives: &[
            "basingstoke-and-deane/members-committee required-items (report to the committee): yearly item for the annual report breached",
        ],
    },
    // Once there is a protocol on voting, a vote is taken, and one member votes twice.
    Plant {
        rows: &["BAS-10"],
        edits: &[
            (
                "basingstoke-and-deane/board/annex-3.md",
                Write(
                    "---\ntitle: \"Annex 3: voting\"\nkind: protocol\n---\nEach member has one vote.\n",
                ),
            ),
            (
                "basingstoke-and-deane/board/2026-02-24/minutes.md",
                Swap(
                    "    item: risks\n    decision: >-\n",
                    "    item: risks\n    votes:\n      for: [police, police, fire-and-rescue]\n      against: [college]\n    decision: >-\n",
                ),
            ),
        ],
        gives: &[
            "basingstoke-and-deane/board/2026-02-24 recorded-votes: vote on decision 2 breached",
        ],
    },
    Plant {
        rows: &["BAS-13"],
        edits: &[(
            "basingstoke-and-deane/board/members.yaml",
            Swap("    role: vice-chair\n", ""),
        )],
        gives: &[
            "basingstoke-and-deane/board composition (chair and vice-chair): vice-chair breached",
        ],
    },
    // Five of twelve are one too few.
    Plant {
        rows: &["BAS-14"],
        edits: &[(
            "basingstoke-and-deane/board/2026-02-24/minutes.md",
            Swap(
                "    - borough-cabinet\n    - county-councillor\n    - parish-councillor\n    - police\n",
                "    - police\n",
            ),
        )],
        gives: &["basingstoke-and-deane/board/2026-02-24 quorum: quorum breached"],
    },
    // Once it is known since when the second annex has been awaited, it has been awaited for too long.
    Plant {
        rows: &["BAS-19"],
        edits: &[(
            "basingstoke-and-deane/board/annex-2.md",
            Swap(
                "to_be_developed:\n",
                "to_be_developed:\n  since: 2008-11-25\n",
            ),
        )],
        gives: &["basingstoke-and-deane/board placeholders: standing document overdue"],
    },
    // The Board votes, and there is no protocol on voting.
    Plant {
        rows: &["BAS-15"],
        edits: &[(
            "basingstoke-and-deane/board/2026-02-24/minutes.md",
            Swap(
                "    item: risks\n    decision: >-\n",
                "    item: risks\n    votes: { for: 5, against: 3, abstained: 0 }\n    decision: >-\n",
            ),
        )],
        gives: &[
            "basingstoke-and-deane/board/2026-02-24 vote-conditions: vote on decision 2 breached",
        ],
    },
    // Another annex has no page.
    Plant {
        rows: &["BAS-19"],
        edits: &[("basingstoke-and-deane/board/annex-2.md", Remove)],
        gives: &["basingstoke-and-deane/board standing-documents: annex 2 breached"],
    },
    // The agenda of February has the dissolution on it, a week before the meeting.
    Plant {
        rows: &["BAS-21"],
        edits: &[
            (
                "basingstoke-and-deane/board/2026-02-24/agenda.md",
                Swap(
                    "    id: terms\n    kind: terms-review\n",
                    "    id: terms\n    kind: dissolution\n",
                ),
            ),
            (
                "basingstoke-and-deane/board/2026-02-24/minutes.md",
                Swap(
                    "    item: terms\n    decision: >-\n",
                    "    item: terms\n    votes: { for: 6, against: 2, abstained: 0 }\n    decision: >-\n",
                ),
            ),
        ],
        gives: &["basingstoke-and-deane/board/2026-02-24 special-notice: notice of item 6 late"],
    },
    // The notice was long enough, and five of eight are not two thirds.
    Plant {
        rows: &["BAS-21"],
        edits: &[
            (
                "basingstoke-and-deane/board/2026-02-24/agenda.md",
                Swap(
                    "    id: terms\n    kind: terms-review\n",
                    "    id: terms\n    kind: dissolution\n",
                ),
            ),
            (
                "basingstoke-and-deane/board/2026-02-24/agenda.md",
                Swap("published: 2026-02-17\n", "published: 2026-02-03\n"),
            ),
            (
                "basingstoke-and-deane/board/2026-02-24/minutes.md",
                Swap(
                    "    item: terms\n    decision: >-\n",
                    "    item: terms\n    votes: { for: 5, against: 3, abstained: 0 }\n    decision: >-\n",
                ),
            ),
        ],
        gives: &["basingstoke-and-deane/board/2026-02-24 special-notice: vote on item 6 breached"],
    },
    // The review that was missed has no explanation any more.
    Plant {
        rows: &["BAS-22"],
        edits: &[(
            "basingstoke-and-deane/board/body.yaml",
            Swap("  - rule: review\n", "  - rule: special-notice\n"),
        )],
        gives: &[
            "basingstoke-and-deane/board review: next review of the terms of reference overdue",
        ],
    },
    // The terms were reviewed in time, and do not show when they are due again.
    Plant {
        rows: &["BAS-22"],
        edits: &[
            (
                "basingstoke-and-deane/board/body.yaml",
                Swap("  - rule: review\n", "  - rule: special-notice\n"),
            ),
            (
                "basingstoke-and-deane/board/terms-of-reference.md",
                Swap("review_due: 2009-11-24\n", "reviewed: 2025-11-25\n"),
            ),
        ],
        gives: &["basingstoke-and-deane/board review: dates of the terms of reference breached"],
    },
    // The Board agreed a procedure before the Management Group looked at it.
    Plant {
        rows: &["BAS-22"],
        edits: &[(
            "basingstoke-and-deane/board/conference-procedure.md",
            Swap(
                "{ by: Management Group, on: 2025-04-15 }",
                "{ by: Management Group, on: 2025-07-15 }",
            ),
        )],
        gives: &[
            "basingstoke-and-deane/board approval-order (operating procedures): conference procedure breached",
        ],
    },
];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
