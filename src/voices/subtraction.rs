//! Whether shown groups, added to and taken from each other, tell of a group that is hidden.
//!
//! Who is in the room is known: how many women, how many managers, and often how many women are managers. What is shown
//! is therefore seen as sums over the kinds of people who answered. A group follows from what is shown exactly when its
//! own sum is a combination of the shown sums, which elimination decides. Modulo a prime that is exact here: the minors
//! of 24 rows of noughts and ones stay far below it.

use std::collections::BTreeMap;

use crate::model::{Band, Person};

use super::suppression::FEWEST;

/// A prime, 2^61 - 1.
const PRIME: u128 = (1 << 61) - 1;

/// Which kinds of people a group has: 1 for each of them.
type Row = Vec<u128>;

/// Whether these groups, with all together, tell nothing of a hidden group or of fewer than [`FEWEST`] people.
pub(super) fn tells_nothing_hidden(people: &[Person], shown: &[Band], hidden: &[Band]) -> bool {
    let mut kinds: BTreeMap<[Band; 4], u32> = BTreeMap::new();
    for person in people {
        *kinds.entry(person.bands()).or_default() += 1;
    }
    let row = |band: &Band| -> Row { kinds.keys().map(|kind| u128::from(kind.contains(band))).collect() };
    let mut told: Vec<Row> = vec![vec![1; kinds.len()]];
    told.extend(shown.iter().map(row));
    let span = Span::of(&told);
    // A group of everybody, such as "not given" where nobody said anything, is no secret.
    if hidden.iter().map(row).any(|secret| secret.contains(&0) && span.holds(secret)) {
        return false;
    }
    let few = |row: &[u128]| {
        let count: u32 = row.iter().zip(kinds.values()).filter(|(has, _)| **has == 1).map(|(_, count)| *count).sum();
        count > 0 && count < FEWEST
    };
    let alone = |at: usize| -> Row { (0..kinds.len()).map(|other| u128::from(other == at)).collect() };
    if (0..kinds.len()).map(alone).any(|kind| few(&kind) && span.holds(kind)) {
        return false;
    }
    let differ =
        |one: &Row, other: &Row| -> Option<Row> { one.iter().zip(other).map(|(a, b)| a.checked_sub(*b)).collect() };
    !told.iter().any(|one| told.iter().filter_map(|other| differ(one, other)).any(|rest| few(&rest)))
}

/// Everything that follows from some rows by adding and taking away.
struct Span {
    /// Each with the place of its first entry that is not nought, and is 1; the rows after it have nought there.
    rows: Vec<(usize, Row)>,
}

impl Span {
    fn of(rows: &[Row]) -> Span {
        let mut span = Span { rows: Vec::new() };
        for row in rows {
            let mut row = row.clone();
            span.reduce(&mut row);
            let Some(first) = row.iter().position(|entry| *entry != 0) else { continue };
            let inverse = power(row.get(first).copied().unwrap_or(1), PRIME - 2);
            for entry in &mut row {
                *entry = *entry * inverse % PRIME;
            }
            span.rows.push((first, row));
        }
        span
    }

    /// Takes away what follows from the rows, in the order in which they came.
    fn reduce(&self, row: &mut Row) {
        for (first, known) in &self.rows {
            let factor = row.get(*first).copied().unwrap_or(0);
            if factor != 0 {
                for (entry, known) in row.iter_mut().zip(known) {
                    *entry = (*entry + (PRIME - factor) * known) % PRIME;
                }
            }
        }
    }

    fn holds(&self, mut row: Row) -> bool {
        self.reduce(&mut row);
        row.iter().all(|entry| *entry == 0)
    }
}

fn power(base: u128, mut exponent: u128) -> u128 {
    let (mut base, mut result) = (base % PRIME, 1);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    result
}
