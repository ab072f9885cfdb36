//! What two copies say differently: bringing a copy in, and deciding one field after the other.

use std::path::PathBuf;

use crate::merging::Decision;
use crate::report::undecided::undecided;
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Choice, Overlay};
use crate::tui::state::State;

/// Shows what is undecided, where anything is.
pub(super) fn show(state: &mut State) {
    let open = state.document.as_ref().is_some_and(|document| !document.interview.assessment().undecided.is_empty());
    if open && state.overlay.is_none() {
        state.overlay = Some(Overlay::Undecided { at: 0, scroll: 0 });
    }
}

/// The same when somebody asks for it.
pub(super) fn ask(state: &mut State) {
    show(state);
    if state.overlay.is_none() {
        state.notice = Some(state.words.say("undecided-none").into_owned());
    }
}

/// Another copy lies beside the document: asked about, but never under the fingers of somebody who types.
pub(super) fn copy_beside(state: &mut State, question: Choice) {
    if state.context().takes_text() || matches!(state.overlay, Some(Overlay::Choice(_))) {
        state.notice = question.text.into_iter().next();
        return;
    }
    let under = state.overlay.take().map(Box::new);
    state.overlay = Some(Overlay::Choice(Choice { under, ..question }));
}

/// Merges a copy in.
pub(super) fn merge_copy(state: &mut State, path: PathBuf) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    vec![Effect::MergeCopy { path, assessment: Box::new(document.interview.assessment().clone()) }]
}

/// Goes on with what the document and a copy say together.
pub(super) fn merged(state: &mut State, assessment: crate::model::Assessment, said: String) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    document.interview.take_in(assessment);
    let effects = super::changed(document);
    state.notice = Some(said);
    show(state);
    effects
}

pub(super) fn update(state: &mut State, at: usize, scroll: u16, action: Action) -> Vec<Effect> {
    let Some(document) = &mut state.document else { return Vec::new() };
    let open = undecided(&state.words, document.interview.assessment());
    let last = open.len().saturating_sub(1);
    let Some(field) = open.get(at.min(last)) else { return Vec::new() };
    let decision = match action {
        Action::Digit(number) => {
            let value = usize::from(number).saturating_sub(1);
            (value < field.values.len().max(1)).then_some(Decision::Value(value))
        }
        Action::KeepAll if field.can_join => Some(Decision::All),
        _ => None,
    };
    if let Some(decision) = decision {
        if !document.interview.decide(&field.cell, decision) {
            let is_closed = document.interview.assessment().is_closed();
            let text = || state.words.say("undecided-too-long").into_owned();
            state.notice = Some(if is_closed { super::closing::refused(state) } else { text() });
            state.overlay = Some(Overlay::Undecided { at, scroll });
            return Vec::new();
        }
        let effects = super::changed(document);
        let left = open.len().saturating_sub(1);
        state.notice = Some(say!(state.words, "undecided-decided", name = field.name.clone(), left = left));
        if left > 0 {
            let at = at.min(left.saturating_sub(1));
            state.overlay = Some(Overlay::Undecided { at, scroll: 0 });
        } else if matches!(state.screen, crate::tui::state::Screen::Interview(_)) {
            super::show_interview(state);
        }
        return effects;
    }
    let (at, scroll) = match action {
        Action::Back => return Vec::new(),
        Action::Undo => {
            let effects = super::undo_or_redo(state, Action::Undo);
            show(state);
            return effects;
        }
        Action::Right | Action::Accept => (if at >= last { 0 } else { at + 1 }, 0),
        Action::Left => (at.checked_sub(1).unwrap_or(last), 0),
        Action::First => (0, 0),
        Action::Last => (last, 0),
        Action::Up | Action::PageUp => (at, scroll.saturating_sub(1)),
        Action::Down | Action::PageDown => (at, scroll.saturating_add(1).min(u16::MAX / 2)),
        _ => (at, scroll),
    };
    state.overlay = Some(Overlay::Undecided { at, scroll });
    Vec::new()
}
