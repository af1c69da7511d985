//! The nouns of a site: bodies, organisations, members, meetings, documents and rulebooks.
//!
//! What is written in a file is a struct here, and its field docs are the meaning of the file's keys. `load` fills them,
//! checks what they refer to and puts them together as a [`Site`]; nothing changes them afterwards.

mod addresses;
mod agenda;
mod body;
mod cover;
mod document;
mod ids;
mod law;
mod meeting;
mod member;
mod minutes;
mod organisation;
mod public;
mod reading;
mod register;
mod route;
mod rulebook;
mod settings;
mod site;
mod turnout;

pub use addresses::{AddressList, Move, Moved, PartnerAddress, addresses, moves, partners};
pub use agenda::{AgendaDetails, AgendaItem, ItemKind};
pub use body::{Body, BodyDetails, BodyKind, Relation, Standing};
pub use cover::{
    Consent, Cover, Exempt, Placeholder, Publication, Revision, RevisionClass, Status,
};
pub use document::{Document, DocumentKind, EarlierText, Part};
pub use ids::{BodyId, DocumentId, MeetingId, OrganisationId, SeatId};
pub use law::{BuiltIn, EVERYWHERE, LAW};
pub use meeting::{
    Agreement, Explanation, Meeting, MeetingChange, MeetingDetails, MeetingKind, MeetingState,
    PrivateNotice, ShortNotice,
};
pub use member::{
    AbsenceMeasure, AbsenceStep, Holding, Membership, Occasion, Role, Seat, SeatStatus,
};
pub use minutes::{
    Action, ActionStatus, Apology, Approval, Attendance, AttendedAs, Ballot, CastingVote, Decision,
    DecisionMode, Declaration, DeclarerAction, InAttendance, MinutesDetails, Substitute, Votes,
};
pub use organisation::{Organisation, Sector};
pub use public::PublicSite;
pub use reading::Reading;
pub use register::{
    ActionRegister, Circulation, Consultation, ConsultationRegister, ConsultationResults,
    DecisionKind, DecisionRegister, HospitalityEntry, HospitalityRegister, Interest, InterestEntry,
    InterestRegister, Interests, PlannedAction, Programme, ProgrammeItem, RegisteredDecision,
    Registers, Told, Urgency, UrgencyKind, WorkProgrammes,
};
pub use route::Route;
pub use rulebook::{
    Clause, Entry, Force, Layer, RuleForm, RuleName, Rulebook, Terms, TermsInForce,
};
pub use settings::{
    AccessibilityStatement, AddedBankHoliday, AppointedDay, AttendanceShown, ClosedDay, Contact,
    Gone, Host, Licence, Settings,
};
pub use site::Site;
pub use turnout::{Presence, Representation, SeatTurnout, Sitting, Turnout, TurnoutTally};
