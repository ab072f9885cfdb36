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

use std::io::{self, BufReader, BufWriter, IsTerminal};
use std::sync::{Arc, mpsc};

use crate::say;
use crate::store::{Folders, Store};
use crate::text::Words;
use crate::tui::effect::Message;
use crate::tui::outside::World;
use crate::tui::run::Input;
use crate::tui::start::{Failed, Options, begin};
use crate::tui::state::{Kind, State};

use input::{forward, read, spawn};
use run::{Source, run};
use talk::Talk;

/// Talks in lines over standard input and output until somebody leaves or the input ends.
pub fn start(options: Options) -> Result<(), Failed> {
    let folders = Folders::find().ok_or(Failed::NoHome)?;
    let (sender, inputs) = mpsc::channel();
    let words = Arc::new(Words::english());
    let mut world = World::new(Store::new(folders), Arc::clone(&words), sender.clone());
    let mut state = State::new(Arc::clone(&words));
    state.catalogue = world.catalogue();
    hear_signals(&sender);
    begin(&mut state, &mut world, options.file);
    let (tell, happened) = mpsc::channel();
    let (ask, asked) = mpsc::channel();
    forward(inputs, tell.clone());
    spawn("lines", move || read(BufReader::new(io::stdin()), &asked, &tell));
    let mut talk = Talk::new(BufWriter::new(io::stdout()), !io::stdin().is_terminal());
    let ended = run(&mut talk, &Source { happened: &happened, ask: &ask }, &mut world, &mut state);
    // Saving comes first: whoever ended this may not wait long.
    let kept = state.document.as_ref().and_then(|document| match &document.kind {
        Kind::File(path) => Some(path.display().to_string()),
        Kind::ReadOnly(_) | Kind::New | Kind::Example | Kind::Practice => None,
    });
    let interview = state.document.take().map(|document| Box::new(document.interview));
    if let Some(text) = world.leave(interview) {
        return Err(Failed::NotSaved(text));
    }
    let told = ended.and_then(|()| {
        let last = kept.map(|path| say!(words, "plain-left-saved", path = path));
        talk.end(last.as_deref())
    });
    match told {
        // Whoever listened has heard enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failed::Terminal(error)),
        Ok(()) => Ok(()),
    }
}

/// Signals that end a program save and leave.
#[cfg(unix)]
fn hear_signals(inputs: &mpsc::Sender<Input>) {
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

#[cfg(not(unix))]
fn hear_signals(_inputs: &mpsc::Sender<Input>) {}
