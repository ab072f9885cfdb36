//! `stocktake tripartite`: three constituents together, and what is never put together.

use std::fs;

use serde_json::Value;

use crate::baseline::baseline;
use crate::place::{Place, example};

const NAMES: [&str; 3] = ["government.toml", "employers.toml", "workers.toml"];

fn examples() -> [String; 3] {
    NAMES.map(example)
}

/// The same before they were closed and said how they see one another.
fn open(place: &Place) -> [String; 3] {
    NAMES.map(|name| place.write(format!("open/{name}"), baseline(name)).to_str().unwrap().to_owned())
}

/// The fenced blocks of the page in one language.
fn blocks(language: &str) -> Vec<String> {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/tripartite-json.md")).unwrap();
    let fences = page.split("```").skip(1).step_by(2);
    fences.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n').map(str::to_owned)).collect()
}

/// The same without the hashes of the instruments, which change with every word of theirs.
fn without_hashes(mut json: Value) -> Value {
    for assessment in json["assessments"].as_array_mut().unwrap() {
        for instrument in assessment["instruments"].as_array_mut().unwrap() {
            assert!(instrument["hash"].as_str().unwrap().starts_with("sha256:"));
            instrument["hash"] = "sha256:…".into();
        }
    }
    json
}

#[test]
fn the_example_of_the_page_is_what_the_command_prints() {
    let place = Place::new();
    let files = blocks("toml");
    let names = ["ministry.toml", "federation.toml", "unions.toml"];
    assert_eq!(files.len(), names.len());
    for (name, text) in names.iter().zip(&files) {
        fs::write(place.at(name), text).unwrap();
    }
    let said = place.run(["tripartite", names[0], names[1], names[2], "--mirror", "--json"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let printed = without_hashes(serde_json::from_str(&said.out).unwrap());
    let shown: Value = serde_json::from_str(&blocks("json")[0]).unwrap();
    assert_eq!(printed, shown);
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/tripartite-json.md")).unwrap();
    for key in printed.as_object().unwrap().keys() {
        assert!(page.contains(&format!("\n| `{key}` |")), "{key} is not explained");
    }
}

#[test]
fn the_order_of_the_files_changes_no_byte() {
    let (place, [g, e, w]) = (Place::new(), examples());
    let first = place.run(["tripartite", &g, &e, &w, "--json"]);
    assert_eq!(first.code, 0);
    assert_eq!(first.out, place.run(["tripartite", &w, &g, &e, "--json"]).out);
    assert_eq!(place.run(["tripartite", &g, &e, &w]).out, place.run(["tripartite", &e, &w, &g]).out);
}

#[test]
fn the_text_fits_eighty_columns_and_begins_with_what_to_know() {
    let place = Place::new();
    let [g, e, w] = open(&place);
    let said = place.run(["tripartite", &g, &e, &w, "--mirror"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);
    let headings =
        ["BEFORE COMPARING", "SIDE BY SIDE", "IN COMMON", "WHO CAN TEACH WHOM", "JOINT ACTIONS", "HOW EACH IS SEEN"];
    let places: Vec<_> = headings.iter().map(|heading| said.out.find(&format!("\n{heading}\n")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(said.out.contains("not closed by its group yet"), "{}", said.out);
    assert!(said.out.contains("Not agreed yet: the\ngovernment, the employers and the workers."), "{}", said.out);
    for word in ["total", "average", "best", "worst", "rank "] {
        assert!(!said.out.to_lowercase().contains(word), "{word}");
    }
}

#[test]
fn what_does_not_fit_is_refused_with_every_reason_and_nothing_is_mixed() {
    let (place, [g, e, w]) = (Place::new(), examples());
    let twice = place.run(["tripartite", &g, &g, &e, "--json"]);
    assert_eq!((twice.code, twice.out.as_str()), (1, ""));
    assert_eq!(
        twice.err,
        "error: 'Ministry of Labour of Tamaranga (example)' is named twice\n\
         error: no assessment of this constituent: Workers\n\
         nothing was shown\n"
    );
    let other = fs::read_to_string(&e).unwrap().replace("Republic of Tamaranga", "Elsewhere");
    fs::write(place.at("other.toml"), other.replacen("round = 1", "rehearsal = true\nround = 1", 1)).unwrap();
    let refused = place.run(["tripartite", &g, "other.toml", &w, "--output", "page.md"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("error: they are of different countries: "), "{}", refused.err);
    assert!(!place.at("page.md").exists());
    assert_eq!(place.run(["tripartite", &g, &e]).code, 2, "three are needed");
    let missing = place.run(["tripartite", &g, &e, "nobody.toml"]);
    assert_eq!((missing.code, missing.out.as_str()), (1, ""));
    assert!(missing.err.contains("nobody.toml") && missing.err.ends_with("\nnothing was shown\n"), "{}", missing.err);
    assert!(!missing.err.contains("no assessment of"), "whose the third is cannot be known: {}", missing.err);
    let known = place.run(["tripartite", &g, "other.toml", "nobody.toml"]);
    assert!(known.err.contains("different countries") && known.err.contains("is a rehearsal"), "{}", known.err);
}

#[test]
fn the_help_says_that_text_for_the_terminal_is_what_comes_without_a_format() {
    let (place, [g, e, w]) = (Place::new(), examples());
    let help = place.run(["tripartite", "--help"]);
    assert!(help.out.contains("[default: text for the terminal"), "{}", help.out);
    assert!(place.run(["tripartite", &g, &e, &w]).out.starts_with("Three constituents together"));
}

#[test]
fn other_editions_are_named_and_their_reworded_indicators_stay_apart() {
    let place = Place::new();
    let [g, e, w] = open(&place);
    let place_of = |name: &str| place.at(name).to_string_lossy().into_owned();
    fs::copy(&w, place.at("workers.toml")).unwrap();
    let new = place.run(["instruments", "new", "common", "--from", "common", "--output", "common.toml"]);
    assert_eq!(new.code, 0, "{}", new.err);
    let text = fs::read_to_string(place.at("common.toml")).unwrap();
    let (before, after) = text.split_once("id = \"COM-2.1\"\nrevision = 1\n").unwrap();
    let after = after.replacen("descriptors = [\n  \"", "descriptors = [\n  \"In other words: ", 1);
    fs::write(place.at("common.toml"), format!("{before}id = \"COM-2.1\"\nrevision = 2\n{after}")).unwrap();
    let installed = place.run(["instruments", "install", "common.toml"]);
    assert_eq!(installed.code, 0, "{}", installed.err);
    let moved = place.run(["move", "workers.toml", "--yes"]);
    assert_eq!(moved.code, 0, "{}", moved.err);
    let said = place.run(["tripartite", &g, &e, &place_of("workers.toml"), "--json"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    let note = json["notes"].as_array().unwrap().iter().find(|note| note["note"] == "other-editions").unwrap();
    assert_eq!((&note["module"], &note["values"][2]), (&"common".into(), &"1.2.0".into()));
    let apart = json["not_compared"].as_array().unwrap();
    let reworded: Vec<&Value> = apart.iter().filter(|one| one["why"] == "reworded").collect();
    assert!(!reworded.is_empty(), "{apart:?}");
    let beside = said.out.split("\"not_compared\"").next().unwrap();
    for one in reworded {
        assert!(!beside.contains(&format!("\"id\":{}", one["id"])), "{one} stands side by side all the same");
    }
}

#[test]
fn a_page_is_written_and_says_nothing_of_the_mirror_unless_asked() {
    let place = Place::new();
    let [g, e, w] = open(&place);
    let said = place.run(["tripartite", &g, &e, &w, "--output", "page.html"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let page = fs::read_to_string(place.at("page.html")).unwrap();
    assert!(page.starts_with("<!") && page.contains("Three constituents together: Republic of Tamaranga"));
    assert!(!page.contains("How each is seen"));
    let asked = place.run(["tripartite", &g, &e, &w, "--format", "md", "--mirror"]);
    assert!(asked.out.contains("How each is seen is shown only when all three have agreed"), "{}", asked.out);
}
