//! `stocktake new`: a new assessment with nothing answered.

use crate::format::assessment::{check_against, read, write};
use crate::format::{Severity, Unreadable};
use crate::model::{Assessment, Audience, ModuleId, ModuleRef};
use crate::store::{self, Missing, Overwrite};

use super::arguments::New;
use super::desk::Desk;
use super::output::{Output, complain, shown};
use super::{Ending, Failure};

/// The module that all three constituents answer.
const COMMON: &str = "common";

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &New) -> Result<Ending, Failure> {
    let New { constituent, organization, country, depth, instruments, output: place } = arguments;
    let mut assessment = Assessment::new(store::fresh_id(), *constituent, organization, *depth);
    assessment.subject.country.clone_from(country);
    match asked(desk, instruments) {
        Ok(modules) => assessment.selection.modules = modules,
        Err(missing) => {
            complain(&format!("error: {}", desk.explained(&missing)));
            return Ok(Ending::Problems);
        }
    }
    assessment.selection.modules = desk.library.references(&assessment)?;
    let problems = misfits(desk, &assessment)?;
    if !problems.is_empty() {
        complain(&problems.iter().map(|problem| format!("error: {problem}")).collect::<Vec<_>>().join("\n"));
        return Ok(Ending::Problems);
    }
    desk.library.carry(&mut assessment);
    let path = place.clone().unwrap_or_else(|| desk.store.suggest_path(&assessment));
    let written = desk.store.create(&path, &assessment, Overwrite::Refuse);
    let path = written.map_err(|error| Failure::write(error, "choose another name with --output"))?;
    output.line(&shown(&path))?;
    Ok(Ending::Fine)
}

/// What is asked when these instruments are named; nothing named is nothing chosen. An instrument of one constituent
/// takes the place of that constituent's own, and `common` goes with it. Those for all stand alone.
fn asked(desk: &Desk, named: &[ModuleId]) -> Result<Vec<ModuleRef>, Missing> {
    let mut ids = named.to_vec();
    let mut is_for_one = false;
    for id in named {
        is_for_one |= desk.library.module(id)?.module.audience != Audience::All;
    }
    if is_for_one {
        ids.extend(ModuleId::new(COMMON).filter(|common| !named.contains(common)));
    }
    Ok(ids.into_iter().map(|id| ModuleRef { id, version: None, hash: String::new() }).collect())
}

/// Why these instruments cannot be asked of this constituent, or not together.
fn misfits(desk: &Desk, assessment: &Assessment) -> Result<Vec<String>, Missing> {
    let instrument = desk.library.instrument_for(assessment)?.instrument;
    let problems = match read(&write(assessment)) {
        Ok(read) => check_against(&read, &instrument),
        Err(unreadable) => Unreadable::into_problems(unreadable),
    };
    let errors = problems.into_iter().filter(|problem| problem.severity == Severity::Error);
    Ok(errors.map(|problem| format!("{} ({})", problem.message, problem.help)).collect())
}
