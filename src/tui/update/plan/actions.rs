//! Priorities and their actions.

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::plan::PlanBox;
use crate::tui::state::{Document, State};

pub(super) fn rows(document: &Document) -> usize {
    document.interview.assessment().plan.chosen.len()
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    if action == Action::Choose {
        state.overlay = Some(Overlay::Plan(Box::new(PlanBox::Choose { row: 0 })));
    }
    Vec::new()
}
