//! `stocktake check`: every problem of instruments, assessments, invitations, responses and catalogue files, alone and
//! together.

mod given;
mod responses;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::format::{self, Kind, Limit, Problem, Severity, Unreadable};

use super::arguments::Check;
use super::desk::{self, Desk, in_order};
use super::output::{Output, complain, located};
use super::{Ending, Failure};

pub(super) use given::Given;

/// How many problems of which kind there are.
#[derive(Default)]
struct Tally {
    errors: usize,
    warnings: usize,
}

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Check) -> Result<Ending, Failure> {
    let mut tally = Tally::default();
    let mut files = Vec::new();
    for (path, found) in targets(desk, &arguments.files) {
        match found {
            Ok(paths) => files.extend(paths),
            Err(problem) => tally.say(output, arguments.json, &path, &problem)?,
        }
    }
    let mut seen = HashSet::new();
    files.retain(|path| seen.insert(path.clone()));
    let given = Given::gather(desk, &files);
    let work = |index, path: &Path| problems(desk, &given, index, path);
    in_order(&files, work, |path, problems| {
        problems.iter().try_for_each(|problem| tally.say(output, arguments.json, path, problem))
    })?;
    if tally.errors + tally.warnings > 0 {
        output.finish()?;
        let Tally { errors, warnings } = tally;
        complain(&format!(
            "{} checked: {}, {}",
            counted(files.len(), "file"),
            counted(errors, "error"),
            counted(warnings, "warning")
        ));
    }
    Ok(if tally.errors > 0 { Ending::Problems } else { Ending::Fine })
}

/// What stands at each path that was given: a file, or the files below a folder.
fn targets(desk: &Desk, given: &[PathBuf]) -> Vec<(PathBuf, Result<Vec<PathBuf>, Problem>)> {
    let find = |path: &PathBuf| match desk.store.toml_files(path) {
        None => Ok(vec![path.clone()]),
        Some(Ok(files)) if files.is_empty() => {
            Err(Problem::whole("there is no .toml file in this folder", "check its name"))
        }
        Some(Ok(files)) => Ok(files),
        Some(Err(error)) => Err(desk::unreadable("folder", &error)),
    };
    given.iter().map(|path| (path.clone(), find(path))).collect()
}

/// Every problem of a file, sorted by place.
pub(super) fn problems(desk: &Desk, given: &Given, index: usize, path: &Path) -> Vec<Problem> {
    let found = desk.bytes(path).and_then(|bytes| {
        let text = format::decode(&bytes, Limit::Assessment)?;
        let kind = format::kind_of(text).ok_or_else(format::unknown_kind)?;
        if !matches!(kind, Kind::Assessment | Kind::Invitation)
            && let Some(problem) = Limit::Instrument.refuse(bytes.len() as u64)
        {
            return Err(problem);
        }
        Ok(read(desk, given, index, text, kind).unwrap_or_else(Unreadable::into_problems))
    });
    let mut problems = found.unwrap_or_else(|problem| vec![problem]);
    problems.sort_by_key(|problem| (problem.line, problem.column));
    problems
}

/// What is wrong with a text that can be read.
fn read(desk: &Desk, given: &Given, index: usize, text: &str, kind: Kind) -> Result<Vec<Problem>, Unreadable> {
    Ok(match kind {
        Kind::Assessment => {
            let read = format::assessment::read(text)?;
            let mut problems = read.warnings.clone();
            match given.instrument_for(desk, &read.assessment) {
                Ok(found) => {
                    problems.extend(format::assessment::check_against(&read, &found.instrument));
                    problems.extend(desk.check_plan(&read, &found.instrument));
                }
                Err(missing) => problems.push(desk.not_here(&read, &missing)),
            }
            let mut editions = desk.library.kept(&read.assessment);
            editions.extend_from_slice(given.parts());
            problems.extend(format::assessment::check_kept(&read, &editions));
            problems
        }
        Kind::Instrument => {
            let Some(draft) = given.draft(index) else {
                return format::instrument::draft(text).map(|draft| draft.problems);
            };
            let mut problems = draft.problems.clone();
            problems.extend(format::instrument::review(draft));
            problems.extend_from_slice(given.together(index));
            problems
        }
        Kind::Invitation => format::invitation::read(text)?.warnings,
        Kind::Response => responses::problems(desk, given.parts(), format::response::read(text)?),
        Kind::Approaches => format::catalogue::read_approaches(text)?.1,
        Kind::Outcomes => format::catalogue::read_outcomes(text)?.1,
        Kind::Glossary => format::catalogue::read_glossary(text)?.1,
        Kind::Guard => format::catalogue::read_guard(text)?.1,
    })
}

/// A problem as one object of JSON.
#[derive(Serialize)]
struct Found<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    severity: &'static str,
    path: &'a str,
    message: &'a str,
    help: &'a str,
}

impl Tally {
    /// Counts a problem and prints it.
    fn say(&mut self, output: &mut Output, json: bool, file: &Path, problem: &Problem) -> Result<(), Failure> {
        let severity = match problem.severity {
            Severity::Error => {
                self.errors += 1;
                "error"
            }
            Severity::Warning => {
                self.warnings += 1;
                "warning"
            }
        };
        if !json {
            return Ok(output.line(&located(file, problem))?);
        }
        let Problem { severity: _, line, column, path, message, help } = problem;
        let name = file.to_string_lossy();
        let object = Found { file: &name, line: *line, column: *column, severity, path, message, help };
        // Writing texts and numbers to memory cannot fail.
        Ok(output.json(&serde_json::to_string(&object).unwrap_or_default())?)
    }
}

fn counted(number: usize, what: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {what}{ending}")
}
