//! The results: which view, which row, and the way from a figure to its explanation and its indicator.

use crate::model::IndicatorId;
use crate::report::comparison::last;
use crate::scoring::explain;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Explain, Overlay};
use crate::tui::results::{Figure, figures};
use crate::tui::state::{Screen, State, Tab};

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let Screen::Results(screen) = &mut state.screen else { return Vec::new() };
    let count = figures(document, screen.tab).len();
    let last = count.saturating_sub(1);
    let tabs = Tab::of(document).len();
    let at = screen.tab.index();
    match action {
        Action::Right => screen.show((at + 1) % tabs),
        Action::Left => screen.show((at + tabs - 1) % tabs),
        Action::Digit(number) if usize::from(number) > tabs => {}
        Action::Digit(number) => screen.show(usize::from(number.saturating_sub(1))),
        Action::Up => screen.row = screen.row.saturating_sub(1),
        Action::Down => screen.row = (screen.row + 1).min(last),
        Action::PageUp => screen.row = screen.row.saturating_sub(10),
        Action::PageDown => screen.row = (screen.row + 10).min(last),
        Action::First => screen.row = 0,
        Action::Last => screen.row = last,
        Action::Explain => explain_figure(state),
        Action::GoTo => go_to(state),
        Action::Choose => return choose(state),
        Action::Back => super::show_interview(state),
        _ => {}
    }
    Vec::new()
}

fn figure(state: &State) -> Option<Figure> {
    let Screen::Results(screen) = &state.screen else { return None };
    figures(state.document.as_ref()?, screen.tab).into_iter().nth(screen.row)
}

fn explain_figure(state: &mut State) {
    let (Some(figure), Some(document)) = (figure(state), &state.document) else { return };
    let interview = &document.interview;
    let (instrument, assessment) = (interview.instrument(), interview.assessment());
    let (explanation, indicator) = match &figure {
        Figure::Indicator(id) => {
            (explain::indicator(&state.words, instrument, assessment, &document.scores, id), Some(id.clone()))
        }
        Figure::Area(id) => {
            (explain::area(&state.words, instrument, assessment, &document.scores, id), first_of(state, &figure))
        }
    };
    if let Some(mut explanation) = explanation {
        if let Figure::Indicator(id) = &figure
            && let Some(placed) = instrument.find(id)
        {
            explanation.steps.extend(last(&state.words, assessment, placed.indicator));
        }
        state.overlay = Some(Overlay::Explain(Explain {
            title: explanation.title,
            steps: explanation.steps,
            indicator,
            scroll: 0,
        }));
    }
}

/// The indicator that a figure leads to: its own, or the first of its area.
fn first_of(state: &State, figure: &Figure) -> Option<IndicatorId> {
    match figure {
        Figure::Indicator(id) => Some(id.clone()),
        Figure::Area(area) => state.document.as_ref()?.interview.asked().iter().find(|id| id.area() == *area).cloned(),
    }
}

/// Takes the indicator in focus into the plan, or out of it.
fn choose(state: &mut State) -> Vec<Effect> {
    match figure(state) {
        Some(Figure::Indicator(id)) => super::plan::toggle(state, &id),
        Some(Figure::Area(_)) => {
            state.notice = Some(state.words.say("plan-choose-indicator").into_owned());
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn go_to(state: &mut State) {
    let target = figure(state).and_then(|figure| first_of(state, &figure));
    if let (Some(id), Some(document)) = (target, &mut state.document)
        && document.interview.go_to_id(&id)
    {
        super::show_interview(state);
    }
}
