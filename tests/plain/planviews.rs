//! Findings, good practices and what became of an action: line by line and on the screen, the same plan.

use std::path::{Path, PathBuf};

use stocktake::model::{Plan, ResultLevel, Status};

use crate::baseline::baseline;
use crate::home::{Home, read};
use crate::piped::Piped;
use crate::program::keys::{ENTER, ESC};

/// The example government with a plan of two actions, as a file of its own.
fn planned() -> (Home, PathBuf) {
    let home = Home::new();
    let path = home.create(&home.path().join("assessments/plan.toml"));
    let text = baseline("government.toml") + include_str!("../screens/plan.toml");
    std::fs::write(&path, text).unwrap();
    (home, path)
}

fn plan(path: &Path) -> Plan {
    read(path).plan
}

/// What is done: a key by its name as a line, a text, or leaving what shows something.
const DONE: [(&str, &str); 24] = [
    ("key", "A"),
    ("key", "2"),
    ("key", "x"),
    ("text", "The chancellery backs it"),
    ("key", "4"),
    ("key", "enter"),
    ("key", "enter"),
    ("text", "It began in 2023."),
    ("key", "enter"),
    ("text", " Two officers began."),
    ("leave", "nothing yet"),
    ("key", "5"),
    ("key", "enter"),
    ("key", "+"),
    ("key", "u"),
    ("text", "Nine of ten courses were filled by the rule"),
    ("key", "+"),
    ("key", "k"),
    ("text", "Heads of units know the rule"),
    ("leave", "Recipients, some months later"),
    ("key", "enter"),
    ("key", "enter"),
    ("key", "d"),
    ("leave", "Recipients, some months later"),
];

#[test]
fn the_views_of_the_plan_give_the_same_plan_line_by_line_and_on_the_screen() {
    let ((lines, in_lines), (screens, on_screen)) = (planned(), planned());
    let mut piped = Piped::start(&lines, Some(&in_lines));
    let mut said = piped.said();
    let mut program = screens.launch().file(&on_screen).window(120, 40).start();
    program.see(&["29 of 30"]);
    for (how, what) in DONE {
        match how {
            "key" => {
                said += &piped.line(what);
                program.send(if what == "enter" { ENTER } else { what });
            }
            "text" => {
                // A line takes the place of the text; on the screen it is added at its end.
                let begins = what.starts_with(' ');
                let whole = if begins { format!("{}{what}", called(&in_lines)) } else { what.to_owned() };
                said += &piped.line(&whole);
                program.send(what).send(ENTER);
            }
            _ => {
                said += &piped.line("esc");
                program.see(&[what]).send(ESC).see_gone(what);
            }
        }
    }
    program.see_saved();
    assert_eq!(program.leave().code, 0);
    assert!(piped.end().0.success());
    assert!(!said.contains("means nothing here"), "{said}");
    for heard in ["Open (11)", "Accepted (2)", "Two officers began.", "Status: done"] {
        assert!(said.contains(heard), "{heard} in {said}");
    }
    let kept = plan(&in_lines);
    assert_eq!(kept, plan(&on_screen));
    assert_eq!((kept.waivers.len(), kept.practices.len()), (2, 1));
    assert!(kept.practices[0].action.ends_with("for lack of consultation. Two officers began."));
    let action = &kept.actions[0];
    assert_eq!(action.status, Status::Done);
    let levels: Vec<_> = action.results.iter().map(|result| result.level).collect();
    assert!(levels.contains(&ResultLevel::Use) && levels.contains(&ResultLevel::Learning), "{levels:?}");
}

/// What the group called a good practice.
fn called(path: &Path) -> String {
    let assessment = read(path);
    let answer = assessment.answers.iter().find(|(id, _)| id.as_str() == "GOV-1.1").unwrap().1;
    answer.good_practice.clone()
}
