//! What became of the answers of two copies, in numbers that add up.

use std::collections::BTreeSet;

use crate::model::{Answer, Assessment, IndicatorId};

use super::cells::indicators;

/// Every answer that a copy or the result has, counted once.
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
        let mut counts = Counts { all: ids.len(), ..Counts::default() };
        for id in ids {
            let [mine, theirs, result] = [one, other, merged].map(|assessment| said(assessment, id));
            let place = if merged.undecided.answers.keys().any(|(undecided, _)| undecided == id) {
                &mut counts.undecided
            } else if mine == theirs {
                &mut counts.same
            } else if result == mine {
                &mut counts.one
            } else if result == theirs {
                &mut counts.other
            } else {
                &mut counts.combined
            };
            *place += 1;
        }
        counts
    }
}

/// An answer without what no copy has to say about it.
fn said(assessment: &Assessment, id: &IndicatorId) -> Answer {
    assessment.answers.get(id).filter(|answer| !answer.is_empty()).cloned().unwrap_or_default()
}
