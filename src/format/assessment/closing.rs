//! Reads and writes the closings of an assessment, and hashes what the group said.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Places, Read, findings::Findings, write};
use crate::format::problem::{Problem, Severity};
use crate::format::table::{MOST_ITEMS, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::format::writer::{Writer, texts};
use crate::model::{Assessment, Closing, Date, IndicatorId, Reopening};

const KEYS: &[&str] =
    &["on", "hash", "by", "open", "waived", "waived_because", "reopened", "reopened_because", "changed"];

/// Digits of a hash that are read aloud together.
const SPOKEN: usize = 4;

/// The hash of what the group said: `sha256:` and 64 hexadecimal digits over the canonical text without `id`, `revision`,
/// the clock, and everything from `[[closing]]` on: closings, the plan, the mirror, the round before, what of these is
/// undecided, what is carried, and the end mark. `docs/file-formats.md` tells how anybody can work it out again from a
/// file that Stocktake saved. Instruments are told by their hashes, which stand under `[instrument]`.
pub fn content_hash(assessment: &Assessment) -> String {
    let mut hash = String::from("sha256:");
    for byte in Sha256::digest(write::content(assessment).as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

/// Whether a closed assessment says something else than when it was closed; never so when it is not closed.
pub fn is_changed_since_closing(assessment: &Assessment) -> bool {
    assessment.closing().is_some_and(|closing| closing.hash != content_hash(assessment))
}

/// A hash as it is read aloud and written on a flip chart: its digits in groups of four, without `sha256:`.
pub fn spoken(hash: &str) -> Vec<String> {
    let digits: Vec<char> = hash.trim_start_matches("sha256:").chars().collect();
    digits.chunks(SPOKEN).map(|group| group.iter().collect()).collect()
}

/// A warning when the assessment says something else than when it was closed.
pub(super) fn changed(read: &Read) -> Option<Problem> {
    let assessment = &read.assessment;
    let closing = assessment.closing().filter(|_| is_changed_since_closing(assessment))?;
    let mut findings = Findings::new(read);
    let last = assessment.closings.len().saturating_sub(1);
    let message = format!("changed after it was closed on {}: its hash differs", closing.on);
    let help = "take the changes back, or reopen it and let the group close it again";
    findings.note(Severity::Warning, read.places.closings.last(), format!("closing[{last}].hash"), message, help);
    findings.sorted().pop()
}

pub(super) fn read(root: &Table<'_>, places: &mut Places) -> Vec<Closing> {
    let count = root.get("closing").map_or(0, |list| list.item_starts().len());
    let mut at = 0;
    root.list("closing", MOST_OPTIONS, |value| {
        at += 1;
        let closing = one(&value, places);
        let is_open = value.as_open_table().is_some_and(|table| !table.has("reopened"));
        if is_open && at < count {
            value.warn("it was closed again without being reopened", "add reopened and reopened_because");
        }
        closing
    })
}

fn one(value: &Value<'_>, places: &mut Places) -> Option<Closing> {
    let table = value.table(KEYS)?;
    places.closings.push(table.span_of("hash").start);
    let on = day(&table, "on");
    let by = table.needed_text("by");
    let hash = hash(&table);
    let ids = |key| -> Vec<IndicatorId> { table.list(key, MOST_ITEMS, |id| id.name()) };
    let (open, waived) = (ids("open"), ids("waived"));
    let waived_because = if waived.is_empty() {
        table.text("waived_because")
    } else {
        table.needed_text("waived_because").unwrap_or_default()
    };
    let reopened = if ["reopened", "reopened_because", "changed"].iter().any(|key| table.has(key)) {
        let changed = table.flag("changed");
        let (on, because) = (day(&table, "reopened"), table.needed_text("reopened_because"));
        Some(Reopening { on: on?, because: because?, changed })
    } else {
        None
    };
    Some(Closing { on: on?, hash: hash?, by: by?, open, waived, waived_because, reopened })
}

/// A day that must be there.
pub(super) fn day(table: &Table<'_>, key: &str) -> Option<Date> {
    match table.get(key) {
        Some(value) if value.is_empty_text() => {
            value.wrong("this text is blank", "write the day, for example 2026-11-21");
            None
        }
        Some(value) => value.date(),
        None => {
            table.missing(key, format!("add {key} = the day, for example 2026-11-21"));
            None
        }
    }
}

pub(super) fn hash(table: &Table<'_>) -> Option<String> {
    let text = table.needed_text("hash")?;
    let digits = text.strip_prefix("sha256:").unwrap_or_default();
    let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if digits.len() == 64 && digits.bytes().all(lower_hex) {
        return Some(text);
    }
    if let Some(value) = table.get("hash").filter(|_| !text.trim().is_empty()) {
        value.wrong("this is not \"sha256:\" and 64 hexadecimal digits", "copy the hash from the report");
    }
    None
}

pub(super) fn write_into(w: &mut Writer, closings: &[Closing]) {
    for closing in closings {
        w.header("[[closing]]");
        w.raw("on", closing.on);
        w.text("hash", &closing.hash);
        w.text("by", &closing.by);
        for (key, ids) in [("open", &closing.open), ("waived", &closing.waived)] {
            if !ids.is_empty() {
                w.raw(key, texts(ids.iter().map(IndicatorId::as_str)));
            }
        }
        w.text_if("waived_because", &closing.waived_because);
        if let Some(Reopening { on, because, changed }) = &closing.reopened {
            w.raw("reopened", on);
            w.text("reopened_because", because);
            w.flag_if("changed", *changed);
        }
    }
}
