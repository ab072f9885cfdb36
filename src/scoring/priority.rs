//! Which gap comes first: one total order (rule 7).

use std::cmp::Reverse;

use crate::model::IndicatorId;

use super::ratings::Ratings;
use super::scores::IndicatorScore;

/// Where an indicator with a gap stands: the smallest comes first. The fields are compared in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// Highest priority first, those without one last.
    priority: Reverse<Option<u8>>,
    /// Largest gap first, but only among those without a priority.
    gap: Reverse<u8>,
    /// Core needs first.
    core: Reverse<bool>,
    /// Highest consensus in millionths first; last where fewer than five people were counted.
    agreement: Reverse<Option<u32>>,
    /// The place in the instrument.
    place: usize,
}

impl Rank {
    /// The rank of an indicator; `None` without a gap.
    fn of(place: usize, score: &IndicatorScore) -> Option<Rank> {
        let gap = score.gap.filter(|gap| *gap > 0)?;
        Some(Rank {
            priority: Reverse(score.priority),
            gap: Reverse(if score.priority.is_none() { gap } else { 0 }),
            core: Reverse(score.core),
            // Compared as it is written, so that a last bit of floating point never decides.
            agreement: Reverse(score.ratings.filter(Ratings::is_a_group).map(|r| r.consensus_millionths())),
            place,
        })
    }
}

/// What decided between two indicators with the same claim to come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieBreak {
    /// One is a core need, the other is not.
    Core,
    /// The room agrees more on one of them.
    Agreement,
    /// One stands earlier in the instrument.
    Order,
}

/// Every indicator with a gap, in the order of rule 7.
pub(super) fn list(indicators: &[IndicatorScore]) -> Vec<IndicatorId> {
    let mut ranks: Vec<Rank> =
        indicators.iter().enumerate().filter_map(|(place, score)| Rank::of(place, score)).collect();
    ranks.sort_unstable();
    ranks.iter().filter_map(|rank| indicators.get(rank.place)).map(|score| score.id.clone()).collect()
}

/// What decided between two indicators; `None` when their priority (or, without one, their gap) already did.
pub fn tie_break(a: &IndicatorScore, b: &IndicatorScore) -> Option<TieBreak> {
    let (a, b) = (Rank::of(0, a)?, Rank::of(0, b)?);
    ((a.priority, a.gap) == (b.priority, b.gap)).then(|| match (a.core == b.core, a.agreement == b.agreement) {
        (false, _) => TieBreak::Core,
        (true, false) => TieBreak::Agreement,
        (true, true) => TieBreak::Order,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Answer, Indicator, Tally};
    use crate::scoring::fixtures::{answered, complete, indicator, instrument};
    use crate::scoring::{Scores, score};

    const IDS: [&str; 4] = ["GOV-1.1", "GOV-1.2", "GOV-1.3", "GOV-1.4"];

    fn scored(answers: [Answer; 4], core: [bool; 4]) -> Scores {
        let indicators = IDS.iter().zip(core).map(|(id, core)| Indicator { core, ..indicator(id) });
        score(&instrument(indicators), &answered(IDS.into_iter().zip(answers)))
    }

    /// The last numbers of the ids, in the order of the list.
    fn order(scores: &Scores) -> String {
        scores.priorities.iter().filter_map(|id| id.as_str().chars().last()).collect()
    }

    fn unimportant(answer: Answer) -> Answer {
        Answer { importance: None, ..answer }
    }

    fn rated(answer: Answer, counts: [u16; 5]) -> Answer {
        Answer { tally: Tally::new(counts), ..answer }
    }

    #[test]
    fn a_gap_of_two_that_is_vital_outranks_a_gap_of_three_that_is_useful() {
        let scores = scored(
            [complete(0, 1, 4, 1), complete(0, 2, 4, 3), complete(0, 4, 4, 3), complete(0, 1, 2, 2)],
            [false; 4],
        );
        assert_eq!(order(&scores), "214", "6, 3, 2; without a gap it is not in the list");
        assert_eq!(scores.indicators[1].priority, Some(6));
        assert_eq!(scores.indicators[2].priority, Some(0));
    }

    #[test]
    fn without_importance_it_comes_last_by_gap_even_when_core() {
        let scores = scored(
            [
                unimportant(complete(0, 3, 4, 1)),
                unimportant(complete(0, 1, 4, 1)),
                complete(0, 4, 5, 1),
                unimportant(complete(0, 2, 4, 1)),
            ],
            [true, true, false, true],
        );
        assert_eq!(order(&scores), "3241");
    }

    #[test]
    fn among_those_with_a_priority_the_gap_does_not_decide() {
        let scores = scored(
            [complete(0, 2, 4, 3), complete(0, 1, 4, 2), complete(0, 2, 4, 3), complete(0, 1, 4, 2)],
            [false, false, false, true],
        );
        assert_eq!(order(&scores), "4123");
    }

    #[test]
    fn core_comes_before_agreement_and_agreement_before_order() {
        let answer = || complete(0, 2, 4, 2);
        let scores = scored(
            [
                answer(),
                rated(answer(), [0, 4, 0, 4, 0]),
                rated(answer(), [0, 8, 0, 0, 0]),
                rated(answer(), [4, 0, 0, 0, 4]),
            ],
            [false, false, false, true],
        );
        assert_eq!(order(&scores), "4321");
        let [first, second, third, core] = scores.indicators.as_slice() else { panic!("four indicators") };
        assert_eq!(tie_break(core, third), Some(TieBreak::Core));
        assert_eq!(tie_break(third, second), Some(TieBreak::Agreement));
        assert_eq!(tie_break(second, first), Some(TieBreak::Agreement));
        assert_eq!(tie_break(first, first), Some(TieBreak::Order));
    }

    #[test]
    fn fewer_than_five_people_do_not_decide() {
        let answer = || complete(0, 2, 4, 2);
        let scores = scored(
            [
                rated(answer(), [2, 0, 0, 0, 2]),
                rated(answer(), [0, 4, 0, 0, 0]),
                rated(answer(), [3, 0, 0, 0, 2]),
                answer(),
            ],
            [true; 4],
        );
        assert_eq!(order(&scores), "3124");
    }

    #[test]
    fn different_priorities_are_no_tie() {
        let scores = scored(
            [
                complete(0, 1, 4, 3),
                complete(0, 2, 4, 3),
                unimportant(complete(0, 1, 4, 1)),
                unimportant(complete(0, 2, 4, 1)),
            ],
            [true; 4],
        );
        assert_eq!(order(&scores), "1234");
        for pair in scores.indicators.windows(2) {
            assert_eq!(tie_break(&pair[0], &pair[1]), None);
        }
    }
}
