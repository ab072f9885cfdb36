//! Editions of the instruments of an assessment: those that travel with it, and those it can be moved to.

use super::library::{Library, here};
use crate::model::{Assessment, Instrument, ModuleId, ModuleRef, Part, Version};

impl Library {
    /// Gives an assessment the texts it names that are installed here and shipped nowhere, so that it opens on a computer
    /// that never had them. What it carries already stays.
    pub fn carry(&self, assessment: &mut Assessment) {
        let named: Vec<ModuleRef> =
            assessment.modules().into_iter().chain(assessment.selection.earlier.clone()).collect();
        for wanted in named {
            let part = if wanted.hash.is_empty() {
                // Nobody knows which words were meant: those that were shown first are kept.
                let travels = assessment.carried.iter().any(|part| part.module.id == wanted.id);
                if travels { None } else { self.find(&wanted, &[]).ok() }
            } else {
                self.exact(&wanted, &[])
            };
            if let Some(part) = part.filter(|part| !self.is_shipped(part) && !assessment.carried.contains(part)) {
                assessment.carried.push(part);
            }
        }
    }

    /// The editions that an assessment was asked with before, as far as it carries them or they are here.
    pub fn earlier(&self, assessment: &Assessment) -> Vec<Part> {
        let named = assessment.selection.earlier.iter();
        named.filter_map(|wanted| self.exact(wanted, &assessment.carried)).collect()
    }

    /// The newest editions here of the modules of an assessment, where they are newer than what it is asked with.
    pub fn newer(&self, instrument: &Instrument, assessment: &Assessment) -> Vec<Part> {
        let newest = |asked: &Part| {
            let any = ModuleRef { id: asked.module.id.clone(), version: None, hash: String::new() };
            self.find(&any, &assessment.carried).ok().filter(|part| part.module.version > asked.module.version)
        };
        instrument.parts.iter().filter_map(newest).collect()
    }

    /// The editions with this version of the modules of an assessment, where it is asked with another one. Of several
    /// texts with one version the one that was asked before is taken, then the carried, the installed, the shipped.
    pub fn with_version(&self, instrument: &Instrument, assessment: &Assessment, version: Version) -> Vec<Part> {
        let others = instrument.parts.iter().filter(|asked| asked.module.version != version);
        let edition = |asked: &Part| {
            let editions = self.editions(&asked.module.id, assessment);
            let mut fitting = editions.into_iter().filter(|part| part.module.version == version).peekable();
            let first = fitting.peek().cloned();
            let asked_before = |part: &Part| assessment.selection.earlier.iter().any(|named| part.is(named));
            fitting.find(asked_before).or(first)
        };
        others.filter_map(edition).collect()
    }

    /// Every edition of a module that an assessment carries or that is here.
    pub fn editions(&self, id: &ModuleId, assessment: &Assessment) -> Vec<Part> {
        let carried = assessment.carried.iter().filter(|part| part.module.id == *id);
        let mut editions: Vec<Part> = Vec::new();
        for part in carried.chain(here(self.sources(), id)) {
            if !editions.contains(part) {
                editions.push(part.clone());
            }
        }
        editions
    }

    fn is_shipped(&self, part: &Part) -> bool {
        let id = &part.module.id;
        let sources = self.shipped_sources().filter(|source| source.may_have(id, &part.hash));
        here(sources, id).any(|shipped| shipped.hash == part.hash)
    }
}
