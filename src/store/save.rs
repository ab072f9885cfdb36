//! The one routine that puts a whole file in place (reliability 4.2, steps 3 to 6): all of it or nothing, on the disk before it returns.
//!
//! Class A: a new file, brought to the disk with its name, renamed over the document, the document and its name brought to the disk again.
//! Class B (FAT): the document is first renamed to `NAME.bak` and brought to the disk under that name. At every moment at least
//! one complete version stands on the disk under a name that [`open`](super::open) looks at.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::{Class, Disk, Mode};
use super::fault::{Fault, may_pass};
use super::names;

/// How often a refused rename is tried again (S3): about two seconds in all.
const TRIES: u32 = 10;
const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// A file could not be put in place. What stood there before is still there, or stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot save '{}': {fault}; what was saved before is not lost", path.display())]
pub struct SaveError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// Why it could not be.
    pub fault: Fault,
    /// The file under this name cannot be trusted to be on the disk: the next attempt must not keep it as the generation before.
    pub touched: bool,
}

/// How a file is to be put in place.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// The class of its file system.
    pub class: Class,
    /// Who may read it, when it is new.
    pub mode: Mode,
    /// Whether what stands there now is known to be on the disk, and so worth keeping on class B.
    pub trusted: bool,
    /// Where an earlier attempt left the complete new version when the name was refused.
    pub kept_as: Option<PathBuf>,
}

impl Plan {
    /// The plan for a file on this disk: an existing file keeps its permissions.
    pub(super) fn new(disk: &dyn Disk, path: &Path, mode: Mode) -> Plan {
        let mode = disk.stat(path).map_or(mode, |facts| Mode::Same(facts.mode));
        Plan { class: disk.class(names::folder_of(path)), mode, trusted: true, kept_as: None }
    }
}

/// Puts `bytes` in place as the whole content of `path`. When this returns `Ok`, they are on the disk.
pub(super) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8], plan: &Plan) -> Result<(), SaveError> {
    let saving = Saving { disk, path, folder: names::folder_of(path), plan };
    let first = names::temporary(path);
    let failed = match saving.attempt(&first, bytes, plan.trusted) {
        Ok(()) => return Ok(()),
        Err(failed) => failed,
    };
    let failed = if failed.fault == Fault::DiskError {
        // A file whose sync failed is never synced again (S2): its pages may already count as clean.
        let trusted = plan.trusted && !failed.touched;
        match saving.attempt(&names::temporary(path), bytes, trusted) {
            Ok(()) => {
                let _ = disk.remove(&first);
                return Ok(());
            }
            Err(second) => Failed { touched: failed.touched || second.touched, ..second },
        }
    } else {
        failed
    };
    Err(SaveError { path: path.to_owned(), fault: failed.fault, touched: failed.touched || !plan.trusted })
}

struct Failed {
    fault: Fault,
    touched: bool,
}

struct Saving<'a> {
    disk: &'a dyn Disk,
    path: &'a Path,
    folder: &'a Path,
    plan: &'a Plan,
}

impl Saving<'_> {
    fn attempt(&self, temporary: &Path, bytes: &[u8], trusted: bool) -> Result<(), Failed> {
        let prepared =
            self.disk.create(temporary, bytes, self.plan.mode).and_then(|()| self.disk.sync_folder(self.folder));
        if let Err(error) = prepared {
            return Err(self.given_up(temporary, &error));
        }
        let backup = (self.plan.class == Class::B && trusted && self.disk.stat(self.path).is_ok())
            .then(|| names::backup(self.path));
        if let Some(backup) = &backup {
            self.keep_previous(temporary, backup, bytes)?;
        }
        if let Err(error) = self.rename_patiently(temporary, self.path) {
            let touched = backup.is_some_and(|backup| self.put_back(&backup).is_err());
            return Err(match (may_pass(&error), touched) {
                (true, _) => Failed { touched, ..self.refused(temporary, bytes, &error) },
                // The new version stays: the names of the one before may not be on the disk any more.
                (false, true) => Failed { fault: Fault::of(&error), touched },
                (false, false) => self.given_up(temporary, &error),
            });
        }
        self.sync_in_place().map_err(|error| Failed { fault: Fault::of(&error), touched: true })
    }

    /// Class B: the document becomes `NAME.bak`, and is on the disk as that before anything else moves.
    fn keep_previous(&self, temporary: &Path, backup: &Path, bytes: &[u8]) -> Result<(), Failed> {
        match self.disk.remove(backup) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(self.given_up(temporary, &error)),
            Ok(()) | Err(_) => {}
        }
        if let Err(error) = self.rename_patiently(self.path, backup) {
            return Err(self.refused(temporary, bytes, &error));
        }
        let on_disk = self.disk.sync_file(backup).and_then(|()| self.disk.sync_folder(self.folder));
        on_disk.map_err(|error| {
            // The new version stays: it may now be the only one that is surely on the disk.
            let _ = self.disk.rename(backup, self.path);
            Failed { fault: Fault::of(&error), touched: true }
        })
    }

    fn put_back(&self, backup: &Path) -> io::Result<()> {
        self.rename_patiently(backup, self.path)?;
        self.sync_in_place()
    }

    fn sync_in_place(&self) -> io::Result<()> {
        self.disk.sync_file(self.path)?;
        self.disk.sync_folder(self.folder)
    }

    fn rename_patiently(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut pause = FIRST_PAUSE;
        for _ in 1..TRIES {
            match self.disk.rename(from, to) {
                Err(error) if may_pass(&error) => self.disk.pause(pause),
                result => return result,
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
        self.disk.rename(from, to)
    }

    /// The rename was refused for good: the complete new version is left beside the document, where that can be.
    fn refused(&self, temporary: &Path, bytes: &[u8], error: &io::Error) -> Failed {
        if !may_pass(error) {
            return self.given_up(temporary, error);
        }
        let earlier = self.plan.kept_as.as_ref().filter(|kept| self.disk.rename(temporary, kept).is_ok());
        let kept_as = match earlier {
            Some(kept) => Some(kept.clone()),
            None => self.leave_beside(temporary, bytes),
        };
        let on_disk =
            kept_as.filter(|kept| self.disk.sync_file(kept).and_then(|()| self.disk.sync_folder(self.folder)).is_ok());
        Failed { fault: Fault::Refused { kept_as: on_disk }, touched: false }
    }

    fn leave_beside(&self, temporary: &Path, bytes: &[u8]) -> Option<PathBuf> {
        let mut number = 1_u32;
        let mut beside = names::marked(self.path, ".new-1");
        while self.disk.stat(&beside).is_ok() && number < 1_000 {
            number += 1;
            beside = names::marked(self.path, &format!(".new-{number}"));
        }
        if self.disk.rename(temporary, &beside).is_ok() {
            return Some(beside);
        }
        // Every rename is refused: written anew under its own name.
        let written = self.disk.create(&beside, bytes, self.plan.mode);
        let _ = self.disk.remove(temporary);
        written.is_ok().then_some(beside)
    }

    /// Nothing was changed: the unfinished file goes, since it may take the last space.
    fn given_up(&self, temporary: &Path, error: &io::Error) -> Failed {
        if error.kind() != io::ErrorKind::AlreadyExists {
            let _ = self.disk.remove(temporary);
        }
        Failed { fault: Fault::of(error), touched: false }
    }
}
