use std::sync::Arc;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;
use crate::format;
use crate::model::{AssessmentId, Constituent, Depth, Indicator, Invitation, Part, ResponseId, Selection, Subject};
use crate::respond::Answering;
use crate::text::Words;
use crate::tui::key::Key;
use crate::tui::keymap;
use crate::tui::look::{Charset, Palette};
use crate::tui::respond::update;

const LOOK: Look = Look { palette: Palette::Mono, charset: Charset::Ascii };

/// A rehearsal of the whole questionnaire of a government, with nothing answered.
pub(crate) fn state() -> State {
    let module =
        format::instrument::read(include_str!("../../../../assessments/instruments/government.toml")).unwrap().module;
    let part = Part { hash: format::instrument::hash(&module), module: Arc::new(module) };
    let invitation = Invitation {
        assessment: AssessmentId::new("a-1").unwrap(),
        round: 1,
        rehearsal: true,
        selection: Selection {
            depth: Depth::Full,
            without: Vec::new(),
            modules: vec![part.reference()],
            earlier: Vec::new(),
        },
        subject: Subject {
            constituent: Constituent::Government,
            organization: "Ministry of Labour".to_owned(),
            country: String::new(),
            unit: String::new(),
        },
        parts: vec![part],
    };
    let answering = Answering::new(invitation, ResponseId::new("r-1").unwrap());
    State::new(Arc::new(Words::english()), answering, "/home/somebody/response.toml".to_owned())
}

/// What a wide and high window shows, as one line of words.
fn shown(state: &State, columns: u16, rows: u16) -> String {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| view(state, LOOK, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let lines: Vec<String> = buffer
        .content
        .chunks(usize::from(columns))
        .map(|line| line.iter().map(ratatui::buffer::Cell::symbol).collect())
        .collect();
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn press(state: &mut State, key: Key) {
    let action = keymap::action(state.context(), key).unwrap();
    update(state, action);
}

/// Texts that are for whoever leads the talk, as far as they cannot stand in a text for everybody.
fn private(indicator: &Indicator) -> Vec<&str> {
    let texts = indicator.probes.iter().chain(&indicator.evidence).chain([
        &indicator.not_applicable,
        &indicator.asset_reading,
        &indicator.deficit_reading,
        &indicator.follow_up,
    ]);
    texts.map(String::as_str).filter(|text| text.len() > 12).collect()
}

#[test]
fn nothing_that_is_for_the_facilitator_is_ever_shown_and_nothing_before_its_time() {
    let mut state = state();
    press(&mut state, Key::Enter);
    let asked = state.answering.asked().to_vec();
    assert!(asked.len() > 30);
    for id in asked {
        let indicator = state.answering.instrument().find(&id).unwrap().indicator.clone();
        for key in [Some(Key::Char('2')), Some(Key::Char('3')), Some(Key::Char('4')), None] {
            let screen = shown(&state, 120, 70);
            assert!(screen.contains(id.as_str()), "{id}: {screen}");
            let is_felt = state.answering.page()
                == Page::Asked(state.answering.asked().iter().position(|one| *one == id).unwrap(), Step::Felt);
            assert_ne!(screen.contains(indicator.title.as_str()), is_felt, "{id}: the title waits for the felt need");
            for text in private(&indicator) {
                assert!(!screen.contains(text), "{id} shows {text:?}");
            }
            if is_felt {
                let descriptor = indicator.descriptors.iter().find(|text| screen.contains(text.as_str()));
                assert_eq!(descriptor, None, "{id}");
            }
            press(&mut state, key.unwrap_or(Key::Enter));
        }
    }
    assert_eq!(state.answering.page(), Page::About(About::Role));
    assert_eq!(state.answering.answered(), state.answering.asked().len());
}

#[test]
fn every_page_fits_a_small_window_and_none_breaks_in_a_tiny_one() {
    let mut state = state();
    for rows in [10, 16, 24, 60] {
        for columns in [40, 60, 80, 200] {
            state.answering.go(Page::Welcome);
            for key in
                [Key::Enter, Key::Char('1'), Key::Char('5'), Key::Char('5'), Key::Char('c'), Key::Enter, Key::End]
            {
                shown(&state, columns, rows);
                press(&mut state, key);
            }
            assert!(shown(&state, columns, rows).contains("REHEARSAL"));
        }
    }
    shown(&state, 1, 1);
    for about in About::ALL {
        state.answering.go(Page::About(about));
        let screen = shown(&state, 80, 24);
        let last = asked::answers(about).into_iter().next_back().unwrap();
        assert!(screen.contains(&*state.words.say(last)), "{screen}");
    }
    state.answering.go(Page::Welcome);
    let screen = shown(&state, 80, 24);
    assert!(screen.contains("pseudonymous, not anonymous") && screen.contains("Enter begins."), "{screen}");
}

#[test]
fn an_answer_that_was_not_saved_is_never_called_saved() {
    let mut state = state();
    press(&mut state, Key::Enter);
    press(&mut state, Key::Char('2'));
    state.not_saved("the disk is full");
    let screen = shown(&state, 100, 30);
    assert!(screen.contains("NOT SAVED") && screen.contains("the disk is full"), "{screen}");
    assert!(state.behind().is_some());
    state.saved(1, "14:03".to_owned());
    assert!(shown(&state, 100, 30).contains("saved 14:03") && state.behind().is_none());
}
