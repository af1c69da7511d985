//! The built-in rulebooks held to the reference dates: with the figure of each date laid over the law's, the counting that
//! the rulebook chose has to give that date.

use rayon::prelude::*;

use super::Question;
use crate::deadline::vectors;

/// The unit and the way, and what counts so: a rulebook, its rule, what the subject begins with, and the key of the figure.
const COUNTED: [(&str, &str, &str, &str, &str, &str); 7] = [
    (
        "clear working days",
        "before",
        "english-principal-council",
        "agenda-notice",
        "agenda",
        "notice",
    ),
    (
        "clear working days",
        "before",
        "growth-board",
        "agenda-notice",
        "agenda",
        "notice",
    ),
    (
        "clear calendar days",
        "before",
        "public-bodies-1960",
        "meeting-notice",
        "",
        "notice",
    ),
    (
        "clear calendar days",
        "before",
        "english-executive",
        "private-notice",
        "first",
        "first",
    ),
    (
        "calendar days",
        "before",
        "northern-irish-council",
        "agenda-notice",
        "agenda",
        "notice",
    ),
    (
        "working days",
        "after",
        "growth-board",
        "minutes-publication",
        "",
        "within",
    ),
    (
        "months",
        "after",
        "smaller-authority-transparency",
        "minutes-publication",
        "",
        "within",
    ),
];

#[test]
fn the_reference_dates_come_out() {
    let vectors = vectors();
    for (unit, way, rulebook, rule, subject, key) in COUNTED {
        let asked = vectors.iter().filter_map(|vector| {
            let (count, rest) = vector.question.split_once(' ')?;
            let meeting = rest.strip_prefix(&format!("{unit} {way} "))?;
            Some((vector, count, meeting))
        });
        let asked: Vec<_> = asked.collect();
        assert!(asked.len() > 5, "{unit} {way}: {}", asked.len());
        asked.par_iter().for_each(|(vector, count, meeting)| {
            let question = Question {
                division: &vector.division,
                over: format!("  {rule}: {{ {key}: {count} {unit} }}\n"),
                ..Question::of(rulebook, rule, subject)
            };
            assert_eq!(
                question.due(meeting),
                vector.due,
                "{rulebook}: {}",
                vector.question
            );
        });
    }
}
