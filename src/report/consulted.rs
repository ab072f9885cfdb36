//! People and documents consulted: how many were in the room, and every source of evidence once.

use crate::model::{Answer, Evidence, EvidenceKind, IndicatorId};
use crate::say;

use super::document::{Column, ColumnKind, Section, Table};
use super::source::Source;
use super::words as keys;

/// The section; none where nobody was counted and nothing was named.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let mut section = Section::new(source.text("report-consulted-heading"));
    let people = source
        .assessment
        .workshop
        .participants
        .iter()
        .fold(0_u64, |sum, group| sum.saturating_add(u64::from(group.count)));
    if people > 0 {
        section.say(say!(source.words, "report-consulted-people", count = people));
    }
    let rows: Vec<_> = named(source).iter().map(|one| row(source, one)).collect();
    if !rows.is_empty() {
        section.say(say!(source.words, "report-consulted-sources", count = rows.len()));
        let columns = vec![
            Column::new(ColumnKind::Text, source.text("report-consulted-source")),
            Column::new(ColumnKind::Text, source.text("report-consulted-kind")),
            Column::new(ColumnKind::Text, source.text("report-capacities")),
        ];
        section.table(Table { caption: String::new(), columns, rows });
    }
    (!section.is_bare()).then_some(section)
}

/// A source of evidence, and the indicators it was named for.
struct Named<'a> {
    item: &'a Evidence,
    indicators: Vec<&'a IndicatorId>,
}

/// Every named source once, kind by kind, in the order of the indicators.
fn named<'a>(source: Source<'a>) -> Vec<Named<'a>> {
    let answers = &source.assessment.answers;
    let known = source.instrument.indicators().map(|placed| &placed.indicator.id);
    let known = known.filter_map(|id| answers.get_key_value(id));
    let strange = answers.iter().filter(|(id, _)| source.instrument.find(id).is_none());
    let all: Vec<(&IndicatorId, &Answer)> = known.chain(strange).collect();
    let mut named: Vec<Named<'a>> = Vec::new();
    for kind in EvidenceKind::ALL {
        for (id, answer) in &all {
            for item in answer.evidence.iter().filter(|item| item.kind == *kind && !item.source.trim().is_empty()) {
                match named.iter_mut().find(|one| one.item.kind == *kind && same(one.item, item)) {
                    Some(one) if one.indicators.contains(id) => {}
                    Some(one) => one.indicators.push(id),
                    None => named.push(Named { item, indicators: vec![id] }),
                }
            }
        }
    }
    named
}

/// Whether two items name the same source, however they are spaced.
fn same(one: &Evidence, other: &Evidence) -> bool {
    one.source.split_whitespace().eq(other.source.split_whitespace())
}

fn row(source: Source<'_>, one: &Named<'_>) -> Vec<String> {
    vec![
        one.item.source.clone(),
        source.text(keys::evidence(one.item.kind)),
        one.indicators.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", "),
    ]
}
