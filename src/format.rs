//! Text to and from the model: TOML instruments and assessments, the scores as JSON.
//!
//! Reading finds every problem of a text at once, each with its place and what to do. Writing is canonical: one order,
//! one fact a line, so that saving, loading and saving again gives the same bytes.

pub mod assessment;
pub mod catalogue;
pub mod instrument;
pub mod problem;
pub mod scores;

pub use problem::{Problem, Severity, Unreadable};
