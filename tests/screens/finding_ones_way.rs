//! What a screen says of where one is and where to go on: header, list of keys, closing, what the last round said.

use super::*;

#[test]
fn the_list_of_keys_begins_with_those_of_the_present_screen() {
    let mut state = government();
    let first = |state: &State, heading: &str| {
        let shown = screen(state, 80, 24);
        shown.lines().nth(1).unwrap().contains(heading) || panic!("{heading}\n{shown}")
    };
    press(&mut state, "?");
    assert!(first(&state, "Interview: felt need"));
    press(&mut state, "Esc F6 ?");
    assert!(first(&state, "The plan: actions"));
    press(&mut state, "Esc C ?");
    assert!(first(&state, "Closing"), "also of what lies over a screen");
    press(&mut state, "End");
    assert!(screen(&state, 80, 24).contains("In the projected view (`stocktake project`)"), "all others follow");
}

#[test]
fn a_long_name_leaves_room_for_the_round() {
    let state = example(Constituent::Government);
    let shown = screen(&state, 80, 24);
    let header = shown.lines().next().unwrap();
    assert!(header.contains("Ministry of L.. · round 1 · standard  "), "{header}");
    let shown = screen(&state, 62, 24);
    let header = shown.lines().next().unwrap();
    assert!(header.starts_with(" Ministry") && header.contains(".."), "{header}");
}

#[test]
fn an_indicator_of_which_two_things_are_missing_is_one_row() {
    let mut state = government();
    // A level with evidence whose source is to be named, and a place in the parking lot.
    press(&mut state, "2 d 3 5 3 p C");
    let shown = screen(&state, 80, 24);
    let rows: Vec<&str> = shown.lines().filter(|line| line.contains("GOV-1.1")).collect();
    assert_eq!(rows.len(), 1, "{shown}");
    assert!(rows[0].contains("in the parking lot, source to be named"), "{shown}");
    assert!(shown.contains(&format!("({})", interview(&state).asked().len())), "and it is counted once\n{shown}");
}

#[test]
fn a_closed_assessment_leads_to_its_plan_first() {
    let mut state = government();
    press(&mut state, "2 d 3 C Tab Down Enter");
    assert!(screen(&state, 80, 24).contains("The answers cannot be changed after that. The plan can (F6)."));
    let effects = press(&mut state, "c");
    let Some(Effect::Today(decision)) = effects.into_iter().next() else { panic!("{}", screen(&state, 80, 24)) };
    receive(&mut state, Message::Today(stocktake::model::Date::parse("2026-11-22").unwrap(), decision));
    let shown = screen(&state, 80, 24);
    assert!(shown.contains("▶ Go on with the plan") && shown.contains("  Reopen it"), "{shown}");
    press(&mut state, "Down");
    assert!(screen(&state, 80, 24).contains("▶ Reopen it"));
    press(&mut state, "Up Enter");
    assert!(matches!(state.screen, Screen::Plan(_)) && state.overlay.is_none());
}
