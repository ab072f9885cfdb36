//! The screens: what a person means by a key, what follows from it, and how it looks.
//!
//! `key` and `keymap` turn events into actions, `update` turns state and action into the next state and effects,
//! `view` draws the state. `outside` performs effects with the store, `run` ties it all to a terminal.

pub mod action;
pub mod browse;
pub mod context;
mod day;
pub mod documents;
pub mod effect;
pub mod key;
pub mod keymap;
pub mod look;
pub mod outside;
pub mod overlay;
pub mod plan;
pub mod projection;
pub mod rating;
pub mod respond;
pub mod results;
pub mod run;
pub(crate) mod since;
pub mod start;
pub mod state;
pub mod terminal;
pub mod tripartite;
pub mod update;
pub mod view;
