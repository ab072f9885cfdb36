//! From deficits to action: which ways to offer, what a plan lacks, how good it is, and what is due when.
//!
//! Pure. The plan itself is a value of [`crate::model::Plan`]; nothing here changes it.

pub mod appraisal;
pub mod balance;
pub mod considered;
pub mod due;
pub mod field;
#[cfg(test)]
pub(crate) mod fixtures;
pub mod guard;
pub mod ids;
mod look;
pub mod names;
pub mod output;
pub mod quality;
pub mod recommend;

pub use appraisal::{Criterion, Judged, Mark, appraise};
pub use balance::{Balance, balance};
pub use considered::considered;
pub use due::{Due, DueKind, When, calendar, due, due_at, pending};
pub use field::{Field, missing};
pub use guard::{Finding, guard, is_found};
pub use ids::action_id;
pub use output::{Output, outputs};
pub use recommend::{Suggestion, Why, draft, is_training, other_cause, suggestions};
