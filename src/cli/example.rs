//! `stocktake example`: writes the shipped examples.

use crate::store::Overwrite;

use super::arguments::Example;
use super::desk::Desk;
use super::output::{Output, shown};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Example) -> Result<Ending, Failure> {
    let overwrite = if arguments.force { Overwrite::Allow } else { Overwrite::Refuse };
    let written = desk.store.write_examples(&arguments.folder, overwrite);
    for path in written.map_err(|error| Failure::write(error, "choose another folder, or replace it with --force"))? {
        output.line(&shown(&path))?;
    }
    Ok(Ending::Fine)
}
