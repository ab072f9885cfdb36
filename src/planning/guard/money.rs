//! Rules about who pays and who answers (D1 17(f)).

use crate::model::{Action, Funding};
use crate::planning::look::Look;

/// Owners who are nobody, written small and without full stops.
const PLACEHOLDERS: &[&str] = &[
    "all",
    "all of us",
    "anybody",
    "anyone",
    "everybody",
    "everyone",
    "n/a",
    "n n",
    "nn",
    "no one",
    "nobody",
    "none",
    "noone",
    "not known",
    "not yet known",
    "open",
    "somebody",
    "someone",
    "tba",
    "tbc",
    "tbd",
    "to be announced",
    "to be confirmed",
    "to be decided",
    "to be defined",
    "to be determined",
    "to be found",
    "to be named",
    "unknown",
];

/// Owners that begin like this are too many to be one who answers, written small.
const CROWDS: &[&str] = &["the whole", "all", "everybody", "everyone"];

/// Whether a core deficit is to be mended without money.
pub(super) fn unfunded_core(look: &Look<'_>, action: &Action) -> bool {
    let has_none = matches!(action.funding, None | Some(Funding::Unfunded));
    has_none && action.indicators.iter().any(|id| look.is_core_deficit(id))
}

/// Whether it may cost money, and no line is named that it comes from.
pub(super) fn no_budget_line(action: &Action) -> bool {
    action.funding != Some(Funding::NoCost) && action.budget_line.trim().is_empty()
}

/// Whether an owner stands for nobody: question marks, `tbd`, `everybody`, `the whole unit`.
pub(in crate::planning) fn is_nobody(owner: &str) -> bool {
    let owner = owner.trim().to_lowercase().replace('.', "");
    let owner = owner.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_crowd = |crowd: &str| owner.strip_prefix(crowd).is_some_and(|rest| rest.starts_with(' '));
    let is_named = owner.chars().any(char::is_alphanumeric) && !PLACEHOLDERS.contains(&owner.as_str());
    !is_named || CROWDS.iter().any(|crowd| is_crowd(crowd))
}
