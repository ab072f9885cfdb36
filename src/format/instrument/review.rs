//! Reviews an instrument before others use it: what its author has yet to mend. An instrument in use is read without.

use super::{Read, alike, lengths};
use crate::format::notes::Path;
use crate::format::problem::Problem;
use crate::format::syntax;
use crate::format::table::{MOST_ITEMS, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::model::{Indicator, Level};

/// Ids that no instrument may have: after `stocktake instruments` they are commands.
pub const RESERVED: &[&str] = &["new", "install", "diff", "coverage", "list"];

/// The approach that is training alone, which is not the best default (D1 2).
const TRAINING: &str = "AP-01";

/// What the author of an instrument has to mend before others use it, and what is worth adding; sorted by place.
pub fn review(read: &Read) -> Vec<Problem> {
    again(read, |root| {
        if let Some(id) = root.get("id")
            && RESERVED.contains(&read.module.id.as_str())
        {
            let message = format!("\"{}\" is a word of `stocktake instruments`", read.module.id);
            id.wrong(message, "choose another id");
        }
        lengths::instrument(root);
        let mut areas = read.module.areas.iter();
        root.list("area", MOST_ITEMS, |value| {
            let (area, table) = (areas.next()?, value.as_open_table()?);
            lengths::area(&table);
            if !area.indicators.iter().any(|indicator| indicator.short_form) {
                let help = "write short_form = true for one of its indicators";
                value.wrong("no indicator of this area belongs to the short form", help);
            }
            let mut indicators = area.indicators.iter();
            table.list("indicator", MOST_ITEMS, |value| indicator(indicators.next()?, &value));
            Some(())
        });
    })
}

/// Goes through the text of an instrument again with every value at its place, and gives what was noted there.
pub(super) fn again(read: &Read, look: impl FnOnce(&Table<'_>)) -> Vec<Problem> {
    syntax::parse(&read.places.text, |entries, notes| {
        look(&Table::open(entries, 0, Path::Root, &notes));
        notes.problems()
    })
}

fn indicator(indicator: &Indicator, value: &Value<'_>) -> Option<()> {
    let table = value.as_open_table()?;
    lengths::indicator(&table);
    alike::descriptors(&table);
    if indicator.evidence.is_empty() {
        value.wrong("there is no evidence to ask for", "add evidence = a list of what to ask to see");
    }
    for (key, text, what) in [
        ("not_applicable", &indicator.not_applicable, "when it may be left out"),
        ("asset_reading", &indicator.asset_reading, "what it means to have it"),
        ("deficit_reading", &indicator.deficit_reading, "what it means to lack it"),
        ("follow_up", &indicator.follow_up, "the measure to look at later"),
    ] {
        if text.trim().is_empty() {
            value.warn(format!("\"{key}\" is missing"), format!("say {what}"));
        }
    }
    steps(indicator, &table, value);
    Some(())
}

/// Every step of one level needs ways to take it, and training is never the only one.
fn steps(indicator: &Indicator, table: &Table<'_>, value: &Value<'_>) {
    let mut steps = indicator.approaches.iter();
    table.list("approaches", MOST_OPTIONS, |value| {
        let step = steps.next()?;
        if let [only] = step.approaches.as_slice()
            && only.as_str() == TRAINING
        {
            let message = format!("the step from level {} to {} offers training alone", step.from, step.to);
            value.wrong(message, "add an approach that changes how the work is done");
        }
        Some(())
    });
    let taken = |level: &Level| {
        let mut steps = indicator.approaches.iter();
        steps.any(|step| !step.approaches.is_empty() && step.from <= *level && *level < step.to)
    };
    let open = Level::all().filter(|level| *level < Level::MAX && !taken(level));
    let open: Vec<String> = open.map(|level| format!("{level} to {}", level.get() + 1)).collect();
    if !open.is_empty() {
        let message = format!("no approach leads from level {}", open.join(", "));
        value.warn(message, "add a step { from, to, use } to approaches");
    }
}
