//! What an instrument still needs before others use it: rules that its own text shows, and that it can be read without.

use std::collections::HashMap;
use std::ops::Range;

use super::draft::{Draft, again, each, has_tables};
use super::{alike, indicator, lengths, lists, steps};
use crate::format::problem::Problem;
use crate::format::table::Table;
use crate::format::value::Value;

/// Ids that no instrument may have: after `stocktake instruments` they are commands.
pub const RESERVED: &[&str] = &["new", "install", "diff", "coverage", "list"];

/// What the author of an instrument has to mend before others use it, and what is worth adding; sorted by place. What
/// reading it says already is left out, and so is what may only follow from that.
pub fn review(draft: &Draft) -> Vec<Problem> {
    let mut problems = again(&draft.text, |root| {
        if let Some(value) = root.get("id")
            && let Some(id) = value.as_text().filter(|id| RESERVED.contains(id))
        {
            value.wrong(format!("\"{id}\" is a word of `stocktake instruments`"), "choose another id");
        }
        lengths::instrument(root);
        each(root, "area", draft.text.len(), area);
    });
    problems.retain(|problem| !draft.problems.contains(problem));
    problems
}

fn area(value: &Value<'_>, table: &Table<'_>, place: Range<usize>) {
    lengths::area(table);
    lists::of_area(table);
    let mut titles: HashMap<String, usize> = HashMap::new();
    let mut may_be_short = false;
    each(table, "indicator", place.end, |value, table, place| {
        let short_form = table.get("short_form");
        may_be_short |= short_form.map_or(table.is_misspelt("short_form", indicator::KEYS), |flag| !flag.is_false());
        if let Some(title) = table.get("title") {
            titled_once(&title, &mut titles);
        }
        indicator(value, table, &place);
    });
    if !may_be_short && has_tables(table, "indicator") && !table.is_broken_within(&place) {
        let help = "write short_form = true for one of its indicators";
        value.wrong("no indicator of this area belongs to the short form", help);
    }
}

/// Notes a title that another indicator of the area has.
fn titled_once(title: &Value<'_>, titles: &mut HashMap<String, usize>) {
    let Some(text) = title.as_text().filter(|text| !lengths::is_placeholder(text)).map(bare) else { return };
    let here = title.span().start;
    let first = *titles.entry(text).or_insert(here);
    if first != here {
        let message = format!("line {} has the same title", title.line_of(first));
        title.wrong(message, "say what sets the two indicators apart");
    }
}

fn indicator(value: &Value<'_>, table: &Table<'_>, place: &Range<usize>) {
    lengths::indicator(table);
    alike::descriptors(table);
    lists::of_indicator(table);
    let text = |key| table.get(key).and_then(|value| value.as_text()).filter(|text| !lengths::is_placeholder(text));
    if let (Some(question), Some(felt_need), Some(value)) = (text("question"), text("felt_need"), table.get("question"))
        && bare(question) == bare(felt_need)
        && !bare(question).is_empty()
    {
        value.wrong("the question for the room is that on the felt need", "ask for what can be seen");
    }
    if table.is_broken_within(place) {
        return;
    }
    match table.get("evidence") {
        None if table.is_misspelt("evidence", indicator::KEYS) => {}
        Some(list) if !list.is_list() || !list.item_starts().is_empty() => {}
        _ => value.wrong("there is no evidence to ask for", "add evidence = a list of what to ask to see"),
    }
    for (key, what) in [
        ("not_applicable", "when it may be left out"),
        ("asset_reading", "what it means to have it"),
        ("deficit_reading", "what it means to lack it"),
        ("follow_up", "the measure to look at later"),
    ] {
        let found = table.get(key);
        let is_missing = match found {
            Some(found) => found.as_text().is_some_and(|text| text.trim().is_empty()),
            None => !table.is_misspelt(key, indicator::KEYS),
        };
        if is_missing {
            found.as_ref().unwrap_or(value).warn(format!("\"{key}\" is missing"), format!("say {what}"));
        }
    }
    steps::review(table, value);
}

/// A text without what makes no difference to a reader.
pub(super) fn bare(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
