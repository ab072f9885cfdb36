//! One writer for each document on this computer (S10). The system frees a lock at any death of its holder.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::hash::Hash;
use crate::clock::Moment;
use crate::model::AssessmentId;

/// How long the note in a lock file is, in bytes; a process and a time never fill it.
const NOTE: usize = 64;

/// Who holds a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LockedBy {
    /// The process, when it can be told.
    pub process: Option<u32>,
    /// Since when, when it can be told.
    pub since: Option<Moment>,
}

/// Why a lock was not given.
#[derive(Debug)]
pub(crate) enum NoLock {
    /// Somebody else has the document open.
    Held(LockedBy),
    /// The state folder cannot be written; the document can still be used.
    Unavailable,
}

/// A document held by this session, by its place and by its id. Dropping it lets go.
#[derive(Debug)]
pub(crate) struct DocumentLock {
    folder: PathBuf,
    since: Moment,
    files: Vec<(PathBuf, File)>,
}

impl DocumentLock {
    /// Takes the lock of a document by its place and, if it has one, by its id.
    pub(crate) fn take(
        folder: &Path,
        document: &Path,
        id: Option<&AssessmentId>,
        since: Moment,
    ) -> Result<DocumentLock, NoLock> {
        let mut lock = DocumentLock { folder: folder.to_owned(), since, files: Vec::new() };
        lock.add_place(document)?;
        if let Some(id) = id {
            lock.add_id(id)?;
        }
        Ok(lock)
    }

    /// Takes the lock of another place as well: where the document is saved from now on.
    pub(crate) fn add_place(&mut self, document: &Path) -> Result<(), NoLock> {
        self.add(&format!("place-{}", Hash::of_path(document).short()))
    }

    /// Takes the lock of the id as well: when a document written by hand gets one.
    pub(crate) fn add_id(&mut self, id: &AssessmentId) -> Result<(), NoLock> {
        self.add(id.as_str())
    }

    fn add(&mut self, name: &str) -> Result<(), NoLock> {
        let path = self.folder.join(format!("{name}.lock"));
        if self.files.iter().any(|(held, _)| *held == path) {
            return Ok(());
        }
        let mut file = open(&path).map_err(|_| NoLock::Unavailable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(NoLock::Held(read_note(&mut file))),
            Err(TryLockError::Error(_)) => return Err(NoLock::Unavailable),
        }
        // The note is for the other window's message only; the lock holds without it. It covers any earlier note: emptying
        // a file takes longer than all else until the first screen.
        let note = format!("{}\n{}\n", std::process::id(), self.since.timestamp());
        let _ = file.write_all(format!("{note:<NOTE$}").as_bytes());
        self.files.push((path, file));
        Ok(())
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    builder.create(super::names::folder_of(path))?;
    options.open(path)
}

fn read_note(file: &mut File) -> LockedBy {
    let mut note = String::new();
    let _ = file.rewind().and_then(|()| file.take(200).read_to_string(&mut note));
    let mut lines = note.lines();
    LockedBy { process: lines.next().and_then(|line| line.parse().ok()), since: lines.next().and_then(Moment::parse) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_second_holder_is_told_who_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let since = Moment::parse("2026-11-21T13:58:00Z").unwrap();
        let id = AssessmentId::new("a").unwrap();
        let first = DocumentLock::take(folder.path(), Path::new("/d/a.toml"), Some(&id), since).unwrap();
        // A copy elsewhere has the same id.
        let second = DocumentLock::take(folder.path(), Path::new("/e/copy.toml"), Some(&id), since);
        let Err(NoLock::Held(holder)) = second else { panic!("locked twice") };
        assert_eq!(holder, LockedBy { process: Some(std::process::id()), since: Some(since) });
        drop(first);
        assert!(DocumentLock::take(folder.path(), Path::new("/e/copy.toml"), Some(&id), since).is_ok());
    }

    #[test]
    fn a_state_folder_that_cannot_be_written_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let since = Moment::parse("2026-11-21T13:58:00Z").unwrap();
        let lock = DocumentLock::take(&file.join("locks"), Path::new("/d/a.toml"), None, since);
        assert!(matches!(lock, Err(NoLock::Unavailable)));
    }
}
