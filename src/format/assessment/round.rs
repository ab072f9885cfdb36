//! Reads and writes the round before, and how the group sees the other constituents.

use std::collections::{BTreeMap, HashSet};

use super::answer::{evidence, revision};
use super::closing::{day, hash};
use super::parts::participants;
use super::{LAST_ROUND, write};
use crate::format::table::{MOST_ITEMS, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::format::writer::{Writer, string};
use crate::model::limits::MOST_PARTICIPANTS;
use crate::model::{Constituent, IndicatorId, LastLevel, LastRound, Mirror, Permission, Seen};

/// Warns of what cannot be so: a last round that is not before this one, and a constituent that sees itself.
pub(super) fn doubt(
    root: &Table<'_>,
    round: u64,
    constituent: Option<Constituent>,
    last: Option<&LastRound>,
    mirror: &Mirror,
) {
    if let Some(last) = last.filter(|last| u64::from(last.round) >= round)
        && let Some(table) = root.get("last").and_then(|value| value.as_open_table())
        && let Some(place) = table.get("round")
    {
        let message = format!("the last round is {}, but this one is {round}", last.round);
        place.warn(message, "correct one of the two");
    }
    let Some(own) = constituent.filter(|own| mirror.seen.iter().any(|seen| seen.constituent == *own)) else { return };
    let Some(table) = root.get("mirror").and_then(|value| value.as_open_table()) else { return };
    let Some(views) = table.get("seen").filter(Value::is_list) else { return };
    views.list(MOST_ITEMS, |item| {
        let seen = item.as_open_table()?;
        let whom = seen.get("constituent")?;
        if whom.text().as_deref() == Some(own.word()) {
            let message = format!("this is a stocktake of {} itself", own.word());
            whom.warn(message, "name one of the two others; its own levels stand under [answers]");
        }
        Some(())
    });
}

pub(super) fn last(root: &Table<'_>) -> Option<LastRound> {
    let table = root.get("last")?.table(&["round", "date", "hash", "participants", "missing", "levels"])?;
    if !table.has("round") {
        table.missing("round", "add round = the number of the round before");
    }
    let round = table.number("round", 1..=LAST_ROUND);
    Some(LastRound {
        date: table.get("date").and_then(|date| date.date()),
        hash: if table.has("hash") { hash(&table).unwrap_or_default() } else { String::new() },
        participants: table.list("participants", MOST_PARTICIPANTS, participants),
        missing: table.texts("missing"),
        levels: levels(&table),
        round: u32::try_from(round?).ok()?,
    })
}

fn levels(table: &Table<'_>) -> BTreeMap<IndicatorId, LastLevel> {
    let mut levels = BTreeMap::new();
    let Some(value) = table.get("levels") else { return levels };
    let Some(entries) = value.open_table() else { return levels };
    if entries.len() > MOST_ITEMS {
        value.wrong(format!("{} levels; the limit is {MOST_ITEMS}", entries.len()), "");
        return levels;
    }
    for (key, span, value) in entries.entries() {
        let id = IndicatorId::new(key);
        if id.is_none() {
            entries.notes().wrong(&span, entries.path(), "expected an indicator such as \"GOV-3.1\"", "");
        }
        if let Some((id, level)) = id.zip(level(&value)) {
            levels.insert(id, level);
        }
    }
    levels
}

fn level(value: &Value<'_>) -> Option<LastLevel> {
    let table = value.table(&["revision", "agreed", "desired", "importance", "evidence"])?;
    let agreed = table.needed_scale("agreed");
    Some(LastLevel {
        revision: revision(&table),
        desired: table.scale("desired"),
        importance: table.scale("importance"),
        evidence: table.list("evidence", MOST_OPTIONS, evidence),
        agreed: agreed?,
    })
}

pub(super) fn mirror(root: &Table<'_>) -> Mirror {
    let value = root.get("mirror");
    let Some(table) = value.as_ref().and_then(|value| value.table(&["agreed_on", "agreed_by", "seen"])) else {
        return Mirror::default();
    };
    let permission = if table.has("agreed_on") || table.has("agreed_by") {
        let (on, by) = (day(&table, "agreed_on"), table.needed_text("agreed_by"));
        on.zip(by).map(|(on, by)| Permission { on, by })
    } else {
        None
    };
    let mut looked = HashSet::new();
    let seen = table.list("seen", MOST_ITEMS, |value| {
        let seen = seen(&value)?;
        if !looked.insert((seen.constituent, seen.indicator.clone())) {
            value.wrong(format!("{} is seen twice", seen.indicator), "keep one of them");
        }
        Some(seen)
    });
    Mirror { permission, seen }
}

pub(super) fn seen(value: &Value<'_>) -> Option<Seen> {
    let table = value.table(&["constituent", "indicator", "revision", "level", "note"])?;
    let (constituent, indicator) = (table.needed_word("constituent"), table.needed_name("indicator"));
    let level = table.needed_scale("level");
    Some(Seen {
        revision: revision(&table),
        note: table.text("note"),
        constituent: constituent?,
        indicator: indicator?,
        level: level?,
    })
}

pub(super) fn write_mirror(w: &mut Writer, mirror: &Mirror) {
    if let Some(permission) = &mirror.permission {
        w.header("[mirror]");
        w.raw("agreed_on", permission.on);
        w.text("agreed_by", &permission.by);
    }
    for seen in &mirror.seen {
        w.header("[[mirror.seen]]");
        write_seen(w, seen);
    }
}

pub(super) fn write_seen(w: &mut Writer, seen: &Seen) {
    w.text("constituent", seen.constituent.word());
    w.text("indicator", seen.indicator.as_str());
    w.raw_if("revision", seen.revision);
    w.raw("level", seen.level);
    w.text_if("note", &seen.note);
}

pub(super) fn write_last(w: &mut Writer, last: &LastRound) {
    w.header("[last]");
    w.raw("round", last.round);
    w.raw_if("date", last.date);
    w.text_if("hash", &last.hash);
    w.lines_if("participants", last.participants.iter().map(write::head_count));
    w.lines_if("missing", last.missing.iter().map(|group| string(group)));
    for (id, level) in &last.levels {
        w.header(&format!("[last.levels.\"{id}\"]"));
        w.raw_if("revision", level.revision);
        w.raw("agreed", level.agreed);
        w.raw_if("desired", level.desired);
        w.raw_if("importance", level.importance);
        w.lines_if("evidence", level.evidence.iter().map(write::item));
    }
}
