//! The only access to files: documents and their recovery, locks, shipped and installed content, reports.
//!
//! [`Store`] stands for the folders of one user. [`Store::open`] finds what a file holds and what an earlier session left;
//! [`Session`] is a document being written; [`Library`] gives instruments. How a file is put in place is in `save.rs`, and nowhere else.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::format;
use crate::model::{Assessment, AssessmentId};

mod copies;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod crashes;
mod decide;
mod disk;
mod document;
mod editions;
mod event;
mod export;
mod fault;
mod folders;
mod generations;
mod hash;
mod input;
mod install;
mod journal;
mod library;
mod lock;
pub mod messages;
mod names;
mod open;
mod preferences;
mod projected;
mod questionnaires;
mod recent;
mod recover;
mod responses;
mod save;
mod saver;
mod session;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod simdisk;

pub use copies::{CopyBeside, NotMerged};
pub use decide::{NotTaken, Theirs};
pub use disk::ReadFault;
pub use document::{Damage, WriterSlip};
pub use editions::Target;
pub use event::SaveEvent;
pub use export::{ExportError, Overwrite};
pub use fault::Fault;
pub use folders::Folders;
pub use journal::Draft;
pub use library::{Answers, Library, Listed, Missing, OtherText, Place, Resolved, SharedCatalogue, Shipped};
pub use lock::LockedBy;
pub use names::{file_name, for_rehearsal, is_named_rehearsal, slug};
pub use open::{Access, Damaged, OpenError, Opened, Opening, Recovery};
pub use preferences::Preferences;
pub use projected::Projector;
pub use questionnaires::{Offer, Questionnaire};
pub use recent::{Pending, Recent};
pub use recover::{Candidate, Origin};
pub use responses::{NotKept, fresh_response_id, response_name};
pub use save::SaveError;
pub use session::{Closed, NotElsewhere, OnEvent, Session};

use disk::{Disk, Mode, RealDisk};
use lock::{DocumentLock, NoLock};

/// The largest assessment that is read: 4 MiB (H1).
pub const LIMIT: u64 = format::Limit::Assessment.bytes();

/// A new id for an assessment: a UUID of version 7.
pub fn fresh_id() -> AssessmentId {
    AssessmentId::from_number(uuid::Uuid::now_v7().as_u128())
}

/// The folders of one user on one disk.
#[derive(Clone)]
pub struct Store {
    disk: Arc<dyn Disk>,
    folders: Folders,
}

/// The folders inside the state folder.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub journals: PathBuf,
    pub generations: PathBuf,
    pub locks: PathBuf,
    pub projected: PathBuf,
}

impl State {
    fn under(state: &Path) -> State {
        State {
            journals: state.join("journals"),
            generations: state.join("generations"),
            locks: state.join("locks"),
            projected: state.join("projected"),
        }
    }
}

impl Store {
    /// The store in these folders. Nothing is created yet.
    pub fn new(folders: Folders) -> Store {
        Store { disk: Arc::new(RealDisk), folders }
    }

    /// The folders.
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    fn state(&self) -> State {
        State::under(&self.folders.state)
    }

    /// Opens a document to work on it, and holds it for this session. Nothing is changed.
    pub fn open(&self, path: &Path) -> Result<Opening, OpenError> {
        let path = resolved(path);
        // Locked before looking, so that the journal of a running session is never taken for one that was left.
        let mut lock = self.lock(&path, None)?;
        let mut opening = self.open_to_read(&path)?;
        match &mut opening {
            Opening::Ready(opened) => {
                if let (Some(lock), Some(id)) = (&mut lock, &opened.read.assessment.id) {
                    match lock.add_id(id) {
                        Err(NoLock::Held(by)) => return Err(OpenError::Locked { path, by }),
                        Ok(()) | Err(NoLock::Unavailable) => {}
                    }
                }
                opened.protected = lock.is_some();
                opened.lock = lock;
            }
            Opening::Damaged(damaged) => damaged.lock = lock,
        }
        Ok(opening)
    }

    /// A name as a person types it: without a folder it is in the documents folder, unless it is here.
    pub fn find(&self, typed: &Path) -> PathBuf {
        let beside = self.folders.documents.join(typed);
        if typed.is_absolute() || typed.exists() || !beside.exists() { typed.to_owned() } else { beside }
    }

    /// Looks at a document without holding it: for reports, and for what is open in another window.
    pub fn open_to_read(&self, path: &Path) -> Result<Opening, OpenError> {
        open::look(&*self.disk, &self.state(), &resolved(path))
    }

    /// The bytes of any file of Stocktake, for programs that read many: no lock, nothing of an earlier session.
    pub fn read(&self, path: &Path, limit: format::Limit) -> Result<Vec<u8>, OpenError> {
        self.disk.read(path, limit.bytes()).map_err(|fault| open::unreadable(path, fault))
    }

    fn lock(&self, path: &Path, id: Option<&AssessmentId>) -> Result<Option<DocumentLock>, OpenError> {
        match DocumentLock::take(&self.state().locks, path, id, crate::clock::now()) {
            Ok(lock) => Ok(Some(lock)),
            Err(NoLock::Held(by)) => Err(OpenError::Locked { path: path.to_owned(), by }),
            Err(NoLock::Unavailable) => Ok(None),
        }
    }

    /// Opens a complete version in place of a damaged document, which is first renamed to `NAME.damaged-TIME.toml`, never removed.
    /// Can be interrupted and done again.
    pub fn replace_damaged(&self, damaged: Damaged, choice: &Candidate) -> Result<Replaced, ReplaceError> {
        let Damaged { path, lock, .. } = damaged;
        let kept_as = recover::put_in_place(&*self.disk, &path, choice)?;
        drop(lock);
        Ok(Replaced { opening: self.open(&path)?, kept_as })
    }

    /// Writes a new document. Its revision becomes 1, and it gets an id if it has none.
    pub fn create(&self, path: &Path, assessment: &Assessment, overwrite: Overwrite) -> Result<PathBuf, ExportError> {
        let path = resolved(path);
        let id = assessment.id.clone().unwrap_or_else(fresh_id);
        let assessment = Assessment { id: Some(id), ..assessment.clone() };
        let written = document::write(&assessment, 1).map_err(|slip| ExportError::Slip { path: path.clone(), slip })?;
        self.write(&path, written.text.as_bytes(), Mode::Private, overwrite)?;
        Ok(path)
    }

    /// Writes what two copies say together as a document of its own, one revision after theirs. The instruments travel as
    /// they stand. A document that is open in another window is not replaced.
    pub fn write_merged(&self, path: &Path, merged: &Assessment, overwrite: Overwrite) -> Result<PathBuf, ExportError> {
        let path = resolved(path);
        if let Err(OpenError::Locked { path, .. }) = self.lock(&path, None) {
            return Err(ExportError::Exists { path });
        }
        let revision = merged.revision.unwrap_or(0).saturating_add(1);
        let written =
            document::write(merged, revision).map_err(|slip| ExportError::Slip { path: path.clone(), slip })?;
        self.write(&path, written.text.as_bytes(), Mode::Private, overwrite)?;
        Ok(path)
    }

    /// A free path for a new document, in the folder of documents: `ministry-of-labour-round-1.toml`.
    pub fn suggest_path(&self, assessment: &Assessment) -> PathBuf {
        let path = self.folders.documents.join(names::for_assessment(assessment));
        let is_taken = |path: &Path| self.disk.stat(path).is_ok();
        if assessment.rehearsal {
            // The number comes before the mark: the mark is what everybody looks for.
            return names::for_rehearsal(&names::first_free(&path, |path| is_taken(&names::for_rehearsal(path))));
        }
        names::first_free(&path, is_taken)
    }
}

/// A damaged document was replaced by a complete version of it.
#[derive(Debug)]
pub struct Replaced {
    /// The complete version, opened.
    pub opening: Opening,
    /// Where the damaged document stands now, if there was one to keep.
    pub kept_as: Option<PathBuf>,
}

/// A damaged document could not be replaced. It still stands under its own name or as `NAME.damaged-TIME.toml`.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceError {
    /// The chosen version could not be put in place.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It was put in place, and could not be opened then.
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// An absolute path with a link at its end followed, so that saving replaces the file and never the link.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if path.is_symlink() { path.canonicalize().unwrap_or(path) } else { path }
}
