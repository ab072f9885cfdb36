//! Text from files, names and arguments reaches a terminal only where it can do no harm there.
//!
//! Every run of the program is looked through for control characters (`place.rs`); here are the texts that try.

use std::fs;

use crate::ordered::Json;
use crate::place::{Place, repository};

/// Window title, colours by C0 and C1, direction overrides and isolates, hidden characters, line separators, tags.
const EVIL: &str = "x\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{85}\u{7f}\u{8}\r\u{202e}txt\u{2066}\u{200b}\u{200f}\u{2028}\u{feff}\u{e0041}\ty";

/// The same in a file of TOML, where control characters stand as escapes.
fn escaped() -> String {
    EVIL.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\U{:08X}", u32::from(c)) })
        .collect()
}

/// An instrument and an assessment with such texts wherever a text can stand.
fn install(place: &Place) {
    let evil = escaped();
    let instrument = fs::read_to_string(repository("tests/formats/good/instrument.toml")).unwrap();
    let hostile: String = instrument
        .replacen("id = \"government\"", "id = \"hostile\"", 1)
        .lines()
        .map(|line| {
            let texts = [
                "title = \"",
                "felt_need = \"",
                "question = \"",
                "not_applicable = \"",
                "asset_reading = \"",
                "deficit_reading = \"",
                "follow_up = \"",
                "language = \"",
                "source = [\"",
                "  \"",
            ];
            match texts.iter().find_map(|start| line.strip_prefix(start).map(|rest| (start, rest))) {
                Some((start, rest)) => format!("{start}{evil}{rest}\n"),
                None => format!("{line}\n"),
            }
        })
        .collect();
    assert!(hostile.matches(&evil).count() > 30);
    place.write("home/instruments/hostile.toml", &hostile);
    place.write(
        "a.toml",
        format!(
            r#"format = "stocktake.assessment/1"
[instrument]
depth = "full"
modules = [{{ id = "hostile" }}]
[subject]
constituent = "government"
organization = "{evil}"
country = "{evil}"
unit = "{evil}"
[scope]
whom = "{evil}"
which = "{evil}"
purpose = "{evil}"
requested_by = "{evil}"
planning_period = "{evil}"
[workshop]
title = "{evil}"
place = "{evil}"
facilitators = ["{evil}"]
participants = [{{ role = "{evil}", count = 2 }}]
[answers."GOV-1.1"]
state = "levelled"
felt = 2
agreed = 3
desired = 4
importance = 3
note = "{evil}"
good_practice = "{evil}"
dissent = "{evil}"
evidence = [{{ kind = "document", source = "{evil}" }}]
[answers."GOV-3.1"]
state = "not-applicable"
reason = "{evil}"
"#
        ),
    );
}

#[test]
fn texts_of_files_do_no_harm_in_any_command() {
    let place = Place::new();
    install(&place);
    for arguments in [
        &["check", "a.toml", "home/instruments"][..],
        &["check", "--json", "a.toml", "home/instruments"],
        &["score", "a.toml"],
        &["score", "a.toml", "a.toml"],
        &["score", "--json", "a.toml"],
        &["explain", "a.toml", "GOV-1.1"],
        &["explain", "a.toml", "GOV-3.1"],
        &["explain", "a.toml", "GOV-1"],
        &["report", "a.toml", "--format", "md"],
        &["report", "a.toml", "--format", "html"],
        &["instruments"],
        &["instruments", "hostile"],
        &["instruments", "hostile", "--format", "html"],
    ] {
        let said = place.run(arguments);
        let is_check = arguments[0] == "check";
        assert!(said.code == 0 || is_check, "{arguments:?}: {said:#?}");
        assert!(said.out.contains("owned") || is_check, "{arguments:?} shows nothing of it: {}", said.out);
    }
}

#[test]
fn json_keeps_the_data_as_it_is() {
    let place = Place::new();
    install(&place);
    let said = place.run(["score", "--json", "a.toml"]);
    assert_eq!(Json::parse(&said.out).get("assessment").get("organization").text(), EVIL);
}

#[test]
fn keys_and_values_that_are_wrong_are_quoted_harmlessly() {
    let place = Place::new();
    let evil = escaped();
    place.write(
        "b.toml",
        format!(
            "format = \"stocktake.assessment/1\"\n\"{evil}\" = 1\n[instrument]\ndepth = \"{evil}\"\nmodules = [{{ id = \"{evil}\" }}]\n\
             [subject]\nconstituent = \"{evil}\"\norganization = \"O\"\n[answers.\"{evil}\"]\nstate = \"{evil}\"\n"
        ),
    );
    place.write("c.toml", format!("format = \"stocktake.assessment/1\"\n[subject]\norganization = \"{EVIL}\"\n"));
    place.write("d.toml", format!("format = \"{evil}\"\n"));
    for file in ["b.toml", "c.toml", "d.toml"] {
        for arguments in [&["check", file][..], &["check", "--json", file], &["score", file], &["report", file]] {
            assert_eq!(place.run(arguments).code, 1, "{arguments:?}");
        }
    }
}

#[test]
fn arguments_are_quoted_harmlessly() {
    let place = Place::new();
    install(&place);
    let evil = EVIL;
    for (arguments, code) in [
        (&["score", evil][..], 1),
        (&["check", evil], 1),
        (&["check", "--json", evil], 1),
        (&["explain", "a.toml", evil], 1),
        (&["explain", evil, "GOV-1.1"], 1),
        (&["report", evil], 1),
        (&["instruments", evil], 1),
        (&["new", "--constituent", evil, "--organization", "x"], 2),
        (&["completions", evil], 2),
        (&[evil, evil], 2),
        (&[evil], 2),
        (&["new", "--constituent", "workers", "--organization", evil], 0),
        (&["new", "--constituent", "workers", "--organization", "x", "--country", evil], 0),
    ] {
        let said = place.run(arguments);
        assert_eq!(said.code, code, "{arguments:?}: {said:#?}");
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_do_no_harm() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    install(&place);
    let text = place.read("a.toml");
    place.write(format!("all/{EVIL}\nnew line.toml"), &text);
    place.write(std::path::Path::new("all").join(std::ffi::OsStr::from_bytes(b"not-\xff-utf-8.toml")), "");
    let said = place.run(["check", "all"]);
    assert_eq!((said.code, said.out.lines().count()), (1, 1), "{said:#?}");
    place.write(format!("all/{EVIL}\nnew line.toml"), "");
    let said = place.run(["check", "all"]);
    assert_eq!((said.code, said.out.lines().count()), (1, 2), "one line a problem: {said:#?}");
    let json = place.run(["check", "--json", "all"]);
    let names: Vec<_> = json.out.lines().map(|line| Json::parse(line).get("file").text().to_owned()).collect();
    assert!(names.contains(&format!("all/{EVIL}\nnew line.toml")), "{names:?}");
    let output = format!("{EVIL}.md");
    assert_eq!(place.run(["report", "a.toml", "--output", &output]).code, 0);
    assert_eq!(place.run(["report", "a.toml", "--output", &output]).code, 2);
    assert_eq!(place.run(["new", "--constituent", "workers", "--organization", "x", "--output", &output]).code, 2);
    assert_eq!(place.run(["example", EVIL]).code, 0);
}
