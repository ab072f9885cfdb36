//! Opening what is damaged, hostile, newer or not a document at all, on the real disk.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use stocktake::model::{Answer, Assessment, Constituent, Depth, FeltNeed, IndicatorId};
use stocktake::store::{
    Candidate, Damage, Folders, OpenError, Opened, Opening, Origin, Overwrite, Session, Store, fresh_id, messages,
};
use stocktake::text::Words;
use tempfile::TempDir;

fn home() -> (TempDir, Store, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Folders::under(folder.path()));
    let document = folder.path().join("assessments/ministry.toml");
    (folder, store, document)
}

fn with_answers(answers: u32) -> Assessment {
    let mut assessment = Assessment::new(fresh_id(), Constituent::Workers, "Union", Depth::Quick);
    for number in 1..=answers {
        let answer = Answer { felt: FeltNeed::new(3), note: "a note".to_owned(), ..Answer::default() };
        assessment.answers.insert(IndicatorId::new(&format!("WRK-1.{number}")).unwrap(), answer);
    }
    assessment
}

fn ready(opening: Opening) -> Opened {
    match opening {
        Opening::Ready(opened) => *opened,
        Opening::Damaged(damaged) => panic!("{:?}", damaged.damage),
    }
}

/// A document of which a session kept a generation.
fn worked_on(store: &Store, document: &Path) -> String {
    store.create(document, &with_answers(3), Overwrite::Refuse).unwrap();
    let opened = ready(store.open(document).unwrap());
    Session::begin(store, opened, false, Box::new(|_| ())).close(Duration::from_secs(20));
    std::fs::read_to_string(document).unwrap()
}

/// The copy in a folder of kept generations.
fn kept_in(folder: &Path) -> PathBuf {
    let mut files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.find(|path| path.extension().is_some()).unwrap()
}

#[test]
fn what_is_not_an_ordinary_file_is_refused_at_once() {
    let (folder, store, _) = home();
    let started = Instant::now();
    let mut places = vec![folder.path().to_owned()];
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipe.toml");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        places.extend([pipe, PathBuf::from("/dev/zero")]);
    }
    for place in places {
        let error = store.open(&place).unwrap_err();
        assert!(matches!(error, OpenError::NotOrdinary { .. }), "{error}");
    }
    assert!(started.elapsed() < Duration::from_millis(300), "{:?}", started.elapsed());
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_refused() {
    let (folder, store, _) = home();
    let one = folder.path().join("one.toml");
    std::os::unix::fs::symlink(folder.path().join("two.toml"), &one).unwrap();
    std::os::unix::fs::symlink(&one, folder.path().join("two.toml")).unwrap();
    assert!(matches!(store.open(&one), Err(OpenError::Read { .. })));
}

#[test]
fn a_file_far_too_large_is_not_read() {
    let (folder, store, _) = home();
    let path = folder.path().join("large.toml");
    std::fs::File::create(&path).unwrap().set_len(100 << 20).unwrap();
    let started = Instant::now();
    let error = store.open(&path).unwrap_err();
    assert!(started.elapsed() < Duration::from_millis(300));
    assert_eq!(
        messages::open_error(&Words::english(), &error),
        "\"large.toml\" is 100 MB; the limit is 4 MB. Check that it is the right file."
    );
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let (_folder, store, document) = home();
    let error = store.open(&document).unwrap_err();
    assert!(matches!(error, OpenError::NotFound { .. }), "{error}");
}

#[test]
fn a_newer_format_is_not_touched() {
    let (folder, store, _) = home();
    let path = folder.path().join("newer.toml");
    let text = "format = \"stocktake.assessment/99\"\nwhatever = 1\n";
    std::fs::write(&path, text).unwrap();
    assert!(matches!(store.open(&path), Err(OpenError::Newer { found: 99, .. })));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn an_empty_document_is_damaged_and_the_kept_copy_is_offered() {
    let (_folder, store, document) = home();
    let good = worked_on(&store, &document);
    for damage in ["", "\n \n", "\0\0\0\0"] {
        std::fs::write(&document, damage).unwrap();
        // Nothing of its id is left to find copies by: its place must do, or what stands beside it.
        let Opening::Damaged(damaged) = store.open(&document).unwrap() else { panic!("opened {damage:?}") };
        assert_eq!(damaged.candidates[0].origin, Origin::Generation);
        drop(damaged);
        std::fs::write(document.with_file_name("ministry.toml.bak"), &good).unwrap();
        let Opening::Damaged(damaged) = store.open(&document).unwrap() else { panic!("opened {damage:?}") };
        assert!(matches!(damaged.damage, Damage::NotADocument(_)));
        let origins: Vec<Origin> = damaged.candidates.iter().map(|candidate| candidate.origin).collect();
        assert_eq!(origins, [Origin::Backup]);
        std::fs::remove_file(document.with_file_name("ministry.toml.bak")).unwrap();
    }
}

#[test]
fn every_prefix_of_a_document_is_whole_or_damaged_and_can_be_had_back() {
    let (_folder, store, document) = home();
    let good = worked_on(&store, &document);
    for end in (0..good.len()).filter(|end| good.is_char_boundary(*end)) {
        std::fs::write(&document, good.get(..end).unwrap()).unwrap();
        match store.open(&document).unwrap() {
            // A line feed at the end more or less is no answer.
            Opening::Ready(opened) => assert_eq!(opened.read.assessment.answers.len(), 3, "silent loss at {end}"),
            Opening::Damaged(damaged) => {
                let best: &Candidate = damaged.candidates.first().unwrap();
                assert_eq!(best.assessment.answers.len(), 3, "at {end}");
            }
        }
    }
}

#[test]
fn a_damaged_document_is_renamed_and_never_removed() {
    let (_folder, store, document) = home();
    let good = worked_on(&store, &document);
    let cut = good.get(..good.len() / 2).unwrap();
    std::fs::write(&document, cut).unwrap();
    let Opening::Damaged(damaged) = store.open(&document).unwrap() else { panic!("opened") };
    assert_eq!(std::fs::read_to_string(&document).unwrap(), cut, "looking changes nothing");
    let words = Words::english();
    let message = messages::damaged(&words, &damaged);
    assert!(message.starts_with("\"ministry.toml\" cannot be used as it is: "), "{message}");
    assert!(
        message.ends_with("One complete version was found. Whichever you choose, nothing is deleted."),
        "{message}"
    );
    let choice = damaged.candidates[0].clone();
    let line = messages::candidate(&words, &choice);
    assert!(
        line.starts_with("A copy kept on this computer, 2") && line.ends_with(": 0 answered, round 1, revision 1"),
        "{line}"
    );
    let replaced = store.replace_damaged(*damaged, &choice).unwrap();
    assert_eq!(ready(replaced.opening).read.assessment.answers.len(), 3);
    assert_eq!(std::fs::read_to_string(&document).unwrap(), good);
    let kept = replaced.kept_as.unwrap();
    assert!(kept.to_string_lossy().contains("ministry.damaged-"), "{kept:?}");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), cut);
}

#[test]
fn an_edit_by_hand_that_only_upsets_the_count_is_mended_after_asking() {
    let (_folder, store, document) = home();
    let good = worked_on(&store, &document);
    std::fs::write(&document, good.replace("[end]", "[answers.\"WRK-9.9\"]\nfelt = 1\n\n[end]")).unwrap();
    let Opening::Damaged(damaged) = store.open(&document).unwrap() else { panic!("opened") };
    let choice = damaged.candidates[0].clone();
    assert_eq!(choice.origin, Origin::Mended);
    let replaced = store.replace_damaged(*damaged, &choice).unwrap();
    assert_eq!(replaced.kept_as, None);
    assert_eq!(ready(replaced.opening).read.assessment.answers.len(), 4);
}

#[test]
fn what_an_earlier_session_could_not_save_is_offered_and_what_is_declined_is_kept() {
    let (folder, store, document) = home();
    worked_on(&store, &document);
    // The stick is pulled out before the answers get there.
    let opened = ready(store.open(&document).unwrap());
    let mut more = opened.read.assessment.clone();
    more.answers.extend(with_answers(5).answers);
    let session = Session::begin(&store, opened, false, Box::new(|_| ()));
    let stick = document.parent().unwrap();
    let pocket = folder.path().join("pocket");
    std::fs::rename(stick, &pocket).unwrap();
    session.save(more);
    session.close(Duration::from_secs(20));
    std::fs::rename(&pocket, stick).unwrap();

    for _ in 0..2 {
        let opened = ready(store.open(&document).unwrap());
        let recovery = opened.recovery.as_ref().unwrap();
        assert_eq!((recovery.answers, recovery.follows, recovery.origin), (2, true, Origin::Journal));
        let message = messages::recovery(&Words::english(), recovery, "ministry.toml");
        assert!(message.starts_with("Recovered 2 changes of \"ministry.toml\" from "), "{message}");
    }
    let opened = ready(store.open(&document).unwrap());
    let id = opened.read.assessment.id.clone().unwrap();
    Session::begin(&store, opened, false, Box::new(|_| ())).close(Duration::from_secs(20));
    assert_eq!(ready(store.open(&document).unwrap()).recovery, None);
    let kept = folder.path().join("state/generations").join(id.as_str());
    let kept = std::fs::read_dir(kept).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    assert_eq!(kept.filter(|text| text.contains("WRK-1.5")).count(), 1);
}

#[test]
fn a_journal_cut_off_anywhere_gives_its_last_whole_record() {
    let (folder, store, document) = home();
    worked_on(&store, &document);
    let opened = ready(store.open(&document).unwrap());
    let session = Session::begin(&store, opened, false, Box::new(|_| ()));
    for text in ["o", "on", "one voice"] {
        session.draft("WRK-1.1/note", text);
        std::thread::sleep(Duration::from_millis(30));
    }
    session.close(Duration::from_secs(20));
    let journals = folder.path().join("state/journals");
    let journal = std::fs::read_dir(&journals).unwrap().next().unwrap().unwrap().path();
    let whole = std::fs::read(&journal).unwrap();
    let records = whole.split(|byte| *byte == b'\n').count() - 1;
    let mut longest = 0;
    for end in 0..=whole.len() {
        std::fs::write(&journal, &whole[..end]).unwrap();
        let opened = ready(store.open_to_read(&document).unwrap());
        let draft = opened.recovery.and_then(|recovery| recovery.draft).map_or(0, |draft| draft.text.len());
        assert!(draft >= longest, "at {end} of {}", whole.len());
        longest = draft;
    }
    assert_eq!(longest, "one voice".len());
    // Damage in the middle costs only itself.
    if records >= 2 {
        let mut damaged = whole.clone();
        damaged[20] ^= 1;
        std::fs::write(&journal, &damaged).unwrap();
        let opened = ready(store.open_to_read(&document).unwrap());
        assert_eq!(opened.recovery.unwrap().draft.unwrap().text, "one voice");
    }
}

#[test]
fn the_journal_of_another_assessment_is_never_offered() {
    let (folder, store, document) = home();
    worked_on(&store, &document);
    let opened = ready(store.open(&document).unwrap());
    let session = Session::begin(&store, opened, false, Box::new(|_| ()));
    session.draft("WRK-1.1/note", "about the first");
    session.close(Duration::from_secs(20));
    // The same place, another assessment.
    store.create(&document, &with_answers(1), Overwrite::Allow).unwrap();
    assert_eq!(ready(store.open(&document).unwrap()).recovery, None);
    // The same assessment, another place.
    let id = std::fs::read_dir(folder.path().join("state/generations")).unwrap().next().unwrap().unwrap().file_name();
    let kept = folder.path().join("state/generations").join(id);
    let kept = kept_in(&kept);
    let moved = folder.path().join("moved.toml");
    std::fs::copy(kept, &moved).unwrap();
    assert!(ready(store.open(&moved).unwrap()).recovery.unwrap().draft.is_some());
}

#[test]
fn looking_at_a_document_creates_nothing() {
    let (folder, store, document) = home();
    store.create(&document, &with_answers(1), Overwrite::Refuse).unwrap();
    store.open_to_read(&document).unwrap();
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["assessments"]);
}
