//! A whole year in the program: priorities of a closed baseline, a plan that the guard accepts, the report, and the next
//! round a year later with what moved.

use std::path::{Path, PathBuf};

use serde_json::Value;
use stocktake::model::{Answer, Evidence, EvidenceKind, FeltNeed, Importance, IndicatorId, Level, Standing};
use stocktake::planning::Field;
use stocktake::store::Overwrite;
use stocktake::tui::plan::fields;

use crate::home::{Home, go_to, read};
use crate::program::Program;
use crate::program::keys::{DOWN, ENTER, ESC, F5, F6};

const HOME: &str = "\x1b[H";
const END: &str = "\x1b[F";

/// The priorities with the level of the baseline and of a year later.
const LEVELS: [(&str, u8, u8); 3] = [("GOV-1.1", 2, 4), ("GOV-2.1", 2, 2), ("GOV-3.1", 2, 1)];

/// What is planned for each.
const ACTIONS: [&str; 3] = ["Publish a yearly analysis", "Agree on the tasks", "Plan the visits from the figures"];

/// A first round with three deficits, which its group has closed.
fn baseline(home: &Home) -> PathBuf {
    let file = home.create(&home.path().join("assessments/ministry.toml"));
    let mut assessment = read(&file);
    for (id, level, _) in LEVELS {
        let source = "Annual report 2025".to_owned();
        let answer = Answer {
            felt: FeltNeed::new(2),
            standing: Standing::Levelled(Level::new(level).unwrap()),
            desired: Level::new(5),
            importance: Importance::new(3),
            evidence: vec![Evidence { kind: EvidenceKind::Document, source }],
            ..Answer::default()
        };
        assessment.answers.insert(IndicatorId::new(id).unwrap(), answer);
    }
    assessment.revision = None;
    home.store().create(&file, &assessment, Overwrite::Allow).unwrap();
    home.run(&["close", file.to_str().unwrap(), "--by", "the group"]);
    file
}

/// Plans an action of one's own for the priority in focus.
fn plan(program: &mut Program, what: &str) {
    program.send("+").see(&["Ways that are offered"]).send(END).see(&["An action in your own words"]);
    program.send(ENTER).see(&["What will you do?"]).send(&format!("{what}{ENTER}"));
    program.see(&["One person or post"]).send(&format!("Director{ENTER}"));
    program.see(&["The month it is done"]).send(&format!("2097-06{ENTER}"));
    program.see(&["The action is in the plan"]).see_saved();
}

/// Fills in a field of the form that is open.
fn fill(program: &mut Program, field: Field, text: &str) {
    program.send(&format!("{HOME}{}{ENTER}{text}{ENTER}", DOWN.repeat(fields::row_of(field))));
    let is_filled = |line: &str| line.contains("▶ ●") && line.contains(text);
    program.until(text, |screen| screen.lines().any(is_filled));
}

/// Says everything of the action in focus but when somebody looks at what changed.
fn complete(program: &mut Program, at: usize) {
    program.send(ENTER).see(&[&format!("Action {0} of {0}", at + 1)]);
    fill(program, Field::Output, "A page on it");
    fill(program, Field::OutcomeIndicator, "Offices that do it");
    fill(program, Field::Baseline, "2 of 9");
    fill(program, Field::Target, "8 of 9");
    // One of a few values: the first of the list.
    program.send(&format!("{HOME}{}{ENTER}", DOWN.repeat(fields::row_of(Field::Funding)))).see(&["no money yet"]);
    program.send(&format!("{HOME}{ENTER}")).see_gone("no money yet").see(&["costs nothing more"]);
    fill(program, Field::SustainedBy, "A rule of the house");
}

/// What the guard finds that is neither mended nor accepted.
fn open_findings(program: &mut Program) -> usize {
    program.see(&["Open ("]);
    let screen = program.screen();
    let (_, rest) = screen.split_once("Open (").unwrap();
    rest.split_once(')').unwrap().0.parse().unwrap()
}

/// Rates an indicator anew. What the last round said is nowhere before the new level is.
fn rate(program: &mut Program, (id, before, now): (&str, u8, u8)) {
    let is_hidden = |program: &Program| {
        let screen = program.screen();
        assert!(!screen.contains("round 1") && !screen.contains("from level"), "{screen}");
    };
    go_to(program, id);
    is_hidden(program);
    program.send("1").see(&["Felt need 1", "Strength: none"]);
    is_hidden(program);
    program.send("d").see(&["Strength: one kind"]);
    is_hidden(program);
    program.send(&format!("{now}52"));
    let moved = match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!("Up from level {before}"),
        std::cmp::Ordering::Equal => "The same as in round 1".to_owned(),
        std::cmp::Ordering::Less => format!("Down from level {before}"),
    };
    program.see(&[&moved]).see_saved();
}

/// The file of the next round.
fn begun(home: &Home) -> PathBuf {
    let found = home.files("assessments", "round-2").into_iter().chain(home.files("documents", "round-2")).next();
    found.unwrap_or_else(|| panic!("no file of round 2 below {}", home.path().display()))
}

fn compared(home: &Home, then: &Path, now: &Path) -> Value {
    let said = home.run(&["compare", then.to_str().unwrap(), now.to_str().unwrap(), "--json"]);
    serde_json::from_str(&said).unwrap()
}

#[test]
fn a_closed_baseline_gets_a_plan_that_the_guard_accepts_a_report_and_a_second_round_that_is_compared() {
    let home = Home::new();
    let file = baseline(&home);
    let name = file.to_str().unwrap();

    // The priorities, out of the results.
    let mut program = home.launch().file(&file).start();
    program.see(&["CLOSED", "saved"]).send("v5").see(&["Priority"]);
    for (at, _) in LEVELS.iter().enumerate() {
        program.send(&format!("{HOME}{}c", DOWN.repeat(at))).see(&["is in the plan"]).see_saved();
    }
    program.send(F6).see(&["3 chosen, 0 actions"]);

    // An action for each, with all that the guard asks but one day.
    for (at, what) in ACTIONS.into_iter().enumerate() {
        program.send(&format!("{HOME}{}", DOWN.repeat(at * 2))).see(&["no action yet"]);
        plan(&mut program, what);
        complete(&mut program, at);
        if at > 0 {
            fill(&mut program, Field::FollowUp, "2097-12-01");
        }
        program.send(ESC).see(&[&format!("3 chosen, {} action", at + 1)]).see_saved();
    }

    // What is left: the day, mended from the finding; the three levels, accepted with a reason.
    program.send("2").see(&["Nobody looks again"]);
    assert_eq!(open_findings(&mut program), 4);
    program.send(&format!("{HOME}{}{ENTER}", DOWN.repeat(3))).see(&["Action 1 of 3", "Follow-up"]);
    program.send(ENTER).see(&["Esc cancel"]).send(&format!("2097-12-01{ENTER}")).see_gone("Esc cancel");
    program.see(&["2097-12-01"]).send(ESC).see(&["Open (3)"]);
    for left in (0..3).rev() {
        program.send(&format!("{HOME}x")).see(&["Why does the group accept this?"]);
        program.send(&format!("The ministry begins at home{ENTER}")).see(&[&format!("Accepted ({})", 3 - left)]);
    }
    program.see(&["Nothing is open"]).see_gone("Open (").see_saved();

    // The report, from its screen.
    program.send(F5).see(&["Write a document"]).send(&format!("{END}{ENTER}")).see(&["Written:"]);
    assert_eq!(program.leave().code, 0);
    let report = std::fs::read_to_string(file.with_extension("html")).unwrap();
    for part in ACTIONS.into_iter().chain(["The ministry begins at home", "2097-12-01", "A rule of the house"]) {
        assert!(report.contains(part), "{part}");
    }
    // Ends with 0, which `run` asks for.
    home.run(&["guard", name]);
    let planned = read(&file);
    assert_eq!((planned.plan.chosen.len(), planned.plan.actions.len(), planned.plan.waivers.len()), (3, 3, 3));
    assert!(planned.is_closed());

    // A year later.
    let mut program = home.launch().start();
    program.see(&["Ministry of Labour", "next round"]).send("f").see(&["Round 2", "The last levels are shown after"]);
    program.send("b").see(&["GOV-1.1", "Felt need"]).see_saved();
    for one in LEVELS {
        rate(&mut program, one);
    }
    program.send("v8").see(&["Nobody has been counted yet", "Up (1)", "Down (1)", "1-8"]);
    assert_eq!(program.leave().code, 0);

    let next = begun(&home);
    let found = compared(&home, &file, &next);
    let counts = ["up", "same", "down", "n"].map(|key| found[key].as_u64().unwrap());
    assert_eq!(counts, [1, 1, 1, 3], "{found}");
    let moved: Vec<_> =
        found["indicators"].as_array().unwrap().iter().map(|one| one["change"].as_str().unwrap()).collect();
    assert_eq!(moved, ["up", "same", "down"]);
    for (one, (id, before, now)) in found["indicators"].as_array().unwrap().iter().zip(LEVELS) {
        assert_eq!(one["id"], id);
        assert_eq!((&one["then"]["agreed"], &one["now"]["agreed"]), (&before.into(), &now.into()), "{id}");
    }
    assert_eq!(read(&next).previous, planned.id);
}
