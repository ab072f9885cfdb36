//! The plan: its views, and what lies over them.

mod actions;
mod choosing;
mod form;
mod listing;
mod lists;
pub(crate) mod offers;
mod record;
pub(crate) mod said;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::planning::{Field, names};
use crate::text::Words;
use crate::tui::look::Role;
use crate::tui::overlay::{Editor, Overlay, Target};
use crate::tui::plan::{PlanBox, PlanScreen, PlanText, PlanView};
use crate::tui::state::State;

use super::parts::{Canvas, below, inset};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, screen: &PlanScreen, area: Rect) {
    let area = inset(area, 1, 0);
    let area = Rect { width: area.width.min(160), ..area };
    let mut spans = Vec::new();
    for view in PlanView::ALL {
        let name = view_name(canvas.words, view, area.width < 100);
        let role = if view == screen.view { Role::Focus } else { Role::Text };
        spans.push(canvas.span(format!(" {} {name} ", view.index() + 1), role));
    }
    canvas.line(area, 0, Line::from(spans));
    canvas.rule(area, 1);
    let body = below(area, 2);
    match screen.view {
        PlanView::Actions => actions::draw(canvas, state, screen.row, body),
        PlanView::Guard | PlanView::Quality | PlanView::Practices | PlanView::FollowUp => {
            listing::draw(canvas, &crate::tui::plan::listing(state, screen.view), screen.row, body);
        }
    }
}

/// What a view is called, where there is room or where there is little.
pub(crate) fn view_name(words: &Words, view: PlanView, short: bool) -> String {
    match (view, short) {
        (PlanView::Actions, _) => words.say("plan-view-actions"),
        (PlanView::Guard, false) => words.say("plan-view-guard"),
        (PlanView::Quality, false) => words.say("plan-view-quality"),
        (PlanView::Practices, false) => words.say("plan-view-practices"),
        (PlanView::FollowUp, false) => words.say("plan-view-follow-up"),
        (PlanView::Guard, true) => words.say("plan-view-guard-short"),
        (PlanView::Quality, true) => words.say("plan-view-quality-short"),
        (PlanView::Practices, true) => words.say("plan-view-practices-short"),
        (PlanView::FollowUp, true) => words.say("plan-view-follow-up-short"),
    }
    .into_owned()
}

/// What lies over the plan.
pub(super) fn draw_box(canvas: &mut Canvas<'_, '_>, state: &State, shown: &PlanBox, area: Rect) {
    // What just happened stays visible above the footer, all of it: in a form much happens.
    let said = super::notice_lines(canvas.look, state, area.width).len().clamp(1, usize::from(super::MOST_NOTICE));
    let area = Rect { height: area.height.saturating_sub(said as u16), ..area };
    match shown {
        PlanBox::Choose { row } => choosing::draw(canvas, state, *row, area),
        PlanBox::Record(record) => record::draw(canvas, state, record, area),
        PlanBox::Offers { indicator, row } => offers::draw(canvas, state, indicator, *row, area),
        PlanBox::New(new) => form::draw_new(canvas, state, new, area),
        PlanBox::Action { action, row } => form::draw(canvas, state, action, *row, area),
        PlanBox::Pick { action, field, find } => lists::pick(canvas, state, action, *field, find, area),
        PlanBox::Ticks { action, field, row } => lists::ticks(canvas, state, action, *field, *row, area),
    }
}

/// What else there is to know of a text being typed: the way, where the first words of a new action are asked for.
pub(crate) fn hint(state: &State, editor: &Editor) -> Option<String> {
    let Some(Overlay::Plan(under)) = editor.under.as_deref() else { return None };
    match (editor.target, &**under) {
        (Target::Plan(PlanText::New(Field::What)), PlanBox::New(new)) => said::new_way(state, new),
        _ => None,
    }
}

/// What a text of the plan is called, and what one should know to write it.
pub(crate) fn text_titles(words: &Words, text: PlanText) -> (String, String) {
    match text {
        PlanText::Record(text) => crate::tui::plan::sheet::titles(words, text),
        PlanText::New(field) | PlanText::Field(field) => {
            (words.say(names::field(field)).into_owned(), words.say(said::help(field)).into_owned())
        }
    }
}
