//! Reports for the terminal: the place is recounted here by other means than the report's own.

use std::fs;
use std::path::{Path, PathBuf};

use minutebook::diagnostic::Diagnostic;
use minutebook::model::Force;
use minutebook::pipeline::{self, Order};
use minutebook::report::terminal::{Terminal, visible};
use minutebook::report::{Sources, is_told};
use minutebook::source::{Place, Span};
use minutebook::tree::{Content, Tree, TreePath};

const FILE: &str = "board/body.yaml";

fn path() -> TreePath {
    TreePath::new(FILE).unwrap()
}

fn terminal(tree: &Tree) -> Terminal<'_> {
    let content = PathBuf::from("content");
    Terminal {
        sources: Sources { tree, content },
        deny: Force::Must,
        colour: false,
    }
}

/// The block for the first place of `marked` in the bytes, as lines.
fn shown(bytes: &[u8], marked: &[u8]) -> Vec<String> {
    let start = bytes
        .windows(marked.len())
        .position(|window| window == marked);
    let start = start.unwrap();
    block(bytes, Span::new(start, start + marked.len()))
}

fn block(bytes: &[u8], span: Span) -> Vec<String> {
    let mut tree = Tree::default();
    tree.files.insert(path(), Content::from(bytes.to_vec()));
    let wrong =
        Diagnostic::error("a-code", Place::new(path(), span), "the reason").mend("The mend.");
    let block = terminal(&tree).diagnostic(&wrong);
    block.lines().map(str::to_owned).collect()
}

/// The number of the line and of the column that hold `marked`, counted line by line and character by character.
fn counted(text: &str, marked: &str) -> (usize, usize) {
    for (number, line) in text.split('\n').enumerate() {
        if let Some((before, _)) = line.split_once(marked) {
            return (number + 1, before.chars().count() + 1);
        }
    }
    panic!("{marked:?} is not there");
}

#[test]
fn the_place_is_where_the_text_stands() {
    for (text, marked) in [
        ("first: 1\nsecond: wrong\nthird: 3\n", "wrong"),
        ("wrong", "wrong"),
        ("\n\n\n   wrong\n", "wrong"),
        ("name: Tŷ Gwyn – 会议 wrong\n", "wrong"),
        ("name: 会议\n", "会议"),
        ("windows: line\r\nends: wrong\r\n", "wrong"),
        ("\ttab: wrong\n", "wrong"),
        ("last line without end\nis: wrong", "wrong"),
        ("a: e\u{301}combining wrong\n", "wrong"),
    ] {
        let lines = shown(text.as_bytes(), marked.as_bytes());
        let (line, column) = counted(text, marked);
        assert_eq!(lines[0], "error[a-code]: the reason");
        let place = format!("--> content/{FILE}:{line}:{column}");
        assert_eq!(lines[1].trim(), place, "{text:?}");
        let source = text
            .split('\n')
            .nth(line - 1)
            .unwrap()
            .trim_end_matches('\r');
        let expected = format!("{line} | {}", source.replace('\t', "    "));
        assert_eq!(lines[3].trim_end(), expected.trim_end(), "{text:?}");
        let under: String = lines[4].chars().filter(|c| *c == '^').collect();
        assert!(
            !under.is_empty() && under.len() >= marked.chars().count(),
            "{lines:?}"
        );
        assert_eq!(
            lines
                .iter()
                .filter(|line| line.contains("help: The mend."))
                .count(),
            1
        );
    }
}

#[test]
fn the_mark_stands_under_the_text() {
    let lines = shown(b"name: A\nkind: bord\n", b"bord");
    let at = lines[3].find("bord").unwrap();
    assert_eq!(lines[4].find("^^^^"), Some(at), "{lines:#?}");
    assert_eq!(lines[4].trim_start_matches([' ', '|']), "^^^^");
}

#[test]
fn places_at_the_edges_are_shown_too() {
    let text = "one: 1\ntwo: 2\n";
    let place = |span| block(text.as_bytes(), span)[1].trim().to_owned();
    assert_eq!(place(Span::new(0, 0)), format!("--> content/{FILE}:1:1"));
    assert_eq!(place(Span::new(0, 3)), format!("--> content/{FILE}:1:1"));
    // A place that goes on over several lines is shown where it begins.
    assert_eq!(
        place(Span::new(5, text.len())),
        format!("--> content/{FILE}:1:6")
    );
    assert_eq!(place(Span::new(6, 6)), format!("--> content/{FILE}:1:7"));
    // The end of the file, and beyond it.
    assert_eq!(
        place(Span::new(text.len(), text.len())),
        format!("--> content/{FILE}:3:1")
    );
    assert_eq!(
        place(Span::new(900, 999)),
        format!("--> content/{FILE}:3:1")
    );
    assert_eq!(
        block(b"", Span::new(0, 0))[1].trim(),
        format!("--> content/{FILE}:1:1")
    );
}

#[test]
fn a_file_that_is_not_text_or_not_held_is_shown_as_far_as_it_can_be() {
    let lines = shown(b"name: \xff\xfe wrong\n", b"wrong");
    assert_eq!(lines[1].trim(), format!("--> content/{FILE}:1:10"));
    let mut tree = Tree::default();
    let on_disk = Content::OnDisk {
        path: "elsewhere".into(),
        len: 1 << 30,
    };
    tree.files.insert(path(), on_disk);
    for place in [
        Place::whole(path()),
        Place::new(path(), Span::new(5, 9)),
        Place::whole(TreePath::new("not/there.md").unwrap()),
    ] {
        let block =
            terminal(&tree).diagnostic(&Diagnostic::error("a-code", place.clone(), "too long"));
        assert!(
            block.contains(&format!("--> content/{}:1:1", place.path)),
            "{block}"
        );
        assert!(!block.contains("elsewhere"));
    }
}

#[test]
fn a_line_of_a_million_characters_is_cut() {
    let mut text = "x".repeat(1_000_000);
    text.insert_str(500_000, "wrong");
    let lines = shown(text.as_bytes(), b"wrong");
    assert_eq!(lines[1].trim(), format!("--> content/{FILE}:1:500001"));
    assert!(
        lines.iter().all(|line| line.chars().count() < 300),
        "{}",
        lines[3].len()
    );
    assert!(lines[3].contains("wrong"));
}

#[test]
fn nothing_steers_the_terminal() {
    let hostile = "a\u{1b}[31mb\u{9b}2Jc\u{7}d\u{202e}e\u{2066}f\rg\u{0}h\u{85}i\u{61c}j";
    let mut tree = Tree::default();
    tree.files.insert(path(), Content::from(hostile));
    let place = Place::new(path(), Span::new(0, hostile.len()));
    let wrong = Diagnostic::error("a-code", place.clone(), hostile);
    let wrong = wrong
        .mend(hostile)
        .note(Place::whole(path()), hostile)
        .note(place, hostile);
    let block = terminal(&tree).diagnostic(&wrong);
    let steers = |c: &char| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(block.chars().find(steers), None, "{block:?}");
    assert_eq!(visible("two\nlines\u{1b}"), "two lines\\u{1b}");
    assert_eq!(
        visible("Tŷ Gwyn – 会议, 50 % “off”"),
        "Tŷ Gwyn – 会议, 50 % “off”"
    );
}

#[test]
fn colour_changes_nothing_but_the_colour() {
    let mut tree = Tree::default();
    tree.files
        .insert(path(), Content::from("name: A\nkind: bord\n"));
    let wrong = Diagnostic::warning(
        "a-code",
        Place::new(path(), Span::new(14, 18)),
        "the reason",
    );
    let plain = terminal(&tree).diagnostic(&wrong);
    let coloured = Terminal {
        colour: true,
        ..terminal(&tree)
    };
    let coloured = coloured.diagnostic(&wrong);
    assert!(coloured.contains('\u{1b}') && !plain.contains('\u{1b}'));
    let mut stripped = String::new();
    for (number, part) in coloured.split("\u{1b}[").enumerate() {
        stripped += if number == 0 {
            part
        } else {
            part.split_once('m').unwrap().1
        };
    }
    assert_eq!(stripped, plain);
}

/// The site `agenda-notice/late`, with everything that was missed in it.
fn late_paper() -> (Tree, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/agenda-notice/late");
    let tree = pipeline::read(&folder).unwrap();
    let order = Order {
        as_of: None,
        now: chrono::DateTime::UNIX_EPOCH,
        base_url: None,
        readings: std::collections::BTreeMap::new(),
    };
    let judged = pipeline::judge(&tree, &order).unwrap();
    let terminal = terminal(&tree);
    let told = judged.record.assessments().iter().filter(|a| is_told(a));
    let blocks = told.map(|missed| terminal.assessment(missed, &judged.site));
    let text = blocks.collect();
    (tree, text)
}

#[test]
fn a_miss_is_told_with_its_place_its_working_its_clause_and_its_mend() {
    let (_, text) = late_paper();
    let source = "tests/sites/agenda-notice/late/board/2026-05-07/housing.md";
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(source)).unwrap();
    let (line, column) = counted(&source, "2026-04-30");
    assert!(
        text.contains(&format!(
            "--> content/board/2026-05-07/housing.md:{line}:{column}\n"
        )),
        "{text}"
    );
    // The whole of it stands in the README, which has a test of its own.
    for line in [
        "late[agenda-notice]: Board, Thursday 7 May 2026: paper for item 1 (Homes for key workers)",
        "  = due: Wednesday 29 April 2026, 5 working days before Thursday 7 May 2026",
        "  = rule: this must be kept, by the clause “4”; it is written in content/board/rulebook.yaml:3",
        "  = explanation: none has been published",
    ] {
        assert_eq!(
            text.lines().filter(|shown| *shown == line).count(),
            1,
            "{line}\n{text}"
        );
    }
    for part in [
        "= finding: The paper for item 1 was published on",
        "= working: Thu 7 May",
        "= help: ",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}
