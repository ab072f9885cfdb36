//! The indicators that a plan is about: those the group chose, and before it chose any the first of its priorities.

use crate::model::{Assessment, IndicatorId};
use crate::scoring::Scores;

/// How many priorities stand for a choice that was not made yet.
const FIRST: usize = 3;

/// The chosen indicators in the group's order, or the first three priorities where nothing was chosen.
pub fn considered<'a>(assessment: &'a Assessment, scores: &'a Scores) -> &'a [IndicatorId] {
    let chosen = &assessment.plan.chosen;
    if chosen.is_empty() { scores.priorities.get(..FIRST).unwrap_or(&scores.priorities) } else { chosen }
}
