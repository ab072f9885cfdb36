//! What is wrong in a text, where, and what to do.

use std::fmt;

/// Whether a problem stops the text from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The text cannot be used until it is mended.
    Error,
    /// Worth knowing; the text can be used.
    Warning,
}

/// One problem of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the text from being used.
    pub severity: Severity,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// Where in the document, for example `answers."GOV-3.1".agreed`; empty for the whole text.
    pub path: String,
    /// What is wrong: lower-case start, no full stop.
    pub message: String,
    /// What to do; may be empty.
    pub help: String,
}

impl Problem {
    /// An error of a text as a whole.
    pub(crate) fn whole(message: impl Into<String>, help: &str) -> Problem {
        Problem {
            severity: Severity::Error,
            line: 1,
            column: 1,
            path: String::new(),
            message: message.into(),
            help: help.to_owned(),
        }
    }

    /// An error just after `before`, which is the text up to there.
    pub(super) fn at_end_of(before: &str, message: impl Into<String>, help: &str) -> Problem {
        let (line, column) = place(before);
        Problem { line, column, ..Problem::whole(message, help) }
    }
}

/// The line, and the column in characters, just after `before`, both counted from 1.
pub(super) fn place(before: &str) -> (usize, usize) {
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    (line, last.chars().count() + 1)
}

impl fmt::Display for Problem {
    /// `4:10: instrument.depth: unknown depth "quik" (did you mean "quick"?)`, for use after the name of the file and a colon.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.line, self.column)?;
        if self.severity == Severity::Warning {
            write!(f, "warning: ")?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}", self.message)?;
        if !self.help.is_empty() {
            write!(f, " ({})", self.help)?;
        }
        Ok(())
    }
}

/// Why a text gave no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Made by a newer Stocktake: not touched.
    Newer {
        /// The format number found.
        found: u64,
    },
    /// The end mark is missing or disagrees with the head: the text was cut off, damaged, or edited by hand.
    Damaged {
        /// What disagrees, for example "it holds 15 answers where its end mark says 16".
        problem: Problem,
        /// When the text is otherwise whole and only counts disagree (a hand edit): the text with a right end mark.
        mended: Option<String>,
    },
    /// Problems, at least one of them an error; sorted by place.
    Problems(Vec<Problem>),
}

impl Unreadable {
    /// The same as a list of problems, at least one of them an error.
    pub fn into_problems(self) -> Vec<Problem> {
        match self {
            Unreadable::Newer { found } => {
                let message = format!("this file was made by a newer Stocktake (format {found})");
                vec![Problem::whole(message, "update Stocktake to use it")]
            }
            Unreadable::Damaged { problem, mended: None } => vec![problem],
            Unreadable::Damaged { problem, mended: Some(_) } => {
                let help = format!("{}; open it with stocktake, which corrects the count after asking", problem.help);
                vec![Problem { help, ..problem }]
            }
            Unreadable::Problems(problems) => problems,
        }
    }
}
