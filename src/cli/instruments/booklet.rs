//! `stocktake instruments ID...`: instruments as one booklet of questions.

use crate::cli::arguments::Instruments;
use crate::cli::desk::Desk;
use crate::cli::output::{Output, complain};
use crate::cli::{Ending, Failure};
use crate::format;
use crate::format::assessment::{ONE_OF_TWO, asked_twice};
use crate::format::clean::quoted;
use crate::model::{Instrument, ModuleId, Part};
use crate::report;
use crate::text::Words;

use super::here::Here;

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Instruments) -> Result<Ending, Failure> {
    let (here, mut instrument) = (Here::of(desk), Instrument::default());
    let mut errors = Vec::new();
    for given in &arguments.ids {
        match find(desk, &here, given) {
            Ok(part) if instrument.parts.contains(&part) => {
                errors
                    .push(format!("the instrument \"{}\" is named twice (name each instrument once)", part.module.id));
            }
            Ok(part) => instrument.parts.push(part),
            Err(error) => errors.push(error),
        }
    }
    errors.extend(asked_twice(&instrument).into_iter().map(|(_, message)| format!("{message} ({ONE_OF_TWO})")));
    if !errors.is_empty() {
        complain(&errors.iter().map(|error| format!("error: {error}")).collect::<Vec<_>>().join("\n"));
        return Ok(Ending::Problems);
    }
    let terms = &desk.library.catalogue().terms;
    let document = report::booklet(&Words::english(), &instrument, arguments.depth, &[], terms);
    crate::cli::report::write(desk, output, &document, &arguments.document)
}

/// The newest instrument that is here with this id, whatever its case; or why there is none.
fn find(desk: &Desk, here: &Here, given: &str) -> Result<Part, String> {
    let Some(id) = ModuleId::new(&given.trim().to_ascii_lowercase()) else {
        let example = "name one from the list of `stocktake instruments`";
        let help = format::meant(given, here.ids(), example);
        return Err(format!("{} is no instrument's id ({help})", quoted(given)));
    };
    desk.library.module(&id).map_err(|missing| desk.explained(&missing))
}
