//! What surrounds every page: the site's name and notice, the way here, the page's own address.

use serde::Serialize;

use super::data::csv::TableLink;
use super::data::{Object, schema_org};
use super::here::Here;
use super::job::{Beside, TWIN};
use super::language::Language;
use super::links::web_address;
use crate::calendar::Day;
use crate::model::{AttendanceShown, Contact, Licence, PublicSite, Route};

/// The security policy of every page: nothing but the site's own styles, pictures and scripts, and what these ask of it.
///
/// Source: Content Security Policy Level 3, <https://www.w3.org/TR/CSP3/>.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'self'";

/// What every page says of the site.
#[derive(Debug, Serialize)]
pub(super) struct SiteView {
    /// The security policy of its pages.
    policy: &'static str,
    name: String,
    description: Option<String>,
    language: String,
    /// Whether that is English, as what the rules say always is.
    is_english: bool,
    notice: Option<String>,
    /// The day whose position the site shows, where it is fixed.
    fixed_day: Option<Day>,
    /// The day whose position the site shows.
    day: Day,
    contact: Option<Contact>,
    licence: Option<Licence>,
    /// Whether there is an accessibility statement.
    accessibility: bool,
    /// Whether organisations are listed.
    organisations: bool,
    /// Whether attendance is told as a share too.
    shares: bool,
}

impl SiteView {
    pub(super) fn of(site: &PublicSite, language: &Language) -> Self {
        let settings = &site.settings;
        Self {
            policy: POLICY,
            name: settings.name.value.clone(),
            description: settings.description.clone(),
            language: settings.language.value.clone(),
            is_english: language.is_english(),
            notice: settings.notice.clone(),
            fixed_day: settings.as_of.as_ref().map(|_| site.day()),
            day: site.day(),
            contact: settings.contact.clone(),
            licence: settings.licence.as_ref().map(|licence| Licence {
                name: licence.name.clone(),
                url: licence.url.as_deref().and_then(web_address),
            }),
            accessibility: settings.accessibility.is_some(),
            shares: settings.attendance == AttendanceShown::Shares,
            organisations: (site.bodies.values()).any(|body| body.organisations.iter().count() > 0),
        }
    }
}

/// What one page says of itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// Its title, without the site's name.
    pub(super) title: String,
    /// What is on it, for search engines.
    pub(super) description: Option<String>,
    /// The part of the site it belongs to: `home`, `bodies`, `organisations`, `calendar`, `record`, `search` or nothing.
    pub(super) section: &'static str,
    /// The pages above it, the top first.
    pub(super) trail: Vec<Link>,
    /// The same in other forms, for programs: feeds, calendars, data.
    pub(super) alternates: Vec<Alternate>,
    /// Feeds and calendars that tell what becomes of it: named in its head, and linked at its end.
    pub(super) follow: Vec<Alternate>,
    /// What the page is about, in the words of schema.org.
    pub(super) about: Option<Object>,
    /// The page that this one shows in another form, and that others should find.
    pub(super) form_of: Option<Route>,
    /// What stands at the foot of each sheet in print.
    pub(super) foot: Option<String>,
}

/// What a page shows, in another form.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Alternate {
    pub(super) href: String,
    /// Its media type: `application/atom+xml`.
    pub(super) media: &'static str,
    pub(super) title: String,
}

/// Words that lead somewhere.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) text: String,
}

impl Link {
    pub(super) fn new(href: String, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { href, text }
    }
}

/// What a template is filled in with: the page's own view, and `page` around it.
#[derive(Debug, Serialize)]
pub(super) struct Frame<V> {
    page: PageView,
    #[serde(flatten)]
    view: V,
}

#[derive(Debug, Serialize)]
struct PageView {
    title: String,
    description: Option<String>,
    section: &'static str,
    trail: Vec<Link>,
    alternates: Vec<Alternate>,
    follow: Vec<Alternate>,
    /// The data of the page, for programs.
    twin: Option<&'static str>,
    /// Lists of what is on the page as tables.
    tables: Vec<Link>,
    /// JSON, ready to stand in a script element.
    about: Option<String>,
    /// The page's full address, or that of the page it is a form of, where the site's is known.
    address: Option<String>,
    foot: Option<String>,
    root: String,
    home: String,
    bodies: String,
    calendar: String,
    record: String,
    accessibility: String,
    search: String,
}

impl<V: Serialize> Frame<V> {
    pub(super) fn new(
        head: Head,
        view: V,
        route: Option<&Route>,
        here: &Here,
        base_url: Option<&str>,
    ) -> Self {
        let home = here.to(&Route::home());
        let address = base_url.zip(head.form_of.as_ref().or(route));
        let address = address.map(|(base, route)| format!("{}{route}", base.trim_end_matches('/')));
        let about = head.about.zip(route);
        let about =
            about.map(|(about, route)| schema_org::graph(about, &head.trail, base_url, route));
        let about = about.map(|about| about.into_text().replace('<', "\\u003c"));
        let page = PageView {
            title: head.title,
            description: head.description,
            section: head.section,
            trail: head.trail,
            alternates: head.alternates,
            follow: head.follow,
            twin: None,
            tables: Vec::new(),
            about,
            address,
            foot: head.foot,
            root: here.root().to_owned(),
            bodies: format!("{home}#bodies"),
            home,
            calendar: here.to(&Route::page("calendar")),
            record: here.to(&Route::page("record")),
            accessibility: here.to(&Route::page("accessibility")),
            search: here.to(&Route::page("search")),
        };
        Self { page, view }
    }

    /// The same with links to what lies beside the page for programs.
    pub(super) fn with(mut self, beside: &Beside, here: &Here) -> Self {
        self.page.twin = beside.twin.then_some(TWIN);
        let tables = beside.tables.iter();
        let link = |table: &TableLink| Link::new(here.to(&table.route), &*table.title);
        self.page.tables = tables.map(link).collect();
        self
    }
}
