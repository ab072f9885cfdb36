//! Good practices: assets written up for others, before anything else is told (D2 8).

use crate::model::GoodPractice;

use super::document::{Fact, Section};
use super::source::Source;

/// The section; none where nothing was written up.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let practices = source.assessment.plan.practices.iter().filter(|practice| practice.says_something());
    let practices: Vec<_> = practices.collect();
    if practices.is_empty() {
        return None;
    }
    let mut section = Section::new(source.text("report-practices-heading"));
    section.say(source.text("report-practices-lead"));
    section.parts = practices.into_iter().map(|practice| part(source, practice)).collect();
    Some(section)
}

fn part(source: Source<'_>, practice: &GoodPractice) -> Section {
    let mut part = Section::new(source.indicator_name(&practice.indicator));
    let facts = [
        ("report-practice-context", &practice.context),
        ("report-practice-action", &practice.action),
        ("report-practice-result", &practice.result),
        ("report-practice-evidence", &practice.evidence),
        ("report-practice-contact", &practice.contact),
    ];
    let given = facts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    part.facts(given.map(|(label, text)| Fact::new(source.text(label), text)).collect());
    part
}
