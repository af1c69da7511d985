//! The kinds of pages there are, each with the example's own page of it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use scraper::{Html, Selector};

use crate::example::{EXAMPLE, Page};

/// An address where the site has no page.
pub(super) const NOWHERE: &str = "/no/such/page/";

/// A kind of page, told by its address or by what is on it.
struct Kind {
    name: &'static str,
    is: Is,
}

enum Is {
    /// It is at this address.
    At(&'static str),
    /// Its address goes on from this one.
    Below(&'static str),
    /// Its address has more before this end.
    Above(&'static str),
    /// It has an element that this CSS selector finds.
    With(&'static str),
    /// It is shown where there is no page.
    Nowhere,
}

const fn at(name: &'static str, address: &'static str) -> Kind {
    let is = Is::At(address);
    Kind { name, is }
}

const fn with(name: &'static str, selector: &'static str) -> Kind {
    let is = Is::With(selector);
    Kind { name, is }
}

const fn below(name: &'static str, address: &'static str) -> Kind {
    let is = Is::Below(address);
    Kind { name, is }
}

const fn above(name: &'static str, address: &'static str) -> Kind {
    let is = Is::Above(address);
    Kind { name, is }
}

/// Every kind of page.
const KINDS: &[Kind] = &[
    at("home", "/"),
    with("body", "#chart"),
    with(
        "body without meetings",
        "main:not(:has(#next)):not(:has(#past)) #chart",
    ),
    above("rules of a body", "/rules/"),
    above("members of a body", "/members/"),
    with("seat", "#holders"),
    above("structure of a partnership", "/structure/"),
    at("organisations", "/organisations/"),
    with("organisation", "#seats + #on-1"),
    with("meetings of a year", "h1 + .years + .days"),
    with("meeting to come", ".head .mark.scheduled"),
    with("meeting held", ".head .mark.held"),
    with("meeting cancelled", ".status.cancelled"),
    with("meeting postponed", ".status.postponed"),
    with("meeting with a closed item", ".agenda .closed"),
    with("meeting with a late paper", "#timeline + ol .mark.late"),
    above("print pack", "/print/"),
    with("agenda", ".paper #items"),
    with("minutes in draft", ".status.draft"),
    with("minutes approved", ".status.approved"),
    with("document superseded", ".status.superseded"),
    with("document withdrawn", ".status.withdrawn"),
    with("document to be developed", ".status.placeholder"),
    with("document with a file", "aside .file"),
    with("comparison of minutes or an agenda", "h3 + .compared > li"),
    with("document with a table", ".paper .text table"),
    at("calendar", "/calendar/"),
    below("calendar of a year", "/calendar/"),
    at("changed lately", "/changes/"),
    at("documents", "/documents/"),
    below("documents of a kind", "/documents/"),
    above("documents of a body", "/documents/"),
    at("forward plan", "/forward-plan/"),
    at("registers", "/registers/"),
    at("decisions", "/registers/decisions/"),
    below("decisions of a year", "/registers/decisions/"),
    at("actions", "/registers/actions/"),
    at("consultations", "/registers/consultations/"),
    at("register of interests", "/registers/interests/"),
    above("decisions of a body", "/registers/decisions/"),
    at("record", "/record/"),
    above("record of a body", "/record/"),
    with("record with pictures", ".days-chart"),
    with("record without pictures", "main:not(:has(.chart)) #by-rule"),
    with("record of a year", "main:has(.days-chart) .years strong"),
    below("rule", "/rules/"),
    at("search", "/search/"),
    at("accessibility statement", "/accessibility/"),
    Kind {
        name: "not found",
        is: Is::Nowhere,
    },
];

/// The address of the example's longest page of each kind, which shows the most; and the kinds that it stands for.
pub(super) static SAMPLES: LazyLock<BTreeMap<String, Vec<&str>>> = LazyLock::new(|| {
    let mut found: Vec<Option<&Page>> = vec![None; KINDS.len()];
    for page in &EXAMPLE.pages {
        let html = Html::parse_document(&page.html);
        for (kind, found) in KINDS.iter().zip(&mut found) {
            let longest = found.is_none_or(|found| found.html.len() < page.html.len());
            if longest && kind.has(page, &html) {
                *found = Some(page);
            }
        }
    }
    let mut samples: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (kind, page) in KINDS.iter().zip(found) {
        let address = match (&kind.is, page) {
            (Is::Nowhere, _) => NOWHERE.to_owned(),
            (_, Some(page)) => page.address(),
            (_, None) => panic!("the example has no {}", kind.name),
        };
        samples.entry(address).or_default().push(kind.name);
    }
    samples
});

impl Kind {
    fn has(&self, page: &Page, html: &Html) -> bool {
        match self.is {
            Is::At(address) => page.address() == address,
            Is::Below(above) => page.address() != above && page.address().starts_with(above),
            Is::Above(below) => page.address() != below && page.address().ends_with(below),
            Is::With(selector) => {
                let selector = Selector::parse(selector).unwrap();
                html.select(&selector).next().is_some()
            }
            Is::Nowhere => false,
        }
    }
}
