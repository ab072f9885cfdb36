//! What could be read of one indicator, and where it stands.

// The methods of a value have its lifetime in their type, which is not general enough here.
#![allow(clippy::redundant_closure_for_method_calls)]

use std::collections::HashMap;
use std::ops::Range;

use super::indicator::KEYS;
use crate::format::table::{LAST_INDICATOR_REVISION, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::model::{ApproachId, AreaId, CapacityType, IndicatorId, OutcomeNumber};

/// An indicator as far as it could be read.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) id: Option<IndicatorId>,
    /// Where the id stands.
    pub(super) id_at: usize,
    /// Whether the id is certainly this indicator's: in its area, and used once.
    pub(super) is_own_id: bool,
    pub(super) wording: Option<Wording>,
    pub(super) capacity_type: Option<CapacityType>,
    pub(super) pairs_with: Vec<Item<IndicatorId>>,
    /// Whether each of its pairs could be read.
    pub(super) has_all_pairs: bool,
    pub(super) outcomes: Vec<Item<OutcomeNumber>>,
    pub(super) approaches: Vec<Item<ApproachId>>,
}

/// What answers are given to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wording {
    pub(super) revision: u32,
    pub(super) descriptors: [String; 5],
}

/// An item of a list at its place.
#[derive(Clone, Debug)]
pub(super) struct Item<T> {
    pub(super) value: T,
    pub(super) at: usize,
    pub(super) path: String,
}

pub(super) fn read(table: &Table<'_>, area: Option<&AreaId>, place: &Range<usize>) -> Entry {
    let is_broken = table.is_broken_within(place);
    let id: Option<IndicatorId> = table.name("id");
    let pairs_with = items(table, "pairs_with", |value| value.name());
    let is_whole = |list: Value<'_>| list.is_list() && list.item_starts().len() == pairs_with.len();
    let has_all_pairs = table.get("pairs_with").map_or(!table.is_misspelt("pairs_with", KEYS), is_whole);
    let mut approaches = Vec::new();
    table.list("approaches", MOST_OPTIONS, |step| {
        approaches.extend(items(&step.as_open_table()?, "use", |value| value.name()));
        Some(())
    });
    Entry {
        path: table.path().text(),
        id_at: table.span_of("id").start,
        is_own_id: id.as_ref().is_some_and(|id| area.is_some_and(|area| id.area() == *area)),
        wording: if is_broken { None } else { wording(table) },
        capacity_type: table.word("type"),
        has_all_pairs: has_all_pairs && !is_broken,
        pairs_with,
        outcomes: items(table, "outcomes", |value| value.scale()),
        approaches,
        id,
    }
}

/// An id that stands twice is certainly that of neither. Gives those ids.
pub(super) fn find_repeated(entries: &mut [Entry]) -> Vec<IndicatorId> {
    let mut counts: HashMap<IndicatorId, usize> = HashMap::new();
    for id in entries.iter().filter_map(|entry| entry.id.as_ref()) {
        *counts.entry(id.clone()).or_default() += 1;
    }
    for entry in entries {
        entry.is_own_id &= entry.id.as_ref().and_then(|id| counts.get(id)) == Some(&1);
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(id, _)| id).collect()
}

fn wording(table: &Table<'_>) -> Option<Wording> {
    let revision = match table.get("revision") {
        Some(value) => u32::try_from(value.number(1..=LAST_INDICATOR_REVISION)?).ok()?,
        None if table.is_misspelt("revision", KEYS) => return None,
        None => 1,
    };
    let descriptors = table.texts("descriptors").try_into().ok()?;
    Some(Wording { revision, descriptors })
}

fn items<T>(table: &Table<'_>, key: &str, read: impl Fn(Value<'_>) -> Option<T>) -> Vec<Item<T>> {
    table.list(key, MOST_OPTIONS, |value| {
        Some(Item { value: read(value)?, at: value.span().start, path: value.path().text() })
    })
}
