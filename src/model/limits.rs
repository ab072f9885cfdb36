//! The limits of what a file may hold. Screens keep to them too, so that what was saved can be read again.

/// The longest text, in characters.
pub const LONGEST_TEXT: usize = 10_000;
/// The most items of a short list: evidence, facilitators, probes and the like.
pub const MOST_OPTIONS: usize = 64;
/// The most lines of head counts.
pub const MOST_PARTICIPANTS: usize = 200;
/// The most answers, areas or entries.
pub const MOST_ITEMS: usize = 5_000;
/// The highest number of a round.
pub const LAST_ROUND: u32 = 999;
