//! `stocktake plan` and `stocktake outputs`: every fact in JSON, the text, and what is refused.

use std::fs;

use serde_json::json;

use crate::ordered::Json;
use crate::place::{Place, example};

/// One deficit that was chosen, and one action with little more than is needed.
const SMALL: &str = r#"format = "stocktake.assessment/1"

[instrument]
depth = "quick"

[subject]
constituent = "government"
organization = "Ministry of Labour"

[answers."GOV-3.1"]
felt = 2
state = "levelled"
agreed = 2
desired = 3
importance = 3
cause = "resources"
evidence = [{ kind = "document", source = "Annual programme 2025" }]

[plan]
chosen = ["GOV-3.1"]

[[actions]]
id = "A-5d0e62f1"
what = "Plan the visits of a quarter from the accident figures"
indicators = ["GOV-3.1"]
verb = "strengthen"
level = "organization"
approach = "AP-24"
owner = "Head of inspection"
due = "2027-06"
output = "A visit plan for each quarter, made from the figures of the quarter before"
outcome_indicator = "Share of visits in the three sectors with most accidents"
baseline = "20 of 100 visits"
outcome = 11
"#;

/// Every key of an action with the value that JSON gives it; an action of a file without an indicator's answer.
fn every_fact() -> Vec<(&'static str, &'static str, serde_json::Value)> {
    vec![
        ("id", r#""A-2""#, json!("A-2")),
        ("what", r#""Teach drafting""#, json!("Teach drafting")),
        ("indicators", r#"["GOV-3.1"]"#, json!(["GOV-3.1"])),
        ("verb", r#""obtain""#, json!("obtain")),
        ("level", r#""individual""#, json!("individual")),
        ("approach", r#""AP-01""#, json!("AP-01")),
        ("owner", r#""Legal unit""#, json!("Legal unit")),
        ("first_step", r#""Name ten people""#, json!("Name ten people")),
        ("start", r#""2027-02""#, json!("2027-02")),
        ("due", r#""2027-09""#, json!("2027-09")),
        ("output", r#""Ten drafters""#, json!("Ten drafters")),
        ("outcome_indicator", r#""Bills with notes""#, json!("Bills with notes")),
        ("baseline", r#""1 of 6""#, json!("1 of 6")),
        ("target", r#""5 of 6""#, json!("5 of 6")),
        ("roles", r#"["professional", "manager"]"#, json!(["professional", "manager"])),
        ("people", "10", json!(10)),
        ("criteria", r#""Drafts now""#, json!("Drafts now")),
        ("back_up", r#""Each has a second""#, json!("Each has a second")),
        ("pass_on", r#""Two colleagues each""#, json!("Two colleagues each")),
        ("follow_up", "[2028-03-01]", json!(["2028-03-01"])),
        ("funding", r#""requested""#, json!("requested")),
        ("funding_source", r#""rbsa""#, json!("rbsa")),
        ("budget_line", r#""Line 7""#, json!("Line 7")),
        ("provider", r#""turin-centre""#, json!("turin-centre")),
        ("provider_name", r#""Law school""#, json!("Law school")),
        ("outcome", "11", json!(11)),
        ("programme", r#""Labour administration and inspection""#, json!("Labour administration and inspection")),
        ("sustained_by", r#""A yearly course""#, json!("A yearly course")),
        ("counterparts", r#"["A-5d0e62f1"]"#, json!(["A-5d0e62f1"])),
        ("status", r#""under-way""#, json!("under-way")),
        ("status_note", r#""Slow""#, json!("Slow")),
    ]
}

/// The documented assessment with a second action that says everything.
fn with_full_action(place: &Place) -> String {
    let mut text = SMALL.to_owned() + "\n[[actions]]\n";
    for (key, value, _) in every_fact() {
        text.extend([key, " = ", value, "\n"]);
    }
    text += r#"results = [{ on = 2027-10-01, level = "learning", what = "Test passed" }]"#;
    text += "\ntracers = [{ on = 2028-03-01, group = \"Drafters\", people = 10, in_post = 8, used = 6 }]\n";
    place.write("full.toml", text).to_str().unwrap().to_owned()
}

#[test]
fn every_fact_of_an_action_stands_in_the_plan() {
    let place = Place::new();
    let file = with_full_action(&place);
    let plan = Json::parse(&place.run(["plan", &file, "--json"]).out);
    let action = &plan.get("actions").list()[1];
    for (key, _, value) in every_fact() {
        assert_eq!(action.get(key).value(), value, "{key}");
    }
    assert_eq!(action.get("number").value(), json!(2));
    let result = json!([{ "on": "2027-10-01", "level": "learning", "what": "Test passed" }]);
    assert_eq!(action.get("results").value(), result);
    let tracer = &action.get("tracers").list()[0];
    assert_eq!(tracer.keys(), "on group people in_post used passed_on changed obstacle");
    assert_eq!((tracer.get("used").value(), tracer.get("changed").is_null()), (json!(6), true));
    assert_eq!(action.get("missing").value(), json!([]));
    let balance = json!({ "actions": 2, "with_approach": 2, "training": 1, "with_level": 2, "technical_individual": 0, "institutional": 1 });
    assert_eq!(plan.get("balance").value(), balance);
    for field in stocktake::planning::Field::ALL {
        assert!(!action.get(field.word()).is_null(), "{field:?}");
    }
}

/// A text without its lines.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_text_says_what_was_chosen_what_is_done_and_what_is_missing() {
    let place = Place::new();
    let file = with_full_action(&place);
    let said = place.run(["plan", &file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for part in [
        "\nWhat the group chose\n  GOV-3.1  Inspection planning and programming\n     Deficit: level 2, wanted 3\n",
        "money, people or equipment are missing. Building capacity will not change that.",
        "\n     Actions: 1, 2\n",
        "It leads from level 2 to level 3.",
        "\n  1. Plan the visits of a quarter from the accident figures\n",
        "Not said yet: First step; Begins; Where it should stand; ",
        "\n     Way: Training course or workshop (AP-01)\n",
        "\n     Goes with actions: 1\n",
        "\n     How far: under way\n",
        "\n     Seen: 2027-10-01, learning: Test passed\n",
        "\n  Actions with a way out of the catalogue: 2; training: 1\n",
        "\n     Outcome: 11 Labour administrations apply up-to-date labour legislation and\n       provide effective services\n",
    ] {
        // What is longer than a line goes on in the next.
        let is_there = said.out.contains(part) || !part.contains('\n') && flowing(&said.out).contains(part);
        assert!(is_there, "{part}\nis not in\n{}", said.out);
    }
    for command in ["plan", "outputs"] {
        let text = place.run([command, &file]).out;
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
    assert!(!said.out.contains("More than half is training"), "{}", said.out);
    assert!(said.out.lines().all(|line| line == line.trim_end()));
}

#[test]
fn without_a_choice_the_first_three_priorities_are_looked_at() {
    let place = Place::new();
    let mut text = fs::read_to_string(example("government.toml")).unwrap();
    // Examples may have a plan: without one, the results decide.
    while let Some(start) = ["\n[plan]", "\n[[actions]]", "\n[[waivers]]", "\n[[practices]]"]
        .iter()
        .filter_map(|head| text.find(head))
        .min()
    {
        let end = text.get(start + 2..).unwrap().find("\n[").map_or(text.len(), |end| start + 2 + end);
        text.replace_range(start..end, "");
    }
    let file = place.write("g.toml", text).to_str().unwrap().to_owned();
    let plan = Json::parse(&place.run(["plan", &file, "--json"]).out);
    let scores = Json::parse(&place.run(["score", &file, "--json"]).out);
    assert_eq!(plan.get("chosen").list(), []);
    let looked_at: Vec<&str> = plan.get("indicators").list().iter().map(|one| one.get("id").text()).collect();
    assert_eq!(looked_at, scores.get("priorities").texts()[..3]);
    for one in plan.get("indicators").list() {
        assert!(!one.get("suggestions").list().is_empty());
    }
    let said = place.run(["plan", &file]);
    assert!(said.out.contains("\nNothing is chosen yet. The first priorities\n"), "{}", said.out);
    assert!(said.out.contains("\n  There is no action yet.\n"), "{}", said.out);
    assert!(place.run(["outputs", &file]).out.contains("\nThere is no action yet.\n"));
}

#[test]
fn an_output_is_found_by_number_and_by_id_and_not_when_it_was_given_up() {
    let place = Place::new();
    let file = with_full_action(&place);
    for name in ["2", "A-2"] {
        let outputs = Json::parse(&place.run(["outputs", &file, name, "--json"]).out);
        let list = outputs.get("outputs").list();
        assert_eq!(list.len(), 1);
        assert_eq!(list[0].get("statement").text(), "Ten drafters");
        assert_eq!(list[0].get("lacks").value(), json!([]));
    }
    let said = place.run(["outputs", &file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("\n     What will be there: Ten drafters\n"), "{}", said.out);
    assert!(said.out.contains("\n     Not said yet: Where it should stand\n"), "{}", said.out);
    for name in ["3", "0", "A-3"] {
        let said = place.run(["outputs", &file, name]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains("name one of 1 to 2, or its id"), "{}", said.err);
    }
    let text = fs::read_to_string(&file).unwrap().replace("under-way", "dropped");
    let file = place.write("dropped.toml", text).to_str().unwrap().to_owned();
    let said = place.run(["outputs", &file, "2"]);
    assert_eq!((said.code, said.err.as_str()), (1, "error: action 2 was given up: it leads to no output\n"));
    assert_eq!(Json::parse(&place.run(["outputs", &file, "--json"]).out).get("outputs").list().len(), 1);
}

#[test]
fn a_file_that_is_not_there_ends_with_1() {
    let place = Place::new();
    for command in ["plan", "outputs"] {
        let said = place.run([command, "nothing.toml"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains("there is no such file"), "{}", said.err);
    }
}
