//! `stocktake instruments diff`: what changed for people from one instrument to another.

mod changes;

use std::fmt::Write as _;

use crate::cli::arguments::Diff;
use crate::cli::desk::Desk;
use crate::cli::output::Output;
use crate::cli::{Ending, Failure};

use super::here::Here;
use super::named;
use changes::{Changes, Reworded, Titled};

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
    titled(&mut text, "Areas added", &changes.areas_added);
    titled(&mut text, "Areas removed", &changes.areas_removed);
    titled(&mut text, "Areas with another title", &changes.areas_retitled);
    titled(&mut text, "Indicators added", &changes.added);
    titled(&mut text, "Indicators removed", &changes.removed);
    reworded(&mut text, "Reworded", &changes.reworded);
    reworded(&mut text, "Reworded without a new revision (the author must raise it)", &changes.unmarked);
    heading(&mut text, "Other words around the same levels", changes.edited.len());
    for edited in &changes.edited {
        let _ = writeln!(text, "  {} {}: {}", edited.id, edited.title, edited.parts.join(", "));
    }
    let _ = writeln!(text, "\nUnchanged indicators: {}", changes.unchanged);
    text
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
    for Reworded { id, title, revisions: [before, now], levels, parts } in list {
        let revision = if before == now { format!("revision {now}") } else { format!("revision {before} -> {now}") };
        let _ = writeln!(text, "  {id} {title} ({revision})");
        if levels.is_empty() {
            text.push_str("    every level has the same words\n");
        }
        for changed in levels {
            let _ = writeln!(text, "    level {}\n    - {}\n    + {}", changed.level, changed.older, changed.newer);
        }
        if !parts.is_empty() {
            let _ = writeln!(text, "    also: {}", parts.join(", "));
        }
    }
}
