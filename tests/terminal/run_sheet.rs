//! The clock of the day: it goes on after the power failed, and says by itself where the group is.

use std::fs;

use stocktake::clock;
use stocktake::model::TimeOfDay;

use crate::home::{Home, read};
use crate::program::keys::ESC;

#[test]
fn the_clock_goes_on_after_the_program_was_killed_and_says_so_without_a_key() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("T").see(&["The clock is not running"]).send("s").see(&["GOV-1.1, on time"]);
    program.send(ESC).see_gone("The clock").see(&["on time"]).see_saved();
    program.kill();

    let started = read(&file).workshop.clock.unwrap();
    assert_eq!(started.from.as_str(), "GOV-1.1");
    // An hour passes; shortly after midnight, where the clock of yesterday would rest, it goes back instead.
    let hour = clock::now().of_day().unwrap().at.minutes() / 60;
    let (moved, said) = if hour == 0 { (1, "ahead") } else { (hour - 1, "behind") };
    let minute = started.at.minutes() % 60;
    let at = TimeOfDay::new(u8::try_from(moved).unwrap(), u8::try_from(minute).unwrap(), 0).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    let later = text.replacen(&format!("at = {}", started.at), &format!("at = {at}"), 1);
    assert_ne!(later, text);
    fs::write(&file, later).unwrap();

    let mut program = home.launch().file(&file).start();
    program.see(&["GOV-1.1", &format!("min {said}")]).send("T").see(&[&format!("min {said}."), "GOV-2"]);
    program.send("o").see(&["The clock is not running"]).send(ESC).see_gone("The clock").see_gone(said).see_saved();
    assert_eq!(read(&file).workshop.clock, None);
    program.send("u").see(&[said]).see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(read(&file).workshop.clock.unwrap().at, at);
}
