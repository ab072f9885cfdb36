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

/// Whether a core deficit is to be mended without money.
pub(super) fn unfunded_core(look: &Look<'_>, action: &Action) -> bool {
    let has_none = matches!(action.funding, None | Some(Funding::Unfunded));
    has_none && action.indicators.iter().any(|id| look.is_core_deficit(id))
}

/// Whether it costs money from no known line, or nobody answers for it.
pub(super) fn no_budget_line(action: &Action) -> bool {
    let costs = action.funding != Some(Funding::NoCost);
    costs && action.budget_line.trim().is_empty() || is_nobody(&action.owner)
}

/// Whether an owner stands for nobody: question marks, `tbd`, `everybody`.
pub(in crate::planning) fn is_nobody(owner: &str) -> bool {
    let owner = owner.trim().to_lowercase().replace('.', "");
    let owner = owner.split_whitespace().collect::<Vec<_>>().join(" ");
    !owner.chars().any(char::is_alphanumeric) || PLACEHOLDERS.contains(&owner.as_str())
}
