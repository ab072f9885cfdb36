//! Three constituents together: choosing them, and looking at them.

use crate::report::tripartite::View;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Explain, Overlay};
use crate::tui::state::{Screen, State};
use crate::tui::tripartite::{Choosing, Showing, Three, TripartiteScreen};

/// Lines of a page.
const PAGE: usize = 10;

/// Begins to choose, with the newest of each constituent.
pub(super) fn open(state: &mut State) {
    state.screen = Screen::Tripartite(TripartiteScreen::Choosing(Choosing::of(&state.home)));
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Screen::Tripartite(screen) = &mut state.screen else { return Vec::new() };
    match screen {
        TripartiteScreen::Choosing(choosing) => {
            let mut choosing = choosing.clone();
            let effects = choose(state, &mut choosing, action);
            if let Screen::Tripartite(TripartiteScreen::Choosing(here)) = &mut state.screen {
                *here = choosing;
            }
            effects
        }
        TripartiteScreen::Showing(showing) => {
            if action == Action::Back {
                state.screen = Screen::Home;
                return vec![Effect::RefreshHome];
            }
            let lines = showing.lines(&state.words);
            if action == Action::Accept {
                if let Some(line) = lines.get(showing.row) {
                    let steps: Vec<String> = line.facts.iter().chain(&line.more).cloned().collect();
                    let explain = Explain { title: line.name.clone(), steps, indicator: None, scroll: 0 };
                    state.overlay = Some(Overlay::Explain(explain));
                }
                return Vec::new();
            }
            look(showing, action, lines.len().saturating_sub(1));
            Vec::new()
        }
    }
}

fn choose(state: &mut State, choosing: &mut Choosing, action: Action) -> Vec<Effect> {
    match action {
        Action::Back => state.screen = Screen::Home,
        Action::Up => choosing.row = choosing.row.saturating_sub(1),
        Action::Down => choosing.row = (choosing.row + 1).min(Choosing::EXAMPLES),
        Action::First | Action::PageUp => choosing.row = 0,
        Action::Last | Action::PageDown => choosing.row = Choosing::EXAMPLES,
        Action::Left => choosing.turn(false),
        Action::Examples => return vec![Effect::Together(Three::Examples)],
        Action::Accept if choosing.row == Choosing::EXAMPLES => return vec![Effect::Together(Three::Examples)],
        Action::Accept if choosing.row == Choosing::LOOK => {
            let chosen: Vec<_> = (0..Choosing::LOOK).filter_map(|row| choosing.chosen(row)).collect();
            if chosen.len() < Choosing::LOOK {
                state.notice = Some(state.words.say("three-choose-each").into_owned());
                return Vec::new();
            }
            return vec![Effect::Together(Three::Files(chosen.into_iter().map(|one| one.path.clone()).collect()))];
        }
        Action::Right | Action::Accept => choosing.turn(true),
        _ => {}
    }
    Vec::new()
}

fn look(showing: &mut Showing, action: Action, last: usize) {
    let views: Vec<View> = showing.views().collect();
    let at = views.iter().position(|view| *view == showing.view).unwrap_or(0);
    let mut show = |to: Option<&View>| {
        if let Some(view) = to {
            showing.view = *view;
            showing.row = 0;
        }
    };
    match action {
        Action::Digit(digit) => show(views.get(usize::from(digit).wrapping_sub(1))),
        Action::Right => show(views.get((at + 1) % views.len().max(1))),
        Action::Left => show(views.get((at + views.len().saturating_sub(1)) % views.len().max(1))),
        Action::Mirror => {
            showing.with_mirror = !showing.with_mirror;
            showing.view = if showing.with_mirror { View::Mirror } else { View::Side };
            showing.row = 0;
        }
        Action::Up => showing.row = showing.row.saturating_sub(1),
        Action::Down => showing.row = (showing.row + 1).min(last),
        Action::PageUp => showing.row = showing.row.saturating_sub(PAGE),
        Action::PageDown => showing.row = (showing.row + PAGE).min(last),
        Action::First => showing.row = 0,
        Action::Last => showing.row = last,
        _ => {}
    }
}
