//! A second round on the screens: the last level is seen after the new one, and what moved is a view of the results.

use stocktake::format::assessment::read;
use stocktake::model::{Evidence, Tally};
use stocktake::rounds::follow_up;

use super::*;

/// The government example's second round, begun with its instrument; nothing is answered.
fn second() -> State {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let shipped = library.examples().iter().find(|example| example.name.ends_with("government.toml")).unwrap();
    let before = read(shipped.text).unwrap().assessment;
    let instrument = library.instrument_for(&before).unwrap().instrument;
    let mut next = follow_up(&instrument, &before, false, AssessmentId::new("second").unwrap()).unwrap();
    let last = next.last.as_mut().unwrap().levels.get_mut(&id("GOV-1.1")).unwrap();
    last.agreed = Level::new(4).unwrap();
    last.evidence = vec![
        Evidence { kind: EvidenceKind::Document, source: "Minutebook-77".to_owned() },
        Evidence { kind: EvidenceKind::Data, source: "the register".to_owned() },
    ];
    open(Kind::File("second.toml".into()), Interview::new(instrument, next), &library)
}

fn id(text: &str) -> stocktake::model::IndicatorId {
    stocktake::model::IndicatorId::new(text).unwrap()
}

/// The screen in both window sizes.
fn shown(state: &State) -> String {
    [screen(state, 80, 24), screen(state, 120, 40)].join("\n").replace('│', " ")
}

#[test]
fn the_last_level_is_seen_only_after_the_new_one() {
    let mut state = second();
    for keys in ["", "2", "d", "="] {
        press(&mut state, keys);
        assert!(
            !shown(&state).contains("round 1") && !shown(&state).contains("Minutebook-77"),
            "{keys}\n{}",
            shown(&state)
        );
    }
    press(&mut state, "Esc h 3 3 3 3 3 Enter");
    assert!(!shown(&state).contains("round 1"), "the reveal\n{}", shown(&state));
    press(&mut state, "a 3 3 3 3 3 Enter");
    assert!(!shown(&state).contains("round 1"), "no level is agreed on yet\n{}", shown(&state));
    press(&mut state, "Enter 5");
    assert!(!shown(&state).contains("round 1"), "the step after the level\n{}", shown(&state));
    press(&mut state, "5 3");
    assert_eq!(interview(&state).step(), Step::Notes);
    let seen = shown(&state);
    assert!(seen.contains("▲ Up from level 4") && seen.contains("Minutebook-77"), "{seen}");
    press(&mut state, "=");
    let explained = screen(&state, 120, 40);
    assert!(explained.contains("Up from level 4") && explained.contains("evidence is weaker than then"), "{explained}");
}

#[test]
fn a_long_line_of_the_last_round_ends_with_a_mark_in_a_low_window() {
    let mut state = second();
    let mut assessment = interview(&state).assessment().clone();
    let last = assessment.last.as_mut().unwrap().levels.get_mut(&id("GOV-1.1")).unwrap();
    last.evidence[0].source = "the minutes of the council, year by year, ".repeat(4);
    let instrument = interview(&state).instrument().clone();
    state.document.as_mut().unwrap().interview = Interview::new(instrument, assessment);
    press(&mut state, "2 d 5 5 3");
    let low = screen(&state, 80, 24);
    let lines: Vec<&str> = low.lines().map(str::trim_end).collect();
    let at = lines.iter().position(|line| line.contains("Up from level 4")).unwrap();
    assert!(lines[at + 1].ends_with(".."), "{low}");
    assert!(screen(&state, 120, 40).contains("the register"), "a high one has all of it");
}

#[test]
fn the_reveal_of_a_second_rating_shows_the_last_level_once_the_new_one_is_there() {
    let mut state = second();
    press(&mut state, "2 d 3");
    assert_eq!(interview(&state).answer().tally_first, None);
    press(&mut state, "h 3 3 3 Enter");
    assert!(!shown(&state).contains("round 1"), "a first rating\n{}", shown(&state));
    press(&mut state, "a 3 3 4 Enter");
    assert!(interview(&state).answer().tally_first.map(Tally::people).is_some());
    assert!(screen(&state, 120, 40).contains("Down from level 4"), "{}", screen(&state, 120, 40));
}

#[test]
fn a_new_wording_says_so_instead_of_the_level() {
    let mut state = second();
    let mut assessment = interview(&state).assessment().clone();
    assessment.last.as_mut().unwrap().levels.get_mut(&id("GOV-1.1")).unwrap().revision = Some(9);
    let instrument = interview(&state).instrument().clone();
    state.document.as_mut().unwrap().interview = Interview::new(instrument, assessment);
    press(&mut state, "2 d 5 5 3");
    let seen = shown(&state);
    assert!(seen.contains("described in other words than in round 1") && !seen.contains("Minutebook-77"), "{seen}");
    press(&mut state, "F4 8");
    assert!(screen(&state, 120, 40).contains("described in other words now"), "{}", screen(&state, 120, 40));
}

#[test]
fn what_moved_is_the_eighth_view_of_a_second_round_only() {
    let mut first = government();
    press(&mut first, "F4 8");
    assert!(screen(&first, 80, 24).contains("1 Balance") && !screen(&first, 80, 24).contains("8 Since"));
    let mut state = second();
    press(&mut state, "2 d 5 5 3 F4 8");
    assert_eq!(state.results.tab, Tab::Since);
    for (columns, rows) in [(80, 24), (120, 40)] {
        let seen = screen(&state, columns, rows);
        let people = seen.find("Nobody has been counted yet").unwrap();
        assert!(people < seen.find("1 up, 0 the same, 0 down, of 1 that can be compared").unwrap(), "{seen}");
        assert!(seen.contains("4 > 5") && seen.contains("can be chance"), "{seen}");
    }
    assert!(screen(&state, 80, 24).contains("evidence became weaker"));
    assert!(!shown(&state).contains("1 > ") && !shown(&state).contains("2 > "), "nothing of what is not rated yet");
    press(&mut state, "Enter");
    assert!(screen(&state, 120, 40).contains("Up from level 4"));
    press(&mut state, "Enter");
    assert_eq!(interview(&state).current().unwrap().indicator.id.as_str(), "GOV-1.1");
}

#[test]
fn the_next_round_of_a_recent_assessment_is_begun_from_the_home_screen() {
    let mut state = State::new(Words::english());
    state.home.recent = vec![stocktake::tui::state::RecentLine {
        path: "round-1.toml".into(),
        organization: "Ministry of Labour".to_owned(),
        constituent: Some(Constituent::Government),
        round: 1,
        answered: 9,
        asked: 9,
        opened: "2026-11-21".to_owned(),
        rehearsal: false,
        due: String::new(),
    }];
    let seen = screen(&state, 80, 24);
    assert!(seen.contains("f next round") && seen.contains("f  Begin the next round of Ministry of Labour"), "{seen}");
    let effects = press(&mut state, "f");
    assert!(matches!(effects.as_slice(), [Effect::FollowUp(path)] if path.ends_with("round-1.toml")), "{effects:?}");
    assert!(press(&mut state, "Down").is_empty() && !screen(&state, 80, 24).contains("f next round"));
    assert!(press(&mut state, "f").is_empty());
    assert!(screen(&state, 80, 24).contains("Choose one of the recent assessments"));
}

#[test]
fn a_new_round_begins_with_who_is_in_the_room_and_says_what_it_kept() {
    let first = second();
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let (instrument, mut next) = (interview(&first).instrument().clone(), interview(&first).assessment().clone());
    next.last.as_mut().unwrap().missing = vec!["the regional offices and their whole staff ".repeat(4)];
    let mut state = open(Kind::New, Interview::new(instrument.clone(), next.clone()), &store.library());
    let Screen::SetUp(screen_of) = &state.screen else { panic!("{:?}", state.screen) };
    let participants = stocktake::tui::overlay::Field::ALL[screen_of.row];
    assert_eq!(participants, stocktake::tui::overlay::Field::Participants);
    let period = stocktake::tui::overlay::Field::ALL
        .iter()
        .position(|field| *field == stocktake::tui::overlay::Field::PlanningPeriod)
        .unwrap();
    let Screen::SetUp(screen_of) = &mut state.screen else { panic!() };
    screen_of.row = period;
    assert!(screen(&state, 80, 24).contains("planning period of the last round"), "{}", screen(&state, 80, 24));
    let mut state = open(Kind::File("second.toml".into()), Interview::new(instrument, next), &store.library());
    press(&mut state, "F4 8");
    let seen = screen(&state, 80, 24);
    assert!(seen.contains("Nobody has been counted yet (F2)"), "{seen}");
    assert_eq!(seen.lines().filter(|line| line.contains("regional offices")).count(), 1, "{seen}");
    assert!(seen.contains("Missing last time: the regional offices"), "{seen}");
}
