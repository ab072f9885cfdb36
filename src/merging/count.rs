//! What became of the answers of two copies, in numbers that add up.

use std::collections::BTreeSet;

use crate::model::{ActionId, Answer, Assessment, IndicatorId};

use super::cells::indicators;

/// Every answer, or every action, that a copy or the result has, counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: usize,
    /// Both copies say the same.
    pub same: usize,
    /// As in the one copy.
    pub one: usize,
    /// As in the other.
    pub other: usize,
    /// Parts of both.
    pub combined: usize,
    /// At least one part is undecided.
    pub undecided: usize,
}

impl Counts {
    pub(super) fn of(one: &Assessment, other: &Assessment, merged: &Assessment) -> Counts {
        let ids: BTreeSet<&IndicatorId> = [one, other, merged].into_iter().flat_map(indicators).collect();
        let mut counts = Counts::default();
        for id in ids {
            let is_undecided = merged.undecided.answers.keys().any(|(undecided, _)| undecided == id);
            counts.add(is_undecided, [one, other, merged].map(|assessment| said(assessment, id)));
        }
        counts
    }

    /// The same of the actions of the plan.
    pub(super) fn of_actions(one: &Assessment, other: &Assessment, merged: &Assessment) -> Counts {
        let all = [one, other, merged];
        let named = all.iter().flat_map(|copy| copy.plan.actions.iter().map(|action| &action.id));
        let ids: BTreeSet<&ActionId> = named.chain(all.iter().flat_map(|copy| copy.undecided.actions.keys())).collect();
        let mut counts = Counts::default();
        for id in ids {
            counts.add(merged.undecided.actions.contains_key(id), all.map(|copy| copy.plan.action(id)));
        }
        counts
    }

    /// Counts what became of one thing that the one copy, the other and the result say something of.
    fn add<T: PartialEq>(&mut self, is_undecided: bool, [mine, theirs, result]: [T; 3]) {
        self.all += 1;
        let place = if is_undecided {
            &mut self.undecided
        } else if mine == theirs {
            &mut self.same
        } else if result == mine {
            &mut self.one
        } else if result == theirs {
            &mut self.other
        } else {
            &mut self.combined
        };
        *place += 1;
    }
}

/// An answer without what no copy has to say about it.
fn said(assessment: &Assessment, id: &IndicatorId) -> Answer {
    assessment.answers.get(id).filter(|answer| !answer.is_empty()).cloned().unwrap_or_default()
}
