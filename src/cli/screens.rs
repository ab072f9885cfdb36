//! `stocktake [FILE]`: opens the screens, where there is a terminal for them, or asks line by line.

use crate::plain;
use crate::tui::start::{Failed, Options, start};

use super::arguments::{Arguments, Color};
use super::{Ending, Failure};
use crate::tui::start::Colours;

pub(super) fn open(arguments: Arguments) -> Result<Ending, Failure> {
    let options = Options { file: arguments.file, ascii: arguments.ascii, colours: arguments.color.into() };
    let begin = if arguments.plain || is_simple() { plain::start } else { start };
    begin(options).map(|()| Ending::Fine).map_err(|failed| match failed {
        Failed::NoTerminal => Failure::NoTerminal,
        Failed::NoHome => Failure::NoHome,
        Failed::Terminal(_) | Failed::NotSaved(_) => Failure::Screens(failed),
    })
}

impl From<Color> for Colours {
    fn from(color: Color) -> Colours {
        match color {
            Color::Auto => Colours::Auto,
            Color::Always => Colours::Always,
            Color::Never => Colours::Never,
        }
    }
}

/// Whether the terminal, if there is one, can show lines only.
pub(super) fn is_simple() -> bool {
    std::env::var_os("TERM").is_some_and(|name| name == "dumb")
}
