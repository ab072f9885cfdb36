//! What the rules look at: the plan beside its instrument, its scores and the catalogue.

use crate::model::{About, Action, Catalogue, IndicatorId, Instrument, Plan, Status};
use crate::scoring::{IndicatorScore, Scores};

/// A plan and what is known of what it is about.
pub(in crate::planning) struct Look<'a> {
    pub instrument: &'a Instrument,
    pub plan: &'a Plan,
    pub scores: &'a Scores,
    pub catalogue: &'a Catalogue,
}

impl<'a> Look<'a> {
    pub fn new(instrument: &'a Instrument, plan: &'a Plan, scores: &'a Scores, catalogue: &'a Catalogue) -> Look<'a> {
        Look { instrument, plan, scores, catalogue }
    }

    /// The actions that were not given up, in the order of the plan.
    pub fn actions(&self) -> impl Iterator<Item = &'a Action> + use<'a> {
        self.plan.actions.iter().filter(|action| action.status != Status::Dropped)
    }

    /// The actions at fault.
    pub fn each(&self, is_at_fault: impl Fn(&Look<'a>, &Action) -> bool) -> Vec<About> {
        let at_fault = self.actions().filter(|action| is_at_fault(self, action));
        at_fault.map(|action| About::Action(action.id.clone())).collect()
    }

    /// The results of the indicators of an action.
    pub fn scores_of(&self, action: &'a Action) -> impl Iterator<Item = &'a IndicatorScore> {
        action.indicators.iter().filter_map(|id| self.score(id))
    }

    /// The results of an indicator.
    pub fn score(&self, id: &IndicatorId) -> Option<&'a IndicatorScore> {
        self.scores.indicator(id)
    }
}
