//! One rule held against one body: its terms, its meetings in parallel, and what is switched off.

use rayon::prelude::*;

use super::ground::Ground;
use super::in_force::{AllTerms, InForce, full_sentence, plural};
use super::rule::{Findings, Rule};
use super::scope::Scope;
use crate::diagnostic::Diagnostic;
use crate::model::{Body, Meeting, MeetingKind};
use crate::record::{Assessment, Outcome};
use crate::source::Place;

/// Everything that the rule, as it is `written` in the rulebooks, finds of the body and its meetings.
pub(super) fn check_body<R: Rule>(ground: &Ground<'_>, body: &Body, written: &str) -> Findings {
    let meetings = ground.meetings(&body.id);
    let mut terms = AllTerms::<R>::new(ground, body, written);
    terms.prepare(MeetingKind::Ordinary, ground.day);
    for meeting in meetings {
        terms.prepare(meeting.details.kind, meeting.date);
    }
    let terms = &terms;
    let mut found = Findings::default();
    found.diagnostics.extend(terms.problems());
    let in_force = terms.of_body();
    if let Some(scope) = in_force.and_then(|terms| scope::<R>(ground, body, None, terms)) {
        R::of_body(&scope, &mut found);
    }
    found
        .assessments
        .extend(switched_off::<R>(ground, body, terms));
    let at_meetings = meetings
        .par_iter()
        .fold(Findings::default, |mut found, meeting| {
            let in_force = terms.of_meeting(meeting);
            let scope = in_force.and_then(|t| scope::<R>(ground, body, Some(*meeting), t));
            if let Some(scope) = scope {
                R::at_meeting(&scope, meeting, &mut found);
            }
            found
        });
    found.and(at_meetings.reduce(Findings::default, Findings::and))
}

/// What the rule sees; `None` where it is switched off or its parameters cannot be read.
fn scope<'s, R: Rule>(
    ground: &'s Ground<'s>,
    body: &'s Body,
    meeting: Option<&'s Meeting>,
    in_force: &'s InForce<R::Params>,
) -> Option<Scope<'s, R::Params>> {
    let params = in_force.params.as_ref().ok()?;
    in_force.terms.off.is_none().then_some(Scope {
        ground,
        body,
        params,
        rule: R::NAME,
        meeting,
        in_force,
    })
}

/// The assessment that says where the rule is switched off and why, once for a body: for all of it, or else for the
/// first of its meetings that it does not apply to.
fn switched_off<R: Rule>(
    ground: &Ground<'_>,
    body: &Body,
    terms: &AllTerms<'_, R>,
) -> Option<Assessment> {
    let off = |in_force: &&InForce<R::Params>| in_force.terms.off.is_some();
    let whole = terms.of_body().filter(off).map(|in_force| (None, in_force));
    let first = || {
        let mut meetings = ground.meetings(&body.id).iter();
        meetings.find_map(|meeting| Some((Some(*meeting), terms.of_meeting(meeting).filter(off)?)))
    };
    let (meeting, in_force) = whole.or_else(first)?;
    let reason = in_force.terms.off.as_ref()?;
    let what = meeting.map_or("this body", |meeting| plural(meeting.details.kind));
    let finding = format!(
        "The rule does not apply to {what}. {}",
        full_sentence(reason)
    );
    let place = in_force.place.clone();
    Some(in_force.assess(
        R::NAME,
        body,
        "the rule",
        Outcome::NotApplicable,
        finding,
        place,
    ))
}

impl<R: Rule> AllTerms<'_, R> {
    /// What is wrong with parameters that are used. Loading finds it first; this is for rulebooks made otherwise.
    fn problems(&self) -> impl Iterator<Item = Diagnostic> {
        let wrong = self.all().filter(|in_force| in_force.terms.off.is_none());
        wrong.flat_map(|in_force| {
            let path = &in_force.place.path;
            let problems = in_force.params.as_ref().err().into_iter().flatten();
            problems.map(move |problem| {
                let reason = format!("`{}`: {}", R::NAME, problem.reason);
                Diagnostic {
                    mend: problem.mend.clone(),
                    ..Diagnostic::error(
                        "rule-parameters",
                        Place::new(path.clone(), problem.span),
                        reason,
                    )
                }
            })
        })
    }
}
