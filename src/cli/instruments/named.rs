//! Finds an instrument that a command names: by its id, its id and version, or its file.

use std::path::Path;

use crate::cli::desk::Desk;
use crate::cli::output::{complain, complain_about, shown};
use crate::format::clean::quoted;
use crate::format::instrument::{self, Read};
use crate::format::{self, Kind, Limit, Problem, Unreadable};
use crate::model::{ModuleId, Version};

use super::here::Here;

/// An instrument that was found.
pub(super) struct Named {
    /// What it is called in a message.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) read: Read,
}

/// The instrument that is meant; when there is none, says why. What is no id is a file.
pub(super) fn find(desk: &Desk, here: &Here, given: &str) -> Option<Named> {
    let found = match id_and_version(given) {
        Some((id, version)) => stored(desk, here, &id, version),
        None => file(desk, Path::new(given)).map_err(|problems| {
            complain_about(given.as_ref(), &problems);
        }),
    };
    found.ok()
}

/// The bytes of a file that says it is an instrument.
pub(super) fn bytes_of_instrument(desk: &Desk, path: &Path) -> Result<Vec<u8>, Vec<Problem>> {
    let bytes = desk.bytes(path).map_err(|problem| vec![problem])?;
    let text = format::decode(&bytes, Limit::Instrument).map_err(|problem| vec![problem])?;
    match format::kind_of(text) {
        Some(Kind::Instrument) => Ok(bytes),
        None => Err(vec![format::unknown_kind()]),
        Some(
            other @ (Kind::Assessment
            | Kind::Invitation
            | Kind::Response
            | Kind::Approaches
            | Kind::Outcomes
            | Kind::Glossary
            | Kind::Guard),
        ) => {
            let message = format!("this is {}, not an instrument", other.name());
            Err(vec![Problem::whole(message, "name the file of an instrument")])
        }
    }
}

fn file(desk: &Desk, path: &Path) -> Result<Named, Vec<Problem>> {
    let bytes = bytes_of_instrument(desk, path)?;
    let text = format::decode(&bytes, Limit::Instrument).map_err(|problem| vec![problem])?.to_owned();
    let read = instrument::read(&text).map_err(Unreadable::into_problems)?;
    Ok(Named { name: shown(path), text, read })
}

/// What `workers` or `workers@1.0.0` means; whatever the case.
fn id_and_version(given: &str) -> Option<(ModuleId, Option<Version>)> {
    let lower = given.trim().to_ascii_lowercase();
    match lower.split_once('@') {
        None => Some((ModuleId::new(&lower)?, None)),
        Some((id, version)) => Some((ModuleId::new(id)?, Some(Version::new(version)?))),
    }
}

fn stored(desk: &Desk, here: &Here, id: &ModuleId, version: Option<Version>) -> Result<Named, ()> {
    let versions = here.versions(id);
    let wanted = version.or(versions.last().copied());
    let Some(one) = wanted.and_then(|version| here.version(id, version)) else {
        if let (false, Some(version)) = (versions.is_empty(), version) {
            let known: Vec<String> = versions.iter().map(Version::to_string).collect();
            complain(&format!("error: version {version} of '{id}' is not here, only {}", known.join(", ")));
        } else {
            let example = "name one from the list of `stocktake instruments`, or a file";
            let help = format::meant(id.as_str(), here.ids(), example);
            complain(&format!("error: there is no instrument {} here ({help})", quoted(id.as_str())));
        }
        return Err(());
    };
    let text = desk.library.text(&one.place).unwrap_or_default().to_owned();
    let read = instrument::read(&text).map_err(|unreadable| {
        complain_about(one.name.as_ref(), &unreadable.into_problems());
    })?;
    Ok(Named { name: one.name.clone(), text, read })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_id_is_a_file() {
        let version = Version::new("1.2.0");
        assert_eq!(id_and_version("Workers"), Some((ModuleId::new("workers").unwrap(), None)));
        assert_eq!(id_and_version("my-union@1.2.0"), Some((ModuleId::new("my-union").unwrap(), version)));
        for file in ["workers.toml", "./workers", "C:\\workers", "workers@new", "workers@1.2", ""] {
            assert_eq!(id_and_version(file), None, "{file}");
        }
    }
}
