//! Rules about how the plan as a whole answers what was found.

use crate::model::{Action, IndicatorId, Verb};
use crate::planning::considered;
use crate::planning::look::Look;
use crate::scoring::Reading;

/// Whether every action of which the way is known is training.
pub(super) fn only_training(look: &Look<'_>) -> bool {
    let mut with_way = look.actions().filter(|action| look.approach(action).is_some()).peekable();
    with_way.peek().is_some() && with_way.all(|action| look.is_training(action))
}

/// What the group chose, or else the first priorities, without an action. A chosen asset is also answered by writing it up.
pub(super) fn priority_without_action(look: &Look<'_>) -> Vec<IndicatorId> {
    let plan = look.plan;
    let wanted = considered(look.assessment, look.scores);
    let is_answered = |id: &IndicatorId| {
        let is_good = look.is_waiting(id) || look.reads(id, &[Reading::Asset]);
        let is_written_up = is_good && plan.is_written_up(id);
        is_written_up || plan.for_indicator(id).next().is_some()
    };
    wanted.iter().filter(|id| !is_answered(id)).cloned().collect()
}

/// Whether no gap asks for an action, and it does not keep what is good either.
pub(super) fn action_without_deficit(look: &Look<'_>, action: &Action) -> bool {
    let keeps = action.verb == Some(Verb::Maintain);
    let asks = |id: &IndicatorId| {
        let is_good = keeps && look.reads(id, &[Reading::Asset, Reading::Sufficient]);
        is_good || look.is_waiting(id) || look.reads(id, &[Reading::Deficit, Reading::PartialAsset])
    };
    !action.indicators.iter().any(asks)
}

/// Assets that are neither chosen with an action, nor kept by one, nor written up, in instrument order.
pub(super) fn unused_assets(look: &Look<'_>) -> Vec<IndicatorId> {
    let plan = look.plan;
    let is_used = |id: &IndicatorId| {
        let is_chosen = plan.chosen.contains(id);
        plan.is_written_up(id) || plan.for_indicator(id).any(|action| is_chosen || action.verb == Some(Verb::Maintain))
    };
    let assets = look.scores.indicators.iter().filter(|score| score.reading == Some(Reading::Asset));
    assets.map(|score| &score.id).filter(|id| !is_used(id)).cloned().collect()
}
