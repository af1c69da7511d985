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
    assert_eq!(summary, ["It keeps 2 rules."]);
    let places = words(
        &content,
        "town/rules/index.html",
        "li[id='agenda-notice'] h3, li[id='quorum-votes'] h3",
    );
    assert_eq!(places.len(), 2, "{places:?}");
    let groups = words(&content, "town/rules/index.html", "h2");
    assert_eq!(groups[..2], ["What must be done", "What should be done"]);
    // Those of the law are counted apart, and those switched off are not kept.
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
