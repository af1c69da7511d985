//! What one file says of another.

use super::*;

#[test]
fn seats_that_nobody_lists() {
    let loaded = expect(
        &["no-such-seat"; 4],
        &[(
            "board/2026-03-10/minutes.md",
            "---\nchair: ▶leadr\nattendance: { present: [▶nobody] }\nsubstitutes: [{ for: ▶vice, by: X }]\n\
             decisions:\n  - { decision: D, votes: { for: [leader], against: [▶clark] } }\n---\nText.\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `leader`?");
    assert_eq!(
        loaded.diagnostics[0].notes[0].place.path.as_str(),
        "board/members.yaml"
    );
    expect(
        &["no-such-seat"],
        &[(
            "board/2026-03-10/meeting.yaml",
            "called_by: [leader, ▶deputy]\n",
        )],
    );
}

#[test]
fn a_broken_list_makes_nobody_unknown() {
    expect(
        &["unknown-key"],
        &[(
            "board/members.yaml",
            "seats:\n  leader: { post: L, ▶rol: chair }\n",
        )],
    );
    expect(
        &["unknown-key"],
        &[(
            "board/organisations.yaml",
            "council: { name: C, sector: public, ▶knd: x }\n",
        )],
    );
    expect(
        &["unknown-key"],
        &[("board/2026-03-10/agenda.md", "---\n▶item: []\n---\n")],
    );
    expect(
        &["yaml-syntax"],
        &[("board/rulebook.yaml", "rules:\n  agenda-notice: ▶- x\n")],
    );
}

#[test]
fn organisations_that_nobody_lists() {
    let loaded = expect(
        &["no-such-organisation"],
        &[(
            "board/body.yaml",
            "name: B\nkind: board\norganisation: ▶counsil\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `council`?");
    expect(
        &["no-such-organisation"],
        &[(
            "board/2026-03-10/agenda.md",
            "---\nitems:\n  - { title: Housing, organisation: ▶police }\n---\n",
        )],
    );
    // One listed above is seen below, and not the other way about.
    expect(
        &[],
        &[(
            "board/group/body.yaml",
            "name: G\nkind: forum\norganisation: council\n",
        )],
    );
    expect(
        &["no-such-organisation"],
        &[
            (
                "board/body.yaml",
                "name: B\nkind: board\norganisation: ▶school\n",
            ),
            ("board/group/body.yaml", "name: G\nkind: forum\n"),
            (
                "board/group/organisations.yaml",
                "school: { name: S, sector: public }\n",
            ),
        ],
    );
}

#[test]
fn papers_that_are_not_there() {
    let agenda =
        |paper: &str| format!("---\nitems:\n  - {{ title: Housing, paper: ▶{paper} }}\n---\n");
    let loaded = expect(
        &["no-such-paper"],
        &[("board/2026-03-10/agenda.md", &agenda("hosing.md"))],
    );
    assert_eq!(mend_of(&loaded), "Did you mean housing.md?");
    let loaded = expect(
        &["paper-without-page"],
        &[("board/2026-03-10/agenda.md", &agenda("housing.pdf"))],
    );
    assert!(mend_of(&loaded).contains("housing.md"));
}

#[test]
fn files_that_are_not_there() {
    let loaded = expect(
        &["no-such-file"],
        &[(
            "board/2026-03-10/housing.md",
            "---\nfile: ▶Housing.pdf\n---\n[the file](housing.pdf)\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean housing.pdf?");
    expect(
        &["no-such-file"],
        &[(
            "board/note.md",
            "---\npublished: 2026-01-01\nrevisions:\n  - { on: 2026-02-01, note: N, earlier: ▶note.md }\n---\nText.\n",
        )],
    );
    let site = expect(
        &[],
        &[
            (
                "board/note.md",
                "---\nrevisions:\n  - { on: 2026-02-01, note: N, earlier: note.md }\n  - { on: 2026-02-02, note: N, earlier: note.pdf }\n---\nText.\n",
            ),
            (
                "board/earlier/note.md",
                "---\npublished: 2026-01-01\n---\nOld text.\n",
            ),
            ("board/earlier/note.pdf", "%PDF"),
        ],
    );
    let site = site.site.unwrap();
    let note = site
        .documents
        .values()
        .find(|d| d.path.as_str() == "board/note.md")
        .unwrap();
    assert_eq!(note.earlier[0].text.path.as_str(), "board/earlier/note.md");
    assert_eq!(note.earlier[0].text.markdown(), "Old text.\n");
    // A file that is no text cannot be compared: it is attached.
    assert_eq!(note.files[0].as_str(), "board/earlier/note.pdf");
    assert_eq!((note.earlier.len(), note.files.len()), (1, 1));
}

#[test]
fn earlier_texts_are_read_as_the_document_is() {
    let minutes = "---\nrevisions: [{ on: 2026-04-01, note: N, earlier: draft.md }]\n---\nText.\n";
    let with = |earlier: &'static str| {
        [
            ("board/2026-03-10/minutes.md", minutes),
            ("board/2026-03-10/earlier/draft.md", earlier),
        ]
    };
    expect(
        &[],
        &with("---\npublished: 2026-03-12\nchair: leader\n---\nText.\n"),
    );
    expect(
        &["unknown-key"],
        &with("---\npublished: 2026-03-12\n▶chiar: leader\n---\nText.\n"),
    );
    expect(
        &["unclosed-front-matter"],
        &with("▶---\npublished: 2026-03-12\nText.\n"),
    );
    expect(
        &["earlier-text"],
        &with("---\npublished: ▶2026-04-02\n---\nText.\n"),
    );
    expect_whole(
        &["board/2026-03-10/earlier/draft.md earlier-text"],
        &with("Text.\n"),
    );
    expect_whole(
        &["board/earlier/note.md unused-file"],
        &[("board/earlier/note.md", "Text.\n")],
    );
}

#[test]
fn links_that_lead_nowhere() {
    let loaded = expect(
        &["dead-link"; 4],
        &[(
            "board/links.md",
            "---\ntitle: L\n---\n\nSee ▶[a](2026-03-10/housing.pfd), ![b](2026-03-10/housing.pdf) and ▶![c](c.png).\n\n\
             [d](/board/) [e](/) [f](https://example.org/x#y) [h](/record/) [i](2026-03-10/housing.md)\n\
             ▶[j](../../etc/passwd) ▶[k](/bord/)\n[l](2026-03-10/minutes) [m](mailto:a@example.org) [n](terms%2Dof-reference.md)\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean housing.pdf?");
    expect(
        &["unsafe-link"],
        &[("board/links.md", "▶[a](javascript:alert(1))\n")],
    );
}

#[test]
fn links_to_headings_that_are_not_there() {
    let text =
        |links: &str| format!("---\ntitle: L\n---\n\n## The first part\n\n## More\n\n{links}\n");
    let good = "[a](#the-first-part) [b](#more) [c](links.md#More) [d](/board/links#more) [e](2026-03-10/agenda.md#housing) [f](/board/#x) [g](2026-03-10/#item-housing)";
    expect(&[], &[("board/links.md", &text(good))]);
    let loaded = expect(
        &["no-such-heading"],
        &[("board/links.md", &text("See ▶[a](#the-frist-part)."))],
    );
    assert_eq!(mend_of(&loaded), "Did you mean #the-first-part?");
    let loaded = expect(
        &["no-such-heading"],
        &[("board/links.md", &text("▶[a](#zzz)"))],
    );
    assert_eq!(
        mend_of(&loaded),
        "Those that it has are #the-first-part, #more."
    );
    let other = [
        (
            "board/links.md",
            "# L\n\n▶[a](2026-03-10/housing.md#costs)\n\n[b]: terms-of-reference.md#scope\n\n▶[b]\n",
        ),
        (
            "board/terms-of-reference.md",
            "# Terms of reference\n\n## Scope and purpose\n",
        ),
    ];
    let loaded = expect(&["no-such-heading"; 2], &other);
    assert_eq!(
        mend_of(&loaded),
        "It has no headings: link to the page as a whole."
    );
    // The title is the page's own heading, and so the page itself.
    expect(
        &["no-such-heading"],
        &[("board/links.md", "# L\n\n▶[a](#l)\n")],
    );
}

#[test]
fn items_that_are_not_on_the_agenda() {
    let loaded = expect(
        &["no-such-item"; 2],
        &[(
            "board/2026-03-10/minutes.md",
            "---\ndeclarations:\n  - { seat: clerk, interest: I, item: ▶huosing }\nactions:\n  - { action: A, item: ▶parks }\n---\nText.\n",
        )],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `housing`?");
    let loaded = expect(
        &["duplicate-id"],
        &[(
            "board/2026-03-10/agenda.md",
            "---\nitems:\n  - title: Housing\n  - title: More\n    id: ▶housing\n  - title: Any\n  - title: Any\n---\n[x](housing.md)\n",
        )],
    );
    assert_eq!(loaded.diagnostics[0].notes.len(), 1);
}

#[test]
fn ids_that_cannot_be_in_an_address() {
    let loaded = expect(
        &["bad-id"],
        &[(
            "board/members.yaml",
            "seats:\n  leader: { post: L }\n  clerk: { post: C }\n  ▶Vice Chair: { post: V }\n",
        )],
    );
    assert!(mend_of(&loaded).contains("`vice-chair`"));
}

#[test]
fn successors_and_explanations() {
    expect(
        &["no-such-document"],
        &[("board/old.md", "---\nsuperseded_by: ▶new.md\n---\nText.\n")],
    );
    expect(
        &[],
        &[(
            "board/old.md",
            "---\nsuperseded_by: terms-of-reference.md\n---\nText.\n",
        )],
    );
    expect(
        &[],
        &[(
            "board/old.md",
            "---\nsuperseded_by: /board/terms-of-reference\n---\nText.\n",
        )],
    );
    let explained = |rule: &str, about: &str| {
        format!(
            "explanations:\n  - {{ rule: {rule}, about: {about}, reason: R, by: Clerk, on: 2026-03-11 }}\n"
        )
    };
    let file = "board/2026-03-10/meeting.yaml";
    expect(&[], &[(file, &explained("agenda-notice", "housing.md"))]);
    let loaded = expect(
        &["unknown-rule"],
        &[(file, &explained("▶agenda-notise", "housing.md"))],
    );
    assert_eq!(mend_of(&loaded), "Did you mean `agenda-notice`?");
    expect(
        &["no-such-file"],
        &[(file, &explained("agenda-notice", "▶hous.md"))],
    );
}

#[test]
fn meetings_are_named_by_folder_or_path() {
    let minutes = |meeting: &str| format!("---\napproves:\n  - meeting: {meeting}\n---\nText.\n");
    let file = "board/2026-03-10/minutes.md";
    for good in [
        "2026-01-13",
        "2026-01-13-extraordinary",
        "/board/2026-01-13",
        "/board/2026-01-13/",
    ] {
        expect(&[], &[(file, &minutes(good))]);
    }
    for bad in [
        "13 January 2026",
        "2026-1-13",
        "/board",
        "../2026-01-13",
        "2026-02-30",
    ] {
        expect(&["bad-meeting"], &[(file, &minutes(&format!("▶{bad}")))]);
    }
}

#[test]
fn bodies_that_a_seat_cannot_speak_for() {
    let seat = |of: &str| {
        format!(
            "seats:\n  leader: {{ post: L, organisation: council, represents: {of} }}\n  clerk: {{ post: Clerk }}\n"
        )
    };
    expect(&[], &[("board/members.yaml", &seat("/board"))]);
    let loaded = expect(
        &["no-such-body"; 2],
        &[("board/members.yaml", &seat("[▶/boards, ▶/x]"))],
    );
    assert_eq!(mend_of(&loaded), "Did you mean /board?");
}

#[test]
fn relations_to_bodies_that_are_not_there() {
    let relation = |to: &str| {
        format!("name: B\nkind: board\nrelations: [{{ to: {to}, relation: reports to }}]\n")
    };
    expect(&[], &[("board/body.yaml", &relation("/board"))]);
    expect(&[], &[("board/body.yaml", &relation("The Mayor"))]);
    expect(
        &["no-such-body"],
        &[("board/body.yaml", &relation("▶/boards"))],
    );
}
