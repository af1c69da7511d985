//! A page or another file still to be made.

use std::fmt;

use serde::Serialize;

use super::frame::{Frame, Head};
use super::here::Here;
use super::theme::Theme;
use crate::diagnostic::Diagnostic;
use crate::model::Route;

type Write<'a> = dyn Fn(&Theme, Option<&str>) -> Result<String, Vec<Diagnostic>> + Send + Sync + 'a;

/// A page or another file still to be made: its address, and what makes it.
pub(super) struct Job<'a> {
    output: String,
    write: Box<Write<'a>>,
}

impl<'a> Job<'a> {
    /// The page at `route`, made by filling `template` with what `view` gives.
    pub(super) fn new<V: Serialize>(
        route: Route,
        template: &'static str,
        view: impl Fn(&Here) -> (Head, V) + Send + Sync + 'a,
    ) -> Self {
        Self {
            output: route.output(),
            write: Box::new(move |theme, base_url| {
                let here = Here::at(&route);
                let (head, view) = view(&here);
                theme.fill(
                    template,
                    &Frame::new(head, view, Some(&route), &here, base_url),
                )
            }),
        }
    }

    /// The file at `route`, which is no page: what `make` gives, as it is.
    pub(super) fn file(route: Route, make: impl Fn(&Here) -> String + Send + Sync + 'a) -> Self {
        Self {
            output: route.output(),
            write: Box::new(move |_, _| Ok(make(&Here::at(&route)))),
        }
    }

    /// The page that a server shows where there is none, at whatever address.
    pub(super) fn anywhere<V: Serialize>(
        output: &'static str,
        template: &'static str,
        view: impl Fn(&Here) -> (Head, V) + Send + Sync + 'a,
    ) -> Self {
        Self {
            output: output.to_owned(),
            write: Box::new(move |theme, base_url| {
                let here = Here::anywhere(base_url);
                let (head, view) = view(&here);
                theme.fill(template, &Frame::new(head, view, None, &here, base_url))
            }),
        }
    }

    /// The file it is written to.
    pub(super) fn output(&self) -> &str {
        &self.output
    }

    /// Makes it.
    pub(super) fn write(
        &self,
        theme: &Theme,
        base_url: Option<&str>,
    ) -> Result<String, Vec<Diagnostic>> {
        (self.write)(theme, base_url)
    }
}

impl fmt::Debug for Job<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Job").field(&self.output).finish()
    }
}
