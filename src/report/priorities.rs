//! Priorities: what matters most, and ways to the next level from the catalogue (rule 7).

use crate::model::{Cause, Level, Step};
use crate::say;
use crate::scoring::IndicatorScore;

use super::document::{Column, ColumnKind, Fact, Section, Table};
use super::source::{Asked, Source, name};
use super::words as keys;

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-priorities-heading"));
    let ordered: Vec<_> = source.scores.priorities.iter().filter_map(|id| source.asked_one(id)).collect();
    if ordered.is_empty() {
        section.say(source.text("report-priorities-none"));
        return section;
    }
    section.say(source.text("report-priorities-lead"));
    section.table(table(source, &ordered));
    section.note(source.text("report-training"));
    let mut next = Section::new(source.text("report-next-heading"));
    next.say(source.text("report-next-lead"));
    for asked in &ordered {
        next.part(next_steps(source, *asked));
    }
    section.part(next);
    section
}

fn table(source: Source<'_>, ordered: &[Asked<'_>]) -> Table {
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-capacity")),
        Column::new(ColumnKind::Number, source.text("report-gap")),
        Column::new(ColumnKind::Text, source.text("report-importance")),
        Column::new(ColumnKind::Number, source.text("report-priority")),
        Column::new(ColumnKind::Text, source.text("report-core")),
        Column::new(ColumnKind::Text, source.text("report-cause")),
    ];
    let row = |asked: &Asked<'_>| {
        let score = asked.score;
        let cause = asked.answer.and_then(|answer| answer.cause);
        vec![
            name(asked.indicator),
            score.gap.map_or_else(|| source.dash(), |gap| gap.to_string()),
            score.importance.map_or_else(|| source.dash(), |importance| source.importance(importance)),
            product(source, asked.score),
            source.yes_or_dash(score.core),
            cause.map_or_else(|| source.dash(), |cause| source.text(keys::cause(cause))),
        ]
    };
    Table { caption: String::new(), columns, rows: ordered.iter().map(row).collect() }
}

/// `2 × 3 = 6`.
pub(super) fn product(source: Source<'_>, score: &IndicatorScore) -> String {
    match (score.gap, score.importance, score.priority) {
        (Some(gap), Some(importance), Some(priority)) => {
            say!(source.words, "report-product", gap = gap, importance = importance.get(), priority = priority)
        }
        (None, _, _) | (_, None, _) | (_, _, None) => source.dash(),
    }
}

/// The steps from the supported to the desired level, and the measure to look at later.
fn next_steps(source: Source<'_>, asked: Asked<'_>) -> Section {
    let mut part = Section::new(name(asked.indicator));
    let (Some(from), Some(to)) = (asked.score.supported, asked.score.desired) else { return part };
    let mut facts: Vec<_> = asked
        .indicator
        .approaches
        .iter()
        .filter(|step| step.to > from && step.from < to)
        .map(|step| Fact::new(step_label(source, step.from.max(from), step.to.min(to)), titles(source, step)))
        .collect();
    if facts.is_empty() {
        facts.push(Fact::new(step_label(source, from, to), source.text("report-no-approaches")));
    }
    if !asked.indicator.follow_up.trim().is_empty() {
        facts.push(Fact::new(source.text("report-follow-up"), asked.indicator.follow_up.clone()));
    }
    if let Some(cause) = asked.answer.and_then(|answer| answer.cause) {
        facts.push(Fact::new(source.text("report-cause"), cause_text(source, cause)));
    }
    part.facts(facts);
    part
}

/// The cause, and what follows when it is not a lack of capacity (D1 15).
fn cause_text(source: Source<'_>, cause: Cause) -> String {
    let named = source.text(keys::cause(cause));
    match cause {
        Cause::Capacity => named,
        Cause::Mandate | Cause::Access | Cause::Resources | Cause::Political | Cause::Other => {
            format!("{named}\n{}", source.words.say("report-other-cause"))
        }
    }
}

fn step_label(source: Source<'_>, from: Level, to: Level) -> String {
    say!(source.words, "report-step", from = from.get(), to = to.get())
}

/// Titles from the catalogue; the id alone where the catalogue does not have it.
fn titles(source: Source<'_>, step: &Step) -> String {
    let titled = step.approaches.iter().map(|id| match source.catalogue.approach(id) {
        Some(approach) => format!("{id} {}", approach.title),
        None => id.to_string(),
    });
    titled.collect::<Vec<_>>().join("\n")
}
