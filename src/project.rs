//! `stocktake project FILE`: the screen for the room. It follows the session of a document in another window, read-only, and
//! shows what [`Projection`](crate::tui::projection::Projection) holds, in letters as large as fit.
//!
//! `run` looks for what changed, `view` fits a page to the window, `pages`, `levels` and `reveal` say what a page is made of,
//! `piece` draws it, `lines` says it where nothing can be drawn.

mod levels;
pub mod lines;
mod pages;
mod piece;
mod reveal;
pub mod run;
pub mod view;
