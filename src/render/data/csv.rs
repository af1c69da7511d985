//! Lists as tables: CSV as RFC 4180 has it, in UTF-8, with the names of the columns in the first line.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::rows::{
    ActionRow, AttendanceRow, BodyRow, ConsultationRow, DecisionRow, DocumentRow, HospitalityRow,
    InterestRow, MeetingRow, MemberRow, OrganisationRow, RecordRow, Row, WorkProgrammeRow, of_site,
};
use crate::model::{Body, Route};
use crate::render::job::Job;
use crate::render::sources::Sources;

/// A list that is published as a table.
struct Table {
    /// Its name: `decisions`.
    list: &'static str,
    /// The page below a body's, or below the top, whose table it is: `registers/decisions`.
    below: Option<&'static str>,
    /// Whether the table of the whole site lies there too, and not among the data.
    site_below: bool,
    is_kept: for<'s> fn(&'s Body, &'s Sources<'s>) -> bool,
    of_body: for<'s> fn(&'s Body, &'s Sources<'s>) -> String,
    of_site: for<'s> fn(&'s Sources<'s>) -> String,
}

macro_rules! table {
    ($row:ident, $below:expr, $site_below:literal) => {
        Table {
            list: <$row<'_> as Row<'_>>::LIST,
            below: $below,
            site_below: $site_below,
            is_kept: |body, sources| $row::is_kept(body, sources),
            of_body: |body, sources| written(&$row::of_body(body, sources)),
            of_site: |sources| written(&of_site::<$row<'_>>(sources)),
        }
    };
}

/// Every table there is, in the order in which they are told of.
const ALL: &[Table] = &[
    table!(RecordRow, Some("record"), true),
    table!(DecisionRow, Some("registers"), true),
    table!(ActionRow, Some("registers"), true),
    table!(InterestRow, Some("registers"), true),
    table!(HospitalityRow, Some("registers"), true),
    table!(ConsultationRow, Some("registers"), true),
    table!(WorkProgrammeRow, Some("registers"), true),
    table!(MeetingRow, Some("meetings"), false),
    table!(DocumentRow, Some("documents"), false),
    table!(MemberRow, Some("members"), false),
    table!(AttendanceRow, Some("members"), false),
    table!(BodyRow, None, false),
    table!(OrganisationRow, None, false),
];

pub(super) fn jobs<'a>(sources: &'a Sources<'a>) -> Vec<Job<'a>> {
    let of_site = ALL
        .iter()
        .map(|table| Job::file(table.of_the_site(), move |_| (table.of_site)(sources)));
    let bodies = sources.site.bodies.values();
    let of_bodies = bodies.flat_map(|body| {
        let tables = ALL
            .iter()
            .filter_map(|table| Some((table, table.of(body, sources)?)));
        tables.map(move |(table, route)| Job::file(route, move |_| (table.of_body)(body, sources)))
    });
    of_site.chain(of_bodies).collect()
}

impl Table {
    /// Where the table of the whole site is.
    fn of_the_site(&self) -> Route {
        let folder = self.below.filter(|_| self.site_below).unwrap_or("data");
        Route::page(folder).file_below(&format!("{}.csv", self.list))
    }

    /// Where the table of `body` is; `None` where it has none.
    fn of<'s>(&self, body: &'s Body, sources: &'s Sources<'s>) -> Option<Route> {
        let folder = Route::body(&body.id).below(self.below?);
        (self.is_kept)(body, sources).then(|| folder.file_below(&format!("{}.csv", self.list)))
    }
}

/// A table, and what it is called.
#[derive(Debug)]
pub(in crate::render) struct TableLink {
    pub(in crate::render) route: Route,
    pub(in crate::render) title: String,
}

impl TableLink {
    fn new(list: &str, route: Route, sources: &Sources<'_>) -> Self {
        let title = sources.language.say(&format!("data-table-{list}"));
        Self { route, title }
    }

    /// The tables of `body` with these names, as far as it has them.
    pub(in crate::render) fn of_body<'s>(
        lists: &[&str],
        body: &'s Body,
        sources: &'s Sources<'s>,
    ) -> Vec<Self> {
        let tables = ALL.iter().filter(|table| lists.contains(&table.list));
        let link = |table: &Table| {
            let route = table.of(body, sources)?;
            Some(Self::new(table.list, route, sources))
        };
        tables.filter_map(link).collect()
    }

    /// The tables of the whole site with these names; all of them where none is named.
    pub(in crate::render) fn of_site(lists: &[&str], sources: &Sources<'_>) -> Vec<Self> {
        let wanted = |table: &&Table| lists.is_empty() || lists.contains(&table.list);
        let tables = ALL.iter().filter(wanted);
        let link = |table: &Table| Self::new(table.list, table.of_the_site(), sources);
        tables.map(link).collect()
    }
}

/// The rows as a table. Lists of text are joined by "; ", what is not known is left empty.
fn written<'s, R: Row<'s>>(rows: &[R]) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(columns::<R>());
    for row in rows {
        let row = serde_json::to_value(row).unwrap_or_default();
        let cells = row.as_object().into_iter().flat_map(|row| row.values());
        let _ = writer.write_record(cells.map(cell));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The names of the columns, which an empty table has too.
fn columns<'s, R: Row<'s>>() -> Vec<String> {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let schema = generator.into_root_schema_for::<R>();
    let properties = schema.get("properties").and_then(Value::as_object);
    let columns = properties.into_iter().flat_map(|columns| columns.keys());
    columns.cloned().collect()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => guarded(text.clone()),
        Value::Array(items) => {
            let items = items.iter().map(|item| match item {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            });
            guarded(items.collect::<Vec<_>>().join("; "))
        }
        other => other.to_string(),
    }
}

/// Text that a spreadsheet would run as a formula, with an apostrophe before it, so that it is shown as text. Numbers are
/// not text: `-3` stays as it is.
fn guarded(text: String) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_shown() {
        let cells = ["=1+1", "+44", "-", "@sum", "a=b", ""].map(|text| cell(&text.into()));
        assert_eq!(cells, ["'=1+1", "'+44", "'-", "'@sum", "a=b", ""]);
        assert_eq!(cell(&Value::from(-3)), "-3");
        assert_eq!(cell(&vec!["a", "b"].into()), "a; b");
    }
}
