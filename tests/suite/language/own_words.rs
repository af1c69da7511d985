//! A site's own words: one message changed, a language added, and what is said of a file that is none.

use minutebook::diagnostic::Diagnostic;
use minutebook::source::line_column;

use crate::render::site::{SITE, files};

/// The small site with this first file and others beside it.
fn site<'t>(settings: &'t str, others: &[(&'t str, &'t str)]) -> Vec<(&'t str, &'t str)> {
    let mut content = SITE.to_vec();
    content[0].1 = settings;
    content.extend(others);
    content
}

fn page(content: &[(&str, &str)], path: &str) -> String {
    let files = files(content).unwrap();
    String::from_utf8(files[path].clone()).unwrap()
}

/// Where a diagnostic points in `text`: line and column from 1.
fn place(diagnostic: &Diagnostic, text: &str) -> (String, usize, usize) {
    let position = line_column(text, diagnostic.place.span.start);
    let path = diagnostic.place.path.to_string();
    (path, position.line, position.column)
}

#[test]
fn a_site_can_say_one_thing_in_its_own_way() {
    let own = [("_own/words/en.ftl", "menu-bodies = Our partnerships\n")];
    let home = page(&site("name: Papers\ntheme: _own\n", &own), "index.html");
    assert!(home.contains(">Our partnerships</a>"), "{home}");
    assert!(home.contains(">Calendar</a>") && home.contains("<html lang=\"en\">"));
    // Words of a language that the site is not in change nothing.
    let other = [("_own/words/cy.ftl", "menu-bodies = Ein partneriaethau\n")];
    let home = page(&site("name: Papers\ntheme: _own\n", &other), "index.html");
    assert!(home.contains(">Who meets</a>"), "{home}");
}

#[test]
fn a_site_can_be_in_welsh_and_say_one_thing_in_its_own_way() {
    let own = [("_own/words/cy.ftl", "menu-bodies = Ein partneriaethau\n")];
    let settings = "name: Papurau\nlanguage: cy\ntheme: _own\n";
    let home = page(&site(settings, &own), "index.html");
    assert!(home.contains(">Ein partneriaethau</a>"), "{home}");
    assert!(home.contains(">Calendr</a>") && home.contains("<html lang=\"cy\">"));
}

#[test]
fn a_site_can_add_a_language_and_english_stands_in_for_the_rest() {
    let own = [("_own/words/ga.ftl", "menu-calendar = Féilire\n")];
    let settings = "name: Páipéir\nlanguage: ga-IE\ntheme: _own\n";
    let home = page(&site(settings, &own), "index.html");
    assert!(home.contains(">Féilire</a>"), "{home}");
    assert!(home.contains(">Who meets</a>") && home.contains("<html lang=\"ga-IE\">"));
}

#[test]
fn what_is_no_message_is_pointed_at() {
    let text = "menu-bodies = Our partnerships\nmenu calendar = Diary\nskip = { $ }\n";
    let own = [("_own/words/en.ftl", text)];
    let problems = files(&site("name: Papers\ntheme: _own\n", &own)).unwrap_err();
    let places: Vec<_> = problems
        .iter()
        .map(|problem| place(problem, text))
        .collect();
    assert_eq!(places.len(), 2, "{problems:#?}");
    assert_eq!(
        (places[0].0.as_str(), places[0].1),
        ("_own/words/en.ftl", 2)
    );
    assert_eq!(
        (places[1].0.as_str(), places[1].1),
        ("_own/words/en.ftl", 3)
    );
    assert!(problems.iter().all(|problem| problem.code == "theme"));
}

#[test]
fn a_language_without_words_is_pointed_at() {
    for (tag, why) in [("fr", "words/fr.ftl"), ("'n o n e'", "not a language tag")] {
        let settings = format!("name: Papers\nlanguage: {tag}\n");
        let problems = files(&site(&settings, &[])).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert_eq!(
            place(&problems[0], &settings),
            ("site.yaml".to_owned(), 2, 11)
        );
        assert!(problems[0].reason.contains(why), "{problems:#?}");
    }
}
