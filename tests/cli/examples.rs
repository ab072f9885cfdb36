//! What the shipped examples show of the way from a baseline to a plan, a second round, and three constituents.

use serde_json::Value;
use stocktake::format::assessment::{is_changed_since_closing, read};
use stocktake::model::ResultLevel;

use crate::place::{Place, example};

const BASELINES: [&str; 3] = ["government.toml", "employers.toml", "workers.toml"];

/// What a command says about examples as JSON.
fn said(command: &str, names: &[&str]) -> Value {
    let said = Place::new()
        .run([command.to_owned(), "--json".to_owned()].into_iter().chain(names.iter().map(|name| argument(name))));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:#?}");
    serde_json::from_str(&said.out).unwrap()
}

/// An example by its path, an option as it is.
fn argument(name: &str) -> String {
    if name.starts_with("--") { name.to_owned() } else { example(name) }
}

fn text(name: &str) -> String {
    std::fs::read_to_string(example(name)).unwrap()
}

#[test]
fn each_closed_baseline_has_a_plan_whose_findings_are_mended_or_accepted_with_a_reason() {
    let mut practices = 0;
    for name in BASELINES {
        let assessment = read(&text(name)).unwrap().assessment;
        assert!(!assessment.closings.is_empty() && !is_changed_since_closing(&assessment), "{name}");
        assert!(!assessment.plan.chosen.is_empty() && !assessment.plan.actions.is_empty(), "{name}");
        practices += assessment.plan.practices.len();
        let guard = said("guard", &[name]);
        assert_eq!(guard["open"], 0, "{name}");
        assert!(guard["waived"].as_u64().unwrap() > 0, "{name}");
        for finding in guard["findings"].as_array().unwrap() {
            assert!(!finding["waived"].as_str().unwrap().is_empty(), "{name}: {finding}");
        }
    }
    assert!(practices > 0);
}

#[test]
fn the_second_round_shows_every_way_in_which_a_level_can_move() {
    let compared = said("compare", &["government.toml", "government-round-2.toml"]);
    for count in ["up", "same", "down"] {
        assert!(compared[count].as_u64().unwrap() > 0, "{count}");
    }
    let indicators = compared["indicators"].as_array().unwrap();
    assert!(indicators.iter().any(|one| one["rose_while_evidence_fell"] == true));
    for list in ["actions_done_unchanged", "changed_without_action", "not_compared"] {
        assert!(!compared[list].as_array().unwrap().is_empty(), "{list}");
    }
    let plan = read(&text("government-round-2.toml")).unwrap().assessment.plan;
    let results: Vec<ResultLevel> =
        plan.actions.iter().flat_map(|action| action.results.iter().map(|result| result.level)).collect();
    for level in ResultLevel::ALL {
        assert!(results.contains(level), "{level:?}");
    }
    assert!(plan.actions.iter().any(|action| !action.tracers.is_empty()));
}

#[test]
fn the_three_have_an_interest_in_common_something_to_teach_and_a_mirror() {
    let together = said("tripartite", &["government.toml", "employers.toml", "workers.toml", "--mirror"]);
    for list in ["shared", "teaching"] {
        assert!(!together[list].as_array().unwrap().is_empty(), "{list}");
    }
    assert_eq!(together["mirror"]["agreed"], true);
    assert!(!together["mirror"]["indicators"].as_array().unwrap().is_empty());
}
