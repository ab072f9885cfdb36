//! `good/` must read, and what is canonical must come back byte for byte; `bad/` must say exactly what stands beside it.
//!
//! `STOCKTAKE_BLESS=1 cargo test --test formats` writes what is beside the files anew; read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use stocktake::format::{self, Kind, Limit, Problem, Unreadable};
use stocktake::model::{Catalogue, Instrument, Part};

pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(name)
}

pub(crate) fn good(name: &str) -> String {
    fs::read_to_string(folder("good").join(name)).unwrap()
}

pub(crate) fn inputs(name: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path());
    let is_toml = |path: &Path| path.extension().is_some_and(|extension| extension == "toml");
    let is_input = |path: &PathBuf| is_toml(path) && path.with_extension("").extension().is_none();
    let mut inputs: Vec<_> = paths.filter(is_input).collect();
    inputs.sort();
    inputs
}

pub(crate) fn compare(path: &Path, actual: &str) {
    if std::env::var_os("STOCKTAKE_BLESS").is_some() {
        fs::write(path, actual).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(actual == expected, "{}\n--- expected\n{expected}\n--- found\n{actual}", path.display());
}

/// Two approaches and every outcome but the seventh; of one the programmes are known.
pub(crate) fn catalogue() -> Catalogue {
    let mut outcomes = format::catalogue::read_outcomes(&good("outcomes.toml")).unwrap().0;
    for known in format::catalogue::read_outcomes(&good("outcomes-programmes.toml")).unwrap().0 {
        if let Some(outcome) = outcomes.iter_mut().find(|outcome| outcome.number == known.number) {
            *outcome = known;
        }
    }
    Catalogue {
        approaches: format::catalogue::read_approaches(&good("approaches.toml")).unwrap().0,
        outcomes,
        terms: Vec::new(),
        guard: Vec::new(),
    }
}

/// Three indicators, of the areas GOV-1 and GOV-3.
pub(crate) fn instrument() -> Instrument {
    let module = format::instrument::read(&good("instrument.toml")).unwrap().module;
    Instrument { parts: vec![Part { hash: format::instrument::hash(&module), module: module.into() }] }
}

/// What was read of a file: its canonical text, where there is one, and everything worth saying.
type Outcome = Result<(Option<String>, Vec<Problem>), Unreadable>;

fn read(bytes: &[u8]) -> Outcome {
    let whole = |problem: Problem| Unreadable::Problems(vec![problem]);
    let text = format::decode(bytes, Limit::Assessment).map_err(whole)?;
    match format::kind_of(text).ok_or_else(|| whole(format::unknown_kind()))? {
        Kind::Assessment => {
            let read = format::assessment::read(text)?;
            let mut problems = read.warnings.clone();
            problems.extend(format::assessment::check_against(&read, &instrument()));
            problems.extend(format::assessment::check_plan(&read, &instrument(), &catalogue()));
            let known: Vec<Part> = instrument().parts.into_iter().chain(read.assessment.carried.clone()).collect();
            problems.extend(format::assessment::check_kept(&read, &known));
            Ok((Some(format::assessment::write(&read.assessment)), problems))
        }
        Kind::Instrument => {
            let read = format::instrument::read(text)?;
            let mut problems = read.warnings.clone();
            let draft = format::instrument::draft(text)?;
            let others = format::instrument::check_together(&[("this file", &draft)], &[], &catalogue());
            problems.extend(others.into_iter().map(|(_, problem)| problem));
            Ok((Some(format::instrument::write(&read.module)), problems))
        }
        Kind::Invitation => {
            let read = format::invitation::read(text)?;
            Ok((Some(format::invitation::write(&read.invitation)), read.warnings))
        }
        Kind::Response => {
            let read = format::response::read(text)?;
            Ok((Some(format::response::write(&read.response)), read.warnings))
        }
        Kind::Approaches => format::catalogue::read_approaches(text).map(|(_, problems)| (None, problems)),
        Kind::Outcomes => format::catalogue::read_outcomes(text).map(|(_, problems)| (None, problems)),
        Kind::Glossary => format::catalogue::read_glossary(text).map(|(_, problems)| (None, problems)),
        Kind::Guard => format::catalogue::read_guard(text).map(|(_, problems)| (None, problems)),
    }
}

pub(crate) fn lines(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).map(|line| line + "\n").collect()
}

#[test]
fn good_files_read_and_canonical_ones_come_back_byte_for_byte() {
    let inputs = inputs("good");
    assert!(inputs.len() >= 10);
    for path in inputs {
        let bytes = fs::read(&path).unwrap();
        let (written, problems) = read(&bytes).unwrap_or_else(|error| panic!("{}: {error:#?}", path.display()));
        assert_eq!(lines(&problems), "", "{}", path.display());
        let Some(written) = written else { continue };
        let canonical = path.with_extension("canonical.toml");
        if canonical.exists() || written.as_bytes() != bytes {
            compare(&canonical, &written);
        }
        let (again, _) = read(written.as_bytes()).unwrap();
        assert_eq!(again.as_deref(), Some(written.as_str()), "{}", path.display());
    }
}

#[test]
fn bad_files_say_what_is_wrong_with_them() {
    let inputs = inputs("bad");
    assert!(inputs.len() >= 30);
    for path in inputs {
        let said = match read(&fs::read(&path).unwrap()) {
            Ok((_, problems)) | Err(Unreadable::Problems(problems)) => lines(&problems),
            Err(Unreadable::Newer { found }) => format!("newer: {found}\n"),
            Err(Unreadable::Damaged { problem, mended }) => {
                let end = if mended.is_some() { "can be mended" } else { "cannot be mended" };
                format!("{problem}\ndamaged, {end}\n")
            }
        };
        assert!(!said.is_empty(), "{} has no problem", path.display());
        let hidden =
            |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'));
        assert!(!said.contains(hidden), "{} says {said:?}", path.display());
        compare(&path.with_extension("txt"), &said);
    }
}
