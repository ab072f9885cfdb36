//! `stocktake instruments new`: a file for the author of an instrument to start from.

use std::path::PathBuf;

use crate::cli::arguments::NewInstrument;
use crate::cli::desk::Desk;
use crate::cli::output::{Output, complain, shown};
use crate::cli::{Ending, Failure};
use crate::format::instrument::{RESERVED, renamed};
use crate::model::{ModuleId, Version};
use crate::store::Overwrite;

use super::here::Here;
use super::named::{self, Named};

/// One area with one indicator, whose texts say what belongs there.
const SKELETON: &str = include_str!("skeleton.toml");

pub(in crate::cli) fn run(desk: &Desk, output: &mut Output, arguments: &NewInstrument) -> Result<Ending, Failure> {
    let NewInstrument { id, from, title, output: place, force } = arguments;
    let here = Here::of(desk);
    if RESERVED.contains(&id.as_str()) {
        complain(&format!("error: \"{id}\" is a word of `stocktake instruments`; choose another id"));
        return Ok(Ending::Problems);
    }
    let source = match from {
        Some(from) => match named::find(desk, &here, from) {
            Some(found) => Some(found),
            None => return Ok(Ending::Problems),
        },
        None => None,
    };
    let is_next = source.as_ref().is_some_and(|source| source.read.module.id == *id);
    let used = here.versions(id);
    if !is_next && !used.is_empty() {
        complain(&format!(
            "error: there is an instrument '{id}' here already; choose another id, or make its next version with --from {id}"
        ));
        return Ok(Ending::Problems);
    }
    let version = if is_next { next_version(&used, source.as_ref()) } else { Version { major: 1, minor: 0, patch: 0 } };
    let text = match &source {
        Some(source) => renamed(&source.text, id, version, title.as_deref()).unwrap_or_default(),
        None => skeleton(&here, id, version, title.as_deref()),
    };
    let path = place.clone().unwrap_or_else(|| PathBuf::from(format!("{id}.toml")));
    let overwrite = if *force { Overwrite::Allow } else { Overwrite::Refuse };
    let written = desk.store.write_instrument(&path, &text, overwrite);
    let path = written
        .map_err(|error| Failure::write(error, "choose another name with --output, or replace it with --force"))?;
    output.line(&shown(&path))?;
    Ok(Ending::Fine)
}

/// The version after the highest that is used.
fn next_version(used: &[Version], source: Option<&Named>) -> Version {
    let copied = source.map(|source| source.read.module.version);
    let highest = used.iter().copied().chain(copied).max();
    highest.map_or(Version { major: 1, minor: 0, patch: 0 }, Version::next)
}

fn skeleton(here: &Here, id: &ModuleId, version: Version, title: Option<&str>) -> String {
    let text = SKELETON.replace("AREA-", &format!("{}-", prefix(here, id)));
    renamed(&text, id, version, title).unwrap_or_default()
}

/// Letters for the areas of a new instrument, which no other one here has: those its id begins with.
fn prefix(here: &Here, id: &ModuleId) -> String {
    let letters: Vec<char> = id.as_str().chars().filter(char::is_ascii_lowercase).collect();
    let mut candidates = (3..=8).map(|number| {
        let own = letters.iter().map(char::to_ascii_uppercase).take(number);
        own.chain(std::iter::repeat('X')).take(number).collect::<String>()
    });
    candidates.find(|one| here.prefixes().all(|known| known != one)).unwrap_or_else(|| "NEW".to_owned())
}
