//! The instruments that are here, shipped and installed, as a command names them and compares with them.

use crate::cli::desk::Desk;
use crate::cli::output::shown;
use crate::format::instrument::Edition;
use crate::model::Part;
use crate::store::Place;

/// Every instrument that is here and can be read, with what it is called in a message.
pub(in crate::cli) struct Here(Vec<(String, Part)>);

impl Here {
    pub(in crate::cli) fn of(desk: &Desk) -> Here {
        let named = desk.library.list().into_iter().filter_map(|listed| Some((name(&listed.place), listed.part.ok()?)));
        Here(named.collect())
    }

    /// As the checks want them.
    pub(in crate::cli) fn editions(&self) -> Vec<Edition<'_>> {
        let parts = self.0.iter();
        parts.map(|(name, part)| Edition { name, module: &part.module, hash: &part.hash }).collect()
    }
}

/// What an instrument is called in a message.
pub(in crate::cli) fn name(place: &Place) -> String {
    match place {
        Place::Shipped(name) => format!("the shipped {name}"),
        Place::Installed(path) => shown(path),
    }
}
