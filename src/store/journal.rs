//! The recovery journal of one assessment, in the state folder of this computer: what was answered or is being typed and may
//! not be in the document yet.
//!
//! One line a record, `n|checksum|json`, added at the end and brought to the disk before the document is saved. A torn last
//! record is ignored; a damaged one in the middle costs only itself (S15).

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::{Disk, Mode};
use super::hash::Hash;
use crate::clock::Moment;
use crate::model::{AssessmentId, IndicatorId, Tally};

/// A journal larger than this is begun anew with its newest record.
const LARGEST: u64 = 4 << 20;

/// Journals larger than this are not read.
const READ_LIMIT: u64 = 16 << 20;

/// Text that is being typed and is not part of an answer yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Where it is typed, in the words of the screen that typed it, for example `GOV-3.1/note`.
    pub place: String,
    /// The text so far.
    pub text: String,
}

impl Draft {
    /// The word of a place at which hands are counted, as in `GOV-3.1/hands`.
    pub const HANDS: &str = "hands";

    /// Hands counted at an indicator so far.
    pub fn of_hands(indicator: &IndicatorId, counts: [u16; 5]) -> Draft {
        let text = counts.map(|count| count.to_string()).join(" ");
        Draft { place: format!("{indicator}/{}", Draft::HANDS), text }
    }

    /// Whether it holds hands, whose levels nobody has seen yet, in place of a text.
    pub fn is_hands(&self) -> bool {
        self.place.split_once('/').is_some_and(|(_, word)| word == Draft::HANDS)
    }

    /// The hands it holds; `None` for a text, and where no counts can be read.
    pub fn hands(&self) -> Option<Tally> {
        if !self.is_hands() {
            return None;
        }
        let counts: Option<Vec<u16>> = self.text.split(' ').map(|count| count.parse().ok()).collect();
        Tally::new(counts?.try_into().ok()?)
    }
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The revision the text has or, without a text, the document had.
    pub revision: u64,
    /// When it was written (RFC 3339), to be shown.
    pub moment: String,
    /// The document it belongs to.
    pub path: PathBuf,
    /// The document on the disk when this was written.
    pub base: Hash,
    /// The whole document as it should become; absent when only a draft is newer than the document.
    pub text: Option<String>,
    /// Unfinished text.
    pub draft: Option<Draft>,
}

impl Record {
    /// When it was written.
    pub(super) fn moment(&self) -> Option<Moment> {
        Moment::parse(&self.moment)
    }
}

/// What a journal on the disk says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// The readable records, oldest first.
    pub records: Vec<Record>,
    /// Records in the middle that could not be read.
    pub damaged: usize,
}

/// A journal that is being written. Each beginning is a file of its own, so that beginning anew never touches what is there.
#[derive(Debug)]
pub(super) struct Journal {
    folder: PathBuf,
    start: String,
    end: String,
    file: Option<PathBuf>,
    /// Whether the file ends with a whole record.
    sound: bool,
    number: u64,
    len: u64,
}

/// The journals that may belong to a document: those of its id; where it has none, those of its place.
pub(super) fn find(disk: &dyn Disk, folder: &Path, document: &Path, id: Option<&AssessmentId>) -> Vec<PathBuf> {
    let start = start_of(document);
    let belongs = |path: &PathBuf| {
        let name = super::names::file_name(path);
        match id {
            // What stands before the id has a fixed length, so that one id cannot be the end of another.
            Some(id) => name.ends_with(&end_of(id)) && name.len() == BEFORE_ID + end_of(id).len(),
            None => name.starts_with(&start) && name.ends_with(ENDING),
        }
    };
    disk.list(folder).unwrap_or_default().into_iter().filter(belongs).collect()
}

const ENDING: &str = ".journal";

/// The hash of the place, a hyphen, and chance.
const BEFORE_ID: usize = 16 + 1 + 32;

fn start_of(document: &Path) -> String {
    format!("{}-", Hash::of_path(document).short())
}

fn end_of(id: &AssessmentId) -> String {
    format!("-{id}{ENDING}")
}

/// Reads a journal. A journal that is not there is empty.
pub(super) fn read(disk: &dyn Disk, path: &Path) -> Contents {
    disk.read(path, READ_LIMIT).map(|bytes| parse(&bytes)).unwrap_or_default()
}

fn parse(bytes: &[u8]) -> Contents {
    let mut contents = Contents::default();
    let mut unreadable = 0;
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match record(line) {
            Some(record) => {
                contents.damaged += std::mem::take(&mut unreadable);
                contents.records.push(record);
            }
            None => unreadable += 1,
        }
    }
    // What is unreadable at the end was never acknowledged, but for more than one line that cannot be a torn end alone.
    contents.damaged += unreadable.max(1) - 1;
    contents
}

fn record(line: &[u8]) -> Option<Record> {
    let line = std::str::from_utf8(line).ok()?;
    let (number, rest) = line.split_once('|')?;
    let (checksum, json) = rest.split_once('|')?;
    (checksum == checksum_of(number, json)).then(|| serde_json::from_str(json).ok()).flatten()
}

fn checksum_of(number: &str, json: &str) -> String {
    Hash::of(format!("{number}|{json}").as_bytes()).short()
}

impl Journal {
    /// A journal of a document; its file begins with the first record.
    pub(super) fn new(folder: &Path, document: &Path, id: &AssessmentId) -> Journal {
        Journal {
            folder: folder.to_owned(),
            start: start_of(document),
            end: end_of(id),
            file: None,
            sound: false,
            number: 0,
            len: 0,
        }
    }

    /// Adds a record. When this returns `Ok`, it is on the disk.
    pub(super) fn append(&mut self, disk: &dyn Disk, record: &Record) -> io::Result<()> {
        let number = self.number + 1;
        let json = serde_json::to_string(record)?;
        let line = format!("{number}|{}|{json}\n", checksum_of(&number.to_string(), &json));
        let len = line.len() as u64;
        match &self.file {
            Some(file) if self.sound && self.len + len <= LARGEST => {
                if disk.append(file, line.as_bytes()).is_ok() {
                    self.number = number;
                    self.len += len;
                    return Ok(());
                }
                // The end may be torn now, and a file whose sync failed is never synced again (S2).
                self.sound = false;
            }
            Some(_) | None => {}
        }
        self.begin_anew(disk, &line)?;
        (self.number, self.len, self.sound) = (number, len, true);
        Ok(())
    }

    fn begin_anew(&mut self, disk: &dyn Disk, line: &str) -> io::Result<()> {
        disk.create_folder(&self.folder)?;
        let chance = uuid::Uuid::new_v4().simple();
        let file = self.folder.join(format!("{}{chance}{}", self.start, self.end));
        let begun = disk.create(&file, line.as_bytes(), Mode::Private).and_then(|()| disk.sync_folder(&self.folder));
        if let Err(error) = begun {
            let _ = disk.remove(&file);
            return Err(error);
        }
        // The new record holds all that the earlier ones held.
        if let Some(earlier) = self.file.replace(file) {
            let _ = disk.remove(&earlier);
        }
        Ok(())
    }

    /// Takes the journal away, since the document holds its last record.
    pub(super) fn remove(&mut self, disk: &dyn Disk) {
        // One that cannot be removed does no harm: its last record is what the document holds.
        if let Some(file) = self.file.take() {
            let _ = disk.remove(&file);
        }
        self.sound = false;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;

    fn record(revision: u64, text: String) -> Record {
        Record {
            revision,
            moment: "2026-11-21T14:03:07Z".to_owned(),
            path: "/d/a.toml".into(),
            base: Hash::of(b""),
            text: Some(text),
            draft: None,
        }
    }

    fn journal(folder: &Path) -> Journal {
        Journal::new(folder, Path::new("/d/a.toml"), &AssessmentId::new("a").unwrap())
    }

    fn found(folder: &Path) -> Vec<PathBuf> {
        find(&RealDisk, folder, Path::new("/d/a.toml"), Some(&AssessmentId::new("a").unwrap()))
    }

    #[test]
    fn a_journal_never_grows_over_its_limit_and_keeps_its_newest_record() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = journal(folder.path());
        let mut largest = 0;
        for revision in 1..=12 {
            journal.append(&RealDisk, &record(revision, "x".repeat(1 << 20))).unwrap();
            let files = found(folder.path());
            assert_eq!(files.len(), 1);
            largest = largest.max(RealDisk.stat(&files[0]).unwrap().len);
            assert_eq!(read(&RealDisk, &files[0]).records.last().unwrap().revision, revision);
        }
        assert!((2 << 20..=LARGEST).contains(&largest), "{largest}");
        journal.remove(&RealDisk);
        assert!(found(folder.path()).is_empty());
    }

    #[test]
    fn a_flipped_bit_costs_one_record() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = journal(folder.path());
        for revision in 1..=3 {
            journal.append(&RealDisk, &record(revision, format!("text {revision}\nwith lines"))).unwrap();
        }
        let bytes = std::fs::read(&found(folder.path())[0]).unwrap();
        let whole = parse(&bytes);
        assert_eq!((whole.records.len(), whole.damaged), (3, 0));
        for place in 0..bytes.len() {
            for bit in [0, 3, 7] {
                let mut flipped = bytes.clone();
                flipped[place] ^= 1 << bit;
                let contents = parse(&flipped);
                assert!(contents.records.iter().all(|record| whole.records.contains(record)), "invented at {place}");
                // A line feed that goes joins two records; the one after them is still there.
                assert!(!contents.records.is_empty(), "at {place}");
            }
        }
    }

    #[test]
    fn a_record_that_was_changed_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = journal(folder.path());
        journal.append(&RealDisk, &record(1, "agreed = 2".to_owned())).unwrap();
        let text = std::fs::read_to_string(&found(folder.path())[0]).unwrap();
        assert_eq!(parse(text.replace("agreed = 2", "agreed = 5").as_bytes()), Contents::default());
    }

    #[test]
    fn one_id_is_never_the_end_of_another() {
        let folder = tempfile::tempdir().unwrap();
        journal(folder.path()).append(&RealDisk, &record(1, String::new())).unwrap();
        let longer = AssessmentId::new("x-a").unwrap();
        assert!(find(&RealDisk, folder.path(), Path::new("/d/a.toml"), Some(&longer)).is_empty());
        assert_eq!(find(&RealDisk, folder.path(), Path::new("/d/a.toml"), None).len(), 1, "by its place");
        assert_eq!(found(folder.path()).len(), 1);
    }
}
