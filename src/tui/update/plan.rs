//! The plan: which view, which row, and what the keys of each view do.

mod actions;
mod choosing;
mod follow_up;
mod guard;
mod practices;
mod quality;
mod record;

use crate::model::{About, Plan};

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::Editor;
use crate::tui::plan::record::RecordText;
use crate::tui::plan::{PlanBox, PlanIntent, PlanScreen, PlanText, PlanView, listing};
use crate::tui::state::{Screen, State};

pub(super) use choosing::toggle;

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let effects = key(state, action);
    if let Screen::Plan(screen) = &state.screen {
        state.plan = *screen;
    }
    effects
}

fn key(state: &mut State, action: Action) -> Vec<Effect> {
    let Screen::Plan(PlanScreen { view, .. }) = state.screen else { return Vec::new() };
    let last = rows(state, view).saturating_sub(1);
    let Screen::Plan(screen) = &mut state.screen else { return Vec::new() };
    let (views, at) = (PlanView::ALL.len(), screen.view.index());
    screen.row = screen.row.min(last);
    match action {
        Action::Right => screen.show((at + 1) % views),
        Action::Left => screen.show((at + views - 1) % views),
        Action::Digit(number) => screen.show(usize::from(number.saturating_sub(1))),
        Action::Up => screen.row = screen.row.saturating_sub(1),
        Action::Down => screen.row = (screen.row + 1).min(last),
        Action::PageUp => screen.row = screen.row.saturating_sub(10),
        Action::PageDown => screen.row = (screen.row + 10).min(last),
        Action::First => screen.row = 0,
        Action::Last => screen.row = last,
        Action::Back => super::show_interview(state),
        _ => {
            return match screen.view {
                PlanView::Actions => actions::update(state, action),
                PlanView::Guard => guard::update(state, action),
                PlanView::Quality => quality::update(state, action),
                PlanView::Practices => practices::update(state, action),
                PlanView::FollowUp => follow_up::update(state, action),
            };
        }
    }
    Vec::new()
}

/// How many rows the focus moves over.
fn rows(state: &State, view: PlanView) -> usize {
    match view {
        PlanView::Actions => state.document.as_ref().map_or(0, actions::rows),
        PlanView::Guard | PlanView::Quality | PlanView::Practices | PlanView::FollowUp => {
            listing(state, view).entries.len()
        }
    }
}

/// A key in what lies over the plan.
pub(super) fn box_key(state: &mut State, shown: PlanBox, action: Action) -> Vec<Effect> {
    match shown {
        PlanBox::Choose { row } => choosing::update(state, row, action),
        PlanBox::Record(record) => record::update(state, record, action),
    }
}

/// Puts an accepted text where it belongs, or says why not and keeps the text.
pub(super) fn accept(state: &mut State, editor: Box<Editor>, place: PlanText, text: &str) -> Vec<Effect> {
    match place {
        PlanText::Record(RecordText::Waiver) => guard::waive(state, editor, text),
        PlanText::Record(what) => record::accept(state, editor, what, text),
    }
}

/// Does what an answer to a question about the plan says.
pub(super) fn intend(state: &mut State, intent: PlanIntent) -> Vec<Effect> {
    match intent {
        PlanIntent::LeaveOut(id) => toggle(state, &id),
        PlanIntent::Record(step) => record::intend(state, step),
    }
}

/// Changes the plan; what follows is a save where there is a file.
pub(super) fn store(state: &mut State, fill: impl FnOnce(&mut Plan)) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let mut plan = document.interview.assessment().plan.clone();
    fill(&mut plan);
    document.interview.plan(plan);
    super::changed(document)
}

/// Goes to what a finding is about: the row of the plan, or the indicator where the plan has none for it.
pub(super) fn lead_to(state: &mut State, about: &About) {
    let Some(document) = &mut state.document else { return };
    let plan = &document.interview.assessment().plan;
    let id = match about {
        About::Plan => None,
        About::Action(id) => plan.action(id).and_then(|action| action.indicators.first()),
        About::Indicator(id) => Some(id),
    };
    let row = id.and_then(|id| plan.chosen.iter().position(|chosen| chosen == id));
    if let (About::Indicator(id), None) = (about, row) {
        if document.interview.go_to_id(id) {
            super::show_interview(state);
        }
        return;
    }
    state.screen = Screen::Plan(PlanScreen { view: PlanView::Actions, row: row.unwrap_or(0) });
}
