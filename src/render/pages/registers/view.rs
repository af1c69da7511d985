//! What the page of a register shows.

use serde::Serialize;

use super::entry::Group;
use crate::render::frame::Link;
use crate::render::parts::{Counted, Jump};

#[derive(Debug, Default, Serialize)]
pub(super) struct RegisterView {
    /// The body whose register it is; nothing for that of the whole site.
    pub(super) body: Option<Link>,
    pub(super) title: String,
    /// What it is, in a sentence.
    pub(super) lead: String,
    /// What the reader should know of it.
    pub(super) notes: Vec<String>,
    /// The years that have pages of their own.
    pub(super) years: Vec<Counted>,
    /// What there is on the page or, for a page of the whole site, in the registers of the bodies.
    pub(super) jump: Vec<Jump>,
    /// Whether those links lead to other pages.
    pub(super) jump_away: bool,
    /// Nothing but groups with entries.
    pub(super) groups: Vec<Group>,
    /// What is said where there are no entries.
    pub(super) empty: String,
    /// The other registers of the body, or of the site.
    pub(super) others: Vec<Link>,
}

impl RegisterView {
    /// Links to the groups on the page.
    pub(super) fn jump_to_groups(groups: &[Group]) -> Vec<Jump> {
        let link = |group: &Group| Counted::on_page(&group.anchor, &group.heading, group.count);
        let links = groups.iter().map(link).collect();
        let name = None;
        vec![Jump { name, links }]
    }
}
