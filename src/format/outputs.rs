//! Actions as outputs of a country programme, as JSON (`stocktake.outputs/1`, docs/plan-json.md).

use serde::Serialize;

use crate::model::{Assessment, Catalogue};
use crate::planning::{Field, Output};

use super::scores::{Head, given};

/// Outputs of one assessment as one line of JSON, without a line end.
pub fn to_json(assessment: &Assessment, catalogue: &Catalogue, outputs: &[Output<'_>]) -> String {
    let file = File {
        format: "stocktake.outputs/1",
        assessment: Head::of(assessment),
        outputs: outputs.iter().map(|output| One::of(output, catalogue)).collect(),
    };
    // Writing plain numbers, words and lists to memory cannot fail.
    serde_json::to_string(&file).unwrap_or_default()
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    assessment: Head<'a>,
    outputs: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    number: usize,
    action: &'a str,
    statement: Option<&'a str>,
    outcome_indicator: Option<&'a str>,
    baseline: Option<&'a str>,
    target: Option<&'a str>,
    responsible: &'a str,
    due: String,
    outcome: Option<u8>,
    outcome_title: Option<&'a str>,
    programme: Option<&'a str>,
    lacks: Vec<&'static str>,
}

impl<'a> One<'a> {
    fn of(output: &Output<'a>, catalogue: &'a Catalogue) -> One<'a> {
        One {
            number: output.number,
            action: output.action.id.as_str(),
            statement: given(output.statement),
            outcome_indicator: given(&output.measure.indicator),
            baseline: given(&output.measure.baseline),
            target: given(&output.measure.target),
            responsible: output.responsible,
            due: output.due.to_string(),
            outcome: output.outcome.map(super::super::model::measure::OutcomeNumber::get),
            outcome_title: output.outcome.and_then(|number| catalogue.outcome(number)).map(|one| one.title.as_str()),
            programme: given(output.programme),
            lacks: output.lacks.iter().map(|field: &Field| field.word()).collect(),
        }
    }
}
