//! What holds for every assessment, tried with random ones.

#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;

use crate::model::{
    Answer, Assessment, CapacityType, Depth, Evidence, EvidenceKind, FeltNeed, Importance, Indicator, IndicatorId,
    Instrument, Level, Standing, Tally, Weight,
};
use crate::scoring::fixtures::{assessment, id, indicator, instrument};
use crate::scoring::{Reading, Scores, State, explain, score};
use crate::text::Words;

fn level() -> impl Strategy<Value = Level> {
    (1..=5u8).prop_map(|number| Level::new(number).unwrap())
}

fn standing() -> impl Strategy<Value = Standing> {
    prop_oneof![
        5 => level().prop_map(Standing::Levelled),
        1 => Just(Standing::Unanswered),
        1 => Just(Standing::NotApplicable { reason: "another body does it".to_owned() }),
        1 => Just(Standing::InsufficientEvidence),
        1 => Just(Standing::NoConsensus),
    ]
}

fn evidence() -> impl Strategy<Value = Vec<Evidence>> {
    let kind = prop::sample::select(EvidenceKind::ALL);
    let source = prop::sample::select(vec!["", "a report", "somebody"]);
    vec((kind, source).prop_map(|(kind, source)| Evidence { kind, source: source.to_owned() }), 0..4)
}

fn answer() -> impl Strategy<Value = Answer> {
    let scales = (
        prop::option::of((0..=3u8).prop_map(|number| FeltNeed::new(number).unwrap())),
        prop::option::weighted(0.8, level()),
        prop::option::weighted(0.8, (1..=3u8).prop_map(|number| Importance::new(number).unwrap())),
    );
    let tally = prop::option::of(prop::array::uniform5(0..4u16).prop_map(|counts| Tally::new(counts).unwrap()));
    (standing(), scales, any::<bool>(), tally, evidence()).prop_map(
        |(standing, (felt, desired, importance), at_risk, tally, evidence)| Answer {
            standing,
            felt,
            desired,
            importance,
            at_risk,
            tally,
            evidence,
            ..Answer::default()
        },
    )
}

/// Twelve indicators in three areas, of random kind, weight and depth, most of them answered.
fn case() -> impl Strategy<Value = (Instrument, Assessment)> {
    let one = (any::<bool>(), any::<bool>(), 1..=3u8, any::<bool>(), prop::option::weighted(0.9, answer()));
    (vec(one, 12), prop::sample::select(Depth::ALL)).prop_map(|(all, depth)| {
        let mut assessment = assessment();
        assessment.selection.depth = depth;
        let mut indicators = Vec::new();
        for (number, (technical, core, weight, standard_form, answer)) in all.into_iter().enumerate() {
            let text = format!("GOV-{}.{}", number / 4 + 1, number % 4 + 1);
            assessment.answers.extend(answer.map(|answer| (id(&text), answer)));
            let kinds = [CapacityType::Functional, CapacityType::Technical];
            indicators.push(Indicator {
                capacity_type: kinds[usize::from(technical)],
                core,
                weight: Weight::new(weight).unwrap(),
                short_form: number % 4 == 0,
                standard_form,
                ..indicator(&text)
            });
        }
        (instrument(indicators), assessment)
    })
}

fn means(scores: &Scores) -> Vec<(u32, u32)> {
    let all = scores.areas.iter().flat_map(|area| [area.technical_mean, area.functional_mean]);
    all.map(|mean| mean.map_or((0, 0), |mean| (mean.numerator, mean.denominator))).collect()
}

/// Whether `a` must stand before `b` by rule 7, written out step by step; both have a gap.
fn comes_first(scores: &Scores, a: &IndicatorId, b: &IndicatorId) -> bool {
    let place = |id: &IndicatorId| scores.indicators.iter().position(|score| score.id == *id).unwrap();
    let (place_a, place_b) = (place(a), place(b));
    let (a, b) = (&scores.indicators[place_a], &scores.indicators[place_b]);
    if a.priority != b.priority {
        return a.priority > b.priority;
    }
    if a.priority.is_none() && a.gap != b.gap {
        return a.gap > b.gap;
    }
    if a.core != b.core {
        return a.core;
    }
    let agreement =
        |ratings: Option<super::Ratings>| ratings.filter(|r| r.people >= 5).map(|r| (r.consensus * 1e6).round() as i64);
    if agreement(a.ratings) != agreement(b.ratings) {
        return agreement(a.ratings) > agreement(b.ratings);
    }
    place_a < place_b
}

proptest! {
    #[test]
    fn every_levelled_indicator_with_a_desired_level_has_the_one_reading_that_fits((instrument, assessment) in case()) {
        for score in score(&instrument, &assessment).indicators {
            let Some((supported, desired)) = score.supported.zip(score.desired) else {
                prop_assert_eq!((score.reading, score.gap, score.priority), (None, None, None));
                continue;
            };
            let (supported, desired) = (supported.get(), desired.get());
            let expected = match (supported, desired > supported) {
                (4 | 5, false) => Reading::Asset,
                (3, false) => Reading::Sufficient,
                (3..=5, true) => Reading::PartialAsset,
                (_, true) => Reading::Deficit,
                (_, false) => Reading::NoCurrentAmbition,
            };
            prop_assert_eq!(score.reading, Some(expected));
        }
    }

    #[test]
    fn the_order_of_answers_and_of_evidence_changes_nothing((instrument, assessment) in case()) {
        let before = score(&instrument, &assessment);
        let mut turned = assessment.clone();
        turned.answers.clear();
        for (id, answer) in assessment.answers.into_iter().rev() {
            let evidence = answer.evidence.iter().rev().cloned().collect();
            turned.answers.insert(id, Answer { evidence, ..answer });
        }
        prop_assert_eq!(score(&instrument, &turned), before);
    }

    #[test]
    fn what_is_not_levelled_never_changes_a_sum((instrument, assessment) in case()) {
        let before = score(&instrument, &assessment);
        let mut bare = assessment.clone();
        bare.answers.retain(|_, answer| answer.agreed().is_some());
        let after = score(&instrument, &bare);
        prop_assert_eq!(means(&after), means(&before));
        for (before, after) in before.areas.iter().zip(&after.areas) {
            prop_assert_eq!((before.minimum, before.levelled), (after.minimum, after.levelled));
            if let Some((before, after)) = before.mean.zip(after.mean) {
                prop_assert_eq!(before, after);
            }
        }
    }

    #[test]
    fn a_mean_lies_between_its_lowest_and_highest_level((instrument, assessment) in case()) {
        let scores = score(&instrument, &assessment);
        for area in &scores.areas {
            let inside = scores.indicators.iter().filter(|score| score.area == area.id).filter_map(|s| s.supported);
            let (Some(highest), Some(lowest)) = (inside.max(), area.minimum) else {
                prop_assert_eq!((area.mean, area.levelled), (None, 0));
                continue;
            };
            for mean in [area.mean, area.technical_mean, area.functional_mean].into_iter().flatten() {
                prop_assert!(mean.numerator >= u32::from(lowest.get()) * mean.denominator);
                prop_assert!(mean.numerator <= u32::from(highest.get()) * mean.denominator);
            }
        }
    }

    #[test]
    fn a_higher_agreed_level_or_more_evidence_never_lowers_the_supported_one(
        answer in answer(),
        agreed in level(),
        more in evidence(),
    ) {
        let instrument = instrument([indicator("GOV-1.1")]);
        let supported = |agreed: Level, evidence: Vec<Evidence>| {
            let mut assessment = assessment();
            let answer = Answer { standing: Standing::Levelled(agreed), evidence, ..answer.clone() };
            assessment.answers.insert(id("GOV-1.1"), answer);
            score(&instrument, &assessment).indicators[0].supported.unwrap()
        };
        let before = supported(agreed, answer.evidence.clone());
        prop_assert!(before <= agreed);
        prop_assert!(supported(agreed, [answer.evidence.clone(), more].concat()) >= before);
        let higher = Level::new(agreed.get() + 1).unwrap_or(Level::MAX);
        prop_assert!(supported(higher, answer.evidence.clone()) >= before);
    }

    #[test]
    fn the_priorities_are_every_gap_once_in_one_total_order((instrument, assessment) in case()) {
        let scores = score(&instrument, &assessment);
        let mut listed = scores.priorities.clone();
        listed.sort();
        let mut open: Vec<_> =
            scores.indicators.iter().filter(|score| score.gap > Some(0)).map(|score| score.id.clone()).collect();
        open.sort();
        prop_assert_eq!(listed, open);
        // Every pair, not only neighbours: this holds only if the order is antisymmetric and transitive.
        for (place, first) in scores.priorities.iter().enumerate() {
            for second in &scores.priorities[place + 1..] {
                prop_assert!(comes_first(&scores, first, second), "{} before {}", first, second);
                prop_assert!(!comes_first(&scores, second, first), "{} before {}", second, first);
            }
        }
        prop_assert_eq!(score(&instrument, &assessment), scores);
    }

    #[test]
    fn coverage_adds_up((instrument, assessment) in case()) {
        let scores = score(&instrument, &assessment);
        let coverage = scores.coverage;
        let open = coverage.insufficient_evidence + coverage.no_consensus + coverage.unanswered;
        prop_assert_eq!(coverage.applicable, coverage.levelled + open);
        prop_assert_eq!(coverage.in_scope, coverage.applicable + coverage.not_applicable);
        prop_assert_eq!(coverage.in_scope as usize, scores.indicators.len());
        prop_assert_eq!(coverage.applicable, scores.areas.iter().map(|area| area.applicable).sum::<u32>());
        prop_assert_eq!(coverage.levelled, scores.areas.iter().map(|area| area.levelled).sum::<u32>());
        for area in &scores.areas {
            prop_assert_eq!(area.mean.is_some(), area.levelled > 0 && 3 * area.levelled >= 2 * area.applicable);
        }
    }

    #[test]
    fn every_explanation_has_its_words_and_values((instrument, assessment) in case()) {
        let words = Words::english();
        let scores = score(&instrument, &assessment);
        for placed in instrument.indicators() {
            let by_indicator = explain::indicator(&words, &instrument, &assessment, &scores, &placed.indicator.id);
            let by_area = explain::area(&words, &instrument, &assessment, &scores, &placed.area.id);
            for explanation in [by_indicator.unwrap(), by_area.unwrap()] {
                prop_assert!(!explanation.steps.is_empty());
                for step in &explanation.steps {
                    prop_assert!(!step.contains(['[', '{']) && step.ends_with('.'), "{}", step);
                }
            }
        }
        for score in scores.indicators.iter().filter(|score| score.state != State::Levelled) {
            let found = explain::indicator(&words, &instrument, &assessment, &scores, &score.id).unwrap();
            prop_assert!(found.steps.contains(&words.say("explain-no-figures").into_owned()), "{:?}", found.steps);
        }
    }
}
