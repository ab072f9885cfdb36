//! The program in a real pseudo-terminal: starts it, types, reads what a person would see, and waits for its end.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take on a busy machine before it counts as missing.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

#[path = "keys.rs"]
pub(crate) mod keys;

/// How the program is started.
pub(crate) struct Launch {
    arguments: Vec<String>,
    variables: Vec<(&'static str, String)>,
    size: PtySize,
    hang_up: HangUp,
}

/// What a closed window means to the program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum HangUp {
    /// A signal, as for every program of a terminal.
    Signalled,
    /// A signal that whoever started it told it to ignore, as `nohup` does.
    Ignored,
    /// No signal at all: the terminal is not the controlling one.
    Unheard,
}

fn size_of(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Launch {
    /// A start with its own folders, in a window of 100 to 30.
    pub(crate) fn at(home: &Path) -> Launch {
        let variables = [
            ("STOCKTAKE_HOME", home.to_string_lossy().into_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
        ];
        Launch {
            arguments: Vec::new(),
            variables: variables.into(),
            size: size_of(100, 30),
            hang_up: HangUp::Signalled,
        }
    }

    pub(crate) fn argument(mut self, argument: impl Into<String>) -> Launch {
        self.arguments.push(argument.into());
        self
    }

    pub(crate) fn file(self, path: &Path) -> Launch {
        self.argument(path.to_string_lossy())
    }

    pub(crate) fn variable(mut self, name: &'static str, value: &str) -> Launch {
        self.variables.retain(|(known, _)| *known != name);
        self.variables.push((name, value.to_owned()));
        self
    }

    pub(crate) fn window(mut self, columns: u16, rows: u16) -> Launch {
        self.size = size_of(columns, rows);
        self
    }

    pub(crate) fn hang_up(mut self, hang_up: HangUp) -> Launch {
        self.hang_up = hang_up;
        self
    }

    pub(crate) fn start(self) -> Program {
        let program = env!("CARGO_BIN_EXE_stocktake");
        let mut command = match self.hang_up {
            HangUp::Ignored => {
                let mut shell = CommandBuilder::new("/bin/sh");
                shell.args(["-c", "trap '' HUP; exec \"$0\" \"$@\"", program]);
                shell
            }
            HangUp::Signalled | HangUp::Unheard => CommandBuilder::new(program),
        };
        command.set_controlling_tty(self.hang_up != HangUp::Unheard);
        command.args(&self.arguments);
        command.env_clear();
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        let pair = native_pty_system().openpty(self.size).unwrap();
        let found = termios(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        let reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let output = Arc::new(Output::new(self.size));
        let filled = Arc::clone(&output);
        let reading = thread::spawn(move || filled.fill(reader));
        Program { child, window: Some(Window { writer, master: pair.master }), output, found, reading: Some(reading) }
    }
}

struct Window {
    writer: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
}

/// What the program has written so far.
struct Output {
    state: Mutex<Written>,
    more: Condvar,
}

struct Written {
    raw: Vec<u8>,
    screen: vt100::Parser,
    ended: bool,
    /// The window is being closed: nothing more is read.
    closing: bool,
}

/// The emulator is kept within sizes it can draw; the program is not.
fn drawable(size: PtySize) -> (u16, u16) {
    (size.rows.clamp(10, 200), size.cols.clamp(40, 500))
}

impl Output {
    fn new(size: PtySize) -> Output {
        let (rows, columns) = drawable(size);
        let screen = vt100::Parser::new(rows, columns, 0);
        Output {
            state: Mutex::new(Written { raw: Vec::new(), screen, ended: false, closing: false }),
            more: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Written> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fill(&self, mut reader: Box<dyn Read + Send>) {
        let mut buffer = vec![0; 1 << 14];
        loop {
            let count = reader.read(&mut buffer).unwrap_or(0);
            let mut written = self.lock();
            written.raw.extend_from_slice(&buffer[..count]);
            written.screen.process(&buffer[..count]);
            written.ended = count == 0 || written.closing;
            self.more.notify_all();
            if written.ended {
                return;
            }
        }
    }

    /// Waits until the screen is as wanted, until a moment at most; says whether it is, and what it shows.
    fn wait(&self, until: Instant, wanted: impl Fn(&str) -> bool) -> (bool, String) {
        let mut written = self.lock();
        loop {
            let shown = written.screen.screen().contents();
            if wanted(&shown) {
                return (true, shown);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || written.ended {
                return (false, shown);
            }
            written = self.more.wait_timeout(written, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// How the program ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ended {
    pub(crate) code: u32,
    pub(crate) signal: Option<String>,
}

/// A running program and its window. Dropping it kills it.
pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    window: Option<Window>,
    output: Arc<Output>,
    /// The settings of the terminal before the program.
    found: String,
    reading: Option<thread::JoinHandle<()>>,
}

/// Every setting of a terminal, in a form that can be compared.
fn termios(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

impl Program {
    /// Types keys or text. After `ESC` wait for what it does: with a key behind it, it would be another key.
    pub(crate) fn send(&mut self, keys: &str) -> &mut Program {
        let window = self.window.as_mut().unwrap();
        window.writer.write_all(keys.as_bytes()).unwrap();
        self
    }

    /// Pastes a text as terminals do.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Program {
        self.send(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Waits until every one of these texts is on the screen.
    pub(crate) fn see(&mut self, texts: &[&str]) -> &mut Program {
        self.until(&format!("{texts:?}"), |screen| texts.iter().all(|text| screen.contains(text)))
    }

    /// Waits until a text is no longer on the screen.
    pub(crate) fn see_gone(&mut self, text: &str) -> &mut Program {
        self.until(&format!("no {text:?}"), |screen| !screen.contains(text))
    }

    /// Waits until the header says that everything is saved.
    pub(crate) fn see_saved(&mut self) -> &mut Program {
        self.until("saved", is_saved)
    }

    /// Waits until the screen is as wanted.
    pub(crate) fn until(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> &mut Program {
        let (seen, screen) = self.output.wait(Instant::now() + PATIENCE, wanted);
        assert!(seen, "waited for {what}, and saw\n{screen}\n");
        self
    }

    /// Whether the screen becomes as wanted before a moment.
    pub(crate) fn becomes(&self, until: Instant, wanted: impl Fn(&str) -> bool) -> bool {
        self.output.wait(until, wanted).0
    }

    /// The screen once it has stopped changing: a page reaches the window in pieces.
    pub(crate) fn settled(&self) -> String {
        let end = Instant::now() + PATIENCE;
        let mut before = self.screen();
        while Instant::now() < end {
            std::thread::sleep(Duration::from_millis(200));
            let now = self.screen();
            if now == before {
                break;
            }
            before = now;
        }
        before
    }

    /// Writes over what is shown, as another program in the same terminal does.
    pub(crate) fn garble(&mut self) -> &mut Program {
        self.output.lock().screen.process(b"\x1b[?1049l\x1b[5;5Hgarbled");
        self
    }

    /// Sets the terminal as a shell does for itself when a program is stopped.
    pub(crate) fn take_back_terminal(&mut self) -> &mut Program {
        let terminal = self.window.as_ref().unwrap().master.tty_name().unwrap();
        let set = std::process::Command::new("/bin/sh").args(["-c", "stty sane < \"$0\""]).arg(terminal).status();
        assert!(set.unwrap().success());
        self
    }

    /// The settings of the terminal now.
    pub(crate) fn settings(&self) -> String {
        termios(&*self.window.as_ref().unwrap().master)
    }

    pub(crate) fn screen(&self) -> String {
        self.output.lock().screen.screen().contents()
    }

    /// Everything the program has written.
    pub(crate) fn raw(&self) -> Vec<u8> {
        self.output.lock().raw.clone()
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Program {
        let size = size_of(columns, rows);
        let window = self.window.as_ref().unwrap();
        let (drawn_rows, drawn_columns) = drawable(size);
        self.output.lock().screen.screen_mut().set_size(drawn_rows, drawn_columns);
        window.master.resize(size).unwrap();
        self
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal by its name, such as `TERM`.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Program {
        let sent = std::process::Command::new("/bin/sh")
            .args(["-c", "kill -s \"$0\" \"$1\"", name, &self.process().to_string()])
            .status();
        assert!(sent.unwrap().success(), "no signal {name}");
        self
    }

    /// Ends the program as a power cut or an overfull memory does, and waits until it is gone.
    pub(crate) fn kill(mut self) {
        self.kill_now();
    }

    fn kill_now(&mut self) {
        let child: &mut dyn Child = &mut *self.child;
        // The trait's own `kill` is a hang-up first.
        let child = child.downcast_mut::<std::process::Child>().unwrap();
        let _ = std::process::Child::kill(child);
        let _ = std::process::Child::wait(child);
    }

    /// Closes the window.
    pub(crate) fn close_window(&mut self) {
        // The reader holds the window as well, and lets go when something is read: a key without a meaning draws once more.
        self.output.lock().closing = true;
        self.send(keys::F9);
        if let Some(reading) = self.reading.take() {
            reading.join().unwrap();
        }
        self.window = None;
    }

    /// Waits until the program is gone, for a time at most.
    pub(crate) fn gone_within(&mut self, limit: Duration) -> Ended {
        let until = Instant::now() + limit;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Ended { code: status.exit_code(), signal: status.signal().map(str::to_owned) };
            }
            assert!(Instant::now() < until, "still running after {limit:?}, with\n{}\n", self.screen());
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Leaves while a document is open, as a person does.
    pub(crate) fn leave(&mut self) -> Ended {
        self.send("q").see(&["Leave Stocktake?"]).send("l");
        self.ends_well()
    }

    /// Waits for the end by itself, reads what was written last, and checks that the terminal is as it was found.
    pub(crate) fn ends_well(&mut self) -> Ended {
        let ended = self.gone_within(PATIENCE);
        self.terminal_is_given_back();
        ended
    }

    /// Checks, after the end, that the terminal is as it was found.
    pub(crate) fn terminal_is_given_back(&mut self) {
        if let Some(reading) = self.reading.take() {
            reading.join().unwrap();
        }
        let window = self.window.as_ref().unwrap();
        assert_eq!(termios(&*window.master), self.found, "the settings of the terminal");
        let written = self.output.lock();
        let screen = written.screen.screen();
        assert!(!screen.alternate_screen(), "still on the other screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still marked");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill_now();
    }
}

/// Whether the header says that everything is saved.
pub(crate) fn is_saved(screen: &str) -> bool {
    screen.lines().next().is_some_and(|header| header.contains(" saved"))
}
