//! Collects what is found in an assessment after it was read, each at its place.

use super::{Places, Read};
use crate::format::notes::Lines;
use crate::format::problem::{Problem, Severity};

/// What was found so far.
pub(super) struct Findings<'a> {
    places: &'a Places,
    /// Worked out at the first problem.
    lines: Option<Lines<'a>>,
    problems: Vec<Problem>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(read: &'a Read) -> Findings<'a> {
        Findings { places: &read.places, lines: None, problems: Vec::new() }
    }

    pub(super) fn note(
        &mut self,
        severity: Severity,
        at: Option<&usize>,
        path: String,
        message: String,
        help: impl Into<String>,
    ) {
        let (line, column) = self.place(at);
        self.problems.push(Problem { severity, line, column, path, message, help: help.into() });
    }

    /// Line and column of a place.
    pub(super) fn place(&mut self, at: Option<&usize>) -> (usize, usize) {
        let text = &self.places.text;
        self.lines.get_or_insert_with(|| Lines::new(text)).place(at.copied().unwrap_or(0))
    }

    /// Everything found, sorted by place.
    pub(super) fn sorted(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
        self.problems
    }
}
