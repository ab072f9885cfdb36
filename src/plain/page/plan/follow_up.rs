//! What became of the actions.

use crate::plain::page::Page;
use crate::tui::state::State;

pub(super) fn fill(state: &State, _row: usize, page: &mut Page) {
    page.text(state.words.say("plan-view-later"));
}
