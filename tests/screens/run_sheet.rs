//! The run sheet and the clock: started with one key, said quietly, stopped, taken back.

use stocktake::model::{Clock, Date, Now, TimeOfDay};

use super::*;

fn at(day: u8, time: &str) -> Now {
    Now { on: Date::new(2026, 11, day).unwrap(), at: TimeOfDay::parse(time).unwrap() }
}

fn clock(state: &State) -> Option<Clock> {
    interview(state).assessment().workshop.clock.clone()
}

/// Presses the key that starts the clock, and lets the world answer with a time.
fn start(state: &mut State, now: Now) -> Vec<Effect> {
    press(state, "T");
    assert!(matches!(press(state, "s")[..], [Effect::StartClock]));
    let effects = receive(state, Message::StartClock(now));
    press(state, "Esc");
    effects
}

fn header(state: &State) -> String {
    screen(state, 80, 24).lines().next().unwrap().to_owned()
}

#[test]
fn the_clock_starts_where_the_group_is_and_is_saved() {
    let mut state = government();
    press(&mut state, "PgDn PgDn");
    assert!(matches!(press(&mut state, "T")[..], [Effect::ReadClock]));
    assert!(screen(&state, 80, 24).contains("The clock is not running"));
    press(&mut state, "Esc");
    let effects = start(&mut state, at(21, "10:00"));
    let started = clock(&state).unwrap();
    assert_eq!((started.from.as_str(), started.on, started.at), ("GOV-3.1", at(21, "10:00").on, at(21, "10:00").at));
    let [Effect::Save(saved)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(saved.workshop.clock, Some(started));
}

#[test]
fn the_header_says_quietly_where_the_group_is_and_only_in_the_interview() {
    let mut state = government();
    assert!(!header(&state).contains("on time"));
    start(&mut state, at(21, "10:00"));
    for (time, said) in [
        ("10:00", "on time"),
        ("10:10", "on time"),
        ("10:12", "5 min behind"),
        ("10:19", "15 min behind"),
        ("9:50", "10 min ahead"),
    ] {
        receive(&mut state, Message::Now(at(21, time)));
        assert!(header(&state).contains(said), "{time}: {}", header(&state));
    }
    press(&mut state, "PgDn PgDn PgDn");
    receive(&mut state, Message::Now(at(21, "10:08")));
    assert!(header(&state).contains("10 min ahead"), "{}", header(&state));
    press(&mut state, "F4");
    assert!(!header(&state).contains("ahead"), "{}", header(&state));
}

#[test]
fn the_pace_has_the_style_of_the_header_whatever_it_is() {
    let mut state = government();
    start(&mut state, at(21, "10:00"));
    let full = Look { palette: Palette::Full, charset: Charset::Unicode };
    let styles = |state: &State| -> Vec<ratatui::style::Style> {
        let buffer = draw(state, full, 80, 24);
        buffer.content.iter().skip(42).take(38).map(ratatui::buffer::Cell::style).collect()
    };
    let on_time = styles(&state);
    receive(&mut state, Message::Now(at(21, "13:00")));
    assert!(header(&state).contains("175 min behind"), "{}", header(&state));
    assert_eq!(styles(&state), on_time, "nothing turns red, nothing blinks");
}

#[test]
fn starting_again_begins_at_the_present_indicator_and_both_can_be_taken_back() {
    let mut state = government();
    start(&mut state, at(21, "10:00"));
    let first = clock(&state);
    press(&mut state, "PgDn");
    start(&mut state, at(21, "10:30"));
    assert_eq!(clock(&state).unwrap().from.as_str(), "GOV-2.1");
    assert!(header(&state).contains("on time"));
    press(&mut state, "u");
    assert_eq!(clock(&state), first);
    assert!(header(&state).contains("behind"));
    press(&mut state, "T");
    assert!(matches!(press(&mut state, "o")[..], [Effect::Save(_)]));
    press(&mut state, "Esc");
    assert_eq!(clock(&state), None);
    assert!(!header(&state).contains("behind"));
    press(&mut state, "u");
    assert_eq!(clock(&state), first);
}

#[test]
fn the_clock_rests_on_another_day_and_ends_with_the_last_answer() {
    let mut state = government();
    start(&mut state, at(21, "10:00"));
    assert!(state.clock_runs());
    receive(&mut state, Message::Now(at(22, "10:00")));
    assert!(!state.clock_runs() && !header(&state).contains("on time"));
    press(&mut state, "T");
    assert!(screen(&state, 80, 24).contains("2026-11-21 and rests today"));

    let mut state = example(Constituent::Government);
    while press(&mut state, "Space").is_empty() && !interview(&state).is_given() {
        press(&mut state, "2 3 3 3");
    }
    start(&mut state, at(21, "10:00"));
    assert!(!header(&state).contains("on time"));
    press(&mut state, "T");
    assert!(screen(&state, 80, 24).contains("10:00: all indicators are answered."));
}

#[test]
fn a_new_assessment_has_no_run_sheet_yet_and_one_key_does_not_start_the_clock_by_accident() {
    let mut state = government();
    press(&mut state, "T Enter");
    assert!(state.overlay.is_none());
    press(&mut state, "T T");
    assert!(state.overlay.is_none());
    assert_eq!(clock(&state), None);
    state.document.as_mut().unwrap().kind = Kind::New;
    press(&mut state, "F2 T");
    assert!(state.overlay.is_none());
    assert!(state.notice.as_deref().unwrap().contains("begin the questions first"), "{:?}", state.notice);
}

#[test]
fn the_run_sheet_looks_as_it_did() {
    let mut state = government();
    press(&mut state, "PgDn PgDn PgDn PgDn PgDn");
    press(&mut state, "T");
    receive(&mut state, Message::StartClock(at(21, "10:00")));
    receive(&mut state, Message::Now(at(21, "10:17")));
    insta::assert_snapshot!("run_sheet_80x24", screen(&state, 80, 24));
    let ascii = Look { palette: Palette::Mono, charset: Charset::Ascii };
    assert!(text(&draw(&state, ascii, 80, 24)).is_ascii());
    for (width, height) in [(40, 10), (50, 20), (120, 40), (200, 60)] {
        assert!(screen(&state, width, height).contains("10:17: GOV-6.1, 10 min behind."), "{width}x{height}");
    }
}
