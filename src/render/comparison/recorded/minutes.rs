//! What minutes record: who was there, and what was declared, approved, decided, voted and put in hand.

use super::{Teller, keyed, unkeyed};
use crate::calendar::{Day, parse_date};
use crate::model::{
    Action, ActionStatus, AttendedAs, Decision, Declaration, DeclarerAction, MinutesDetails,
    SeatId, Votes,
};
use crate::render::comparison::lines::Line;
use crate::render::words::sentence;

impl Teller<'_> {
    pub(super) fn attendance(&self, minutes: &MinutesDetails) -> Vec<Line> {
        let chair = minutes.chair.as_ref().map(|seat| &seat.value);
        let attended = minutes.attendance.iter();
        let present = attended.clone().flat_map(|attendance| &attendance.present);
        let present = present.map(|seat| {
            let is_chair = chair == Some(&seat.value);
            let how = if is_chair {
                "minutes-in-the-chair"
            } else {
                "minutes-present"
            };
            self.seat(&seat.value, self.say(how))
        });
        let substitutes = minutes.substitutes.iter().map(|substitute| {
            let how = self.said("minutes-substitute", "by", substitute.by.clone());
            self.seat(&substitute.seat.value, how)
        });
        let apologies = minutes.apologies.iter();
        let apologies =
            apologies.map(|apology| self.seat(&apology.seat.value, self.say("minutes-apologies")));
        let absent = attended.clone().flat_map(|attendance| &attendance.absent);
        let absent = absent.map(|seat| self.seat(&seat.value, self.say("minutes-absent")));
        let others = attended.flat_map(|attendance| &attendance.in_attendance);
        let others = others.map(|other| {
            let how = self.say(attended_as(other.attended_as));
            keyed(&other.post, format!("{}: {how}", other.post))
        });
        present
            .chain(substitutes)
            .chain(apologies)
            .chain(absent)
            .chain(others)
            .collect()
    }

    fn seat(&self, seat: &SeatId, how: String) -> Line {
        keyed(seat.as_str(), format!("{}: {how}", self.post(seat)))
    }

    /// What was declared; that nothing was is a line of its own, told apart from what was not recorded.
    pub(super) fn declarations(&self, minutes: &MinutesDetails) -> Vec<Line> {
        match minutes.declarations.as_deref() {
            None => Vec::new(),
            Some([]) => vec![keyed("", self.say("minutes-none"))],
            Some(declarations) => declarations
                .iter()
                .map(|one| self.declaration(one))
                .collect(),
        }
    }

    fn declaration(&self, one: &Declaration) -> Line {
        let kind = one.kind.iter().map(|kind| format!("({kind})"));
        let action = one.action.map(|action| {
            sentence(&self.say(match action {
                DeclarerAction::TookPart => "minutes-declarer-took-part",
                DeclarerAction::Spoke => "minutes-declarer-spoke",
                DeclarerAction::Stayed => "minutes-declarer-stayed",
                DeclarerAction::Withdrew => "minutes-declarer-withdrew",
            }))
        });
        let interest = format!(
            "{}: {}",
            self.post(&one.seat.value),
            sentence(&one.interest)
        );
        let ruling = one.ruling.as_deref().map(sentence);
        let words = [interest]
            .into_iter()
            .chain(kind)
            .chain(action)
            .chain(ruling);
        unkeyed(words.collect())
    }

    pub(super) fn approvals(&self, minutes: &MinutesDetails) -> Vec<Line> {
        let approvals = minutes.approves.iter().map(|approval| {
            let folder = approval.meeting.trim_end_matches('/');
            let folder = folder.rsplit('/').next().unwrap_or_default();
            let day: Option<Day> = folder
                .get(..10)
                .and_then(|day| parse_date(day).ok())
                .map(Day);
            let meeting = day.map_or_else(|| folder.to_owned(), |day| self.date(day.into()));
            let corrections = approval.corrections.as_deref().map(sentence);
            let words = self.said("comparison-approved", "date", meeting);
            let words = [words].into_iter().chain(corrections).collect::<Vec<_>>();
            keyed(folder, words.join(" "))
        });
        approvals.collect()
    }

    pub(super) fn decision(&self, decision: &Decision) -> Line {
        let key = decision.id.as_ref().map(|id| id.value.clone());
        let mut words = match self.closed(decision.exempt.as_ref().map(|exempt| &exempt.value)) {
            Some(closed) => vec![closed],
            None => vec![sentence(&decision.decision)],
        };
        words.extend(decision.votes.as_ref().map(|votes| self.counts(votes)));
        let reasons = decision.reasons.clone();
        words.extend(reasons.map(|why| sentence(&self.said("minutes-why", "why", why))));
        words.extend(decision.urgent.as_deref().map(sentence));
        Line {
            key,
            words: words.join(" "),
        }
    }

    /// How many voted which way.
    fn counts(&self, votes: &Votes) -> String {
        self.language().say_with(
            "minutes-votes",
            [
                ("for", votes.in_favour.count().into()),
                ("against", votes.against.count().into()),
                ("abstained", votes.abstained.count().into()),
            ],
        )
    }

    /// Who voted which way, where that was recorded: a line for each seat. Where there were several votes, each line says on what.
    pub(super) fn votes(&self, minutes: &MinutesDetails) -> Vec<Line> {
        let voted = minutes.decisions.iter().enumerate();
        let voted: Vec<_> = voted
            .filter_map(|(number, decision)| Some((number, decision, decision.votes.as_ref()?)))
            .collect();
        let several = voted.len() > 1;
        let lines = voted.into_iter().flat_map(|(number, decision, votes)| {
            let name = decision
                .id
                .as_ref()
                .map_or_else(|| number.to_string(), |id| id.value.clone());
            let on = several.then(|| sentence(&decision.decision));
            self.ballots(votes).into_iter().map(move |(seat, words)| {
                let words: Vec<_> = [words].into_iter().chain(on.clone()).collect();
                keyed(&format!("{name}/{seat}"), words.join(" "))
            })
        });
        lines.collect()
    }

    /// Each seat that voted, and how.
    fn ballots(&self, votes: &Votes) -> Vec<(String, String)> {
        let ways = [
            ("minutes-for", &votes.in_favour),
            ("minutes-against", &votes.against),
            ("minutes-abstained", &votes.abstained),
        ];
        let ballots = ways.into_iter().flat_map(|(way, ballot)| {
            let way = self.say(way);
            ballot.seats().iter().map(move |seat| {
                (
                    seat.to_string(),
                    format!("{}: {way}.", self.post(&seat.value)),
                )
            })
        });
        let casting = votes.casting.as_ref().map(|casting| {
            let id = if casting.in_favour {
                "minutes-casting-for"
            } else {
                "minutes-casting-against"
            };
            (
                String::new(),
                self.said(id, "post", self.post(&casting.by.value)),
            )
        });
        ballots.chain(casting).collect()
    }

    pub(super) fn action(&self, action: &Action) -> Line {
        let status = match action.status {
            ActionStatus::Open => None,
            ActionStatus::Done => Some("minutes-action-done"),
            ActionStatus::Unable => Some("minutes-action-unable"),
        };
        let due = action
            .due
            .as_ref()
            .map(|due| self.said("minutes-action-due", "date", self.date(due.value)));
        let words = [
            Some(sentence(&action.action.value)),
            action.owner.as_deref().map(sentence),
            due,
            status.map(|id| sentence(&self.say(id))),
            action.reason.as_deref().map(sentence),
        ];
        Line {
            key: action.id.as_ref().map(|id| id.value.clone()),
            ..unkeyed(words.into_iter().flatten().collect())
        }
    }
}

fn attended_as(part: AttendedAs) -> &'static str {
    match part {
        AttendedAs::Officer => "minutes-officer",
        AttendedAs::Adviser => "minutes-adviser",
        AttendedAs::Presenter => "minutes-presenter",
        AttendedAs::Observer => "minutes-observer",
        AttendedAs::Partner => "minutes-partner",
        AttendedAs::Public => "minutes-public",
    }
}
