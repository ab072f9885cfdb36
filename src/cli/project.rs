//! `stocktake project`: the screen for the room, where there is a terminal for it.

use crate::project::lines;
use crate::project::run::start;
use crate::tui::start::look;

use super::arguments::Project;
use super::desk::Desk;
use super::screens::is_simple;
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, arguments: &Project) -> Result<Ending, Failure> {
    let Project { file, ascii, plain, color } = arguments;
    let ended = if *plain || is_simple() {
        lines::start(&desk.store, file)
    } else {
        start(&desk.store, file, look(*ascii, (*color).into()))
    };
    ended.map(|()| Ending::Fine).map_err(Failure::Project)
}
