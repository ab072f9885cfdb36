//! `stocktake [FILE]`: opens the screens, where there is a terminal for them.

use crate::tui::start::{Failed, Options, start};

use super::arguments::{Arguments, Color};
use super::{Ending, Failure};
use crate::tui::start::Colours;

pub(super) fn open(arguments: Arguments) -> Result<Ending, Failure> {
    let options = Options { file: arguments.file, ascii: arguments.ascii, colours: colours(arguments.color) };
    start(options).map(|()| Ending::Fine).map_err(|failed| match failed {
        Failed::NoTerminal => Failure::NoTerminal,
        Failed::NoHome => Failure::NoHome,
        Failed::Terminal(_) | Failed::NotSaved(_) => Failure::Screens(failed),
    })
}

/// When colours are used, as the screens know it.
pub(super) fn colours(color: Color) -> Colours {
    match color {
        Color::Auto => Colours::Auto,
        Color::Always => Colours::Always,
        Color::Never => Colours::Never,
    }
}
