//! `stocktake instruments`: what is shipped and installed, one of them as a booklet of questions, and what their authors do.

mod diff;
pub(super) mod here;
mod install;
mod named;
mod new;

use crate::format;
use crate::format::clean::quoted;
use crate::model::{Instrument, ModuleId, Part};
use crate::report;
use crate::store::Place;
use crate::text::Words;

use super::arguments::{Authoring, Instruments};
use super::desk::Desk;
use super::output::{Output, complain, complain_about, shown};
use super::table::{Side, Table};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Instruments) -> Result<Ending, Failure> {
    match (&arguments.command, &arguments.id) {
        (Some(Authoring::New(new)), _) => new::run(desk, output, new),
        (Some(Authoring::Install(install)), _) => install::run(desk, output, install),
        (Some(Authoring::Diff(diff)), _) => diff::run(desk, output, diff),
        (None, None) => list(desk, output, arguments.all),
        (None, Some(id)) => booklet(desk, output, arguments, id),
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

fn booklet(desk: &Desk, output: &mut Output, arguments: &Instruments, id: &str) -> Result<Ending, Failure> {
    let found = ModuleId::new(&id.trim().to_ascii_lowercase()).map(|id| desk.library.module(&id));
    let part = match found {
        Some(Ok(part)) => part,
        Some(Err(missing)) => {
            complain(&format!("error: {}", desk.explained(&missing)));
            return Ok(Ending::Problems);
        }
        None => {
            let example = "name one from the list of `stocktake instruments`";
            let help = format::meant(id, desk.library.shipped_instruments().iter().map(|file| file.name), example);
            complain(&format!("error: {} is no instrument's id ({help})", quoted(id)));
            return Ok(Ending::Problems);
        }
    };
    let instrument = Instrument { parts: vec![part] };
    let terms = &desk.library.catalogue().terms;
    let document = report::booklet(&Words::english(), &instrument, arguments.depth, &[], terms);
    super::report::write(desk, output, &document, &arguments.document)
}
