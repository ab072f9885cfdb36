//! Puts instruments where their author wants them, and among the installed ones. An earlier version always stays.

use std::path::{Path, PathBuf};

use super::disk::Mode;
use super::export::{ExportError, Overwrite};
use super::{Store, resolved};
use crate::format::{Kind, Limit, decode, kind_of};
use crate::model::Module;

impl Store {
    /// Writes a new instrument for its author to work on. Of the documents of Stocktake only an instrument is ever
    /// replaced. Returns the absolute path.
    pub fn write_instrument(&self, path: &Path, text: &str, overwrite: Overwrite) -> Result<PathBuf, ExportError> {
        let path = resolved(path);
        let there = self.disk.read(&path, Limit::Assessment.bytes()).unwrap_or_default();
        let kind = decode(&there, Limit::Assessment).ok().and_then(kind_of);
        if overwrite == Overwrite::Allow && kind.is_some_and(|kind| kind != Kind::Instrument) {
            return Err(ExportError::Document { path });
        }
        self.write(&path, text.as_bytes(), Mode::Shared, overwrite)?;
        Ok(path)
    }

    /// Puts an instrument into the folder of installed ones, byte for byte, under its id and version. When these bytes
    /// are there already nothing is written; other ones are never replaced. Returns the absolute path.
    pub fn install(&self, module: &Module, bytes: &[u8]) -> Result<PathBuf, ExportError> {
        let path = self.folders.instruments().join(format!("{}-{}.toml", module.id, module.version));
        let is_there = self.disk.read(&path, Limit::Instrument.bytes()).is_ok_and(|there| there == bytes);
        if !is_there {
            self.write(&path, bytes, Mode::Shared, Overwrite::Refuse)?;
        }
        Ok(path)
    }
}
