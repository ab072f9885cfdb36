//! `stocktake new`: a new assessment with nothing answered.

use crate::model::Assessment;
use crate::store::{self, Overwrite};

use super::arguments::New;
use super::desk::Desk;
use super::output::{Output, complain, shown};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &New) -> Result<Ending, Failure> {
    let New { constituent, organization, country, depth, instruments, rehearsal, output: place } = arguments;
    let mut assessment = Assessment::new(store::fresh_id(), *constituent, organization, *depth);
    assessment.subject.country.clone_from(country);
    assessment.rehearsal = *rehearsal;
    if let Some(place) = place.as_ref().filter(|place| *rehearsal && !store::is_named_rehearsal(place)) {
        let name = shown(&store::for_rehearsal(place));
        complain(&format!("error: the name of a rehearsal ends in -rehearsal.toml; say --output '{name}'"));
        return Ok(Ending::Problems);
    }
    match desk.library.asked(instruments) {
        Ok(modules) => assessment.selection.modules = modules,
        Err(missing) => {
            complain(&format!("error: {}", desk.explained(&missing)));
            return Ok(Ending::Problems);
        }
    }
    assessment.selection.modules = desk.library.references(&assessment)?;
    let misfits = desk.library.misfits(&assessment)?;
    if !misfits.is_empty() {
        let lines = misfits.iter().map(|problem| format!("error: {} ({})", problem.message, problem.help));
        complain(&lines.collect::<Vec<_>>().join("\n"));
        return Ok(Ending::Problems);
    }
    desk.library.carry(&mut assessment);
    let path = place.clone().unwrap_or_else(|| desk.store.suggest_path(&assessment));
    let written = desk.store.create(&path, &assessment, Overwrite::Refuse);
    let path = written.map_err(|error| Failure::write(error, "choose another name with --output"))?;
    output.line(&shown(&path))?;
    Ok(Ending::Fine)
}
