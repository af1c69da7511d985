//! Decoding: every problem of a value at once, each where it stands.

use std::collections::BTreeSet;

use minutebook::calendar::Day;
use minutebook::check::forms;
use minutebook::load::load;
use minutebook::source::{
    Entries, Key, Node, OneOrMore, Problem, ProblemKind, Span, Spanned, Value, decode, decode_both,
    decode_partly, keys_of, nearest,
};
use minutebook::tree::{Content, Tree};
use serde::Deserialize;

/// A map written `key: value` to a line, each value text as it stands. Only what the tests here need of YAML.
fn map(text: &str) -> Node {
    let mut entries = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (key, rest) = line.split_once(':').unwrap();
        let value = rest.trim();
        let key = Key {
            text: key.into(),
            span: Span::new(at, at + key.len()),
        };
        let start = at + line.find(": ").map_or(key.text.len(), |colon| colon + 2);
        entries.push((key, node(value, start)));
        at += line.len();
    }
    Node {
        value: Value::Map(entries),
        span: Span::new(0, text.len()),
    }
}

fn node(text: &str, start: usize) -> Node {
    let span = Span::new(start, start + text.len());
    let list = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let value = match list {
        Some(items) => {
            let mut at = start + 1;
            let items = items.split(", ").map(|item| {
                let node = node(item, at);
                at += item.len() + 2;
                node
            });
            Value::List(items.collect())
        }
        None if text.is_empty() => Value::Nothing,
        None => Value::Text {
            text: text.into(),
            quoted: false,
        },
    };
    Node { value, span }
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Colour {
    Red,
    DarkBlue,
}

#[derive(Debug, Deserialize)]
struct Thing {
    name: Spanned<String>,
    made: Day,
    colour: Colour,
    #[serde(default)]
    weight: Option<u32>,
    #[serde(default)]
    parts: OneOrMore<Spanned<String>>,
    #[serde(default)]
    days: Vec<Spanned<Day>>,
}

#[derive(Debug, Deserialize)]
struct Price {
    pounds: u32,
}

/// The problems as the text they point at and their kind.
fn pointed<'t>(text: &'t str, problems: &[Problem]) -> Vec<(&'t str, ProblemKind)> {
    problems
        .iter()
        .map(|p| (&text[p.span.start..p.span.end], p.kind))
        .collect()
}

#[test]
fn a_good_value_is_read_and_spans_are_those_of_the_text() {
    let text = "name: Chair\nmade: 2026-03-10\ncolour: dark-blue\nweight: 7\nparts: leg\ndays: [2026-01-02, 2026-01-03]\n";
    let thing: Thing = decode(&map(text)).unwrap();
    assert_eq!(
        (thing.name.as_str(), thing.made.to_string().as_str()),
        ("Chair", "2026-03-10")
    );
    assert_eq!((thing.colour, thing.weight), (Colour::DarkBlue, Some(7)));
    let of = |span: Span| &text[span.start..span.end];
    assert_eq!(of(thing.name.span), "Chair");
    assert_eq!(of(thing.parts.0[0].span), "leg");
    assert_eq!(
        thing
            .days
            .iter()
            .map(|day| of(day.span))
            .collect::<Vec<_>>(),
        ["2026-01-02", "2026-01-03"]
    );
}

#[test]
fn every_problem_is_found_and_points_at_its_text() {
    let text = "nam: Chair\nmade: 2026-02-30\ncolour: blue\nweight: heavy\ndays: [2026-01-02, soon, 2026-13-01]\n";
    let problems = decode::<Thing>(&map(text)).unwrap_err();
    let pointed: BTreeSet<_> = pointed(text, &problems).into_iter().collect();
    let wrong =
        ["2026-02-30", "blue", "heavy", "soon", "2026-13-01"].map(|t| (t, ProblemKind::WrongValue));
    let mut expected = BTreeSet::from(wrong);
    expected.insert(("nam", ProblemKind::UnknownKey));
    expected.insert((text, ProblemKind::MissingKey));
    assert_eq!(pointed, expected);
    let mend = |text_of: &str| {
        let at = text.find(text_of).unwrap();
        problems
            .iter()
            .find(|p| p.span.start == at && p.kind != ProblemKind::MissingKey)
            .unwrap()
            .mend
            .clone()
            .unwrap()
    };
    assert_eq!(mend("nam:"), "Did you mean `name`?");
    assert!(
        mend("blue").starts_with("Did you mean `dark-blue`?") || mend("blue").contains("dark-blue")
    );
    assert_eq!(mend("2026-02-30"), "February 2026 has 28 days.");
}

#[test]
fn every_missing_key_is_told_and_a_wrong_one_is_not_called_missing() {
    let text = "colour: green\n";
    let problems = decode::<Thing>(&map(text)).unwrap_err();
    let missing: Vec<_> = problems
        .iter()
        .filter(|p| p.kind == ProblemKind::MissingKey)
        .map(|p| p.reason.as_str())
        .collect();
    assert_eq!(missing, ["`made` is missing", "`name` is missing"]);
    assert_eq!(problems.len(), 3, "{problems:?}");
}

#[test]
fn two_types_share_one_map() {
    let text = "name: A\nmade: 2026-01-01\ncolour: red\npounds: 3\n";
    let (both, problems) = decode_both::<Thing, Price>(&map(text));
    let (thing, price) = both.unwrap();
    assert_eq!(problems, []);
    assert_eq!((thing.name.as_str(), price.pounds), ("A", 3));
    let text = "name: A\nmade: 2026-01-01\ncolour: red\npound: 3\n";
    let (both, problems) = decode_both::<Thing, Price>(&map(text));
    assert!(both.is_none());
    let mut kinds: Vec<_> = pointed(text, &problems);
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        [
            (text, ProblemKind::MissingKey),
            ("pound", ProblemKind::UnknownKey)
        ]
    );
    assert!(
        problems
            .iter()
            .any(|p| p.mend.as_deref() == Some("Did you mean `pounds`?"))
    );
}

#[test]
fn keys_of_a_struct_are_those_it_reads() {
    assert_eq!(
        keys_of::<Thing>(),
        ["name", "made", "colour", "weight", "parts", "days"]
    );
    assert_eq!(keys_of::<Price>(), ["pounds"]);
}

#[test]
fn entries_keep_their_order_and_their_keys_places() {
    let text = "b: 1\na: 2\n";
    let entries: Entries<u32> = decode(&map(text)).unwrap();
    let read: Vec<_> = entries
        .iter()
        .map(|(key, value)| (key.as_str(), key.span.start, *value))
        .collect();
    assert_eq!(read, [("b", 0, 1), ("a", 5, 2)]);
    let problems = decode::<Entries<u32>>(&map("b: x\na: y\n")).unwrap_err();
    assert_eq!(problems.len(), 2);
}

#[test]
fn the_nearest_word_is_found_whatever_its_case_and_hyphens() {
    let known = ["notice", "note", "for", "force", "counting-from"];
    for (word, likely) in [
        ("notise", Some("notice")),
        ("Force", Some("force")),
        ("forse", Some("force")),
        ("counting_from", Some("counting-from")),
        ("banana", None),
    ] {
        assert_eq!(nearest(word, known), likely, "{word}");
    }
}

#[test]
fn text_in_quotes_is_no_number_and_a_version_stays_as_written() {
    let body = |order: &str| {
        let body = format!("name: B\nkind: board\norder: {order}\n");
        let tree = Tree::of([("site.yaml", "name: S\n"), ("b/body.yaml", &body)]);
        assert!(matches!(tree.get("b/body.yaml"), Some(Content::Bytes(_))));
        load(&tree, &forms())
    };
    assert!(body("3").site.is_some());
    assert!(body("\"3\"").site.is_none());
    let tree = Tree::of([
        ("site.yaml", "name: S\n"),
        ("b/body.yaml", "name: 1.10\nkind: board\n"),
        ("b/note.md", "---\nversion: 1.10\n---\nText.\n"),
    ]);
    let site = load(&tree, &forms()).site.unwrap();
    assert_eq!(
        site.bodies.values().next().unwrap().details.name.value,
        "1.10"
    );
    assert_eq!(
        site.documents
            .values()
            .next()
            .unwrap()
            .cover
            .version
            .as_deref(),
        Some("1.10")
    );
}

#[test]
fn what_fits_is_read_and_nothing_is_made_up() {
    let text = "name: A\nmade: 2026-01-01\ncolour: red\nweight: heavy\ndays: [2026-01-02, soon]\n";
    let (thing, problems) = decode_partly::<Thing>(&map(text));
    let thing = thing.unwrap();
    assert_eq!(
        (thing.weight, thing.days.len(), problems.len()),
        (None, 1, 2)
    );
    let (thing, problems) = decode_partly::<Thing>(&map("name: A\nmade: 2026-01-01\n"));
    assert!(thing.is_none());
    assert_eq!(problems.len(), 1);
}
