//! Reads and writes what an assessment keeps of the responses from people's own laptops.

use std::collections::{BTreeMap, HashSet};

use super::{LAST_REVISION, Places, answer};
use crate::format::clean::quoted;
use crate::format::table::{LAST_INDICATOR_REVISION, MOST_ITEMS, MOST_OPTIONS, Table};
use crate::format::terms::{Name, either, meant};
use crate::format::value::Value;
use crate::format::writer::{Writer, inline, list, string};
use crate::model::{Band, BandLevels, Counted, Heard, IndicatorId, Tally, Voices};
use crate::voices::DIVISIONS;
use crate::voices::suppression::{FEWEST, Slip, slips};

const HEARD: &[&str] = &["revision", "felt", "levels", "desired", "comments", "bands"];

pub(super) fn voices(root: &Table<'_>, places: &mut Places) -> Voices {
    let value = root.get("voices");
    let Some(table) = value.and_then(|value| value.table(&["counted", "answers"])) else { return Voices::default() };
    let mut seen = HashSet::new();
    let counted = table.list("counted", MOST_ITEMS, |value| {
        let one = counted(value)?;
        if !seen.insert(one.id.clone()) {
            value.warn("this response stands in the list twice", "collect the responses again");
        }
        Some(one)
    });
    let answers = table.get("answers").map(|value| answers(&value, places)).unwrap_or_default();
    Voices { counted, answers }
}

fn counted(value: Value<'_>) -> Option<Counted> {
    let table = value.table(&["id", "revision"])?;
    let id = table.needed_name("id");
    if !table.has("revision") {
        table.missing("revision", "add revision = that of the response");
    }
    let revision = table.number("revision", 0..=LAST_REVISION);
    Some(Counted { id: id?, revision: revision? })
}

fn answers(value: &Value<'_>, places: &mut Places) -> BTreeMap<IndicatorId, Heard> {
    let Some(table) = value.open_table() else { return BTreeMap::new() };
    if table.len() > MOST_ITEMS {
        value.wrong(format!("{} answers; the limit is {MOST_ITEMS}", table.len()), "");
        return BTreeMap::new();
    }
    let mut read: Vec<(IndicatorId, Heard, usize)> = Vec::with_capacity(table.len());
    for (key, span, value) in table.entries() {
        let id = IndicatorId::new(key);
        if id.is_none() {
            let message = format!("expected {}, found {}", IndicatorId::FORM, quoted(key));
            table.notes().wrong(&span, table.path(), message, "write the whole id between quotation marks");
        }
        let Some(entry) = value.table(HEARD) else { continue };
        let heard = heard(&entry);
        if let Some(id) = id {
            read.push((id, heard, span.start));
        }
    }
    read.sort_by(|one, other| one.0.cmp(&other.0));
    places.voices = read.iter().map(|entry| entry.2).collect();
    read.into_iter().map(|(id, heard, _)| (id, heard)).collect()
}

fn heard(table: &Table<'_>) -> Heard {
    let felt = table.get("felt").and_then(|value| {
        answer::counts(&value, |found| format!("expected four counts, one for each felt need, found {found}"))
    });
    let levels = |key| table.get(key).and_then(|value| answer::tally(&value)).unwrap_or_default();
    let heard = Heard {
        revision: table.number("revision", 1..=LAST_INDICATOR_REVISION).and_then(|number| u32::try_from(number).ok()),
        felt: felt.unwrap_or_default(),
        levels: levels("levels"),
        desired: levels("desired"),
        comments: table.list("comments", MOST_ITEMS, |value| value.text()),
        bands: table.list("bands", MOST_OPTIONS, band),
    };
    warn_of_slips(table, &heard);
    heard
}

fn band(value: Value<'_>) -> Option<BandLevels> {
    let table = value.table(&["by", "band", "levels"])?;
    let by = table.needed_text("by");
    let word = table.needed_text("band");
    if !table.has("levels") {
        table.missing("levels", "add levels = the people at levels 1 to 5");
    }
    let levels = table.get("levels").and_then(|value| answer::tally(&value));
    let (by, word) = (by?, word?);
    let lines = DIVISIONS.map(Band::by);
    if !lines.contains(&by.as_str()) {
        let help = meant(&by, lines, &format!("use {}", either(lines.into_iter())));
        table.get("by")?.wrong(format!("unknown line of division {}", quoted(&by)), help);
        return None;
    }
    let band = Band::from_words(&by, &word);
    if band.is_none() {
        let known: Vec<&str> = Band::all(&by).map(Band::word).collect();
        let help = meant(&word, known.iter().copied(), &format!("use {}", either(known.iter().copied())));
        table.get("band")?.wrong(format!("unknown group {} by {by}", quoted(&word)), help);
    }
    Some(BandLevels { band: band?, levels: levels? })
}

/// Groups that must not be shown are warned of, each at its place; the screens and reports leave them out.
fn warn_of_slips(table: &Table<'_>, heard: &Heard) {
    let Some(value) = table.get("bands").filter(|value| value.item_starts().len() == heard.bands.len()) else { return };
    let mut slips = slips(heard).into_iter();
    value.list(MOST_OPTIONS, |item| {
        let message = match slips.next().flatten()? {
            Slip::Few => format!("this group has fewer than {FEWEST} people: it is not shown"),
            Slip::GivesAway => {
                format!("this group gives away those that are not here, fewer than {FEWEST} people: it is not shown")
            }
            Slip::MoreThanAll => "the groups have more people at a level than there are in all".to_owned(),
            Slip::Twice => "this group stands in the list twice".to_owned(),
            Slip::TwoLines => "groups of several kinds stand here: together they can tell of a few people".to_owned(),
        };
        item.warn(message, "collect the responses again, or take the groups of this line of division out");
        Some(())
    });
}

pub(super) fn write_into(w: &mut Writer, voices: &Voices) {
    w.table_if("[voices]", |w| {
        w.lines_if(
            "counted",
            voices.counted.iter().map(|Counted { id, revision }| {
                inline(&[("id", string(id.as_str())), ("revision", revision.to_string())])
            }),
        );
    });
    for (id, heard) in &voices.answers {
        w.header(&format!("[voices.answers.\"{id}\"]"));
        w.raw_if("revision", heard.revision);
        w.raw_if("felt", heard.felt.iter().any(|count| *count > 0).then(|| list(heard.felt)));
        w.raw_if("levels", counts_if(heard.levels));
        w.raw_if("desired", counts_if(heard.desired));
        w.lines_if("comments", heard.comments.iter().map(|comment| string(comment)));
        w.lines_if(
            "bands",
            heard.bands.iter().map(|BandLevels { band, levels }| {
                let levels = list(levels.counts());
                inline(&[("by", string(band.by())), ("band", string(band.word())), ("levels", levels)])
            }),
        );
    }
}

fn counts_if(levels: Tally) -> Option<String> {
    (levels.people() > 0).then(|| list(levels.counts()))
}
