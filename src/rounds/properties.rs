//! What holds of every comparison, and the worked example of method 3.8.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::model::{
    Action, ActionId, Answer, Assessment, AssessmentId, Evidence, EvidenceKind, IndicatorId, Instrument, Month,
    Participants, Standing, Status,
};
use crate::scoring::fixtures::{assessment, id, indicator, instrument, level};

const IDS: [&str; 8] = ["GOV-1.1", "GOV-1.2", "GOV-1.3", "GOV-2.1", "GOV-2.2", "GOV-3.1", "GOV-3.2", "GOV-3.3"];

fn asked() -> Instrument {
    instrument(IDS.map(indicator))
}

/// A round with these levels, 0 for none, and evidence of this strength at every level.
fn round(number: u32, levels: [u8; 8], strengths: [u8; 8], revisions: [u32; 8]) -> Assessment {
    let mut one = assessment();
    one.id = AssessmentId::new(&format!("round-{number}"));
    one.round = number;
    for (((text, agreed), strength), revision) in IDS.into_iter().zip(levels).zip(strengths).zip(revisions) {
        let kinds = [EvidenceKind::Testimony, EvidenceKind::Document, EvidenceKind::Data];
        let evidence = match strength {
            0 => &kinds[..0],
            1 => &kinds[..1],
            2 => &kinds[1..2],
            _ => &kinds[1..],
        };
        let evidence = evidence.iter().map(|kind| Evidence { kind: *kind, source: "shown".to_owned() }).collect();
        let standing = if agreed == 0 { Standing::NoConsensus } else { Standing::Levelled(level(agreed)) };
        one.answers.insert(id(text), Answer { revision: Some(revision), standing, evidence, ..Answer::default() });
    }
    one
}

fn two(then: [u8; 8], now: [u8; 8]) -> (Assessment, Assessment) {
    (round(1, then, [2; 8], [1; 8]), round(2, now, [2; 8], [1; 8]))
}

const THEN: [u8; 8] = [2, 2, 3, 3, 2, 1, 3, 2];
const NOW: [u8; 8] = [3, 2, 4, 3, 3, 2, 2, 4];

fn compared(before: &Assessment, after: &Assessment) -> Comparison {
    compare_both((before, &asked()), (after, &asked()))
}

fn counts(comparison: &Comparison) -> [usize; 3] {
    [Change::Up, Change::Same, Change::Down].map(|change| comparison.count(change))
}

fn action(name: &str, status: Status, indicators: &[&str]) -> Action {
    let mut action = Action::new(ActionId::new(name).unwrap(), name, "the director", Month::new(2027, 6).unwrap());
    action.status = status;
    action.indicators = indicators.iter().map(|text| id(text)).collect();
    action
}

#[test]
fn the_worked_example_comes_out_as_it_was_worked() {
    let (before, after) = two(THEN, NOW);
    let comparison = compared(&before, &after);
    assert_eq!(counts(&comparison), [5, 2, 1]);
    assert_eq!(comparison.net(), Some(Fraction { numerator: 4, denominator: 8 }));
    assert_eq!(comparison.net().unwrap().millionths(), 500_000);
    assert_eq!(comparison.improvement().unwrap().millionths(), 750_000);
    assert_eq!(comparison.indicators.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), IDS);
}

#[test]
fn nothing_compared_has_no_fractions() {
    let (before, after) = two([0; 8], NOW);
    let comparison = compared(&before, &after);
    assert_eq!((comparison.n(), comparison.net(), comparison.improvement()), (0, None, None));
    assert!(comparison.not_compared.iter().all(|one| one.reasons == [Reason::NoLevelThen]));
}

#[test]
fn a_fraction_is_rounded_to_millionths_on_both_sides_of_zero() {
    assert_eq!(Fraction { numerator: 2, denominator: 3 }.millionths(), 666_667);
    assert_eq!(Fraction { numerator: -2, denominator: 3 }.millionths(), -666_667);
    assert_eq!(Fraction { numerator: 1, denominator: 3 }.millionths(), 333_333);
}

#[test]
fn a_level_that_rose_while_its_evidence_fell_is_marked_and_no_other() {
    let before = round(1, THEN, [3; 8], [1; 8]);
    let after = round(2, NOW, [2, 2, 3, 3, 3, 3, 2, 3], [1; 8]);
    let marked: Vec<String> = compared(&before, &after)
        .indicators
        .iter()
        .filter(|one| one.rose_while_evidence_fell())
        .map(|one| one.id.to_string())
        .collect();
    assert_eq!(marked, ["GOV-1.1"], "GOV-1.2 stayed, GOV-3.2 fell, the others kept their evidence");
}

#[test]
fn what_cannot_be_compared_is_named_with_its_reason_and_not_counted() {
    let (mut before, mut after) = two(THEN, NOW);
    after.answers.get_mut(&id("GOV-1.1")).unwrap().revision = Some(2);
    after.answers.get_mut(&id("GOV-1.2")).unwrap().standing = Standing::InsufficientEvidence;
    after.answers.get_mut(&id("GOV-1.3")).unwrap().standing = Standing::NotApplicable { reason: "moved".to_owned() };
    before.answers.get_mut(&id("GOV-2.1")).unwrap().standing = Standing::NotApplicable { reason: "new".to_owned() };
    before.answers.remove(&id("GOV-2.2"));
    after.selection.without = vec![id("GOV-3.1").area()];
    let comparison = compared(&before, &after);
    assert_eq!(comparison.n(), 0);
    let reasons: Vec<(&str, &[Reason])> =
        comparison.not_compared.iter().map(|one| (one.id.as_str(), &*one.reasons)).collect();
    assert_eq!(
        reasons,
        [
            ("GOV-1.1", &[Reason::Reworded][..]),
            ("GOV-1.2", &[Reason::NoLevelNow]),
            ("GOV-1.3", &[Reason::NotApplicableNow]),
            ("GOV-2.1", &[Reason::NotApplicableThen]),
            ("GOV-2.2", &[Reason::NoLevelThen]),
            ("GOV-3.1", &[Reason::NotAskedNow]),
            ("GOV-3.2", &[Reason::NotAskedNow]),
            ("GOV-3.3", &[Reason::NotAskedNow]),
        ]
    );
}

#[test]
fn the_same_revision_with_other_words_is_not_compared() {
    let (before, after) = two(THEN, NOW);
    let other = instrument(IDS.map(|text| {
        let mut one = indicator(text);
        if text == "GOV-1.1" {
            one.descriptors[0] = "other words".to_owned();
        }
        one
    }));
    let comparison = compare_both((&before, &asked()), (&after, &other));
    assert_eq!((comparison.n(), comparison.not_compared.len()), (7, 1));
    assert_eq!(comparison.not_compared[0].reasons, [Reason::Reworded]);
}

#[test]
fn actions_are_held_against_what_moved() {
    let (before, mut after) = two(THEN, NOW);
    after.plan.actions = vec![
        action("done", Status::Done, &["GOV-1.1", "GOV-1.2"]),
        action("under-way", Status::UnderWay, &["GOV-1.3", "GOV-2.1"]),
        action("planned", Status::Planned, &["GOV-2.2"]),
        action("dropped", Status::Dropped, &["GOV-3.1"]),
    ];
    let comparison = compared(&before, &after);
    let done: Vec<(&str, &[IndicatorId])> =
        comparison.done_unchanged.iter().map(|done| (done.action.as_str(), &*done.indicators)).collect();
    assert_eq!(done, [("done", &[id("GOV-1.2")][..])]);
    let without: Vec<&str> = comparison.changed_without_action.iter().map(IndicatorId::as_str).collect();
    assert_eq!(without, ["GOV-2.2", "GOV-3.1", "GOV-3.2", "GOV-3.3"]);
    assert_eq!(comparison.moved(&id("GOV-1.3")).unwrap().actions, [ActionId::new("under-way").unwrap()]);
}

#[test]
fn an_action_that_only_the_older_file_has_counts_too_and_the_newer_says_how_far_it_is() {
    let (mut before, mut after) = two(THEN, NOW);
    before.plan.actions = vec![action("a", Status::Done, &["GOV-1.1"]), action("b", Status::Done, &["GOV-1.3"])];
    after.plan.actions = vec![action("b", Status::Planned, &["GOV-1.3"])];
    let without = compared(&before, &after).changed_without_action;
    assert!(!without.contains(&id("GOV-1.1")) && without.contains(&id("GOV-1.3")), "{without:?}");
}

#[test]
fn the_next_round_asks_the_same_and_has_nothing_answered() {
    let (mut before, _) = two(THEN, NOW);
    before.subject.country = "Tamaranga".to_owned();
    before.workshop.title = "Stocktake".to_owned();
    before.workshop.missing = vec!["the regions".to_owned()];
    before.workshop.participants =
        vec![Participants { role: "manager".to_owned(), sex: None, age: None, seniority: None, count: 4 }];
    before.plan.actions = vec![action("a", Status::Planned, &["GOV-1.1"])];
    before.plan.chosen = vec![id("GOV-1.1")];
    let next = begin(&counted(&asked(), &before), AssessmentId::new("next").unwrap());
    assert_eq!((next.round, &next.previous, next.revision), (2, &before.id, None));
    assert_eq!((&next.subject, &next.scope, &next.selection), (&before.subject, &before.scope, &before.selection));
    assert!(next.answers.is_empty() && next.closings.is_empty());
    assert_eq!(next.plan.chosen, before.plan.chosen, "what the group works on stays chosen");
    assert!(next.workshop.participants.is_empty() && next.workshop.missing.is_empty());
    assert_eq!((&next.workshop.title, &next.plan.actions), (&before.workshop.title, &before.plan.actions));
    let last = next.last.clone().unwrap();
    assert_eq!((last.round, last.levels.len(), last.hash.as_str()), (1, 8, ""));
    assert_eq!(
        (last.participants, last.missing),
        (before.workshop.participants.clone(), before.workshop.missing.clone())
    );
    assert!(misfits(&before, &next).is_empty());
    assert_eq!(compare(next.last.as_ref().unwrap(), &next, &asked()).n(), 0);
}

#[test]
fn the_next_round_alone_tells_the_same_as_both_files() {
    let (before, answered) = two(THEN, NOW);
    let mut next = begin(&counted(&asked(), &before), AssessmentId::new("next").unwrap());
    next.answers = answered.answers;
    let alone = compare(next.last.as_ref().unwrap(), &next, &asked());
    assert_eq!(alone, compared(&before, &next));
    assert_eq!(alone.notes, [Note::OpenThen, Note::OpenNow]);
}

#[test]
fn levels_that_changed_in_the_older_file_meanwhile_are_said() {
    let (before, answered) = two(THEN, NOW);
    let mut next = begin(&counted(&asked(), &before), AssessmentId::new("next").unwrap());
    next.answers = answered.answers;
    let (changed, _) = two([1; 8], NOW);
    let comparison = compared(&changed, &next);
    assert!(comparison.notes.contains(&Note::ChangedSince));
    assert_eq!(counts(&comparison), [8, 0, 0], "the older file counts");
}

#[test]
fn who_was_in_the_room_is_counted_along_each_line() {
    let (mut before, mut after) = two(THEN, NOW);
    let people =
        |role: &str, count| Participants { role: role.to_owned(), sex: None, age: None, seniority: None, count };
    before.workshop.participants = vec![people("Manager", 4), people("inspector", 2)];
    after.workshop.participants = vec![people("manager", 3), people("inspector", 2), people("member", 1)];
    let people = compared(&before, &after).people;
    assert_eq!((people.then, people.now), (Some(6), Some(6)));
    let changed: Vec<_> = people.changed().map(|count| (count.group.clone(), count.then, count.now)).collect();
    assert_eq!(changed, [(Group::Role("manager".to_owned()), 4, 3), (Group::Role("member".to_owned()), 0, 1)]);
    before.workshop.participants = Vec::new();
    assert!(!compared(&before, &after).people.is_known());
}

#[test]
fn what_does_not_fit_is_named_each_with_its_reason() {
    let (before, after) = two(THEN, NOW);
    assert_eq!(misfits(&before, &after), []);
    assert_eq!(misfits(&before, &before), [Misfit::Same]);
    assert_eq!(misfits(&after, &before), [Misfit::NotLater]);
    let mut other = after.clone();
    other.subject.constituent = crate::model::Constituent::Workers;
    other.subject.organization = "Union".to_owned();
    other.rehearsal = true;
    assert_eq!(
        misfits(&before, &other),
        [
            Misfit::RehearsalNow,
            Misfit::Constituents(before.subject.constituent, other.subject.constituent),
            Misfit::Organizations(before.subject.organization.clone(), "Union".to_owned()),
        ]
    );
    let mut renamed = after.clone();
    renamed.subject.organization = "Ministry of Labour and Employment".to_owned();
    assert_eq!(misfits(&before, &renamed).len(), 1);
    renamed.previous = before.id.clone();
    assert_eq!(misfits(&before, &renamed), [], "it says that it follows up the other");
    let (mut here, mut there) = (before.clone(), after.clone());
    (here.subject.country, there.subject.country) = ("Tamaranga".to_owned(), " tamaranga".to_owned());
    assert_eq!(misfits(&here, &there), []);
    there.subject.country = "Elsewhere".to_owned();
    assert_eq!(misfits(&here, &there).len(), 1);
    let (mut early, mut late) = (before, after);
    early.workshop.date = crate::model::Date::new(2027, 1, 1);
    late.workshop.date = crate::model::Date::new(2026, 1, 1);
    assert_eq!(misfits(&early, &late), [Misfit::NotLater]);
}

fn levels() -> impl Strategy<Value = [u8; 8]> {
    prop::array::uniform8(0_u8..=5)
}

proptest! {
    #[test]
    fn swapping_the_rounds_swaps_up_and_down(
        then in levels(),
        now in levels(),
        strengths in prop::array::uniform8(0_u8..=3),
        revisions in prop::array::uniform8(1_u32..=2),
        without in prop::option::of(1_u32..=3),
    ) {
        let before = round(1, then, strengths, [1; 8]);
        let mut after = round(2, now, [2; 8], revisions);
        after.selection.without = without.map(|area| id(&format!("GOV-{area}.1")).area()).into_iter().collect();
        let (there, back) = (compared(&before, &after), compared(&after, &before));
        let [up, same, down] = counts(&there);
        prop_assert_eq!(counts(&back), [down, same, up]);
        prop_assert_eq!(there.not_compared.len(), back.not_compared.len());
        prop_assert_eq!(there.n() + there.not_compared.len(), 8);
        prop_assert!(there.not_compared.iter().all(|one| !one.reasons.is_empty()));
        let net = |one: &Comparison| one.net().map(Fraction::millionths);
        prop_assert_eq!(net(&there), net(&back).map(|net| -net));
        if let (Some(there), Some(back)) = (there.improvement(), back.improvement()) {
            prop_assert_eq!(there.numerator + back.numerator, there.denominator, "one way or the other");
        }
    }
}
