//! The registers: decisions, actions, the programme of work, consultations, interests, and gifts and hospitality. Each body
//! has a page for each that it keeps, and the site one for each with the entries of all bodies.
//!
//! All of them have one shape: groups of entries, each with its facts. What the minutes record of decisions and actions
//! stands in the same lists as what the register files say.

mod actions;
mod consultations;
mod decisions;
mod entry;
mod hospitality;
mod interests;
mod of_body;
mod of_site;
mod together;
mod view;
mod work_programme;

pub(super) use of_body::{address, links};

use self::entry::Row;
use crate::model::Body;
use crate::render::job::Job;
use crate::render::language::Language;
use crate::render::sources::{InHand, Sources};

/// How many entries a page shows at most before it is split or cut.
const LONG: usize = 120;

/// One kind of register.
struct Kind {
    /// The last part of its address, and of the names of its messages.
    name: &'static str,
    /// Whether the body has one.
    is_kept: fn(&Body, &Sources<'_>) -> bool,
    /// What the body says of it as a whole.
    notes: fn(&Body, &Sources<'_>) -> Vec<String>,
    /// Its entries, in the order of the body's own page.
    rows: for<'a> fn(&'a Body, &'a Sources<'a>) -> Vec<Row<'a>>,
    /// How the entries of all bodies stand together.
    together: Together,
}

/// How the entries of all bodies stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Together {
    /// Those of each body under its name.
    Bodies,
    /// The same, with a page for each year.
    Years,
    /// By these stages of their lives, whosever they are.
    Stages(&'static [&'static str]),
}

const KINDS: [Kind; 6] = [
    Kind {
        name: "decisions",
        is_kept: |body, sources| {
            body.registers.decisions.is_some() || !sources.decisions(&body.id).is_empty()
        },
        notes: |body, _| {
            let file = body.registers.decisions.as_ref();
            file.and_then(|(_, file)| file.note.clone())
                .into_iter()
                .collect()
        },
        rows: decisions::rows,
        together: Together::Years,
    },
    Kind {
        name: "actions",
        is_kept: |body, sources| {
            body.registers.actions.is_some() || !InHand::all(body, sources).is_empty()
        },
        notes: actions::notes,
        rows: actions::rows,
        together: Together::Stages(&actions::STAGES),
    },
    Kind {
        name: "work-programme",
        is_kept: |body, _| body.registers.work_programme.is_some(),
        notes: |body, _| {
            let file = body.registers.work_programme.as_ref();
            file.and_then(|(_, file)| file.note.clone())
                .into_iter()
                .collect()
        },
        rows: work_programme::rows,
        together: Together::Bodies,
    },
    Kind {
        name: "consultations",
        is_kept: |body, _| body.registers.consultations.is_some(),
        notes: |body, _| {
            let file = body.registers.consultations.as_ref();
            file.and_then(|(_, file)| file.note.clone())
                .into_iter()
                .collect()
        },
        rows: consultations::rows,
        together: Together::Stages(&consultations::STAGES),
    },
    Kind {
        name: "interests",
        is_kept: |body, _| body.registers.interests.is_some(),
        notes: interests::notes,
        rows: interests::rows,
        together: Together::Bodies,
    },
    Kind {
        name: "hospitality",
        is_kept: |body, _| body.registers.hospitality.is_some(),
        notes: |body, _| {
            let file = body.registers.hospitality.as_ref();
            file.and_then(|(_, file)| file.note.clone())
                .into_iter()
                .collect()
        },
        rows: hospitality::rows,
        together: Together::Bodies,
    },
];

impl Kind {
    fn title(&self, language: &Language) -> String {
        language.say(&format!("registers-{}", self.name))
    }

    /// One of its messages: `lead`, `all`, `none`.
    fn say(&self, message: &str, language: &Language) -> String {
        language.say(&format!("registers-{}-{message}", self.name))
    }
}

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let mut jobs = of_body::jobs(sources);
    jobs.extend(of_site::jobs(sources));
    jobs
}
