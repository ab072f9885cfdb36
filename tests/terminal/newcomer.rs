//! A new user takes stock: from the first start to the report, and back on another day.

use serde_json::Value;

use crate::home::Home;
use crate::program::keys::{DOWN, ENTER, ESC, F4, F5, TAB, UP};

/// What the group says about one indicator, and what must come of it by the rules of the design.
struct Said {
    felt: u64,
    /// Any of `tdoa`, or `k` for all kinds.
    kinds: &'static str,
    level: u64,
    desired: u64,
    importance: u64,
    /// Design section 2: evidence strength.
    strength: u64,
}

const fn said(felt: u64, kinds: &'static str, level: u64, desired: u64, importance: u64, strength: u64) -> Said {
    Said { felt, kinds, level, desired, importance, strength }
}

/// Every strength, every reading and every corner at least once.
const SAID: [Said; 16] = [
    said(0, "k", 5, 5, 1, 3),
    said(3, "", 4, 5, 3, 0),
    said(2, "t", 4, 4, 2, 1),
    said(1, "d", 5, 5, 3, 2),
    said(2, "td", 3, 3, 1, 3),
    said(3, "o", 2, 4, 2, 2),
    said(0, "a", 1, 1, 1, 2),
    said(1, "oa", 4, 5, 3, 3),
    said(2, "", 2, 2, 2, 0),
    said(3, "t", 3, 5, 1, 1),
    said(0, "do", 2, 5, 3, 3),
    said(1, "k", 4, 4, 2, 3),
    said(2, "a", 3, 4, 1, 2),
    said(3, "ta", 1, 3, 2, 3),
    said(0, "", 1, 4, 3, 0),
    said(1, "t", 5, 3, 1, 1),
];

impl Said {
    /// The quick way through one indicator.
    fn keys(&self) -> String {
        let Said { felt, kinds, level, desired, importance, .. } = self;
        format!("{felt}{kinds}{level}{desired}{importance}{ENTER}")
    }

    fn supported(&self) -> u64 {
        self.level.min([2, 3, 4, 5][self.strength as usize])
    }

    fn gap(&self) -> u64 {
        self.desired.saturating_sub(self.supported())
    }

    /// Design rule 3.
    fn reading(&self) -> &'static str {
        match (self.supported(), self.gap()) {
            (4.., 0) => "asset",
            (3, 0) => "sufficient",
            (3.., _) => "partial-asset",
            (_, 1..) => "deficit",
            _ => "no-current-ambition",
        }
    }

    /// Design rule 4.
    fn felt_reading(&self) -> &'static str {
        match (self.felt >= 2, self.gap() >= 2) {
            (true, true) => "confirmed",
            (false, true) => "shown-more-than-felt",
            (true, false) => "felt-more-than-shown",
            (false, false) => "neither",
        }
    }
}

#[test]
fn ways_and_words_can_be_read_before_anything_is_opened() {
    let home = Home::new();
    let mut program = home.launch().start();
    program.see(&["Welcome to Stocktake"]).send(ESC).see(&["Start a new assessment"]);
    program.send("l").see(&["by kind", "AP-01", "How it works"]).send("j").see(&["type to find"]);
    program.send("tripart").see(&["Words that fit", "tripartite"]).send(ESC).see(&["by kind", "AP-01"]);
    program.send(ESC).see(&["Start a new assessment"]);
    // Nothing is open, so nothing is asked.
    assert_eq!(program.send("q").ends_well().code, 0);
}

#[test]
fn a_new_user_takes_stock() {
    let home = Home::new();
    let mut program = home.launch().start();
    program.see(&["Welcome to Stocktake"]).send(ENTER).see(&["How one indicator goes"]);
    program.send(ENTER).see(&["What comes out of it"]).send(ENTER);
    program.see(&["practice: nothing is kept"]).send("2").see(&["Felt need 2"]).send(ESC);
    program.see(&["Start a new assessment"]).send("n").see(&["For whom"]).send("g");
    program.see(&["not a file yet", "Organization"]).send(ENTER).see(&["The one thing that is needed"]);
    program
        .send("Ministry of Labour")
        .see(&["Ministry of Labour"])
        .send(ENTER)
        .see_gone("The one thing that is needed");
    program.send("b").see(&["Ministry of Labour", "0 of 16", "GOV-1.1"]);

    for (at, said) in SAID.iter().enumerate() {
        assert!(said.keys().chars().count() <= 7, "the quick way is at most seven keys");
        program.send(&said.keys()).see(&[&format!("{} of 16", at + 1)]);
    }
    program.see(&["16 of 16", "That was the last indicator"]).see_saved();

    program.send(F4).see(&["Assets", "Deficits", "Enter explains a figure"]);
    for view in ["Means on the scale", "Left: felt need", "D1 17(c)", "Priority = gap", "16 asked, 16 applicable"] {
        program.send(TAB).see(&[view]);
    }
    program.send(F5).see(&["Write a document", "HTML"]).send(ENTER).see(&["Place:"]).send(ENTER).see(&["Written:"]);
    assert_eq!(program.leave().code, 0);

    let files = home.files("assessments", ".toml");
    let [file] = files.as_slice() else { panic!("{files:?}") };
    let report = std::fs::read_to_string(file.with_extension("html")).unwrap();
    assert!(report.contains("Ministry of Labour") && report.trim_end().ends_with("</html>"));
    check_figures(&home.run(&["score", "--json", &file.to_string_lossy()]), &SAID.iter().collect::<Vec<_>>());

    let mut again = home.launch().start();
    again.see(&["Go on with", "Ministry of Labour", "16 of 16"]).send(ENTER).see(&["GOV-1.1", "saved"]);
    assert_eq!(again.leave().code, 0);
}

#[test]
fn two_days_at_the_full_depth() {
    let home = Home::new();
    let new = ["new", "--constituent", "government", "--organization", "Ministry of Labour", "--depth", "full"];
    let file = home.run(&new).trim().to_owned();
    let mut program = home.launch().file(file.as_ref()).start();
    program.see(&["0 of 62", "GOV-1.1"]);
    let all: Vec<&Said> = SAID.iter().cycle().take(62).collect();
    for (at, said) in all.iter().enumerate() {
        program.send(&said.keys()).see(&[&format!("{} of 62", at + 1)]);
    }
    program.see(&["62 of 62", "That was the last indicator"]).see_saved();
    program.send(F4).see(&["Assets", "Deficits"]);
    assert_eq!(program.leave().code, 0);
    check_figures(&home.run(&["score", "--json", &file]), &all);
}

/// The figures are those that were typed, and what the rules make of them.
fn check_figures(json: &str, said: &[&Said]) {
    let scores: Value = serde_json::from_str(json).unwrap();
    let indicators = scores["indicators"].as_array().unwrap();
    assert_eq!(indicators.len(), said.len());
    for (figures, said) in indicators.iter().zip(said) {
        let id = &figures["id"];
        let expected = [
            ("felt", said.felt),
            ("agreed", said.level),
            ("evidence_strength", said.strength),
            ("supported", said.supported()),
            ("exceeds_evidence_by", said.level - said.supported()),
            ("desired", said.desired),
            ("gap", said.gap()),
            ("importance", said.importance),
            ("priority", said.gap() * said.importance),
        ];
        for (name, number) in expected {
            assert_eq!(figures[name], number, "{name} of {id}");
        }
        assert_eq!(figures["reading"], said.reading(), "of {id}");
        assert_eq!(figures["felt_reading"], said.felt_reading(), "of {id}");
    }
    let coverage = &scores["coverage"];
    assert_eq!((&coverage["levelled"], &coverage["applicable"]), (&Value::from(said.len()), &Value::from(said.len())));
    // Design rule 7: every gap, the largest priority first; where priorities are equal, the gap is seen no more.
    let listed: Vec<&Value> = scores["priorities"].as_array().unwrap().iter().collect();
    let gaps = said.iter().filter(|said| said.gap() > 0).count();
    assert_eq!(listed.len(), gaps);
    let numbers: Vec<u64> = listed
        .iter()
        .map(|id| indicators.iter().find(|figures| figures["id"] == **id).unwrap()["priority"].as_u64().unwrap())
        .collect();
    assert!(numbers.is_sorted_by(|one, next| one >= next), "{numbers:?}");
}

#[test]
fn a_gender_audit_alone_from_the_set_up_to_the_report() {
    let (home, _) = Home::with_document();
    let mut program = home.launch().start();
    program.see(&["Start a new assessment"]).send("n").see(&["For whom"]).send("w");
    program.see(&["asked: Workers' organizations, Common module"]).send(ENTER);
    program.see(&["The one thing that is needed"]).send("Metal Workers' Union").see(&["Metal Workers' Union"]);
    program.send(ENTER).see_gone("The one thing that is needed").send(&DOWN.repeat(4)).send(ENTER);
    program.see(&["Which questionnaire?", "Participatory gender audit (12 indicators)"]).send("2");
    program.see(&["asked: Participatory gender audit", "quick: 12 indicators", "gender-audit 1."]);
    program.send("b").see(&["Metal Workers' Union", "0 of 12", "PGA-1.1"]);
    let said: Vec<&Said> = SAID.iter().take(12).collect();
    for (at, said) in said.iter().enumerate() {
        program.send(&said.keys()).see(&[&format!("{} of 12", at + 1)]);
    }
    program.see(&["That was the last indicator"]).see_saved().send(F4).see(&["Assets", "PGA-"]);
    program.send(TAB).see(&["PGA-1 ", "PGA-12 ", "Implementation"]);
    program.send(F5).see(&["Write a document"]).send(ENTER).see(&["Place:"]).send(ENTER).see(&["Written:"]);
    program.send(&UP.repeat(4)).send(ENTER).see(&["booklet.html"]).send(ENTER).see(&["Written:", "booklet.html"]);
    assert_eq!(program.leave().code, 0);

    let file = home.path().join("assessments/metal-workers-union-gender-audit-round-1.toml");
    let report = std::fs::read_to_string(file.with_extension("html")).unwrap();
    assert!(report.contains("The questions were those of: Participatory gender audit. Of their 26 indicators, 12"));
    let booklets = home.files("assessments", "booklet.html");
    let [booklet] = booklets.as_slice() else { panic!("{booklets:?}") };
    assert!(std::fs::read_to_string(booklet).unwrap().contains("Interview: tick testimony."));
    check_figures(&home.run(&["score", "--json", &file.to_string_lossy()]), &said);
    let mut again = home.launch().start();
    again.see(&["Go on with", "Metal Workers' Union", "12 of 12"]).send(ENTER).see(&["PGA-1.1", "saved"]);
    assert_eq!(again.leave().code, 0);
}
