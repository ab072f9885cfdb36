//! Where the room agreed least: what a short meeting should talk about first (rule 8).

use super::scores::{IndicatorScore, Scores};

/// The indicators that five or more people rated, the least agreed first: by the consensus as it is written, and in
/// instrument order where that is the same.
pub fn least_agreed(scores: &Scores) -> Vec<&IndicatorScore> {
    let mut rated: Vec<(u32, &IndicatorScore)> = scores
        .indicators
        .iter()
        .filter_map(|score| {
            let ratings = score.ratings.as_ref().filter(|ratings| ratings.is_a_group())?;
            Some((ratings.consensus_millionths(), score))
        })
        .collect();
    // A stable sort keeps the order of the instrument.
    rated.sort_by_key(|(consensus, _)| *consensus);
    rated.into_iter().map(|(_, score)| score).collect()
}

/// The indicators that fewer than five people rated, in instrument order: too few for a word, so they have no place.
pub fn too_few_for_a_word(scores: &Scores) -> Vec<&IndicatorScore> {
    let small = |score: &&IndicatorScore| score.ratings.as_ref().is_some_and(|ratings| !ratings.is_a_group());
    scores.indicators.iter().filter(small).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::model::{Answer, Tally};
    use crate::scoring::fixtures::{answered, indicator, instrument};
    use crate::scoring::score;

    use super::*;

    #[test]
    fn the_least_agreed_stand_first_and_small_groups_apart() {
        let rooms = [
            ("GOV-1.1", [0, 0, 8, 0, 0]),
            ("GOV-1.2", [5, 2, 1, 0, 0]),
            ("GOV-1.3", [4, 0, 0, 0, 4]),
            ("GOV-1.4", [1, 0, 0, 0, 3]),
            ("GOV-1.5", [0, 0, 1, 2, 5]),
            ("GOV-1.6", [0, 0, 0, 0, 0]),
        ];
        let instrument = instrument(rooms.map(|(id, _)| indicator(id)));
        let rated = |counts| Answer { tally: Tally::new(counts), ..Answer::default() };
        let scores = score(&instrument, &answered(rooms.map(|(id, counts)| (id, rated(counts)))));
        let ids = |found: Vec<&IndicatorScore>| found.iter().map(|score| score.id.to_string()).collect::<Vec<_>>();
        // GOV-1.2 and GOV-1.5 are mirror images: the instrument decides.
        assert_eq!(ids(least_agreed(&scores)), ["GOV-1.3", "GOV-1.2", "GOV-1.5", "GOV-1.1"]);
        assert_eq!(ids(too_few_for_a_word(&scores)), ["GOV-1.4"]);
    }
}
