//! What one file says of another: looked up once every file is read.

use super::draft::Draft;
use super::layout::Layout;
use crate::diagnostic::Diagnostic;
use crate::model::RuleForm;

/// What is wrong between files.
pub(super) fn check(_layout: &Layout<'_>, _draft: &Draft, _rules: &[RuleForm]) -> Vec<Diagnostic> {
    Vec::new()
}
