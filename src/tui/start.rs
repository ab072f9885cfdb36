//! Starting and ending the screens: the terminal, the threads that wait, the first screen, and the last save.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};

use crate::store::{Folders, Store};
use crate::text::Words;

use super::effect::{Effect, Manner};
use super::look::{Look, Palette, detect};
use super::outside::World;
use super::run::{Outside, draw, run};
use super::state::{Page, ReadingScreen, Screen, State};
#[cfg(unix)]
use super::terminal::hear_signals;
use super::terminal::{Held, present, watch};
use super::update::receive;

/// When colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// As the terminal and `NO_COLOR` say.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How the screens are started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// A file to open at once.
    pub file: Option<PathBuf>,
    /// ASCII signs only.
    pub ascii: bool,
    /// When colours are used.
    pub colours: Colours,
}

/// Why the screens could not run.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// Standard input or output is not a terminal.
    #[error(
        "the screens need a terminal; without one use `--plain`, or for example `stocktake score FILE` or `stocktake report FILE --format md`"
    )]
    NoTerminal,
    /// The system says nothing of a home folder.
    #[error("there is no home folder")]
    NoHome,
    /// The terminal failed.
    #[error("the terminal failed: {0}")]
    Terminal(io::Error),
    /// The session ended, and some answers are not in the file.
    #[error("{0}")]
    NotSaved(String),
}

/// Runs the screens until somebody leaves.
pub fn start(options: Options) -> Result<(), Failed> {
    if !present() {
        return Err(Failed::NoTerminal);
    }
    let folders = Folders::find().ok_or(Failed::NoHome)?;
    let look = look(options.ascii, options.colours);
    let (sender, inputs) = mpsc::channel();
    let words = Arc::new(Words::english());
    let mut world = World::new(Store::new(folders), Arc::clone(&words), sender.clone());
    let mut state = State::new(words);
    state.catalogue = world.catalogue();
    begin(&mut state, &mut world, options.file);
    #[cfg(unix)]
    hear_signals(&sender);
    let (held, mut terminal) = Held::take().map_err(Failed::Terminal)?;
    let drawn = draw(&mut terminal, &state, look);
    watch(&sender);
    let ended = drawn.and_then(|()| run(&mut terminal, &inputs, &mut world, &mut state, look));
    // Saving comes first: a closed window leaves little time.
    let interview = state.document.take().map(|document| Box::new(document.interview));
    let unsaved = world.leave(interview);
    drop(held);
    match (unsaved, ended) {
        (Some(text), _) => Err(Failed::NotSaved(text)),
        (None, Err(error)) => Err(Failed::Terminal(error)),
        (None, Ok(())) => Ok(()),
    }
}

/// How things look here, as the environment says and as was asked for.
pub fn look(ascii: bool, colours: Colours) -> Look {
    let mut look = detect(|name| std::env::var(name).ok(), ascii);
    look.palette = match colours {
        Colours::Auto => look.palette,
        Colours::Always => Palette::Full,
        Colours::Never => Palette::Mono,
    };
    look
}

/// The first screen: the file that was asked for, the orientation, or home.
pub(crate) fn begin(state: &mut State, world: &mut World, file: Option<PathBuf>) {
    let read_first = file.is_none() && !world.orientation_seen();
    if let Some(path) = file {
        for message in world.perform(Effect::Open(path, Manner::Usual)) {
            receive(state, message);
        }
    }
    if state.document.is_none() {
        for message in world.perform(Effect::RefreshHome) {
            receive(state, message);
        }
    }
    if read_first {
        state.screen = Screen::Reading(ReadingScreen { page: Page::Orientation, sheet: 0, scroll: 0 });
    }
}
