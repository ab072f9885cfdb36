//! What became of the actions: how far each is, what is due, and how far its results reach (D1 17(e)).

use crate::model::{Action, ActionResult, Date, ResultLevel, Status, Tracer};
use crate::planning::due;
use crate::planning::names::{due as due_said, result_level, status};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::state::Document;

use super::listing::{Detail, Entry, Listing, action_named};
use super::record::Counted;

/// The actions; what of them is over is marked where the day is known.
pub(crate) fn listing(words: &Words, document: &Document, today: Option<Date>) -> Listing {
    let plan = &document.interview.assessment().plan;
    let due = today.map(|today| due(plan, today)).unwrap_or_default();
    let over = |number: usize, action: &Action| {
        let of_it = due.iter().filter(|one| one.is_over && one.action == action.id);
        of_it.map(|one| due_said(words, number, one.kind, one.on, true)).collect()
    };
    let entries = (1..).zip(&plan.actions).map(|(number, action)| entry(words, document, action, over(number, action)));
    Listing {
        lead: words.say("follow-lead").into_owned(),
        entries: entries.collect(),
        empty: words.say("follow-none").into_owned(),
    }
}

/// The sign of a status.
fn sign(status: Status) -> (Sign, Role) {
    match status {
        Status::Planned => (Sign::Open, Role::Open),
        Status::UnderWay => (Sign::Partly, Role::Open),
        Status::Done => (Sign::Done, Role::Asset),
        Status::Dropped => (Sign::Across, Role::Muted),
    }
}

fn entry(words: &Words, document: &Document, action: &Action, over: Vec<String>) -> Entry {
    let mut facts = vec![words.say(status(action.status)).into_owned()];
    let is_late = !over.is_empty();
    if is_late {
        facts.insert(0, words.say("follow-overdue").into_owned());
    }
    if action.is_open() {
        facts.push(say!(words, "follow-due", due = action.due.to_string()));
    }
    facts.extend(
        reached(action).map(|level| say!(words, "follow-so-far", level = words.say(short(level)).into_owned())),
    );
    if action.status != Status::Dropped && !action.follow_up.is_empty() {
        facts.push(say!(words, "follow-looked", days = days_of(action)));
    }
    let mut detail = vec![Detail::new(Role::Title, furthest(words, action))];
    detail.extend(over.into_iter().map(|text| Detail::new(Role::Warning, text)));
    detail.push(Detail::new(Role::Text, days(words, action)));
    detail.extend(Detail::named(&words.say("follow-note"), &action.status_note));
    detail.extend(action.results.iter().rev().map(|result| Detail::new(Role::Text, result_line(words, result))));
    detail.extend(action.tracers.iter().rev().map(|tracer| Detail::new(Role::Text, tracer_line(words, tracer))));
    Entry {
        sign: Some(if is_late { (Sign::Late, Role::Warning) } else { sign(action.status) }),
        text: action_named(words, document, &action.id),
        facts: facts.join(", "),
        detail,
        ..Entry::default()
    }
}

/// How far the results reach, as a sentence.
pub(crate) fn furthest(words: &Words, action: &Action) -> String {
    match reached(action) {
        Some(level) => say!(words, "follow-reaches", level = words.say(result_level(level)).into_owned()),
        None => words.say("follow-no-result").into_owned(),
    }
}

/// Who answers for it, when it is due and when somebody looks what became of it.
fn days(words: &Words, action: &Action) -> String {
    let (owner, due) = (action.owner.clone(), action.due.to_string());
    if action.follow_up.is_empty() {
        say!(words, "follow-days-none", owner = owner, due = due)
    } else {
        say!(words, "follow-days", owner = owner, due = due, days = days_of(action))
    }
}

fn days_of(action: &Action) -> String {
    action.follow_up.iter().map(Date::to_string).collect::<Vec<_>>().join(", ")
}

/// How far the results reach; nothing when none is known.
fn reached(action: &Action) -> Option<ResultLevel> {
    action.results.iter().map(|result| result.level).max()
}

/// The message key of a level of results in a word.
fn short(level: ResultLevel) -> &'static str {
    match level {
        ResultLevel::Reaction => "result-reaction-short",
        ResultLevel::Learning => "result-learning-short",
        ResultLevel::Use => "result-use-short",
        ResultLevel::Organization => "result-organization-short",
    }
}

/// A result in a line.
pub(crate) fn result_line(words: &Words, result: &ActionResult) -> String {
    let level = words.say(result_level(result.level)).into_owned();
    say!(words, "follow-result", on = result.on.to_string(), level = level, what = result.what.clone())
}

/// The message key of a count.
pub(crate) fn count_name(counted: Counted) -> &'static str {
    match counted {
        Counted::InPost => "tracer-in-post",
        Counted::Used => "tracer-used",
        Counted::PassedOn => "tracer-passed-on",
        Counted::Changed => "tracer-changed",
    }
}

/// What became of a group, in a line: only what was counted.
pub(crate) fn tracer_line(words: &Words, tracer: &Tracer) -> String {
    let mut facts = vec![say!(
        words,
        "tracer-asked",
        on = tracer.on.to_string(),
        group = tracer.group.clone(),
        people = tracer.people
    )];
    facts.extend(Counted::ALL.into_iter().filter_map(|counted| {
        let count = counted.of(tracer)?;
        Some(format!("{count} {}", words.say(count_name(counted))))
    }));
    if !tracer.obstacle.is_empty() {
        facts.push(say!(words, "tracer-obstacle-short", obstacle = tracer.obstacle.clone()));
    }
    facts.join(", ")
}
