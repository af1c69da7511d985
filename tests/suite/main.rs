//! Every integration test, one file a subject, in one binary.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stderr,
    clippy::explicit_write
)]

mod accessible_papers;
mod actions;
mod agenda_notice;
mod annual_report;
mod apologies;
mod approval_order;
mod architecture;
mod aspects;
mod attendance;
mod browser;
mod build;
mod by_hand;
mod calendar;
mod check;
mod ci;
mod circulation;
mod code_of_conduct;
mod comparison;
mod composition;
mod consultation_length;
mod content_format;
mod cover_length;
mod data_files;
mod dated_rules;
mod deadline;
mod deadline_command;
mod deadline_laws;
mod decision_notice;
mod declarations;
mod decode;
mod docs;
mod document_status;
mod draft_agenda;
mod example;
mod explain;
mod extends;
mod extra_meetings;
mod feeds;
mod final_minutes;
mod formats;
mod hospitality;
mod induction;
mod interim_decisions;
mod item_criteria;
mod item_requests;
mod key_decisions;
mod language;
mod lasting;
mod law;
mod load;
mod load_any;
mod markup;
mod meeting_frequency;
mod meeting_notice;
mod meeting_order;
mod minutes_approval;
mod minutes_publication;
mod open_to_public;
mod pages;
mod placeholders;
mod planted;
mod private_notice;
mod publish;
mod quorum;
mod read;
mod recorded_votes;
mod recounted;
mod register_of_interests;
mod render;
mod report;
mod report_cover;
mod representation;
mod required_items;
mod required_papers;
mod review;
mod rules;
mod search;
mod section_243;
mod sites;
mod special_notice;
mod standing_documents;
mod task_groups;
mod term;
mod terms_revision;
mod turnout;
mod vacancies;
mod validity;
mod vote_conditions;
mod work_programme;
