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
    pub(super) areas_added: Vec<Titled<'a>>,
    pub(super) areas_removed: Vec<Titled<'a>>,
    /// With the newer title.
    pub(super) areas_retitled: Vec<Titled<'a>>,
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
}

impl<'a> Changes<'a> {
    pub(super) fn between(older: &'a Module, newer: &'a Module) -> Changes<'a> {
        let found = compare([older], [newer]);
        let indicators = |list: Vec<&'a Indicator>| {
            list.into_iter().map(|one| Titled { id: one.id.as_str(), title: &one.title }).collect()
        };
        let retitled = |area: &&Area| older.areas.iter().any(|other| other.id == area.id && other.title != area.title);
        let edited = found.edited.into_iter().map(|(both, facets)| Edited {
            id: both.newer.id.as_str(),
            title: &both.newer.title,
            parts: words(&facets),
        });
        Changes {
            from: Side::of(older),
            to: Side::of(newer),
            areas_added: newer.areas.iter().filter(|area| !has(older, area)).map(Titled::area).collect(),
            areas_removed: older.areas.iter().filter(|area| !has(newer, area)).map(Titled::area).collect(),
            areas_retitled: newer.areas.iter().filter(retitled).map(Titled::area).collect(),
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
            parts: words(&both.facets()),
        }
    }
}
