//! The next round of an assessment, and what moved between two.
//!
//! Pure. What cannot be compared is named with its reason and never counted.

mod begin;
mod compare;
mod comparison;
mod fit;
pub mod names;
mod people;
#[cfg(test)]
mod properties;

pub use begin::{NoRound, begin, counted, follow_up, last_round};
pub use compare::{compare, compare_both, strength};
pub use comparison::{Change, Comparison, Done, Fraction, Kept, Moved, Note, Reason, Uncompared};
pub use fit::{Misfit, misfits};
pub use people::{Count, Group, People};
