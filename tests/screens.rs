//! The screens without a terminal: keys in, screen, state and effects out.
#![allow(clippy::unwrap_used)]

#[path = "screens/browse.rs"]
mod browse;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use stocktake::interview::{Interview, Step};
use stocktake::model::{Assessment, AssessmentId, Constituent, Depth, EvidenceKind, FeltNeed, Level, Standing};
use stocktake::store::{Folders, Store};
use stocktake::text::Words;
use stocktake::tui::effect::{Effect, Message};
use stocktake::tui::key::Key;
use stocktake::tui::keymap;
use stocktake::tui::look::{Charset, Look, Palette};
use stocktake::tui::state::{Kind, Screen, State, Tab};
use stocktake::tui::update::{paste, receive, update};
use stocktake::tui::view::view;

#[path = "support/baseline.rs"]
mod baseline;
#[path = "screens/rating.rs"]
mod rating;

#[path = "screens/report.rs"]
mod report;
#[path = "screens/rounds.rs"]
mod rounds;

#[path = "screens/questionnaire.rs"]
mod questionnaire;

#[path = "screens/merging.rs"]
mod merging;

#[path = "screens/due.rs"]
mod due;
#[path = "screens/editions.rs"]
mod editions;
#[path = "screens/finding_ones_way.rs"]
mod finding_ones_way;

#[path = "screens/planviews.rs"]
mod planviews;

#[path = "screens/plan.rs"]
mod plan;
#[path = "screens/project.rs"]
mod project;
#[path = "screens/run_sheet.rs"]
mod run_sheet;
#[path = "screens/set_up.rs"]
mod set_up;
#[path = "screens/tripartite.rs"]
mod tripartite;

const PLAIN: Look = Look { palette: Palette::Mono, charset: Charset::Unicode };

/// Screens with a government assessment open as a file, at its first indicator.
fn government() -> State {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let id = AssessmentId::new("0197-test").unwrap();
    let mut assessment = Assessment::new(id, Constituent::Government, "Ministry of Labour", Depth::Quick);
    assessment.selection.modules = library.references(&assessment).unwrap();
    let instrument = library.instrument_for(&assessment).unwrap().instrument;
    open(Kind::File("test.toml".into()), Interview::new(instrument, assessment), &library)
}

fn open(kind: Kind, interview: Interview, library: &stocktake::store::Library) -> State {
    let mut state = State::new(Words::english());
    let message = Message::Opened {
        kind,
        interview: Box::new(interview),
        editions: stocktake::tui::state::Editions::default(),
        notice: None,
        catalogue: library.catalogue(),
        draft: None,
    };
    receive(&mut state, message);
    state
}

/// A shipped example, filled in, before it was closed.
fn example(constituent: Constituent) -> State {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let name = format!("{}.toml", constituent.word());
    let shipped = library.examples().iter().find(|example| example.name.ends_with(&name)).unwrap();
    let text = baseline::before_closing(shipped.text);
    let assessment = stocktake::format::assessment::read(&text).unwrap().assessment;
    let instrument = library.instrument_for(&assessment).unwrap().instrument;
    open(Kind::Example, Interview::new(instrument, assessment), &library)
}

/// A key as the tests write it: a character, or a name such as `Enter`, `Tab`, `F4`, `Ctrl-Z`.
fn key(name: &str) -> Key {
    match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "PgUp" => Key::PageUp,
        "PgDn" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "Del" => Key::Delete,
        "Backspace" => Key::Backspace,
        "Space" => Key::Char(' '),
        "F2" => Key::F(2),
        "F3" => Key::F(3),
        "F4" => Key::F(4),
        "F5" => Key::F(5),
        "F6" => Key::F(6),
        "F9" => Key::F(9),
        "Ctrl-S" => Key::Ctrl('s'),
        "Ctrl-C" => Key::Ctrl('c'),
        other => {
            let mut letters = other.chars();
            let letter = letters.next().unwrap();
            assert!(letters.next().is_none(), "unknown key {other}");
            Key::Char(letter)
        }
    }
}

/// Presses keys; returns every effect that followed.
fn press(state: &mut State, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for name in keys.split_whitespace() {
        if let Some(action) = keymap::action(state.context(), key(name)) {
            effects.extend(update(state, action));
        }
    }
    effects
}

fn type_text(state: &mut State, text: &str) {
    for c in text.chars() {
        if let Some(action) = keymap::action(state.context(), Key::Char(c)) {
            update(state, action);
        }
    }
}

fn draw(state: &State, look: Look, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| view(state, look, frame)).unwrap();
    terminal.backend().buffer().clone()
}

fn screen(state: &State, width: u16, height: u16) -> String {
    text(&draw(state, PLAIN, width, height))
}

fn text(buffer: &Buffer) -> String {
    let rows = buffer.content.chunks(usize::from(buffer.area.width));
    rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned() + "\n")
        .collect()
}

fn interview(state: &State) -> &Interview {
    &state.document.as_ref().unwrap().interview
}

#[test]
fn seven_keys_answer_an_indicator_whatever_the_kinds_of_evidence() {
    // Every combination of kinds in the fewest keys: singly, or all at once and one taken back.
    for kinds in 0u8..16 {
        let letters: Vec<&str> = ["t", "d", "o", "a"]
            .into_iter()
            .enumerate()
            .filter(|(at, _)| kinds & (1 << at) != 0)
            .map(|(_, l)| l)
            .collect();
        let missing: Vec<&str> = ["t", "d", "o", "a"].into_iter().filter(|letter| !letters.contains(letter)).collect();
        let evidence = if letters.len() > 2 { format!("k {}", missing.join(" ")) } else { letters.join(" ") };
        let keys = format!("2 {evidence} 3 4 3 Enter");
        assert!(keys.split_whitespace().count() <= 7, "{keys}");
        let mut state = government();
        let first = interview(&state).asked()[0].clone();
        press(&mut state, &keys);
        let answer = &interview(&state).assessment().answers[&first];
        assert_eq!(answer.felt, FeltNeed::new(2));
        assert_eq!(answer.standing, Standing::Levelled(Level::new(3).unwrap()), "{keys}");
        assert_eq!(answer.desired, Level::new(4));
        assert_eq!(answer.importance.map(stocktake::model::Importance::get), Some(3));
        let held: Vec<bool> = EvidenceKind::ALL.iter().map(|kind| answer.has_evidence(*kind)).collect();
        assert_eq!(held, (0..4).map(|at| kinds & (1 << at) != 0).collect::<Vec<_>>(), "{keys}");
        assert_eq!(interview(&state).at(), 1, "on to the next indicator");
    }
}

#[test]
fn the_descriptors_and_the_title_are_hidden_until_the_felt_need_is_given() {
    let mut state = government();
    let placed = interview(&state).current().unwrap();
    let descriptor: String = placed.indicator.descriptors[0].chars().take(30).collect();
    let title = placed.indicator.title.clone();
    for keys in ["", "Tab", "Tab"] {
        press(&mut state, keys);
        let shown = screen(&state, 120, 40);
        assert!(!shown.contains(&descriptor), "{shown}");
        assert!(!shown.contains(&title), "{shown}");
    }
    press(&mut state, "1");
    assert!(interview(&state).descriptors_open());
    press(&mut state, "BackTab BackTab Tab");
    let shown = screen(&state, 120, 40);
    assert!(shown.contains(&descriptor), "{shown}");
}

#[test]
fn no_title_of_an_area_with_several_indicators_is_told_before_the_felt_need() {
    let mut state = government();
    press(&mut state, "F2");
    let Some(document) = &mut state.document else { panic!() };
    let mut set_up = document.interview.current_set_up();
    set_up.selection.depth = Depth::Full;
    document.interview.set_up(set_up).unwrap();
    press(&mut state, "F3 2");
    let titled = |id: &str, state: &State| {
        let placed = interview(state).instrument().find(&stocktake::model::IndicatorId::new(id).unwrap()).unwrap();
        format!("{id} {}", placed.indicator.title.chars().take(8).collect::<String>())
    };
    let shown = screen(&state, 120, 40);
    assert!(shown.contains(&titled("GOV-1.1", &state)), "its felt need is given: {shown}");
    for id in ["GOV-1.2", "GOV-1.3", "GOV-1.4"] {
        assert!(shown.contains(id) && !shown.contains(&titled(id, &state)), "{shown}");
    }
}

#[test]
fn moving_is_free_and_changes_nothing() {
    let mut state = government();
    let before = interview(&state).assessment().clone();
    let effects = press(
        &mut state,
        "Tab Tab Tab Tab BackTab PgDn PgDn PgUp Space Right Left < > F4 Tab Tab F2 F3 f Down Enter i Esc ?  Esc",
    );
    assert_eq!(*interview(&state).assessment(), before);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
}

#[test]
fn enter_never_gives_an_answer_by_accident() {
    let mut state = government();
    press(&mut state, "Enter Enter Enter");
    assert!(interview(&state).assessment().answers.is_empty());
    press(&mut state, "Down Down Enter");
    assert_eq!(interview(&state).answer().felt, FeltNeed::new(2));
}

#[test]
fn every_accepted_answer_asks_for_a_save_and_the_header_waits_for_the_disk() {
    let mut state = government();
    let effects = press(&mut state, "3");
    assert!(matches!(effects.as_slice(), [Effect::Save(_)]));
    assert!(screen(&state, 100, 30).contains("saving"));
    assert!(!screen(&state, 100, 30).contains("saved 1"));
    receive(&mut state, Message::Handed(1));
    receive(&mut state, Message::Saved { handed: 1, revision: 7, time: "14:03".to_owned() });
    assert!(screen(&state, 100, 30).contains("saved 14:03"));
    assert_eq!(interview(&state).assessment().revision, Some(7));
}

#[test]
fn a_save_that_began_before_the_newest_answer_does_not_count_for_it() {
    let mut state = government();
    press(&mut state, "3");
    receive(&mut state, Message::Handed(1));
    press(&mut state, "4");
    // An answer is drawn before it is handed over; an earlier save may be told in between.
    receive(&mut state, Message::Saved { handed: 1, revision: 7, time: "14:03".to_owned() });
    assert!(screen(&state, 100, 30).contains("saving"));
    receive(&mut state, Message::Handed(2));
    receive(&mut state, Message::Saved { handed: 1, revision: 7, time: "14:03".to_owned() });
    assert!(screen(&state, 100, 30).contains("saving"));
    receive(&mut state, Message::Saved { handed: 2, revision: 8, time: "14:03".to_owned() });
    assert!(screen(&state, 100, 30).contains("saved 14:03"));
}

#[test]
fn a_failed_save_is_shown_until_it_succeeds_and_leaving_asks() {
    let mut state = government();
    press(&mut state, "3");
    receive(&mut state, Message::SaveFailed("The disk is full.".to_owned()));
    press(&mut state, "Down Up");
    let shown = screen(&state, 100, 30);
    assert!(shown.contains("NOT SAVED") && shown.contains("The disk is full."), "{shown}");
    assert!(press(&mut state, "q").is_empty(), "leaving asks first");
    assert!(screen(&state, 100, 30).contains("save elsewhere"));
    press(&mut state, "b");
    assert!(matches!(press(&mut state, "q l").as_slice(), [Effect::Quit]));
}

#[test]
fn a_save_that_fails_while_leaving_is_asked_about_is_said_there() {
    let mut state = government();
    press(&mut state, "3 q");
    assert!(screen(&state, 100, 30).contains("on its way to the disk"));
    receive(&mut state, Message::SaveFailed("The disk is full.".to_owned()));
    assert!(screen(&state, 100, 30).contains("Some answers are not in the file"));
    press(&mut state, "b");
    assert!(state.overlay.is_none());
}

#[test]
fn undo_and_redo_go_to_where_the_change_was_made() {
    let mut state = government();
    press(&mut state, "2 t d 3 4 3 Enter 1");
    assert_eq!(interview(&state).at(), 1);
    press(&mut state, "u u");
    assert_eq!((interview(&state).at(), interview(&state).step()), (0, Step::Importance));
    assert_eq!(interview(&state).answer().importance, None);
    press(&mut state, "U");
    assert_eq!(interview(&state).answer().importance.map(stocktake::model::Importance::get), Some(3));
    press(&mut state, "u u u u u u u u u u u");
    assert!(interview(&state).assessment().answers.is_empty());
    assert!(state.notice.as_ref().unwrap().contains("Nothing"));
}

#[test]
fn not_applicable_needs_a_reason_and_keeps_the_text_until_it_has_one() {
    let mut state = government();
    press(&mut state, "1 x Enter");
    assert!(screen(&state, 100, 30).contains("give a reason"));
    type_text(&mut state, "Another ministry does it");
    press(&mut state, "Enter");
    let reason = "Another ministry does it".to_owned();
    assert_eq!(interview(&state).answer().standing, Standing::NotApplicable { reason });
}

#[test]
fn cannot_tell_and_no_consensus_keep_the_level_aside() {
    let mut state = government();
    press(&mut state, "1 3 y");
    assert_eq!(interview(&state).answer().standing, Standing::InsufficientEvidence);
    assert_eq!(interview(&state).answer().set_aside, Level::new(3));
    press(&mut state, "z");
    assert_eq!(interview(&state).answer().standing, Standing::NoConsensus);
    press(&mut state, "Del");
    assert_eq!(interview(&state).answer().standing, Standing::Unanswered);
    assert_eq!(interview(&state).answer().set_aside, Level::new(3));
}

#[test]
fn sources_are_named_in_the_list_of_evidence() {
    let mut state = government();
    press(&mut state, "2 d e Enter");
    type_text(&mut state, "Programme 2025, q1");
    press(&mut state, "Enter + Space Esc");
    let evidence = interview(&state).answer().evidence;
    assert_eq!(evidence[0].source, "Programme 2025, q1");
    assert_eq!(evidence.len(), 2);
    press(&mut state, "d");
    assert!(state.notice.as_ref().unwrap().contains("Sources are named"), "a named source is never unticked away");
    assert_eq!(interview(&state).answer().evidence.len(), 2);
}

#[test]
fn a_typed_text_is_only_left_after_a_question() {
    let mut state = government();
    press(&mut state, "n");
    type_text(&mut state, "half a note");
    press(&mut state, "Esc");
    assert!(screen(&state, 100, 30).contains("Leave without keeping it?"));
    press(&mut state, "b");
    press(&mut state, "Enter");
    assert_eq!(interview(&state).answer().note, "half a note");
}

#[test]
fn a_long_paste_is_shown_and_refused_without_losing_it() {
    let mut state = government();
    press(&mut state, "n");
    paste(&mut state, &"word ".repeat(4000));
    press(&mut state, "Enter");
    assert!(screen(&state, 100, 30).contains("too many"));
    assert_eq!(interview(&state).answer().note, "");
    press(&mut state, "Esc b");
    assert!(screen(&state, 100, 30).contains("word word"));
}

#[test]
fn finding_goes_to_the_indicator_by_id_or_word() {
    let mut state = government();
    press(&mut state, "f");
    type_text(&mut state, "com-5");
    press(&mut state, "Enter");
    assert_eq!(interview(&state).current().unwrap().indicator.id.as_str(), "COM-5.1");
    press(&mut state, "/");
    type_text(&mut state, "inspection plan");
    press(&mut state, "Enter");
    assert_eq!(interview(&state).current().unwrap().indicator.id.as_str(), "GOV-3.1");
}

#[test]
fn enter_explains_a_figure_and_leads_back_to_its_indicator() {
    for tab in Tab::ALL {
        let mut state = example(Constituent::Government);
        press(&mut state, "F4");
        press(&mut state, &(tab.index() + 1).to_string());
        press(&mut state, "Enter");
        let shown = screen(&state, 120, 40);
        if tab == Tab::Kinds && shown.contains("nothing here") {
            continue;
        }
        assert!(shown.contains("Enter goes to the indicator"), "{tab:?}\n{shown}");
        press(&mut state, "Enter");
        assert!(matches!(state.screen, Screen::Interview(_)), "{tab:?}");
    }
}

#[test]
fn assets_and_deficits_get_the_same_room() {
    let mut state = example(Constituent::Government);
    press(&mut state, "F4");
    let shown = screen(&state, 121, 40);
    let row = shown.lines().find(|line| line.contains("Assets and what")).unwrap();
    let left = row.find("Assets and what").unwrap();
    let right = row.find("Deficits and").unwrap();
    assert_eq!(right - left, 61, "half of the width each\n{shown}");
}

/// Screens and what may lie over them, each reached by keys from the government example.
const PLACES: &[&str] = &[
    "",
    "Tab",
    "Tab Tab",
    "Tab Tab Tab",
    "Tab Tab Tab Tab",
    "f",
    "e",
    "h",
    "h 2 3",
    "h 2 3 :",
    "h 2 3 3 3 4 Enter",
    "h 2 3 3 3 5 Enter a 3 3 3 3 3 Enter",
    "h 2 Enter c",
    "i",
    "n",
    "x",
    "c",
    "?",
    "=",
    "F2",
    "F2 Down Down Down Down Enter",
    "F4",
    "F4 2",
    "F4 3",
    "F4 4",
    "F4 5",
    "F4 6",
    "F4 7",
    "F4 Enter",
    "F6",
    "F6 c Space Down Space",
    "F6 c Space Esc Enter",
    "F6 c Space Esc Enter Enter",
    "F6 c Space Esc Enter Enter Enter a Enter 2 0 2 7 - 0 6 Enter",
    "F6 c Space Esc Enter Enter Enter a Enter 2 0 2 7 - 0 6 Enter Enter",
    "F6 c Space Esc Enter Enter Enter a Enter 2 0 2 7 - 0 6 Enter Enter Down Enter",
    "F6 c Space Esc Enter Enter Enter a Enter 2 0 2 7 - 0 6 Enter Enter Down Down Enter",
    "F6 c Space Esc -",
    "F5",
    "F5 End Up Enter",
    "Ctrl-S",
    "Tab Tab Tab Tab a",
    "l",
    "l 2",
    "l f",
    "j",
];

#[test]
fn every_screen_draws_at_every_size() {
    for place in PLACES {
        let mut state = example(Constituent::Government);
        press(&mut state, place);
        for width in [1, 2, 7, 19, 39, 40, 41, 63, 64, 80, 109, 110, 200] {
            for height in [1, 2, 5, 9, 10, 11, 16, 24, 31, 60] {
                draw(&state, PLAIN, width, height);
            }
        }
    }
    for keys in ["", "n", "e", "o", "m", "m Enter", "Down Down", "l", "l Tab", "j"] {
        let mut state = State::new(Words::english());
        press(&mut state, keys);
        for (width, height) in [(1, 1), (39, 9), (40, 10), (80, 24), (200, 60), (500, 3), (3, 200)] {
            draw(&state, PLAIN, width, height);
        }
    }
}

#[test]
fn without_colours_there_are_none_and_the_characters_are_the_same() {
    for place in PLACES {
        let mut state = example(Constituent::Workers);
        press(&mut state, place);
        let mono = draw(&state, PLAIN, 120, 40);
        for cell in &mono.content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{place}");
        }
        for palette in [Palette::Basic, Palette::Full] {
            let coloured = draw(&state, Look { palette, ..PLAIN }, 120, 40);
            let text = |buffer: &Buffer| buffer.content.iter().map(|cell| cell.symbol().to_owned()).collect::<String>();
            assert_eq!(text(&mono), text(&coloured), "{place}");
        }
    }
}

#[test]
fn in_ascii_every_sign_is_ascii() {
    for place in PLACES {
        let mut state = example(Constituent::Employers);
        press(&mut state, place);
        let buffer = draw(&state, Look { charset: Charset::Ascii, ..PLAIN }, 120, 40);
        let strange: Vec<&str> =
            buffer.content.iter().map(ratatui::buffer::Cell::symbol).filter(|s| !s.is_ascii()).collect();
        assert!(strange.is_empty(), "{place}: {strange:?}");
    }
}

#[test]
fn the_same_state_gives_the_same_screen() {
    let mut state = example(Constituent::Government);
    press(&mut state, "F4 2");
    assert_eq!(draw(&state, PLAIN, 120, 40), draw(&state, PLAIN, 120, 40));
}

#[test]
fn text_of_a_file_sends_no_control_characters_to_the_screen() {
    let mut state = government();
    press(&mut state, "2 n");
    paste(&mut state, "x");
    press(&mut state, "Enter");
    // As if a hostile file had been opened.
    let hostile = "\u{1b}]52;c;AAAA\u{7}\u{9b}31m\u{202e}abc\u{200b}";
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let mut assessment = interview(&state).assessment().clone();
    hostile.clone_into(&mut assessment.subject.organization);
    for answer in assessment.answers.values_mut() {
        hostile.clone_into(&mut answer.note);
    }
    let instrument = interview(&state).instrument().clone();
    let mut state = open(Kind::Example, Interview::new(instrument, assessment), &library);
    for place in PLACES {
        press(&mut state, place);
        let buffer = draw(&state, PLAIN, 120, 40);
        for cell in &buffer.content {
            let bad = cell
                .symbol()
                .chars()
                .any(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || c == '\u{200b}');
            assert!(!bad, "{place}: {:?}", cell.symbol());
        }
        state.overlay = None;
    }
}

#[test]
fn the_set_up_needs_only_the_name_to_begin() {
    let mut state = government();
    state.document.as_mut().unwrap().kind = Kind::New;
    press(&mut state, "F2");
    let mut fresh = interview(&state).current_set_up();
    fresh.subject.organization.clear();
    state.document.as_mut().unwrap().interview.set_up(fresh).unwrap();
    state.screen = Screen::SetUp(stocktake::tui::state::SetUpScreen::default());
    assert!(press(&mut state, "b").is_empty());
    assert!(state.notice.as_ref().unwrap().contains("name"));
    press(&mut state, "Enter");
    type_text(&mut state, "Ministry");
    press(&mut state, "Enter");
    assert!(
        matches!(press(&mut state, "b").as_slice(), [Effect::Create(assessment)] if assessment.subject.organization == "Ministry")
    );
}

#[test]
fn an_area_left_out_keeps_its_answers() {
    let mut state = government();
    press(&mut state, "2 t d 3 4 3 F2 Down Down Down Down Enter Enter Esc F3");
    assert_eq!(interview(&state).asked().len(), 15);
    assert_eq!(interview(&state).assessment().answers.len(), 1, "left out, not thrown away");
    press(&mut state, "F2 Down Down Down Down Enter Enter Esc F3");
    assert_eq!(interview(&state).asked().len(), 16);
}

#[test]
fn the_interview_looks_as_it_should() {
    let mut state = government();
    insta::assert_snapshot!("felt_need_80x24", screen(&state, 80, 24));
    press(&mut state, "2 t d");
    insta::assert_snapshot!("level_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("level_120x40", screen(&state, 120, 40));
}

#[test]
fn the_results_look_as_they_should() {
    let mut state = example(Constituent::Government);
    for (tab, name) in [
        (1, "balance"),
        (2, "profile"),
        (3, "corners"),
        (4, "kinds"),
        (5, "priorities"),
        (6, "coverage"),
        (7, "agreement"),
    ] {
        press(&mut state, &format!("F4 {tab}"));
        insta::assert_snapshot!(format!("{name}_80x24"), screen(&state, 80, 24));
        insta::assert_snapshot!(format!("{name}_120x40"), screen(&state, 120, 40));
    }
}

/// A key that means something somewhere, or a letter or a paste.
fn any_key() -> impl proptest::strategy::Strategy<Value = Key> {
    use proptest::strategy::Strategy as _;
    let bound: Vec<Key> = keymap::KEYMAP.iter().flat_map(|row| row.keys.iter().copied()).collect();
    let letters = proptest::char::range(' ', '~').prop_map(Key::Char);
    proptest::strategy::Union::new_weighted(vec![(4, proptest::sample::select(bound).boxed()), (1, letters.boxed())])
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 150, ..Default::default() })]

    #[test]
    fn whatever_is_pressed_nothing_breaks_and_every_save_can_be_read_again(
        keys in proptest::collection::vec(any_key(), 1..80),
        width in 1u16..140,
        height in 1u16..50,
    ) {
        let mut state = government();
        for key in keys {
            let Some(action) = keymap::action(state.context(), key) else { continue };
            for effect in update(&mut state, action) {
                if let Effect::Save(assessment) = effect {
                    let text = stocktake::format::assessment::write(&assessment);
                    let read = stocktake::format::assessment::read(&text).unwrap();
                    proptest::prop_assert_eq!(&read.assessment.answers, &assessment.answers);
                }
            }
            if let Some(document) = &state.document {
                proptest::prop_assert!(document.interview.at() < document.interview.asked().len().max(1));
            }
        }
        draw(&state, PLAIN, width, height);
    }
}

#[test]
fn a_narrow_list_of_areas_tells_the_indicators_of_an_area_apart() {
    let mut state = government();
    press(&mut state, "F2 Down Down Down Right Right F3 2 3");
    let shown = screen(&state, 80, 24);
    for row in ["    3 1.1  │", "    ○ 1.2  │", "    ○ 1.4  │"] {
        assert!(shown.contains(row), "{shown}");
    }
}

#[test]
fn what_is_only_read_shows_no_cursor() {
    let mut state = government();
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let mut cursor = |state: &State| {
        terminal.draw(|frame| view(state, PLAIN, frame)).unwrap();
        terminal.backend().cursor_visible()
    };
    assert!(cursor(&state), "at the choice in focus");
    press(&mut state, "i");
    assert!(!cursor(&state), "the choice lies under a text now");
    press(&mut state, "Esc n");
    assert!(cursor(&state), "where typing goes on");
}
