//! Brings answers into one document, one step after another: journal, check for changes from outside, save. No threads here.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, Mode, ReadFault};
use super::document::{self, Written};
use super::event::SaveEvent;
use super::fault::Fault;
use super::generations::{self, Generations};
use super::hash::Hash;
use super::journal::{Draft, Journal, Record};
use super::open::Opened;
use super::recover;
use super::save::{self, Plan};
use super::{LIMIT, State, names};
use crate::clock::{self, Moment, Stopwatch};
use crate::model::{Assessment, AssessmentId};

/// One document that is being written.
pub(crate) struct Saver {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) state: State,
    pub(super) path: PathBuf,
    pub(super) id: AssessmentId,
    /// What the document holds, as far as this session brought it there or read it.
    pub(super) saved: Snapshot,
    saved_at: Option<Moment>,
    /// What is newer than the document.
    pub(super) pending: Option<Snapshot>,
    pub(super) draft: Option<Draft>,
    /// How many snapshots the session was given so far.
    pub(super) handed: u64,
    /// The last revision that was given to any snapshot, saved or not.
    pub(super) last_revision: u64,
    /// What an attempt may have brought to the disk although it reported a failure.
    pub(super) attempted: Vec<Hash>,
    /// The document as another program left it, until somebody decides.
    pub(super) foreign: Option<Hash>,
    pub(super) journal: Journal,
    /// Journals and unfinished files whose content is among the pending: they go when the document holds it.
    pub(super) retiring: Vec<PathBuf>,
    /// The folder's device: another one means that the stick is gone and its mount point is left.
    pub(super) device: u64,
    /// Whether the document's file is known to be on the disk.
    pub(super) trusted: bool,
    /// Where the complete new version was left when the name was refused.
    pub(super) kept: Option<(PathBuf, Hash)>,
    generation: Stopwatch,
}

/// An assessment and its text at a revision.
#[derive(Clone, Debug)]
pub(super) struct Snapshot {
    pub(super) assessment: Assessment,
    pub(super) hash: Hash,
    pub(super) written: Written,
    /// Whether the journal holds it.
    pub(super) in_journal: bool,
}

impl Snapshot {
    pub(super) fn new(assessment: Assessment, written: Written) -> Snapshot {
        Snapshot { assessment, hash: written.hash(), written, in_journal: false }
    }
}

impl Saver {
    /// Begins to write an opened document. `recovered` says whether what an earlier session left is taken up; what is not
    /// taken up is kept among the generations.
    pub(crate) fn begin(disk: Arc<dyn Disk>, state: State, opened: Opened, recovered: bool) -> Saver {
        let Opened { path, read, recovery, text, device, leftovers, .. } = opened;
        let document = read.assessment;
        let taken = recovery.filter(|_| recovered);
        let id = document.id.clone().or_else(|| taken.as_ref()?.assessment.id.clone()).unwrap_or_else(super::fresh_id);
        let revision = document.revision.unwrap_or(0);
        let written = Written { revision, answers: document.answers.len(), text };
        let generations = Generations::new(&state.generations, &id);
        // A copy that cannot be kept must not stop the work; the document and the journal stand without it.
        let _ = generations.keep(&*disk, &written.text, revision, clock::now());
        generations.mark_place(&*disk, &path);
        let on_disk = Snapshot::new(Assessment { id: Some(id.clone()), ..document }, written);
        let mut saver = Saver {
            journal: Journal::new(&state.journals, &path, &id),
            saved: on_disk,
            saved_at: None,
            pending: None,
            draft: None,
            handed: 0,
            last_revision: revision,
            attempted: Vec::new(),
            foreign: None,
            retiring: Vec::new(),
            device,
            trusted: true,
            kept: None,
            generation: Stopwatch::start(),
            disk,
            state,
            path,
            id,
        };
        for left in leftovers {
            if let Some(version) = &left.version {
                saver.last_revision = saver.last_revision.max(version.revision);
                let kept = generations.keep(&*saver.disk, &version.text, version.revision, clock::now());
                if kept.is_err() {
                    continue;
                }
            }
            saver.retiring.push(left.path);
        }
        match taken {
            Some(recovery) => {
                if !recovery.follows {
                    let _ = saver.copy_beside("other", saver.saved.written.text.clone().as_bytes());
                }
                saver.draft = recovery.draft;
                let _ = saver.take(recovery.assessment);
                let is_held = match &saver.pending {
                    Some(pending) => pending.in_journal,
                    None => saver.draft.is_none() || saver.write_journal(),
                };
                if is_held {
                    saver.retire();
                }
            }
            None => saver.retire(),
        }
        saver
    }

    /// Takes a snapshot and writes it to the journal. Returns a failure only when it cannot be written down at all.
    pub(crate) fn take(&mut self, assessment: Assessment) -> Result<(), Fault> {
        let assessment = Assessment { id: Some(self.id.clone()), ..assessment };
        if self.pending.is_none() && same(&assessment, &self.saved.assessment) {
            return Ok(());
        }
        if self.pending.as_ref().is_some_and(|pending| same(&assessment, &pending.assessment)) {
            return Ok(());
        }
        let written = document::write(&assessment, self.last_revision.saturating_add(1))
            .map_err(|slip| Fault::Other(slip.to_string()))?;
        self.last_revision = written.revision;
        self.pending = Some(Snapshot::new(assessment, written));
        self.write_journal();
        Ok(())
    }

    /// Notes the text that is being typed; `None` when there is none any more.
    pub(crate) fn note_draft(&mut self, draft: Option<Draft>) {
        if self.draft == draft {
            return;
        }
        self.draft = draft;
        if self.pending.is_none() && self.draft.is_none() {
            self.end();
        } else {
            self.write_journal();
        }
    }

    /// Brings what is pending into the document. `None` when there was nothing to do, or it was already reported
    /// that the document was changed outside.
    pub(crate) fn save(&mut self) -> Option<SaveEvent> {
        let pending = self.pending.clone()?;
        if !pending.in_journal {
            self.write_journal();
        }
        match self.look_outside() {
            Ok(Outside::Ours) => {}
            Ok(Outside::Foreign(hash)) => {
                let known = self.foreign.replace(hash) == self.foreign;
                return (!known).then_some(SaveEvent::ChangedOutside);
            }
            Err(fault) => return Some(self.failed(fault)),
        }
        self.foreign = None;
        match self.put_in_place(&pending) {
            Ok(()) => Some(self.succeeded(pending)),
            Err(fault) => Some(self.failed(fault)),
        }
    }

    /// Whether anything is not in the document yet.
    pub(crate) fn is_behind(&self) -> bool {
        self.pending.is_some()
    }

    /// Whether the newest snapshot stands in the journal.
    #[cfg(test)]
    pub(super) fn is_in_journal(&self) -> bool {
        self.pending.as_ref().is_some_and(|pending| pending.in_journal)
    }

    /// Whether the document was changed outside and nobody has decided yet.
    pub(crate) fn is_undecided(&self) -> bool {
        self.foreign.is_some()
    }

    /// Ends: the journal goes when the document holds all of it.
    pub(crate) fn end(&mut self) {
        if let Some(moment) = self.saved_at {
            // What this session saved last is worth a copy of its own: the last one may be ten minutes old.
            let _ = self.generations().keep(&*self.disk, &self.saved.written.text, self.saved.written.revision, moment);
        }
        if self.pending.is_none() && self.draft.is_none() {
            self.journal.remove(&*self.disk);
            self.retire();
        }
    }

    fn put_in_place(&mut self, pending: &Snapshot) -> Result<(), Fault> {
        let plan = Plan {
            trusted: self.trusted,
            kept_as: self.kept.as_ref().map(|(path, _)| path.clone()),
            ..Plan::new(&*self.disk, &self.path, Mode::Private)
        };
        if !self.attempted.contains(&pending.hash) {
            self.attempted.push(pending.hash.clone());
        }
        save::replace(&*self.disk, &self.path, pending.written.text.as_bytes(), &plan).map_err(|error| {
            self.trusted = !error.touched;
            if let Fault::Refused { kept_as: Some(path) } = &error.fault {
                self.kept = Some((path.clone(), pending.hash.clone()));
            }
            error.fault
        })
    }

    /// Everything that follows from a document that is on the disk.
    pub(super) fn succeeded(&mut self, saved: Snapshot) -> SaveEvent {
        let moment = clock::now();
        self.saved = saved;
        self.saved_at = Some(moment);
        let event = self.holds_all(moment);
        self.pending = None;
        self.trusted = true;
        self.attempted.clear();
        self.let_kept_go();
        if self.generation.elapsed() >= generations::EVERY {
            self.generation = Stopwatch::start();
            let _ = self.generations().keep(&*self.disk, &self.saved.written.text, self.saved.written.revision, moment);
        }
        if self.draft.is_some() {
            self.write_journal();
        } else {
            self.journal.remove(&*self.disk);
        }
        self.retire();
        event
    }

    /// What is said of snapshots that need no writing: the document says what they say. `None` while it does not.
    pub(crate) fn unchanged(&self) -> Option<SaveEvent> {
        (!self.is_behind()).then(|| self.holds_all(self.saved_at.unwrap_or_else(clock::now)))
    }

    fn holds_all(&self, moment: Moment) -> SaveEvent {
        let Written { revision, answers, .. } = self.saved.written;
        SaveEvent::Saved { revision, moment, answers, handed: self.handed }
    }

    /// A failure, with what is safe.
    pub(super) fn failed(&self, fault: Fault) -> SaveEvent {
        let waiting = self
            .pending
            .as_ref()
            .map_or(1, |pending| recover::differences(&pending.assessment, &self.saved.assessment).max(1));
        let in_journal = self.pending.as_ref().is_some_and(|pending| pending.in_journal);
        SaveEvent::Failed { fault, last_saved: self.saved_at, waiting, in_journal }
    }

    /// Writes down what is not in the document. Without a pending snapshot only the draft, on top of the document.
    /// Tells whether it is on the disk.
    fn write_journal(&mut self) -> bool {
        let text = self.pending.as_ref().map(|pending| pending.written.text.clone());
        let revision = self.pending.as_ref().map_or(self.saved.written.revision, |pending| pending.written.revision);
        let record = Record {
            revision,
            moment: clock::now().timestamp(),
            path: self.path.clone(),
            base: self.saved.hash.clone(),
            text,
            draft: self.draft.clone(),
        };
        let is_written = self.journal.append(&*self.disk, &record).is_ok();
        if let Some(pending) = &mut self.pending {
            pending.in_journal = is_written;
        }
        is_written
    }

    /// Compares the document on the disk with what this session knows (S9): its whole content, since times and sizes can be equal.
    fn look_outside(&self) -> Result<Outside, Fault> {
        match self.disk.read(&self.path, LIMIT) {
            Ok(bytes) => {
                let hash = Hash::of(&bytes);
                let ours = hash == self.saved.hash || self.attempted.contains(&hash);
                match (ours, self.disk.stat(&self.path)) {
                    (false, _) => Ok(Outside::Foreign(hash)),
                    (true, Ok(facts)) if facts.is_closed() => Err(Fault::ReadOnly),
                    (true, _) => Ok(Outside::Ours),
                }
            }
            Err(ReadFault::Io(error)) if error.kind() == std::io::ErrorKind::NotFound => {
                // A document that was taken away is written again, but never onto what lies under a stick that is gone.
                let folder = self.disk.stat(names::folder_of(&self.path)).map_err(|error| Fault::of(&error))?;
                if folder.device == self.device { Ok(Outside::Ours) } else { Err(Fault::Gone) }
            }
            Err(ReadFault::Io(error)) => Err(Fault::of(&error)),
            Err(fault) => Err(Fault::Other(fault.to_string())),
        }
    }

    /// What was left beside the document goes when the document holds it, unless somebody changed it.
    fn let_kept_go(&mut self) {
        if let Some((path, hash)) = self.kept.take()
            && self.disk.read(&path, LIMIT).is_ok_and(|bytes| Hash::of(&bytes) == hash)
        {
            let _ = self.disk.remove(&path);
        }
    }

    pub(super) fn retire(&mut self) {
        for path in std::mem::take(&mut self.retiring) {
            let _ = self.disk.remove(&path);
        }
    }

    pub(super) fn generations(&self) -> Generations {
        Generations::new(&self.state.generations, &self.id)
    }

    /// Copies a version beside the document as `NAME.WORD-TIME.toml`.
    pub(super) fn copy_beside(&self, word: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
        let wanted = names::marked(&self.path, &format!(".{word}-{}", clock::now().for_file_name()));
        let copy = names::first_free(&wanted, |path: &Path| self.disk.stat(path).is_ok());
        let plan = Plan::new(&*self.disk, &copy, Mode::Private);
        save::replace(&*self.disk, &copy, bytes, &plan).map_err(|error| error.fault)?;
        Ok(copy)
    }
}

enum Outside {
    Ours,
    Foreign(Hash),
}

/// Whether two snapshots say the same, whatever their revision.
fn same(one: &Assessment, other: &Assessment) -> bool {
    Assessment { revision: None, ..one.clone() } == Assessment { revision: None, ..other.clone() }
}
