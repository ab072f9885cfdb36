//! `stocktake instruments INSTRUMENT...`: instruments as one booklet of questions.

use std::sync::Arc;

use crate::cli::arguments::Instruments;
use crate::cli::desk::Desk;
use crate::cli::output::{Output, complain};
use crate::cli::{Ending, Failure};
use crate::format::assessment::{ONE_OF_TWO, asked_twice};
use crate::format::clean::quoted;
use crate::format::{self, instrument};
use crate::model::{Instrument, ModuleId, Part};
use crate::report;
use crate::text::Words;

use super::here::Here;
use super::named;

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Instruments) -> Result<Ending, Failure> {
    let (here, mut instrument) = (Here::of(desk), Instrument::default());
    let mut errors = Vec::new();
    let mut is_missing = false;
    for given in &arguments.ids {
        match find(desk, &here, given) {
            Some(Ok(part)) if instrument.parts.iter().any(|other| other.module.id == part.module.id) => {
                errors
                    .push(format!("the instrument \"{}\" is named twice (name each instrument once)", part.module.id));
            }
            Some(Ok(part)) => instrument.parts.push(part),
            Some(Err(error)) => errors.push(error),
            None => is_missing = true,
        }
    }
    errors.extend(asked_twice(&instrument).into_iter().map(|(_, message)| format!("{message} ({ONE_OF_TWO})")));
    if !errors.is_empty() {
        complain(&errors.iter().map(|error| format!("error: {error}")).collect::<Vec<_>>().join("\n"));
    }
    if is_missing || !errors.is_empty() {
        return Ok(Ending::Problems);
    }
    let terms = &desk.library.catalogue().terms;
    let document = report::booklet(&Words::english(), &instrument, arguments.depth, &[], terms);
    crate::cli::report::write(desk, output, &document, &arguments.document)
}

/// The newest instrument that is here with this id, whatever its case, a version of it, or that of a file; or why there
/// is none, unless that was said already.
fn find(desk: &Desk, here: &Here, given: &str) -> Option<Result<Part, String>> {
    if let Some(id) = ModuleId::new(&given.trim().to_ascii_lowercase()) {
        return Some(desk.library.module(&id).map_err(|missing| desk.explained(&missing)));
    }
    // A name with a space or a slip of a letter is nearer to an id than to a file.
    if !given.contains(['.', '/', '\\', '@']) {
        let help = format::meant(given, here.ids(), "name one from the list of `stocktake instruments`, or a file");
        return Some(Err(format!("{} is no instrument's id ({help})", quoted(given))));
    }
    let module = named::find(desk, here, given)?.read.module;
    Some(Ok(Part { hash: instrument::hash(&module), module: Arc::new(module) }))
}
