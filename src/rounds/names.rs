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
        Reason::NotAskedThen => "uncompared-not-asked-then",
        Reason::NotAskedNow => "uncompared-not-asked-now",
        Reason::NotApplicableThen => "uncompared-not-applicable-then",
        Reason::NotApplicableNow => "uncompared-not-applicable-now",
        Reason::NoLevelThen => "uncompared-no-level-then",
        Reason::NoLevelNow => "uncompared-no-level-now",
    }
}
