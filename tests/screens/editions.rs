//! A newer edition on the screens: the plan, the move, the way back, and the words of before.

use std::sync::Arc;

use stocktake::format;
use stocktake::model::{IndicatorId, Part};
use stocktake::tui::state::Editions;

use super::*;

/// The government's questionnaire as it was first shipped.
fn first() -> Part {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let file = library.earlier_instruments().iter().find(|file| file.name == "government-1.0.0.toml").unwrap();
    let module = format::instrument::read(file.text).unwrap().module;
    Part { hash: format::instrument::hash(&module), module: Arc::new(module) }
}

/// A later edition: GOV-1.1 described in other words, GOV-2 gone, GOV-3.9 new.
fn later() -> Part {
    let mut module = (*first().module).clone();
    module.version = stocktake::model::Version::new("9.0.0").unwrap();
    let reworded = &mut module.areas[0].indicators[0];
    reworded.revision += 1;
    reworded.descriptors = ["Nobody", "Somebody", "Many", "Most", "All"].map(str::to_owned);
    let mut new = module.areas[2].indicators[0].clone();
    new.id = IndicatorId::new("GOV-3.9").unwrap();
    module.areas[2].indicators.push(new);
    module.areas.remove(1);
    Part { hash: format::instrument::hash(&module), module: Arc::new(module) }
}

/// An assessment of the first edition with three answers, where the later edition is known.
fn outdated() -> State {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let id = AssessmentId::new("0197-test").unwrap();
    let mut assessment = Assessment::new(id, Constituent::Government, "Ministry of Labour", Depth::Quick);
    assessment.selection.modules = vec![first().reference()];
    let interview = Interview::new(stocktake::model::Instrument { parts: vec![first()] }, assessment);
    let mut state = open(Kind::File("test.toml".into()), interview, &store.library());
    state.document.as_mut().unwrap().editions = Editions { earlier: vec![first()], newest: vec![later()] };
    press(&mut state, "2 t d 3 4 3 n");
    type_text(&mut state, "Said before the new law");
    press(&mut state, "Enter PgDn 1 t 2 3 2 PgDn 3 d 4");
    state
}

const TO_THE_QUESTIONNAIRE: &str = "F2 Down Down Down Down Down Enter";

#[test]
fn a_move_is_shown_made_taken_back_and_made_again() {
    let mut state = outdated();
    let before = interview(&state).assessment().clone();
    assert!(press(&mut state, TO_THE_QUESTIONNAIRE).is_empty(), "nothing happens before somebody says so");
    insta::assert_snapshot!("move_plan_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("move_plan_120x40", screen(&state, 120, 40));
    assert!(press(&mut state, "Down PgDn Esc").is_empty());
    assert_eq!(interview(&state).assessment(), &before);

    let effects = press(&mut state, "Enter Enter");
    let [Effect::Save(saved)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(saved.selection.modules, [later().reference()]);
    assert_eq!(saved.selection.earlier, [first().reference()]);
    assert_eq!((saved.answers.len(), saved.earlier.len()), (1, 2));
    assert!(interview(&state).asked().iter().any(|id| id.as_str() == "GOV-3.9"), "what is new is asked");
    assert_eq!(state.document.as_ref().unwrap().scores.indicators.len(), interview(&state).asked().len());
    insta::assert_snapshot!("set_up_moved_80x24", screen(&state, 80, 24));
    press(&mut state, "Enter");
    assert!(state.notice.as_ref().unwrap().contains("already"), "there is nothing newer any more");

    let after = interview(&state).assessment().clone();
    press(&mut state, "u");
    assert_eq!(interview(&state).assessment(), &before);
    assert_eq!(interview(&state).instrument().parts, [first()]);
    press(&mut state, "U");
    assert_eq!(interview(&state).assessment(), &after);
    press(&mut state, "u u");
    assert_eq!(interview(&state).assessment().answers.len(), 3, "the change before the move can be taken back too");
}

#[test]
fn an_earlier_answer_is_readable_in_its_own_words_once_the_need_is_felt() {
    let mut state = outdated();
    press(&mut state, TO_THE_QUESTIONNAIRE);
    press(&mut state, "Enter F3 PgUp PgUp");
    let descriptor = first().module.areas[0].indicators[0].descriptors[2].clone();
    let start: String = descriptor.chars().take(20).collect();
    assert!(!screen(&state, 80, 24).contains("Earlier wording"), "the felt need comes first");
    press(&mut state, "b");
    assert!(state.overlay.is_none() && state.notice.is_some());
    press(&mut state, "2");
    insta::assert_snapshot!("reworded_80x24", screen(&state, 80, 24));
    assert!(!screen(&state, 80, 24).contains(&start), "only the new words are levelled");
    press(&mut state, "b");
    let text = screen(&state, 120, 40);
    assert!(text.contains(&start) && text.contains("Said before the new law"), "{text}");
    insta::assert_snapshot!("earlier_wording_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("earlier_wording_120x40", text);
    for (width, height) in [(1, 1), (39, 9), (40, 10), (200, 60)] {
        draw(&state, PLAIN, width, height);
    }
    press(&mut state, "Esc PgDn");
    assert!(!screen(&state, 80, 24).contains("Earlier wording"), "only where there is one");
}

#[test]
fn a_slip_of_the_author_is_told_and_nothing_is_moved() {
    let mut state = outdated();
    let mut slip = (*later().module).clone();
    slip.areas[0].indicators[0].revision -= 1;
    let slip = Part { hash: format::instrument::hash(&slip), module: Arc::new(slip) };
    state.document.as_mut().unwrap().editions.newest = vec![slip];
    assert!(press(&mut state, TO_THE_QUESTIONNAIRE).is_empty());
    assert!(state.overlay.is_none());
    let notice = state.notice.unwrap();
    assert!(notice.contains("GOV-1.1") && notice.contains("raise the revision"), "{notice}");
}
