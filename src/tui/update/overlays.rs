//! What lies over a screen: which part of it a key reaches, and what an answer to a question does.

use crate::interview::Step;

use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::{Decision, Effect, Manner};
use crate::tui::keymap::KEYMAP;
use crate::tui::overlay::{Choice, Explain, Intent, Overlay, Scroll};
use crate::tui::state::{Screen, State};
use crate::tui::tripartite::Three;

use super::{
    browse, closing, editor, interview, lists, mirror, moving, plan, rating, run_sheet, set_up, undecided, voices,
};

/// More lines than the probes of an indicator take.
const MOST_PROBES: usize = 40;

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    match state.overlay.take() {
        Some(Overlay::Help { scroll, under }) => {
            // Every key has a line, every place a heading and a blank line.
            state.overlay = match scrolled(scroll.0, KEYMAP.len() + 2 * Context::ALL.len(), action) {
                Some(to) => Some(Overlay::Help { scroll: Scroll(to), under }),
                None => under.map(|under| *under),
            };
        }
        Some(under) if action == Action::Help && !is_read(&under) => {
            state.overlay = Some(Overlay::Help { scroll: Scroll::default(), under: Some(Box::new(under)) });
        }
        Some(Overlay::Probes(scroll)) => {
            state.overlay = scrolled(scroll.0, MOST_PROBES, action).map(|to| Overlay::Probes(Scroll(to)));
        }
        Some(Overlay::Approaches { row }) => browse::approaches(state, row, action),
        Some(Overlay::Earlier(scroll)) => {
            let longest = moving::earlier_length(state);
            state.overlay = scrolled(scroll.0, longest, action).map(|to| Overlay::Earlier(Scroll(to)));
        }
        Some(Overlay::Voices(page)) => voices::update(state, page, action),
        Some(Overlay::Parking { row }) => return closing::parking(state, row, action),
        Some(Overlay::Closing(shown)) => return closing::update(state, shown, action),
        Some(Overlay::Move(plan)) => return moving::plan_key(state, *plan, action),
        Some(Overlay::Mirror(shown)) => return mirror::update(state, shown, action),
        Some(Overlay::RunSheet(scroll)) => return run_sheet::key(state, scroll, action),
        Some(Overlay::Explain(explain)) => explain_key(state, explain, action),
        Some(Overlay::Editor(editor)) => return editor::update(state, editor, action),
        Some(Overlay::Find(find)) => lists::find(state, find, action),
        Some(Overlay::Evidence(list)) => return lists::evidence(state, list, action),
        Some(Overlay::Participants(list)) => return lists::participants(state, list, action),
        Some(Overlay::Areas { row }) => return lists::areas(state, row, action),
        Some(Overlay::Rating(entry)) => return rating::update(state, *entry, action),
        Some(Overlay::Undecided { at, scroll }) => return undecided::update(state, at, scroll, action),
        Some(Overlay::Plan(shown)) => return plan::box_key(state, *shown, action),
        Some(Overlay::Choice(choice)) => return choose(state, choice, action),
        None => {}
    }
    Vec::new()
}

/// Whether it is only read: there the key of the help means "done".
fn is_read(overlay: &Overlay) -> bool {
    matches!(overlay.context(), Context::Reading | Context::Explanation)
}

/// Scrolls within a length, or closes on a key that means "done"; other keys change nothing.
pub(super) fn scrolled(at: u16, longest: usize, action: Action) -> Option<u16> {
    let longest = u16::try_from(longest).unwrap_or(u16::MAX);
    match action {
        Action::Up => Some(at.saturating_sub(1)),
        Action::Down => Some(at.saturating_add(1).min(longest)),
        Action::PageUp => Some(at.saturating_sub(10)),
        Action::PageDown => Some(at.saturating_add(10).min(longest)),
        Action::First => Some(0),
        Action::Last => Some(longest),
        Action::Accept | Action::Back | Action::Help | Action::Explain | Action::Probes => None,
        _ => Some(at),
    }
}

fn explain_key(state: &mut State, explain: Explain, action: Action) {
    if action == Action::Voices
        && let Some(id) = explain.indicator.clone()
    {
        voices::open(state, id);
        state.overlay.get_or_insert(Overlay::Explain(explain));
        return;
    }
    if action == Action::Accept
        && let Some(id) = &explain.indicator
        && let Some(document) = &mut state.document
        && document.interview.go_to_id(id)
    {
        super::show_interview(state);
        return;
    }
    let longest = explain.steps.iter().map(|step| step.len() / 60 + 1).sum();
    state.overlay =
        scrolled(explain.scroll, longest, action).map(|scroll| Overlay::Explain(Explain { scroll, ..explain }));
}

fn choose(state: &mut State, mut choice: Choice, action: Action) -> Vec<Effect> {
    let last = choice.options.len().saturating_sub(1);
    let chosen = match action {
        Action::Letter(letter) => choice.options.iter().position(|option| option.letter == letter.to_ascii_lowercase()),
        Action::Accept => Some(choice.row),
        _ => None,
    };
    if let Some(option) = chosen.and_then(|at| choice.options.get(at)) {
        let intent = option.intent.clone();
        return intend(state, intent, choice);
    }
    match action {
        Action::Up => choice.row = choice.row.saturating_sub(1),
        Action::Down => choice.row = (choice.row + 1).min(last),
        Action::Back => {
            state.overlay = choice.under.map(|under| *under);
            return Vec::new();
        }
        _ => {}
    }
    state.overlay = Some(Overlay::Choice(choice));
    Vec::new()
}

/// Does what an answer to a question says.
fn intend(state: &mut State, intent: Intent, choice: Choice) -> Vec<Effect> {
    match intent {
        Intent::Stay => state.overlay = choice.under.map(|under| *under),
        Intent::Quit => {
            // A text that lies under the question is offered at the next start.
            state.overlay = choice.under.map(|under| *under);
            return vec![Effect::Quit];
        }
        Intent::GoHome => return interview::go_home(state),
        Intent::Discard => {
            // The text lies under the question, and what it was opened from under the text.
            state.overlay = match choice.under.map(|under| *under) {
                Some(Overlay::Editor(editor)) => editor.under.map(|under| *under),
                Some(Overlay::Rating(_)) => rating::after_discarding(state),
                _ => None,
            };
        }
        Intent::Prepare(constituent) => return vec![Effect::Prepare(constituent)],
        Intent::Rehearse(constituent) => return vec![Effect::PrepareRehearsal(constituent)],
        Intent::Close(wish) => {
            state.overlay = choice.under.map(|under| *under);
            return vec![Effect::Today(Decision::Close(wish))];
        }
        Intent::Ask(instrument) => return set_up::ask(state, *instrument),
        Intent::Example(example) => return vec![Effect::OpenExample(example)],
        Intent::ExamplesTogether => return vec![Effect::Together(Three::Examples)],
        Intent::Open(path, manner) => return vec![Effect::Open(path, manner)],
        Intent::Change(change) => {
            state.overlay = choice.under.map(|under| *under);
            return interview::change(state, change, None::<Step>);
        }
        Intent::SaveElsewhere => super::ask_for_place(state),
        Intent::SaveOver(path) => return save_elsewhere(state, path, true),
        Intent::WriteOver(_) => return super::report::write(state, true),
        Intent::KeepMine => return vec![Effect::KeepMine],
        Intent::TakeTheirs => return vec![Effect::TakeTheirs],
        Intent::MergeBoth => return vec![Effect::MergeBoth],
        Intent::MergeCopy(path) => {
            state.overlay = choice.under.map(|under| *under);
            return super::undecided::merge_copy(state, path);
        }
        Intent::Plan(intent) => {
            state.overlay = choice.under.map(|under| *under);
            return plan::intend(state, intent);
        }
        Intent::PermitMirror => return mirror::ask_by_whom(state, choice.under.map(|under| *under)),
        Intent::ForbidMirror => return mirror::forbid(state, choice.under.map(|under| *under)),
        Intent::LeaveCopy(path) => {
            state.overlay = choice.under.map(|under| *under);
            return vec![Effect::LeaveCopy(path)];
        }
    }
    Vec::new()
}

/// Puts the document somewhere else.
pub(super) fn save_elsewhere(state: &mut State, path: std::path::PathBuf, overwrite: bool) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let assessment = Box::new(document.interview.assessment().clone());
    vec![Effect::SaveElsewhere { path, overwrite, assessment }]
}

/// Opens a file whose name was typed.
pub(super) fn open_typed(state: &mut State, typed: &str) -> Vec<Effect> {
    state.screen = Screen::Home;
    vec![Effect::Open(typed.trim().into(), Manner::Usual)]
}
