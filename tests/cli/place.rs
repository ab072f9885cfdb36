//! A folder of its own for each test, and the program run in it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Far more than any command here takes: whoever takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder with an empty home for Stocktake.
pub(crate) struct Place {
    folder: tempfile::TempDir,
}

/// What a command said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The repository's own files.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The path of a shipped example.
pub(crate) fn example(name: &str) -> String {
    repository("assessments/examples").join(name).to_str().unwrap().to_owned()
}

impl Place {
    pub(crate) fn new() -> Place {
        Place { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn at(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.at(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn read(&self, name: impl AsRef<Path>) -> String {
        fs::read_to_string(self.at(name)).unwrap()
    }

    /// The program, about to run here without a terminal.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
        command.current_dir(self.folder.path()).env("STOCKTAKE_HOME", self.at("home"));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end. Fails when it hangs, panics or dies of a signal.
    pub(crate) fn run(&self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Said {
        let mut command = self.command();
        command.args(arguments);
        let (send, receive) = mpsc::channel();
        let name = format!("{command:?}");
        thread::spawn(move || send.send(command.output().unwrap()));
        let output = receive.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{name} hangs"));
        let said = Said {
            code: output.status.code().unwrap_or_else(|| panic!("{name} died")),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        assert!((0..=2).contains(&said.code), "{name}: {said:#?}");
        assert_no_hidden_characters(&name, &said);
        said
    }

    /// Whether nothing was put into the home folder.
    pub(crate) fn home_is_untouched(&self) -> bool {
        !self.at("home").exists()
    }
}

/// Nothing that a program says may move, hide or reorder text on a terminal.
fn assert_no_hidden_characters(name: &str, said: &Said) {
    let hidden = |c: char| {
        c != '\n' && c.is_control()
            || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    for text in [&said.out, &said.err] {
        let found: Vec<char> = text.chars().filter(|c| hidden(*c)).take(5).collect();
        // Completion scripts are made of our own words and indented with tabs.
        assert!(found.is_empty() || name.contains("completions"), "{name} says {found:?}");
    }
}
