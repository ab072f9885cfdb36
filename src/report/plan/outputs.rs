//! The actions as outputs of a country programme, ready to be taken over (D2 12(d)).

use crate::model::{Action, Status};

use super::super::document::{Block, Column, ColumnKind, Section, Table};
use super::super::source::Source;
use super::action::outcome;

/// Those actions that say what will be there in the end.
pub(super) fn part(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-outputs-heading"));
    let said = |text: &str| if text.trim().is_empty() { source.dash() } else { text.to_owned() };
    let row = |action: &Action| {
        vec![
            format!("{}\n{}", super::name(source, action), action.output),
            said(&action.measure.indicator),
            said(&action.measure.baseline),
            said(&action.measure.target),
            format!("{}\n{}", action.owner, action.due),
            action.outcome.map_or_else(|| source.dash(), |number| outcome(source, number)),
        ]
    };
    let columns = vec![
        Column::new(ColumnKind::Text, source.text("report-outputs-statement")),
        Column::new(ColumnKind::Text, source.text("action-outcome-indicator")),
        Column::new(ColumnKind::Text, source.text("action-baseline")),
        Column::new(ColumnKind::Text, source.text("action-target")),
        Column::new(ColumnKind::Text, source.text("report-outputs-responsible")),
        Column::new(ColumnKind::Text, source.text("action-outcome")),
    ];
    let actions = source.assessment.plan.actions.iter();
    let worded = actions.filter(|action| action.status != Status::Dropped && !action.output.trim().is_empty());
    part.table(Table { caption: String::new(), columns, rows: worded.map(row).collect() });
    if !part.is_bare() {
        part.blocks.insert(0, Block::Paragraph(source.text("report-outputs-lead")));
    }
    part
}
