//! The registers of a body, a page each: decisions, actions, interests, gifts and hospitality, consultations, and the
//! programme of work.
//!
//! All of them have one shape: groups of entries, each with its facts. What the minutes record of decisions and actions
//! stands in the same lists as what the register files say.

mod actions;
mod consultations;
mod decisions;
mod entry;
mod hospitality;
mod interests;
mod work_programme;

use serde::Serialize;

use self::entry::{Group, Register};
use crate::model::{Body, Route};
use crate::render::frame::{Head, Link};
use crate::render::here::Here;
use crate::render::job::Job;
use crate::render::sources::Sources;

/// One kind of register.
struct Kind {
    /// The last part of its address.
    name: &'static str,
    title: &'static str,
    /// Whether the body has one.
    is_kept: fn(&Body, &Sources<'_>) -> bool,
    register: fn(&Body, &Sources<'_>, &Here) -> Register,
}

const KINDS: [Kind; 6] = [
    Kind {
        name: "decisions",
        title: "Decisions",
        is_kept: decisions::is_kept,
        register: decisions::register,
    },
    Kind {
        name: "actions",
        title: "Actions",
        is_kept: actions::is_kept,
        register: actions::register,
    },
    Kind {
        name: "work-programme",
        title: "Work programme",
        is_kept: |body, _| body.registers.work_programme.is_some(),
        register: work_programme::register,
    },
    Kind {
        name: "consultations",
        title: "Consultations",
        is_kept: |body, _| body.registers.consultations.is_some(),
        register: consultations::register,
    },
    Kind {
        name: "interests",
        title: "Register of interests",
        is_kept: |body, _| body.registers.interests.is_some(),
        register: interests::register,
    },
    Kind {
        name: "hospitality",
        title: "Gifts and hospitality",
        is_kept: |body, _| body.registers.hospitality.is_some(),
        register: hospitality::register,
    },
];

#[derive(Debug, Serialize)]
struct RegisterView {
    body: Link,
    title: &'static str,
    lead: &'static str,
    notes: Vec<String>,
    groups: Vec<Group>,
    /// What is said where there are no entries.
    empty: &'static str,
    /// The body's other registers.
    others: Vec<Link>,
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let bodies = sources.site.bodies.values();
    let pages = bodies.flat_map(|body| {
        kept(body, sources).map(move |kind| {
            Job::new(route(body, kind), "register.html", move |here| {
                let view = view(body, kind, sources, here);
                (head(body, kind, sources, here), view)
            })
        })
    });
    pages.collect()
}

/// A link to each register that the body keeps.
pub(super) fn links(body: &Body, sources: &Sources<'_>, here: &Here) -> Vec<Link> {
    let link = |kind: &Kind| Link::new(here.to(&route(body, kind)), kind.title);
    kept(body, sources).map(link).collect()
}

fn kept<'a>(body: &'a Body, sources: &'a Sources<'a>) -> impl Iterator<Item = &'static Kind> + 'a {
    KINDS
        .iter()
        .filter(move |kind| (kind.is_kept)(body, sources))
}

fn route(body: &Body, kind: &Kind) -> Route {
    Route::body(&body.id).below("registers").below(kind.name)
}

fn head(body: &Body, kind: &Kind, sources: &Sources<'_>, here: &Here) -> Head {
    Head {
        title: format!("{}, {}", kind.title, body.details.name.value),
        description: None,
        section: "bodies",
        trail: sources.trail(&body.id, true, here),
        ..Head::default()
    }
}

fn view(body: &Body, kind: &Kind, sources: &Sources<'_>, here: &Here) -> RegisterView {
    let register = (kind.register)(body, sources, here);
    let others = kept(body, sources).filter(|other| other.name != kind.name);
    RegisterView {
        body: Link::new(here.to(&Route::body(&body.id)), &*body.details.name.value),
        title: kind.title,
        lead: register.lead,
        notes: register.notes,
        groups: register
            .groups
            .into_iter()
            .filter(|group| !group.entries.is_empty())
            .collect(),
        empty: register.empty,
        others: others
            .map(|other| Link::new(here.to(&route(body, other)), other.title))
            .collect(),
    }
}
