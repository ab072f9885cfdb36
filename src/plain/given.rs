//! What a line of input means at a place: a key, a row, a text, or a wish to hear something again.

use crate::tui::context::Context;
use crate::tui::key::Key;
use crate::tui::keymap::{KEYMAP, action};

use super::page::is_hashed;

/// What a line means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// Say the keys of this place.
    Keys,
    /// Say all of this page again.
    Again,
    /// A key.
    Key(Key),
    /// A row, counted from 0, and the key that is pressed on it: Enter, unless another one is named.
    Row(usize, Key),
    /// A text for the field.
    Text(String),
    /// Nothing that has a meaning here.
    Unknown,
}

/// What a line means where a number chooses from so many rows.
pub(crate) fn given(context: Context, rows: usize, line: &str) -> Given {
    match line {
        "?" => return Given::Keys,
        "." => return Given::Again,
        "" => return Given::Key(Key::Enter),
        " " if !context.takes_text() => return Given::Key(Key::Char(' ')),
        _ => {}
    }
    if context.takes_text() { text(context, rows, line) } else { key(context, rows, &clean(line)) }
}

/// A line without what no key is made of.
fn clean(line: &str) -> String {
    line.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}

fn key(context: Context, rows: usize, line: &str) -> Given {
    let named = named(line);
    if let Some(key @ Key::Char(_)) = named
        && context != Context::Choice
        && action(context, key).is_some()
    {
        return Given::Key(key);
    }
    if let Some((hashed, row, rest)) = row(line) {
        let fits = (hashed || !is_hashed(context)) && rows > 0;
        return match (fits, rest.is_empty(), self::named(rest)) {
            (true, true, _) => Given::Row(row, Key::Enter),
            (true, false, Some(key)) => Given::Row(row, key),
            (true, false, None) | (false, _, _) => Given::Unknown,
        };
    }
    named.filter(|key| action(context, *key).is_some()).map_or(Given::Unknown, Given::Key)
}

/// A line where text is typed. The names of the keys that the field knows are keys, unless a space stands before them.
fn text(context: Context, rows: usize, line: &str) -> Given {
    let known = |key: &Key| {
        let bound = KEYMAP.iter().any(|row| row.context == context && row.keys.contains(key));
        key.text().is_none() && (bound || (context == Context::Editor && *key == Key::Delete))
    };
    if let Some(key) = named(line.trim_end()).filter(known) {
        return Given::Key(key);
    }
    if let Some(word) = line.strip_prefix(' ')
        && (matches!(word, "" | "?" | ".") || named(word.trim_end()).as_ref().is_some_and(known))
    {
        return Given::Text(word.to_owned());
    }
    match row(line.trim()).filter(|_| context != Context::Editor) {
        Some((_, row, "")) if row < rows => Given::Row(row, Key::Enter),
        Some(_) | None => Given::Text(line.to_owned()),
    }
}

/// `3`, `#3`, `3 space`: whether it has the sign, the row counted from 0, and what stands behind it.
fn row(line: &str) -> Option<(bool, usize, &str)> {
    let (hashed, line) = line.strip_prefix('#').map_or((false, line), |rest| (true, rest.trim_start()));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits)?;
    if !(rest.is_empty() || rest.starts_with(' ')) {
        return None;
    }
    let number: usize = number.parse().ok()?;
    Some((hashed, number.checked_sub(1)?, rest.trim()))
}

/// The keys that have names.
const NAMED: [Key; 22] = [
    Key::Char(' '),
    Key::Enter,
    Key::AltEnter,
    Key::Esc,
    Key::Tab,
    Key::BackTab,
    Key::Backspace,
    Key::Delete,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::CtrlLeft,
    Key::CtrlRight,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::F(1),
    Key::F(2),
    Key::F(3),
    Key::F(4),
];

/// The key that a word names, as the key list writes it, in small or capital letters.
fn named(word: &str) -> Option<Key> {
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(Key::Char(letter));
    }
    let rest = (5..=12).map(Key::F).chain(('a'..='z').map(Key::Ctrl));
    NAMED.into_iter().chain(rest).find(|key| key.to_string().eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_key_list_can_be_written_as_a_line() {
        for row in KEYMAP.iter().filter(|row| !row.context.takes_text()) {
            for key in row.keys {
                let line = key.to_string();
                if line != "?" {
                    assert_eq!(given(row.context, 0, &line), Given::Key(*key), "{line} in {:?}", row.context);
                    let small = if line.chars().count() > 1 { line.to_lowercase() } else { line };
                    assert_eq!(given(row.context, 0, &small), Given::Key(*key), "{small} in {:?}", row.context);
                }
            }
        }
    }

    #[test]
    fn a_number_is_a_row_where_digits_have_no_other_meaning() {
        assert_eq!(given(Context::Home, 8, "3"), Given::Row(2, Key::Enter));
        assert_eq!(given(Context::List, 8, "3 space"), Given::Row(2, Key::Char(' ')));
        assert_eq!(given(Context::List, 8, "12 -"), Given::Row(11, Key::Char('-')));
        assert_eq!(given(Context::Choice, 3, "2"), Given::Row(1, Key::Enter));
        assert_eq!(given(Context::Results, 8, "3"), Given::Key(Key::Char('3')));
        assert_eq!(given(Context::Results, 8, "#3 g"), Given::Row(2, Key::Char('g')));
        assert_eq!(given(Context::Results, 8, "33"), Given::Unknown);
        assert_eq!(given(Context::Level, 0, "3"), Given::Key(Key::Char('3')));
        assert_eq!(given(Context::Home, 8, "0"), Given::Unknown);
        assert_eq!(given(Context::Home, 8, "99999999999999999999999"), Given::Unknown);
    }

    #[test]
    fn in_a_text_a_line_is_the_text_and_a_few_words_are_keys() {
        assert_eq!(given(Context::Editor, 0, "q"), Given::Text("q".to_owned()));
        assert_eq!(given(Context::Editor, 0, "12"), Given::Text("12".to_owned()));
        assert_eq!(given(Context::Editor, 0, "Esc"), Given::Key(Key::Esc));
        assert_eq!(given(Context::Editor, 0, " esc"), Given::Text("esc".to_owned()));
        assert_eq!(given(Context::Editor, 0, "down"), Given::Text("down".to_owned()));
        assert_eq!(given(Context::Editor, 0, "  in"), Given::Text("  in".to_owned()));
        assert_eq!(given(Context::Find, 3, "2"), Given::Row(1, Key::Enter));
        assert_eq!(given(Context::Find, 3, "4"), Given::Text("4".to_owned()));
        assert_eq!(given(Context::Find, 3, "down"), Given::Key(Key::Down));
    }
}
