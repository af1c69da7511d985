//! The rules, in order of name. A new one is its `.rs`, its `.md` and two lines here; `docs/add-a-rule.md` shows how.

mod accessible_papers;
mod actions;
mod agenda_notice;
mod annual_report;
mod apologies;
mod approval_order;
mod attendance;
mod circulation;
mod code_of_conduct;
mod composition;
mod consultation_length;
mod cover_length;
mod decision_notice;
mod declarations;
mod document_status;
mod draft_agenda;
mod extra_meetings;
mod final_minutes;
mod hospitality;
mod induction;
mod interim_decisions;
mod item_criteria;
mod item_requests;
mod key_decisions;
mod meeting_frequency;
mod meeting_notice;
mod meeting_order;
mod minutes_approval;
mod minutes_publication;
mod open_to_public;
mod placeholders;
mod private_notice;
mod quorum;
mod recorded_votes;
mod register_of_interests;
mod report_cover;
mod representation;
mod required_items;
mod required_papers;
mod review;
mod special_notice;
mod standing_documents;
mod task_groups;
mod term;
mod terms_revision;
mod vacancies;
mod vote_conditions;
mod work_programme;

use super::rule::Listed;

/// Every rule there is.
pub(super) const RULES: &[Listed] = &[
    Listed::of::<accessible_papers::AccessiblePapers>(),
    Listed::of::<actions::Actions>(),
    Listed::of::<agenda_notice::AgendaNotice>(),
    Listed::of::<annual_report::AnnualReport>(),
    Listed::of::<apologies::Apologies>(),
    Listed::of::<approval_order::ApprovalOrder>(),
    Listed::of::<attendance::Attendance>(),
    Listed::of::<circulation::Circulation>(),
    Listed::of::<code_of_conduct::CodeOfConduct>(),
    Listed::of::<composition::Composition>(),
    Listed::of::<consultation_length::ConsultationLength>(),
    Listed::of::<cover_length::CoverLength>(),
    Listed::of::<decision_notice::DecisionNotice>(),
    Listed::of::<declarations::Declarations>(),
    Listed::of::<document_status::DocumentStatus>(),
    Listed::of::<draft_agenda::DraftAgenda>(),
    Listed::of::<extra_meetings::ExtraMeetings>(),
    Listed::of::<final_minutes::FinalMinutes>(),
    Listed::of::<hospitality::Hospitality>(),
    Listed::of::<induction::Induction>(),
    Listed::of::<interim_decisions::InterimDecisions>(),
    Listed::of::<item_criteria::ItemCriteria>(),
    Listed::of::<item_requests::ItemRequests>(),
    Listed::of::<key_decisions::KeyDecisions>(),
    Listed::of::<meeting_frequency::MeetingFrequency>(),
    Listed::of::<meeting_notice::MeetingNotice>(),
    Listed::of::<meeting_order::MeetingOrder>(),
    Listed::of::<minutes_approval::MinutesApproval>(),
    Listed::of::<minutes_publication::MinutesPublication>(),
    Listed::of::<open_to_public::OpenToPublic>(),
    Listed::of::<placeholders::Placeholders>(),
    Listed::of::<private_notice::PrivateNotice>(),
    Listed::of::<quorum::Quorum>(),
    Listed::of::<recorded_votes::RecordedVotes>(),
    Listed::of::<register_of_interests::RegisterOfInterests>(),
    Listed::of::<report_cover::ReportCover>(),
    Listed::of::<representation::Representation>(),
    Listed::of::<required_items::RequiredItems>(),
    Listed::of::<required_papers::RequiredPapers>(),
    Listed::of::<review::Review>(),
    Listed::of::<special_notice::SpecialNotice>(),
    Listed::of::<standing_documents::StandingDocuments>(),
    Listed::of::<task_groups::TaskGroups>(),
    Listed::of::<term::Term>(),
    Listed::of::<terms_revision::TermsRevision>(),
    Listed::of::<vacancies::Vacancies>(),
    Listed::of::<vote_conditions::VoteConditions>(),
    Listed::of::<work_programme::WorkProgramme>(),
];
