//! Compares an assessment with the instrument it was asked with.

use std::collections::{BTreeSet, HashMap};

use super::findings::Findings;
use super::{Places, Read};
use crate::format::clean::quoted;
use crate::format::problem::{Problem, Severity};
use crate::format::terms::meant;
use crate::model::{Audience, Instrument, ModuleId};

/// What in an assessment does not fit its instrument, sorted by place.
pub fn check_against(read: &Read, instrument: &Instrument) -> Vec<Problem> {
    let mut check = Check { read, instrument, findings: Findings::new(read) };
    check.repeated();
    check.modules();
    check.areas();
    check.answers();
    check.voices();
    check.elsewhere();
    check.findings.sorted()
}

/// What to do about [`asked_twice`].
pub const ONE_OF_TWO: &str = "name only one of these two instruments";

/// The modules that have an id of a module before them, each with a message that names the first such id.
pub fn asked_twice(instrument: &Instrument) -> Vec<(&ModuleId, String)> {
    let mut owners: HashMap<&str, &ModuleId> = HashMap::new();
    let mut shared = Vec::new();
    for part in &instrument.parts {
        let module = &part.module.id;
        let areas = part.module.areas.iter();
        let mut ids =
            areas.flat_map(|area| area.indicators.iter().map(|one| one.id.as_str()).chain([area.id.as_str()]));
        shared.extend(ids.find_map(|id| {
            let owner = *owners.entry(id).or_insert(module);
            (owner != module).then(|| (module, format!("\"{id}\" stands in \"{owner}\" and in \"{module}\"")))
        }));
    }
    shared
}

struct Check<'a> {
    read: &'a Read,
    instrument: &'a Instrument,
    findings: Findings<'a>,
}

impl<'a> Check<'a> {
    fn places(&self) -> &'a Places {
        &self.read.places
    }

    fn note(&mut self, severity: Severity, at: Option<&usize>, path: String, message: String, help: impl Into<String>) {
        self.findings.note(severity, at, path, message, help);
    }

    /// What is asked twice would be counted twice.
    fn repeated(&mut self) {
        let named = &self.read.assessment.selection.modules;
        let mut first: HashMap<&str, usize> = HashMap::new();
        for (index, module) in named.iter().enumerate() {
            if *first.entry(module.id.as_str()).or_insert(index) != index {
                let (at, path) = (self.places().modules.get(index), format!("instrument.modules[{index}]"));
                let message = format!("the instrument \"{}\" is named twice", module.id);
                self.note(Severity::Error, at, path, message, "name each instrument once");
            }
        }
        for (module, message) in asked_twice(self.instrument) {
            let index = first.get(module.as_str()).copied().unwrap_or_default();
            let (at, path) = (self.places().modules.get(index), format!("instrument.modules[{index}]"));
            self.note(Severity::Error, at, path, message, ONE_OF_TWO);
        }
    }

    fn modules(&mut self) {
        let assessment = &self.read.assessment;
        for part in &self.instrument.parts {
            let module = &part.module;
            if let Audience::One(constituent) = module.audience
                && constituent != assessment.subject.constituent
            {
                let place = assessment.selection.modules.iter().position(|named| named.id == module.id);
                let (at, path) = match place {
                    Some(index) => (self.places().modules.get(index), format!("instrument.modules[{index}]")),
                    None => (Some(&self.places().constituent), "subject.constituent".to_owned()),
                };
                let message = format!(
                    "the instrument \"{}\" is for {}, but this is a stocktake of {}",
                    module.id,
                    constituent.word(),
                    assessment.subject.constituent.word()
                );
                self.note(Severity::Error, at, path, message, "name the constituent's own instrument");
            }
        }
        for (index, named) in assessment.selection.modules.iter().enumerate() {
            let at = self.places().modules.get(index);
            let path = format!("instrument.modules[{index}]");
            let Some(part) = self.instrument.parts.iter().find(|part| part.module.id == named.id) else {
                let known = self.instrument.parts.iter().map(|part| part.module.id.as_str());
                let help = meant(named.id.as_str(), known, "");
                self.note(Severity::Error, at, path, format!("unknown instrument \"{}\"", named.id), help);
                continue;
            };
            let module = &part.module;
            let other = match named.version {
                Some(version) if version != module.version => {
                    format!("it was asked with version {version} of \"{}\"; here is {}", named.id, module.version)
                }
                _ if !named.hash.is_empty() && named.hash != part.hash => {
                    format!("it was asked with another text of \"{}\" {}", named.id, module.version)
                }
                _ => continue,
            };
            self.note(Severity::Warning, at, path, other, "compare the wording before you compare the levels");
        }
    }

    fn areas(&mut self) {
        for (index, area) in self.read.assessment.selection.without.iter().enumerate() {
            if self.instrument.area(area).is_none() {
                let known = self.instrument.parts.iter().flat_map(|part| &part.module.areas);
                let help = meant(area.as_str(), known.map(|area| area.id.as_str()), "name an area of the instrument");
                let (at, path) = (self.places().without.get(index), format!("instrument.without[{index}]"));
                self.note(Severity::Error, at, path, format!("unknown area {}", quoted(area.as_str())), help);
            }
        }
    }

    /// What people said alone is not counted where the words were others.
    fn voices(&mut self) {
        for (index, (id, heard)) in self.read.assessment.voices.answers.iter().enumerate() {
            let now = self.instrument.find(id).map(|placed| placed.indicator.revision);
            let message = match (now, heard.revision) {
                (None, _) => "unknown indicator: what people said about it alone is not shown".to_owned(),
                (Some(now), Some(answered)) if answered != now => {
                    format!("people answered revision {answered} of the indicator alone; here is {now}")
                }
                (Some(_), _) => continue,
            };
            let at = self.places().voices.get(index);
            let help = "it is kept and not counted; collect the responses again to count those that fit";
            self.note(Severity::Warning, at, format!("voices.answers.\"{id}\""), message, help);
        }
    }

    /// Indicators that are named only where two copies differ, or in the closing that is in force.
    fn elsewhere(&mut self) {
        let assessment = &self.read.assessment;
        let undecided = self.read.places.undecided.iter().map(|(id, at)| (id, "undecided".to_owned(), Some(at)));
        // What was asked when a closing of former days was made may have been moved away from since.
        let last = assessment.closings.len().saturating_sub(1);
        let closed = assessment.closing().into_iter().flat_map(|closing| {
            let at = self.places().closings.get(last);
            closing.open.iter().chain(&closing.waived).map(move |id| (id, format!("closing[{last}]"), at))
        });
        let mut seen = BTreeSet::new();
        let unknown: Vec<_> = undecided
            .chain(closed)
            .filter(|(id, path, _)| self.instrument.find(id).is_none() && seen.insert((*id, path.clone())))
            .collect();
        for (id, path, at) in unknown {
            let known = self.instrument.indicators().map(|placed| placed.indicator.id.as_str());
            let help = meant(id.as_str(), known, "name an indicator of the instrument");
            self.note(Severity::Warning, at, path, format!("unknown indicator {}", quoted(id.as_str())), help);
        }
    }

    fn answers(&mut self) {
        // By id, since looking through the whole instrument for each answer shows with thousands of files.
        let mut known: Vec<_> = self.instrument.indicators().map(|placed| placed.indicator).collect();
        known.sort_by(|one, other| one.id.as_str().cmp(other.id.as_str()));
        for (index, (id, answer)) in self.read.assessment.answers.iter().enumerate() {
            let Ok(found) = known.binary_search_by(|indicator| indicator.id.as_str().cmp(id.as_str())) else {
                let names = known.iter().map(|indicator| indicator.id.as_str());
                let help = meant(id.as_str(), names, "name an indicator of the instrument");
                let at = self.places().answers.get(index);
                self.note(Severity::Error, at, format!("answers.\"{id}\""), "unknown indicator".to_owned(), help);
                continue;
            };
            let Some(indicator) = known.get(found) else { continue };
            if let Some(revision) = answer.revision
                && revision != indicator.revision
            {
                let message =
                    format!("answered with revision {revision} of the indicator; here is {}", indicator.revision);
                let help = "its levels are described differently now";
                let at = self.places().revisions.get(index);
                self.note(Severity::Warning, at, format!("answers.\"{id}\".revision"), message, help);
            }
        }
    }
}
