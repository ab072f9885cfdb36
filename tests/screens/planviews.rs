//! The views of the plan beside its actions: findings, quality, good practices, what became of it.

use stocktake::model::{Date, GuardRule, IndicatorId, Now, Plan, ResultLevel, Status, TimeOfDay};

use super::*;

/// The example government as a file, with a plan of two actions.
fn planned() -> State {
    with(&(baseline::baseline("government.toml") + include_str!("plan.toml")))
}

fn with(text: &str) -> State {
    let store = Store::new(Folders::under(std::path::Path::new("no-such-folder")));
    let library = store.library();
    let assessment = stocktake::format::assessment::read(text).unwrap().assessment;
    let instrument = library.instrument_for(&assessment).unwrap().instrument;
    let mut state = open(Kind::File("plan.toml".into()), Interview::new(instrument, assessment), &library);
    let now = Now { on: Date::parse("2027-11-30").unwrap(), at: TimeOfDay::parse("10:00").unwrap() };
    receive(&mut state, Message::Now(now));
    state
}

fn plan(state: &State) -> &Plan {
    &interview(state).assessment().plan
}

/// The plan as it is after it was written and read again.
fn kept(effects: &[Effect]) -> Plan {
    let saved = effects.iter().rev().find_map(|effect| match effect {
        Effect::Save(assessment) => Some(stocktake::format::assessment::write(assessment)),
        _ => None,
    });
    stocktake::format::assessment::read(&saved.unwrap()).unwrap().assessment.plan
}

fn type_and_accept(state: &mut State, text: &str) -> Vec<Effect> {
    type_text(state, text);
    press(state, "Enter")
}

#[test]
fn the_further_views_of_the_plan_look_as_they_should() {
    let mut state = planned();
    for (view, name) in [(2, "guard"), (3, "quality"), (4, "practices"), (5, "follow_up")] {
        press(&mut state, &format!("A {view} Down"));
        insta::assert_snapshot!(format!("plan_{name}_80x24"), screen(&state, 80, 24));
        insta::assert_snapshot!(format!("plan_{name}_120x40"), screen(&state, 120, 40));
    }
    press(&mut state, "Enter");
    insta::assert_snapshot!("plan_outcome_80x24", screen(&state, 80, 24));
    press(&mut state, "End Up Enter");
    insta::assert_snapshot!("plan_tracer_80x24", screen(&state, 80, 24));
    press(&mut state, "Esc Esc 4 Enter");
    insta::assert_snapshot!("plan_practice_80x24", screen(&state, 80, 24));
}

#[test]
fn a_finding_is_accepted_with_a_reason_only_and_can_be_opened_again() {
    let mut state = planned();
    press(&mut state, "A 2");
    let before = screen(&state, 120, 40);
    assert!(before.contains("Open (12)") && before.contains("Accepted (1)"), "{before}");
    press(&mut state, "x Enter");
    assert!(screen(&state, 120, 40).contains("Give a reason"));
    let effects = type_and_accept(&mut state, "The state chancellery backs it already");
    let waiver = kept(&effects).waivers.pop().unwrap();
    assert_eq!(
        (waiver.rule, waiver.because.as_str()),
        (GuardRule::TechnicalAlone, "The state chancellery backs it already")
    );
    let after = screen(&state, 120, 40);
    assert!(after.contains("Open (11)") && after.contains("Accepted (2)"), "{after}");
    press(&mut state, "End Up");
    assert!(screen(&state, 120, 40).contains("Accepted because: The state chancellery backs it already"));
    press(&mut state, "x");
    assert_eq!(plan(&state).waivers.len(), 1);
    press(&mut state, "u");
    assert_eq!(plan(&state).waivers.len(), 2, "undo brings the reason back");
}

#[test]
fn accepted_findings_stand_behind_the_open_ones_and_a_plan_without_anything_has_none() {
    let mut state = planned();
    press(&mut state, "A 2 End");
    let shown = screen(&state, 120, 40);
    let (open, accepted) = (shown.find("Open (12)").unwrap(), shown.find("Accepted (1)").unwrap());
    assert!(open < accepted && shown.find("Nobody looks again").unwrap() > accepted, "{shown}");
    assert!(shown.contains("Accepted because: The legal unit reports to parliament each June anyway."), "{shown}");
    let mut state = with(&baseline::baseline("government.toml"));
    press(&mut state, "A 2");
    assert!(screen(&state, 80, 24).contains("There is no plan to look at yet."));
    press(&mut state, "x Enter 3 Enter 5 Enter");
    assert!(state.overlay.is_none(), "there is nothing to open");
}

#[test]
fn a_reason_outlives_its_finding_says_so_and_can_be_taken_away() {
    let mut state = planned();
    press(&mut state, "A 2 End");
    assert!(!screen(&state, 120, 40).contains("Not found any more"));
    // The day that the accepted finding asks for: the guard has nothing to say of it any more.
    press(&mut state, "Enter Enter");
    type_and_accept(&mut state, "2028-03-01");
    press(&mut state, "Esc End");
    let shown = screen(&state, 120, 40);
    assert!(shown.contains("Not found any more (1)") && !shown.contains("Accepted ("), "{shown}");
    assert!(
        shown.contains("Accepted because: The legal unit reports") && shown.contains("can be taken away"),
        "{shown}"
    );
    assert_eq!(plan(&state).waivers.len(), 1);
    let effects = press(&mut state, "x");
    assert!(kept(&effects).waivers.is_empty());
    assert!(!screen(&state, 120, 40).contains("Not found any more"));
    press(&mut state, "u");
    assert_eq!(plan(&state).waivers.len(), 1, "undo brings the reason back");
}

#[test]
fn what_is_overdue_is_marked_with_a_sign_and_a_word_where_the_day_is_known() {
    let mut state = planned();
    let effects = press(&mut state, "A 5");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ReadClock)), "what is overdue depends on the day");
    let marked = |state: &State| screen(state, 120, 40).lines().filter(|line| line.contains("! Action")).count();
    for (day, late) in [("2026-12-01", 0), ("2040-01-01", 1)] {
        receive(
            &mut state,
            Message::Now(Now { on: Date::parse(day).unwrap(), at: TimeOfDay::parse("10:00").unwrap() }),
        );
        assert_eq!(marked(&state), late, "{day}\n{}", screen(&state, 120, 40));
        assert_eq!(screen(&state, 120, 40).matches("overdue").count(), late, "{day}");
    }
    assert!(screen(&state, 120, 40).contains("should have been done in"), "{}", screen(&state, 120, 40));
    state.now = None;
    assert_eq!(marked(&state), 0, "without a day nothing is overdue");
    press(&mut state, "F4");
    assert!(press(&mut state, "F6").iter().any(|effect| matches!(effect, Effect::ReadClock)), "the view comes back");
}

#[test]
fn findings_and_criteria_lead_to_the_action_or_the_indicator() {
    let mut state = planned();
    // The fourth finding asks how people are chosen: the form opens there, and the view stays under it.
    press(&mut state, "A 2 Down Down Down Enter");
    assert!(screen(&state, 120, 40).contains("▶ ○ How they are chosen"), "{}", screen(&state, 120, 40));
    press(&mut state, "Enter");
    type_and_accept(&mut state, "By lot");
    press(&mut state, "Esc");
    let shown = screen(&state, 120, 40);
    assert!(shown.contains("Open (11)") && shown.contains("▶ ○ Nobody has to pass it on"), "{shown}");
    press(&mut state, "Home Down Enter");
    assert!(matches!(state.screen, Screen::Plan(_)) && state.overlay.is_none(), "what was chosen stands in the plan");
    assert!(state.plan.row == 0 && screen(&state, 80, 24).contains("COM-5.1"));
    // An asset that was not chosen is not in the plan: its indicator is shown.
    press(&mut state, "2 Down Down Down Down Down Down Down Down Enter");
    assert!(matches!(state.screen, Screen::Interview(_)));
    assert_eq!(interview(&state).current().unwrap().indicator.id.as_str(), "GOV-3.2");
    // The first action that lacks a first step is the second.
    press(&mut state, "A 3 Down Down Down Down Enter");
    let shown = screen(&state, 80, 24);
    assert!(shown.contains("Action 2 of 2") && shown.contains("▶ ○ First step"), "{shown}");
    press(&mut state, "Esc Home Down Enter");
    assert!(state.notice.as_ref().unwrap().contains("No single action lacks this"));
}

#[test]
fn a_good_practice_begins_with_what_the_group_said_and_ends_with_five_texts() {
    let mut state = planned();
    press(&mut state, "A 4");
    assert!(screen(&state, 120, 40).contains("not written up"));
    press(&mut state, "Enter Enter");
    type_and_accept(&mut state, "In 2023");
    press(&mut state, "Enter");
    let mut effects = press(&mut state, "Enter");
    for text in ["No bill was sent back", "The tables of 2024 and 2025", "Legal unit"] {
        press(&mut state, "Enter");
        effects = type_and_accept(&mut state, text);
    }
    let practice = kept(&effects).practices.pop().unwrap();
    assert_eq!(practice.indicator.as_str(), "GOV-1.1");
    assert!(practice.action.starts_with("A table with three columns goes back"), "{}", practice.action);
    assert_eq!((practice.context.as_str(), practice.contact.as_str()), ("In 2023", "Legal unit"));
    press(&mut state, "Esc");
    assert!(screen(&state, 120, 40).contains("Asset, written up"));
}

#[test]
fn a_practice_of_which_nothing_is_left_is_none() {
    let mut state = planned();
    press(&mut state, "A 4 Enter Enter");
    type_and_accept(&mut state, "x");
    assert!(plan(&state).practice(&IndicatorId::new("GOV-1.1").unwrap()).is_some());
    press(&mut state, "Up Enter Backspace Enter");
    assert!(plan(&state).practices.is_empty());
}

#[test]
fn an_action_is_not_done_on_reactions_alone() {
    let mut state = planned();
    assert!(press(&mut state, "A 5 Enter").iter().any(|effect| matches!(effect, Effect::ReadClock)));
    press(&mut state, "Enter d");
    let seen = screen(&state, 80, 24);
    assert!(seen.contains(" Not done yet: only reactions are known. Add a result beyond them (+)."), "{seen}");
    assert_eq!(plan(&state).actions[0].status, Status::UnderWay);
    // Something that people use, seen today.
    press(&mut state, "+ u");
    press(&mut state, "Enter");
    assert!(screen(&state, 80, 24).contains("Say what was seen."));
    type_and_accept(&mut state, "Nine of ten courses were filled by the rule");
    let effects = press(&mut state, "Home Enter d");
    let action = kept(&effects).actions.remove(0);
    assert_eq!(action.status, Status::Done);
    let last = action.results.last().unwrap();
    assert_eq!((last.level, last.on.to_string().as_str()), (ResultLevel::Use, "2027-11-30"));
    // What makes it done can neither be lowered nor removed.
    press(&mut state, "Down Down Down Enter Enter l");
    assert!(state.notice.as_ref().unwrap().contains("Change the status first"));
    press(&mut state, "Esc - r");
    assert!(state.notice.as_ref().unwrap().contains("Change the status first"));
    assert_eq!(plan(&state).actions[0].results.len(), 2);
    // A reaction can go, after a question.
    press(&mut state, "u");
    assert_eq!(plan(&state).actions[0].status, Status::UnderWay, "undo works in the form");
    press(&mut state, "U Up -");
    assert!(screen(&state, 80, 24).contains("Remove this?"));
    assert_eq!(kept(&press(&mut state, "r")).actions[0].results.len(), 1);
}

#[test]
fn of_an_action_without_any_result_it_is_said_that_nothing_is_known() {
    let mut state = planned();
    let mut plan = plan(&state).clone();
    plan.actions[0].results.clear();
    state.document.as_mut().unwrap().interview.plan(plan);
    press(&mut state, "A 5 Enter Enter d");
    let seen = screen(&state, 80, 24);
    assert!(seen.contains(" Not done yet: no result is known (+ adds one)."), "{seen}");
}

#[test]
fn a_group_is_counted_and_no_count_is_larger_than_the_group() {
    let mut state = planned();
    press(&mut state, "A 5 Down Enter End Enter");
    type_and_accept(&mut state, "0");
    assert!(screen(&state, 80, 24).contains("Give a whole number of people, at least 1."));
    press(&mut state, "Backspace");
    type_and_accept(&mut state, "5");
    type_and_accept(&mut state, "Second course");
    assert_eq!(plan(&state).actions[1].tracers.len(), 2);
    press(&mut state, "Enter");
    type_and_accept(&mut state, "6");
    assert!(screen(&state, 80, 24).contains("That is more people than were asked."));
    press(&mut state, "Backspace");
    type_and_accept(&mut state, "4");
    press(&mut state, "Enter");
    type_and_accept(&mut state, "3");
    let tracer = plan(&state).actions[1].tracers[1].clone();
    press(&mut state, "u u u");
    assert_eq!(plan(&state).actions[1].tracers.len(), 1, "three changes made the group");
    let shown = screen(&state, 80, 24);
    assert!(shown.contains("add a group that was asked") && !shown.contains("Second course"), "{shown}");
    press(&mut state, "U U U End Up Enter");
    assert_eq!((tracer.people, tracer.in_post, tracer.used, tracer.passed_on), (5, Some(4), Some(3), None));
    press(&mut state, "Home Down Enter Backspace");
    type_and_accept(&mut state, "3");
    assert!(screen(&state, 80, 24).contains("That is fewer people than were counted."));
    press(&mut state, "Esc d Down Enter");
    for _ in 0..10 {
        press(&mut state, "Backspace");
    }
    let effects = type_and_accept(&mut state, "2027-01-15");
    let days: Vec<String> = kept(&effects).actions[1].tracers.iter().map(|tracer| tracer.on.to_string()).collect();
    assert_eq!(days, ["2027-01-15", "2027-11-02"], "the oldest first");
    assert!(screen(&state, 80, 24).contains("Second course"), "the form stays with the group");
}

#[test]
fn what_became_of_a_closed_assessment_can_still_be_said() {
    let mut state = planned();
    let day = Date::parse("2026-10-09").unwrap();
    let hash = stocktake::format::assessment::content_hash(interview(&state).assessment());
    let wish = stocktake::interview::closing::Wish { by: "the group".into(), waive: "later".into() };
    state.document.as_mut().unwrap().interview.close(&wish, day, hash).unwrap();
    press(&mut state, "A 5 Enter Down Enter");
    let effects = type_and_accept(&mut state, " It was signed.");
    assert!(kept(&effects).actions[0].status_note.ends_with("It was signed."));
    assert!(interview(&state).assessment().is_closed());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 100, ..Default::default() })]

    #[test]
    fn whatever_is_pressed_in_the_plan_every_save_can_be_read_again(
        view in 2u8..=5,
        keys in proptest::collection::vec(any_key(), 1..60),
        width in 1u16..140,
        height in 1u16..50,
    ) {
        let mut state = planned();
        press(&mut state, &format!("A {view} Enter"));
        for key in keys {
            let Some(action) = keymap::action(state.context(), key) else { continue };
            for effect in update(&mut state, action) {
                if let Effect::Save(assessment) = effect {
                    let text = stocktake::format::assessment::write(&assessment);
                    let read = stocktake::format::assessment::read(&text);
                    proptest::prop_assert!(read.is_ok(), "{:?}", read.err());
                    proptest::prop_assert_eq!(&read.unwrap().assessment.plan, &assessment.plan);
                }
            }
        }
        draw(&state, PLAIN, width, height);
    }
}
