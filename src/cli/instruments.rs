//! `stocktake instruments`: what is shipped and installed, some of them as a booklet of questions, and what their authors do.

mod booklet;
mod coverage;
mod diff;
pub(super) mod here;
mod install;
mod named;
mod new;

use crate::model::Part;
use crate::store::Place;

use super::arguments::{Authoring, Instruments};
use super::desk::Desk;
use super::output::{Output, complain_about, shown};
use super::table::{Side, Table};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Instruments) -> Result<Ending, Failure> {
    match &arguments.command {
        Some(Authoring::New(new)) => new::run(desk, output, new),
        Some(Authoring::Install(install)) => install::run(desk, output, install),
        Some(Authoring::Diff(diff)) => diff::run(desk, output, diff),
        Some(Authoring::Coverage(coverage)) => coverage::run(desk, output, coverage),
        None if arguments.ids.is_empty() => list(desk, output, arguments.all),
        None => booklet::run(desk, output, arguments),
    }
}

fn list(desk: &Desk, output: &mut Output, all: bool) -> Result<Ending, Failure> {
    let mut table = Table::new(&[
        (Side::Left, "id"),
        (Side::Left, "version"),
        (Side::Left, "constituent"),
        (Side::Left, "language"),
        (Side::Right, "areas"),
        (Side::Right, "indicators"),
        (Side::Left, "hash"),
        (Side::Left, "where"),
    ]);
    let mut ending = Ending::Fine;
    let earlier = if all { desk.library.list_earlier() } else { Vec::new() };
    for listed in desk.library.list().into_iter().chain(earlier) {
        match (&listed.part, &listed.place) {
            (Ok(part), place) => table.row(&row(part, place)),
            (Err(problems), Place::Installed(path)) => {
                complain_about(path, problems);
                ending = Ending::Problems;
            }
            (Err(problems), Place::Shipped(name)) => {
                complain_about(name.as_ref(), problems);
                ending = Ending::Problems;
            }
        }
    }
    output.text(&table.text(""))?;
    Ok(ending)
}

fn row(part: &Part, place: &Place) -> [String; 8] {
    let module = &part.module;
    [
        module.id.to_string(),
        module.version.to_string(),
        module.audience.word().to_owned(),
        module.language.clone(),
        module.areas.len().to_string(),
        module.indicators().count().to_string(),
        part.hash.trim_start_matches("sha256:").chars().take(12).collect(),
        match place {
            Place::Shipped(_) => "shipped".to_owned(),
            Place::Installed(path) => shown(path),
        },
    ]
}
