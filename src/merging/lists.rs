//! Merges lists whose items stand side by side: evidence, names. What one side added or took away holds.

use std::collections::BTreeMap;

/// The items of both sides, against those both began with: kept items in the order of the base, added ones sorted. Where
/// only one side changed the list, its order stays.
pub(super) fn merged_list<T: Ord + Clone>(base: &[T], one: &[T], other: &[T]) -> Vec<T> {
    if one == other || other == base {
        return one.to_vec();
    }
    if one == base {
        return other.to_vec();
    }
    let (before, left, right) = (counted(base), counted(one), counted(other));
    if before == left && before == right {
        // Both only put the items in another order.
        return one.min(other).to_vec();
    }
    let mut all: BTreeMap<&T, usize> = BTreeMap::new();
    for item in left.keys().chain(right.keys()) {
        let of = |counts: &BTreeMap<&T, usize>| counts.get(item).copied().unwrap_or(0);
        let (was, mine, theirs) = (of(&before), of(&left), of(&right));
        let holds = match (mine == was, theirs == was) {
            (true, _) => theirs,
            (_, true) => mine,
            (false, false) => mine.max(theirs),
        };
        all.insert(item, holds);
    }
    let mut items = Vec::new();
    for item in base {
        if let Some(left) = all.get_mut(item).filter(|left| **left > 0) {
            *left -= 1;
            items.push(item.clone());
        }
    }
    items.extend(all.into_iter().flat_map(|(item, left)| std::iter::repeat_n(item.clone(), left)));
    items
}

fn counted<T: Ord>(items: &[T]) -> BTreeMap<&T, usize> {
    let mut counts = BTreeMap::new();
    for item in items {
        *counts.entry(item).or_insert(0) += 1;
    }
    counts
}
