//! How long the texts of an instrument may be: what hangs on a wall or is read out must be short.

use crate::format::table::{MOST_OPTIONS, Table};
use crate::format::value::Value;

/// The most words of the title of an instrument, area or indicator.
pub const TITLE: usize = 15;
/// The most words of the question on the felt need.
pub const FELT_NEED: usize = 30;
/// The most words of the question for the room.
pub const QUESTION: usize = 40;
/// The fewest words that describe a level.
pub const SHORTEST_DESCRIPTOR: usize = 5;
/// The most words of a descriptor: five of them stand on one projected screen.
pub const DESCRIPTOR: usize = 60;
/// The most words of something to ask to see.
pub const EVIDENCE: usize = 25;
/// The most words of a question for the facilitator.
pub const PROBE: usize = 30;
/// The most words on when an indicator may be left out.
pub const NOT_APPLICABLE: usize = 40;
/// The most words of a reading.
pub const READING: usize = 60;
/// The most words of the measure to look at later.
pub const FOLLOW_UP: usize = 35;

/// The most characters that as many words as a text may have take on average, the spaces between them included. Where
/// a script puts no spaces between words, the limit of words is met first.
pub const LONGEST_WORD: usize = 12;

pub(super) fn instrument(table: &Table<'_>) {
    text(table, "title", TITLE);
}

pub(super) fn area(table: &Table<'_>) {
    text(table, "title", TITLE);
}

pub(super) fn indicator(table: &Table<'_>) {
    for (key, most) in [
        ("title", TITLE),
        ("felt_need", FELT_NEED),
        ("question", QUESTION),
        ("not_applicable", NOT_APPLICABLE),
        ("asset_reading", READING),
        ("deficit_reading", READING),
        ("follow_up", FOLLOW_UP),
    ] {
        text(table, key, most);
    }
    for (key, fewest, most) in
        [("descriptors", SHORTEST_DESCRIPTOR, DESCRIPTOR), ("evidence", 0, EVIDENCE), ("probes", 0, PROBE)]
    {
        table.list(key, MOST_OPTIONS, |value| measure(&value, fewest, most));
    }
}

/// Whether a text only says what belongs in its place.
pub(super) fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('<') && text.ends_with('>')
}

fn text(table: &Table<'_>, key: &str, most: usize) {
    if let Some(value) = table.get(key) {
        measure(&value, 0, most);
    }
}

fn measure(value: &Value<'_>, fewest: usize, most: usize) -> Option<()> {
    if value.is_broken() {
        return None;
    }
    let text = value.text().filter(|text| !text.trim().is_empty())?;
    let (words, characters) = (words(&text), text.trim().chars().count());
    if is_placeholder(&text) {
        value.wrong("this text only says what belongs here", "write your own, without < and >");
    } else if words > most {
        let message = format!("this text has {words} words; the limit here is {most}");
        value.wrong(message, "shorten it, so that a room can take it in");
    } else if characters > most.saturating_mul(LONGEST_WORD) {
        let message = format!("this text has {characters} characters; the limit here is {}", most * LONGEST_WORD);
        value.wrong(message, "shorten it, so that it fits where it is shown");
    } else if words < fewest {
        let message =
            format!("{words} {} too few to describe a level", if words == 1 { "word is" } else { "words are" });
        value.wrong(message, "say what can be seen at this level");
    }
    Some(())
}

/// How many words a text has. Where a script puts no spaces between words, the words that so many characters make.
fn words(text: &str) -> usize {
    let count = |word: &str| {
        let eighths: usize = word.chars().map(eighths_of_a_word).sum();
        eighths.div_ceil(8).max(1)
    };
    text.split_whitespace().map(count).sum()
}

/// How much of a word a character is by itself, in eighths; nothing where spaces stand between words.
fn eighths_of_a_word(character: char) -> usize {
    match character {
        // Chinese characters and kana: two make a word.
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => 4,
        // Thai, Lao, Burmese and Khmer: four.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_with_and_without_spaces_between_them() {
        for (text, number) in [
            ("", 0),
            ("Nobody writes  anything\ndown.", 4),
            ("a well-kept list - always", 5),
            ("会议没有议程", 3),
            ("ไม่มีวาระการประชุม", 5),
            ("2 会议", 2),
        ] {
            assert_eq!(words(text), number, "{text}");
        }
    }

    #[test]
    fn a_text_in_angle_brackets_is_a_placeholder() {
        assert!(is_placeholder(" <what can be seen>\n"));
        assert!(!is_placeholder("fewer than < 5 > 3") && !is_placeholder("x <y>"));
    }
}
