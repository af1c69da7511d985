//! A page or another file still to be made.

use std::fmt;

use serde::Serialize;

use super::data::csv::TableLink;
use super::data::{Twin, twin};
use super::frame::{Frame, Head};
use super::here::Here;
use super::sources::Sources;
use super::theme::Theme;
use crate::diagnostic::Diagnostic;
use crate::model::Route;

type Write<'a> =
    dyn Fn(&Theme, Option<&str>, &Beside) -> Result<String, Vec<Diagnostic>> + Send + Sync + 'a;
type WriteTwin<'a> = dyn Fn(&Sources<'_>) -> String + Send + Sync + 'a;

/// A page or another file still to be made: its address, and what makes it.
pub(super) struct Job<'a> {
    output: String,
    /// Where a page is; `None` for other files, and for the page that a server shows anywhere.
    page: Option<Route>,
    /// Whether search engines should leave the page out.
    aside: bool,
    write: Box<Write<'a>>,
    twin: Option<Box<WriteTwin<'a>>>,
    beside: Beside,
}

/// What lies beside a page for programs, to which it links.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// Whether its data does.
    pub(super) twin: bool,
    /// Lists of what is on it as tables.
    pub(super) tables: Vec<TableLink>,
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
            page: Some(route.clone()),
            aside: false,
            write: Box::new(move |theme, base_url, beside| {
                let here = Here::at(&route);
                let (head, view) = view(&here);
                let frame = Frame::new(head, view, Some(&route), &here, base_url);
                theme.fill(template, &frame.with(beside, &here))
            }),
            twin: None,
            beside: Beside::default(),
        }
    }

    /// The page with its twin for programs: the data that `make` gives, in `index.json` beside it. The page links to it.
    #[must_use]
    pub(super) fn with_twin<T: Twin>(self, make: impl Fn() -> T + Send + Sync + 'a) -> Self {
        let Some(route) = self.page.clone() else {
            return self;
        };
        let write = move |sources: &Sources<'_>| twin(&route, &make(), sources);
        Self {
            twin: Some(Box::new(write)),
            beside: Beside {
                twin: true,
                ..self.beside
            },
            ..self
        }
    }

    /// The page with links to these tables, which are files of their own.
    #[must_use]
    pub(super) fn with_tables(mut self, tables: Vec<TableLink>) -> Self {
        self.beside.tables.extend(tables);
        self
    }

    /// The file at `route`, which is no page: what `make` gives, as it is.
    pub(super) fn file(route: Route, make: impl Fn(&Here) -> String + Send + Sync + 'a) -> Self {
        Self {
            output: route.output(),
            page: None,
            aside: false,
            write: Box::new(move |_, _, _| Ok(make(&Here::at(&route)))),
            twin: None,
            beside: Beside::default(),
        }
    }

    /// The file at `route`, which is no page: `template` filled with what `view` gives, and nothing around it.
    pub(super) fn drawn<V: Serialize>(
        route: Route,
        template: &'static str,
        view: impl Fn(&Here) -> V + Send + Sync + 'a,
    ) -> Self {
        Self {
            output: route.output(),
            page: None,
            write: Box::new(move |theme, _, _| theme.fill(template, &view(&Here::at(&route)))),
            twin: None,
            beside: Beside::default(),
            aside: false,
        }
    }

    /// The file of this name at the top, which is no page and which no route can name: `.htaccess`.
    pub(super) fn at(name: &'static str, make: impl Fn() -> String + Send + Sync + 'a) -> Self {
        Self {
            output: name.to_owned(),
            page: None,
            aside: false,
            write: Box::new(move |_, _, _| Ok(make())),
            twin: None,
            beside: Beside::default(),
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
            page: None,
            aside: false,
            write: Box::new(move |theme, base_url, _| {
                let here = Here::anywhere(base_url);
                let (head, view) = view(&here);
                theme.fill(template, &Frame::new(head, view, None, &here, base_url))
            }),
            twin: None,
            beside: Beside::default(),
        }
    }

    /// The same page, kept from search engines: another form of a page for printing, or the way to a new address.
    #[must_use]
    pub(super) fn unlisted(mut self) -> Self {
        self.aside = true;
        self
    }

    /// Where the page is that search engines should list; `None` for every other file.
    pub(super) fn listed(&self) -> Option<&Route> {
        self.page.as_ref().filter(|_| !self.aside)
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
        (self.write)(theme, base_url, &self.beside)
    }

    /// Makes its twin: the file it is written to, and its text. `None` where it has none.
    pub(super) fn twin(&self, sources: &Sources<'_>) -> Option<(String, String)> {
        let write = self.twin.as_ref()?;
        let route = self.page.as_ref()?.file_below(TWIN);
        Some((route.output(), write(sources)))
    }
}

/// The name of the file beside a page that holds its data.
pub(super) const TWIN: &str = "index.json";

impl fmt::Debug for Job<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Job").field(&self.output).finish()
    }
}
