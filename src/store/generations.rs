//! Full copies of a document as it was, in the state folder: kept at opening and from time to time, for when the document is damaged.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::{Disk, Mode};
use super::fault::Fault;
use super::hash::Hash;
use super::{LIMIT, names};
use crate::clock::Moment;
use crate::model::AssessmentId;

/// How often a copy is kept while answers change.
pub(super) const EVERY: Duration = Duration::from_secs(600);

/// How many copies are kept.
pub(super) const MOST: usize = 20;

/// How many bytes the copies of one assessment may take.
pub(super) const MOST_BYTES: u64 = 20 << 20;

/// One kept copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Where it stands.
    pub path: PathBuf,
    /// Its revision.
    pub revision: u64,
    len: u64,
}

/// The copies of one assessment.
#[derive(Clone, Debug)]
pub(super) struct Generations {
    folder: PathBuf,
}

/// An empty file among the copies, named after the place of their document.
fn mark_of(document: &Path) -> String {
    format!("place-{}", Hash::of_path(document).short())
}

impl Generations {
    /// The copies of an assessment, by its id and never by its name.
    pub(super) fn new(folder: &Path, id: &AssessmentId) -> Generations {
        Generations { folder: folder.join(id.as_str()) }
    }

    /// The copies of every assessment that stood at this place: for a document of which nothing is left.
    pub(super) fn at_place(disk: &dyn Disk, folder: &Path, document: &Path) -> Vec<Generations> {
        let mark = mark_of(document);
        let assessments = disk.list(folder).unwrap_or_default().into_iter();
        assessments.filter(|path| disk.stat(&path.join(&mark)).is_ok()).map(|folder| Generations { folder }).collect()
    }

    /// Notes where the document stands.
    pub(super) fn mark_place(&self, disk: &dyn Disk, document: &Path) {
        let mark = self.folder.join(mark_of(document));
        if disk.stat(&mark).is_err() {
            // Without it, copies are still found by the id in the document.
            let _ = disk.create(&mark, &[], Mode::Private);
        }
    }

    /// What is kept, newest revision first.
    pub(super) fn list(&self, disk: &dyn Disk) -> Vec<Kept> {
        let mut kept: Vec<Kept> = disk
            .list(&self.folder)
            .unwrap_or_default()
            .into_iter()
            .filter_map(|path| {
                let name = names::file_name(&path);
                let (revision, _) = name.strip_suffix(".toml")?.split_once('-')?;
                let len = disk.stat(&path).ok()?.len;
                Some(Kept { revision: revision.parse().ok()?, len, path })
            })
            .collect();
        kept.sort_by(|a, b| b.revision.cmp(&a.revision).then_with(|| b.path.cmp(&a.path)));
        kept
    }

    /// Keeps a copy, unless the newest one is the same, and lets the oldest go.
    pub(super) fn keep(&self, disk: &dyn Disk, text: &str, revision: u64, moment: Moment) -> Result<(), Fault> {
        let kept = self.list(disk);
        let same = |copy: &Kept| disk.read(&copy.path, LIMIT).is_ok_and(|bytes| bytes == text.as_bytes());
        if kept.iter().take_while(|copy| copy.revision >= revision).any(same) {
            return Ok(());
        }
        let name = format!("{revision:08}-{}.toml", moment.for_file_name());
        let path = names::first_free(&self.folder.join(name), |path| disk.stat(path).is_ok());
        let written = disk
            .create_folder(&self.folder)
            .and_then(|()| disk.create(&path, text.as_bytes(), Mode::Private))
            .and_then(|()| disk.sync_folder(&self.folder));
        if let Err(error) = written {
            let _ = disk.remove(&path);
            return Err(Fault::of(&error));
        }
        self.prune(disk, &path);
        Ok(())
    }

    fn prune(&self, disk: &dyn Disk, newest: &Path) {
        let mut bytes = 0_u64;
        for (index, copy) in self.list(disk).iter().enumerate() {
            bytes = bytes.saturating_add(copy.len);
            if (index >= MOST || bytes > MOST_BYTES) && copy.path != newest {
                let _ = disk.remove(&copy.path);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;

    fn moment() -> Moment {
        Moment::parse("2026-11-21T14:03:07Z").unwrap()
    }

    #[test]
    fn the_newest_twenty_copies_stay() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Generations::new(folder.path(), &AssessmentId::new("a").unwrap());
        for revision in 1..=30 {
            kept.keep(&RealDisk, &format!("text {revision}"), revision, moment()).unwrap();
        }
        let revisions: Vec<u64> = kept.list(&RealDisk).iter().map(|copy| copy.revision).collect();
        assert_eq!(revisions, (11..=30).rev().collect::<Vec<u64>>());
    }

    #[test]
    fn copies_take_at_most_twenty_megabytes() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Generations::new(folder.path(), &AssessmentId::new("a").unwrap());
        for revision in 1..=8 {
            let text = format!("{revision}").repeat(3 << 20);
            kept.keep(&RealDisk, &text, revision, moment()).unwrap();
        }
        assert_eq!(kept.list(&RealDisk).len(), 6);
    }

    #[test]
    fn the_same_text_is_kept_once_and_another_of_the_same_revision_as_well() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Generations::new(folder.path(), &AssessmentId::new("a").unwrap());
        for text in ["one", "one", "two", "one"] {
            kept.keep(&RealDisk, text, 7, moment()).unwrap();
        }
        assert_eq!(kept.list(&RealDisk).len(), 2);
    }
}
