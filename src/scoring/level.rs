//! One indicator: the state of its answer, the level its evidence supports, and what follows from both (rules 1, 3, 4, 7).

use crate::model::{Answer, Heard, Level, Placed, Standing, Strength, Tally};

use super::ratings::Ratings;
use super::reading;
use super::scores::{IndicatorScore, State};

impl From<&Standing> for State {
    fn from(standing: &Standing) -> State {
        match standing {
            Standing::Unanswered => State::Unanswered,
            Standing::Levelled(_) => State::Levelled,
            Standing::NotApplicable { .. } => State::NotApplicable,
            Standing::InsufficientEvidence => State::InsufficientEvidence,
            Standing::NoConsensus => State::NoConsensus,
        }
    }
}

/// The supported level: the lower of the agreed level and the ceiling of the evidence.
pub fn supported(agreed: Level, strength: Strength) -> Level {
    agreed.min(strength.ceiling())
}

/// The room's rating: as it was counted by hand, else the levels that people gave alone.
pub fn rated(answer: &Answer, heard: Option<&Heard>, revision: u32) -> Option<Tally> {
    answer.tally.or_else(|| heard?.rating(revision))
}

/// The results of one indicator that is in scope.
pub(super) fn indicator(placed: Placed<'_>, answer: &Answer, heard: Option<&Heard>) -> IndicatorScore {
    let indicator = placed.indicator;
    let strength = answer.strength();
    let agreed = answer.agreed();
    let supported = agreed.map(|agreed| supported(agreed, strength));
    let gap = supported.zip(answer.desired).map(|(supported, desired)| reading::gap(supported, desired));
    IndicatorScore {
        id: indicator.id.clone(),
        area: placed.area.id.clone(),
        state: State::from(&answer.standing),
        core: indicator.core,
        capacity_type: indicator.capacity_type,
        level: indicator.level,
        weight: indicator.weight,
        felt: answer.felt,
        agreed,
        strength,
        supported,
        exceeds_evidence_by: agreed.zip(supported).map(|(agreed, supported)| reading::gap(supported, agreed)),
        desired: answer.desired,
        gap,
        reading: supported.zip(gap).map(|(supported, gap)| reading::reading(supported, gap)),
        at_risk: answer.at_risk,
        felt_reading: answer.felt.zip(gap).map(|(felt, gap)| reading::felt_reading(felt, gap)),
        importance: answer.importance,
        priority: gap.zip(answer.importance).map(|(gap, importance)| gap * importance.get()),
        ratings: rated(answer, heard, indicator.revision).and_then(Ratings::of),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Evidence, EvidenceKind, FeltNeed, Importance, IndicatorId};
    use crate::scoring::fixtures::{assessment, evidence_of_strength, indicator, instrument, level, levelled};
    use crate::scoring::{FeltReading, Reading, score};

    fn only(answer: Answer) -> IndicatorScore {
        let mut assessment = assessment();
        assessment.answers.insert(IndicatorId::new("GOV-1.1").unwrap(), answer);
        score(&instrument([indicator("GOV-1.1")]), &assessment).indicators.remove(0)
    }

    #[test]
    fn the_supported_level_is_the_lower_of_agreed_level_and_ceiling() {
        for agreed in Level::all() {
            for (number, ceiling) in [(0, 2), (1, 3), (2, 4), (3, 5)] {
                let found = supported(agreed, Strength::new(number).unwrap());
                assert_eq!(found.get(), agreed.get().min(ceiling), "agreed {agreed}, strength {number}");
            }
        }
    }

    #[test]
    fn evidence_is_as_strong_as_its_kinds() {
        use EvidenceKind::{Data, Document, Observation, Testimony};
        for (kinds, strength) in [
            (&[][..], 0),
            (&[Testimony], 1),
            (&[Testimony, Testimony], 1),
            (&[Document], 2),
            (&[Document, Document], 2),
            (&[Observation], 2),
            (&[Data], 2),
            (&[Testimony, Document], 3),
            (&[Data, Observation], 3),
        ] {
            let evidence = kinds.iter().map(|kind| Evidence { kind: *kind, source: String::new() }).collect();
            let score = only(Answer { evidence, ..Answer::default() });
            assert_eq!(score.strength.get(), strength, "{kinds:?}");
        }
    }

    #[test]
    fn hands_in_the_room_come_before_levels_that_people_gave_alone() {
        let heard = Heard { levels: Tally::new([0, 0, 0, 6, 0]).unwrap(), ..Heard::default() };
        let room = Answer { tally: Tally::new([3, 0, 0, 0, 0]), ..Answer::default() };
        let counts = |answer: &Answer, heard| rated(answer, heard, 1).map(Tally::counts);
        assert_eq!(counts(&room, Some(&heard)), Some([3, 0, 0, 0, 0]));
        assert_eq!(counts(&Answer::default(), Some(&heard)), Some([0, 0, 0, 6, 0]));
        assert_eq!(counts(&Answer::default(), None), None);
    }

    #[test]
    fn a_claim_of_five_on_testimony_alone_exceeds_its_evidence_by_two() {
        let score = only(levelled(5, 1));
        assert_eq!(score.agreed, Some(level(5)), "the group's level stays");
        assert_eq!(score.supported, Some(level(3)));
        assert_eq!(score.exceeds_evidence_by, Some(2));
    }

    #[test]
    fn a_claim_within_its_evidence_exceeds_it_by_nothing() {
        assert_eq!(only(levelled(4, 2)).exceeds_evidence_by, Some(0));
        assert_eq!(only(levelled(5, 0)).exceeds_evidence_by, Some(3));
    }

    #[test]
    fn the_worked_example_of_inspection_planning_is_a_partial_asset_of_priority_three() {
        let score = only(Answer { desired: Some(level(4)), importance: Importance::new(3), ..levelled(3, 2) });
        assert_eq!((score.supported, score.gap, score.priority), (Some(level(3)), Some(1), Some(3)));
        assert_eq!(score.reading, Some(Reading::PartialAsset));
    }

    #[test]
    fn the_worked_example_of_who_is_chosen_exceeds_its_evidence_and_is_felt_more_than_shown() {
        let answer = Answer {
            felt: FeltNeed::new(3),
            desired: Some(level(4)),
            importance: Importance::new(3),
            ..levelled(4, 1)
        };
        let score = only(answer);
        assert_eq!((score.supported, score.exceeds_evidence_by, score.priority), (Some(level(3)), Some(1), Some(3)));
        assert_eq!(score.reading, Some(Reading::PartialAsset));
        assert_eq!(score.felt_reading, Some(FeltReading::FeltMoreThanShown));
    }

    #[test]
    fn without_a_desired_level_there_is_no_gap_no_reading_and_no_priority() {
        let answer = Answer { felt: FeltNeed::new(3), importance: Importance::new(3), ..levelled(2, 3) };
        let score = only(answer);
        assert_eq!(score.supported, Some(level(2)));
        assert_eq!((score.gap, score.priority), (None, None));
        assert_eq!((score.reading, score.felt_reading), (None, None));
    }

    #[test]
    fn without_importance_there_is_a_gap_but_no_priority() {
        let score = only(Answer { desired: Some(level(4)), ..levelled(2, 3) });
        assert_eq!((score.gap, score.priority), (Some(2), None));
    }

    #[test]
    fn only_a_levelled_answer_becomes_a_number() {
        for (standing, state) in [
            (Standing::Unanswered, State::Unanswered),
            (Standing::NotApplicable { reason: "another body does it".to_owned() }, State::NotApplicable),
            (Standing::InsufficientEvidence, State::InsufficientEvidence),
            (Standing::NoConsensus, State::NoConsensus),
        ] {
            let score = only(Answer {
                standing,
                set_aside: Some(level(4)),
                felt: FeltNeed::new(2),
                desired: Some(level(4)),
                importance: Importance::new(2),
                tally: Tally::new([0, 3, 0, 3, 0]),
                evidence: evidence_of_strength(3),
                ..Answer::default()
            });
            assert_eq!(score.state, state);
            assert_eq!((score.agreed, score.supported, score.exceeds_evidence_by), (None, None, None), "{state:?}");
            assert_eq!((score.gap, score.priority), (None, None), "{state:?}");
            assert_eq!((score.reading, score.felt_reading), (None, None), "{state:?}");
            assert_eq!((score.felt, score.desired), (FeltNeed::new(2), Some(level(4))), "what was given stays");
            assert_eq!(score.strength.get(), 3);
            assert_eq!(score.ratings.map(|ratings| ratings.people), Some(6), "the ratings are kept");
        }
    }

    #[test]
    fn the_mark_at_risk_is_the_groups_and_shows_on_assets_only() {
        let asset = only(Answer { at_risk: true, desired: Some(level(4)), ..levelled(4, 3) });
        assert!(asset.at_risk && asset.is_asset_at_risk());
        let deficit = only(Answer { at_risk: true, desired: Some(level(4)), ..levelled(2, 3) });
        assert!(deficit.at_risk && !deficit.is_asset_at_risk());
    }
}
