//! The rules, in order of name. A new one is its `.rs`, its `.md` and two lines here; `docs/add-a-rule.md` shows how.

mod agenda_notice;
mod document_status;
mod minutes_approval;
mod minutes_publication;

use super::rule::Listed;

/// Every rule there is.
pub(super) const RULES: &[Listed] = &[
    Listed::of::<agenda_notice::AgendaNotice>(),
    Listed::of::<document_status::DocumentStatus>(),
    Listed::of::<minutes_approval::MinutesApproval>(),
    Listed::of::<minutes_publication::MinutesPublication>(),
];
