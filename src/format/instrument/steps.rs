//! The steps of an indicator: every level needs ways to the next, and training is never the only one.

use super::indicator::KEYS;
use crate::format::table::{MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::model::{ApproachId, Level};

/// The approach that is training alone, which is not the best default (D1 2).
const TRAINING: &str = "AP-01";

/// Notes what is wrong with the steps of an indicator, which is `value`.
pub(super) fn review(indicator: &Table<'_>, value: &Value<'_>) {
    let approaches = indicator.get("approaches");
    let mut may_lead_anywhere = match approaches {
        Some(list) => !list.is_list(),
        None => indicator.is_misspelt("approaches", KEYS),
    };
    let mut taken: Vec<(Level, Level)> = Vec::new();
    indicator.list("approaches", MOST_OPTIONS, |value| {
        let levels = step(&value);
        may_lead_anywhere |= levels.is_none();
        taken.extend(levels);
        Some(())
    });
    if may_lead_anywhere {
        return;
    }
    let is_taken = |level: &Level| taken.iter().any(|(from, to)| from <= level && level < to);
    let open = Level::all().filter(|level| *level < Level::MAX && !is_taken(level));
    let open: Vec<String> = open.map(|level| format!("{level} to {}", level.get() + 1)).collect();
    if !open.is_empty() {
        let message = format!("no approach leads from level {}", open.join(", "));
        approaches.as_ref().unwrap_or(value).warn(message, "add a step { from, to, use } to approaches");
    }
}

/// Notes what is wrong with a step; gives the levels it leads from and to, if they could be read.
fn step(value: &Value<'_>) -> Option<(Level, Level)> {
    let table = value.as_open_table()?;
    let named = table.get("use").map(|list| list.item_starts()).unwrap_or_default();
    let mut read: Vec<ApproachId> = table.list("use", MOST_OPTIONS, |value| value.name());
    let is_whole = read.len() == named.len();
    read.sort();
    read.dedup();
    if let [only] = read.as_slice()
        && only.as_str() == TRAINING
        && is_whole
    {
        value.wrong("this step offers training alone", "add an approach that changes how the work is done");
    }
    let is_empty = match table.get("use") {
        Some(list) => list.is_list() && named.is_empty(),
        None => !table.is_misspelt("use", super::indicator::STEP_KEYS),
    };
    if is_empty {
        value.warn("this step names no approach", "write one in use, or take the step out");
    }
    let (from, to) = (table.scale("from")?, table.scale("to")?);
    (from < to).then_some((from, to))
}
