//! `stocktake guard` and `stocktake appraise`, and that docs/plan-json.md says what the program says.

use std::fs;

use crate::ordered::Json;
use crate::place::{Place, example, repository};

/// The fenced blocks of the page: what stands behind the fence, and the text.
fn blocks() -> Vec<(String, String)> {
    let page = fs::read_to_string(repository("docs/plan-json.md")).unwrap();
    let mut parts = page.split("```").skip(1).step_by(2);
    let blocks: Vec<_> = parts.by_ref().map(|part| part.split_once('\n').unwrap()).collect();
    blocks.into_iter().map(|(fence, text)| (fence.trim().to_owned(), text.to_owned())).collect()
}

/// The assessment that the page is about.
fn assessment() -> String {
    let mut found = blocks().into_iter().filter(|(fence, text)| fence == "toml" && text.starts_with("format ="));
    let (_, text) = found.next().unwrap();
    assert!(found.next().is_none(), "which of them are the examples about?");
    text
}

#[test]
fn the_page_shows_what_each_command_prints() {
    let place = Place::new();
    place.write("ministry.toml", assessment());
    assert_eq!(place.run(["check", "ministry.toml"]).code, 0);
    let mut shown = 0;
    for (fence, text) in blocks() {
        let Some(command) = fence.strip_prefix("json ") else { continue };
        let said = place.run([command, "ministry.toml", "--json"]);
        assert_eq!(said.err, "", "{command}");
        assert_eq!(said.out.lines().count(), 1, "{command}");
        assert_eq!(Json::parse(&said.out), Json::parse(&text), "{command}: {}", said.out);
        shown += 1;
    }
    assert!(shown >= 2);
}

#[test]
fn the_page_explains_every_key() {
    let page = fs::read_to_string(repository("docs/plan-json.md")).unwrap();
    let rows: String = page.lines().filter(|line| line.starts_with("| `")).collect();
    let place = Place::new();
    place.write("ministry.toml", assessment());
    for (command, list) in [("guard", "findings"), ("appraise", "criteria")] {
        let object = Json::parse(&place.run([command, "ministry.toml", "--json"]).out);
        let own = object.keys();
        let of_one = object.get(list).list()[0].keys();
        for key in own.split(' ').chain(of_one.split(' ')).filter(|key| !["format", "assessment", list].contains(key)) {
            assert!(rows.contains(&format!("`{key}`")), "{command}: {key}");
        }
    }
    for criterion in stocktake::planning::Criterion::ALL {
        assert!(rows.contains(&format!("`{}`", criterion.word())), "{criterion:?}");
    }
}

#[test]
fn the_guard_ends_with_one_while_a_finding_is_open() {
    let place = Place::new();
    place.write("ministry.toml", assessment());
    let said = place.run(["guard", "ministry.toml"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert!(said.out.contains("\n1 finding to mend.\n1 finding is accepted with a reason.\n"), "{}", said.out);
    let (waived, open) = said.out.split_once("\nNobody has to pass it on (D1 17(d))\n").unwrap();
    assert!(waived.contains("\nA level is missing (D2 7)\n  GOV-3.1  Inspection planning"), "{waived}");
    assert!(waived.contains("Accepted: The law on inspection is under revision.") && !waived.contains("To mend it"));
    assert!(open.starts_with("  1. Coach the district offices") && open.contains("  To mend it: Write down"), "{open}");
    assert!(said.out.lines().all(|line| line.chars().count() < 80 && line == line.trim_end()), "{}", said.out);
    let accepting = "\n[[waivers]]\nrule = \"no-transfer\"\naction = \"A-1\"\nbecause = \"Both of an office come.\"\n";
    place.write("accepted.toml", assessment() + accepting);
    let said = place.run(["guard", "accepted.toml"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("Nothing is left to mend.\n2 findings are accepted with a reason."), "{}", said.out);
    assert_eq!(place.run(["guard", "accepted.toml", "--json"]).code, 0);
    assert_eq!(place.run(["guard", "ministry.toml", "--json"]).code, 1);
}

#[test]
fn without_a_plan_there_is_nothing_to_guard_and_nothing_to_show() {
    let place = Place::new();
    let empty = "format = \"stocktake.assessment/1\"\n\n[instrument]\ndepth = \"quick\"\n\n[subject]\nconstituent = \"workers\"\norganization = \"Union\"\n";
    place.write("union.toml", empty);
    let said = place.run(["guard", "union.toml"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("There is no plan yet"), "{}", said.out);
    let said = place.run(["appraise", "union.toml", "--json"]);
    assert_eq!(said.code, 0);
    let object = Json::parse(&said.out);
    assert!(object.get("criteria").list().iter().all(|one| one.get("mark").text() == "missing"), "{}", said.out);
}

#[test]
fn the_appraisal_says_what_is_not_met_and_where() {
    let place = Place::new();
    place.write("ministry.toml", assessment());
    let said = place.run(["appraise", "ministry.toml"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let (table, unmet) = said.out.split_once("\nNot met yet\n").unwrap();
    assert!(table.contains("  weak       First step   "), "{table}");
    assert!(table.contains("  not asked  Technical and institutional together"), "{table}");
    assert!(
        unmet.contains("  First step: Does each action say what happens first?\n    Look at action 1.\n"),
        "{unmet}"
    );
    assert!(!unmet.contains("Ownership"), "{unmet}");
    assert!(said.out.lines().all(|line| line.chars().count() < 80), "{}", said.out);
}

#[test]
fn what_is_no_assessment_has_no_plan() {
    let place = Place::new();
    for command in ["guard", "appraise"] {
        let said = place.run([command, repository("assessments/catalogue/guard.toml").to_str().unwrap()]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains("this is the rules of the plan guard, not an assessment"), "{}", said.err);
        assert_eq!(place.run([command, &example("government.toml"), "--json"]).err, "");
    }
}
