//! Walks the tables of parsed TOML: typed access by key, noting what is unknown, missing or wrong and going on.

use std::ops::{Range, RangeInclusive};

use toml::de::DeTable;

use super::notes::{Notes, Path};
use super::terms::{Name, Scale, Word, meant, nearest};
use super::value::Value;

pub use crate::model::limits::{LONGEST_TEXT, MOST_ITEMS, MOST_OPTIONS};
/// The highest revision of an indicator.
pub(super) const LAST_INDICATOR_REVISION: u64 = 9_999;

/// A table whose keys have been checked.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    entries: &'a DeTable<'a>,
    span_start: usize,
    path: Path<'a>,
    notes: &'a Notes<'a>,
}

impl<'a> Table<'a> {
    /// A table that begins at a place, whatever its keys.
    pub(super) fn open(entries: &'a DeTable<'a>, span_start: usize, path: Path<'a>, notes: &'a Notes<'a>) -> Table<'a> {
        Table { entries, span_start, path, notes }
    }

    /// The whole document.
    pub(super) fn root(entries: &'a DeTable<'a>, notes: &'a Notes<'a>, known: &[&str]) -> Table<'a> {
        Table::open(entries, 0, Path::Root, notes).with_known_keys(known)
    }

    /// Notes every key that is not among those known.
    pub(super) fn with_known_keys(self, known: &[&str]) -> Table<'a> {
        for (key, _) in self.entries {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let help = if self.notes.is_full() {
                    String::new()
                } else {
                    meant(name, known.iter().copied(), &format!("known here: {}", known.join(", ")))
                };
                self.notes.wrong(&key.span(), &Path::Key(&self.path, name), "unknown key", help);
            }
        }
        self
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.span_start..self.span_start
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether a key that none of those known is was probably meant to be this one.
    pub(super) fn is_misspelt(&self, key: &str, known: &[&str]) -> bool {
        let names = self.entries.iter().map(|(name, _)| -> &str { name.get_ref() });
        // One comparison is enough for most of many unknown keys.
        let mut close = names.filter(|name| !known.contains(name) && nearest(name, [key]).is_some());
        close.any(|name| nearest(name, known.iter().copied()) == Some(key))
    }

    /// Whether the TOML is broken in a part of the text.
    pub(super) fn is_broken_within(&self, place: &Range<usize>) -> bool {
        self.notes.is_broken_within(place)
    }

    pub(super) fn get<'s>(&'s self, key: &'s str) -> Option<Value<'s>> {
        let node = self.entries.get(key)?;
        Some(Value::new(node, Path::Key(&self.path, key), self.notes))
    }

    /// A value that must be there.
    fn need<'s>(&'s self, key: &'s str, help: impl FnOnce() -> String) -> Option<Value<'s>> {
        let value = self.get(key);
        if value.is_none() {
            self.missing(key, help());
        }
        value
    }

    /// Notes that a key which must be there is not.
    pub(super) fn missing(&self, key: &str, help: impl Into<String>) {
        self.notes.missing(&self.span(), &self.path, format!("\"{key}\" is missing"), help);
    }

    /// Every entry, with the place of its key; for tables keyed by id.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, Range<usize>, Value<'_>)> {
        self.entries.iter().map(|(key, node)| {
            let name: &str = key.get_ref();
            (name, key.span(), Value::new(node, Path::Key(&self.path, name), self.notes))
        })
    }

    /// A text; empty when absent.
    pub(super) fn text(&self, key: &str) -> String {
        self.get(key).and_then(|value| value.text()).unwrap_or_default()
    }

    /// A text that must be there and not blank.
    pub(super) fn needed_text(&self, key: &str) -> Option<String> {
        let value = self.need(key, || format!("add {key} = \"…\""))?;
        let text = value.text()?;
        if text.trim().is_empty() {
            value.wrong("this text is blank", "write something here");
        }
        Some(text)
    }

    /// A list of texts; empty when absent.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        self.list(key, MOST_OPTIONS, |value| value.text())
    }

    /// A list, each item read by `read`; empty when absent.
    pub(super) fn list<T>(&self, key: &str, most: usize, read: impl FnMut(Value<'_>) -> Option<T>) -> Vec<T> {
        self.get(key).map(|value| value.list(most, read)).unwrap_or_default()
    }

    /// `true` or `false`; false when absent.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.get(key).and_then(|value| value.flag()).unwrap_or(false)
    }

    /// A whole number within a range.
    pub(super) fn number(&self, key: &str, range: RangeInclusive<u64>) -> Option<u64> {
        self.get(key)?.number(range)
    }

    /// A value of a small scale.
    pub(super) fn scale<T: Scale>(&self, key: &str) -> Option<T> {
        self.get(key)?.scale()
    }

    /// A value of a small scale that must be there.
    pub(super) fn needed_scale<T: Scale>(&self, key: &str) -> Option<T> {
        self.need(key, || format!("add {key} = a whole number from {} to {}", T::LEAST, T::MOST))?.scale()
    }

    /// One of a closed set of words.
    pub(super) fn word<T: Word>(&self, key: &str) -> Option<T> {
        self.get(key)?.word()
    }

    /// One of a closed set of words that must be there.
    pub(super) fn needed_word<T: Word>(&self, key: &str) -> Option<T> {
        self.need(key, || format!("add {key} = {}", T::any()))?.word()
    }

    /// A name; an empty text is none.
    pub(super) fn name<T: Name>(&self, key: &str) -> Option<T> {
        let value = self.get(key)?;
        if value.is_empty_text() { None } else { value.name() }
    }

    /// A name that must be there.
    pub(super) fn needed_name<T: Name>(&self, key: &str) -> Option<T> {
        self.need(key, || format!("add {key} = {}", T::FORM))?.name()
    }

    /// Where a key itself stands.
    pub(super) fn key_start(&self, key: &str) -> Option<usize> {
        self.entries.get_key_value(key).map(|(key, _)| key.span().start)
    }

    /// Where the value of a key stands; where the table stands when it is absent.
    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        self.get(key).map_or_else(|| self.span(), |value| value.span())
    }

    pub(super) fn path(&self) -> &Path<'a> {
        &self.path
    }

    pub(super) fn notes(&self) -> &'a Notes<'a> {
        self.notes
    }
}
