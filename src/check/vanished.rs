//! Addresses that a site had and has no more: nothing that was published may lose its address unseen.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::model::{AddressList, PublicSite, Route, addresses};
use crate::source::{Place, nearest};
use crate::tree::TreePath;

/// What a list of addresses from a site before lacks in the site that is to take its place, an error each. `kept_back`
/// is where everything of the content is found, with what the public may not read.
///
/// A list of a later day than the site's says nothing of it.
pub fn vanished(
    earlier: &AddressList,
    site: &PublicSite,
    kept_back: &BTreeMap<Route, TreePath>,
) -> Vec<Diagnostic> {
    if earlier.day > site.day() {
        return Vec::new();
    }
    let now = AddressList::of(site);
    let lost = earlier.addresses.difference(&now.addresses);
    let losses = Loss::grouped(lost.map(String::as_str));
    let kept_back: BTreeMap<_, _> = kept_back
        .iter()
        .map(|(route, file)| (route.as_str(), file))
        .collect();
    let there = addresses(site);
    let new = there
        .iter()
        .map(|(route, file)| (route.as_str(), file))
        .filter(|(address, _)| !earlier.addresses.contains(*address));
    let new = New {
        site,
        files: new.collect(),
    };
    let told = losses.iter().enumerate().map(|(number, loss)| {
        if let Some(file) = kept_back.get(loss.address) {
            let is_page = loss.address.ends_with('/');
            let mend = if is_page { KEPT_BACK } else { NOT_SHOWN };
            return loss.diagnostic(file, mend.to_owned());
        }
        // Nobody reads more, and each takes a look at every new address.
        let likely = (number < MOST_GUESSES).then(|| new.likely(loss)).flatten();
        match likely {
            Some(file) if LISTS.contains(&file.name()) => loss.diagnostic(file, loss.renamed()),
            Some(file) => loss.diagnostic(file, loss.moved()),
            None => loss.diagnostic(&TreePath::shown("site.yaml"), loss.unknown()),
        }
    });
    told.collect()
}

const MOST_GUESSES: usize = 100;

const KEPT_BACK: &str = "Its file is still in the content, but kept from the public. To take its text back, write \
    `status: withdrawn` with a `reason:`; its page then stays. If it has to go altogether, list the address under \
    `gone:` in site.yaml with the reason.";

const NOT_SHOWN: &str = "The file is still in the content, but no document that the public may read attaches it or links \
    to it. Do that, or list the address under `gone:` in site.yaml with the reason.";

/// Files whose entries have pages.
const LISTS: [&str; 2] = ["members.yaml", "organisations.yaml"];

/// Names that documents of every meeting have.
const COMMON: [&str; 2] = ["agenda", "minutes"];

/// An address that is lost, and those below it.
struct Loss<'a> {
    address: &'a str,
    /// What is lost below it, without `address` at the head.
    below: BTreeSet<&'a str>,
}

impl<'a> Loss<'a> {
    /// The addresses, which come in order, each with those below it.
    fn grouped(addresses: impl Iterator<Item = &'a str>) -> Vec<Self> {
        let mut losses: Vec<Self> = Vec::new();
        for address in addresses {
            let above = losses.last_mut().filter(|loss| loss.address.ends_with('/'));
            let within = above.and_then(|above| {
                let rest = address.strip_prefix(above.address)?;
                Some((above, rest))
            });
            match within {
                Some((above, rest)) => drop(above.below.insert(rest)),
                None => losses.push(Self {
                    address,
                    below: BTreeSet::new(),
                }),
            }
        }
        losses
    }

    fn diagnostic(&self, file: &TreePath, mend: String) -> Diagnostic {
        let others = match self.below.len() {
            0 => String::new(),
            1 => ", nor at 1 address below it".to_owned(),
            many => format!(", nor at {many} addresses below it"),
        };
        let reason = format!(
            "there is nothing at {} any more{others}, where the site that this one replaces has a page or file",
            self.address
        );
        Diagnostic::error("vanished-address", Place::whole(file.clone()), reason).mend(mend)
    }

    fn moved(&self) -> String {
        format!(
            "If this is what was there, write `moved_from: [{}]` in this file, and the old address leads here. If not, \
             put back what was there, or list the address under `gone:` in site.yaml with the reason.",
            self.address
        )
    }

    /// What to do where a seat or an organisation has another id.
    fn renamed(&self) -> String {
        format!(
            "If it has another id now, write `moved_from: [{}]` under that, and the old address leads there. If not, put \
             it back: what is no more keeps its page, and a seat says until when it was held. Or list the address under \
             `gone:` in site.yaml with the reason.",
            self.address
        )
    }

    fn unknown(&self) -> String {
        format!(
            "Put back what was there: a document can be withdrawn and a meeting cancelled, and both keep their page. If \
             something has taken its place, write `moved_from: [{}]` there. If it has to go, list the address under \
             `gone:` in site.yaml with the reason. Another site belongs in another folder.",
            self.address
        )
    }
}

/// The addresses that the earlier site did not have, and the files behind them.
struct New<'n> {
    site: &'n PublicSite,
    files: BTreeMap<&'n str, &'n TreePath>,
}

impl<'n> New<'n> {
    /// The file in which it is to be said where what is lost has moved.
    fn likely(&self, loss: &Loss<'_>) -> Option<&'n TreePath> {
        let address = self.same_inside(loss).or_else(|| self.same_name(loss))?;
        let file = self.files.get(address)?;
        if address.ends_with('/') {
            return Some(file);
        }
        // A file has no text of its own: the document says it that shows it.
        let mut documents = self.site.documents.values();
        let document = documents.find(|document| document.files.contains(file))?;
        Some(&document.path)
    }

    /// The new folder in which most of what was below the lost one is found again.
    fn same_inside(&self, loss: &Loss<'_>) -> Option<&'n str> {
        let mut found: BTreeMap<&str, usize> = BTreeMap::new();
        for address in self.files.keys() {
            let folders = address.match_indices('/').map(|(at, _)| at + 1);
            for (folder, rest) in folders.filter_map(|at| address.split_at_checked(at)) {
                if loss.below.contains(rest) && self.files.contains_key(folder) {
                    *found.entry(folder).or_default() += 1;
                }
            }
        }
        let best = found.into_iter().max_by_key(|(_, count)| *count);
        best.map(|(folder, _)| folder)
    }

    /// The new address with the same name, or the one in the same folder that is spelt most like the lost one.
    fn same_name(&self, loss: &Loss<'_>) -> Option<&'n str> {
        let is_page = loss.address.ends_with('/');
        let alike = self.files.keys().copied();
        let alike = alike.filter(|address| address.ends_with('/') == is_page);
        let (folder, name) = parts(loss.address);
        let same = alike.clone().filter(|address| {
            let (other, other_name) = parts(address);
            other_name == name && (!COMMON.contains(&name) || parts(other).1 == parts(folder).1)
        });
        let shared = |address: &&str| {
            let both = address.split('/').zip(loss.address.split('/'));
            both.take_while(|(a, b)| a == b).count()
        };
        same.max_by_key(shared).or_else(|| {
            let beside = alike.filter(|address| parts(address).0 == folder);
            let names: BTreeMap<&str, &str> =
                beside.map(|address| (parts(address).1, address)).collect();
            names.get(nearest(name, names.keys().copied())?).copied()
        })
    }
}

/// The folder that an address is in, and its last part.
fn parts(address: &str) -> (&str, &str) {
    let path = address.trim_end_matches('/');
    path.rsplit_once('/').unwrap_or(("", path))
}
