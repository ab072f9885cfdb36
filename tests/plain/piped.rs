//! The program with `--plain` between two pipes.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};

use crate::home::Home;

/// The program, waiting for a line.
pub(crate) struct Piped {
    child: Child,
    input: Option<ChildStdin>,
    output: Option<ChildStdout>,
}

impl Piped {
    /// Starts it with a file, or without one.
    pub(crate) fn start(home: &Home, file: Option<&Path>) -> Piped {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
        command.arg("--plain").args(file).env("STOCKTAKE_HOME", home.path()).env("TERM", "xterm-256color");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (input, output) = (child.stdin.take(), child.stdout.take());
        Piped { child, input, output }
    }

    /// Types bytes.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        self.input.as_mut().unwrap().write_all(bytes).unwrap();
    }

    /// Reads until a line is waited for; returns what was said.
    pub(crate) fn said(&mut self) -> String {
        let mut bytes = Vec::new();
        let output = self.output.as_mut().unwrap();
        while !bytes.ends_with(b"\n> ") && bytes != b"> " {
            let mut byte = [0];
            assert_eq!(output.read(&mut byte).unwrap(), 1, "{}", String::from_utf8_lossy(&bytes));
            bytes.extend(byte);
        }
        String::from_utf8(bytes).unwrap()
    }

    /// Types a line and reads what is said to it.
    pub(crate) fn line(&mut self, line: &str) -> String {
        self.send(format!("{line}\n").as_bytes());
        self.said()
    }

    /// Nobody listens any more.
    pub(crate) fn close_output(&mut self) {
        self.output = None;
    }

    /// Its process id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it is gone.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Ends the input; returns how the program ended, what it said last, and what it complained of.
    pub(crate) fn end(mut self) -> (ExitStatus, String, String) {
        self.input = None;
        let (mut said, mut complaint) = (String::new(), String::new());
        if let Some(output) = &mut self.output {
            output.read_to_string(&mut said).unwrap();
        }
        self.child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        (self.child.wait().unwrap(), said, complaint)
    }
}
