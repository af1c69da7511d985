//! What every command that reads a site is asked: which content, and on which day.

use std::env;
use std::io::ErrorKind;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use minutebook::calendar::{Day, parse_date};
use minutebook::model::Force;
use minutebook::pipeline::report::Sources;
use minutebook::pipeline::report::terminal::Terminal;
use minutebook::pipeline::{self, Order};
use minutebook::tree::Tree;

use super::read_pdf::readings;
use super::stopped::Stopped;
use super::{Exit, Ui};

#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    /// The folder with the content
    #[arg(default_value = "content")]
    pub(super) content: PathBuf,

    /// Show the position on this day, such as 2026-03-10. Otherwise it is the day that site.yaml fixes, else
    /// that of SOURCE_DATE_EPOCH, else today
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub(super) as_of: Option<NaiveDate>,
}

impl Asked {
    /// The order, with the clock and the attached files read.
    pub(super) fn order(&self, base_url: Option<String>, tree: &Tree) -> Result<Order, Stopped> {
        Ok(Order {
            as_of: self.as_of.map(Day),
            now: now()?,
            base_url,
            readings: readings(tree),
        })
    }

    /// The content.
    pub(super) fn read(&self) -> Result<Tree, Stopped> {
        let content = &self.content;
        pipeline::read(content).map_err(|error| match error.cause.kind() {
            ErrorKind::NotFound if error.path == *content => Stopped {
                exit: Exit::Machine,
                message: format!(
                    "there is no folder {} here. Change to the folder that it is in, or name the \
                     folder with your site.yaml",
                    content.display()
                ),
            },
            _ => error.into(),
        })
    }

    pub(super) fn terminal<'t>(&self, tree: &'t Tree, ui: &Ui) -> Terminal<'t> {
        Terminal {
            sources: Sources {
                tree,
                content: self.content.clone(),
            },
            deny: Force::Must,
            colour: ui.colour,
        }
    }
}

/// The moment that `SOURCE_DATE_EPOCH` names, else the present one.
fn now() -> Result<DateTime<Utc>, Stopped> {
    let Some(epoch) = env::var_os("SOURCE_DATE_EPOCH").filter(|epoch| !epoch.is_empty()) else {
        return Ok(Utc::now());
    };
    let seconds = epoch.to_str().and_then(|epoch| epoch.parse().ok());
    let moment = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    moment.ok_or_else(|| Stopped {
        exit: Exit::WrongContent,
        message: "SOURCE_DATE_EPOCH is not a number of seconds since 1970; correct it or unset it"
            .to_owned(),
    })
}
