//! From a YAML value to a type of ours, with every problem in it at once.
//!
//! Serde stops at the first error. So a value in which an error was found is left out and the whole is tried again, until
//! nothing new turns up; the good case costs one pass.

mod decoder;
mod inner;
mod stand_in;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use self::decoder::Decoder;
use self::stand_in::KeysOnly;
use super::Span;
use super::node::Node;
use super::problem::{Failure, Problem, ProblemKind, Problems};

/// After this many problems in one value the rest is not looked for.
const MOST_PROBLEMS: usize = 100;

/// Decodes `node` as a `T`.
///
/// # Errors
/// Every key that `T` does not know, every value that does not fit, and every key that is missing.
pub fn decode<T: DeserializeOwned>(node: &Node) -> Result<T, Problems> {
    match Run::default().decode(node) {
        (Some(value), problems) if problems.is_empty() => Ok(value),
        (_, problems) => Err(problems),
    }
}

/// Decodes what fits of `node` as a `T`, and tells what does not: values that do not fit are left out, where they can be.
/// There is a value wherever there is no problem.
pub fn decode_partly<T: DeserializeOwned>(node: &Node) -> (Option<T>, Problems) {
    Run::default().decode(node)
}

/// As [`decode_partly`], for one map as an `A` and a `B`, each of which takes the keys that it knows.
pub fn decode_both<A: DeserializeOwned, B: DeserializeOwned>(
    node: &Node,
) -> (Option<(A, B)>, Problems) {
    let (a, of_a) = Run::beside(node.span, keys_of::<B>()).decode(node);
    let (b, of_b) = Run::beside(node.span, keys_of::<A>()).decode(node);
    let problems: BTreeSet<_> = of_a.into_iter().chain(of_b).collect();
    (a.zip(b), problems.into_iter().collect())
}

/// The keys that a struct reads.
pub fn keys_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let seen = Cell::new(&[] as &[_]);
    // The struct is asked for and not given: only what it asks for is wanted.
    let _ = T::deserialize(KeysOnly(&seen));
    seen.get()
}

/// What the passes over one value have found so far.
#[derive(Default)]
struct Run {
    /// The map at this span is read as another type too, which knows these keys.
    beside: Option<(Span, &'static [&'static str])>,
    found: RefCell<BTreeSet<Problem>>,
    /// Values left out, by where they stand: they hold a problem that is already known.
    left_out: RefCell<BTreeSet<Span>>,
    /// Keys missing from the map at a span: known by now, and given some value so that the next can be found.
    stood_in: RefCell<BTreeSet<(Span, &'static str)>>,
}

impl Run {
    fn beside(map: Span, keys: &'static [&'static str]) -> Self {
        Self {
            beside: Some((map, keys)),
            ..Self::default()
        }
    }

    fn decode<T: DeserializeOwned>(self, node: &Node) -> (Option<T>, Problems) {
        let value = loop {
            match T::deserialize(Decoder { node, run: &self }) {
                Ok(value) => break Some(value),
                Err(failure) if self.goes_on_after(&failure, node) => {}
                Err(_) => break None,
            }
        };
        // What stands in for missing keys is made up.
        let made_up = !self.stood_in.borrow().is_empty();
        let problems = self.found.into_inner().into_iter().collect();
        (value.filter(|_| !made_up), problems)
    }

    /// Notes the failure; whether another pass can find more.
    fn goes_on_after(&self, failure: &Failure, root: &Node) -> bool {
        let at = failure.at.unwrap_or(root.span);
        if !failure.known {
            let (reason, mend) = (failure.reason.clone(), failure.mend.clone());
            self.note(Problem {
                span: at,
                reason,
                mend,
                kind: failure
                    .missing
                    .map_or(ProblemKind::WrongValue, |_| ProblemKind::MissingKey),
            });
        }
        if self.found.borrow().len() >= MOST_PROBLEMS {
            return false;
        }
        match failure.missing {
            Some(field) if self.stood_in.borrow_mut().insert((at, field)) => true,
            _ => self.left_out.borrow_mut().insert(at) && at != root.span,
        }
    }

    fn note(&self, problem: Problem) {
        self.found.borrow_mut().insert(problem);
    }

    fn keeps(&self, node: &Node) -> bool {
        !self.left_out.borrow().contains(&node.span)
    }

    /// The keys that another type reads from the map at `span`.
    fn other_keys(&self, span: Span) -> &'static [&'static str] {
        self.beside
            .filter(|(map, _)| *map == span)
            .map_or(&[], |(_, keys)| keys)
    }
}
