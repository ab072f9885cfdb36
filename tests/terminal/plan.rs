//! A closed baseline gets its plan: three priorities, an action for each, and the file has them.

use stocktake::format::assessment::is_changed_since_closing;

use crate::baseline::baseline;
use crate::home::{Home, read};
use crate::program::keys::{DOWN, ENTER, ESC, F6};

#[test]
fn a_closed_baseline_gets_an_action_for_each_of_three_priorities() {
    let home = Home::new();
    let file = home.create(&home.path().join("assessments/ministry.toml"));
    std::fs::write(&file, baseline("government.toml")).unwrap();
    let name = file.to_str().unwrap();
    home.run(&["close", name, "--by", "the group", "--waive", "we come back to it"]);
    let closed = read(&file);

    let mut program = home.launch().file(&file).start();
    program.see(&["CLOSED"]);
    program.send(F6).see(&["Nothing is chosen yet"]);
    program.send("c").see(&["What is the plan about?"]);
    program.send(&format!(" {DOWN} {DOWN} ")).see(&["is in the plan"]);
    program.send(ESC).see(&["3 chosen, 0 actions"]).see_saved();
    for (at, what) in
        ["Publish a yearly analysis", "Agree on the tasks", "Open an office for complaints"].iter().enumerate()
    {
        // The indicators without an action stand below the actions that were added.
        program.send(&format!("\x1b[H{}", DOWN.repeat(at * 2))).see(&["no action yet"]);
        program.send("+").see(&["Ways that are offered"]);
        program.send("\x1b[F").see(&["An action in your own words"]);
        program.send(ENTER).see(&["What will you do?"]);
        program.send(what).send(ENTER).see(&["One person or post"]);
        program.send("Director").send(ENTER).see(&["The month it is done"]);
        program.send("2097-06").send(ENTER).see(&["The action is in the plan"]).see_saved();
    }
    program.see(&["Everything that is chosen has an action"]);
    assert_eq!(program.leave().code, 0);

    let now = read(&file);
    assert_eq!(now.plan.chosen.len(), 3);
    let made: Vec<_> = now.plan.actions.iter().map(|one| (one.what.as_str(), &one.indicators[..])).collect();
    let whats: Vec<&str> = made.iter().map(|(what, _)| *what).collect();
    assert_eq!(whats, ["Publish a yearly analysis", "Agree on the tasks", "Open an office for complaints"]);
    for (at, (what, indicators)) in made.iter().enumerate() {
        assert_eq!(*indicators, &now.plan.chosen[at..=at], "{what}");
    }
    assert_eq!((now.answers, now.closings.len()), (closed.answers, 1));
    assert!(!is_changed_since_closing(&read(&file)), "the plan is no part of what was closed");
}
