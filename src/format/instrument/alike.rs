//! Finds descriptors that repeat one another: a level must differ by what can be seen, not by "fully" or "well".

use std::collections::HashMap;

use super::lengths::is_placeholder;
use crate::format::table::{MOST_OPTIONS, Table};

/// Words that make a sentence sound better and change nothing that can be seen.
const FILLERS: &[&str] = &[
    "adequately",
    "always",
    "better",
    "clearly",
    "completely",
    "comprehensively",
    "consistently",
    "effective",
    "effectively",
    "efficiently",
    "entirely",
    "fully",
    "generally",
    "good",
    "highly",
    "mostly",
    "much",
    "often",
    "properly",
    "quite",
    "really",
    "regular",
    "regularly",
    "robust",
    "strong",
    "strongly",
    "successfully",
    "sufficiently",
    "systematic",
    "systematically",
    "thoroughly",
    "totally",
    "usually",
    "very",
    "well",
];

/// From this share of common words on, in fifths of the longer text, two descriptors say the same. Those that are
/// shipped stay below three fifths.
const FIFTHS: usize = 4;

/// How two descriptors repeat one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Repeat {
    /// They differ in filler words and punctuation only.
    Same,
    /// So many words of so many are the same.
    Nearly(usize, usize),
}

/// Notes every descriptor that repeats an earlier one, at its place.
pub(super) fn descriptors(table: &Table<'_>) {
    let mut earlier: Vec<String> = Vec::with_capacity(5);
    table.list("descriptors", MOST_OPTIONS, |value| {
        let text =
            value.text().filter(|text| !text.trim().is_empty() && !value.is_broken()).unwrap_or(UNKNOWN.to_owned());
        let found =
            earlier.iter().enumerate().rev().find_map(|(at, other)| Some((at + 1, other, repeat(other, &text)?)));
        // That two are the very same was said by the reader.
        if let Some((index, other, repeat)) = found
            && other.trim().to_lowercase() != text.trim().to_lowercase()
        {
            let level = earlier.len() + 1;
            let message = match repeat {
                Repeat::Same => {
                    format!("levels {index} and {level} differ only in words such as \"fully\" or \"well\"")
                }
                Repeat::Nearly(shared, all) => {
                    format!("levels {index} and {level} say nearly the same: {shared} of {all} words")
                }
            };
            value.wrong(message, "say what can be seen at this level only");
        }
        earlier.push(text);
        Some(())
    });
}

/// Stands for a descriptor that cannot be compared.
const UNKNOWN: &str = "<>";

/// Whether two descriptors repeat one another. Compared are their words, whatever the order.
fn repeat(one: &str, other: &str) -> Option<Repeat> {
    if is_placeholder(one) || is_placeholder(other) {
        return None;
    }
    let (one, other) = (words(one), words(other));
    let all = one.len().max(other.len());
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in &one {
        *counts.entry(word).or_default() += 1;
    }
    let shared = other.iter().filter(|word| {
        let count = counts.get_mut(word.as_str()).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    });
    match shared.count() {
        shared if shared == all => Some(Repeat::Same),
        shared if shared * 5 >= all * FIFTHS => Some(Repeat::Nearly(shared, all)),
        _ => None,
    }
}

/// The words that say something, in lower case and without punctuation.
fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
    let says = |word: &String| !word.is_empty() && !FILLERS.contains(&word.as_str());
    text.split_whitespace().map(bare).filter(says).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVEL: &str = "The council met twice last year, with minutes that branches can read.";

    #[test]
    fn a_level_that_only_adds_praise_repeats_the_one_before() {
        for other in [
            "The council regularly met twice last year, with minutes that branches can read.",
            "THE COUNCIL MET TWICE LAST YEAR - WITH VERY GOOD MINUTES THAT BRANCHES CAN READ WELL!",
            "Last year, with minutes that branches can read, the council met twice, fully and effectively.",
        ] {
            assert!(matches!(repeat(LEVEL, other), Some(Repeat::Same | Repeat::Nearly(12, 13))), "{other}");
        }
        assert_eq!(repeat("Meetings have an agenda.", "Meetings always have an agenda."), Some(Repeat::Same));
        assert_eq!(repeat("well", "fully"), Some(Repeat::Same), "nothing is said at all");
    }

    #[test]
    fn a_level_with_one_word_changed_or_added_repeats_the_one_before() {
        let changed = LEVEL.replace("twice", "often enough");
        assert_eq!(repeat(LEVEL, &changed), Some(Repeat::Nearly(11, 12)));
        assert_eq!(repeat("Some staff write minutes.", "Many staff write minutes."), None, "three words of four");
        let five = ["Some of the staff write.", "Many of the staff write."];
        assert_eq!(repeat(five[0], five[1]), Some(Repeat::Nearly(4, 5)));
        let longer = format!("{LEVEL} All know it.");
        assert_eq!(repeat(LEVEL, &longer), Some(Repeat::Nearly(12, 15)));
    }

    #[test]
    fn a_level_with_new_facts_is_its_own() {
        for other in [
            "The council met three times last year, and changed or refused one proposal of the leaders.",
            "The council met twice last year, with minutes. It received two reports on money and work.",
            "All of level 3, for two years running.",
            "<what can be seen at level 4>",
        ] {
            assert_eq!(repeat(LEVEL, other), None, "{other}");
        }
    }
}
