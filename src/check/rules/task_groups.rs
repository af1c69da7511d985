//! `task-groups`: a group set up for a task says what is to come of it, who set it up and when it ends.

use serde::Deserialize;

use crate::calendar::long_date;
use crate::check::rule::{Findings, Rule};
use crate::check::scope::{Scope, may};
use crate::model::{BodyKind, Force, Standing};
use crate::record::{Assessment, Outcome};
use crate::source::{Place, Span};

pub(super) struct TaskGroups;

#[derive(Debug, Deserialize)]
pub(super) struct Params {
    /// The kinds of body that are such groups.
    #[serde(default = "task_groups")]
    kinds: Vec<BodyKind>,
    /// Whether a group says what is to come of it.
    #[serde(default = "yes")]
    outcome: bool,
    /// Whether it names the body that set it up.
    #[serde(default = "yes")]
    sponsor: bool,
    /// Whether it says when it began.
    #[serde(default)]
    start: bool,
    /// Whether it says when it ends.
    #[serde(default = "yes")]
    end: bool,
}

fn task_groups() -> Vec<BodyKind> {
    vec![BodyKind::TaskGroup]
}

fn yes() -> bool {
    true
}

impl Rule for TaskGroups {
    const NAME: &'static str = "task-groups";
    const TITLE: &'static str = "Task groups have a task and an end";
    const PROSE: &'static str = include_str!("task_groups.md");
    type Params = Params;

    fn sentence(params: &Params, force: Force) -> String {
        let said = [
            (params.outcome, "what is to come of it"),
            (params.sponsor, "which body set it up"),
            (params.start, "when it began"),
            (params.end, "when it ends"),
        ];
        let said: Vec<_> = said.iter().filter(|(asked, _)| *asked).collect();
        match said.is_empty() {
            true => "Nothing is asked of a group that is set up for a task.".into(),
            false => format!(
                "A group that is set up for a task {} say {}.",
                may(force),
                said.iter()
                    .map(|(_, what)| *what)
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        }
    }

    fn of_body(scope: &Scope<'_, Params>, found: &mut Findings) {
        let (params, details) = (scope.params, &scope.body.details);
        if !params.kinds.contains(&details.kind) || details.standing != Standing::Existing {
            return;
        }
        let said = |text: &Option<String>| text.as_ref().is_some_and(|t| !t.trim().is_empty());
        let sponsored = !details.relations.is_empty() || scope.body.parent.is_some();
        let missing = [
            (
                params.outcome && !said(&details.purpose),
                "what is to come of it",
                "purpose",
            ),
            (
                params.sponsor && !sponsored,
                "which body set it up",
                "relations",
            ),
            (
                params.start && details.established.is_none(),
                "when it began",
                "established",
            ),
            (params.end && details.ends.is_none(), "when it ends", "ends"),
        ];
        let missing: Vec<_> = missing.iter().filter(|(missing, ..)| *missing).collect();
        if !missing.is_empty() {
            let what: Vec<_> = missing.iter().map(|(_, what, _)| *what).collect();
            let keys: Vec<_> = missing
                .iter()
                .map(|(.., key)| format!("`{key}:`"))
                .collect();
            let finding = format!("The group does not say: {}.", what.join(", "));
            let mend = format!("The clerk can write {} in body.yaml.", keys.join(", "));
            found.add(breached(scope, finding, mend, details.name.span));
        } else if let Some(finding) = outlived(scope) {
            let mend = "The body that set it up can say when it ends, or write `standing: dissolved` in body.yaml.";
            let span = details
                .ends
                .as_ref()
                .map_or(details.name.span, |ends| ends.span);
            found.add(breached(scope, finding, mend.into(), span));
        } else {
            let place = Place::new(scope.body.path.clone(), details.name.span);
            let finding = "The group says everything that is asked of it.";
            found.add(scope.assess("task group", Outcome::Met, finding, place));
        }
    }
}

fn breached(scope: &Scope<'_, Params>, finding: String, mend: String, at: Span) -> Assessment {
    let place = Place::new(scope.body.path.clone(), at);
    Assessment {
        mend: Some(mend),
        ..scope.assess("task group", Outcome::Breached, finding, place)
    }
}

/// A group that is still there after the day on which it was to end.
fn outlived(scope: &Scope<'_, Params>) -> Option<String> {
    let ends = scope.body.details.ends.as_ref()?.value;
    (scope.params.end && ends < scope.ground.day).then(|| {
        let ends = long_date(ends.0);
        format!("The group was to end on {ends}, and is still listed as existing.")
    })
}
