//! Loading takes whatever it is given: never a panic, and either a site or an error that points into the content.

use std::collections::BTreeMap;

use minutebook::check;
use minutebook::diagnostic::Severity;
use minutebook::load::load;
use minutebook::tree::{Content, Tree, TreePath};
use proptest::prelude::*;

/// A site in which every kind of file says much of what it can.
const FILES: [(&str, &str); 15] = [
    (
        "site.yaml",
        "name: Papers\nbase_url: https://papers.example.org/\nclosed_days: [{ date: 2026-12-24, reason: Closed }]\nas_of: 2026-06-01\n",
    ),
    (
        "board/body.yaml",
        "name: The Board\nkind: board\norganisation: council\nrelations: [{ to: /board/group, relation: hears }]\ncontact: { post: Clerk }\n",
    ),
    ("board/group/body.yaml", "name: A group\nkind: forum\n"),
    (
        "board/organisations.yaml",
        "council: { name: The Council, sector: public }\n",
    ),
    (
        "board/members.yaml",
        "seats:\n  leader: { post: Leader, organisation: council, role: chair }\n  clerk:\n    post: Clerk\n    held:\n      - { by: Clerk, from: 2024-01-01 }\n",
    ),
    (
        "board/rulebook.yaml",
        "title: Terms\nrules:\n  agenda-notice:\n    notice: 5 working days\n    changes:\n      - { from: 2026-01-01, notice: 7 days }\n  minutes-publication: { within: 10 days }\nclauses:\n  - { clause: \"1\", says: We meet. }\n",
    ),
    (
        "board/interests.yaml",
        "reviewed: 2026-02-01\nentries:\n  - { seat: leader, declared: 2026-01-05, interests: none }\n  - { seat: clerk, interests: [{ interest: Mill, from: 2019, to: 2020-02 }] }\n",
    ),
    (
        "board/hospitality.yaml",
        "entries:\n  - { offer: Hamper, seat: leader, accepted: false, told: { chair: 2026-01-06 } }\n",
    ),
    (
        "board/decisions.yaml",
        "decisions:\n  - { decision: Done., id: a, on: 2026-02-02, taken_by: [leader], reported_at: 2026-03-10, exempt: { ground: G } }\n",
    ),
    (
        "board/actions.yaml",
        "actions:\n  - { action: Plant, organisation: council, due: 2026-12, agreed_at: /board/2026-03-10 }\n",
    ),
    (
        "board/consultations.yaml",
        "consultations:\n  - { title: Homes, opens: 2026-01-05, closes: 2026-03-30, document: 2026-03-10/agenda.md, events: 4 }\ncirculated: [{ on: 2026-01-06, to: Champions }]\n",
    ),
    (
        "board/work-programme.yaml",
        "programmes:\n  - { year: 2026/27, items: [{ item: Mills, month: 2026-05, meeting: /board/2027-01-05 }] }\n",
    ),
    (
        "board/2026-03-10/meeting.yaml",
        "time: 14:00\nexplanations:\n  - { rule: agenda-notice, reason: R, by: Clerk, on: 2026-03-11 }\n",
    ),
    (
        "board/2026-03-10/agenda.md",
        "---\npublished: 2026-03-02\nitems:\n  - { title: Welcome, kind: welcome }\n  - { title: Minutes, paper: minutes.md }\n---\n\nSee [the minutes](minutes.md).\n",
    ),
    (
        "board/2026-03-10/minutes.md",
        "---\npublished: 2026-03-12\nstatus: draft\nattendance: { present: [leader] }\napologies: [{ seat: clerk }]\ndecisions:\n  - { decision: Agreed., item: minutes, votes: { for: [leader] } }\n---\n\nThe board met.\n",
    ),
];

fn tree(changed: &BTreeMap<usize, Vec<u8>>) -> Tree {
    let mut tree = Tree::default();
    for (index, (path, text)) in FILES.iter().enumerate() {
        let bytes = changed
            .get(&index)
            .cloned()
            .unwrap_or_else(|| text.as_bytes().to_vec());
        tree.files
            .insert(TreePath::new(path).unwrap(), Content::from(bytes));
    }
    tree
}

/// What a slip of the hand or a bad copy does to a file.
#[derive(Debug, Clone)]
enum Slip {
    Put(usize, Vec<u8>),
    Cut(usize, usize),
    Repeat(usize, usize),
    End(usize),
}

fn slips() -> impl Strategy<Value = Vec<(usize, Slip)>> {
    const MARKS: [&[u8]; 28] = [
        b": ",
        b"- ",
        b"\n",
        b"\t",
        b"'",
        b"\"",
        b"[",
        b"]",
        b"{",
        b"}",
        b"&a ",
        b"*a",
        b"!t ",
        b"<<: ",
        b"---\n",
        b"#",
        b"|",
        b"> ",
        b"? ",
        b"~",
        b"\xff",
        b"\0",
        b"\xc3\xa9",
        b"\r",
        b"2026-02-30",
        b"](",
        b"%",
        b"../",
    ];
    let marks = proptest::sample::select(&MARKS[..]);
    let bytes = prop_oneof![
        3 => marks.prop_map(<[u8]>::to_vec),
        1 => proptest::collection::vec(any::<u8>(), 1..4),
    ];
    let at = 0..400_usize;
    let slip = prop_oneof![
        4 => (at.clone(), bytes).prop_map(|(at, bytes)| Slip::Put(at, bytes)),
        2 => (at.clone(), 1..30_usize).prop_map(|(at, len)| Slip::Cut(at, len)),
        1 => (at.clone(), 1..60_usize).prop_map(|(at, len)| Slip::Repeat(at, len)),
        1 => at.prop_map(Slip::End),
    ];
    proptest::collection::vec((0..FILES.len(), slip), 1..6)
}

fn slipped(mut bytes: Vec<u8>, slip: &Slip) -> Vec<u8> {
    let within = |at: usize| at % (bytes.len() + 1);
    match slip {
        Slip::Put(at, put) => {
            let at = within(*at);
            bytes.splice(at..at, put.iter().copied());
        }
        Slip::Cut(at, len) => {
            let at = within(*at);
            let end = (at + len).min(bytes.len());
            bytes.drain(at..end);
        }
        Slip::Repeat(at, len) => {
            let at = within(*at);
            let again = bytes[at..(at + len).min(bytes.len())].to_vec();
            bytes.splice(at..at, again);
        }
        Slip::End(at) => bytes.truncate(within(*at)),
    }
    bytes
}

/// The invariants of loading, whatever the content.
fn holds(tree: &Tree) -> Result<(), TestCaseError> {
    let forms = check::forms();
    let loaded = load(tree, &forms);
    let errors = loaded
        .diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Error)
        .count();
    prop_assert_eq!(loaded.site.is_none(), errors > 0);
    prop_assert!(loaded.diagnostics.is_sorted());
    let again = load(tree, &forms);
    prop_assert_eq!(&loaded.diagnostics, &again.diagnostics);
    for d in &loaded.diagnostics {
        let notes = d.notes.iter().map(|note| &note.place);
        for place in notes.chain([&d.place]) {
            prop_assert!(place.span.start <= place.span.end);
            if let Some(content) = tree.get(place.path.as_str()) {
                prop_assert!(place.span.end as u64 <= content.len(), "{:?}", d);
            }
        }
        prop_assert!(!d.reason.is_empty() && d.mend.is_some(), "{:?}", d);
    }
    Ok(())
}

#[test]
fn the_files_are_right_as_they_are() {
    let loaded = load(&tree(&BTreeMap::new()), &check::forms());
    assert!(
        loaded.site.is_some() && loaded.diagnostics.is_empty(),
        "{:#?}",
        loaded.diagnostics
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn slips_of_the_hand_are_told(slips in slips()) {
        let mut changed = BTreeMap::new();
        for (file, slip) in &slips {
            let bytes = changed.remove(file).unwrap_or_else(|| FILES[*file].1.as_bytes().to_vec());
            changed.insert(*file, slipped(bytes, slip));
        }
        holds(&tree(&changed))?;
    }

    #[test]
    fn any_names_and_texts_are_taken(files in proptest::collection::btree_map("[a-zA-Z_. -]{1,6}(/[a-zA-Z0-9_. -]{1,12}){0,3}(\\.md|\\.yaml|\\.pdf)?", "[ -~\n]{0,40}", 0..8)) {
        let files = files.iter().filter_map(|(path, text)| Some((TreePath::new(path)?, Content::from(text.as_str()))));
        let mut tree = tree(&BTreeMap::new());
        tree.files.extend(files);
        holds(&tree)?;
    }
}
