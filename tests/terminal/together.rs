//! The three constituents of a country, from the home screen: what is proposed, every view, and the mirror that stays
//! hidden until all three have agreed.

use std::path::{Path, PathBuf};

use stocktake::model::{Constituent, Mirror};
use stocktake::store::{Overwrite, Preferences, fresh_id};

use crate::home::{Home, read};
use crate::program::Program;
use crate::program::keys::{DOWN, ENTER, ESC};

const HOME: &str = "\x1b[H";

/// The example of a constituent as a file of the group, which has not said yet how it sees the others.
fn create(home: &Home, constituent: Constituent) -> PathBuf {
    let store = home.store();
    store.set_preferences(&Preferences { orientation_seen: true, ..store.preferences() }).unwrap();
    let name = format!("{}.toml", constituent.word());
    let example = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/assessments/examples")).join(&name);
    let mut assessment = read(&example);
    assessment.mirror = Mirror::default();
    assessment.id = assessment.id.or_else(|| Some(fresh_id()));
    assessment.revision = None;
    store.create(&home.path().join("assessments").join(name), &assessment, Overwrite::Refuse).unwrap()
}

/// Opens the box in which the group says how it sees the others, of the document in focus on the home screen.
fn open_mirror(program: &mut Program, file: &Path) {
    let name = file.file_name().unwrap().to_str().unwrap().to_owned();
    program.send("o").see(&["Open a file"]).send(&format!("{}{ENTER}", file.display())).see(&["saved"]);
    program.send("M").until(&name, |screen| screen.contains("How we see the others"));
}

/// Says how one of the others is seen, and agrees that it is shown.
fn say_and_permit(program: &mut Program, level: u8) {
    program.send(&format!("{DOWN}{level}")).see(&[&format!("{level}  COM-")]);
    program.send(&format!("{HOME}{ENTER}")).see(&["May it be shown"]).send("a").see(&["Who agrees?"]);
    program.send(&format!("the group{ENTER}")).see(&["Agreed to show it on"]);
}

/// Closes what lies over the document, and goes home.
fn go_home(program: &mut Program) {
    program.send(ESC).see_gone("How we see the others").see_saved();
    program.send(ESC).see(&["Go on with"]);
}

/// Looks at the three that are proposed.
fn look(program: &mut Program) {
    program.send("g").see(&["Three constituents together", "Look at these three together", "(1 of 1)"]);
    program.send(ENTER).see(&["What each group says of itself", "1-6"]);
}

#[test]
fn three_constituents_are_looked_at_view_by_view_and_the_mirror_only_when_all_three_agreed() {
    let home = Home::new();
    let all = [Constituent::Government, Constituent::Employers, Constituent::Workers];
    let files = all.map(|constituent| create(&home, constituent));
    let mut program = home.launch().start();
    program.see(&["Start a new assessment"]);
    for file in &files {
        open_mirror(&mut program, file);
        if *file != files[2] {
            say_and_permit(&mut program, 4);
        }
        go_home(&mut program);
    }

    look(&mut program);
    let about = [
        "the level its evidence supports",
        "What all three read in the same way",
        "What is an asset of one is a deficit of another",
        "stand two levels apart or more",
        "who could lead",
        "For the country programme and the UN framework",
    ];
    for (at, said) in about.iter().enumerate() {
        program.send(&(at + 1).to_string()).see(&[said, "1-6"]);
        assert!(!program.screen().contains("sees level"), "{}", program.screen());
    }
    program.send("m").see(&["Not agreed yet: the workers", "1-7"]);
    assert!(!program.screen().contains("sees level") && !program.screen().contains("Sees itself"));
    program.send("m").see(&["1-6"]).send(ESC).see(&["Go on with"]);

    open_mirror(&mut program, &files[2]);
    say_and_permit(&mut program, 2);
    go_home(&mut program);
    look(&mut program);
    program.send("m").see(&[
        "How each sees itself",
        "1-7",
        "As the employers see it: level 4",
        "As the workers see it: level 2",
    ]);
    assert!(!program.screen().contains("Not agreed yet"));
    program.send(ESC).see(&["Go on with"]).send("q");
    assert_eq!(program.ends_well().code, 0);
    for file in &files {
        let mirror = read(file).mirror;
        assert_eq!((mirror.seen.len(), mirror.permission.unwrap().by.as_str()), (1, "the group"));
    }
}
