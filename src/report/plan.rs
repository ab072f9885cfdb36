//! The plan: one table and a timeline, every action in full, what the guard finds, how good it is, and what came of it.

mod action;
mod guard;
mod outputs;
mod quality;
mod results;
mod timeline;

use crate::model::{Action, Funding, GuardRule, IndicatorId, Status};
use crate::planning::{self, Finding, names};
use crate::scoring::Reading;

use super::document::{Block, Column, ColumnKind, Section, Table};
use super::source::Source;

/// The section; none where nothing was planned.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let plan = &source.assessment.plan;
    if plan.chosen.is_empty() && plan.actions.is_empty() && plan.waivers.is_empty() {
        return None;
    }
    let mut section = Section::new(source.text("report-plan-heading"));
    section.say(source.text("report-plan-lead"));
    section.part(chosen(source));
    section.part(overview(source));
    section.part(unfunded(source));
    section.part(actions(source));
    let findings = planning::guard(source.instrument, source.assessment, source.scores, source.catalogue);
    section.part(guard::open(source, &findings));
    section.part(guard::accepted(source, &findings));
    section.part(quality::part(source));
    section.part(outputs::part(source));
    section.part(results::calendar(source));
    section.part(results::results(source));
    section.part(results::tracers(source));
    Some(section)
}

/// `3 A network of inspectors`, for a cell or a heading.
fn name(source: Source<'_>, action: &Action) -> String {
    source.action_name(&action.id)
}

/// What the group chose to work on, in its own order, with the actions that serve it.
fn chosen(source: Source<'_>) -> Section {
    let plan = &source.assessment.plan;
    let mut part = Section::new(source.text("report-chosen-heading"));
    let row = |id: &IndicatorId| {
        let reading = source.scores.indicator(id).and_then(|score| score.reading);
        let numbers: Vec<_> = plan
            .for_indicator(id)
            .filter_map(|action| plan.number(&action.id))
            .map(|number| number.to_string())
            .collect();
        vec![
            source.indicator_name(id),
            reading.map_or_else(|| source.dash(), |reading| source.text(super::words::reading(reading))),
            if numbers.is_empty() { source.text("report-chosen-none") } else { numbers.join(", ") },
        ]
    };
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-capacity")),
        Column::new(ColumnKind::Text, source.text("report-reading")),
        Column::new(ColumnKind::Text, source.text("report-chosen-actions")),
    ];
    part.table(Table { caption: String::new(), columns, rows: plan.chosen.iter().map(row).collect() });
    part
}

/// One row for each action, and when each of them runs.
fn overview(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-actions-heading"));
    let row = |action: &Action| {
        vec![
            name(source, action),
            action.indicators.iter().map(IndicatorId::as_str).collect::<Vec<_>>().join("\n"),
            action.owner.clone(),
            action.start.map_or_else(|| source.dash(), |month| month.to_string()),
            action.due.to_string(),
            source.text(names::status(action.status)),
        ]
    };
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-action")),
        Column::new(ColumnKind::Text, source.text("action-indicators")),
        Column::new(ColumnKind::Text, source.text("action-owner")),
        Column::new(ColumnKind::Number, source.text("action-start")),
        Column::new(ColumnKind::Number, source.text("action-due")),
        Column::new(ColumnKind::Text, source.text("report-status")),
    ];
    let rows = source.assessment.plan.actions.iter().map(row).collect();
    part.table(Table { caption: String::new(), columns, rows });
    if let Some(figure) = timeline::figure(source) {
        part.blocks.push(Block::Figure(figure));
    }
    part
}

/// Actions for a deficit of the institution's core that nobody pays for yet (D1 17(f)).
fn unfunded(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-unfunded-heading"));
    let is_core = |id: &&IndicatorId| {
        source.scores.indicator(id).is_some_and(|score| score.core && score.reading == Some(Reading::Deficit))
    };
    let rows: Vec<_> = source
        .assessment
        .plan
        .actions
        .iter()
        .filter(|action| action.status != Status::Dropped)
        .filter(|action| matches!(action.funding, None | Some(Funding::Unfunded)))
        .filter_map(|action| {
            let core: Vec<_> = action.indicators.iter().filter(is_core).map(|id| source.indicator_name(id)).collect();
            (!core.is_empty()).then(|| vec![name(source, action), core.join("\n"), action.due.to_string()])
        })
        .collect();
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-action")),
        Column::new(ColumnKind::Text, source.text("report-unfunded-need")),
        Column::new(ColumnKind::Number, source.text("action-due")),
    ];
    part.table(Table { caption: String::new(), columns, rows });
    if !part.is_bare() {
        part.blocks.insert(0, Block::Paragraph(source.text("report-unfunded-lead")));
    }
    part
}

fn actions(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-in-full-heading"));
    for action in &source.assessment.plan.actions {
        part.part(action::part(source, action));
    }
    part
}

/// The title of a rule, or its word where the catalogue does not have it.
fn title(source: Source<'_>, rule: GuardRule) -> String {
    source.catalogue.guard_text(rule).map_or_else(|| rule.word().to_owned(), |text| text.title.clone())
}

/// Whether the group accepts a finding.
fn is_open(finding: &Finding) -> bool {
    finding.waived.is_none()
}
