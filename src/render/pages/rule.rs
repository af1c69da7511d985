//! What a rule checks and why: the public's explanation of it.

use serde::Serialize;

use crate::markup::{self, Shape};
use crate::model::{Body, Route};
use crate::record::{RuleInForce, RuleProse};
use crate::render::data::RuleData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::links::ANCHORS;
use crate::render::parts::rule_route;
use crate::render::sources::{Sources, home_link};

#[derive(Debug, Serialize)]
struct RuleView {
    title: &'static str,
    html: String,
    /// The bodies that are held to it, by name.
    bodies: Vec<HeldTo>,
}

/// A body that is held to the rule, and what it asks of that body, once for each time that its rulebooks hold it.
#[derive(Debug, Serialize)]
struct HeldTo {
    body: Link,
    asks: Vec<Asked>,
}

#[derive(Debug, Serialize)]
struct Asked {
    sentence: String,
    clause: Option<String>,
}

/// A page for every rule that a body is held to or that was applied.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let job = |prose: &'a RuleProse| {
        Job::new(rule_route(prose.rule), "rule.html", move |here| {
            (head(prose, sources, here), view(prose, sources, here))
        })
        .with_twin(move || RuleData::of(prose, sources))
    };
    let used = sources.record.prose.iter();
    used.filter(|prose| sources.is_used(prose.rule))
        .map(job)
        .collect()
}

fn head(prose: &RuleProse, sources: &Sources<'_>, here: &Here) -> Head {
    let record = Link::new(
        here.to(&Route::page("record")),
        sources.language.say("menu-record"),
    );
    Head {
        title: prose.title.to_owned(),
        description: None,
        section: "record",
        trail: vec![home_link(sources, here), record],
        ..Head::default()
    }
}

fn view(prose: &RuleProse, sources: &Sources<'_>, here: &Here) -> RuleView {
    let shape = Shape {
        top: 2,
        prefix: ANCHORS,
        title: Some(prose.title),
        resolve: &|_| None,
    };
    RuleView {
        title: prose.title,
        html: markup::html(prose.markdown, &shape).html,
        bodies: bodies(prose.rule, sources, here),
    }
}

fn bodies(rule: &str, sources: &Sources<'_>, here: &Here) -> Vec<HeldTo> {
    let held = |body: &Body| {
        let rules = sources.record.rules_of(&body.id).iter();
        let held = rules.filter(|held| held.off.is_none() && held.rule == rule);
        let asks: Vec<_> = held.map(asked).collect();
        let link = Link::new(here.to(&Route::body(&body.id)), &*body.details.name.value);
        (!asks.is_empty()).then_some(HeldTo { body: link, asks })
    };
    sources.site.bodies.values().filter_map(held).collect()
}

fn asked(rule: &RuleInForce) -> Asked {
    Asked {
        sentence: rule.sentence.clone(),
        clause: rule.clause.clone(),
    }
}
