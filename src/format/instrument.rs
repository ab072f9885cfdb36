//! Instruments as TOML (design section 4).

mod alike;
mod draft;
mod editions;
mod entry;
mod indicator;
pub mod lengths;
mod lists;
mod pieces;
mod rename;
mod review;
mod steps;
mod together;
mod write;

pub use draft::{Draft, draft};
pub use editions::{Edition, check_editions, check_version_grows};
pub use pieces::read_pieces;
pub use rename::renamed;
pub use review::{RESERVED, review};
pub use together::check_together;
pub(super) use write::write_into;
pub use write::{hash, hash_of_canonical, write};

use std::collections::HashMap;

use super::check_format;
use super::problem::{Problem, Unreadable};
use super::table::{MOST_ITEMS, Table};
use super::value::Value;
use super::{Kind, syntax};
use crate::model::{Area, AreaId, Module};

/// An instrument as read, with what is worth knowing about its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The instrument.
    pub module: Module,
    /// What is worth knowing; nothing that stops it from being used.
    pub warnings: Vec<Problem>,
}

const KEYS: &[&str] = &["format", "id", "version", "constituent", "language", "title", "area"];

const AREA_KEYS: &[&str] = &["id", "title", "source", "indicator"];

/// The keys of an instrument within another file.
const KEYS_INSIDE: &[&str] = &["id", "version", "constituent", "language", "title", "area"];

/// Reads an instrument; finds every problem at once.
pub fn read(text: &str) -> Result<Read, Unreadable> {
    syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, KEYS);
        check_format(&root, Kind::Instrument)?;
        let module = module(&root);
        let (module, warnings) = notes.settle(module)?;
        Ok(Read { module, warnings })
    })
}

/// Reads an instrument that stands as a table in another file.
pub(super) fn read_inside(value: &Value<'_>) -> Option<Module> {
    module(&value.table(KEYS_INSIDE)?)
}

fn module(root: &Table<'_>) -> Option<Module> {
    let id = root.needed_name("id");
    let version = root.needed_name("version");
    let audience = root.needed_word("constituent");
    let language = root.needed_text("language");
    let title = root.needed_text("title");
    if !root.has("area") {
        root.missing("area", "add at least one [[area]] with [[area.indicator]] below it");
    }
    let mut seen = Seen::default();
    let areas = root.list("area", MOST_ITEMS, |value| area(&value.table(AREA_KEYS)?, &mut seen));
    Some(Module { id: id?, version: version?, audience: audience?, language: language?, title: title?, areas })
}

/// The ids of a file so far, to find those used twice.
#[derive(Default)]
struct Seen(HashMap<String, usize>);

impl Seen {
    /// Notes an id that stands elsewhere already.
    fn once(&mut self, id: &str, value: &Value<'_>) {
        let here = value.span().start;
        let first = *self.0.entry(id.to_owned()).or_insert(here);
        if first != here {
            let line = value.line_of(first);
            value.wrong(format!("\"{id}\" is used twice, first in line {line}"), "give it a number of its own");
        }
    }
}

fn area(table: &Table<'_>, seen: &mut Seen) -> Option<Area> {
    let id: Option<AreaId> = table.needed_name("id");
    if let (Some(id), Some(value)) = (&id, table.get("id")) {
        seen.once(id.as_str(), &value);
    }
    let title = table.needed_text("title");
    let source = table.texts("source");
    if !table.has("indicator") {
        table.missing("indicator", "add at least one [[area.indicator]]");
    }
    let indicators =
        table.list("indicator", MOST_ITEMS, |value| indicator::read(&value.table(indicator::KEYS)?, id.as_ref(), seen));
    Some(Area { id: id?, title: title?, source, indicators })
}
