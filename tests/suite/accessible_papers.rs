//! The rule `accessible-papers`: every barrier with its place, what is left out, and attached PDF files read by the program
//! itself.

use std::fs;

use assert_cmd::Command;
use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};
use minutebook::model::Reading;
use minutebook::pipeline::read_pdf;
use minutebook::record::Outcome;
use serde_json::Value;

use crate::check::Making;

const PAPER: &str = "board/2026-05-07/square.md";

fn paper(rule: &str, front: &str, text: &str) -> Making {
    Making::board(&format!("accessible-papers: {rule}"))
        .file("board/2026-05-07/plan.png", "a picture")
        .file(PAPER, &format!("---\ntitle: Square\n{front}---\n{text}"))
}

const PUBLISHED: &str = "published: 2026-05-01\n";

#[test]
fn each_barrier_is_told_with_its_place() {
    let text = "# Square\n\n### Plan\n\n![](plan.png)\n\nFor more [click here](https://example.org/).\n\n| | |\n|---|---|\n| a | b |\n";
    let making = paper("{}", PUBLISHED, text);
    let found = making.only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Breached);
    assert_eq!(
        found.finding,
        "Not everyone can read it: 1 picture has no words, 1 heading skips a level, 1 table has no headings, and 1 link \
         does not say where it leads."
    );
    assert_eq!(
        making.at(&found.place).trim_end(),
        "board/2026-05-07/square.md: ### Plan"
    );
    let notes: Vec<_> = making.notes(&found);
    assert_eq!(notes.len(), 3, "{notes:?}");
    assert!(
        notes[0].contains("![](plan.png)") && notes[1].contains("[click here]"),
        "{notes:?}"
    );
    let mend = found.mend.unwrap();
    assert!(
        mend.contains("![Map") && mend.contains("`#`") && mend.contains("columns"),
        "{mend}"
    );
}

#[test]
fn what_is_told_holds_no_word_of_the_paper() {
    let found = paper("{}", PUBLISHED, "[here](https://zebra.example/)").only("2026-05-12");
    assert!(!found.finding.contains("zebra") && !found.mend.unwrap().contains("zebra"));
}

#[test]
fn what_nobody_can_read_yet_or_was_published_long_ago_is_left_out() {
    let outcomes = |rule: &str, front: &str| {
        paper(rule, front, "[here](https://example.org/)").outcomes("2026-05-12")
    };
    let none: Vec<String> = Vec::new();
    assert_eq!(outcomes("{}", PUBLISHED), ["paper: breached"]);
    assert_eq!(outcomes("{}", "published: not yet\n"), none);
    assert_eq!(outcomes("{}", "published: 2026-05-13\n"), none);
    assert_eq!(
        outcomes("{}", "published: 2026-05-12\n"),
        ["paper: breached"]
    );
    assert_eq!(outcomes("{}", "published: 2018-09-22\n"), none);
    assert_eq!(
        outcomes("{}", "published: 2018-09-23\n"),
        ["paper: breached"]
    );
    assert_eq!(outcomes("{ since: 2026-05-02 }", PUBLISHED), none);
    assert_eq!(
        outcomes("{}", "exempt: { ground: Part 2 }\npublished: 2026-05-01\n"),
        none
    );
    let withdrawn =
        "status: withdrawn\nwithdrawn_on: 2026-05-08\nreason: Wrong\npublished: 2026-05-01\n";
    assert_eq!(outcomes("{}", withdrawn), none);
}

#[test]
fn a_paper_without_fault_is_on_the_record_where_that_is_asked_for() {
    let text = "## Plan\n\n![The square from the south](plan.png)\n";
    let none: Vec<String> = Vec::new();
    assert_eq!(paper("{}", PUBLISHED, text).outcomes("2026-05-12"), none);
    let found = paper("{ faultless: true }", PUBLISHED, text).only("2026-05-12");
    assert_eq!(found.outcome, Outcome::Met);
}

#[test]
fn a_standing_document_is_looked_at_too() {
    let making = Making::board("accessible-papers: {}").file(
        "board/terms.md",
        "---\npublished: 2026-05-01\n---\n[here](https://example.org/)\n",
    );
    assert_eq!(
        making.outcomes("2026-05-12"),
        ["standing document: breached"]
    );
}

/// A PDF of one page, with this text on it or with none.
fn pdf(text: &str) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let font = document.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
    );
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let line = vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 12.into()]),
        Operation::new("Td", vec![72.into(), 700.into()]),
        Operation::new("Tj", vec![Object::string_literal(text)]),
        Operation::new("ET", vec![]),
    ];
    let operations = if text.is_empty() { Vec::new() } else { line };
    let content = Content { operations }.encode().unwrap();
    let content = document.add_object(Stream::new(dictionary! {}, content));
    let page = document
        .add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content });
    let tree = dictionary! {
        "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    };
    document.objects.insert(pages, Object::Dictionary(tree));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_scan_is_told_from_a_text_and_from_what_cannot_be_read() {
    let Reading::Text(text) = read_pdf(&pdf("The budget for 2026")) else {
        panic!("no text was found");
    };
    assert!(text.contains("The budget for 2026"), "{text}");
    assert_eq!(read_pdf(&pdf("")), Reading::Scan);
    for broken in [
        &b""[..],
        b"not a pdf",
        b"%PDF-1.4\n1 0 obj<<",
        &[0xff; 4096],
    ] {
        assert!(
            matches!(read_pdf(broken), Reading::Unreadable(_)),
            "{broken:?}"
        );
    }
    let whole = pdf("The budget for 2026");
    for length in 0..whole.len() {
        read_pdf(&whole[..length]);
    }
}

#[test]
fn the_command_reads_what_is_attached() {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    fs::create_dir_all(at("content/board/2026-05-07")).unwrap();
    let write = |path: &str, bytes: &[u8]| fs::write(at("content").join(path), bytes).unwrap();
    write("site.yaml", b"name: Papers\nas_of: 2026-05-12\n");
    write("board/body.yaml", b"name: Board\nkind: board\n");
    for (name, file) in [
        ("scan", pdf("")),
        ("text", pdf("Words")),
        ("broken", b"%PDF-nothing".to_vec()),
    ] {
        let page = format!("---\nfile: {name}.pdf\npublished: 2026-05-01\n---\nA summary.\n");
        write(&format!("board/2026-05-07/{name}.md"), page.as_bytes());
        write(&format!("board/2026-05-07/{name}.pdf"), &file);
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_minutebook"));
    let ran = command
        .args(["check", "--format", "json"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(
        ran.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    let found: Value = serde_json::from_slice(&ran.stdout).unwrap();
    let mut told: Vec<_> = found["assessments"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["rule"] == "accessible-papers")
        .map(|one| {
            (
                one["place"]["file"].as_str().unwrap(),
                one["finding"].as_str().unwrap(),
            )
        })
        .collect();
    told.sort_unstable();
    let expected = [
        (
            "content/board/2026-05-07/broken.md",
            "Not everyone can read it: no program could read the text of the attached PDF file.",
        ),
        (
            "content/board/2026-05-07/scan.md",
            "Not everyone can read it: the attached PDF file is a picture of the text.",
        ),
    ];
    assert_eq!(told, expected);
}

/// The bounds on its reader are for files that are made to break it, and must leave a plain one room each time.
#[test]
fn a_plain_file_is_read_within_the_bounds_every_time() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("content/bromley/executive/2025-12-18/half-year-figures.pdf");
    for _ in 0..100 {
        let read = std::process::Command::new(env!("CARGO_BIN_EXE_minutebook"))
            .arg("read-pdf")
            .stdin(std::fs::File::open(&file).unwrap())
            .output()
            .unwrap();
        assert!(read.status.success(), "{read:?}");
        assert!(read.stdout.starts_with(b"{\"text\":\"Local Area Agreement"));
    }
}
