//! The catalogue as TOML: approaches, outcomes with their programmes, and the glossary, each in a file of its own.

use std::collections::HashSet;

use super::problem::{Problem, Unreadable};
use super::table::{MOST_ITEMS, MOST_OPTIONS, Table};
use super::value::Value;
use super::{Kind, check_format, syntax};
use crate::model::{Approach, ApproachId, Outcome, OutcomeNumber, Programme, Term};

const APPROACH_KEYS: &[&str] = &[
    "id",
    "title",
    "kind",
    "second_kind",
    "constituents",
    "logic",
    "where_used",
    "tools",
    "successes",
    "challenges",
    "vision",
    "lasts",
    "complements",
    "source",
];

/// Reads the ways to develop capacity, with warnings.
pub fn read_approaches(text: &str) -> Result<(Vec<Approach>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Approaches, "approach", |value| {
        let table = value.table(APPROACH_KEYS)?;
        let id: Option<ApproachId> = table.needed_name("id");
        once(&mut seen, id.as_ref(), &table, "id");
        let title = table.needed_text("title");
        let kind = table.needed_word("kind");
        let logic = table.needed_text("logic");
        Some(Approach {
            second_kind: table.word("second_kind"),
            constituents: table.list("constituents", MOST_OPTIONS, |value| value.word()),
            where_used: table.text("where_used"),
            tools: table.text("tools"),
            successes: table.text("successes"),
            challenges: table.text("challenges"),
            vision: table.text("vision"),
            lasts: table.text("lasts"),
            complements: table.list("complements", MOST_OPTIONS, |value| value.name()),
            source: table.texts("source"),
            id: id?,
            title: title?,
            kind: kind?,
            logic: logic?,
        })
    })
}

/// Reads the outcomes, with warnings.
pub fn read_outcomes(text: &str) -> Result<(Vec<Outcome>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Outcomes, "outcome", |value| {
        let table = value.table(&["number", "objective", "title", "programme"])?;
        let number: Option<OutcomeNumber> = table.needed_scale("number");
        once(&mut seen, number.as_ref(), &table, "number");
        let objective = table.needed_text("objective");
        let title = table.needed_text("title");
        let programmes = table.list("programme", MOST_OPTIONS, |value| programme(&value));
        Some(Outcome { number: number?, objective: objective?, title: title?, programmes })
    })
}

fn programme(value: &Value<'_>) -> Option<Programme> {
    let table = value.table(&["title", "work", "approaches"])?;
    let title = table.needed_text("title");
    let work = table.text("work");
    let approaches = table.list("approaches", MOST_OPTIONS, |value| value.name());
    Some(Programme { title: title?, work, approaches })
}

/// Reads the words that need an explanation, with warnings.
pub fn read_glossary(text: &str) -> Result<(Vec<Term>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Glossary, "term", |value| {
        let table = value.table(&["term", "also", "meaning"])?;
        let term = table.needed_text("term");
        once(&mut seen, term.as_ref(), &table, "term");
        let meaning = table.needed_text("meaning");
        Some(Term { term: term?, also: table.texts("also"), meaning: meaning? })
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
