//! Begins the next round of a file that is not open.

use std::path::Path;

use crate::clock;
use crate::format::assessment::is_changed_since_closing;
use crate::rounds::{NoRound, follow_up};
use crate::say;
use crate::store::{Opening, file_name, fresh_id, messages};
use crate::tui::effect::Message;
use crate::tui::state::Kind;

use super::{World, tell};

impl World {
    /// The next round, to be set up; it becomes a file of its own when it begins.
    pub(super) fn follow_up(&self, path: &Path) -> Vec<Message> {
        let opened = match self.store.open_to_read(path) {
            Ok(Opening::Ready(opened)) => opened,
            Ok(Opening::Damaged(_)) => return tell(say!(self.words, "follow-up-damaged", name = file_name(path))),
            Err(error) => return tell(messages::open_error(&self.words, &error)),
        };
        if let Some(problem) = self.problems(&opened).into_iter().next() {
            return tell(problem);
        }
        let before = &opened.read.assessment;
        let instrument = match self.library.instrument_for(before) {
            Ok(resolved) => resolved.instrument,
            Err(missing) => return tell(messages::missing(&self.words, &missing)),
        };
        let is_changed = is_changed_since_closing(before);
        let mut begun = match follow_up(&instrument, before, is_changed, fresh_id()) {
            Ok(begun) => begun,
            Err(NoRound::Rehearsal) => return tell(self.words.say("follow-up-rehearsal").into_owned()),
            Err(NoRound::Undecided(count)) => return tell(say!(self.words, "follow-up-undecided", count = count)),
            Err(NoRound::Last) => return tell(say!(self.words, "follow-up-last", round = before.round)),
        };
        begun.workshop.date = clock::now().date();
        let notice = if is_changed {
            say!(self.words, "follow-up-changed", round = before.round)
        } else if before.is_closed() {
            say!(self.words, "follow-up-notice", round = begun.round)
        } else {
            say!(self.words, "follow-up-not-closed", round = before.round)
        };
        self.opened(Kind::New, begun, Some(notice), None)
    }
}
