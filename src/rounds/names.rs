//! The message key of each value of a comparison that users see as a word (`text/en/rounds.ftl`).

use super::comparison::{Change, Reason};

/// Where a level went.
pub fn change(change: Change) -> &'static str {
    match change {
        Change::Up => "change-up",
        Change::Same => "change-same",
        Change::Down => "change-down",
    }
}

/// Why an indicator is not compared.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Reworded => "uncompared-reworded",
        Reason::WordingUnknown => "uncompared-wording-unknown",
        // The newer file alone cannot tell why there was no level; whoever sees both files reads the same words.
        Reason::NotAskedThen | Reason::NotApplicableThen | Reason::NoLevelThen => "uncompared-no-level-then",
        Reason::NotAskedNow => "uncompared-not-asked-now",
        Reason::NotApplicableNow => "uncompared-not-applicable-now",
        Reason::NoLevelNow => "uncompared-no-level-now",
    }
}
