//! An instrument as far as it can be read: what a check works on, so that one mistake hides no other.
//!
//! Nothing is ever asked with a draft: reading for use stays strict.

use std::ops::Range;

use super::entry::{self, Entry};
use super::{KEYS, module};
use crate::format::notes::Path;
use crate::format::problem::{Problem, Unreadable};
use crate::format::table::{MOST_ITEMS, Table};
use crate::format::value::Value;
use crate::format::{Kind, check_format, syntax};
use crate::model::{AreaId, IndicatorId, Module, ModuleId, Version};

/// What could be read of an instrument, and everything that stops the rest from being read.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The instrument, when nothing stops it from being used.
    pub module: Option<Module>,
    /// What reading it finds, sorted by place.
    pub problems: Vec<Problem>,
    pub(super) text: Box<str>,
    pub(super) id: Option<ModuleId>,
    pub(super) version: Option<Version>,
    /// Each indicator, in the order of the text.
    pub(super) entries: Vec<Entry>,
    /// The area of each indicator whose id is not certain; `None` when that of the area could not be read either.
    lost: Vec<Option<AreaId>>,
}

impl Draft {
    /// Whether an indicator that is not among the entries may yet stand in the text.
    pub(super) fn may_hold(&self, id: &IndicatorId) -> bool {
        self.lost.iter().any(|area| area.as_ref().is_none_or(|area| *area == id.area()))
    }
}

/// Reads what can be read of an instrument. Fails for one that a newer Stocktake made.
pub fn draft(text: &str) -> Result<Draft, Unreadable> {
    let (module, problems) = syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, KEYS);
        check_format(&root, Kind::Instrument)?;
        let module = module(&root).filter(|_| !notes.has_errors());
        Ok::<_, Unreadable>((module, notes.problems()))
    })?;
    let mut draft =
        Draft { module, problems, text: text.into(), id: None, version: None, entries: Vec::new(), lost: Vec::new() };
    // What this says was said above.
    again(text, |root| draft.gather(root));
    Ok(draft)
}

impl Draft {
    fn gather(&mut self, root: &Table<'_>) {
        self.id = root.name("id");
        self.version = root.name("version");
        let (entries, lost) = (&mut self.entries, &mut self.lost);
        if root.is_broken_within(&(0..self.text.len())) || !has_tables(root, "area") {
            lost.push(None);
        }
        each(root, "area", self.text.len(), |_, area, place| {
            let id: Option<AreaId> = area.name("id");
            if !has_tables(area, "indicator") {
                lost.push(id.clone());
            }
            each(area, "indicator", place.end, |_, indicator, place| {
                let entry = entry::read(indicator, id.as_ref(), &place);
                if !entry.is_own_id {
                    lost.push(id.clone());
                }
                entries.push(entry);
            });
        });
        lost.extend(entry::find_repeated(entries).into_iter().map(|id| Some(id.area())));
    }
}

/// Whether a list is there and holds nothing but tables.
pub(super) fn has_tables(table: &Table<'_>, key: &str) -> bool {
    let mut found = 0;
    each(table, key, 0, |_, _, _| found += 1);
    table.get(key).is_some_and(|list| list.is_list() && list.item_starts().len() == found)
}

/// Visits each table of a list, with the part of the text up to the next one or to the end of the list.
pub(super) fn each(
    table: &Table<'_>,
    key: &str,
    end: usize,
    mut visit: impl FnMut(&Value<'_>, &Table<'_>, Range<usize>),
) {
    let starts = table.get(key).map(|list| list.item_starts()).unwrap_or_default();
    let mut ends = starts.into_iter().skip(1).chain([end]);
    table.list(key, MOST_ITEMS, |value| {
        let place = value.span().start..ends.next()?;
        visit(&value, &value.as_open_table()?, place);
        Some(())
    });
}

/// Goes through the text of an instrument again with every value at its place, and gives what was noted there.
pub(super) fn again(text: &str, look: impl FnOnce(&Table<'_>)) -> Vec<Problem> {
    syntax::parse(text, |entries, notes| {
        look(&Table::open(entries, 0, Path::Root, &notes));
        notes.problems()
    })
}
