//! Rules about who an action is for (D1 17(b), 17(d)).

use crate::model::{Action, Month, Role};
use crate::planning::look::Look;

/// Two trainings of the same people at once are too many (D1 17(b)): so many others may run when one begins.
const OTHER_TRAININGS: usize = 1;
/// Three actions of any kind for the same people at once are too many.
const OTHER_ACTIONS: usize = 2;

/// Whether a role that the action is for is busy with too much else when it begins: with another training, where it is
/// training itself, or with two other actions of any kind. The action that begins later is at fault.
pub(super) fn same_recipients(look: &Look<'_>, action: &Action) -> bool {
    let begins = months(action).0;
    let at = |one: &Action| look.plan.number(&one.id);
    // What began before it and still runs in its first month; of those that begin together, what the plan names first.
    let runs = |other: &&Action| {
        let (start, due) = months(other);
        due >= begins && (start, at(other)) < (begins, at(action))
    };
    action.recipients.roles.iter().any(|role| {
        let others = look.actions().filter(|other| other.recipients.roles.contains(role)).filter(runs);
        let others: Vec<&Action> = others.collect();
        let trainings = others.iter().filter(|other| look.is_training(other)).count();
        others.len() >= OTHER_ACTIONS || look.is_training(action) && trainings >= OTHER_TRAININGS
    })
}

/// The first and the last month of an action; without a start only the month in which it is due.
fn months(action: &Action) -> (Month, Month) {
    let start = action.start.unwrap_or(action.due);
    (start.min(action.due), start.max(action.due))
}

/// Whether everybody it is for is senior.
pub(super) fn only_senior(action: &Action) -> bool {
    let roles = &action.recipients.roles;
    !roles.is_empty() && roles.iter().all(|role| matches!(role, Role::DecisionMaker | Role::Manager))
}

/// Whether a critical function, core or at risk, would hang on one person: one is named, or neither a number nor somebody
/// who can step in.
pub(super) fn too_few_people(look: &Look<'_>, action: &Action) -> bool {
    let recipients = &action.recipients;
    let mut scores = action.indicators.iter().filter_map(|id| look.score(id));
    let is_critical = scores.any(|score| score.core || score.at_risk);
    let reaches_people = look.is_for_people(action) || !recipients.roles.is_empty();
    let too_few = match recipients.number {
        Some(number) => number < 2,
        None => reaches_people && recipients.back_up.trim().is_empty(),
    };
    is_critical && too_few
}

/// Whether people learn, and nothing says how they are chosen.
pub(super) fn no_criteria(look: &Look<'_>, action: &Action) -> bool {
    look.is_for_people(action) && action.recipients.criteria.trim().is_empty()
}

/// Whether people learn, and nobody has to pass it on.
pub(in crate::planning) fn no_transfer(look: &Look<'_>, action: &Action) -> bool {
    look.is_for_people(action) && action.recipients.transfer.trim().is_empty()
}
