//! The OParl-shaped export, held to what OParl 1.1 requires of objects and lists, as far as files can keep it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{ending, json};
use crate::example::EXAMPLE;
use crate::pages::sites;

const BASE: &str = "https://minutebook.example/";

/// What a client gets at an address.
fn get(url: &str) -> Value {
    let file = url.split('#').next().unwrap().strip_prefix(BASE);
    json(
        &EXAMPLE,
        file.unwrap_or_else(|| panic!("{url} is not on the site")),
    )
}

/// All elements of a list, page by page.
fn walk(url: &str) -> Vec<Value> {
    let (mut elements, mut next, mut pages) = (Vec::new(), Some(url.to_owned()), 0);
    let mut total = Value::Null;
    while let Some(url) = next {
        let page = get(&url);
        pages += 1;
        let data = page["data"].as_array().unwrap().clone();
        let pagination = &page["pagination"];
        assert!(data.len() <= 100 || url.contains("/papers-of/"), "{url}");
        let length = if url.contains("/papers-of/") {
            data.len()
        } else {
            100
        };
        assert_eq!(pagination["elementsPerPage"], length);
        assert_eq!(pagination["currentPage"], pages, "{url}");
        assert_eq!(page["links"]["self"], url);
        let is_last = pagination["totalPages"] == pages;
        assert_eq!(page["links"]["next"].is_null(), is_last, "{url}");
        elements.extend(data);
        total = pagination["totalElements"].clone();
        next = page["links"]["next"].as_str().map(str::to_owned);
    }
    assert_eq!(total, elements.len(), "{url}");
    elements
}

/// The keys that OParl 1.1 requires of every object, and of those of each type.
fn required(kind: &str) -> &'static [&'static str] {
    match kind {
        "System" => &["oparlVersion", "body"],
        "Body" => &[
            "name",
            "organization",
            "person",
            "meeting",
            "paper",
            "legislativeTerm",
        ],
        "Organization" | "Person" | "Paper" => &["body", "name"],
        "Membership" => &["person", "organization"],
        "Meeting" => &["name", "organization"],
        "AgendaItem" => &["meeting", "order", "name"],
        "File" => &["accessUrl"],
        "Consultation" => &["paper", "meeting", "organization"],
        "Location" => &["description"],
        _ => panic!("{kind} is no type of OParl's"),
    }
}

/// Every object that a client finds that walks all lists.
fn objects() -> BTreeMap<String, Value> {
    let system = get(&format!("{BASE}data/oparl/system.json"));
    let bodies = walk(system["body"].as_str().unwrap());
    let lists = [
        "organization",
        "person",
        "membership",
        "meeting",
        "agendaItem",
        "locationList",
        "paper",
        "file",
        "consultation",
    ];
    let in_lists = bodies.iter().flat_map(|body| {
        lists
            .iter()
            .flat_map(|list| walk(body[list].as_str().unwrap()))
    });
    let all = in_lists.chain(bodies.clone()).chain([system]);
    let mut objects = BTreeMap::new();
    for object in all {
        let id = object["id"].as_str().unwrap().to_owned();
        assert!(objects.insert(id.clone(), object).is_none(), "{id} twice");
    }
    objects
}

#[test]
fn objects_have_what_the_specification_requires() {
    let objects = objects();
    for (id, object) in &objects {
        let kind = object["type"].as_str().unwrap();
        let kind = kind.strip_prefix("https://schema.oparl.org/1.1/").unwrap();
        for key in required(kind).iter().chain(&["created", "modified"]) {
            assert!(!object[key].is_null(), "{id} lacks {key}");
        }
        for key in ["created", "modified", "start", "end"] {
            if let Some(instant) = object[key].as_str() {
                assert!(
                    chrono::DateTime::parse_from_rfc3339(instant).is_ok(),
                    "{id}: {instant}"
                );
            }
        }
        assert!(
            object["created"].as_str() <= object["modified"].as_str()
                || kind == "Paper"
                || kind == "File",
            "{id}"
        );
        let at_id = get(id);
        match id.contains('#') {
            false => assert_eq!(&at_id, object, "{id}"),
            // A paper is whole in the list of its folder's papers.
            true if kind == "Paper" => {
                let listed = at_id["data"].as_array().unwrap();
                assert_eq!(listed.iter().find(|one| one["id"] == *id), Some(object));
            }
            // One that is part of another is found in that.
            true => assert!(at_id.to_string().contains(&format!("\"{id}\"")), "{id}"),
        }
    }
    assert!(objects.len() > 500, "{}", objects.len());
}

#[test]
fn every_reference_leads_to_an_object_or_a_list() {
    let objects = objects();
    let mut seen = 0;
    for (id, object) in &objects {
        let mut waiting = vec![object];
        while let Some(value) = waiting.pop() {
            match value {
                Value::Object(keys) => {
                    // Where a meeting is to be watched is no address of ours.
                    let ours = keys.iter().filter(|(key, _)| *key != "minutebook:online");
                    waiting.extend(ours.map(|(_, value)| value));
                }
                Value::Array(items) => waiting.extend(items),
                Value::String(text) if text.starts_with(&format!("{BASE}data/oparl/")) => {
                    seen += 1;
                    let of_one = text.contains("/meetings-of/")
                        || text.contains("/papers-of/") && !text.contains('#');
                    let is_list = text.contains("/list/") || of_one;
                    assert!(is_list || objects.contains_key(text), "{id} names {text}");
                    if of_one {
                        walk(text);
                    }
                }
                Value::String(text) if text.starts_with(BASE) => {
                    let file = text.split('#').next().unwrap().strip_prefix(BASE).unwrap();
                    let page = format!("{file}index.html");
                    assert!(
                        EXAMPLE.files.contains(file) || EXAMPLE.files.contains(&page),
                        "{id} names {text}"
                    );
                }
                _ => {}
            }
        }
    }
    assert!(seen > 2000, "{seen}");
}

#[test]
fn a_meeting_leads_to_its_papers_and_a_body_to_its_standing_ones() {
    let (objects, mut papers) = (objects(), 0);
    for (id, object) in &objects {
        let Some(list) = object["minutebook:paper"].as_str() else {
            continue;
        };
        for paper in walk(list) {
            papers += 1;
            let file = &paper["mainFile"]["meeting"];
            match object["type"].as_str().unwrap().ends_with("/Meeting") {
                true => assert_eq!(file[0], *id),
                false => assert!(file.is_null() && paper["underDirectionOf"][0] == *id),
            }
        }
    }
    let all = |object: &&Value| object["type"].as_str().unwrap().ends_with("/Paper");
    assert_eq!(papers, objects.values().filter(all).count());
}

#[test]
fn every_paper_and_meeting_is_there() {
    let objects = objects();
    let count = |kind: &str| {
        objects
            .values()
            .filter(|object| object["type"].as_str().unwrap().ends_with(kind))
            .count()
    };
    let rows = |list: &str| super::table(&EXAMPLE, &format!("data/{list}.csv")).1.len();
    assert_eq!(count("/Paper"), rows("documents"));
    assert_eq!(count("/Meeting"), rows("meetings"));
}

#[test]
fn without_an_address_of_its_own_a_site_has_none() {
    let mut without = 0;
    for site in sites() {
        let home = json(site, "index.json");
        let has = !ending(site, ".json")
            .into_iter()
            .filter(|file| file.starts_with("data/oparl/"))
            .collect::<Vec<_>>()
            .is_empty();
        assert_eq!(has, !home["url"].is_null(), "{}", site.root.display());
        without += usize::from(!has);
    }
    assert!(without > 0);
}
