//! `stocktake score` as text and with many files.

use std::io::{BufRead, BufReader};

use crate::baseline::baseline;
use crate::ordered::Json;
use crate::place::{Place, example};

#[test]
fn the_text_shows_strengths_before_deficits_and_no_total() {
    let place = Place::new();
    let said = place.run(["score", &example("government.toml")]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let headings = [
        "\nStrengths\n",
        "\nDeficits\n",
        "\nAreas\n",
        "\nIndicators\n",
        "\nPriorities\n",
        "\nWhere the room agreed least\n",
        "\nMinority statements\n",
    ];
    let places: Vec<_> = headings.iter().map(|heading| said.out.find(heading).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(!said.out.to_lowercase().contains("total"));
    assert!(said.out.starts_with("Ministry of Labour of Tamaranga (example), Republic of Tamaranga\nGovernment, round 1, 2026-10-08, depth standard\n"), "{}", said.out);
    assert!(said.out.contains("Levels agreed for 25 of 29 applicable indicators; 1 not applicable; "), "{}", said.out);
    assert!(
        said.out.contains("  Asset, at risk          GOV-1.1          4        4  Social partners"),
        "{}",
        said.out
    );
    assert!(said.out.contains("Deficit, felt and shown, claim exceeds evidence by 2"), "{}", said.out);
    assert!(said.out.contains("\n   1.  GOV-4.1    2         6  "), "{}", said.out);
    assert!(said.out.lines().all(|line| line == line.trim_end()));
}

#[test]
fn the_text_lists_the_least_agreed_first_and_every_minority_statement() {
    let place = Place::new();
    let said = place.run(["score", &example("government.toml")]);
    let (_, rest) = said.out.split_once("Where the room agreed least\n").unwrap();
    let (rated, minority) = rest.split_once("Minority statements\n").unwrap();
    let rows: Vec<Vec<&str>> = rated.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[1][..8], ["GOV-5.1", "12", "far", "apart", "6", "on", "levels", "1"], "{rated}");
    assert_eq!(rows[2][..7], ["GOV-6.1", "8", "mixed,", "up", "to", "3", "levels"], "people alone: {rated}");
    assert_eq!(rows[4][..7], ["GOV-3.1", "12", "mixed,", "up", "to", "3", "levels"], "{rated}");
    let small = rows.iter().find(|row| row.first() == Some(&"COM-2.1")).unwrap();
    assert_eq!(small[1..7], ["4", "too", "few", "for", "a", "word"], "{rated}");
    assert!(!small.contains(&"on"), "no sentence about four people: {rated}");
    let statements = std::fs::read_to_string(example("government.toml")).unwrap();
    let kept: Vec<&str> = statements.lines().filter_map(|line| line.strip_prefix("dissent = \"")).collect();
    assert!(kept.len() > 2);
    for statement in kept {
        assert!(minority.contains(statement.trim_end_matches('"')), "{statement}\n{minority}");
    }
}

#[test]
fn several_files_are_told_apart_and_a_bad_one_stops_none() {
    let place = Place::new();
    place.write("bad.toml", "format = \"stocktake.assessment/1\"\nx = 1\ny = 2\n");
    let (first, last) = (example("government.toml"), example("workers.toml"));
    let text = place.run(["score", &first, "bad.toml", &last]);
    assert_eq!(text.code, 1);
    let headings: Vec<_> = text.out.lines().filter(|line| line.starts_with("== ")).collect();
    assert_eq!(headings, [format!("== {first}"), format!("== {last}")]);
    assert!(text.err.lines().count() >= 4 && text.err.lines().all(|line| line.starts_with("bad.toml:")));
    let json = place.run(["score", "--json", &first, "bad.toml", &last]);
    let constituents: Vec<_> =
        json.out.lines().map(|line| Json::parse(line).get("assessment").get("constituent").text().to_owned()).collect();
    assert_eq!((json.code, constituents), (1, vec!["government".to_owned(), "workers".to_owned()]));
    assert_eq!(json.err, text.err);
}

#[test]
fn an_unknown_instrument_is_named_at_its_place() {
    let place = Place::new();
    place.write(
        "a.toml",
        "format = \"stocktake.assessment/1\"\n[instrument]\ndepth = \"quick\"\nmodules = [\n  { id = \"comon\" },\n]\n\
         [subject]\nconstituent = \"workers\"\norganization = \"Union\"\n",
    );
    let said = place.run(["score", "a.toml"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(
        said.err.starts_with("a.toml:5:3: instrument.modules[0]: there is no instrument 'comon' here"),
        "{}",
        said.err
    );
    assert!(said.err.contains("did you mean \"common\"?"), "{}", said.err);
}

#[test]
fn hundreds_of_files_come_out_in_their_order() {
    let place = Place::new();
    let text = baseline("workers.toml");
    let names: Vec<String> = (0..600).map(|number| format!("{number}.toml")).collect();
    for (number, name) in names.iter().enumerate() {
        place.write(name, text.replacen("round = 1", &format!("round = {}", number + 1), 1));
    }
    let said = place.run(["score".to_owned(), "--json".to_owned()].into_iter().chain(names));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let rounds: Vec<u64> = said
        .out
        .lines()
        .map(|line| Json::parse(line).get("assessment").get("round").leaf().as_u64().unwrap())
        .collect();
    assert!(rounds.iter().copied().eq(1..=600), "{rounds:?}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let place = Place::new();
    let mut command = place.command();
    command.args(["score", "--json"]).args(std::iter::repeat_n(example("workers.toml"), 600));
    let mut child = command.spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let left = child.wait_with_output().unwrap();
    assert!(first.starts_with("{\"format\""));
    assert_eq!((left.status.code(), String::from_utf8(left.stderr).unwrap().as_str()), (Some(0), ""));
}
