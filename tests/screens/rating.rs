//! The silent rating: nothing is seen before the reveal, what the reveal says, rating again, and the least agreed.

use stocktake::model::{Heard, Level, Standing, Tally};
use stocktake::tui::state::Tab;

use super::*;

/// The government example at an indicator nobody has rated, with the descriptors in view.
fn unrated() -> State {
    let mut state = government();
    press(&mut state, "2");
    state
}

/// Keys for each raised hand.
fn hands(counts: [u16; 5]) -> String {
    let keys = (1..).zip(counts).flat_map(|(level, count)| (0..count).map(move |_| format!("{level} ")));
    keys.collect()
}

fn tallies(state: &State) -> (Option<[u16; 5]>, Option<[u16; 5]>) {
    let answer = interview(state).answer();
    (answer.tally_first.map(Tally::counts), answer.tally.map(Tally::counts))
}

/// A screen as one line of words, so that a sentence is found however it is wrapped.
fn words_of(state: &State) -> String {
    screen(state, 120, 40).replace(['│', '|'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_keys_are_listed_over_a_rating_and_over_the_list_of_people_and_both_come_back() {
    let mut state = unrated();
    press(&mut state, "h 2 2 ?");
    assert!(screen(&state, 80, 24).contains("All keys") && !screen(&state, 80, 24).contains("●"));
    assert!(state.overlay.as_ref().unwrap().is_collecting(), "the room still sees that hands go up");
    press(&mut state, "Esc");
    assert!(words_of(&state).contains("2 voices are in"));
    press(&mut state, "Esc d F2 End Up Enter + ?");
    assert!(screen(&state, 80, 24).contains("All keys"));
    press(&mut state, "?");
    let people = screen(&state, 80, 24);
    assert!(people.contains("g age") && people.contains("s seniority"), "{people}");
}

/// The nine worked distributions of the method, and what the screen says of each.
const WORKED: [(&str, [u16; 5], &[&str]); 9] = [
    (
        "A moderate",
        [0, 2, 3, 2, 1],
        &[
            "5 of 8 people are on levels 2 and 3.",
            "The middle is 3.",
            "The ratings are mixed.",
            "One voice is far from the rest: hear it first.",
            "Hear level 5 first. Juniors speak before seniors.",
        ],
    ),
    (
        "B polar",
        [4, 0, 0, 0, 4],
        &[
            "4 of 8 people are on level 1.",
            "The two middle people are at 1 and 5, never 3.",
            "The ratings are far apart.",
            "Some voices are far from the others: hear each side.",
            "Hear levels 1 and 5 first.",
        ],
    ),
    (
        "C uniform",
        [2, 2, 2, 2, 2],
        &[
            "4 of 10 people are on levels 1 and 2.",
            "The middle is 3.",
            "The ratings are far apart.",
            "Some voices are far from the others: hear each side.",
            "Hear levels 1 and 5 first.",
        ],
    ),
    (
        "D unanimous",
        [0, 0, 8, 0, 0],
        &[
            "All 8 people are on level 3.",
            "The middle is 3.",
            "The ratings are close together.",
            "All chose the same level: ask what shows it.",
        ],
    ),
    (
        "E one outlier",
        [0, 1, 6, 0, 1],
        &[
            "7 of 8 people are on levels 2 and 3.",
            "The middle is 3.",
            "The ratings are mixed.",
            "One voice is far from the rest: hear it first.",
            "Hear level 5 first.",
        ],
    ),
    (
        "F two camps",
        [0, 4, 0, 4, 0],
        &[
            "4 of 8 people are on level 2.",
            "The two middle people are at 2 and 4, never 3.",
            "The ratings are far apart.",
            "Hear levels 2 and 4 first.",
        ],
    ),
    (
        "G neighbours",
        [0, 0, 4, 4, 0],
        &[
            "8 of 8 people are on levels 3 and 4.",
            "The two middle people are at 3 and 4.",
            "The ratings are close together.",
            "Hear levels 3 and 4 first.",
        ],
    ),
    (
        "H three people",
        [1, 1, 1, 0, 0],
        &[
            "3 people rated.",
            "With fewer than five people the dots speak for themselves.",
            "Juniors speak before seniors.",
        ],
    ),
    (
        "I skewed low",
        [5, 2, 1, 0, 0],
        &["7 of 8 people are on levels 1 and 2.", "The middle is 1.", "The ratings are mixed.", "Hear level 3 first."],
    ),
];

/// Everything a reveal can say of a room. What is not expected must not stand there.
const SAYINGS: &[&str] = &[
    "close together",
    "are mixed",
    "far apart",
    "far from the rest",
    "far from the others",
    "The middle",
    "middle people",
    "people are on level",
    "Hear level",
    "All chose",
    "speak for themselves",
];

#[test]
fn the_reveal_says_of_each_worked_distribution_what_the_method_says() {
    for (name, counts, expected) in WORKED {
        let mut state = unrated();
        press(&mut state, &format!("h {} Enter", hands(counts)));
        let shown = words_of(&state);
        for sentence in expected {
            assert!(shown.contains(sentence), "{name}: {sentence}\n{shown}");
        }
        for saying in SAYINGS {
            let wanted = expected.iter().any(|sentence| sentence.contains(saying));
            assert_eq!(shown.contains(saying), wanted, "{name}: {saying}\n{shown}");
        }
        // A dot for each voice, and its number.
        let drawn = screen(&state, 120, 40);
        for (level, count) in Level::all().zip(counts) {
            let row = drawn.lines().find(|line| line.contains(&format!("│   {level}  "))).unwrap();
            let (_, inside) = row.split_once(&format!("│   {level}  ")).unwrap();
            let inside = inside.split('│').next().unwrap();
            assert_eq!(inside.matches('●').count(), usize::from(count), "{name}, level {level}: {row}");
            assert!(inside.contains(&format!(" {count} ")), "{name}, level {level}: {row}");
        }
    }
}

#[test]
fn where_dots_do_not_fit_a_bar_stands_beside_the_number() {
    let mut state = unrated();
    press(&mut state, "h :");
    type_text(&mut state, "0 1 2000 500 0");
    press(&mut state, "Enter Enter");
    let shown = screen(&state, 80, 24);
    let row = |name: &str| shown.lines().find(|line| line.contains(name)).unwrap();
    let bar = |name: &str| row(name).matches('━').count();
    assert!(row("Partial").contains(" 2000 ") && !row("Partial").contains('●'), "{shown}");
    assert_eq!((bar("Absent"), bar("Ad hoc")), (0, 1), "one voice in thousands is still seen: {shown}");
    assert_eq!(bar("Partial") / 4, bar("Established"), "{shown}");
    let start = |name: &str| row(name).find('━').unwrap();
    assert_eq!(start("Partial"), start("Established"), "the bars stand below each other: {shown}");
}

#[test]
fn one_to_four_people_get_dots_and_no_word_on_their_agreement() {
    for counts in [[0, 0, 1, 0, 0], [1, 0, 0, 0, 1], [0, 0, 3, 0, 0], [2, 0, 0, 0, 2], [0, 0, 4, 0, 0]] {
        let people: u16 = counts.iter().sum();
        let mut state = unrated();
        press(&mut state, &format!("h {} Enter", hands(counts)));
        let shown = words_of(&state);
        for saying in SAYINGS {
            let few = *saying == "speak for themselves" && people > 1;
            assert_eq!(shown.contains(saying), few, "{counts:?}: {saying}\n{shown}");
        }
        assert_eq!(shown.contains("Juniors speak"), people > 1, "one person alone is no room: {shown}");
        assert!(shown.contains(if people == 1 { "One person rated." } else { "people rated." }));
        // The line above the descriptors says nothing either.
        press(&mut state, "Enter");
        let beside = words_of(&state);
        assert!(SAYINGS.iter().all(|saying| !beside.contains(saying)), "{beside}");
    }
}

#[test]
fn until_the_reveal_the_screen_is_the_same_wherever_the_hands_are() {
    // Two rooms that differ at every level must not differ in a single cell.
    let rooms = [[5, 0, 0, 1, 0], [0, 2, 2, 0, 2]];
    for (width, height) in [(80, 24), (120, 40), (40, 10), (200, 60)] {
        for before in ["", "h 1 1 1 1 5 Enter a", "h 3 3 3 3 3 Enter a"] {
            let drawn = rooms.map(|counts| {
                let mut state = unrated();
                press(&mut state, before);
                press(&mut state, &format!("{} {}", if before.is_empty() { "h" } else { "" }, hands(counts)));
                let collecting = draw(&state, PLAIN, width, height);
                press(&mut state, ":");
                let typing = draw(&state, PLAIN, width, height);
                press(&mut state, "Esc Esc");
                (collecting, typing, draw(&state, PLAIN, width, height))
            });
            assert_eq!(drawn[0], drawn[1], "{before} {width}x{height}");
        }
        // Nor may the rating before be seen while the second is collected.
        let second = ["h 1 1 1 1 1 Enter a 2", "h 5 5 5 5 5 Enter a 2"].map(|keys| {
            let mut state = unrated();
            press(&mut state, keys);
            draw(&state, PLAIN, width, height)
        });
        assert_eq!(second[0], second[1], "{width}x{height}");
    }
}

#[test]
fn descriptors_are_read_while_the_room_thinks_and_nothing_is_chosen() {
    let mut state = government();
    press(&mut state, "h");
    assert!(words_of(&state).contains("The descriptions are still hidden"), "{}", words_of(&state));
    press(&mut state, "Esc 2 BackTab h");
    assert_eq!(interview(&state).step(), Step::Level, "a room rates with the descriptors in view");
    let text: String = interview(&state).current().unwrap().indicator.descriptors[4].chars().take(40).collect();
    let shown = |state: &State| screen(state, 80, 24).contains(&text);
    assert!(!shown(&state));
    press(&mut state, "Down Down Down Down");
    assert!(shown(&state), "{}", screen(&state, 80, 24));
    press(&mut state, "3 Enter Enter Enter");
    assert_eq!(interview(&state).answer().standing, Standing::Unanswered, "reading on is no choice");
}

#[test]
fn nothing_is_in_the_answer_before_the_reveal() {
    let mut state = unrated();
    press(&mut state, "h 1 2 3");
    assert_eq!(tallies(&state), (None, None));
    press(&mut state, "Esc");
    assert!(screen(&state, 100, 30).contains("Leave without keeping it?"));
    press(&mut state, "b");
    assert!(words_of(&state).contains("3 voices are in."));
    press(&mut state, "Esc d");
    assert!(state.overlay.is_none());
    assert_eq!(tallies(&state), (None, None));
}

#[test]
fn hands_are_counted_with_one_key_each_and_taken_back_unseen() {
    let mut state = unrated();
    press(&mut state, "h 3 3 4 4 2 5 Backspace");
    assert!(words_of(&state).contains("5 voices are in."));
    press(&mut state, "Del");
    assert!(words_of(&state).contains("No voice is in yet."));
    press(&mut state, "Backspace Enter");
    assert_eq!(tallies(&state), (None, Some([0, 1, 2, 2, 0])));
}

#[test]
fn many_hands_are_typed_in_a_line_on_top_of_what_was_counted() {
    let mut state = unrated();
    press(&mut state, "h :");
    type_text(&mut state, "0 2 3 2 1");
    press(&mut state, "Enter");
    assert!(words_of(&state).contains("8 voices are in."));
    press(&mut state, "1 n");
    type_text(&mut state, "2@5");
    press(&mut state, "Enter n");
    type_text(&mut state, "2 at 6");
    press(&mut state, "Enter");
    assert!(words_of(&state).contains("A level is a number from 1 to 5, not \"6\"."), "{}", words_of(&state));
    let narrow = screen(&state, 80, 24);
    assert!(
        narrow.contains("not \"6\".") && narrow.contains("or   all but 2 at 3"),
        "what was wrong and what to type: {narrow}"
    );
    press(&mut state, "Esc Enter");
    assert_eq!(tallies(&state), (None, Some([1, 2, 3, 2, 3])));
}

#[test]
fn everyone_but_two_asks_for_the_head_count_where_it_is_unknown() {
    let mut state = unrated();
    press(&mut state, "h :");
    type_text(&mut state, "all but 2 at 3, 1 at 2, 1 at 5");
    press(&mut state, "Enter");
    assert!(words_of(&state).contains("How many people rate?"), "{}", words_of(&state));
    type_text(&mut state, "many");
    press(&mut state, "Enter");
    assert!(words_of(&state).contains("Type how many people rate: a number."));
    press(&mut state, "Backspace Backspace Backspace Backspace");
    type_text(&mut state, "12");
    press(&mut state, "Enter");
    assert!(words_of(&state).contains("12 of 12 voices are in."));
    press(&mut state, "5");
    assert!(words_of(&state).contains("13 voices are in, for 12 people. Is that right?"), "{}", words_of(&state));
    press(&mut state, "Enter");
    assert_eq!(tallies(&state), (None, Some([0, 1, 10, 0, 2])), "more voices than people is no refusal");
}

#[test]
fn a_second_rating_keeps_the_first_beside_it_and_says_what_moved() {
    let mut state = unrated();
    press(&mut state, &format!("h {} Enter a", hands([0, 4, 0, 4, 0])));
    assert!(words_of(&state).contains("Rating again"));
    press(&mut state, &format!("{} Enter", hands([0, 1, 6, 1, 0])));
    assert_eq!(tallies(&state), (Some([0, 4, 0, 4, 0]), Some([0, 1, 6, 1, 0])));
    let shown = words_of(&state);
    for sentence in [
        "at first now",
        "At first 4 of 8 people were on level 2; now 7 of 8 are on levels 2 and 3.",
        "The middle was 2 and 4; now it is 3.",
        "At first the ratings were far apart; now they are close together.",
        "The room came closer together.",
        "6 (+6)",
        "1 (-3)",
    ] {
        assert!(shown.contains(sentence), "{sentence}\n{shown}");
    }
    // A third replaces the second; the first stays first.
    press(&mut state, &format!("a {} Enter", hands([0, 0, 8, 0, 0])));
    assert_eq!(tallies(&state), (Some([0, 4, 0, 4, 0]), Some([0, 0, 8, 0, 0])));
    // Rating again without a hand changes nothing.
    press(&mut state, "a Enter");
    assert!(state.notice.as_ref().unwrap().contains("No voice"));
    press(&mut state, "Esc");
    assert!(words_of(&state).contains("What the room says"), "back at the reveal");
    assert_eq!(tallies(&state).1, Some([0, 0, 8, 0, 0]));
}

#[test]
fn counts_are_put_right_without_becoming_a_second_rating() {
    let mut state = unrated();
    press(&mut state, "h 2 3 3 3 4 Enter c 4 Up - Enter");
    assert_eq!(tallies(&state), (None, Some([0, 1, 2, 2, 0])));
    assert!(words_of(&state).contains("What the room says"));
    press(&mut state, "c 5 Esc d");
    assert!(words_of(&state).contains("What the room says"), "the reveal comes back");
    assert_eq!(tallies(&state), (None, Some([0, 1, 2, 2, 0])));
}

#[test]
fn a_rating_is_taken_away_and_brought_back() {
    let mut state = unrated();
    press(&mut state, "h 2 3 3 Enter a 4 4 4 Enter Del");
    assert_eq!(tallies(&state), (None, Some([0, 1, 2, 0, 0])), "the first stands again");
    press(&mut state, "u");
    assert_eq!(tallies(&state), (Some([0, 1, 2, 0, 0]), Some([0, 0, 0, 3, 0])));
    press(&mut state, "U h Del");
    assert_eq!(tallies(&state), (None, None));
    press(&mut state, "u u u");
    assert_eq!(tallies(&state), (None, Some([0, 1, 2, 0, 0])), "each step of the way back is its own");
}

#[test]
fn the_agreed_level_is_the_groups_alone() {
    let mut state = unrated();
    let answered = |state: &State| (interview(state).answer().standing, interview(state).answer().set_aside);
    press(&mut state, "h 5 5 5 5 5 5 Enter");
    assert_eq!(answered(&state), (Standing::Unanswered, None));
    press(&mut state, "Enter");
    let Screen::Interview(focus) = &state.screen else { panic!("the interview") };
    assert_eq!((focus.focus, focus.moved), (1, false), "the focus does not follow the ratings");
    press(&mut state, "Enter");
    assert_eq!(answered(&state), (Standing::Unanswered, None), "Enter alone agrees on nothing");
    press(&mut state, "2");
    let agreed = (Standing::Levelled(Level::new(2).unwrap()), None);
    assert_eq!(answered(&state), agreed);
    press(&mut state, "h a 4 4 4 4 4 4 4 Enter c 1 1 1 Enter Del Enter");
    assert_eq!(answered(&state), agreed, "no rating changes it");
}

#[test]
fn the_room_stands_beside_the_descriptors_it_talks_about() {
    let mut state = unrated();
    press(&mut state, &format!("h {} Enter Enter", hands([0, 1, 6, 0, 1])));
    assert!(state.overlay.is_none());
    let shown = words_of(&state);
    assert!(shown.contains("The room: mixed. 7 of 8 people are on levels 2 and 3."), "{shown}");
    assert!(shown.contains("3 Partial ●●●●●● 6"), "{shown}");
    let descriptor: String = interview(&state).current().unwrap().indicator.descriptors[2].chars().take(30).collect();
    assert!(screen(&state, 120, 40).contains(&descriptor));
}

#[test]
fn answers_from_laptops_are_revealed_beside_the_hands() {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let (mut assessment, instrument) = {
        let state = unrated();
        (interview(&state).assessment().clone(), interview(&state).instrument().clone())
    };
    let id = instrument.in_scope(&assessment.selection).next().unwrap().indicator.id.clone();
    let heard = Heard { levels: Tally::new([0, 0, 1, 6, 1]).unwrap(), ..Heard::default() };
    assessment.voices.answers.insert(id, heard);
    let mut state = open(Kind::File("test.toml".into()), Interview::new(instrument, assessment), &library);
    press(&mut state, "h");
    assert!(words_of(&state).contains("8 answers from laptops"), "{}", words_of(&state));
    assert!(!screen(&state, 120, 40).contains('●'), "not before the reveal");
    press(&mut state, "Enter");
    assert!(words_of(&state).contains("7 of 8 people are on levels 3 and 4."), "{}", words_of(&state));
    assert_eq!(tallies(&state), (None, None), "what was said on laptops is not a count of hands");
    press(&mut state, "Del");
    assert!(state.notice.as_ref().unwrap().contains("laptops"));
    press(&mut state, "a 2 2 2 2 2 Enter");
    let shown = words_of(&state);
    assert!(shown.contains("now laptops") && shown.contains("All 5 people are on level 2."), "{shown}");
    assert_eq!(tallies(&state), (None, Some([0, 5, 0, 0, 0])));
}

#[test]
fn the_least_agreed_stand_first_in_their_view() {
    let mut state = government();
    let rooms = [[0, 0, 6, 0, 0], [3, 0, 0, 0, 3], [0, 2, 0, 0, 0], [0, 1, 4, 0, 1]];
    for counts in rooms {
        press(&mut state, &format!("2 h {} Enter Enter 3 PgDn", hands(counts)));
    }
    let ids: Vec<String> = interview(&state).asked().iter().map(ToString::to_string).collect();
    press(&mut state, "PgUp PgUp m");
    type_text(&mut state, "two see it otherwise");
    press(&mut state, "Enter F4 7");
    let Screen::Results(results) = &state.screen else { panic!("the results") };
    assert_eq!(results.tab, Tab::Agreement);
    let shown = screen(&state, 120, 40);
    let line = |id: &str| shown.lines().position(|line| line.contains(&format!("{id:<8} "))).unwrap();
    assert!(line(&ids[1]) < line(&ids[3]) && line(&ids[3]) < line(&ids[0]), "{shown}");
    let few = shown.lines().position(|line| line.contains("Too few people for a word")).unwrap();
    assert!(line(&ids[0]) < few && few < line(&ids[2]), "{shown}");
    let row = |id: &str| shown.lines().nth(line(id)).unwrap();
    assert!(row(&ids[1]).contains("far apart, 1 to 5") && row(&ids[1]).contains("6 people"));
    assert!(row(&ids[3]).contains("5 on 2-3") && row(&ids[3]).contains("agreed 3"), "{}", row(&ids[3]));
    for word in ["close", "mixed", "apart"] {
        assert!(!row(&ids[2]).contains(word), "two people get no word: {}", row(&ids[2]));
    }
    assert!(row(&ids[2]).contains("minority"));
    press(&mut state, "g");
    assert_eq!(interview(&state).current().unwrap().indicator.id.to_string(), ids[1], "the first in the list");
}

#[test]
fn a_minority_statement_stands_in_the_summary() {
    let mut state = unrated();
    press(&mut state, "3 4 2 m");
    type_text(&mut state, "Two of us see level 2.");
    press(&mut state, "Enter");
    assert!(screen(&state, 80, 24).contains("A minority says: Two of us see level 2."));
}

#[test]
fn the_rating_looks_as_it_should() {
    let mut state = unrated();
    press(&mut state, "h 2 3 3 3 4 3");
    insta::assert_snapshot!("rating_80x24", screen(&state, 80, 24));
    press(&mut state, "5 3 Enter");
    insta::assert_snapshot!("reveal_80x24", screen(&state, 80, 24));
    press(&mut state, "a 3 3 3 3 3 3 4 4 Enter");
    insta::assert_snapshot!("second_rating_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("second_rating_120x40", screen(&state, 120, 40));
}
