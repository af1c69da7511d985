//! The Popolo export: every id is its own, every reference leads to one, and its figures are those of the tables.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{json, table};
use crate::example::EXAMPLE;

fn list(popolo: &Value, name: &str) -> Vec<Value> {
    popolo[name].as_array().unwrap().clone()
}

fn ids(list: &[Value]) -> BTreeSet<&str> {
    let ids: BTreeSet<_> = list
        .iter()
        .map(|object| object["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), list.len(), "an id comes twice");
    ids
}

#[test]
fn references_lead_to_objects() {
    let popolo = json(&EXAMPLE, "data/popolo.json");
    let lists = [
        "organizations",
        "posts",
        "memberships",
        "events",
        "motions",
        "vote_events",
    ];
    let lists = lists.map(|name| list(&popolo, name));
    let [organizations, posts, _, events, motions, _] = lists.each_ref().map(|list| ids(list));
    let leads = |object: &Value, key: &str, to: &BTreeSet<&str>| {
        object[key].as_str().is_none_or(|id| to.contains(id))
    };
    for object in lists.iter().flatten() {
        let mut inner = vec![object];
        for part in ["attendees", "votes"] {
            inner.extend(object[part].as_array().into_iter().flatten());
        }
        for object in inner {
            for key in [
                "organization_id",
                "parent_id",
                "on_behalf_of_id",
                "group_id",
            ] {
                assert!(leads(object, key, &organizations), "{key} of {object}");
            }
            assert!(leads(object, "post_id", &posts), "{object}");
            assert!(leads(object, "event_id", &events), "{object}");
            assert!(leads(object, "motion_id", &motions), "{object}");
        }
    }
    assert!(organizations.len() > 50 && posts.len() > 100 && !motions.is_empty());
}

#[test]
fn figures_are_those_of_the_tables() {
    let popolo = json(&EXAMPLE, "data/popolo.json");
    let rows = |file: &str| table(&EXAMPLE, file).1;
    let members = rows("data/members.csv");
    let held = members
        .iter()
        .filter(|row| !row["holder"].is_empty())
        .count();
    assert_eq!(list(&popolo, "memberships").len(), held);
    assert_eq!(
        list(&popolo, "events").len(),
        rows("data/meetings.csv").len()
    );
    let decisions = rows("registers/decisions.csv");
    let moved = decisions
        .iter()
        .filter(|row| ["consensus", "vote"].contains(&&*row["mode"]))
        .count();
    assert_eq!(list(&popolo, "motions").len(), moved);
    let voted: Vec<_> = decisions
        .iter()
        .filter(|row| !row["votes_for"].is_empty())
        .collect();
    let votes = list(&popolo, "vote_events");
    assert_eq!(votes.len(), voted.len());
    let yes: u64 = votes
        .iter()
        .map(|vote| vote["counts"][0]["value"].as_u64().unwrap())
        .sum();
    let told: u64 = voted
        .iter()
        .map(|row| row["votes_for"].parse::<u64>().unwrap())
        .sum();
    assert_eq!(yes, told);
}

#[test]
fn nobody_is_named() {
    let popolo = json(&EXAMPLE, "data/popolo.json");
    assert_eq!(popolo["persons"], serde_json::json!([]));
}
