//! Invitations and responses: written whole and atomically like documents, without locks, journals or generations, so
//! that nothing about a person is left on the computer but their one file.

use std::path::{Path, PathBuf};

use super::disk::Mode;
use super::export::{ExportError, Overwrite};
use super::{Store, names, resolved};
use crate::format::{Kind, Limit, decode, kind_of, response};
use crate::model::{Response, ResponseId};

/// A new id for a response: a random UUID of version 4.
pub fn fresh_response_id() -> ResponseId {
    ResponseId::from_number(uuid::Uuid::new_v4().as_u128())
}

/// The usual name of a response's file: the first eight characters of its id.
pub fn response_name(id: &ResponseId) -> String {
    let start: String = id.as_str().chars().take(8).collect();
    format!("response-{start}.toml")
}

/// Why a response could not be saved.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// The answers are larger than any response that is read.
    #[error("the answers are too long for one file; shorten the comments")]
    TooLarge,
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] ExportError),
}

impl Store {
    /// Writes an invitation into a folder. What says the same already stays as it is; another file is replaced only
    /// when that is allowed. Returns the absolute path.
    pub fn write_invitation(
        &self,
        folder: &Path,
        organization: &str,
        text: &str,
        overwrite: Overwrite,
    ) -> Result<PathBuf, ExportError> {
        let path = resolved(&folder.join(format!("{}-invitation.toml", names::slug(organization))));
        let there = self.disk.read(&path, Limit::Assessment.bytes()).unwrap_or_default();
        if there == text.as_bytes() {
            return Ok(path);
        }
        let kind = decode(&there, Limit::Assessment).ok().and_then(kind_of);
        if overwrite == Overwrite::Allow && kind.is_some_and(|kind| kind != Kind::Invitation) {
            return Err(ExportError::Document { path });
        }
        self.write(&path, text.as_bytes(), Mode::Shared, overwrite)?;
        Ok(path)
    }

    /// Where a response to this invitation is put unless somebody says otherwise: beside the invitation where that can
    /// be written, else in the folder of documents.
    pub fn suggest_response(&self, invitation: &Path, id: &ResponseId) -> PathBuf {
        let invitation = resolved(invitation);
        let beside = names::folder_of(&invitation);
        let folder = if self.disk.can_write(beside).is_ok() { beside } else { &self.folders.documents };
        names::first_free(&folder.join(response_name(id)), |path| self.disk.stat(path).is_ok())
    }

    /// Whether something stands at a path.
    pub fn is_taken(&self, path: &Path) -> bool {
        self.disk.stat(&resolved(path)).is_ok()
    }

    /// Saves a response as its next revision; when this returns `Ok`, it is on the disk. The text is read again first,
    /// so that a slip of the writer never reaches a file. Returns the revision.
    pub fn save_response(&self, path: &Path, response: &Response) -> Result<u64, NotKept> {
        let next = Response { revision: response.revision.saturating_add(1), ..response.clone() };
        self.put_response(&resolved(path), &next)?;
        Ok(next.revision)
    }

    /// Puts a response in place as it is. The same content is not written again.
    fn put_response(&self, path: &Path, response: &Response) -> Result<(), NotKept> {
        let text = response::write(response);
        if Limit::Instrument.refuse(text.len() as u64).is_some() {
            return Err(NotKept::TooLarge);
        }
        if !response::read(&text).is_ok_and(|read| read.response == *response) {
            let slip = super::WriterSlip::Unequal;
            return Err(ExportError::Slip { path: path.to_owned(), slip }.into());
        }
        if !self.disk.read(path, Limit::Instrument.bytes()).is_ok_and(|there| there == text.as_bytes()) {
            self.write(path, text.as_bytes(), Mode::Private, Overwrite::Allow)?;
        }
        Ok(())
    }

    /// The folder beside an assessment with the responses it counts: `NAME-responses`.
    pub fn responses_of(&self, assessment: &Path) -> PathBuf {
        let path = resolved(assessment);
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        path.with_file_name(format!("{stem}-responses"))
    }

    /// Keeps a response beside the assessment that counts it, under its whole id.
    pub fn keep_response(&self, folder: &Path, response: &Response) -> Result<(), NotKept> {
        self.put_response(&folder.join(format!("response-{}.toml", response.id)), response)
    }

    /// An absolute path, to tell whether two names are one file.
    pub fn same_place(&self, path: &Path) -> PathBuf {
        let path = resolved(path);
        path.canonicalize().unwrap_or(path)
    }
}
