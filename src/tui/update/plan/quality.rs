//! How good the plan is: the way to the first action that lacks something.

use crate::model::About;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::plan::mend::of_criterion;
use crate::tui::plan::quality::judged;
use crate::tui::state::{Screen, State};

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let (Screen::Plan(screen), Some(document)) = (&state.screen, &state.document) else { return Vec::new() };
    if action != Action::Accept || document.interview.assessment().plan.actions.is_empty() {
        return Vec::new();
    }
    let Some(judged) = judged(document, &state.catalogue).into_iter().nth(screen.row) else { return Vec::new() };
    match judged.lacking.into_iter().next() {
        Some(id) => super::lead_to(state, &About::Action(id), of_criterion(judged.criterion)),
        None => state.notice = Some(state.words.say("quality-no-action-lacks").into_owned()),
    }
    Vec::new()
}
