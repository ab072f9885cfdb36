//! Priorities and their actions: opening, adding, moving and removing them.

use crate::model::{ActionId, IndicatorId};
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Answer, Choice, Intent, Overlay};
use crate::tui::plan::rows::{self, Row};
use crate::tui::plan::{NewAction, PlanBox, PlanIntent};
use crate::tui::state::{Document, Screen, State};

use super::{choosing, focus, offers, show, store};

pub(super) fn rows(document: &Document) -> usize {
    rows::rows(&document.interview.assessment().plan).len()
}

/// The row in focus, without what it borrows.
enum Here {
    Chosen(IndicatorId),
    Action(ActionId, Option<IndicatorId>),
}

fn here(state: &State) -> Option<Here> {
    let (Screen::Plan(screen), Some(document)) = (&state.screen, &state.document) else { return None };
    let plan = &document.interview.assessment().plan;
    let row = rows::rows(plan).into_iter().nth(screen.row)?;
    Some(match row {
        Row::Chosen(id) => Here::Chosen(id.clone()),
        Row::Action(action) => {
            // What it stands under, which need not be the first that it is for.
            let chosen = rows::home(plan, action).or(action.indicators.first());
            Here::Action(action.id.clone(), chosen.cloned())
        }
        Row::Other(action) => Here::Action(action.id.clone(), action.indicators.first().cloned()),
    })
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    match (action, here(state)) {
        (Action::Choose, _) | (Action::Accept, None) => choosing::open(state),
        (Action::Add, Some(Here::Chosen(id) | Here::Action(_, Some(id))))
        | (Action::Accept, Some(Here::Chosen(id))) => {
            offers::open(state, id);
        }
        (Action::Add, Some(Here::Action(_, None)) | None) => offers::begin(state, NewAction::default()),
        (Action::Accept, Some(Here::Action(id, _))) => show(state, PlanBox::Action { action: id, row: 0 }),
        (Action::Remove, Some(Here::Chosen(id))) => ask_to_leave_out(state, id),
        (Action::Remove, Some(Here::Action(id, _))) => ask_to_delete(state, id, None),
        (Action::MoveUp | Action::MoveDown, Some(here)) => return moved(state, &here, action == Action::MoveDown),
        (Action::GoTo, Some(Here::Chosen(id) | Here::Action(_, Some(id)))) => {
            if let Some(document) = &mut state.document
                && document.interview.go_to_id(&id)
            {
                crate::tui::update::show_interview(state);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Moves what is in focus one place up or down, and the focus with it.
fn moved(state: &mut State, here: &Here, down: bool) -> Vec<Effect> {
    let effects = store(state, |plan| match here {
        Here::Chosen(id) => rows::move_chosen(plan, id, down),
        Here::Action(id, _) => rows::move_action(plan, id, down),
    });
    focus(state, |plan| match here {
        Here::Chosen(id) => rows::row_of_chosen(plan, id),
        Here::Action(id, _) => rows::row_of(plan, id),
    });
    effects
}

fn ask_to_leave_out(state: &mut State, id: IndicatorId) {
    let words = &state.words;
    state.overlay = Some(Overlay::Choice(Choice {
        title: say!(words, "plan-leave-out-title", id = id.to_string()),
        text: vec![words.say("plan-leave-out-text").into_owned()],
        options: vec![
            Answer::new(words, 'k', "plan-leave-out-no", Intent::Stay),
            Answer::new(words, 't', "plan-leave-out-yes", Intent::Plan(PlanIntent::LeaveOut(id))),
        ],
        row: 0,
        under: None,
    }));
}

/// Asks before an action is deleted; "no" leads back to where one was.
pub(super) fn ask_to_delete(state: &mut State, id: ActionId, under: Option<Box<Overlay>>) {
    let Some(document) = &state.document else { return };
    let what = document.interview.assessment().plan.action(&id).map_or("", |action| action.what.as_str());
    let words = &state.words;
    state.overlay = Some(Overlay::Choice(Choice {
        title: words.say("plan-delete-title").into_owned(),
        text: vec![what.to_owned(), words.say("plan-delete-text").into_owned()],
        options: vec![
            Answer::new(words, 'k', "plan-delete-no", Intent::Stay),
            Answer::new(words, 'd', "plan-delete-yes", Intent::Plan(PlanIntent::Delete(id))),
        ],
        row: 0,
        under,
    }));
}

/// Takes an action out of the plan, and with it what refers to it.
pub(super) fn delete(state: &mut State, id: &ActionId) -> Vec<Effect> {
    state.overlay = None;
    let effects = store(state, |plan| rows::remove(plan, id));
    state.notice = Some(state.words.say("plan-deleted").into_owned());
    effects
}
