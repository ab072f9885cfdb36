//! The plan in lines: its views, and what lies over them.

mod actions;
mod listing;

use crate::tui::plan::{PlanBox, PlanScreen, PlanView, choices};
use crate::tui::state::State;
use crate::tui::view::plan::choosing::named;
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
        PlanBox::Choose { row } => choose(state, *row),
        PlanBox::Record(record) => listing::record(state, record),
    }
}

fn choose(state: &State, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new("plan choose");
    page.text(words.say("plan-choose-title"));
    page.text(words.say("plan-choose-help"));
    let Some(document) = &state.document else { return page };
    let chosen = &document.interview.assessment().plan.chosen;
    for id in choices(document) {
        let mark = if chosen.contains(&id) { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        page.row(format!("{}{mark}", named(words, document, &id)));
    }
    page.focus = (page.rows() > 0).then_some(row);
    page
}
