//! The command line as a person or a program meets it: the real binary, what it says, where, and its exit code.

#![allow(clippy::unwrap_used)]

#[path = "cli/agenda.rs"]
mod agenda;
#[path = "cli/author.rs"]
mod author;
#[path = "support/authored.rs"]
mod authored;
#[path = "support/baseline.rs"]
mod baseline;
#[path = "cli/booklets.rs"]
mod booklets;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/closing.rs"]
mod closing;
#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/contract.rs"]
mod contract;
#[path = "cli/damaged.rs"]
mod damaged;
#[path = "cli/examples.rs"]
mod examples;
#[path = "cli/guard.rs"]
mod guard;
#[path = "cli/hostile.rs"]
mod hostile;
#[path = "cli/merging.rs"]
mod merging;
#[path = "cli/moving.rs"]
mod moving;
#[path = "cli/ordered.rs"]
mod ordered;
#[path = "cli/place.rs"]
mod place;
#[path = "cli/plan.rs"]
mod plan;
#[path = "cli/rounds.rs"]
mod rounds;
#[path = "cli/score.rs"]
mod score;
#[path = "cli/tripartite.rs"]
mod tripartite;
#[path = "cli/voices.rs"]
mod voices;
#[path = "cli/workshop.rs"]
mod workshop;
