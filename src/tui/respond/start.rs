//! Runs the screen on which one person answers alone. An answer is on the disk before the screen says so.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

use ratatui::Terminal;
use ratatui::backend::Backend;

use super::{Effect, State, paste, update};
use crate::clock;
use crate::respond::Answering;
use crate::store::Store;
use crate::text::Words;
use crate::tui::effect::Message;
use crate::tui::keymap;
use crate::tui::look::{Look, Palette, detect};
use crate::tui::run::{Input, drawn};
use crate::tui::start::{Colours, Failed};
#[cfg(unix)]
use crate::tui::terminal::hear_signals;
use crate::tui::terminal::{Held, present, watch};
use crate::tui::view::respond::view;

/// How the screen is shown.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Plain characters only.
    pub ascii: bool,
    /// When colours are used.
    pub colours: Colours,
}

/// Runs the screen until the person leaves. Returns where the answers are, if there are any.
pub fn start(store: &Store, answering: Answering, path: PathBuf, options: Options) -> Result<Option<PathBuf>, Failed> {
    if !present() {
        return Err(Failed::NoTerminal);
    }
    let mut look = detect(|name| std::env::var(name).ok(), options.ascii);
    look.palette = match options.colours {
        Colours::Auto => look.palette,
        Colours::Always => Palette::Full,
        Colours::Never => Palette::Mono,
    };
    let mut state = State::new(Arc::new(Words::english()), answering, path.display().to_string());
    let (sender, inputs) = mpsc::channel();
    #[cfg(unix)]
    hear_signals(&sender);
    let (held, mut terminal) = Held::take().map_err(Failed::Terminal)?;
    let drawn = draw(&mut terminal, &state, look);
    watch(&sender);
    let mut keep = |state: &mut State| keep(store, &path, state);
    let ended = drawn.and_then(|()| run(&mut terminal, &inputs, &mut state, &mut keep, look));
    // Whatever happened to the terminal, what was accepted is saved.
    let kept = keep(&mut state);
    drop(held);
    match (kept, ended) {
        (Err(reason), _) => Err(Failed::NotSaved(reason)),
        (Ok(()), Err(error)) => Err(Failed::Terminal(error)),
        (Ok(()), Ok(())) => Ok(state.has_file().then_some(path)),
    }
}

/// Saves what the file does not say yet.
pub fn keep(store: &Store, path: &std::path::Path, state: &mut State) -> Result<(), String> {
    let Some(response) = state.behind() else { return Ok(()) };
    match store.save_response(path, &response) {
        Ok(revision) => {
            state.saved(revision, clock::now().time_of_day());
            Ok(())
        }
        Err(error) => {
            state.not_saved(&error.to_string());
            Err(error.to_string())
        }
    }
}

fn draw<B: Backend>(terminal: &mut Terminal<B>, state: &State, look: Look) -> io::Result<()>
where
    B::Error: std::error::Error + Send + Sync + 'static,
{
    terminal.draw(|frame| view(state, look, frame)).map(drop).map_err(io::Error::other)
}

fn run<B: Backend>(
    terminal: &mut Terminal<B>,
    inputs: &Receiver<Input>,
    state: &mut State,
    keep: &mut impl FnMut(&mut State) -> Result<(), String>,
    look: Look,
) -> io::Result<()>
where
    B::Error: std::error::Error + Send + Sync + 'static,
{
    while let Ok(input) = inputs.recv() {
        // A held key or a pasted text comes as many events: all that wait are taken before anything is drawn.
        let mut next = Some(input);
        while let Some(input) = next {
            match input {
                Input::Resize(size) => terminal.resize(drawn(size)).map_err(io::Error::other)?,
                Input::Resume => {
                    let size = terminal.size().map_err(io::Error::other)?;
                    terminal.resize(drawn(size)).map_err(io::Error::other)?;
                }
                Input::Message(Message::Terminate) => return Ok(()),
                // The world of the group's session says nothing here.
                Input::Message(_) => {}
                Input::Paste(text) => paste(state, &text),
                Input::Key(key) => {
                    let Some(action) = keymap::action(state.context(), key) else {
                        next = inputs.try_recv().ok();
                        continue;
                    };
                    for effect in update(state, action) {
                        match effect {
                            Effect::Leave => return Ok(()),
                            // Why it failed stands in the state, and on the screen.
                            Effect::Save(_) => drop(keep(state)),
                        }
                    }
                }
            }
            next = inputs.try_recv().ok();
        }
        draw(terminal, state, look)?;
    }
    Ok(())
}
