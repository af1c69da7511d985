//! A whole site: everything under `content/`, checked and put together.

use std::collections::BTreeMap;

use super::body::Body;
use super::document::Document;
use super::ids::{BodyId, DocumentId, MeetingId, OrganisationId, SeatId};
use super::law::EVERYWHERE;
use super::meeting::{Meeting, MeetingKind};
use super::member::Seat;
use super::organisation::Organisation;
use super::reading::Reading;
use super::rulebook::{Layer, Rulebook, Terms, TermsInForce};
use super::settings::Settings;
use crate::calendar::{Calendar, Day};
use crate::source::{Node, Place, Span, Value, decode};
use crate::tree::{Content, TreePath};

/// Everything under `content/`, checked and put together. Every id in it leads to something in it.
#[derive(Debug, Clone)]
pub struct Site {
    /// What `site.yaml` says.
    pub settings: Settings,
    /// The site's working days.
    pub calendar: Calendar,
    /// The bodies by folder: a body comes before those below it.
    pub bodies: BTreeMap<BodyId, Body>,
    /// The built-in rulebooks that those of the bodies extend, by name.
    pub law: BTreeMap<String, Rulebook>,
    /// The meetings by folder: within a body in order of the day.
    pub meetings: BTreeMap<MeetingId, Meeting>,
    /// The documents by file.
    pub documents: BTreeMap<DocumentId, Document>,
    /// Every other file of the content, for documents to attach, link to or show.
    pub attachments: BTreeMap<TreePath, Content>,
    /// The files of the site's own theme, their paths below the theme's folder.
    pub theme: BTreeMap<TreePath, Content>,
    /// What can be read of the attached PDF files, by file. One that nobody tried to read is not among them.
    pub readings: BTreeMap<TreePath, Reading>,
}

impl Site {
    /// The body and those above it, from itself up to the top.
    pub fn ancestry<'s>(&'s self, body: &'s BodyId) -> impl Iterator<Item = &'s Body> {
        let up = |body: &&'s Body| {
            body.parent
                .as_ref()
                .and_then(|parent| self.bodies.get(parent))
        };
        std::iter::successors(self.bodies.get(body), up)
    }

    /// The bodies right below `body`, or at the top where it is `None`, in their order.
    pub fn bodies_below<'s>(&'s self, body: Option<&'s BodyId>) -> Vec<&'s Body> {
        let mut below: Vec<_> = self
            .bodies
            .values()
            .filter(|b| b.parent.as_ref() == body)
            .collect();
        below.sort_by_key(|b| (b.details.order.unwrap_or(u32::MAX), &b.details.name.value));
        below
    }

    /// The body's meetings, in order of the day.
    pub fn meetings_of<'s>(
        &'s self,
        body: &'s BodyId,
    ) -> impl DoubleEndedIterator<Item = &'s Meeting> {
        let from = MeetingId::new(format!("{body}/"));
        // '0' comes right after '/': the range holds exactly the folders below the body's.
        let to = MeetingId::new(format!("{body}0"));
        self.meetings
            .range(from..to)
            .map(|(_, meeting)| meeting)
            .filter(move |meeting| meeting.body == *body)
    }

    /// The organisation of this id as `body` sees it: from its own list or the nearest above.
    pub fn organisation<'s>(
        &'s self,
        body: &'s BodyId,
        id: &OrganisationId,
    ) -> Option<&'s Organisation> {
        self.ancestry(body)
            .find_map(|body| body.organisations.get(id.as_str()))
    }

    /// The seat of this id on `body`.
    pub fn seat(&self, body: &BodyId, id: &SeatId) -> Option<&Seat> {
        self.bodies
            .get(body)?
            .membership
            .as_ref()?
            .1
            .seats
            .get(id.as_str())
    }

    /// The rulebooks in force for `body`, the lowest layer first: the one that holds everywhere, then those of the bodies above from the top down, under each
    /// those that it extends. One that is extended twice lies where it was extended first.
    pub fn rulebooks<'s>(&'s self, body: &'s BodyId) -> Vec<Layer<'s>> {
        let mut ancestry: Vec<_> = self.ancestry(body).collect();
        ancestry.reverse();
        let mut layers = Vec::new();
        let everywhere = ancestry.first().zip(self.law.get(EVERYWHERE));
        layers.extend(everywhere.map(|(top, rulebook)| Layer {
            rulebook,
            from: &top.id,
            through: Some(Place::whole(top.path.clone())),
        }));
        for body in ancestry {
            if let Some(rulebook) = &body.rulebook {
                let own = Layer {
                    rulebook,
                    from: &body.id,
                    through: None,
                };
                self.lay(own, &mut vec![&rulebook.path], &mut layers);
            }
        }
        layers
    }

    /// Lays a rulebook over those that it extends. `begun` are those that wait for this one, or this one itself: a circle
    /// is refused while loading, and must not go round here.
    fn lay<'s>(
        &'s self,
        layer: Layer<'s>,
        begun: &mut Vec<&'s TreePath>,
        layers: &mut Vec<Layer<'s>>,
    ) {
        for extended in &layer.rulebook.extends {
            let Some(rulebook) = self.rulebook_named(extended) else {
                continue;
            };
            let is_there = layers.iter().any(|l| l.rulebook.path == rulebook.path);
            if is_there || begun.contains(&&rulebook.path) {
                continue;
            }
            begun.push(&rulebook.path);
            let named = || Place::new(layer.rulebook.path.clone(), extended.span);
            let under = Layer {
                rulebook,
                from: layer.from,
                through: Some(layer.through.clone().unwrap_or_else(named)),
            };
            self.lay(under, begun, layers);
        }
        layers.push(layer);
    }

    /// The rulebook that an `extends:` names: a built-in one, or that of the body in this folder from the top.
    pub fn rulebook_named(&self, name: &str) -> Option<&Rulebook> {
        match name.strip_prefix('/') {
            Some(folder) => {
                let body = BodyId::new(folder.trim_end_matches('/'));
                self.bodies.get(&body)?.rulebook.as_ref()
            }
            None => self.law.get(name),
        }
    }

    /// The rules that `body` is held to, as written, in the order in which its rulebooks name them, from the top down; what holds everywhere
    /// comes last.
    pub fn rules<'s>(&'s self, body: &'s BodyId) -> Vec<&'s str> {
        let mut names: Vec<&str> = Vec::new();
        let everywhere = |layer: &Layer<'_>| layer.rulebook.path.as_str() == EVERYWHERE;
        let (last, first): (Vec<_>, Vec<_>) =
            self.rulebooks(body).into_iter().partition(everywhere);
        for entry in first
            .into_iter()
            .chain(last)
            .flat_map(|layer| &layer.rulebook.rules)
        {
            if !names.contains(&entry.rule.as_str()) {
                names.push(&entry.rule);
            }
        }
        names
    }

    /// The terms of `rule`, as rulebooks name it, for a meeting of `body` of this kind and day; `None` where no rulebook
    /// names the rule, or not for this kind of body.
    ///
    /// A rulebook lower down is laid over those above, and each over those that it extends; within one, its changes up to `day` over its first terms, and the
    /// terms for the kind of meeting over both. What is said of the law's clause is left out where a body names its own.
    pub fn terms<'s>(
        &'s self,
        body: &'s BodyId,
        rule: &str,
        kind: MeetingKind,
        day: Day,
    ) -> Option<TermsInForce<'s>> {
        let mut merged = Node {
            value: Value::Map(Vec::new()),
            span: Span::default(),
        };
        let mut top = None;
        let mut law = None;
        let mut under_is_law = false;
        for layer in self.rulebooks(body) {
            let Some(entry) = layer
                .rulebook
                .rules
                .iter()
                .find(|entry| entry.rule.value == rule)
            else {
                continue;
            };
            let begun = entry
                .changes
                .iter()
                .take_while(|(start, _)| *start <= day)
                .map(|(_, terms)| terms);
            let for_kind = entry
                .kinds
                .iter()
                .filter(|(of, _)| *of == kind)
                .map(|(_, terms)| terms);
            let own: Vec<_> = std::iter::once(&entry.terms)
                .chain(begun)
                .chain(for_kind)
                .collect();
            let names_clause = own.iter().any(|terms| terms.get("clause").is_some());
            if under_is_law && !layer.rulebook.built_in && names_clause {
                merged = merged.split(Terms::OF_CLAUSE).1;
            }
            merged = own.into_iter().fold(merged, |m, over| m.overlaid(over));
            under_is_law = layer.rulebook.built_in;
            law = layer.rulebook.built_in.then_some(layer.rulebook).or(law);
            top = Some((layer.from, layer.place(entry)));
        }
        let (from, place) = top?;
        let (common, parameters) = merged.split(Terms::KEYS);
        // What is wrong with the terms was reported while loading; a site with errors is never checked.
        let terms: Terms = decode(&common).unwrap_or_default();
        let kind = self.bodies.get(body)?.details.kind;
        let holds = terms.bodies.is_empty() || terms.bodies.contains(&kind);
        holds.then_some(TermsInForce {
            terms,
            parameters,
            place,
            from,
            law,
        })
    }
}
