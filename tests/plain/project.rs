//! The projected view in lines: what a room may see, as it comes, and nothing else.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use crate::home::Home;
use crate::piped::Piped;
use crate::program::PATIENCE;

/// The second program, and what it says.
struct Room {
    child: Child,
    lines: Receiver<String>,
    said: Vec<String>,
}

impl Room {
    fn start(home: &Home, file: &Path) -> Room {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
        command.args(["project", "--plain"]).arg(file).env("STOCKTAKE_HOME", home.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (tell, lines) = mpsc::channel();
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Room { child, lines, said: Vec::new() }
    }

    /// Waits for a line that begins so.
    fn hears(&mut self, start: &str) {
        loop {
            let line = self.lines.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("waited for {start:?}, heard {}", self.said.join("\n")));
            let found = line.starts_with(start);
            self.said.push(line);
            if found {
                return;
            }
        }
    }

    /// Waits until it is gone by itself.
    fn is_gone(&mut self) -> bool {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.success();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        false
    }
}

#[test]
fn a_room_follows_a_session_in_lines_and_hears_no_count_before_the_reveal() {
    let (home, file) = Home::with_document();
    let mut room = Room::start(&home, &file);
    room.hears("Waiting for the session to begin");
    let mut piped = Piped::start(&home, Some(&file));
    piped.said();
    room.hears("GOV-1.1 ");
    piped.line("2");
    room.hears("5 Sustained and shared: ");
    piped.line("n");
    piped.line("only the facilitator reads this");
    piped.line("h");
    room.hears("no voice is in yet");
    piped.line("7@3, 1@5");
    room.hears("8 voices are in");
    let hidden = room.said.join("\n");
    assert!(!hidden.contains("7 people") && !hidden.contains("1 person"), "{hidden}");
    piped.line("");
    room.hears("3 Partial: 7 people");
    room.hears("The ratings are close together.");
    piped.line("");
    assert!(piped.end().0.success());
    room.hears("0 of 16 answered");
    let all = room.said.join("\n");
    assert!(!all.contains("facilitator reads") && !all.contains('\x1b'), "{all}");
    assert_eq!(all.matches("Each person chooses one level").count(), 1, "a page is said once: {all}");
    room.child.stdin.as_mut().unwrap().write_all(b"what?\nq\n").unwrap();
    assert!(room.is_gone());
}

#[test]
fn the_end_of_input_and_a_signal_end_it() {
    let (home, file) = Home::with_document();
    let mut room = Room::start(&home, &file);
    room.hears("Waiting for the session to begin");
    drop(room.child.stdin.take());
    assert!(room.is_gone());
    for signal in ["TERM", "INT"] {
        let mut room = Room::start(&home, &file);
        room.hears("Waiting for the session to begin");
        assert!(Command::new("kill").args(["-s", signal, &room.child.id().to_string()]).status().unwrap().success());
        assert!(room.is_gone(), "{signal}");
    }
}

#[test]
fn a_simple_terminal_gets_the_projected_view_in_lines() {
    let (home, file) = Home::with_document();
    let mut program = home.launch().variable("TERM", "dumb").argument("project").file(&file).start();
    program.see(&["Waiting for the session to begin"]).send("q\r");
    assert_eq!(program.ends_well().code, 0);
    assert!(!program.raw().contains(&0x1b));
}
