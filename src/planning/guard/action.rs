//! Rules about one action: what it says of its own results.

use crate::model::Action;

use super::look::Look;

/// An output that nobody can measure, or no output at all.
pub(super) fn no_measure(_: &Look<'_>, action: &Action) -> bool {
    let measure = &action.measure;
    [&action.output, &measure.indicator, &measure.baseline, &measure.target].iter().any(|text| text.trim().is_empty())
}

/// No date on which somebody looks what became of it.
pub(super) fn no_follow_up(_: &Look<'_>, action: &Action) -> bool {
    action.follow_up.is_empty()
}

/// Nothing says how it goes on.
pub(super) fn not_sustained(_: &Look<'_>, action: &Action) -> bool {
    action.sustained_by.trim().is_empty()
}
