//! Golden files of every format, and what must hold for all texts: nothing is lost, nothing panics, no cut passes.

#![allow(clippy::unwrap_used)]

#[path = "formats/damage.rs"]
mod damage;
#[path = "formats/golden.rs"]
mod golden;
#[path = "formats/plans.rs"]
mod plans;
#[path = "formats/properties.rs"]
mod properties;
#[path = "formats/review.rs"]
mod review;
