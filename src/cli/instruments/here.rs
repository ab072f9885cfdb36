//! The instruments that are here, shipped in this and earlier editions and installed, as a command names them and compares with them.

use crate::cli::desk::Desk;
use crate::cli::output::shown;
use crate::format::instrument::Edition;
use crate::model::{ModuleId, Part, Version};
use crate::store::{Listed, Place};

/// Every instrument that is here and can be read.
pub(in crate::cli) struct Here(Vec<One>);

/// One of them.
pub(in crate::cli) struct One {
    /// What it is called in a message.
    pub(in crate::cli) name: String,
    pub(in crate::cli) place: Place,
    pub(in crate::cli) part: Part,
}

impl Here {
    pub(in crate::cli) fn of(desk: &Desk) -> Here {
        let readable = |Listed { place, part }: Listed| Some(One { name: name(&place), part: part.ok()?, place });
        let all = desk.library.list().into_iter().chain(desk.library.list_earlier());
        Here(all.filter_map(readable).collect())
    }

    /// As the checks want them.
    pub(in crate::cli) fn editions(&self) -> Vec<Edition<'_>> {
        self.0.iter().map(|one| Edition { name: &one.name, module: &one.part.module, hash: &one.part.hash }).collect()
    }

    /// The one with this text.
    pub(in crate::cli) fn with_hash(&self, hash: &str) -> Option<&One> {
        self.0.iter().find(|one| one.part.hash == hash)
    }

    /// One version of an instrument; of two equal ones the installed, which is the one somebody chose.
    pub(in crate::cli) fn version(&self, id: &ModuleId, version: Version) -> Option<&One> {
        let same = self.0.iter().filter(|one| one.part.module.id == *id && one.part.module.version == version);
        same.max_by_key(|one| matches!(one.place, Place::Installed(_)))
    }

    /// The versions of an instrument, the highest last.
    pub(in crate::cli) fn versions(&self, id: &ModuleId) -> Vec<Version> {
        let modules = self.0.iter().map(|one| &one.part.module);
        let mut versions: Vec<Version> = modules.filter(|module| module.id == *id).map(|one| one.version).collect();
        versions.sort_unstable();
        versions.dedup();
        versions
    }

    /// Whether a shipped instrument has this id.
    pub(in crate::cli) fn is_shipped(&self, id: &ModuleId) -> bool {
        self.0.iter().any(|one| matches!(one.place, Place::Shipped(_)) && one.part.module.id == *id)
    }

    /// The ids, for a guess at what was meant.
    pub(in crate::cli) fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|one| one.part.module.id.as_str())
    }

    /// The letters that the areas of these instruments begin with.
    pub(in crate::cli) fn prefixes(&self) -> impl Iterator<Item = &str> {
        let areas = self.0.iter().flat_map(|one| &one.part.module.areas);
        areas.filter_map(|area| area.id.as_str().split('-').next())
    }
}

fn name(place: &Place) -> String {
    match place {
        Place::Shipped(name) => format!("the shipped {name}"),
        Place::Installed(path) => shown(path),
    }
}
