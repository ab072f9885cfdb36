//! Rules about what an action is to lead to.

use crate::model::Action;

/// An output that nobody can measure, or no output at all (D2 12(d)).
pub(in crate::planning) fn no_measure(action: &Action) -> bool {
    let measure = &action.measure;
    [&action.output, &measure.indicator, &measure.baseline, &measure.target].iter().any(|text| text.trim().is_empty())
}
