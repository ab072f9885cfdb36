//! What the saver tells the screens.

use super::fault::Fault;
use crate::clock::Moment;

/// What became of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveEvent {
    /// The document on the disk holds everything up to this revision.
    Saved {
        /// The document's revision.
        revision: u64,
        /// When.
        moment: Moment,
        /// How many answers it holds.
        answers: usize,
        /// Up to which of the snapshots that [`Session::save`](super::Session::save) was given.
        handed: u64,
    },
    /// The document could not be saved. It keeps its last good content; saving is tried again every five seconds.
    Failed {
        /// Why.
        fault: Fault,
        /// When this session last saved it.
        last_saved: Option<Moment>,
        /// How many answers (or other changes) the document does not hold yet.
        waiting: usize,
        /// Whether the recovery journal of this computer holds them.
        in_journal: bool,
    },
    /// Another program or computer changed the document: nothing is written until
    /// [`keep_mine`](super::Session::keep_mine), [`take_theirs`](super::Session::take_theirs) or
    /// [`save_elsewhere`](super::Session::save_elsewhere). Told once for each change.
    ChangedOutside,
}
