//! Text that is not the YAML that was meant.

use super::*;

#[test]
fn tabs() {
    for text in [
        "name: B\nkind: board\ncontact:\n▶\tpost: X\n",
        "name: B\n▶\tkind: board\n",
        "name: B\npurpose: |\n▶\tText\n",
    ] {
        let loaded = expect(&["tab-indentation"], &[("board/body.yaml", text)]);
        assert!(mend_of(&loaded).contains("spaces"));
    }
}

#[test]
fn colons_in_text() {
    let loaded = expect(
        &["unquoted-colon"],
        &[("board/body.yaml", "name: Board▶: the top\nkind: board\n")],
    );
    assert_eq!(
        mend_of(&loaded),
        "Put the text in quotes: `name: \"Board: the top\"`."
    );
    expect(
        &["unquoted-colon"],
        &[(
            "board/body.yaml",
            "name: B\nkind: board\ncontact: { post: A▶: B }\n",
        )],
    );
    expect(
        &["indentation"],
        &[("board/body.yaml", "name: B\n kind▶: board\n")],
    );
}

#[test]
fn quotes() {
    expect(
        &["unclosed-quote"],
        &[("board/body.yaml", "name: ▶\"The Board\nkind: board\n")],
    );
    expect(
        &["text-after-quote"],
        &[("board/body.yaml", "name: 'It'▶s a board'\nkind: board\n")],
    );
    expect(
        &["text-after-quote"],
        &[("board/body.yaml", "name: \"The\" ▶board\nkind: board\n")],
    );
    expect(
        &["needs-quotes"],
        &[("board/body.yaml", "name: ▶@board\nkind: board\n")],
    );
}

#[test]
fn aliases_anchors_and_tags() {
    expect(
        &["yaml-feature"],
        &[("board/body.yaml", "name: B\nkind: board\nnote: ▶*bold\n")],
    );
    expect(
        &["yaml-feature", "yaml-feature"],
        &[("board/body.yaml", "name: ▶&n B\nkind: board\nnote: ▶*n\n")],
    );
    expect(
        &["yaml-feature"],
        &[("board/body.yaml", "name: ▶!Big board\nkind: board\n")],
    );
    expect(
        &["yaml-feature"],
        &[(
            "board/body.yaml",
            "name: B\nkind: board\n▶<<: { note: x }\n",
        )],
    );
}

#[test]
fn an_alias_bomb_is_refused_at_once() {
    let mut bomb = String::from("name: B\nkind: board\na0: ▶&a0 [x, x]\n");
    let mut codes = vec!["yaml-feature"];
    for n in 1..20 {
        bomb += &format!("a{n}: ▶&a{n} [▶*a{m}, ▶*a{m}]\n", m = n - 1);
        codes.extend(["yaml-feature"; 3]);
    }
    let tree = with(&[("board/body.yaml", &bomb.replace('▶', ""))]);
    let loaded = load(&tree, &check::forms());
    let refused = loaded
        .diagnostics
        .iter()
        .filter(|d| d.code == "yaml-feature")
        .count();
    assert_eq!(refused, codes.len());
    holds_together(&loaded);
}

#[test]
fn brackets_and_lists() {
    expect(
        &["yaml-syntax"],
        &[("board/body.yaml", "name: B\nkind: board\nfunctions: ▶- x\n")],
    );
    expect(&["yaml-syntax"], &[("board/body.yaml", "name: B\n▶kind\n")]);
    let deep = format!("name: B\nkind: board\nnote: {}", "[".repeat(100));
    let loaded = load(&with(&[("board/body.yaml", &deep)]), &check::forms());
    assert_eq!(loaded.diagnostics[0].code, "too-deep");
}

#[test]
fn several_documents_in_a_file() {
    expect(
        &["several-documents"],
        &[("board/body.yaml", "name: B\nkind: board\n▶---\nname: C\n")],
    );
}
