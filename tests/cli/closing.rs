//! `stocktake close` and `reopen`, and rehearsals, without a screen.

use std::fs;

use crate::baseline::baseline;
use crate::place::Place;

/// The text of an example with two indicators in the parking lot.
fn example() -> String {
    baseline("government.toml")
}

fn closed(place: &Place) {
    let said = place.run(["close", "a.toml", "--by", "the group", "--waive", "nobody was there to ask"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:#?}");
}

fn hash(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("Hash: ")).unwrap()
}

#[test]
fn a_parking_lot_that_is_neither_empty_nor_waived_stops_the_closing() {
    let place = Place::new();
    let before = example();
    place.write("a.toml", &before);
    let said = place.run(["close", "a.toml", "--by", "the group"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("in the parking lot (2): GOV-4.1, COM-7.1\n"), "{said:#?}");
    assert!(said.out.contains("unanswered (1): COM-7.1\n"), "{said:#?}");
    assert!(said.err.contains("--waive"), "{said:#?}");
    assert_eq!(place.read("a.toml"), before);
}

#[test]
fn the_hash_that_is_printed_is_that_of_the_file_and_of_every_report() {
    let place = Place::new();
    place.write("a.toml", example());
    let said = place.run(["close", "a.toml", "--by", "the group, 14 people", "--waive", "the head was away"]);
    let hash = hash(&said.out);
    assert!(place.read("a.toml").contains(&format!("hash = \"{hash}\"\nby = \"the group, 14 people\"\n")));
    for format in ["md", "html"] {
        let report = place.run(["report", "a.toml", "--format", format]);
        assert_eq!(report.out.matches(hash).count(), 2, "in the history and the last line of {format}");
        assert!(report.out.contains("the head was away") && !report.out.contains("this is a draft"), "{format}");
    }
    assert!(place.run(["score", "a.toml"]).out.contains(hash));
    assert_eq!(place.run(["check", "a.toml"]).err, "");
}

#[test]
fn a_closed_file_is_neither_closed_again_nor_moved_until_it_is_reopened() {
    let place = Place::new();
    place.write("a.toml", example());
    let draft = place.run(["report", "a.toml"]);
    assert!(draft.out.contains("Not closed yet: this is a draft"), "{}", draft.out);
    closed(&place);
    let before = place.read("a.toml");
    for arguments in [vec!["close", "a.toml", "--by", "us"], vec!["move", "a.toml", "--to", "1.0.0", "--yes"]] {
        let said = place.run(&arguments);
        assert_eq!(said.code, 1, "{arguments:?}");
        assert!(said.err.contains("the group closed it on ") && said.err.contains("stocktake reopen"), "{said:#?}");
    }
    assert_eq!(place.read("a.toml"), before);
    assert_eq!(place.run(["reopen", "a.toml", "--because", " "]).code, 2);
    assert_eq!(place.run(["reopen", "a.toml", "--because", "a source turned up"]).code, 0);
    assert!(place.read("a.toml").contains("reopened_because = \"a source turned up\"\n"));
    assert!(!place.read("a.toml").contains("\nchanged = "));
    let report = place.run(["report", "a.toml"]).out;
    assert!(report.contains("this is a draft again") && !report.contains("before it was reopened"), "{report}");
    assert_eq!(report.matches("reopened, draft").count(), 2, "at the top and in the last line: {report}");
    assert!(!report.contains("draft, not closed"), "{report}");
    assert!(place.run(["score", "a.toml"]).out.contains("reopened: a draft again\n"));
    let twice = place.run(["reopen", "a.toml", "--because", "again"]);
    assert!(twice.code == 1 && twice.err.contains("it is not closed"), "{twice:#?}");
    closed(&place);
    assert_eq!(place.read("a.toml").matches("[[closing]]").count(), 2);
}

#[test]
fn a_change_by_hand_after_the_closing_is_named_by_check_and_by_every_report() {
    let place = Place::new();
    place.write("a.toml", example());
    closed(&place);
    place.write("a.toml", place.read("a.toml").replacen("agreed = 3", "agreed = 4", 1));
    let check = place.run(["check", "a.toml"]);
    assert!(check.code == 0 && check.out.contains("warning"), "{check:#?}");
    let all = format!("{}{}", check.out, check.err);
    assert!(all.contains("closing[0].hash: changed after it was closed on "), "{all}");
    for format in ["md", "html"] {
        let report = place.run(["report", "a.toml", "--format", format]).out;
        assert!(report.contains("CHANGED AFTER CLOSING") && report.contains("Changed after it was closed"), "{format}");
    }
    assert!(place.run(["score", "a.toml"]).out.contains("CHANGED AFTER it was closed on "));

    let reopened = place.run(["reopen", "a.toml", "--because", "a source turned up"]);
    assert!(reopened.code == 0 && reopened.out.contains("It was changed after it was closed on "), "{reopened:#?}");
    assert!(place.read("a.toml").contains("\nchanged = true\n"));
    // Closing again does not take it away.
    for _ in 0..2 {
        for format in ["md", "html"] {
            let report = place.run(["report", "a.toml", "--format", format]).out;
            let history = report.split("Each time the group closed").nth(1).unwrap();
            assert!(history.contains("before it was reopened"), "{format}");
        }
        assert!(place.run(["score", "a.toml"]).out.contains("was CHANGED AFTER it was closed on "));
        let _ = place.run(["close", "a.toml", "--by", "the group", "--waive", "nobody was there to ask"]);
    }
    assert_eq!(place.read("a.toml").matches("[[closing]]").count(), 2);
}

#[test]
fn a_rehearsal_has_its_name_and_its_mark_and_real_assessments_have_neither() {
    let place = Place::new();
    let new = ["new", "--constituent", "workers", "--organization", "Our union"];
    for _ in 0..2 {
        let said = place.run(new.iter().chain(&["--rehearsal"]));
        assert!(said.code == 0 && said.out.trim_end().ends_with("-rehearsal.toml"), "{said:#?}");
        assert!(fs::read_to_string(said.out.trim_end()).unwrap().contains("\nrehearsal = true\n"));
    }
    let refused = place.run(new.iter().chain(&["--rehearsal", "--output", "a.toml"]));
    assert!(refused.code == 1 && refused.err.contains("a-rehearsal.toml"), "{refused:#?}");
    assert!(!place.at("a.toml").exists());
    let real = place.run(new.iter().chain(&["--output", "a.toml"]));
    assert_eq!(real.code, 0);
    assert!(!place.run(["score", "--json", "a.toml"]).out.contains("rehearsal"));
    assert!(!place.run(["report", "a.toml"]).out.to_lowercase().contains("rehears"));
}

#[test]
fn a_rehearsal_says_so_on_the_run_sheet_and_when_people_are_invited() {
    let place = Place::new();
    for (name, rehearsal) in [("real.toml", ""), ("tried.toml", "\nrehearsal = true")] {
        place.write(name, example().replacen("\nround = 1", &format!("\nround = 1{rehearsal}"), 1));
        let sheet = place.run(["agenda", name]);
        assert_eq!((sheet.code, sheet.out.contains("REHEARSAL")), (0, !rehearsal.is_empty()), "{sheet:#?}");
        let invited = place.run(["invite", name, "--output", &format!("for-{name}")]);
        assert_eq!((invited.code, invited.err.contains("REHEARSAL")), (0, !rehearsal.is_empty()), "{invited:#?}");
    }
}
