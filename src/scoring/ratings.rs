//! What the room said, without names (rule 8).

use std::cmp::Reverse;

use crate::model::{Level, Tally};

words! {
    /// The agreement of five or more people in a word, from the Tastle-Wierman consensus.
    Agreement {
        /// 0.80 and more.
        Close = "close",
        /// 0.60 and more.
        Mixed = "mixed",
        /// Less.
        FarApart = "far-apart",
    }
}

/// The ratings of one indicator. There is no mean: it may be a level nobody chose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratings {
    /// People at levels 1 to 5.
    pub counts: [u16; 5],
    /// How many people; at least 1.
    pub people: u32,
    /// The lower and the upper middle value.
    pub middle: (Level, Level),
    /// The lower of the two neighbouring levels that hold most people; the lowest such pair on a tie.
    pub best_pair: Level,
    /// How many people are on that pair.
    pub best_pair_count: u32,
    /// Highest minus lowest level chosen, 0 to 4.
    pub range: u8,
    /// Tastle-Wierman consensus, 0 to 1.
    pub consensus: f64,
    /// The word for it; `None` for fewer than five people.
    pub agreement: Option<Agreement>,
    /// Five or more people, and a range of 3 or more: "one voice is far from the rest".
    pub wide_range: bool,
}

impl Ratings {
    /// How many people make a group: with fewer there is no word for their agreement (rule 8).
    pub const GROUP: u32 = 5;

    /// The ratings of a tally; `None` when nobody was counted.
    pub fn of(tally: Tally) -> Option<Ratings> {
        let counts = tally.counts();
        let people = tally.people();
        // Positions of the lower and upper middle, counted from 1 over the people sorted by level.
        let middle = (at_position(&counts, people.div_ceil(2))?, at_position(&counts, people / 2 + 1)?);
        let (best_pair, best_pair_count) = best_pair(&counts)?;
        let range = at_position(&counts, people)?.get().saturating_sub(at_position(&counts, 1)?.get());
        let mut ratings = Ratings {
            counts,
            people,
            middle,
            best_pair,
            best_pair_count,
            range,
            consensus: consensus(&counts, people),
            agreement: None,
            wide_range: false,
        };
        if ratings.is_a_group() {
            ratings.wide_range = range >= 3;
            // Judged on the number as it is written, so that the word never disagrees with it.
            ratings.agreement = Some(match ratings.consensus_millionths() {
                800_000.. => Agreement::Close,
                600_000.. => Agreement::Mixed,
                _ => Agreement::FarApart,
            });
        }
        Some(ratings)
    }

    /// Whether enough people were counted for a word on their agreement.
    pub fn is_a_group(&self) -> bool {
        self.people >= Ratings::GROUP
    }

    /// The consensus as it is written and compared: in millionths, 0 to 1,000,000.
    ///
    /// Rooms whose exact consensus is the same, such as mirror images, then also compare the same.
    pub fn consensus_millionths(&self) -> u32 {
        (self.consensus * 1e6).round() as u32
    }

    /// The upper of the two neighbouring levels that hold most people.
    pub fn best_pair_upper(&self) -> Level {
        Level::new(self.best_pair.get() + 1).unwrap_or(Level::MAX)
    }

    /// The levels to hear from first: those farthest from the middle values, or both ends where nobody is far from them.
    ///
    /// Empty for fewer than five people, where a level could point at somebody, and where all chose the same.
    pub fn hear_first(&self) -> Vec<Level> {
        if !self.is_a_group() || self.range == 0 {
            return Vec::new();
        }
        let (lower, upper) = self.middle;
        let far = |level: Level| level.get().abs_diff(lower.get()).min(level.get().abs_diff(upper.get()));
        let levels: Vec<Level> = self.chosen().map(|(level, _)| level).collect();
        match levels.iter().map(|level| far(*level)).max() {
            Some(0) | None => levels,
            Some(farthest) => levels.into_iter().filter(|level| far(*level) == farthest).collect(),
        }
    }

    /// The levels somebody chose, lowest first, with how many people did.
    pub fn chosen(&self) -> impl Iterator<Item = (Level, u16)> {
        Level::all().zip(self.counts).filter(|(_, count)| *count > 0)
    }
}

/// The level of the person at a position, counted from 1 when all stand sorted by level.
fn at_position(counts: &[u16; 5], position: u32) -> Option<Level> {
    let mut seen = 0;
    Level::all().zip(counts).find_map(|(level, count)| {
        seen += u32::from(*count);
        (*count > 0 && seen >= position).then_some(level)
    })
}

/// The lower of the two neighbouring levels that hold most people, the lowest such pair on a tie, and how many they hold.
fn best_pair(counts: &[u16; 5]) -> Option<(Level, u32)> {
    let held = counts.windows(2).map(|pair| pair.iter().map(|count| u32::from(*count)).sum::<u32>());
    // The smallest of the reversed counts, since `max_by_key` would keep the last of equals.
    Level::all().zip(held).min_by_key(|(_, held)| Reverse(*held))
}

/// Tastle and Wierman's consensus (2007): 1 when all agree, 0 when half sit at each end.
///
/// `1 + sum of p_k * log2(1 - |k - mean| / 4)`, with the distances as exact fractions of the number of people.
fn consensus(counts: &[u16; 5], people: u32) -> f64 {
    let people = u64::from(people);
    let chosen =
        || (1u64..).zip(counts).filter(|(_, count)| **count > 0).map(|(level, count)| (level, u64::from(*count)));
    let total: u64 = chosen().map(|(level, count)| level * count).sum();
    let spread: f64 = chosen()
        .map(|(level, count)| {
            let near = (4 * people).saturating_sub((level * people).abs_diff(total));
            count as f64 / people as f64 * (near as f64 / (4 * people) as f64).log2()
        })
        .sum();
    (1.0 + spread).clamp(0.0, 1.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn ratings(counts: [u16; 5]) -> Ratings {
        Ratings::of(Tally::new(counts).unwrap()).unwrap()
    }

    #[test]
    fn the_nine_worked_distributions_give_their_worked_numbers() {
        use Agreement::{Close, FarApart, Mixed};
        // Counts, middle values, best pair and its people, range, consensus, word, wide range.
        #[rustfmt::skip]
        let worked = [
            ("A moderate",     [0, 2, 3, 2, 1], (3, 3), (2, 5), 3, 651_292, Some(Mixed), true),
            ("B polar",        [4, 0, 0, 0, 4], (1, 5), (1, 4), 4, 0, Some(FarApart), true),
            ("C uniform",      [2, 2, 2, 2, 2], (3, 3), (1, 4), 4, 433_985, Some(FarApart), true),
            ("D unanimous",    [0, 0, 8, 0, 0], (3, 3), (2, 8), 0, 1_000_000, Some(Close), false),
            ("E one outlier",  [0, 1, 6, 0, 1], (3, 3), (2, 7), 3, 792_025, Some(Mixed), true),
            ("F two camps",    [0, 4, 0, 4, 0], (2, 4), (1, 4), 2, 584_963, Some(FarApart), false),
            ("G neighbours",   [0, 0, 4, 4, 0], (3, 4), (3, 8), 1, 807_355, Some(Close), false),
            ("H three people", [1, 1, 1, 0, 0], (2, 2), (1, 2), 2, 723_308, None, false),
            ("I skewed low",   [5, 2, 1, 0, 0], (1, 1), (1, 7), 2, 746_677, Some(Mixed), false),
        ];
        for (name, counts, middle, pair, range, consensus, word, wide) in worked {
            let found = ratings(counts);
            assert_eq!((found.middle.0.get(), found.middle.1.get()), middle, "{name}: middle values");
            assert_eq!((found.best_pair.get(), found.best_pair_count), pair, "{name}: best pair");
            assert_eq!(found.range, range, "{name}: range");
            assert_eq!(found.consensus_millionths(), consensus, "{name}: consensus");
            assert_eq!(found.agreement, word, "{name}: word");
            assert_eq!(found.wide_range, wide, "{name}: wide range");
            assert_eq!((found.counts, found.people), (counts, counts.map(u32::from).iter().sum()), "{name}");
        }
    }

    #[test]
    fn nobody_counted_is_no_ratings() {
        assert_eq!(Ratings::of(Tally::default()), None);
    }

    #[test]
    fn fewer_than_five_people_get_no_word_however_far_apart() {
        for counts in [[1, 0, 0, 0, 0], [1, 0, 0, 0, 1], [1, 0, 0, 0, 2], [2, 0, 0, 0, 2], [0, 0, 4, 0, 0]] {
            let found = ratings(counts);
            assert_eq!((found.agreement, found.wide_range), (None, false), "{counts:?}");
        }
        let five = ratings([1, 0, 0, 0, 4]);
        assert!(five.agreement.is_some() && five.wide_range, "five people are a group");
    }

    #[test]
    fn one_person_is_in_the_middle_alone() {
        let one = ratings([0, 0, 0, 0, 1]);
        assert_eq!((one.middle, one.range), ((Level::MAX, Level::MAX), 0));
        assert_eq!((one.best_pair.get(), one.best_pair_upper().get(), one.best_pair_count), (4, 5, 1));
        assert_eq!(one.consensus_millionths(), 1_000_000);
    }

    #[test]
    fn the_words_begin_exactly_at_their_thresholds() {
        // One or two in ten at each end and the rest in the middle: exactly 0.8 and 0.6, in rooms of any size.
        for size in [1, 3, 7, 11, 990] {
            assert_eq!(ratings([size, 0, 8 * size, 0, size]).agreement, Some(Agreement::Close));
            assert_eq!(ratings([2 * size, 0, 6 * size, 0, 2 * size]).agreement, Some(Agreement::Mixed));
        }
        assert_eq!(ratings([100, 0, 798, 0, 100]).agreement, Some(Agreement::Mixed));
    }

    #[test]
    fn those_farthest_from_the_middle_are_heard_first() {
        let first = |counts| ratings(counts).hear_first().into_iter().map(Level::get).collect::<Vec<_>>();
        assert_eq!(first([0, 2, 3, 2, 1]), [5]);
        assert_eq!(first([4, 0, 0, 0, 4]), [1, 5], "two camps: both");
        assert_eq!(first([2, 2, 2, 2, 2]), [1, 5]);
        assert_eq!(first([0, 0, 8, 0, 0]), [0; 0], "all on one level");
        assert_eq!(first([0, 0, 4, 4, 0]), [3, 4]);
        assert_eq!(first([5, 2, 1, 0, 0]), [3]);
        assert_eq!(first([1, 1, 1, 0, 1]), [0; 0], "in a group of four a level would point at somebody");
    }

    #[test]
    fn mirror_images_agree_equally() {
        assert_eq!(ratings([5, 2, 1, 0, 0]).consensus_millionths(), ratings([0, 0, 1, 2, 5]).consensus_millionths());
        assert_eq!(ratings([3, 1, 4, 1, 0]).consensus_millionths(), ratings([0, 1, 4, 1, 3]).consensus_millionths());
    }

    #[test]
    fn the_largest_room_still_fits() {
        let most = ratings([Tally::MOST; 5]);
        assert_eq!((most.people, most.best_pair_count, most.consensus_millionths()), (49_995, 19_998, 433_985));
    }
}
