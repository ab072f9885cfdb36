//! The plain way without a terminal and without a process: lines in, lines out.

use std::io::Cursor;
use std::sync::Arc;
use std::sync::mpsc;

use proptest::prelude::*;
use tempfile::TempDir;

use super::input::{forward, read};
use super::page::page;
use super::run::{Source, run};
use super::talk::{Ear, Talk};
use crate::editions::moving::Moved;
use crate::model::{
    Answer, AnswerField, Assessment, Constituent, Depth, Heard, IndicatorId, Level, Participants, Standing, Tally,
};
use crate::report::moving::Group;
use crate::store::{Folders, Overwrite, Preferences, Store, fresh_id};
use crate::text::Words;
use crate::tui::effect::{Effect, Manner};
use crate::tui::key::Key;
use crate::tui::keymap;
use crate::tui::outside::World;
use crate::tui::overlay::Target;
use crate::tui::overlay::VoicesPage;
use crate::tui::overlay::{Choice, Editor, EvidenceList, Explain, Find, MovePlan, Overlay, ParticipantList, Scroll};
use crate::tui::rating::{Asked, Line, Rating, Stage};
use crate::tui::run::{Ending, Outside, perform};
use crate::tui::state::{Page, ReadingScreen, ReportFormat, ReportScreen, Screen, SetUpScreen, State, Tab};
use crate::tui::update::update;

/// A home with a file in it, and the state with that file open.
struct Place {
    _folder: TempDir,
    world: World,
    state: State,
    inputs: Option<mpsc::Receiver<crate::tui::run::Input>>,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Folders::under(folder.path()));
    store.set_preferences(&Preferences { orientation_seen: true, ..store.preferences() }).unwrap();
    let mut assessment = Assessment::new(fresh_id(), Constituent::Government, "Ministry of Labour", Depth::Quick);
    assessment.selection.modules = store.library().references(&assessment).unwrap();
    let path = store.create(&folder.path().join("ministry.toml"), &assessment, Overwrite::Refuse).unwrap();
    let (sender, inputs) = mpsc::channel();
    let words = Arc::new(Words::english());
    let mut world = World::new(store, Arc::clone(&words), sender);
    let mut state = State::new(words);
    state.catalogue = world.catalogue();
    for message in world.perform(Effect::Open(path, Manner::Usual)) {
        crate::tui::update::receive(&mut state, message);
    }
    Place { _folder: folder, world, state, inputs: Some(inputs) }
}

impl Place {
    /// Everything that is said when these bytes are the input.
    fn said(&mut self, bytes: &[u8]) -> String {
        let (tell, happened) = mpsc::channel();
        let (ask, asked) = mpsc::channel();
        forward(self.inputs.take().unwrap(), tell.clone());
        let bytes = bytes.to_vec();
        let reading = std::thread::spawn(move || read(Cursor::new(bytes), &asked, &tell));
        let mut out = Vec::new();
        let source = Source { happened: &happened, ask: &ask };
        run(&mut Talk::new(&mut out, Ear::PIPE), &source, &mut self.world, &mut self.state).unwrap();
        drop(ask);
        reading.join().unwrap();
        String::from_utf8(out).unwrap()
    }
}

/// What no line may hold: everything that could move, colour or hide.
fn is_clean(said: &str) -> bool {
    said.chars().all(|c| c == '\n' || !c.is_control())
}

#[test]
fn an_answer_is_told_when_it_is_on_disk() {
    let mut place = place();
    let said = place.said(b"2\nk\n4\n");
    assert!(said.contains("> 2\nFelt need: 2 medium. Saved "), "{said}");
    assert!(said.contains("Level 4 agreed: Established. Saved "), "{said}");
    assert!(said.contains("t Evidence testimony (ticked)\n"), "{said}");
    assert!(said.ends_with("> \nEnd of input.\n"), "{said}");
    assert_eq!(said.matches("5 Sustained and shared: ").count(), 2, "the levels are said once at each step: {said}");
}

#[test]
fn before_the_felt_need_no_description_is_said() {
    let said = place().said(b"tab\n.\nf\nsocial partners\nesc\n");
    assert!(said.contains("First the felt need"), "{said}");
    assert!(!said.contains("Sustained and shared"), "{said}");
    assert!(!said.contains("Social partners shape"), "{said}");
}

#[test]
fn a_text_goes_on_over_lines_and_words_of_keys_can_be_written() {
    let mut place = place();
    place.said(b"2\nn\none\\\n\\\nthree\nm\n esc\ng\nkept\ng\n\ng\nesc\n");
    let answer = place.state.document.as_ref().unwrap().interview.answer();
    assert_eq!(answer.note, "one\n\nthree");
    assert_eq!((answer.dissent.as_str(), answer.good_practice.as_str()), ("esc", "kept"));
}

#[test]
fn a_text_is_emptied_with_a_word_and_left_with_another() {
    let mut place = place();
    let said = place.said(b"2\nn\nsomething\nn\ndel\n\nm\nesc\ng\nhalf\\\nesc\n1\n");
    let answer = place.state.document.as_ref().unwrap().interview.answer();
    assert_eq!((answer.note.as_str(), answer.dissent.as_str(), answer.good_practice.as_str()), ("", "", ""));
    assert!(said.contains("Leave without keeping it?"), "{said}");
    assert!(matches!(place.state.overlay, Some(Overlay::Editor(_))), "1 goes back to the text");
}

#[test]
fn a_row_is_chosen_by_its_number_and_any_key_can_be_pressed_on_it() {
    let mut place = place();
    let said = place.said(b"2\nk\ne\n2\nReport of May\n3 -\n3 space\n9\nesc\nf\n16\n");
    let interview = &place.state.document.as_ref().unwrap().interview;
    let answer = interview.assessment().answers.values().next().unwrap();
    let evidence: Vec<_> = answer.evidence.iter().map(|item| format!("{} {}", item.kind.word(), item.source)).collect();
    assert_eq!(evidence, ["testimony ", "document Report of May", "testimony "]);
    assert!(said.contains("There is no line 9 here."), "{said}");
    assert_eq!(interview.at(), 15);
}

#[test]
fn a_line_that_cannot_be_taken_is_refused_and_changes_nothing() {
    let mut place = place();
    let mut bytes = b"2\nn\n".to_vec();
    bytes.extend_from_slice(b"a\xffb\n");
    bytes.extend_from_slice(&vec![b'x'; super::input::LONGEST + 9]);
    bytes.extend_from_slice(b"\n");
    bytes.extend_from_slice(&b"y".repeat(20_000));
    bytes.extend_from_slice(b"\nz\0\x1b[31mz\r\n\x1b[A\nbogus\n");
    let said = place.said(&bytes);
    for refusal in ["is not text in UTF-8", "longer than", "20000 characters are too many", "\"bogus\" means nothing"] {
        assert!(said.contains(refusal), "{refusal}: {said}");
    }
    assert!(is_clean(&said));
    assert_eq!(place.state.document.as_ref().unwrap().interview.answer().note, "z[31mz");
}

#[test]
fn a_text_that_was_not_ended_is_a_draft_and_not_an_answer() {
    for end in ["n\nhalf a sentence", "n\nhalf a\\\n sentence", "n\nhalf a sentence\\\n"] {
        let mut place = place();
        place.said(format!("2\n{end}").as_bytes());
        let editor = place.state.overlay.as_ref().and_then(Overlay::editor).unwrap();
        assert!(editor.text().starts_with("half a"), "{}", editor.text());
        assert_eq!(place.state.document.as_ref().unwrap().interview.answer().note, "");
    }
}

#[test]
fn coming_back_from_a_text_says_only_where_one_is_and_what_is_new() {
    let said = place().said(b"2\nk\n3\n4\n2\nn\nWe agree.\nq\nb\n");
    let after = said.split("> We agree.\n").nth(1).unwrap();
    let lines: Vec<&str> = after.lines().filter(|line| !line.starts_with('[')).take(4).collect();
    assert!(lines[0].starts_with("Note: 9 characters. Saved"), "{after}");
    assert!(lines[1].starts_with("GOV-1.1 (1 of 16): "), "{after}");
    assert_eq!(lines[2], "n note: We agree.");
    assert_eq!(lines[3], "> q");
}

/// People have said something alone about the first indicator, and two copies say different levels of it.
fn hear_and_doubt(state: &mut State) -> IndicatorId {
    let document = state.document.as_mut().unwrap();
    document.interview.go_to(0);
    let placed = document.interview.current().unwrap().indicator;
    let (id, revision) = (placed.id.clone(), placed.revision);
    let mut assessment = document.interview.assessment().clone();
    let heard = Heard {
        revision: Some(revision),
        felt: [0, 1, 3, 2],
        levels: Tally::new([0, 1, 4, 1, 0]).unwrap(),
        comments: vec!["We need people.".to_owned()],
        ..Heard::default()
    };
    assessment.voices.answers.insert(id.clone(), heard);
    let said = |level| Answer { standing: Standing::Levelled(Level::new(level).unwrap()), ..Answer::default() };
    assessment.undecided.answers.insert((id.clone(), AnswerField::Standing), [said(3), said(4)].into());
    document.interview.take_in(assessment);
    document.rescore();
    id
}

/// The text of a page without its rows' numbers.
fn text_of(state: &State) -> String {
    let lines: Vec<String> = page(state).lines(false).into_iter().map(|(_, line)| line + "\n").collect();
    lines.concat()
}

#[test]
fn the_counts_of_a_rating_are_said_at_the_reveal_and_not_before() {
    let hands = ":\n4@4, 2@5\n";
    let said = place().said(format!("2\nh\n1\n3\n3\n{hands}.\n-\n{hands}\na\n9@4\n\n").as_bytes());
    let [before, after, again] = said.split("Rating kept. Saved ").collect::<Vec<_>>()[..] else { panic!("{said}") };
    let hidden = before.split_once("Silent rating").unwrap().1;
    for count in ["1 person", "2 people", "4 people", "1 hand]", "2 hands", "4@4", "2@5", "> 1\n", "> 3\n"] {
        assert!(!hidden.contains(count), "{count}: {hidden}");
    }
    assert!(hidden.contains("9 voices are in.") && hidden.contains("1-5 counts one hand"), "{hidden}");
    let (first, hidden) = after.split_once("Rating again").unwrap();
    for line in ["1 Absent: 1 person\n", "2 Ad hoc: nobody\n", "4 Established: 4 people\n", "Hear level 1 first."] {
        assert!(first.contains(line), "{line}: {first}");
    }
    assert!(!hidden.contains(" people") && !hidden.contains(" hands]") && !hidden.contains("The room:"), "{hidden}");
    assert!(again.contains("4 Established: at first 4, now 9 (+5)\n"), "{again}");
    assert!(again.contains("The room came closer together."), "{again}");
}

#[test]
fn a_line_of_hands_that_cannot_be_read_is_told_why_and_the_next_line_takes_its_place() {
    let mut place = place();
    let said = place.said(b"2\nh\n:\nall but 2 at 3\n12\n:\nnonsense\nnonsense\n1 at 2\n\n");
    assert!(said.contains("How many people rate?"), "{said}");
    assert_eq!(said.matches("Five numbers are needed").count() + said.matches("nonsense").count(), 2, "{said}");
    let tally = place.state.document.as_ref().unwrap().interview.answer().tally.unwrap();
    assert_eq!(tally.counts(), [0, 1, 10, 0, 0]);
}

#[test]
fn the_header_tells_a_rehearsal_what_is_undecided_and_a_closing() {
    let mut place = place();
    let state = &mut place.state;
    hear_and_doubt(state);
    let document = state.document.as_mut().unwrap();
    let mut assessment = document.interview.assessment().clone();
    assessment.rehearsal = true;
    document.interview.take_in(assessment);
    let header = super::page::header(state).unwrap();
    assert!(header.starts_with("REHEARSAL, Ministry of Labour, ") && header.ends_with(", 1 undecided"), "{header}");
    let said = place.said(b"C\n");
    assert!(said.contains("Close the assessment\n"), "{said}");
}

#[test]
fn an_assessment_is_closed_and_reopened_in_lines() {
    let mut place = place();
    let said = place.said(b"2\nk\n4\n5\n3\np\nC\ntab\ndown\ndown\n\nup\nup\n\nNext month\ndown\ndown\n\nc\n");
    assert!(said.contains("1 indicator is in the parking lot"), "{said}");
    let closed = said.split_once("Does the group close").unwrap().1;
    assert!(closed.contains("The assessment is closed\n") && closed.contains(", CLOSED 20"), "{closed}");
    let assessment = place.state.document.as_ref().unwrap().interview.assessment();
    let spoken = crate::format::assessment::spoken(&assessment.closing().unwrap().hash);
    assert!(spoken.len() > 3 && spoken.chunks(4).all(|part| closed.contains(&part.join(" "))), "{spoken:?}: {closed}");
}

#[test]
fn the_least_agreed_stand_first_in_lines() {
    let rated = "2\nh\n:\n0 0 6 0 0\n\n\nf\n2\n2\nh\n:\n4 0 0 0 4\n\n\nf4\n7\n";
    let said = place().said(rated.as_bytes());
    let list: Vec<&str> = said.lines().filter(|line| line.starts_with('#')).collect();
    assert!(list[0].starts_with("#1 GOV-") && list[0].contains("far apart, 1 to 5, 8 people, 4 on "), "{list:?}");
    assert!(list[1].starts_with("#2 GOV-1.1 ") && list[1].contains("6 people"), "{list:?}");
}

#[test]
fn what_two_copies_say_and_what_people_said_alone_is_said_with_its_numbers() {
    let mut place = place();
    place.said(b"2\n");
    let indicator = hear_and_doubt(&mut place.state);
    place.state.overlay = Some(Overlay::Undecided { at: 0, scroll: 0 });
    let said = text_of(&place.state);
    assert!(said.contains("1 one copy: level 3") && said.contains("2 the other copy: level 4"), "{said}");
    place.state.overlay = Some(Overlay::Voices(VoicesPage { indicator, scroll: 0 }));
    let said = text_of(&place.state);
    for line in ["6 people answered this alone.", "- 3 Partial: 4\n", "- We need people.\n"] {
        assert!(said.contains(line), "{line}: {said}");
    }
    place.state.overlay = Some(Overlay::RunSheet(Scroll(0)));
    let said = text_of(&place.state);
    assert!(said.contains("The clock is not running") && said.contains("(here)"), "{said}");
}

#[test]
fn every_screen_and_everything_over_one_says_something() {
    let mut place = place();
    place.said(b"2\nh\n:\n0 2 3 2 1\n\n\nk\n3\n5\n3\np\n");
    let state = &mut place.state;
    let indicator = hear_and_doubt(state);
    let rating = |stage| {
        let interview = &state.document.as_ref().unwrap().interview;
        Rating { stage, ..Rating::new(interview.assessment(), &indicator) }
    };
    let asked_people = Line::new(Asked::People("all but 2 at 3".to_owned()));
    let interview = &state.document.as_ref().unwrap().interview;
    let moved = Moved {
        instrument: interview.instrument().clone(),
        selection: interview.assessment().selection.clone(),
        answers: interview.assessment().answers.clone(),
        earlier: Vec::new(),
    };
    let group = Group { heading: "New (1)".to_owned(), items: vec!["GOV-1.2".to_owned()] };
    let evidence = interview.answer().evidence;
    let people = vec![Participants { role: "manager".to_owned(), sex: None, age: None, seniority: None, count: 3 }];
    let overlays = [
        Overlay::Help { scroll: Scroll(0), under: None },
        Overlay::Editor(Box::new(Editor::new(Target::Note, "as it is", None))),
        Overlay::Find(Find::default()),
        Overlay::Evidence(EvidenceList { items: evidence, row: 0 }),
        Overlay::Participants(ParticipantList { items: people, row: 0 }),
        Overlay::Areas { row: 0 },
        Overlay::Rating(Box::new(rating(Stage::Collecting))),
        Overlay::Rating(Box::new(Rating { line: Some(Line::new(Asked::Hands)), ..rating(Stage::Collecting) })),
        Overlay::Rating(Box::new(Rating { line: Some(asked_people), ..rating(Stage::Collecting) })),
        Overlay::Rating(Box::new(rating(Stage::Revealed))),
        Overlay::Rating(Box::new(rating(Stage::Correcting { row: 2 }))),
        Overlay::Parking { row: 0 },
        Overlay::Closing(Box::default()),
        Overlay::RunSheet(Scroll(0)),
        Overlay::Voices(VoicesPage { indicator, scroll: 0 }),
        Overlay::Undecided { at: 0, scroll: 0 },
        Overlay::Choice(Choice { title: "?".to_owned(), text: vec![], options: vec![], row: 0, under: None }),
        Overlay::Explain(Explain { title: "why".to_owned(), steps: vec![], indicator: None, scroll: 0 }),
        Overlay::Probes(Scroll(0)),
        Overlay::Approaches { row: 0 },
        Overlay::Move(Box::new(MovePlan { groups: vec![group], moved, scroll: 0 })),
        Overlay::Earlier(Scroll(0)),
    ];
    let mut places = std::collections::BTreeSet::new();
    for overlay in overlays {
        let shown = format!("{overlay:?}");
        state.overlay = Some(overlay);
        let page = page(state);
        assert!(!page.parts.is_empty(), "{shown}");
        assert!(page.lines(false).iter().all(|(_, line)| !line.contains('\x1b')), "{shown}");
        assert!(places.insert(page.place), "{shown} is a place of its own");
    }
    state.overlay = None;
    let report = ReportScreen {
        row: 0,
        format: ReportFormat::Html,
        reader: crate::report::Reader::Organization,
        place: "a.html".to_owned(),
        written: None,
    };
    let mut screens = vec![
        Screen::Home,
        Screen::SetUp(SetUpScreen::default()),
        state.screen.clone(),
        Screen::Report(report),
        Screen::Reading(ReadingScreen { page: Page::Method, sheet: 0, scroll: 0 }),
    ];
    screens.extend(Tab::ALL.map(|tab| Screen::Results(crate::tui::state::ResultsScreen { tab, row: 0 })));
    for key in [Key::Char('l'), Key::Char('j')] {
        let action = keymap::action(state.context(), key).unwrap();
        update(state, action);
        screens.push(state.screen.clone());
    }
    for screen in screens {
        let shown = format!("{screen:?}");
        state.screen = screen;
        let page = page(state);
        assert!(!page.parts.is_empty(), "{shown}");
        assert!(places.insert(page.place), "{shown} is a place of its own");
    }
}

#[test]
fn keys_by_name_do_what_they_do_on_the_screen() {
    let keys =
        ["2", "down", "up", "Tab", "shift-tab", "k", "3", "PGDN", "1", "f4", "tab", "F3", "u", "ctrl-y", "space"];
    let mut lines = place();
    lines.said((keys.join("\n") + "\n").as_bytes());
    let mut typed = place();
    let pressed = [
        Key::Char('2'),
        Key::Down,
        Key::Up,
        Key::Tab,
        Key::BackTab,
        Key::Char('k'),
        Key::Char('3'),
        Key::PageDown,
        Key::Char('1'),
        Key::F(4),
        Key::Tab,
        Key::F(3),
        Key::Char('u'),
        Key::Ctrl('y'),
        Key::Char(' '),
    ];
    for key in pressed {
        if let Some(action) = keymap::action(typed.state.context(), key) {
            let effects = update(&mut typed.state, action);
            assert_eq!(perform(effects, &mut None, &mut typed.world, &mut typed.state), Ending::Stay);
        }
    }
    let interview = |place: &Place| {
        let interview = &place.state.document.as_ref().unwrap().interview;
        (interview.at(), interview.step(), interview.assessment().answers.clone())
    };
    assert_eq!(interview(&lines), interview(&typed));
    assert_eq!(interview(&lines).2.len(), 2, "both indicators have an answer");
}

fn any_line() -> impl Strategy<Value = String> {
    let words = [
        "",
        "",
        "?",
        ".",
        " ",
        "esc",
        "esc",
        "down",
        "up",
        "tab",
        "shift-tab",
        "pgdn",
        "space",
        "del",
        "f1",
        "f2",
        "f4",
        "ctrl-z",
        "ctrl-s",
        "1",
        "2",
        "3",
        "4",
        "5",
        "#2",
        "#3 g",
        "2 -",
        "3 space",
        "4 left",
        "+",
        "-",
        "0",
        "99",
        "text\\",
        "\\",
        " esc",
        "n",
        "e",
        "h",
        "x",
        "f",
        "v",
        "w",
        "l",
        "j",
        "i",
        "c",
        "=",
        "a",
        "b",
        "u",
        "U",
        "o",
    ];
    prop_oneof![
        6 => proptest::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => "[^/\\\\\n\r~]{0,30}",
        1 => "[ -.0-\\[\\]-}]{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_nothing_panics_and_nothing_but_text_is_said(
        lines in proptest::collection::vec(any_line(), 1..50)
    ) {
        let said = place().said((lines.join("\n") + "\n").as_bytes());
        prop_assert!(is_clean(&said), "{said:?}");
        prop_assert!(said.contains("GOV-1.1"));
    }
}
