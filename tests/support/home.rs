//! A folder of its own for every test, and what stands in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use stocktake::format;
use stocktake::model::{Answer, Assessment, Constituent, Depth, IndicatorId};
use stocktake::store::{Folders, Overwrite, Preferences, Store, fresh_id};
use tempfile::TempDir;

use crate::program::{Launch, Program, keys};

pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    /// A home in which nobody has ever started the program.
    pub(crate) fn new() -> Home {
        Home { folder: tempfile::tempdir().unwrap() }
    }

    /// A home with one new assessment in it, at the quick depth.
    pub(crate) fn with_document() -> (Home, PathBuf) {
        let home = Home::new();
        let path = home.create(&home.path().join("assessments/ministry.toml"));
        (home, path)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn store(&self) -> Store {
        Store::new(Folders::under(self.path()))
    }

    /// A new assessment of a government, with the modules that are shipped.
    pub(crate) fn create(&self, path: &Path) -> PathBuf {
        let store = self.store();
        store.set_preferences(&Preferences { orientation_seen: true, ..store.preferences() }).unwrap();
        let mut assessment = Assessment::new(fresh_id(), Constituent::Government, "Ministry of Labour", Depth::Quick);
        assessment.selection.modules = store.library().references(&assessment).unwrap();
        store.create(path, &assessment, Overwrite::Refuse).unwrap()
    }

    pub(crate) fn launch(&self) -> Launch {
        Launch::at(self.path())
    }

    /// Opens a document in the program, and waits for its first indicator.
    pub(crate) fn open(&self, path: &Path) -> Program {
        let mut program = self.launch().file(path).start();
        program.see(&["GOV-1.1", "Felt need", "saved"]);
        program
    }

    /// Runs a command of the program without a terminal; returns what it printed.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
        let output = command.args(arguments).env("STOCKTAKE_HOME", self.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The files of a folder whose names hold a word.
    pub(crate) fn files(&self, folder: &str, word: &str) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.path().join(folder)) else { return Vec::new() };
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.file_name().is_some_and(|name| name.to_string_lossy().contains(word)));
        files.sort();
        files
    }
}

/// What a file says.
pub(crate) fn read(path: &Path) -> Assessment {
    let text = std::fs::read_to_string(path).unwrap();
    format::assessment::read(&text).unwrap_or_else(|error| panic!("{}: {error:?}", path.display())).assessment
}

/// What a file says about one indicator.
pub(crate) fn answer(path: &Path, id: &str) -> Answer {
    read(path).answers.get(&IndicatorId::new(id).unwrap()).cloned().unwrap_or_default()
}

/// Goes to an indicator by its id, and to its first step.
pub(crate) fn go_to(program: &mut Program, id: &str) {
    let back = keys::BACK_TAB.repeat(4);
    let (heading, given, open) = (format!("{id}  "), "Given before the descriptions", "Each person thinks alone");
    program.send(&format!("f{id}{}{back}", keys::ENTER));
    program.until(id, |screen| screen.contains(&heading) && (screen.contains(given) || screen.contains(open)));
}
