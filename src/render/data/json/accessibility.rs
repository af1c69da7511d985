//! The data of the accessibility statement.

use schemars::JsonSchema;
use serde::Serialize;

use super::Twin;
use crate::calendar::Day;
use crate::model::{AccessibilityStatement, Contact};
use crate::render::sources::Sources;

/// The accessibility statement, as far as it is the site's own.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::render) struct AccessibilityData<'s> {
    prepared: Day,
    /// What is known not to be accessible.
    known_problems: &'s [String],
    /// How to ask for something in another form.
    other_formats: Option<&'s str>,
    /// Who enforces the rules, and how to reach them.
    enforcement: Option<&'s str>,
    contact: Option<&'s Contact>,
}

impl Twin for AccessibilityData<'_> {
    const KIND: &'static str = "accessibility";
}

impl<'s> AccessibilityData<'s> {
    pub(in crate::render) fn of(
        statement: &'s AccessibilityStatement,
        sources: &Sources<'s>,
    ) -> Self {
        Self {
            prepared: statement.prepared,
            known_problems: &statement.known_problems,
            other_formats: statement.other_formats.as_deref(),
            enforcement: statement.enforcement.as_deref(),
            contact: sources.site.settings.contact.as_ref(),
        }
    }
}
