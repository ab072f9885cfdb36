//! Checks what an assessment keeps of other editions: the texts it carries, and answers to earlier wordings.

use std::collections::HashMap;

use super::Read;
use super::findings::Findings;
use crate::editions::wording;
use crate::format::clean::quoted;
use crate::format::problem::{Problem, Severity};
use crate::format::terms::meant;
use crate::model::{EarlierAnswer, ModuleRef, Part};

/// What is wrong with the carried instruments and the earlier answers of an assessment, sorted by place. The editions
/// are all that are known of the modules concerned, the carried ones included.
pub fn check_kept(read: &Read, editions: &[Part]) -> Vec<Problem> {
    let mut check = Check { read, editions, findings: Findings::new(read) };
    check.carried();
    check.left();
    check.earlier();
    check.findings.sorted()
}

struct Check<'a> {
    read: &'a Read,
    editions: &'a [Part],
    findings: Findings<'a>,
}

impl Check<'_> {
    /// What is carried twice, and what is not the text that was asked.
    fn carried(&mut self) {
        let places = &self.read.places.carried;
        let mut first: HashMap<&str, usize> = HashMap::new();
        for (index, part) in self.read.assessment.carried.iter().enumerate() {
            let (at, path) = (places.get(index), format!("carried[{index}]"));
            let (id, version) = (&part.module.id, part.module.version);
            let before = *first.entry(&part.hash).or_insert(index);
            if before != index {
                let (line, _) = self.findings.place(places.get(before));
                let message = format!("\"{id}\" {version} is carried twice, first in line {line}");
                self.findings.note(Severity::Error, at, path, message, "remove one of the two");
            } else if self.is_changed(part) {
                let message =
                    format!("this text of \"{id}\" {version} is not the one that was asked: its hash differs");
                let help = "put the words back, or raise the version and move the assessment to it";
                self.findings.note(Severity::Warning, at, path, message, help);
            }
        }
    }

    /// Editions that earlier answers were given to, and that are nowhere.
    fn left(&mut self) {
        let read = self.read;
        for (index, named) in read.assessment.selection.earlier.iter().enumerate() {
            let needing = read.assessment.earlier.iter().filter(|answer| answer.module == named.id);
            let count = needing.filter(|answer| !self.has_words(answer)).count();
            let is_changed =
                || read.assessment.carried.iter().any(|part| self.is_changed(part) && is_like(part, named));
            if count > 0 && self.is_lost(named) && !is_changed() {
                let version = named.version.map(|version| format!(" {version}")).unwrap_or_default();
                let message = format!(
                    "\"{}\"{version} was asked before, and its text is neither in this file nor known here",
                    named.id
                );
                let help = "the answers under [[earlier]] are kept, but the words they were given to cannot be shown";
                let (at, path) = (read.places.left.get(index), format!("instrument.earlier[{index}]"));
                self.findings.note(Severity::Warning, at, path, message, help);
            }
        }
    }

    /// Answers to wordings that nobody knows.
    fn earlier(&mut self) {
        let read = self.read;
        for (index, answer) in read.assessment.earlier.iter().enumerate() {
            let EarlierAnswer { indicator, module, revision, .. } = answer;
            let mut named = read.assessment.modules();
            named.extend_from_slice(&read.assessment.selection.earlier);
            let mut editions = self.editions.iter().filter(|part| part.module.id == *module).peekable();
            let (at_module, at_revision) = read.places.earlier.get(index).copied().unwrap_or_default();
            if editions.peek().is_none() && !named.iter().any(|named| named.id == *module) {
                let known = named.iter().map(|named| named.id.as_str());
                let help = meant(module.as_str(), known, "name an instrument that was asked before");
                let message = format!("unknown instrument {}", quoted(module.as_str()));
                let path = format!("earlier[{index}].module");
                self.findings.note(Severity::Warning, Some(&at_module), path, message, help);
                continue;
            }
            // What a lost edition asked cannot be known, and that it is lost is said where it is named.
            let is_lost = named.iter().any(|named| named.id == *module && self.is_nowhere(named));
            let is_known =
                editions.any(|part| part.module.find(indicator).is_some_and(|(_, one)| one.revision == *revision));
            if !is_known && !is_lost {
                let message = format!("no known edition of \"{module}\" has {indicator} in revision {revision}");
                let help = "the answer is kept, but the words it was given to cannot be shown";
                let path = format!("earlier[{index}].revision");
                self.findings.note(Severity::Warning, Some(&at_revision), path, message, help);
            }
        }
    }

    /// Whether it has the version of an edition that was asked and whose text is nowhere, in other words.
    fn is_changed(&self, part: &Part) -> bool {
        let selection = &self.read.assessment.selection;
        let mut named = selection.modules.iter().chain(&selection.earlier);
        let is_named = selection.modules.iter().chain(&selection.earlier).any(|named| part.is(named));
        !is_named && named.any(|named| is_like(part, named) && self.is_lost(named))
    }

    /// Whether the text that is named is nowhere.
    fn is_lost(&self, named: &ModuleRef) -> bool {
        !named.hash.is_empty() && !self.editions.iter().any(|part| part.is(named))
    }

    /// The same of a reference by hand, which may name a version without its text.
    fn is_nowhere(&self, named: &ModuleRef) -> bool {
        let is_here = || self.editions.iter().any(|part| is_like(part, named));
        self.is_lost(named) || (named.hash.is_empty() && named.version.is_some() && !is_here())
    }

    fn has_words(&self, answer: &EarlierAnswer) -> bool {
        wording(answer, &self.read.assessment.selection.earlier, self.editions).is_some()
    }
}

fn is_like(part: &Part, named: &ModuleRef) -> bool {
    part.module.id == named.id && named.version == Some(part.module.version)
}
