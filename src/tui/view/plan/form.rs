//! Everything that can be said of an action, and an action that is not in the plan yet.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::ActionId;
use crate::planning::{Field, names};
use crate::tui::look::{Role, Sign};
use crate::tui::plan::{NewAction, fields};
use crate::tui::state::State;
use crate::tui::view::overlays::{boxed, mark, role};
use crate::tui::view::parts::{Canvas, Rows, below, clip, fit, show};

use super::said;

/// The columns that the name of a field takes.
const NAME: u16 = 26;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, id: &ActionId, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let plan = &document.interview.assessment().plan;
    let Some(action) = plan.action(id) else { return };
    let title = said::form_title(canvas.words, plan, id);
    let inside = boxed(canvas, &title, 120, area.height, area);
    // What the field in focus is for keeps three rows at the bottom.
    let below_list = 4.min(inside.height / 3);
    let list = Rect { height: inside.height - below_list, ..inside };
    let mut rows = Rows::new();
    let mut at = 0;
    for (heading, group) in fields::GROUPS {
        if at > 0 && list.height >= 40 {
            rows.push(Line::from(""));
        }
        rows.push(Line::from(canvas.span(canvas.words.say(heading).into_owned(), Role::Title)));
        for field in group {
            if at == row {
                rows.focus = Some(rows.lines.len());
            }
            let value = said::value(state, action, *field);
            rows.push(line(canvas, *field, &value, field.is_given(action), at == row, list.width));
            at += 1;
        }
    }
    rows.draw(canvas, list);
    let foot = Rect { y: list.bottom(), height: below_list, ..inside };
    canvas.rule(foot, 0);
    if let Some(field) = fields::all().nth(row) {
        let help = canvas.words.say(said::help(field)).into_owned();
        let used = canvas.text(below(foot, 1), &help, Role::Muted);
        if let Some(proposed) = said::proposed(canvas.words, document, action, field) {
            canvas.text(below(foot, used + 1), &proposed, Role::Text);
        }
    }
}

/// A field with its value; what is missing with a sign and in words.
fn line(
    canvas: &Canvas<'_, '_>,
    field: Field,
    value: &str,
    is_given: bool,
    focused: bool,
    columns: u16,
) -> Line<'static> {
    let name = fit(&canvas.words.say(names::field(field)), NAME.min(columns / 2));
    let (sign, value, value_role) = if is_given {
        (Sign::Done, clip(value, columns.saturating_sub(NAME + 6)), Role::Chosen)
    } else {
        (Sign::Open, canvas.words.say("form-missing").into_owned(), Role::Muted)
    };
    Line::from(vec![
        mark(canvas, focused),
        canvas.span(format!("{} ", canvas.look.sign(sign)), value_role),
        canvas.span(name, role(focused)),
        canvas.span(format!("  {value}"), value_role),
    ])
}

/// An action that is not in the plan yet.
pub(super) fn draw_new(canvas: &mut Canvas<'_, '_>, state: &State, new: &NewAction, area: Rect) {
    let Some(document) = &state.document else { return };
    let title = canvas.words.say("plan-new-title").into_owned();
    let inside = boxed(canvas, &title, 90, 13, area);
    let help = canvas.words.say("plan-new-help").into_owned();
    let mut used = canvas.text(inside, &help, Role::Muted);
    let intended = said::new_for(canvas.words, document, new.indicator.as_ref());
    used += canvas.text(below(inside, used), &intended, Role::Text);
    if let Some(way) = said::new_way(state, new) {
        used += canvas.text(below(inside, used), &way, Role::Text);
    }
    let list = below(inside, used + 1);
    let mut rows = Rows::new();
    rows.focus = Some(new.row);
    for (at, field) in NewAction::FIELDS.into_iter().enumerate() {
        let text = show(new.text(field));
        rows.push(line(canvas, field, &text, !text.is_empty(), at == new.row, list.width));
    }
    let save = new.row == NewAction::FIELDS.len();
    let label = canvas.words.say("plan-new-save").into_owned();
    rows.push(Line::from(vec![mark(canvas, save), canvas.span(label, role(save))]));
    rows.draw(canvas, list);
}
