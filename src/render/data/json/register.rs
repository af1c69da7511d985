//! The data of a register's page: of one body, or of the whole site.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use super::names::BodyName;
use crate::calendar::Day;
use crate::model::{Body, BodyId};
use crate::render::data::csv::TableLink;
use crate::render::data::rows::{
    ActionRow, ConsultationRow, DecisionRow, HospitalityRow, InterestRow, Row, WorkProgrammeRow,
    of_site,
};
use crate::render::job::Job;
use crate::render::sources::Sources;

/// A register. The entries are the lines of the table of the same name.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct RegisterData<'s, R> {
    /// The body that keeps it; null where it is that of all bodies.
    body: Option<BodyName<'s>>,
    /// The year of its entries, where it is of one year only.
    year: Option<i32>,
    /// What the reader should know of it as a whole.
    note: Option<&'s str>,
    entries: Vec<R>,
    /// When a body passed its calendar of consultations round, and to whom; in the register of consultations alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    circulated: Vec<CirculationData<'s>>,
}

/// A time at which a body passed its calendar of consultations round.
#[derive(Debug, Serialize, JsonSchema)]
struct CirculationData<'s> {
    /// The id of the body.
    body: &'s BodyId,
    on: Day,
    to: Vec<&'s str>,
}

impl<'s, R: Row<'s>> Twin for RegisterData<'s, R> {
    const KIND: &'static str = R::LIST;
}

/// Whose register it is, and which year's; every year's where there is none.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Whose<'s> {
    /// The body that keeps it; `None` for that of all bodies.
    pub(in crate::render) body: Option<&'s Body>,
    pub(in crate::render) year: Option<i32>,
}

/// The page of the register of this name, with its data and its table.
pub(in crate::render) fn with_register<'a>(
    job: Job<'a>,
    list: &str,
    whose: Whose<'a>,
    sources: &'a Sources<'a>,
) -> Job<'a> {
    let job = job.with_tables(match whose.body {
        Some(body) => TableLink::of_body(&[list], body, sources),
        None => TableLink::of_site(&[list], sources),
    });
    match list {
        "decisions" => with::<DecisionRow<'_>>(job, whose, sources),
        "actions" => with::<ActionRow<'_>>(job, whose, sources),
        "interests" => with::<InterestRow<'_>>(job, whose, sources),
        "hospitality" => with::<HospitalityRow<'_>>(job, whose, sources),
        "consultations" => with::<ConsultationRow<'_>>(job, whose, sources),
        "work-programme" => with::<WorkProgrammeRow<'_>>(job, whose, sources),
        _ => job,
    }
}

fn with<'a, R: Row<'a>>(job: Job<'a>, whose: Whose<'a>, sources: &'a Sources<'a>) -> Job<'a> {
    job.with_twin(move || RegisterData::<'a, R>::of(whose, sources))
}

impl<'s, R: Row<'s>> RegisterData<'s, R> {
    fn of(whose: Whose<'s>, sources: &'s Sources<'s>) -> Self {
        let Whose { body, year } = whose;
        let mut entries = match body {
            Some(body) => R::of_body(body, sources),
            None => of_site::<R>(sources),
        };
        entries.retain(|row| year.is_none() || row.year() == year);
        Self {
            body: body.map(|body| BodyName::of(&body.id, sources)),
            year,
            note: body.and_then(|body| note(body, R::LIST)),
            entries,
            circulated: match R::LIST {
                "consultations" => circulated(body, sources),
                _ => Vec::new(),
            },
        }
    }
}

/// When `body`, or every body, passed its calendar of consultations round.
fn circulated<'s>(body: Option<&'s Body>, sources: &'s Sources<'s>) -> Vec<CirculationData<'s>> {
    let bodies = body.map_or_else(|| sources.bodies(), |body| vec![body]);
    let of = |body: &'s Body| {
        let kept = body.registers.consultations.as_ref();
        let times = kept.into_iter().flat_map(|(_, file)| &file.circulated);
        times.map(move |time| CirculationData {
            body: &body.id,
            on: time.on.value,
            to: time.to.0.iter().map(|to| to.value.as_str()).collect(),
        })
    };
    bodies.into_iter().flat_map(of).collect()
}

/// What the file of a body's register says of it as a whole.
fn note<'s>(body: &'s Body, list: &str) -> Option<&'s str> {
    let registers = &body.registers;
    match list {
        "decisions" => registers.decisions.as_ref()?.1.note.as_deref(),
        "actions" => registers.actions.as_ref()?.1.note.as_deref(),
        "interests" => registers.interests.as_ref()?.1.note.as_deref(),
        "hospitality" => registers.hospitality.as_ref()?.1.note.as_deref(),
        "consultations" => registers.consultations.as_ref()?.1.note.as_deref(),
        "work-programme" => registers.work_programme.as_ref()?.1.note.as_deref(),
        _ => None,
    }
}
