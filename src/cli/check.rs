//! `minutebook check`

use minutebook::pipeline;
use minutebook::pipeline::report::terminal::told;

use super::asked::Asked;
use super::stopped::Stopped;
use super::{Exit, Ui};

/// Check the content and every rule, and write nothing
///
/// Shows everything that was missed or is not recorded: where it is written, what was due when and
/// how that was counted, and who can put it right and how.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  minutebook check
  minutebook check papers --as-of 2026-03-10

Exit codes:
  0  all is well
  1  a rule that must hold was missed without an explanation
  2  the content is wrong
  3  the machine is in trouble")]
pub(crate) struct Args {
    #[command(flatten)]
    asked: Asked,
}

pub(crate) fn run(args: &Args, ui: &mut Ui) -> Result<Exit, Stopped> {
    let order = args.asked.order(None)?;
    let tree = args.asked.read()?;
    let terminal = args.asked.terminal(&tree, ui);
    let judged =
        pipeline::judge(&tree, &order).map_err(|wrong| Stopped::wrong(&wrong, &terminal))?;
    for warning in &judged.warnings {
        ui.report(terminal.diagnostic(warning))?;
    }
    let (site, record) = (&judged.site, &judged.record);
    for assessment in told(record) {
        ui.say(terminal.assessment(assessment, site).trim_end())?;
        ui.say("")?;
    }
    ui.say(terminal.tally(record).trim_end())?;
    let fails = record
        .assessments()
        .iter()
        .any(|assessment| assessment.fails());
    Ok(if fails { Exit::Missed } else { Exit::Clean })
}
