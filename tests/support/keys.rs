//! Keys as a terminal sends them.

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\x1b";
pub(crate) const TAB: &str = "\t";
pub(crate) const BACK_TAB: &str = "\x1b[Z";
pub(crate) const BACKSPACE: &str = "\x7f";
pub(crate) const UP: &str = "\x1b[A";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const F2: &str = "\x1bOQ";
pub(crate) const F3: &str = "\x1bOR";
pub(crate) const F4: &str = "\x1bOS";
pub(crate) const F5: &str = "\x1b[15~";
pub(crate) const F6: &str = "\x1b[17~";
pub(crate) const F9: &str = "\x1b[20~";
pub(crate) const CTRL_A: &str = "\x01";
pub(crate) const CTRL_K: &str = "\x0b";
pub(crate) const CTRL_S: &str = "\x13";
