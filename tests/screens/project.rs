//! What the room sees: everything that is asked, in full, and nothing that is meant for the facilitator.

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use stocktake::interview::Step;
use stocktake::model::{Answer, Constituent, Evidence, EvidenceKind, Indicator, Level, Standing};
use stocktake::project::view::view;
use stocktake::text::Words;
use stocktake::tui::look::{Charset, Look, Palette};
use stocktake::tui::projection::{AreaProjection, Heading, Page, Projection, Stands};
use stocktake::tui::state::{Screen, State};

use super::{PLAIN, example, government, press, text, type_text};

const ASCII: Look = Look { palette: Palette::Mono, charset: Charset::Ascii };

fn projection(state: &State) -> Projection {
    Projection::of(state, state.document.as_ref().unwrap())
}

fn draw(shown: &Projection, look: Look, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| view(shown, &Words::english(), look, frame)).unwrap();
    terminal.backend().buffer().clone()
}

/// What is on the screen, in one line with single blanks.
fn seen(shown: &Projection, look: Look, width: u16, height: u16) -> String {
    let screen = text(&draw(shown, look, width, height));
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn heading(indicator: &Indicator) -> Heading {
    Heading { id: indicator.id.to_string(), title: indicator.title.clone() }
}

fn descriptors(indicator: &Indicator) -> Vec<String> {
    Level::all().map(|level| indicator.descriptor(level).to_owned()).collect()
}

/// The pages with the most text that an indicator can have.
fn long_pages(indicator: &Indicator) -> [Page; 3] {
    let evidence = EvidenceKind::ALL.iter().map(|kind| kind.word().to_owned()).collect();
    let (question, descriptors) = (indicator.question.clone(), descriptors(indicator));
    [
        Page::Level {
            heading: heading(indicator),
            question: question.clone(),
            descriptors: descriptors.clone(),
            stands: Stands::Agreed(5),
            evidence,
        },
        Page::Rating { heading: heading(indicator), question, descriptors: descriptors.clone(), counted: 30 },
        Page::Desired {
            heading: heading(indicator),
            period: "2026-27".to_owned(),
            descriptors,
            current: Some(4),
            desired: Some(4),
        },
    ]
}

fn with(page: Page) -> Projection {
    let area = |id: &str, answered| AreaProjection {
        id: id.to_owned(),
        title: "Inspection and OSH enforcement".to_owned(),
        asked: 2,
        answered,
        here: answered == 1,
    };
    let areas = vec![area("GOV-1", 2), area("GOV-2", 1), area("GOV-3", 0)];
    Projection { organization: "Ministry of Labour".to_owned(), round: 1, rehearsal: false, areas, page }
}

#[test]
fn all_five_descriptions_of_every_shipped_indicator_are_read_in_full_at_80_by_24() {
    let mut count = 0;
    for constituent in Constituent::ALL {
        let state = example(*constituent);
        let instrument = state.document.as_ref().unwrap().interview.instrument();
        for placed in instrument.indicators() {
            for page in long_pages(placed.indicator) {
                let (question, silent) = match &page {
                    Page::Level { .. } => (placed.indicator.question.as_str(), false),
                    Page::Rating { .. } => ("Choose silently", true),
                    _ => ("Where do you want to be by the end of 2026-27?", false),
                };
                let shown = with(page);
                for look in [PLAIN, ASCII] {
                    let screen = seen(&shown, look, 80, 24);
                    // A line may break within a word that has a hyphen.
                    let unbroken = screen.replace(' ', "");
                    for text in descriptors(placed.indicator) {
                        assert!(unbroken.contains(&text.replace(' ', "")), "{}: {text}\n{screen}", placed.indicator.id);
                    }
                    assert!(screen.contains(question), "{}: {question}\n{screen}", placed.indicator.id);
                    assert!(!silent || screen.contains("30 voices are in"), "{screen}");
                    assert!(!screen.contains("too small"), "{screen}");
                }
                count += 1;
            }
        }
    }
    assert!(count > 400, "{count}");
}

/// Words that no room may see, wherever the facilitator wrote them.
const SECRET: &str = "zzsecret";

/// An answer with everything in it that is the facilitator's.
fn whispered(level: u8) -> Answer {
    let say = |what: &str| format!("{SECRET} {what}");
    Answer {
        standing: Standing::Levelled(Level::new(level).unwrap()),
        reason: say("reason"),
        cause: Some(stocktake::model::Cause::Political),
        at_risk: true,
        note: say("note"),
        good_practice: say("practice"),
        dissent: say("dissent"),
        review: true,
        evidence: vec![Evidence { kind: EvidenceKind::Document, source: say("source") }],
        ..Answer::default()
    }
}

#[test]
fn nothing_of_the_facilitator_leaves_the_session_wherever_it_goes() {
    let mut state = government();
    let asked = state.document.as_ref().unwrap().interview.asked().to_vec();
    let mut forbidden: Vec<String> = vec![SECRET.to_owned()];
    {
        let document = state.document.as_mut().unwrap();
        let instrument = document.interview.instrument();
        for placed in instrument.indicators() {
            forbidden.extend(placed.indicator.probes.iter().cloned());
            forbidden.extend(placed.indicator.evidence.iter().cloned());
            forbidden.push(placed.indicator.not_applicable.clone());
        }
        forbidden.retain(|text| !text.is_empty());
        let mut assessment = document.interview.assessment().clone();
        assessment.answers = asked.iter().cloned().zip((1..=5).cycle().map(whispered)).collect();
        let instrument = instrument.clone();
        document.interview = stocktake::interview::Interview::new(instrument, assessment);
    }
    assert!(forbidden.len() > 100);
    let forbidden: Vec<String> =
        forbidden.iter().map(|text| serde_json::to_string(text).unwrap().trim_matches('"').to_owned()).collect();
    let mut told = std::collections::BTreeSet::new();
    let mut look = |state: &State| {
        told.insert(projection(state).to_json().unwrap());
    };
    for (at, step) in (0..asked.len()).flat_map(|at| Step::ALL.map(|step| (at, step))) {
        let interview = &mut state.document.as_mut().unwrap().interview;
        interview.go_to(at);
        interview.go_to_step(step);
        let here = interview.clone();
        look(&state);
        // Probes, evidence, explanations, help, finding, ways, glossary, catalogue, and the texts being typed.
        for over in ["i", "e", "?", "f", "j", "l", "c", "s", "y", "x", "n", "m", "g", "h"] {
            press(&mut state, over);
            type_text(&mut state, SECRET);
            look(&state);
            state.overlay = None;
            if matches!(state.screen, Screen::Catalogue(_) | Screen::Glossary(_)) {
                press(&mut state, "Esc");
            }
            press(&mut state, "F3");
            assert!(state.overlay.is_none() && matches!(state.screen, Screen::Interview(_)), "{over}");
            look(&state);
            state.document.as_mut().unwrap().interview = here.clone();
        }
    }
    for other in ["F2", "F4", "F5"] {
        press(&mut state, other);
        look(&state);
    }
    for json in &told {
        assert!(forbidden.iter().all(|text| !json.contains(text)) && !json.contains("political"), "{json}");
    }
    let pages = ["waiting", "felt", "level", "rating", "desired", "importance", "summary"];
    for page in pages {
        assert!(
            told.iter()
                .any(|json| json.split("\"page\":").any(|rest| rest.trim_start_matches(['{', '"']).starts_with(page))),
            "{page}"
        );
    }
}

#[test]
fn before_the_felt_need_neither_title_nor_description_is_told() {
    let mut state = government();
    let placed = state.document.as_ref().unwrap().interview.current().unwrap();
    let (title, first) = (placed.indicator.title.clone(), placed.indicator.descriptor(Level::MIN).to_owned());
    let told = |state: &State| {
        let json = projection(state).to_json().unwrap();
        (json.contains(&title), json.contains(&first))
    };
    for keys in ["", "Tab", "Tab", "Tab", "Tab"] {
        press(&mut state, keys);
        assert_eq!(told(&state), (false, false), "after {keys:?}");
    }
    press(&mut state, "BackTab BackTab BackTab BackTab 2");
    assert_eq!(told(&state), (true, true));
    press(&mut state, "BackTab");
    assert!(matches!(projection(&state).page, Page::Felt { given: Some(2), .. }));
    assert_eq!(told(&state), (false, false), "and not when it is looked at again");
}

#[test]
fn hands_are_counted_without_telling_where_until_the_reveal() {
    let mut state = government();
    press(&mut state, "2 h 2 3 3");
    let shown = projection(&state);
    assert!(matches!(shown.page, Page::Rating { counted: 3, .. }));
    assert!(!shown.to_json().unwrap().contains("counts"));
    assert!(seen(&shown, PLAIN, 80, 24).contains("Choose silently · 3 voices are in"));
    press(&mut state, "Esc");
    assert!(matches!(projection(&state).page, Page::Rating { counted: 3, .. }), "also under a question");
    press(&mut state, "b 3 4 4 4 5 Enter");
    let shown = projection(&state);
    assert!(matches!(shown.page, Page::Reveal { counts: [0, 1, 3, 3, 1], first: None, .. }), "{:?}", shown.page);
    press(&mut state, "Enter");
    assert!(matches!(projection(&state).page, Page::Level { .. }));
}

#[test]
fn a_second_rating_is_shown_beside_the_first() {
    let mut state = government();
    press(&mut state, "2 h 1 1 5 5 5 Enter a 3 3");
    assert!(matches!(projection(&state).page, Page::Rating { counted: 2, .. }));
    press(&mut state, "3 4 4 Enter");
    let shown = projection(&state).page;
    let first = Some([2, 0, 0, 0, 3]);
    assert!(matches!(shown, Page::Reveal { counts: [0, 0, 3, 2, 0], first: f, .. } if f == first), "{shown:?}");
}

fn reveal(counts: [u16; 5], first: Option<[u16; 5]>) -> Projection {
    let heading = Heading { id: "GOV-3.1".to_owned(), title: "Inspection planning".to_owned() };
    with(Page::Reveal { heading, counts, first })
}

#[test]
fn the_reveal_says_what_the_nine_worked_distributions_say() {
    // Counts, middle, best pair, agreement, wide range: method 3.1.
    #[rustfmt::skip]
    let worked = [
        ([0, 2, 3, 2, 1], "The middle is 3.", "5 of 8 people are on levels 2 and 3.", "mixed", "One voice is far from the rest"),
        ([4, 0, 0, 0, 4], "at 1 and 5, never 3.", "4 of 8 people are on level 1.", "far apart", "Some voices are far from the others"),
        ([2, 2, 2, 2, 2], "The middle is 3.", "4 of 10 people are on levels 1 and 2.", "far apart", "Some voices are far from the others"),
        ([0, 0, 8, 0, 0], "The middle is 3.", "All 8 people are on level 3.", "close together", ""),
        ([0, 1, 6, 0, 1], "The middle is 3.", "7 of 8 people are on levels 2 and 3.", "mixed", "One voice is far from the rest"),
        ([0, 4, 0, 4, 0], "at 2 and 4, never 3.", "4 of 8 people are on level 2.", "far apart", ""),
        ([0, 0, 4, 4, 0], "The two middle people are at 3 and 4.", "8 of 8 people are on levels 3 and 4.", "close together", ""),
        ([1, 1, 1, 0, 0], "3 people", "the dots speak for themselves", "", ""),
        ([5, 2, 1, 0, 0], "The middle is 1.", "7 of 8 people are on levels 1 and 2.", "mixed", ""),
    ];
    for (counts, middle, pair, word, wide) in worked {
        let screen = seen(&reveal(counts, None), ASCII, 80, 24);
        for said in [middle, pair, word] {
            assert!(screen.contains(said), "{counts:?}: {said}\n{screen}");
        }
        let words = ["close together", "mixed", "far apart"].into_iter().filter(|word| screen.contains(word)).count();
        assert_eq!(words, usize::from(!word.is_empty()), "{counts:?}\n{screen}");
        for far in ["One voice is far from the rest", "Some voices are far from the others"] {
            assert_eq!(screen.contains(far), far == wide, "{counts:?}\n{screen}");
        }
        for (level, count) in (1..=5).zip(counts) {
            let screen = text(&draw(&reveal(counts, None), ASCII, 80, 24));
            let row = screen.lines().find(|line| line.trim_start().starts_with(&format!("{level}  "))).unwrap();
            let blocks = row.split_whitespace().filter(|word| word.starts_with('#')).count();
            assert_eq!(blocks, usize::from(count), "a block for each person: {row}");
            assert!(row.ends_with(&format!(" {count}")), "{row}");
        }
    }
}

#[test]
fn a_second_rating_stands_beside_the_first_with_what_moved() {
    let shown = reveal([0, 0, 5, 2, 1], Some([2, 2, 2, 1, 1]));
    for (width, height) in [(80, 24), (120, 40)] {
        let screen = seen(&shown, ASCII, width, height);
        for said in ["0 (-2)", "5 (+3)", "before 2", "The middle was 2 and 3; now it is 3.", "mixed"] {
            assert!(screen.contains(said), "{said}\n{screen}");
        }
    }
    let same = seen(&reveal([0, 0, 5, 0, 0], Some([0, 1, 3, 0, 0])), ASCII, 80, 24);
    assert!(!same.contains('('), "in a group of four nobody is followed: {same}");
}

/// Every page once, with texts no facilitator would write.
fn every_page() -> Vec<Projection> {
    let odd = "größer 女性 e\u{301}\u{202e}\u{1b}[2J مرحبا ".repeat(4);
    let heading = || Heading { id: "GOV-3.1".to_owned(), title: odd.clone() };
    let descriptors = vec![odd.clone(); 5];
    let pages = vec![
        Page::Waiting,
        Page::Felt { heading: heading(), question: odd.clone(), given: Some(200) },
        Page::Felt { heading: heading(), question: "How strongly?".to_owned(), given: Some(2) },
        Page::Level {
            heading: heading(),
            question: odd.clone(),
            descriptors: descriptors.clone(),
            stands: Stands::NoConsensus,
            evidence: vec![odd.clone(), "data".to_owned()],
        },
        Page::Level {
            heading: heading(),
            question: String::new(),
            descriptors: Vec::new(),
            stands: Stands::Agreed(77),
            evidence: Vec::new(),
        },
        Page::Rating { heading: heading(), question: odd.clone(), descriptors: descriptors.clone(), counted: u32::MAX },
        Page::Reveal { heading: heading(), counts: [9_999, 0, 1, 17, 9_999], first: Some([1, 2, 3, 4, 5]) },
        Page::Reveal { heading: heading(), counts: [u16::MAX; 5], first: None },
        Page::Desired { heading: heading(), period: odd.clone(), descriptors, current: Some(3), desired: Some(3) },
        Page::Importance { heading: heading(), current: Some(0), desired: Some(5), given: Some(3) },
        Page::Summary { heading: heading(), stands: Stands::Agreed(3), desired: Some(4), importance: Some(3) },
        Page::Summary { heading: heading(), stands: Stands::CannotTell, desired: None, importance: None },
    ];
    pages.into_iter().flat_map(|page| [with(page.clone()), Projection { page, ..Projection::default() }]).collect()
}

#[test]
fn every_page_draws_in_every_window() {
    for shown in every_page() {
        for (width, height) in [(1, 1), (500, 1), (1, 200), (3, 3), (80, 24), (120, 40), (200, 60), (110, 36)] {
            for look in [PLAIN, ASCII] {
                draw(&shown, look, width, height);
            }
        }
        for width in (1..90).step_by(7) {
            for height in (1..40).step_by(5) {
                draw(&shown, PLAIN, width, height);
            }
        }
    }
}

#[test]
fn nothing_is_said_by_colour_alone() {
    let full = Look { palette: Palette::Full, ..PLAIN };
    let mut coloured = false;
    for shown in every_page() {
        for (width, height) in [(80, 24), (120, 40)] {
            let (mono, colour) = (draw(&shown, PLAIN, width, height), draw(&shown, full, width, height));
            assert!(mono.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
            assert_eq!(text(&mono), text(&colour), "the same signs with and without colours");
            coloured |= colour.content.iter().any(|cell| cell.fg != Color::Reset);
        }
    }
    assert!(coloured);
}

#[test]
fn what_was_chosen_is_told_apart_without_colours() {
    let heading = || Heading { id: "GOV-3.1".to_owned(), title: "Title".to_owned() };
    let felt = |given| with(Page::Felt { heading: heading(), question: "How strongly?".to_owned(), given });
    for (width, height) in [(80, 24), (80, 14), (120, 40)] {
        let chosen = seen(&felt(Some(2)), PLAIN, width, height);
        assert!(chosen.contains("✓ we need support"), "{chosen}");
        assert!(!seen(&felt(None), PLAIN, width, height).contains('✓'));
    }
}

#[test]
fn plain_characters_stay_plain() {
    let mut state = government();
    for keys in ["", "2", "d t 3", "BackTab h", "1 2 2", "Enter h", "Esc Tab 4", "3", "F2"] {
        press(&mut state, keys);
        for (width, height) in [(80, 24), (120, 40)] {
            let screen = text(&draw(&projection(&state), ASCII, width, height));
            assert!(screen.is_ascii(), "{screen}");
        }
    }
}

#[test]
fn a_rehearsal_says_so_on_every_page() {
    for shown in every_page() {
        let shown = Projection { rehearsal: true, ..shown };
        for (width, height) in [(80, 24), (80, 12), (120, 40)] {
            let screen = seen(&shown, PLAIN, width, height);
            assert!(screen.contains("REHEARSAL"), "{screen}");
        }
        let real = seen(&Projection { rehearsal: false, ..shown }, PLAIN, 80, 24);
        assert!(!real.contains("REHEARSAL"));
    }
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(at in 0usize..24, organization in ".*", round: u32, rehearsal: bool) {
        let pages = every_page();
        let shown = Projection { organization, round, rehearsal, ..pages[at % pages.len()].clone() };
        let json = shown.to_json().unwrap();
        prop_assert_eq!(Projection::from_json(json.as_bytes()), Some(shown));
        let newer = json.replacen("projection/1", "projection/2", 1);
        prop_assert_eq!(Projection::from_json(newer.as_bytes()), None);
    }
}
