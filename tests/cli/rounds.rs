//! `stocktake follow-up` and `stocktake compare`: the next round, what moved, and what cannot be compared.

use std::fmt::Write;
use std::fs;

use serde_json::Value;

use crate::place::{Place, example, repository};

const THEN: [u8; 8] = [2, 2, 3, 3, 2, 1, 3, 2];
const NOW: [u8; 8] = [3, 2, 4, 3, 3, 2, 2, 4];

/// A round by hand: levels for GOV-1.1 to GOV-8.1, with a document each.
fn round(number: u32, levels: [u8; 8]) -> String {
    let mut text = format!(
        "format = \"stocktake.assessment/1\"\nid = \"round-{number}\"\nround = {number}\n\n\
         [instrument]\ndepth = \"quick\"\n\n\
         [subject]\nconstituent = \"government\"\norganization = \"Ministry of Labour\"\ncountry = \"Tamaranga\"\n\n\
         [workshop]\ndate = 202{number}-05-04\nparticipants = [{{ role = \"manager\", count = {number} }}]\n",
    );
    for (area, level) in (1..).zip(levels) {
        let _ = write!(
            text,
            "\n[answers.\"GOV-{area}.1\"]\nstate = \"levelled\"\nagreed = {level}\n\
             evidence = [{{ kind = \"document\", source = \"Report {number}\" }}]\n"
        );
    }
    text
}

fn two(place: &Place) {
    place.write("a.toml", round(1, THEN));
    place.write("b.toml", round(2, NOW));
}

fn json(place: &Place) -> Value {
    let said = place.run(["compare", "a.toml", "b.toml", "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    serde_json::from_str(&said.out).unwrap()
}

/// Why nothing was compared.
fn refused(place: &Place, arguments: [&str; 2]) -> String {
    let said = place.run(["compare", arguments[0], arguments[1], "--json"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
    said.err
}

#[test]
fn the_worked_numbers_come_out_of_the_command() {
    let place = Place::new();
    two(&place);
    let found = json(&place);
    assert_eq!(found["format"], "stocktake.compare/1");
    let counts: Vec<_> = ["up", "same", "down", "n"].iter().map(|key| found[key].as_u64().unwrap()).collect();
    assert_eq!(counts, [5, 2, 1, 8]);
    assert_eq!((found["net"].as_f64(), found["improvement"].as_f64()), (Some(0.5), Some(0.75)));
    let first = &found["indicators"][0];
    assert_eq!((&first["id"], &first["change"]), (&"GOV-1.1".into(), &"up".into()));
    assert_eq!((&first["then"]["agreed"], &first["now"]["agreed"]), (&2.into(), &3.into()));
    assert_eq!(first["then"]["evidence"][0]["source"], "Report 1");
    assert_eq!(found["people"]["groups"][0]["group"], "manager");
    let text = place.run(["compare", "a.toml", "b.toml"]);
    assert_eq!((text.code, text.err.as_str()), (0, ""));
    let places: Vec<_> =
        ["Who was in the room", "can be chance", "5 up, 2 the same, 1 down, of 8", "Up (5)", "Down (1)"]
            .iter()
            .map(|part| text.out.find(part).unwrap_or_else(|| panic!("{part}\n{}", text.out)))
            .collect();
    assert!(places.is_sorted(), "the people are said first\n{}", text.out);
}

#[test]
fn without_anything_to_compare_there_is_no_fraction() {
    let place = Place::new();
    place.write("a.toml", round(1, THEN).replace("state = \"levelled\"", "state = \"no-consensus\""));
    place.write("b.toml", round(2, NOW));
    let found = json(&place);
    assert_eq!((found["n"].as_u64(), &found["net"], &found["improvement"]), (Some(0), &Value::Null, &Value::Null));
    assert!(found["not_compared"].as_array().unwrap().len() > 8);
}

#[test]
fn what_is_worded_anew_is_not_compared_and_another_edition_is_said() {
    let place = Place::new();
    two(&place);
    let text = fs::read_to_string(repository("assessments/instruments/government.toml")).unwrap();
    let line = text.lines().find(|line| line.starts_with("version = ")).unwrap();
    let newer = text.replacen(line, "version = \"9.0.0\"", 1);
    let at = newer.find("id = \"GOV-3.1\"").unwrap();
    let (before, after) = newer.split_at(at);
    let revision = after.lines().find(|line| line.starts_with("revision = ")).unwrap();
    let newer = format!("{before}{}", after.replacen(revision, "revision = 77", 1));
    place.write("home/instruments/newer.toml", newer);
    let old = line.trim_start_matches("version = ");
    let named = |version: &str| {
        format!("depth = \"quick\"\nmodules = [{{ id = \"government\", version = {version} }}, {{ id = \"common\" }}]")
    };
    place.write("a.toml", round(1, THEN).replace("depth = \"quick\"", &named(old)));
    place.write("b.toml", round(2, NOW).replace("depth = \"quick\"", &named("\"9.0.0\"")));
    let found = json(&place);
    assert_eq!(found["n"], 7);
    let left = &found["not_compared"].as_array().unwrap()[0];
    assert_eq!((&left["id"], &left["reasons"][0]), (&"GOV-3.1".into(), &"reworded".into()));
    let notes: Vec<&str> =
        found["notes"].as_array().unwrap().iter().map(|note| note["note"].as_str().unwrap()).collect();
    assert!(notes.contains(&"other-edition") && notes.contains(&"reliability-not-measured"), "{notes:?}");
    assert!(notes.contains(&"not-closed-then") && notes.contains(&"not-linked"), "{notes:?}");
}

#[test]
fn what_does_not_fit_is_refused_with_the_reason() {
    let place = Place::new();
    two(&place);
    assert!(refused(&place, ["a.toml", "a.toml"]).contains("the same assessment"));
    assert!(refused(&place, ["b.toml", "a.toml"]).contains("not later"));
    place.write("c.toml", round(2, NOW).replace("Tamaranga", "Elsewhere"));
    let said = refused(&place, ["a.toml", "c.toml"]);
    assert!(said.contains("of Elsewhere") && said.contains("of Tamaranga"), "{said}");
    place.write("d.toml", round(2, NOW).replace("Ministry of Labour", "Ministry of Trade"));
    assert!(refused(&place, ["a.toml", "d.toml"]).contains("Ministry of Trade"));
    place.write(
        "e.toml",
        round(2, NOW).replace("Ministry of Trade", "").replace("round = 2\n", "round = 2\nrehearsal = true\n"),
    );
    assert!(refused(&place, ["a.toml", "e.toml"]).contains("rehearsal"));
    let workers = fs::read_to_string(example("workers.toml")).unwrap().replace("round = 1\n", "round = 2\n");
    place.write("f.toml", workers);
    let said = refused(&place, ["a.toml", "f.toml"]);
    assert!(said.contains("workers") && said.contains("tripartite") && said.lines().count() > 1, "all at once: {said}");
    assert!(place.run(["compare", "a.toml", "none.toml"]).code == 1);
}

#[test]
fn the_next_round_asks_the_same_and_compares_with_the_last() {
    let place = Place::new();
    let first = example("government.toml");
    let said = place.run(["follow-up", &first, "--output", "next.toml"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.trim_end().ends_with("next.toml"), "{}", said.out);
    let next = place.read("next.toml");
    assert!(next.contains("\nround = 2\n") && next.contains("\n[last]\nround = 1\n"), "{next}");
    assert!(!next.contains("[answers."), "{next}");
    let read = |text: &str| stocktake::format::assessment::read(text).unwrap().assessment;
    let (before, after) = (read(&fs::read_to_string(&first).unwrap()), read(&next));
    assert_eq!((&after.previous, &after.subject, &after.scope), (&before.id, &before.subject, &before.scope));
    assert_eq!(after.selection.modules, before.selection.modules);
    assert_eq!(place.run(["check", "next.toml"]).code, 0);
    let again = place.run(["follow-up", &first, "--output", "next.toml"]);
    assert_eq!(again.code, 2, "nothing is written over");
    assert_eq!(place.read("next.toml"), next);
    let compared = place.run(["compare", &first, "next.toml"]);
    assert_eq!(compared.code, 0);
    assert!(compared.out.contains("Nothing can be compared yet"), "{}", compared.out);
}

#[test]
fn the_usual_name_of_the_next_round_says_its_number() {
    let place = Place::new();
    place.write("a.toml", round(1, THEN));
    let said = place.run(["follow-up", "a.toml"]);
    assert_eq!(said.code, 0);
    assert!(said.out.trim_end().ends_with("ministry-of-labour-round-2.toml"), "{}", said.out);
    assert!(said.err.contains("has not closed it"), "{}", said.err);
}

#[test]
fn a_rehearsal_has_no_next_round() {
    let place = Place::new();
    place.write("a.toml", round(1, THEN).replace("round = 1\n", "round = 1\nrehearsal = true\n"));
    let said = place.run(["follow-up", "a.toml", "--output", "b.toml"]);
    assert_eq!((said.code, place.at("b.toml").exists()), (1, false));
    assert!(said.err.contains("rehearsal"), "{}", said.err);
}

#[test]
fn only_the_explicit_wish_moves_the_next_round_to_newer_editions() {
    let place = Place::new();
    let asked = "depth = \"quick\"\nmodules = [{ id = \"government\", version = \"1.0.0\" }, { id = \"common\", version = \"1.0.0\" }]";
    place.write("a.toml", round(1, THEN).replace("depth = \"quick\"", asked));
    let version = |name: &str, newest: bool| {
        let mut arguments = vec!["follow-up", "a.toml", "--output", name];
        arguments.extend(newest.then_some("--newest"));
        let said = place.run(arguments);
        assert_eq!(said.code, 0, "{}", said.err);
        let read = stocktake::format::assessment::read(&place.read(name)).unwrap().assessment;
        (read.selection.modules[0].version.unwrap().to_string(), read.last.unwrap().levels.len())
    };
    assert_eq!(version("same.toml", false), ("1.0.0".to_owned(), 8));
    let (newest, levels) = version("newest.toml", true);
    assert_ne!(newest, "1.0.0");
    assert_eq!(levels, 8, "the last levels stay what they were");
}

/// The fenced blocks of a language in a document.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    document.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_documented_example_is_what_the_command_prints() {
    let document = fs::read_to_string(repository("docs/compare-json.md")).unwrap();
    let files = blocks(&document, "toml");
    let place = Place::new();
    place.write("a.toml", &files[0]);
    place.write("b.toml", &files[1]);
    let documented: Value = serde_json::from_str(&blocks(&document, "json")[0]).unwrap();
    let found = json(&place);
    assert_eq!(documented, found, "{found:#}");
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for key in keys(&found) {
        assert!(document.contains(&format!("`{key}`")), "{key} is explained");
    }
}

/// A round that its group closed; `changed` afterwards or not.
fn closed(number: u32, levels: [u8; 8], changed: bool) -> String {
    use stocktake::format::assessment::{content_hash, read, write};
    let mut one = read(&round(number, levels)).unwrap().assessment;
    one.closings.push(stocktake::model::Closing {
        on: stocktake::model::Date::new(2028, 1, 1).unwrap(),
        hash: content_hash(&one),
        by: "the group".to_owned(),
        open: vec![],
        waived: vec![],
        waived_because: String::new(),
        reopened: None,
    });
    if changed {
        one.workshop.missing.push("the regions".to_owned());
    }
    write(&one)
}

#[test]
fn a_file_that_was_changed_after_its_closing_is_not_what_its_group_closed() {
    let place = Place::new();
    for (changed, wanted) in [(false, false), (true, true)] {
        place.write("a.toml", closed(1, THEN, changed));
        let next = format!("next-{changed}.toml");
        let said = place.run(["follow-up", "a.toml", "--output", &next]);
        assert_eq!((said.code, said.err.contains("not what its group closed")), (0, wanted), "{}", said.err);
        assert_eq!(place.read(&next).contains("\nhash = "), !wanted, "{}", place.read(&next));
    }
    place.write("b.toml", round(2, NOW));
    let notes = json_with_warnings(&place)["notes"].to_string();
    assert!(notes.contains("changed-after-closing-then") && !notes.contains("changed-after-closing-now"), "{notes}");
    place.write("b.toml", closed(2, NOW, true));
    assert!(json_with_warnings(&place)["notes"].to_string().contains("changed-after-closing-now"));
    let text = place.run(["compare", "a.toml", "b.toml"]).out;
    assert!(text.contains("Round 2 was changed after its group closed it"), "{text}");
}

fn json_with_warnings(place: &Place) -> Value {
    serde_json::from_str(&place.run(["compare", "a.toml", "b.toml", "--json"]).out).unwrap()
}

#[test]
fn nothing_undecided_is_left_behind_by_the_next_round() {
    let place = Place::new();
    let action = |owner: &str| {
        format!(
            "{}\n[[actions]]\nid = \"A-1\"\nwhat = \"Visit\"\nindicators = [\"GOV-1.1\"]\nowner = \"{owner}\"\n\
             due = \"2027-06\"\n",
            round(1, THEN)
        )
    };
    place.write("base.toml", action("the director"));
    place.write("a.toml", action("the deputy"));
    place.write("b.toml", action("the planner"));
    let merged = place.run(["merge", "base.toml", "a.toml", "b.toml", "--output", "m.toml"]);
    assert!(merged.out.contains("1 actions:") && merged.out.contains("    1 undecided"), "{}", merged.out);
    let said = place.run(["follow-up", "m.toml", "--output", "next.toml"]);
    assert_eq!((said.code, place.at("next.toml").exists()), (1, false));
    assert!(said.err.contains("undecided") && said.err.contains("F9"), "{}", said.err);
    for command in ["plan", "guard"] {
        let said = place.run([command, "m.toml"]);
        assert!(said.out.contains("1 action is undecided"), "{command}: {}", said.out);
    }
}

#[test]
fn what_is_worded_anew_is_said_also_where_a_level_is_missing() {
    let place = Place::new();
    place.write("a.toml", round(1, THEN).replace("[answers.\"GOV-1.1\"]\n", "[answers.\"GOV-1.1\"]\nrevision = 77\n"));
    place.write("b.toml", round(2, NOW).replacen("state = \"levelled\"\nagreed = 3", "state = \"no-consensus\"", 1));
    let found = json_with_warnings(&place);
    let left = found["not_compared"].as_array().unwrap().iter().find(|one| one["id"] == "GOV-1.1").unwrap();
    assert_eq!(left["reasons"], serde_json::json!(["reworded", "no-level-now"]));
}

#[test]
fn beside_the_problems_of_a_file_the_other_reasons_are_said_too() {
    let place = Place::new();
    place.write("a.toml", format!("{}\n[answers.\"GOV-99.1\"]\nstate = \"no-consensus\"\n", round(1, THEN)));
    place.write("b.toml", round(2, NOW).replace("Tamaranga", "Elsewhere"));
    let said = refused(&place, ["a.toml", "b.toml"]);
    assert!(said.contains("GOV-99.1") && said.contains("of Elsewhere"), "{said}");
    assert_eq!(said.matches("nothing was compared").count(), 1, "{said}");
}

#[test]
fn why_the_last_round_has_no_level_is_said_in_the_same_words_as_where_only_the_newer_file_is_at_hand() {
    let place = Place::new();
    two(&place);
    place.write(
        "a.toml",
        round(1, THEN).replacen("state = \"levelled\"\nagreed = 2", "state = \"not-applicable\"\nreason = \"new\"", 1),
    );
    let text = place.run(["compare", "a.toml", "b.toml"]).out;
    assert!(text.contains("no level then") && !text.contains("apply then"), "{text}");
    assert!(json(&place)["not_compared"].to_string().contains("not-applicable-then"));
}
