//! What was missed or is not recorded, one block each.

use annotate_snippets::Level;

use super::visible::wrapped;
use super::{Terminal, visible};
use crate::model::{Part, Site};
use crate::record::Assessment;
use crate::report::words;

impl Terminal<'_> {
    /// The assessment as a block: whose it is, the place, what happened, what was due when and how that was counted, the
    /// clause, the explanation, how to put it right, other text that bears on it.
    pub fn assessment(&self, assessment: &Assessment, site: &Site) -> String {
        let level = if assessment.fails_from(self.deny) {
            Level::ERROR
        } else if assessment.outcome.is_missed() && assessment.explanation.is_none() {
            Level::WARNING
        } else {
            Level::NOTE
        };
        let title = level
            .with_name(assessment.outcome.words())
            .primary_title(matter(assessment, site))
            .id(visible(&assessment.rule_name().to_string()));
        let mut group = title.element(self.excerpt(&assessment.place));
        for (name, text) in words::lines(assessment, &self.sources) {
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
}

/// What it is about: "Executive, Tuesday 10 March 2026: paper 1 for item 4 (Housing report)".
pub(super) fn matter(assessment: &Assessment, site: &Site) -> String {
    let document = assessment.document.as_ref();
    let paper = document.and_then(|document| site.documents.get(document));
    // An agenda or minutes are named by their meeting.
    let paper = paper.filter(|paper| matches!(paper.part, Part::Paper));
    let paper = paper.map(|paper| format!(" ({})", paper.title));
    let matter = words::matter(assessment, site);
    visible(&format!("{matter}{}", paper.unwrap_or_default()))
}
