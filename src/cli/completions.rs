//! `stocktake completions`: what a shell needs to complete commands and options.

use clap::CommandFactory;

use super::arguments::{Arguments, Completions};
use super::output::Output;
use super::{Ending, Failure};

pub(super) fn run(output: &mut Output, arguments: &Completions) -> Result<Ending, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "stocktake", &mut script);
    output.own(&script)?;
    Ok(Ending::Fine)
}
