//! What two copies say differently, on the screens: chosen by number, texts joined, taken back, and never in the way.

use stocktake::merging::merge;
use stocktake::model::{Answer, IndicatorId};

use super::*;

fn said(level: u8, note: &str) -> Answer {
    let standing = Standing::Levelled(Level::new(level).unwrap());
    Answer { revision: Some(1), standing, note: note.to_owned(), ..Answer::default() }
}

/// Screens with an assessment in which two copies disagree on a level, a note and the country.
fn undecided() -> State {
    let state = government();
    let start = interview(&state).assessment().clone();
    let copy = |level, note: &str, country: &str| {
        let mut copy = start.clone();
        country.clone_into(&mut copy.subject.country);
        copy.answers.insert(IndicatorId::new("GOV-3.1").unwrap(), said(level, note));
        copy
    };
    let (one, other) =
        (copy(3, "The register was shown.", "Sample Republic"), copy(4, "Seen in the office.", "Sampleland"));
    let merged = merge(Some(&start), &one, &other).unwrap().assessment;
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let instrument = interview(&state).instrument().clone();
    open(Kind::File("test.toml".into()), Interview::new(instrument, merged), &store.library())
}

fn answer(state: &State) -> Answer {
    interview(state).assessment().answers.get(&IndicatorId::new("GOV-3.1").unwrap()).cloned().unwrap_or_default()
}

#[test]
fn an_undecided_assessment_opens_with_its_first_open_field_side_by_side() {
    let state = undecided();
    insta::assert_snapshot!("undecided_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("undecided_40x12", screen(&state, 40, 12));
}

#[test]
fn a_digit_decides_and_b_keeps_both_texts_and_u_takes_it_back() {
    let mut state = undecided();
    let effects = press(&mut state, "2");
    let [Effect::Save(saved)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(saved.subject.country, "Sampleland");
    press(&mut state, "2");
    assert_eq!(answer(&state).agreed(), Level::new(4));
    insta::assert_snapshot!("undecided_texts_120x40", screen(&state, 120, 40));
    press(&mut state, "b");
    assert_eq!(answer(&state).note, "Seen in the office.\nThe register was shown.");
    assert!(interview(&state).assessment().undecided.is_empty());
    assert!(state.overlay.is_none() && state.notice.as_ref().unwrap().contains("Nothing is undecided"));
    press(&mut state, "u");
    assert_eq!(interview(&state).assessment().undecided.len(), 1);
    assert_eq!(answer(&state).note, "");
    press(&mut state, "F9 u");
    assert_eq!(answer(&state).agreed(), None, "inside the list u takes the last choice back too");
    press(&mut state, "Esc U U");
    assert!(interview(&state).assessment().undecided.is_empty());
}

#[test]
fn other_keys_choose_nothing_and_what_was_not_said_cannot_be_chosen() {
    let mut state = undecided();
    let before = interview(&state).assessment().clone();
    assert!(press(&mut state, "3 4 b Right Down Up Left Esc").is_empty());
    assert_eq!(interview(&state).assessment(), &before);
    assert!(state.overlay.is_none());
    assert!(screen(&state, 80, 24).contains("3 undecided"), "the header says so on every screen");
}

#[test]
fn an_answer_given_in_the_interview_decides_its_field_and_no_other() {
    let mut state = undecided();
    press(&mut state, "Esc");
    let id = IndicatorId::new("GOV-3.1").unwrap();
    assert!(state.document.as_mut().unwrap().interview.go_to_id(&id));
    assert!(screen(&state, 80, 24).contains("Two copies say different things here"));
    press(&mut state, "2 5");
    assert_eq!(answer(&state).agreed(), Level::new(5));
    assert_eq!(interview(&state).assessment().undecided.len(), 2, "country and note are still open");
    press(&mut state, "u");
    assert_eq!(interview(&state).assessment().undecided.len(), 3);
}

#[test]
fn without_anything_undecided_the_key_says_so() {
    let mut state = government();
    press(&mut state, "F9");
    assert!(state.overlay.is_none() && state.notice.as_ref().unwrap().contains("Nothing is undecided"));
}

#[test]
fn a_version_that_another_program_wrote_can_be_merged() {
    let mut state = government();
    press(&mut state, "2");
    receive(&mut state, Message::ChangedOutside);
    let effects = press(&mut state, "m");
    assert!(matches!(effects.as_slice(), [Effect::MergeBoth]), "{effects:?}");
}

#[test]
fn a_question_about_a_copy_never_comes_under_the_fingers_of_somebody_who_types() {
    let question = || stocktake::tui::overlay::Choice {
        title: "Another copy".to_owned(),
        text: vec!["a copy lies beside it".to_owned()],
        options: vec![stocktake::tui::overlay::Answer {
            letter: 'm',
            label: "merge".to_owned(),
            intent: stocktake::tui::overlay::Intent::MergeCopy("copy.toml".into()),
        }],
        row: 0,
        under: None,
    };
    let mut state = government();
    press(&mut state, "2 n");
    receive(&mut state, Message::CopyBeside(question()));
    assert!(press(&mut state, "m").is_empty());
    press(&mut state, "Esc d");
    receive(&mut state, Message::CopyBeside(question()));
    let effects = press(&mut state, "m");
    assert!(matches!(effects.as_slice(), [Effect::MergeCopy { .. }]), "{effects:?}");
}

#[test]
fn every_size_of_window_draws_what_is_undecided() {
    let mut state = undecided();
    for keys in ["Down", "Right", "Right"] {
        press(&mut state, keys);
        for columns in (1..=120).step_by(17) {
            for rows in (1..=40).step_by(3) {
                screen(&state, columns, rows);
            }
        }
    }
}

#[test]
fn an_action_of_two_copies_is_decided_by_number_also_when_the_group_has_closed_its_findings() {
    use stocktake::model::{Action, ActionId, Closing, Date, Funding, Month};
    let state = government();
    let mut start = interview(&state).assessment().clone();
    start.closings.push(Closing {
        on: Date::new(2026, 11, 21).unwrap(),
        hash: stocktake::format::assessment::content_hash(&start),
        by: "the group".to_owned(),
        open: vec![],
        waived: vec![],
        waived_because: String::new(),
        reopened: None,
    });
    let id = ActionId::new("A-1f2e3d4c").unwrap();
    let with = |funding| {
        let mut copy = start.clone();
        let due = Month::new(2027, 6).unwrap();
        let action = Action::new(id.clone(), "Draw up the visit programme", "Head of planning", due);
        copy.plan.actions.push(Action { funding: Some(funding), ..action });
        copy
    };
    let merged = merge(Some(&start), &with(Funding::Funded), &with(Funding::Unfunded)).unwrap().assessment;
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let instrument = interview(&state).instrument().clone();
    let mut state = open(Kind::File("test.toml".into()), Interview::new(instrument, merged), &store.library());
    press(&mut state, "F9");
    insta::assert_snapshot!("undecided_action_80x24", screen(&state, 80, 24));
    press(&mut state, "2");
    let assessment = interview(&state).assessment();
    assert!(assessment.undecided.is_empty() && assessment.is_closed());
    assert_eq!(assessment.plan.action(&id).unwrap().funding, Some(Funding::Unfunded));
    press(&mut state, "u");
    assert_eq!(interview(&state).assessment().undecided.actions.len(), 1);
}
