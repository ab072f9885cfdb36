//! Assets written up for others.

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::plan::practices::assets;
use crate::tui::plan::record::{Record, RecordOf};
use crate::tui::state::{Screen, State};

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let (Screen::Plan(screen), Some(document)) = (&state.screen, &state.document) else { return Vec::new() };
    if action == Action::Accept
        && let Some(id) = assets(document).into_iter().nth(screen.row)
    {
        super::record::show(state, Record::new(RecordOf::Practice(id)));
    }
    Vec::new()
}
