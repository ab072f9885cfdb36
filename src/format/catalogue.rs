//! The catalogue as TOML: approaches and outcomes, each in a file of its own.

use std::collections::HashSet;

use super::problem::{Problem, Unreadable};
use super::table::{MOST_ITEMS, Table};
use super::value::Value;
use super::{Kind, check_format, syntax};
use crate::model::{Approach, ApproachId, Outcome, OutcomeNumber};

/// Reads the ways to develop capacity, with warnings.
pub fn read_approaches(text: &str) -> Result<(Vec<Approach>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Approaches, "approach", |value| {
        let table = value.table(&["id", "title", "kind", "logic", "source"])?;
        let id: Option<ApproachId> = table.needed_name("id");
        once(&mut seen, id.as_ref(), &table, "id");
        let title = table.needed_text("title");
        let kind = table.needed_word("kind");
        let logic = table.needed_text("logic");
        let source = table.texts("source");
        Some(Approach { id: id?, title: title?, kind: kind?, logic: logic?, source })
    })
}

/// Reads the outcomes, with warnings.
pub fn read_outcomes(text: &str) -> Result<(Vec<Outcome>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Outcomes, "outcome", |value| {
        let table = value.table(&["number", "objective", "title"])?;
        let number: Option<OutcomeNumber> = table.needed_scale("number");
        once(&mut seen, number.as_ref(), &table, "number");
        let objective = table.needed_text("objective");
        let title = table.needed_text("title");
        Some(Outcome { number: number?, objective: objective?, title: title? })
    })
}

fn read<T>(
    text: &str,
    kind: Kind,
    key: &str,
    entry: impl FnMut(Value<'_>) -> Option<T>,
) -> Result<(Vec<T>, Vec<Problem>), Unreadable> {
    syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, &["format", key]);
        check_format(&root, kind)?;
        if !root.has(key) {
            root.missing(key, format!("add at least one [[{key}]]"));
        }
        let list = root.list(key, MOST_ITEMS, entry);
        notes.settle(Some(list))
    })
}

/// Notes a name that stands elsewhere already.
fn once<T: Clone + Eq + std::hash::Hash>(seen: &mut HashSet<T>, name: Option<&T>, table: &Table<'_>, key: &str) {
    if let (Some(name), Some(value)) = (name, table.get(key))
        && !seen.insert(name.clone())
    {
        value.wrong(format!("this {key} is used twice"), "each entry has its own");
    }
}
