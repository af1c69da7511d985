//! `minutebook check`

use std::io;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use minutebook::calendar::Period;
use minutebook::model::Force;
use minutebook::pipeline::report::terminal::Terminal;
use minutebook::pipeline::report::{Report, Verdict, github, is_told, json, junit, sarif};
use minutebook::pipeline::{self, Judged};

use super::asked::Asked;
use super::scope::{Wanted, period, rule};
use super::stopped::Stopped;
use super::{Exit, Ui};

/// Check the content and every rule, and write nothing
///
/// Shows everything that was missed or is not recorded: where it is written, what was due when and
/// how that was counted, and who can put it right and how. The forms for programs hold what was
/// met, too.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  minutebook check
  minutebook check papers --as-of 2026-03-10
  minutebook check --only agenda-notice --body anytown/board
  minutebook check --due-within 10d
  minutebook check --deny should --format sarif > minutebook.sarif

Exit codes, of what was asked for:
  0  all is well
  1  a rule that must hold was missed without an explanation; with --deny, one of that force or a
     stronger one
  2  the content is wrong, or what was asked for is not there
  3  the machine is in trouble")]
pub(crate) struct Args {
    #[command(flatten)]
    asked: Asked,

    /// The form of the report. All but `human` go to standard output whole, with nothing beside them
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,

    /// Only this rule, by its name; may be given more than once
    #[arg(long, value_name = "RULE", value_parser = rule)]
    only: Vec<String>,

    /// Only this body, by its folder below the content, and those below it
    #[arg(long, value_name = "PATH")]
    body: Option<String>,

    /// How strong a rule has to be for an unexplained miss to fail the check: must, should or may
    #[arg(long, value_name = "FORCE", default_value = "must", hide_default_value = true, value_parser = force())]
    deny: Force,

    /// List what falls due within this time: 10d, 2w, "5 working days". It fails no check
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    due_within: Option<Period>,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// Everything, for programs; docs/check.schema.json says what each key means
    Json,
    /// SARIF 2.1.0, for hosts that show findings beside the lines of a file
    Sarif,
    /// JUnit's XML, for hosts that show tests: a suite a body, a case a rule applied to a thing
    Junit,
    /// Annotations of GitHub Actions
    Github,
}

impl Format {
    /// The report for programs; `None` for people.
    fn text(self, report: &Report<'_>) -> Option<String> {
        match self {
            Self::Human => None,
            Self::Json => Some(json::json(report)),
            Self::Sarif => Some(sarif::sarif(report)),
            Self::Junit => Some(junit::junit(report)),
            Self::Github => Some(github::github(report)),
        }
    }
}

pub(crate) fn run(args: &Args, ui: &mut Ui) -> Result<Exit, Stopped> {
    let wanted = Wanted {
        rules: &args.only,
        body: args.body.as_deref(),
        deny: args.deny,
        due_within: args.due_within,
    };
    let tree = args.asked.read()?;
    let order = args.asked.order(None, &tree)?;
    let mut terminal = args.asked.terminal(&tree, ui);
    terminal.deny = args.deny;
    match pipeline::judge(&tree, &order) {
        Ok(judged) => {
            let scope = wanted.scope(&judged, &args.asked.content)?;
            let Judged {
                site,
                record,
                warnings,
            } = judged;
            let record = scope.narrowed(record);
            let diagnostics = warnings.iter().filter(|found| scope.has(found)).collect();
            let judged = Some((&site, &record));
            let sources = &terminal.sources;
            let report = Report {
                sources,
                scope: &scope,
                diagnostics,
                judged,
            };
            match args.format.text(&report) {
                Some(text) => print(&text, ui)?,
                None => tell(&report, &terminal, ui)?,
            }
            Ok(report.verdict().into())
        }
        Err(wrong) => {
            let scope = wanted.unjudged();
            let diagnostics = wrong.iter().collect();
            let sources = &terminal.sources;
            let report = Report {
                sources,
                scope: &scope,
                diagnostics,
                judged: None,
            };
            let Some(text) = args.format.text(&report) else {
                return Err(Stopped::wrong(&wrong, &terminal));
            };
            print(&text, ui)?;
            Ok(report.verdict().into())
        }
    }
}

/// The report whole, and nothing where there is nothing to say.
fn print(text: &str, ui: &mut Ui) -> io::Result<()> {
    match text.trim_end() {
        "" => Ok(()),
        text => ui.say(text),
    }
}

/// Warnings, everything that was missed or is not recorded, what is due soon, and how it all came out.
fn tell(report: &Report<'_>, terminal: &Terminal<'_>, ui: &mut Ui) -> Result<(), Stopped> {
    let Some((site, record)) = report.judged else {
        return Ok(());
    };
    for warning in &report.diagnostics {
        ui.report(terminal.diagnostic(warning))?;
    }
    for assessment in report.assessments().iter().filter(|a| is_told(a)) {
        ui.say(terminal.assessment(assessment, site).trim_end())?;
        ui.say("")?;
    }
    let due_soon = terminal.due_soon(record, site, report.scope);
    Ok(ui.say((due_soon + &terminal.tally(record)).trim_end())?)
}

fn force() -> impl TypedValueParser<Value = Force> {
    PossibleValuesParser::new(["must", "should", "may"]).map(|word| match word.as_str() {
        "may" => Force::May,
        "should" => Force::Should,
        _ => Force::Must,
    })
}

impl From<Verdict> for Exit {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Clean => Self::Clean,
            Verdict::Missed => Self::Missed,
            Verdict::WrongContent => Self::WrongContent,
        }
    }
}
