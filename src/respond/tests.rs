use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::format;
use crate::model::{AssessmentId, Constituent, Depth, Selection, Subject};

fn invitation() -> Invitation {
    let text = include_str!("../../assessments/instruments/workers.toml");
    let module = format::instrument::read(text).unwrap().module;
    let part = Part { hash: format::instrument::hash(&module), module: Arc::new(module) };
    Invitation {
        assessment: AssessmentId::new("a-1").unwrap(),
        round: 1,
        rehearsal: false,
        selection: Selection {
            depth: Depth::Quick,
            without: Vec::new(),
            modules: vec![part.reference()],
            earlier: Vec::new(),
        },
        subject: Subject {
            constituent: Constituent::Workers,
            organization: "Union".to_owned(),
            country: String::new(),
            unit: String::new(),
        },
        parts: vec![part],
    }
}

fn answering() -> Answering {
    Answering::new(invitation(), ResponseId::new("r-1").unwrap())
}

fn felt(number: u8) -> Says {
    Says::Felt(FeltNeed::new(number).unwrap())
}

fn level(number: u8) -> Says {
    Says::Level(Level::new(number).unwrap())
}

#[test]
fn three_answers_and_one_step_bring_one_to_the_next_indicator() {
    let mut one = answering();
    one.forward();
    one.say(felt(2)).unwrap();
    one.say(level(3)).unwrap();
    one.say(Says::Desired(Level::MAX)).unwrap();
    assert_eq!(one.page(), Page::Asked(0, Step::Comment));
    one.forward();
    assert_eq!((one.page(), one.answered()), (Page::Asked(1, Step::Felt), 1));
}

#[test]
fn nothing_is_shown_or_accepted_before_the_felt_need_or_its_refusal() {
    let mut one = answering();
    one.forward();
    let id = one.asked()[0].clone();
    one.forward();
    assert_eq!((one.page(), one.is_open(&id)), (Page::Asked(0, Step::Felt), false));
    assert_eq!(one.say(level(3)), Err(Refusal::FeltFirst));
    assert_eq!(one.say(Says::Comment("x".to_owned())), Err(Refusal::FeltFirst));
    one.skip_felt().unwrap();
    assert_eq!((one.page(), one.is_open(&id)), (Page::Asked(0, Step::Level), true));
    one.say(level(3)).unwrap();
    assert_eq!(one.said(&id).felt, None);
}

#[test]
fn the_questions_about_the_person_come_last_and_can_all_be_passed_over() {
    let mut one = answering();
    let last = one.asked().len() - 1;
    one.go(Page::Asked(last, Step::Felt));
    one.say(felt(0)).unwrap();
    one.next_indicator();
    for about in About::ALL {
        assert_eq!(one.page(), Page::About(about));
        one.forward();
    }
    assert_eq!((one.page(), one.response().person), (Page::End, Person::default()));
    one.go(Page::About(About::Sex));
    assert_eq!(one.say(Says::About(4)), Err(Refusal::NotHere));
    one.say(Says::About(1)).unwrap();
    assert_eq!((one.response().person.sex, one.page()), (Some(Sex::Female), Page::About(About::Age)));
}

#[test]
fn a_response_to_another_edition_does_not_fit() {
    let one = answering();
    let mut other = one.response().clone();
    assert!(Answering::fits(one.invitation(), &other));
    other.modules[0].hash = "sha256:0".to_owned();
    assert!(!Answering::fits(one.invitation(), &other));
}

proptest! {
    #[test]
    fn undo_takes_everything_back_and_redo_makes_it_again(moves in proptest::collection::vec(0u8..12, 0..60)) {
        let mut one = answering();
        let mut changes = 0;
        for step in moves {
            let changed = match step {
                0..=3 => one.say(felt(step)),
                4..=6 => one.say(level(step - 3)),
                7 => one.say(Says::Desired(Level::MIN)),
                8 => one.say(Says::Comment("a word".to_owned())),
                9 => one.say(Says::Nothing),
                10 => { one.forward(); Err(Refusal::NothingThere) }
                _ => { one.back(); Err(Refusal::NothingThere) }
            };
            changes += usize::from(changed.is_ok());
            // What is said is never empty, and always names the revision that was asked.
            prop_assert!(one.response().answers.values().all(|said| !said.is_empty() && said.revision.is_some()));
        }
        let end = one.response().clone();
        for _ in 0..changes {
            prop_assert!(one.undo().is_ok());
        }
        prop_assert_eq!(one.undo(), Err(Refusal::NothingThere));
        prop_assert!(one.response().answers.is_empty());
        for _ in 0..changes {
            prop_assert!(one.redo().is_ok());
        }
        prop_assert_eq!(one.response(), &end);
    }
}
