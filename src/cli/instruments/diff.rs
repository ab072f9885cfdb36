//! `stocktake instruments diff`: what changed for people from one instrument to another.

mod changes;

use std::fmt::Write as _;

use crate::cli::arguments::Diff;
use crate::cli::desk::Desk;
use crate::cli::output::Output;
use crate::cli::{Ending, Failure};

use super::here::Here;
use super::named;
use changes::{Changes, Reordered, Retitled, Reworded, Titled, Value};

pub(in crate::cli) fn run(desk: &Desk, output: &mut Output, arguments: &Diff) -> Result<Ending, Failure> {
    let here = Here::of(desk);
    let older = named::find(desk, &here, &arguments.older);
    let newer = named::find(desk, &here, &arguments.newer);
    let (Some(older), Some(newer)) = (older, newer) else { return Ok(Ending::Problems) };
    let changes = Changes::between(&older.read.module, &newer.read.module);
    if arguments.json {
        // Writing texts and numbers to memory cannot fail.
        output.json(&serde_json::to_string(&changes).unwrap_or_default())?;
    } else {
        let head =
            |sign: &str, side: &changes::Side, name: &str| format!("{sign} {} {} ({name})\n", side.id, side.version);
        output.text(&head("---", &changes.from, &older.name))?;
        output.text(&head("+++", &changes.to, &newer.name))?;
        output.text(&text(&changes))?;
    }
    Ok(Ending::Fine)
}

/// The changes for people, group by group; groups without any are left out.
fn text(changes: &Changes<'_>) -> String {
    let mut text = String::new();
    heading(&mut text, "The instrument itself", changes.instrument.len());
    for Value { key, older, newer } in &changes.instrument {
        let _ = writeln!(text, "  {key} {older} -> {newer}");
    }
    titled(&mut text, "Areas added", &changes.areas_added);
    titled(&mut text, "Areas removed", &changes.areas_removed);
    heading(&mut text, "Areas with another title", changes.areas_retitled.len());
    for Retitled { id, title, older } in &changes.areas_retitled {
        let _ = writeln!(text, "  {id} {older} -> {title}");
    }
    titled(&mut text, "Areas with another source", &changes.areas_sourced);
    if !changes.areas_reordered.is_empty() {
        let _ = writeln!(text, "\nAreas in another order\n  now {}", changes.areas_reordered.join(", "));
    }
    heading(&mut text, "Areas with their indicators in another order", changes.indicators_reordered.len());
    for Reordered { id, title, order } in &changes.indicators_reordered {
        let _ = writeln!(text, "  {id} {title}: now {}", order.join(", "));
    }
    titled(&mut text, "Indicators added", &changes.added);
    titled(&mut text, "Indicators removed", &changes.removed);
    reworded(&mut text, "Reworded", &changes.reworded);
    reworded(&mut text, "Reworded without a new revision (the author must raise it)", &changes.unmarked);
    heading(&mut text, "Other words around the same levels", changes.edited.len());
    for edited in &changes.edited {
        let _ = writeln!(text, "  {} {}: {}", edited.id, edited.title, parts(&edited.parts, &edited.values));
    }
    let _ = writeln!(text, "\nUnchanged indicators: {}", changes.unchanged);
    text
}

/// The names of the parts that differ, with what they say where a word or two do.
fn parts(names: &[&str], values: &[Value]) -> String {
    let part = |name: &&str| match values.iter().find(|value| value.key == *name) {
        Some(Value { older, newer, .. }) => format!("{name} {older} -> {newer}"),
        None => (*name).to_owned(),
    };
    names.iter().map(part).collect::<Vec<_>>().join(", ")
}

fn heading(text: &mut String, what: &str, number: usize) {
    if number > 0 {
        let _ = writeln!(text, "\n{what}: {number}");
    }
}

fn titled(text: &mut String, what: &str, list: &[Titled<'_>]) {
    heading(text, what, list.len());
    for Titled { id, title } in list {
        let _ = writeln!(text, "  {id} {title}");
    }
}

fn reworded(text: &mut String, what: &str, list: &[Reworded<'_>]) {
    heading(text, what, list.len());
    for Reworded { id, title, revisions: [before, now], levels, parts, values } in list {
        let revision = if before == now { format!("revision {now}") } else { format!("revision {before} -> {now}") };
        let _ = writeln!(text, "  {id} {title} ({revision})");
        if levels.is_empty() {
            text.push_str("    every level has the same words\n");
        }
        for changed in levels {
            let _ = writeln!(text, "    level {}\n    - {}\n    + {}", changed.level, changed.older, changed.newer);
        }
        if !parts.is_empty() {
            let _ = writeln!(text, "    also: {}", self::parts(parts, values));
        }
    }
}
