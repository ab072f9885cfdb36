//! Writes canonical TOML: one fact a line, basic strings, what is empty left out.

use std::fmt::{Display, Write as _};

use super::clean::is_hidden;

/// A TOML document as it grows.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
}

impl Writer {
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// `key = value`, the value as it stands: numbers, flags, dates, values made by the functions below.
    pub(super) fn raw(&mut self, key: &str, value: impl Display) {
        let _ = writeln!(self.text, "{key} = {value}");
    }

    /// `key = value` when there is a value.
    pub(super) fn raw_if(&mut self, key: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.raw(key, value);
        }
    }

    /// `key = true`; nothing when it is not.
    pub(super) fn flag_if(&mut self, key: &str, flag: bool) {
        if flag {
            self.raw(key, flag);
        }
    }

    /// `key = "text"`.
    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.raw(key, string(text));
    }

    /// `key = "text"`; nothing when the text is empty.
    pub(super) fn text_if(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.text(key, text);
        }
    }

    /// `key = "word"` when there is one.
    pub(super) fn word_if(&mut self, key: &str, word: Option<&str>) {
        self.text_if(key, word.unwrap_or_default());
    }

    /// A list with one item a line; nothing when there is none.
    pub(super) fn lines_if(&mut self, key: &str, items: impl IntoIterator<Item = String>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            let _ = writeln!(self.text, "{key} = [");
            for item in items {
                let _ = writeln!(self.text, "  {item},");
            }
            self.text.push_str("]\n");
        }
    }

    /// `[header]` or `[[header]]` with what `body` writes below it; nothing when that is nothing.
    pub(super) fn table_if(&mut self, header: &str, body: impl FnOnce(&mut Writer)) {
        let before = self.text.len();
        self.header(header);
        let bare = self.text.len();
        body(self);
        if self.text.len() == bare {
            self.text.truncate(before);
        }
    }

    /// `[header]` or `[[header]]` after an empty line.
    pub(super) fn header(&mut self, header: &str) {
        let _ = writeln!(self.text, "\n{header}");
    }
}

/// A basic string of TOML 1.0. What is invisible or would change how other text is shown is written as an escape.
pub(super) fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\')) {
        quoted.push_str(text);
    } else {
        text.chars().for_each(|character| push(&mut quoted, character));
    }
    quoted.push('"');
    quoted
}

fn push(quoted: &mut String, character: char) {
    match character {
        '"' => quoted.push_str("\\\""),
        '\\' => quoted.push_str("\\\\"),
        '\n' => quoted.push_str("\\n"),
        '\t' => quoted.push_str("\\t"),
        '\r' => quoted.push_str("\\r"),
        _ if !is_hidden(character) => quoted.push(character),
        _ => {
            let number = u32::from(character);
            let _ = if number > 0xFFFF { write!(quoted, "\\U{number:08X}") } else { write!(quoted, "\\u{number:04X}") };
        }
    }
}

/// A list within one line.
pub(super) fn list(items: impl IntoIterator<Item = impl Display>) -> String {
    let mut text = String::from("[");
    for (index, item) in items.into_iter().enumerate() {
        let comma = if index > 0 { ", " } else { "" };
        let _ = write!(text, "{comma}{item}");
    }
    text.push(']');
    text
}

/// A list of texts within one line.
pub(super) fn texts<'t>(items: impl IntoIterator<Item = &'t str>) -> String {
    list(items.into_iter().map(string))
}

/// An inline table of the entries whose value is not empty.
pub(super) fn inline(entries: &[(&str, String)]) -> String {
    let mut text = String::from("{ ");
    for (key, value) in entries.iter().filter(|(_, value)| !value.is_empty()) {
        let comma = if text.len() > 2 { ", " } else { "" };
        let _ = write!(text, "{comma}{key} = {value}");
    }
    text.push_str(" }");
    text
}

/// A text for [`inline`]: a string, or empty to be left out.
pub(super) fn string_if(text: &str) -> String {
    if text.is_empty() { String::new() } else { string(text) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        assert_eq!(
            string("a\"b\\c\n\u{1b}\u{7f}\u{85}\u{202e}\u{e0041}é"),
            r#""a\"b\\c\n\u001B\u007F\u0085\u202E\U000E0041é""#
        );
    }

    proptest! {
        #[test]
        fn every_text_comes_back_from_one_line(text in any::<String>()) {
            let line = format!("a = {}", string(&text));
            prop_assert!(!line.contains('\n'));
            let table: toml::Table = line.parse().unwrap();
            prop_assert_eq!(table["a"].as_str().unwrap(), text.as_str());
        }
    }
}
