//! What pages of several kinds have in common: each part is a view for a component of `parts.html`
//! or `parts-meeting.html`.

mod action_line;
mod agenda;
mod answer;
mod asked;
mod assessed;
mod attendance;
mod attended;
mod body_node;
mod by_sector;
mod came_due;
mod change_line;
mod chart;
mod counts_table;
mod figures;
mod jumps;
mod mark;
mod meeting_days;
mod meeting_line;
mod minutes;
mod miss;
mod not_applicable;
mod notice;
mod paper_line;
mod seat_line;
mod structure_chart;
mod timeline;
mod timeliness;
mod working;

pub(super) use action_line::{ActionLine, by_urgency};
pub(super) use agenda::{Closed, ItemView, anchor_of, item_anchors};
pub(super) use answer::{answer, answer_of, answer_of_site};
pub(super) use assessed::{Assessed, Named, rule_route};
pub(super) use attendance::{AttendanceWords, presence};
pub(super) use body_node::BodyNode;
pub(super) use by_sector::{BySector, SECTORS, counts as sector_counts};
pub(super) use came_due::{CameDue, Span, came_due};
pub(super) use change_line::{ChangeLine, changed_title, what_changed};
pub(super) use counts_table::Table;
pub(super) use figures::Figures;
pub(super) use jumps::{Counted, Jump, family};
pub(super) use mark::{Mark, capital, outcome_kind};
pub(super) use meeting_days::MeetingDays;
pub(super) use meeting_line::MeetingLine;
pub(super) use minutes::{DecisionView, MinutesView};
pub(super) use miss::Miss;
pub(super) use not_applicable::NotApplicable;
pub(super) use notice::Notice;
pub(super) use paper_line::{FileView, PaperLine};
pub(super) use seat_line::{
    SeatLine, begun, once_done, organisation, period, role, sector, unsettled,
};
pub(super) use structure_chart::StructureChart;
pub(super) use timeline::{Timeline, timeline};
pub(super) use timeliness::{Timeliness, timeliness};
pub(super) use working::Working;
