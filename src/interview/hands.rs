//! Hands of a room as they are typed: five numbers, `12@3`, or `all but 2 at 3, 1 at 2, 1 at 5`.
//!
//! Pure: words in, counts out. Whoever takes a line adds the counts to what was counted before.

use crate::model::{Level, Tally};

/// Why a line could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing was typed.
    Nothing,
    /// Numbers alone, but not one for each of the five levels.
    NotFive {
        /// How many there are.
        found: usize,
    },
    /// A number of people was expected here; empty at the end of the line.
    People(String),
    /// `@` or `at` was expected here; empty at the end of the line.
    At(String),
    /// A level from 1 to 5 was expected here; empty at the end of the line.
    Level(String),
    /// More people at one level than [`Tally::MOST`].
    TooMany,
    /// `all` and `rest` need to know how many people rate.
    HeadCount,
    /// More people are left out or counted than there are.
    MoreThanAll {
        /// How many there are.
        people: u32,
        /// How many are left out or counted.
        without: u32,
    },
    /// `rest` stands twice: what is left cannot be shared out.
    TwoRests,
}

/// How many people one piece of the line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Amount {
    Some(u32),
    AllBut(u32),
    Rest,
}

/// The people at levels 1 to 5 that a line tells of. `people` is how many rate, where that is known, and `counted` how
/// many of them were counted before this line: they are not part of the `rest`.
pub fn read(line: &str, people: Option<u32>, counted: u32) -> Result<[u16; 5], Trouble> {
    let tokens = tokens(line);
    if tokens.is_empty() {
        return Err(Trouble::Nothing);
    }
    let numbers: Option<Vec<u32>> = tokens.iter().map(|token| number(token)).collect();
    if let Some(numbers) = numbers {
        let five: [u32; 5] = numbers.try_into().map_err(|found: Vec<u32>| Trouble::NotFive { found: found.len() })?;
        return within(five.map(u64::from));
    }
    counts(&pieces(&tokens)?, people, counted)
}

/// Words, numbers and `@`, without what only separates them.
fn tokens(line: &str) -> Vec<String> {
    let spaced: String = line
        .to_lowercase()
        .chars()
        .flat_map(|c| match c {
            '@' => vec![' ', '@', ' '],
            ',' | ';' | '/' | '+' => vec![' '],
            other => vec![other],
        })
        .collect();
    spaced.split_whitespace().filter(|word| !matches!(*word, "and" | "the")).map(str::to_owned).collect()
}

/// A number in digits or, up to twelve, in a word. Digits past any room are read as the largest number.
fn number(word: &str) -> Option<u32> {
    const WORDS: [&str; 13] =
        ["nobody", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(word.parse().unwrap_or(u32::MAX));
    }
    WORDS.iter().position(|name| *name == word).and_then(|at| u32::try_from(at).ok())
}

/// The line as pieces of people and a level.
fn pieces(tokens: &[String]) -> Result<Vec<(Amount, Level)>, Trouble> {
    let mut pieces = Vec::new();
    let mut rest = tokens.iter().map(String::as_str).peekable();
    while let Some(first) = rest.next() {
        let amount = match first {
            "rest" | "others" => Amount::Rest,
            "all" | "everyone" | "everybody" => {
                if rest.next_if(|word| matches!(*word, "but" | "except")).is_some() {
                    let word = rest.next().unwrap_or_default();
                    Amount::AllBut(number(word).ok_or_else(|| Trouble::People(word.to_owned()))?)
                } else {
                    Amount::AllBut(0)
                }
            }
            word => Amount::Some(number(word).ok_or_else(|| Trouble::People(word.to_owned()))?),
        };
        while rest
            .next_if(|word| matches!(*word, "people" | "person" | "hands" | "hand" | "voices" | "voice"))
            .is_some()
        {}
        let at = rest.next().unwrap_or_default();
        if !matches!(at, "@" | "at" | "on" | "for" | "x") {
            return Err(Trouble::At(at.to_owned()));
        }
        while rest.next_if(|word| matches!(*word, "level" | "levels")).is_some() {}
        let word = rest.next().unwrap_or_default();
        let level = number(word).and_then(|level| u8::try_from(level).ok()).and_then(Level::new);
        pieces.push((amount, level.ok_or_else(|| Trouble::Level(word.to_owned()))?));
    }
    Ok(pieces)
}

/// The counts of the pieces, with `all` and `rest` worked out.
fn counts(pieces: &[(Amount, Level)], people: Option<u32>, counted: u32) -> Result<[u16; 5], Trouble> {
    let mut counts = [0_u64; 5];
    let mut add = |level: Level, count: u32| {
        if let Some(at) = counts.get_mut(level.index()) {
            *at += u64::from(count);
        }
    };
    let mut taken = counted;
    let mut rest = None;
    for (amount, level) in pieces {
        match amount {
            Amount::Some(count) => {
                add(*level, *count);
                taken = taken.saturating_add(*count);
            }
            Amount::AllBut(without) => {
                let people = people.ok_or(Trouble::HeadCount)?;
                let left = people.checked_sub(*without).ok_or(Trouble::MoreThanAll { people, without: *without })?;
                add(*level, left);
                taken = taken.saturating_add(left);
            }
            Amount::Rest if rest.is_some() => return Err(Trouble::TwoRests),
            Amount::Rest => rest = Some(*level),
        }
    }
    if let Some(level) = rest {
        let people = people.ok_or(Trouble::HeadCount)?;
        add(level, people.checked_sub(taken).ok_or(Trouble::MoreThanAll { people, without: taken })?);
    }
    within(counts)
}

/// The counts, if none is larger than a tally holds.
fn within(counts: [u64; 5]) -> Result<[u16; 5], Trouble> {
    let fits = counts.iter().all(|count| *count <= u64::from(Tally::MOST));
    if fits { Ok(counts.map(|count| u16::try_from(count).unwrap_or(Tally::MOST))) } else { Err(Trouble::TooMany) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn five_numbers_are_the_five_levels() {
        for line in ["0 2 3 2 1", "0,2,3,2,1", " 0, 2, 3, 2, 1 ", "0/2/3/2/1", "nobody two three two one"] {
            assert_eq!(read(line, None, 0), Ok([0, 2, 3, 2, 1]), "{line}");
        }
        assert_eq!(read("1 2 3", None, 0), Err(Trouble::NotFive { found: 3 }));
        assert_eq!(read("7", None, 0), Err(Trouble::NotFive { found: 1 }));
    }

    #[test]
    fn people_at_a_level_can_be_typed_in_any_of_the_usual_ways() {
        for line in
            ["12@3, 1@5", "12 at 3, 1 at 5", "12@3 1@5", "twelve at level 3 and one at 5", "12 people on 3; 1x5"]
        {
            let found = read(line, None, 0);
            if line.contains("1x5") {
                assert_eq!(found, Err(Trouble::People("1x5".to_owned())), "only `@` needs no spaces");
            } else {
                assert_eq!(found, Ok([0, 0, 12, 0, 1]), "{line}");
            }
        }
        assert_eq!(read("1@3, 2@3", None, 0), Ok([0, 0, 3, 0, 0]), "the same level twice is both");
    }

    #[test]
    fn everyone_but_two_is_worked_out_from_the_head_count() {
        assert_eq!(read("all but 2 at 3, 1 at 2, 1 at 5", Some(12), 0), Ok([0, 1, 10, 0, 1]));
        assert_eq!(read("everyone but two at 3", Some(12), 0), Ok([0, 0, 10, 0, 0]));
        assert_eq!(read("all at 4", Some(8), 0), Ok([0, 0, 0, 8, 0]));
        assert_eq!(read("all at 4", None, 0), Err(Trouble::HeadCount));
        assert_eq!(read("all but 9 at 4", Some(8), 0), Err(Trouble::MoreThanAll { people: 8, without: 9 }));
    }

    #[test]
    fn the_rest_are_those_nobody_has_counted_yet() {
        assert_eq!(read("1 at 2, 1 at 5, the rest at 3", Some(12), 0), Ok([0, 1, 10, 0, 1]));
        assert_eq!(read("rest@3, 1@2", Some(12), 4), Ok([0, 1, 7, 0, 0]), "four hands were counted before");
        assert_eq!(read("rest at 3", None, 2), Err(Trouble::HeadCount));
        assert_eq!(read("rest at 3", Some(2), 3), Err(Trouble::MoreThanAll { people: 2, without: 3 }));
        assert_eq!(read("rest at 3, rest at 4", Some(5), 0), Err(Trouble::TwoRests));
    }

    #[test]
    fn what_cannot_be_read_says_which_word_it_was() {
        assert_eq!(read(" , ", None, 0), Err(Trouble::Nothing));
        assert_eq!(read("most at 3", None, 0), Err(Trouble::People("most".to_owned())));
        assert_eq!(read("all but some at 3", Some(4), 0), Err(Trouble::People("some".to_owned())));
        assert_eq!(read("2 of 3", None, 0), Err(Trouble::At("of".to_owned())));
        assert_eq!(read("2 at 3, 4 at", None, 0), Err(Trouble::Level(String::new())));
        assert_eq!(read("2 at 6", None, 0), Err(Trouble::Level("6".to_owned())));
        assert_eq!(read("10000 at 1", None, 0), Err(Trouble::TooMany));
        assert_eq!(read("99999999999999999999 0 0 0 0", None, 0), Err(Trouble::TooMany));
    }

    proptest! {
        #[test]
        fn every_way_of_typing_a_room_gives_the_same_room(room in proptest::array::uniform5(0_u16..500)) {
            let five = room.map(|count| count.to_string()).join(" ");
            prop_assert_eq!(read(&five, None, 0), Ok(room));
            let pieces: Vec<String> = room.iter().zip(1..).map(|(count, level)| format!("{count}@{level}")).collect();
            prop_assert_eq!(read(&pieces.join(", "), None, 0), Ok(room));
            let people: u32 = room.iter().map(|count| u32::from(*count)).sum();
            let rest = format!("{}, rest at 5", pieces[..4].join(", "));
            prop_assert_eq!(read(&rest, Some(people), 0), Ok(room));
            let all = format!("all but {} at 5, {}", people - u32::from(room[4]), pieces[..4].join(", "));
            prop_assert_eq!(read(&all, Some(people), 0), Ok(room));
        }

        #[test]
        fn whatever_is_typed_is_read_or_refused(line in "[ -~é]{0,40}", people in proptest::option::of(0_u32..99)) {
            if let Ok(counts) = read(&line, people, 3) {
                prop_assert!(Tally::new(counts).is_some());
            }
        }
    }
}
