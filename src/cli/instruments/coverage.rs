//! `stocktake instruments coverage`: which shipped indicators answer which paragraph of the founding papers.

use crate::cli::arguments::Coverage;
use crate::cli::desk::Desk;
use crate::cli::output::Output;
use crate::cli::{Ending, Failure};
use crate::model::{Module, Part};
use crate::report;
use crate::store::{Listed, Place};
use crate::text::Words;

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Coverage) -> Result<Ending, Failure> {
    let shipped = |listed: Listed| matches!(listed.place, Place::Shipped(_)).then_some(listed.part.ok()).flatten();
    let parts: Vec<Part> = desk.library.list().into_iter().filter_map(shipped).collect();
    let modules: Vec<&Module> = parts.iter().map(|part| &*part.module).collect();
    let document = report::coverage(&Words::english(), &modules);
    crate::cli::report::write(desk, output, &document, &arguments.document)
}
