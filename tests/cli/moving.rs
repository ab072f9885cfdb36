//! `stocktake move`: the plan, the move, and the way back.

use std::fs;

use crate::place::{Place, repository};

/// A government instrument of a later version, installed: GOV-1.1 in other words, GOV-2.1 gone.
fn install(place: &Place) {
    let first = fs::read_to_string(repository("assessments/instruments/earlier/government-1.0.0.toml")).unwrap();
    let first =
        first.replacen("version = \"1.0.0\"", "version = \"9.0.0\"", 1).replacen("revision = 1", "revision = 2", 1);
    let (before, rest) = first.split_once("\n[[area]]\nid = \"GOV-2\"").unwrap();
    let (_, after) = rest.split_once("\n[[area]]\nid = \"GOV-3\"").unwrap();
    let text = format!("{before}\n[[area]]\nid = \"GOV-3\"{after}");
    place.write("home/instruments/mine.toml", text.replace("pairs_with = [\"GOV-2.1\"]\n", ""));
}

/// An assessment that was asked with the first edition, with two answers and areas left out.
fn assessment(place: &Place) -> String {
    let hash = |id: &str| {
        let path = repository(&format!("assessments/instruments/earlier/{id}-1.0.0.toml"));
        let text = fs::read_to_string(path).unwrap();
        stocktake::format::instrument::hash(&stocktake::format::instrument::read(&text).unwrap().module)
    };
    let text = format!(
        r#"format = "stocktake.assessment/1"
id = "a-1"
revision = 4
round = 1

[instrument]
depth = "quick"
without = ["GOV-2", "GOV-9"]
modules = [
  {{ id = "government", version = "1.0.0", hash = "{}" }},
  {{ id = "common", version = "1.0.0", hash = "{}" }},
]

[subject]
constituent = "government"
organization = "Ministry of Labour"

[answers."GOV-1.1"]
revision = 1
state = "levelled"
agreed = 4
desired = 5

[answers."GOV-2.1"]
revision = 1
state = "levelled"
agreed = 2

[answers."GOV-3.1"]
revision = 1
state = "levelled"
agreed = 3

[end]
revision = 4
answers = 3
"#,
        hash("government"),
        hash("common")
    );
    place.write("a.toml", &text);
    text
}

/// What the file says but its revision and the editions it names.
fn said(place: &Place) -> String {
    let text = place.read("a.toml");
    let (text, _) = text.split_once("\n[[carried]]").unwrap_or((&text, ""));
    let text = text.split("\n[end]").next().unwrap();
    let (before, rest) = text.split_once("\nearlier = [\n").unwrap_or((text, ""));
    let after = rest.split_once("]\n").map_or("", |(_, after)| after);
    format!("{before}\n{after}").replace("revision = 6\nround", "revision = 4\nround").trim_end().to_owned()
}

#[test]
fn a_move_is_shown_first_then_made_then_made_back() {
    let place = Place::new();
    install(&place);
    let before = assessment(&place);

    let plan = place.run(["move", "a.toml", "--to", "9.0.0"]);
    assert_eq!((plan.code, plan.err.as_str()), (0, ""), "{plan:#?}");
    let parts = [
        "government: 1.0.0 becomes 9.0.0\n",
        "answered anew, the earlier answer stays readable (1)\n  GOV-1.1 ",
        " - level 4, desired 5\n",
        "No longer asked; answers stay readable (1)\n  GOV-2.1 ",
        "not there any more (1)\n  GOV-2\n",
        "Kept as they are (1)\n  GOV-3.1 ",
        "Nothing was changed.",
    ];
    assert!(parts.iter().all(|part| plan.out.contains(part)), "{}", plan.out);
    assert_eq!(place.read("a.toml"), before);

    let moved = place.run(["move", "a.toml", "--to", "9.0.0", "--yes"]);
    assert_eq!((moved.code, moved.err.as_str()), (0, ""));
    let text = place.read("a.toml");
    assert!(text.contains("\nrevision = 5\n") && text.contains("without = [\"GOV-9\"]\n"), "{text}");
    assert_eq!(text.matches("\n[[earlier]]\n").count(), 2, "{text}");
    assert!(text.ends_with("\n[end]\nrevision = 5\nanswers = 1\n"), "{text}");
    let elsewhere = Place::new();
    elsewhere.write("a.toml", &text);
    let check = elsewhere.run(["check", "a.toml"]);
    assert_eq!((check.code, check.out.as_str()), (0, ""), "it opens where nobody has the new edition");
    let score = elsewhere.run(["score", "a.toml"]);
    assert!(score.code == 0 && score.out.contains("GOV-3.1") && !score.out.contains("GOV-1.1   4"), "{score:#?}");

    let back = place.run(["move", "a.toml", "--to", "1.0.0", "--yes"]);
    assert_eq!((back.code, back.err.as_str()), (0, ""));
    let before =
        before.split("\n[end]").next().unwrap().replace("without = [\"GOV-2\", \"GOV-9\"]", "without = [\"GOV-9\"]");
    assert_eq!(said(&place), before.trim_end(), "every answer is where it was");
    assert!(place.read("a.toml").contains("version = \"9.0.0\""), "the edition that was asked is named");
    assert!(place.at("home/state/generations/a-1").read_dir().unwrap().count() >= 2, "what was there before is kept");
}

#[test]
fn a_move_that_cannot_be_made_says_why_and_changes_nothing() {
    let place = Place::new();
    let before = assessment(&place);
    let none = place.run(["move", "a.toml", "--to", "8.0.0", "--yes"]);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("none of its instruments can be moved to 8.0.0"), "{}", none.err);

    install(&place);
    let slip = place.read("home/instruments/mine.toml").replacen("revision = 2", "revision = 1", 1);
    let descriptor = slip.lines().skip_while(|line| !line.starts_with("descriptors")).nth(1).unwrap().to_owned();
    place.write("home/instruments/mine.toml", slip.replacen(&descriptor, "  \"Other words\",", 1));
    let refused = place.run(["move", "a.toml", "--to", "9.0.0", "--yes"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("GOV-1.1") && refused.err.contains("raise the revision"), "{}", refused.err);
    assert_eq!(place.read("a.toml"), before);
    for (targets, why) in [
        (&["--to", "other@1.0.0"][..], "cannot be moved to other@1.0.0"),
        (&["--to", "common@9.0.0"], "cannot be moved to common@9.0.0"),
        (&["--to", "9.0.0", "--to", "1.0.0"], "--to 1.0.0 comes after another version"),
        (&["--to", "common@1.0.0"], "none of its instruments can be moved to common@1.0.0"),
        (&["--back"], "there is no move to take back"),
    ] {
        let refused = place.run(["move", "a.toml", "--yes"].iter().chain(targets));
        assert_eq!(refused.code, 1, "{targets:?}");
        assert!(refused.err.contains(why), "{}", refused.err);
    }
    assert_eq!(place.read("a.toml"), before);
    let wrong = place.run(["move", "a.toml", "--to", "nine"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("three numbers"), "{}", wrong.err);
}

#[test]
fn comments_that_a_move_would_not_keep_are_named() {
    let place = Place::new();
    install(&place);
    let text = assessment(&place).replace("[subject]", "# the minister asked\n[subject]");
    place.write("a.toml", &text);
    let plan = place.run(["move", "a.toml", "--to", "9.0.0"]);
    assert!(plan.code == 0 && plan.err.contains("saving does not keep this comment: the minister asked"), "{plan:#?}");
    assert_eq!(place.read("a.toml"), text);
}

#[test]
fn two_files_that_carry_different_texts_under_one_name_are_not_mixed_up() {
    let place = Place::new();
    let mut files = Vec::new();
    for title in ["First house", "Second house"] {
        let name = format!("{}.toml", title.split(' ').next().unwrap());
        let text = format!(
            r#"format = "stocktake.assessment/1"

[instrument]
depth = "full"
modules = [
  {{ id = "house" }},
]

[subject]
constituent = "government"
organization = "Ministry of Labour"

[answers."HSE-1.1"]
state = "levelled"
agreed = 2
desired = 4
importance = 3

[[carried]]
id = "house"
version = "1.0.0"
constituent = "all"
language = "en"
title = "House"

[[carried.area]]
id = "HSE-1"
title = "Area"

[[carried.area.indicator]]
id = "HSE-1.1"
title = "{title}"
type = "functional"
level = "organization"
felt_need = "How strongly?"
question = "How?"
descriptors = ["a", "b", "c", "d", "e"]
"#
        );
        place.write(&name, text);
        files.push(name);
    }
    let args: Vec<&str> = ["score"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let said = place.run(args);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("First house") && said.out.contains("Second house"), "{}", said.out);
}

#[test]
fn an_assessment_that_is_open_in_a_window_is_not_moved() {
    use stocktake::store::{Folders, Opening, Store};

    let place = Place::new();
    install(&place);
    let before = assessment(&place);
    let store = Store::new(Folders::under(&place.at("home")));
    let Opening::Ready(held) = store.open(&place.at("a.toml")).unwrap() else { panic!("damaged") };
    let said = place.run(["move", "a.toml", "--to", "9.0.0", "--yes"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("is open in another window"), "{}", said.err);
    assert_eq!(place.read("a.toml"), before);
    drop(held);
    assert_eq!(place.run(["move", "a.toml", "--to", "9.0.0", "--yes"]).code, 0);
}

/// The editions that the file names, those left after those asked.
fn named(place: &Place) -> Vec<String> {
    let text = place.read("a.toml");
    let entries = text.lines().filter_map(|line| line.strip_prefix("  { id = \"")?.split_once("\", version = \""));
    entries.map(|(id, rest)| format!("{id}@{}", rest.split('"').next().unwrap())).collect()
}

#[test]
fn each_instrument_is_moved_and_taken_back_by_itself() {
    let place = Place::new();
    install(&place);
    assessment(&place);
    let moved = |arguments: &[&str]| {
        let said = place.run(["move", "a.toml", "--yes"].iter().chain(arguments));
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
        (said.out.lines().last().unwrap().to_owned(), named(&place))
    };
    let (hint, now) = moved(&["--to", "common@1.1.0"]);
    assert_eq!(now, ["government@1.0.0", "common@1.1.0", "common@1.0.0"]);
    assert_eq!(hint, "To take it back: stocktake move a.toml --back --yes");
    let before = said(&place);

    let (hint, now) = moved(&[]);
    assert_eq!(now, ["government@9.0.0", "common@1.1.0", "common@1.0.0", "government@1.0.0"]);
    assert!(hint.ends_with(" --back --yes"), "{hint}");
    let (_, now) = moved(&["--back"]);
    assert_eq!(now[..2], ["government@1.0.0", "common@1.1.0"], "what the last move left alone stays");
    assert_eq!(answers(&said(&place)), answers(&before), "every answer is where it was");
    let (_, now) = moved(&["--back"]);
    assert_eq!(now[..2], ["government@9.0.0", "common@1.1.0"], "taking it back is a move that can be taken back");

    let (hint, now) = moved(&["--to", "1.0.0", "--to", "common@1.1.0"]);
    assert_eq!(now[..2], ["government@1.0.0", "common@1.1.0"], "what is said of one comes before what is said of all");
    assert!(hint.ends_with(" --back --yes"), "{hint}");
    // One after the other in the order of the questionnaire: that could as well have been one move.
    moved(&["--to", "government@9.0.0"]);
    let (hint, _) = moved(&["--to", "common@1.0.0"]);
    assert_eq!(hint, "To take it back: stocktake move a.toml --to common@1.1.0 --yes");
    let plan = place.run(["move", "a.toml", "--back", "--to", "1.0.0"]);
    assert_eq!(plan.code, 2);
}

/// The answers in force.
fn answers(said: &str) -> &str {
    said.split_once("\n[answers").unwrap().1
}

#[test]
fn files_by_hand_with_the_same_version_and_other_answers_are_not_mixed_up() {
    let place = Place::new();
    let text = |answered: &str| {
        format!(
            r#"format = "stocktake.assessment/1"
instrument = {{ depth = "full", modules = [{{ id = "government", version = "1.0.0" }}] }}
subject = {{ constituent = "government", organization = "Ministry of Labour" }}
answers = {{ "{answered}" = {{ state = "levelled", agreed = 2 }} }}
"#
        )
    };
    let first = fs::read_to_string(repository("assessments/instruments/earlier/government-1.0.0.toml")).unwrap();
    let newest = fs::read_to_string(repository("assessments/instruments/government.toml")).unwrap();
    let ids = newest.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    let new = ids.filter(|id| id.contains('.')).find(|id| !first.contains(&format!("\"{id}\""))).unwrap();
    place.write("old.toml", text("GOV-1.1"));
    place.write("new.toml", text(new));
    for command in ["check", "score"] {
        let said = place.run([command, "old.toml", "new.toml"]);
        assert_eq!(said.code, 0, "{said:#?}");
        let said = said.out + &said.err;
        assert!(
            said.contains("new.toml:2:43: warning: instrument.modules[0]: it was asked with version 1.0.0"),
            "{said}"
        );
        assert!(!said.contains("old.toml:"), "{said}");
    }
}

#[test]
fn what_is_carried_is_checked_and_stops_no_command() {
    let place = Place::new();
    install(&place);
    assessment(&place);
    assert_eq!(place.run(["move", "a.toml", "--to", "government@9.0.0", "--yes"]).code, 0);
    let text = place.read("a.toml");
    let (before, rest) = text.split_once("\n[[carried]]\n").unwrap();
    let (carried, end) = rest.split_once("\n[end]").unwrap();
    let line = |number: usize| before.lines().count() + 1 + number;

    place.write("twice.toml", format!("{before}\n[[carried]]\n{carried}\n[[carried]]\n{carried}\n[end]{end}"));
    let check = place.run(["check", "twice.toml"]);
    let (first, second) = (line(1), line(1) + carried.lines().count() + 2);
    let expected = format!(
        "twice.toml:{second}:1: carried[1]: \"government\" 9.0.0 is carried twice, first in line {first} (remove one of the two)\n"
    );
    assert_eq!((check.code, check.out), (1, expected));

    let descriptor = carried.lines().skip_while(|line| !line.starts_with("descriptors")).nth(1).unwrap();
    let changed = carried.replacen(descriptor, "  \"By hand\",", 1);
    // The true text is installed here; where it is nowhere, the changed one is told.
    fs::remove_file(place.at("home/instruments/mine.toml")).unwrap();
    place.write("changed.toml", format!("{before}\n[[carried]]\n{changed}\n[end]{end}"));
    let expected =
        format!("changed.toml:{first}:1: warning: carried[0]: this text of \"government\" 9.0.0 is not the one");
    let check = place.run(["check", "changed.toml"]);
    assert!(check.code == 0 && check.out.contains(&expected), "{check:#?}");

    assert_eq!(place.run(["move", "a.toml", "--back", "--yes"]).code, 0);
    let text = place.read("a.toml");
    assert!(text.contains("\n[[carried]]\n"), "the edition that was left");
    let answer = "\n[[earlier]]\nindicator = \"GOV-1.1\"\nmodule = \"government\"\nrevision = 2\nstate = \"levelled\"\nagreed = 1\n";
    let (before, rest) = text.split_once("\n[[carried]]\n").unwrap();
    let end = rest.split("\n[end]").nth(1).unwrap();
    place.write("removed.toml", format!("{before}{answer}\n[end]{end}"));
    let check = place.run(["check", "removed.toml"]);
    let expected = "warning: instrument.earlier[0]: \"government\" 9.0.0 was asked before, and its text is neither";
    assert!(check.code == 0 && check.out.contains(expected) && check.out.lines().count() == 1, "{check:#?}");
    for file in ["twice.toml", "changed.toml", "removed.toml"] {
        assert_eq!(place.run(["score", file]).code, 0, "{file}");
        assert_eq!(place.run(["move", file, "--to", "common@1.1.0"]).code, 0, "{file}");
    }
}
