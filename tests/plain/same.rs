//! The whole quick interview of a government, line by line and on the screen: the same file, byte for byte.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::home::{Home, answer, read};
use crate::piped::Piped;
use crate::program::keys::{DOWN, ENTER, ESC, F6};
use crate::program::{PATIENCE, Program};

/// What a person does once.
enum Done {
    /// Presses a key, by its name as a line.
    Key(&'static str),
    /// Writes a text and accepts it.
    Text(&'static str),
    /// Leaves what lies over the screen, which shows this until then.
    Leave(&'static str),
}

fn keys(line: &'static str) -> impl Iterator<Item = Done> {
    line.split(' ').map(Done::Key)
}

/// The interview: notes, evidence, a reason, no consensus, a count, undo, the parking lot, and the quick way through.
fn interview() -> Vec<Done> {
    let mut all: Vec<Done> = Vec::new();
    all.extend(keys("2 k 3 4 2 n"));
    all.push(Done::Text("Wir treffen uns jeden Monat – größer, 女性."));
    all.extend(keys("enter 1 d 4 5 3 e enter"));
    all.push(Done::Text("Annual programme 2025"));
    all.extend(keys("+ space"));
    all.push(Done::Leave("change the kind"));
    all.extend(keys("enter x"));
    all.push(Done::Text("Another ministry does it."));
    all.extend(keys("enter 2 z h 1 3 3 3 4 5 - enter enter enter"));
    all.extend(keys("3 y enter"));
    all.extend(keys("3 t 4 5 u u U u 3 4 1 p enter"));
    all.extend(keys("0 o a 2 3 1 p p r c r m"));
    all.push(Done::Text("two of us see level 3"));
    all.push(Done::Key("g"));
    all.push(Done::Text("weekly plan"));
    all.extend(keys("enter down enter enter 5 down enter down enter enter"));
    for _ in 9..=16 {
        all.extend(keys("2 k 3 4 2 enter"));
    }
    all.extend(keys("f2 f3 f4 5 7 f3"));
    all.extend(closing());
    all
}

/// A rating typed as a line, corrected by a second one; parking with a reason, closing, and reopening.
fn closing() -> Vec<Done> {
    let mut all: Vec<Done> = Vec::new();
    all.extend(keys("h :"));
    all.push(Done::Text("0 2 5 0 1"));
    all.extend(keys("- 4 :"));
    all.push(Done::Text("1@1, 6@3"));
    all.extend(keys("enter a :"));
    all.push(Done::Text("7@3, 1@4"));
    all.extend(keys("enter c + enter enter p P enter C tab enter"));
    all.push(Done::Text("we come back to it in June"));
    all.extend(keys("down enter c"));
    all.extend(keys("down enter"));
    all.push(Done::Text("a source was found"));
    all
}

/// The bytes that a terminal sends for a key.
fn typed(key: &'static str) -> &'static str {
    match key {
        "enter" => ENTER,
        "down" => DOWN,
        "tab" => "\t",
        "space" => " ",
        "f2" => "\x1bOQ",
        "f3" => "\x1bOR",
        "f4" => "\x1bOS",
        "f6" => F6,
        "end" => "\x1b[F",
        one => one,
    }
}

fn revision(path: &Path) -> Option<u64> {
    read(path).revision
}

/// Waits until the program at the screen has saved what the other one has.
fn wait_for(path: &Path, wanted: Option<u64>, program: &Program) {
    let until = Instant::now() + PATIENCE;
    while revision(path) != wanted {
        assert!(Instant::now() < until, "{:?}, not {wanted:?}, with\n{}", revision(path), program.screen());
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// What was said line by line, and the two files: the same things done in lines and on the screen.
fn both(all: Vec<Done>) -> (String, PathBuf, PathBuf, (Home, Home)) {
    let (screens, on_screen) = Home::with_document();
    let lines = Home::new();
    lines.create(&lines.path().join("other.toml"));
    let in_lines = lines.path().join("assessments/ministry.toml");
    std::fs::create_dir_all(in_lines.parent().unwrap()).unwrap();
    std::fs::copy(&on_screen, &in_lines).unwrap();

    let mut program = screens.open(&on_screen);
    let mut piped = Piped::start(&lines, Some(&in_lines));
    let mut said = piped.said();
    for done in all {
        said += &match &done {
            Done::Key(key) => piped.line(key),
            Done::Text(text) => piped.line(text),
            Done::Leave(_) => piped.line("esc"),
        };
        match done {
            Done::Key(key) => program.send(typed(key)),
            Done::Text(text) => program.send(text).send(ENTER),
            Done::Leave(shown) => program.see(&[shown]).send(ESC).see_gone(shown),
        };
        // What one keystroke saves, the other saves too: then even the numbers of the saves are the same.
        wait_for(&on_screen, revision(&in_lines), &program);
    }
    assert_eq!(program.leave().code, 0);
    let (status, last, complaint) = piped.end();
    assert!(status.success(), "{complaint}");
    assert!(last.contains("All answers are in "), "{last}");
    (said, in_lines, on_screen, (lines, screens))
}

#[test]
fn a_whole_interview_gives_the_same_file_line_by_line_and_on_the_screen() {
    let (said, in_lines, on_screen, _homes) = both(interview());
    let drawn = |c: char| c.is_control() && c != '\n' || ('\u{2500}'..='\u{25ff}').contains(&c);
    assert!(!said.contains("[hint-") && !said.contains(drawn), "no escape sequences, boxes or bars: {said}");
    assert!(!said.contains("means nothing here") && !said.contains("No change."), "every line did something: {said}");
    let assessment = read(&in_lines);
    assert_eq!(assessment.answers.len(), 16);
    assert!(assessment.revision > Some(70), "{:?}", assessment.revision);
    assert_eq!(assessment.closings.len(), 1);
    assert!(assessment.closings[0].reopened.is_some() && !assessment.closings[0].waived.is_empty());
    let rated = assessment.answers.values().find(|answer| answer.tally_first.is_some()).unwrap();
    let counts = (rated.tally_first.unwrap().counts(), rated.tally.unwrap().counts());
    assert_eq!(counts, ([1, 0, 6, 1, 0], [0, 0, 8, 1, 0]));
    assert_eq!(answer(&in_lines, "GOV-8.1").agreed().unwrap().get(), 5);
    assert_eq!(std::fs::read_to_string(&in_lines).unwrap(), std::fs::read_to_string(&on_screen).unwrap());
}

/// Two indicators with a gap, both in the plan, an action for the first with some of all kinds of fields.
fn planning() -> Vec<Done> {
    let mut all: Vec<Done> = Vec::new();
    all.extend(keys("2 k 2 4 3 > 3 k 1 4 3 f6 c space down space"));
    all.push(Done::Leave("What is the plan about?"));
    all.extend(keys("+ end enter"));
    all.extend(["Write the manual", "Director", "2097-06"].map(Done::Text));
    all.extend(keys("enter down down enter down enter down down down down enter"));
    all.push(Done::Text("Name the authors"));
    all.extend(keys("down enter"));
    all.push(Done::Text("2027-01"));
    all.extend(keys("down down down enter space down space"));
    all.push(Done::Leave("take in or out"));
    all.push(Done::Leave("Action 1 of 1"));
    all.extend(keys("f4 5 c c"));
    all
}

#[test]
fn a_plan_is_the_same_line_by_line_and_on_the_screen() {
    let (said, in_lines, on_screen, _homes) = both(planning());
    assert!(!said.contains("means nothing here"), "{said}");
    let plan = read(&in_lines).plan;
    assert_eq!(plan.chosen.len(), 2, "{said}");
    let [action] = plan.actions.as_slice() else { panic!("{said}") };
    assert_eq!((action.what.as_str(), action.first_step.as_str()), ("Write the manual", "Name the authors"));
    assert_eq!(
        (action.start.map(|month| month.to_string()), action.recipients.roles.len()),
        (Some("2027-01".into()), 2)
    );
    assert!(said.contains("is in the plan.") && said.contains("Action 1: Write the manual."), "{said}");
    assert_eq!(std::fs::read_to_string(&in_lines).unwrap(), std::fs::read_to_string(&on_screen).unwrap());
}
