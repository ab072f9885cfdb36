//! Answers to earlier wordings: kept with the words they were given to, and counted nowhere.

use crate::editions::wording;
use crate::say;

use super::document::Section;
use super::findings::{Finding, told};
use super::source::{Source, name};

/// The section, where there are such answers.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let mut section = Section::new(source.text("report-earlier-heading"));
    let assessment = source.assessment;
    for (number, earlier) in (1..).zip(&assessment.earlier) {
        let indicator = wording(earlier, &assessment.selection.earlier, source.earlier);
        let title = indicator.map_or_else(|| earlier.indicator.to_string(), name);
        let heading = say!(source.words, "report-earlier-item", name = title, revision = earlier.revision);
        let finding = Finding { answer: &earlier.answer, indicator, score: None, heard: None };
        let unknown = || say!(source.words, "report-earlier-unknown", module = earlier.module.as_str());
        let part = Section::new(heading).at(format!("earlier-{number}"));
        section.part(told(source, part, indicator.is_none().then(unknown), &finding));
    }
    if section.is_bare() {
        return None;
    }
    section.say(source.text("report-earlier-lead"));
    Some(section)
}
