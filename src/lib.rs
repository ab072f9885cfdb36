//! Stocktake: the day on which an organization takes stock of its own capacity.
//!
//! This page is the map of the code. Read in this order:
//!
//! | module | what it is | may import | must never hold |
//! |---|---|---|---|
//! | [`model`] | the words of the design as types | nothing of ours | serde, files, clock |
//! | [`glossary`] | which words of a text the glossary explains | `model` | files, drawing |
//! | [`editions`] | what changed between two editions of an instrument, and moving to another | `model` | files, drawing |
//! | [`merging`] | two copies of an assessment brought together, field by field | `model` | files, drawing, a clock |
//! | [`interview`] | what is asked next, what a step accepts, undo | `model`, `editions` | drawing, files |
//! | [`agenda`] | the run sheet of the day, and ahead or behind | `model` | files, clock, drawing |
//! | [`respond`] | one person answering alone: what is asked next, undo | `model` | drawing, files |
//! | [`scoring`] | the engine: every number and why | `model`, `text` | files, drawing, rounding before showing |
//! | [`voices`] | what a room said alone, counted, without the groups that must not be shown | `model`, `scoring` | files, names |
//! | [`planning`] | which ways to offer, what a plan lacks, what is due | `model`, `scoring`, `text` | files, a clock, changing a plan |
//! | [`rounds`] | the next round, and what moved between two | `model`, `scoring` | files, a clock |
//! | [`tripartite`] | the three constituents of a country side by side | `model`, `scoring` | files, an average over constituents |
//! | [`text`] | the words of the interface (Fluent) | nothing of ours | logic |
//! | [`mod@format`] | TOML and JSON text to and from the model, with every problem | `model`, `scoring`, `voices`, `planning`, `rounds`, `tripartite` | files |
//! | [`report`] | what a report says, and one small file a document format | `model`, `glossary`, `editions`, `scoring`, `voices`, `planning`, `rounds`, `tripartite`, `text`, `format` | files |
//! | [`store`] | the only access to files: saving, recovery, locks, shipped content | all above | drawing |
//! | [`clock`] | the only call of the clock, and the time zone of this computer | nothing of ours | |
//! | [`tui`] | keys, state, update, view | all above | file access |
//! | [`project`] | the screen for the room, in a window of its own | `tui` and what it may import | what is meant for the facilitator |
//! | [`plain`] | the same state and keys line by line, for screen readers and pipes | all above but `cli` | file access, drawing |
//! | [`cli`] | arguments, one file a command | all above | logic of its own |
//!
//! Invariants, held by `tests/tidy.rs`:
//!
//! 1. `model`, `agenda`, `editions`, `glossary`, `interview`, `merging`, `planning`, `respond`, `rounds`, `scoring`, `format`,
//!    `report`, `tripartite`, `voices` and `text` do no input or output, read no clock and no environment, and know nothing of the terminal.
//! 2. `scoring::score` cannot fail; a value of a model type is always valid.
//! 3. A document is never opened for writing in place, and never acknowledged before it is durable.
//! 4. `tui` state changes in `update` only; `view` draws from `&State`; what the world must do is an `Effect`.
//! 5. A key is written in one place (`tui/keymap.rs`), a word shown to a user in one place (`text/`).

#[macro_use]
pub mod model;
pub mod agenda;
pub mod cli;
pub mod clock;
pub mod editions;
pub mod format;
pub mod glossary;
pub mod interview;
pub mod merging;
pub mod plain;
pub mod planning;
pub mod project;
pub mod report;
pub mod respond;
pub mod rounds;
pub mod scoring;
pub mod store;
pub mod text;
pub mod tripartite;
pub mod tui;
pub mod voices;
