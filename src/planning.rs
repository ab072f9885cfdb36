//! From deficits to action: which ways to offer, what a plan lacks, how good it is, and what is due when.
//!
//! Pure. The plan itself is a value of [`crate::model::Plan`]; nothing here changes it.

pub mod appraisal;
pub mod guard;
pub mod names;
