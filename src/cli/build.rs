//! `minutebook build`

use std::path::PathBuf;
use std::time::Instant;

use minutebook::calendar::{Day, long_date};
use minutebook::pipeline::report::terminal::{Terminal, count};
use minutebook::pipeline::{self, Built, Destination, Judged};

use super::asked::Asked;
use super::stopped::Stopped;
use super::{Exit, Ui};

/// Build the site, and say what was missed and what is due next
///
/// Reads the content folder, holds every body to its own rules and writes the site. The site that
/// was there before is replaced in one step, and stays as it was if anything goes wrong.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  minutebook build
  minutebook build papers --out /srv/www/papers
  minutebook build --as-of 2026-03-10
  minutebook build --strict --base-url https://papers.example.org/
  minutebook build --earlier addresses.txt

Exit codes:
  0  all is well
  1  a rule that must hold was missed without an explanation; the site is written all the same,
     unless you ask for --strict
  2  the content is wrong, and nothing was written
  3  the machine is in trouble, and nothing was written")]
pub(crate) struct Args {
    #[command(flatten)]
    asked: Asked,

    /// The folder for the site. It must be new, empty, or written by minutebook
    #[arg(long, value_name = "FOLDER", default_value = "public")]
    out: PathBuf,

    /// The site that this one replaces, if it is not the one in the folder for the site: its folder, or its
    /// data/addresses.txt. An address that it has must not be lost
    #[arg(long, value_name = "PATH")]
    earlier: Option<PathBuf>,

    /// Write nothing if a rule that must hold was missed without an explanation
    #[arg(long)]
    strict: bool,

    /// Where the site will be read, instead of the address in site.yaml
    #[arg(long, value_name = "URL", value_parser = web_address)]
    base_url: Option<String>,
}

/// At most this many misses are told in full; `check` tells all of them.
const TOLD: usize = 5;

pub(crate) fn run(args: &Args, ui: &mut Ui) -> Result<Exit, Stopped> {
    let begun = Instant::now();
    let tree = args.asked.read()?;
    let order = args.asked.order(args.base_url.clone(), &tree)?;
    let terminal = args.asked.terminal(&tree, ui);
    let destination = Destination::of(&args.out, &args.asked.content)
        .map_err(|failure| Stopped::of(failure, &terminal))?
        .replacing(args.earlier.clone());
    let judged =
        pipeline::judge(&tree, &order).map_err(|wrong| Stopped::wrong(&wrong, &terminal))?;
    let exit = tell_failures(&judged, &terminal, ui)?;
    if args.strict && exit == Exit::Missed {
        return Err(Stopped {
            exit,
            message: "a rule that must hold was missed, so with `--strict` nothing was written"
                .to_owned(),
        });
    }
    let day = judged.record.day;
    let outline = outline(&judged, &terminal);
    let progress = ui.progress();
    let built = pipeline::build(judged, &destination, || progress.inc(1));
    progress.finish_and_clear();
    let built = built.map_err(|failure| Stopped::of(failure, &terminal))?;
    let seconds = begun.elapsed().as_secs_f64();
    ui.say(format_args!(
        "{}, in {seconds:.2} s\n{outline}",
        summary(&built, args, day)
    ))?;
    Ok(exit)
}

/// Warnings, and what makes the build fail.
fn tell_failures(judged: &Judged, terminal: &Terminal<'_>, ui: &mut Ui) -> Result<Exit, Stopped> {
    for warning in &judged.warnings {
        ui.report(terminal.diagnostic(warning))?;
    }
    let assessments = judged.record.assessments().iter();
    let failing: Vec<_> = assessments
        .filter(|assessment| assessment.fails())
        .collect();
    for assessment in failing.iter().take(TOLD) {
        ui.report(terminal.assessment(assessment, &judged.site))?;
    }
    if let Some(more @ 1..) = failing.len().checked_sub(TOLD) {
        let others = count(
            more,
            "other rule that must hold was",
            "other rules that must hold were",
        );
        ui.report(format_args!(
            "{others} missed: `minutebook check` shows all\n\n"
        ))?;
    }
    Ok(if failing.is_empty() {
        Exit::Clean
    } else {
        Exit::Missed
    })
}

fn outline(judged: &Judged, terminal: &Terminal<'_>) -> String {
    let (site, record) = (&judged.site, &judged.record);
    let parts = [
        terminal.tally(record),
        terminal.missed(record, site),
        terminal.due_next(record, site),
    ];
    parts.concat().trim_end().to_owned()
}

/// "Built public as of Tuesday 10 March 2026: 3 bodies, 12 meetings, 40 documents; 61 files"
fn summary(built: &Built, args: &Args, day: Day) -> String {
    format!(
        "Built {} as of {}: {}, {}, {}; {}",
        args.out.display(),
        long_date(day.0),
        count(built.bodies, "body", "bodies"),
        count(built.meetings, "meeting", "meetings"),
        count(built.documents, "document", "documents"),
        count(built.published.files, "file", "files"),
    )
}

/// An address of the web, ending in a slash as the pages' links need it.
fn web_address(text: &str) -> Result<String, String> {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    let plain = !text
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || "?#\"<>".contains(c));
    match host {
        Some(host) if plain && !host.is_empty() && !host.starts_with('/') => Ok(text.to_owned()),
        _ => Err("write it in full, such as https://papers.example.org/".to_owned()),
    }
}
