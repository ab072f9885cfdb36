//! The end mark of an assessment: tells a whole text from one that was cut off, damaged or edited by hand.
//!
//! A TOML text that breaks off is often valid TOML with answers missing, so a text with `revision` at its head must
//! close with `[end]`, which repeats the revision and counts the answers.

use std::ops::Range;

use super::{KEYS, LAST_REVISION};
use crate::format::problem::{Problem, Unreadable};
use crate::format::syntax;
use crate::format::table::Table;

/// Refuses a text with a head but no end mark, or with an end mark that itself is broken.
pub(in crate::format) fn refuse_a_cut_off_text(root: &Table<'_>) -> Result<(), Unreadable> {
    let text = root.notes().text();
    if !root.has("revision") {
        return Ok(());
    }
    let marked = match root.get("end").and_then(|value| value.as_open_table()) {
        Some(end) => {
            !root.notes().has_syntax_errors()
                || (number_of(&end, "revision").is_some() && number_of(&end, "answers").is_some())
        }
        None => root.has("end"),
    };
    // Broken TOML, such as quotation marks that never close, can swallow an end mark that is there.
    if marked || (root.notes().has_syntax_errors() && ends_with_mark(text)) {
        return Ok(());
    }
    let problem = Problem::at_end_of(
        text.trim_end(),
        "this file breaks off here: its end mark is missing",
        "open the version saved before it",
    );
    Err(Unreadable::Damaged { problem, mended: None })
}

/// Compares the end mark with the head and the answers.
pub(in crate::format) fn compare(root: &Table<'_>) -> Result<(), Unreadable> {
    let Some(end) = root.get("end").and_then(|value| value.table(&["revision", "answers"])) else { return Ok(()) };
    let revision = end.number("revision", 0..=LAST_REVISION);
    let answers = end.number("answers", 0..=LAST_REVISION);
    let head = root.get("revision");
    let count = count(root);
    // The number itself may be wrong, which is noted already.
    let unreadable = |key: &str, number: Option<u64>| end.has(key) && number.is_none();
    if unreadable("revision", revision) || unreadable("answers", answers) || root.notes().has_syntax_errors() {
        return Ok(());
    }
    let (key, message) = match (head, revision, answers) {
        (None, ..) => ("revision", "there is an end mark, but no revision at the head of the file".to_owned()),
        (_, None, _) => ("revision", "the end mark does not say which revision this is".to_owned()),
        (_, _, None) => ("answers", "the end mark does not say how many answers there are".to_owned()),
        (Some(head), Some(revision), Some(answers)) => {
            let Some(number) = head.as_number() else { return Ok(()) };
            if number != revision {
                ("revision", format!("this is revision {number}, but its end mark says {revision}"))
            } else if count != answers {
                ("answers", format!("it holds {}, but its end mark says {answers}", answers_in_words(count)))
            } else {
                return Ok(());
            }
        }
    };
    let at = end.span_of(key);
    if root.notes().has_errors() {
        root.notes().wrong(&at, end.path(), message, "mend the other problems first");
        return Ok(());
    }
    let text = root.notes().text();
    let before = text.get(..at.start).unwrap_or_default();
    let help = "it was edited by hand or cut off";
    let problem = Problem { path: format!("end.{key}"), ..Problem::at_end_of(before, message, help) };
    Err(Unreadable::Damaged { problem, mended: mended(root, &end, count) })
}

fn answers_in_words(count: u64) -> String {
    if count == 1 { "1 answer".to_owned() } else { format!("{count} answers") }
}

/// The number of tables under `[answers]`.
fn count(root: &Table<'_>) -> u64 {
    root.get("answers").and_then(|value| value.as_open_table()).map_or(0, |table| table.len() as u64)
}

/// The number a key has, without noting what is wrong with it.
fn number_of(table: &Table<'_>, key: &str) -> Option<u64> {
    table.get(key).and_then(|value| value.as_number())
}

/// Whether the last lines look like an end mark.
fn ends_with_mark(text: &str) -> bool {
    let mut last = text.lines().rev().map(str::trim).filter(|line| !line.is_empty()).take(3);
    let mut is = |start: &str| last.next().is_some_and(|line| line.starts_with(start));
    is("answers") && is("revision") && is("[end]")
}

/// The text with a right end mark and nothing else changed, if that can be done and makes it whole.
fn mended(root: &Table<'_>, end: &Table<'_>, count: u64) -> Option<String> {
    let text = root.notes().text();
    let revision = number_of(root, "revision").or_else(|| number_of(end, "revision"))?;
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    if !root.has("revision") {
        // The revision goes back to where it stood, before the head's last key that is surely there.
        let start = root.key_start("format")?;
        edits.push((start..start, format!("revision = {revision}\n")));
    }
    for (key, number) in [("revision", revision), ("answers", count)] {
        if let Some(value) = end.get(key) {
            edits.push((value.span(), number.to_string()));
        } else {
            let header = end.span().start;
            let after = header + text.get(header..)?.find(']')? + 1;
            edits.push((after..after, format!("\n{key} = {number}")));
        }
    }
    edits.sort_by_key(|(range, _)| range.start);
    let mut mended = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for (range, replacement) in edits {
        mended.push_str(text.get(done..range.start)?);
        mended.push_str(&replacement);
        done = range.end;
    }
    mended.push_str(text.get(done..)?);
    is_whole(&mended).then_some(mended)
}

/// Whether head, answers and end mark of a text agree.
fn is_whole(text: &str) -> bool {
    syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, KEYS);
        let agree = root.get("end").and_then(|value| value.as_open_table()).is_some_and(|end| {
            number_of(&root, "revision") == number_of(&end, "revision")
                && number_of(&end, "answers") == Some(count(&root))
        });
        agree && !notes.has_errors()
    })
}
