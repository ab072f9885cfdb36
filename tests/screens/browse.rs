//! The catalogue and the glossary: there and back, what is shown first, what stays hidden.

use std::sync::{Arc, LazyLock};

use stocktake::interview::Step;
use stocktake::model::{
    Approach, ApproachId, ApproachKind, Catalogue, Constituent, Outcome, OutcomeNumber, Programme, Term,
};
use stocktake::tui::context::Context;
use stocktake::tui::overlay::Overlay;

use super::*;

fn id(text: &str) -> ApproachId {
    ApproachId::new(text).unwrap()
}

fn approach(name: &str, title: &str, kind: ApproachKind) -> Approach {
    let text = |field: &str| format!("{field} of {name}, in a sentence that is long enough to be wrapped in a column.");
    Approach {
        id: id(name),
        title: title.to_owned(),
        kind,
        second_kind: None,
        constituents: vec![Constituent::Government],
        logic: text("The logic"),
        where_used: text("The place"),
        tools: text("The tools"),
        successes: text("The successes"),
        challenges: text("The challenges"),
        vision: text("The vision"),
        lasts: text("The lasting"),
        complements: vec![id("AP-01"), id("AP-28")],
        source: vec!["D1 2".to_owned(), "D2 App 3".to_owned()],
    }
}

/// Five approaches, two outcomes, four words: enough to look at, and nobody's to reword. The ids are those of the ways
/// that the first indicator of the government's instrument names.
fn small() -> Catalogue {
    let term = |term: &str, also: &[&str]| Term {
        term: term.to_owned(),
        also: also.iter().map(|form| (*form).to_owned()).collect(),
        meaning: format!("What {term} means, in a sentence or two that a newcomer understands."),
    };
    let outcome = |number, title: &str, programmes| Outcome {
        number: OutcomeNumber::new(number).unwrap(),
        objective: "Social dialogue".to_owned(),
        title: title.to_owned(),
        programmes,
    };
    let programme = Programme {
        title: "Better inspection".to_owned(),
        work: "It audits the inspectorate and trains its people afterwards.".to_owned(),
        approaches: vec![id("AP-01"), id("AP-20")],
    };
    let mut advice = approach("AP-20", "Support to policies and laws", ApproachKind::Environment);
    advice.second_kind = Some(ApproachKind::Institution);
    advice.constituents = vec![Constituent::Government, Constituent::Workers];
    Catalogue {
        approaches: vec![
            approach("AP-01", "Training course", ApproachKind::Transfer),
            approach("AP-15", "Learning from other countries", ApproachKind::Network),
            advice,
            approach("AP-21", "Institutional audit", ApproachKind::Measurement),
            approach("AP-28", "Tripartite bodies", ApproachKind::Environment),
        ],
        outcomes: vec![
            outcome(11, "Labour administrations provide effective services", vec![programme]),
            outcome(12, "Tripartism and social dialogue contribute", Vec::new()),
        ],
        guard: Vec::new(),
        terms: vec![
            term("tripartite", &["tripartism"]),
            term("social partners", &[]),
            term("bill", &["bills"]),
            term("labour law", &["labour laws"]),
        ],
    }
}

fn with_small(mut state: State) -> State {
    state.catalogue = Arc::new(LazyLock::new(small));
    state
}

fn home() -> State {
    with_small(State::new(Words::english()))
}

/// The words in the list of the glossary, top down, with their headings.
fn listed(state: &State) -> Vec<String> {
    let shown = screen(state, 120, 40);
    let rows = shown.lines().skip(4).filter_map(|line| line.split('│').next());
    rows.map(|row| row.trim_matches([' ', '▶']).to_owned())
        .filter(|row| !row.is_empty() && !row.contains("F1"))
        .collect()
}

#[test]
fn the_catalogue_leads_back_to_where_it_was_opened() {
    for keys in ["", "2 t d", "2 t d 3 4", "2 t d 3 4 3", "F2 Down Down", "F4 3 Down", "F5 Down"] {
        let mut state = with_small(government());
        press(&mut state, "PgDn PgDn");
        press(&mut state, keys);
        let before = screen(&state, 120, 40);
        let place = (interview(&state).at(), interview(&state).step());
        press(&mut state, "l Down Tab Down PgDn");
        assert_eq!(state.context(), Context::Catalogue, "{keys}");
        press(&mut state, "Esc");
        assert_eq!(screen(&state, 120, 40), before, "{keys}");
        assert_eq!((interview(&state).at(), interview(&state).step()), place, "{keys}");
    }
    let mut state = home();
    press(&mut state, "l");
    assert_eq!(state.context(), Context::Catalogue);
    press(&mut state, "Esc");
    assert_eq!(state.context(), Context::Home);
}

#[test]
fn the_home_screen_leads_to_both_by_key_and_by_enter() {
    let mut state = home();
    for (word, context) in [("l  Ways", Context::Catalogue), ("j  Words", Context::Glossary)] {
        let shown = screen(&state, 80, 24);
        assert!(shown.contains(word), "{shown}");
        press(&mut state, word.split(' ').next().unwrap());
        assert_eq!(state.context(), context);
        press(&mut state, "Esc");
    }
    press(&mut state, "Down Down Down Down Down Down Down Enter");
    assert_eq!(state.context(), Context::Catalogue, "Enter does what the key does");
}

#[test]
fn another_grouping_keeps_the_approach_in_focus() {
    let mut state = home();
    press(&mut state, "l f");
    type_text(&mut state, "ap-20");
    press(&mut state, "Enter");
    for group in ["by kind", "by outcome", "by who uses it", "by kind"] {
        let shown = screen(&state, 120, 40);
        assert!(shown.contains("The logic of AP-20"), "{group}\n{shown}");
        press(&mut state, "Tab");
    }
    press(&mut state, "3 2");
    assert!(screen(&state, 120, 40).contains("The logic of AP-20"));
}

#[test]
fn an_approach_of_two_kinds_stands_under_both_and_one_without_an_outcome_is_not_lost() {
    let mut state = home();
    press(&mut state, "l");
    let count =
        |text: &str, word: &str| text.lines().filter(|line| line.split('│').next().unwrap().contains(word)).count();
    assert_eq!(count(&screen(&state, 120, 40), "AP-20"), 2);
    press(&mut state, "2");
    let shown = screen(&state, 120, 40);
    assert!(shown.contains("In no programme") && count(&shown, "AP-21") == 1, "{shown}");
}

#[test]
fn an_outcome_tells_what_its_programmes_do() {
    let mut state = home();
    press(&mut state, "l 2");
    let shown = screen(&state, 120, 40);
    for wanted in ["Better inspection", "It audits the inspectorate", "Uses: Training course; Support to policies"] {
        assert!(shown.contains(wanted), "{wanted}\n{shown}");
    }
}

#[test]
fn an_approach_is_found_by_a_word_of_its_title() {
    let mut state = home();
    press(&mut state, "l /");
    type_text(&mut state, "other countries");
    press(&mut state, "Enter");
    assert!(screen(&state, 120, 40).contains("The logic of AP-15"));
    press(&mut state, "f");
    type_text(&mut state, "no such thing");
    press(&mut state, "Enter");
    assert!(matches!(state.overlay, Some(Overlay::Find(_))), "nothing fits, so nothing happens");
    press(&mut state, "Esc Esc");
    assert_eq!(state.context(), Context::Home);
}

#[test]
fn the_end_of_a_long_text_can_be_reached_in_a_low_window() {
    let mut state = home();
    press(&mut state, "l");
    assert!(!screen(&state, 80, 24).contains("D2 App 3"));
    assert!(screen(&state, 80, 24).contains("more below: PgDn"));
    press(&mut state, "PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn");
    assert!(screen(&state, 80, 24).contains("D2 App 3"));
    press(&mut state, "Down");
    assert!(screen(&state, 80, 24).contains("The logic"), "another approach begins at its top");
}

#[test]
fn the_ways_from_the_supported_level_are_told_with_how_they_work() {
    let mut state = with_small(government());
    press(&mut state, "2 t d 3 4 3");
    let shown = screen(&state, 120, 40);
    assert!(shown.contains("Support to policies and laws (AP-20)") && shown.contains("The logic of AP-20"), "{shown}");
    let low = screen(&state, 80, 24);
    let title = low.lines().find(|line| line.contains("(AP-20)")).unwrap_or_else(|| panic!("{low}"));
    assert!(title.ends_with(".."), "what there is no room for is marked\n{low}");
    assert!(low.contains("a all steps"), "and the key for it named\n{low}");
}

#[test]
fn the_ways_of_all_steps_begin_with_the_present_one_and_lead_to_the_catalogue_and_back() {
    let mut state = with_small(government());
    press(&mut state, "2 t d 3 4 3 a");
    let shown = screen(&state, 120, 60);
    let places: Vec<usize> =
        ["From level 3 to 4 (you are here)", "From level 1 to 2", "From level 2 to 3", "From level 4 to 5"]
            .iter()
            .map(|heading| shown.find(heading).unwrap_or_else(|| panic!("{heading}\n{shown}")))
            .collect();
    assert!(places.is_sorted(), "{shown}");
    let first = interview(&state).current().unwrap().indicator.approaches.iter().find(|step| step.from.get() == 3);
    let second = first.unwrap().approaches[1].clone();
    press(&mut state, "Down Enter");
    assert_eq!(state.context(), Context::Catalogue);
    assert!(screen(&state, 120, 40).contains(&format!("The logic of {second}")));
    press(&mut state, "Esc");
    assert!(matches!(state.overlay, Some(Overlay::Approaches { row: 1 })));
    press(&mut state, "Esc");
    assert_eq!(interview(&state).step(), Step::Notes);
}

#[test]
fn the_ways_wait_for_the_felt_need() {
    let mut state = with_small(government());
    press(&mut state, "Tab Tab Tab Tab a");
    assert!(state.overlay.is_none());
    assert!(state.notice.as_ref().unwrap().contains("felt need"));
}

#[test]
fn words_are_explained_from_everywhere_and_esc_leads_back() {
    for keys in [
        "",
        "Tab",
        "i",
        "e",
        "?",
        "h 3",
        "F2",
        "F2 Down Down Down Down Enter",
        "F4 5",
        "F4 Enter",
        "F5",
        "l",
        "2 3 4 3 a",
    ] {
        let mut state = with_small(government());
        press(&mut state, keys);
        let before = (screen(&state, 120, 40), state.context());
        press(&mut state, "j");
        assert_eq!(state.context(), Context::Glossary, "{keys}");
        press(&mut state, "Down t r i Esc");
        assert_eq!((screen(&state, 120, 40), state.context()), before, "{keys}");
    }
    let mut state = home();
    press(&mut state, "m j Esc");
    assert_eq!(state.context(), Context::Reading);
}

#[test]
fn a_question_is_answered_before_words_are_explained() {
    let mut state = with_small(government());
    press(&mut state, "q j");
    assert!(matches!(state.overlay, Some(Overlay::Choice(_))));
}

#[test]
fn letters_are_looked_for_and_mean_nothing_else() {
    let mut state = home();
    press(&mut state, "j");
    type_text(&mut state, "jq?");
    assert_eq!(state.context(), Context::Glossary);
    assert!(screen(&state, 80, 24).contains("No word fits"));
    press(&mut state, "Backspace Backspace Backspace");
    paste(&mut state, "PARTNERS");
    assert_eq!(listed(&state), ["Words that fit", "social partners"]);
}

#[test]
fn a_word_is_found_by_another_form_and_by_its_meaning_after_those_that_begin_so() {
    let mut state = home();
    press(&mut state, "j");
    type_text(&mut state, "tripartism");
    assert_eq!(listed(&state), ["Words that fit", "tripartite"]);
    press(&mut state, "Esc j");
    type_text(&mut state, "la");
    assert_eq!(listed(&state), ["Words that fit", "labour law"]);
    press(&mut state, "Esc j");
    type_text(&mut state, "t");
    assert_eq!(listed(&state)[1], "tripartite", "those that begin with it come first");
}

#[test]
fn the_words_of_the_page_come_first_and_hidden_ones_stay_hidden() {
    let mut state = with_small(government());
    let placed = interview(&state).current().unwrap();
    // The first indicator's title has both words; what is open before the felt need has neither.
    assert!(placed.indicator.title.contains("Social partners") && placed.indicator.title.contains("bills"));
    press(&mut state, "j");
    let before = listed(&state);
    let all = before.iter().position(|row| row == "All words").unwrap();
    assert!(!before[..all].iter().any(|row| row == "social partners" || row == "bill"), "{before:?}");
    assert!(before[..all].iter().any(|row| row == "labour law"), "the felt need says it: {before:?}");
    press(&mut state, "Esc 2 j");
    let after = listed(&state);
    let all = after.iter().position(|row| row == "All words").unwrap();
    assert_eq!(after[0], "Words on this page");
    assert!(after[..all].iter().any(|row| row == "social partners"), "{after:?}");
    assert_eq!(after[all + 1..], ["bill", "labour law", "social partners", "tripartite"]);
}

#[test]
fn nothing_is_read_of_the_catalogue_until_somebody_looks_at_it() {
    let unread = || -> Catalogue { panic!("the catalogue was read") };
    let mut state = State::new(Words::english());
    state.catalogue = Arc::new(LazyLock::new(unread));
    screen(&state, 120, 40);
    let mut state = government();
    state.catalogue = Arc::new(LazyLock::new(unread));
    for keys in ["", "2 t", "3 4", "F2", "F4", "F5", "?"] {
        press(&mut state, keys);
        screen(&state, 120, 40);
    }
}

#[test]
fn the_catalogue_and_the_glossary_look_as_they_should() {
    let mut state = home();
    insta::assert_snapshot!("home_80x24", screen(&state, 80, 24));
    press(&mut state, "l Down Down");
    insta::assert_snapshot!("catalogue_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("catalogue_120x40", screen(&state, 120, 40));
    insta::assert_snapshot!("catalogue_50x20", screen(&state, 50, 20));
    press(&mut state, "2 Up Up Up Up");
    insta::assert_snapshot!("catalogue_by_outcome_120x40", screen(&state, 120, 40));
    let plain = Look { charset: Charset::Ascii, ..PLAIN };
    insta::assert_snapshot!("catalogue_by_outcome_ascii_80x24", text(&draw(&state, plain, 80, 24)));
    let mut state = with_small(government());
    press(&mut state, "2 t d j");
    insta::assert_snapshot!("glossary_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("glossary_120x40", screen(&state, 120, 40));
    insta::assert_snapshot!("glossary_ascii_80x24", text(&draw(&state, plain, 80, 24)));
    press(&mut state, "Esc 3 4 3");
    insta::assert_snapshot!("summary_with_ways_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("summary_with_ways_120x40", screen(&state, 120, 40));
    press(&mut state, "a Down");
    insta::assert_snapshot!("ways_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("ways_120x40", screen(&state, 120, 40));
}

#[test]
fn the_ways_are_never_left_out_silently() {
    let mut state = with_small(government());
    press(&mut state, "2 t d 3 4 3");
    for (width, height) in [(120, 40), (120, 30), (100, 24), (80, 24), (80, 20), (70, 22), (60, 24)] {
        let shown = screen(&state, width, height);
        assert!(shown.contains("Ways from 3 to 4"), "{width}x{height}\n{shown}");
        let all = shown.matches("The logic of").count() == 3 && shown.matches("column.").count() == 3;
        assert!(all || shown.lines().any(|line| line.ends_with(" ..")), "{width}x{height}\n{shown}");
    }
}
