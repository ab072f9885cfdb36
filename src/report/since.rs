//! What moved since the last round: who was in the room first, then each level with its evidence (method 3.8).

use crate::model::{Action, Evidence, IndicatorId, LastRound, Standing};
use crate::planning::names::status;
use crate::rounds::{Comparison, Moved, compare, names};
use crate::say;

use super::comparison as said;
use super::document::{Column, ColumnKind, Fact, Section, Table};
use super::source::Source;
use super::words as keys;

/// The section; none in a first round.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let last = source.assessment.last.as_ref()?;
    let comparison = compare(last, source.assessment, source.instrument);
    let mut section = Section::new(source.text("report-since-heading"));
    section.facts(facts(source, last));
    section.part(listed(source.text("rounds-people"), said::people(source.words, &comparison.people)));
    section.part(listed(source.text("rounds-mind"), said::mind(source.words, &comparison)));
    section.part(moved(source, &comparison));
    section.part(done(source, &comparison));
    section.part(without(source, &comparison));
    section.part(uncompared(source, &comparison));
    section.part(then(source, last));
    Some(section)
}

fn listed(heading: String, items: Vec<String>) -> Section {
    let mut part = Section::new(heading);
    part.list(items);
    part
}

fn facts(source: Source<'_>, last: &LastRound) -> Vec<Fact> {
    let given = [
        ("report-since-round", last.round.to_string()),
        ("report-date", last.date.map(|date| date.to_string()).unwrap_or_default()),
        ("report-closed-hash", last.hash.clone()),
    ];
    let given = given.into_iter().filter(|(_, text)| !text.is_empty());
    given.map(|(label, text)| Fact::new(source.text(label), text)).collect()
}

/// The levels of both rounds in the same words; nothing is added up over areas.
fn moved(source: Source<'_>, comparison: &Comparison) -> Section {
    let mut part = Section::new(source.text("rounds-moved"));
    part.say(said::counts(source.words, comparison));
    let row = |one: &Moved| {
        vec![
            format!("{} {}", one.id, one.title),
            say!(source.words, "report-since-move", then = one.then.agreed.get(), now = one.now.agreed.get()),
            change(source, one),
            say!(source.words, "report-since-move", then = one.then.strength.get(), now = one.now.strength.get()),
            actions(source, &one.id),
        ]
    };
    let rows = comparison.indicators.iter().map(row).collect();
    let headings =
        ["report-capacity", "report-agreed", "report-since-change", "report-evidence", "report-since-actions"];
    part.table(table(source, &headings, rows));
    part
}

fn change(source: Source<'_>, one: &Moved) -> String {
    let change = source.text(names::change(one.change()));
    if one.rose_while_evidence_fell() {
        format!("{change}\n{}", source.words.say("rounds-evidence-fell"))
    } else {
        change
    }
}

/// Every action for it that was not given up, with how far it is.
fn actions(source: Source<'_>, id: &IndicatorId) -> String {
    let plan = &source.assessment.plan;
    let called = |action: &Action| {
        let number = plan.number(&action.id).unwrap_or_default();
        let status = source.words.say(status(action.status));
        say!(source.words, "report-since-action", number = number, status = status)
    };
    let named: Vec<String> = plan.for_indicator(id).map(called).collect();
    if named.is_empty() { source.dash() } else { named.join("\n") }
}

/// Actions that are done where no level moved.
fn done(source: Source<'_>, comparison: &Comparison) -> Section {
    let done = &comparison.done_unchanged;
    let rows = done.iter().map(|one| {
        let indicators: Vec<_> = one.indicators.iter().map(|id| source.indicator_name(id)).collect();
        vec![source.action_name(&one.action), indicators.join("\n")]
    });
    let mut part = Section::new(say!(source.words, "rounds-done-unchanged", count = done.len()));
    part.table(table(source, &["report-action", "report-capacities"], rows.collect()));
    part
}

/// Levels that moved where no action was.
fn without(source: Source<'_>, comparison: &Comparison) -> Section {
    let without = &comparison.changed_without_action;
    let names = without.iter().map(|id| said::titled(comparison, id)).collect();
    listed(say!(source.words, "rounds-changed-without-action", count = without.len()), names)
}

fn uncompared(source: Source<'_>, comparison: &Comparison) -> Section {
    let all = &comparison.not_compared;
    let rows = all
        .iter()
        .map(|one| vec![format!("{} {}", one.id, one.title).trim_end().to_owned(), said::reasons(source.words, one)]);
    let mut part = Section::new(say!(source.words, "rounds-uncompared", count = all.len()));
    part.table(table(source, &["report-capacity", "report-reason"], rows.collect()));
    part
}

/// What is kept of the last round, without the levels of what this round has still to rate: the old level must not
/// become the new one.
fn then(source: Source<'_>, last: &LastRound) -> Section {
    let mut part = Section::new(source.text("report-since-found"));
    let (waiting, shown): (Vec<_>, Vec<_>) = last.levels.iter().partition(|(id, _)| is_waiting(source, id));
    let rows = shown.into_iter().map(|(id, level)| {
        vec![
            source.indicator_name(id),
            level.revision.map_or_else(|| source.dash(), |revision| revision.to_string()),
            level.agreed.to_string(),
            source.level_or_dash(level.desired),
            level.importance.map_or_else(|| source.dash(), |importance| source.importance(importance)),
            evidence(source, &level.evidence),
        ]
    });
    let headings = [
        "report-capacity",
        "report-revision",
        "report-agreed",
        "report-desired",
        "report-importance",
        "report-evidence-items",
    ];
    part.table(table(source, &headings, rows.collect()));
    if !waiting.is_empty() {
        part.note(say!(source.words, "report-since-waiting", count = waiting.len()));
    }
    part
}

/// Whether this round asks it and has said nothing of it yet.
fn is_waiting(source: Source<'_>, id: &IndicatorId) -> bool {
    let (assessment, instrument) = (source.assessment, source.instrument);
    let is_asked = || instrument.in_scope(&assessment.selection).any(|placed| placed.indicator.id == *id);
    let is_open = assessment.answers.get(id).is_none_or(|answer| answer.standing == Standing::Unanswered);
    is_open && is_asked()
}

fn evidence(source: Source<'_>, items: &[Evidence]) -> String {
    let line = |item: &Evidence| {
        let kind = source.words.say(keys::evidence(item.kind));
        if item.source.trim().is_empty() {
            say!(source.words, "report-evidence-unnamed", kind = kind)
        } else {
            say!(source.words, "report-evidence-item", kind = kind, source = item.source.as_str())
        }
    };
    if items.is_empty() { source.dash() } else { items.iter().map(line).collect::<Vec<_>>().join("\n") }
}

/// A table whose first column names the rows.
fn table(source: Source<'_>, headings: &[&str], rows: Vec<Vec<String>>) -> Table {
    let kinds = std::iter::once(ColumnKind::Name).chain(std::iter::repeat(ColumnKind::Text));
    let columns = headings.iter().zip(kinds).map(|(heading, kind)| Column::new(kind, source.text(heading))).collect();
    Table { caption: String::new(), columns, rows }
}
