//! One file, and what happens to it from outside while it is open: other windows, other programs, disks that vanish or fill up.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use stocktake::model::Level;

use crate::home::{Home, answer, go_to, read};
use crate::program::Program;
use crate::program::keys::{CTRL_A, CTRL_K, CTRL_S, ENTER, ESC};

#[test]
fn a_second_window_can_read_and_not_write() {
    let (home, file) = Home::with_document();
    let mut first = home.open(&file);
    first.send("24").see(&["Evidence and level 4"]).see_saved();
    first.send("n").see(&["Esc cancel"]).send("half a sentence").see(&["half a sentence"]);
    let journals = || home.files("state/journals", "");
    let until = std::time::Instant::now() + crate::program::PATIENCE;
    while journals().is_empty() {
        assert!(std::time::Instant::now() < until, "a text being typed is in the journal after a second");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let journal = journals();

    let mut second = home.launch().file(&file).start();
    second.see(&["open in another window", &format!("process {}", first.process()), "read only"]).send("r");
    second.see(&["GOV-2.1", "read only"]).send("3").see(&["Felt need 3", "Ctrl-S"]).send("q").see(&["not in the file"]);
    assert_eq!(journals(), journal, "what belongs to the other window stays");
    second.send("l");
    assert_eq!(second.ends_well().code, 0);
    assert_eq!(journals(), journal, "what belongs to the other window stays");

    first.send(ENTER).see_gone("Esc cancel").see_saved();
    assert_eq!(first.leave().code, 0);
    let said = answer(&file, "GOV-1.1");
    assert_eq!((said.note.as_str(), said.agreed()), ("half a sentence", Level::new(4)));
    assert!(answer(&file, "GOV-2.1").is_empty(), "nothing came from the second window");
}

#[test]
fn a_window_that_only_reads_can_save_a_copy_elsewhere() {
    let (home, file) = Home::with_document();
    let mut first = home.open(&file);
    first.send("1").see(&["Felt need 1"]).see_saved();
    let mut second = home.launch().file(&file).start();
    second.see(&["open in another window"]).send("r").see(&["read only"]).send("4").see(&["Evidence and level 4"]);
    save_elsewhere(&mut second, "copy.toml");
    second.see(&["saved"]).see_gone("read only").send("5").see(&["Desired 5"]).see_saved();
    assert_eq!(second.leave().code, 0);
    let copy = file.with_file_name("copy.toml");
    assert_eq!(answer(&copy, "GOV-1.1").desired, Level::new(5));
    assert_ne!(read(&copy).id, read(&file).id, "two files that go on apart are two assessments");
    assert_eq!(answer(&file, "GOV-1.1").agreed(), None);
    first.send("2").see(&["Evidence and level 2"]).see_saved();
    assert_eq!(first.leave().code, 0);
}

/// Types another place for the document.
fn save_elsewhere(program: &mut Program, name: &str) {
    program.send(CTRL_S).see(&["The new place of the file"]).send(CTRL_A).send(CTRL_K).send(name).send(ENTER);
    program.see_gone("The new place of the file");
}

/// Opens a document, says something, and changes it from outside in the same second, to the same size.
fn changed_outside(home: &Home, file: &Path) -> Program {
    let mut program = home.open(file);
    program.send("24").see(&["Evidence and level 4"]).see_saved();
    let text = fs::read_to_string(file).unwrap();
    let other = text.replace("agreed = 4", "agreed = 1");
    assert_ne!(other, text);
    fs::write(file, &other).unwrap();
    program.send("5").see(&["Another program changed this file", "Nothing has been overwritten", "NOT SAVED"]);
    assert_eq!(fs::read_to_string(file).unwrap(), other, "nothing was overwritten");
    program
}

fn beside(file: &Path, word: &str) -> PathBuf {
    let files = fs::read_dir(file.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    let found: Vec<PathBuf> = files.filter(|path| path.to_string_lossy().contains(word)).collect();
    let [one] = found.as_slice() else { panic!("{word}: {found:?}") };
    one.clone()
}

#[test]
fn after_a_change_from_outside_mine_can_be_kept() {
    let (home, file) = Home::with_document();
    let mut program = changed_outside(&home, &file);
    program.send("k").see(&["Your version is saved"]).see_saved().send("3").see(&["Importance 3"]).see_saved();
    assert_eq!(program.leave().code, 0);
    let mine = answer(&file, "GOV-1.1");
    assert_eq!((mine.agreed(), mine.desired, mine.importance.unwrap().get()), (Level::new(4), Level::new(5), 3));
    assert_eq!(answer(&beside(&file, ".other-"), "GOV-1.1").agreed(), Level::new(1));
}

#[test]
fn after_a_change_from_outside_theirs_can_be_taken() {
    let (home, file) = Home::with_document();
    let mut program = changed_outside(&home, &file);
    program.send("t").see(&["The other version is open now"]);
    go_to(&mut program, "GOV-1.1");
    program.send("3").see(&["Felt need 3", "level 1"]).see_saved();
    assert_eq!(program.leave().code, 0);
    let theirs = answer(&file, "GOV-1.1");
    assert_eq!((theirs.agreed(), theirs.desired), (Level::new(1), None));
    assert_eq!(theirs.felt.unwrap().get(), 3);
    assert_eq!(answer(&beside(&file, ".mine-"), "GOV-1.1").desired, Level::new(5));
}

#[test]
fn after_a_change_from_outside_mine_can_go_elsewhere() {
    let (home, file) = Home::with_document();
    let mut program = changed_outside(&home, &file);
    program.send("s").see(&["The new place of the file"]).send(CTRL_A).send(CTRL_K).send("mine.toml").send(ENTER);
    program.see(&["Saved:"]).see_saved().send("3").see(&["Importance 3"]).see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").agreed(), Level::new(1));
    let mine = answer(&file.with_file_name("mine.toml"), "GOV-1.1");
    assert_eq!((mine.agreed(), mine.importance.unwrap().get()), (Level::new(4), 3));
}

#[test]
fn a_question_about_a_change_that_was_put_off_comes_back_before_leaving() {
    let (home, file) = Home::with_document();
    let mut program = changed_outside(&home, &file);
    program.send(ESC).see_gone("Another program changed this file").see(&["NOT SAVED"]).send("q");
    program.see(&["Some answers are not in the file"]).send("b").see_gone("Some answers are not in the file");
    program.signal("TERM");
    let ended = program.ends_well();
    assert_eq!(ended.code, 2, "it does not look like success");
    // What could not be saved is offered at the next start.
    let mut again = home.launch().file(&file).start();
    again.see(&["There are newer answers"]).send("r").see(&["Recovered 1 change"]).see_saved();
    assert_eq!(again.leave().code, 0);
    assert_eq!((answer(&file, "GOV-1.1").agreed(), answer(&file, "GOV-1.1").desired), (Level::new(4), Level::new(5)));
    assert_eq!(answer(&beside(&file, ".other-"), "GOV-1.1").agreed(), Level::new(1));
}

#[test]
fn a_drive_that_is_pulled_out_and_put_back_loses_nothing() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2").see(&["Felt need 2"]).see_saved();
    let (folder, away) = (file.parent().unwrap().to_owned(), home.path().join("away"));
    fs::rename(&folder, &away).unwrap();
    program.send("4").see(&["NOT SAVED", "The drive or folder is gone"]).send("5").see(&["Desired 5"]);
    assert!(!folder.exists(), "nothing is written where the drive was");
    fs::rename(&away, &folder).unwrap();
    program.see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").desired, Level::new(5));
}

/// A small disk of its own, where the system lets a test have one; unmounted at the end.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    fn new() -> Option<Disk> {
        let disk = Disk { folder: tempfile::tempdir().unwrap() };
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(disk.path()).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(disk)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn mount_again(&self, how: &str) {
        let mounted = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(self.path()).status();
        assert!(mounted.unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).output();
    }
}

#[test]
fn a_full_disk_is_said_and_survived() {
    let Some(disk) = Disk::new() else {
        println!("not tried: no disk of its own (the simulated disk of the store stands in for it)");
        return;
    };
    let home = Home::new();
    let file = home.create(&disk.path().join("ministry.toml"));
    let mut program = home.open(&file);
    program.send("2").see(&["Felt need 2"]).see_saved();
    let filler = disk.path().join("filler");
    // Whatever room is left is taken.
    let _ = fs::write(&filler, vec![0; 1 << 20]);
    program.send("4").see(&["NOT SAVED", "The disk is full", "level 4"]).send("5").see(&["Desired 5"]);
    assert_eq!(answer(&file, "GOV-1.1").agreed(), None, "the file is as it was, and whole");
    program.send("q").see(&["Some answers are not in the file"]).send("b").see_gone("Some answers are not in the file");
    fs::remove_file(&filler).unwrap();
    program.see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").desired, Level::new(5));
    assert!(fs::read_dir(disk.path()).unwrap().count() == 1, "no unfinished files are left");
}

#[test]
fn a_disk_that_can_only_be_read_is_said_at_once_and_answers_can_go_elsewhere() {
    let Some(disk) = Disk::new() else {
        println!("not tried: no disk of its own");
        return;
    };
    let home = Home::new();
    let file = home.create(&disk.path().join("ministry.toml"));
    disk.mount_again("ro");
    let mut program = home.launch().file(&file).start();
    program.see(&["can be read but not saved where it is", "GOV-1.1"]);
    program.send("2").see(&["Felt need 2"]).send("4").see(&["Evidence and level 4", "NOT SAVED"]).send("q");
    program.see(&["Some answers are not in the file"]).send("b").see_gone("Some answers are not in the file");
    save_elsewhere(&mut program, "here.toml");
    program.see(&["saved"]).send("5").see(&["Desired 5"]).see_saved();
    assert_eq!(program.leave().code, 0);
    let saved = answer(&home.path().join("assessments/here.toml"), "GOV-1.1");
    assert_eq!((saved.agreed(), saved.desired), (Level::new(4), Level::new(5)));
    assert!(answer(&file, "GOV-1.1").is_empty());
}

#[test]
fn answers_on_a_disk_that_can_only_be_read_are_kept_on_this_computer() {
    let Some(disk) = Disk::new() else {
        println!("not tried: no disk of its own");
        return;
    };
    let home = Home::new();
    let file = home.create(&disk.path().join("ministry.toml"));
    disk.mount_again("ro");
    let mut program = home.launch().file(&file).start();
    program.see(&["can be read but not saved where it is"]);
    program.send("2").see(&["Felt need 2", "NOT SAVED", "The folder can only be read"]);
    go_to(&mut program, "GOV-2.1");
    program.send("3").see(&["Felt need 3", "2 newer changes are", "kept in the recovery file"]);
    program.kill();
    disk.mount_again("rw");
    let mut again = home.launch().file(&file).start();
    again.see(&["There are newer answers"]).send("r").see(&["Recovered 2 changes"]).see_saved();
    assert_eq!(again.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").felt.unwrap().get(), 2);
    assert_eq!(answer(&file, "GOV-2.1").felt.unwrap().get(), 3);
}

#[test]
fn a_damaged_file_is_never_opened_as_if_nothing_had_been_answered() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2435").see(&["Desired 3"]);
    go_to(&mut program, "GOV-2.1");
    program.send("1").see(&["Felt need 1"]).see_saved();
    assert_eq!(program.leave().code, 0);
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let mut again = home.launch().file(&file).start();
    again.see(&["This file is damaged", "not now"]).send("b").see(&["Start a new assessment"]).send("q");
    assert_eq!(again.ends_well().code, 0);
    assert_eq!(fs::read(&file).unwrap(), &whole[..whole.len() / 2], "and it is not touched");
}
