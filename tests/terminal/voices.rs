//! What people said alone on the screen: after the felt need, with the groups that may be shown; and who was in the room.

use std::fs;

use crate::home::{Home, read};
use crate::program::keys::{DOWN, ENTER, ESC, F2};

const SAID: &str = "
[voices]
counted = [
  { id = \"a\", revision = 1 },
]

[voices.answers.\"GOV-1.1\"]
felt = [0, 1, 4, 9]
levels = [2, 5, 5, 2, 0]
desired = [0, 0, 3, 10, 1]
comments = [
  \"The regions hear of it late.\",
]
bands = [
  { by = \"role\", band = \"professional\", levels = [2, 3, 2, 1, 0] },
]
";

#[test]
fn what_people_said_alone_is_shown_after_the_felt_need_and_without_small_groups() {
    let (home, file) = Home::with_document();
    let text = fs::read_to_string(&file).unwrap().replacen("\n[end]", &format!("{SAID}\n[end]"), 1);
    fs::write(&file, text).unwrap();
    let mut program = home.launch().window(100, 50).file(&file).start();
    program.see(&["GOV-1.1", "Felt need"]);
    program.send("V").see(&["First the group says how strongly"]);
    assert!(!program.screen().contains("answered this alone"));
    program.send("2").send("V").see(&[
        "14 people answered this alone",
        "professionals",
        "The regions hear of it late.",
    ]);
    program.see(&["Fewer than 5 answers: not shown"]);
    let screen = program.screen();
    assert!(!screen.contains("By sex"), "groups of one kind only: {screen}");
    program.send(ENTER).see_gone("answered this alone").see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(read(&file).voices.answers.values().next().unwrap().bands.len(), 1, "the file keeps what it says");
}

#[test]
fn the_room_is_counted_by_age_and_seniority_and_who_was_missing_is_written_down() {
    let (home, file) = Home::with_document();
    let mut program = home.launch().window(100, 50).file(&file).start();
    program.see(&["GOV-1.1", "Felt need"]).send(F2).see(&["Who was missing"]);
    program.send(&DOWN.repeat(17)).send(ENTER).see(&["Nobody yet"]);
    program.send("+ gss").see(&["decision-makers", "women, age under 30, in between", "One person in all"]);
    program.see(&["Nobody here: managers, professionals, support staff, outside partners, men"]);
    program.send(ESC).see(&["one person"]).send(DOWN).send(ENTER).see(&["Who was missing"]);
    program
        .paste("Regional offices\n\nYoung workers")
        .send(ENTER)
        .see(&["Regional offices, Young workers"])
        .see_saved();
    assert_eq!(program.leave().code, 0);
    let workshop = read(&file).workshop;
    assert_eq!(workshop.missing, ["Regional offices", "Young workers"]);
    let one = &workshop.participants[0];
    assert_eq!((one.age.unwrap().word(), one.seniority.unwrap().word()), ("under-30", "middle"));
}
