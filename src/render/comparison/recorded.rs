//! What the head of a document records, as lines of words: the cover sheet, the items of an agenda, and of minutes who was
//! there and what was declared, decided and put in hand.

use super::lines::Line;
use crate::calendar::{Day, PartialDate};
use crate::model::{
    Action, ActionStatus, AgendaItem, AttendedAs, Cover, Decision, Declaration, DeclarerAction,
    Document, DocumentId, Exempt, MinutesDetails, SeatId, Votes,
};
use crate::render::language::Language;
use crate::render::sources::Sources;
use crate::render::words::{partial_date, sentence};

/// What a document records of one thing.
pub(super) struct Recorded {
    /// The message that says what.
    pub(super) heading: &'static str,
    pub(super) lines: Vec<Line>,
    /// Whether the order of the lines means something.
    pub(super) in_order: bool,
}

/// What `document` records: the same groups, in the same order, for each document.
pub(super) fn of(document: &Document, sources: &Sources<'_>) -> Vec<Recorded> {
    let teller = Teller { document, sources };
    let minutes = document.minutes();
    let of_minutes =
        |tell: &dyn Fn(&MinutesDetails) -> Vec<Line>| minutes.map(tell).unwrap_or_default();
    let group = |heading, lines| Recorded {
        heading,
        lines,
        in_order: false,
    };
    let items = document.items().iter().map(|item| teller.item(item));
    vec![
        group("comparison-cover", teller.cover()),
        Recorded {
            in_order: true,
            ..group("comparison-items", items.collect())
        },
        group(
            "comparison-attendance",
            of_minutes(&|minutes| teller.attendance(minutes)),
        ),
        group(
            "comparison-declarations",
            of_minutes(&|minutes| teller.declarations(minutes)),
        ),
        group(
            "comparison-approvals",
            of_minutes(&|minutes| teller.approvals(minutes)),
        ),
        group(
            "comparison-decisions",
            of_minutes(&|minutes| {
                minutes
                    .decisions
                    .iter()
                    .map(|decision| teller.decision(decision))
                    .collect()
            }),
        ),
        group(
            "comparison-votes",
            of_minutes(&|minutes| teller.votes(minutes)),
        ),
        group(
            "comparison-actions",
            of_minutes(&|minutes| {
                minutes
                    .actions
                    .iter()
                    .map(|action| teller.action(action))
                    .collect()
            }),
        ),
    ]
}

/// Says what a document records.
struct Teller<'t> {
    document: &'t Document,
    sources: &'t Sources<'t>,
}

impl Teller<'_> {
    fn language(&self) -> &Language {
        &self.sources.language
    }

    fn say(&self, id: &str) -> String {
        self.language().say(id)
    }

    fn said(&self, id: &str, name: &str, value: String) -> String {
        self.language().say_with(id, [(name, value.into())])
    }

    fn date(&self, date: PartialDate) -> String {
        partial_date(date, "plain", self.language()).unwrap_or_default()
    }

    fn post(&self, seat: &SeatId) -> String {
        self.sources.post(&self.document.body, seat)
    }

    /// The cover sheet, a line for each thing that it says in words.
    fn cover(&self) -> Vec<Line> {
        let document = self.document;
        let Cover {
            version,
            author,
            summary,
            purpose,
            decision_sought,
            recommendations,
            criteria,
            corrective_action,
            adequacy,
            circulation,
            audience,
            urgent,
            tabled,
            file,
            implications,
            ..
        } = &document.cover;
        let list = |list: &[String]| (!list.is_empty()).then(|| list.join("; "));
        let options = document
            .cover
            .options
            .as_ref()
            .map(|options| options.0.join("; "));
        let said = [
            ("comparison-title", Some(document.title.clone())),
            ("comparison-version", version.clone()),
            ("comparison-author", author.clone()),
            ("comparison-summary", summary.clone()),
            ("comparison-purpose", purpose.clone()),
            ("comparison-decision-sought", decision_sought.clone()),
            ("comparison-options", options),
            ("comparison-recommendations", list(recommendations)),
            ("comparison-criteria", list(criteria)),
            ("comparison-corrective-action", corrective_action.clone()),
            ("comparison-adequacy", adequacy.clone()),
            ("comparison-circulation", circulation.clone()),
            ("comparison-audience", audience.clone()),
            (
                "comparison-urgent",
                urgent.as_ref().map(|why| why.value.clone()),
            ),
            (
                "comparison-tabled",
                tabled.as_ref().map(|why| why.value.clone()),
            ),
            (
                "comparison-file",
                file.as_ref().map(|file| file.value.clone()),
            ),
        ];
        let said = said.into_iter().filter_map(|(id, words)| {
            let words = format!("{}: {}", self.say(id), words?);
            Some(keyed(id, words))
        });
        let implications = implications.iter();
        let implications =
            implications.map(|(name, words)| keyed(name, format!("{}: {words}", **name)));
        said.chain(implications).collect()
    }

    fn item(&self, item: &AgendaItem) -> Line {
        let mut words = vec![sentence(&item.title.value)];
        if let Some(closed) = self.closed(item.exempt.as_ref().map(|exempt| &exempt.value)) {
            words.push(closed);
        }
        let lead = item.lead.clone();
        words.extend(lead.map(|lead| sentence(&self.said("agenda-lead", "lead", lead))));
        let sought = item.decision_sought.as_ref();
        words.extend(sought.map(|sought| {
            format!(
                "{} {}",
                self.say("agenda-decision-sought"),
                sentence(sought)
            )
        }));
        words.extend(item.note.as_deref().map(sentence));
        let urgent = item.urgent.as_ref();
        words.extend(urgent.map(|why| format!("{}: {}", self.say("mark-urgent"), sentence(why))));
        let papers: Vec<_> = item.papers.0.iter().map(|file| self.paper(file)).collect();
        if !papers.is_empty() {
            words.push(sentence(&self.said(
                "comparison-papers",
                "papers",
                papers.join(", "),
            )));
        }
        keyed(&item.name(), words.join(" "))
    }

    /// A paper by its title, where the public can read it.
    fn paper(&self, file: &str) -> String {
        let meeting = self.document.meeting.as_ref();
        let paper =
            meeting.and_then(|meeting| self.sources.document(&DocumentId::of_paper(meeting, file)));
        paper.map_or_else(
            || self.say("agenda-paper-not-published"),
            |paper| paper.title.clone(),
        )
    }

    fn closed(&self, exempt: Option<&Exempt>) -> Option<String> {
        let exempt = exempt.filter(|exempt| exempt.is_closed_on(self.sources.day()))?;
        Some(format!(
            "{}: {}",
            self.say("closed-to-public"),
            sentence(&exempt.ground)
        ))
    }

    fn attendance(&self, minutes: &MinutesDetails) -> Vec<Line> {
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
    fn declarations(&self, minutes: &MinutesDetails) -> Vec<Line> {
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

    fn approvals(&self, minutes: &MinutesDetails) -> Vec<Line> {
        let approvals = minutes.approves.iter().map(|approval| {
            let folder = approval.meeting.trim_end_matches('/');
            let folder = folder.rsplit('/').next().unwrap_or_default();
            let day: Option<Day> = folder
                .get(..10)
                .and_then(|day| crate::calendar::parse_date(day).ok())
                .map(Day);
            let meeting = day.map_or_else(|| folder.to_owned(), |day| self.date(day.into()));
            let corrections = approval.corrections.as_deref().map(sentence);
            let words = self.said("comparison-approved", "date", meeting);
            let words = [words].into_iter().chain(corrections).collect::<Vec<_>>();
            keyed(folder, words.join(" "))
        });
        approvals.collect()
    }

    fn decision(&self, decision: &Decision) -> Line {
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
    fn votes(&self, minutes: &MinutesDetails) -> Vec<Line> {
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

    fn action(&self, action: &Action) -> Line {
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

fn keyed(key: &str, words: String) -> Line {
    Line {
        key: Some(key.to_owned()),
        words,
    }
}

fn unkeyed(words: Vec<String>) -> Line {
    Line {
        key: None,
        words: words.join(" "),
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
