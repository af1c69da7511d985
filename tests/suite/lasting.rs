//! Addresses that last: what moved is led on to, what is gone says so, and what would be lost stops the build.

use std::collections::BTreeMap;
use std::path::Path;

use minutebook::calendar::Day;
use minutebook::check;
use minutebook::diagnostic::Diagnostic;
use minutebook::load::load;
use minutebook::model::{AddressList, Moved, PublicSite, addresses, moves};
use minutebook::tree::Tree;

const SITE: &[(&str, &str)] = &[
    ("site.yaml", "name: Papers\n"),
    ("town/body.yaml", "name: Town\nkind: partnership\n"),
    ("town/board/body.yaml", "name: Board\nkind: board\n"),
    ("town/board/terms.md", "Terms.\n"),
    ("town/board/2026-03-10/agenda.md", "Agenda.\n"),
    (
        "town/board/2026-03-10/housing.md",
        "---\nfile: housing.pdf\n---\nHousing.\n",
    ),
    ("town/board/2026-03-10/housing.pdf", "%PDF"),
    ("town/board/2026-04-10/agenda.md", "Agenda.\n"),
];

/// The site with these files; one whose text is empty is taken away.
fn with(changes: &[(&str, &str)]) -> Tree {
    let mut files: BTreeMap<&str, &str> = SITE.iter().copied().collect();
    files.extend(changes.iter().copied());
    files.retain(|_, text| !text.is_empty());
    Tree::of(files)
}

fn day(text: &str) -> Day {
    serde_json::from_str(&format!("\"{text}\"")).unwrap()
}

fn public(
    tree: &Tree,
    on: &str,
) -> (
    PublicSite,
    BTreeMap<minutebook::model::Route, minutebook::tree::TreePath>,
) {
    let loaded = load(tree, &check::forms());
    let site = loaded
        .site
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    let whole = addresses(&site);
    (PublicSite::of(site, day(on)), whole)
}

/// What is lost where the site with `before` is followed by the one with `after`.
fn lost(before: &[(&str, &str)], after: &[(&str, &str)]) -> Vec<Diagnostic> {
    let earlier = AddressList::of(&public(&with(before), "2026-05-01").0);
    let (site, whole) = public(&with(after), "2026-05-02");
    check::vanished(&earlier, &site, &whole)
}

/// The one that is lost: its file, reason and mend.
fn one(before: &[(&str, &str)], after: &[(&str, &str)]) -> (String, String, String) {
    let [one] = &lost(before, after)[..] else {
        panic!("{:#?}", lost(before, after))
    };
    assert_eq!(one.code, "vanished-address");
    (
        one.place.path.to_string(),
        one.reason.clone(),
        one.mend.clone().unwrap(),
    )
}

const GONE_HOUSING: [(&str, &str); 2] = [
    ("town/board/2026-03-10/housing.md", ""),
    ("town/board/2026-03-10/housing.pdf", ""),
];

#[test]
fn the_list_reads_as_it_was_written() {
    let (site, _) = public(&with(&[]), "2026-05-01");
    let list = AddressList::of(&site);
    let text = list.to_string();
    assert!(
        text.starts_with("# Addresses on 2026-05-01\n/town/\n"),
        "{text}"
    );
    assert!(text.ends_with("/town/board/terms/\n"), "{text}");
    assert_eq!(text.lines().count(), 1 + 9);
    assert_eq!(AddressList::parse(&text).unwrap(), list);
    let from_windows = text.replace('\n', "\r\n");
    assert_eq!(AddressList::parse(&from_windows).unwrap(), list);
    for none in [
        "",
        "<!doctype html>",
        "# Addresses on Friday\n",
        "# Addresses on 2026-05-01\n<html>\n",
    ] {
        assert_eq!(AddressList::parse(none), None, "{none}");
    }
}

#[test]
fn nothing_is_lost_where_nothing_changed_or_more_is_there() {
    assert_eq!(lost(&[], &[]), []);
    assert_eq!(
        lost(&[], &[("town/board/2026-05-10/agenda.md", "Agenda.\n")]),
        []
    );
}

#[test]
fn a_document_that_was_deleted_is_told_by_its_address() {
    let found = lost(&[], &GONE_HOUSING);
    let told: Vec<_> = found
        .iter()
        .map(|found| found.reason.split(" any more").next().unwrap())
        .collect();
    assert_eq!(
        told,
        [
            "there is nothing at /town/board/2026-03-10/housing.pdf",
            "there is nothing at /town/board/2026-03-10/housing/",
        ]
    );
    let places: Vec<_> = found
        .iter()
        .map(|found| found.place.path.as_str())
        .collect();
    assert_eq!(places, ["site.yaml"; 2]);
    let (_, _, mend) = one(&[], &[("town/board/terms.md", "")]);
    assert!(
        mend.contains("`moved_from: [/town/board/terms/]`") && mend.contains("`gone:`"),
        "{mend}"
    );
}

#[test]
fn a_document_that_was_renamed_or_moved_is_guessed() {
    let renamed = [
        ("town/board/terms.md", ""),
        ("town/board/terms-of-reference.md", "Terms.\n"),
    ];
    let (file, reason, mend) = one(&[], &renamed);
    assert_eq!(file, "town/board/terms-of-reference.md");
    assert!(reason.contains("/town/board/terms/"), "{reason}");
    assert!(
        mend.contains("write `moved_from: [/town/board/terms/]` in this file"),
        "{mend}"
    );
    let moved = [("town/board/terms.md", ""), ("town/terms.md", "Terms.\n")];
    assert_eq!(one(&[], &moved).0, "town/terms.md");
    let mended = "---\nmoved_from: [/town/board/terms/]\n---\nTerms.\n";
    assert_eq!(
        lost(
            &[],
            &[("town/board/terms.md", ""), ("town/terms.md", mended)]
        ),
        []
    );
    // Each meeting has minutes; those of another are not likely the same.
    let minutes = |day: &str| format!("town/board/{day}/minutes.md");
    let (march, april) = (minutes("2026-03-10"), minutes("2026-04-10"));
    let swapped = [(march.as_str(), ""), (april.as_str(), "The board met.\n")];
    assert_eq!(
        one(&[(&march, "The board met.\n")], &swapped).0,
        "site.yaml"
    );
}

#[test]
fn a_folder_that_moved_is_one_mistake_and_one_line_mends_it() {
    let files = SITE
        .iter()
        .filter(|(path, _)| path.starts_with("town/board/"));
    let moved: Vec<_> = files
        .map(|(path, text)| (*path, path.replace("/board/", "/executive/"), *text))
        .collect();
    let mut after: Vec<_> = moved.iter().map(|(old, ..)| (*old, "")).collect();
    after.extend(moved.iter().map(|(_, new, text)| (new.as_str(), *text)));
    let (file, reason, _) = one(&[], &after);
    assert_eq!(file, "town/executive/body.yaml");
    assert!(
        reason.contains("at /town/board/ any more, nor at 7 addresses below it"),
        "{reason}"
    );
    after.push((
        "town/executive/body.yaml",
        "name: Board\nkind: board\nmoved_from: [/town/board/]\n",
    ));
    assert_eq!(lost(&[], &after), []);
    let (site, _) = public(&with(&after), "2026-05-02");
    let led: Vec<_> = moves(&site)
        .into_iter()
        .map(|one| (one.from.to_string(), one.to.to_string(), one.what))
        .collect();
    // The meetings' packs to print are led on too.
    assert_eq!(led.len(), 8 + 2);
    let led_on = |from: &str| led.iter().find(|(old, ..)| old == from).unwrap();
    assert_eq!(led_on("/town/board/").2, Moved::Folder);
    let file = led_on("/town/board/2026-03-10/housing.pdf");
    assert_eq!(
        (file.1.as_str(), file.2),
        ("/town/executive/2026-03-10/housing.pdf", Moved::Within)
    );
    // The old addresses last in their turn.
    let without: Vec<_> = after
        .iter()
        .filter(|(_, text)| !text.contains("moved_from"))
        .copied()
        .collect();
    assert_eq!(lost(&after, &without).len(), 1);
}

#[test]
fn what_has_an_address_keeps_it_from_a_folder_that_moved() {
    let meeting = (
        "town/board/2026-03-17/meeting.yaml",
        "moved_from: [/town/board/2026-03-10/]\n",
    );
    let housing = "---\nmoved_from: [/town/board/2026-03-10/housing/]\n---\nHousing.\n";
    let (site, _) = public(
        &with(&[
            ("town/board/2026-03-10/agenda.md", ""),
            GONE_HOUSING[0],
            GONE_HOUSING[1],
            meeting,
            ("town/board/2026-03-17/agenda.md", "Agenda.\n"),
            ("town/board/2026-03-17/housing.md", "Other.\n"),
            ("town/board/homes.md", housing),
        ]),
        "2026-05-02",
    );
    let led: BTreeMap<_, _> = moves(&site)
        .into_iter()
        .map(|one| (one.from.to_string(), one.to.to_string()))
        .collect();
    assert_eq!(led["/town/board/2026-03-10/housing/"], "/town/board/homes/");
    assert_eq!(
        led["/town/board/2026-03-10/agenda/"],
        "/town/board/2026-03-17/agenda/"
    );
    assert_eq!(
        led["/town/board/2026-03-10/print/"],
        "/town/board/2026-03-17/print/"
    );
    assert_eq!(led.len(), 4);
}

/// Who sits on the board, and for whom.
const PEOPLE: [(&str, &str); 2] = [
    (
        "town/organisations.yaml",
        "police: { name: Police, sector: public }\n",
    ),
    (
        "town/board/members.yaml",
        "seats: { chief: { post: Chief, organisation: police } }\n",
    ),
];

#[test]
fn seats_organisations_and_comparisons_last() {
    let terms = "---\npublished: 2026-03-03\nrevisions:\n  - { on: 2026-03-06, note: Mended., earlier: terms.md }\n---\nTerms.\n";
    let earlier = "---\npublished: 2026-03-03\n---\nTrems.\n";
    let compared = [
        ("town/board/terms.md", terms),
        ("town/board/earlier/terms.md", earlier),
    ];
    let before = [&PEOPLE[..], &compared].concat();
    let list = AddressList::of(&public(&with(&before), "2026-05-01").0);
    for address in [
        "/town/organisations/police/",
        "/town/board/members/chief/",
        "/town/board/terms/changes/",
    ] {
        assert!(list.addresses.contains(address), "{list}");
    }
    assert_eq!(lost(&before, &before), []);
    let (_, reason, _) = one(&before, &PEOPLE);
    assert!(reason.contains("at /town/board/terms/changes/"), "{reason}");
    let found = lost(&before, &compared);
    assert_eq!(found.len(), 2, "{found:#?}");
}

#[test]
fn a_seat_or_an_organisation_with_another_id_says_where_it_was() {
    let renamed = |moved: &str| {
        format!("seats: {{ chief-officer: {{ post: Chief, organisation: police{moved} }} }}\n")
    };
    let silent = renamed("");
    let after = [PEOPLE[0], ("town/board/members.yaml", silent.as_str())];
    let (file, reason, mend) = one(&PEOPLE, &after);
    assert_eq!(file, "town/board/members.yaml");
    assert!(reason.contains("/town/board/members/chief/"), "{reason}");
    assert!(mend.contains("`moved_from: [/town/board/members/chief/]` under"));
    let told = renamed(", moved_from: [/town/board/members/chief/]");
    let told = [PEOPLE[0], ("town/board/members.yaml", told.as_str())];
    assert_eq!(lost(&PEOPLE, &told), []);
    let (site, _) = public(&with(&told), "2026-05-02");
    let led: Vec<_> = moves(&site)
        .into_iter()
        .map(|one| (one.from.to_string(), one.to.to_string()))
        .collect();
    let to = "/town/board/members/chief-officer/";
    assert_eq!(led, [("/town/board/members/chief/".into(), to.into())]);
    let police = "police: { name: Police, sector: public, moved_from: [/town/organisations/constabulary/] }\n";
    let (site, _) = public(
        &with(&[("town/organisations.yaml", police), PEOPLE[1]]),
        "2026-05-02",
    );
    let led: Vec<_> = moves(&site)
        .into_iter()
        .map(|one| one.from.to_string())
        .collect();
    assert_eq!(led, ["/town/organisations/constabulary/"]);
}

#[test]
fn a_seat_cannot_have_been_where_another_is_or_on_the_page_of_all() {
    let wrong = |address: &str| {
        let list =
            format!("seats: {{ a: {{ post: A }}, b: {{ post: B, moved_from: [{address}] }} }}\n");
        let tree = with(&[("town/board/members.yaml", &list)]);
        let found = load(&tree, &check::forms()).diagnostics;
        found
            .into_iter()
            .map(|found| found.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(wrong("/town/board/members/a/"), ["same-address"]);
    assert_eq!(wrong("/town/board/members/b/"), ["same-address"]);
    assert_eq!(wrong("/town/board/members/"), ["reserved-name"]);
    assert_eq!(wrong("/town/board/members/c/deeper/"), ["reserved-name"]);
    assert_eq!(wrong("/town/board/members/c/"), [""; 0]);
}

#[test]
fn what_is_kept_from_the_public_again_has_lost_its_page() {
    for kept in [
        "exempt: { ground: G }",
        "published: not yet",
        "published: 2026-06-01",
    ] {
        let terms = format!("---\n{kept}\n---\nTerms.\n");
        let (file, _, mend) = one(&[], &[("town/board/terms.md", &terms)]);
        assert_eq!(file, "town/board/terms.md");
        assert!(mend.contains("status: withdrawn"), "{mend}");
    }
    let withdrawn =
        "---\nstatus: withdrawn\nreason: Wrong.\nwithdrawn_on: 2026-05-02\n---\nTerms.\n";
    assert_eq!(lost(&[], &[("town/board/terms.md", withdrawn)]), []);
    let (file, _, mend) = one(&[], &[("town/board/2026-03-10/housing.md", "Housing.\n")]);
    assert_eq!(file, "town/board/2026-03-10/housing.pdf");
    assert!(mend.contains("no document"), "{mend}");
}

#[test]
fn what_is_declared_gone_is_not_lost_from_its_day_on() {
    let gone = |on: &str| {
        format!(
            "name: P\ngone: [{{ address: [/town/board/2026-03-10/housing/, /town/board/2026-03-10/housing.pdf], reason: By order., on: {on} }}]\n"
        )
    };
    let [before, on_the_day, after] = ["2026-04-30", "2026-05-02", "2026-05-03"].map(gone);
    let without = |site| [GONE_HOUSING[0], GONE_HOUSING[1], ("site.yaml", site)];
    assert_eq!(lost(&[], &without(&on_the_day)), []);
    assert_eq!(lost(&[], &without(&after)).len(), 2);
    assert_eq!(lost(&without(&before), &GONE_HOUSING).len(), 2);
}

#[test]
fn the_list_of_a_later_day_is_not_held_against_a_site() {
    let (site, whole) = public(&with(&GONE_HOUSING), "2026-05-02");
    let mut list = AddressList::of(&public(&with(&[]), "2026-05-02").0);
    assert_eq!(check::vanished(&list, &site, &whole).len(), 2);
    list.day = day("2026-05-03");
    assert_eq!(check::vanished(&list, &site, &whole), []);
}

#[test]
fn many_losses_are_told_and_soon() {
    let paths: Vec<_> = (0..1500)
        .map(|number| format!("town/paper-{number}.md"))
        .collect();
    let new: Vec<_> = paths
        .iter()
        .map(|path| path.replace("paper", "papers"))
        .collect();
    let before: Vec<_> = paths
        .iter()
        .map(|path| (path.as_str(), "Text.\n"))
        .collect();
    let after: Vec<_> = new.iter().map(|path| (path.as_str(), "Text.\n")).collect();
    let found = lost(&before, &after);
    assert_eq!(found.len(), 1500);
    let guessed = found
        .iter()
        .filter(|found| found.place.path.as_str() != "site.yaml");
    assert_eq!(guessed.count(), 100);
}

/// The repository's own example has addresses that last, and loses none of them to itself.
#[test]
fn the_example_keeps_its_own() {
    let tree = minutebook::pipeline::read(Path::new("content")).unwrap();
    let (site, whole) = public(&tree, "2026-03-16");
    let list = AddressList::of(&site);
    assert!(list.addresses.len() > 100);
    assert_eq!(check::vanished(&list, &site, &whole), []);
}
