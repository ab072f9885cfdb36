//! The quality appraisal of a plan as JSON (`stocktake.appraisal/1`, docs/plan-json.md).

use serde::Serialize;

use crate::model::{ActionId, Assessment};
use crate::planning::Judged;

use super::scores::Head;

/// The appraisal of one plan as one line of JSON, without a line end.
pub fn to_json(assessment: &Assessment, judged: &[Judged]) -> String {
    let file = File {
        format: "stocktake.appraisal/1",
        assessment: Head::of(assessment),
        criteria: judged.iter().map(One::of).collect(),
    };
    // Writing plain numbers, words and lists to memory cannot fail.
    serde_json::to_string(&file).unwrap_or_default()
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    assessment: Head<'a>,
    criteria: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    criterion: &'static str,
    mark: &'static str,
    met: usize,
    of: usize,
    lacking: Vec<&'a str>,
    source: &'static str,
}

impl One<'_> {
    fn of(judged: &Judged) -> One<'_> {
        One {
            criterion: judged.criterion.word(),
            mark: judged.mark.word(),
            met: judged.met,
            of: judged.of,
            lacking: judged.lacking.iter().map(ActionId::as_str).collect(),
            source: judged.criterion.source(),
        }
    }
}
