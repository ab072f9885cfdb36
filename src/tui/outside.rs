//! The world as the screens see it: performs effects with the store and words its answers.

mod copies;
mod due;
mod opening;
mod questionnaires;
mod rounds;
mod together;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use crate::clock;
use crate::format;
use crate::interview::Interview;
use crate::model::{Assessment, Constituent, Depth, Instrument, Part};
use crate::report::Reader;
use crate::say;
use crate::store::{
    Closed, Draft, ExportError, Fault, Library, NotElsewhere, OpenError, Opening, Overwrite, Pending, Preferences,
    Projector, Recent, SaveEvent, Session, SharedCatalogue, Store, for_rehearsal, fresh_id, messages,
};
use crate::text::Words;

use super::effect::{Effect, Example, Manner, Message};
use super::overlay::{Answer, Choice, Intent};
use super::projection::Projection;
use super::run::{Input, Outside};
use super::state::{Editions, Kind, RecentLine, ReportFormat, State};

/// How long leaving waits for the disk. What is not in the document by then is in the recovery journal.
const LEAVING: Duration = Duration::from_millis(1500);

/// How long leaving waits until others see nothing of the document any more.
const LETTING_GO: Duration = Duration::from_millis(200);

/// The store, the document that is open, and what a question is about.
pub struct World {
    store: Store,
    library: Library,
    words: Arc<Words>,
    inputs: Sender<Input>,
    session: Option<Session>,
    /// What was found when a file was opened, while people are asked about it.
    pending: Option<Opening>,
    projector: Projector,
    /// What others see now, and of which document.
    projected: Option<(PathBuf, Projection)>,
    /// Copies beside the document that nobody was asked about yet; the thread that looks for them fills it.
    copies: copies::Copies,
}

impl World {
    /// The world of one user.
    pub fn new(store: Store, words: Arc<Words>, inputs: Sender<Input>) -> World {
        let (library, projector) = (store.library(), store.projector());
        let copies = copies::Copies::default();
        World { store, library, words, inputs, session: None, pending: None, projector, projected: None, copies }
    }

    /// Whether the orientation of the first start has been read.
    pub fn orientation_seen(&self) -> bool {
        self.store.preferences().orientation_seen
    }

    /// Approaches, outcomes and words; not read yet.
    pub fn catalogue(&self) -> SharedCatalogue {
        self.library.catalogue()
    }

    /// Leaves the document: notes how far it came, saves what is left; says what could not be saved.
    pub fn leave(&mut self, interview: Option<Box<Interview>>) -> Option<String> {
        if let (Some(session), Some(interview)) = (&self.session, interview) {
            remember(session, &interview);
        }
        self.close()
    }

    fn close(&mut self) -> Option<String> {
        let session = self.session.take()?;
        let name = session.name();
        let closed = session.close(LEAVING);
        self.projected = None;
        self.projector.clear(LETTING_GO);
        match closed {
            Closed::Saved => None,
            Closed::Behind { event } => Some(messages::event(&self.words, &event, &name)),
            Closed::TimedOut => Some(say!(self.words, "close-timed-out", name = name)),
        }
    }

    fn answer(&self, letter: char, key: &str, intent: Intent) -> Answer {
        Answer::new(&self.words, letter, key, intent)
    }

    fn ask(title: String, text: Vec<String>, options: Vec<Answer>) -> Vec<Message> {
        vec![Message::Ask(Choice { title, text, options, row: 0, under: None })]
    }

    /// An interview on an assessment, with its instrument; words about instruments that changed.
    fn interview(&self, assessment: Assessment) -> Result<(Interview, Editions, Option<String>), String> {
        match self.library.instrument_for(&assessment) {
            Ok(resolved) => {
                let warnings: Vec<String> =
                    resolved.warnings.iter().map(|other| messages::other_text(&self.words, other)).collect();
                let newest = self.library.newer(&resolved.instrument, &assessment);
                let named = |part: &Part| format!("{} {}", part.module.id, part.module.version);
                let newer: Vec<String> = newest.iter().map(named).collect();
                let notice = match (warnings.is_empty(), newer.is_empty()) {
                    (false, _) => Some(warnings.join(" ")),
                    (true, false) => Some(say!(self.words, "newer-edition", editions = newer.join(", "))),
                    (true, true) => None,
                };
                let mut earlier = resolved.earlier;
                earlier.extend(resolved.instrument.parts.iter().cloned());
                Ok((Interview::new(resolved.instrument, assessment), Editions { earlier, newest }, notice))
            }
            Err(missing) => Err(messages::missing(&self.words, &missing)),
        }
    }

    fn opened(
        &self,
        kind: Kind,
        assessment: Assessment,
        notice: Option<String>,
        draft: Option<&Draft>,
    ) -> Vec<Message> {
        match self.interview(assessment) {
            Ok((interview, editions, warning)) => vec![Message::Opened {
                kind,
                interview: Box::new(interview),
                editions,
                notice: notice.or(warning),
                catalogue: self.library.catalogue(),
                draft: draft.and_then(super::run::unfinished),
            }],
            Err(text) => tell(text),
        }
    }

    /// Gets the modules of a new assessment, with their versions and hashes.
    fn prepare(&self, constituent: Constituent, rehearsal: bool) -> Vec<Message> {
        let name = if rehearsal { self.words.say(rehearsed(constituent)) } else { "".into() };
        let mut assessment = Assessment::new(fresh_id(), constituent, &name, Depth::Quick);
        assessment.rehearsal = rehearsal;
        match self.library.references(&assessment) {
            Ok(modules) => assessment.selection.modules = modules,
            Err(missing) => return tell(messages::missing(&self.words, &missing)),
        }
        assessment.workshop.date = clock::now().date();
        self.opened(Kind::New, assessment, None, None)
    }

    fn create(&mut self, assessment: &Assessment) -> Vec<Message> {
        let path = self.store.suggest_path(assessment);
        match self.store.create(&path, &self.carrying(assessment.clone()), Overwrite::Refuse) {
            Ok(path) => self.open(&path, &Manner::Usual),
            Err(error) => tell(error.to_string()),
        }
    }

    fn example(&self, example: Example) -> Vec<Message> {
        let Some(assessment) = self.shipped(example) else { return Vec::new() };
        let notice = self.words.say("example-notice").into_owned();
        self.opened(Kind::Example, assessment, Some(notice), None)
    }

    /// A shipped example.
    fn shipped(&self, example: Example) -> Option<Assessment> {
        let name = match example {
            Example::Baseline(constituent) => format!("{}.toml", constituent.word()),
            Example::FollowUp => format!("{}-round-2.toml", Constituent::Government.word()),
        };
        let shipped = self.library.examples().iter().find(|one| one.name == name)?;
        format::assessment::read(shipped.text).ok().map(|read| read.assessment)
    }

    fn practice(&self) -> Vec<Message> {
        let Ok(instrument) = self.library.practice() else { return Vec::new() };
        let name = self.words.say("practice-organization").into_owned();
        let assessment = Assessment::new(fresh_id(), Constituent::Government, &name, Depth::Quick);
        vec![Message::Opened {
            kind: Kind::Practice,
            interview: Box::new(Interview::new(instrument, assessment)),
            editions: Editions::default(),
            notice: Some(self.words.say("practice-notice").into_owned()),
            catalogue: self.library.catalogue(),
            draft: None,
        }]
    }

    fn save_elsewhere(&mut self, path: &Path, overwrite: bool, assessment: &Assessment) -> Vec<Message> {
        let mut place = self.usual_place(path);
        if assessment.rehearsal {
            place = for_rehearsal(&place);
        }
        if let Some(refusal) = self.no_such_folder(&place) {
            return refusal;
        }
        let Some(session) = &self.session else { return self.first_copy(&place, overwrite, assessment) };
        session.save(self.carrying(assessment.clone()));
        match session.save_elsewhere(&place, overwrite) {
            Ok(()) => vec![Message::Moved(session.path())],
            Err(NotElsewhere::Fault(Fault::Exists)) => self.ask_overwrite(&place, Intent::SaveOver(place.clone())),
            Err(NotElsewhere::Fault(fault)) => tell(messages::fault(&self.words, &fault)),
            Err(NotElsewhere::Locked(by)) => {
                let error = OpenError::Locked { path: place, by };
                tell(messages::open_error(&self.words, &error))
            }
        }
    }

    /// The assessment with the installed instruments it names, so that it opens where nobody has them.
    fn carrying(&self, mut assessment: Assessment) -> Assessment {
        self.library.carry(&mut assessment);
        assessment
    }

    /// A name without a folder stands for a file in the usual folder.
    fn usual_place(&self, typed: &Path) -> PathBuf {
        if typed.components().count() == 1 { self.store.folders().documents.join(typed) } else { typed.to_owned() }
    }

    /// A folder that was typed must be there: a slip of the finger shall not make one. The usual folder is made.
    fn no_such_folder(&self, place: &Path) -> Option<Vec<Message>> {
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty())?;
        let missing = !folder.is_dir() && !folder.starts_with(&self.store.folders().documents);
        missing.then(|| tell(say!(self.words, "no-such-folder", folder = folder.display().to_string())))
    }

    /// An example, or a file that was only read, becomes a file of its own, with an id of its own.
    fn first_copy(&mut self, place: &Path, overwrite: bool, assessment: &Assessment) -> Vec<Message> {
        let mut copy = self.carrying(assessment.clone());
        copy.id = Some(fresh_id());
        copy.revision = None;
        let allow = if overwrite { Overwrite::Allow } else { Overwrite::Refuse };
        match self.store.create(place, &copy, allow) {
            Ok(path) => {
                let said = say!(self.words, "saved-elsewhere", path = path.display().to_string());
                self.open(&path, &Manner::Usual).into_iter().chain(tell(said)).collect()
            }
            Err(ExportError::Exists { path }) => self.ask_overwrite(&path, Intent::SaveOver(path.clone())),
            Err(error) => tell(error.to_string()),
        }
    }

    fn ask_overwrite(&self, path: &Path, intent: Intent) -> Vec<Message> {
        let options =
            vec![self.answer('b', "answer-not-now", Intent::Stay), self.answer('o', "answer-overwrite", intent)];
        let title = self.words.say("ask-overwrite").into_owned();
        Self::ask(title, vec![path.display().to_string()], options)
    }

    fn take_theirs(&mut self) -> Vec<Message> {
        let Some(session) = &self.session else { return Vec::new() };
        let path = session.path();
        match session.take_theirs() {
            Ok(theirs) => {
                let notice = say!(self.words, "took-theirs", path = theirs.mine.display().to_string());
                self.opened(Kind::File(path), theirs.assessment, Some(notice), None)
            }
            Err(error) => tell(error.to_string()),
        }
    }

    fn keep_mine(&mut self) -> Vec<Message> {
        let Some(session) = &self.session else { return Vec::new() };
        match session.keep_mine() {
            Ok(Some(copy)) => tell(say!(self.words, "kept-mine", path = copy.display().to_string())),
            Ok(None) => Vec::new(),
            Err(fault) => tell(messages::fault(&self.words, &fault)),
        }
    }

    fn write_report(
        &self,
        (format, reader): (ReportFormat, Reader),
        place: &str,
        overwrite: bool,
        assessment: &Assessment,
        instrument: &Instrument,
    ) -> Vec<Message> {
        let (earlier, catalogue) = (self.library.earlier(assessment), self.library.catalogue());
        let text = super::documents::text(&self.words, (format, reader), assessment, instrument, &earlier, &catalogue);
        let path = self.usual_place(Path::new(place));
        if let Some(refusal) = self.no_such_folder(&path) {
            return refusal;
        }
        let allow = if overwrite { Overwrite::Allow } else { Overwrite::Refuse };
        match self.store.write_report(&path, text.as_bytes(), allow) {
            Ok(path) => vec![Message::Written(path)],
            Err(ExportError::Exists { path }) => self.ask_overwrite(&path, Intent::WriteOver(path.clone())),
            Err(error) => tell(error.to_string()),
        }
    }

    fn home(&self) -> Vec<Message> {
        let today = clock::now().date();
        let lines = self
            .store
            .recent()
            .into_iter()
            .map(|recent| RecentLine {
                due: today.map(|today| due::sentence(&self.words, &recent.pending, today)).unwrap_or_default(),
                path: recent.path,
                organization: recent.organization,
                constituent: Some(recent.constituent),
                round: recent.round,
                answered: recent.answered,
                asked: recent.asked,
                opened: recent.opened.date().map(|date| date.to_string()).unwrap_or_default(),
                rehearsal: recent.rehearsal,
            })
            .collect();
        vec![Message::Home(lines)]
    }
}

/// Puts the document that is open at the top of the home screen's list.
fn remember(session: &Session, interview: &Interview) {
    let assessment = interview.assessment();
    let progress = interview.progress();
    session.remember(Recent {
        path: session.path(),
        organization: assessment.subject.organization.clone(),
        constituent: assessment.subject.constituent,
        round: assessment.round,
        answered: progress.answered,
        asked: progress.asked,
        opened: clock::now(),
        rehearsal: assessment.rehearsal,
        // Nobody has to do what was only rehearsed.
        pending: if assessment.rehearsal { Vec::new() } else { Pending::of(&assessment.plan) },
    });
}

/// The name of the invented organization that rehearses.
fn rehearsed(constituent: Constituent) -> &'static str {
    match constituent {
        Constituent::Government => "rehearsal-government",
        Constituent::Employers => "rehearsal-employers",
        Constituent::Workers => "rehearsal-workers",
    }
}

/// Something to say.
fn tell(text: String) -> Vec<Message> {
    vec![Message::Notice(text)]
}

/// A save event in the words of the screens.
fn worded(words: &Words, event: &SaveEvent, name: &str) -> Message {
    match event {
        SaveEvent::Saved { revision, moment, handed, .. } => {
            Message::Saved { handed: *handed, revision: *revision, time: moment.time_of_day() }
        }
        SaveEvent::Failed { .. } => Message::SaveFailed(messages::event(words, event, name)),
        SaveEvent::ChangedOutside => Message::ChangedOutside,
    }
}

impl Outside for World {
    fn perform(&mut self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::Quit => Vec::new(),
            Effect::RefreshHome => self.home(),
            Effect::Prepare(constituent) => self.prepare(constituent, false),
            Effect::PrepareRehearsal(constituent) => self.prepare(constituent, true),
            Effect::Today(decision) => match clock::now().date() {
                Some(day) => vec![Message::Today(day, decision)],
                None => tell(self.words.say("closing-no-day").into_owned()),
            },
            Effect::OfferQuestionnaires(assessment) => self.offer(&assessment),
            Effect::Create(assessment) => self.create(&assessment),
            Effect::Open(path, manner) => self.open(&path, &manner),
            Effect::FollowUp(path) => self.follow_up(&path),
            Effect::OpenExample(example) => self.example(example),
            Effect::OpenPractice => self.practice(),
            Effect::Save(assessment) => match &self.session {
                Some(session) => vec![Message::Handed(session.save(self.carrying(*assessment)))],
                None => Vec::new(),
            },
            Effect::Draft(Draft { place, text }) => {
                if let Some(session) = &self.session {
                    session.draft(&place, &text);
                }
                Vec::new()
            }
            Effect::Close(interview) => self.leave(interview).map_or_else(Vec::new, tell),
            Effect::SaveElsewhere { path, overwrite, assessment } => self.save_elsewhere(&path, overwrite, &assessment),
            Effect::KeepMine => self.keep_mine(),
            Effect::TakeTheirs => self.take_theirs(),
            Effect::MergeBoth => self.merge_both(),
            Effect::MergeCopy { path, assessment } => self.merge_copy(&path, &assessment),
            Effect::LeaveCopy(path) => self.leave_copy(&path),
            Effect::WriteReport { format, reader, place, overwrite, assessment, instrument } => {
                self.write_report((format, reader), &place, overwrite, &assessment, &instrument)
            }
            Effect::Together(three) => self.together(&three),
            Effect::OfferMirror(assessment) => self.offer_mirror(&assessment),
            Effect::ReadClock => clock::now().of_day().map(Message::Now).into_iter().collect(),
            Effect::StartClock => clock::now().of_day().map(Message::StartClock).into_iter().collect(),
            Effect::OrientationSeen => {
                let preferences = Preferences { orientation_seen: true, ..self.store.preferences() };
                let _ = self.store.set_preferences(&preferences);
                Vec::new()
            }
        }
    }

    fn project(&mut self, state: &State) {
        let (Some(session), Some(document)) = (&self.session, &state.document) else { return };
        let newest = (session.path(), Projection::of(state, document));
        if self.projected.as_ref() == Some(&newest) {
            return;
        }
        if let Some(text) = newest.1.to_json() {
            self.projector.show(newest.0.clone(), text);
            self.projected = Some(newest);
        }
    }
}
