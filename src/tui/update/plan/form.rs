//! The form of an action: every accepted field is in the plan at once.

use crate::model::ActionId;
use crate::planning::Field;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Editor, Find, Overlay};
use crate::tui::plan::fields::{self, Kind};
use crate::tui::plan::{PlanBox, PlanText, options};
use crate::tui::state::State;

use super::{actions, is_news, moved, refuse, refuse_once, show, store, write};

pub(super) fn update(state: &mut State, id: ActionId, row: usize, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    // It may be gone after its making was taken back.
    let Some(present) = document.interview.assessment().plan.action(&id) else { return Vec::new() };
    let last = fields::all().count().saturating_sub(1);
    let row = moved(row, last, action);
    let Some(field) = fields::all().nth(row) else { return Vec::new() };
    match action {
        Action::Back => return Vec::new(),
        Action::Accept => {
            let text = fields::text(present, field);
            open(state, id, field, &text);
            return Vec::new();
        }
        Action::NextUnanswered => {
            let missing = fields::all().enumerate().filter(|(_, field)| !field.is_given(present));
            let missing: Vec<usize> = missing.map(|(at, _)| at).collect();
            let next = missing.iter().find(|at| **at > row).or(missing.first()).copied().unwrap_or(row);
            show(state, PlanBox::Action { action: id, row: next });
            return Vec::new();
        }
        Action::ViewCatalogue => {
            let approach = present.approach.clone();
            show(state, PlanBox::Action { action: id, row });
            crate::tui::update::browse::open_catalogue(state, approach.as_ref());
            return Vec::new();
        }
        Action::Remove => {
            let under = Overlay::Plan(Box::new(PlanBox::Action { action: id.clone(), row }));
            actions::ask_to_delete(state, id, Some(Box::new(under)));
            return Vec::new();
        }
        _ => {}
    }
    show(state, PlanBox::Action { action: id.clone(), row });
    match action {
        Action::Undo | Action::Redo => {
            let effects = crate::tui::update::undo_or_redo(state, action);
            let is_here = |state: &State| {
                state.document.as_ref().is_some_and(|open| open.interview.assessment().plan.action(&id).is_some())
            };
            if !is_here(state) {
                state.overlay = None;
            }
            effects
        }
        Action::Reopen if field.is_needed() => {
            state.notice = Some(state.words.say("plan-refused-empty").into_owned());
            Vec::new()
        }
        Action::Reopen => clear(state, &id, field),
        _ => Vec::new(),
    }
}

/// Opens what fills a field in.
fn open(state: &mut State, id: ActionId, field: Field, text: &str) {
    match fields::kind(field) {
        Kind::Line | Kind::Text => {
            let under = PlanBox::Action { action: id, row: fields::row_of(field) };
            write(state, PlanText::Field(field), text, under);
        }
        Kind::One => {
            let chosen = options::options(state, &id, field).iter().position(|one| one.is_chosen);
            let find = Find { query: String::new(), row: chosen.unwrap_or(0) };
            show(state, PlanBox::Pick { action: id, field, find });
        }
        Kind::Several => show(state, PlanBox::Ticks { action: id, field, row: 0 }),
    }
}

/// Takes away what a field holds.
fn clear(state: &mut State, id: &ActionId, field: Field) -> Vec<Effect> {
    let ticked: Vec<String> =
        options::options(state, id, field).into_iter().filter(|one| one.is_chosen).map(|one| one.word).collect();
    let catalogue = state.catalogue.clone();
    store(state, |plan| match fields::kind(field) {
        Kind::Several => {
            for word in ticked {
                options::tick(plan, id, field, &word);
            }
        }
        kind => {
            let Some(action) = plan.actions.iter_mut().find(|action| action.id == *id) else { return };
            if kind == Kind::One {
                options::choose(action, &catalogue, field, "");
            } else {
                // An empty text fits wherever nothing is needed.
                fields::fill(action, field, "").ok();
            }
        }
    })
}

/// Puts a text into a field, or says why not and keeps the text.
pub(super) fn accept(state: &mut State, editor: Box<Editor>, field: Field, text: &str) -> Vec<Effect> {
    let under = match editor.under.as_deref() {
        Some(Overlay::Plan(shown)) => match &**shown {
            PlanBox::Action { action, row } => Some((action.clone(), *row)),
            _ => None,
        },
        _ => None,
    };
    let Some((id, row)) = under else { return Vec::new() };
    if field == Field::Due && is_news(state, &editor, text) {
        return refuse_once(state, editor, text);
    }
    let mut fault = None;
    let effects = store(state, |plan| {
        if let Some(action) = plan.actions.iter_mut().find(|action| action.id == id) {
            fault = fields::fill(action, field, text).err();
        }
    });
    if let Some(fault) = fault {
        return refuse(state, editor, fault);
    }
    show(state, PlanBox::Action { action: id, row });
    effects
}
