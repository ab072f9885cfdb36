//! When somebody looks what became of an action, what was seen, and how its recipients fared (D1 17(e)).

use crate::model::{Action, Tracer};
use crate::planning::{self, DueKind, names};
use crate::say;

use super::super::document::{Block, Column, ColumnKind, Section, Table};
use super::super::source::Source;

/// Days on which somebody looks, the first of them first, with who and at what.
pub(super) fn calendar(source: Source<'_>) -> Section {
    let plan = &source.assessment.plan;
    let mut part = Section::new(source.text("report-calendar-heading"));
    let entries = planning::calendar(plan).into_iter().filter(|entry| entry.kind == DueKind::FollowUp);
    let rows = entries.filter_map(|entry| {
        let action = plan.action(&entry.action)?;
        Some(vec![super::name(source, action), entry.on.to_string(), action.owner.clone(), measure(source, action)])
    });
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-action")),
        Column::new(ColumnKind::Number, source.text("report-day")),
        Column::new(ColumnKind::Text, source.text("action-owner")),
        Column::new(ColumnKind::Text, source.text("report-calendar-what")),
    ];
    part.table(Table { caption: String::new(), columns, rows: rows.collect() });
    part
}

/// What is looked at: the action's own indicator, else what the instrument says of the capacity it is for.
fn measure(source: Source<'_>, action: &Action) -> String {
    if !action.measure.indicator.trim().is_empty() {
        return action.measure.indicator.clone();
    }
    let asked = action.indicators.iter().find_map(|id| source.instrument.find(id));
    let follow_up = asked.map(|placed| placed.indicator.follow_up.clone()).unwrap_or_default();
    if follow_up.trim().is_empty() {
        return source.dash();
    }
    say!(source.words, "report-calendar-proposed", measure = follow_up)
}

/// What the actions led to.
pub(super) fn results(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-results-heading"));
    let rows = source.assessment.plan.actions.iter().flat_map(|action| {
        action.results.iter().map(move |result| {
            vec![
                super::name(source, action),
                result.on.to_string(),
                source.text(names::result_level(result.level)),
                result.what.clone(),
            ]
        })
    });
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-action")),
        Column::new(ColumnKind::Number, source.text("report-day")),
        Column::new(ColumnKind::Text, source.text("report-results-level")),
        Column::new(ColumnKind::Text, source.text("report-results-what")),
    ];
    part.table(Table { caption: String::new(), columns, rows: rows.collect() });
    if !part.is_bare() {
        part.blocks.insert(0, Block::Paragraph(source.text("report-results-lead")));
    }
    part
}

/// What became of the people an action was for.
pub(super) fn tracers(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-tracers-heading"));
    let rows = source.assessment.plan.actions.iter().flat_map(|action| {
        action.tracers.iter().map(move |tracer| {
            vec![
                super::name(source, action),
                tracer.on.to_string(),
                tracer.group.clone(),
                counts(source, tracer),
                if tracer.obstacle.trim().is_empty() { source.dash() } else { tracer.obstacle.clone() },
            ]
        })
    });
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-action")),
        Column::new(ColumnKind::Number, source.text("report-day")),
        Column::new(ColumnKind::Text, source.text("report-tracers-group")),
        Column::new(ColumnKind::Text, source.text("report-tracers-counts")),
        Column::new(ColumnKind::Text, source.text("report-tracers-obstacle")),
    ];
    part.table(Table { caption: String::new(), columns, rows: rows.collect() });
    part
}

/// One count on each line; what was not asked is left out.
fn counts(source: Source<'_>, tracer: &Tracer) -> String {
    let words = source.words;
    let of = tracer.people;
    let lines = [
        Some(say!(words, "report-tracers-asked", count = of)),
        tracer.in_post.map(|count| say!(words, "report-tracers-in-post", count = count, people = of)),
        tracer.used.map(|count| say!(words, "report-tracers-used", count = count, people = of)),
        tracer.passed_on.map(|count| say!(words, "report-tracers-passed-on", count = count, people = of)),
        tracer.changed.map(|count| say!(words, "report-tracers-changed", count = count, people = of)),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
