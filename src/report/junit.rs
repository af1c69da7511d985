//! JUnit: a test suite for each body, a test case for each rule applied to a thing, as test reports show them.
//!
//! A case fails where the check does. What is upcoming, not recorded or not applicable was not tested: it is skipped, with
//! the reason. A miss that is explained, or that does not decide, passes and says in its output what happened.
//!
//! The form is that of `junit-10.xsd`, the schema of Jenkins' xUnit plugin, which GitLab reads too.

use std::fmt::Write;

use super::{Named, Report, words};
use crate::calendar::long_date;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{BodyId, Site};
use crate::record::{Assessment, Outcome};

/// The report as XML.
pub fn junit(report: &Report<'_>) -> String {
    let mut suites: Vec<Suite> = Vec::new();
    if !report.diagnostics.is_empty() {
        let cases = report.diagnostics.iter();
        suites.push(Suite {
            name: "Content".to_owned(),
            id: None,
            cases: cases
                .map(|found| Case::of_diagnostic(found, report))
                .collect(),
        });
    }
    if let Some((site, _)) = report.judged {
        for of_body in report
            .named()
            .chunk_by(|a, b| a.assessment.body == b.assessment.body)
        {
            suites.extend(Suite::of_body(of_body, site, report));
        }
    }
    let count = |of: fn(&Suite) -> usize| suites.iter().map(of).sum::<usize>();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a string cannot fail.
    let _ = writeln!(
        xml,
        "<testsuites name=\"minutebook check\" tests=\"{}\" failures=\"{}\" errors=\"{}\">",
        count(|suite| suite.cases.len()),
        count(|suite| suite.number("failure")),
        count(|suite| suite.number("error")),
    );
    for suite in &suites {
        suite.write(report, &mut xml);
    }
    xml.push_str("</testsuites>\n");
    xml
}

struct Suite {
    name: String,
    id: Option<BodyId>,
    cases: Vec<Case>,
}

struct Case {
    class: String,
    name: String,
    /// `failure`, `error`, `skipped`, or `system-out` for what passed and has something to say.
    element: Option<&'static str>,
    /// What kind of failure it is.
    kind: &'static str,
    message: String,
    text: String,
}

impl Suite {
    /// The cases of assessments that are all of one body.
    fn of_body(of_body: &[Named<'_>], site: &Site, report: &Report<'_>) -> Option<Self> {
        let id = &of_body.first()?.assessment.body;
        let body = site.bodies.get(id);
        let cases = of_body.iter();
        Some(Self {
            name: body
                .map_or(id.as_str(), |body| &body.details.name.value)
                .to_owned(),
            id: Some(id.clone()),
            cases: cases
                .map(|named| Case::of_assessment(named, site, report))
                .collect(),
        })
    }

    fn number(&self, element: &str) -> usize {
        let of_kind = self
            .cases
            .iter()
            .filter(|case| case.element == Some(element));
        of_kind.count()
    }

    fn write(&self, report: &Report<'_>, xml: &mut String) {
        let (name, id) = (attribute(&self.name), self.id.as_ref());
        let id = id.map(|id| format!(" id=\"{}\"", attribute(id.as_str())));
        let _ = writeln!(
            xml,
            "  <testsuite name=\"{name}\"{} tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">",
            id.unwrap_or_default(),
            self.cases.len(),
            self.number("failure"),
            self.number("error"),
            self.number("skipped"),
        );
        if let Some((_, record)) = report.judged {
            let day = record.day;
            let _ = writeln!(
                xml,
                "    <properties>\n      <property name=\"as-of\" value=\"{day}\"/>\n    </properties>"
            );
        }
        for case in &self.cases {
            case.write(xml);
        }
        xml.push_str("  </testsuite>\n");
    }
}

impl Case {
    fn of_assessment(named: &Named<'_>, site: &Site, report: &Report<'_>) -> Self {
        let assessment = named.assessment;
        let (body, about) = (assessment.body.as_str(), words::about(assessment));
        let below = about
            .strip_prefix(body)
            .unwrap_or(about)
            .trim_start_matches('/');
        let below = match below {
            "" => String::new(),
            below => format!("{below}: "),
        };
        let number = match named.number {
            1 => String::new(),
            number => format!(" ({number})"),
        };
        let element = match assessment.outcome {
            _ if report.fails(assessment) => Some("failure"),
            Outcome::Met => None,
            Outcome::Late | Outcome::Overdue | Outcome::Breached => Some("system-out"),
            Outcome::Upcoming | Outcome::NotRecorded | Outcome::NotApplicable => Some("skipped"),
        };
        let rule = assessment.rule_name();
        // The schema has no attribute for the file.
        let place = report.sources.file_and_line(&assessment.place);
        Self {
            class: format!("{}.{rule}", body.replace('/', ".")),
            name: format!("{below}{}{number}", assessment.subject),
            element,
            kind: assessment.outcome.words(),
            message: message(assessment, report),
            text: format!(
                "{place}\n{}",
                words::with_notes(assessment, site, report.sources)
            ),
        }
    }

    fn of_diagnostic(found: &Diagnostic, report: &Report<'_>) -> Self {
        let place = report.sources.file_and_line(&found.place);
        let element = match found.severity {
            Severity::Error => "error",
            Severity::Warning => "system-out",
        };
        Self {
            class: format!("content.{}", found.code),
            name: format!("{place}: {}", found.reason),
            element: Some(element),
            kind: found.code,
            message: found.reason.clone(),
            text: words::of_diagnostic(found, report.sources),
        }
    }

    fn write(&self, xml: &mut String) {
        let (class, name) = (attribute(&self.class), attribute(&self.name));
        let head = format!("    <testcase classname=\"{class}\" name=\"{name}\"");
        let (kind, message) = (attribute(self.kind), attribute(&self.message));
        let text = text(&self.text);
        let _ = match self.element {
            None => writeln!(xml, "{head}/>"),
            Some("system-out") => {
                writeln!(
                    xml,
                    "{head}>\n      <system-out>{text}</system-out>\n    </testcase>"
                )
            }
            Some("skipped") => {
                writeln!(
                    xml,
                    "{head}>\n      <skipped type=\"{kind}\" message=\"{message}\"/>\n    </testcase>"
                )
            }
            Some(element) => writeln!(
                xml,
                "{head}>\n      <{element} type=\"{kind}\" message=\"{message}\">{text}</{element}>\n    </testcase>"
            ),
        };
    }
}

/// The outcome in a sentence or two.
fn message(assessment: &Assessment, report: &Report<'_>) -> String {
    let due = assessment
        .due
        .as_ref()
        .filter(|_| report.scope.is_due_soon(assessment));
    let soon = due.map(|deadline| format!("Due soon, by {}. ", long_date(deadline.due)));
    let soon = soon.unwrap_or_default();
    format!(
        "{soon}{}: {}",
        assessment.outcome.words(),
        assessment.finding
    )
}

/// Text between tags.
fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\r' => escaped.push_str("&#13;"),
            c if is_of_xml(c) => escaped.push(c),
            _ => escaped.push(char::REPLACEMENT_CHARACTER),
        }
    }
    escaped
}

/// Text in double quotes. A reader would make spaces of line breaks that are written as they are.
fn attribute(value: &str) -> String {
    let escaped = text(value).replace('"', "&quot;");
    escaped.replace('\n', "&#10;").replace('\t', "&#9;")
}

/// Whether XML 1.0 can hold the character at all, <https://www.w3.org/TR/xml/#charsets>.
fn is_of_xml(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        character => character >= ' ',
    }
}
