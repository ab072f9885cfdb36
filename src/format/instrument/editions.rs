//! Compares an instrument with the editions that are here already: answers are given to words, so words that change
//! need a new revision, and a text that changes a new version.

use std::collections::HashMap;

use super::draft::{Draft, again, each};
use super::entry::Wording;
use super::hash;
use crate::format::problem::Problem;
use crate::format::table::Table;
use crate::model::{Indicator, IndicatorId, Module, Version};

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
pub fn check_editions(draft: &Draft, others: &[Edition<'_>]) -> Vec<Problem> {
    let own = draft.module.as_ref().map(hash);
    let others: Vec<&Edition> = others.iter().filter(|other| Some(other.hash) != own.as_deref()).collect();
    let slips = slips(draft, &others);
    // A draft that cannot be used yet may become the very text of that version.
    let differs = |other: &Edition| draft.module.is_some() || is_reworded(draft, other.module);
    let same_version = others.iter().find(|other| {
        let module = other.module;
        draft.id.as_ref() == Some(&module.id) && draft.version == Some(module.version) && differs(other)
    });
    if slips.is_empty() && same_version.is_none() {
        return Vec::new();
    }
    let mut problems = again(&draft.text, |root| {
        if let Some(other) = same_version
            && let Some(place) = root.get("version")
        {
            let message = format!("{} has another text of the same version", other.name);
            place.wrong(message, format!("write version = \"{}\"", free_version(other.module, &others)));
        }
        each(root, "area", draft.text.len(), |_, area, place| {
            each(area, "indicator", place.end, |_, indicator, _| {
                mark(indicator, &slips);
            });
        });
    });
    problems.retain(|problem| !draft.problems.contains(problem));
    problems
}

/// Notes what is wrong with the revision of an indicator, at its place.
fn mark(indicator: &Table<'_>, slips: &HashMap<&IndicatorId, Slip>) -> Option<()> {
    let id: IndicatorId = indicator.name("id")?;
    let slip = slips.get(&id)?;
    let place = indicator.get("revision").or_else(|| indicator.get("id"))?;
    place.wrong(&slip.message, &slip.help);
    Some(())
}

/// A version below one that is here already would never be asked.
pub fn check_version_grows(draft: &Draft, others: &[Edition<'_>]) -> Vec<Problem> {
    let (Some(id), Some(version)) = (&draft.id, draft.version) else { return Vec::new() };
    let newer = others.iter().filter(|other| other.module.id == *id && other.module.version > version);
    let Some(newest) = newer.max_by_key(|other| other.module.version) else { return Vec::new() };
    if draft.module.as_ref().map(hash).is_some_and(|own| others.iter().any(|other| other.hash == own)) {
        return Vec::new();
    }
    let others: Vec<&Edition> = others.iter().collect();
    let mut problems = again(&draft.text, |root| {
        if let Some(place) = root.get("version") {
            let message = format!("{} is version {} already", newest.name, newest.module.version);
            place.wrong(message, format!("write version = \"{}\"", free_version(newest.module, &others)));
        }
    });
    problems.retain(|problem| !draft.problems.contains(problem));
    problems
}

/// What is wrong with the revision of an indicator.
struct Slip {
    message: String,
    help: String,
}

/// The indicators that certainly have their id and words, with those of another edition.
fn in_both<'a>(
    draft: &'a Draft,
    other: &'a Module,
) -> impl Iterator<Item = (&'a IndicatorId, &'a Wording, &'a Indicator)> {
    let before: HashMap<&IndicatorId, &Indicator> = other.indicators().map(|(_, one)| (&one.id, one)).collect();
    draft.entries.iter().filter(|entry| entry.is_own_id).filter_map(move |entry| {
        let id = entry.id.as_ref()?;
        Some((id, entry.wording.as_ref()?, *before.get(id)?))
    })
}

fn is_reworded(draft: &Draft, other: &Module) -> bool {
    in_both(draft, other).any(|(_, now, before)| now.descriptors != before.descriptors)
}

/// The indicators whose revision is wrong, each with the first edition that shows it.
fn slips<'a>(draft: &'a Draft, others: &[&'a Edition<'_>]) -> HashMap<&'a IndicatorId, Slip> {
    let mut slips = HashMap::new();
    for Edition { name, module: other, .. } in others {
        // Which of two is the older is known only of those with one id.
        let follows = draft.id.as_ref() == Some(&other.id) && draft.version.is_some_and(|own| other.version <= own);
        for (id, now, before) in in_both(draft, other) {
            let version = other.version;
            let message = if now.revision == before.revision && now.descriptors != before.descriptors {
                let levels = levels(&before.descriptors, &now.descriptors);
                format!("{levels} changed since {name} {version}, and its revision is still {}", before.revision)
            } else if follows && now.revision < before.revision {
                format!("the revision went down from {} in {name} {version} to {}", before.revision, now.revision)
            } else {
                continue;
            };
            let help = format!("write revision = {}", free_revision(id, now.revision, others));
            slips.entry(id).or_insert(Slip { message, help });
        }
    }
    slips
}

/// The levels whose descriptors differ, in words.
fn levels(before: &[String; 5], now: &[String; 5]) -> String {
    let differ = (1..).zip(before.iter().zip(now)).filter(|(_, (before, now))| before != now);
    let differ: Vec<String> = differ.map(|(level, _)| u8::to_string(&level)).collect();
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
