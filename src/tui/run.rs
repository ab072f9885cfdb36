//! The loop: wait for something to happen, let it change the state, let the world do what follows, draw once.
//!
//! Nothing is drawn and nobody wakes up while nothing happens, but once a minute while the clock of the day runs. Threads that only wait feed one channel: keys, signals, a
//! closed terminal, the saver.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use ratatui::backend::Backend;
use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::clock::Stopwatch;
use crate::model::IndicatorId;
use crate::store::Draft;

use super::day::Ticks;
use super::effect::{Effect, Message, Unfinished};
use super::key::Key;
use super::look::Look;
use super::overlay::Target;
use super::rating::Stage;
use super::state::State;
use super::view::view;
use super::{keymap, update};

/// Something that happened.
pub enum Input {
    /// A key.
    Key(Key),
    /// A pasted text.
    Paste(String),
    /// The window has another size.
    Resize(Size),
    /// The program goes on after it was stopped: everything is drawn anew.
    Resume,
    /// The world answered.
    Message(Message),
}

/// The world: performs effects and answers at once or later, through the channel.
pub trait Outside {
    /// Performs an effect; what it answers at once is received before the next drawing.
    fn perform(&mut self, effect: Effect) -> Vec<Message>;

    /// Lets others see, on a second screen, what has just been drawn.
    fn project(&mut self, state: &State);
}

/// How long a text being typed may be newer than the recovery journal.
const DRAFT_AGE: Duration = Duration::from_secs(1);

/// A terminal may claim any size; memory is only given to this many cells.
const MOST: Size = Size { width: 500, height: 200 };

/// The part of a terminal that is drawn on.
pub(crate) fn drawn(size: Size) -> Rect {
    Rect::new(0, 0, size.width.min(MOST.width), size.height.min(MOST.height))
}

/// A terminal that never takes more cells than can be drawn.
pub fn terminal<B: Backend>(backend: B) -> Result<Terminal<B>, B::Error> {
    let size = backend.size()?;
    Terminal::with_options(backend, TerminalOptions { viewport: Viewport::Fixed(drawn(size)) })
}

/// Draws the state as it is.
pub fn draw<B: Backend>(terminal: &mut Terminal<B>, state: &State, look: Look) -> io::Result<()>
where
    B::Error: std::error::Error + Send + Sync + 'static,
{
    terminal.draw(|frame| view(state, look, frame)).map(drop).map_err(io::Error::other)
}

/// Runs from the first screen, which has been drawn, until somebody leaves. Answers that were given are handed to the world
/// before this returns.
pub fn run<B: Backend>(
    terminal: &mut Terminal<B>,
    inputs: &Receiver<Input>,
    outside: &mut impl Outside,
    state: &mut State,
    look: Look,
) -> io::Result<()>
where
    B::Error: std::error::Error + Send + Sync + 'static,
{
    let mut drafts = Drafts::default();
    let mut ticks = Ticks::default();
    let mut save = None;
    outside.project(state);
    loop {
        let mut next = match drafts.wait(inputs, ticks.left(state)) {
            Waited::Input(input) => Some(input),
            Waited::Due => None,
            Waited::Gone => return Ok(()),
        };
        // A held key or a pasted text comes as many events: all that wait are taken before anything is drawn.
        while let Some(input) = next {
            match input {
                Input::Resize(size) => {
                    terminal.resize(drawn(size)).map_err(io::Error::other)?;
                }
                Input::Resume => {
                    // Not `clear`, which asks the terminal where the cursor is: the answer would go to the thread that reads keys.
                    let size = terminal.size().map_err(io::Error::other)?;
                    terminal.resize(drawn(size)).map_err(io::Error::other)?;
                }
                Input::Key(_) | Input::Paste(_) | Input::Message(_) => {
                    if perform(effects(state, input), &mut save, outside, state) == Ending::Leave {
                        hand_over(&mut save, outside, state);
                        // A text that was not accepted yet, or hands that nobody has seen, are offered at the next start.
                        drafts.keep(state, true, &mut save, outside);
                        return Ok(());
                    }
                }
            }
            next = inputs.try_recv().ok();
        }
        drafts.keep(state, false, &mut save, outside);
        if ticks.are_due(state) {
            perform(vec![Effect::ReadClock], &mut save, outside, state);
        }
        let drawn = draw(terminal, state, look);
        outside.project(state);
        hand_over(&mut save, outside, state);
        drawn?;
    }
}

/// Whether the loop goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It does.
    Stay,
    /// Somebody leaves.
    Leave,
}

/// What follows from an input, before the world has its part in it.
fn effects(state: &mut State, input: Input) -> Vec<Effect> {
    match input {
        Input::Key(key) => match keymap::action(state.context(), key) {
            Some(action) => update::update(state, action),
            None => Vec::new(),
        },
        Input::Paste(text) => update::paste(state, &text),
        Input::Message(message) => update::receive(state, message),
        Input::Resize(_) | Input::Resume => Vec::new(),
    }
}

/// Lets the world do what follows, and what follows from its answers. A save waits in `save` until the answer is on the
/// screen, since the thread that saves would take the processor from the drawing; of several the newest has all answers.
/// Whatever else happens finds it done.
pub(crate) fn perform(
    effects: Vec<Effect>,
    save: &mut Option<Effect>,
    outside: &mut impl Outside,
    state: &mut State,
) -> Ending {
    let mut todo = std::collections::VecDeque::from(effects);
    while let Some(effect) = todo.pop_front() {
        match effect {
            Effect::Quit => return Ending::Leave,
            Effect::Save(_) => {
                *save = Some(effect);
                continue;
            }
            _ => hand_over(save, outside, state),
        }
        for message in outside.perform(effect) {
            todo.extend(update::receive(state, message));
        }
    }
    Ending::Stay
}

/// Lets the world save. What it answers changes nothing that is seen: that it is on disk comes through the channel.
pub(crate) fn hand_over(save: &mut Option<Effect>, outside: &mut impl Outside, state: &mut State) {
    for message in save.take().into_iter().flat_map(|save| outside.perform(save)) {
        update::receive(state, message);
    }
}

/// Keeps the recovery journal at most a second behind a text that is being typed and the hands of a rating.
#[derive(Default)]
pub(crate) struct Drafts {
    kept: Option<Draft>,
    newer: Option<Stopwatch>,
}

enum Waited {
    Input(Input),
    /// A draft is to be kept, or the clock to be looked at.
    Due,
    Gone,
}

impl Drafts {
    /// Waits for an input, until a draft is due, or for a time at most. Without either it waits as long as it takes.
    fn wait(&self, inputs: &Receiver<Input>, most: Option<Duration>) -> Waited {
        let draft = self.newer.as_ref().map(|since| DRAFT_AGE.saturating_sub(since.elapsed()));
        let Some(time) = draft.into_iter().chain(most).min() else {
            return inputs.recv().map_or(Waited::Gone, Waited::Input);
        };
        match inputs.recv_timeout(time) {
            Ok(input) => Waited::Input(input),
            Err(RecvTimeoutError::Timeout) => Waited::Due,
            Err(RecvTimeoutError::Disconnected) => Waited::Gone,
        }
    }

    /// Keeps the draft when it is due, when the text is done, and at the end.
    pub(crate) fn keep(
        &mut self,
        state: &mut State,
        at_the_end: bool,
        save: &mut Option<Effect>,
        outside: &mut impl Outside,
    ) {
        if let Some(effect) = self.effect(state, at_the_end) {
            perform(vec![effect], save, outside, state);
        }
    }

    fn effect(&mut self, state: &State, at_the_end: bool) -> Option<Effect> {
        let draft = draft(state);
        // What was recovered is in the journal already: it ends there however soon it is done.
        let is_done = draft.is_none() && self.newer.is_some();
        if draft == self.kept && !is_done {
            self.newer = None;
            return None;
        }
        let due =
            at_the_end || draft.is_none() || self.newer.as_ref().is_some_and(|since| since.elapsed() >= DRAFT_AGE);
        if !due {
            self.newer.get_or_insert_with(Stopwatch::start);
            return None;
        }
        self.newer = None;
        self.kept.clone_from(&draft);
        Some(Effect::Draft(draft.unwrap_or_default()))
    }
}

/// What would be lost: the text being typed, as the recovery journal knows it by `GOV-3.1/note`, or the hands of a rating.
fn draft(state: &State) -> Option<Draft> {
    let overlay = state.overlay.as_ref()?;
    let id = &state.document.as_ref()?.interview.current()?.indicator.id;
    if let Some(rating) = overlay.rating().filter(|rating| rating.stage == Stage::Collecting && rating.voices() > 0) {
        return Some(Draft::of_hands(id, rating.counts));
    }
    let editor = overlay.editor()?;
    let place = format!("{id}/{}", editor.target.word()?);
    let text = editor.text();
    (text != editor.original).then_some(Draft { place, text })
}

/// What a draft of the recovery journal stands for.
pub fn unfinished(draft: &Draft) -> Option<(IndicatorId, Unfinished)> {
    let (id, word) = draft.place.split_once('/')?;
    let what = match draft.hands() {
        Some(hands) => Unfinished::Hands(hands),
        None => Unfinished::Text(Target::from_word(word)?, draft.text.clone()),
    };
    Some((IndicatorId::new(id)?, what))
}
