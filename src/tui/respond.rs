//! The screen on which one person answers alone: what is shown over [`Answering`], and what a key means there.
//!
//! `update` changes the state and says what must be saved; `start` runs it on a terminal. The plain way uses the same
//! state and the same `update`.

pub mod names;
pub mod plain;
pub mod start;

use std::sync::Arc;

use crate::model::{FeltNeed, IndicatorId, Level, Response};
use crate::respond::{Answering, Page, Refusal, Says, Step};
use crate::say;
use crate::text::Words;

use super::action::Action;
use super::context::Context;
use super::keymap::KEYMAP;
use super::overlay::{Answer, Choice, Editor, Find, Intent, Scroll, Target};
use super::state::Saving;
use super::update::editor::{paste as paste_into, type_key};
use super::update::found;

/// Everything the screen shows.
pub struct State {
    /// The words of the interface.
    pub words: Arc<Words>,
    /// The response as it grows, and where the person is.
    pub answering: Answering,
    /// The file of the response, to be shown.
    pub place: String,
    /// How the saving stands.
    pub saving: Saving,
    /// What lies over the page and gets the keys.
    pub over: Option<Over>,
    /// One line about what just happened; gone with the next key.
    pub notice: Option<String>,
    /// The choice in focus.
    pub focus: u8,
    /// Whether somebody moved the focus: only then does Enter choose.
    pub moved: bool,
    /// What the file says, when there is one.
    kept: Option<Response>,
}

/// What lies over a page.
#[derive(Clone, Debug)]
pub enum Over {
    /// Every key.
    Help(Scroll),
    /// The comment being typed.
    Comment(Box<Editor>),
    /// Finding an indicator.
    Find(Find),
    /// A question with named answers, and the text that lies under it.
    Ask(Choice, Option<Box<Editor>>),
}

/// What the world must do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Save the response before anything is shown; the answer goes to [`State::saved`] or [`State::not_saved`].
    Save(Box<Response>),
    /// Leave; what could not be saved is tried once more.
    Leave,
}

impl State {
    /// The state at the start. `kept` is what the file says already, when one is gone on with.
    pub fn new(words: Arc<Words>, answering: Answering, place: String) -> State {
        let kept = Some(answering.response().clone()).filter(|response| response.revision > 0);
        let saving = if kept.is_some() { Saving::Idle } else { Saving::Under };
        State { words, answering, place, saving, over: None, notice: None, focus: 0, moved: false, kept }
    }

    /// Where a key has its meaning now.
    pub fn context(&self) -> Context {
        match &self.over {
            Some(Over::Help(_)) => Context::Reading,
            Some(Over::Comment(_)) => Context::Editor,
            Some(Over::Find(_)) => Context::Find,
            Some(Over::Ask(..)) => Context::Choice,
            None => self.page_context(),
        }
    }

    /// Where a key has its meaning on the page itself.
    pub(crate) fn page_context(&self) -> Context {
        match self.answering.page() {
            Page::Welcome | Page::End => Context::RespondPage,
            Page::Asked(_, Step::Felt) => Context::RespondFelt,
            Page::Asked(_, Step::Level) => Context::RespondLevel,
            Page::Asked(_, Step::Desired) => Context::RespondDesired,
            Page::Asked(_, Step::Comment) => Context::Respond,
            Page::About(_) => Context::RespondAbout,
        }
    }

    /// Whether a file with the answers is there.
    pub fn has_file(&self) -> bool {
        self.kept.is_some()
    }

    /// What is to be saved, when the file does not say it yet.
    pub fn behind(&self) -> Option<Box<Response>> {
        let response = self.answering.response();
        let same = match &self.kept {
            Some(kept) => kept.answers == response.answers && kept.person == response.person,
            None => response.answers.is_empty() && response.person == crate::model::Person::default(),
        };
        (!same).then(|| Box::new(response.clone()))
    }

    /// The response is on the disk with this revision, since this time of day.
    pub fn saved(&mut self, revision: u64, time: String) {
        self.answering.saved(revision);
        self.kept = Some(self.answering.response().clone());
        self.saving = Saving::Saved(time);
    }

    /// The response is not on the disk, for this reason.
    pub fn not_saved(&mut self, reason: &str) {
        self.saving = Saving::Failed(say!(self.words, "respond-not-saved", reason = reason));
    }

    /// The indicators that fit what was typed.
    pub fn found(&self, query: &str) -> Vec<IndicatorId> {
        found(self.answering.instrument(), self.answering.asked(), query)
    }

    /// Puts the focus on what was chosen, or where a choice is likely to begin.
    fn refocus(&mut self) {
        self.moved = false;
        self.focus = match self.answering.page() {
            Page::Asked(_, step) => {
                let said = self.answering.current().map(|placed| self.answering.said(&placed.indicator.id));
                let said = said.unwrap_or_default();
                match step {
                    Step::Felt => said.felt.map_or(0, FeltNeed::get),
                    Step::Level => said.level.map_or(1, Level::get),
                    Step::Desired => said.desired.or(said.level).map_or(1, Level::get),
                    Step::Comment => 0,
                }
            }
            Page::About(about) => u8::try_from(about.chosen(self.answering.response().person)).unwrap_or(0),
            Page::Welcome | Page::End => 0,
        };
    }

    /// The first and the last choice of the page.
    fn choices(&self) -> Option<(u8, u8)> {
        match self.answering.page() {
            Page::Asked(_, Step::Felt) => Some((FeltNeed::MIN.get(), FeltNeed::MAX.get())),
            Page::Asked(_, Step::Level | Step::Desired) => Some((Level::MIN.get(), Level::MAX.get())),
            Page::About(about) => Some((0, u8::try_from(about.choices()).unwrap_or(u8::MAX))),
            Page::Asked(_, Step::Comment) | Page::Welcome | Page::End => None,
        }
    }
}

/// What a key changes, and what follows.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    state.notice = None;
    let left = match state.over.take() {
        Some(over) => over_key(state, over, action),
        None => page_key(state, action),
    };
    if left == Ending::Leave {
        return vec![Effect::Leave];
    }
    state.behind().map(Effect::Save).into_iter().collect()
}

/// A text that was pasted.
pub fn paste(state: &mut State, text: &str) {
    match &mut state.over {
        Some(Over::Comment(editor)) => paste_into(editor, text),
        Some(Over::Find(find)) => {
            find.query.extend(text.chars().filter(|c| !c.is_control()).take(60));
            find.row = 0;
        }
        Some(Over::Help(_) | Over::Ask(..)) | None => {}
    }
}

/// Whether the person goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Stay,
    Leave,
}

fn page_key(state: &mut State, action: Action) -> Ending {
    let before = state.answering.page();
    match action {
        Action::Accept | Action::Quit if before == Page::End => return Ending::Leave,
        Action::Quit => ask_leave(state),
        Action::Back if before == Page::Welcome => ask_leave(state),
        Action::Help => state.over = Some(Over::Help(Scroll(0))),
        Action::Up | Action::Down => {
            if let Some((least, most)) = state.choices() {
                let down = action == Action::Down;
                state.focus = if down { state.focus.saturating_add(1) } else { state.focus.saturating_sub(1) };
                state.focus = state.focus.clamp(least, most);
                state.moved = true;
            }
        }
        Action::Accept if state.moved => choose(state, state.focus),
        Action::Accept | Action::Right => {
            state.answering.forward();
            if state.answering.page() == before && matches!(before, Page::Asked(_, Step::Felt)) {
                state.notice = Some(state.words.say("respond-felt-first").into_owned());
            }
        }
        Action::Digit(digit) => choose(state, digit),
        Action::SkipFelt => answer(state, Answering::skip_felt),
        Action::Back | Action::Left => state.answering.back(),
        Action::PageDown => state.answering.next_indicator(),
        Action::PageUp => state.answering.previous_indicator(),
        Action::First => state.answering.go(Page::Welcome),
        Action::Last => state.answering.go(Page::End),
        Action::NextUnanswered => {
            if !state.answering.next_unanswered() {
                state.notice = Some(state.words.say("respond-all-answered").into_owned());
            }
        }
        Action::Find => state.over = Some(Over::Find(Find::default())),
        Action::Note => open_comment(state),
        Action::Reopen => answer(state, |answering| answering.say(Says::Nothing)),
        Action::Undo => {
            answer(state, Answering::undo);
            state.notice.get_or_insert_with(|| state.words.say("respond-undone").into_owned());
        }
        Action::Redo => {
            answer(state, Answering::redo);
            state.notice.get_or_insert_with(|| state.words.say("respond-redone").into_owned());
        }
        // Keys of the group's session have no meaning here.
        _ => return Ending::Stay,
    }
    if state.answering.page() != before || !matches!(action, Action::Up | Action::Down) {
        state.refocus();
    }
    Ending::Stay
}

/// Chooses by number.
fn choose(state: &mut State, number: u8) {
    let says = match state.answering.page() {
        Page::Asked(_, Step::Felt) => FeltNeed::new(number).map(Says::Felt),
        Page::Asked(_, Step::Level) => Level::new(number).map(Says::Level),
        Page::Asked(_, Step::Desired) => Level::new(number).map(Says::Desired),
        Page::About(_) => Some(Says::About(usize::from(number))),
        Page::Asked(_, Step::Comment) | Page::Welcome | Page::End => None,
    };
    if let Some(says) = says {
        answer(state, |answering| answering.say(says));
    }
}

/// Tries something, and says why it was refused.
fn answer(state: &mut State, change: impl FnOnce(&mut Answering) -> Result<(), Refusal>) {
    if let Err(refusal) = change(&mut state.answering) {
        state.notice = refused(&state.words, refusal);
    }
}

/// Why something was not accepted, in words; some keys simply have no meaning on a page.
pub fn refused(words: &Words, refusal: Refusal) -> Option<String> {
    match refusal {
        Refusal::FeltFirst => Some(words.say("respond-felt-first").into_owned()),
        Refusal::NotHere => None,
        Refusal::TooLong { length } => Some(say!(words, "refused-long", length = length)),
        Refusal::NothingThere => Some(words.say("refused-undo").into_owned()),
    }
}

fn open_comment(state: &mut State) {
    let Some(placed) = state.answering.current() else { return };
    let id = placed.indicator.id.clone();
    if state.answering.is_open(&id) {
        let editor = Editor::new(Target::Note, &state.answering.said(&id).comment, None);
        state.over = Some(Over::Comment(Box::new(editor)));
    } else {
        state.notice = Some(state.words.say("respond-felt-first").into_owned());
    }
}

/// Asks before leaving, and says what becomes of the answers.
fn ask_leave(state: &mut State) {
    let words = &state.words;
    let text = match &state.saving {
        Saving::Failed(reason) => reason.clone(),
        Saving::Idle | Saving::Saved(_) | Saving::Under if state.has_file() => {
            say!(words, "respond-leave-saved", path = state.place.clone())
        }
        Saving::Idle | Saving::Saved(_) | Saving::Under => words.say("respond-leave-nothing").into_owned(),
    };
    let options = vec![
        Answer::new(words, 'l', "quit-leave", Intent::Quit),
        Answer::new(words, 'b', "unsaved-stay", Intent::Stay),
    ];
    let title = words.say("respond-leave-title").into_owned();
    state.over = Some(Over::Ask(Choice { title, text: vec![text], options, row: 0, under: None }, None));
}

fn over_key(state: &mut State, over: Over, action: Action) -> Ending {
    match over {
        Over::Help(scroll) => {
            let longest = u16::try_from(KEYMAP.len()).unwrap_or(u16::MAX);
            let to = match action {
                Action::Up => scroll.0.saturating_sub(1),
                Action::Down => scroll.0.saturating_add(1).min(longest),
                Action::PageUp => scroll.0.saturating_sub(10),
                Action::PageDown => scroll.0.saturating_add(10).min(longest),
                Action::First => 0,
                Action::Last => longest,
                _ => return Ending::Stay,
            };
            state.over = Some(Over::Help(Scroll(to)));
        }
        Over::Comment(editor) => comment_key(state, editor, action),
        Over::Find(find) => find_key(state, find, action),
        Over::Ask(choice, editor) => return ask_key(state, choice, editor, action),
    }
    Ending::Stay
}

fn comment_key(state: &mut State, mut editor: Box<Editor>, action: Action) {
    match action {
        Action::Accept => {
            let text = editor.text().trim_end().to_owned();
            match state.answering.say(Says::Comment(text)) {
                Ok(()) => {
                    state.refocus();
                    return;
                }
                Err(refusal) => editor.refusal = refused(&state.words, refusal),
            }
            state.over = Some(Over::Comment(editor));
            return;
        }
        Action::Back | Action::Quit if editor.text() == editor.original => return,
        Action::Back | Action::Quit => {
            let words = &state.words;
            let options = vec![
                Answer::new(words, 'b', "discard-no", Intent::Stay),
                Answer::new(words, 'd', "discard-yes", Intent::Discard),
            ];
            let title = words.say("discard-title").into_owned();
            let question = Choice { title, text: Vec::new(), options, row: 0, under: None };
            state.over = Some(Over::Ask(question, Some(editor)));
            return;
        }
        Action::NewLine => editor.area.insert_newline(),
        Action::Undo => {
            editor.area.undo();
        }
        Action::Redo => {
            editor.area.redo();
        }
        Action::Type(key) => type_key(&mut editor, key),
        _ => {}
    }
    editor.refusal = None;
    state.over = Some(Over::Comment(editor));
}

fn find_key(state: &mut State, mut find: Find, action: Action) {
    let found = state.found(&find.query);
    let last = found.len().saturating_sub(1);
    match action {
        Action::Back | Action::Quit => return,
        Action::Accept if !found.is_empty() => {
            if let Some(id) = found.get(find.row.min(last)) {
                state.answering.go_to(id);
                state.refocus();
            }
            return;
        }
        _ => find.turn(action, last),
    }
    state.over = Some(Over::Find(find));
}

fn ask_key(state: &mut State, mut choice: Choice, editor: Option<Box<Editor>>, action: Action) -> Ending {
    let chosen = match action {
        Action::Letter(letter) => choice.options.iter().find(|option| option.letter == letter.to_ascii_lowercase()),
        Action::Accept => choice.options.get(choice.row),
        _ => None,
    };
    match chosen.map(|option| option.intent.clone()) {
        Some(Intent::Quit) => return Ending::Leave,
        Some(Intent::Discard) => return Ending::Stay,
        Some(_) => {
            state.over = editor.map(Over::Comment);
            return Ending::Stay;
        }
        None => {}
    }
    match action {
        Action::Up => choice.row = choice.row.saturating_sub(1),
        Action::Down => choice.row = (choice.row + 1).min(choice.options.len().saturating_sub(1)),
        Action::Back => {
            state.over = editor.map(Over::Comment);
            return Ending::Stay;
        }
        _ => {}
    }
    state.over = Some(Over::Ask(choice, editor));
    Ending::Stay
}
