//! Moving to a newer edition of the questionnaire, and looking at earlier wordings.

use crate::editions::moving::{self, Refused};
use crate::model::Part;
use crate::report::moving::{plan as worded, refused};

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{MovePlan, Overlay, Scroll};
use crate::tui::state::State;

/// Lines that an earlier answer takes at most in a narrow window.
const MOST_LINES: usize = 120;

/// Shows what a move to the newest editions would change.
pub(super) fn ask(state: &mut State) {
    let Some(document) = &state.document else { return };
    let newer: Vec<Part> = document.newer().into_iter().cloned().collect();
    let interview = &document.interview;
    match moving::plan(interview.instrument(), interview.assessment(), &newer) {
        Ok(plan) => {
            let groups = worded(&state.words, &plan);
            state.overlay = Some(Overlay::Move(Box::new(MovePlan { groups, moved: plan.moved, scroll: 0 })));
        }
        Err(Refused::Nothing) => state.notice = Some(state.words.say("questionnaire-fixed").into_owned()),
        Err(why) => state.notice = Some(refused(&state.words, &why)),
    }
}

/// Moves on Enter; every other key scrolls or leaves everything as it is.
pub(super) fn plan_key(state: &mut State, plan: MovePlan, action: Action) -> Vec<Effect> {
    if action == Action::Accept {
        let Some(document) = &mut state.document else { return Vec::new() };
        if let Err(refusal) = document.interview.move_to(plan.moved) {
            state.notice = Some(super::refusal_text(state, refusal));
            return Vec::new();
        }
        state.notice = Some(state.words.say("moved").into_owned());
        return super::changed(document);
    }
    // As many lines as texts take in a narrow window, the lead included.
    let lines = |text: &String| text.len() / 30 + 1;
    let longest =
        plan.groups.iter().map(|group| group.items.iter().chain([&group.heading]).map(lines).sum::<usize>() + 1);
    let longest = longest.sum::<usize>() + 6;
    let scroll = super::overlays::scrolled(plan.scroll, longest, action);
    state.overlay = scroll.map(|scroll| Overlay::Move(Box::new(MovePlan { scroll, ..plan })));
    Vec::new()
}

/// Shows the earlier wordings of the present indicator, once its descriptors may be seen.
pub(super) fn earlier(state: &mut State) {
    let Some(document) = &state.document else { return };
    let interview = &document.interview;
    if interview.descriptors_open() && interview.earlier().next().is_some() {
        state.overlay = Some(Overlay::Earlier(Scroll::default()));
    } else {
        state.notice = Some(state.words.say("earlier-none").into_owned());
    }
}

/// More lines than the earlier wordings of the present indicator take.
pub(super) fn earlier_length(state: &State) -> usize {
    state.document.as_ref().map_or(0, |document| document.interview.earlier().count() * MOST_LINES)
}
