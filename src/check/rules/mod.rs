//! The rules, in order of name. A new one is its `.rs`, its `.md` and two lines here; `docs/add-a-rule.md` shows how.

mod actions;
mod agenda_notice;
mod apologies;
mod attendance;
mod composition;
mod decision_notice;
mod declarations;
mod document_status;
mod final_minutes;
mod meeting_frequency;
mod minutes_approval;
mod minutes_publication;
mod quorum;
mod recorded_votes;
mod required_items;
mod term;
mod vacancies;

use super::rule::Listed;

/// Every rule there is.
pub(super) const RULES: &[Listed] = &[
    Listed::of::<actions::Actions>(),
    Listed::of::<agenda_notice::AgendaNotice>(),
    Listed::of::<apologies::Apologies>(),
    Listed::of::<attendance::Attendance>(),
    Listed::of::<composition::Composition>(),
    Listed::of::<decision_notice::DecisionNotice>(),
    Listed::of::<declarations::Declarations>(),
    Listed::of::<document_status::DocumentStatus>(),
    Listed::of::<final_minutes::FinalMinutes>(),
    Listed::of::<meeting_frequency::MeetingFrequency>(),
    Listed::of::<minutes_approval::MinutesApproval>(),
    Listed::of::<minutes_publication::MinutesPublication>(),
    Listed::of::<quorum::Quorum>(),
    Listed::of::<recorded_votes::RecordedVotes>(),
    Listed::of::<required_items::RequiredItems>(),
    Listed::of::<term::Term>(),
    Listed::of::<vacancies::Vacancies>(),
];
