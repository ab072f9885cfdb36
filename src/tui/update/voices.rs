//! What people said alone about an indicator: shown to everybody, and never before the group said what it feels.

use crate::model::IndicatorId;

use crate::tui::action::Action;
use crate::tui::overlay::{Overlay, VoicesPage};
use crate::tui::state::State;

/// Shows what was said about the present indicator.
pub(super) fn open_present(state: &mut State) {
    let present = state.document.as_ref().and_then(|document| document.interview.current());
    if let Some(id) = present.map(|placed| placed.indicator.id.clone()) {
        open(state, id);
    }
}

/// Shows what was said about an indicator, or says why not.
pub(super) fn open(state: &mut State, indicator: IndicatorId) {
    let Some(document) = &state.document else { return };
    let words = &state.words;
    let interview = &document.interview;
    let refusal = if !interview.assessment().voices.answers.contains_key(&indicator) {
        words.say("voices-none")
    } else if !interview.is_open(&indicator) {
        words.say("voices-felt-first")
    } else {
        state.overlay = Some(Overlay::Voices(VoicesPage { indicator, scroll: 0 }));
        return;
    };
    state.notice = Some(refusal.into_owned());
}

pub(super) fn update(state: &mut State, page: VoicesPage, action: Action) {
    let heard = state
        .document
        .as_ref()
        .and_then(|document| document.interview.assessment().voices.answers.get(&page.indicator));
    // As many lines as comments take in a narrow window, and the tables before them.
    let comments: usize = heard.map_or(0, |heard| heard.comments.iter().map(|text| text.len() / 30 + 2).sum());
    let longest = comments + heard.map_or(0, |heard| heard.bands.len() * 3) + 30;
    state.overlay = super::overlays::scrolled(page.scroll, longest, action)
        .map(|scroll| Overlay::Voices(VoicesPage { scroll, ..page }));
}
