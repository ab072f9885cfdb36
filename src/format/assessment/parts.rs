//! Reads the tables of an assessment that come before its answers.

use super::Places;
use crate::format::table::{MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::model::limits::MOST_PARTICIPANTS;
use crate::model::{Clock, ModuleRef, Participants, Scope, Selection, Subject, Workshop};

/// The largest head count.
const MOST_PEOPLE: u64 = 999_999;

pub(in crate::format) fn selection(root: &Table<'_>, places: &mut Places) -> Option<Selection> {
    let Some(value) = root.get("instrument") else {
        root.missing("instrument", "add a table [instrument] with depth = \"quick\", \"standard\" or \"full\"");
        return None;
    };
    let table = value.table(&["depth", "without", "modules", "earlier"])?;
    let starts = |key| table.get(key).map(|list| list.item_starts()).unwrap_or_default();
    places.without = starts("without");
    places.modules = starts("modules");
    places.left = starts("earlier");
    let depth = table.needed_word("depth");
    let without = table.list("without", MOST_OPTIONS, |area| area.name());
    let modules = table.list("modules", MOST_OPTIONS, module);
    let earlier = table.list("earlier", MOST_OPTIONS, module);
    Some(Selection { depth: depth?, without, modules, earlier })
}

pub(in crate::format) fn module(value: Value<'_>) -> Option<ModuleRef> {
    let table = value.table(&["id", "version", "hash"])?;
    let id = table.needed_name("id");
    let version = table.name("version");
    let hash = table.text("hash");
    let digits = hash.strip_prefix("sha256:").unwrap_or_default();
    let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if let Some(place) = table.get("hash")
        && !hash.is_empty()
        && !(digits.len() == 64 && digits.bytes().all(lower_hex))
    {
        // The hash only helps to find the right text of an instrument: without it the version does.
        place.warn(
            "this is not \"sha256:\" and 64 hexadecimal digits, so the instrument is found by its version",
            "leave the hash out",
        );
    }
    Some(ModuleRef { id: id?, version, hash })
}

pub(in crate::format) fn subject(root: &Table<'_>, places: &mut Places) -> Option<Subject> {
    let Some(value) = root.get("subject") else {
        root.missing("subject", "add a table [subject] with constituent and organization");
        return None;
    };
    let table = value.table(&["constituent", "organization", "country", "unit"])?;
    places.constituent = table.span_of("constituent").start;
    let constituent = table.needed_word("constituent");
    let organization = table.needed_text("organization");
    let country = table.text("country");
    let unit = table.text("unit");
    Some(Subject { constituent: constituent?, organization: organization?, country, unit })
}

pub(super) fn scope(root: &Table<'_>) -> Scope {
    let keys = &["whom", "which", "purpose", "requested_by", "planning_period"];
    let value = root.get("scope");
    let Some(table) = value.and_then(|value| value.table(keys)) else { return Scope::default() };
    Scope {
        whom: table.text("whom"),
        which: table.text("which"),
        purpose: table.text("purpose"),
        requested_by: table.text("requested_by"),
        planning_period: table.text("planning_period"),
    }
}

pub(super) fn workshop(root: &Table<'_>) -> Workshop {
    let keys = &["title", "place", "date", "facilitators", "participants", "missing", "clock"];
    let value = root.get("workshop");
    let Some(table) = value.and_then(|value| value.table(keys)) else { return Workshop::default() };
    Workshop {
        title: table.text("title"),
        place: table.text("place"),
        date: table.get("date").and_then(|date| date.date()),
        facilitators: table.texts("facilitators"),
        participants: table.list("participants", MOST_PARTICIPANTS, participants),
        missing: table.texts("missing"),
        clock: table.get("clock").and_then(clock),
    }
}

fn clock(value: Value<'_>) -> Option<Clock> {
    let table = value.table(&["from", "on", "at"])?;
    let from = table.needed_name("from");
    let on = table.get("on").filter(|day| !day.is_empty_text());
    if on.is_none() {
        table.missing("on", "add on = the day, such as 2026-11-21");
    }
    if !table.has("at") {
        table.missing("at", "add at = the time, such as 09:05:00");
    }
    let on = on.and_then(|day| day.date());
    let at = table.get("at").and_then(|time| time.time());
    Some(Clock { from: from?, on: on?, at: at? })
}

pub(super) fn participants(value: Value<'_>) -> Option<Participants> {
    let table = value.table(&["role", "sex", "age", "seniority", "count"])?;
    let role = table.text("role");
    let (sex, age, seniority) = (table.word("sex"), table.word("age"), table.word("seniority"));
    if !table.has("count") {
        table.missing("count", "add count = how many people");
    }
    let count = table.number("count", 0..=MOST_PEOPLE)?;
    Some(Participants { role, sex, age, seniority, count: u32::try_from(count).ok()? })
}
