//! The body's own published reasons, laid beside what was missed.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::rule::Findings;
use crate::diagnostic::Diagnostic;
use crate::model::{BodyId, Explanation, MeetingId, RuleName};
use crate::record::{Assessment, Outcome};
use crate::source::Place;
use crate::tree::TreePath;

/// What explanations are about: a meeting, or a body outside its meetings.
type Matter<'f> = (&'f BodyId, Option<&'f MeetingId>);

/// Gives each missed assessment its published reason, and warns of reasons for what was not missed.
pub(super) fn explain(ground: &Ground<'_>, found: Findings) -> Findings {
    let Findings {
        assessments,
        mut diagnostics,
    } = found;
    diagnostics.extend(not_needed(ground, &assessments));
    let assessments = assessments
        .into_iter()
        .map(|assessment| explained(ground, assessment))
        .collect();
    Findings {
        assessments,
        diagnostics,
    }
}

fn explained(ground: &Ground<'_>, mut assessment: Assessment) -> Assessment {
    if !assessment.outcome.is_missed() {
        return assessment;
    }
    let (_, explanations) = explanations(ground, &assessment.body, assessment.meeting.as_ref());
    let fitting = explanations
        .iter()
        .filter(|e| e.on.value <= ground.day && is_about(e, &assessment));
    // One about the subject or file itself says more than one about the whole meeting.
    let best = fitting.min_by_key(|e| (e.subject.is_none(), e.about.is_none()));
    if let Some(explanation) = best {
        assessment.explanation = Some(explanation.clone());
    }
    assessment.mend = mend(&assessment);
    assessment
}

/// How a miss can be put right: what the rule says, and while there is no reason, that one can be published. What is
/// late and explained is as right as it can be.
fn mend(missed: &Assessment) -> Option<String> {
    let own = missed.mend.as_deref();
    if missed.explanation.is_some() {
        return own
            .filter(|_| missed.outcome != Outcome::Late)
            .map(str::to_owned);
    }
    let file = missed
        .meeting
        .as_ref()
        .map_or("body.yaml", |_| "meeting.yaml");
    let reason = format!("The body can publish its reason under `explanations` in {file}.");
    let both = own.into_iter().chain([reason.as_str()]);
    Some(both.collect::<Vec<_>>().join(" "))
}

/// The explanations of a meeting, or of a body outside its meetings, and the file they are in.
fn explanations<'g>(
    ground: &'g Ground<'_>,
    body: &BodyId,
    meeting: Option<&MeetingId>,
) -> (Option<&'g TreePath>, &'g [Explanation]) {
    let site = ground.site;
    let of_meeting = meeting.and_then(|meeting| site.meetings.get(meeting));
    match (meeting, of_meeting, site.bodies.get(body)) {
        (Some(_), Some(meeting), _) => (Some(&meeting.path), &meeting.details.explanations),
        (None, _, Some(body)) => (Some(&body.path), &body.details.explanations),
        _ => (None, &[]),
    }
}

/// Whether the explanation is about this assessment's rule and, where it names a file or a subject, this assessment's.
fn is_about(explanation: &Explanation, assessment: &Assessment) -> bool {
    let file = |about: &str| {
        let document = assessment.document.as_ref().map(|document| document.stem());
        document == Some(about.strip_suffix(".md").unwrap_or(about))
    };
    let about = explanation.about.as_ref();
    let named = RuleName::of(&explanation.rule.value);
    // A rule that is named without its words in brackets is meant with any of them.
    let rule = named.rule == assessment.rule
        && (named.aspect.is_none() || named.aspect == assessment.aspect.as_deref());
    let subject = explanation.subject.as_ref();
    let subject = subject.is_none_or(|subject| subject.value == assessment.subject);
    rule && subject && about.is_none_or(|about| file(about))
}

fn not_needed(ground: &Ground<'_>, assessments: &[Assessment]) -> Vec<Diagnostic> {
    let mut by_matter: BTreeMap<Matter<'_>, Vec<&Assessment>> = BTreeMap::new();
    for assessment in assessments {
        let matter = (&assessment.body, assessment.meeting.as_ref());
        by_matter.entry(matter).or_default().push(assessment);
    }
    let meetings = ground.site.meetings.values();
    let bodies = ground.site.bodies.keys().map(|body| (body, None));
    let matters = bodies.chain(meetings.map(|meeting| (&meeting.body, Some(&meeting.id))));
    let mut warnings = Vec::new();
    for matter @ (body, meeting) in matters {
        let (Some(path), explanations) = explanations(ground, body, meeting) else {
            continue;
        };
        let judged = by_matter.get(&matter).map_or(&[][..], Vec::as_slice);
        for explanation in explanations.iter().filter(|e| e.on.value <= ground.day) {
            warnings.extend(warning(explanation, judged, path));
        }
    }
    warnings
}

fn warning(
    explanation: &Explanation,
    judged: &[&Assessment],
    path: &TreePath,
) -> Option<Diagnostic> {
    let about: Vec<_> = judged
        .iter()
        .filter(|assessment| is_about(explanation, assessment))
        .collect();
    if about
        .iter()
        .any(|assessment| assessment.outcome.is_missed())
    {
        return None;
    }
    let rule = &explanation.rule.value;
    let was = match about.first() {
        Some(first) if about.iter().all(|a| a.outcome == first.outcome) => {
            format!("was not missed here: it is {}", first.outcome.words())
        }
        Some(_) => "was not missed here".to_owned(),
        None => "was not judged here".to_owned(),
    };
    let place = Place::new(path.clone(), explanation.rule.span);
    let warning = Diagnostic::warning(
        "explanation-not-needed",
        place,
        format!("`{rule}` is explained, and {was}"),
    );
    let first = about.first();
    let mend = "Take the explanation out, or name the rule or file that it is about.";
    let warning = warning.mend(mend);
    Some(match first {
        Some(first) => warning.note(first.place.clone(), first.finding.clone()),
        None => warning,
    })
}
