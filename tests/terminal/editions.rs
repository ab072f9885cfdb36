//! A newer edition comes to a computer: the assessment is moved on the screens, and moved back with one key.

use std::fs;

use crate::authored::{AFTER, BEFORE, NEW_AREA};
use crate::home::{Home, answer, go_to, read};
use crate::program::keys::{DOWN, ENTER, F2, F3};

/// Installs the government's questionnaire of this program as version 9.0.0, with GOV-1.1 in another revision.
fn install_later_edition(home: &Home) {
    let text = home.store().library().shipped_instruments()[0].text;
    let version = text.lines().find(|line| line.starts_with("version = ")).unwrap();
    let revision = text.lines().find(|line| line.starts_with("revision = ")).unwrap();
    let later = text.replacen(version, "version = \"9.0.0\"", 1).replacen(revision, "revision = 99", 1);
    assert_ne!(later, text);
    fs::create_dir_all(home.path().join("instruments")).unwrap();
    fs::write(home.path().join("instruments/later.toml"), later).unwrap();
}

#[test]
fn an_assessment_is_moved_to_a_newer_edition_and_back_without_losing_an_answer() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2d343").see(&["Importance 3"]).see_saved();
    assert_eq!(program.leave().code, 0);
    let before = read(&file);

    install_later_edition(&home);
    let mut program = home.launch().file(&file).start();
    program.see(&["A newer edition of the questionnaire is here: government 9.0.0"]);
    program.send(F2).see(&["Questionnaire", "government 9.0.0 is here"]);
    program.send(&DOWN.repeat(5)).send(ENTER).see(&[
        "Move to the newer edition?",
        "becomes 9.0.0",
        "GOV-1.1",
        "level 3",
    ]);
    assert_eq!(read(&file), before, "nothing is moved before somebody says so");
    program.send(ENTER).see(&["asked with the newer edition now"]).see_saved();
    let moved = read(&file);
    assert_eq!(moved.selection.modules[0].version.unwrap().to_string(), "9.0.0");
    assert!(moved.answers.is_empty() && moved.earlier.len() == 1);
    assert_eq!(moved.carried.len(), 1, "nobody else has this edition");
    assert!(moved.revision > before.revision);

    program.send(F3);
    go_to(&mut program, "GOV-1.1");
    program.send("1").see(&["Earlier wording: level 3, desired 4"]).send("b").see(&["Earlier wording of GOV-1.1"]);
    program.send(ENTER).see_gone("Earlier wording of GOV-1.1").send("u").see(&["Taken back"]).send("u");
    program.until("the answer in force again", |screen| screen.contains("Importance 3")).see_saved();
    assert_eq!(program.leave().code, 0);
    let back = read(&file);
    assert_eq!((&back.answers, &back.earlier, &back.selection), (&before.answers, &before.earlier, &before.selection));
    assert_eq!(answer(&file, "GOV-1.1").agreed().unwrap().get(), 3);
}

/// The words beside the list of areas, however their lines are broken.
fn in_one_line(screen: &str) -> String {
    let page = screen.lines().filter_map(|line| line.split_once('│').map(|(_, page)| page));
    page.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[test]
fn an_assessment_shows_its_authors_words_where_nobody_installed_them() {
    let author = Home::new();
    let (copy, day) = (author.path().join("our-union.toml"), author.path().join("day.toml"));
    let (copy_text, day_text) = (copy.to_string_lossy(), day.to_string_lossy());
    author.run(&["instruments", "new", "our-union", "--from", "workers", "--output", &copy_text]);
    let text = fs::read_to_string(&copy).unwrap();
    let text = text.replace(BEFORE, AFTER).replacen("revision = 1", "revision = 2", 1) + NEW_AREA;
    fs::write(&copy, text).unwrap();
    author.run(&["instruments", "install", &copy_text]);
    let new = ["new", "--constituent", "workers", "--organization", "Our Union", "--instrument", "our-union"];
    author.run(&[&new[..], &["--output", &day_text]].concat());

    let there = Home::new();
    let file = there.path().join("day.toml");
    fs::copy(&day, &file).unwrap();
    drop(author);
    let mut program = there.launch().file(&file).start();
    program.see(&["WRK-1.1", "Felt need"]).send("2").send(DOWN).send(DOWN);
    program.until("the changed descriptor", |screen| in_one_line(screen).contains(AFTER));
    go_to(&mut program, "WRK-90.1");
    program.send("3").until("the new question", |screen| {
        in_one_line(screen).contains("Who speaks for members under thirty, and what came of it last year?")
    });
    program.see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "WRK-90.1").felt.unwrap().get(), 3);
    assert!(!there.path().join("instruments").exists(), "nothing was installed");
}
