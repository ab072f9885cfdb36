//! The box in which a good practice is written up, or is said what became of an action.

use ratatui::layout::Rect;

use crate::tui::plan::record::Record;
use crate::tui::plan::sheet;
use crate::tui::state::State;
use crate::tui::view::overlays::boxed;

use super::super::parts::{Canvas, wrap};
use super::listing;

/// How wide the box is where there is room.
const COLUMNS: u16 = 96;
/// Rows for what is said of the row in focus.
const DETAIL: u16 = 6;
/// In a window of fewer rows the box takes them all, so that no half of the list looks out below it.
const LOW: u16 = 28;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, record: &Record, area: Rect) {
    let Some(document) = &state.document else { return };
    let title = sheet::title(canvas.words, document, record);
    let shown = sheet::listing(canvas.words, document, record);
    let headings = shown.entries.iter().filter(|entry| !entry.heading.is_empty()).count();
    let lead = wrap(&shown.lead, COLUMNS.min(area.width).saturating_sub(4)).len();
    let rows = (shown.entries.len() + headings + lead) as u16 + DETAIL + 4;
    let rows = if area.height < LOW { area.height } else { rows.min(area.height) };
    let inside = boxed(canvas, &title, COLUMNS, rows, area);
    listing::draw(canvas, &shown, record.row, inside);
}
