//! Lists of an instrument: no item is blank, and none stands in them twice.

use std::collections::HashMap;

use super::review::bare;
use crate::format::table::{MOST_OPTIONS, Table};
use crate::format::value::Value;

pub(super) fn of_area(area: &Table<'_>) {
    filled(area, "source");
    without_repeats(area, "source");
}

pub(super) fn of_indicator(indicator: &Table<'_>) {
    for key in ["evidence", "probes", "source"] {
        filled(indicator, key);
    }
    for key in ["mandate", "outcomes", "source", "evidence", "probes", "pairs_with"] {
        without_repeats(indicator, key);
    }
    indicator.list("approaches", MOST_OPTIONS, |step| {
        without_repeats(&step.as_open_table()?, "use");
        Some(())
    });
}

fn filled(table: &Table<'_>, key: &str) {
    table.list(key, MOST_OPTIONS, |value| {
        if value.as_text()?.trim().is_empty() {
            value.wrong("this text is blank", "write something here, or take it out");
        }
        Some(())
    });
}

fn without_repeats(table: &Table<'_>, key: &str) {
    let mut places: HashMap<String, usize> = HashMap::new();
    table.list(key, MOST_OPTIONS, |value| {
        let here = value.span().start;
        let first = *places.entry(content(&value)?).or_insert(here);
        if first != here {
            value.wrong("this stands in the list twice", "take one of the two out");
        }
        Some(())
    });
}

/// What an item says; nothing for one that is blank or cannot stand in these lists.
fn content(value: &Value<'_>) -> Option<String> {
    match value.as_text() {
        Some(text) => Some(bare(text)).filter(|text| !text.is_empty()),
        None => value.as_number().map(|number| number.to_string()),
    }
}
