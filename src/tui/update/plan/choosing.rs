//! Choosing what the plan is about: the priorities to work on, the assets to protect or share.

use crate::model::IndicatorId;
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::plan::{PlanBox, choices};
use crate::tui::state::State;

use super::{moved, show, store};

/// Takes an indicator into the plan, behind what was chosen before, or out of it, and says so.
pub(in crate::tui::update) fn toggle(state: &mut State, id: &IndicatorId) -> Vec<Effect> {
    let mut is_chosen = false;
    let effects = store(state, |plan| {
        if plan.chosen.contains(id) {
            plan.chosen.retain(|chosen| chosen != id);
        } else {
            plan.chosen.push(id.clone());
            is_chosen = true;
        }
    });
    let id = id.to_string();
    state.notice = Some(if is_chosen {
        say!(state.words, "plan-taken-in", id = id)
    } else {
        say!(state.words, "plan-taken-out", id = id)
    });
    effects
}

/// Shows the indicators to choose from.
pub(super) fn open(state: &mut State) {
    show(state, PlanBox::Choose { row: 0 });
}

pub(super) fn update(state: &mut State, row: usize, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    if action == Action::Back {
        return Vec::new();
    }
    let ids = choices(document);
    let row = moved(row, ids.len().saturating_sub(1), action);
    show(state, PlanBox::Choose { row });
    match (action, ids.get(row)) {
        (Action::Accept, Some(id)) => toggle(state, id),
        _ => Vec::new(),
    }
}
