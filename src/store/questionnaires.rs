//! Questionnaires: which instruments are asked together, and what can be asked of a constituent.

use super::library::{Library, Missing};
use super::{Place, fresh_id};
use crate::format::assessment::{check_against, read, write};
use crate::format::{Problem, Severity, Unreadable};
use crate::model::{Assessment, Audience, Constituent, Depth, Instrument, ModuleId, ModuleRef};

/// The module that all three constituents answer.
const COMMON: &str = "common";

/// Stands for the name of an organization that is not known yet, since no assessment is without one.
const NOBODY: &str = "-";

/// Instruments that a new assessment can ask together.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// The instruments as they are here now, in the order in which they are asked.
    pub instrument: Instrument,
    /// Why they cannot be asked together after all.
    pub misfits: Vec<Problem>,
}

/// What a new assessment can ask.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// The constituent's own with `common` first, then those for all, then other ones for this constituent.
    pub questionnaires: Vec<Questionnaire>,
    /// Files among the instruments that cannot be read, with their problems.
    pub unreadable: Vec<(Place, Vec<Problem>)>,
}

impl Library {
    /// What is asked when these instruments are named; nothing named is nothing chosen. An instrument of one constituent
    /// takes the place of that constituent's own, and `common` goes with it. Those for all stand alone.
    pub fn asked(&self, named: &[ModuleId]) -> Result<Vec<ModuleRef>, Missing> {
        let mut ids = named.to_vec();
        let mut is_for_one = false;
        for id in named {
            is_for_one |= self.module(id)?.module.audience != Audience::All;
        }
        if is_for_one {
            ids.extend(ModuleId::new(COMMON).filter(|common| !named.contains(common)));
        }
        Ok(ids.into_iter().map(|id| ModuleRef { id, version: None, hash: String::new() }).collect())
    }

    /// Why the instruments of an assessment cannot be asked of its constituent, or not together.
    pub fn misfits(&self, assessment: &Assessment) -> Result<Vec<Problem>, Missing> {
        let instrument = self.instrument_for(assessment)?.instrument;
        let problems = match read(&write(assessment)) {
            Ok(read) => check_against(&read, &instrument),
            Err(unreadable) => Unreadable::into_problems(unreadable),
        };
        Ok(problems.into_iter().filter(|problem| problem.severity == Severity::Error).collect())
    }

    /// What can be asked of a constituent: each instrument in its newest edition here, once.
    pub fn offer(&self, constituent: Constituent) -> Offer {
        let mut offer = Offer::default();
        let mut ids: Vec<(Audience, ModuleId)> = Vec::new();
        for listed in self.list() {
            match listed.part {
                Ok(part) => ids.push((part.module.audience, part.module.id.clone())),
                Err(problems) => offer.unreadable.push((listed.place, problems)),
            }
        }
        let is_own = |id: &ModuleId| id.as_str() == constituent.word();
        let suits = |audience| audience == Audience::All || audience == Audience::One(constituent);
        ids.retain(|(audience, id)| suits(*audience) && id.as_str() != COMMON);
        ids.sort_by_key(|(audience, id)| (!is_own(id), *audience != Audience::All));
        let mut seen: Vec<ModuleId> = Vec::new();
        for (_, id) in ids {
            if !seen.contains(&id) {
                offer.questionnaires.extend(self.questionnaire(constituent, &id).ok());
                seen.push(id);
            }
        }
        offer
    }

    fn questionnaire(&self, constituent: Constituent, named: &ModuleId) -> Result<Questionnaire, Missing> {
        let mut assessment = Assessment::new(fresh_id(), constituent, NOBODY, Depth::Full);
        assessment.selection.modules = self.asked(std::slice::from_ref(named))?;
        let misfits = self.misfits(&assessment)?;
        Ok(Questionnaire { instrument: self.instrument_for(&assessment)?.instrument, misfits })
    }
}
