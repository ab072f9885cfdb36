//! Areas and coverage: exact means, minimum, technical against functional capacity (rules 2 and 5).

use crate::model::{CapacityType, Level};

use super::scores::{AreaScore, Coverage, IndicatorScore, Mean, State};

impl Mean {
    /// The weighted mean of the supported levels; `None` when nothing is levelled.
    fn of<'a>(indicators: impl Iterator<Item = &'a IndicatorScore>) -> Option<Mean> {
        let mut mean = Mean { numerator: 0, denominator: 0 };
        for (level, weight) in indicators.filter_map(|score| Some((score.supported?, score.weight))) {
            mean.numerator += u32::from(weight.get()) * u32::from(level.get());
            mean.denominator += u32::from(weight.get());
        }
        (mean.denominator > 0).then_some(mean)
    }

    /// The weighted mean of another level over exactly the indicators of this mean; `None` when one of them lacks it.
    fn beside(self, indicators: &[IndicatorScore], level: impl Fn(&IndicatorScore) -> Option<Level>) -> Option<Mean> {
        let levelled = indicators.iter().filter(|score| score.supported.is_some());
        let weighted = |score: &IndicatorScore| Some(u32::from(score.weight.get()) * u32::from(level(score)?.get()));
        Some(Mean { numerator: levelled.map(weighted).sum::<Option<u32>>()?, denominator: self.denominator })
    }

    /// The mean as a floating point number, for drawing and for programs.
    pub fn value(self) -> f64 {
        f64::from(self.numerator) / f64::from(self.denominator)
    }

    /// The mean with one decimal, rounded half up from the exact fraction, for example `3.5`.
    pub fn one_decimal(self) -> String {
        let tenths = self.in_parts(10);
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    /// The mean in whole parts of one `unit`-th, rounded half up from the exact fraction: 7/2 in tenths is 35.
    pub fn in_parts(self, unit: u32) -> u64 {
        let (numerator, denominator) = (u64::from(self.numerator), u64::from(self.denominator.max(1)));
        (2 * u64::from(unit) * numerator + denominator) / (2 * denominator)
    }

    /// Whether this mean is at least one whole level above another.
    fn is_a_level_above(self, other: Mean) -> bool {
        let [a, b] = [self, other].map(|mean| (u64::from(mean.numerator), u64::from(mean.denominator)));
        a.0 * b.1 >= b.0 * a.1 + a.1 * b.1
    }
}

impl AreaScore {
    /// The results of one area from those of its indicators; `None` when there are none.
    fn of(indicators: &[IndicatorScore]) -> Option<AreaScore> {
        let id = indicators.first()?.area.clone();
        let coverage = Coverage::of(indicators);
        let mean_of = |kind| Mean::of(indicators.iter().filter(|score| score.capacity_type == kind));
        let technical_mean = mean_of(CapacityType::Technical);
        let functional_mean = mean_of(CapacityType::Functional);
        let mean = Mean::of(indicators.iter()).filter(|_| coverage.is_enough());
        Some(AreaScore {
            id,
            applicable: coverage.applicable,
            levelled: coverage.levelled,
            mean,
            agreed_mean: mean.and_then(|mean| mean.beside(indicators, |score| score.agreed)),
            desired_mean: mean.and_then(|mean| mean.beside(indicators, |score| score.desired)),
            minimum: indicators.iter().filter_map(|score| score.supported).min(),
            technical_mean,
            functional_mean,
            unsupported_technical: technical_mean
                .zip(functional_mean)
                .is_some_and(|(technical, functional)| technical.is_a_level_above(functional)),
        })
    }

    /// Minimum over the two kinds, shown beside the mean where technical capacity is unsupported (rule 5).
    pub fn weaker_mean(&self) -> Option<Mean> {
        // Unsupported means that the technical mean is a level above, so the functional one is the lower.
        self.functional_mean.filter(|_| self.unsupported_technical)
    }
}

impl Coverage {
    /// How much of these indicators is answered.
    pub(super) fn of(indicators: &[IndicatorScore]) -> Coverage {
        let mut coverage = Coverage::default();
        for score in indicators {
            coverage.in_scope += 1;
            match score.state {
                State::Levelled => coverage.levelled += 1,
                State::NotApplicable => coverage.not_applicable += 1,
                State::InsufficientEvidence => coverage.insufficient_evidence += 1,
                State::NoConsensus => coverage.no_consensus += 1,
                State::Unanswered => coverage.unanswered += 1,
            }
        }
        coverage.applicable = coverage.in_scope.saturating_sub(coverage.not_applicable);
        coverage
    }

    /// Whether at least two thirds of the applicable indicators are levelled, so that a mean may be shown.
    fn is_enough(&self) -> bool {
        3 * self.levelled >= 2 * self.applicable
    }
}

/// The areas of these indicators, in their order.
pub(super) fn areas(indicators: &[IndicatorScore]) -> Vec<AreaScore> {
    indicators.chunk_by(|a, b| a.area == b.area).filter_map(AreaScore::of).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Answer, Depth, Indicator, Instrument, Standing, Weight};
    use crate::scoring::fixtures::{answered, indicator, instrument, level, levelled, technical};
    use crate::scoring::{Scores, score};

    fn mean(numerator: u32, denominator: u32) -> Mean {
        Mean { numerator, denominator }
    }

    fn without_number(standing: Standing) -> Answer {
        Answer { standing, ..levelled(1, 3) }
    }

    fn not_applicable() -> Answer {
        without_number(Standing::NotApplicable { reason: "another body does it".to_owned() })
    }

    fn three() -> Instrument {
        instrument(["GOV-1.1", "GOV-1.2", "GOV-1.3"].map(indicator))
    }

    fn area_of(instrument: &Instrument, answers: &[(&str, Answer)]) -> AreaScore {
        score(instrument, &answered(answers.iter().cloned())).areas.remove(0)
    }

    #[test]
    fn a_mean_is_an_exact_fraction_shown_half_up() {
        for (numerator, denominator, shown) in [
            (7, 2, "3.5"),
            (10, 3, "3.3"),
            (11, 3, "3.7"),
            (13, 4, "3.3"),
            (9, 4, "2.3"),
            (5, 1, "5.0"),
            (1, 1, "1.0"),
            (61, 20, "3.1"),
            (59, 20, "3.0"),
            (299, 100, "3.0"),
            (294, 100, "2.9"),
        ] {
            assert_eq!(mean(numerator, denominator).one_decimal(), shown, "{numerator}/{denominator}");
        }
        assert_eq!(mean(7, 3).in_parts(1_000_000), 2_333_333);
        assert!((mean(7, 2).value() - 3.5).abs() < f64::EPSILON);
    }

    #[test]
    fn the_mean_of_an_area_is_not_reduced() {
        let area = area_of(&three(), &[("GOV-1.1", levelled(2, 3)), ("GOV-1.2", levelled(4, 3))]);
        assert_eq!(area.mean, Some(mean(6, 2)));
        assert_eq!(area.minimum, Some(level(2)));
        assert_eq!((area.applicable, area.levelled), (3, 2));
    }

    #[test]
    fn the_mean_takes_supported_levels_not_claims() {
        let area = area_of(&instrument([indicator("GOV-1.1")]), &[("GOV-1.1", levelled(5, 0))]);
        assert_eq!((area.mean, area.minimum), (Some(mean(2, 1)), Some(level(2))));
    }

    #[test]
    fn weights_count_in_both_sums() {
        let heavy = Indicator { weight: Weight::new(3).unwrap(), ..indicator("GOV-1.1") };
        let area = area_of(
            &instrument([heavy, indicator("GOV-1.2")]),
            &[("GOV-1.1", levelled(4, 3)), ("GOV-1.2", levelled(1, 3))],
        );
        assert_eq!(area.mean, Some(mean(13, 4)));
    }

    #[test]
    fn under_two_thirds_the_mean_is_withheld_and_the_minimum_stays() {
        for (applicable, levelled_count, shown) in [
            (1, 1, true),
            (1, 0, false),
            (2, 1, false),
            (3, 2, true),
            (3, 1, false),
            (4, 3, true),
            (4, 2, false),
            (5, 3, false),
            (6, 4, true),
        ] {
            let ids: Vec<String> = (1..=applicable).map(|number| format!("GOV-1.{number}")).collect();
            let answers: Vec<_> = ids.iter().take(levelled_count).map(|id| (id.as_str(), levelled(3, 3))).collect();
            let area = area_of(&instrument(ids.iter().map(|id| indicator(id))), &answers);
            assert_eq!(area.mean.is_some(), shown, "{levelled_count} of {applicable}");
            assert_eq!(area.minimum.is_some(), levelled_count > 0, "{levelled_count} of {applicable}");
            assert_eq!(area.functional_mean.is_some(), levelled_count > 0, "{levelled_count} of {applicable}");
        }
    }

    #[test]
    fn not_applicable_leaves_the_denominator_and_the_other_states_stay_in_it() {
        let two = [("GOV-1.1", levelled(3, 3)), ("GOV-1.2", not_applicable())];
        let area = area_of(&instrument(["GOV-1.1", "GOV-1.2"].map(indicator)), &two);
        assert_eq!((area.applicable, area.levelled, area.mean), (1, 1, Some(mean(3, 1))));
        for standing in [Standing::InsufficientEvidence, Standing::NoConsensus, Standing::Unanswered] {
            let two = [("GOV-1.1", levelled(3, 3)), ("GOV-1.2", without_number(standing.clone()))];
            let area = area_of(&instrument(["GOV-1.1", "GOV-1.2"].map(indicator)), &two);
            assert_eq!((area.applicable, area.levelled, area.mean), (2, 1, None), "{standing:?}");
        }
    }

    #[test]
    fn an_area_where_nothing_applies_has_no_numbers() {
        let area = area_of(&instrument([indicator("GOV-1.1")]), &[("GOV-1.1", not_applicable())]);
        assert_eq!((area.applicable, area.mean, area.minimum, area.functional_mean), (0, None, None, None));
        assert!(!area.unsupported_technical);
    }

    #[test]
    fn technical_capacity_is_unsupported_from_exactly_one_level_up() {
        // Technical levels, functional levels, flagged. 13/3 - 10/3 is exactly 1, which floating point misses.
        for (technical_levels, functional_levels, flagged) in [
            (&[4][..], &[3][..], true),
            (&[3], &[3], false),
            (&[2], &[4], false),
            (&[4, 4, 5], &[3, 3, 4], true),
            (&[3, 3, 4], &[2, 3], false),
            (&[4, 5], &[4, 4, 3], false),
            (&[4], &[], false),
            (&[], &[1], false),
        ] {
            let mut indicators = Vec::new();
            let mut assessment = answered([]);
            for (number, agreed) in technical_levels.iter().chain(functional_levels).enumerate() {
                let id = format!("GOV-1.{}", number + 1);
                let made = if number < technical_levels.len() { technical(&id) } else { indicator(&id) };
                assessment.answers.insert(made.id.clone(), levelled(*agreed, 3));
                indicators.push(made);
            }
            let area = score(&instrument(indicators), &assessment).areas.remove(0);
            assert_eq!(area.unsupported_technical, flagged, "{technical_levels:?} against {functional_levels:?}");
            assert_eq!(area.technical_mean.is_some(), !technical_levels.is_empty());
            assert_eq!(area.weaker_mean(), area.functional_mean.filter(|_| flagged));
        }
    }

    #[test]
    fn coverage_counts_every_state_once() {
        let indicators = ["GOV-1.1", "GOV-1.2", "GOV-1.3", "GOV-2.1", "GOV-2.2", "GOV-2.3"].map(indicator);
        let assessment = answered([
            ("GOV-1.1", levelled(3, 3)),
            ("GOV-1.2", not_applicable()),
            ("GOV-1.3", without_number(Standing::InsufficientEvidence)),
            ("GOV-2.1", without_number(Standing::NoConsensus)),
            ("GOV-2.2", without_number(Standing::Unanswered)),
        ]);
        let expected = Coverage {
            in_scope: 6,
            applicable: 5,
            levelled: 1,
            not_applicable: 1,
            insufficient_evidence: 1,
            no_consensus: 1,
            unanswered: 2,
        };
        assert_eq!(score(&instrument(indicators), &assessment).coverage, expected);
    }

    #[test]
    fn answers_out_of_scope_are_ignored() {
        let full_only = Indicator { short_form: false, standard_form: false, ..indicator("GOV-1.2") };
        let instrument = instrument([indicator("GOV-1.1"), full_only, indicator("GOV-2.1")]);
        let mut assessment = answered([
            ("GOV-1.1", levelled(3, 3)),
            ("GOV-1.2", levelled(5, 3)),
            ("GOV-2.1", levelled(1, 3)),
            ("GOV-9.9", levelled(1, 3)),
        ]);
        assessment.selection.depth = Depth::Quick;
        assessment.selection.without = vec![crate::model::AreaId::new("GOV-2").unwrap()];
        let Scores { coverage, indicators, areas, .. } = score(&instrument, &assessment);
        assert_eq!((coverage.in_scope, coverage.levelled), (1, 1));
        assert_eq!(indicators.iter().map(|score| score.id.as_str()).collect::<Vec<_>>(), ["GOV-1.1"]);
        assert_eq!(areas.iter().map(|area| area.id.as_str()).collect::<Vec<_>>(), ["GOV-1"]);
    }
}
