//! The indicators to choose from for the plan.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::IndicatorId;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::plan::choices;
use crate::tui::state::{Document, State};
use crate::tui::view::overlays::boxed;
use crate::tui::view::parts::{Canvas, Rows, below, clip, show};

/// An indicator with its reading in words.
pub(crate) fn named(words: &Words, document: &Document, id: &IndicatorId) -> String {
    let title = document.interview.instrument().find(id).map_or("", |placed| placed.indicator.title.as_str());
    let reading = document.scores.indicator(id).and_then(|score| score.reading);
    match reading {
        Some(reading) => format!("{id}  {} ({})", show(title), words.say(names::reading(reading))),
        None => format!("{id}  {}", show(title)),
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let ids = choices(document);
    let title = canvas.words.say("plan-choose-title").into_owned();
    let inside = boxed(canvas, &title, 100, ids.len() as u16 + 6, area);
    let help = canvas.words.say("plan-choose-help").into_owned();
    let used = canvas.text(inside, &help, Role::Muted);
    let list = below(inside, used + 1);
    let chosen = &document.interview.assessment().plan.chosen;
    let mut rows = Rows::new();
    for (at, id) in ids.iter().enumerate() {
        let here = if at == row { canvas.look.sign(Sign::Here) } else { " " };
        let tick = if chosen.contains(id) { canvas.look.sign(Sign::Tick) } else { " " };
        let role = if at == row { Role::Focus } else { Role::Text };
        if at == row {
            rows.focus = Some(at);
        }
        let text = clip(&named(canvas.words, document, id), list.width.saturating_sub(6));
        rows.push(Line::from(vec![
            canvas.span(format!("{here} "), Role::Chosen),
            canvas.span(format!("[{tick}] "), Role::Chosen),
            canvas.span(text, role),
        ]));
    }
    if ids.is_empty() {
        rows.push(Line::from(canvas.span(canvas.words.say("no-priorities").into_owned(), Role::Muted)));
    }
    rows.draw(canvas, list);
}
