//! Every way the program can be made to end: everything accepted is in the file, and the terminal is as it was.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::home::{Home, answer, go_to};
use crate::program::keys::{DOWN, ENTER, ESC};
use crate::program::{HangUp, Program};

/// Reliability 2.4, T1 and T2.
const LIMIT: Duration = Duration::from_secs(2);

/// Gives three answers and does not wait until they are saved.
fn answer_three(program: &mut Program) {
    program.send("235").see(&["Desired 5"]);
}

fn three_are_in(file: &Path) {
    let said = answer(file, "GOV-1.1");
    assert_eq!((said.felt.unwrap().get(), said.agreed().unwrap().get(), said.desired.unwrap().get()), (2, 3, 5));
}

#[test]
fn a_signal_saves_and_gives_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let (home, file) = Home::with_document();
        let mut program = home.open(&file);
        answer_three(&mut program);
        program.signal(signal);
        let ended = program.gone_within(LIMIT);
        assert_eq!(ended.signal, None, "{signal} is heard");
        program.terminal_is_given_back();
        three_are_in(&file);
        assert!(home.files("state/journals", "").is_empty(), "nothing is left to recover after {signal}");
    }
}

#[test]
fn a_text_that_was_being_typed_is_offered_after_a_signal() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2").see(&["Felt need 2"]).send("n").see(&["Esc cancel"]).send("half a sentence").see(&["sentence"]);
    program.signal("TERM");
    program.gone_within(LIMIT);
    program.terminal_is_given_back();
    let mut again = home.launch().file(&file).start();
    again.see(&["half a sentence", "take the newer answers"]).send("r").see(&["half a sentence", "Esc cancel"]);
    again.send(ENTER).see_gone("Esc cancel").see_saved();
    assert_eq!(again.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").note, "half a sentence");
}

#[test]
fn a_text_that_was_being_typed_is_offered_after_leaving_in_a_hurry() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2").see(&["Felt need 2"]).send("n").see(&["Esc cancel"]).send("half a sentence").see(&["sentence"]);
    program.send("\x03").see(&["Leave Stocktake?"]).send("l");
    assert_eq!(program.ends_well().code, 0);
    let mut again = home.launch().file(&file).start();
    again.see(&["half a sentence", "take the newer answers"]).send("r").see(&["half a sentence", "Esc cancel"]);
}

#[test]
fn a_closed_window_saves_and_ends() {
    for hang_up in [HangUp::Signalled, HangUp::Ignored, HangUp::Unheard] {
        let (home, file) = Home::with_document();
        let mut program = home.launch().file(&file).hang_up(hang_up).start();
        program.see(&["GOV-1.1", "Felt need"]);
        answer_three(&mut program);
        program.close_window();
        program.gone_within(LIMIT);
        three_are_in(&file);
    }
}

#[test]
fn a_closed_window_ends_the_home_screen_too() {
    let home = Home::new();
    let mut program = home.launch().hang_up(HangUp::Unheard).start();
    program.see(&["Welcome to Stocktake"]);
    program.close_window();
    program.gone_within(LIMIT);
}

#[test]
fn leaving_by_key_waits_for_what_was_accepted_last() {
    for key in ["q", "\x03", "\x11"] {
        let (home, file) = Home::with_document();
        let mut program = home.open(&file);
        program.send("235").send(key).see(&["Leave Stocktake?"]).send("l");
        assert_eq!(program.ends_well().code, 0);
        three_are_in(&file);
    }
}

#[test]
fn stopping_and_going_on_draws_everything_anew() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    let settings = program.settings();
    for felt in ["1", "2", "3"] {
        go_to(&mut program, "GOV-1.1");
        program.send(felt).signal("STOP").signal("CONT").see(&[&format!("Felt need {felt}"), "Absent"]);
        // What a shell and other programs did to the terminal in the meantime is gone.
        program.signal("STOP").take_back_terminal().garble().see(&["garbled"]).signal("CONT");
        program.see_gone("garbled").see(&["GOV-1.1", "Absent"]);
        // What was drawn may still have followed from the first time it went on.
        let end = Instant::now() + LIMIT;
        while program.settings() != settings && Instant::now() < end {
            std::thread::yield_now();
        }
        assert_eq!(program.settings(), settings);
    }
    program.see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").felt.unwrap().get(), 3);
}

#[test]
fn going_home_and_on_again_keeps_the_place() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2k432\r").see(&["1 of 16", "GOV-2.1"]).send(ESC).see(&["Go on with", "1 of 16"]);
    program.send(DOWN).send("\x1b[A").send(ENTER).see(&["GOV-2.1", "saved"]);
    assert_eq!(program.leave().code, 0);
}
