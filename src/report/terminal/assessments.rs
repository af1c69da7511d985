//! What was missed or is not recorded, one block each.

use annotate_snippets::Level;

use super::visible::wrapped;
use super::{Terminal, visible};
use crate::calendar::long_date;
use crate::model::{Force, Part, Site};
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
            .id(rule_id(assessment));
        let mut group = title.element(self.excerpt(&assessment.place));
        for (name, text) in self.lines(assessment) {
            group = group.element(
                Level::NOTE
                    .with_name(name)
                    .message(wrapped(&visible(&text))),
            );
        }
        if let Some(mend) = &assessment.mend {
            group = group.element(Level::HELP.message(wrapped(&visible(mend))));
        }
        self.block(group, &assessment.place, &assessment.notes)
    }

    /// The lines below the place, each with its name.
    fn lines(&self, assessment: &Assessment) -> Vec<(&'static str, String)> {
        let mut lines = vec![("finding", assessment.finding.clone())];
        if let Some(due) = assessment.due.as_ref().filter(|due| due.is_set()) {
            lines.push(("due", long_date(due.due)));
        } else if let Some(due) = &assessment.due {
            let (period, direction, from) = (&due.period, due.direction, long_date(due.from));
            let day = long_date(due.due);
            lines.push(("due", format!("{day}, {period} {direction} {from}")));
            lines.push(("working", due.working()));
        }
        lines.push(("rule", self.rule(assessment)));
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

    /// How strongly the rule binds, by which clause, and where that is written.
    fn rule(&self, assessment: &Assessment) -> String {
        let clause = match &assessment.clause {
            Some(clause) => format!(", by the clause “{clause}”"),
            None => String::new(),
        };
        let force = match assessment.force {
            Force::Must => "must",
            Force::Should => "should",
            Force::May => "may",
        };
        let path = self.content.join(assessment.rule_place.path.as_str());
        let path = path.display();
        format!("this {force} be kept{clause}; it is written in {path}")
    }
}

/// The rule, with what sets it apart: `meeting-frequency (whole partnership)`.
fn rule_id(assessment: &Assessment) -> String {
    match &assessment.aspect {
        Some(aspect) => format!("{} ({})", assessment.rule, visible(aspect)),
        None => assessment.rule.to_owned(),
    }
}

/// What it is about: "Executive, Tuesday 10 March 2026: paper 1 for item 4 (Housing report)".
pub(super) fn matter(assessment: &Assessment, site: &Site) -> String {
    let body = site.bodies.get(&assessment.body);
    let body = body.map_or(assessment.body.as_str(), |body| &body.details.name.value);
    let meeting = assessment.meeting.as_ref();
    let day = meeting.and_then(|meeting| site.meetings.get(meeting));
    let day = day.map(|meeting| format!(", {}", long_date(meeting.date.0)));
    let document = assessment.document.as_ref();
    let paper = document.and_then(|document| site.documents.get(document));
    // An agenda or minutes are named by their meeting.
    let paper = paper.filter(|paper| matches!(paper.part, Part::Paper));
    let paper = paper.map(|paper| format!(" ({})", paper.title));
    let (day, paper) = (day.unwrap_or_default(), paper.unwrap_or_default());
    visible(&format!("{body}{day}: {}{paper}", assessment.subject))
}
