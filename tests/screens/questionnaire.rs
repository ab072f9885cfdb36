//! Choosing what a new assessment asks, with a real library behind the screens.

use std::collections::VecDeque;
use std::fs;
use std::sync::{Arc, mpsc};

use stocktake::tui::outside::World;
use stocktake::tui::run::Outside;
use tempfile::TempDir;

use super::*;

/// A user's computer: the folder, and the world on it.
struct Computer {
    folder: TempDir,
    world: World,
}

impl Computer {
    /// With these installed instruments, by file name.
    fn with(installed: &[(&str, String)]) -> Computer {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("instruments")).unwrap();
        for (name, text) in installed {
            fs::write(folder.path().join("instruments").join(name), text).unwrap();
        }
        let store = Store::new(Folders::under(folder.path()));
        let world = World::new(store, Arc::new(Words::english()), mpsc::channel().0);
        Computer { folder, world }
    }

    /// Presses keys, and lets the world do what follows from each.
    fn press(&mut self, state: &mut State, keys: &str) {
        for key in keys.split_whitespace() {
            let mut todo = VecDeque::from(press(state, key));
            while let Some(effect) = todo.pop_front() {
                for message in self.world.perform(effect) {
                    todo.extend(receive(state, message));
                }
            }
        }
    }

    /// A new assessment of a workers' organization with this name, the questionnaire in focus.
    fn new_union(&mut self, name: &str) -> State {
        let mut state = State::new(Words::english());
        self.press(&mut state, "n w Enter");
        type_text(&mut state, name);
        self.press(&mut state, "Enter Down Down Down Down");
        if let Some(document) = &mut state.document {
            // The snapshots are the same on every day.
            let mut set_up = document.interview.current_set_up();
            set_up.workshop.date = None;
            document.interview.set_up(set_up).unwrap();
        }
        state
    }
}

fn modules(state: &State) -> Vec<String> {
    interview(state).assessment().module_ids().iter().map(ToString::to_string).collect()
}

/// A shipped instrument under another id, with ids of its own.
fn copy(name: &str, prefix: &str, id: &str, own: &str) -> String {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let shipped = *store.library().shipped_instruments().iter().find(|file| file.name == name).unwrap();
    let stem = name.strip_suffix(".toml").unwrap();
    shipped.text.replacen(&format!("id = \"{stem}\""), &format!("id = \"{id}\""), 1).replace(prefix, own)
}

#[test]
fn the_gender_audit_alone_is_chosen_in_the_set_up() {
    let mut computer = Computer::with(&[]);
    let mut state = computer.new_union("Metal Workers' Union");
    assert_eq!(modules(&state), ["workers", "common"]);
    computer.press(&mut state, "Up Enter Enter Esc Down");
    assert_eq!(interview(&state).assessment().selection.without.len(), 1);
    insta::assert_snapshot!("set_up_workers_80x24", screen(&state, 80, 24));
    computer.press(&mut state, "Enter");
    insta::assert_snapshot!("questionnaires_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("questionnaires_120x40", screen(&state, 120, 40));
    computer.press(&mut state, "2");
    assert_eq!(modules(&state), ["gender-audit"]);
    assert!(interview(&state).assessment().selection.without.is_empty(), "an area of other questions");
    assert_eq!(interview(&state).assessment().subject.organization, "Metal Workers' Union");
    assert_eq!(interview(&state).asked().len(), 12);
    insta::assert_snapshot!("set_up_gender_audit_80x24", screen(&state, 80, 24));

    computer.press(&mut state, "Enter");
    assert!(screen(&state, 80, 24).contains("▶ 2  Participatory gender audit"), "what is asked now is in focus");
    computer.press(&mut state, "Esc Up Up Right Right");
    assert_eq!(interview(&state).asked().len(), 26, "the depth goes on to decide how much");
    computer.press(&mut state, "u u u");
    assert_eq!(modules(&state), ["workers", "common"]);
    assert_eq!(interview(&state).assessment().selection.without.len(), 1, "a slip is taken back whole");
}

#[test]
fn an_installed_questionnaire_is_offered_with_the_common_part_and_travels_with_the_assessment() {
    let union = copy("workers.toml", "WRK-", "our-union", "OUR-");
    let mut computer = Computer::with(&[
        ("our-union.toml", union),
        ("ministry.toml", copy("government.toml", "GOV-", "local-office", "LOC-")),
        ("clash.toml", copy("workers.toml", "WRK-", "clash", "COM-")),
        ("broken.toml", "format = \"stocktake.instrument/1\"\nid = \"broken\"\n".to_owned()),
    ]);
    let mut state = computer.new_union("Metal Workers' Union");
    computer.press(&mut state, "Enter");
    insta::assert_snapshot!("questionnaires_installed_80x24", screen(&state, 80, 24));
    computer.press(&mut state, "3 b");
    assert!(matches!(state.document.as_ref().unwrap().kind, Kind::File(_)), "{:?}", state.notice);
    assert_eq!(modules(&state), ["our-union", "common"]);
    let carried = &interview(&state).assessment().carried;
    assert_eq!(carried.iter().map(|part| part.module.id.as_str()).collect::<Vec<_>>(), ["our-union"]);
    assert!(computer.folder.path().join("assessments/metal-workers-union-our-union-round-1.toml").exists());
}

#[test]
fn the_questionnaire_of_a_file_cannot_be_exchanged() {
    let mut state = government();
    let before = interview(&state).assessment().clone();
    assert!(press(&mut state, "F2 Down Down Down Down Down Enter").is_empty());
    assert!(state.overlay.is_none());
    assert!(state.notice.as_ref().unwrap().contains("fixed once an assessment has begun"));
    assert_eq!(interview(&state).assessment(), &before);
}

#[test]
fn evidence_that_is_heard_says_how_it_is_ticked() {
    let how = "Interview: tick testimony.";
    let mut computer = Computer::with(&[]);
    let mut state = computer.new_union("Metal Workers' Union");
    computer.press(&mut state, "Enter 2 b 2");
    assert!(!screen(&state, 80, 24).contains(how), "the levels need the room");
    assert_eq!(interview(&state).step(), Step::Level);
    assert!(screen(&state, 120, 60).contains(how));
    for key in ["e", "i"] {
        computer.press(&mut state, key);
        assert!(screen(&state, 80, 24).contains(how), "{}", screen(&state, 80, 24));
        computer.press(&mut state, "Esc");
    }
    let mut state = government();
    press(&mut state, "2 i");
    assert!(!screen(&state, 100, 50).contains(how), "only where there is such evidence");
}
