//! What may be seen on a second screen: one small file in the state folder, never beside the document. A session writes it,
//! `stocktake project` reads it.
//!
//! It is put in place by renaming, so that a reader sees a whole one, and is not brought to the disk: after a power cut there
//! is nobody left to follow. A thread of its own writes it, so that no key waits for a disk. What fails is left out: a room
//! without a second screen goes on.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use super::disk::{Disk, ReadFault};
use super::hash::Hash;
use super::{Store, resolved};

/// Larger files are not read.
const LIMIT: u64 = 1 << 20;

/// How long to wait before a write that failed is tried again, and how often.
const RETRY: (Duration, u32) = (Duration::from_millis(100), 20);

impl Store {
    /// What the session of a document shows to others now; `None` when there is no session, or it shows nothing.
    pub fn projected(&self, document: &Path) -> Result<Option<Vec<u8>>, ReadFault> {
        let path = place(&self.state().projected, &resolved(document));
        match self.disk.read(&path, LIMIT) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(ReadFault::Io(error)) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    /// Shows to others what a session lets them see.
    pub fn projector(&self) -> Projector {
        Projector { disk: Arc::clone(&self.disk), folder: self.state().projected, commands: None }
    }
}

/// Where the file of a document stands.
fn place(folder: &Path, document: &Path) -> PathBuf {
    folder.join(format!("{}.json", Hash::of_path(document).short()))
}

/// Shows to others what a session lets them see. Its thread begins with the first thing to show.
pub struct Projector {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    commands: Option<Sender<Command>>,
}

enum Command {
    Show { document: PathBuf, text: String },
    Clear { done: Sender<()> },
}

impl Projector {
    /// Shows this of a document from now on, in place of what was shown; returns at once. The path is that of the session.
    pub fn show(&mut self, document: PathBuf, text: String) {
        let begin = || {
            let (commands, inbox) = mpsc::channel();
            let worker = Worker { disk: Arc::clone(&self.disk), folder: self.folder.clone(), shown: None };
            // Without the thread nothing is shown.
            let _ = thread::Builder::new().name("projector".to_owned()).spawn(move || worker.run(&inbox));
            commands
        };
        let _ = self.commands.get_or_insert_with(begin).send(Command::Show { document, text });
    }

    /// Shows nothing any more. Waits until that is so, at most until the deadline.
    pub fn clear(&mut self, deadline: Duration) {
        let Some(commands) = &self.commands else { return };
        let (done, cleared) = mpsc::channel();
        let _ = commands.send(Command::Clear { done });
        let _ = cleared.recv_timeout(deadline);
    }
}

struct Worker {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    /// The file that stands there.
    shown: Option<PathBuf>,
}

impl Worker {
    fn run(mut self, inbox: &Receiver<Command>) {
        let (pause, most) = RETRY;
        let mut failed: Option<(PathBuf, String)> = None;
        let mut tries = 0;
        loop {
            let command = match &failed {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(_) => inbox.recv_timeout(pause),
            };
            let (document, text) = match command.map(|first| newest(first, inbox)) {
                Ok(Command::Show { document, text }) => {
                    tries = 0;
                    (document, text)
                }
                Ok(Command::Clear { done }) => {
                    failed = None;
                    self.clear();
                    let _ = done.send(());
                    continue;
                }
                Err(RecvTimeoutError::Timeout) => match failed.take() {
                    Some(again) => again,
                    None => continue,
                },
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let path = place(&self.folder, &document);
            if self.shown.as_ref().is_some_and(|shown| *shown != path) {
                self.clear();
            }
            tries += 1;
            failed = match self.put(&path, text.as_bytes()) {
                Ok(()) => None,
                Err(_) => Some((document, text)).filter(|_| tries < most),
            };
        }
    }

    fn put(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.shown.is_none() {
            self.disk.create_folder(&self.folder)?;
        }
        let beside = path.with_extension("tmp");
        // One may be left of a session that was killed. Only the session that holds the document writes here.
        let _ = fs::remove_file(&beside);
        private().open(&beside)?.write_all(bytes)?;
        fs::rename(&beside, path)?;
        self.shown = Some(path.to_owned());
        Ok(())
    }

    fn clear(&mut self) {
        if let Some(path) = self.shown.take() {
            let _ = fs::remove_file(path);
        }
    }
}

/// Only the newest of the commands that wait counts, but for an end, behind which nothing is shown by this session.
fn newest(first: Command, inbox: &Receiver<Command>) -> Command {
    let mut newest = first;
    while matches!(newest, Command::Show { .. }) {
        match inbox.try_recv() {
            Ok(next) => newest = next,
            Err(_) => break,
        }
    }
    newest
}

/// A file that does not exist yet, for the owner only.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::clock::Stopwatch;
    use crate::store::Folders;

    const PATIENCE: Duration = Duration::from_secs(10);

    fn until_shown(store: &Store, document: &Path, wanted: &str) {
        let since = Stopwatch::start();
        while store.projected(document).unwrap().as_deref() != Some(wanted.as_bytes()) {
            assert!(since.elapsed() < PATIENCE, "waited for {wanted}");
            thread::yield_now();
        }
    }

    #[test]
    fn the_newest_is_what_is_read_and_nothing_is_left_at_the_end() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::new(Folders::under(home.path()));
        let (one, two) = (home.path().join("one.toml"), home.path().join("two.toml"));
        assert_eq!(store.projected(&one).unwrap(), None, "before anything is shown");
        let mut projector = store.projector();
        for number in 0..=200 {
            projector.show(one.clone(), format!("page {number}"));
        }
        until_shown(&store, &one, "page 200");
        projector.show(two.clone(), "another document".to_owned());
        until_shown(&store, &two, "another document");
        assert_eq!(store.projected(&one).unwrap(), None, "a session shows one document");
        projector.clear(PATIENCE);
        assert_eq!(store.projected(&two).unwrap(), None);
        assert_eq!(fs::read_dir(store.state().projected).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let store = Store::new(Folders::under(home.path()));
        let document = home.path().join("one.toml");
        let mut projector = store.projector();
        projector.show(document.clone(), "page".to_owned());
        until_shown(&store, &document, "page");
        let path = place(&store.state().projected, &document);
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(store.state().projected).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn what_a_killed_session_left_does_not_stop_the_next() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::new(Folders::under(home.path()));
        let document = home.path().join("one.toml");
        let left = place(&store.state().projected, &document);
        fs::create_dir_all(left.parent().unwrap()).unwrap();
        fs::write(left.with_extension("tmp"), "torn").unwrap();
        fs::write(&left, "the last page").unwrap();
        assert_eq!(store.projected(&document).unwrap().unwrap(), b"the last page");
        store.projector().show(document.clone(), "the next page".to_owned());
        until_shown(&store, &document, "the next page");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_no_trouble() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("state"), "not a folder").unwrap();
        let store = Store::new(Folders::under(home.path()));
        let mut projector = store.projector();
        projector.show(home.path().join("one.toml"), "page".to_owned());
        projector.clear(PATIENCE);
        assert!(store.projected(&home.path().join("one.toml")).is_err());
    }
}
