//! The registers of a body: what they refer to, and days that cannot follow one another.

use super::{Ground, id, meeting_name, twice};
use crate::calendar::{Day, PartialDate};
use crate::diagnostic::Diagnostic;
use crate::load::links::no_document;
use crate::markup::{has_safe_scheme, is_external};
use crate::model::{
    ActionRegister, Body, BodyId, Consultation, ConsultationRegister, DecisionRegister,
    HospitalityRegister, InterestEntry, InterestRegister, MeetingId, Publication,
    RegisteredDecision, WorkProgrammes,
};
use crate::source::{Place, Span, Spanned, nearest};
use crate::tree::TreePath;

pub(super) fn check(ground: &Ground<'_>, body: &Body) -> Vec<Diagnostic> {
    let registers = &body.registers;
    let of = |path| Register { ground, body, path };
    let mut found = Vec::new();
    if let Some((path, register)) = &registers.interests {
        found.extend(of(path).interests(register));
    }
    if let Some((path, register)) = &registers.hospitality {
        found.extend(of(path).hospitality(register));
    }
    if let Some((path, register)) = &registers.decisions {
        found.extend(of(path).decisions(register));
    }
    if let Some((path, register)) = &registers.actions {
        found.extend(of(path).actions(register));
    }
    if let Some((path, register)) = &registers.consultations {
        found.extend(of(path).consultations(register));
    }
    if let Some((path, register)) = &registers.work_programme {
        found.extend(of(path).programmes(register));
    }
    found
}

/// One register: the file at `path`.
struct Register<'r> {
    ground: &'r Ground<'r>,
    body: &'r Body,
    path: &'r TreePath,
}

impl Register<'_> {
    fn interests(&self, register: &InterestRegister) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for entry in &register.entries {
            found.extend(self.ground.seat(&self.body.id, self.path, &entry.seat));
            if let (Some(declared), Some(updated)) = (&entry.declared, &entry.updated) {
                let dates = (declared.value.into(), declared.span);
                let later = (updated.value.into(), updated.span);
                found.extend(self.backwards(dates, later, ("change", "declaration")));
            }
            for interest in &entry.interests.0 {
                if let (Some(from), Some(to)) = (&interest.from, &interest.to) {
                    let dates = (from.value, from.span);
                    found.extend(self.backwards(dates, (to.value, to.span), ("end", "beginning")));
                }
            }
        }
        let entry = |entry: &InterestEntry| {
            let declared = entry.declared.as_ref().map(|day| day.value.to_string());
            let of = format!("{} {}", entry.seat.value, declared.unwrap_or_default());
            (of, entry.seat.span)
        };
        let entries: Vec<_> = register.entries.iter().map(entry).collect();
        let named = entries.iter().map(|(of, span)| (of.as_str(), *span));
        let reason = "this seat has two entries of one day";
        found.extend(twice(self.path, named, "seat-twice", reason));
        found
    }

    fn hospitality(&self, register: &HospitalityRegister) -> Vec<Diagnostic> {
        let seats = register.entries.iter().filter_map(|e| e.seat.as_ref());
        seats
            .filter_map(|seat| self.ground.seat(&self.body.id, self.path, seat))
            .collect()
    }

    fn decisions(&self, register: &DecisionRegister) -> Vec<Diagnostic> {
        let decisions = &register.decisions;
        let mut found = self.ids(decisions.iter().filter_map(|d| d.id.as_ref()));
        for decision in decisions {
            let seats = decision.taken_by.iter();
            found.extend(seats.filter_map(|s| self.ground.seat(&self.body.id, self.path, s)));
            let seats = decision.taken_by.iter();
            let named = seats.map(|seat| (seat.as_str(), seat.span));
            let reason = "this seat took one decision twice";
            found.extend(twice(self.path, named, "seat-twice", reason));
            found.extend(decision.reported_at.iter().filter_map(|m| self.meeting(m)));
            found.extend(self.published_first(decision));
        }
        found
    }

    /// A decision that was published before it was taken.
    fn published_first(&self, decision: &RegisteredDecision) -> Option<Diagnostic> {
        let (on, published) = (decision.on.as_ref()?, decision.published.as_ref()?);
        let Publication::On(moment) = published.value else {
            return None;
        };
        let day = PartialDate::Day(Day(moment.date));
        let taken = (on.value.into(), on.span);
        self.backwards(taken, (day, published.span), ("publication", "decision"))
    }

    fn actions(&self, register: &ActionRegister) -> Vec<Diagnostic> {
        let actions = &register.actions;
        let mut found = self.ids(actions.iter().filter_map(|action| action.id.as_ref()));
        for action in actions {
            let organisation = action.organisation.iter();
            found.extend(
                organisation
                    .filter_map(|of| self.ground.organisation(&self.body.id, self.path, of)),
            );
            found.extend(action.agreed_at.iter().filter_map(|m| self.meeting(m)));
        }
        found
    }

    fn consultations(&self, register: &ConsultationRegister) -> Vec<Diagnostic> {
        let consultations = &register.consultations;
        let mut found = self.ids(consultations.iter().filter_map(|c| c.id.as_ref()));
        found.extend(consultations.iter().flat_map(|c| self.consultation(c)));
        found
    }

    fn consultation(&self, consultation: &Consultation) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let organisation = consultation.organisation.iter();
        found.extend(
            organisation.filter_map(|of| self.ground.organisation(&self.body.id, self.path, of)),
        );
        if let (Some(opens), Some(closes)) = (&consultation.opens, &consultation.closes) {
            let dates = (opens.value.into(), opens.span);
            let later = (closes.value.into(), closes.span);
            found.extend(self.backwards(dates, later, ("closing", "opening")));
        }
        let results = consultation.results.iter();
        let reports = results.filter_map(|results| results.document.as_ref());
        let documents = consultation.document.iter().chain(reports);
        found.extend(documents.filter_map(|d| no_document(self.ground.layout, self.path, d)));
        found.extend(consultation.link.iter().filter_map(|link| self.link(link)));
        found
    }

    fn programmes(&self, register: &WorkProgrammes) -> Vec<Diagnostic> {
        let programmes = &register.programmes;
        let items = || programmes.iter().flat_map(|programme| &programme.items);
        let mut found = self.ids(items().filter_map(|item| item.id.as_ref()));
        let agreed_at = programmes.iter().filter_map(|p| p.agreed_at.as_ref());
        found.extend(agreed_at.filter_map(|meeting| self.meeting(meeting)));
        let planned = items().filter_map(|item| item.meeting.as_ref());
        found.extend(planned.filter_map(|meeting| self.planned(meeting)));
        let years: Vec<_> = programmes
            .iter()
            .map(|programme| (programme.year.value.to_string(), programme.year.span))
            .collect();
        let named = years.iter().map(|(year, span)| (year.as_str(), *span));
        let reason = "there are two programmes for this year";
        found.extend(twice(self.path, named, "year-twice", reason));
        found
    }

    /// What is wrong with the ids of a register's entries.
    fn ids<'i>(&self, ids: impl Iterator<Item = &'i Spanned<String>>) -> Vec<Diagnostic> {
        let ids: Vec<_> = ids.collect();
        let odd = ids.iter().filter_map(|written| id(self.path, written));
        let mut found: Vec<_> = odd.collect();
        let named = ids.into_iter().map(|id| (id.as_str(), id.span));
        let reason = "this id is given twice";
        found.extend(twice(self.path, named, "duplicate-id", reason));
        found
    }

    /// What is wrong with a meeting that something was agreed at or reported to: it must be there.
    fn meeting(&self, name: &Spanned<String>) -> Option<Diagnostic> {
        if let Some(wrong) = meeting_name(self.path, name) {
            return Some(wrong);
        }
        let meetings = &self.ground.layout.meetings;
        let named = MeetingId::named(&self.body.id, name);
        if meetings.contains_key(&named) {
            return None;
        }
        let (body, _) = named.as_str().rsplit_once('/')?;
        let beside = meetings
            .iter()
            .filter(|(_, files)| files.body.as_str() == body);
        let likely = nearest(named.folder(), beside.map(|(id, _)| id.folder()));
        let mend = match likely {
            Some(folder) if name.starts_with('/') => format!("Did you mean /{body}/{folder}?"),
            Some(folder) => format!("Did you mean {folder}?"),
            None => "Add the meeting's folder, or name one that is there.".to_owned(),
        };
        let place = Place::new(self.path.clone(), name.span);
        let reason = format!("there is no meeting {}", name.value);
        Some(Diagnostic::error("no-such-meeting", place, reason).mend(mend))
    }

    /// What is wrong with a meeting that something is planned for: it may have no folder yet, but its body has.
    fn planned(&self, name: &Spanned<String>) -> Option<Diagnostic> {
        if let Some(wrong) = meeting_name(self.path, name) {
            return Some(wrong);
        }
        let named = MeetingId::named(&self.body.id, name);
        let (body, _) = named.as_str().rsplit_once('/')?;
        let bodies = &self.ground.layout.bodies;
        if bodies.contains_key(&BodyId::new(body)) {
            return None;
        }
        let mend = nearest(body, bodies.keys().map(BodyId::as_str)).map_or_else(
            || "Write the path of the body's folder from the top, and then the day.".to_owned(),
            |likely| format!("Did you mean /{likely}/{}?", named.folder()),
        );
        let place = Place::new(self.path.clone(), name.span);
        let reason = format!("there is no body /{body}");
        Some(Diagnostic::error("no-such-body", place, reason).mend(mend))
    }

    fn link(&self, link: &Spanned<String>) -> Option<Diagnostic> {
        if is_external(link) && has_safe_scheme(link) {
            return None;
        }
        let place = Place::new(self.path.clone(), link.span);
        let reason = format!("`{}` is not an address on another site", link.value);
        let mend = "Write it in full: https://consult.example.org/budget. A document of this site goes under `document:`.";
        Some(Diagnostic::error("bad-address", place, reason).mend(mend))
    }

    /// What is wrong where the later of two dates comes before the earlier; `words` are what happened on each.
    fn backwards(
        &self,
        earlier: (PartialDate, Span),
        later: (PartialDate, Span),
        words: (&str, &str),
    ) -> Option<Diagnostic> {
        if earlier.0.first() <= later.0.last() {
            return None;
        }
        let (after, before) = words;
        let reason = format!(
            "the {after}, {}, comes before the {before}, {}",
            later.0, earlier.0
        );
        let place = |span| Place::new(self.path.clone(), span);
        let wrong = Diagnostic::error("date-order", place(later.1), reason);
        let note = format!("the {before}");
        Some(
            wrong
                .mend("Put the two dates right.")
                .note(place(earlier.1), note),
        )
    }
}
