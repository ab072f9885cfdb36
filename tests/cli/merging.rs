//! `stocktake merge`: two copies come together in a new file, whichever is named first, and nothing is lost.

use crate::baseline::baseline;
use crate::place::{Place, Said, repository};

/// The version both began with, and two copies that went on from it.
fn copies(place: &Place) {
    let base = baseline("government.toml");
    let one = base.replacen("organization = \"", "organization = \"New ", 1).replacen("felt = 2", "felt = 3", 1);
    let other = base.replacen("country = \"", "country = \"Old ", 1).replacen("felt = 2", "felt = 1", 1);
    place.write("base.toml", &base);
    place.write("a.toml", one);
    place.write("b.toml", other);
}

/// The numbers of the answers: all, and those of each line below.
fn counts(said: &Said) -> (usize, Vec<usize>) {
    let mut lines = said.out.lines();
    let number = |line: &str| line.split_whitespace().next().unwrap().parse().unwrap();
    let all = number(lines.next().unwrap());
    (all, lines.take(5).map(number).collect())
}

#[test]
fn two_copies_come_together_in_a_new_file_with_what_is_undecided_side_by_side() {
    let place = Place::new();
    copies(&place);
    let before = ["base.toml", "a.toml", "b.toml"].map(|name| place.read(name));

    let said = place.run(["merge", "base.toml", "a.toml", "b.toml"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""), "{said:#?}");
    let (all, parts) = counts(&said);
    assert_eq!(parts.iter().sum::<usize>(), all, "{said:#?}");
    assert_eq!(parts.last(), Some(&1));
    assert!(said.out.contains("Undecided, with every value kept (1):\n"), "{said:#?}");
    assert!(said.out.contains(" felt need\n    low\n    high\n"), "{said:#?}");
    assert_eq!(["base.toml", "a.toml", "b.toml"].map(|name| place.read(name)), before);

    let merged = place.read("a-merged.toml");
    assert!(merged.contains("organization = \"New ") && merged.contains("country = \"Old "), "{merged}");
    assert!(merged.contains("  { felt = 1 },\n  { felt = 3 },\n"), "{merged}");
    // The file is one that every other command takes, and says what is open.
    let score = place.run(["score", "a-merged.toml"]);
    assert_eq!(score.code, 0, "{score:#?}");
    assert!(score.out.contains("1 field is undecided"), "{score:#?}");
    let report = place.run(["report", "a-merged.toml"]);
    assert!(report.out.contains(". Undecided\n"), "{report:#?}");
    assert_eq!(place.run(["check", "a-merged.toml"]).code, 0);
    // The keys of the JSON of an engine are a contract.
    let json = place.run(["score", "--json", "a-merged.toml"]);
    assert!(!json.out.contains("undecided"), "{json:#?}");

    // Whichever is named first: the same bytes.
    place.run(["merge", "base.toml", "b.toml", "a.toml", "--output", "other.toml"]);
    assert_eq!(place.read("other.toml"), merged);
    // The same copy again opens nothing that is not open already.
    let again = place.run(["merge", "base.toml", "a-merged.toml", "b.toml", "--output", "again.toml"]);
    assert_eq!(again.code, 1, "{again:#?}");
    let unnumbered =
        |text: &str| text.lines().filter(|line| !line.starts_with("revision = ")).collect::<Vec<_>>().join("\n");
    assert_eq!(unnumbered(&place.read("again.toml")), unnumbered(&merged));
}

#[test]
fn a_copy_that_stayed_behind_changes_nothing_and_nothing_is_undecided() {
    let place = Place::new();
    copies(&place);
    let said = place.run(["merge", "base.toml", "a.toml", "base.toml", "--dry-run"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:#?}");
    assert!(said.out.ends_with("Nothing is undecided.\nNothing was written.\n"), "{said:#?}");
    assert!(!place.at("a-merged.toml").exists());
}

#[test]
fn without_a_base_every_difference_between_two_values_is_left_to_people() {
    let place = Place::new();
    copies(&place);
    let said = place.run(["merge", "-", "a.toml", "b.toml"]);
    assert_eq!(said.code, 1, "{said:#?}");
    // Organization, country, and the felt need.
    assert!(said.out.contains("Undecided, with every value kept (3):\n"), "{said:#?}");
}

#[test]
fn nothing_is_replaced_without_a_word_and_a_copy_never() {
    let place = Place::new();
    copies(&place);
    place.write("a-merged.toml", "mine");
    let refused = place.run(["merge", "base.toml", "a.toml", "b.toml"]);
    assert_eq!((refused.code, place.read("a-merged.toml").as_str()), (2, "mine"), "{refused:#?}");
    let forced = place.run(["merge", "base.toml", "a.toml", "b.toml", "--force"]);
    assert_eq!(forced.code, 1, "{forced:#?}");
    let before = place.read("a.toml");
    let input = place.run(["merge", "base.toml", "a.toml", "b.toml", "--output", "./a.toml", "--force"]);
    assert_eq!((input.code, place.read("a.toml")), (2, before), "{input:#?}");
}

#[test]
fn what_are_no_copies_of_one_assessment_is_refused_with_what_to_do() {
    let place = Place::new();
    copies(&place);
    let text = place.read("b.toml");
    let id = text.lines().find(|line| line.starts_with("id = ")).unwrap().to_owned();
    for (change, said) in [
        (text.replacen(&id, "id = \"another\"", 1), "different assessments"),
        (text.replacen(&id, &format!("{id}\nrehearsal = true"), 1), "rehearsal"),
        (text.replacen(&format!("{id}\n"), "", 1), "has no id"),
        ("format = \"stocktake.assessment/1\"".to_owned(), "cannot be merged as it is"),
    ] {
        place.write("b.toml", change);
        let refused = place.run(["merge", "base.toml", "a.toml", "b.toml"]);
        assert_eq!(refused.code, 2, "{refused:#?}");
        assert!(refused.err.contains(said) && refused.err.contains("nothing was written"), "{refused:#?}");
        assert!(!place.at("a-merged.toml").exists());
    }
}

#[test]
fn a_copy_that_its_group_closed_is_reopened_before_it_is_merged_with_another() {
    let place = Place::new();
    copies(&place);
    let closed = place.run(["close", "a.toml", "--by", "the group", "--waive", "the head was away"]);
    assert_eq!(closed.code, 0, "{closed:#?}");
    for (one, other) in [("a.toml", "b.toml"), ("b.toml", "a.toml")] {
        let said = place.run(["merge", "base.toml", one, other, "--output", "both.toml"]);
        assert_eq!(said.code, 2, "{said:#?}");
        assert!(said.err.contains("closed one of the copies on") && said.err.contains("reopen"), "{said:#?}");
        assert!(!place.at("both.toml").exists());
    }
    assert_eq!(place.run(["reopen", "a.toml", "--because", "the other table had more"]).code, 0);
    let said = place.run(["merge", "base.toml", "a.toml", "b.toml", "--output", "one.toml"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""), "{said:#?}");
    place.run(["merge", "base.toml", "b.toml", "a.toml", "--output", "other.toml"]);
    assert_eq!(place.read("one.toml"), place.read("other.toml"));
    assert!(place.read("one.toml").contains("reopened_because = \"the other table had more\""));
    // What is undecided is listed before it is closed again, and stays on record.
    let said = place.run(["close", "one.toml", "--by", "the group", "--waive", "the head was away"]);
    assert!(said.out.contains("undecided (1): "), "{said:#?}");
    let id = said.out.lines().find_map(|line| line.strip_prefix("undecided (1): ")).unwrap();
    let text = place.read("one.toml");
    let open: Vec<&str> = text.lines().filter(|line| line.starts_with("open = ")).collect();
    assert!(open.last().unwrap().contains(id), "{open:?}");
}

#[test]
fn a_collection_of_all_responses_decides_what_two_collections_said_differently() {
    let place = Place::new();
    let text = baseline("government.toml");
    let undecided = text.replace("\n[end]", "\n[[undecided_set_up]]\nfield = \"voices\"\n\n[end]");
    place.write("a.toml", &undecided);
    let responses = repository("assessments/examples/responses").display().to_string();
    let said = place.run(["collect", "a.toml", &responses]);
    assert_eq!(said.code, 0, "{said:#?}");
    let revision = text.lines().find_map(|line| line.strip_prefix("revision = ")).unwrap();
    let next = revision.parse::<u32>().unwrap() + 1;
    let expected = text.replace(&format!("\nrevision = {revision}\n"), &format!("\nrevision = {next}\n"));
    assert_eq!(place.read("a.toml"), expected);
}
