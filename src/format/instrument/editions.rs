//! Compares an instrument with the editions that are here already: answers are given to words, so words that change
//! need a new revision, and a text that changes a new version.

use std::collections::HashMap;

use super::review::again;
use super::{Read, hash};
use crate::editions::{Both, compare};
use crate::format::problem::Problem;
use crate::format::table::{MOST_ITEMS, Table};
use crate::model::{IndicatorId, Module, Version};

/// An instrument that is here already.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// What it is called in a message, for example `the shipped workers.toml`.
    pub name: &'a str,
    /// The instrument.
    pub module: &'a Module,
    /// The hash of its content.
    pub hash: &'a str,
}

/// Descriptors that changed while their revision did not grow, and a text that changed while its version did not. A
/// copy of an instrument keeps the ids of its indicators, so that all editions count, whatever their own id.
pub fn check_editions(read: &Read, others: &[Edition<'_>]) -> Vec<Problem> {
    let module = &read.module;
    let own = hash(module);
    let others: Vec<&Edition> = others.iter().filter(|other| other.hash != own).collect();
    let slips = slips(module, &others);
    let same_version =
        others.iter().find(|other| other.module.id == module.id && other.module.version == module.version);
    if slips.is_empty() && same_version.is_none() {
        return Vec::new();
    }
    again(read, |root| {
        if let Some(other) = same_version
            && let Some(place) = root.get("version")
        {
            let message = format!("{} has another text of the same version", other.name);
            place.wrong(message, format!("write version = \"{}\"", free_version(module, &others)));
        }
        root.list("area", MOST_ITEMS, |area| {
            area.as_open_table()?.list("indicator", MOST_ITEMS, |indicator| mark(&indicator.as_open_table()?, &slips));
            Some(())
        });
    })
}

/// Notes what is wrong with the revision of an indicator, at its place.
fn mark(indicator: &Table<'_>, slips: &HashMap<IndicatorId, Slip>) -> Option<()> {
    let id: IndicatorId = indicator.name("id")?;
    let slip = slips.get(&id)?;
    let place = indicator.get("revision").or_else(|| indicator.get("id"))?;
    place.wrong(&slip.message, &slip.help);
    Some(())
}

/// A version below one that is here already would never be asked.
pub fn check_version_grows(read: &Read, others: &[Edition<'_>]) -> Vec<Problem> {
    let module = &read.module;
    let newer = others.iter().filter(|other| other.module.id == module.id && other.module.version > module.version);
    let Some(newest) = newer.max_by_key(|other| other.module.version) else { return Vec::new() };
    if others.iter().any(|other| other.hash == hash(module)) {
        return Vec::new();
    }
    let others: Vec<&Edition> = others.iter().collect();
    again(read, |root| {
        if let Some(place) = root.get("version") {
            let message = format!("{} is version {} already", newest.name, newest.module.version);
            place.wrong(message, format!("write version = \"{}\"", free_version(module, &others)));
        }
    })
}

/// What is wrong with the revision of an indicator.
struct Slip {
    message: String,
    help: String,
}

/// The indicators whose revision is wrong, each with the first edition that shows it.
fn slips(module: &Module, others: &[&Edition<'_>]) -> HashMap<IndicatorId, Slip> {
    let mut slips = HashMap::new();
    for Edition { name, module: other, .. } in others {
        let found = compare([*other], [module]);
        let mut note = |both: &Both, message: String| {
            let help = format!("write revision = {}", free_revision(&both.newer.id, both.newer.revision, others));
            slips.entry(both.newer.id.clone()).or_insert(Slip { message, help });
        };
        for both in &found.unmarked {
            let (revision, version) = (both.older.revision, other.version);
            let message =
                format!("{} changed since {name} {version}, and its revision is still {revision}", levels(both));
            note(both, message);
        }
        // Which of two is the older is known only of those with one id.
        let follows = other.id == module.id && other.version <= module.version;
        for both in found.reworded.iter().filter(|both| follows && both.newer.revision < both.older.revision) {
            let (before, now, version) = (both.older.revision, both.newer.revision, other.version);
            note(both, format!("the revision went down from {before} in {name} {version} to {now}"));
        }
    }
    slips
}

/// The levels whose descriptors differ, in words.
fn levels(both: &Both<'_>) -> String {
    let pairs = both.older.descriptors.iter().zip(&both.newer.descriptors);
    let differ: Vec<String> =
        (1..).zip(pairs).filter(|(_, (older, newer))| older != newer).map(|(level, _)| level.to_string()).collect();
    match differ.split_last() {
        None => "nothing".to_owned(),
        Some((level, [])) => format!("the descriptor of level {level}"),
        Some((last, others)) => format!("the descriptors of levels {} and {last}", others.join(", ")),
    }
}

/// The first revision that no edition of an indicator has used.
fn free_revision(id: &IndicatorId, own: u32, others: &[&Edition<'_>]) -> u32 {
    let indicators = others.iter().flat_map(|other| other.module.indicators()).map(|(_, indicator)| indicator);
    let used = indicators.filter(|indicator| indicator.id == *id).map(|indicator| indicator.revision);
    used.fold(own, u32::max).saturating_add(1)
}

/// The next version that no edition of an instrument has used.
fn free_version(module: &Module, others: &[&Edition<'_>]) -> Version {
    let used = others.iter().filter(|other| other.module.id == module.id).map(|other| other.module.version);
    used.fold(module.version, Version::max).next()
}
