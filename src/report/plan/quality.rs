//! How good the plan is: each criterion with pass, weak or missing, never added up (D2 12(b), 12(d)).

use crate::planning::quality::{criterion, criterion_asks, mark};
use crate::planning::{Judged, appraise};
use crate::say;

use super::super::document::{Block, Column, ColumnKind, Section, Table};
use super::super::source::Source;

/// `2 of 3`; a dash where the criterion asks about nothing that is there.
fn met(source: Source<'_>, judged: &Judged) -> String {
    if judged.of == 0 {
        return source.dash();
    }
    say!(source.words, "report-of", part = judged.met, whole = judged.of)
}

/// The part; empty where there is no action to judge.
pub(super) fn part(source: Source<'_>) -> Section {
    let plan = &source.assessment.plan;
    let mut part = Section::new(source.text("report-quality-heading"));
    if plan.actions.is_empty() {
        return part;
    }
    let row = |judged: &Judged| {
        let numbers = judged.lacking.iter().filter_map(|id| plan.number(id)).map(|number| number.to_string());
        let lacking = numbers.collect::<Vec<_>>().join(", ");
        vec![
            source.text(criterion(judged.criterion)),
            format!("{} ({})", source.words.say(criterion_asks(judged.criterion)), judged.criterion.source()),
            source.text(mark(judged)),
            met(source, judged),
            if lacking.is_empty() { source.dash() } else { lacking },
        ]
    };
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-quality-criterion")),
        Column::new(ColumnKind::Text, source.text("report-quality-asks")),
        Column::new(ColumnKind::Text, source.text("report-quality-mark")),
        Column::new(ColumnKind::Number, source.text("report-quality-met")),
        Column::new(ColumnKind::Text, source.text("report-quality-lacking")),
    ];
    let judged = appraise(source.instrument, source.assessment, source.scores, source.catalogue);
    part.table(Table { caption: String::new(), columns, rows: judged.iter().map(row).collect() });
    if !part.is_bare() {
        part.blocks.insert(0, Block::Paragraph(source.text("report-quality-lead")));
    }
    part
}
