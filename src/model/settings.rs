//! `site.yaml`: what holds for the whole site.

use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::calendar::{Day, Division};
use crate::source::{OneOrMore, Span, Spanned};

/// `site.yaml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Settings {
    /// The site's name, as the heading of its home page.
    pub name: Spanned<String>,
    /// What the site is, in a sentence or two, for its home page and for search engines.
    #[serde(default)]
    pub description: Option<String>,
    /// Where the site will be read: `https://papers.example.org/` or with a path. Feeds and canonical links need it.
    #[serde(default)]
    pub base_url: Option<Spanned<String>>,
    /// The language of its pages, as a language tag. `en` unless written.
    #[serde(default = "english")]
    pub language: Spanned<String>,
    /// The timezone that decides which day it is. `Europe/London` unless written.
    #[serde(
        default = "london",
        deserialize_with = "timezone",
        serialize_with = "timezone_name"
    )]
    pub timezone: Tz,
    /// Whose bank holidays count. `england-and-wales` unless written.
    #[serde(default = "england_and_wales")]
    pub division: Division,
    /// Bank holidays that are not built in, such as ones proclaimed lately.
    #[serde(default)]
    pub bank_holidays: Vec<AddedBankHoliday>,
    /// Days on which the site's offices are closed, and which so are no working days.
    #[serde(default)]
    pub closed_days: Vec<ClosedDay>,
    /// Days appointed for public thanksgiving or mourning, which are not counted in a parish council's notice.
    #[serde(default)]
    pub appointed_days: Vec<AppointedDay>,
    /// The day whose position the site shows, for demonstrations and archives; otherwise the day of the build.
    #[serde(default)]
    pub as_of: Option<Spanned<Day>>,
    /// A notice shown on every page, such as "This is a demonstration".
    #[serde(default)]
    pub notice: Option<String>,
    /// Who answers questions about the site.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// The terms on which everything may be used again.
    #[serde(default)]
    pub licence: Option<Licence>,
    /// A folder of the content, its name beginning with `_`, whose files replace those of the built-in theme.
    #[serde(default)]
    pub theme: Option<Spanned<String>>,
    /// What the accessibility statement says.
    #[serde(default)]
    pub accessibility: Option<AccessibilityStatement>,
    /// Pages and files that had to be taken off the site, and why.
    #[serde(default)]
    pub gone: Vec<Gone>,
    /// How the pages of members and organisations tell of attendance. `counts` unless written.
    #[serde(default)]
    pub attendance: AttendanceShown,
    /// The hosts it is published on: the files that these look for in the published folder are written with it.
    #[serde(default)]
    pub hosts: Vec<Spanned<Host>>,
}

/// A web host that reads how to serve a site from files in its folder.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Host {
    /// Netlify: `_headers` and `_redirects`.
    Netlify,
    /// Cloudflare Pages: the same files, with redirects of its own form.
    CloudflarePages,
    /// A server with Apache that lets a folder have a `.htaccess`.
    Apache,
    /// GitHub Pages: `.nojekyll`.
    GithubPages,
}

/// How pages tell how often the holder of a seat was there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AttendanceShown {
    /// In numbers: at 7 of 9 meetings.
    #[default]
    Counts,
    /// In numbers and as a percentage.
    Shares,
}

/// A bank holiday that is not built in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddedBankHoliday {
    /// The day.
    pub date: Day,
    /// What it is called.
    pub name: String,
}

/// A day on which the site's offices are closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDay {
    /// The day.
    pub date: Day,
    /// Why.
    pub reason: String,
}

/// A day appointed for public thanksgiving or mourning. It is a working day unless it is a bank holiday too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppointedDay {
    /// The day.
    pub date: Day,
    /// What for.
    pub reason: String,
}

/// A post and how to reach it; never a person's own address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Contact {
    /// The post or team: "Partnerships team".
    pub post: String,
    /// A role mailbox.
    #[serde(default)]
    pub email: Option<String>,
    /// A telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// A postal address, on one line.
    #[serde(default)]
    pub address: Option<String>,
}

/// The terms of reuse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Licence {
    /// Its name: "Open Government Licence v3.0".
    pub name: String,
    /// Where it can be read.
    #[serde(default)]
    pub url: Option<String>,
}

/// What the site's accessibility statement says, beside what is the same for every site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessibilityStatement {
    /// When the statement was prepared.
    pub prepared: Day,
    /// What is known not to be accessible.
    #[serde(default)]
    pub known_problems: Vec<String>,
    /// How to ask for something in another form.
    #[serde(default)]
    pub other_formats: Option<String>,
    /// Who enforces the rules, and how to reach them.
    #[serde(default)]
    pub enforcement: Option<String>,
}

/// Something that had to be taken off the site altogether, such as by order of a court.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// Its address on this site, or several: `/bromley/2009-03-10/report/`.
    pub address: OneOrMore<Spanned<String>>,
    /// Why it was removed, for the public.
    pub reason: String,
    /// When it was removed.
    pub on: Spanned<Day>,
}

impl Settings {
    /// The settings of a site of which nothing but a name is known.
    pub fn named(name: &str) -> Self {
        Self {
            name: Spanned {
                value: name.into(),
                span: Span::default(),
            },
            description: None,
            base_url: None,
            language: english(),
            timezone: london(),
            division: england_and_wales(),
            bank_holidays: Vec::new(),
            closed_days: Vec::new(),
            appointed_days: Vec::new(),
            as_of: None,
            notice: None,
            contact: None,
            licence: None,
            theme: None,
            accessibility: None,
            gone: Vec::new(),
            attendance: AttendanceShown::default(),
            hosts: Vec::new(),
        }
    }
}

fn english() -> Spanned<String> {
    Spanned {
        value: "en".into(),
        span: Span::default(),
    }
}

fn london() -> Tz {
    Tz::Europe__London
}

fn england_and_wales() -> Division {
    Division::EnglandAndWales
}

fn timezone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Tz, D::Error> {
    let name = String::deserialize(deserializer)?;
    let unknown = |_| {
        serde::de::Error::custom(format!(
            "`{name}` is not a timezone: write one like `Europe/London`"
        ))
    };
    name.parse().map_err(unknown)
}

fn timezone_name<S: serde::Serializer>(timezone: &Tz, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(timezone.name())
}
