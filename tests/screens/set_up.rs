//! Setting up: what is typed there is not lost by a key too many.

use super::*;

/// A new assessment of which nothing is set up yet.
fn begun() -> State {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let id = AssessmentId::new("0197-test").unwrap();
    let mut assessment = Assessment::new(id, Constituent::Government, "", Depth::Quick);
    assessment.selection.modules = library.references(&assessment).unwrap();
    let instrument = library.instrument_for(&assessment).unwrap().instrument;
    open(Kind::New, Interview::new(instrument, assessment), &library)
}

#[test]
fn a_new_set_up_is_only_thrown_away_after_a_question() {
    let mut state = begun();
    press(&mut state, "Esc");
    assert!(state.document.is_none() && state.overlay.is_none(), "nothing was entered, nothing is asked");

    state = begun();
    press(&mut state, "Enter");
    type_text(&mut state, "Ministry");
    press(&mut state, "Enter Esc");
    assert!(screen(&state, 80, 24).contains("Throw away what was set up?"));
    press(&mut state, "b");
    assert_eq!(interview(&state).assessment().subject.organization, "Ministry");
    press(&mut state, "Esc d");
    assert!(state.document.is_none());
}

#[test]
fn the_first_digit_takes_the_place_of_a_head_count() {
    let mut state = government();
    press(&mut state, "F2 End Up Enter +");
    let count = |state: &State| interview(state).assessment().workshop.participants[0].count;
    press(&mut state, "Enter 1 2 Enter");
    assert_eq!(count(&state), 12);
    press(&mut state, "Enter Left 3 Enter");
    assert_eq!(count(&state), 132, "who moves within the number changes it");
    press(&mut state, "Enter Backspace 7 Enter");
    assert_eq!(count(&state), 7);
}
