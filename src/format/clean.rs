//! Shows text from files without what could move, hide or reorder other text on a screen.
//!
//! Loading keeps the data as it is; only showing cleans, once, at the border.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

/// More combining marks than this in a row are not shown.
const MOST_MARKS: usize = 4;

/// The most characters of a text that a message quotes.
const QUOTED: usize = 60;

/// The text as it may be shown: line feeds stay, tabs become spaces, other control characters visible symbols.
///
/// Bidirectional overrides, invisible characters and tags become U+FFFD; joiners and direction marks, which prose of
/// some scripts needs but a terminal does not, are left out, and so are combining marks beyond the fourth in a row.
pub fn visible(text: &str) -> Cow<'_, str> {
    let plain = text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~'));
    if plain || cleaned(text).eq(text.chars()) { Cow::Borrowed(text) } else { Cow::Owned(cleaned(text).collect()) }
}

/// The text as it may be shown within one line: visible, line feeds as symbols, cut to `most` characters.
pub fn one_line(text: &str, most: usize) -> String {
    let mut characters = cleaned(text).map(|character| if character == '\n' { '␊' } else { character });
    let mut line: String = characters.by_ref().take(most).collect();
    if characters.next().is_some() {
        line.push('…');
    }
    line
}

/// The text as a message quotes it: one line, cut to 60 characters, between quotation marks.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", one_line(text, QUOTED))
}

/// Whether a character is invisible or changes how its neighbours are shown, and so is written as an escape.
pub(super) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// JSON as it may be shown: the same data, with every hidden character, joiner and direction mark as an escape.
///
/// Such characters stand only inside the texts of JSON, where an escape means the same.
pub fn visible_json(json: &str) -> Cow<'_, str> {
    let hidden = |character: char| is_hidden(character) || shown(character).is_none();
    // Only what is not plain ASCII needs a look as characters, and there is hardly any of that.
    let mut odd = json.bytes().enumerate().filter(|(_, byte)| !matches!(byte, b' '..=b'~'));
    if !odd.any(|(at, _)| json.get(at..).and_then(|rest| rest.chars().next()).is_some_and(hidden)) {
        return Cow::Borrowed(json);
    }
    let mut escaped = String::with_capacity(json.len() + 32);
    for character in json.chars() {
        if hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    Cow::Owned(escaped)
}

fn cleaned(text: &str) -> impl Iterator<Item = char> {
    let mut marks = 0;
    text.chars().filter_map(move |character| {
        let shown = shown(character)?;
        marks = if shown.width() == Some(0) { marks + 1 } else { 0 };
        (marks <= MOST_MARKS).then_some(shown)
    })
}

fn shown(character: char) -> Option<char> {
    match character {
        '\n' => Some('\n'),
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7f}' => Some('␡'),
        '\u{200c}'..='\u{200f}' | '\u{61c}' => None,
        _ if is_hidden(character) => Some(char::REPLACEMENT_CHARACTER),
        _ => Some(character),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn control_characters_become_visible() {
        assert_eq!(visible("a\u{1b}[31m\r\u{7}\u{7f}\u{9b}\tz\n"), "a␛[31m␍␇␡\u{fffd} z\n");
    }

    #[test]
    fn what_hides_or_reorders_text_is_marked_or_left_out() {
        assert_eq!(
            visible("a\u{202e}b\u{2066}c\u{200b}d\u{feff}e\u{e0041}"),
            "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}"
        );
        assert_eq!(visible("a\u{200d}\u{200f}b"), "ab");
    }

    #[test]
    fn only_four_combining_marks_in_a_row_are_shown() {
        let stacked = format!("a{}b", "\u{301}".repeat(200));
        assert_eq!(visible(&stacked), "a\u{301}\u{301}\u{301}\u{301}b");
        let joined = format!("a{}b", "\u{301}\u{200d}".repeat(200));
        assert_eq!(visible(&joined), visible(&stacked), "a joiner starts no new row");
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        for text in ["plain\nlines", "Déjà vu", "العربية", "日本語", "e\u{301}"] {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn a_quotation_is_one_short_line() {
        assert_eq!(quoted("a\nb"), "\"a␊b\"");
        assert_eq!(quoted(&"x".repeat(61)), format!("\"{}…\"", "x".repeat(60)));
    }

    #[test]
    fn hidden_characters_of_json_become_escapes_of_the_same_text() {
        let text = "a\u{7f}b\u{9b}c\u{202e}d\u{200d}e\u{e0041}f é \" \n";
        let json = serde_json::json!([text]).to_string();
        let shown = visible_json(&json);
        assert_eq!(shown, "[\"a\\u007fb\\u009bc\\u202ed\\u200de\\udb40\\udc41f é \\\" \\n\"]");
        assert_eq!(serde_json::from_str::<[String; 1]>(&shown).ok(), Some([text.to_owned()]));
        assert!(matches!(visible_json("{\"a\":\"é\"}"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left_and_cleaning_twice_changes_nothing(text in any::<String>()) {
            let once = visible(&text).into_owned();
            prop_assert!(!once.chars().any(|c| c != '\n' && is_hidden(c)));
            prop_assert_eq!(visible(&once), once.as_str());
        }
    }
}
