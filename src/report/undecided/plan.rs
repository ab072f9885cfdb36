//! What two copies say differently of a plan: of whole versions only what differs, one fact a line.

use std::collections::BTreeSet;
use std::fmt::Display;

use crate::merging::Cell;
use crate::model::{Action, ActionId, ActionResult, Constituent, GoodPractice, IndicatorId, Role, Seen, Tracer};
use crate::planning::{Field, names as plan};
use crate::say;
use crate::scoring::names;
use crate::text::Words;

use super::Open;

/// An undecided action.
pub(super) fn action(words: &Words, id: &ActionId, values: &BTreeSet<Action>) -> Open {
    let what = values.first().map(|action| action.what.clone()).unwrap_or_default();
    Open {
        cell: Cell::Action(id.clone()),
        name: say!(words, "undecided-name", id = id.to_string(), part = what),
        values: differing(words, values, |action| facts(words, action)),
        can_join: false,
    }
}

/// An undecided practice.
pub(super) fn practice(words: &Words, id: &IndicatorId, values: &BTreeSet<GoodPractice>) -> Open {
    let facts = |practice: &GoodPractice| {
        let GoodPractice { indicator: _, context, action, result, evidence, contact } = practice;
        let facts = [
            ("part-practice-context", context),
            ("part-practice-action", action),
            ("part-practice-result", result),
            ("part-practice-evidence", evidence),
            ("part-practice-contact", contact),
        ];
        facts.map(|(key, text)| (label(words, key), text.clone())).to_vec()
    };
    Open {
        cell: Cell::Practice(id.clone()),
        name: say!(words, "undecided-name", id = id.to_string(), part = words.say("part-practice")),
        values: differing(words, values, facts),
        can_join: false,
    }
}

/// An undecided level of another constituent.
pub(super) fn seen(words: &Words, whom: Constituent, id: &IndicatorId, values: &BTreeSet<Seen>) -> Open {
    let facts = |seen: &Seen| {
        let number = seen.level.get();
        let level = say!(words, "undecided-level", level = number, name = words.say(names::level(seen.level)));
        let revision = seen.revision.map(|revision| revision.to_string()).unwrap_or_default();
        vec![
            (label(words, "part-standing"), level),
            (label(words, "part-wording"), revision),
            (label(words, "part-note"), seen.note.clone()),
        ]
    };
    Open {
        cell: Cell::Seen(whom, id.clone()),
        name: say!(words, "undecided-seen", id = id.to_string(), whom = words.say(names::constituent(whom))),
        values: differing(words, values, facts),
        can_join: false,
    }
}

fn label(words: &Words, key: &'static str) -> String {
    words.say(key).into_owned()
}

/// Of each version the facts that another version does not have; each fact has its name.
fn differing<T>(words: &Words, versions: &BTreeSet<T>, facts: impl Fn(&T) -> Vec<(String, String)>) -> Vec<String> {
    let all: Vec<Vec<(String, String)>> = versions.iter().map(facts).collect();
    let differs = |at: usize, fact: &(String, String)| all.iter().any(|other| other.get(at) != Some(fact));
    let told = |version: &Vec<(String, String)>| {
        let facts = version.iter().enumerate().filter(|(at, fact)| all.len() == 1 || differs(*at, fact));
        let lines = facts.filter(|(_, (_, text))| all.len() > 1 || !text.is_empty()).map(|(_, (name, text))| {
            let text = if text.trim().is_empty() { words.say("undecided-nothing").into_owned() } else { text.clone() };
            format!("{name}: {text}")
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    all.iter().map(told).collect()
}

/// Everything that is said of an action, in the order of its file, with what is not said as an empty text.
fn facts(words: &Words, action: &Action) -> Vec<(String, String)> {
    let fields = Field::ALL.iter().map(|field| (label(words, plan::field(*field)), said(words, *field, action)));
    let results = joined(action.results.iter().map(|result| result_text(words, result)));
    let tracers = joined(action.tracers.iter().map(|tracer| tracer_text(words, tracer)));
    let rest = [
        ("part-status", label(words, plan::status(action.status))),
        ("part-status-note", action.status_note.clone()),
        ("part-results", results),
        ("part-tracers", tracers),
    ];
    fields.chain(rest.map(|(key, text)| (label(words, key), text))).collect()
}

fn said(words: &Words, field: Field, action: &Action) -> String {
    let word = |key: Option<&'static str>| key.map(|key| label(words, key)).unwrap_or_default();
    let recipients = &action.recipients;
    match field {
        Field::What => action.what.clone(),
        Field::Indicators => joined(&action.indicators),
        Field::Verb => word(action.verb.map(plan::verb)),
        Field::Level => word(action.level.map(names::capacity_level)),
        Field::Approach => joined(&action.approach),
        Field::Owner => action.owner.clone(),
        Field::FirstStep => action.first_step.clone(),
        Field::Start => joined(action.start),
        Field::Due => action.due.to_string(),
        Field::Output => action.output.clone(),
        Field::OutcomeIndicator => action.measure.indicator.clone(),
        Field::Baseline => action.measure.baseline.clone(),
        Field::Target => action.measure.target.clone(),
        Field::Roles => joined(recipients.roles.iter().map(|role: &Role| words.say(names::role(*role)))),
        Field::People => joined(recipients.number),
        Field::Criteria => recipients.criteria.clone(),
        Field::BackUp => recipients.back_up.clone(),
        Field::PassOn => recipients.transfer.clone(),
        Field::FollowUp => joined(&action.follow_up),
        Field::Funding => word(action.funding.map(plan::funding)),
        Field::FundingSource => word(action.funding_source.map(plan::funding_source)),
        Field::BudgetLine => action.budget_line.clone(),
        Field::Provider => word(action.provider.map(plan::provider)),
        Field::ProviderName => action.provider_name.clone(),
        Field::Outcome => joined(action.outcome),
        Field::Programme => action.programme.clone(),
        Field::SustainedBy => action.sustained_by.clone(),
        Field::Counterparts => joined(&action.counterparts),
    }
}

fn result_text(words: &Words, result: &ActionResult) -> String {
    let ActionResult { on, level, what } = result;
    format!("{on}, {}: {what}", words.say(plan::result_level(*level)))
}

/// Counts in the order of the form: asked, in post, used, passed on, changed.
fn tracer_text(words: &Words, tracer: &Tracer) -> String {
    let Tracer { on, group, people, in_post, used, passed_on, changed, obstacle } = tracer;
    let count = |count: &Option<u32>| count.map_or_else(|| "-".to_owned(), |count| count.to_string());
    let counts = [in_post, used, passed_on, changed].map(count).join(" ");
    let counts = say!(words, "undecided-tracer", people = i64::from(*people), counts = counts);
    let said = [on.to_string(), group.clone(), counts, obstacle.clone()];
    said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

fn joined(items: impl IntoIterator<Item = impl Display>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join("; ")
}
