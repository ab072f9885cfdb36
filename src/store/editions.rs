//! Editions of the instruments of an assessment: those that travel with it, and those it can be moved to.

use super::library::{Library, here};
use crate::model::{Assessment, Instrument, ModuleId, ModuleRef, Part, Version};

/// An edition to move to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Of this module; of every module that has the version and is not named otherwise when there is none.
    pub id: Option<ModuleId>,
    /// The version.
    pub version: Version,
}

impl Target {
    /// The version a module is to have: what is said of it by name comes before what is said of all.
    fn of(targets: &[Target], id: &ModuleId) -> Option<Version> {
        let by_name = targets.iter().find(|target| target.id.as_ref() == Some(id));
        by_name.or_else(|| targets.iter().find(|target| target.id.is_none())).map(|target| target.version)
    }
}

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
                if travels { None } else { self.find(&wanted, &[], &assessment.answers).ok() }
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
            self.find(&any, &assessment.carried, &assessment.answers)
                .ok()
                .filter(|part| part.module.version > asked.module.version)
        };
        instrument.parts.iter().filter_map(newest).collect()
    }

    /// The editions that are named, of the modules that are asked with others. Of several texts with one version the one
    /// that was asked before is taken, then the carried, the installed, the shipped.
    pub fn named(&self, instrument: &Instrument, assessment: &Assessment, targets: &[Target]) -> Vec<Part> {
        let edition = |asked: &Part| {
            let module = &asked.module;
            let version = Target::of(targets, &module.id).filter(|version| *version != module.version)?;
            let editions = self.editions(&module.id, assessment);
            let mut fitting = editions.into_iter().filter(|part| part.module.version == version).peekable();
            let first = fitting.peek().cloned();
            let asked_before = |part: &Part| assessment.selection.earlier.iter().any(|named| part.is(named));
            fitting.find(asked_before).or(first)
        };
        instrument.parts.iter().filter_map(edition).collect()
    }

    /// The editions that were asked before the last move, as far as the assessment carries them or they are here.
    pub fn before(&self, instrument: &Instrument, assessment: &Assessment) -> Vec<Part> {
        let asked: Vec<&ModuleId> = instrument.parts.iter().map(|part| &part.module.id).collect();
        let left = last_left(&assessment.selection.earlier, &asked);
        left.iter().filter_map(|wanted| self.exact(wanted, &assessment.carried)).collect()
    }

    /// Every edition of the modules of which an assessment keeps something, as far as it carries them or they are here.
    pub fn kept(&self, assessment: &Assessment) -> Vec<Part> {
        let answered = assessment.earlier.iter().map(|answer| &answer.module);
        let mut ids: Vec<&ModuleId> = assessment.carried.iter().map(|part| &part.module.id).chain(answered).collect();
        ids.sort();
        ids.dedup();
        ids.into_iter().flat_map(|id| self.editions(id, assessment)).collect()
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

/// The editions that the last move left, of those that were left at any time. A move names what it leaves at the end, in
/// the order in which the modules are asked; so where that order breaks off, an earlier move begins.
fn last_left<'a>(left: &'a [ModuleRef], asked: &[&ModuleId]) -> &'a [ModuleRef] {
    let place = |named: &ModuleRef| asked.iter().position(|id| **id == named.id);
    let mut next = usize::MAX;
    let last = left.iter().rev().take_while(|named| {
        place(named).filter(|place| *place < next).is_some_and(|place| {
            next = place;
            true
        })
    });
    let count = last.count();
    left.get(left.len().saturating_sub(count)..).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_last_move_is_told_from_those_before_by_the_order_of_the_modules() {
        let id = |text: &str| ModuleId::new(text).unwrap();
        let (own, common) = (id("own"), id("common"));
        let named = |text: &str| {
            let (module, version) = text.split_once('@').unwrap();
            ModuleRef { id: id(module), version: Version::new(version), hash: text.to_owned() }
        };
        let check = |left: &[&str], last: &[&str]| {
            let left: Vec<ModuleRef> = left.iter().map(|text| named(text)).collect();
            let found = last_left(&left, &[&own, &common]);
            assert_eq!(found.iter().map(|named| named.hash.as_str()).collect::<Vec<_>>(), last);
        };
        check(&[], &[]);
        check(&["own@1.0.0"], &["own@1.0.0"]);
        check(&["own@1.0.0", "common@1.0.0"], &["own@1.0.0", "common@1.0.0"]);
        check(&["own@1.0.0", "common@1.0.0", "own@1.1.0"], &["own@1.1.0"]);
        check(&["own@1.0.0", "own@1.1.0"], &["own@1.1.0"]);
        check(&["own@1.0.0", "other@1.0.0"], &[]);
    }
}
