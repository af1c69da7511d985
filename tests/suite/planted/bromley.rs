//! Breaches of the clauses of Bromley.

use super::Edit::{Remove, Swap};
use super::{Plant, wrong};

pub(super) const PLANTS: &[Plant] = &[
    Plant {
        rows: &["BRO-01"],
        edits: &[("bromley/economy/constitution.md", Remove)],
        gives: &["bromley/economy standing-documents (constitution): constitution breached"],
    },
    Plant {
        rows: &["BRO-04"],
        edits: &[(
            "bromley/executive/self-assessment-2025.md",
            Swap("## What could go wrong\n", "## What keeps us awake\n"),
        )],
        gives: &[
            "bromley/executive annual-report (self-assessment): points of the self-assessment breached",
        ],
    },
    Plant {
        rows: &["BRO-05"],
        edits: &[(
            "bromley/data-hub.md",
            Swap("  since: 2025-04-01", "  since: 2024-01-08"),
        )],
        gives: &["bromley placeholders: standing document overdue"],
    },
    Plant {
        rows: &["BRO-06"],
        edits: &[(
            "bromley/health-social-care-and-housing/2025-09-17/decent-homes.md",
            Swap(
                "corrective_action: A second firm puts in heating from October.\n",
                "",
            ),
        )],
        gives: &[
            "bromley/health-social-care-and-housing/2025-09-17 report-cover (missed targets): paper for item 8 breached",
        ],
    },
    Plant {
        rows: &["BRO-07"],
        edits: &[(
            "bromley/community-engagement/body.yaml",
            Swap("ends: 2026-12-31\n", ""),
        )],
        gives: &["bromley/community-engagement task-groups: task group breached"],
    },
    Plant {
        rows: &["BRO-09"],
        edits: &[
            (
                "bromley/delivery-partnerships.md",
                Swap(
                    "[terms of reference](community-engagement/terms-of-reference.md)",
                    "terms of reference",
                ),
            ),
            ("bromley/community-engagement/terms-of-reference.md", Remove),
        ],
        gives: &[
            "bromley/community-engagement standing-documents (terms of a group): terms of reference breached",
        ],
    },
    Plant {
        rows: &["BRO-10"],
        edits: &[(
            "bromley/organisations.yaml",
            Swap(
                "  name: Private early years providers' group\n  sector: private",
                "  name: Private early years providers' group\n  sector: other",
            ),
        )],
        gives: &["bromley/children-and-young-people composition (sectors): sectors breached"],
    },
    Plant {
        rows: &["BRO-11"],
        edits: &[
            (
                "bromley/children-and-young-people/members.yaml",
                Swap("reviewed: 2025-06-05\n", "reviewed: 2025-01-15\n"),
            ),
            (
                "bromley/children-and-young-people/2025-06-05/agenda.md",
                Swap(
                    "    kind: membership-review\n",
                    "    kind: other-business\n",
                ),
            ),
        ],
        gives: &[
            "bromley/children-and-young-people review (membership): next review of the membership overdue",
        ],
    },
    Plant {
        rows: &["BRO-12"],
        edits: &[(
            "bromley/children-and-young-people/members.yaml",
            Swap(
                "      - by: Connexions manager\n",
                "      - by: Connexions manager\n        from: 2020-01-01\n        to: 2021-03-31\n      - by: Connexions manager\n",
            ),
        )],
        gives: &["bromley/children-and-young-people term: term breached"],
    },
    Plant {
        rows: &["BRO-13", "BRO-15"],
        edits: &[(
            "bromley/executive/2025-10-09/minutes.md",
            Swap(
                "abstained: [housing-federation]",
                "abstained: [housing-federation, scrutiny-vice-chair]",
            ),
        )],
        gives: &["bromley/executive/2025-10-09 recorded-votes: vote on decision 2 breached"],
    },
    Plant {
        rows: &["BRO-14"],
        edits: &[(
            "bromley/executive/members.yaml",
            Swap(
                "    organisation: housing-federation\n",
                "    organisation: bromley-council\n",
            ),
        )],
        gives: &[
            "bromley/executive composition (seats of the Executive): seats of an organisation breached",
        ],
    },
    Plant {
        rows: &["BRO-14"],
        edits: &[(
            "bromley/executive/members.yaml",
            Swap(
                "    post: Second seat of the Economy Partnership\n    category: Thematic partnerships\n    represents: /bromley/economy\n",
                "    post: Second seat of the Economy Partnership\n    category: Thematic partnerships\n",
            ),
        )],
        gives: &["bromley/executive representation: seat for Economy Partnership breached"],
    },
    Plant {
        rows: &["BRO-16"],
        edits: &[(
            "bromley/health-social-care-and-housing/members.yaml",
            Swap(
                "    category: Voluntary groups for ethnic communities\n",
                "",
            ),
        )],
        gives: &[
            "bromley/health-social-care-and-housing composition (voluntary groups for ethnic communities): seats of a category breached",
        ],
    },
    Plant {
        rows: &["BRO-17"],
        edits: &[(
            "bromley/executive/2025-12-18/agenda.md",
            Swap("    kind: updates\n", "    kind: other-business\n"),
        )],
        gives: &[
            "bromley/executive/2025-12-18 required-items: item for updates from partners breached",
        ],
    },
    Plant {
        rows: &["BRO-18"],
        edits: &[(
            "bromley/executive/2025-12-18/minutes.md",
            Swap("    received: 2025-12-17", "    received: 2025-12-18"),
        )],
        gives: &["bromley/executive/2025-12-18 apologies: apology late"],
    },
    Plant {
        rows: &["BRO-19"],
        edits: &[(
            "bromley/economy/members.yaml",
            Swap("code_signed: 2022-09-23", "code_signed: not yet"),
        )],
        gives: &["bromley/economy code-of-conduct: member breached"],
    },
    Plant {
        rows: &["BRO-20"],
        edits: &[(
            "bromley/communications-plan.md",
            Swap("  since: 2025-04-01", "  since: 2024-01-08"),
        )],
        gives: &["bromley placeholders: standing document overdue"],
    },
    Plant {
        rows: &["BRO-21"],
        edits: &[(
            "bromley/data-sharing-protocol.md",
            Swap("  since: 2025-04-01", "  since: 2024-01-08"),
        )],
        gives: &["bromley placeholders: standing document overdue"],
    },
    Plant {
        rows: &["BRO-24"],
        edits: &[(
            "bromley/voluntary-sector-role.md",
            Swap("  since: 2025-04-01", "  since: 2024-01-08"),
        )],
        gives: &["bromley placeholders: standing document overdue"],
    },
    Plant {
        rows: &["BRO-25"],
        edits: &[(
            "bromley/children-and-young-people/consultations.yaml",
            Swap("closes: 2026-01-09", "closes: 2025-12-19"),
        )],
        gives: &[
            "bromley/children-and-young-people consultation-length: consultation from 13 October 2025 breached",
        ],
    },
    Plant {
        rows: &["BRO-26"],
        edits: &[(
            "bromley/health-social-care-and-housing/2026-01-05/minutes.md",
            Swap(
                "substitutes:\n  - for: pct-public-health\n    by: Consultant in public health\n",
                "",
            ),
        )],
        gives: &[
            "bromley/health-social-care-and-housing/2026-01-05 recorded-votes: vote on decision 1 breached",
        ],
    },
    Plant {
        rows: &["BRO-27"],
        edits: &[(
            "bromley/children-and-young-people/members.yaml",
            Swap("    role: chair\n", ""),
        )],
        gives: &["bromley/children-and-young-people composition (chairman): chair breached"],
    },
    Plant {
        rows: &["BRO-27"],
        edits: &[(
            "bromley/safer-bromley/members.yaml",
            Swap("    role: vice-chair\n", ""),
        )],
        gives: &["bromley/safer-bromley composition (vice chairman): vice-chair breached"],
    },
    Plant {
        rows: &["BRO-28"],
        edits: &[(
            "bromley/economy/members.yaml",
            Swap(
                "    post: Portfolio holder for Resources\n",
                "    post: Cabinet member for Resources\n",
            ),
        )],
        gives: &["bromley/economy composition (portfolio holder): chair and vice-chair breached"],
    },
    Plant {
        rows: &["BRO-29"],
        edits: &[(
            "bromley/health-social-care-and-housing/members.yaml",
            Swap(
                "        from: 2024-09-01\n        to: 2025-08-31\n        role: chair\n",
                "        from: 2024-02-01\n        to: 2025-08-31\n        role: chair\n",
            ),
        )],
        gives: &[
            "bromley/health-social-care-and-housing composition (chair passes on): rotation of the chair late",
        ],
    },
    Plant {
        rows: &["BRO-31"],
        edits: &[(
            "bromley/executive/2025-10-09/agenda.md",
            Swap("Part 2: business affairs", "Business affairs"),
        )],
        gives: &["bromley/executive/2025-10-09 open-to-public: closed item 9 breached"],
    },
    Plant {
        rows: &["BRO-31"],
        edits: &[(
            "bromley/executive/2025-12-18/meeting.yaml",
            Swap("announced: 2025-05-01", "announced: 2025-12-12"),
        )],
        gives: &["bromley/executive/2025-12-18 meeting-notice: announcement late"],
    },
    Plant {
        rows: &["BRO-32"],
        edits: &[(
            "bromley/children-and-young-people/2025-06-05/meeting.yaml",
            Swap("time: \"16:00\"", "kind: event\ntime: \"16:00\""),
        )],
        gives: &[
            "bromley/executive/2025-07-10 meeting-order: meeting of Children and Young People Partnership before breached",
        ],
    },
    Plant {
        rows: &["BRO-33"],
        edits: &[(
            "bromley/2025-11-26/meeting.yaml",
            Swap("kind: whole-partnership\n", "kind: event\n"),
        )],
        gives: &[
            "bromley meeting-frequency (whole partnership): meetings from 1 January 2025 to 31 December 2025 breached",
        ],
    },
    Plant {
        rows: &["BRO-34"],
        edits: &[(
            "bromley/safer-bromley/body.yaml",
            Swap("order: 3\n", "order: 3\nestablished: 2025-01-01\n"),
        )],
        gives: &[
            "bromley/safer-bromley meeting-frequency: meetings from 1 January 2025 to 31 March 2025 breached",
        ],
    },
    Plant {
        rows: &["BRO-35"],
        edits: &[(
            "bromley/safer-bromley/2026-02-05-extraordinary/meeting.yaml",
            Swap(
                "called_by: [borough-commander, police-authority, housing-federation]",
                "called_by: [borough-commander, police-authority]",
            ),
        )],
        gives: &[
            "bromley/safer-bromley/2026-02-05-extraordinary extra-meetings: call of the meeting breached",
        ],
    },
    Plant {
        rows: &["BRO-36"],
        edits: &[(
            "bromley/executive/2025-12-18/agenda.md",
            Swap("    kind: public-questions\n", "    kind: other-business\n"),
        )],
        gives: &[
            "bromley/executive/2025-12-18 required-items: item for questions from the public breached",
        ],
    },
    Plant {
        rows: &["BRO-37"],
        edits: &[(
            "bromley/health-social-care-and-housing/2025-06-12/stopping-smoking.md",
            Swap(
                "corrective_action: Both posts are filled, and each adviser has a named deputy.\n",
                "",
            ),
        )],
        gives: &[
            "bromley/health-social-care-and-housing/2025-06-12 report-cover (missed targets): paper for item 5 breached",
        ],
    },
    Plant {
        rows: &["BRO-37"],
        edits: &[(
            "bromley/executive/2025-07-10/young-people-exception-report.md",
            Swap(
                "adequacy: It comes down to 4.6 per cent by March, and does not reach the target of 4.1 within the agreement's time.\n",
                "",
            ),
        )],
        gives: &[
            "bromley/executive/2025-07-10 report-cover (missed targets, at the Executive): paper for item 8 breached",
        ],
    },
    Plant {
        rows: &["BRO-38"],
        edits: &[(
            "bromley/executive/2025-12-18/half-year-figures.md",
            Swap(
                "options: [Ask for two further exception reports, Ask for none before the end of the year]\n",
                "",
            ),
        )],
        gives: &["bromley/executive/2025-12-18 report-cover: paper for item 6 breached"],
    },
    Plant {
        rows: &["BRO-40"],
        edits: &[(
            "bromley/children-and-young-people/members.yaml",
            Swap(
                "    absences:\n      - step: letter\n        on: 2025-10-15\n        note: To the member and to the Learning and Skills Council\n",
                "",
            ),
        )],
        gives: &[
            "bromley/children-and-young-people/2025-10-02 attendance: letter on absences overdue",
        ],
    },
    Plant {
        rows: &["BRO-41"],
        edits: &[(
            "bromley/executive/2025-12-18/agenda.md",
            Swap("    kind: declarations\n", "    kind: other-business\n"),
        )],
        gives: &["bromley/executive/2025-12-18 declarations: item for declarations breached"],
    },
    Plant {
        rows: &["BRO-41"],
        edits: &[(
            "bromley/executive/2025-10-09/minutes.md",
            Swap(
                "        - economy-chair\n      against",
                "        - economy-chair\n        - economy-second\n      against",
            ),
        )],
        gives: &["bromley/executive/2025-10-09 declarations: declaration 1 breached"],
    },
    Plant {
        rows: &["BRO-42"],
        edits: &[(
            "bromley/executive/2025-10-09/minutes.md",
            Swap("action: withdrew", "action: spoke"),
        )],
        gives: &["bromley/executive/2025-10-09 declarations (withdrawal): declaration 1 breached"],
    },
    Plant {
        rows: &["BRO-42"],
        edits: &[(
            "bromley/executive/interests.yaml",
            Swap(
                "  - { seat: pct-chair, declared: 2024-04-25, updated: 2025-06-30, interests: none }\n",
                "",
            ),
        )],
        gives: &["bromley/executive register-of-interests: entry breached"],
    },
    Plant {
        rows: &["BRO-43"],
        edits: &[(
            "bromley/executive/2025-07-10/minutes.md",
            Swap("    owner: LSP secretariat\n    due: 2026-03-31\n", ""),
        )],
        gives: &["bromley/executive/2025-07-10 actions: action 3 breached"],
    },
    Plant {
        rows: &["BRO-44"],
        edits: &[(
            "bromley/executive/2025-10-09/minutes.md",
            Swap(
                "    urgent: >-\n      The tenders were open for acceptance until 31 October only, so the vote could not wait for a further meeting.\n",
                "",
            ),
        )],
        gives: &["bromley/executive/2025-10-09 vote-conditions: vote on decision 2 breached"],
    },
    Plant {
        rows: &["BRO-45"],
        edits: &[(
            "bromley/executive/2025-10-09/minutes.md",
            Swap(
                "against: [community-links-chief-executive, health-chair]",
                "against: [community-links-chief-executive, health-chair, pct-chair]",
            ),
        )],
        gives: &["bromley/executive/2025-10-09 recorded-votes: vote on decision 2 breached"],
    },
    Plant {
        rows: &["BRO-46"],
        edits: &[(
            "bromley/health-social-care-and-housing/health-inequalities/2025-11-11/minutes.md",
            Swap(
                "  present: [public-health, housing, community-links, ethnic-communities]\n",
                "  present: [public-health]\napologies:\n  - { seat: housing, received: 2025-11-07 }\n  - { seat: community-links, received: 2025-11-07 }\n  - { seat: ethnic-communities, received: 2025-11-10 }\n",
            ),
        )],
        gives: &[
            "bromley/health-social-care-and-housing/health-inequalities/2025-11-11 quorum: quorum breached",
        ],
    },
    Plant {
        rows: &["BRO-47"],
        edits: &[(
            "bromley/body.yaml",
            Swap("  - rule: work-programme\n", "  - rule: quorum\n"),
        )],
        gives: &["bromley work-programme: work programme for 2025/26 overdue"],
    },
    Plant {
        rows: &["BRO-49"],
        edits: &[(
            "bromley/executive/2025-12-18/agenda.md",
            Swap("draft_published: 2025-11-17", "draft_published: 2025-11-19"),
        )],
        gives: &["bromley/executive/2025-12-18 draft-agenda: list of items late"],
    },
    Plant {
        rows: &["BRO-50"],
        edits: &[(
            "bromley/executive/2025-10-09/agenda.md",
            Swap("requested: 2025-08-27", "requested: 2025-09-19"),
        )],
        gives: &["bromley/executive/2025-10-09 item-requests: request for item 7 late"],
    },
    Plant {
        rows: &["BRO-51"],
        edits: &[(
            "bromley/economy/2025-05-15/agenda.md",
            Swap("    criteria: [No single partner can deliver it]\n", ""),
        )],
        gives: &["bromley/economy/2025-05-15 item-criteria: item 6 breached"],
    },
    Plant {
        rows: &["BRO-52"],
        edits: &[(
            "bromley/executive/2025-12-18/agenda.md",
            Swap("despatched: 2025-12-10", "despatched: 2025-12-12"),
        )],
        gives: &["bromley/executive/2025-12-18 agenda-notice (despatch): agenda late"],
    },
    Plant {
        rows: &["BRO-53"],
        edits: &[(
            "bromley/executive/2025-12-18/agenda.md",
            Swap("\npublished: 2025-12-10", "\npublished: 2025-12-12"),
        )],
        gives: &["bromley/executive/2025-12-18 agenda-notice: agenda late"],
    },
    Plant {
        rows: &["BRO-54"],
        edits: &[(
            "bromley/executive/2025-07-10/minutes.md",
            Swap("published: 2025-07-16", "published: 2025-07-18"),
        )],
        gives: &["bromley/executive/2025-07-10 minutes-publication: minutes late"],
    },
    Plant {
        rows: &["BRO-54"],
        edits: &[(
            "bromley/executive/2025-07-10/minutes.md",
            Swap("chair_consulted: 2025-07-15", "chair_consulted: 2025-07-17"),
        )],
        gives: &[
            "bromley/executive/2025-07-10 minutes-publication: consulting the chair on the minutes breached",
        ],
    },
    Plant {
        rows: &["BRO-55"],
        edits: &[(
            "bromley/executive/2025-10-09/minutes.md",
            Swap("status: approved\napproved_at: 2025-12-18", "status: draft"),
        )],
        gives: &["bromley/executive/2025-10-09 minutes-approval: minutes breached"],
    },
    Plant {
        rows: &["BRO-55"],
        edits: &[(
            "bromley/executive/self-assessment-2025.md",
            Swap(
                "- One calendar of everything that partners ask you about\n",
                "- One calendar of everything that partners ask you about (to be developed)\n",
            ),
        )],
        gives: &["bromley/executive document-status: standing document breached"],
    },
    Plant {
        rows: &["BRO-56"],
        edits: &[(
            "bromley/executive/decisions.yaml",
            Swap(
                "    taken_by: [council-leader, pct-chair]\n",
                "    taken_by: [council-leader]\n",
            ),
        )],
        gives: &["bromley/executive interim-decisions: decision 1 breached"],
    },
    Plant {
        rows: &["BRO-58"],
        edits: &[(
            "bromley/safer-bromley/2025-09-25/minutes.md",
            Swap(
                "    reason: Three organisations were asked. None has an officer free in the evening before April.\n",
                "",
            ),
        )],
        gives: &["bromley/safer-bromley/2025-09-25 actions: action 2 breached"],
    },
    Plant {
        rows: &["BRO-61"],
        edits: &[(
            "bromley/equality-statement.md",
            Swap("  since: 2025-04-01", "  since: 2024-01-08"),
        )],
        gives: &["bromley placeholders: standing document overdue"],
    },
    Plant {
        rows: &["BRO-57"],
        edits: &[(
            "bromley/economy/2025-09-04/meeting.yaml",
            Swap("access: Step-free from the main entrance.\n", ""),
        )],
        gives: &["bromley/economy/2025-09-04 meeting-notice: announcement overdue"],
    },
    Plant {
        rows: &["BRO-21", "BRO-61"],
        edits: &[
            ("bromley/data-sharing-protocol.md", Remove),
            ("bromley/equality-statement.md", Remove),
        ],
        gives: &[
            "bromley standing-documents (what is to be developed): data sharing protocol breached",
            "bromley standing-documents (what is to be developed): equality statement breached",
        ],
    },
    Plant {
        rows: &["BRO-62"],
        edits: &[
            (
                "bromley/conflict-resolution.md",
                Swap("  since: 2025-04-01", "  since: 2024-01-08"),
            ),
            (
                "bromley/complaints-procedure.md",
                Swap("  since: 2025-04-01", "  since: 2024-01-08"),
            ),
        ],
        gives: &[
            "bromley placeholders: standing document overdue",
            "bromley placeholders: standing document overdue",
        ],
    },
    Plant {
        rows: &["BRO-63"],
        edits: &[(
            "bromley/terms-of-reference.md",
            Swap("    class: minor\n", "    class: material\n"),
        )],
        gives: &["bromley terms-revision: change 1 breached"],
    },
];

#[test]
fn each_gives_what_is_meant() {
    let wrong = wrong(PLANTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
