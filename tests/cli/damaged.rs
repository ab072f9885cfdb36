//! Files that cannot be used: every one is told apart, none is changed, and the others are still read.

use std::fs;
use std::path::Path;

use crate::place::{Place, example, repository};

/// The golden bad files, copied, each with whether it has an error or only warnings.
fn bad_files(place: &Place) -> Vec<(String, bool)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(repository("tests/formats/bad")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().unwrap() == "toml" {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            place.write(format!("bad/{name}"), fs::read(&path).unwrap());
            let said = fs::read_to_string(path.with_extension("txt")).unwrap();
            let has_error = said.lines().any(|line| !line.contains(": warning: "));
            files.push((format!("bad/{name}"), has_error));
        }
    }
    files.sort();
    assert!(files.len() >= 50);
    files
}

fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = entries.map(|path| (path.display().to_string(), fs::read(&path).unwrap())).collect();
    all.sort();
    all
}

#[test]
fn every_bad_file_is_refused_and_left_as_it_is() {
    let place = Place::new();
    let files = bad_files(&place);
    let before = contents(&place.at("bad"));
    for (file, has_error) in files {
        let check = place.run(["check", &file]);
        assert_eq!(check.code, i32::from(has_error), "{file}: {check:#?}");
        assert!(check.out.lines().all(|line| line.starts_with(&format!("{file}:"))), "{check:#?}");
        assert!(check.err.starts_with("1 file checked: "), "{check:#?}");
        let score = place.run(["score", "--json", &file]);
        assert_eq!(score.code, i32::from(has_error), "{file}: {score:#?}");
        assert!(score.err.starts_with(&format!("{file}:")), "{file}: {score:#?}");
        assert_eq!(score.out.is_empty(), has_error, "{file}: {score:#?}");
        for arguments in [&["explain", &file, "GOV-1.1"][..], &["report", &file]] {
            let said = place.run(arguments);
            assert_eq!((said.code, said.out.is_empty()), (i32::from(has_error), has_error), "{arguments:?}");
        }
    }
    assert!(contents(&place.at("bad")) == before, "a file was changed");
    assert!(place.home_is_untouched());
}

#[test]
fn all_bad_files_at_once_say_what_each_says_alone() {
    let place = Place::new();
    let files = bad_files(&place);
    let together = place.run(["check", "bad"]);
    assert_eq!(together.code, 1);
    let named = |file: &str| together.out.lines().any(|line| line.starts_with(&format!("{file}:")));
    assert!(files.iter().all(|(file, _)| named(file)), "{}", together.out);
    let summary = format!("{} files checked: ", files.len());
    assert!(together.err.starts_with(&summary), "{}", together.err);
}

/// What cannot be read at all, with the words that name it.
fn unreadable(place: &Place) -> Vec<(&'static str, &'static str)> {
    place.write("empty.toml", "");
    place.write("binary.toml", b"PK\x03\x04\x00\x00\xff\xfe");
    place.write("windows.toml", b"organization = \"caf\xe9\"\n");
    fs::File::create(place.at("sparse.toml")).unwrap().set_len(100 << 20).unwrap();
    fs::create_dir(place.at("folder.toml")).unwrap();
    let mut cases = vec![
        ("missing.toml", "there is no such file"),
        ("empty.toml", "this file is empty"),
        ("binary.toml", "a ZIP archive"),
        ("windows.toml", "is not UTF-8 text"),
        ("sparse.toml", "this file is 100 MB"),
    ];
    if cfg!(unix) {
        let made = std::process::Command::new("mkfifo").arg(place.at("pipe.toml")).status().unwrap();
        assert!(made.success());
        cases.push(("pipe.toml", "not a file"));
        cases.push(("/dev/zero", "not a file"));
    }
    cases
}

#[test]
fn what_cannot_be_read_is_told_and_stops_nothing_else() {
    let place = Place::new();
    let good = example("workers.toml");
    for (file, words) in unreadable(&place) {
        let check = place.run(["check", file, &good]);
        assert_eq!(check.code, 1, "{file}");
        assert!(check.out.starts_with(&format!("{file}:")) && check.out.contains(words), "{check:#?}");
        assert_eq!(check.err, "2 files checked: 1 error, 0 warnings\n");
        let score = place.run(["score", "--json", file, &good]);
        assert_eq!((score.code, score.out.lines().count()), (1, 1), "{score:#?}");
        assert!(score.err.starts_with(&format!("{file}:")) && score.err.contains(words), "{score:#?}");
        assert_eq!(place.run(["explain", file, "WRK-2.1"]).code, 1);
        assert_eq!(place.run(["report", file]).code, 1);
    }
}

#[test]
fn a_folder_is_searched_by_check_and_refused_by_score() {
    let place = Place::new();
    fs::create_dir(place.at("empty")).unwrap();
    let check = place.run(["check", "empty"]);
    assert_eq!((check.code, check.out.contains("there is no .toml file")), (1, true), "{check:#?}");
    let score = place.run(["score", "empty"]);
    assert_eq!((score.code, score.err.contains("this is a folder")), (1, true), "{score:#?}");
}
