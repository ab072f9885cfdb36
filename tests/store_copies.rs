//! Copies beside a document, whatever a cloud folder calls them, and two versions of one file brought together.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use stocktake::format;
use stocktake::model::{Answer, Assessment, AssessmentId, Constituent, Depth, FeltNeed, IndicatorId};
use stocktake::store::{Closed, CopyBeside, Folders, NotMerged, Opening, Overwrite, SaveEvent, Session, Store};
use tempfile::TempDir;

/// Names that sync clients, file managers and people give to a copy of `ministry.toml`.
const NAMES: [&str; 12] = [
    "ministry.sync-conflict-20260818-173636-D4LGQYW.toml",
    "ministry (conflicted copy 2018-04-10 093612).toml",
    "ministry (Ann's conflicted copy 2026-08-18).toml",
    "ministry-LAPTOP7.toml",
    "ministry_PC_Jan-03-0901-2013_CaseConflict_1.toml",
    "ministry (1).toml",
    "ministry 2.toml",
    "ministry - Copy.toml",
    "Copy of ministry.toml",
    "MINISTRY-Konflikt.TOML",
    "ministry.new-1.toml",
    "ministry-merged.toml",
];

struct Home {
    folder: TempDir,
    store: Store,
}

impl Home {
    /// A document with one answer, opened once, so that this computer knows it.
    fn new() -> Home {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(Folders::under(folder.path()));
        let home = Home { folder, store };
        home.store.create(&home.document(), &answered(&[("GOV-1.1", 1)]), Overwrite::Refuse).unwrap();
        home
    }

    fn document(&self) -> PathBuf {
        self.beside("ministry.toml")
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join("assessments").join(name)
    }

    fn copies(&self) -> Vec<CopyBeside> {
        self.store.copies_beside(&self.document(), &id(), true)
    }

    fn begin(&self) -> (Session, mpsc::Receiver<SaveEvent>) {
        let Opening::Ready(opened) = self.store.open(&self.document()).unwrap() else { panic!("it is damaged") };
        let (send, events) = mpsc::channel();
        let session = Session::begin(&self.store, *opened, false, Box::new(move |event| drop(send.send(event))));
        (session, events)
    }

    fn read(&self) -> Assessment {
        format::assessment::read(&std::fs::read_to_string(self.document()).unwrap()).unwrap().assessment
    }
}

fn id() -> AssessmentId {
    AssessmentId::new("0197-copies").unwrap()
}

fn answered(felt: &[(&str, u8)]) -> Assessment {
    let mut assessment = Assessment::new(id(), Constituent::Government, "Ministry of Labour", Depth::Quick);
    for (indicator, felt) in felt {
        let answer = Answer { felt: FeltNeed::new(*felt), ..Answer::default() };
        assessment.answers.insert(IndicatorId::new(indicator).unwrap(), answer);
    }
    assessment
}

fn text(assessment: &Assessment) -> String {
    format::assessment::write(&Assessment { revision: Some(5), ..assessment.clone() })
}

#[test]
fn a_copy_is_known_by_its_content_whatever_it_is_called() {
    for name in NAMES {
        let home = Home::new();
        let copy = home.beside(name);
        std::fs::write(&copy, text(&answered(&[("GOV-1.1", 2)]))).unwrap();
        let found = home.copies();
        assert_eq!(found.iter().map(|copy| &copy.path).collect::<Vec<_>>(), [&copy], "{name}");
        assert_eq!(found[0].assessment.answers, answered(&[("GOV-1.1", 2)]).answers);

        // A file of that name that is another assessment, or only part of one, or the very same, is no copy.
        let other = Assessment { id: AssessmentId::new("0197-other"), ..answered(&[("GOV-1.1", 2)]) };
        std::fs::write(&copy, text(&other)).unwrap();
        assert_eq!(home.copies(), [], "{name}");
        let half = text(&answered(&[("GOV-1.1", 2)]));
        std::fs::write(&copy, half.split("[answers").next().unwrap()).unwrap();
        assert_eq!(home.copies(), [], "{name}");
        std::fs::copy(home.document(), &copy).unwrap();
        assert_eq!(home.copies(), [], "{name}");
    }
}

#[test]
fn a_copy_under_quite_another_name_is_found_by_the_longer_look_only() {
    let home = Home::new();
    std::fs::write(home.beside("from-ann.toml"), text(&answered(&[("GOV-1.1", 2)]))).unwrap();
    assert_eq!(home.copies(), []);
    assert_eq!(home.store.copies_beside(&home.document(), &id(), false).len(), 1);
}

#[test]
fn what_this_program_set_aside_is_not_offered_again() {
    let home = Home::new();
    for mark in ["other", "mine", "damaged"] {
        let name = format!("ministry.{mark}-20261121-140307.toml");
        std::fs::write(home.beside(&name), text(&answered(&[("GOV-1.1", 2)]))).unwrap();
    }
    assert_eq!(home.copies(), []);
}

#[test]
fn an_older_version_that_this_computer_kept_holds_nothing_new() {
    let home = Home::new();
    std::fs::copy(home.document(), home.beside("ministry (1).toml")).unwrap();
    let (session, _events) = home.begin();
    session.save(answered(&[("GOV-1.1", 3)]));
    assert_eq!(session.close(Duration::from_secs(20)), Closed::Saved);
    assert_ne!(std::fs::read(home.document()).unwrap(), std::fs::read(home.beside("ministry (1).toml")).unwrap());
    assert_eq!(home.copies(), []);
}

#[test]
fn a_copy_that_was_taken_in_or_left_is_offered_again_only_when_it_changes() {
    let home = Home::new();
    let copy = home.beside("ministry-LAPTOP7.toml");
    let before = text(&answered(&[("GOV-1.1", 2)]));
    std::fs::write(&copy, &before).unwrap();
    assert_eq!(home.store.take_copy(&copy, &id()).unwrap().answers, answered(&[("GOV-1.1", 2)]).answers);
    assert_eq!(home.copies(), []);
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), before, "the copy itself is not changed");
    std::fs::write(&copy, text(&answered(&[("GOV-1.1", 0)]))).unwrap();
    assert_eq!(home.copies().len(), 1);
}

#[test]
fn two_versions_of_a_file_come_together_against_what_both_began_with() {
    let home = Home::new();
    let (session, events) = home.begin();
    let soon = Duration::from_secs(20);
    let theirs = text(&answered(&[("GOV-1.1", 2), ("GOV-3.1", 1)]));
    std::fs::write(home.document(), &theirs).unwrap();
    session.save(answered(&[("GOV-1.1", 1), ("GOV-2.1", 3)]));
    assert_eq!(events.recv_timeout(soon), Ok(SaveEvent::ChangedOutside));
    let merged = session.merge_both().unwrap();
    // Only they changed GOV-1.1; each added an answer of their own.
    let expected = answered(&[("GOV-1.1", 2), ("GOV-2.1", 3), ("GOV-3.1", 1)]);
    assert_eq!(merged.assessment.answers, expected.answers);
    assert!(merged.assessment.undecided.is_empty());
    assert!(matches!(events.recv_timeout(soon), Ok(SaveEvent::Saved { answers: 3, .. })));
    assert_eq!(session.close(soon), Closed::Saved);
    assert_eq!(home.read().answers, expected.answers);
    assert!(home.read().revision > Some(5), "it follows on both versions");
    // The other version is kept on this computer.
    let kept = home.folder.path().join("state/generations").join(id().as_str());
    let kept: Vec<String> =
        std::fs::read_dir(kept).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(kept.contains(&theirs));
}

#[test]
fn what_both_versions_changed_differently_is_undecided_in_the_file() {
    let home = Home::new();
    let (session, events) = home.begin();
    let soon = Duration::from_secs(20);
    std::fs::write(home.document(), text(&answered(&[("GOV-1.1", 2)]))).unwrap();
    session.save(answered(&[("GOV-1.1", 3)]));
    assert_eq!(events.recv_timeout(soon), Ok(SaveEvent::ChangedOutside));
    assert_eq!(session.merge_both().unwrap().assessment.undecided.len(), 1);
    assert_eq!(session.close(soon), Closed::Saved);
    assert_eq!(home.read().undecided.len(), 1);
}

#[test]
fn a_version_that_is_no_copy_is_not_merged_and_nothing_is_lost() {
    let home = Home::new();
    let (session, events) = home.begin();
    let soon = Duration::from_secs(20);
    let other = text(&Assessment { id: AssessmentId::new("0197-other"), ..answered(&[]) });
    std::fs::write(home.document(), &other).unwrap();
    session.save(answered(&[("GOV-1.1", 3)]));
    assert_eq!(events.recv_timeout(soon), Ok(SaveEvent::ChangedOutside));
    assert!(matches!(session.merge_both(), Err(NotMerged::Refused(_))));
    assert_eq!(std::fs::read_to_string(home.document()).unwrap(), other);
    assert!(session.keep_mine().unwrap().is_some());
    assert_eq!(session.close(soon), Closed::Saved);
}
