//! What a page must be by itself.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use super::{all, every_page, text};

#[test]
fn html_parses_without_an_error() {
    let rule = |page: &Html| page.errors.iter().map(ToString::to_string).collect();
    every_page(rule, "<p>No document type", "Unexpected token");
}

#[test]
fn pages_say_what_they_are() {
    let rule = |page: &Html| {
        let lang = all(page, "html[lang]").filter(|html| html.attr("lang") != Some(""));
        let titles = all(page, "head > title").filter(|title| !text(*title).is_empty());
        let headings = all(page, "h1").filter(|heading| !text(*heading).is_empty());
        let mains = all(page, "main");
        let counts = [
            ("language", lang.count()),
            ("title", titles.count()),
            ("h1", headings.count()),
            ("main", mains.count()),
        ];
        let wrong = counts.into_iter().filter(|(_, count)| *count != 1);
        wrong
            .map(|(what, count)| format!("{count} of {what}"))
            .collect()
    };
    every_page(rule, "<h1>One</h1><h1>Two</h1>", "2 of h1");
    every_page(rule, "<html lang=''><title></title>", "0 of language");
}

#[test]
fn headings_skip_no_level() {
    let rule = |page: &Html| {
        let mut faults = Vec::new();
        let mut before = 0;
        for heading in all(page, "h1, h2, h3, h4, h5, h6") {
            let level: u8 = heading.value().name()[1..].parse().unwrap();
            if level > before + 1 {
                faults.push(format!("h{level} after h{before}: {}", text(heading)));
            }
            before = level;
        }
        faults
    };
    every_page(rule, "<h1>One</h1><h3>Three</h3>", "h3 after h1: Three");
}

#[test]
fn ids_are_unique_and_what_points_to_one_finds_it() {
    let rule = |page: &Html| {
        let mut ids = BTreeSet::new();
        let mut faults = Vec::new();
        for element in all(page, "[id]") {
            let id = element.attr("id").unwrap();
            if id.is_empty() || id.contains(' ') || !ids.insert(id) {
                faults.push(format!("the id {id:?} is empty, spaced out or there twice"));
            }
        }
        for name in [
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "for",
            "headers",
        ] {
            for element in all(page, &format!("[{name}]")) {
                let lost = element
                    .attr(name)
                    .unwrap()
                    .split(' ')
                    .filter(|id| !ids.contains(id));
                faults.extend(lost.map(|id| format!("{name}: nothing has the id {id:?}")));
            }
        }
        faults
    };
    every_page(rule, "<p id=a></p><p id=a></p>", "there twice");
    every_page(
        rule,
        "<section aria-labelledby=gone></section>",
        "nothing has the id \"gone\"",
    );
}

#[test]
fn the_policy_is_strict_and_nothing_needs_a_looser_one() {
    let rule = |page: &Html| {
        let policy = all(page, "head > meta[http-equiv=Content-Security-Policy]")
            .filter_map(|meta| meta.attr("content"))
            .find(|policy| policy.starts_with("default-src 'none'") && !policy.contains("unsafe"));
        let mut faults: Vec<String> = policy
            .is_none()
            .then(|| "no strict policy".into())
            .into_iter()
            .collect();
        // What a page is about is data in a script element: no browser runs it.
        let foreign = all(
            page,
            "script:not([src]):not([type='application/ld+json']), style, iframe, object, embed, base, form[action^=http]",
        );
        faults.extend(foreign.map(|element| format!("<{}>", element.value().name())));
        for element in all(page, "*") {
            let attributes = element.value().attrs();
            let inline = attributes.filter(|(name, value)| {
                *name == "style"
                    || name.starts_with("on")
                    || value.trim_start().starts_with("javascript:")
            });
            faults.extend(inline.map(|(name, value)| format!("{name}={value:?}")));
        }
        let loaded = all(
            page,
            "link[rel=stylesheet], script, img, source, use, link[rel=icon]",
        );
        let from = |element: ElementRef<'_>| {
            element
                .attr("href")
                .or(element.attr("src"))
                .map(str::to_owned)
        };
        let elsewhere = loaded.filter_map(from).filter(|from| from.contains("//"));
        faults.extend(elsewhere.map(|from| format!("loads {from}")));
        faults
    };
    every_page(rule, "<p>Nothing</p>", "no strict policy");
    every_page(rule, "<p style='color: red'>", "style=");
    every_page(rule, "<p onclick='alert()'>", "onclick=");
    every_page(rule, "<style></style>", "<style>");
    every_page(rule, "<script>alert()</script>", "<script>");
    every_page(rule, "<a href='javascript:alert()'>", "javascript");
    every_page(
        rule,
        "<img src='https://example.org/a.png'>",
        "loads https://example.org/a.png",
    );
}

#[test]
fn pictures_fields_and_groups_have_a_name() {
    let rule = |page: &Html| {
        let named = |element: &ElementRef<'_>| {
            let id = element.attr("id");
            let label = all(page, "label[for]").any(|label| label.attr("for") == id);
            label
                || ["aria-label", "aria-labelledby"]
                    .iter()
                    .any(|name| element.attr(name).is_some())
        };
        let pictures = all(page, "img:not([alt]), svg:not([aria-hidden])");
        let others =
            "input:not([type=hidden]), select, textarea, nav, aside, [role=group], [role=region]";
        let nameless = pictures
            .chain(all(page, others))
            .filter(|element| !named(element));
        nameless.map(|element| element.html()).collect()
    };
    every_page(rule, "<img src=a.png>", "<img");
    every_page(rule, "<svg></svg>", "<svg");
    every_page(rule, "<input name=q><label>Words</label>", "<input");
    every_page(rule, "<nav></nav>", "<nav");
}

#[test]
fn links_headings_and_lists_say_something() {
    let rule = |page: &Html| {
        let vague = ["", "here", "click here", "more", "read more", "link"];
        let elements = all(
            page,
            "a[href], button, summary, th, h1, h2, h3, h4, h5, li, dt, dd, p",
        );
        let says = |element: &ElementRef<'_>| {
            let pictures: String = element
                .descendent_elements()
                .filter_map(|inner| inner.attr("alt"))
                .collect();
            format!("{}{pictures}", text(*element)).to_lowercase()
        };
        let silent = elements.filter(|element| vague.contains(&says(element).as_str()));
        silent.map(|element| element.html()).collect()
    };
    every_page(rule, "<a href=a></a>", "<a href");
    every_page(rule, "<a href=a>Click here</a>", "Click here");
    every_page(rule, "<ul><li></ul>", "<li");
    every_page(rule, "<p> </p>", "<p>");
}

#[test]
fn tables_have_heads() {
    let rule = |page: &Html| {
        let tables = all(page, "table").map(|table| table.html());
        tables.filter(|table| !table.contains("<th")).collect()
    };
    every_page(rule, "<table><tr><td>1</table>", "<table");
}

#[test]
fn no_working_shows_through() {
    let rule = |page: &Html| {
        let marks = [
            "{{",
            "{%",
            "}}",
            "[object",
            "undefined",
            "NaN",
            "Some(",
            "&amp;",
            "&lt;",
            "<b>",
        ];
        let shown = all(page, "title, body").map(text).collect::<String>();
        let seen = marks.iter().filter(|mark| shown.contains(**mark));
        seen.map(|mark| format!("shows {mark}")).collect()
    };
    every_page(rule, "<p>{{ title }}", "shows {{");
    every_page(rule, "<p>R&amp;amp;D", "shows &amp;");
}

#[test]
fn times_can_be_read_by_machines() {
    let rule = |page: &Html| {
        let machine = |time: &ElementRef<'_>| {
            let time = time.attr("datetime").unwrap_or_default();
            // A month or a year, as a page writes one, is made a day.
            let day: String = time.chars().take(10).collect();
            let day = day.clone() + "2000-01-01".get(day.len()..).unwrap_or_default();
            chrono::NaiveDate::parse_from_str(&day, "%Y-%m-%d").is_ok()
        };
        let wrong = all(page, "time").filter(|time| !machine(time));
        wrong.map(|time| time.html()).collect()
    };
    every_page(
        rule,
        "<time datetime='16 March'>16 March</time>",
        "16 March",
    );
}
