//! Pages: a public site and its record as files.
//!
//! [`Pages`] lists the pages, which is cheap, and makes them one by one, in parallel, as they are asked for: a site is
//! never in memory as a whole. It is handed a [`PublicSite`] and so cannot show what the public may not read.
//!
//! - `theme`: the templates and the files beside them
//! - `pages/<kind>`: what is on a page of each kind, as a typed view for the template of the same name
//! - `feeds/<format>`, `data/<format>`: the same for feed readers, calendars and programs
//! - `comparison`: what changed between two texts of a document
//! - `search`: the index that a browser searches
//! - `hosts`: what web hosts read of how to serve it
//! - `parts`: what pages of several kinds have in common

mod comparison;
mod data;
mod feeds;
mod frame;
mod here;
mod hosts;
mod job;
mod language;
mod links;
mod pages;
mod parts;
mod search;
mod sources;
mod theme;
mod words;

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::model::{PublicSite, Route};
use crate::record::PublicRecord;
use crate::tree::{Content, File, TreePath};

use frame::SiteView;
use job::Job;
use language::Language;
use sources::Sources;
use theme::Theme;

pub use search::terms;

/// A site's pages, ready to be made.
#[derive(Debug)]
pub struct Pages<'a> {
    sources: Sources<'a>,
    theme: Theme,
}

impl<'a> Pages<'a> {
    /// Compiles the theme and makes the lists that pages share.
    ///
    /// # Errors
    /// The site's own theme has a template that does not compile.
    pub fn new(site: &'a PublicSite, record: &'a PublicRecord) -> Result<Self, Vec<Diagnostic>> {
        let folder = site.settings.theme.as_ref().map(|folder| folder.as_str());
        let language = Arc::new(Language::of(site)?);
        let mut theme = Theme::load(&site.theme, folder.unwrap_or_default(), &language)?;
        theme.set_global("site", &SiteView::of(site, &language));
        let sources = Sources::new(site, record, language);
        Ok(Self { sources, theme })
    }

    /// Every file of the site: pages, the theme's plain files and the attachments. In no order.
    ///
    /// An item is an error where a template of the site's own theme asks for something that is not there.
    pub fn files(&self) -> impl ParallelIterator<Item = Result<File, Vec<Diagnostic>>> {
        let kinds = [pages::jobs, feeds::jobs, data::jobs, hosts::jobs];
        let jobs = kinds.into_par_iter().flat_map(|jobs| jobs(&self.sources));
        let pages =
            jobs.flat_map_iter(|job| [self.page(&job).transpose(), self.twin(&job).map(Ok)]);
        let pages = pages.flatten_iter();
        let plain = self.theme.files().par_iter().cloned();
        let attached = self
            .sources
            .site
            .attachments
            .par_iter()
            .filter_map(|(path, content)| {
                let path = TreePath::new(&Route::file(path).output())?;
                let content = content.clone();
                Some(File { path, content })
            });
        let search = search::files(&self.sources);
        pages.chain(plain.chain(attached).chain(search).map(Ok))
    }

    fn page(&self, job: &Job<'_>) -> Result<Option<File>, Vec<Diagnostic>> {
        let Some(path) = TreePath::new(job.output()) else {
            return Ok(None);
        };
        let base_url = self.sources.site.settings.base_url.as_ref();
        let text = job.write(&self.theme, base_url.map(|url| url.as_str()))?;
        let content = Content::from(text.into_bytes());
        Ok(Some(File { path, content }))
    }

    fn twin(&self, job: &Job<'_>) -> Option<File> {
        let (path, text) = job.twin(&self.sources)?;
        let path = TreePath::new(&path)?;
        let content = Content::from(text.into_bytes());
        Some(File { path, content })
    }
}
