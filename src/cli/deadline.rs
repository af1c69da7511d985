//! `minutebook deadline`

use std::io;

use chrono::NaiveDate;
use minutebook::calendar::{
    Calendar, Counting, CountingFrom, Deadline, Direction, Division, NamedDay, NotCounted, Period,
    long_date, parse_date,
};

use super::{Exit, Ui};

/// Work out a deadline, and show how it was counted
///
/// A working day is Monday to Friday and not a bank holiday. The meeting itself is not counted.
/// Bank holidays are built in for 1995 to 2035; a deadline that needs a day outside these years
/// is an error.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  minutebook deadline 5 working days before 2009-05-07
  minutebook deadline 5 clear working days before 2026-05-28 --division scotland
  minutebook deadline 7 working days after 2026-03-10 --counting-from meeting-day
  minutebook deadline 3 clear days before 2027-01-07 --not-counted section-243
  minutebook deadline \"1 month before 2024-03-31\" --quiet")]
pub(crate) struct Args {
    /// A period, `before` or `after`, and a date: 5 working days before 2009-05-07. The period
    /// counts days, clear days, working days, clear working days, weeks or months
    #[arg(required = true, value_name = "WORDS", allow_negative_numbers = true)]
    words: Vec<String>,

    /// Whose bank holidays: england-and-wales, scotland or northern-ireland
    #[arg(long, default_value_t)]
    division: Division,

    /// Day one: next-day, or meeting-day for "beginning with the day of the meeting"
    #[arg(long, value_name = "DAY", default_value_t)]
    counting_from: CountingFrom,

    /// The days left out of days and clear days: nothing; section-243, those of section 243 of the Local
    /// Government Act 1972 (a parish council's notice); or section-243-breaks, with the weekdays beside
    /// each bank holiday
    #[arg(long, value_name = "DAYS", default_value_t)]
    not_counted: NotCounted,

    /// A day appointed for public thanksgiving or mourning, for section 243; may be given more than once
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    appointed: Vec<NaiveDate>,

    /// A day on which the offices are closed; may be given more than once
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    closed: Vec<NaiveDate>,

    /// Print only the date, as 2009-04-29
    #[arg(long, short)]
    quiet: bool,
}

pub(crate) fn run(args: &Args, ui: &mut Ui) -> io::Result<Exit> {
    let calendar = Calendar::new(args.division, &[], &unnamed(&args.closed))
        .with_appointed(&unnamed(&args.appointed));
    let counting = Counting {
        from: args.counting_from,
        not_counted: args.not_counted,
    };
    let found = read(&args.words.join(" ")).and_then(|(period, direction, from)| {
        calendar
            .deadline(&period, direction, from, counting)
            .map_err(|error| vec![error.to_string()])
    });
    match found {
        Ok(deadline) if args.quiet => ui.say(deadline.due)?,
        Ok(deadline) => show(&deadline, &calendar, ui)?,
        Err(errors) => {
            for error in errors {
                ui.error(error)?;
            }
            return Ok(Exit::WrongContent);
        }
    }
    Ok(Exit::Clean)
}

fn unnamed(days: &[NaiveDate]) -> Vec<NamedDay> {
    days.iter().map(|day| NamedDay::new(*day, "")).collect()
}

/// The three parts of the question, or all that is wrong with it.
fn read(words: &str) -> Result<(Period, Direction, NaiveDate), Vec<String>> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let direction = |word: &&str| match word.to_ascii_lowercase().as_str() {
        "before" => Some(Direction::Before),
        "after" => Some(Direction::After),
        _ => None,
    };
    let mut parts = words.splitn(2, |word| direction(word).is_some());
    let period = parts.next().unwrap_or_default().join(" ");
    let (Some(direction), Some(date)) = (words.iter().find_map(direction), parts.next()) else {
        return Err(vec![
            "a deadline lies `before` or `after` a date, like `5 working days before 2009-05-07`"
                .to_owned(),
        ]);
    };
    let period = period.parse::<Period>().map_err(|error| error.to_string());
    let date = parse_date(&date.join(" ")).map_err(|error| error.to_string());
    match (period, date) {
        (Ok(period), Ok(date)) => Ok((period, direction, date)),
        (period, date) => Err(period.err().into_iter().chain(date.err()).collect()),
    }
}

/// The date, how it was counted, and the working day that a weekend's deadline comes down to.
fn show(deadline: &Deadline, calendar: &Calendar, ui: &mut Ui) -> io::Result<()> {
    let due = deadline.due;
    ui.say(format_args!(
        "{} is {} {} {} ({})",
        long_date(due),
        deadline.period,
        deadline.direction,
        long_date(deadline.from),
        calendar.division().title(),
    ))?;
    ui.say(deadline.working())?;
    match calendar.working_day_on_or_before(due) {
        Ok(day) if day < due && deadline.direction == Direction::Before => ui.say(format_args!(
            "That is not a working day; the last working day before it is {}",
            long_date(day)
        )),
        _ => Ok(()),
    }
}
