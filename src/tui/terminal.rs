//! The terminal: taken in a known order, given back whatever happens, and watched for keys, signals and its own end.

use std::io::{self, BufWriter, IsTerminal, Stdout};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, Event};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, event};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Size;

use super::effect::Message;
use super::key::Key;
use super::run::Input;

/// What is drawn on: a frame leaves in one write.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Holds the terminal; dropping it gives the terminal back.
pub struct Held(());

/// Whether there is a terminal to hold.
pub fn present() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

impl Held {
    /// Takes the terminal: raw mode, the other screen, pastes in one piece. A panic gives it back before it says anything.
    pub fn take() -> io::Result<(Held, Screen)> {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
        enable_raw_mode()?;
        let held = Held(());
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
        // From here on a change of size is told; the size is read after that, so that none is missed while a window opens.
        event::poll(Duration::ZERO)?;
        let screen = super::run::terminal(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))?;
        Ok((held, screen))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back. Errors are left out: there may be no terminal any more.
fn give_back() {
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// Takes raw mode and the other screen again after the program was stopped and goes on.
#[cfg(unix)]
fn take_again() {
    // Whoever stopped the program may have changed the settings; taken from the beginning, they are set whatever was believed.
    let _ = disable_raw_mode();
    let _ = enable_raw_mode();
    let _ = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide);
}

/// Hears signals from now on: before the terminal is taken, so that none of them ends the program with the terminal in its hands.
/// SIGTERM, SIGINT and SIGHUP save and leave; SIGCONT draws anew.
#[cfg(unix)]
pub fn hear_signals(inputs: &Sender<Input>) {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGCONT]) else { return };
    let inputs = inputs.clone();
    spawn("signals", move || {
        for signal in signals.forever() {
            if signal != SIGCONT {
                // Nothing is heard after this: a hang-up is followed by SIGCONT, and the terminal must not be taken again then.
                let _ = inputs.send(Input::Message(Message::Terminate));
                return;
            }
            take_again();
            if inputs.send(Input::Resume).is_err() {
                return;
            }
        }
    });
}

/// Starts the threads that wait for keys and the end of the terminal.
pub fn watch(inputs: &Sender<Input>) {
    let keys = inputs.clone();
    spawn("keys", move || read_keys(&keys));
    #[cfg(unix)]
    {
        let end = inputs.clone();
        spawn("terminal", move || wait_for_the_end(&end));
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    // Without the thread the program still works; it only hears less.
    let _ = thread::Builder::new().name(name.to_owned()).spawn(work);
}

fn read_keys(inputs: &Sender<Input>) {
    loop {
        let input = match event::read() {
            Ok(Event::Key(key)) if key.is_press() || key.is_repeat() => Key::from_event(key).map(Input::Key),
            Ok(Event::Paste(text)) => Some(Input::Paste(text)),
            Ok(Event::Resize(width, height)) => Some(Input::Resize(Size { width, height })),
            Ok(Event::Key(_) | Event::FocusGained | Event::FocusLost | Event::Mouse(_)) => None,
            Err(_) => {
                let _ = inputs.send(Input::Message(Message::Terminate));
                return;
            }
        };
        if let Some(input) = input
            && inputs.send(input).is_err()
        {
            return;
        }
    }
}

/// Waits until the terminal is gone. Reading keys would not notice: it spins without an end once the window is closed.
#[cfg(unix)]
fn wait_for_the_end(inputs: &Sender<Input>) {
    use rustix::event::{PollFd, PollFlags, poll};
    let stdin = rustix::stdio::stdin();
    loop {
        // Asking for nothing leaves what is always told: hang-up and error.
        let mut watched = [PollFd::from_borrowed_fd(stdin, PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(_) if watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => break,
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => return,
        }
    }
    let _ = inputs.send(Input::Message(Message::Terminate));
}
