//! Lists over an action: values to tick, and one value to find by typing.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::ActionId;
use crate::planning::{Field, names};
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::Find;
use crate::tui::plan::{fields, options};
use crate::tui::state::State;
use crate::tui::view::overlays::{boxed, list, mark, role};
use crate::tui::view::parts::{Canvas, Rows, below, clip, fit, show, width};

use super::said;

/// Lines with a box, ticked or not, and facts at the right edge.
pub(super) fn tick_lines(canvas: &mut Canvas<'_, '_>, lines: &[(bool, String, String)], row: usize, area: Rect) {
    let mut rows = Rows::new();
    for (at, (ticked, text, facts)) in lines.iter().enumerate() {
        if at == row {
            rows.focus = Some(at);
        }
        let sign = canvas.look.sign(if *ticked { Sign::BoxOn } else { Sign::BoxOff });
        let room = area.width.saturating_sub(width(facts) + width(sign) + 6);
        rows.push(Line::from(vec![
            mark(canvas, at == row),
            canvas.span(format!("{sign} "), Role::Chosen),
            canvas.span(fit(text, room), role(at == row)),
            canvas.span(format!("  {facts}"), Role::Text),
        ]));
    }
    if lines.is_empty() {
        rows.push(Line::from(canvas.span(canvas.words.say("plan-nothing-to-choose").into_owned(), Role::Muted)));
    }
    rows.draw(canvas, area);
}

pub(super) fn ticks(canvas: &mut Canvas<'_, '_>, state: &State, id: &ActionId, field: Field, row: usize, area: Rect) {
    let options = options::options(state, id, field);
    let title = canvas.words.say(names::field(field)).into_owned();
    let rows = u16::try_from(options.len()).unwrap_or(u16::MAX).saturating_add(7);
    let inside = boxed(canvas, &title, 100, rows, area);
    let help = canvas.words.say(said::help(field)).into_owned();
    let used = canvas.text(inside, &help, Role::Muted);
    let lines: Vec<(bool, String, String)> =
        options.into_iter().map(|one| (one.is_chosen, show(&one.label), String::new())).collect();
    tick_lines(canvas, &lines, row, below(inside, used + 1));
}

pub(super) fn pick(canvas: &mut Canvas<'_, '_>, state: &State, id: &ActionId, field: Field, find: &Find, area: Rect) {
    let all = options::options(state, id, field).len();
    let found = options::matching(state, id, field, &find.query);
    let title = canvas.words.say(names::field(field)).into_owned();
    let rows = u16::try_from(all).unwrap_or(u16::MAX).saturating_add(8);
    let inside = boxed(canvas, &title, 110, rows, area);
    let help = canvas.words.say(said::help(field)).into_owned();
    let used = canvas.text(inside, &help, Role::Muted);
    let inside = below(inside, used);
    let place = if fields::has_few(field) {
        below(inside, 1)
    } else {
        let cursor = canvas.look.sign(Sign::Cursor);
        let typed = Line::from(vec![
            canvas.span(format!("{} ", canvas.words.say("find-label")), Role::Text),
            canvas.span(format!("{}{cursor}", show(&find.query)), Role::Chosen),
        ]);
        canvas.line(inside, 0, typed);
        below(inside, 2)
    };
    if found.is_empty() {
        let text = canvas.words.say("find-nothing").into_owned();
        canvas.text(place, &text, Role::Muted);
        return;
    }
    let focus = find.row.min(found.len() - 1);
    let rows = found.iter().enumerate().map(|(at, one)| {
        let sign = if one.is_chosen { canvas.look.sign(Sign::Tick) } else { " " };
        let text = clip(&show(&one.label), place.width.saturating_sub(4));
        Line::from(vec![
            mark(canvas, at == focus),
            canvas.span(format!("{sign} "), Role::Chosen),
            canvas.span(text, role(at == focus)),
        ])
    });
    let rows: Vec<Line<'static>> = rows.collect();
    list(canvas, rows, focus, place);
}
