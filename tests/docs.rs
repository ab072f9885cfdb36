//! What the documents show is true: their examples are accepted, and the files they link to are there.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use stocktake::format::{self, Kind, Limit, Problem};
use stocktake::store::{Folders, Library, Store};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents of a folder, by name.
fn markdown(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect();
    found.sort();
    found
}

/// A fenced block: the line it begins in, and its text.
type Block = (usize, String);

/// The blocks fenced as TOML that are a whole file, and the lines outside all fences.
fn parts(document: &str) -> (Vec<Block>, Vec<String>) {
    let (mut blocks, mut prose) = (Vec::new(), Vec::new());
    let mut open: Option<(bool, Block)> = None;
    for (at, line) in document.lines().enumerate() {
        open = match (open.take(), line.trim_start().strip_prefix("```")) {
            (None, Some(word)) => Some((word.trim() == "toml", (at + 2, String::new()))),
            (None, None) => {
                prose.push(line.to_owned());
                None
            }
            (Some((toml, block)), Some(_)) => {
                if toml && block.1.starts_with("format =") {
                    blocks.push(block);
                }
                None
            }
            (Some((toml, (start, text))), None) => Some((toml, (start, text + line + "\n"))),
        };
    }
    assert!(open.is_none(), "a fence is not closed");
    (blocks, prose)
}

/// Every problem and warning that the readers find in a file, alone and with the instruments that are shipped.
fn problems(path: &Path, store: &Store, library: &Library) -> Vec<Problem> {
    let bytes = store.read(path, Limit::Assessment).unwrap();
    let text = format::decode(&bytes, Limit::Assessment).unwrap();
    match format::kind_of(text).unwrap() {
        Kind::Assessment => {
            let read = format::assessment::read(text).unwrap();
            let resolved = library.instrument_for(&read.assessment).unwrap();
            let mut problems = read.warnings.clone();
            problems.extend(format::assessment::check_against(&read, &resolved.instrument));
            problems
        }
        Kind::Instrument => {
            let draft = format::instrument::draft(text).unwrap();
            let together = format::instrument::check_together(&[("example", &draft)], &[], &library.catalogue());
            let together = together.into_iter().map(|(_, problem)| problem);
            draft.problems.iter().cloned().chain(together).chain(format::instrument::review(&draft)).collect()
        }
        Kind::Invitation => format::invitation::read(text).unwrap().warnings,
        Kind::Response => {
            let read = format::response::read(text).unwrap();
            assert_eq!(format::response::write(&read.response), text);
            read.warnings
        }
        Kind::Approaches => format::catalogue::read_approaches(text).unwrap().1,
        Kind::Outcomes => format::catalogue::read_outcomes(text).unwrap().1,
        Kind::Glossary => format::catalogue::read_glossary(text).unwrap().1,
        Kind::Guard => format::catalogue::read_guard(text).unwrap().1,
    }
}

#[test]
fn every_complete_example_in_the_documents_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Folders::under(folder.path()));
    let library = store.library();
    let mut kinds = Vec::new();
    for document in markdown(&root().join("docs")) {
        let (blocks, _) = parts(&fs::read_to_string(&document).unwrap());
        for (line, text) in blocks {
            let file = folder.path().join("example.toml");
            fs::write(&file, &text).unwrap();
            assert_eq!(problems(&file, &store, &library), [], "{} line {line}", document.display());
            kinds.push(format::kind_of(&text).unwrap());
        }
    }
    assert!(kinds.contains(&Kind::Assessment) && kinds.contains(&Kind::Instrument), "{kinds:?}");
}

#[test]
fn the_example_written_by_stocktake_is_written_so() {
    let document = fs::read_to_string(root().join("docs/file-formats.md")).unwrap();
    let written: Vec<String> = parts(&document)
        .0
        .into_iter()
        .filter_map(|(_, text)| {
            let read = format::assessment::read(&text).ok()?;
            read.assessment.revision.map(|_| (format::assessment::write(&read.assessment), text))
        })
        .map(|(written, text)| {
            assert_eq!(written, text);
            text
        })
        .collect();
    assert_eq!(written.len(), 1);
}

/// The targets of the links and pictures of a line.
fn targets(line: &str) -> Vec<&str> {
    line.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target).collect()
}

/// What GitHub makes of a heading.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    text.chars()
        .filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-')
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[test]
fn every_file_and_heading_that_the_documents_link_to_is_there() {
    let mut documents = markdown(root());
    documents.extend(markdown(&root().join("docs")));
    let mut checked = 0;
    for document in &documents {
        let (_, prose) = parts(&fs::read_to_string(document).unwrap());
        for target in prose.iter().flat_map(|line| targets(line)) {
            if target.starts_with("https://") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let path = if file.is_empty() { document.clone() } else { document.parent().unwrap().join(file) };
            assert!(path.exists(), "{}: {target} is not there", document.display());
            if !heading.is_empty() {
                let (_, lines) = parts(&fs::read_to_string(&path).unwrap());
                let mut headings = lines.iter().filter(|line| line.starts_with('#'));
                assert!(headings.any(|line| anchor(line) == heading), "{}: no heading {target}", document.display());
            }
            checked += 1;
        }
    }
    assert!(checked > 5, "{checked}");
}

/// The recipe is run as it is printed, where there is a shell with the two tools.
#[cfg(unix)]
#[test]
fn the_recipe_for_the_hash_of_a_closing_gives_the_hash_of_the_program() {
    use std::process::Command;
    use stocktake::model::{Assessment, Clock, Closing, Date, IndicatorId, TimeOfDay};

    let document = fs::read_to_string(root().join("docs/file-formats.md")).unwrap();
    let recipe = document.split("```sh\n").find(|block| block.starts_with("awk -v RS=")).unwrap();
    let recipe = recipe.split("```").next().unwrap();
    if Command::new("sha256sum").arg("--version").output().is_err() || Command::new("awk").arg("1").output().is_err() {
        return;
    }
    let text = fs::read_to_string(root().join("assessments/examples/government.toml")).unwrap();
    let example = format::assessment::read(&text).unwrap().assessment;
    let clock = Some(Clock {
        from: IndicatorId::new("GOV-1.1").unwrap(),
        on: Date::new(2026, 11, 21).unwrap(),
        at: TimeOfDay::parse("09:05").unwrap(),
    });
    let hash = format::assessment::content_hash(&example);
    let closing = Closing {
        on: Date::new(2026, 11, 21).unwrap(),
        hash,
        by: "the group".to_owned(),
        open: vec![],
        waived: vec![],
        waived_because: String::new(),
        reopened: None,
    };
    let mut with_clock = Assessment { closings: vec![closing], ..example };
    with_clock.workshop.clock.clone_from(&clock);
    let mut only_clock = with_clock.clone();
    only_clock.workshop = stocktake::model::Workshop { clock, ..Default::default() };
    let folder = tempfile::tempdir().unwrap();
    let full = fs::read_to_string(root().join("tests/formats/good/full.toml")).unwrap();
    let full = format::assessment::read(&full).unwrap().assessment;
    let planned = Assessment { plan: full.plan, mirror: full.mirror, last: full.last, ..with_clock.clone() };
    let mut open = only_clock.clone();
    open.undecided.actions = full.undecided.actions;
    for assessment in [with_clock, only_clock, planned, open] {
        let text = format::assessment::write(&assessment);
        assert!(text.contains("\nclock = ") && text.contains("\nid = ") && text.contains("[[closing]]"));
        fs::write(folder.path().join("FILE.toml"), text).unwrap();
        let ran = Command::new("sh").args(["-c", recipe]).current_dir(folder.path()).output().unwrap();
        let digest = String::from_utf8(ran.stdout).unwrap();
        let digest = digest.split_whitespace().next().unwrap_or_default();
        assert_eq!(format!("sha256:{digest}"), format::assessment::content_hash(&assessment));
    }
}

#[test]
fn the_messages_that_authors_are_taught_are_those_of_the_program() {
    let page = fs::read_to_string(root().join("docs/authors.md")).unwrap();
    let (_, section) = page.split_once("\n## What the check says\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let mut said = String::new();
    for folder in ["tests/formats/bad", "tests/formats/check", "tests/formats/review"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                said += &fs::read_to_string(path).unwrap();
            }
        }
    }
    let taught: Vec<&str> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |").map(|(message, _)| message))
        .collect();
    assert!(taught.len() >= 15, "{taught:?}");
    for message in taught {
        assert!(said.contains(message), "nothing says {message}");
    }
}

#[test]
fn the_fences_are_read_as_meant() {
    let (blocks, prose) = parts("a\n```toml\nformat = 1\n```\nb\n```text\nformat = 2\n```\n```toml\nx = 1\n```\n");
    assert_eq!(blocks, [(3, "format = 1\n".to_owned())]);
    assert_eq!(prose, ["a", "b"]);
    assert_eq!(targets("see [a](b.md) and ![c](d.png)."), ["b.md", "d.png"]);
    assert_eq!(anchor("## Where your files are"), "where-your-files-are");
}
