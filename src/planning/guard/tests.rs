#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::model::{
    Action, ActionId, ApproachId, CapacityLevel, Funding, GoodPractice, IndicatorId, Plan, Role, Status, Verb, Waiver,
};
use crate::planning::fixtures::{action, asked, bad, catalogue, good, month};
use crate::scoring::fixtures::{complete, id};
use crate::scoring::score;

fn findings(assessment: &Assessment) -> Vec<Finding> {
    let instrument = asked();
    guard(&instrument, assessment, &score(&instrument, assessment), &catalogue())
}

/// Each rule that finds something, with what it is about.
fn said(assessment: &Assessment) -> Vec<(GuardRule, About)> {
    findings(assessment).into_iter().map(|finding| (finding.rule, finding.about)).collect()
}

/// The good plan with one change to one action, counted from 1.
fn with(number: usize, change: impl FnOnce(&mut Action)) -> Assessment {
    let mut assessment = good();
    change(&mut assessment.plan.actions[number - 1]);
    assessment
}

fn about(number: u8) -> About {
    About::Action(ActionId::new(&format!("A-{number}")).unwrap())
}

fn about_indicator(text: &str) -> About {
    About::Indicator(id(text))
}

/// A plan that offends this rule and no other, and what the finding is about; its mended twin is the good plan.
fn offends(rule: GuardRule) -> (Assessment, About) {
    match rule {
        GuardRule::OnlyTraining => {
            let mut assessment = good();
            for action in &mut assessment.plan.actions {
                action.approach = ApproachId::new("AP-01");
            }
            (assessment, About::Plan)
        }
        GuardRule::TechnicalAlone => {
            let mut assessment = good();
            assessment.answers.insert(id("GOV-1.1"), complete(0, 3, 3, 1));
            assessment.plan.chosen.remove(0);
            assessment.plan.actions.drain(..3);
            (assessment, about(4))
        }
        GuardRule::LevelMissing => {
            (with(3, |action| action.level = Some(CapacityLevel::Organization)), about_indicator("GOV-1.1"))
        }
        GuardRule::SameRecipients => {
            let busy = with(2, |action| {
                action.approach = ApproachId::new("AP-01");
                action.start = Some(month("2027-08"));
            });
            (busy, about(2))
        }
        GuardRule::OnlySenior => {
            (with(5, |action| action.recipients.roles = vec![Role::Manager, Role::DecisionMaker]), about(5))
        }
        GuardRule::TooFewPeople => (with(2, |action| action.recipients.number = Some(1)), about(2)),
        GuardRule::NoCriteria => (with(1, |action| action.recipients.criteria = " ".to_owned()), about(1)),
        GuardRule::NoTransfer => (with(1, |action| action.recipients.transfer.clear()), about(1)),
        GuardRule::NoMeasure => (with(4, |action| action.measure.baseline.clear()), about(4)),
        GuardRule::NoFollowUp => (with(4, |action| action.follow_up.clear()), about(4)),
        GuardRule::UnfundedCore => (with(1, |action| action.funding = Some(Funding::Unfunded)), about(1)),
        GuardRule::PriorityWithoutAction => {
            (with(5, |action| action.status = Status::Dropped), about_indicator("GOV-2.1"))
        }
        GuardRule::ActionWithoutDeficit => {
            let mut assessment = good();
            assessment.answers.insert(id("GOV-2.1"), complete(0, 3, 3, 1));
            (assessment, about(5))
        }
        GuardRule::UnusedAsset => {
            let mut assessment = good();
            assessment.plan.actions.pop();
            (assessment, about_indicator("GOV-3.1"))
        }
        GuardRule::NotSustained => (with(4, |action| action.sustained_by.clear()), about(4)),
        GuardRule::NoBudgetLine => (with(4, |action| action.budget_line.clear()), about(4)),
        GuardRule::NoOwner => (with(4, |action| action.owner = "tbd".to_owned()), about(4)),
    }
}

#[test]
fn a_good_plan_has_no_findings() {
    assert_eq!(said(&good()), []);
}

#[test]
fn each_rule_finds_its_own_fault_and_nothing_else() {
    for rule in GuardRule::ALL {
        let (mut assessment, about) = offends(*rule);
        assert_eq!(said(&assessment), [(*rule, about.clone())], "{}", rule.word());
        if about != About::Plan {
            // The same words about something else accept nothing.
            assessment.plan.waivers = vec![Waiver { rule: *rule, about: About::Plan, because: "x".to_owned() }];
            assert_eq!(findings(&assessment)[0].waived, None, "{}", rule.word());
        }
        assessment.plan.waivers = vec![Waiver { rule: *rule, about, because: "we know".to_owned() }];
        assert_eq!(findings(&assessment)[0].waived.as_deref(), Some("we know"), "{}", rule.word());
    }
}

#[test]
fn what_was_given_up_is_not_looked_at() {
    for rule in GuardRule::ALL {
        let (mut assessment, about) = offends(*rule);
        let About::Action(at_fault) = about else { continue };
        assessment.plan.actions.iter_mut().find(|action| action.id == at_fault).unwrap().status = Status::Dropped;
        assert!(said(&assessment).iter().all(|(found, _)| found != rule), "{}", rule.word());
    }
}

#[test]
fn a_bad_plan_offends_every_rule_in_their_order() {
    let mut rules: Vec<GuardRule> = said(&bad()).into_iter().map(|(rule, _)| rule).collect();
    rules.dedup();
    assert_eq!(rules, GuardRule::ALL);
}

#[test]
fn nothing_planned_is_nothing_to_guard() {
    let empty = Assessment { plan: Plan::default(), ..good() };
    assert_eq!(said(&empty), []);
    let mut given_up = good();
    given_up.plan.chosen.clear();
    for action in &mut given_up.plan.actions {
        action.status = Status::Dropped;
    }
    assert_eq!(said(&given_up), []);
    let mut chosen = empty;
    chosen.plan.chosen = vec![id("GOV-1.1")];
    let expected = [(GuardRule::PriorityWithoutAction, "GOV-1.1"), (GuardRule::UnusedAsset, "GOV-3.1")];
    assert_eq!(said(&chosen), expected.map(|(rule, text)| (rule, about_indicator(text))));
}

#[test]
fn without_a_choice_the_first_three_priorities_need_an_action() {
    let mut assessment = good();
    assessment.plan.chosen.clear();
    assert_eq!(said(&assessment), []);
    assessment.plan.actions.retain(|action| action.indicators != [id("GOV-2.1")]);
    assert_eq!(said(&assessment), [(GuardRule::PriorityWithoutAction, about_indicator("GOV-2.1"))]);
}

#[test]
fn before_a_new_round_has_rated_it_no_reading_is_held_against_an_action() {
    let mut assessment = good();
    for answer in assessment.answers.values_mut() {
        answer.standing = crate::model::Standing::Unanswered;
    }
    let readings = [GuardRule::ActionWithoutDeficit, GuardRule::UnfundedCore, GuardRule::UnusedAsset];
    assert!(said(&assessment).iter().all(|(rule, _)| !readings.contains(rule)), "{:?}", said(&assessment));
}

#[test]
fn a_technical_action_is_supported_by_a_linked_action_or_by_a_safe_asset() {
    let (alone, _) = offends(GuardRule::TechnicalAlone);
    let mut linked = alone.clone();
    linked.plan.actions[1].counterparts = vec![linked.plan.actions[0].id.clone()];
    assert_eq!(said(&linked), []);
    let mut backed = alone.clone();
    backed.answers.insert(id("GOV-1.1"), complete(0, 4, 4, 1));
    backed.plan.actions[2].indicators.push(id("GOV-1.1"));
    assert_eq!(said(&backed), []);
    let asset = |at_risk| {
        let mut assessment = alone.clone();
        let answer = crate::model::Answer { at_risk, ..complete(0, 4, 4, 1) };
        assessment.answers.insert(id("GOV-1.1"), answer);
        said(&assessment).contains(&(GuardRule::TechnicalAlone, about(4)))
    };
    assert!(!asset(false), "an asset supports");
    assert!(asset(true), "one at risk does not");
}

#[test]
fn a_technical_capacity_without_a_pair_is_supported_by_its_area() {
    let mut instrument = asked();
    let mut module = (*instrument.parts[0].module).clone();
    module.areas[0].indicators[1].pairs_with = vec![id("GOV-9.9")];
    instrument.parts[0].module = module.into();
    let about_of = |assessment: &Assessment| {
        let found = guard(&instrument, assessment, &score(&instrument, assessment), &catalogue());
        found.into_iter().map(|finding| (finding.rule, finding.about)).collect::<Vec<_>>()
    };
    assert_eq!(about_of(&good()), []);
    let (alone, about) = offends(GuardRule::TechnicalAlone);
    assert_eq!(about_of(&alone), [(GuardRule::TechnicalAlone, about)]);
}

#[test]
fn counterparts_bring_their_level_from_either_side() {
    for names_it in [true, false] {
        let (mut assessment, _) = offends(GuardRule::LevelMissing);
        let around = Action { indicators: vec![id("GOV-2.1")], ..action(5, "GOV-2.1", CapacityLevel::Environment) };
        assessment.plan.actions[4] = around;
        let (from, to) = if names_it { (0, 4) } else { (4, 0) };
        assessment.plan.actions[from].counterparts = vec![assessment.plan.actions[to].id.clone()];
        assert_eq!(said(&assessment), [], "{names_it}");
    }
}

#[test]
fn the_same_people_may_do_two_things_at_once_but_not_two_trainings_or_three_things() {
    let together = |count: usize| {
        let mut assessment = good();
        for action in assessment.plan.actions.iter_mut().skip(1).take(count) {
            action.start = Some(month("2027-09"));
            action.due = month("2027-12");
        }
        said(&assessment)
    };
    assert_eq!(together(2), []);
    assert_eq!(together(3), [(GuardRule::SameRecipients, about(4))]);
    // Without a start an action runs in the month it is due.
    let (mut busy, _) = offends(GuardRule::SameRecipients);
    busy.plan.actions[1].start = None;
    assert_eq!(said(&busy), []);
    let (mut others, _) = offends(GuardRule::SameRecipients);
    others.plan.actions[1].recipients.roles = vec![Role::Support];
    assert_eq!(said(&others), []);
}

#[test]
fn a_day_on_which_somebody_looks_comes_after_the_month_in_which_it_is_due() {
    let on = |day: &str| said(&with(4, |action| action.follow_up = vec![crate::model::Date::parse(day).unwrap()]));
    // Action 4 is due in 2028-02.
    for early in ["2026-01-01", "2028-02-01", "2028-02-28"] {
        assert_eq!(on(early), [(GuardRule::NoFollowUp, about(4))], "{early}");
    }
    assert_eq!(on("2028-03-01"), []);
}

#[test]
fn one_senior_person_among_others_is_welcome() {
    let mixed = with(5, |action| action.recipients.roles = vec![Role::Manager, Role::Professional]);
    assert_eq!(said(&mixed), []);
    assert_eq!(said(&with(5, |action| action.recipients.roles.clear())), []);
}

#[test]
fn a_critical_function_needs_two_people_or_somebody_who_steps_in() {
    let rule = |assessment: &Assessment| said(assessment).iter().any(|(rule, _)| *rule == GuardRule::TooFewPeople);
    let counted = |number, back_up: &'static str| {
        with(1, move |action| (action.recipients.number, action.recipients.back_up) = (number, back_up.to_owned()))
    };
    for (number, back_up, is_found) in
        [(Some(2), "", false), (Some(1), "her deputy", true), (None, "", true), (None, "her deputy", false)]
    {
        assert_eq!(rule(&counted(number, back_up)), is_found, "{number:?} {back_up}");
    }
    // Neither core nor at risk: no critical function.
    let one = with(5, |action| action.recipients.number = Some(1));
    assert!(!rule(&one));
    let mut at_risk = one;
    at_risk.answers.get_mut(&id("GOV-2.1")).unwrap().at_risk = true;
    assert!(rule(&at_risk));
}

#[test]
fn an_owner_who_is_nobody_is_no_owner() {
    for owner in [
        "?",
        " TBD ",
        "n.n.",
        "N. N.",
        "Everybody",
        "all",
        "to be  named",
        "...",
        "–",
        "The whole unit",
        "all heads of unit",
    ]
    .into_iter()
    .chain(["Everybody in the office", "everyone  there"])
    {
        let found = said(&with(4, |action| action.owner = owner.to_owned()));
        assert_eq!(found, [(GuardRule::NoOwner, about(4))], "{owner}");
    }
    for owner in ["Allan", "Head of unit", "Everyman Ltd", "Whole-school lead", "局長", "Ms. N"] {
        assert_eq!(said(&with(4, |action| action.owner = owner.to_owned())), [], "{owner}");
    }
    let free = with(4, |action| {
        action.budget_line.clear();
        action.funding = Some(Funding::NoCost);
    });
    assert_eq!(said(&free), []);
}

#[test]
fn a_strength_is_used_when_it_is_written_up_or_chosen_with_an_action() {
    let (unused, _) = offends(GuardRule::UnusedAsset);
    let mut written = unused.clone();
    written.plan.practices = vec![GoodPractice {
        indicator: id("GOV-3.1"),
        context: String::new(),
        action: "x".to_owned(),
        result: String::new(),
        evidence: String::new(),
        contact: String::new(),
    }];
    assert_eq!(said(&written), []);
    // Written up, it is answered also when it was chosen.
    written.plan.chosen.push(id("GOV-3.1"));
    assert_eq!(said(&written), []);
    // An empty form is not written up.
    let mut blank = written.clone();
    blank.plan.practices[0].action = " ".to_owned();
    let expected = [GuardRule::PriorityWithoutAction, GuardRule::UnusedAsset];
    assert_eq!(said(&blank), expected.map(|rule| (rule, about_indicator("GOV-3.1"))));
    let mut served = unused;
    served.plan.actions[4].indicators.push(id("GOV-3.1"));
    assert_eq!(said(&served), [(GuardRule::UnusedAsset, about_indicator("GOV-3.1"))], "neither kept nor chosen");
    served.plan.chosen.push(id("GOV-3.1"));
    assert_eq!(said(&served), []);
}

fn ids() -> impl Strategy<Value = Vec<IndicatorId>> {
    let known = ["GOV-1.1", "GOV-1.2", "GOV-2.1", "GOV-3.1", "GOV-9.9"];
    prop::collection::vec(prop::sample::select(known.to_vec()), 0..4)
        .prop_map(|texts| texts.into_iter().map(id).collect())
}

/// Some action: fields given or not, ids that may be those of others.
fn some_action() -> impl Strategy<Value = Action> {
    let words = (0u8..7, ids(), prop::option::of(prop::sample::select(CapacityLevel::ALL)), 0u32..40, 0u32..40);
    let rest = (
        prop::sample::subsequence(Role::ALL, 0..4),
        prop::option::of(0u32..4),
        prop::option::of(prop::sample::select(vec!["AP-01", "AP-21", "AP-99"])),
        prop::option::of(prop::sample::select(Funding::ALL)),
        prop::sample::select(Status::ALL),
        any::<[bool; 4]>(),
    );
    (words, rest).prop_map(
        |((number, indicators, level, start, due), (roles, people, approach, funding, status, given))| {
            let mut one = action(number, "GOV-1.1", CapacityLevel::Individual);
            (one.indicators, one.level, one.status, one.funding) = (indicators, level, status, funding);
            one.due = month("2027-01").after(due).unwrap();
            one.start = given[0].then(|| month("2027-01").after(start).unwrap());
            one.approach = approach.and_then(ApproachId::new);
            (one.recipients.roles, one.recipients.number) = (roles, people);
            one.verb = given[1].then_some(Verb::Maintain);
            if given[2] {
                (one.recipients.criteria, one.sustained_by, one.output) = (String::new(), String::new(), String::new());
            }
            if given[3] {
                one.counterparts = vec![ActionId::new("A-1").unwrap(), ActionId::new("A-9").unwrap()];
            }
            one
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn waiving_a_finding_changes_no_other(
        actions in prop::collection::vec(some_action(), 0..6),
        chosen in ids(),
        at in any::<prop::sample::Index>(),
    ) {
        let mut assessment = good();
        assessment.plan = Plan { chosen, actions, ..Plan::default() };
        let before = findings(&assessment);
        prop_assert!(before.is_sorted_by_key(|finding| finding.rule));
        prop_assume!(!before.is_empty());
        let waived = &before[at.index(before.len())];
        assessment.plan.waivers =
            vec![Waiver { rule: waived.rule, about: waived.about.clone(), because: "so".to_owned() }];
        let after = findings(&assessment);
        prop_assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            let is_it = (before.rule, &before.about) == (waived.rule, &waived.about);
            let expected = Finding { waived: is_it.then(|| "so".to_owned()), ..before.clone() };
            prop_assert_eq!(&expected, after);
        }
    }
}
