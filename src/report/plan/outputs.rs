//! The actions as outputs of a country programme, ready to be taken over (D2 12(d)).

use crate::planning::{Output, names, outputs};

use super::super::document::{Block, Column, ColumnKind, Section, Table};
use super::super::source::Source;
use super::action::outcome;

/// The outcome, and the programme under it.
fn served(source: Source<'_>, output: &Output<'_>) -> String {
    let outcome = output.outcome.map(|number| outcome(source, number)).unwrap_or_default();
    format!("{outcome}\n{}", output.programme).trim().to_owned()
}

/// Those actions that say what will be there in the end, each with what it lacks as an output.
pub(super) fn part(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-outputs-heading"));
    let said = |text: &str| if text.trim().is_empty() { source.dash() } else { text.to_owned() };
    let row = |output: &Output<'_>| {
        let lacks: Vec<_> = output.lacks.iter().map(|field| source.text(names::field(*field))).collect();
        vec![
            format!("{} {}", output.number, output.statement),
            said(&output.measure.indicator),
            format!("{} → {}", said(&output.measure.baseline), said(&output.measure.target)),
            format!("{}, {}", output.responsible, output.due),
            said(&served(source, output)),
            said(&lacks.join("; ")),
        ]
    };
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-outputs-statement")),
        Column::new(ColumnKind::Text, source.text("action-outcome-indicator")),
        Column::new(ColumnKind::Text, source.text("report-outputs-from-to")),
        Column::new(ColumnKind::Text, source.text("report-outputs-responsible")),
        Column::new(ColumnKind::Text, source.text("action-outcome")),
        Column::new(ColumnKind::Text, source.text("report-outputs-lacks")),
    ];
    let all = outputs(&source.assessment.plan);
    let worded = all.iter().filter(|output| !output.statement.trim().is_empty());
    part.table(Table { caption: String::new(), columns, rows: worded.map(row).collect() });
    if !part.is_bare() {
        part.blocks.insert(0, Block::Paragraph(source.text("report-outputs-lead")));
    }
    part
}
