//! `stocktake compare`: what moved between two rounds, as text or as JSON for other programs.

use std::path::Path;

use crate::format::assessment::is_changed_since_closing;
use crate::format::{Problem, comparison};
use crate::model::Assessment;
use crate::report::comparison::said;
use crate::rounds::{Misfit, compare_both, misfits};
use crate::scoring::names;
use crate::text::Words;

use super::arguments::Compare;
use super::desk::{Desk, Loaded};
use super::output::{Output, complain, complain_about, on_one_line, shown};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Compare) -> Result<Ending, Failure> {
    let (older, newer) = (load(desk, &arguments.before), load(desk, &arguments.after));
    let (Ok(before), Ok(after)) = (&older, &newer) else {
        // What can be known of a file with problems is held against the other all the same.
        let known = |file: Result<Loaded, Option<Box<Assessment>>>| match file {
            Ok(loaded) => Some(Box::new(loaded.read.assessment)),
            Err(read) => read,
        };
        return Ok(refuse(&known(older).zip(known(newer)).map_or_else(Vec::new, |(a, b)| misfits(&a, &b)), arguments));
    };
    let (then, now) = (&before.read.assessment, &after.read.assessment);
    let found = misfits(then, now);
    if !found.is_empty() {
        return Ok(refuse(&found, arguments));
    }
    let mut comparison = compare_both((then, before.instrument()), (now, after.instrument()));
    comparison.note_changes(is_changed_since_closing(then), is_changed_since_closing(now));
    if arguments.json {
        output.json(&comparison::to_json(&comparison, then, now))?;
        return Ok(Ending::Fine);
    }
    let words = Words::english();
    output.line(&on_one_line(&title(&words, then, now)))?;
    for group in said(&words, &comparison, |id| now.plan.number(id)) {
        output.line("")?;
        output.line(&on_one_line(&group.heading))?;
        for item in group.items {
            output.line(&format!("  {}", on_one_line(&item)))?;
        }
    }
    Ok(Ending::Fine)
}

/// Says everything that stands in the way.
fn refuse(found: &[Misfit], arguments: &Compare) -> Ending {
    let problems: Vec<Problem> = found.iter().map(|one| problem(one, arguments)).collect();
    complain_about(&arguments.after, &problems);
    complain("nothing was compared");
    Ending::Problems
}

/// The file; after its problems were said, what it says all the same where it can be read.
fn load(desk: &Desk, path: &Path) -> Result<Loaded, Option<Box<Assessment>>> {
    match desk.load(path) {
        Ok(loaded) => {
            complain_about(path, &loaded.warnings);
            Ok(loaded)
        }
        Err(problems) => {
            complain_about(path, &problems);
            Err(desk.readable(path).map(Box::new))
        }
    }
}

fn title(words: &Words, then: &Assessment, now: &Assessment) -> String {
    let day = |one: &Assessment| one.workshop.date.map(|date| format!(" ({date})")).unwrap_or_default();
    format!(
        "{}, {}: round {}{} and round {}{}",
        now.subject.organization,
        words.say(names::constituent(now.subject.constituent)),
        then.round,
        day(then),
        now.round,
        day(now)
    )
}

/// Why the newer file does not follow the older.
fn problem(misfit: &Misfit, arguments: &Compare) -> Problem {
    let older = shown(&arguments.before);
    let (message, help) = match misfit {
        Misfit::Same => (
            format!("this and '{older}' are the same assessment"),
            "name two rounds; the next one begins with: stocktake follow-up FILE",
        ),
        Misfit::RehearsalThen => {
            (format!("'{older}' is a rehearsal: its answers are nobody's"), "name a real assessment")
        }
        Misfit::RehearsalNow => ("this is a rehearsal: its answers are nobody's".to_owned(), "name a real assessment"),
        Misfit::Constituents(then, now) => (
            format!("this is of {}, and '{older}' of {}", now.word(), then.word()),
            "three constituents are looked at together with: stocktake tripartite G E W",
        ),
        Misfit::Countries(then, now) => (
            format!("this is of {now}, and '{older}' of {then}"),
            "only rounds of the same organization are compared; no country is ranked",
        ),
        Misfit::Organizations(then, now) => (
            format!(
                "this is of \"{now}\", and '{older}' of \"{then}\", and nothing says that one follows up the other"
            ),
            "only rounds of the same organization are compared; a round begun with follow-up is known by its file",
        ),
        Misfit::NotLater => (format!("this is not later than '{older}'"), "name the older round first"),
    };
    Problem::whole(message, help)
}
