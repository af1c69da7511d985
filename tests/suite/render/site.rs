//! The sites whose pages are looked at, and how they are built.

use std::collections::BTreeMap;

use minutebook::calendar::Day;
use minutebook::diagnostic::Diagnostic;
use minutebook::model::PublicSite;
use minutebook::record::PublicRecord;
use minutebook::render::Pages;
use minutebook::tree::{Content, Tree};
use minutebook::{check, load};
use rayon::prelude::*;

/// The files of a built site by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A site with a page of every kind, every status and every way a meeting can go.
pub(crate) const SITE: [(&str, &str); 18] = [
    (
        "site.yaml",
        "name: Papers\ndescription: A small site\nbase_url: https://example.org/sub/\nas_of: 2026-03-16\nnotice: This is a test.\ncontact: { post: Secretariat, email: papers@example.org }\nlicence: { name: Open Licence, url: 'https://example.org/licence' }\naccessibility: { prepared: 2026-03-01 }\ngone: [{ address: [/town/court/, /town/court.pdf], reason: A court ordered it., on: 2026-03-02 }]\n",
    ),
    (
        "town/body.yaml",
        "name: Town Partnership\nkind: partnership\npurpose: Works for the <town> & its people.\nfunctions: [Meets]\nrelations: [{ to: /town/board, relation: oversees }]\n",
    ),
    (
        "town/rulebook.yaml",
        "title: Terms\nrules:\n  agenda-notice: { notice: 5 working days, clause: '4' }\nclauses:\n  - { clause: '9', says: Members act in good faith. }\n",
    ),
    (
        "town/organisations.yaml",
        "council: { name: Town Council, sector: public }\n",
    ),
    (
        "town/members.yaml",
        "seats:\n  leader: { organisation: council, post: Leader, role: chair, held: [{ by: Leader, from: 2024-05-01 }] }\n  police: { post: Commander }\n",
    ),
    (
        "town/terms-of-reference.md",
        "---\nstatus: approved\nagreed: 2025-01-01\npublished: 2025-01-02\n---\n# Terms\n\n## Purpose\n\nSee [the board](/town/board/), [minutes](2026-01-15/minutes.md#housing) and [a closed paper](2026-01-15/lease.md).\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n",
    ),
    (
        "town/protocol.md",
        "---\ntitle: Data sharing protocol\nto_be_developed: { since: 2025-01-01, note: The board will write it. }\n---\n",
    ),
    (
        "town/board/body.yaml",
        "name: Board\nkind: board\nstanding: proposed\nmoved_from: [/town/committee/]\n",
    ),
    (
        "town/2026-01-15/meeting.yaml",
        "time: '18:30'\nvenue: Town Hall\nexplanations:\n  - { rule: agenda-notice, about: housing.md, reason: The figures came late., by: Head of Housing, on: 2026-01-12 }\n",
    ),
    (
        "town/2026-01-15/agenda.md",
        "---\npublished: 2026-01-07\nitems:\n  - { title: Housing, paper: housing.md, lead: Head of Housing, decision_sought: Agree it }\n  - { title: Any other business }\n  - { title: Any other business? }\n  - { title: Lease, paper: lease.md, exempt: { ground: 'Part 2: business affairs' } }\n---\n",
    ),
    (
        "town/2026-01-15/housing.md",
        "---\npublished: 2026-01-12\nsummary: Homes built\nfile: housing.pdf\napprovals: [{ by: The cabinet, on: 2026-01-09 }]\nrevisions: [{ on: 2026-01-13, note: Corrected a sum, class: minor, approvals: [{ by: The leader, on: 2026-01-12 }], told: 2026-01-14 }]\n---\n# Housing report\n\n## Homes\n\nText <b>bold</b> <script>alert(1)</script>\n",
    ),
    ("town/2026-01-15/housing.pdf", "%PDF-1.4 not really\n"),
    (
        "town/2026-01-15/lease.md",
        "---\ntitle: Planted secret lease\n---\nplanted secret text\n",
    ),
    (
        "town/2026-01-15/minutes.md",
        "---\nstatus: approved\napproved_at: 2026-02-12\npublished: 2026-01-23\nchair: leader\nattendance: { present: [leader], absent: [police] }\ndeclarations: []\ndecisions:\n  - { decision: Agreed it., item: housing, votes: { for: 2, against: 1 } }\nactions:\n  - { action: Report back, owner: Head of Housing, due: 2026-04-09 }\n---\n# Minutes\n\n## Housing\n\nIt was agreed.\n",
    ),
    (
        "town/2026-01-15/plan.md",
        "---\ntitle: Plan\nmoved_from: [/papers/2025/Plan.html, /papers/plan.pdf]\nstatus: approved\nagreed: 2026-01-15\npublished: 2026-01-07\n---\nAll of it.\n",
    ),
    (
        "town/2026-02-12/meeting.yaml",
        "time: '18:30'\nonline: 'javascript:alert(1)'\n",
    ),
    (
        "town/2026-02-12/minutes.md",
        "---\ntitle: Minutes\npublished: 2026-02-16\napproves: [{ meeting: 2026-01-15 }]\n---\nApproved.\n",
    ),
    (
        "town/2026-04-09/meeting.yaml",
        "state: cancelled\nreason: No business.\n",
    ),
];

/// The site's pages and files by path.
pub(crate) fn files(content: &[(&str, &str)]) -> Result<Files, Vec<Diagnostic>> {
    built(&Tree::of(content.iter().copied()))
}

fn built(tree: &Tree) -> Result<Files, Vec<Diagnostic>> {
    let day: Day = serde_json::from_str("\"2026-03-16\"").unwrap();
    let loaded = load::load(tree, &check::forms());
    let site = loaded
        .site
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    let record = check::check(&site, day).record;
    let site = PublicSite::of(site, day);
    let record = PublicRecord::of(record, &site);
    let pages = Pages::new(&site, &record)?;
    let bytes = |content: Content| match content {
        Content::Bytes(bytes) => bytes.to_vec(),
        Content::OnDisk { .. } => Vec::new(),
    };
    pages
        .files()
        .map(|file| file.map(|file| (file.path.to_string(), bytes(file.content))))
        .collect()
}
