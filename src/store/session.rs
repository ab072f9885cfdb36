//! One open document, as the screens use it. A thread of its own does the writing, so that the screen never waits for a disk (S13).

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::copies::NotMerged;
use super::decide::{NotTaken, Theirs};
use super::event::SaveEvent;
use super::fault::Fault;
use super::journal::Draft;
use super::lock::{DocumentLock, LockedBy, NoLock};
use super::open::Opened;
use super::recent::Recent;
use super::saver::{Found, Saver};
use super::{Store, names};
use crate::clock::Stopwatch;
use crate::merging::Merged;
use crate::model::{Assessment, AssessmentId};

/// How long to wait before a failed save is tried again.
const RETRY: Duration = Duration::from_secs(5);

/// Where events go. Called on the saver's thread: hand the event on and return.
pub type OnEvent = Box<dyn Fn(SaveEvent) + Send>;

/// One open document. Dropping it lets the thread finish what it was given, without waiting for it.
#[derive(Debug)]
pub struct Session {
    commands: Sender<Command>,
    thread: Option<thread::JoinHandle<()>>,
    path: Arc<Mutex<PathBuf>>,
    id: AssessmentId,
    handed: Cell<u64>,
}

/// How a session ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The document holds everything.
    Saved,
    /// The document does not hold everything, for this reason.
    Behind {
        /// What the last attempt said; a document changed outside is told as [`SaveEvent::ChangedOutside`].
        event: SaveEvent,
    },
    /// The disk did not answer in time.
    TimedOut,
}

/// Why a document could not be saved elsewhere. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotElsewhere {
    /// It could not be written; [`Fault::Exists`] asks for a word before overwriting.
    #[error("{0}")]
    Fault(Fault),
    /// Another window has that document open.
    #[error("that file is open in another window")]
    Locked(LockedBy),
}

#[derive(Debug)]
enum Command {
    Save(Box<Assessment>),
    Draft(Draft),
    Remember(Box<Recent>),
    Elsewhere { path: PathBuf, overwrite: bool, reply: Sender<Result<(), NotElsewhere>> },
    KeepMine { reply: Sender<Result<Option<PathBuf>, Fault>> },
    TakeTheirs { reply: Sender<Result<Theirs, NotTaken>> },
    MergeBoth { reply: Sender<Result<Merged, NotMerged>> },
    Close { reply: Sender<Closed> },
}

impl Session {
    /// Begins to work on an opened document. With `recovered`, what an earlier session left is taken up and saved at once;
    /// without, it is kept among the generations of this computer.
    pub fn begin(store: &Store, mut opened: Opened, recovered: bool, on_event: OnEvent) -> Session {
        let lock = opened.lock.take();
        let path = Arc::new(Mutex::new(opened.path.clone()));
        let (saver, found) = Saver::begin(Arc::clone(&store.disk), store.state(), opened, recovered);
        let id = saver.id.clone();
        let (commands, inbox) = mpsc::channel();
        let mut worker = Worker {
            saver,
            store: store.clone(),
            recent: None,
            attempt: Stopwatch::start(),
            lock,
            path: Arc::clone(&path),
            on_event,
            ended: false,
        };
        worker.lock_id();
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || worker.run(found, &inbox)).ok();
        Session { commands, thread, path, id, handed: Cell::new(0) }
    }

    /// Where the document stands now.
    pub fn path(&self) -> PathBuf {
        self.path.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The name of the document, to be shown.
    pub fn name(&self) -> String {
        names::file_name(&self.path())
    }

    /// The assessment's id: a document written by hand has been given one.
    pub fn id(&self) -> &AssessmentId {
        &self.id
    }

    /// Hands a snapshot to the saver and returns at once; only the newest one is written. Its revision is set by the saver.
    /// A snapshot that says what the document says is not written. Returns its number, counted from 1: it is on the disk when
    /// [`SaveEvent::Saved`] tells of this number or a later one.
    pub fn save(&self, assessment: Assessment) -> u64 {
        self.handed.set(self.handed.get().saturating_add(1));
        self.send(Command::Save(Box::new(assessment)));
        self.handed.get()
    }

    /// Notes text that is being typed and is not part of an answer yet; an empty text means that there is none any more.
    /// It goes into the recovery journal of this computer only. `place` is handed back as it is when it is recovered.
    pub fn draft(&self, place: &str, text: &str) {
        self.send(Command::Draft(Draft { place: place.to_owned(), text: text.to_owned() }));
    }

    /// Puts a document at the top of the list of recent ones, once what there is to save is saved. Returns at once.
    pub fn remember(&self, recent: Recent) {
        self.send(Command::Remember(Box::new(recent)));
    }

    /// Saves under another path, which is the document from now on. Waits for the disk.
    pub fn save_elsewhere(&self, path: &Path, overwrite: bool) -> Result<(), NotElsewhere> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let gone = || Err(NotElsewhere::Fault(not_running()));
        self.ask(|reply| Command::Elsewhere { path, overwrite, reply }).unwrap_or_else(gone)
    }

    /// After [`SaveEvent::ChangedOutside`]: writes this session's version; the other one is first copied beside the document,
    /// and the copy's path returned. What became of the save comes as an event. Waits for the disk.
    pub fn keep_mine(&self) -> Result<Option<PathBuf>, Fault> {
        self.ask(|reply| Command::KeepMine { reply }).unwrap_or_else(|| Err(not_running()))
    }

    /// After [`SaveEvent::ChangedOutside`]: takes the other version over; this session's is first copied beside the document.
    /// Waits for the disk.
    pub fn take_theirs(&self) -> Result<Theirs, NotTaken> {
        self.ask(|reply| Command::TakeTheirs { reply }).unwrap_or_else(|| Err(NotTaken::Fault(not_running())))
    }

    /// After [`SaveEvent::ChangedOutside`]: merges the other version with this session's. What became of the save comes as an
    /// event. Waits for the disk.
    pub fn merge_both(&self) -> Result<Merged, NotMerged> {
        self.ask(|reply| Command::MergeBoth { reply }).unwrap_or_else(|| Err(NotMerged::Fault(not_running())))
    }

    /// Saves what is left, takes the journal away, lets the document go. Waits at most until the deadline.
    /// Text that is still being typed stays in the journal, and is offered at the next opening: give it up with an empty
    /// [`Session::draft`] first when it was meant to go.
    pub fn close(mut self, deadline: Duration) -> Closed {
        let (reply, answer) = mpsc::channel();
        self.send(Command::Close { reply });
        match answer.recv_timeout(deadline) {
            Ok(closed) => {
                // It has nothing left to do but to note how far the document came.
                if let Some(thread) = self.thread.take() {
                    let _ = thread.join();
                }
                closed
            }
            Err(_) => Closed::TimedOut,
        }
    }

    fn send(&self, command: Command) {
        // A saver that is gone is told by the next question that waits for an answer.
        let _ = self.commands.send(command);
    }

    fn ask<T>(&self, command: impl FnOnce(Sender<T>) -> Command) -> Option<T> {
        let (reply, answer) = mpsc::channel();
        self.send(command(reply));
        answer.recv().ok()
    }
}

fn not_running() -> Fault {
    Fault::Other("the saver has stopped".to_owned())
}

/// What follows on what came in.
enum Next {
    Save,
    Wait,
    Close(Sender<Closed>),
}

struct Worker {
    saver: Saver,
    store: Store,
    /// What the list of recent documents is to begin with.
    recent: Option<Box<Recent>>,
    /// Since the last attempt to save.
    attempt: Stopwatch,
    lock: Option<DocumentLock>,
    path: Arc<Mutex<PathBuf>>,
    on_event: OnEvent,
    /// Whether it came to its end as it should.
    ended: bool,
}

impl Drop for Worker {
    /// A saver that could not start, or that a fault of ours stopped, is never silent.
    fn drop(&mut self) {
        if !self.ended {
            self.tell(Some(self.saver.failed(not_running())));
        }
    }
}

impl Worker {
    fn run(mut self, found: Found, inbox: &Receiver<Command>) {
        // What an earlier session left is brought in before anything else.
        self.saver.take_over(found);
        self.save();
        loop {
            let first = if self.saver.is_behind() && !self.saver.is_undecided() {
                match inbox.recv_timeout(RETRY.saturating_sub(self.attempt.elapsed())) {
                    Ok(command) => Some(command),
                    Err(RecvTimeoutError::Timeout) => None,
                    Err(RecvTimeoutError::Disconnected) => break,
                }
            } else {
                match inbox.recv() {
                    Ok(command) => Some(command),
                    Err(mpsc::RecvError) => break,
                }
            };
            match self.take_all(first.into_iter().chain(inbox.try_iter())) {
                Next::Save => {
                    self.attempt = Stopwatch::start();
                    let event = self.saver.save().or_else(|| self.saver.unchanged());
                    self.tell(event);
                }
                // Text being typed must not press a failing disk.
                Next::Wait if self.attempt.elapsed() >= RETRY => self.save(),
                Next::Wait => {}
                Next::Close(reply) => {
                    let closed = self.close();
                    self.ended = true;
                    drop(self.lock.take());
                    let _ = reply.send(closed);
                    self.remember();
                    return;
                }
            }
            self.remember();
        }
        self.save();
        self.saver.end();
        self.ended = true;
    }

    fn remember(&mut self) {
        if let Some(recent) = self.recent.take() {
            // The list is a convenience: without it the document is still there.
            let _ = self.store.remember(*recent);
        }
    }

    /// Takes what has come in; of snapshots and drafts only the newest.
    fn take_all(&mut self, commands: impl Iterator<Item = Command>) -> Next {
        let mut next = Next::Wait;
        let mut newest = None;
        let mut draft = None;
        for command in commands {
            match command {
                Command::Save(assessment) => {
                    self.saver.handed = self.saver.handed.saturating_add(1);
                    newest = Some(assessment);
                    next = Next::Save;
                }
                Command::Draft(text) => draft = Some(text),
                Command::Remember(recent) => self.recent = Some(recent),
                Command::Elsewhere { path, overwrite, reply } => {
                    self.take(newest.take(), draft.take());
                    let _ = reply.send(self.elsewhere(&path, overwrite));
                }
                Command::KeepMine { reply } => {
                    self.take(newest.take(), draft.take());
                    let decided = self.saver.keep_mine();
                    let _ = reply.send(decided.map(|(copy, event)| {
                        self.tell(event);
                        copy
                    }));
                }
                Command::TakeTheirs { reply } => {
                    self.take(newest.take(), draft.take());
                    let _ = reply.send(self.saver.take_theirs());
                }
                Command::MergeBoth { reply } => {
                    self.take(newest.take(), draft.take());
                    let merged = self.saver.merge_both();
                    let _ = reply.send(merged.map(|(merged, event)| {
                        self.tell(event);
                        merged
                    }));
                }
                Command::Close { reply } => {
                    self.take(newest.take(), draft.take());
                    return Next::Close(reply);
                }
            }
        }
        self.take(newest, draft);
        next
    }

    fn take(&mut self, newest: Option<Box<Assessment>>, draft: Option<Draft>) {
        if let Some(assessment) = newest
            && let Err(fault) = self.saver.take(*assessment)
        {
            self.tell(Some(self.saver.failed(fault)));
        }
        if let Some(draft) = draft {
            self.saver.note_draft(Some(draft).filter(|draft| !draft.text.is_empty()));
        }
    }

    fn elsewhere(&mut self, path: &Path, overwrite: bool) -> Result<(), NotElsewhere> {
        if let Some(lock) = &mut self.lock {
            match lock.add_place(path) {
                Err(NoLock::Held(by)) => return Err(NotElsewhere::Locked(by)),
                // Without a state folder there are no locks, and the document is still to be saved.
                Ok(()) | Err(NoLock::Unavailable) => {}
            }
        }
        let event = self.saver.save_elsewhere(path, overwrite).map_err(NotElsewhere::Fault)?;
        path.clone_into(&mut self.path.lock().unwrap_or_else(PoisonError::into_inner));
        self.tell(Some(event));
        Ok(())
    }

    fn close(&mut self) -> Closed {
        let event = self.saver.save();
        self.saver.end();
        match event {
            Some(event @ (SaveEvent::Failed { .. } | SaveEvent::ChangedOutside)) => Closed::Behind { event },
            None if self.saver.is_behind() => Closed::Behind { event: SaveEvent::ChangedOutside },
            Some(event @ SaveEvent::Saved { .. }) => {
                self.tell(Some(event));
                Closed::Saved
            }
            None => Closed::Saved,
        }
    }

    fn lock_id(&mut self) {
        if let Some(lock) = &mut self.lock {
            // A fresh id is nobody else's, and one that was read is held already.
            let _ = lock.add_id(&self.saver.id);
        }
    }

    fn save(&mut self) {
        self.attempt = Stopwatch::start();
        let event = self.saver.save();
        self.tell(event);
    }

    fn tell(&self, event: Option<SaveEvent>) {
        if let Some(event) = event {
            (self.on_event)(event);
        }
    }
}
