//! Other copies of a document: those a cloud folder or a person left beside it, and merging them in. A copy is known by
//! its content, since every cloud folder names its copies in another way (S11). Nothing here changes a copy.

use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::document::{self, Damage};
use super::event::SaveEvent;
use super::fault::Fault;
use super::generations::Generations;
use super::saver::{Saver, Snapshot};
use super::{LIMIT, OpenError, Store, hash, names, open};
use crate::clock;
use crate::merging::{self, Merged, Refused};
use crate::model::{Assessment, AssessmentId};

/// How many files of a folder are looked into.
const MOST_LOOKED_INTO: usize = 50;

/// How many of those with a name like the document's: this is waited for.
const MOST_ALIKE: usize = 12;

/// How much of a name makes it like another one.
const LIKE: usize = 8;

/// Where the id of an assessment stands: near the beginning.
const HEAD: usize = 4096;

/// What marks copies that this program made after a person had decided: they are not offered again.
const DECIDED: [&str; 3] = [".other-", ".mine-", ".damaged-"];

/// Another copy of an assessment, beside its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyBeside {
    /// Where it stands.
    pub path: PathBuf,
    /// What it says.
    pub assessment: Assessment,
}

/// Why a copy could not be merged in. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotMerged {
    /// It could not be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It could not be read, or the result not be written down.
    #[error("{0}")]
    Fault(Fault),
    /// It is damaged, perhaps because it is still being written.
    #[error("the other version is not complete")]
    Damaged(Damage),
    /// The two are no copies that can be merged.
    #[error("the two versions cannot be merged")]
    Refused(Refused),
}

impl Store {
    /// The copies of an assessment beside its document that say something else and are not known here: a version that
    /// this computer kept at some time holds nothing new. Looks into the few files with a name like the document's, or
    /// into others, which can take its time.
    pub fn copies_beside(&self, document: &Path, id: &AssessmentId, alike: bool) -> Vec<CopyBeside> {
        let document = super::resolved(document);
        let generations = Generations::new(&self.state().generations, id);
        let Ok(own) = self.disk.read(&document, LIMIT) else { return Vec::new() };
        let mut found: Vec<CopyBeside> = Vec::new();
        for path in candidates(&*self.disk, &document, alike) {
            let Ok(bytes) = self.disk.read(&path, LIMIT) else { continue };
            if bytes == own || !names_the_id(&bytes, id) || generations.holds(&*self.disk, &bytes) {
                continue;
            }
            let Ok(read) = document::read(&bytes) else { continue };
            let is_new =
                read.assessment.id.as_ref() == Some(id) && !found.iter().any(|copy| copy.assessment == read.assessment);
            if is_new {
                found.push(CopyBeside { path, assessment: read.assessment });
            }
        }
        found
    }

    /// Reads a copy again, as it is now, and keeps it among the versions of this computer: it is not offered again.
    pub fn take_copy(&self, path: &Path, id: &AssessmentId) -> Result<Assessment, NotMerged> {
        let bytes = self.disk.read(path, LIMIT).map_err(|fault| open::unreadable(path, fault))?;
        let read = document::read(&bytes).map_err(NotMerged::Damaged)?;
        let text = String::from_utf8_lossy(&bytes);
        let revision = read.assessment.revision.unwrap_or(0);
        // Without it the copy is offered again, and merged again without a difference.
        let _ = Generations::new(&self.state().generations, id).keep(&*self.disk, &text, revision, clock::now());
        Ok(read.assessment)
    }
}

/// Files that may be copies: those with a name like the document's, or the others.
fn candidates(disk: &dyn Disk, document: &Path, alike: bool) -> Vec<PathBuf> {
    let stem = names::file_name(&document.with_extension("")).to_lowercase();
    let start: String = stem.chars().take(LIKE).collect();
    let is_candidate = |path: &PathBuf| {
        let name = names::file_name(path).to_lowercase();
        path != document
            && Path::new(&name).extension().is_some_and(|extension| extension == "toml")
            && !name.starts_with(['.', '~'])
            && !DECIDED.iter().any(|mark| name.contains(mark))
            && name.contains(&start) == alike
    };
    let listed = disk.list(names::folder_of(document)).unwrap_or_default();
    listed.into_iter().filter(is_candidate).take(if alike { MOST_ALIKE } else { MOST_LOOKED_INTO }).collect()
}

/// Whether the id stands near the beginning of a file: most files of a folder need not be read as TOML.
fn names_the_id(bytes: &[u8], id: &AssessmentId) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let id = id.as_str().as_bytes();
    !id.is_empty() && head.windows(id.len()).any(|window| window == id)
}

impl Generations {
    /// Whether exactly this content is kept.
    fn holds(&self, disk: &dyn Disk, bytes: &[u8]) -> bool {
        let hash = hash::Hash::of(bytes);
        let len = bytes.len() as u64;
        let same = |path: &Path| disk.read(path, LIMIT).is_ok_and(|kept| hash::Hash::of(&kept) == hash);
        self.list(disk).iter().any(|kept| disk.stat(&kept.path).is_ok_and(|facts| facts.len == len) && same(&kept.path))
    }
}

impl Saver {
    /// Merges the version another program wrote with this session's, against the version this session saved or read last:
    /// what both began with. Both are kept among the generations first.
    pub(crate) fn merge_both(&mut self) -> Result<(Merged, Option<SaveEvent>), NotMerged> {
        let bytes =
            self.disk.read(&self.path, LIMIT).map_err(|fault| NotMerged::Fault(Fault::Other(fault.to_string())))?;
        let read = document::read(&bytes).map_err(NotMerged::Damaged)?;
        let theirs = Assessment { id: read.assessment.id.or_else(|| Some(self.id.clone())), ..read.assessment };
        let mine = self.newest();
        let merged = merging::merge(Some(&self.saved.assessment), &mine, &theirs).map_err(NotMerged::Refused)?;
        let mine = self.written(&mine).map_err(NotMerged::Fault)?;
        self.last_revision = self.last_revision.max(theirs.revision.unwrap_or(0)).max(mine.revision);
        let written = self.written(&merged.assessment).map_err(NotMerged::Fault)?;
        let (generations, now) = (self.generations(), clock::now());
        let _ = generations.keep(&*self.disk, &mine.text, mine.revision, now);
        let text = String::from_utf8_lossy(&bytes);
        let _ = generations.keep(&*self.disk, &text, theirs.revision.unwrap_or(0), now);
        self.last_revision = written.revision;
        // From here on the other version is known: it may be overwritten, as long as it is still this one.
        self.attempted.push(hash::Hash::of(&bytes));
        self.foreign = None;
        self.pending = Some(Snapshot::new(merged.assessment.clone(), written));
        let event = self.save();
        Ok((merged, event))
    }
}
