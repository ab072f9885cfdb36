//! The plain way as a whole program: through a pipe, in a simple terminal, and key for key as on the screen.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

#[path = "plain/endings.rs"]
mod endings;
#[path = "plain/piped.rs"]
mod piped;
#[path = "plain/planviews.rs"]
mod planviews;
#[path = "plain/project.rs"]
mod project;
#[path = "plain/same.rs"]
mod same;

// Shared with other tests, which need other parts of it.
#[path = "support/baseline.rs"]
#[allow(dead_code)]
mod baseline;
#[path = "support/home.rs"]
#[allow(dead_code)]
mod home;
#[path = "support/program.rs"]
#[allow(dead_code)]
mod program;
