//! The plain way: the same interview as on the screens, in lines, for screen readers, braille lines, simple terminals and
//! pipes.
//!
//! It is the state, the keys and the world of [`crate::tui`] with another way in and another way out, so that nothing is
//! missing and nothing is written twice: a line of input is a key of the key table, a row, or a text; what is said is what is
//! new. No escape sequences, no boxes, no colours, no drawing again. Everything is over `BufRead` and `Write`.

mod accepted;
mod given;
mod input;
mod page;
mod run;
mod talk;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use std::io::{self, BufReader, BufWriter, IsTerminal, Write};
use std::sync::{Arc, mpsc};

use crate::format::visible;
use crate::say;
use crate::store::{Folders, Store};
use crate::text::Words;
use crate::tui::effect::Message;
use crate::tui::outside::World;
use crate::tui::run::{Input, Outside};
use crate::tui::start::{Failed, Options, begin};
use crate::tui::state::{Kind, State};

use input::{forward, read, spawn};
use run::{Source, run};
use talk::{Ear, Talk};

/// Talks in lines over standard input and output until somebody leaves or the input ends.
pub fn start(options: Options) -> Result<(), Failed> {
    start_with(|state, world| begin(state, world, options.file))
}

/// The same from another beginning: `first` shows what a command is about.
pub fn start_with(first: impl FnOnce(&mut State, &mut World)) -> Result<(), Failed> {
    let folders = Folders::find().ok_or(Failed::NoHome)?;
    let (sender, inputs) = mpsc::channel();
    let words = Arc::new(Words::english());
    let mut world = World::new(Store::new(folders), Arc::clone(&words), sender.clone());
    let mut state = State::new(Arc::clone(&words));
    state.catalogue = world.catalogue();
    hear_signals(&sender);
    first(&mut state, &mut world);
    let ended = converse(&mut state, &mut world, inputs);
    // Saving comes first: whoever ended this may not wait long.
    let kept = state.document.as_ref().and_then(|document| match &document.kind {
        Kind::File(path) => Some(path.display().to_string()),
        Kind::ReadOnly(_) | Kind::New | Kind::Example | Kind::Practice => None,
    });
    let interview = state.document.take().map(|document| Box::new(document.interview));
    if let Some(text) = world.leave(interview) {
        return Err(Failed::NotSaved(text));
    }
    let told = ended.and_then(|()| match kept {
        Some(path) => last_words(&say!(words, "plain-left-saved", path = path)),
        None => Ok(()),
    });
    match told {
        // Whoever listened has heard enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failed::Terminal(error)),
        Ok(()) => Ok(()),
    }
}

/// Talks in lines over standard input and output about a state that was begun, in the world that its effects are for and
/// whose answers come in `inputs`. Returns when somebody leaves or the input ends; leaving the document is for the caller.
pub fn converse(state: &mut State, outside: &mut impl Outside, inputs: mpsc::Receiver<Input>) -> io::Result<()> {
    let (tell, happened) = mpsc::channel();
    let (ask, asked) = mpsc::channel();
    forward(inputs, tell.clone());
    spawn("lines", move || read(BufReader::new(io::stdin()), &asked, &tell));
    let ear = Ear { echo: !io::stdin().is_terminal(), columns };
    let mut talk = Talk::new(BufWriter::new(io::stdout()), ear);
    run(&mut talk, &Source { happened: &happened, ask: &ask }, outside, state)
}

/// The narrowest terminal in which lines are broken between words.
const NARROWEST: u16 = 20;

/// How wide the terminal is that shows what is said, less one column: some terminals go on below after the last one.
fn columns() -> Option<u16> {
    if !io::stdout().is_terminal() {
        return None;
    }
    let (columns, _) = crossterm::terminal::size().ok()?;
    columns.checked_sub(1).filter(|columns| *columns >= NARROWEST)
}

fn last_words(text: &str) -> io::Result<()> {
    let mut out = io::stdout();
    writeln!(out, "{}", visible(text))?;
    out.flush()
}

/// Signals that end a program save and leave.
#[cfg(unix)]
pub fn hear_signals(inputs: &mpsc::Sender<Input>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP]) else { return };
    let inputs = inputs.clone();
    spawn("signals", move || {
        for _ in signals.forever() {
            if inputs.send(Input::Message(Message::Terminate)).is_err() {
                return;
            }
        }
    });
}

/// Signals that end a program save and leave; there are none here.
#[cfg(not(unix))]
pub fn hear_signals(_inputs: &mpsc::Sender<Input>) {}
