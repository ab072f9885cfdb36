//! Priorities and their actions.

use crate::plain::page::Page;
use crate::tui::state::State;
use crate::tui::view::plan::choosing::named;

pub(super) fn fill(state: &State, _row: usize, page: &mut Page) {
    let Some(document) = &state.document else { return };
    let chosen = &document.interview.assessment().plan.chosen;
    if chosen.is_empty() {
        page.text(state.words.say("plan-empty"));
    }
    for id in chosen {
        page.row(named(&state.words, document, id));
    }
}
