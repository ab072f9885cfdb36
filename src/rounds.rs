//! The next round of an assessment, and what moved between two.
//!
//! Pure. What cannot be compared is named with its reason and never counted.

mod begin;
mod compare;
mod comparison;
mod fit;
mod people;

pub use begin::{begin, counted, last_round};
pub use compare::{compare, compare_both};
pub use comparison::{Change, Comparison, Done, Fraction, Kept, Moved, Note, Reason, Uncompared};
pub use fit::{Misfit, misfits};
pub use people::{Count, Group, People};
