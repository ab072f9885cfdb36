//! The run sheet: it opens where the group is, scrolls, and starts or stops the clock.

use crate::model::{Clock, Now};
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Overlay, Scroll};
use crate::tui::state::{Kind, State};

use super::set_up;

/// Lines shown before the present one.
const BEFORE: usize = 3;

/// Opens the run sheet, and has the clock read for it.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(document) = state.document.as_ref().filter(|document| document.kind != Kind::New) else {
        state.notice = Some(state.words.say("sheet-not-here").into_owned());
        return Vec::new();
    };
    let agenda = document.agenda();
    let (day, here) = document.today(&agenda);
    let at = agenda.day(day).position(|entry| Some(entry) == here).unwrap_or(0).saturating_sub(BEFORE);
    state.overlay = Some(Overlay::RunSheet(Scroll(u16::try_from(at).unwrap_or(u16::MAX))));
    vec![Effect::ReadClock]
}

pub(super) fn key(state: &mut State, scroll: Scroll, action: Action) -> Vec<Effect> {
    let longest = state.document.as_ref().map_or(0, |document| document.agenda().entries.len());
    match action {
        Action::ViewRunSheet => return Vec::new(),
        Action::StartClock => {
            state.overlay = Some(Overlay::RunSheet(scroll));
            return vec![Effect::StartClock];
        }
        Action::StopClock => {
            state.overlay = Some(Overlay::RunSheet(scroll));
            return stop(state);
        }
        _ => {
            state.overlay =
                super::overlays::scrolled(scroll.0, longest, action).map(|to| Overlay::RunSheet(Scroll(to)));
        }
    }
    Vec::new()
}

/// Starts the clock at the present indicator, at this moment; a clock that runs is started again.
pub(super) fn start(state: &mut State, now: Now) -> Vec<Effect> {
    state.now = Some(now);
    let Some(document) = &state.document else { return Vec::new() };
    let Some(from) = document.interview.current().map(|placed| placed.indicator.id.clone()) else {
        state.notice = Some(state.words.say("sheet-nothing").into_owned());
        return Vec::new();
    };
    let time = crate::report::agenda::time(i64::from(now.at.minutes()));
    state.notice = Some(say!(state.words, "sheet-started", time = time, id = from.to_string()));
    set_up::store(state, |set_up| set_up.workshop.clock = Some(Clock { from, on: now.on, at: now.at }))
}

fn stop(state: &mut State) -> Vec<Effect> {
    if state.document.as_ref().is_none_or(|document| document.clock().is_none()) {
        return Vec::new();
    }
    state.notice = Some(state.words.say("sheet-stopped").into_owned());
    set_up::store(state, |set_up| set_up.workshop.clock = None)
}
