//! Rules about what must go together: technical with functional capacity, and the three levels of capacity.

use std::collections::BTreeSet;

use crate::model::{Action, CapacityLevel, CapacityType, IndicatorId};
use crate::planning::look::Look;
use crate::scoring::Reading;

/// Whether an action is for a technical capacity that nothing functional supports: no action, and no asset (D1 17(c)).
pub(in crate::planning) fn technical_alone<'a>(look: &Look<'a>, action: &'a Action) -> bool {
    let mut technical = action.indicators.iter().filter(|id| look.is(id, CapacityType::Technical));
    let linked = look.counterparts(action).flat_map(|other| &other.indicators);
    let is_linked = linked.into_iter().any(|id| look.is(id, CapacityType::Functional));
    !is_linked && technical.any(|id| !is_supported(look, id))
}

/// Whether an action is for a technical capacity at all.
pub(in crate::planning) fn is_technical(look: &Look<'_>, action: &Action) -> bool {
    action.indicators.iter().any(|id| look.is(id, CapacityType::Technical))
}

/// Whether one of the functional counterparts of a technical indicator has an action or is an asset that is safe.
fn is_supported(look: &Look<'_>, technical: &IndicatorId) -> bool {
    let supports = |id: &IndicatorId| {
        let is_safe = look.score(id).is_some_and(|score| score.reading == Some(Reading::Asset) && !score.at_risk);
        is_safe || look.is_waiting(id) || look.plan.for_indicator(id).next().is_some()
    };
    functional_counterparts(look, technical).into_iter().any(supports)
}

/// The functional indicators it is paired with; where the instrument has none, those of its area.
fn functional_counterparts<'a>(look: &Look<'a>, technical: &IndicatorId) -> Vec<&'a IndicatorId> {
    let Some(placed) = look.instrument.find(technical) else { return Vec::new() };
    let pairs = placed.indicator.pairs_with.iter().filter(|id| look.is(id, CapacityType::Functional));
    let pairs: Vec<&IndicatorId> = pairs.collect();
    if !pairs.is_empty() {
        return pairs;
    }
    let functional = placed.area.indicators.iter().filter(|one| one.capacity_type == CapacityType::Functional);
    functional.map(|one| &one.id).collect()
}

/// The core deficits with actions that do not reach all three levels of capacity (D2 7), in the order of the plan. One
/// without any action is a priority without action, and that is said once.
pub(in crate::planning) fn level_missing(look: &Look<'_>) -> Vec<IndicatorId> {
    core_deficits(look).into_iter().filter(|id| levels(look, id).len() < CapacityLevel::ALL.len()).cloned().collect()
}

/// The core deficits that have actions, in the order of the plan.
pub(in crate::planning) fn core_deficits<'a>(look: &Look<'a>) -> Vec<&'a IndicatorId> {
    let mut found: Vec<&IndicatorId> = Vec::new();
    let named = look.plan.chosen.iter().chain(look.actions().flat_map(|action| &action.indicators));
    for id in named.filter(|id| look.is_core_deficit(id) && look.plan.for_indicator(id).next().is_some()) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// The levels that the actions for an indicator and their counterparts work at.
fn levels(look: &Look<'_>, id: &IndicatorId) -> BTreeSet<CapacityLevel> {
    let own = look.actions().filter(|action| action.indicators.contains(id));
    let all = own.flat_map(|action| std::iter::once(action).chain(look.counterparts(action)));
    all.filter_map(|action| action.level).collect()
}
