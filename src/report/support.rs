//! Technical against functional capacity, and counterparts that differ (D1 17(c)).

use crate::model::{CapacityType, IndicatorId};
use crate::say;
use crate::scoring::AreaScore;

use super::document::{Column, ColumnKind, Section, Table};
use super::profile::{mean_in_full, mean_or_dash};
use super::source::{Asked, Source, name};

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-support-heading"));
    section.say(source.text("report-support-lead"));
    let (both, one): (Vec<_>, Vec<_>) = source
        .scores
        .areas
        .iter()
        .filter(|area| area.technical_mean.is_some() || area.functional_mean.is_some())
        .partition(|area| area.technical_mean.is_some() && area.functional_mean.is_some());
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-area")),
        Column::new(ColumnKind::Number, source.text("report-technical-mean")),
        Column::new(ColumnKind::Number, source.text("report-functional-mean")),
        Column::new(ColumnKind::Text, source.text("report-together")),
    ];
    let rows = both.iter().map(|area| row(source, area)).collect();
    section.table(Table { caption: source.text("report-support-caption"), columns, rows });
    if both.is_empty() {
        section.say(source.text("report-support-none"));
    }
    if !one.is_empty() {
        let areas: Vec<_> = one.iter().map(|area| area.id.as_str()).collect();
        section.say(say!(source.words, "report-one-kind-only", areas = areas.join(", ")));
    }
    section.part(pairs(source));
    section
}

/// An area where both means exist.
fn row(source: Source<'_>, area: &AreaScore) -> Vec<String> {
    let together = match area.weaker_mean() {
        Some(lower) => say!(source.words, "report-unsupported", lower = mean_in_full(source, lower)),
        None => source.text("report-supported-by"),
    };
    vec![
        source.area_name(&area.id),
        mean_or_dash(source, area.technical_mean),
        mean_or_dash(source, area.functional_mean),
        together,
    ]
}

/// Pairs of technical and functional counterparts whose supported levels differ, the largest difference first.
fn pairs(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-pairs-heading"));
    let mut found: Vec<(u8, Asked<'_>, Asked<'_>)> = Vec::new();
    let mut seen: Vec<(&IndicatorId, &IndicatorId)> = Vec::new();
    for one in source.asked() {
        for other in one.indicator.pairs_with.iter().filter_map(|id| source.asked_one(id)) {
            let (first, second) = (&one.indicator.id, &other.indicator.id);
            if first == second || seen.contains(&(second, first)) || seen.contains(&(first, second)) {
                continue;
            }
            seen.push((first, second));
            let levels = one.score.supported.zip(other.score.supported);
            let difference = levels.map_or(0, |(one, other)| one.get().abs_diff(other.get()));
            if difference > 0 {
                let technical_first = one.indicator.capacity_type == CapacityType::Technical;
                found.push(if technical_first { (difference, one, other) } else { (difference, other, one) });
            }
        }
    }
    // A stable sort: pairs that differ as much stay in instrument order.
    found.sort_by_key(|(difference, ..)| std::cmp::Reverse(*difference));
    let cell = |asked: &Asked<'_>| {
        say!(
            source.words,
            "report-pair-cell",
            name = name(asked.indicator),
            kind = source.words.say(super::words::capacity_type(asked.indicator.capacity_type)),
            level = source.level_or_dash(asked.score.supported)
        )
    };
    let rows = found.iter().map(|(difference, a, b)| vec![cell(a), cell(b), difference.to_string()]).collect();
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-pair-one")),
        Column::new(ColumnKind::Text, source.text("report-pair-other")),
        Column::new(ColumnKind::Number, source.text("report-pair-difference")),
    ];
    part.table(Table { caption: String::new(), columns, rows });
    if !part.is_bare() {
        part.blocks.insert(0, super::document::Block::Paragraph(source.text("report-pairs-lead")));
    }
    part
}
