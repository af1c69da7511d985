//! The rules that a body keeps, in plain English, and the clauses that are published as text.

use serde::Serialize;

use crate::model::{Body, EVERYWHERE, Force, Layer, Route, Rulebook};
use crate::record::RuleInForce;
use crate::render::data::RulesOfBodyData;
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::language::Language;
use crate::render::parts::Named;
use crate::render::sources::Sources;
use crate::tree::segment;

#[derive(Debug, Serialize)]
struct RulesView {
    name: String,
    groups: Vec<Group>,
    rulebooks: Vec<RulebookView>,
}

/// The rules that bind equally strongly.
#[derive(Debug, Serialize)]
struct Group {
    /// The name of its place on the page.
    anchor: &'static str,
    /// The message that heads it.
    heading: &'static str,
    rules: Vec<RuleView>,
}

#[derive(Debug, Serialize)]
struct RuleView {
    anchor: String,
    rule: Named,
    sentence: String,
    variations: Vec<String>,
    /// How strongly it binds.
    force: String,
    clause: Option<String>,
    says: Option<String>,
    note: Option<String>,
    conflict: Option<String>,
    off: Option<String>,
    /// The title of the built-in rulebook that speaks of it.
    law: Option<String>,
    /// Whether it holds on every site.
    everywhere: bool,
    /// The body it comes down from; nothing for the body's own, and for what holds everywhere.
    from: Option<Link>,
}

/// A rulebook in force, with the clauses that are published as text.
#[derive(Debug, Serialize)]
struct RulebookView {
    title: Option<String>,
    source: Option<String>,
    note: Option<String>,
    /// Whether it is the law's, built in, and not the body's own.
    built_in: bool,
    from: Option<Link>,
    clauses: Vec<ClauseView>,
}

/// A clause by its name, with all that the rulebook takes from it.
#[derive(Debug, Serialize)]
struct ClauseView {
    clause: String,
    points: Vec<PointView>,
}

#[derive(Debug, Serialize)]
struct PointView {
    says: String,
    force: String,
    conflict: Option<String>,
}

/// A page for every body that has a rulebook, of its own or from above.
pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources.site.bodies.values();
    let bodies = bodies.filter(|body| is_there(body, sources));
    let job = |body: &'a Body| {
        Job::new(route(body), "rules-of-body.html", move |here| {
            (head(body, sources, here), view(body, sources, here))
        })
        .with_twin(move || RulesOfBodyData::of(body, sources))
    };
    bodies.map(job).collect()
}

/// Whether some rulebook is in force for the body.
pub(super) fn is_there(body: &Body, sources: &Sources<'_>) -> bool {
    !sources.site.rulebooks(&body.id).is_empty()
}

/// The page of a body's rules.
pub(super) fn route(body: &Body) -> Route {
    Route::body(&body.id).below("rules")
}

/// The name of a rule's place on the page of its body's rules: `agenda-notice`. It is the same from build to build.
fn rule_anchor(rule: &RuleInForce) -> String {
    match &rule.aspect {
        Some(aspect) => segment(&format!("{} {aspect}", rule.rule)),
        None => rule.rule.to_owned(),
    }
}

fn head(body: &Body, sources: &Sources<'_>, here: &Here) -> Head {
    let name = body.details.name.value.as_str();
    let words = &sources.language;
    Head {
        title: words.say_with("body-rules-title", [("name", name.into())]),
        description: Some(words.say_with("body-rules-lead", [("name", name.into())])),
        section: "bodies",
        trail: sources.trail(&body.id, true, here),
        ..Head::default()
    }
}

fn view(body: &Body, sources: &Sources<'_>, here: &Here) -> RulesView {
    RulesView {
        name: body.details.name.value.clone(),
        groups: groups(body, sources, here),
        rulebooks: rulebooks(body, sources, here),
    }
}

/// The rules, those that bind most strongly first; those switched off last.
fn groups(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<Group> {
    let rules = sources.record.rules_of(&body.id);
    let group = |anchor, heading, holds: &dyn Fn(&RuleInForce) -> bool| {
        let rules = rules.iter().filter(|rule| holds(rule));
        Group {
            anchor,
            heading,
            rules: rules
                .map(|rule| rule_view(rule, body, sources, here))
                .collect(),
        }
    };
    let binds = |force| move |rule: &RuleInForce| rule.off.is_none() && rule.force == force;
    let groups = [
        group("must", "body-rules-must", &binds(Force::Must)),
        group("should", "body-rules-should", &binds(Force::Should)),
        group("may", "body-rules-may", &binds(Force::May)),
        group("off", "body-rules-off", &|rule| rule.off.is_some()),
    ];
    let groups = groups.into_iter();
    groups.filter(|group| !group.rules.is_empty()).collect()
}

fn rule_view(rule: &RuleInForce, body: &Body, sources: &Sources<'_>, here: &Here) -> RuleView {
    let everywhere = rule.law.as_ref().is_some_and(|law| law.name == EVERYWHERE);
    RuleView {
        anchor: rule_anchor(rule),
        everywhere,
        rule: Named::rule(rule.rule, rule.aspect.as_deref(), sources, here),
        sentence: rule.sentence.clone(),
        variations: rule.variations.clone(),
        force: sources.language.word("force", rule.force),
        clause: rule.clause.clone(),
        says: rule.says.clone(),
        note: rule.note.clone(),
        conflict: rule.conflict.clone(),
        off: rule.off.clone(),
        law: rule.law.as_ref().map(|law| law.title.clone()),
        from: (rule.from != body.id && !everywhere)
            .then(|| Link::new(here.to(&Route::body(&rule.from)), sources.name(&rule.from))),
    }
}

/// The rulebooks in force, the body's own first, then those that it extends. The clauses of those above are on the pages
/// of their bodies.
fn rulebooks(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<RulebookView> {
    let layers = sources.site.rulebooks(&body.id).into_iter().rev();
    let view = |layer: Layer<'_>| {
        let (rulebook, own) = (layer.rulebook, *layer.from == body.id);
        RulebookView {
            title: rulebook.title.clone(),
            source: rulebook.source.clone(),
            note: rulebook.note.clone().filter(|_| own),
            built_in: rulebook.built_in,
            from: (!own && rulebook.path.as_str() != EVERYWHERE)
                .then(|| Link::new(here.to(&Route::body(layer.from)), sources.name(layer.from))),
            clauses: if own {
                clauses(rulebook, &sources.language)
            } else {
                Vec::new()
            },
        }
    };
    layers.map(view).collect()
}

fn clauses(rulebook: &Rulebook, language: &Language) -> Vec<ClauseView> {
    let mut clauses: Vec<ClauseView> = Vec::new();
    for clause in &rulebook.clauses {
        let point = PointView {
            says: clause.says.clone(),
            force: language.word("force", clause.force),
            conflict: clause.conflict.clone(),
        };
        match clauses.iter_mut().find(|one| one.clause == clause.clause) {
            Some(same) => same.points.push(point),
            None => clauses.push(ClauseView {
                clause: clause.clause.clone(),
                points: vec![point],
            }),
        }
    }
    clauses
}
