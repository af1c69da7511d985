//! Addresses that have to last: where the things of the content are found, where they used to be, and what is gone.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::public::PublicSite;
use super::route::Route;
use super::site::Site;
use crate::calendar::{Day, parse_date};
use crate::source::{Span, Spanned};
use crate::tree::TreePath;

/// An address that something used to have, and the one that it has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The old address.
    pub from: Route,
    /// The new one.
    pub to: Route,
    /// What moved.
    pub what: Moved,
}

/// What moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// A document, a seat or an organisation, as its `moved_from:` says.
    Page,
    /// A body or meeting, as its `moved_from:` says, and everything in its folder with it.
    Folder,
    /// Something in such a folder.
    Within,
}

/// Where each body, meeting, document, file, seat and organisation of the site is found, and where the texts of a document
/// are compared, each with the file that it is described in.
pub fn addresses(site: &Site) -> BTreeMap<Route, TreePath> {
    let bodies = site.bodies.iter();
    let bodies = bodies.map(|(id, body)| (Route::body(id), body.path.clone()));
    let meetings = site.meetings.iter();
    let meetings = meetings.map(|(id, meeting)| (Route::meeting(id), meeting.path.clone()));
    let documents = site.documents.iter();
    let documents = documents.map(|(id, document)| (Route::document(id), document.path.clone()));
    let compared = site.documents.iter();
    let compared = compared.filter(|(_, document)| !document.earlier.is_empty());
    let compared = compared.map(|(id, document)| (Route::comparison(id), document.path.clone()));
    let files = site.attachments.keys();
    let files = files.map(|path| (Route::file(path), path.clone()));
    let people = partners(site).map(|partner| (partner.route, partner.file));
    bodies
        .chain(meetings)
        .chain(documents)
        .chain(compared)
        .chain(files)
        .chain(people)
        .collect()
}

/// A seat, or an organisation in the list of a body: it has a page, and no file of its own.
#[derive(Debug)]
pub struct PartnerAddress<'s> {
    /// Its page.
    pub route: Route,
    /// The list that it is in.
    pub file: TreePath,
    /// Where its key stands in that.
    pub span: Span,
    /// The addresses that its page used to have.
    pub moved_from: &'s [Spanned<String>],
}

/// Where each seat and organisation is found.
pub fn partners(site: &Site) -> impl Iterator<Item = PartnerAddress<'_>> {
    let seats = site.bodies.values().flat_map(|body| {
        let lists = body.membership.iter();
        let seats = lists.flat_map(|(file, list)| list.seats.iter().map(move |seat| (file, seat)));
        seats.map(|(file, (id, seat))| PartnerAddress {
            route: Route::seat(&body.id, id),
            file: file.clone(),
            span: id.span,
            moved_from: &seat.moved_from,
        })
    });
    let organisations = site.bodies.values().flat_map(|body| {
        let folder = body.path.parent().unwrap_or_default();
        let file = TreePath::shown(&format!("{folder}/organisations.yaml"));
        let listed = body.organisations.iter();
        listed.map(move |(id, organisation)| PartnerAddress {
            route: Route::organisation(&body.id, id),
            file: file.clone(),
            span: id.span,
            moved_from: &organisation.moved_from,
        })
    });
    seats.chain(organisations)
}

/// The old addresses of the site and where each leads, in order of the old address.
///
/// What has an address of its own keeps it: a folder that moved gives nothing in it an address that something else has.
pub fn moves(site: &Site) -> Vec<Move> {
    let bodies = site.bodies.iter();
    let bodies = bodies
        .flat_map(|(id, body)| each(&body.details.moved_from, Route::body(id), Moved::Folder));
    let meetings = site.meetings.iter();
    let meetings = meetings.flat_map(|(id, meeting)| {
        each(
            &meeting.details.moved_from,
            Route::meeting(id),
            Moved::Folder,
        )
    });
    let documents = site.documents.iter();
    let documents = documents.flat_map(|(id, document)| {
        each(&document.cover.moved_from, Route::document(id), Moved::Page)
    });
    let people =
        partners(site).flat_map(|partner| each(partner.moved_from, partner.route, Moved::Page));
    let written: Vec<Move> = bodies
        .chain(meetings)
        .chain(documents)
        .chain(people)
        .collect();
    if written.is_empty() {
        return written;
    }
    let mut there = addresses(site);
    let meetings = site.meetings.values();
    let packs = meetings.filter_map(|meeting| Some((meeting.pack()?, meeting.path.clone())));
    there.extend(packs);
    let within: Vec<_> = written.iter().flat_map(|one| one.within(&there)).collect();
    let mut moves: BTreeMap<Route, Move> = BTreeMap::new();
    // What is written comes first; of folders that moved, the innermost and latest to have it.
    for one in written.into_iter().chain(within) {
        if !there.contains_key(&one.from) {
            moves.entry(one.from.clone()).or_insert(one);
        }
    }
    moves.into_values().collect()
}

fn each(former: &[Spanned<String>], to: Route, what: Moved) -> impl Iterator<Item = Move> {
    let from = former.iter().filter_map(|written| Route::former(written));
    from.map(move |from| Move {
        from,
        to: to.clone(),
        what,
    })
}

impl Move {
    /// What is in the folder that moved, each with the address that it had in the old one.
    fn within<'m>(
        &'m self,
        there: &'m BTreeMap<Route, TreePath>,
    ) -> impl Iterator<Item = Move> + 'm {
        let folder = self.what == Moved::Folder && self.from.is_page();
        let below = folder.then(|| there.range(&self.to..).skip(1));
        let below = below.into_iter().flatten().map_while(|(route, _)| {
            let rest = route.as_str().strip_prefix(self.to.as_str())?;
            Some((route, rest))
        });
        below.map(|(route, rest)| Move {
            from: self.from.joined(rest),
            to: route.clone(),
            what: Moved::Within,
        })
    }
}

/// The addresses of a site that have to last, on the day whose position it shows: those of bodies, meetings, documents and
/// the comparison of their texts, files, seats and organisations, their old ones, and those that are said to be gone.
///
/// Pages that the site makes of its own, such as the list of a year, are not among them: they come and go with what they
/// list. So does a pack to print, which is there as long as there is an agenda or a paper; losing those is seen. As text it is a line `# Addresses on 2026-03-10` and then a line for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressList {
    /// The day.
    pub day: Day,
    /// The addresses from the top of the site: `/bromley/executive/`.
    pub addresses: BTreeSet<String>,
}

/// What the first line says before the day.
const HEAD: &str = "# Addresses on ";

impl AddressList {
    /// The addresses of `site`.
    pub fn of(site: &PublicSite) -> Self {
        let there = addresses(site).into_keys();
        let old = moves(site).into_iter().map(|one| one.from);
        let gone = site.settings.gone.iter().flat_map(|gone| &gone.address.0);
        let gone = gone.filter_map(|written| Route::former(written));
        let all = there.chain(old).chain(gone);
        Self {
            day: site.day(),
            addresses: all.map(|route| route.as_str().to_owned()).collect(),
        }
    }

    /// The list that is written in `text`; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim_end);
        let day = parse_date(lines.next()?.strip_prefix(HEAD)?).ok()?;
        let addresses: BTreeSet<String> = lines
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        let sound = addresses.iter().all(|address| address.starts_with('/'));
        sound.then_some(Self {
            day: Day(day),
            addresses,
        })
    }
}

impl fmt::Display for AddressList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}{}", self.day.0)?;
        let mut addresses = self.addresses.iter();
        addresses.try_for_each(|address| writeln!(f, "{address}"))
    }
}
