//! How the plain way begins and ends: nothing accepted is lost, and a text that was begun is offered again.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use stocktake::model::{Action, ActionId, Month};
use stocktake::store::Overwrite;

use crate::home::{Home, answer, read};
use crate::piped::Piped;
use crate::program::{HangUp, PATIENCE};

#[test]
fn the_end_of_input_in_the_middle_of_a_text_keeps_it_for_the_next_start() {
    for end in ["half a sentence", "half a \\\nsentence\\\n"] {
        let (home, file) = Home::with_document();
        let mut piped = Piped::start(&home, Some(&file));
        piped.said();
        piped.send(format!("2\nn\n{end}").as_bytes());
        let (status, said, _) = piped.end();
        assert_eq!(status.code(), Some(0), "{said}");
        let said_so = answer(&file, "GOV-1.1");
        assert_eq!((said_so.felt.unwrap().get(), said_so.note.as_str()), (2, ""));

        let mut again = Piped::start(&home, Some(&file));
        let offered = again.said();
        assert!(offered.contains("take the newer answers (r)"), "{offered}");
        assert!(again.line("r").contains("Typed so far: half a"));
        assert!(again.line("").contains("Note: "));
        assert!(again.end().0.success());
        assert!(answer(&file, "GOV-1.1").note.starts_with("half a"));
    }
}

#[test]
fn a_key_on_a_last_line_that_was_not_ended_is_taken() {
    let (home, file) = Home::with_document();
    let mut piped = Piped::start(&home, Some(&file));
    piped.send(b"2\n4");
    assert_eq!(piped.end().0.code(), Some(0));
    assert_eq!(answer(&file, "GOV-1.1").agreed().unwrap().get(), 4);
}

#[test]
fn nobody_listening_saves_and_leaves() {
    let (home, file) = Home::with_document();
    let mut piped = Piped::start(&home, Some(&file));
    piped.said();
    piped.close_output();
    piped.send(b"3\n");
    let (status, _, complaint) = piped.end();
    assert_eq!((status.code(), complaint.as_str()), (Some(0), ""));
    assert_eq!(answer(&file, "GOV-1.1").felt.unwrap().get(), 3);
}

#[test]
fn a_signal_saves_and_leaves_and_keeps_the_text_that_was_begun() {
    for signal in ["TERM", "HUP", "INT"] {
        let (home, file) = Home::with_document();
        let mut piped = Piped::start(&home, Some(&file));
        piped.said();
        piped.line("2");
        piped.line("n");
        piped.line("begun \\");
        let id = piped.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
        let until = Instant::now() + PATIENCE;
        // The input stays open: it is the signal that ends it.
        while !said_all(&mut piped) {
            assert!(Instant::now() < until, "{signal} was not heard");
        }
        assert_eq!(piped.end().0.code(), Some(0), "{signal}");
        assert_eq!(answer(&file, "GOV-1.1").felt.unwrap().get(), 2);
        assert!(Piped::start(&home, Some(&file)).said().contains("begun"), "{signal}");
    }
}

fn said_all(piped: &mut Piped) -> bool {
    std::thread::sleep(Duration::from_millis(5));
    piped.has_ended()
}

#[test]
fn a_save_that_fails_is_told_and_so_is_the_one_that_succeeds() {
    let (home, file) = Home::with_document();
    let (folder, away) = (file.parent().unwrap().to_owned(), home.path().join("away"));
    let mut piped = Piped::start(&home, Some(&file));
    piped.said();
    piped.line("2");
    std::fs::rename(&folder, &away).unwrap();
    let said = piped.line("k");
    assert!(said.contains("[NOT SAVED]") && said.contains("recovery file on this computer"), "{said}");
    assert!(piped.line("q").contains("3. leave all the same (l)"));
    std::fs::rename(&away, &folder).unwrap();
    // It is tried again by itself, and told while a line is waited for.
    assert!(piped.said().contains("Saved "));
    assert!(piped.end().0.success());
    assert_eq!(answer(&file, "GOV-1.1").evidence.len(), 4);
}

#[test]
fn a_simple_terminal_gets_lines_by_itself() {
    let (home, file) = Home::with_document();
    let mut program = home.launch().variable("TERM", "dumb").file(&file).start();
    program.see(&["0 none: we manage without support", "keys]"]).send("2\r");
    program.see(&["What to ask to see."]).send("q\r").see(&["Leave Stocktake?"]).send("l\r");
    assert_eq!(program.ends_well().code, 0);
    let raw = program.raw();
    let said = String::from_utf8_lossy(&raw);
    assert!(said.contains("Felt need: 2 medium. Saved "));
    assert!(said.lines().all(|line| line.trim_end().chars().count() < 100), "broken between words: {said}");
    assert!(!raw.contains(&0x1b), "{}", String::from_utf8_lossy(&raw));
    assert_eq!(answer(&file, "GOV-1.1").felt.unwrap().get(), 2);
}

#[test]
fn a_terminal_that_is_asked_for_lines_gives_no_screen_and_may_be_closed() {
    let (home, file) = Home::with_document();
    for hang_up in [HangUp::Signalled, HangUp::Ignored, HangUp::Unheard] {
        let mut program = home.launch().argument("--plain").file(&file).hang_up(hang_up).start();
        program.see(&["keys]"]).send("f2\r").see(&["Whose stocktake", "Participants"]);
        assert!(!program.raw().contains(&0x1b));
        program.close_window();
        program.gone_within(PATIENCE);
    }
}

#[test]
fn without_a_terminal_lines_must_be_asked_for() {
    let (home, file) = Home::with_document();
    let run = |name| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
        command.arg(&file).env("STOCKTAKE_HOME", home.path()).env("TERM", name).stdin(Stdio::null());
        command.output().unwrap()
    };
    let output = run("xterm");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`--plain`"));
    let output = run("dumb");
    assert_eq!(output.status.code(), Some(0), "that is asking for them");
    assert!(String::from_utf8_lossy(&output.stdout).contains("Felt need"));
}

#[test]
fn a_newcomer_sets_up_an_assessment_in_lines() {
    let home = Home::new();
    let mut piped = Piped::start(&home, None);
    assert!(piped.said().contains("Welcome to Stocktake"));
    assert!(piped.line("esc").contains("1. Start a new assessment (n)"));
    assert!(piped.line("1").contains("3. Workers' organization (w)"));
    assert!(piped.line("3").contains("1. Organization"));
    piped.line("1");
    let back = piped.line("Union of Miners");
    assert!(back.contains("1. Organization: Union of Miners\n2. Country\n"), "{back}");
    piped.line("18");
    piped.line("+");
    piped.line("1");
    assert!(piped.line("12").contains("1. 12 decision-makers, not recorded"));
    assert!(piped.line("1 left").contains("1. 12 managers"));
    piped.line("esc");
    assert!(piped.line("b").contains("WRK-1.1 (1 of "));
    assert!(piped.line("1").contains("Felt need: 1 low. Saved "));
    assert!(piped.end().0.success());
    let files = home.files("assessments", "union-of-miners");
    assert_eq!(crate::home::read(&files[0]).workshop.participants[0].count, 12);
}

#[test]
fn the_home_screen_says_in_lines_what_is_due() {
    let (home, file) = Home::with_document();
    let mut assessment = read(&file);
    let due = Month::parse("2020-03").unwrap();
    assessment.plan.actions.push(Action::new(ActionId::new("A-1").unwrap(), "Write", "Director", due));
    assessment.revision = None;
    home.store().create(&file, &assessment, Overwrite::Allow).unwrap();
    let mut program = Piped::start(&home, Some(&file));
    program.said();
    let said = program.line("esc");
    assert!(said.contains("ministry.toml). Action 1 should have been done in 2020-03\n"), "{said}");
    assert_eq!(program.end().0.code(), Some(0));
}
