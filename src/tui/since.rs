//! What moved since the last round, as the results show it.

use crate::model::IndicatorId;
use crate::rounds::{Change, Comparison, Moved, compare};

use super::look::{Role, Sign};
use super::state::Document;

/// The order in which the view lists what moved.
pub(crate) const ORDER: [Change; 3] = [Change::Up, Change::Down, Change::Same];

/// What moved since the last round; `None` in a first round.
pub(crate) fn since(document: &Document) -> Option<Comparison> {
    let assessment = document.interview.assessment();
    Some(compare(assessment.last.as_ref()?, assessment, document.interview.instrument()))
}

/// The indicators that went there.
pub(crate) fn with_change(comparison: &Comparison, change: Change) -> impl Iterator<Item = &Moved> {
    comparison.indicators.iter().filter(move |one| one.change() == change)
}

/// Every indicator of the view in its order: what moved, then what is not compared.
pub(super) fn ids(document: &Document) -> Vec<IndicatorId> {
    let Some(comparison) = since(document) else { return Vec::new() };
    let moved = ORDER.iter().flat_map(|change| with_change(&comparison, *change)).map(|one| one.id.clone());
    moved.chain(comparison.not_compared.iter().map(|one| one.id.clone())).collect()
}

/// The sign of a change, which stands beside its word.
pub(crate) const fn sign(change: Change) -> Sign {
    match change {
        Change::Up => Sign::Rose,
        Change::Same => Sign::Stayed,
        Change::Down => Sign::Fell,
    }
}

/// The role of a change.
pub(crate) const fn role(change: Change) -> Role {
    match change {
        Change::Up => Role::Asset,
        Change::Same => Role::Text,
        Change::Down => Role::Deficit,
    }
}
