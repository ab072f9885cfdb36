//! Which groups of people may be shown (design rule 8): none of fewer than five, and none that gives another away.
//!
//! The levels of all together are always shown, so a hidden group follows by subtraction as soon as it is the only one.
//! Therefore, along each line of division:
//!
//! 1. a group is shown only where at least [`FEWEST`] of it answered;
//! 2. the hidden ones are at least two groups, of at least [`FEWEST`] people together, on at least two levels: else the
//!    smallest shown one is hidden too, until that holds or nothing is shown. Two levels, since the head counts of the
//!    room are no secret: if all hidden ones stood on one level, everybody would know where each of them stands;
//! 3. of all lines of division only the one is shown that shows most people. Two lines together can tell of a few: all
//!    women and all managers, taken from all, leave the men who are no managers, and who they are is known in a room.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Band, BandLevels, Heard, Level, Person, Tally};
use crate::scoring::Ratings;

use super::tally;

/// The fewest people that may be shown as a group.
pub const FEWEST: u32 = Ratings::GROUP;

/// The groups that may be shown: those of one line of division.
pub fn bands(rated: &[(Person, Level)]) -> Vec<BandLevels> {
    let lines = (0..super::DIVISIONS.len()).map(|line| one_line(groups(rated, line)));
    let people = |line: &Vec<BandLevels>| line.iter().map(|group| group.levels.people()).sum::<u32>();
    // A group of everybody says nothing that all together do not say.
    let is_all = |line: &Vec<BandLevels>| line.len() == 1 && people(line) as usize == rated.len();
    let telling = lines.filter(|line| !is_all(line) && line.iter().any(|group| group.band.word() != Band::NOT_GIVEN));
    // Of equals the first, while `max_by_key` would take the last.
    telling.min_by_key(|line| Reverse(people(line))).unwrap_or_default()
}

/// All groups of one line of division, hidden ones too.
fn groups(rated: &[(Person, Level)], line: usize) -> BTreeMap<Band, Tally> {
    let mut members: BTreeMap<Band, Vec<Level>> = BTreeMap::new();
    for (person, level) in rated {
        if let Some(band) = person.bands().get(line) {
            members.entry(*band).or_default().push(*level);
        }
    }
    members.into_iter().map(|(band, levels)| (band, tally(levels.into_iter()))).collect()
}

/// The groups of one line of division that may be shown.
fn one_line(groups: BTreeMap<Band, Tally>) -> Vec<BandLevels> {
    let all = groups.into_iter().map(|(band, levels)| BandLevels { band, levels });
    let (mut shown, mut hidden): (Vec<_>, Vec<_>) = all.partition(|group| group.levels.people() >= FEWEST);
    while !hidden.is_empty() && !covers(&hidden) {
        let smallest =
            (0..shown.len()).min_by_key(|at| shown.get(*at).map(|group| (group.levels.people(), group.band)));
        match smallest {
            Some(at) => hidden.push(shown.remove(at)),
            None => break,
        }
    }
    shown
}

/// Whether hidden groups cover each other, when all that is known is how many they are together at each level.
fn covers(hidden: &[BandLevels]) -> bool {
    let people: u32 = hidden.iter().map(|group| group.levels.people()).sum();
    let stands = |level: &usize| hidden.iter().any(|group| group.levels.counts().get(*level).is_some_and(|n| *n > 0));
    hidden.len() >= 2 && people >= FEWEST && (0..5).filter(stands).count() >= 2
}

/// What is wrong with a group that a file shows: files can be edited by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Fewer than [`FEWEST`] people.
    Few,
    /// Fewer than [`FEWEST`] people are left when all shown groups of its line of division are taken away.
    GivesAway,
    /// The shown groups of its line of division have more people at a level than there are in all.
    MoreThanAll,
    /// It stands there twice.
    Twice,
    /// Another line of division stands there too: together they can tell of a few people.
    TwoLines,
}

/// What is wrong with each group of a file, in the order in which they stand there.
pub fn slips(heard: &Heard) -> Vec<Option<Slip>> {
    heard.bands.iter().enumerate().map(|(at, group)| slip(heard, at, group)).collect()
}

fn slip(heard: &Heard, at: usize, group: &BandLevels) -> Option<Slip> {
    if heard.bands.iter().take(at).any(|before| before.band == group.band) {
        return Some(Slip::Twice);
    }
    if group.levels.people() < FEWEST {
        return Some(Slip::Few);
    }
    let mut left = heard.levels.counts().map(u32::from);
    for other in heard.bands.iter().filter(|other| other.band.by() == group.band.by()) {
        for (left, count) in left.iter_mut().zip(other.levels.counts()) {
            match left.checked_sub(u32::from(count)) {
                Some(rest) => *left = rest,
                None => return Some(Slip::MoreThanAll),
            }
        }
    }
    let rest: u32 = left.iter().sum();
    if rest > 0 && rest < FEWEST {
        return Some(Slip::GivesAway);
    }
    heard.bands.iter().any(|other| other.band.by() != group.band.by()).then_some(Slip::TwoLines)
}

/// The groups that may be shown out of a file, also one that was edited by hand: of a line of division with a slip none.
pub fn shown(heard: &Heard) -> Vec<BandLevels> {
    let slips = slips(heard);
    let wrong: Vec<&str> =
        heard.bands.iter().zip(&slips).filter(|(_, slip)| slip.is_some()).map(|(group, _)| group.band.by()).collect();
    heard.bands.iter().filter(|group| !wrong.contains(&group.band.by())).copied().collect()
}
