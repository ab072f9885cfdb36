//! The whole program as a person meets it: typed at in a real pseudo-terminal, read from its screen, judged by its files.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "terminal/answers.rs"]
mod answers;
#[path = "terminal/closing.rs"]
mod closing;
#[path = "terminal/due.rs"]
mod due;
#[path = "terminal/editions.rs"]
mod editions;
#[path = "terminal/endings.rs"]
mod endings;
#[path = "terminal/files.rs"]
mod files;
#[path = "terminal/merging.rs"]
mod merging;
#[path = "terminal/newcomer.rs"]
mod newcomer;
#[path = "terminal/plan.rs"]
mod plan;
#[path = "terminal/project.rs"]
mod project;
#[path = "terminal/rating.rs"]
mod rating;
#[path = "terminal/respond.rs"]
mod respond;
#[path = "terminal/rounds.rs"]
mod rounds;
#[path = "terminal/run_sheet.rs"]
mod run_sheet;
#[path = "terminal/together.rs"]
mod together;
#[path = "terminal/voices.rs"]
mod voices;
#[path = "terminal/windows.rs"]
mod windows;
#[path = "terminal/year.rs"]
mod year;

#[path = "support/authored.rs"]
mod authored;
#[path = "support/baseline.rs"]
#[allow(dead_code)]
mod baseline;
#[path = "support/home.rs"]
mod home;
// Shared with another test, which needs other parts of it.
#[path = "support/program.rs"]
#[allow(dead_code)]
mod program;
