//! The home screen and the pages to read.

use std::borrow::Cow;

use crate::model::Constituent;
use crate::scoring::names;

use crate::text::Words;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Example, Manner};
use crate::tui::overlay::{Answer, Choice, Editor, Intent, Overlay, Target};
use crate::tui::state::{Page, Screen, State};

/// What one can begin on the home screen, in order; each with its key and the key of the message that says it.
static ENTRIES: [(Action, &str, &str); 10] = [
    (Action::New, "n", "home-new"),
    (Action::Rehearse, "r", "home-rehearse"),
    (Action::Open, "o", "home-open"),
    (Action::Examples, "e", "home-examples"),
    (Action::Together, "g", "home-together"),
    (Action::Practice, "t", "home-practice"),
    (Action::Method, "m", "home-method"),
    (Action::ViewCatalogue, "l", "home-catalogue"),
    (Action::ViewGlossary, "j", "home-glossary"),
    (Action::Quit, "q", "home-quit"),
];

/// The rows of the home screen below the recent assessments: the key, and what it begins in words.
pub(crate) fn home_entries(words: &Words) -> impl ExactSizeIterator<Item = (&'static str, Cow<'_, str>)> {
    ENTRIES.iter().map(|(_, key, message)| (*key, words.say(message)))
}

/// Sheets of a page, so that reading knows its end.
pub(crate) fn sheets(page: Page) -> &'static [&'static str] {
    match page {
        Page::Orientation => &["orientation-1", "orientation-2", "orientation-3"],
        Page::Method => &["method-1", "method-2", "method-3", "method-4"],
    }
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let last = state.home.recent.len() + ENTRIES.len() - 1;
    match action {
        Action::Up => state.home.row = state.home.row.saturating_sub(1),
        Action::Down => state.home.row = (state.home.row + 1).min(last),
        Action::First | Action::PageUp => state.home.row = 0,
        Action::Last | Action::PageDown => state.home.row = last,
        Action::Accept => {
            let row = state.home.row;
            if let Some(recent) = state.home.recent.get(row) {
                state.home.to_plan = !recent.due.is_empty();
                return vec![Effect::Open(recent.path.clone(), Manner::Usual)];
            }
            let entry = ENTRIES.get(row - state.home.recent.len()).map_or(Action::Quit, |(action, ..)| *action);
            return super::update(state, entry);
        }
        Action::New => {
            let mut choice = constituents(state, "new-title", Intent::Prepare);
            choice.text.push(state.words.say("new-other").into_owned());
            state.overlay = Some(Overlay::Choice(choice));
        }
        Action::Rehearse => {
            let mut choice = constituents(state, "rehearse-title", Intent::Rehearse);
            choice.text.push(state.words.say("rehearse-text").into_owned());
            state.overlay = Some(Overlay::Choice(choice));
        }
        Action::Examples => {
            let baseline = |one| Intent::Example(Example::Baseline(one));
            let mut choice = constituents(state, "examples-title", baseline);
            let more = |letter, label, intent| Answer { letter, label: state.words.say(label).into_owned(), intent };
            choice.options.push(more('y', "examples-follow-up", Intent::Example(Example::FollowUp)));
            choice.options.push(more('t', "examples-together", Intent::ExamplesTogether));
            state.overlay = Some(Overlay::Choice(choice));
        }
        Action::Open => {
            state.overlay = Some(Overlay::Editor(Box::new(Editor::new(Target::OpenPath, "", None))));
        }
        Action::FollowUp => match state.home.recent.get(state.home.row) {
            Some(recent) => return vec![Effect::FollowUp(recent.path.clone())],
            None => state.notice = Some(state.words.say("follow-up-choose").into_owned()),
        },
        Action::Together => super::tripartite::open(state),
        Action::Practice => return vec![Effect::OpenPractice],
        Action::Method => super::read(state, Page::Method),
        _ => {}
    }
    Vec::new()
}

/// A question whose answers are the three constituents.
fn constituents(state: &State, title: &'static str, intent: fn(Constituent) -> Intent) -> Choice {
    let words = &state.words;
    let options = Constituent::ALL.iter().map(|constituent| Answer {
        letter: match constituent {
            Constituent::Government => 'g',
            Constituent::Employers => 'e',
            Constituent::Workers => 'w',
        },
        label: words.say(names::constituent(*constituent)).into_owned(),
        intent: intent(*constituent),
    });
    Choice { title: words.say(title).into_owned(), text: Vec::new(), options: options.collect(), row: 0, under: None }
}

/// Reading page by page; the orientation ends in the practice indicator.
pub(super) fn reading(state: &mut State, action: Action) -> Vec<Effect> {
    let Screen::Reading(screen) = &mut state.screen else { return Vec::new() };
    let last = sheets(screen.page).len() - 1;
    match action {
        Action::Up => screen.scroll = screen.scroll.saturating_sub(1),
        Action::Down => screen.scroll = screen.scroll.saturating_add(1),
        Action::Left | Action::PageUp => {
            screen.sheet = screen.sheet.saturating_sub(1);
            screen.scroll = 0;
        }
        Action::Right | Action::PageDown | Action::Accept if screen.sheet < last => {
            screen.sheet += 1;
            screen.scroll = 0;
        }
        Action::Accept | Action::Back => {
            let orientation = screen.page == Page::Orientation;
            let finished = action == Action::Accept;
            state.screen = Screen::Home;
            return match (orientation, finished) {
                (true, true) => vec![Effect::OrientationSeen, Effect::OpenPractice],
                (true, false) => vec![Effect::OrientationSeen],
                (false, _) => Vec::new(),
            };
        }
        _ => {}
    }
    Vec::new()
}
