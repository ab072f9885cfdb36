//! Priorities and their actions.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::tui::look::{Role, Sign};
use crate::tui::state::State;
use crate::tui::view::parts::{Canvas, Rows, clip};

use super::choosing::named;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let chosen = &document.interview.assessment().plan.chosen;
    if chosen.is_empty() {
        let text = canvas.words.say("plan-empty").into_owned();
        canvas.text(area, &text, Role::Muted);
        return;
    }
    let mut rows = Rows::new();
    for (at, id) in chosen.iter().enumerate() {
        let mark = if at == row { canvas.look.sign(Sign::Here) } else { " " };
        let role = if at == row { Role::Focus } else { Role::Text };
        if at == row {
            rows.focus = Some(at);
        }
        let text = clip(&named(canvas.words, document, id), area.width.saturating_sub(2));
        rows.push(Line::from(vec![canvas.span(format!("{mark} "), Role::Chosen), canvas.span(text, role)]));
    }
    rows.draw(canvas, area);
}
