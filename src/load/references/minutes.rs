//! The front matter of minutes: the seats, items and meetings it names.

use std::collections::BTreeSet;

use super::{Ground, id, meeting_name, twice};
use crate::diagnostic::Diagnostic;
use crate::model::{AgendaItem, Decision, Document, MinutesDetails, SeatId};
use crate::source::{Place, Span, Spanned, nearest};

pub(super) fn check(
    ground: &Ground<'_>,
    document: &Document,
    minutes: &MinutesDetails,
) -> Vec<Diagnostic> {
    let (body, path) = (&document.body, &document.path);
    let mut found: Vec<_> = seats(minutes)
        .into_iter()
        .filter_map(|s| ground.seat(body, path, s))
        .collect();
    found.extend(items(ground, document, minutes));
    let in_attendance = minutes.attendance.iter().flat_map(|a| &a.in_attendance);
    let organisations = in_attendance
        .filter_map(|person| person.organisation.as_ref())
        .chain(
            minutes
                .actions
                .iter()
                .filter_map(|action| action.organisation.as_ref()),
        );
    found.extend(organisations.filter_map(|id| ground.organisation(body, path, id)));
    let meetings = minutes.approves.iter().map(|approval| &approval.meeting);
    found.extend(
        meetings
            .chain(&minutes.approved_at)
            .filter_map(|m| meeting_name(path, m)),
    );
    let decisions = minutes
        .decisions
        .iter()
        .filter_map(|decision| decision.id.as_ref());
    let actions = minutes
        .actions
        .iter()
        .filter_map(|action| action.id.as_ref());
    let ids: Vec<_> = decisions.chain(actions).collect();
    found.extend(ids.iter().filter_map(|written| id(path, written)));
    found.extend(twice(
        path,
        ids.into_iter().map(|id| (id.as_str(), id.span)),
        "duplicate-id",
        "this id is given twice",
    ));
    found.extend(attendance(document, minutes));
    for votes in minutes.decisions.iter() {
        found.extend(twice(
            path,
            voters(votes),
            "seat-twice",
            "this seat has two votes on one decision",
        ));
    }
    found
}

/// Every seat that minutes name.
fn seats(minutes: &MinutesDetails) -> Vec<&Spanned<SeatId>> {
    let mut seats: Vec<_> = minutes.chair.iter().collect();
    if let Some(attendance) = &minutes.attendance {
        seats.extend(attendance.present.iter().chain(&attendance.absent));
    }
    seats.extend(
        minutes
            .substitutes
            .iter()
            .map(|substitute| &substitute.seat),
    );
    seats.extend(minutes.apologies.iter().map(|apology| &apology.seat));
    seats.extend(
        minutes
            .declarations
            .iter()
            .flatten()
            .map(|declaration| &declaration.seat),
    );
    for votes in minutes
        .decisions
        .iter()
        .filter_map(|decision| decision.votes.as_ref())
    {
        let ballots = [&votes.in_favour, &votes.against, &votes.abstained];
        seats.extend(ballots.into_iter().flat_map(|ballot| ballot.seats()));
        seats.extend(votes.casting.iter().map(|casting| &casting.by));
    }
    seats
}

/// The items that minutes name must be on the agenda, where it lists any.
fn items(ground: &Ground<'_>, document: &Document, minutes: &MinutesDetails) -> Vec<Diagnostic> {
    let agenda = document.meeting.as_ref().and_then(|meeting| {
        let agenda = ground.site.meetings.get(meeting)?.agenda.as_ref()?;
        ground.site.documents.get(agenda)
    });
    let Some(agenda) = agenda.filter(|a| !ground.is_broken(&a.path) && !a.items().is_empty())
    else {
        return Vec::new();
    };
    let names: BTreeSet<_> = agenda.items().iter().map(AgendaItem::name).collect();
    let named = (minutes
        .declarations
        .iter()
        .flatten()
        .map(|declaration| &declaration.item))
    .chain(minutes.decisions.iter().map(|decision| &decision.item))
    .chain(minutes.actions.iter().map(|action| &action.item));
    let unknown = named.flatten().filter(|item| !names.contains(&item.value));
    unknown
        .map(|item| {
            let reason = format!("no item of the agenda has the id `{}`", item.value);
            let mend = nearest(item, names.iter().map(String::as_str)).map_or_else(
                || {
                    format!(
                        "The ids of its items: {}.",
                        names
                            .iter()
                            .map(String::as_str)
                            .collect::<Vec<_>>()
                            .join(", ")
                    )
                },
                |likely| format!("Did you mean `{likely}`?"),
            );
            let first = agenda.items().first().map(|first| first.title.span);
            let list = Place::new(agenda.path.clone(), first.unwrap_or_default());
            Diagnostic::error(
                "no-such-item",
                Place::new(document.path.clone(), item.span),
                reason,
            )
            .mend(mend)
            .note(list, "the items are listed here")
        })
        .collect()
}

/// A seat is present, absent, or filled by a substitute: one of these, and once.
fn attendance(document: &Document, minutes: &MinutesDetails) -> Vec<Diagnostic> {
    let attendance = minutes.attendance.iter();
    let listed =
        attendance.flat_map(|attendance| attendance.present.iter().chain(&attendance.absent));
    let seats: Vec<_> = listed.collect();
    let stood_in = minutes
        .substitutes
        .iter()
        .map(|substitute| &substitute.seat);
    let sorry = minutes.apologies.iter().map(|apology| &apology.seat);
    let pairs = |seats: Vec<&Spanned<SeatId>>| {
        let pairs: Vec<_> = seats
            .iter()
            .map(|seat| (seat.as_str().to_owned(), seat.span))
            .collect();
        pairs
    };
    let reason = "this seat is in the lists of those present, absent and apologising twice";
    let with_substitutes = pairs(seats.iter().copied().chain(stood_in).collect());
    let with_apologies = pairs(seats.into_iter().chain(sorry).collect());
    let both = [with_substitutes, with_apologies]
        .into_iter()
        .flat_map(|pairs| {
            let named = pairs.iter().map(|(seat, span)| (seat.as_str(), *span));
            twice(&document.path, named, "seat-twice", reason)
        });
    both.collect()
}

fn voters(decision: &Decision) -> impl Iterator<Item = (&str, Span)> {
    let votes = decision.votes.iter();
    let ballots = votes.flat_map(|votes| [&votes.in_favour, &votes.against, &votes.abstained]);
    ballots
        .flat_map(|ballot| ballot.seats())
        .map(|seat| (seat.as_str(), seat.span))
}
