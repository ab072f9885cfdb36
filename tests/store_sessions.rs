//! Sessions on the real disk: what is saved, what another window or program does to the document, what is left after a crash.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use stocktake::model::{Answer, Assessment, Constituent, Depth, FeltNeed, IndicatorId};
use stocktake::store::{
    Closed, Fault, Folders, NotElsewhere, OpenError, Opened, Opening, Overwrite, SaveEvent, Session, Store, fresh_id,
};
use tempfile::TempDir;

const SOON: Duration = Duration::from_secs(20);

struct Home {
    folder: TempDir,
    store: Store,
}

fn home() -> Home {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Folders::under(folder.path()));
    Home { folder, store }
}

impl Home {
    fn document(&self) -> PathBuf {
        self.folder.path().join("assessments/ministry.toml")
    }

    /// A document with one answer.
    fn with_document(self) -> Home {
        self.store.create(&self.document(), &with_answers(1), Overwrite::Refuse).unwrap();
        self
    }

    fn open(&self) -> Opened {
        opened(self.store.open(&self.document()).unwrap())
    }

    fn begin(&self) -> (Session, Receiver<SaveEvent>) {
        self.begin_on(self.open(), false)
    }

    fn begin_on(&self, opened: Opened, recovered: bool) -> (Session, Receiver<SaveEvent>) {
        let (send, events) = mpsc::channel();
        let session = Session::begin(&self.store, opened, recovered, Box::new(move |event| drop(send.send(event))));
        (session, events)
    }

    fn beside(&self, word: &str) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.document().parent().unwrap()).unwrap();
        files.map(|file| file.unwrap().path()).filter(|path| path.to_string_lossy().contains(word)).collect()
    }

    fn journals(&self) -> usize {
        std::fs::read_dir(self.folder.path().join("state/journals")).map_or(0, Iterator::count)
    }
}

fn opened(opening: Opening) -> Opened {
    match opening {
        Opening::Ready(opened) => *opened,
        Opening::Damaged(damaged) => panic!("{:?}", damaged.damage),
    }
}

fn with_answers(answers: u32) -> Assessment {
    let mut assessment = Assessment::new(fresh_id(), Constituent::Government, "Ministry of Labour", Depth::Quick);
    add_answers(&mut assessment, answers);
    assessment
}

fn add_answers(assessment: &mut Assessment, answers: u32) {
    for number in 1..=answers {
        let answer = Answer { felt: FeltNeed::new(2), note: "größer – 女性".to_owned(), ..Answer::default() };
        assessment.answers.insert(IndicatorId::new(&format!("GOV-1.{number}")).unwrap(), answer);
    }
}

fn answers_in(path: &Path, store: &Store) -> usize {
    opened(store.open_to_read(path).unwrap()).read.assessment.answers.len()
}

fn next(events: &Receiver<SaveEvent>) -> SaveEvent {
    events.recv_timeout(SOON).unwrap()
}

fn saved_answers(event: &SaveEvent) -> Option<usize> {
    match event {
        SaveEvent::Saved { answers, .. } => Some(*answers),
        SaveEvent::Failed { .. } | SaveEvent::ChangedOutside => None,
    }
}

/// The first copy in a folder of kept generations.
fn kept_in(folder: &Path) -> PathBuf {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.extension().is_some()).min().unwrap()
}

#[test]
fn an_answer_is_in_the_document_when_it_is_said_to_be() {
    let home = home().with_document();
    let (session, events) = home.begin();
    let mut assessment = with_answers(1);
    for answers in 2..=4 {
        add_answers(&mut assessment, answers);
        session.save(assessment.clone());
        let event = next(&events);
        assert_eq!(saved_answers(&event), Some(answers as usize));
        assert_eq!(answers_in(&home.document(), &home.store), answers as usize);
        let SaveEvent::Saved { revision, .. } = event else { panic!("{event:?}") };
        assert_eq!(revision, u64::from(answers), "it grows by one with every save");
    }
    assert_eq!(session.close(SOON), Closed::Saved);
    assert_eq!(home.journals(), 0);
}

#[test]
fn only_the_newest_of_many_snapshots_needs_to_be_written() {
    let home = home().with_document();
    let (session, events) = home.begin();
    let mut assessment = with_answers(1);
    for answers in 2..=200 {
        add_answers(&mut assessment, answers);
        session.save(assessment.clone());
    }
    assert_eq!(session.close(SOON), Closed::Saved);
    assert_eq!(answers_in(&home.document(), &home.store), 200);
    let saves = events.iter().filter(|event| saved_answers(event).is_some()).count();
    assert!((1..=199).contains(&saves), "{saves}");
}

#[test]
fn a_saver_that_stops_is_never_silent() {
    let home = home().with_document();
    let (send, events) = mpsc::channel();
    let told = std::sync::atomic::AtomicBool::new(false);
    let on_event = move |event| {
        // The first event meets a fault of the program.
        assert!(told.swap(true, std::sync::atomic::Ordering::SeqCst), "planted");
        drop(send.send(event));
    };
    let session = Session::begin(&home.store, home.open(), false, Box::new(on_event));
    session.save(with_answers(2));
    assert!(matches!(next(&events), SaveEvent::Failed { fault: Fault::Other(_), .. }));
    assert!(session.save_elsewhere(&home.folder.path().join("new.toml"), false).is_err());
    assert_eq!(session.close(SOON), Closed::TimedOut);
}

#[test]
fn a_snapshot_that_says_what_the_document_says_is_not_written() {
    let home = home().with_document();
    let before = std::fs::read(home.document()).unwrap();
    let opened = home.open();
    let same = opened.read.assessment.clone();
    let (session, events) = home.begin_on(opened, false);
    let revision = same.revision.unwrap();
    assert_eq!(session.save(same), 1);
    let event = next(&events);
    assert!(matches!(event, SaveEvent::Saved { revision: told, handed: 1, .. } if told == revision), "{event:?}");
    assert_eq!(session.close(SOON), Closed::Saved);
    assert_eq!(events.iter().count(), 0);
    assert_eq!(std::fs::read(home.document()).unwrap(), before);
}

#[test]
fn a_second_window_is_told_who_holds_the_document() {
    let home = home().with_document();
    let (session, _events) = home.begin();
    // By its place, and by its id in a copy.
    let copy = home.document().with_file_name("copy.toml");
    std::fs::copy(home.document(), &copy).unwrap();
    for path in [&home.document(), &copy] {
        let Err(OpenError::Locked { by, .. }) = home.store.open(path) else { panic!("opened twice") };
        assert_eq!(by.process, Some(std::process::id()));
        assert!(by.since.is_some());
        assert!(home.store.open_to_read(path).is_ok());
    }
    session.close(SOON);
    assert!(home.store.open(&home.document()).is_ok());
}

#[test]
fn a_document_changed_outside_is_never_overwritten_blindly() {
    let home = home().with_document();
    let (session, events) = home.begin();
    // Same size, same second: only the content tells.
    let before = std::fs::read_to_string(home.document()).unwrap();
    let theirs = before.replace("Ministry of Labour", "Ministry of Larbou");
    let modified = std::fs::metadata(home.document()).unwrap().modified().unwrap();
    std::fs::write(home.document(), &theirs).unwrap();
    std::fs::File::open(home.document()).unwrap().set_modified(modified).unwrap();

    session.save(with_answers(2));
    assert_eq!(next(&events), SaveEvent::ChangedOutside);
    session.save(with_answers(3));
    let closed = session.close(SOON);
    assert_eq!(closed, Closed::Behind { event: SaveEvent::ChangedOutside });
    assert_eq!(std::fs::read_to_string(home.document()).unwrap(), theirs);

    // What was answered meanwhile is offered, beside the other version.
    let opened = home.open();
    let recovery = opened.recovery.as_ref().unwrap();
    assert!(!recovery.follows);
    assert_eq!(recovery.assessment.answers.len(), 3);
    let (session, events) = home.begin_on(opened, true);
    assert_eq!(saved_answers(&next(&events)), Some(3));
    assert_eq!(session.close(SOON), Closed::Saved);
    let copies = home.beside(".other-");
    assert_eq!(std::fs::read_to_string(&copies[0]).unwrap(), theirs);
    assert_eq!(home.journals(), 0);
}

#[test]
fn keeping_mine_keeps_the_other_version_beside_it() {
    let home = home().with_document();
    let (session, events) = home.begin();
    let theirs = std::fs::read_to_string(home.document()).unwrap().replace("Ministry", "Department");
    std::fs::write(home.document(), &theirs).unwrap();
    session.save(with_answers(2));
    assert_eq!(next(&events), SaveEvent::ChangedOutside);
    let copy = session.keep_mine().unwrap().unwrap();
    assert_eq!(saved_answers(&next(&events)), Some(2));
    assert_eq!(std::fs::read_to_string(copy).unwrap(), theirs);
    assert_eq!(answers_in(&home.document(), &home.store), 2);
    assert_eq!(session.close(SOON), Closed::Saved);
}

#[test]
fn taking_theirs_keeps_mine_beside_it() {
    let home = home().with_document();
    let (session, events) = home.begin();
    let theirs = std::fs::read_to_string(home.document()).unwrap().replace("Ministry", "Department");
    std::fs::write(home.document(), &theirs).unwrap();
    session.save(with_answers(5));
    assert_eq!(next(&events), SaveEvent::ChangedOutside);
    let taken = session.take_theirs().unwrap();
    assert_eq!(taken.assessment.subject.organization, "Department of Labour");
    assert_eq!(answers_in(&taken.mine, &home.store), 5);
    let mut onward = taken.assessment;
    add_answers(&mut onward, 2);
    session.save(onward);
    assert_eq!(saved_answers(&next(&events)), Some(2));
    assert_eq!(session.close(SOON), Closed::Saved);
}

#[test]
fn a_half_written_other_version_is_not_taken() {
    let home = home().with_document();
    let (session, events) = home.begin();
    std::fs::write(home.document(), "format = \"stocktake.assessment/1\"\nrevision = 3\n").unwrap();
    session.save(with_answers(2));
    assert_eq!(next(&events), SaveEvent::ChangedOutside);
    assert!(session.take_theirs().is_err());
    assert!(session.keep_mine().unwrap().is_some());
    assert_eq!(session.close(SOON), Closed::Saved);
    assert_eq!(answers_in(&home.document(), &home.store), 2);
}

#[test]
fn a_folder_that_vanishes_loses_nothing_and_saving_elsewhere_helps() {
    let home = home().with_document();
    let (session, events) = home.begin();
    let stick = home.document().parent().unwrap().to_owned();
    let pocket = home.folder.path().join("pocket");
    std::fs::rename(&stick, &pocket).unwrap();
    session.save(with_answers(3));
    let SaveEvent::Failed { fault, waiting, in_journal, last_saved } = next(&events) else { panic!("saved") };
    assert_eq!((fault, waiting, in_journal, last_saved), (Fault::Gone, 2, true, None));
    assert!(!stick.exists(), "nothing is made where the stick was");

    let elsewhere = home.folder.path().join("elsewhere/new.toml");
    session.save_elsewhere(&elsewhere, false).unwrap();
    assert_eq!(saved_answers(&next(&events)), Some(3));
    assert_eq!(session.path(), elsewhere);
    session.save(with_answers(4));
    assert_eq!(saved_answers(&next(&events)), Some(4));
    assert_eq!(session.close(SOON), Closed::Saved);
    assert_eq!(answers_in(&elsewhere, &home.store), 4);
    assert_eq!(answers_in(&pocket.join("ministry.toml"), &home.store), 1);
}

#[test]
fn saving_elsewhere_never_overwrites_without_a_word() {
    let home = home().with_document();
    let (session, _events) = home.begin();
    let other = home.folder.path().join("other.toml");
    std::fs::write(&other, "mine").unwrap();
    assert_eq!(session.save_elsewhere(&other, false), Err(NotElsewhere::Fault(Fault::Exists)));
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "mine");
    session.save_elsewhere(&other, true).unwrap();
    assert_eq!(answers_in(&other, &home.store), 1);
    session.close(SOON);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_at_opening() {
    let home = home();
    let file = home.folder.path().join("sealed.toml");
    home.store.create(&file, &with_answers(1), Overwrite::Refuse).unwrap();
    let mut rights = std::fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&file, rights).unwrap();
    let opened = opened(home.store.open(&file).unwrap());
    assert_eq!(opened.access, stocktake::store::Access::ReadOnly(Fault::ReadOnly));

    let before = std::fs::read(&file).unwrap();
    let (session, events) = home.begin_on(opened, false);
    session.save(with_answers(2));
    assert!(matches!(next(&events), SaveEvent::Failed { fault: Fault::ReadOnly, in_journal: true, .. }));
    assert_eq!(std::fs::read(&file).unwrap(), before);
    let elsewhere = home.folder.path().join("open.toml");
    session.save_elsewhere(&elsewhere, false).unwrap();
    assert_eq!(saved_answers(&next(&events)), Some(2));
    assert_eq!(session.close(SOON), Closed::Saved);

    // Where the path leads under a file, nothing can be written.
    let under = home.folder.path().join("sealed.toml/below/new.toml");
    let refused = home.store.create(&under, &with_answers(1), Overwrite::Refuse);
    assert!(refused.is_err());
}

#[test]
fn without_a_state_folder_answers_are_still_saved() {
    let home = home().with_document();
    let folder = home.folder.path();
    std::fs::remove_dir_all(folder.join("state")).ok();
    std::fs::write(folder.join("state"), "a file where the folder should be").unwrap();
    let opened = home.open();
    assert!(!opened.protected);
    let (session, events) = home.begin_on(opened, false);
    session.save(with_answers(2));
    assert_eq!(saved_answers(&next(&events)), Some(2));
    assert_eq!(session.close(SOON), Closed::Saved);
}

#[test]
fn unfinished_text_is_offered_after_a_crash() {
    let home = home().with_document();
    let (session, events) = home.begin();
    session.save(with_answers(2));
    next(&events);
    session.draft("GOV-1.1/note", "the director said that");
    // As after a crash: the session never hears that the text was given up.
    assert_eq!(session.close(SOON), Closed::Saved);
    let opened = home.open();
    let recovery = opened.recovery.clone().unwrap();
    assert_eq!((recovery.answers, recovery.follows), (0, true));
    assert_eq!(recovery.draft.as_ref().unwrap().text, "the director said that");
    // Taken up, it stays in the journal until it is given up.
    let (session, _events) = home.begin_on(opened, true);
    session.draft("GOV-1.1/note", "");
    assert_eq!(session.close(SOON), Closed::Saved);
    assert_eq!(home.journals(), 0);
    assert_eq!(home.open().recovery, None);
}

#[test]
fn a_file_written_by_hand_gets_an_id_at_its_first_save_and_its_comments_are_kept_as_a_generation() {
    let home = home();
    let text = "# by hand\nformat = \"stocktake.assessment/1\"\n[instrument]\ndepth = \"quick\"\n\
        [subject]\nconstituent = \"government\"\norganization = \"Ministry\"\n";
    std::fs::create_dir_all(home.document().parent().unwrap()).unwrap();
    std::fs::write(home.document(), text).unwrap();
    let opened = home.open();
    assert_eq!(opened.comments().len(), 1);
    let mut assessment = opened.read.assessment.clone();
    let (session, events) = home.begin_on(opened, false);
    add_answers(&mut assessment, 1);
    session.save(assessment);
    assert_eq!(saved_answers(&next(&events)), Some(1));
    let id = session.id().clone();
    assert_eq!(session.close(SOON), Closed::Saved);
    let saved = home.open().read.assessment;
    assert_eq!((saved.id.as_ref(), saved.revision), (Some(&id), Some(1)));
    let kept = home.folder.path().join("state/generations").join(id.as_str());
    let kept = kept_in(&kept);
    assert_eq!(std::fs::read_to_string(kept).unwrap(), text);
}

#[cfg(unix)]
#[test]
fn documents_are_private_and_keep_their_rights() {
    use std::os::unix::fs::PermissionsExt;
    let home = home().with_document();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.document()), 0o600);
    std::fs::set_permissions(home.document(), std::fs::Permissions::from_mode(0o664)).unwrap();
    let (session, events) = home.begin();
    session.save(with_answers(2));
    next(&events);
    session.close(SOON);
    assert_eq!(mode(&home.document()), 0o664);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_document_stays_a_link() {
    let home = home().with_document();
    let link = home.folder.path().join("link.toml");
    std::os::unix::fs::symlink(home.document(), &link).unwrap();
    let opened = opened(home.store.open(&link).unwrap());
    let (session, events) = home.begin_on(opened, false);
    session.save(with_answers(2));
    next(&events);
    session.close(SOON);
    assert!(link.is_symlink());
    assert_eq!(answers_in(&home.document(), &home.store), 2);
}
