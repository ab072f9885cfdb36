//! What changed from one instrument to another, as JSON has it and as people read it.

use serde::Serialize;

use crate::editions::{Both, Facet, compare};
use crate::format::instrument::hash;
use crate::model::{Area, Indicator, Module};

/// Everything that changed. The keys are a contract other programs may rely on.
#[derive(Serialize)]
pub(super) struct Changes<'a> {
    pub(super) from: Side<'a>,
    pub(super) to: Side<'a>,
    /// What the instrument says of itself, its id and version apart.
    pub(super) instrument: Vec<Value>,
    pub(super) areas_added: Vec<Titled<'a>>,
    pub(super) areas_removed: Vec<Titled<'a>>,
    pub(super) areas_retitled: Vec<Retitled<'a>>,
    /// Their paragraphs of the founding papers differ.
    pub(super) areas_sourced: Vec<Titled<'a>>,
    /// Those of both, in the newer order, when that is another.
    pub(super) areas_reordered: Vec<&'a str>,
    /// Areas whose indicators stand in another order.
    pub(super) indicators_reordered: Vec<Reordered<'a>>,
    pub(super) added: Vec<Titled<'a>>,
    pub(super) removed: Vec<Titled<'a>>,
    /// The revision differs.
    pub(super) reworded: Vec<Reworded<'a>>,
    /// A descriptor differs, and the revision does not.
    pub(super) unmarked: Vec<Reworded<'a>>,
    pub(super) edited: Vec<Edited<'a>>,
    pub(super) unchanged: usize,
}

/// One of the two instruments.
#[derive(Serialize)]
pub(super) struct Side<'a> {
    pub(super) id: &'a str,
    pub(super) version: String,
    hash: String,
}

/// An area or indicator.
#[derive(Serialize)]
pub(super) struct Titled<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
}

/// An area with another title.
#[derive(Serialize)]
pub(super) struct Retitled<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) older: &'a str,
}

/// An area whose indicators stand in another order.
#[derive(Serialize)]
pub(super) struct Reordered<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    /// The indicators of both, in the newer order.
    pub(super) order: Vec<&'a str>,
}

/// What a key said before, and says now.
#[derive(Serialize)]
pub(super) struct Value {
    pub(super) key: &'static str,
    pub(super) older: String,
    pub(super) newer: String,
}

/// An indicator with other descriptors or another revision.
#[derive(Serialize)]
pub(super) struct Reworded<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    /// Before and now.
    pub(super) revisions: [u32; 2],
    pub(super) levels: Vec<Changed<'a>>,
    /// What else differs.
    pub(super) parts: Vec<&'static str>,
    /// Those of the parts that a word or two say.
    pub(super) values: Vec<Value>,
}

/// A level with other words.
#[derive(Serialize)]
pub(super) struct Changed<'a> {
    pub(super) level: usize,
    pub(super) older: &'a str,
    pub(super) newer: &'a str,
}

/// An indicator whose levels are the same and something else is not.
#[derive(Serialize)]
pub(super) struct Edited<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) parts: Vec<&'static str>,
    /// Those of the parts that a word or two say.
    pub(super) values: Vec<Value>,
}

impl<'a> Changes<'a> {
    pub(super) fn between(older: &'a Module, newer: &'a Module) -> Changes<'a> {
        let found = compare([older], [newer]);
        let indicators = |list: Vec<&'a Indicator>| {
            list.into_iter().map(|one| Titled { id: one.id.as_str(), title: &one.title }).collect()
        };
        let areas =
            newer.areas.iter().filter_map(|area| Some((older.areas.iter().find(|old| old.id == area.id)?, area)));
        let retitled = areas.clone().filter(|(old, new)| old.title != new.title);
        let sourced = areas.clone().filter(|(old, new)| old.source != new.source);
        let ids = |module: &'a Module| module.areas.iter().map(|area| area.id.as_str()).collect::<Vec<_>>();
        let edited = found.edited.into_iter().map(|(both, facets)| Edited {
            id: both.newer.id.as_str(),
            title: &both.newer.title,
            parts: words(&facets),
            values: values(&both, &facets),
        });
        Changes {
            from: Side::of(older),
            to: Side::of(newer),
            instrument: head(older, newer),
            areas_added: newer.areas.iter().filter(|area| !has(older, area)).map(Titled::area).collect(),
            areas_removed: older.areas.iter().filter(|area| !has(newer, area)).map(Titled::area).collect(),
            areas_retitled: retitled.map(|(old, new)| Retitled::of(old, new)).collect(),
            areas_sourced: sourced.map(|(_, area)| Titled::area(area)).collect(),
            areas_reordered: reordered(&ids(older), &ids(newer)),
            indicators_reordered: areas.filter_map(|(old, new)| Reordered::of(old, new)).collect(),
            added: indicators(found.added),
            removed: indicators(found.gone),
            reworded: found.reworded.iter().map(Reworded::of).collect(),
            unmarked: found.unmarked.iter().map(Reworded::of).collect(),
            edited: edited.collect(),
            unchanged: found.same,
        }
    }
}

fn words(facets: &[Facet]) -> Vec<&'static str> {
    facets.iter().map(|facet| facet.word()).collect()
}

fn values(both: &Both<'_>, facets: &[Facet]) -> Vec<Value> {
    let value = |facet: &Facet| {
        Some(Value { key: facet.word(), older: facet.value(both.older)?, newer: facet.value(both.newer)? })
    };
    facets.iter().filter_map(value).collect()
}

fn head(older: &Module, newer: &Module) -> Vec<Value> {
    let value = |key, older: &str, newer: &str| Value { key, older: older.to_owned(), newer: newer.to_owned() };
    let all = [
        value("title", &older.title, &newer.title),
        value("constituent", older.audience.word(), newer.audience.word()),
        value("language", &older.language, &newer.language),
    ];
    all.into_iter().filter(|value| value.older != value.newer).collect()
}

/// What is in both, in the newer order; nothing when the order is the same.
fn reordered<'a>(older: &[&'a str], newer: &[&'a str]) -> Vec<&'a str> {
    let now: Vec<&str> = newer.iter().copied().filter(|id| older.contains(id)).collect();
    let same = older.iter().filter(|id| newer.contains(id)).eq(&now);
    if same { Vec::new() } else { now }
}

/// Whether an instrument has an area with this id.
fn has(module: &Module, area: &Area) -> bool {
    module.areas.iter().any(|other| other.id == area.id)
}

impl<'a> Side<'a> {
    fn of(module: &'a Module) -> Side<'a> {
        Side { id: module.id.as_str(), version: module.version.to_string(), hash: hash(module) }
    }
}

impl<'a> Titled<'a> {
    fn area(area: &'a Area) -> Titled<'a> {
        Titled { id: area.id.as_str(), title: &area.title }
    }
}

impl<'a> Retitled<'a> {
    fn of(older: &'a Area, newer: &'a Area) -> Retitled<'a> {
        Retitled { id: newer.id.as_str(), title: &newer.title, older: &older.title }
    }
}

impl<'a> Reordered<'a> {
    fn of(older: &'a Area, newer: &'a Area) -> Option<Reordered<'a>> {
        let ids = |area: &'a Area| area.indicators.iter().map(|one| one.id.as_str()).collect::<Vec<_>>();
        let now = reordered(&ids(older), &ids(newer));
        (!now.is_empty()).then_some(Reordered { id: newer.id.as_str(), title: &newer.title, order: now })
    }
}

impl<'a> Reworded<'a> {
    fn of(both: &Both<'a>) -> Reworded<'a> {
        let Both { older, newer } = *both;
        let levels = (1..).zip(older.descriptors.iter().zip(&newer.descriptors));
        let changed = levels.filter(|(_, (older, newer))| older != newer);
        Reworded {
            id: newer.id.as_str(),
            title: &newer.title,
            revisions: [older.revision, newer.revision],
            levels: changed.map(|(level, (older, newer))| Changed { level, older, newer }).collect(),
            values: values(both, &both.facets()),
            parts: words(&both.facets()),
        }
    }
}
