//! What was missed or is not recorded, one block each.

use annotate_snippets::{Group, Level};

use super::{Terminal, visible};
use crate::calendar::long_date;
use crate::model::{Force, Site};
use crate::record::{Assessment, Outcome, Record};

/// What the command line tells of: what was missed, and what is not recorded.
pub fn told(record: &Record) -> impl Iterator<Item = &Assessment> {
    let told = |assessment: &&Assessment| {
        assessment.outcome.is_missed() || assessment.outcome == Outcome::NotRecorded
    };
    record.assessments().iter().filter(told)
}

impl Terminal<'_> {
    /// The assessment as a block: whose it is, the place, what happened, what was due when and how that was counted, the
    /// clause, the explanation, how to put it right, other text that bears on it.
    pub fn assessment(&self, assessment: &Assessment, site: &Site) -> String {
        let level = if assessment.fails() {
            Level::ERROR
        } else if assessment.outcome.is_missed() && assessment.explanation.is_none() {
            Level::WARNING
        } else {
            Level::NOTE
        };
        let title = level
            .with_name(assessment.outcome.words())
            .primary_title(matter(assessment, site))
            .id(assessment.rule);
        let mut group = title.element(self.excerpt(&assessment.place));
        for (name, text) in lines(assessment) {
            group = group.element(Level::NOTE.with_name(name).message(visible(&text)));
        }
        if let Some(mend) = &assessment.mend {
            group = group.element(Level::HELP.message(visible(mend)));
        }
        self.block(self.with_rule(group, assessment), &assessment.notes)
    }

    /// The group with the clause and where it is written.
    fn with_rule(&self, group: Group<'static>, assessment: &Assessment) -> Group<'static> {
        let clause = match &assessment.clause {
            Some(clause) => format!(", by the clause “{}”", visible(clause)),
            None => String::new(),
        };
        let path = self.content.join(assessment.rule_place.path.as_str());
        let rule = format!(
            "this {} hold{clause}; written in {}",
            force(assessment.force),
            path.display()
        );
        group.element(Level::NOTE.with_name("rule").message(rule))
    }
}

/// What it is about: "Executive, Tuesday 10 March 2026: minutes".
pub(super) fn matter(assessment: &Assessment, site: &Site) -> String {
    let body = site.bodies.get(&assessment.body);
    let body = body.map_or(assessment.body.as_str(), |body| &body.details.name.value);
    let meeting = assessment.meeting.as_ref();
    let day = meeting.and_then(|meeting| site.meetings.get(meeting));
    let day = day.map(|meeting| format!(", {}", long_date(meeting.date.0)));
    let (body, day) = (visible(body), day.unwrap_or_default());
    format!("{body}{day}: {}", visible(&assessment.subject))
}

/// The lines below the place, each with its name.
fn lines(assessment: &Assessment) -> Vec<(&'static str, String)> {
    let mut lines = vec![("finding", assessment.finding.clone())];
    if let Some(due) = &assessment.due {
        let (period, direction, from) = (&due.period, due.direction, long_date(due.from));
        let day = long_date(due.due);
        lines.push(("due", format!("{day}, {period} {direction} {from}")));
        lines.push(("working", due.working()));
    }
    match &assessment.explanation {
        Some(explanation) => {
            let (reason, by) = (&explanation.reason, &explanation.by);
            let on = long_date(explanation.on.value.0);
            lines.push(("explanation", format!("“{}” ({by}, {on})", reason.trim())));
        }
        None if assessment.outcome.is_missed() => {
            lines.push(("explanation", "none has been published".to_owned()));
        }
        None => {}
    }
    lines
}

fn force(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::Should => "should",
        Force::May => "may",
    }
}
