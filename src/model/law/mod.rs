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

/// The one that lies under the rulebooks of every site, whether they extend it or not.
pub const EVERYWHERE: &str = "public-sector-accessibility";

/// All of them, in order of name.
pub const LAW: &[BuiltIn] = &[
    BuiltIn {
        name: "combined-authority",
        yaml: include_str!("combined-authority.yaml"),
    },
    BuiltIn {
        name: "english-executive",
        yaml: include_str!("english-executive.yaml"),
    },
    BuiltIn {
        name: "english-parish-council",
        yaml: include_str!("english-parish-council.yaml"),
    },
    BuiltIn {
        name: "english-parish-meeting",
        yaml: include_str!("english-parish-meeting.yaml"),
    },
    BuiltIn {
        name: "english-principal-council",
        yaml: include_str!("english-principal-council.yaml"),
    },
    BuiltIn {
        name: "growth-board",
        yaml: include_str!("growth-board.yaml"),
    },
    BuiltIn {
        name: "northern-irish-council",
        yaml: include_str!("northern-irish-council.yaml"),
    },
    BuiltIn {
        name: "northern-irish-executive",
        yaml: include_str!("northern-irish-executive.yaml"),
    },
    BuiltIn {
        name: "police-and-crime-panel",
        yaml: include_str!("police-and-crime-panel.yaml"),
    },
    BuiltIn {
        name: "public-bodies-1960",
        yaml: include_str!("public-bodies-1960.yaml"),
    },
    BuiltIn {
        name: EVERYWHERE,
        yaml: include_str!("public-sector-accessibility.yaml"),
    },
    BuiltIn {
        name: "school-governors",
        yaml: include_str!("school-governors.yaml"),
    },
    BuiltIn {
        name: "scottish-council",
        yaml: include_str!("scottish-council.yaml"),
    },
    BuiltIn {
        name: "smaller-authority-transparency",
        yaml: include_str!("smaller-authority-transparency.yaml"),
    },
    BuiltIn {
        name: "welsh-community-council",
        yaml: include_str!("welsh-community-council.yaml"),
    },
    BuiltIn {
        name: "welsh-principal-council",
        yaml: include_str!("welsh-principal-council.yaml"),
    },
    BuiltIn {
        name: "welsh-school-governors",
        yaml: include_str!("welsh-school-governors.yaml"),
    },
];
