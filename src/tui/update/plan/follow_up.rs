//! What became of the actions.

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::plan::record::{Record, RecordOf};
use crate::tui::state::{Screen, State};

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let (Screen::Plan(screen), Some(document)) = (&state.screen, &state.document) else { return Vec::new() };
    let actions = &document.interview.assessment().plan.actions;
    if action == Action::Accept
        && let Some(id) = actions.get(screen.row).map(|action| action.id.clone())
    {
        super::record::show(state, Record::new(RecordOf::FollowUp(id)));
        // What is new was seen today, unless somebody says otherwise.
        return vec![Effect::ReadClock];
    }
    Vec::new()
}
