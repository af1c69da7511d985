//! minutebook
