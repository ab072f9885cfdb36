//! What guard and appraisal look at: the plan beside its instrument, its scores and the catalogue.

use crate::model::{
    Action, Approach, Assessment, CapacityLevel, CapacityType, Catalogue, Indicator, IndicatorId, Instrument, Plan,
    Status,
};
use crate::scoring::{IndicatorScore, Reading, Scores, State};

use super::recommend::is_training;

/// A plan and what is known of what it is about.
pub(super) struct Look<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) assessment: &'a Assessment,
    pub(super) plan: &'a Plan,
    pub(super) scores: &'a Scores,
    pub(super) catalogue: &'a Catalogue,
}

impl<'a> Look<'a> {
    /// The actions that were not given up, in the order of the plan.
    pub(super) fn actions(&self) -> impl Iterator<Item = &'a Action> + use<'a> {
        self.plan.actions.iter().filter(|action| action.status != Status::Dropped)
    }

    /// The results of an indicator.
    pub(super) fn score(&self, id: &IndicatorId) -> Option<&'a IndicatorScore> {
        self.scores.indicator(id)
    }

    /// An indicator of the instrument.
    pub(super) fn indicator(&self, id: &IndicatorId) -> Option<&'a Indicator> {
        self.instrument.find(id).map(|placed| placed.indicator)
    }

    /// Whether an indicator reads so.
    pub(super) fn reads(&self, id: &IndicatorId, readings: &[Reading]) -> bool {
        self.score(id).and_then(|score| score.reading).is_some_and(|reading| readings.contains(&reading))
    }

    /// Whether the group has still to say what an indicator reads: before that, nothing can be held against a plan that
    /// was made in the last round.
    pub(super) fn is_waiting(&self, id: &IndicatorId) -> bool {
        let is_open = |score: &IndicatorScore| {
            score.reading.is_none() && matches!(score.state, State::Unanswered | State::Levelled)
        };
        self.score(id).is_some_and(is_open)
    }

    /// A core institutional need that is not met.
    pub(super) fn is_core_deficit(&self, id: &IndicatorId) -> bool {
        self.score(id).is_some_and(|score| score.core && score.reading == Some(Reading::Deficit))
    }

    /// The way that an action takes, when the catalogue has it.
    pub(super) fn approach(&self, action: &Action) -> Option<&'a Approach> {
        action.approach.as_ref().and_then(|id| self.catalogue.approach(id))
    }

    /// Whether an action is training and nothing else.
    pub(super) fn is_training(&self, action: &Action) -> bool {
        self.approach(action).is_some_and(is_training)
    }

    /// Whether an action works through people who learn: what D1 17(d) asks of recipients is asked of it.
    pub(super) fn is_for_people(&self, action: &Action) -> bool {
        action.level == Some(CapacityLevel::Individual) || self.is_training(action)
    }

    /// Whether an indicator is of this kind.
    pub(super) fn is(&self, id: &IndicatorId, kind: CapacityType) -> bool {
        self.indicator(id).is_some_and(|indicator| indicator.capacity_type == kind)
    }

    /// The actions that were not given up and go with an action at other levels, named in it or in them (D2 7).
    pub(super) fn counterparts(&self, action: &'a Action) -> impl Iterator<Item = &'a Action> + use<'a> {
        let other = |one: &&Action| one.counterparts.contains(&action.id) || action.counterparts.contains(&one.id);
        self.actions().filter(other)
    }
}
