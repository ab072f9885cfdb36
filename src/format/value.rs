//! Reads the values of parsed TOML, each at its place, noting what is wrong and going on.

use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeInteger, DeValue};

use super::clean::{one_line, quoted};
use super::notes::{Lines, Notes, Path};
use super::table::{LONGEST_TEXT, Table};
use super::terms::{Name, Scale, Word, meant};
use crate::model::{Date, TimeOfDay};

const ONLY_WHOLE_NUMBERS: &str = "write a whole number without a sign or a decimal point";

/// A value at its place.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    node: &'a Spanned<DeValue<'a>>,
    path: Path<'a>,
    notes: &'a Notes<'a>,
}

impl<'a> Value<'a> {
    pub(super) fn new(node: &'a Spanned<DeValue<'a>>, path: Path<'a>, notes: &'a Notes<'a>) -> Value<'a> {
        Value { node, path, notes }
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.node.span()
    }

    pub(super) fn path(&self) -> &Path<'a> {
        &self.path
    }

    /// The line of another place in the same text.
    pub(super) fn line_of(&self, at: usize) -> usize {
        Lines::new(self.notes.text()).place(at).0
    }

    pub(super) fn wrong(&self, message: impl Into<String>, help: impl Into<String>) {
        self.notes.wrong(&self.span(), &self.path, message, help);
    }

    pub(super) fn warn(&self, message: impl Into<String>, help: impl Into<String>) {
        self.notes.warn(&self.span(), &self.path, message, help);
    }

    /// Notes that too many or too few stand here; broken TOML would do the same.
    pub(super) fn miscounted(&self, message: String, help: &str) {
        self.notes.missing(&self.span(), &self.path, message, help);
    }

    /// Notes that something of another type stands here.
    fn expected(&self, what: &str, help: &str) {
        self.wrong(format!("expected {what}, found {}", found(self.node.get_ref())), help);
    }

    /// The text, if it is one.
    pub(super) fn as_text(&self) -> Option<&'a str> {
        self.node.get_ref().as_str()
    }

    pub(super) fn is_false(&self) -> bool {
        self.node.get_ref().as_bool() == Some(false)
    }

    /// Whether the TOML is broken within this value.
    pub(super) fn is_broken(&self) -> bool {
        self.notes.is_broken_within(&self.span())
    }

    pub(super) fn is_empty_text(&self) -> bool {
        self.node.get_ref().as_str() == Some("")
    }

    /// The table, its keys checked against those known.
    pub(super) fn table(&self, known: &[&str]) -> Option<Table<'a>> {
        self.open_table().map(|table| table.with_known_keys(known))
    }

    /// The table, whatever its keys.
    pub(super) fn open_table(&self) -> Option<Table<'a>> {
        let table = self.as_open_table();
        if table.is_none() {
            self.expected("a table", "write its keys between { and }");
        }
        table
    }

    /// The table, whatever its keys, if it is one.
    pub(super) fn as_open_table(&self) -> Option<Table<'a>> {
        let entries = self.node.get_ref().as_table()?;
        Some(Table::open(entries, self.span().start, self.path, self.notes))
    }

    pub(super) fn is_list(&self) -> bool {
        self.node.get_ref().is_array()
    }

    /// The items, each read by `read`; those that could not be read are left out, which was noted.
    pub(super) fn list<T>(&self, most: usize, mut read: impl FnMut(Value<'_>) -> Option<T>) -> Vec<T> {
        let Some(nodes) = self.node.get_ref().as_array() else {
            let is_table = self.node.get_ref().is_table();
            let help = if is_table { "write its heading between double brackets" } else { "write it between [ and ]" };
            self.expected("a list", help);
            return Vec::new();
        };
        if nodes.len() > most {
            self.miscounted(format!("{} items; the limit is {most}", nodes.len()), "");
            return Vec::new();
        }
        let item = |(index, node)| Value::new(node, Path::Item(&self.path, index), self.notes);
        nodes.iter().enumerate().filter_map(|pair| read(item(pair))).collect()
    }

    /// Where each item of a list begins.
    pub(super) fn item_starts(&self) -> Vec<usize> {
        self.node.get_ref().as_array().into_iter().flatten().map(|node| node.span().start).collect()
    }

    fn str(&self) -> Option<&'a str> {
        let text = self.node.get_ref().as_str();
        if text.is_none() {
            self.expected("a text", "put it between quotation marks");
        }
        text
    }

    pub(super) fn text(&self) -> Option<String> {
        let text = self.str()?;
        // No text is longer in characters than in bytes.
        if text.len() > LONGEST_TEXT {
            let length = text.chars().count();
            if length > LONGEST_TEXT {
                self.wrong(format!("this text has {length} characters; the limit is {LONGEST_TEXT}"), "shorten it");
                return None;
            }
        }
        Some(text.to_owned())
    }

    pub(super) fn flag(&self) -> Option<bool> {
        let flag = self.node.get_ref().as_bool();
        if flag.is_none() {
            self.expected("true or false", "write it without quotation marks");
        }
        flag
    }

    pub(super) fn number(&self, range: RangeInclusive<u64>) -> Option<u64> {
        let what = || format!("a whole number from {} to {}", range.start(), range.end());
        let Some(integer) = self.node.get_ref().as_integer() else {
            let is_text = self.node.get_ref().is_str();
            self.expected(&what(), if is_text { "write figures without quotation marks" } else { ONLY_WHOLE_NUMBERS });
            return None;
        };
        let number = exact(integer).filter(|number| range.contains(number));
        if number.is_none() {
            self.expected(&what(), "");
        }
        number
    }

    /// The whole number, if it is one that is not negative.
    pub(super) fn as_number(&self) -> Option<u64> {
        self.node.get_ref().as_integer().and_then(exact)
    }

    pub(super) fn scale<T: Scale>(&self) -> Option<T> {
        let number = self.number(u64::from(T::LEAST)..=u64::from(T::MOST))?;
        T::from_number(u8::try_from(number).ok()?)
    }

    pub(super) fn word<T: Word>(&self) -> Option<T> {
        let text = self.str()?;
        let word = T::ALL.iter().copied().find(|one| one.word() == text);
        if word.is_none() {
            let help = meant(text, T::ALL.iter().map(|one| one.word()), &format!("use {}", T::any()));
            self.wrong(format!("unknown {} {}", T::WHAT, quoted(text)), help);
        }
        word
    }

    pub(super) fn name<T: Name>(&self) -> Option<T> {
        let text = self.str()?;
        let name = T::from_text(text);
        if name.is_none() {
            self.wrong(format!("expected {}, found {}", T::FORM, quoted(text)), "");
        }
        name
    }

    /// A day: a TOML date, or a text of that form; an empty text is none.
    pub(super) fn date(&self) -> Option<Date> {
        const WHAT: &str = "a day such as 2026-11-21, from 1900 to 2200";
        const HELP: &str = "write year, month and day without quotation marks";
        let date = match self.node.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() && moment.offset.is_none() => {
                moment.date.and_then(|date| Date::new(date.year, date.month, date.day))
            }
            DeValue::String(text) if text.is_empty() => return None,
            DeValue::String(text) => Date::parse(text),
            DeValue::Datetime(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        };
        if date.is_none() {
            self.expected(WHAT, HELP);
        }
        date
    }

    /// A time of day: a TOML time without a part of a second, or a text of that form.
    pub(super) fn time(&self) -> Option<TimeOfDay> {
        let time = match self.node.get_ref() {
            DeValue::Datetime(moment) if moment.date.is_none() && moment.offset.is_none() => moment
                .time
                .filter(|time| time.nanosecond.unwrap_or(0) == 0)
                .and_then(|time| TimeOfDay::new(time.hour, time.minute, time.second.unwrap_or(0))),
            DeValue::String(text) => TimeOfDay::parse(text),
            DeValue::Datetime(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        };
        if time.is_none() {
            self.expected("a time of day such as 09:05:00", "write hour, minute and second without quotation marks");
        }
        time
    }
}

/// The number, if it fits and has no minus; not even minus nought.
fn exact(integer: &DeInteger<'_>) -> Option<u64> {
    let digits = integer.as_str();
    if digits.starts_with('-') { None } else { u64::from_str_radix(digits, integer.radix()).ok() }
}

/// What a value is, for a message.
fn found(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("the text {}", quoted(text)),
        DeValue::Integer(number) => one_line(&number.to_string(), 40),
        DeValue::Float(number) => one_line(number.as_str(), 40),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
