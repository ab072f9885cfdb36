//! Editions of instruments: an assessment keeps the words it was answered with, here and on another computer.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use stocktake::format;
use stocktake::model::{Answer, Assessment, Constituent, Depth, IndicatorId, Level, ModuleId, Standing, Version};
use stocktake::store::{Closed, Folders, Opened, Opening, Overwrite, Session, Store, Target, fresh_id, messages};
use stocktake::text::Words;
use tempfile::TempDir;

fn home() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Folders::under(folder.path()));
    (folder, store)
}

/// The text of an instrument as it was first shipped.
fn first_edition(id: &str) -> &'static str {
    let (_folder, store) = home();
    let name = format!("{id}-1.0.0.toml");
    store.library().earlier_instruments().iter().find(|file| file.name == name).unwrap().text
}

fn hash(text: &str) -> String {
    format::instrument::hash(&format::instrument::read(text).unwrap().module)
}

/// The first edition as an author would adapt it: another version, one descriptor in other words.
fn adapted(version: &str) -> String {
    let first = first_edition("government");
    let descriptor = first.lines().skip_while(|line| !line.starts_with("descriptors")).nth(1).unwrap();
    let text = first.replacen("version = \"1.0.0\"", &format!("version = \"{version}\""), 1);
    let text = text.replacen(descriptor, &format!("  \"Only in {version} of this house\","), 1);
    assert_ne!(text, first);
    text
}

fn install(folder: &TempDir, name: &str, text: &str) {
    std::fs::create_dir_all(folder.path().join("instruments")).unwrap();
    std::fs::write(folder.path().join("instruments").join(name), text).unwrap();
}

fn assessment(store: &Store) -> Assessment {
    let mut new = Assessment::new(fresh_id(), Constituent::Government, "Ministry of Labour", Depth::Quick);
    new.selection.modules = store.library().references(&new).unwrap();
    new
}

fn opened(store: &Store, path: &Path) -> Opened {
    match store.open(path).unwrap() {
        Opening::Ready(opened) => *opened,
        Opening::Damaged(damaged) => panic!("{damaged:?}"),
    }
}

fn save(store: &Store, path: &Path, change: impl FnOnce(&mut Assessment)) {
    let opened = opened(store, path);
    let mut assessment = opened.read.assessment.clone();
    change(&mut assessment);
    store.library().carry(&mut assessment);
    let session = Session::begin(store, opened, false, Box::new(|_| {}));
    session.save(assessment);
    assert_eq!(session.close(Duration::from_secs(20)), Closed::Saved);
}

fn answered(note: &str) -> Answer {
    let standing = Standing::Levelled(Level::new(3).unwrap());
    Answer { revision: Some(1), standing, note: note.to_owned(), ..Answer::default() }
}

fn descriptor(store: &Store, assessment: &Assessment) -> String {
    let resolved = store.library().instrument_for(assessment).unwrap();
    assert_eq!(resolved.warnings, []);
    resolved.instrument.parts[0].module.areas[0].indicators[0].descriptors[0].clone()
}

/// The lines from the first carried instrument on, without the end mark.
fn carried(path: &PathBuf) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let (_, rest) = text.split_once("\n[[carried]]\n").unwrap_or_default();
    rest.split("\n[end]\n").next().unwrap_or_default().to_owned()
}

#[test]
fn every_earlier_edition_is_read_and_found_by_its_text() {
    let (_folder, store) = home();
    let library = store.library();
    for file in library.earlier_instruments() {
        let module = format::instrument::read(file.text).unwrap().module;
        assert_eq!(file.name, format!("{}-{}.toml", module.id, module.version));
        let mut old = Assessment::new(fresh_id(), Constituent::Government, "Ministry", Depth::Full);
        let named = stocktake::model::ModuleRef {
            id: module.id.clone(),
            version: Some(module.version),
            hash: format::instrument::hash(&module),
        };
        old.selection.modules = vec![named.clone()];
        let resolved = library.instrument_for(&old).unwrap();
        assert_eq!(*resolved.instrument.parts[0].module, module, "the words it was answered with");
        assert_eq!(resolved.warnings, []);
        // With a hash that nobody knows, the version leads to the newest edition here, and never to an earlier one.
        old.selection.modules[0].hash = format!("sha256:{}", "0".repeat(64));
        let resolved = library.instrument_for(&old).unwrap();
        assert_eq!(resolved.instrument.parts, [library.module(&module.id).unwrap()]);
        let warning = messages::other_text(&Words::english(), &resolved.warnings[0]);
        assert!(warning.contains("Answers are kept"), "{warning}");
    }
    let listed = library.list_earlier();
    assert!(listed.len() >= 4 && listed.iter().all(|listed| listed.part.is_ok()));
}

#[test]
fn a_version_without_a_hash_means_an_earlier_edition_if_its_answers_fit() {
    let (_folder, store) = home();
    let library = store.library();
    let id = ModuleId::new("government").unwrap();
    let first = format::instrument::read(first_edition("government")).unwrap().module;
    let newest = library.module(&id).unwrap();
    let mut by_hand = Assessment::new(fresh_id(), Constituent::Government, "Ministry", Depth::Full);
    by_hand.selection.modules =
        vec![stocktake::model::ModuleRef { id, version: Some(first.version), hash: String::new() }];
    let asked = |assessment: &Assessment| library.instrument_for(assessment).unwrap();

    let resolved = asked(&by_hand);
    assert_eq!((&*resolved.instrument.parts[0].module, resolved.warnings.len()), (&first, 0), "nothing is answered");
    by_hand.answers.insert(IndicatorId::new("GOV-1.1").unwrap(), answered("asked by both"));
    // An indicator that no edition knows says nothing about which of them was asked.
    by_hand.answers.insert(IndicatorId::new("GOV-88.8").unwrap(), answered("a slip"));
    let resolved = asked(&by_hand);
    assert_eq!((&*resolved.instrument.parts[0].module, resolved.warnings.len()), (&first, 0));

    let is_new = |id: &IndicatorId| first.find(id).is_none();
    let new = newest.module.indicators().map(|(_, one)| one.id.clone()).find(is_new).unwrap();
    by_hand.answers.insert(new, answered("asked by the newest only"));
    let resolved = asked(&by_hand);
    assert_eq!((&resolved.instrument.parts[0], resolved.warnings.len()), (&newest, 1));
}

#[test]
fn a_custom_instrument_travels_to_a_computer_that_never_had_it() {
    let (folder, store) = home();
    install(&folder, "house.toml", &adapted("9.9.0"));
    let path = folder.path().join("ministry.toml");
    let new = assessment(&store);
    store.create(&path, &new, Overwrite::Refuse).unwrap();
    save(&store, &path, |assessment| {
        assessment.answers.insert(IndicatorId::new("GOV-1.1").unwrap(), answered("here"));
    });
    let before = carried(&path);
    assert!(before.contains("Only in 9.9.0 of this house"), "{before}");
    assert!(!before.contains("id = \"common\""), "what is shipped stays at home");

    let (there_folder, other) = home();
    let there = opened(&other, &path).read.assessment;
    assert_eq!(descriptor(&other, &there), "Only in 9.9.0 of this house");
    save(&other, &path, |assessment| {
        assessment.answers.insert(IndicatorId::new("GOV-2.1").unwrap(), answered("there"));
    });
    assert_eq!(carried(&path), before, "byte for byte");

    // An installed file with the same number and other words does not come between.
    install(&there_folder, "other.toml", &adapted("9.9.0").replace("of this house", "of another house"));
    assert_eq!(descriptor(&other, &there), "Only in 9.9.0 of this house");
}

#[test]
fn what_is_carried_stays_when_the_installed_file_changes_or_goes() {
    let (folder, store) = home();
    install(&folder, "house.toml", &adapted("9.9.0"));
    let path = folder.path().join("ministry.toml");
    store.create(&path, &assessment(&store), Overwrite::Refuse).unwrap();
    save(&store, &path, |assessment| {
        assessment.answers.insert(IndicatorId::new("GOV-1.1").unwrap(), answered("here"));
    });
    install(&folder, "house.toml", &adapted("9.10.0"));
    let here = opened(&store, &path).read.assessment;
    assert_eq!(descriptor(&store, &here), "Only in 9.9.0 of this house");
    let library = store.library();
    let instrument = library.instrument_for(&here).unwrap().instrument;
    let newer = library.newer(&instrument, &here);
    assert_eq!(newer.iter().map(|part| part.module.version.to_string()).collect::<Vec<_>>(), ["9.10.0"]);
    let back = library.named(&instrument, &here, &[Target { id: None, version: Version::new("1.0.0").unwrap() }]);
    assert!(back.iter().any(|part| part.hash == hash(first_edition("government"))));
    // Nothing that was carried is dropped, even if nobody names it any more.
    save(&store, &path, |assessment| {
        assessment.selection.modules.remove(0).id.as_str().clone_into(&mut assessment.workshop.place);
    });
    assert!(carried(&path).contains("Only in 9.9.0 of this house"));
}

#[test]
fn an_assessment_by_hand_keeps_the_words_it_was_first_shown() {
    let (folder, store) = home();
    install(&folder, "house.toml", &adapted("9.9.0"));
    let mut by_hand = assessment(&store);
    by_hand.selection.modules[0].hash.clear();
    by_hand.selection.modules[0].version = None;
    let library = store.library();
    library.carry(&mut by_hand);
    library.carry(&mut by_hand);
    assert_eq!(by_hand.carried.len(), 1);
    assert_eq!(by_hand.carried[0].module.id, ModuleId::new("government").unwrap());
    let (_other_folder, other) = home();
    assert_eq!(descriptor(&other, &by_hand), "Only in 9.9.0 of this house");
}

#[test]
fn what_would_be_too_large_to_be_opened_again_is_not_written() {
    let (folder, store) = home();
    let path = folder.path().join("ministry.toml");
    let mut large = assessment(&store);
    for number in 1..=500 {
        let id = IndicatorId::new(&format!("GOV-1.{number}")).unwrap();
        large.answers.insert(id, answered(&"x".repeat(9_000)));
    }
    let refused = store.create(&path, &large, Overwrite::Refuse).unwrap_err().to_string();
    assert!(refused.contains("larger than a file can be"), "{refused}");
    assert!(!path.exists());
}
