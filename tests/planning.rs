//! What is offered for every indicator that is shipped, whatever its levels are.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use stocktake::model::limits::LONGEST_TEXT;
use stocktake::model::{
    Action, ActionId, Answer, Area, Assessment, AssessmentId, CapacityLevel, Catalogue, Cause, Constituent, Depth,
    Evidence, EvidenceKind, Importance, Instrument, Level, Module, Month, Part, Placed, Standing, Verb,
};
use stocktake::planning::{Suggestion, Why, draft, is_training, other_cause, suggestions};
use stocktake::scoring::{self, IndicatorScore, Reading};
use stocktake::store::{Folders, Store};

/// Every module that is shipped, each as an instrument of its own, and the catalogue.
fn shipped() -> (Vec<Instrument>, Catalogue) {
    let folder = tempfile::tempdir().unwrap();
    let library = Store::new(Folders::under(folder.path())).library();
    let parts: Vec<Part> = library.list().into_iter().map(|listed| listed.part.unwrap()).collect();
    assert!(parts.len() >= 5);
    let instruments = parts.into_iter().map(|part| Instrument { parts: vec![part] }).collect();
    let catalogue: Catalogue = (*library.catalogue()).clone();
    (instruments, catalogue)
}

static SHIPPED: LazyLock<(Vec<Instrument>, Catalogue)> = LazyLock::new(shipped);

/// An instrument that asks this indicator only.
fn alone(placed: Placed<'_>) -> Instrument {
    let area = Area { indicators: vec![placed.indicator.clone()], ..placed.area.clone() };
    let module = Module { areas: vec![area], ..placed.module.clone() };
    Instrument { parts: vec![Part { module: Arc::new(module), hash: String::new() }] }
}

/// The results of an indicator that is supported at a level.
fn scored(
    instrument: &Instrument,
    placed: Placed<'_>,
    supported: u8,
    desired: Option<u8>,
    at_risk: bool,
) -> IndicatorScore {
    let mut assessment = blank();
    let evidence = [EvidenceKind::Document, EvidenceKind::Data];
    let answer = Answer {
        standing: Standing::Levelled(Level::new(supported).unwrap()),
        desired: desired.and_then(Level::new),
        importance: Importance::new(2),
        at_risk,
        evidence: evidence.iter().map(|kind| Evidence { kind: *kind, source: "x".to_owned() }).collect(),
        ..Answer::default()
    };
    assessment.answers.insert(placed.indicator.id.clone(), answer);
    scoring::score(instrument, &assessment).indicator(&placed.indicator.id).unwrap().clone()
}

/// Levels an answer can have: supported, desired or not yet, at risk.
fn pairs() -> Vec<(u8, Option<u8>, bool)> {
    let desired = || [None].into_iter().chain((1..=5).map(Some));
    let all = (1..=5).flat_map(|supported| desired().map(move |desired| (supported, desired)));
    all.flat_map(|(supported, desired)| [(supported, desired, false), (supported, desired, true)]).collect()
}

/// Does this with every shipped indicator at every pair of levels.
fn everywhere(check: impl Fn(Placed<'_>, &IndicatorScore, &[Suggestion<'_>], &Catalogue, &str)) {
    let (instruments, catalogue) = &*SHIPPED;
    for instrument in instruments {
        for placed in instrument.indicators() {
            let alone = alone(placed);
            for (supported, desired, at_risk) in pairs() {
                let score = scored(&alone, placed, supported, desired, at_risk);
                let offered = suggestions(placed.indicator, &score, catalogue);
                let place = format!("{} {supported} {desired:?} {at_risk}", placed.indicator.id);
                check(placed, &score, &offered, catalogue, &place);
            }
        }
    }
}

#[test]
fn training_is_never_offered_alone_nor_first() {
    everywhere(|_, _, offered, catalogue, place| {
        for (at, one) in offered.iter().enumerate() {
            assert_eq!(is_training(one.approach), !one.beside.is_empty(), "{place}: {}", one.approach.id);
            for beside in &one.beside {
                assert!(!is_training(catalogue.approach(beside).unwrap()), "{place}: {beside}");
                let before = offered.iter().take(at).any(|other| other.approach.id == *beside);
                assert!(before, "{place}: {beside} is offered before {}", one.approach.id);
            }
        }
    });
}

#[test]
fn every_gap_has_a_way_and_no_way_is_offered_twice() {
    everywhere(|_, score, offered, _, place| {
        let ids: BTreeSet<_> = offered.iter().map(|one| one.approach.id.clone()).collect();
        assert_eq!(ids.len(), offered.len(), "{place}");
        match score.reading {
            Some(Reading::Deficit | Reading::PartialAsset | Reading::Asset | Reading::Sufficient) => {
                assert!(!offered.is_empty(), "{place}");
            }
            Some(Reading::NoCurrentAmbition) => assert_eq!(offered, [], "{place}"),
            None => {}
        }
    });
}

#[test]
fn the_steps_go_up_from_the_present_level_and_not_beyond_the_desired_one() {
    everywhere(|_, score, offered, _, place| {
        let steps: Vec<(Level, Level)> = offered
            .iter()
            .filter_map(|one| match one.why {
                Why::Step { from, to } => Some((from, to)),
                Why::Complements(_) | Why::Protects | Why::Shares => None,
            })
            .collect();
        assert!(steps.is_sorted(), "{place}: {steps:?}");
        for (from, to) in &steps {
            assert!(Some(*to) > score.supported, "{place}");
            assert!(score.desired.is_none_or(|desired| *from < desired), "{place}");
        }
        if score.gap.is_some_and(|gap| gap > 0) {
            assert_eq!(steps.first().map(|step| step.0), score.supported, "{place}");
            assert!(steps.last().unwrap().1 >= score.desired.unwrap(), "{place}");
        }
    });
}

#[test]
fn what_is_good_is_protected_and_an_asset_is_shared_too() {
    everywhere(|_, score, offered, _, place| {
        let has = |why: &Why| offered.iter().any(|one| one.why == *why);
        let asset = score.reading == Some(Reading::Asset);
        assert_eq!(has(&Why::Shares), asset, "{place}");
        let good = asset || score.reading == Some(Reading::Sufficient);
        if good || !score.is_asset_at_risk() {
            assert_eq!(has(&Why::Protects), good, "{place}");
        }
        // A step may lead by the same way.
        let structures = offered.iter().any(|one| one.approach.id.as_str() == "AP-23");
        assert!(structures || !score.is_asset_at_risk(), "{place}");
    });
}

#[test]
fn what_is_offered_is_for_the_constituents_who_are_asked() {
    everywhere(|placed, _, offered, _, place| {
        let asked = |one: &Constituent| match placed.module.audience {
            stocktake::model::Audience::One(constituent) => constituent == *one,
            stocktake::model::Audience::All => true,
        };
        for one in offered {
            let all = Constituent::ALL.iter().filter(|constituent| asked(constituent));
            for constituent in all {
                assert!(one.approach.constituents.contains(constituent), "{place}: {}", one.approach.id);
            }
        }
    });
}

fn blank() -> Assessment {
    Assessment::new(AssessmentId::new("a-1").unwrap(), Constituent::Government, "Ministry", Depth::Full)
}

#[test]
fn what_nobody_levelled_has_no_ways() {
    let (instruments, catalogue) = &*SHIPPED;
    let placed = instruments[0].indicators().next().unwrap();
    let assessment = blank();
    let scores = scoring::score(&instruments[0], &assessment);
    let score = scores.indicator(&placed.indicator.id).unwrap();
    assert_eq!(suggestions(placed.indicator, score, catalogue), []);
    let action = draft(&assessment, placed, score, None, "Ask", "Director", Month::new(2027, 6).unwrap());
    assert_eq!((action.verb, action.approach), (None, None));
    assert_eq!(action.level, Some(placed.indicator.level));
}

#[test]
fn a_draft_says_what_is_known_and_leaves_the_rest_to_people() {
    everywhere(|placed, score, offered, catalogue, place| {
        let (assessment, due) = (blank(), Month::new(2027, 6).unwrap());
        for one in offered {
            let action = draft(&assessment, placed, score, Some(one), "Do it", "Director", due);
            assert_eq!(action.indicators, std::slice::from_ref(&placed.indicator.id));
            assert_eq!(action.approach.as_ref(), Some(&one.approach.id));
            assert_eq!(action.outcome, placed.indicator.outcomes.first().copied());
            let individual = action.level == Some(CapacityLevel::Individual);
            assert!(individual || !is_training(one.approach), "{place}");
            let verb = match (score.reading, &one.why, score.supported.unwrap().get()) {
                (Some(Reading::Asset | Reading::Sufficient), _, _) | (_, Why::Protects | Why::Shares, _) => {
                    Verb::Maintain
                }
                (_, _, 1) => Verb::Obtain,
                (_, _, _) => Verb::Strengthen,
            };
            assert_eq!(action.verb, Some(verb), "{place}");
            assert!(catalogue.approach(&one.approach.id).is_some());
            let known = Action {
                indicators: Vec::new(),
                verb: None,
                level: None,
                approach: None,
                outcome: None,
                ..action.clone()
            };
            assert_eq!(known, Action::new(action.id.clone(), "Do it", "Director", due), "nothing else is invented");
        }
    });
}

#[test]
fn a_cause_that_is_not_capacity_is_told() {
    let (instruments, _) = &*SHIPPED;
    let placed = instruments[0].indicators().next().unwrap();
    let mut assessment = blank();
    assert_eq!(other_cause(&assessment, &placed.indicator.id), None);
    for cause in Cause::ALL {
        let answer = Answer { cause: Some(*cause), ..Answer::default() };
        assessment.answers.insert(placed.indicator.id.clone(), answer);
        let told = other_cause(&assessment, &placed.indicator.id);
        assert_eq!(told, Some(*cause).filter(|cause| *cause != Cause::Capacity));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_draft_keeps_to_the_limits_and_its_id_is_new(what in ".{0,60}", owner in ".{0,60}", long in any::<bool>(), months in 0_u32..2000) {
        let (instruments, _) = &*SHIPPED;
        let placed = instruments[0].indicators().next().unwrap();
        let score = scored(&instruments[0], placed, 2, Some(4), false);
        let what = if long { what.repeat(LONGEST_TEXT / 10) } else { what };
        let due = Month::new(2027, 1).unwrap().after(months).unwrap();
        let mut assessment = blank();
        for _ in 0..3 {
            let action = draft(&assessment, placed, &score, None, &what, &owner, due);
            prop_assert!(action.what.chars().count() <= LONGEST_TEXT);
            prop_assert!(action.what.trim() == action.what.as_str());
            prop_assert!(assessment.plan.action(&action.id).is_none());
            prop_assert!(ActionId::new(action.id.as_str()).is_some());
            assessment.plan.actions.push(action);
        }
    }
}
