//! Another copy of an assessment beside it, and two versions of one file: brought together at the keyboard.

use std::fs;

use stocktake::model::Level;

use crate::home::{Home, answer, read};
use crate::program::keys::ESC;

#[test]
fn a_copy_that_a_cloud_folder_left_is_merged_in_decided_and_not_offered_again() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("24").see(&["Evidence and level 4"]).see_saved();
    assert_eq!(program.leave().code, 0);
    // On another laptop the group agreed on level 3, and on a country.
    let copy = file.with_file_name("ministry (Ann's conflicted copy 2026-08-18).toml");
    let theirs = fs::read_to_string(&file).unwrap().replace("agreed = 4", "agreed = 3");
    let theirs = theirs.replace(
        "organization = \"Ministry of Labour\"",
        "organization = \"Ministry of Labour\"\ncountry = \"Sample\"",
    );
    fs::write(&copy, &theirs).unwrap();

    let mut program = home.launch().file(&file).start();
    program.see(&["Another copy of this assessment", "Ann's conflicted copy", "leave it"]).send("m");
    program.see(&["1 of 1 undecided", "GOV-1.1 level", "level 3, Partial", "level 4, Established"]).send(ESC);
    program.see_gone("1 of 1 undecided").see(&["1 undecided"]).see_saved();
    let open = read(&file);
    assert_eq!((open.undecided.len(), open.subject.country.as_str()), (1, "Sample"));
    assert_eq!(answer(&file, "GOV-1.1").agreed(), None, "nothing is counted while two levels stand side by side");
    assert_eq!(program.leave().code, 0);

    // Nobody has decided: the question is there again, and the copy is not.
    let mut program = home.launch().file(&file).start();
    program.see(&["1 of 1 undecided"]).send("1").see(&["Nothing is undecided any more"]).see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").agreed(), Level::new(3));
    assert!(read(&file).undecided.is_empty());
    assert_eq!(fs::read_to_string(&copy).unwrap(), theirs, "the copy is as it was");
    let mut program = home.launch().file(&file).start();
    program.see(&["GOV-2.1", "Felt need", "saved"]);
    assert!(!program.screen().contains("Another copy"), "{}", program.screen());
    assert_eq!(program.leave().code, 0);
}

#[test]
fn after_a_change_from_outside_both_versions_can_be_merged() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("24").see(&["Evidence and level 4"]).see_saved();
    let other = fs::read_to_string(&file).unwrap().replace("agreed = 4", "agreed = 1");
    fs::write(&file, &other).unwrap();
    program.send("5").see(&["Another program changed this file", "merge both"]).send("m");
    program.see(&["Both versions are merged"]).see_saved();
    assert_eq!(program.leave().code, 0);
    let both = answer(&file, "GOV-1.1");
    assert_eq!((both.agreed(), both.desired), (Level::new(1), Level::new(5)), "each changed another field");
    assert!(read(&file).undecided.is_empty());
}
