//! Collects what is wrong while a text is read, and works out lines, columns and paths only for what was found.

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::ops::Range;

use super::clean::one_line;
use super::problem::{Problem, Severity, Unreadable, place};
use super::slips;

/// More problems of one text than this are only counted.
const MOST: usize = 500;
/// The most characters of a key in a path.
const KEY: usize = 60;

/// Where something stands in a document; a chain of borrowed steps, so that a text without problems builds no paths.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    pub(super) fn text(&self) -> String {
        match self {
            Path::Root => String::new(),
            Path::Key(parent, key) => {
                let mut text = parent.text();
                if !text.is_empty() {
                    text.push('.');
                }
                let bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
                if !key.is_empty() && key.bytes().all(bare) {
                    text.push_str(&one_line(key, KEY));
                } else {
                    let _ = write!(text, "\"{}\"", one_line(key, KEY));
                }
                text
            }
            Path::Item(parent, index) => format!("{}[{index}]", parent.text()),
        }
    }
}

/// What kind of thing was found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Finding {
    /// The TOML itself is broken here.
    Syntax,
    /// Something is not there, or too often; not believed when the TOML is broken, since that may have done it.
    Missing,
    /// Anything else that stops the text from being used.
    Wrong,
    Warning,
}

struct Found {
    at: usize,
    finding: Finding,
    path: String,
    message: String,
    help: String,
}

/// What was found in one text.
pub(super) struct Notes<'t> {
    text: &'t str,
    found: RefCell<Vec<Found>>,
    left_out: Cell<usize>,
    /// Where a list without an end was found: what stands below was taken for its items.
    swallowed_from: Option<usize>,
}

impl<'t> Notes<'t> {
    /// Notes on a text, beginning with what its parser said.
    pub(super) fn new(text: &'t str, syntax: &[toml::de::Error]) -> Notes<'t> {
        let errors = slips::telling(text, syntax);
        let swallowed_from = errors.iter().find(|(_, error)| slips::is_list_without_end(error)).map(|(at, _)| *at);
        let notes = Notes { text, found: RefCell::new(Vec::new()), left_out: Cell::new(0), swallowed_from };
        for (at, error) in errors {
            let (message, help) = slips::said(error.message());
            notes.add(Finding::Syntax, at, String::new(), message, help.to_owned());
        }
        notes
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    pub(super) fn wrong(
        &self,
        at: &Range<usize>,
        path: &Path<'_>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(Finding::Wrong, at.start, path.text(), message.into(), help.into());
    }

    pub(super) fn missing(&self, at: &Range<usize>, path: &Path<'_>, message: String, help: impl Into<String>) {
        self.add(Finding::Missing, at.start, path.text(), message, help.into());
    }

    pub(super) fn warn(&self, at: &Range<usize>, path: &Path<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.add(Finding::Warning, at.start, path.text(), message.into(), help.into());
    }

    /// Whether further problems are only counted, so that no words need to be found for them.
    pub(super) fn is_full(&self) -> bool {
        self.found.borrow().len() >= MOST
    }

    fn add(&self, finding: Finding, at: usize, path: String, message: String, help: String) {
        let mut found = self.found.borrow_mut();
        if found.len() < MOST {
            found.push(Found { at, finding, path, message, help });
        } else {
            self.left_out.set(self.left_out.get() + 1);
        }
    }

    /// Whether the TOML itself is broken somewhere.
    pub(super) fn has_syntax_errors(&self) -> bool {
        self.found.borrow().iter().any(|found| found.finding == Finding::Syntax)
    }

    /// Whether the TOML is broken in a part of the text, or just at its end.
    pub(super) fn is_broken_within(&self, place: &Range<usize>) -> bool {
        let found = self.found.borrow();
        found.iter().any(|found| found.finding == Finding::Syntax && (place.start..=place.end).contains(&found.at))
    }

    /// Whether anything found stops the text from being used.
    pub(super) fn has_errors(&self) -> bool {
        self.found.borrow().iter().any(|found| found.finding != Finding::Warning)
    }

    /// The value with the warnings, if nothing stops the text from being used; else every problem.
    pub(super) fn settle<T>(self, value: Option<T>) -> Result<(T, Vec<Problem>), Unreadable> {
        match value {
            Some(value) if !self.has_errors() => Ok((value, self.problems())),
            _ => Err(Unreadable::Problems(self.problems())),
        }
    }

    /// Everything found, sorted by place.
    pub(super) fn problems(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        if found.is_empty() {
            return Vec::new();
        }
        let lines = Lines::new(self.text);
        let broken: Vec<usize> =
            found.iter().filter(|f| f.finding == Finding::Syntax).map(|f| lines.place(f.at).0).collect();
        // What follows from broken TOML would only hide where it broke.
        found.retain(|f| {
            f.finding == Finding::Syntax
                || broken.is_empty()
                || (f.finding != Finding::Missing
                    && self.swallowed_from.is_none_or(|from| f.at < from)
                    && !broken.contains(&lines.place(f.at).0))
        });
        found.sort_by_key(|f| f.at);
        let mut problems: Vec<Problem> = found
            .into_iter()
            .map(|found| {
                let (line, column) = lines.place(found.at);
                let severity = if found.finding == Finding::Warning { Severity::Warning } else { Severity::Error };
                Problem { severity, line, column, path: found.path, message: found.message, help: found.help }
            })
            .collect();
        if self.left_out.get() > 0 {
            let message = format!("{} more problems are not shown", self.left_out.get());
            problems.push(Problem::at_end_of(self.text, message, "mend those above first"));
        }
        problems
    }
}

/// Where the lines of a text begin: finds places without going through the text once for each.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Lines<'t> {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { text, starts }
    }

    /// Line and column, in characters, of a byte offset; both counted from 1.
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let (_, column) = place(self.text.get(start..at.min(self.text.len())).unwrap_or_default());
        (line, column)
    }
}
