//! Strengths and deficits: two sections made by the same hand, so that both have the same weight (D1 17(a)).

use crate::model::Cause;
use crate::say;
use crate::scoring::{self, Reading};

use super::document::{Block, Column, ColumnKind, Fact, Section, Table};
use super::source::{Asked, Source, name};
use super::words as keys;

/// What the organization can build on.
pub(super) fn strengths(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-strengths-heading"));
    section.say(source.text("report-strengths-lead"));
    for reading in [Reading::Asset, Reading::Sufficient, Reading::PartialAsset] {
        section.part(group(source, reading));
    }
    section.part(good_practices(source));
    or_none(source, section)
}

/// What is missing.
pub(super) fn deficits(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-deficits-heading"));
    section.say(source.text("report-deficits-lead"));
    for reading in [Reading::Deficit, Reading::NoCurrentAmbition] {
        section.part(group(source, reading));
    }
    section.part(causes(source));
    or_none(source, section)
}

/// Says so when no indicator stands in the section.
fn or_none(source: Source<'_>, mut section: Section) -> Section {
    if section.parts.is_empty() {
        section.say(source.text("report-balance-none"));
    }
    section
}

/// The indicators of one reading: their figures in a table, then what each of them means.
fn group(source: Source<'_>, reading: Reading) -> Section {
    let members: Vec<_> = source.asked().filter(|asked| asked.score.reading == Some(reading)).collect();
    let heading = say!(
        source.words,
        "report-group-heading",
        reading = source.words.say(keys::reading(reading)),
        count = members.len()
    );
    let mut part = Section::new(heading);
    if members.is_empty() {
        return part;
    }
    part.say(source.text(keys::reading_meaning(reading)));
    part.table(figures(source, &members));
    part.facts(
        members.iter().map(|asked| Fact::new(name(asked.indicator), meaning(source, *asked, reading))).collect(),
    );
    part
}

fn figures(source: Source<'_>, members: &[Asked<'_>]) -> Table {
    let number = |key| Column::new(ColumnKind::Number, source.text(key));
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-capacity")),
        number("report-agreed"),
        Column::new(ColumnKind::Text, source.text("report-evidence")),
        number("report-supported"),
        number("report-desired"),
        number("report-gap"),
    ];
    let row = |asked: &Asked<'_>| {
        let score = asked.score;
        vec![
            name(asked.indicator),
            source.level_or_dash(score.agreed),
            source.strength(score.strength),
            source.level_or_dash(score.supported),
            source.level_or_dash(score.desired),
            score.gap.map_or_else(|| source.dash(), |gap| gap.to_string()),
        ]
    };
    Table { caption: String::new(), columns, rows: members.iter().map(row).collect() }
}

/// What one indicator's reading means here: the instrument's words, then the marks the group made.
fn meaning(source: Source<'_>, asked: Asked<'_>, reading: Reading) -> String {
    let mut lines = Vec::new();
    match reading {
        Reading::Asset | Reading::Sufficient | Reading::PartialAsset => {
            if let Some(supported) = asked.score.supported {
                lines.push(scoring::meaning(source.words, asked.indicator, reading, supported));
            }
            if asked.score.at_risk {
                lines.push(source.text("report-at-risk"));
            }
        }
        Reading::Deficit => lines.push(asked.indicator.deficit_reading.clone()),
        Reading::NoCurrentAmbition => lines.push(source.text("report-no-ambition-here")),
    }
    if let Some(cause) = asked.answer.and_then(|answer| answer.cause) {
        lines.push(cause_line(source, cause));
    }
    if let Some(by) = asked.score.exceeds_evidence_by.filter(|by| *by > 0) {
        lines.push(say!(source.words, "report-exceeds", by = by));
    }
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

/// `Cause named by the group: resources`.
fn cause_line(source: Source<'_>, cause: Cause) -> String {
    say!(source.words, "report-cause-line", cause = source.words.say(keys::cause(cause)))
}

/// What is worth showing to others, in a line, wherever it was found (D2 8). What was written up stands before.
fn good_practices(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-good-practices-heading"));
    for asked in source.asked() {
        let is_written_up = source.assessment.plan.is_written_up(&asked.indicator.id);
        if let Some(answer) = asked.answer.filter(|_| !is_written_up) {
            part.quote(name(asked.indicator), &answer.good_practice);
        }
    }
    if !part.is_bare() {
        part.blocks.insert(0, Block::Paragraph(source.text("report-good-practices-lead")));
    }
    part
}

/// How often each cause was named for a gap (D1 15).
fn causes(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-causes-heading"));
    let rows: Vec<_> = Cause::ALL
        .iter()
        .filter_map(|cause| {
            let named: Vec<_> = source
                .asked()
                .filter(|asked| asked.score.gap.is_some_and(|gap| gap > 0))
                .filter(|asked| asked.answer.and_then(|answer| answer.cause) == Some(*cause))
                .map(|asked| asked.indicator.id.to_string())
                .collect();
            (!named.is_empty())
                .then(|| vec![source.text(keys::cause(*cause)), named.len().to_string(), named.join(", ")])
        })
        .collect();
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-cause")),
        Column::new(ColumnKind::Number, source.text("report-times")),
        Column::new(ColumnKind::Text, source.text("report-capacities")),
    ];
    part.table(Table { caption: String::new(), columns, rows });
    if !part.is_bare() {
        part.blocks.insert(0, Block::Paragraph(source.text("report-causes-lead")));
    }
    part
}
