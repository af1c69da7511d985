//! The answer to what a reader comes for: are agendas, papers and minutes out in time?

use fluent_bundle::FluentValue;

use super::came_due::{CameDue, Span, came_due};
use crate::calendar::Day;
use crate::model::Body;
use crate::record::{Assessment, Awaited};
use crate::render::language::Language;
use crate::render::sources::Sources;
use crate::render::words::date_in;

/// How the body itself did in the last twelve months: "In the twelve months to 16 March 2026, 9 of 11 agendas and 7 of 9
/// sets of minutes were out in time." `None` where it has no rule on either.
pub(in crate::render) fn answer_of(body: &Body, sources: &Sources<'_>) -> Option<String> {
    let assessments: Vec<_> = sources.record.of_body(&body.id).collect();
    answer(&assessments, Span::LastYear, sources)
}

/// How the site as a whole did in the last twelve months.
pub(in crate::render) fn answer_of_site(sources: &Sources<'_>) -> Option<String> {
    let assessments: Vec<_> = sources.record.assessments().iter().collect();
    answer(&assessments, Span::LastYear, sources)
}

/// The same of all these assessments and of any time.
pub(in crate::render) fn answer(
    assessments: &[&Assessment],
    span: Span,
    sources: &Sources<'_>,
) -> Option<String> {
    let ever = |what| {
        let mut those = assessments.iter();
        those.any(|assessment| assessment.awaited() == Some(what))
    };
    if !Awaited::ALL.into_iter().any(ever) {
        return None;
    }
    let came = CameDue::of(assessments.iter().copied(), sources).within(span, sources);
    let language = &sources.language;
    let mut sentences = vec![in_time(&came, span, sources.day(), language)];
    let unrecorded: usize = Awaited::ALL
        .map(|what| came.tally(what).not_recorded)
        .iter()
        .sum();
    if unrecorded > 0 {
        sentences.push(language.say_with("answer-unrecorded", [("count", unrecorded.into())]));
    }
    for (what, unruled, undue) in [
        (
            Awaited::Agenda,
            "answer-no-rule-agendas",
            "answer-no-agendas",
        ),
        (
            Awaited::Minutes,
            "answer-no-rule-minutes",
            "answer-no-minutes",
        ),
    ] {
        if !ever(what) {
            sentences.push(language.say(unruled));
        } else if came_due(&came.tally(what)) == 0 && !came.things().is_empty() {
            sentences.push(language.say(undue));
        }
    }
    Some(sentences.join(" "))
}

/// "In the twelve months to 16 March 2026, 9 of 11 agendas and 7 of 9 sets of minutes were out in time."
fn in_time(came: &CameDue<'_>, span: Span, day: Day, language: &Language) -> String {
    let mut things = Vec::new();
    let mut most = 0;
    for what in Awaited::ALL {
        let tally = came.tally(what);
        let due = came_due(&tally);
        if due > 0 {
            let values = [("met", tally.met.into()), ("due", due.into())];
            things.push(language.say_with(counted(what), values));
            most = most.max(tally.met);
        }
    }
    // One thing of one kind "was" out; everything else "were".
    let number: FluentValue<'_> = if things.len() == 1 { most } else { 2 }.into();
    let things = listed(things, language);
    let message = |some, none| if things.is_some() { some } else { none };
    let things = things.clone().unwrap_or_default().into();
    match span {
        Span::LastYear => language.say_with(
            message("answer-last-year", "answer-last-year-none"),
            [
                ("date", date_in(day, "plain", language).into()),
                ("things", things),
                ("number", number),
            ],
        ),
        Span::Year(year) => language.say_with(
            message("answer-year", "answer-year-none"),
            [
                ("year", year.to_string().into()),
                ("things", things),
                ("number", number),
            ],
        ),
        Span::All => language.say_with(
            message("answer-all", "answer-all-none"),
            [("things", things), ("number", number)],
        ),
    }
}

/// The message for so many of a kind.
fn counted(what: Awaited) -> &'static str {
    match what {
        Awaited::Agenda => "answer-agendas",
        Awaited::Paper => "answer-papers",
        Awaited::Minutes => "answer-minutes",
    }
}

/// "a, b and c"; `None` of nothing.
fn listed(mut things: Vec<String>, language: &Language) -> Option<String> {
    let last = things.pop()?;
    if things.is_empty() {
        return Some(last);
    }
    let values = [("things", things.join(", ").into()), ("last", last.into())];
    Some(language.say_with("answer-and", values))
}
