//! minutebook publishes the papers, minutes and membership of public bodies, and shows whether each was in time.

pub mod calendar;
pub mod check;
pub mod diagnostic;
pub mod error;
pub mod extract;
pub mod load;
pub mod markup;
pub mod model;
pub mod pipeline;
pub mod publish;
pub mod read;
pub mod record;
pub mod render;
pub mod report;
pub mod source;
pub mod tree;
