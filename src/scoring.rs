//! The engine: a pure function from instrument and assessment to results (design section 3).
//!
//! It never fails: it returns numbers plus what is missing. No grand total over areas, no mean over constituents, no
//! mean level for one indicator's ratings (rule 6). Fractions stay exact; rounding is a matter of showing them.

pub mod agreement;
pub mod area;
pub mod explain;
#[cfg(test)]
pub(crate) mod fixtures;
pub mod level;
mod meaning;
pub mod names;
pub mod priority;
#[cfg(test)]
mod properties;
pub mod ratings;
pub mod reading;
pub mod scores;

pub use explain::Explanation;
pub use meaning::meaning;
pub use ratings::{Agreement, Ratings};
pub use scores::{AreaScore, Coverage, FeltReading, IndicatorScore, Mean, Reading, Scores, State, score};

/// The version of the rules in this module; every result carries it (rule 9).
pub const FORMULA: u32 = 1;
