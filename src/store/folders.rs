//! Where documents, installed instruments and the program's own state live.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The variable that moves everything into one folder (design section 5).
pub(super) const HOME_VARIABLE: &str = "STOCKTAKE_HOME";

/// The folders. Nothing is created until something is written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Where new assessments are put unless a path is given.
    pub documents: PathBuf,
    /// What a user installs: `instruments/*.toml`.
    pub data: PathBuf,
    /// What belongs to this computer: journals, locks, kept generations, recent files.
    pub state: PathBuf,
}

impl Folders {
    /// The folders of this user: those of the operating system, or all under `STOCKTAKE_HOME`.
    /// `None` when the system names no home folder and the variable is not set.
    pub fn find() -> Option<Folders> {
        Folders::find_with(|name| std::env::var_os(name))
    }

    /// The same, with the environment given.
    pub fn find_with(variable: impl Fn(&str) -> Option<OsString>) -> Option<Folders> {
        match variable(HOME_VARIABLE).filter(|value| !value.is_empty()) {
            Some(home) => Some(Folders::under(Path::new(&home))),
            None => Folders::of_the_system(),
        }
    }

    /// All folders under one: `assessments`, `instruments` and `state`.
    pub fn under(home: &Path) -> Folders {
        let home = std::path::absolute(home).unwrap_or_else(|_| home.to_owned());
        Folders { documents: home.join("assessments"), state: home.join("state"), data: home }
    }

    fn of_the_system() -> Option<Folders> {
        let user = directories::UserDirs::new()?;
        let project = directories::ProjectDirs::from("", "", "stocktake")?;
        let state = match project.state_dir() {
            Some(state) => state.to_owned(),
            None => project.data_local_dir().join("state"),
        };
        Some(Folders {
            documents: user.document_dir().unwrap_or(user.home_dir()).join("Stocktake"),
            data: project.data_dir().to_owned(),
            state,
        })
    }

    /// Where installed instruments are looked for.
    pub fn instruments(&self) -> PathBuf {
        self.data.join("instruments")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn one_variable_moves_everything() {
        let folders = Folders::find_with(|name| (name == HOME_VARIABLE).then(|| "/somewhere".into())).unwrap();
        assert_eq!(folders.documents, Path::new("/somewhere/assessments"));
        assert_eq!(folders.instruments(), Path::new("/somewhere/instruments"));
        assert_eq!(folders.state, Path::new("/somewhere/state"));
    }

    #[test]
    fn an_empty_variable_counts_as_not_set() {
        let set = Folders::find_with(|name| (name == HOME_VARIABLE).then(OsString::new));
        assert_eq!(set, Folders::find_with(|_| None));
    }
}
