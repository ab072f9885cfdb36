//! A closed baseline, its next round from the home screen, the last level only after the new one, and the comparison.

use stocktake::format::assessment::read as read_text;
use stocktake::model::Level;

use crate::home::{Home, answer, read};
use crate::program::keys::{ENTER, ESC};

#[test]
fn a_closed_baseline_is_followed_up_rated_anew_and_compared() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2d353").see(&["Evidence"]).see_saved();
    program.leave();
    home.run(&["close", file.to_str().unwrap(), "--by", "the group"]);
    let baseline = read(&file);

    let mut program = home.launch().start();
    program.see(&["Ministry of Labour", "next round"]).send("f").see(&["Round 2", "The last levels are shown after"]);
    program.send("b").see(&["GOV-1.1", "Felt need"]).see_saved();
    let begun = home.files("assessments", "round-2").into_iter().chain(home.files("documents", "round-2")).next();
    program.send("1").see(&["Felt need 1", "Strength: none"]);
    assert!(!program.screen().contains("round 1"), "{}", program.screen());
    program.send("dt5").send("5").send("2").see(&["Up from level 3", "in round 1"]).see_saved();
    program.leave();

    let next = begun.unwrap_or_else(|| panic!("no file of round 2 below {}", home.path().display()));
    assert_eq!(read(&next).previous, baseline.id);
    assert_eq!(answer(&next, "GOV-1.1").agreed(), Level::new(5));
    let text = std::fs::read_to_string(&next).unwrap();
    assert_eq!(read_text(&text).unwrap().assessment.last.unwrap().hash, baseline.closing().unwrap().hash);
    let compared = home.run(&["compare", file.to_str().unwrap(), next.to_str().unwrap()]);
    assert!(compared.contains("1 up, 0 the same, 0 down, of 1 that can be compared"), "{compared}");
    let mut program = home.launch().file(&next).start();
    program.see(&["GOV-", "saved"]).send("v8").see(&["Nobody has been counted yet", "Up (1)", "3 > 5"]);
    program.send(ENTER).see(&["Up from level 3"]).send(ESC).see_gone("Up from level 3").see(&["Up (1)"]);
    program.leave();
}
