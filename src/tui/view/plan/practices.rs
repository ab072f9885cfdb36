//! Assets written up for others.

use ratatui::layout::Rect;

use crate::tui::look::Role;
use crate::tui::state::State;
use crate::tui::view::parts::Canvas;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, _state: &State, _row: usize, area: Rect) {
    let text = canvas.words.say("plan-view-later").into_owned();
    canvas.text(area, &text, Role::Muted);
}
