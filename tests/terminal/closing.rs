//! A group closes its assessment, reads the hash aloud, reopens it for a reason; rehearsals and the parking lot.

use stocktake::format::assessment::{content_hash, is_changed_since_closing, spoken};

use crate::home::{Home, answer, read};
use crate::program::Program;
use crate::program::keys::{DOWN, ENTER, ESC, TAB};

/// Closes the assessment that is open, from the closing's own box.
fn close(program: &mut Program) {
    program.send("C").see(&["Close the assessment", "Who closes it"]);
    program.send(&format!("{TAB}{DOWN}{ENTER}")).see(&["Does the group close", "close it"]);
    program.send("c").see(&["The assessment is closed", "Read these figures aloud"]).see_saved();
}

#[test]
fn an_assessment_is_closed_refuses_answers_is_reopened_for_a_reason_and_closed_again() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2d3").see(&["level 3", "agreed"]).see_saved();
    close(&mut program);
    let closed = read(&file);
    let hash = closed.closing().unwrap().hash.clone();
    assert_eq!(hash, content_hash(&closed));
    let shown = program.screen();
    assert!(spoken(&hash).iter().all(|group| shown.contains(group.as_str())), "{hash}\n{shown}");
    assert_eq!(closed.closing().unwrap().by, "the group");

    program.send(ESC).see_gone("Read these figures").see(&["CLOSED "]);
    program.send("5").see(&["the answers stay as they are"]);
    program.send("n").see(&["the answers stay as they are"]).see_gone("A note");
    assert_eq!(answer(&file, "GOV-1.1").desired, None);

    program.send("C").see(&["Reopen it", "Go on with the plan"]).send(DOWN).send(ENTER).see(&["Why it is reopened"]);
    program.send(ENTER).see(&["Please give a reason"]);
    program.send("a source turned up").send(ENTER).see(&["Reopened"]).see_gone("CLOSED ").see_saved();
    program.send("5").see(&["Desired 5"]).see_saved();
    close(&mut program);
    program.send(ESC).see_gone("Read these figures");
    assert_eq!(program.leave().code, 0);

    let again = read(&file);
    let [first, second] = again.closings.as_slice() else { panic!("{:?}", again.closings) };
    assert_eq!(first.hash, hash);
    assert_eq!(first.reopened.as_ref().unwrap().because, "a source turned up");
    assert_ne!(second.hash, hash, "the answer that came after the reopening is in it");
    let report = home.run(&["report", file.to_str().unwrap()]);
    assert!(report.contains(&second.hash) && report.contains(&hash), "{report}");
    assert!(report.contains(&spoken(&second.hash).join(" ")), "the cover has it as it is read aloud");
    assert!(report.contains("a source turned up") && !report.contains("draft, not closed"), "{report}");
}

#[test]
fn a_change_by_hand_after_the_closing_is_seen_at_the_next_opening_and_in_the_report() {
    let (home, file) = Home::with_document();
    home.run(&["close", file.to_str().unwrap(), "--by", "the group"]);
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("Ministry of Labour", "Ministry of Work")).unwrap();
    assert!(is_changed_since_closing(&read(&file)));
    let mut program = home.launch().file(&file).start();
    program.see(&["CHANGED AFTER CLOSING", "GOV-1.1"]);
    program.send("C").see(&["it was changed outside"]);
    let report = home.run(&["report", file.to_str().unwrap()]);
    assert!(report.contains("Changed after it was closed") && report.contains("Hash of this text"), "{report}");
    program.send(DOWN).send(ENTER).see(&["Why it is reopened"]).send("a source turned up").send(ENTER);
    program.see(&["The file was changed after it was closed"]).see_gone("CHANGED AFTER CLOSING").see_saved();
    assert!(read(&file).closings[0].reopened.as_ref().unwrap().changed);
    program.send("C").see(&["changed before it was reopened"]);
}

#[test]
fn a_closing_is_taken_back_in_the_same_session_and_only_there() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    close(&mut program);
    program.send(ESC).see_gone("Read these figures").send("u").see(&["the closing"]).see_gone("CLOSED ").see_saved();
    assert!(read(&file).closings.is_empty());
    close(&mut program);
    program.send(ESC).see_gone("Read these figures");
    program.leave();
    let mut later = home.launch().file(&file).start();
    later.see(&["CLOSED ", "GOV-1.1"]).send("u").see(&["Nothing to take back"]);
    assert!(read(&file).is_closed());
}

#[test]
fn the_parking_lot_is_a_list_and_stands_in_the_way_of_closing_until_it_is_waived() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("P").see(&["The parking lot is empty"]);
    program.send("2p").see(&["[parking lot]"]).send("n").see(&["Esc cancel"]).send("ask the labour court").send(ENTER);
    program.see_gone("Esc cancel").see_saved();
    program.send(">2p").see(&["GOV-2", "[parking lot]"]).see_saved();
    program.send("P").see(&["Parking lot: 2", "ask the labour court", "no note"]);
    program.send(ENTER).see_gone("Parking lot: 2").see(&["GOV-1.1  "]);
    program.send("P").see(&["Parking lot: 2"]).send(DOWN).send("p").see(&["Parking lot: 1"]);
    program.send(ESC).see_gone("Parking lot: 1").see_saved();

    program.send("C").see(&["in the parking lot", "(nothing yet)"]).send(&format!("{TAB}{DOWN}{DOWN}{ENTER}"));
    program.see(&["1 indicator is in the parking lot: go back to it"]);
    assert!(!read(&file).is_closed());
    program.send(&format!("{TAB}{ENTER}")).see(&["Why these may stay in the parking lot"]);
    program.send("the court is closed today").send(ENTER).see(&["the court is closed today", "Who closes it"]);
    program.send(&format!("{DOWN}{ENTER}")).see(&["Does the group close"]).send("c");
    program.see(&["Left in the parking lot: GOV-1.1"]).see_saved();
    let closing = read(&file).closing().unwrap().clone();
    assert_eq!(closing.waived_because, "the court is closed today");
    assert_eq!(closing.waived.len(), 1);
}

#[test]
fn a_rehearsal_says_so_everywhere_and_stays_one() {
    let home = Home::new();
    home.create(&home.path().join("assessments/seen.toml"));
    let mut program = home.launch().start();
    program.see(&["Rehearse with an invented"]).send("r").see(&["Rehearse: who takes stock?"]).send("g");
    program.see(&["REHEARSAL", "Examplia (invented)", "its answers are nobody's"]).send("b");
    program.see(&["REHEARSAL", "GOV-1.1", "Felt need"]).send("2").see(&["Felt need 2", "REHEARSAL"]).see_saved();
    program.send("\x1bOQ").see(&["This is a rehearsal"]).send(&DOWN.repeat(6)).send(ENTER);
    program.see(&["What is a rehearsal stays one"]).send("uu").see(&["REHEARSAL"]).send("\x1bOR");
    program
        .see(&["GOV-1.1", "REHEARSAL"])
        .send("C")
        .see(&["Close the assessment"])
        .send(&format!("{TAB}{DOWN}{ENTER}"));
    program.see(&["This is a rehearsal: it closes"]).send("c").see(&["nothing of this is real"]).see_saved();
    program.send(ESC).see_gone("nothing of this is real").send(ESC).see(&["Go on with", "REHEARSAL Ministry"]);
    drop(program);
    let files = home.files("assessments", "-rehearsal.toml");
    let [file] = files.as_slice() else { panic!("{files:?}") };
    assert!(read(file).rehearsal && read(file).is_closed());
    let path = file.to_str().unwrap();
    let report = home.run(&["report", path]);
    let unmarked: Vec<&str> =
        report.lines().filter(|line| line.starts_with('#') && !line.contains("REHEARSAL")).collect();
    assert!(unmarked.is_empty(), "{unmarked:#?}");
    assert!(home.run(&["score", path]).starts_with("REHEARSAL\n"));
    assert!(home.run(&["explain", path, "GOV-1.1"]).starts_with("REHEARSAL\n"));
    assert!(home.run(&["score", "--json", path]).contains("\"rehearsal\":true"));
}

#[test]
fn the_smallest_window_shows_closing_and_parking_lot_without_a_slip() {
    for (columns, rows) in [(40, 10), (42, 11), (60, 13), (80, 15)] {
        let (home, file) = Home::with_document();
        let mut program = home.launch().file(&file).window(columns, rows).start();
        program.see(&["GOV-1.1"]).send("2p").see_saved().send("P").see(&["Parking lot: 1"]).send(ESC);
        program.see_gone("Parking lot: 1").send("C").see(&["Close the assessment"]).send(&format!("{TAB}{DOWN}{DOWN}"));
        program.see(&["Close the assessment..."]).send(ENTER).send(ESC).see_gone("Close the assessment");
        home.run(&["check", file.to_str().unwrap()]);
        assert_eq!(program.leave().code, 0);
    }
}
