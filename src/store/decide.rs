//! What a person decides about a document that was changed outside or cannot be saved where it is. No version is ever lost.

use std::path::{Path, PathBuf};

use super::disk::Mode;
use super::document::{self, Damage};
use super::event::SaveEvent;
use super::fault::Fault;
use super::hash::Hash;
use super::journal::Journal;
use super::save::{self, Plan};
use super::saver::{Saver, Snapshot};
use super::{LIMIT, names};
use crate::clock;
use crate::model::Assessment;

/// The version another program wrote, taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// What it says.
    pub assessment: Assessment,
    /// Where the version of this session stands now.
    pub mine: PathBuf,
}

/// Why the other version could not be taken over. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// It could not be read, or one's own could not be copied.
    #[error("{0}")]
    Fault(Fault),
    /// It is damaged, perhaps because it is still being written.
    #[error("the other version is not complete")]
    Damaged(Damage),
}

impl Saver {
    /// Writes this session's version over the other one, which is first copied beside the document and among the generations.
    /// Returns the copy, if there still was another version, and what became of the save.
    pub(crate) fn keep_mine(&mut self) -> Result<(Option<PathBuf>, Option<SaveEvent>), Fault> {
        let other = match self.disk.stat(&self.path) {
            Ok(_) => Some(self.disk.read(&self.path, LIMIT).map_err(|fault| Fault::Other(fault.to_string()))?),
            Err(_) => None,
        };
        let copy = match &other {
            Some(bytes) => Some(self.set_aside(bytes)?),
            None => None,
        };
        let mine = self.newest();
        let written = self.written(&mine)?;
        self.last_revision = written.revision;
        if let Some(bytes) = &other {
            // From here on the other version is known: it may be overwritten, as long as it is still this one.
            self.attempted.push(Hash::of(bytes));
        }
        self.foreign = None;
        self.pending = Some(Snapshot::new(mine, written));
        Ok((copy, self.save()))
    }

    fn set_aside(&mut self, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let copy = self.copy_beside("other", bytes)?;
        if let Ok(read) = document::read(bytes) {
            let revision = read.assessment.revision.unwrap_or(0);
            self.last_revision = self.last_revision.max(revision);
            let text = String::from_utf8_lossy(bytes);
            // The copy beside the document is there already.
            let _ = self.generations().keep(&*self.disk, &text, revision, clock::now());
        }
        Ok(copy)
    }

    /// Takes the other version over; this session's version is first copied beside the document.
    pub(crate) fn take_theirs(&mut self) -> Result<Theirs, NotTaken> {
        let bytes =
            self.disk.read(&self.path, LIMIT).map_err(|fault| NotTaken::Fault(Fault::Other(fault.to_string())))?;
        let read = document::read(&bytes).map_err(NotTaken::Damaged)?;
        let mine = self.newest();
        let written = self.written(&mine).map_err(NotTaken::Fault)?;
        let copy = self.copy_beside("mine", written.text.as_bytes()).map_err(NotTaken::Fault)?;
        let _ = self.generations().keep(&*self.disk, &written.text, written.revision, clock::now());
        let theirs = Assessment { id: Some(self.id.clone()), ..read.assessment };
        let revision = theirs.revision.unwrap_or(0);
        self.last_revision = self.last_revision.max(revision).max(written.revision);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let answers = theirs.answers.len();
        self.saved = Snapshot::new(theirs.clone(), document::Written { text, revision, answers });
        self.pending = None;
        self.draft = None;
        self.foreign = None;
        self.trusted = true;
        self.attempted.clear();
        self.journal.remove(&*self.disk);
        self.retire();
        Ok(Theirs { assessment: theirs, mine: copy })
    }

    /// Saves under another path, which is the document from now on. The old document stays as it is.
    pub(crate) fn save_elsewhere(&mut self, path: &Path, overwrite: bool) -> Result<SaveEvent, Fault> {
        if !overwrite && self.disk.stat(path).is_ok() {
            return Err(Fault::Exists);
        }
        let folder = names::folder_of(path);
        self.disk.create_folder(folder).map_err(|error| Fault::of(&error))?;
        let mine = self.newest();
        let written = self.written(&mine)?;
        let plan = Plan::new(&*self.disk, path, Mode::Private);
        save::replace(&*self.disk, path, written.text.as_bytes(), &plan).map_err(|error| error.fault)?;
        self.last_revision = written.revision;
        self.device = self.disk.stat(folder).map(|facts| facts.device).unwrap_or_default();
        path.clone_into(&mut self.path);
        self.foreign = None;
        let mut earlier = std::mem::replace(&mut self.journal, Journal::new(&self.state.journals, path, &self.id));
        self.generations().mark_place(&*self.disk, path);
        let event = self.succeeded(Snapshot::new(mine, written));
        // Only now: a draft stands in the new journal first.
        earlier.remove(&*self.disk);
        Ok(event)
    }

    /// What this session says last.
    pub(super) fn newest(&self) -> Assessment {
        self.pending.as_ref().unwrap_or(&self.saved).assessment.clone()
    }

    pub(super) fn written(&self, assessment: &Assessment) -> Result<document::Written, Fault> {
        document::write(assessment, self.last_revision.saturating_add(1)).map_err(|slip| Fault::Other(slip.to_string()))
    }
}
