//! Writes reports, examples and new documents: never over something without a word, and read again afterwards (S17).

use std::path::{Path, PathBuf};

use super::disk::Mode;
use super::document::WriterSlip;
use super::fault::Fault;
use super::save::{self, Plan, SaveError};
use super::{Store, library, names, resolved};
use crate::format::{Limit, decode, kind_of};

/// Whether what stands at a path may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// It stays, and nothing is written.
    Refuse,
    /// Somebody said that it may go.
    Allow,
}

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Something stands there.
    #[error("'{}' is already there and was not changed; choose another name or say that it may be overwritten", path.display())]
    Exists {
        /// Where it was to be written.
        path: PathBuf,
    },
    /// A document of Stocktake stands there: no other file replaces what somebody answered or wrote.
    #[error("'{}' is a document of Stocktake and was not changed; choose another name", path.display())]
    Document {
        /// Where it was to be written.
        path: PathBuf,
    },
    /// It could not be put in place.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// What is on the disk is not what was written.
    #[error("'{}' does not read back as it was written; write it to another disk", path.display())]
    Unequal {
        /// Where it was written.
        path: PathBuf,
    },
    /// The writer of documents made a slip; nothing was written.
    #[error("cannot write '{}': {slip}", path.display())]
    Slip {
        /// Where it was to be written.
        path: PathBuf,
        /// What is wrong.
        slip: WriterSlip,
    },
}

impl Store {
    /// Writes a report or another file for people and programs. Folders above it are made when they are missing.
    /// A document of Stocktake is never replaced, even if overwriting is allowed. Returns the absolute path.
    pub fn write_report(&self, path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<PathBuf, ExportError> {
        let path = resolved(path);
        if overwrite == Overwrite::Allow && self.is_document(&path) {
            return Err(ExportError::Document { path });
        }
        self.write(&path, bytes, Mode::Shared, overwrite)?;
        Ok(path)
    }

    /// Whether a document of Stocktake stands at a path, also one that is damaged or of a newer format.
    fn is_document(&self, path: &Path) -> bool {
        let bytes = self.disk.read(path, Limit::Assessment.bytes()).unwrap_or_default();
        decode(&bytes, Limit::Assessment).is_ok_and(|text| kind_of(text).is_some())
    }

    /// Writes the shipped examples into a folder. When one of them is there already, nothing is written.
    pub fn write_examples(&self, folder: &Path, overwrite: Overwrite) -> Result<Vec<PathBuf>, ExportError> {
        let examples = library::EXAMPLES.iter().chain(library::EXAMPLE_RESPONSES);
        let paths: Vec<_> = examples.map(|example| (resolved(&folder.join(example.name)), example.text)).collect();
        if overwrite == Overwrite::Refuse
            && let Some((path, _)) = paths.iter().find(|(path, _)| self.disk.stat(path).is_ok())
        {
            return Err(ExportError::Exists { path: path.clone() });
        }
        for (path, text) in &paths {
            self.write(path, text.as_bytes(), Mode::Shared, overwrite)?;
        }
        Ok(paths.into_iter().map(|(path, _)| path).collect())
    }

    pub(super) fn write(&self, path: &Path, bytes: &[u8], mode: Mode, overwrite: Overwrite) -> Result<(), ExportError> {
        if overwrite == Overwrite::Refuse && self.disk.stat(path).is_ok() {
            return Err(ExportError::Exists { path: path.to_owned() });
        }
        self.disk.create_folder(names::folder_of(path)).map_err(|error| SaveError {
            path: path.to_owned(),
            fault: Fault::of(&error),
            touched: false,
        })?;
        save::replace(&*self.disk, path, bytes, &Plan::new(&*self.disk, path, mode))?;
        let same = self.disk.read(path, bytes.len() as u64).is_ok_and(|written| written == bytes);
        if same { Ok(()) } else { Err(ExportError::Unequal { path: path.to_owned() }) }
    }
}
