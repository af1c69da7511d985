//! What is wrong in the content, one block each.

use annotate_snippets::{Group, Level};

use super::visible::wrapped;
use super::{Terminal, visible};
use crate::diagnostic::{Diagnostic, Note, Severity};
use crate::source::Place;

impl Terminal<'_> {
    /// The diagnostic as a block: the reason, the place, how to put it right, other text that bears on it.
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(visible(&diagnostic.reason));
        let group = title
            .id(diagnostic.code)
            .element(self.excerpt(&diagnostic.place));
        let group = match &diagnostic.mend {
            Some(mend) => group.element(Level::HELP.message(wrapped(&visible(mend)))),
            None => group,
        };
        self.block(group, &diagnostic.place, &diagnostic.notes)
    }

    /// A group about `place` and its notes, with an empty line after them.
    pub(super) fn block(&self, first: Group<'static>, place: &Place, notes: &[Note]) -> String {
        let (here, elsewhere): (Vec<&Note>, Vec<&Note>) =
            notes.iter().partition(|note| note.place == *place);
        let here = here
            .iter()
            .map(|note| Level::NOTE.message(wrapped(&visible(&note.text))));
        let first = here.fold(first, Group::element);
        let elsewhere = elsewhere.iter().map(|note| {
            let title = Level::NOTE.secondary_title(visible(&note.text));
            title.element(self.excerpt(&note.place))
        });
        let groups: Vec<_> = std::iter::once(first).chain(elsewhere).collect();
        format!("{}\n\n", self.renderer().render(&groups))
    }
}
