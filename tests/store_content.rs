//! Shipped and installed instruments, recent assessments, preferences and reports.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use stocktake::clock;
use stocktake::model::{
    Action, ActionId, Assessment, Constituent, Date, Depth, ModuleId, ModuleRef, Month, Plan, Version,
};
use stocktake::store::{
    ExportError, Folders, Overwrite, Pending, Place, Preferences, Recent, Store, fresh_id, messages,
};
use stocktake::text::Words;
use tempfile::TempDir;

fn home() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Folders::under(folder.path()));
    (folder, store)
}

fn assessment(constituent: Constituent) -> Assessment {
    Assessment::new(fresh_id(), constituent, "Ministry of Labour", Depth::Quick)
}

fn install(folder: &Path, name: &str, text: &str) {
    std::fs::create_dir_all(folder.join("instruments")).unwrap();
    std::fs::write(folder.join("instruments").join(name), text).unwrap();
}

#[test]
fn every_constituent_has_its_instrument_and_the_common_module() {
    let (_folder, store) = home();
    let library = store.library();
    for constituent in Constituent::ALL {
        let resolved = library.instrument_for(&assessment(*constituent)).unwrap();
        let ids: Vec<_> = resolved.instrument.parts.iter().map(|part| part.module.id.as_str().to_owned()).collect();
        assert_eq!(ids, [constituent.word(), "common"]);
        assert_eq!(resolved.warnings, []);
        assert!(resolved.instrument.parts.iter().all(|part| part.hash.starts_with("sha256:")));
    }
}

#[test]
fn every_shipped_file_is_read() {
    let (_folder, store) = home();
    let library = store.library();
    assert!(library.list().iter().all(|listed| listed.part.is_ok()), "{:?}", library.list());
    assert_eq!(library.list().len(), library.shipped_instruments().len());
    assert!(library.practice().is_ok());
    let catalogue = library.catalogue();
    assert_eq!((catalogue.approaches.len(), catalogue.outcomes.len()), (38, 19));
    for example in library.examples() {
        assert!(stocktake::format::assessment::read(example.text).is_ok(), "{}", example.name);
    }
}

#[test]
fn an_assessment_finds_the_very_text_it_was_answered_with() {
    let (folder, store) = home();
    let shipped = store.library().shipped_instruments()[0];
    let own = stocktake::format::instrument::read(shipped.text).unwrap().module.version;
    let adapted = shipped.text.replacen(&format!("version = \"{own}\""), "version = \"9.1.0\"", 1);
    install(folder.path(), "adapted.toml", &adapted);
    let library = store.library();

    // A new assessment takes the newest version that is here.
    let mut new = assessment(Constituent::Government);
    new.selection.modules = library.references(&new).unwrap();
    assert_eq!(new.selection.modules[0].version, Version::new("9.1.0"));
    assert_eq!(library.instrument_for(&new).unwrap().warnings, []);

    // An older one keeps its own.
    let mut old = assessment(Constituent::Government);
    let hash =
        library.list().iter().find(|listed| listed.place == Place::Shipped("government.toml")).unwrap().part.clone();
    let part = hash.unwrap();
    let id = ModuleId::new("government").unwrap();
    old.selection.modules = vec![ModuleRef { id: id.clone(), version: Version::new("9.9.9"), hash: part.hash.clone() }];
    let resolved = library.instrument_for(&old).unwrap();
    assert_eq!(resolved.instrument.parts[0].hash, part.hash, "the text counts more than its number");

    // Another version is used with a warning, and so is another text of the same version.
    old.selection.modules = vec![ModuleRef { id: id.clone(), version: Version::new("0.9.0"), hash: String::new() }];
    let warnings = library.instrument_for(&old).unwrap().warnings;
    let message = messages::other_text(&Words::english(), &warnings[0]);
    assert!(message.starts_with("\"government\" was answered in version 0.9.0; here is version 9.1.0."), "{message}");
    old.selection.modules = vec![ModuleRef { id, version: Some(own), hash: format!("sha256:{}", "0".repeat(64)) }];
    let resolved = library.instrument_for(&old).unwrap();
    assert_eq!(resolved.instrument.parts[0].module.version, own);
    let message = messages::other_text(&Words::english(), &resolved.warnings[0]);
    assert!(message.contains("another text of the same version"), "{message}");
}

#[test]
fn an_instrument_that_is_missing_or_unreadable_is_named() {
    let (folder, store) = home();
    install(folder.path(), "fishing.toml", "format = \"stocktake.instrument/1\"\nid = \"fishing\"\n");
    install(folder.path(), "bytes.toml", "\0\0\0");
    install(folder.path(), "readme.txt", "not an instrument");
    let library = store.library();
    let words = Words::english();
    let missing = library.module(&ModuleId::new("forestry").unwrap()).unwrap_err();
    assert!(messages::missing(&words, &missing).starts_with("There is no instrument \"forestry\" here."));
    let unreadable = library.module(&ModuleId::new("fishing").unwrap()).unwrap_err();
    let message = messages::missing(&words, &unreadable);
    assert!(message.starts_with("The instrument \"fishing\" cannot be used: "), "{message}");
    let unread: Vec<_> = library.list().into_iter().filter(|listed| listed.part.is_err()).collect();
    assert_eq!(unread.len(), 2, "{unread:?}");
}

fn recent(path: &str, round: u32) -> Recent {
    Recent {
        rehearsal: round > 1,
        path: path.into(),
        organization: "Ministry".to_owned(),
        constituent: Constituent::Government,
        round,
        answered: 3,
        asked: 20,
        opened: clock::Moment::parse("2026-11-21T14:03:07Z").unwrap(),
        pending: Pending::of(&plan()),
    }
}

/// A plan with one action, to be done in June and looked at in December.
fn plan() -> Plan {
    let mut action = Action::new(ActionId::new("A-1").unwrap(), "Write", "Director", Month::new(2027, 6).unwrap());
    action.follow_up = vec![Date::new(2027, 12, 1).unwrap()];
    Plan { actions: vec![action], ..Plan::default() }
}

#[test]
fn the_newest_thirty_assessments_are_remembered_once_each() {
    let (_folder, store) = home();
    for number in 0..40 {
        store.remember(recent(&format!("/d/{number}.toml"), 1)).unwrap();
    }
    store.remember(recent("/d/20.toml", 2)).unwrap();
    let list = store.recent();
    assert_eq!(list.len(), 30);
    assert_eq!(list[0], recent("/d/20.toml", 2));
    assert_eq!(list[0].pending.len(), 2, "what becomes due is remembered too");
    assert_eq!(list.iter().filter(|entry| entry.path == Path::new("/d/20.toml")).count(), 1);
    store.forget(Path::new("/d/20.toml")).unwrap();
    assert_eq!(store.recent()[0].path, Path::new("/d/39.toml"));
}

#[test]
fn damaged_lists_and_preferences_count_as_new() {
    let (folder, store) = home();
    let chosen = Preferences { orientation_seen: true, theme: Some("safe".to_owned()) };
    store.set_preferences(&chosen).unwrap();
    assert_eq!(store.preferences(), chosen);
    store.remember(recent("/d/1.toml", 1)).unwrap();
    for damage in ["", "recent = 3", "[[recent]]\npath = 1", "\0\0"] {
        std::fs::write(folder.path().join("state/recent.toml"), damage).unwrap();
        std::fs::write(folder.path().join("state/preferences.toml"), damage).unwrap();
        assert_eq!(store.recent(), []);
        assert_eq!(store.preferences(), Preferences::default());
    }
}

#[test]
fn a_report_never_replaces_a_file_without_a_word() {
    let (folder, store) = home();
    let path = folder.path().join("new folder/report.md");
    store.write_report(&path, b"one", Overwrite::Refuse).unwrap();
    let refused = store.write_report(&path, b"two", Overwrite::Refuse);
    assert!(matches!(refused, Err(ExportError::Exists { .. })));
    assert_eq!(std::fs::read(&path).unwrap(), b"one");
    store.write_report(&path, b"two", Overwrite::Allow).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"two");
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_report_never_replaces_a_document_even_when_it_may_overwrite() {
    let (folder, store) = home();
    let path =
        store.create(&folder.path().join("a.toml"), &assessment(Constituent::Workers), Overwrite::Refuse).unwrap();
    let whole = std::fs::read(&path).unwrap();
    for bytes in [&whole[..], &whole[..whole.len() / 2]] {
        std::fs::write(&path, bytes).unwrap();
        let refused = store.write_report(&path, b"report", Overwrite::Allow);
        assert!(matches!(refused, Err(ExportError::Document { .. })), "{refused:?}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_suggested_path_is_free() {
    let (folder, store) = home();
    let assessment = assessment(Constituent::Government);
    let first = store.suggest_path(&assessment);
    assert_eq!(first, folder.path().join("assessments/ministry-of-labour-round-1.toml"));
    store.create(&first, &assessment, Overwrite::Refuse).unwrap();
    let second = store.suggest_path(&assessment);
    assert_eq!(second, folder.path().join("assessments/ministry-of-labour-round-1-2.toml"));
}

#[test]
fn examples_are_written_all_or_none() {
    let (folder, store) = home();
    let written = store.write_examples(folder.path(), Overwrite::Refuse).unwrap();
    let (responses, examples): (Vec<_>, Vec<_>) =
        written.into_iter().partition(|path| path.parent().unwrap().ends_with("responses"));
    assert_eq!((examples.len(), responses.len()), (store.library().examples().len(), 8));
    for path in responses {
        assert!(stocktake::format::response::read(&std::fs::read_to_string(&path).unwrap()).is_ok(), "{path:?}");
    }
    for path in examples {
        assert!(store.open_to_read(&path).is_ok(), "{path:?}");
        assert!(matches!(store.write_examples(folder.path(), Overwrite::Refuse), Err(ExportError::Exists { .. })));
    }
}
