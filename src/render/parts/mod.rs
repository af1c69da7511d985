//! What pages of several kinds have in common: each part is a view for a component of `parts.html`
//! or `parts-meeting.html`.

mod agenda;
mod assessed;
mod attended;
mod body_node;
mod change_line;
mod figures;
mod mark;
mod meeting_line;
mod minutes;
mod notice;
mod paper_line;
mod timeline;
mod working;

pub(super) use agenda::{Closed, ItemView, anchor_of};
pub(super) use assessed::{Assessed, Named, rule_route};
pub(super) use body_node::BodyNode;
pub(super) use change_line::{ChangeLine, changed_title, what_changed};
pub(super) use figures::{Figures, outcomes};
pub(super) use mark::{Mark, capital, outcome_kind};
pub(super) use meeting_line::MeetingLine;
pub(super) use minutes::{DecisionView, MinutesView};
pub(super) use notice::Notice;
pub(super) use paper_line::{FileView, PaperLine};
pub(super) use timeline::{Entry, timeline};
pub(super) use working::Working;
