//! The findings of the plan guard as JSON (`stocktake.guard/1`, docs/plan-json.md).

use serde::Serialize;

use crate::model::{About, ActionId, Assessment, Catalogue, IndicatorId};
use crate::planning::Finding;

use super::scores::Head;

/// The findings on one plan as one line of JSON, without a line end.
pub fn to_json(assessment: &Assessment, catalogue: &Catalogue, findings: &[Finding]) -> String {
    let open = findings.iter().filter(|finding| finding.waived.is_none()).count();
    let file = File {
        format: "stocktake.guard/1",
        assessment: Head::of(assessment),
        open,
        waived: findings.len().saturating_sub(open),
        findings: findings.iter().map(|finding| One::of(finding, assessment, catalogue)).collect(),
    };
    // Writing plain numbers, words and lists to memory cannot fail.
    serde_json::to_string(&file).unwrap_or_default()
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    assessment: Head<'a>,
    open: usize,
    waived: usize,
    findings: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    rule: &'static str,
    action: Option<&'a str>,
    number: Option<usize>,
    indicator: Option<&'a str>,
    waived: Option<&'a str>,
    title: Option<&'a str>,
    finding: Option<&'a str>,
    mend: Option<&'a str>,
    source: &'a [String],
}

impl<'a> One<'a> {
    fn of(finding: &'a Finding, assessment: &Assessment, catalogue: &'a Catalogue) -> One<'a> {
        let text = catalogue.guard_text(finding.rule);
        let (action, indicator) = match &finding.about {
            About::Plan => (None, None),
            About::Action(id) => (Some(id), None),
            About::Indicator(id) => (None, Some(id)),
        };
        One {
            rule: finding.rule.word(),
            action: action.map(ActionId::as_str),
            number: action.and_then(|id| assessment.plan.number(id)),
            indicator: indicator.map(IndicatorId::as_str),
            waived: finding.waived.as_deref(),
            title: text.map(|text| text.title.as_str()),
            finding: text.map(|text| text.finding.as_str()),
            mend: text.map(|text| text.mend.as_str()),
            source: text.map(|text| text.source.as_slice()).unwrap_or_default(),
        }
    }
}
