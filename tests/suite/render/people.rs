//! The pages of a body, its rules, its members and its organisations.

use scraper::Html;

use super::all;
use super::site::{SITE, files};

/// The words of what `selector` finds on a page of a small site, each with its spaces as one.
fn words(content: &[(&str, &str)], page: &str, selector: &str) -> Vec<String> {
    let files = files(content).unwrap();
    let html = Html::parse_document(std::str::from_utf8(&files[page]).unwrap());
    let text = |element: scraper::ElementRef<'_>| {
        let words: Vec<_> = element.text().flat_map(str::split_whitespace).collect();
        words.join(" ")
    };
    all(&html, selector).into_iter().map(text).collect()
}

#[test]
fn a_body_tells_how_many_rules_it_keeps_and_each_has_its_place() {
    let mut content = SITE.to_vec();
    let rulebook = "extends: english-parish-council\nrules:\n  agenda-notice: { notice: 5 clear days, force: should }\n  \
                    quorum (votes): { members: 1/3 }\n  circulation: { off: Nobody is sent papers. }\n";
    for file in &mut content {
        if file.0 == "town/rulebook.yaml" {
            file.1 = "title: Terms\nrules:\n  agenda-notice: { notice: 5 working days, force: should }\n  quorum (votes): { members: 1/3 }\n";
        }
    }
    let summary = words(&content, "town/index.html", "#rules + p");
    assert_eq!(summary, ["It keeps 3 rules. One is the law’s."]);
    let places = words(
        &content,
        "town/rules/index.html",
        "li[id='agenda-notice'] h3, li[id='quorum-votes'] h3",
    );
    assert_eq!(places.len(), 2, "{places:?}");
    let groups = words(&content, "town/rules/index.html", "h2");
    assert_eq!(groups[..2], ["What must be done", "What should be done"]);
    // One of the law's holds everywhere. Those of the law are counted apart, and those switched off are not kept.
    for file in &mut content {
        if file.0 == "town/rulebook.yaml" {
            file.1 = rulebook;
        }
    }
    let kept = words(
        &content,
        "town/rules/index.html",
        "#must + ul > li, #should + ul > li, #may + ul > li",
    );
    let law = kept.iter().filter(|rule| rule.contains("Law:")).count();
    let off = words(&content, "town/rules/index.html", "#off + ul > li");
    assert!(
        law > 1
            && off
                .iter()
                .any(|rule| rule.contains("Nobody is sent papers.")),
        "{off:?}"
    );
    let summary = words(&content, "town/index.html", "#rules + p");
    assert_eq!(
        summary,
        [format!(
            "It keeps {} rules. {law} of them are the law’s.",
            kept.len()
        )]
    );
}

/// A board with a seat of every kind, and five meetings that each say something else of them.
const BOARD: [(&str, &str); 13] = [
    ("site.yaml", "name: Papers\nas_of: 2026-03-16\n"),
    ("town/body.yaml", "name: Town\nkind: partnership\n"),
    (
        "town/organisations.yaml",
        "council: { name: Town Council, sector: public, kind: council, aliases: [TC], website: 'https://council.example/' }\n\
         police: { name: Town Police, sector: public }\nforum: { name: Forum, sector: voluntary-and-community }\n",
    ),
    (
        "town/board/body.yaml",
        "name: Board\nkind: board\norganisation: council\n",
    ),
    (
        "town/board/members.yaml",
        "seats:\n  \
         leader: { organisation: council, post: Leader, role: chair, held: [{ by: Leader, from: 2025-01-01 }] }\n  \
         officer: { organisation: council, post: Director, held: [{ by: Ms A, from: 2025-01-01, to: 2025-06-30, reason: Moved on }, { by: Mr B, from: 2025-09-01 }] }\n  \
         police: { organisation: police, post: Inspector }\n  \
         adviser: { organisation: forum, post: Adviser, role: adviser, held: [{ by: Adviser }] }\n  \
         hopeful: { post: Hopeful, status: proposed, held: [{ by: Hopeful }] }\n",
    ),
    (
        "town/board/2025-02-03/minutes.md",
        "---\npublished: 2025-02-04\nattendance: { present: [leader, officer, police, adviser, hopeful] }\ndeclarations: [{ seat: officer, interest: Owns a boat, kind: personal }]\nactions: [{ action: Paint it, owner: Director, organisation: council }]\n---\n",
    ),
    (
        "town/board/2025-07-07/minutes.md",
        "---\npublished: 2025-07-08\nattendance: { present: [leader], absent: [officer] }\nsubstitutes: [{ for: police, by: Sergeant }]\n---\n",
    ),
    (
        "town/board/2025-09-08/minutes.md",
        "---\npublished: 2025-09-09\nattendance: { present: [officer], absent: [police] }\napologies: [{ seat: leader }]\n---\n",
    ),
    (
        "town/board/2025-11-10/minutes.md",
        "---\npublished: 2025-11-11\napologies: [{ seat: leader }]\n---\nWho was there is not written.\n",
    ),
    (
        "town/board/2026-01-12/minutes.md",
        "---\npublished: not yet\nattendance: { present: [police] }\n---\n",
    ),
    (
        "town/board/2026-02-09/meeting.yaml",
        "state: cancelled\nreason: Snow.\n",
    ),
    (
        "town/board/2026-03-09/minutes.md",
        "---\npublished: 2026-03-10\nattendance: { present: [police] }\n---\n",
    ),
    ("town/quiet/body.yaml", "name: Quiet\nkind: forum\n"),
];

#[test]
fn attendance_is_counted_by_hand() {
    let told = |seat: &str| {
        let page = format!("town/board/members/{seat}/index.html");
        words(&BOARD, &page, "#attendance + .lead").concat()
    };
    assert_eq!(
        told("leader"),
        "At 2 of 4 meetings; 1 apology; 1 not mentioned in the minutes"
    );
    // In July nobody held the seat, whatever the minutes say.
    assert_eq!(
        told("officer"),
        "At 2 of 3 meetings; 1 not mentioned in the minutes"
    );
    // Nobody is recorded as holding it: the minutes are believed.
    assert_eq!(
        told("police"),
        "At 2 of 4 meetings; 1 by a substitute; 1 absent without apologies"
    );
    // An adviser comes when asked; a seat that is proposed is not counted.
    assert_eq!(told("adviser"), "At 1 of 1 meeting");
    assert_eq!(told("hopeful"), "");
    let rows = |seat: &str| {
        let page = format!("town/board/members/{seat}/index.html");
        words(&BOARD, &page, "#attendance ~ table tbody tr")
    };
    assert_eq!(
        rows("officer"),
        [
            "9 March 2026 Not mentioned in the minutes",
            "8 September 2025 Present",
            "7 July 2025 Nobody held the seat",
            "3 February 2025 Present",
        ]
    );
    assert_eq!(rows("police")[2], "7 July 2025 Sent a substitute: Sergeant");
    assert_eq!(
        rows("adviser")[0],
        "9 March 2026 Not mentioned in the minutes (not counted)"
    );
    assert_eq!(rows("hopeful")[3], "3 February 2025 Present (not counted)");
    let holders = words(
        &BOARD,
        "town/board/members/officer/index.html",
        "#holders + table tbody tr",
    );
    assert_eq!(
        holders,
        [
            "Mr B from 1 September 2025 At 1 of 2 meetings; 1 not mentioned in the minutes",
            "Ms A 1 January 2025 to 30 June 2025 At 1 of 1 meeting Moved on",
        ]
    );
}

#[test]
fn shares_are_told_where_the_site_asks_for_them() {
    let mut content = BOARD.to_vec();
    let cells = |content: &[(&str, &str)]| {
        words(
            content,
            "town/board/members/index.html",
            "td[data-label=Attendance]",
        )
    };
    let caveat = "The percentage is";
    let page = "town/board/members/index.html";
    assert!(
        cells(&content).iter().all(|cell| !cell.contains('%')),
        "{:?}",
        cells(&content)
    );
    assert!(
        !words(&content, page, "details li")
            .concat()
            .contains(caveat)
    );
    content[0].1 = "name: Papers\nas_of: 2026-03-16\nattendance: shares\n";
    let shares: Vec<_> = cells(&content)
        .iter()
        .map(|cell| cell.rsplit_once(" (").map(|(_, share)| share.to_owned()))
        .collect();
    let expected = [
        Some("50%)"),
        Some("67%)"),
        Some("50%)"),
        Some("100%)"),
        None,
    ];
    assert_eq!(shares, expected.map(|share| share.map(str::to_owned)));
    assert!(
        words(&content, page, "details li")
            .concat()
            .contains(caveat)
    );
}

#[test]
fn an_organisation_tells_who_sits_for_it_and_what_it_has_in_hand() {
    let page = "town/organisations/council/index.html";
    let rows = words(&BOARD, page, "#on-1 + table tbody tr");
    assert_eq!(
        rows,
        [
            "Leader Chair, votes Since 1 January 2025 At 2 of 4 meetings; 1 apology; 1 not mentioned in the minutes",
            "Director Member, votes Mr B, since 1 September 2025 Ms A, 1 January 2025 to 30 June 2025 At 2 of 3 meetings; 1 not mentioned in the minutes",
        ]
    );
    // In February and July the leader was there, in September the director, in March nobody.
    let heard = words(&BOARD, page, "#on-1 + table + p");
    assert_eq!(
        heard,
        ["Through one seat or another it was represented at 3 of 4 meetings."]
    );
    assert_eq!(words(&BOARD, page, "#runs + ul li"), ["Board"]);
    assert_eq!(
        words(&BOARD, page, "#actions + ul li"),
        ["Paint it. Open, no date · Director · Board , 3 February 2025"]
    );
    let own = words(
        &BOARD,
        "town/board/members/officer/index.html",
        "#actions + ul li p:first-child",
    );
    assert_eq!(own, ["Paint it."]);
    let declared = words(
        &BOARD,
        "town/board/members/officer/index.html",
        "#declared + ul li p:first-child",
    );
    assert_eq!(declared, ["Owns a boat. (personal)"]);
    let list = words(&BOARD, "organisations/index.html", "h2, h3, .papers li");
    assert_eq!(
        list,
        [
            "Town",
            "Public",
            "Town Council council · 2 seats on 1 body · TC",
            "Town Police 1 seat",
            "Voluntary and community",
            "Forum 1 seat",
        ]
    );
}

#[test]
fn from_home_it_is_two_steps_to_who_sits_for_an_organisation() {
    let files = files(&BOARD).unwrap();
    let links = |page: &str| {
        let html = Html::parse_document(std::str::from_utf8(&files[page]).unwrap());
        let links = all(&html, "a[href]").into_iter();
        links
            .map(|link| link.attr("href").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(links("index.html").contains(&"organisations/".to_owned()));
    assert!(
        links("organisations/index.html").contains(&"../town/organisations/police/".to_owned())
    );
    assert!(
        links("town/organisations/police/index.html")
            .contains(&"../../board/members/police/".to_owned())
    );
}

#[test]
fn a_body_without_members_has_no_page_of_them() {
    let files = files(&BOARD).unwrap();
    assert!(!files.contains_key("town/quiet/members/index.html"));
    assert_eq!(words(&BOARD, "town/quiet/index.html", "#members").len(), 0);
    let mut content = BOARD.to_vec();
    content.push(("town/quiet/members.yaml", "seats: {}\n"));
    let said = words(&content, "town/quiet/members/index.html", "main p");
    assert_eq!(said.last().unwrap(), "No seat is recorded.");
}

/// A partnership with a body of every standing, and relations to bodies that are and are not above.
const PARTNERSHIP: [(&str, &str); 9] = [
    ("site.yaml", "name: Papers\n"),
    ("town/body.yaml", "name: Town\nkind: partnership\n"),
    (
        "town/board/body.yaml",
        "name: Board\nkind: board\norder: 1\nrelations: [{ to: /town, relation: reports to }, { to: /town/plan, relation: advises }]\n",
    ),
    (
        "town/board/works/body.yaml",
        "name: Works and highways improvement delivery steering group for the whole of the district\nkind: task-group\n",
    ),
    (
        "town/plan/body.yaml",
        "name: Plan\nkind: forum\nstanding: proposed\n",
    ),
    (
        "town/old/body.yaml",
        "name: Old\nkind: forum\nstanding: dissolved\n",
    ),
    (
        "town/organisations.yaml",
        "council: { name: Council, sector: public }\ntrade: { name: Trade, sector: private }\n",
    ),
    (
        "town/members.yaml",
        "seats:\n  a: { post: A, organisation: council }\n  b: { post: B, organisation: council, role: observer }\n  c: { post: C, organisation: trade, sector: other }\n",
    ),
    (
        "town/board/members.yaml",
        "seats:\n  a: { post: A, organisation: trade }\n  b: { post: B }\n",
    ),
];

#[test]
fn the_structure_is_drawn_and_listed_alike() {
    let page = "town/structure/index.html";
    let files = files(&PARTNERSHIP).unwrap();
    let html = Html::parse_document(std::str::from_utf8(&files[page]).unwrap());
    let links = |selector: &str| {
        let links = all(&html, selector).into_iter();
        links
            .map(|link| link.attr("href").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let drawn = links(".structure a");
    let expected = ["../", "../board/", "../board/works/", "../old/", "../plan/"];
    let mut sorted = drawn.clone();
    sorted.sort();
    assert_eq!(sorted, expected);
    assert_eq!(drawn, links(".tree a"));
    // Shapes and words tell bodies apart; a relation to the body above is in the picture already.
    assert_eq!(
        words(&PARTNERSHIP, page, ".structure .proposed .small"),
        ["Proposed · Forum"]
    );
    assert_eq!(
        words(&PARTNERSHIP, page, ".structure .dissolved .small"),
        ["Dissolved · Forum"]
    );
    let existing = words(&PARTNERSHIP, page, ".structure .existing .small");
    assert_eq!(
        existing,
        ["Partnership", "Board → Plan: advises", "Task group"]
    );
    // Nothing is drawn beside the picture, and no two boxes are drawn over one another.
    let svg = all(&html, "svg.structure")[0].attr("viewBox").unwrap();
    let size: Vec<usize> = svg.split(' ').map(|size| size.parse().unwrap()).collect();
    let mut bottom = 0;
    for outline in all(&html, ".structure .existing > path") {
        let path = outline.attr("d").unwrap();
        let numbers: Vec<usize> = path
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [_, top, right, low, _] = numbers[..] else {
            panic!("{path}")
        };
        assert!(
            top >= bottom && right <= size[2] && low <= size[3],
            "{path} in {svg}"
        );
        bottom = low;
    }
    let long = words(&PARTNERSHIP, page, ".structure a tspan");
    assert!(
        long.iter().all(|line| line.chars().count() <= 36),
        "{long:?}"
    );
}

#[test]
fn seats_are_counted_by_sector() {
    let rows = |page: &str| words(&PARTNERSHIP, page, "table.bars tbody tr");
    assert_eq!(rows("town/members/index.html"), ["Public 2 1", "Other 1 1"]);
    assert_eq!(
        rows("town/board/members/index.html"),
        ["Private 1 1", "Not said 1 1"]
    );
    assert_eq!(
        rows("town/structure/index.html"),
        ["Public 2 1", "Private 1 1", "Other 1 1", "Not said 1 1"]
    );
    assert_eq!(
        words(
            &PARTNERSHIP,
            "town/structure/index.html",
            "table.cards tbody tr"
        ),
        ["Town 2 0 0 1 0", "Board 0 1 0 0 1"]
    );
}

#[test]
fn a_page_and_its_data_tell_the_same_of_attendance() {
    let files = files(&BOARD).unwrap();
    let data: serde_json::Value =
        serde_json::from_slice(&files["town/board/members/police/index.json"]).unwrap();
    let attendance = &data["attendance"];
    let counts = ["meetings", "present", "substitute", "absent"].map(|key| &attendance[key]);
    assert_eq!(
        counts,
        [4, 2, 1, 1]
            .map(|number| serde_json::json!(number))
            .each_ref()
    );
    assert_eq!(data["sittings"].as_array().unwrap().len(), 4);
    let council: serde_json::Value =
        serde_json::from_slice(&files["town/organisations/council/index.json"]).unwrap();
    assert_eq!(council["bodies"][0]["representation"]["represented"], 3);
}
