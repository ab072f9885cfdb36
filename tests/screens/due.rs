//! What is due, on the home screen: seen at a glance, without hiding what one can begin.

use stocktake::model::Constituent;
use stocktake::tui::state::RecentLine;

use super::*;

/// A home screen with assessments; those of odd number have something due.
fn home(count: usize) -> State {
    let mut state = State::new(Words::english());
    let line = |number: usize| RecentLine {
        path: format!("/d/{number}.toml").into(),
        organization: format!("Ministry number {number}"),
        constituent: Some(Constituent::Government),
        round: 1,
        answered: 3,
        asked: 16,
        opened: "2027-06-02".to_owned(),
        rehearsal: false,
        due: if number % 2 == 1 { format!("Follow-up of action {number} was due") } else { String::new() },
    };
    state.home.recent = (1..=count).map(line).collect();
    state
}

#[test]
fn what_is_due_stands_under_its_assessment_and_every_entry_is_seen() {
    let state = home(2);
    let shown = screen(&state, 80, 24);
    let lines: Vec<&str> = shown.lines().map(str::trim_end).collect();
    let at = lines.iter().position(|line| line.contains("Ministry number 1")).unwrap();
    assert_eq!(lines[at + 1], "      Follow-up of action 1 was due", "{shown}");
    assert!(lines[at + 2].contains("Ministry number 2"), "{shown}");
    for entry in ["Start a new assessment", "Words explained", "Quit"] {
        assert!(shown.contains(entry), "{entry}\n{shown}");
    }
    assert!(screen(&state, 120, 40).contains("Not an ILO product"));
}

#[test]
fn whatever_is_in_focus_is_seen_with_what_is_due_of_it() {
    let mut state = home(9);
    for number in 1..=9 {
        let shown = screen(&state, 80, 24);
        assert!(shown.contains(&format!("Ministry number {number}")), "{number}\n{shown}");
        let due = format!("Follow-up of action {number} was due");
        assert_eq!(shown.contains(&due), number % 2 == 1, "{number}\n{shown}");
        assert!(shown.contains("Quit"), "{shown}");
        press(&mut state, "Down");
    }
}
