//! The indicators to choose from for the plan.

use ratatui::layout::Rect;

use crate::tui::look::Role;
use crate::tui::plan::choices;
use crate::tui::state::State;
use crate::tui::view::overlays::boxed;
use crate::tui::view::parts::{Canvas, below};

use super::lists::tick_lines;
use super::said;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let ids = choices(document);
    let title = canvas.words.say("plan-choose-title").into_owned();
    let inside = boxed(canvas, &title, 110, u16::try_from(ids.len()).unwrap_or(u16::MAX).saturating_add(6), area);
    let help = canvas.words.say("plan-choose-help").into_owned();
    let used = canvas.text(inside, &help, Role::Muted);
    let chosen = &document.interview.assessment().plan.chosen;
    let lines = ids.iter().map(|id| {
        let facts = said::reading(canvas.words, document, id);
        (chosen.contains(id), said::indicator(document, id), facts)
    });
    let lines: Vec<(bool, String, String)> = lines.collect();
    tick_lines(canvas, &lines, row, below(inside, used + 1));
}
