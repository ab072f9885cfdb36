//! `stocktake project`: the screen for the room, where there is a terminal for it.

use crate::project::run::start;
use crate::tui::start::look;

use super::arguments::Project;
use super::desk::Desk;
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, arguments: &Project) -> Result<Ending, Failure> {
    let Project { file, ascii, color } = arguments;
    start(&desk.store, file, look(*ascii, (*color).into())).map(|()| Ending::Fine).map_err(Failure::Project)
}
