//! Where a command speaks: standard output and standard error, both free of what could move or hide text on a terminal.

use std::io::{self, BufWriter, Stdout, Write};
use std::path::Path;

use crate::format::clean;
use crate::format::{Problem, visible};

/// How much is gathered before it is written.
const BUFFER: usize = 64 * 1024;

/// Standard output, for results.
pub(super) struct Output(BufWriter<Stdout>);

impl Output {
    /// The program's own. Not locked: the screens write from several threads.
    pub(super) fn standard() -> Output {
        Output(BufWriter::with_capacity(BUFFER, io::stdout()))
    }

    /// Text of any origin, made visible.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.0.write_all(visible(text).as_bytes())
    }

    /// Text of any origin on a line of its own.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.0, "{}", visible(text))
    }

    /// An object of JSON on a line of its own.
    pub(super) fn json(&mut self, json: &str) -> io::Result<()> {
        self.own(clean::visible_json(json).as_bytes())?;
        self.own(b"\n")
    }

    /// Bytes that this program made without anything from outside.
    pub(super) fn own(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    /// Hands everything to the reader.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Says something on standard error.
pub(super) fn complain(text: &str) {
    // Where nobody listens, there is nobody to tell.
    let _ = writeln!(io::stderr().lock(), "{}", visible(text));
}

/// Says every problem of a file on standard error.
pub(super) fn complain_about(path: &Path, problems: &[Problem]) {
    if !problems.is_empty() {
        complain(&problems.iter().map(|problem| located(path, problem)).collect::<Vec<_>>().join("\n"));
    }
}

/// A problem with its place, on one line: `FILE:4:10: instrument.depth: …`.
pub(super) fn located(path: &Path, problem: &Problem) -> String {
    format!("{}:{}", shown(path), on_one_line(&problem.to_string()))
}

/// A path as it may be shown.
pub(super) fn shown(path: &Path) -> String {
    on_one_line(&path.display().to_string())
}

/// A text as it may be shown on one line, however long.
pub(super) fn on_one_line(text: &str) -> String {
    clean::one_line(text, usize::MAX)
}
