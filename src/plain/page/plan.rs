//! The plan in lines: its views, and what lies over them.

mod actions;
mod boxes;
mod listing;

use crate::tui::plan::{PlanBox, PlanScreen, PlanView};
use crate::tui::state::State;
use crate::tui::view::plan::view_name;

use super::Page;

pub(super) fn plan(state: &State, screen: PlanScreen) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("plan {:?}", screen.view));
    let views = PlanView::ALL.map(|view| {
        let mark = if view == screen.view { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        format!("{} {}{mark}", view.index() + 1, view_name(words, view, false))
    });
    page.text(views.join(", "));
    match screen.view {
        PlanView::Actions => actions::fill(state, screen.row, &mut page),
        PlanView::Guard | PlanView::Quality | PlanView::Practices | PlanView::FollowUp => {
            listing::fill(&crate::tui::plan::listing(state, screen.view), screen.row, &mut page);
        }
    }
    page.focus = (page.rows() > 0).then_some(screen.row);
    page
}

/// What lies over the plan.
pub(super) fn shown(state: &State, shown: &PlanBox) -> Page {
    match shown {
        PlanBox::Record(record) => listing::record(state, record),
        PlanBox::Choose { row } => boxes::choose(state, *row),
        PlanBox::Offers { indicator, row } => boxes::offered(state, indicator, *row),
        PlanBox::New(new) => boxes::new(state, new),
        PlanBox::Action { action, row } => boxes::form(state, action, *row),
        PlanBox::Pick { action, field, find } => boxes::pick(state, action, *field, find),
        PlanBox::Ticks { action, field, row } => boxes::ticks(state, action, *field, *row),
    }
}
