//! Opens documents: what cannot be trusted is never shown as "no answers" (S8), and what an earlier session could not
//! bring into the document is offered (reliability 4.2, "Opening").

use std::path::{Path, PathBuf};

use super::disk::{Disk, ReadFault};
use super::document::{self, Damage};
use super::fault::Fault;
use super::hash::Hash;
use super::journal::Draft;
use super::lock::{DocumentLock, LockedBy};
use super::recover::{self, Candidate, Leftover, Origin};
use super::{LIMIT, State, names};
use crate::clock::Moment;
use crate::format::assessment::Read;
use crate::format::{self, Unreadable};
use crate::model::Assessment;

/// A document that could not be opened. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Nothing stands there.
    #[error("there is no file '{}'", path.display())]
    NotFound {
        /// What was to be opened.
        path: PathBuf,
    },
    /// A folder, a pipe, a device.
    #[error("'{}' is not an ordinary file", path.display())]
    NotOrdinary {
        /// What was to be opened.
        path: PathBuf,
    },
    /// Larger than any assessment.
    #[error("'{}' is {} MB; the limit is {} MB", path.display(), size.div_ceil(1 << 20), limit >> 20)]
    TooLarge {
        /// What was to be opened.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// Made by a newer Stocktake: not touched (S16).
    #[error("'{}' was made by a newer Stocktake (format {found}); update Stocktake to open it", path.display())]
    Newer {
        /// What was to be opened.
        path: PathBuf,
        /// The format number found.
        found: u64,
    },
    /// Open in another window of this computer (S10).
    #[error("'{}' is open in another window", path.display())]
    Locked {
        /// What was to be opened.
        path: PathBuf,
        /// Who holds it.
        by: LockedBy,
    },
    /// The system refused.
    #[error("cannot read '{}': {source}", path.display())]
    Read {
        /// What was to be opened.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// What opening found.
#[derive(Debug)]
pub enum Opening {
    /// A readable document.
    Ready(Box<Opened>),
    /// A document that cannot be used as it is.
    Damaged(Box<Damaged>),
}

/// A readable document and what belongs to it.
#[derive(Debug)]
pub struct Opened {
    /// Where it stands, links followed.
    pub path: PathBuf,
    /// What it says, with the warnings of reading it.
    pub read: Read,
    /// Whether answers can be saved there.
    pub access: Access,
    /// What an earlier session could not bring into the document, if anything.
    pub recovery: Option<Recovery>,
    /// Whether the state folder of this computer can be written: without it there is no recovery journal and no lock,
    /// which is to be said once. Always false in what was opened only to be read.
    pub protected: bool,
    pub(crate) text: String,
    pub(crate) device: u64,
    pub(crate) leftovers: Vec<Leftover>,
    pub(crate) lock: Option<DocumentLock>,
}

impl Opened {
    /// The text of the document as it stands on the disk.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Opened {
    /// The comments of the document, which its first save will not keep (H15): to be named before that. The document as it was
    /// is kept among the generations.
    pub fn comments(&self) -> Vec<format::Comment> {
        format::comments(&self.text)
    }
}

/// Whether answers can be saved in a document (S7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// They can.
    Write,
    /// They cannot: they must be saved elsewhere.
    ReadOnly(Fault),
}

/// Answers or text that are newer than the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// The assessment with the recovered answers.
    pub assessment: Assessment,
    /// How many answers differ from the document; 0 when there is only a draft.
    pub answers: usize,
    /// When they were given.
    pub moment: Option<Moment>,
    /// Text that was being typed.
    pub draft: Option<Draft>,
    /// Where it was kept.
    pub origin: Origin,
    /// Whether it follows on the document as it stands. If not, the document was changed elsewhere since:
    /// both are to be shown, and a person chooses.
    pub follows: bool,
}

/// A document that cannot be used as it is. Nothing was changed yet.
#[derive(Debug)]
pub struct Damaged {
    /// Where it stands.
    pub path: PathBuf,
    /// What is wrong with it.
    pub damage: Damage,
    /// Complete versions that can be opened instead, best first. With [`Origin::Mended`] it is the document itself.
    pub candidates: Vec<Candidate>,
    pub(crate) lock: Option<DocumentLock>,
}

/// Looks at a document without locking it and without changing anything.
pub(crate) fn look(disk: &dyn Disk, state: &State, path: &Path) -> Result<Opening, OpenError> {
    let bytes = match disk.read(path, LIMIT) {
        Ok(bytes) => bytes,
        Err(ReadFault::Io(error)) if error.kind() == std::io::ErrorKind::NotFound => {
            let candidates = recover::candidates(disk, state, path, &[]);
            if candidates.is_empty() {
                return Err(OpenError::NotFound { path: path.to_owned() });
            }
            return Ok(damaged(path, Damage::Missing, candidates));
        }
        Err(fault) => return Err(unreadable(path, fault)),
    };
    match document::read(&bytes) {
        Ok(read) => Ok(Opening::Ready(Box::new(ready(disk, state, path, &bytes, read)))),
        Err(Damage::Unreadable(Unreadable::Newer { found })) => Err(OpenError::Newer { path: path.to_owned(), found }),
        Err(damage) => {
            let mut candidates = recover::candidates(disk, state, path, &bytes);
            if let Some(mended) = mended(path, &damage) {
                candidates.insert(0, mended);
            }
            Ok(damaged(path, damage, candidates))
        }
    }
}

pub(crate) fn unreadable(path: &Path, fault: ReadFault) -> OpenError {
    let path = path.to_owned();
    match fault {
        ReadFault::Io(error) if error.kind() == std::io::ErrorKind::NotFound => OpenError::NotFound { path },
        ReadFault::NotOrdinary => OpenError::NotOrdinary { path },
        ReadFault::TooLarge { size, limit } => OpenError::TooLarge { path, size, limit },
        ReadFault::Io(source) => OpenError::Read { path, source },
    }
}

fn damaged(path: &Path, damage: Damage, candidates: Vec<Candidate>) -> Opening {
    Opening::Damaged(Box::new(Damaged { path: path.to_owned(), damage, candidates, lock: None }))
}

fn mended(path: &Path, damage: &Damage) -> Option<Candidate> {
    let Damage::Unreadable(Unreadable::Damaged { mended: Some(text), .. }) = damage else { return None };
    let assessment = document::read(text.as_bytes()).ok()?.assessment;
    Some(Candidate {
        origin: Origin::Mended,
        path: path.to_owned(),
        revision: assessment.revision.unwrap_or(0),
        moment: None,
        assessment,
        draft: None,
        text: text.clone(),
    })
}

fn ready(disk: &dyn Disk, state: &State, path: &Path, bytes: &[u8], read: Read) -> Opened {
    let folder = names::folder_of(path);
    let leftovers = recover::leftovers(disk, state, path, read.assessment.id.as_ref());
    let recovery = recovery(&leftovers, &read.assessment, &Hash::of(bytes));
    Opened {
        path: path.to_owned(),
        access: access(disk, path),
        recovery,
        protected: false,
        text: String::from_utf8_lossy(bytes).into_owned(),
        device: disk.stat(folder).map(|facts| facts.device).unwrap_or_default(),
        read,
        leftovers,
        lock: None,
    }
}

fn access(disk: &dyn Disk, path: &Path) -> Access {
    if disk.stat(path).is_ok_and(|facts| facts.is_closed()) {
        return Access::ReadOnly(Fault::ReadOnly);
    }
    match disk.can_write(names::folder_of(path)) {
        Ok(()) => Access::Write,
        Err(error) => Access::ReadOnly(Fault::of(&error)),
    }
}

/// The newest of what is newer than the document.
fn recovery(leftovers: &[Leftover], document: &Assessment, hash: &Hash) -> Option<Recovery> {
    let newer = leftovers.iter().filter_map(|left| newer(left, document, hash));
    newer
        .max_by_key(|(revision, recovery)| (*revision, recovery.answers, recovery.moment))
        .map(|(_, recovery)| recovery)
}

fn newer(left: &Leftover, document: &Assessment, hash: &Hash) -> Option<(u64, Recovery)> {
    let draft_only = || {
        let draft = left.draft.clone()?;
        let recovery = Recovery {
            assessment: document.clone(),
            answers: 0,
            moment: left.moment,
            draft: Some(draft),
            origin: left.origin,
            follows: true,
        };
        Some((document.revision.unwrap_or(0), recovery))
    };
    let Some(version) = &left.version else { return draft_only() };
    let answers = recover::differences(&version.assessment, document);
    if answers == 0 {
        return draft_only();
    }
    let is_later = version.revision > document.revision.unwrap_or(0);
    let follows = match left.origin {
        Origin::Unfinished => is_later,
        Origin::Journal | Origin::Mended | Origin::Backup | Origin::Generation => left.bases.contains(hash),
    };
    // An unfinished file that is older was overtaken by later saves.
    (follows || left.origin == Origin::Journal).then(|| {
        let recovery = Recovery {
            assessment: version.assessment.clone(),
            answers,
            moment: left.moment,
            draft: left.draft.clone(),
            origin: left.origin,
            follows,
        };
        (version.revision, recovery)
    })
}
