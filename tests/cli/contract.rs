//! `score --json`: the keys, their order and their values, for the examples and for files written from the design alone.

use std::fmt::Write;

use serde_json::json;

use crate::ordered::Json;
use crate::place::{Place, example};

const ROOT: &str = "format formula assessment instruments coverage indicators areas priorities";
const HEAD: &str = "id organization country constituent round date";
const INSTRUMENT: &str = "id version hash";
const COVERAGE: &str = "in_scope applicable levelled not_applicable insufficient_evidence no_consensus unanswered";
const INDICATOR: &str = "id area state core type level felt agreed evidence_strength supported exceeds_evidence_by \
    desired gap reading at_risk felt_reading importance priority ratings";
const RATINGS: &str = "counts n middle best_pair best_pair_count range consensus agreement wide_range";
const AREA: &str = "id applicable levelled mean minimum technical_mean functional_mean unsupported_technical";
const MEAN: &str = "numerator denominator value";

/// Checks every key of one line, and what must hold between its parts.
fn check_shape(scores: &Json) {
    assert_eq!(scores.keys(), ROOT);
    assert_eq!(scores.get("format").text(), "stocktake.scores/1");
    assert_eq!(scores.get("formula").value(), json!(1));
    assert_eq!(scores.get("assessment").keys(), HEAD);
    for instrument in scores.get("instruments").list() {
        assert_eq!(instrument.keys(), INSTRUMENT);
        assert_eq!(instrument.get("hash").text().len(), "sha256:".len() + 64);
    }
    let coverage = scores.get("coverage");
    assert_eq!(coverage.keys(), COVERAGE);
    let count = |key| coverage.get(key).leaf().as_u64().unwrap();
    let indicators = scores.get("indicators").list();
    assert_eq!(count("in_scope"), indicators.len() as u64);
    assert_eq!(count("applicable"), count("in_scope") - count("not_applicable"));
    let others = ["levelled", "insufficient_evidence", "no_consensus", "unanswered"].map(count).iter().sum::<u64>();
    assert_eq!(count("applicable"), others);
    for indicator in indicators {
        assert_eq!(indicator.keys(), INDICATOR);
        assert!((0..=3).contains(&indicator.get("evidence_strength").leaf().as_u64().unwrap()));
        let ratings = indicator.get("ratings");
        if !ratings.is_null() {
            assert_eq!(ratings.keys(), RATINGS);
            assert_eq!(ratings.get("counts").list().len(), 5);
        }
    }
    let mut areas: Vec<&str> = indicators.iter().map(|indicator| indicator.get("area").text()).collect();
    areas.dedup();
    let listed: Vec<&str> = scores.get("areas").list().iter().map(|area| area.get("id").text()).collect();
    assert_eq!(listed, areas);
    for area in scores.get("areas").list() {
        assert_eq!(area.keys(), AREA);
        for mean in ["mean", "technical_mean", "functional_mean"].map(|key| area.get(key)) {
            assert!(mean.is_null() || mean.keys() == MEAN);
        }
    }
    let with_gap =
        indicators.iter().filter(|indicator| indicator.get("gap").leaf().as_u64().is_some_and(|gap| gap > 0));
    let mut with_gap: Vec<&str> = with_gap.map(|indicator| indicator.get("id").text()).collect();
    let mut priorities = scores.get("priorities").texts();
    with_gap.sort_unstable();
    priorities.sort_unstable();
    assert_eq!(priorities, with_gap);
}

/// The scores of one file.
fn scores(place: &Place, file: &str) -> Json {
    let said = place.run(["score", "--json", file]);
    assert_eq!((said.code, said.err.as_str(), said.out.lines().count()), (0, "", 1), "{file}: {said:#?}");
    let scores = Json::parse(&said.out);
    check_shape(&scores);
    scores
}

#[test]
fn the_examples_keep_the_contract_and_their_order_of_priorities() {
    let place = Place::new();
    let expected: [(&str, &[&str]); 3] = [
        (
            "government.toml",
            &[
                "GOV-4.1", "GOV-2.1", "GOV-5.4", "COM-5.1", "COM-2.1", "COM-6.1", "COM-6.2", "GOV-6.3", "GOV-1.2",
                "GOV-9.2", "COM-5.2", "GOV-4.2", "COM-1.1", "GOV-3.1", "COM-4.1", "COM-2.2", "GOV-2.3", "COM-1.3",
                "COM-7.2", "COM-4.3",
            ],
        ),
        ("employers.toml", &["EMP-8.1", "EMP-2.1", "COM-4.1", "EMP-7.1", "EMP-3.1", "COM-2.1", "COM-1.1"]),
        ("workers.toml", &["WRK-2.1", "WRK-4.1", "COM-6.1", "WRK-6.1", "COM-2.1", "COM-3.1"]),
    ];
    for (name, priorities) in expected {
        let scores = scores(&place, &example(name));
        assert_eq!(scores.get("priorities").texts(), priorities, "{name}");
        let modules: Vec<_> = scores.get("instruments").list().iter().map(|module| module.get("id").text()).collect();
        assert_eq!(modules, [name.trim_end_matches(".toml"), "common"]);
    }
    assert!(place.home_is_untouched());
}

/// The head of an assessment as somebody would write it with the design beside them.
fn by_hand(constituent: &str, depth: &str, without: &[&str], more: &str) -> String {
    format!(
        "format = \"stocktake.assessment/1\"\n\n[instrument]\ndepth = \"{depth}\"\nwithout = {without:?}\n\n\
         [subject]\nconstituent = \"{constituent}\"\norganization = \"Somebody\"\n{more}"
    )
}

/// The sample of design section 4, word for word.
const SAMPLE: &str = r#"
[answers."GOV-3.1"]
revision = 1
state = "levelled"
felt = 2
agreed = 3
desired = 4
importance = 3
cause = "resources"               # capacity | mandate | access | resources | political | other
at_risk = true
note = "…"
good_practice = "…"
dissent = "…"                     # a minority statement, kept with the agreed level
review = false                    # parking lot: come back to this
reason = ""                       # compulsory for not-applicable
tally = [0, 2, 3, 2, 1]           # people at each level, when counted by hand
evidence = [{ kind = "document", source = "Annual programme 2025" }]
"#;

#[test]
fn the_sample_of_the_design_has_the_figures_of_the_design() {
    let place = Place::new();
    place.write("sample.toml", by_hand("government", "quick", &[], SAMPLE));
    let scores = scores(&place, "sample.toml");
    assert_eq!(
        scores.get("assessment").value(),
        json!({ "id": null, "organization": "Somebody", "country": null, "constituent": "government", "round": 1, "date": null })
    );
    let is_sample = |indicator: &&Json| indicator.get("id").text() == "GOV-3.1";
    let indicator = scores.get("indicators").list().iter().find(is_sample).unwrap();
    assert_eq!(
        indicator.value(),
        json!({
            "id": "GOV-3.1", "area": "GOV-3", "state": "levelled", "core": true, "type": "functional",
            "level": "organization", "felt": 2, "agreed": 3, "evidence_strength": 2, "supported": 3,
            "exceeds_evidence_by": 0, "desired": 4, "gap": 1, "reading": "partial-asset", "at_risk": true,
            "felt_reading": "felt-more-than-shown", "importance": 3, "priority": 3,
            "ratings": {
                "counts": [0, 2, 3, 2, 1], "n": 8, "middle": [3, 3], "best_pair": [2, 3], "best_pair_count": 5,
                "range": 3, "consensus": 0.651_292, "agreement": "mixed", "wide_range": true
            }
        })
    );
    assert_eq!(scores.get("priorities").value(), json!(["GOV-3.1"]));
    assert_eq!(scores.get("coverage").get("levelled").value(), json!(1));
}

/// An instrument with two areas of three indicators: one of each depth.
fn instrument_of_every_depth() -> String {
    let mut text = String::from(
        "format = \"stocktake.instrument/1\"\nid = \"depths\"\nversion = \"1.0.0\"\nconstituent = \"all\"\n\
         language = \"en\"\ntitle = \"Depths\"\n",
    );
    let levels = [
        "Nobody has ever done this.",
        "Somebody does it when asked.",
        "Half of it stands in writing.",
        "A plan names each who does it.",
        "Another office has learnt the method.",
    ];
    let levels = levels.map(|level| format!("{level:?}")).join(", ");
    for area in 1..=2 {
        write!(text, "\n[[area]]\nid = \"DEP-{area}\"\ntitle = \"Area {area}\"\nsource = []\n").unwrap();
        for (number, short, standard) in [(1, true, true), (2, false, true), (3, false, false)] {
            let id = format!("DEP-{area}.{number}");
            write!(
                text,
                "\n[[area.indicator]]\nid = \"{id}\"\nrevision = 1\nshort_form = {short}\nstandard_form = {standard}\n\
                 title = \"Capacity {id}\"\ntype = \"technical\"\nlevel = \"individual\"\ncore = false\n\
                 mandate = [\"own\"]\ngender_marker = 0\noutcomes = [1]\nfelt_need = \"How strongly?\"\n\
                 question = \"How?\"\ndescriptors = [{levels}]\nevidence = [\"A plan.\"]\n\
                 probes = []\nnot_applicable = \"Never.\"\nasset_reading = \"Good.\"\ndeficit_reading = \"Not yet.\"\n\
                 follow_up = \"Share.\"\napproaches = [{{ from = 1, to = 5, use = [\"AP-03\"] }}]\n"
            )
            .unwrap();
        }
    }
    text
}

#[test]
fn every_depth_and_every_area_left_out_keeps_the_contract() {
    let place = Place::new();
    place.write("home/instruments/depths.toml", instrument_of_every_depth());
    assert_eq!(place.run(["check", "home/instruments/depths.toml"]).out, "");
    let every = ["DEP-1.1", "DEP-1.2", "DEP-1.3", "DEP-2.1", "DEP-2.2", "DEP-2.3"];
    for (depth, last) in [("quick", '1'), ("standard", '2'), ("full", '3')] {
        for without in [&[][..], &["DEP-1"], &["DEP-2"], &["DEP-1", "DEP-2"]] {
            let answer = "\n[answers.\"DEP-1.3\"]\nstate = \"levelled\"\nagreed = 5\n";
            let text = by_hand("workers", depth, without, answer);
            let text = text.replace("\nwithout", "\nmodules = [{ id = \"depths\" }]\nwithout");
            place.write("a.toml", text);
            let scores = scores(&place, "a.toml");
            let found: Vec<_> = scores.get("indicators").list().iter().map(|one| one.get("id").text()).collect();
            let is_asked =
                |id: &&str| !without.iter().any(|area| id.starts_with(area)) && id.chars().last().unwrap() <= last;
            let expected: Vec<_> = every.iter().copied().filter(is_asked).collect();
            assert_eq!(found, expected, "{depth} without {without:?}");
            // An answer outside the scope is kept in the file and does not count.
            let is_in_scope = found.contains(&"DEP-1.3");
            assert_eq!(scores.get("coverage").get("levelled").value(), json!(u8::from(is_in_scope)));
        }
    }
}

#[test]
fn every_constituent_at_every_depth_keeps_the_contract_with_nothing_answered() {
    let place = Place::new();
    for constituent in ["government", "employers", "workers"] {
        for depth in ["quick", "standard", "full"] {
            place.write("a.toml", by_hand(constituent, depth, &["COM-2"], ""));
            let scores = scores(&place, "a.toml");
            assert!(!scores.get("areas").list().is_empty());
            assert!(scores.get("areas").list().iter().all(|area| area.get("id").text() != "COM-2"));
            assert_eq!(scores.get("priorities").list(), []);
        }
    }
}

#[test]
fn every_state_is_counted_where_it_belongs() {
    let place = Place::new();
    let states = r#"
[answers."GOV-1.1"]
state = "not-applicable"
reason = "The ministry of justice does it."
[answers."GOV-2.1"]
state = "insufficient-evidence"
felt = 3
[answers."GOV-3.1"]
state = "no-consensus"
tally = [1, 0, 0, 0, 2]
[answers."GOV-4.1"]
felt = 1
"#;
    place.write("a.toml", by_hand("government", "quick", &[], states));
    let scores = scores(&place, "a.toml");
    let state = |id: &str| {
        let found = scores.get("indicators").list().iter().find(|indicator| indicator.get("id").text() == id);
        found.unwrap().get("state").text()
    };
    let states = ["GOV-1.1", "GOV-2.1", "GOV-3.1", "GOV-4.1", "COM-1.1"].map(state);
    assert_eq!(states, ["not-applicable", "insufficient-evidence", "no-consensus", "unanswered", "unanswered"]);
    let area = &scores.get("areas").list()[0];
    assert_eq!(area.get("applicable").value(), json!(0));
    assert!(area.get("mean").is_null());
}
