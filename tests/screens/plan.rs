//! The plan: choosing what it is about, planning an action, and saying everything about it.

use stocktake::model::{
    Action as Planned, CapacityLevel, Date, Funding, FundingSource, IndicatorId, Month, Now, OutcomeNumber, Plan,
    ProviderKind, Role, TimeOfDay, Verb,
};
use stocktake::planning::{Field, is_training, missing};
use stocktake::tui::plan::fields;

use super::*;

fn plan(state: &State) -> &Plan {
    &interview(state).assessment().plan
}

/// The example with its first three priorities chosen, in the plan.
fn chosen() -> State {
    let mut state = example(Constituent::Government);
    press(&mut state, "F6 c Space Down Space Down Space Esc");
    state
}

/// Plans something else than what is offered for the indicator in focus.
fn add(state: &mut State, what: &str, owner: &str, due: &str) {
    press(state, "+ End Enter");
    for text in [what, owner, due] {
        type_text(state, text);
        press(state, "Enter");
    }
}

/// Goes to a field of the form that is open, and opens it.
fn open_field(state: &mut State, field: Field) {
    press(state, "Home");
    for _ in 0..fields::row_of(field) {
        press(state, "Down");
    }
    press(state, "Enter");
}

fn write(state: &mut State, field: Field, text: &str) {
    open_field(state, field);
    press(state, "End");
    type_text(state, text);
    press(state, "Enter");
    assert!(state.overlay.as_ref().is_some_and(|shown| shown.editor().is_none()), "{field:?}: {text} is refused");
}

/// Chooses the first value that fits what is typed.
fn pick(state: &mut State, field: Field, text: &str) {
    open_field(state, field);
    if fields::has_few(field) {
        let seen = screen(state, 80, 24);
        assert!(seen.contains("Enter choose") && !seen.contains("Id or word"), "{seen}");
        press(state, "Home");
        let fits = |line: &&str| line.contains('▶') && line.contains(text);
        for _ in 0..12 {
            if screen(state, 80, 24).lines().any(|line| fits(&line)) {
                break;
            }
            press(state, "Down");
        }
    } else {
        type_text(state, text);
    }
    press(state, "Enter");
}

#[test]
fn what_is_chosen_in_the_results_is_in_the_plan_and_marked_wherever_it_is_listed() {
    let mut state = example(Constituent::Government);
    press(&mut state, "F4 5");
    assert!(!screen(&state, 80, 24).contains("in the plan"));
    press(&mut state, "c Down Space");
    let first: Vec<IndicatorId> = state.document.as_ref().unwrap().scores.priorities[..2].to_vec();
    assert_eq!(plan(&state).chosen, first);
    assert_eq!(state.notice.as_deref(), Some(format!("{} is in the plan.", first[1]).as_str()));
    assert_eq!(screen(&state, 80, 24).matches("✓ in the plan").count(), 2);
    press(&mut state, "1");
    assert_eq!(screen(&state, 120, 40).matches("✓ in the plan").count(), 2, "in another view too");
    press(&mut state, "5 c");
    assert_eq!(plan(&state).chosen, first[1..], "the same key takes it out again");
    press(&mut state, "u");
    assert_eq!(plan(&state).chosen, first);
    press(&mut state, "2 c");
    assert_eq!(plan(&state).chosen, first, "an area is no indicator");
    assert!(state.notice.as_deref().unwrap().contains("not a whole area"));
}

#[test]
fn the_order_of_what_is_chosen_is_the_groups_own_and_taking_out_is_asked() {
    let mut state = chosen();
    let before = plan(&state).chosen.clone();
    press(&mut state, "End <");
    assert_eq!(plan(&state).chosen, [before[0].clone(), before[2].clone(), before[1].clone()]);
    press(&mut state, "<");
    assert_eq!(plan(&state).chosen[0], before[2], "the focus goes with it");
    press(&mut state, ">");
    assert_eq!(plan(&state).chosen[1], before[2]);
    press(&mut state, "- Enter");
    assert_eq!(plan(&state).chosen.len(), 3, "the first answer keeps it");
    press(&mut state, "- t");
    assert_eq!(plan(&state).chosen, before[..2]);
}

#[test]
fn three_things_are_all_that_an_action_needs_and_a_bad_month_is_not_taken() {
    let mut state = chosen();
    let indicator = plan(&state).chosen[0].clone();
    press(&mut state, "+ End Enter Enter");
    assert!(screen(&state, 80, 24).contains("An action needs this"));
    type_text(&mut state, "Publish the results");
    press(&mut state, "Enter");
    type_text(&mut state, "Director");
    press(&mut state, "Enter");
    type_text(&mut state, "June 2027");
    press(&mut state, "Enter");
    assert!(screen(&state, 80, 24).contains("Please write year and month: 2027-06."));
    assert!(plan(&state).actions.is_empty());
    for _ in 0..9 {
        press(&mut state, "Backspace");
    }
    type_text(&mut state, "2027-06");
    press(&mut state, "Enter");
    let [action] = plan(&state).actions.as_slice() else { panic!("{:?}", plan(&state)) };
    assert_eq!((action.what.as_str(), action.owner.as_str()), ("Publish the results", "Director"));
    assert_eq!((action.due.to_string().as_str(), &action.indicators[..]), ("2027-06", &[indicator][..]));
    assert!(screen(&state, 80, 24).contains("3 chosen, 1 action. 2 without:"));
}

#[test]
fn a_month_that_is_over_is_taken_only_when_it_is_said_twice() {
    let mut state = chosen();
    let now = Now { on: Date::parse("2027-07-01").unwrap(), at: TimeOfDay::parse("10:00").unwrap() };
    receive(&mut state, Message::Now(now));
    add(&mut state, "Publish the results", "Director", "2027-06");
    let seen = screen(&state, 80, 24);
    assert!(seen.contains("That month is over. Enter again keeps it.") && plan(&state).actions.is_empty(), "{seen}");
    press(&mut state, "Enter");
    assert_eq!(plan(&state).actions[0].due, Month::new(2027, 6).unwrap());
    press(&mut state, "Enter");
    open_field(&mut state, Field::Due);
    press(&mut state, "Enter");
    assert!(state.overlay.as_ref().unwrap().editor().is_none(), "what stood there is not asked about again");
    open_field(&mut state, Field::Due);
    press(&mut state, "Backspace");
    type_text(&mut state, "5");
    press(&mut state, "Enter");
    assert!(screen(&state, 80, 24).contains("That month is over"));
    press(&mut state, "Enter");
    assert_eq!(plan(&state).actions[0].due, Month::new(2027, 5).unwrap());
}

#[test]
fn a_new_action_beside_another_is_for_what_that_one_stands_under() {
    let mut state = chosen();
    add(&mut state, "Publish the results", "Director", "2027-06");
    let mut plan = plan(&state).clone();
    let chosen = plan.chosen[0].clone();
    plan.actions[0].indicators = vec![IndicatorId::new("GOV-9.9").unwrap(), chosen.clone()];
    state.document.as_mut().unwrap().interview.plan(plan);
    press(&mut state, "Home Down +");
    let seen = screen(&state, 80, 24);
    assert!(seen.contains("Ways that are offered") && seen.contains(chosen.as_str()), "{seen}");
}

#[test]
fn leaving_a_new_action_is_asked_and_nothing_of_it_stays() {
    let mut state = chosen();
    press(&mut state, "+ End Enter");
    type_text(&mut state, "Publish");
    press(&mut state, "Enter Esc Esc");
    assert!(screen(&state, 80, 24).contains("Leave without keeping it?"));
    press(&mut state, "b");
    assert!(screen(&state, 80, 24).contains("Publish"), "what was typed is still there");
    press(&mut state, "Esc d");
    assert!(state.overlay.is_none() && plan(&state).actions.is_empty());
}

#[test]
fn training_is_never_left_alone_without_a_word_about_it() {
    let mut state = chosen();
    press(&mut state, "+");
    let is_training_in_focus = |state: &State| {
        let shown = screen(state, 120, 40);
        shown.lines().any(|line| line.contains('▶') && line.contains("(training)"))
    };
    for _ in 0..20 {
        if is_training_in_focus(&state) {
            break;
        }
        press(&mut state, "Down");
    }
    assert!(screen(&state, 120, 40).contains("Training alone changes little. Plan it together with"));
    press(&mut state, "Enter");
    let seen = screen(&state, 80, 24);
    assert!(seen.contains("Way: AP-"), "the way is said, and not written for the group\n{seen}");
    press(&mut state, "Enter");
    assert!(screen(&state, 80, 24).contains("An action needs this"));
    for text in ["Train the officers", "Director", "2027-06"] {
        type_text(&mut state, text);
        press(&mut state, "Enter");
    }
    assert!(screen(&state, 80, 24).contains("Add now:"));
    let training = plan(&state).actions[0].clone();
    assert_eq!(training.what, "Train the officers");
    press(&mut state, "1");
    type_text(&mut state, "Agree on time for practice");
    press(&mut state, "Enter");
    let [first, second] = plan(&state).actions.as_slice() else { panic!("{:?}", plan(&state)) };
    assert_eq!((&first.counterparts, &second.counterparts), (&vec![second.id.clone()], &vec![training.id.clone()]));
    let way = second.approach.as_ref().unwrap();
    assert!(!is_training(state.catalogue.approach(way).unwrap()));
    assert_eq!((&second.owner, second.due), (&first.owner, first.due), "what is known is not asked again");
    assert!(state.overlay.is_none());
}

/// Makes an action in which everything is said.
fn complete(state: &mut State) -> Planned {
    add(state, "Agree on the yearly report", "Deputy", "2027-03");
    press(state, "Home");
    add(state, "Write the manual", "Director", "2027-06");
    press(state, "Enter");
    pick(state, Field::Verb, "missing");
    pick(state, Field::Level, "organization");
    pick(state, Field::Approach, "AP-23");
    for (field, text) in [
        (Field::FirstStep, "Name the authors"),
        (Field::Start, "2027-01"),
        (Field::FollowUp, "2028-06-01, 2027-12-01"),
        (Field::People, "12"),
        (Field::Criteria, "From each region two"),
        (Field::BackUp, "The deputies"),
        (Field::PassOn, "A day for colleagues within a month"),
        (Field::Output, "A manual of 40 pages"),
        (Field::OutcomeIndicator, "Regions that use it"),
        (Field::Baseline, "no manual"),
        (Field::Target, "used in 5 regions"),
        (Field::BudgetLine, "3.2 Planning"),
        (Field::ProviderName, "Labour college"),
        (Field::SustainedBy, "A post in the budget"),
    ] {
        write(state, field, text);
    }
    pick(state, Field::Funding, "asked");
    pick(state, Field::FundingSource, "country");
    pick(state, Field::Provider, "university");
    pick(state, Field::Outcome, "2  ");
    open_field(state, Field::Programme);
    press(state, "Home Enter");
    open_field(state, Field::Roles);
    press(state, "Space Down Down Space Esc");
    open_field(state, Field::Indicators);
    press(state, "Down Space Esc");
    open_field(state, Field::Counterparts);
    press(state, "Space Esc");
    press(state, "Esc");
    plan(state).actions[1].clone()
}

#[test]
fn what_the_questionnaire_would_measure_is_shown_and_not_put_into_the_mouth_of_the_group() {
    let mut state = chosen();
    add(&mut state, "Publish the results", "Director", "2027-06");
    assert!(plan(&state).actions[0].measure.indicator.is_empty());
    press(&mut state, "Enter");
    open_field(&mut state, Field::OutcomeIndicator);
    press(&mut state, "Esc");
    for (width, height) in [(80, 24), (120, 40)] {
        assert!(
            screen(&state, width, height).contains("The questionnaire proposes: "),
            "{}",
            screen(&state, width, height)
        );
    }
    write(&mut state, Field::OutcomeIndicator, "Regions that publish");
    assert!(!screen(&state, 80, 24).contains("The questionnaire proposes: "));
}

#[test]
fn everything_can_be_said_about_an_action_and_is_read_again_from_its_file() {
    let mut state = chosen();
    let made = complete(&mut state);
    assert_eq!(missing(&made), []);
    assert_eq!((made.verb, made.level), (Some(Verb::Obtain), Some(CapacityLevel::Organization)));
    assert_eq!(made.approach.as_ref().unwrap().as_str(), "AP-23");
    assert_eq!((made.start, made.due), (Month::new(2027, 1), Month::new(2027, 6).unwrap()));
    let days: Vec<Date> = ["2027-12-01", "2028-06-01"].into_iter().filter_map(Date::parse).collect();
    assert_eq!(made.follow_up, days);
    assert_eq!(made.recipients.roles, [Role::ALL[0], Role::ALL[2]]);
    assert_eq!((made.recipients.number, made.recipients.criteria.as_str()), (Some(12), "From each region two"));
    assert_eq!(made.recipients.transfer, "A day for colleagues within a month");
    assert_eq!((made.funding, made.funding_source), (Some(Funding::Requested), Some(FundingSource::National)));
    assert_eq!((made.provider, made.provider_name.as_str()), (Some(ProviderKind::University), "Labour college"));
    assert_eq!(made.outcome, OutcomeNumber::new(2));
    let outcome = state.catalogue.outcome(OutcomeNumber::new(2).unwrap()).unwrap();
    assert_eq!(Some(made.programme.as_str()), outcome.programmes.first().map(|one| one.title.as_str()));
    assert_eq!(made.indicators, plan(&state).chosen[..2]);
    assert_eq!(made.counterparts, [plan(&state).actions[0].id.clone()]);
    assert_eq!(plan(&state).actions[0].counterparts, std::slice::from_ref(&made.id), "the other one knows of it");
    let assessment = interview(&state).assessment();
    let text = stocktake::format::assessment::write(assessment);
    assert_eq!(stocktake::format::assessment::read(&text).unwrap().assessment.plan, assessment.plan);
}

#[test]
fn a_field_is_emptied_by_a_key_and_undo_brings_it_back() {
    let mut state = chosen();
    let made = complete(&mut state);
    press(&mut state, "Enter");
    for field in fields::all() {
        press(&mut state, "Home");
        for _ in 0..fields::row_of(field) {
            press(&mut state, "Down");
        }
        press(&mut state, "Del");
        let now = plan(&state).actions[1].clone();
        assert_eq!(field.is_given(&now), field.is_needed(), "{field:?}");
        if !field.is_needed() {
            press(&mut state, "u");
        }
        assert_eq!(plan(&state).actions[1], made, "{field:?}");
    }
}

#[test]
fn an_action_is_deleted_after_a_question_and_comes_back() {
    let mut state = chosen();
    let made = complete(&mut state);
    press(&mut state, "Enter -");
    assert!(screen(&state, 80, 24).contains("Delete this action?"));
    press(&mut state, "Enter");
    assert!(plan(&state).action(&made.id).is_some(), "the first answer keeps it");
    press(&mut state, "- d");
    assert!(plan(&state).action(&made.id).is_none() && state.overlay.is_none());
    assert!(plan(&state).actions[0].counterparts.is_empty());
    press(&mut state, "u");
    assert_eq!(plan(&state).action(&made.id), Some(&made));
}

#[test]
fn a_closed_assessment_gets_its_plan_all_the_same() {
    let mut state = government();
    press(&mut state, "2 d 3 C Tab Down Enter");
    let effects = press(&mut state, "c");
    let Some(Effect::Today(decision)) = effects.into_iter().next() else { panic!("{}", screen(&state, 80, 24)) };
    receive(&mut state, Message::Today(Date::parse("2026-11-22").unwrap(), decision));
    assert!(interview(&state).assessment().closing().is_some(), "{}", screen(&state, 80, 24));
    press(&mut state, "Enter +");
    type_text(&mut state, "Publish");
    press(&mut state, "Enter");
    type_text(&mut state, "Director");
    press(&mut state, "Enter");
    type_text(&mut state, "2027-06");
    let effects = press(&mut state, "Enter");
    assert_eq!(plan(&state).actions.len(), 1, "{}", screen(&state, 80, 24));
    assert!(matches!(effects.as_slice(), [Effect::Save(_)]), "and it is saved");
    assert!(!state.document.as_ref().unwrap().is_changed_since_closing);
}

#[test]
fn the_plan_looks_as_it_should() {
    let mut state = chosen();
    insta::assert_snapshot!("plan_chosen_80x24", screen(&state, 80, 24));
    press(&mut state, "+");
    insta::assert_snapshot!("plan_offers_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("plan_offers_120x40", screen(&state, 120, 40));
    press(&mut state, "Esc");
    complete(&mut state);
    insta::assert_snapshot!("plan_actions_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("plan_actions_120x40", screen(&state, 120, 40));
    press(&mut state, "Up Enter");
    insta::assert_snapshot!("plan_form_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("plan_form_120x40", screen(&state, 120, 40));
    press(&mut state, "Esc c");
    insta::assert_snapshot!("plan_choose_80x24", screen(&state, 80, 24));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 20, ..Default::default() })]

    #[test]
    fn whatever_is_pressed_in_the_plan_it_can_be_read_again(
        keys in proptest::collection::vec(any_key(), 1..40),
        in_form: bool,
    ) {
        let mut state = chosen();
        add(&mut state, "Publish", "Director", "2027-06");
        press(&mut state, if in_form { "Enter" } else { "Home +" });
        for key in keys {
            let Some(action) = keymap::action(state.context(), key) else { continue };
            update(&mut state, action);
            let Some(document) = &state.document else { break };
            let assessment = document.interview.assessment();
            let text = stocktake::format::assessment::write(assessment);
            let read = stocktake::format::assessment::read(&text).unwrap();
            proptest::prop_assert_eq!(&read.assessment.plan, &assessment.plan);
        }
        draw(&state, PLAIN, 80, 24);
    }
}
