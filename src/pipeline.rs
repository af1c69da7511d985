//! The stages in order.
//!
//! ```text
//! content/ ─read→ Tree ─load→ Site ─check→ Record ─┬─render→ files ─publish→ public/
//!                                                  └─report→ terminal
//! ```
//!
//! [`judge`] is pure. [`build`] makes pages while it writes them, so that a site is never in memory as a whole.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::calendar::Day;
use crate::check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::{self, Loaded};
use crate::model::{PublicSite, Reading, Settings, Site, addresses};
use crate::publish;
use crate::record::{PublicRecord, Record};
use crate::render::Pages;
use crate::source::{Span, Spanned};
use crate::tree::{Tree, TreePath};

pub use crate::extract::pdf as read_pdf;
pub use crate::publish::{Destination, Failure, Published, Refused};
pub use crate::read::read;
pub use crate::report;

/// What is asked for beside the content.
#[derive(Debug, Clone)]
pub struct Order {
    /// The day whose position is wanted, whatever the site says.
    pub as_of: Option<Day>,
    /// When it is, for a site that fixes no day itself.
    pub now: DateTime<Utc>,
    /// Where the site will be read, whatever the site says.
    pub base_url: Option<String>,
    /// What can be read of the attached PDF files.
    pub readings: Readings,
}

/// What can be read of PDF files, by file.
pub type Readings = BTreeMap<TreePath, Reading>;

/// A site that has nothing wrong with it, held to its rules.
#[derive(Debug)]
pub struct Judged {
    /// The site, with all that the public may not read.
    pub site: Site,
    /// Its record, likewise.
    pub record: Record,
    /// Warnings, in order of file and place.
    pub warnings: Vec<Diagnostic>,
}

/// What a build has made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Built {
    /// How many bodies have a page.
    pub bodies: usize,
    /// How many meetings have a page.
    pub meetings: usize,
    /// How many documents have a page.
    pub documents: usize,
    /// The files that were written.
    pub published: Published,
}

/// Loads the site and holds it to its rules.
///
/// # Errors
/// Everything that is wrong with the content, warnings too, in order of file and place.
pub fn judge(tree: &Tree, order: &Order) -> Result<Judged, Vec<Diagnostic>> {
    let loaded = load::load(tree, &check::forms());
    let Loaded {
        site: Some(mut site),
        diagnostics: mut warnings,
    } = loaded
    else {
        return Err(loaded.diagnostics);
    };
    if let Some(url) = &order.base_url {
        let (value, span) = (url.clone(), Span::default());
        site.settings.base_url = Some(Spanned { value, span });
    }
    site.readings.clone_from(&order.readings);
    let checked = check::check(&site, day(&site.settings, order));
    warnings.extend(checked.diagnostics);
    warnings.sort();
    if warnings
        .iter()
        .any(|found| found.severity == Severity::Error)
    {
        return Err(warnings);
    }
    let record = checked.record;
    Ok(Judged {
        site,
        record,
        warnings,
    })
}

/// Makes the public's pages and publishes them. `tick` is called for each file.
///
/// # Errors
/// [`Failure::Wrong`] with what is wrong in the site's own theme, or with the addresses that the site there had and this
/// one has not, in order; otherwise as [`publish::publish`]. In each case nothing was published.
pub fn build(
    judged: Judged,
    destination: &Destination,
    tick: impl Fn() + Sync + Send,
) -> Result<Built, Failure<Diagnostic>> {
    let earlier = destination.earlier()?;
    let whole = earlier.as_ref().map(|_| addresses(&judged.site));
    let site = PublicSite::of(judged.site, judged.record.day);
    if let Some((earlier, whole)) = earlier.zip(whole) {
        let vanished = check::vanished(&earlier, &site, &whole);
        if !vanished.is_empty() {
            return Err(in_order(Failure::Wrong(vec![vanished])));
        }
    }
    let record = PublicRecord::of(judged.record, &site);
    let pages = Pages::new(&site, &record).map_err(Failure::Wrong)?;
    let files = pages.files().inspect(|_| tick());
    let published = publish::publish(destination, files).map_err(in_order)?;
    Ok(Built {
        bodies: site.bodies.len(),
        meetings: site.meetings.len(),
        documents: site.documents.len(),
        published,
    })
}

/// The day whose position is shown: as asked for, as the site fixes it, or today where the site is.
fn day(settings: &Settings, order: &Order) -> Day {
    let fixed = settings.as_of.as_ref().map(|day| day.value);
    let today = order.now.with_timezone(&settings.timezone).date_naive();
    order.as_of.or(fixed).unwrap_or(Day(today))
}

/// One template that is wrong shows on many pages.
fn in_order(failure: Failure<Vec<Diagnostic>>) -> Failure<Diagnostic> {
    match failure {
        Failure::Wrong(wrong) => {
            let mut wrong: Vec<_> = wrong.into_iter().flatten().collect();
            wrong.sort();
            wrong.dedup();
            Failure::Wrong(wrong)
        }
        Failure::Refused(refused) => Failure::Refused(refused),
        Failure::Machine(error) => Failure::Machine(error),
    }
}
