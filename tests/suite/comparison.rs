//! What changed in a document: each text that was kept against the one that took its place, and nothing that is closed.

use minutebook::check;
use minutebook::load::load;
use minutebook::model::{Document, DocumentId, PublicSite};
use minutebook::tree::Tree;
use scraper::{ElementRef, Html, Selector};

use crate::render::site::{Files, files};

const BODY: (&str, &str) = ("board/body.yaml", "name: Board\nkind: board\n");
const SEATS: (&str, &str) = (
    "board/members.yaml",
    "seats:\n  leader: { post: Leader, role: chair }\n  clerk: { post: Clerk }\n",
);

/// A site with these files of the meeting of 10 February, and the pages of it.
fn built(changes: &[(&str, &str)]) -> Files {
    let mut content = vec![
        ("site.yaml", "name: Papers\nas_of: 2026-03-16\n"),
        BODY,
        SEATS,
    ];
    content.extend_from_slice(changes);
    files(&content).unwrap()
}

fn page(files: &Files, path: &str) -> Html {
    Html::parse_document(std::str::from_utf8(&files[path]).unwrap())
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// What an element says, spaces made one.
fn text(element: ElementRef<'_>) -> String {
    let words: Vec<_> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

const MINUTES: &str = "board/2026-02-10/minutes.md";
const EARLIER: &str = "board/2026-02-10/earlier/minutes.md";
const CHANGES: &str = "board/2026-02-10/minutes/changes/index.html";

const NOW: &str = "---
published: 2026-02-12
revisions: [{ on: 2026-02-20, note: The vote was counted wrongly, earlier: minutes.md }]
attendance: { present: [leader, clerk] }
declarations: []
decisions: [{ decision: The plan is agreed., id: plan, votes: { for: 7, against: 1 } }]
actions: [{ action: Write to the council, owner: Clerk, due: 2026-03-01 }]
---
# Minutes

The plan was agreed by 7 votes to 1.

The meeting [heard](/board/) of homes.

The meeting ended at noon.
";

const THEN: &str = "---
published: 2026-02-12
status: draft
attendance: { present: [leader], absent: [clerk] }
decisions: [{ decision: The plan is agreed., id: plan, votes: { for: 6, against: 2 } }]
---
# Minutes

The plan was agreed by 6 votes to 2.

The meeting [heard](/) of homes.

This was struck out altogether.

The meeting ended at noon.
";

#[test]
fn minutes_are_compared_by_what_they_record_and_word_by_word() {
    let files = built(&[(MINUTES, NOW), (EARLIER, THEN)]);
    let page = page(&files, CHANGES);
    let section = all(&page, "section#on-2026-02-20")[0];
    let said = text(section);
    for words in [
        "Changed on 20 February 2026",
        "The vote was counted wrongly.",
        "Before Draft Published on 12 February 2026",
        "As it is now Draft Published on 20 February 2026",
        "2 entries added, 2 entries changed, 2 entries unchanged.",
        "1 paragraph removed, 2 paragraphs changed, 2 paragraphs unchanged.",
        "Clerk: removed: Absent without apologies added: Present",
        "removed: 6, added: 7, against removed: 2, added: 1,",
        "Removed: This was struck out altogether.",
        "heard of homes. removed: (links to /) added: (links to /board/)",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    // What was taken out is struck through, what was put in underlined; together they give each side whole.
    let body = all(&page, ".compared > p.changed")[0];
    let inner = body.inner_html();
    assert!(
        inner.contains("<del><span class=\"unseen\">removed: </span>6</del>"),
        "{inner}"
    );
    assert!(
        inner.contains("<ins><span class=\"unseen\">added: </span>7</ins>"),
        "{inner}"
    );
    let twin = &files["board/2026-02-10/minutes/changes/index.json"];
    let twin: serde_json::Value = serde_json::from_slice(twin).unwrap();
    assert_eq!(twin["steps"][0]["paragraphs"]["changed"], 2);
    assert_eq!(
        twin["steps"][0]["text"][0]["before"],
        "The plan was agreed by 6 votes to 2."
    );
    assert_eq!(
        twin["steps"][0]["text"][0]["after"],
        "The plan was agreed by 7 votes to 1."
    );
}

#[test]
fn the_page_of_the_document_leads_to_the_comparison() {
    let files = built(&[(MINUTES, NOW), (EARLIER, THEN)]);
    let page = page(&files, "board/2026-02-10/minutes/index.html");
    let links = all(&page, "#changes + ol a");
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].attr("href"), Some("changes/#on-2026-02-20"));
    assert_eq!(
        text(links[0]),
        "Compare the texts before and after 20 February 2026"
    );
    let none = built(&[(MINUTES, &NOW.replace(", earlier: minutes.md", ""))]);
    assert!(!none.contains_key(CHANGES));
    // The earlier text is no file of its own: it would show what its head closes.
    assert!(
        files.keys().all(|path| !path.contains("earlier/")),
        "{:?}",
        files.keys()
    );
}

#[test]
fn the_items_of_an_agenda_are_added_moved_and_reworded() {
    let agenda =
        |head: &str, items: &str| format!("---\npublished: 2026-02-03\n{head}items:\n{items}---\n");
    let then = agenda(
        "",
        "  - { title: Welcome }\n  - { title: Housing, lead: Head of Housing }\n  - { title: Parks }\n  - { title: Any other business }\n",
    );
    let now = agenda(
        "revisions: [{ on: 2026-02-05, note: Order changed, earlier: agenda.md }]\n",
        "  - { title: Welcome }\n  - { title: Any other business }\n  - { title: Housing, lead: Director of Housing }\n  - { title: Libraries }\n",
    );
    let files = built(&[
        ("board/2026-02-10/agenda.md", &now),
        ("board/2026-02-10/earlier/agenda.md", &then),
    ]);
    let page = page(&files, "board/2026-02-10/agenda/changes/index.html");
    let told: Vec<_> = all(&page, "h3 + .compared li")
        .into_iter()
        .map(text)
        .collect();
    assert_eq!(
        told,
        [
            "Removed: Parks.",
            "Moved from place 4 to 2: Any other business.",
            "Housing. Lead: removed: Head added: Director of Housing.",
            "Added: Libraries.",
        ]
    );
    assert!(text(page.root_element()).contains("1 other is the same."));
}

#[test]
fn several_changes_are_told_one_by_one_the_latest_first() {
    let note = "---\npublished: 2026-01-01\nrevisions:\n  - { on: 2026-01-05, note: First, earlier: one.md }\n  \
                - { on: 2026-01-06, note: Second }\n  - { on: 2026-01-07, note: Third, earlier: two.md }\n---\nThe third text.\n";
    let text_of = |day: &str, words: &str| format!("---\npublished: {day}\n---\n{words}\n");
    let files = built(&[
        ("board/note.md", note),
        (
            "board/earlier/one.md",
            &text_of("2026-01-01", "The first text."),
        ),
        (
            "board/earlier/two.md",
            &text_of("2026-01-06", "The second text."),
        ),
    ]);
    let page = page(&files, "board/note/changes/index.html");
    let headings: Vec<_> = all(&page, "section > h2").into_iter().map(text).collect();
    assert_eq!(
        headings,
        ["Changed on 7 January 2026", "Changed on 5 January 2026"]
    );
    let first = text(all(&page, "section#on-2026-01-05")[0]);
    assert!(
        first.contains("First. Second.") && first.contains("After Published on 6 January 2026"),
        "{first}"
    );
    let contents: Vec<_> = all(&page, "nav.outline a")
        .iter()
        .map(|link| link.attr("href").unwrap())
        .collect();
    assert_eq!(contents, ["#on-2026-01-07", "#on-2026-01-05"]);
    let document =
        Html::parse_document(std::str::from_utf8(&files["board/note/index.html"]).unwrap());
    let links: Vec<_> = all(&document, "#changes + ol a")
        .iter()
        .map(|link| {
            link.attr("href")
                .unwrap()
                .rsplit('#')
                .next()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(links, ["on-2026-01-07", "on-2026-01-05", "on-2026-01-05"]);
}

#[test]
fn long_stretches_that_are_the_same_are_folded() {
    let many: String = (0..20)
        .map(|number| format!("Paragraph number {number}.\n\n"))
        .collect();
    let note = format!(
        "---\npublished: 2026-01-01\nrevisions: [{{ on: 2026-01-05, note: N, earlier: note.md }}]\n---\n{many}The end came late.\n"
    );
    let then = format!("---\npublished: 2026-01-01\n---\n{many}The end came early.\n");
    let files = built(&[("board/note.md", &note), ("board/earlier/note.md", &then)]);
    let page = page(&files, "board/note/changes/index.html");
    let folded = all(&page, "details > summary");
    assert_eq!(text(folded[0]), "19 paragraphs unchanged");
    assert_eq!(all(&page, "details > p").len(), 19);
    assert_eq!(all(&page, ".compared > p").len(), 2);
}

/// The public site of these files on the day.
fn public(content: &[(&str, &str)]) -> PublicSite {
    let mut all = vec![("site.yaml", "name: Papers\n"), BODY, SEATS];
    all.extend_from_slice(content);
    let loaded = load(&Tree::of(all), &check::forms());
    let site = loaded
        .site
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    PublicSite::of(site, serde_json::from_str("\"2026-03-16\"").unwrap())
}

fn earlier(site: &PublicSite) -> usize {
    let document: &Document = &site.documents[&DocumentId::new("board/2026-02-10/minutes")];
    document.earlier.len()
}

#[test]
fn an_earlier_text_is_public_only_if_it_was_published_and_closes_what_is_closed() {
    let kept = |now: &str, then: &str| earlier(&public(&[(MINUTES, now), (EARLIER, then)]));
    assert_eq!(kept(NOW, THEN), 1);
    let head = |text: &str, line: &str| text.replacen("published: 2026-02-12", line, 1);
    for line in [
        "title: M",
        "published: not yet",
        "published: 2026-03-17",
        "published: 2026-02-12\nexempt: { ground: G }",
    ] {
        assert_eq!(kept(NOW, &head(THEN, line)), 0, "{line}");
    }
    let withdrawn = head(
        NOW,
        "published: 2026-02-12\nstatus: withdrawn\nreason: Wrong.\nwithdrawn_on: 2026-03-01",
    );
    assert_eq!(kept(&withdrawn, THEN), 0);
    // A decision that is closed now and was not closed then.
    let closed = "id: plan, exempt: { ground: G }";
    assert_eq!(kept(&NOW.replace("id: plan", closed), THEN), 0);
    assert_eq!(
        kept(
            &NOW.replace("id: plan", closed),
            &THEN.replace("id: plan", closed)
        ),
        1
    );
    assert_eq!(kept(NOW, &THEN.replace("id: plan", closed)), 1);
    let lapsed = "id: plan, exempt: { ground: G, until: 2026-03-01 }";
    assert_eq!(kept(&NOW.replace("id: plan", lapsed), THEN), 1);
}

#[test]
fn nothing_that_is_closed_comes_through_an_earlier_text() {
    let secret = |text: &str| text.replace("The plan is agreed.", "Planted secret plan.");
    let closed = |text: &str| text.replace("id: plan", "id: plan, exempt: { ground: G }");
    let agenda = |head: &str, item: &str| {
        format!("---\npublished: 2026-02-03\n{head}items:\n  - {{ title: Lease, {item} }}\n---\n")
    };
    let agenda_now = agenda(
        "revisions: [{ on: 2026-02-05, note: Closed, earlier: agenda.md }]\n",
        "exempt: { ground: G }",
    );
    let agenda_then = agenda("", "note: Planted secret note., paper: planted-secret.md");
    let minutes_now = closed(&secret(NOW));
    for minutes_then in [closed(&secret(THEN)), secret(THEN)] {
        let site = [
            (MINUTES, minutes_now.as_str()),
            (EARLIER, &minutes_then),
            ("board/2026-02-10/agenda.md", &agenda_now),
            ("board/2026-02-10/earlier/agenda.md", &agenda_then),
            (
                "board/2026-02-10/planted-secret.md",
                "---\nexempt: { ground: G }\n---\nPlanted secret text.\n",
            ),
        ];
        for (path, bytes) in built(&site) {
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            assert!(
                !text.contains("planted secret") && !text.contains("planted-secret"),
                "{path}"
            );
            assert!(!path.contains("planted"), "{path}");
        }
    }
    // The same words are shown where nothing is closed, so the test can fail.
    let open = built(&[(MINUTES, &secret(NOW)), (EARLIER, &secret(THEN))]);
    assert!(String::from_utf8_lossy(&open[CHANGES]).contains("Planted secret plan."));
}
