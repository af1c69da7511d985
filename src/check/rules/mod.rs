//! The rules, in order of name. A new one is its `.rs`, its `.md` and two lines here; `docs/add-a-rule.md` shows how.

mod actions;
mod agenda_notice;
mod attendance;
mod declarations;
mod document_status;
mod meeting_frequency;
mod minutes_approval;
mod minutes_publication;
mod quorum;
mod recorded_votes;
mod required_items;

use super::rule::Listed;

/// Every rule there is.
pub(super) const RULES: &[Listed] = &[
    Listed::of::<actions::Actions>(),
    Listed::of::<agenda_notice::AgendaNotice>(),
    Listed::of::<attendance::Attendance>(),
    Listed::of::<declarations::Declarations>(),
    Listed::of::<document_status::DocumentStatus>(),
    Listed::of::<meeting_frequency::MeetingFrequency>(),
    Listed::of::<minutes_approval::MinutesApproval>(),
    Listed::of::<minutes_publication::MinutesPublication>(),
    Listed::of::<quorum::Quorum>(),
    Listed::of::<recorded_votes::RecordedVotes>(),
    Listed::of::<required_items::RequiredItems>(),
];
