//! `stocktake plan` and `stocktake outputs`: what the group will do, and the same as outputs of a country programme; as
//! text or as JSON for other programs.

pub(super) mod text;

use crate::format::clean::quoted;
use crate::format::{outputs, planned};
use crate::model::Plan as Planned;
use crate::planning;
use crate::scoring;
use crate::text::Words;

use super::arguments::{Outputs, Plan};
use super::desk::Desk;
use super::output::{Output, complain};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Plan) -> Result<Ending, Failure> {
    let Some(loaded) = desk.load_aloud(&arguments.file) else { return Ok(Ending::Problems) };
    let (instrument, assessment, catalogue) = (loaded.instrument(), &loaded.read.assessment, desk.library.catalogue());
    let scores = scoring::score(instrument, assessment);
    if arguments.json {
        output.json(&planned::to_json(instrument, assessment, &scores, &catalogue))?;
    } else {
        output.text(&text::plan(&Words::english(), instrument, assessment, &scores, &catalogue))?;
    }
    Ok(Ending::Fine)
}

pub(super) fn outputs(desk: &Desk, output: &mut Output, arguments: &Outputs) -> Result<Ending, Failure> {
    let Some(loaded) = desk.load_aloud(&arguments.file) else { return Ok(Ending::Problems) };
    let (assessment, catalogue) = (&loaded.read.assessment, desk.library.catalogue());
    let mut list = planning::outputs(&assessment.plan);
    if let Some(wanted) = &arguments.action {
        list.retain(|one| one.number.to_string() == *wanted || one.action.id.as_str() == wanted);
        if list.is_empty() {
            complain(&format!("error: {}", unknown(&assessment.plan, wanted)));
            return Ok(Ending::Problems);
        }
    }
    if arguments.json {
        output.json(&outputs::to_json(assessment, &catalogue, &list))?;
    } else {
        output.text(&text::outputs(&Words::english(), assessment, &catalogue, &list))?;
    }
    Ok(Ending::Fine)
}

/// Why there is no output of an action.
fn unknown(plan: &Planned, wanted: &str) -> String {
    let named = (1_usize..)
        .zip(&plan.actions)
        .find(|(number, action)| number.to_string() == wanted || action.id.as_str() == wanted);
    match (named, plan.actions.len()) {
        (Some((number, _)), _) => format!("action {number} was given up: it leads to no output"),
        (None, 0) => "the plan has no action yet".to_owned(),
        (None, 1) => format!("the plan has no action {}; its only one is 1", quoted(wanted)),
        (None, last) => format!("the plan has no action {}; name one of 1 to {last}, or its id", quoted(wanted)),
    }
}
