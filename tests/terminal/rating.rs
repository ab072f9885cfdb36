//! A silent rating through the real program: nothing in the file before the reveal, both ratings after it.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use stocktake::model::{Standing, Tally};

use crate::home::{Home, answer};
use crate::program::keys::ENTER;
use crate::program::{PATIENCE, Program};

/// What the screen shows while hands go up tells no level.
fn collects(program: &mut Program, keys: &str, voices: &str) {
    program.send(keys).see(&[voices]).see_gone("●");
}

/// Whether a recovery journal holds a text.
fn is_in_a_journal(home: &Home, text: &str) -> bool {
    home.files("state/journals", "").iter().any(|file| fs::read_to_string(file).is_ok_and(|said| said.contains(text)))
}

#[test]
fn hands_outlive_a_crash_and_stay_unseen() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2").see(&["Felt need 2"]).see_saved().send("h").see(&["Silent rating"]);
    collects(&mut program, "22255", "5 voices are in");
    let until = Instant::now() + PATIENCE;
    while !is_in_a_journal(&home, "/hands") {
        assert!(Instant::now() < until, "the hands are not in the recovery journal");
        thread::sleep(Duration::from_millis(20));
    }
    program.kill();
    assert_eq!(answer(&file, "GOV-1.1").tally, None, "nothing is kept before the reveal");

    let mut again = home.launch().file(&file).start();
    again.see(&["There are newer answers", "A rating was interrupted: 5 voices are in."]);
    assert!(!again.screen().contains("0 3 0 0 2"), "no level is told:\n{}", again.screen());
    again.send("r").see(&["Silent rating", "5 voices are in", "Del starts again"]).see_gone("●");
    collects(&mut again, "3", "6 voices are in");
    again.send(ENTER).see(&["What the room says"]).send(ENTER).see_gone("What the room says").see_saved();
    assert_eq!(again.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").tally, Tally::new([0, 3, 1, 0, 2]));

    let mut third = home.open(&file);
    assert!(!third.screen().contains("interrupted"), "what was revealed is no longer offered");
    assert_eq!(third.leave().code, 0);
}

#[test]
fn a_room_rates_twice_and_then_agrees() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2").see(&["Felt need 2"]).see_saved().send("h").see(&["Silent rating"]);
    collects(&mut program, "2444", "4 voices are in");
    program.send(":").send("0 3 0 1 0").send(ENTER);
    collects(&mut program, "", "8 voices are in");
    assert_eq!(answer(&file, "GOV-1.1").tally, None, "nothing is kept before the reveal");
    program.send(ENTER).see(&[
        "4 of 8 people are on level 2",
        "at 2 and 4, never 3",
        "far apart",
        "Hear levels 2 and 4",
    ]);
    program.send("a").see(&["Rating again"]).send(":").send("all but 2 at 3, 1 at 2, 1 at 4").send(ENTER);
    program.see(&["How many people rate?"]).send("8").send(ENTER).see(&["8 of 8 voices"]).send(ENTER);
    program.see(&["The middle was 2 and 4; now it is 3", "came closer together"]).send(ENTER).see_gone("came closer");
    program.see(&["6 ", "●●●●●●"]).see_saved();
    assert_eq!(program.leave().code, 0);
    let rated = answer(&file, "GOV-1.1");
    assert_eq!(rated.standing, Standing::Unanswered, "the level is the group's to give");
    assert_eq!((rated.tally_first, rated.tally), (Tally::new([0, 4, 0, 4, 0]), Tally::new([0, 1, 6, 1, 0])));
}
