//! The built-in rulebooks: what the law asks of kinds of bodies, for their rulebooks to extend.
//!
//! Each is a rulebook like any other, written as one. `clause:` cites the instrument and its provision, `says:` tells it
//! in other words, and `note:` says what could not be confirmed or how an open reading was settled.

/// A rulebook that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn {
    /// The name by which `extends:` knows it: `english-parish-council`.
    pub name: &'static str,
    /// The rulebook, as YAML.
    pub yaml: &'static str,
}

/// All of them, in order of name.
pub const LAW: &[BuiltIn] = &[BuiltIn {
    name: "english-parish-council",
    yaml: include_str!("english-parish-council.yaml"),
}];
