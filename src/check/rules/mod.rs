//! The rules, in order of name. A new one is its `.rs`, its `.md` and two lines here; `docs/add-a-rule.md` shows how.

mod agenda_notice;

use super::rule::Listed;

/// Every rule there is.
pub(super) const RULES: &[Listed] = &[Listed::of::<agenda_notice::AgendaNotice>()];
