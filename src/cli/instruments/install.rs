//! `stocktake instruments install`: checks instruments and puts them beside the shipped ones.

use crate::cli::arguments::Install;
use crate::cli::check::{self, Given};
use crate::cli::desk::Desk;
use crate::cli::output::{Output, complain, complain_about, shown};
use crate::cli::{Ending, Failure};
use crate::format::Severity;
use crate::format::instrument;

use super::here::Here;
use super::named::bytes_of_instrument;

pub(in crate::cli) fn run(desk: &Desk, output: &mut Output, arguments: &Install) -> Result<Ending, Failure> {
    let here = Here::of(desk);
    let given = Given::gather(desk, &arguments.files);
    let editions = here.editions();
    let mut ready = Vec::new();
    let mut is_refused = false;
    for (index, path) in arguments.files.iter().enumerate() {
        match bytes_of_instrument(desk, path) {
            Ok(bytes) => {
                let draft = given.draft(index);
                let mut problems = check::problems(desk, &given, index, path);
                problems.extend(draft.into_iter().flat_map(|draft| instrument::check_version_grows(draft, &editions)));
                problems.sort_by_key(|problem| (problem.line, problem.column));
                is_refused |= problems.iter().any(|problem| problem.severity == Severity::Error);
                complain_about(path, &problems);
                ready.extend(draft.and_then(|draft| draft.module.as_ref()).map(|module| (bytes, module)));
            }
            Err(problems) => {
                is_refused = true;
                complain_about(path, &problems);
            }
        }
    }
    if is_refused {
        complain("nothing was installed; mend the errors above first");
        return Ok(Ending::Problems);
    }
    for (bytes, module) in ready {
        if let Some(same) = here.with_hash(&instrument::hash(module)) {
            complain(&format!("{} {} is here already: {} has the same text", module.id, module.version, same.name));
            continue;
        }
        let written = desk.store.install(module, &bytes);
        let path =
            written.map_err(|error| Failure::write(error, "look at it with `stocktake check`, or take it away"))?;
        output.line(&shown(&path))?;
        if here.is_shipped(&module.id) {
            complain(&format!(
                "note: \"{}\" is also the id of a shipped instrument; new assessments on this computer ask the one with the higher version",
                module.id
            ));
        }
    }
    Ok(Ending::Fine)
}
