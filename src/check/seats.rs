//! The seats of a body at a meeting: who was to be there, and who was.

use super::scope::place_in;
use crate::calendar::Day;
use crate::model::{Body, Declaration, Document, MinutesDetails, Seat};
use crate::source::{Place, Span, Spanned};

/// The body's seats with their ids, in the order of its list.
pub(crate) fn seats(body: &Body) -> impl Iterator<Item = (&Spanned<String>, &Seat)> {
    let membership = body.membership.iter();
    membership.flat_map(|(_, membership)| membership.seats.iter())
}

/// The seats that somebody held on the day and that vote: their members are to come to meetings.
pub(crate) fn expected(body: &Body, day: Day) -> impl Iterator<Item = (&Spanned<String>, &Seat)> {
    seats(body).filter(move |(_, seat)| seat.votes() && seat.held_on(day).is_some())
}

/// Whether the holder of the seat was there.
pub(crate) fn is_present(minutes: &MinutesDetails, seat: &str) -> bool {
    let attendance = minutes.attendance.iter();
    let mut present = attendance.flat_map(|attendance| &attendance.present);
    present.any(|present| present.as_str() == seat)
}

/// Whether somebody stood in for the holder of the seat.
pub(crate) fn has_substitute(minutes: &MinutesDetails, seat: &str) -> bool {
    let mut substitutes = minutes.substitutes.iter();
    substitutes.any(|substitute| substitute.seat.as_str() == seat)
}

/// Where the minutes tell that nobody sat on the seat: the list of those absent, the apology, or the minutes as a whole.
pub(crate) fn absence_in(document: &Document, minutes: &MinutesDetails, seat: &str) -> Place {
    let listed = minutes.attendance.iter().flat_map(|a| &a.absent);
    let apologies = minutes.apologies.iter().map(|apology| &apology.seat);
    let mut named = listed.chain(apologies);
    let span: Option<Span> = named
        .find(|named| named.as_str() == seat)
        .map(|named| named.span);
    place_in(document, span)
}

/// The declarations of interest that bear on a decision under `item`: those of the item and those of the whole meeting.
pub(crate) fn declared_at<'m>(
    minutes: &'m MinutesDetails,
    item: Option<&'m Spanned<String>>,
) -> impl Iterator<Item = &'m Declaration> {
    let declarations = minutes.declarations.iter().flatten();
    declarations.filter(move |declaration| {
        let of = declaration.item.as_ref();
        of.is_none_or(|of| item.is_some_and(|item| item.value == of.value))
    })
}
