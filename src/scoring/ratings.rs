//! What the room said, without names (rule 8).

use crate::model::Level;

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
