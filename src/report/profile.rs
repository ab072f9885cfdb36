//! The profile of the areas: bars with numbers and words, and the same as a table (rule 5).

use crate::model::Module;
use crate::say;
use crate::scoring::{AreaScore, Mean};

use super::bars::{self, Bar};
use super::document::{Block, Column, ColumnKind, Figure, Section, Table};
use super::source::Source;

/// The section: one figure and table for each module, so that a figure fits on a page.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-profile-heading"));
    section.say(source.text("report-profile-lead"));
    for (index, part) in source.instrument.parts.iter().enumerate() {
        let areas: Vec<_> = source.scores.areas.iter().filter(|score| has_area(&part.module, score)).collect();
        if !areas.is_empty() {
            section.blocks.push(Block::Figure(figure(source, index, &part.module, &areas)));
        }
    }
    section
}

fn has_area(module: &Module, score: &AreaScore) -> bool {
    module.areas.iter().any(|area| area.id == score.id)
}

fn figure(source: Source<'_>, index: usize, module: &Module, areas: &[&AreaScore]) -> Figure {
    let caption = say!(source.words, "report-profile-caption", module = module.title.as_str());
    let bars: Vec<_> = areas.iter().map(|area| bar(source, area)).collect();
    let svg = bars::draw(source.words, &format!("profile-{index}"), &caption, &bars);
    Figure { svg, caption, alternative: Box::new(Block::Table(table(source, areas))) }
}

fn bar(source: Source<'_>, area: &AreaScore) -> Bar {
    let numbers = match area.minimum {
        Some(minimum) => say!(
            source.words,
            "report-bar-numbers",
            minimum = minimum.get(),
            levelled = area.levelled,
            applicable = area.applicable
        ),
        None => coverage(source, area),
    };
    Bar {
        label: source.area_name(&area.id),
        mean: area.mean.map(Mean::value),
        shown: area.mean.map_or_else(|| why_no_mean(source, area), Mean::one_decimal),
        numbers,
        minimum: area.minimum.map(|level| f64::from(level.get())),
        agreed: area.agreed_mean.map(Mean::value),
        desired: area.desired_mean.map(Mean::value),
    }
}

fn table(source: Source<'_>, areas: &[&AreaScore]) -> Table {
    let number = |key| Column::new(ColumnKind::Number, source.text(key));
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-area")),
        number("report-answered"),
        Column::new(ColumnKind::Text, source.text("report-mean")),
        number("report-lowest"),
        number("report-agreed-mean"),
        number("report-desired-mean"),
        number("report-technical"),
        number("report-functional"),
    ];
    let row = |area: &&AreaScore| {
        vec![
            source.area_name(&area.id),
            coverage(source, area),
            mean_cell(source, area),
            source.level_or_dash(area.minimum),
            mean_or_dash(source, area.agreed_mean),
            mean_or_dash(source, area.desired_mean),
            mean_or_dash(source, area.technical_mean),
            mean_or_dash(source, area.functional_mean),
        ]
    };
    Table { caption: String::new(), columns, rows: areas.iter().map(row).collect() }
}

fn why_no_mean(source: Source<'_>, area: &AreaScore) -> String {
    source.text(if area.applicable == 0 { "report-nothing-applies" } else { "too-few-answers" })
}

/// `2 of 3`.
fn coverage(source: Source<'_>, area: &AreaScore) -> String {
    say!(source.words, "report-of", part = area.levelled, whole = area.applicable)
}

/// `7/3 = 2.3`.
pub(super) fn mean_in_full(source: Source<'_>, mean: Mean) -> String {
    let fraction = format!("{}/{}", mean.numerator, mean.denominator);
    say!(source.words, "report-mean-in-full", fraction = fraction, decimal = mean.one_decimal())
}

/// A mean with one decimal, or a dash.
pub(super) fn mean_or_dash(source: Source<'_>, mean: Option<Mean>) -> String {
    mean.map_or_else(|| source.dash(), Mean::one_decimal)
}

/// The mean, and beside it the lower of the two kinds where technical capacity is not supported (D1 17(c)).
fn mean_cell(source: Source<'_>, area: &AreaScore) -> String {
    let mean = area.mean.map_or_else(|| why_no_mean(source, area), |mean| mean_in_full(source, mean));
    match area.weaker_mean() {
        Some(lower) => say!(source.words, "report-mean-unsupported", mean = mean, lower = lower.one_decimal()),
        None => mean,
    }
}
