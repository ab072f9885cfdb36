//! `stocktake close` and `stocktake reopen`: what is missing, the hash, and the reason why.

use std::path::Path;

use crate::clock;
use crate::format::Problem;
use crate::format::assessment::{content_hash, is_changed_since_closing, spoken};
use crate::interview::Refusal;
use crate::interview::closing::{self, Missing, Wish};
use crate::model::{Assessment, Date, IndicatorId};
use crate::text::Words;

use super::arguments::{Close, Reopen};
use super::desk::{Desk, Loaded};
use super::output::{Output, complain_about, on_one_line, shown};
use super::{Ending, Failure, rewrite};

/// Why a command must not change an assessment: its group has closed it.
pub(super) fn refused(assessment: &Assessment, path: &Path) -> Option<Problem> {
    let closing = assessment.closing()?;
    let help = format!("first: stocktake reopen '{}' --because \"...\"", shown(path));
    Some(Problem::whole(format!("the group closed it on {}, so nothing can be changed", closing.on), &help))
}

pub(super) fn close(desk: &Desk, output: &mut Output, arguments: &Close) -> Result<Ending, Failure> {
    let path = &arguments.file;
    let Some(loaded) = load(desk, path) else { return Ok(Ending::Problems) };
    let mut assessment = loaded.read.assessment.clone();
    if let Some(problem) = refused(&assessment, path) {
        complain_about(path, &[problem]);
        return Ok(Ending::Problems);
    }
    list(output, &Missing::of(loaded.instrument(), &assessment))?;
    let wish = Wish { by: arguments.by.clone(), waive: arguments.waive.clone().unwrap_or_default() };
    let hash = content_hash(&assessment);
    match closing::closing(loaded.instrument(), &assessment, &wish, today()?, hash) {
        Ok(closing) => {
            let said = [
                format!("Closed on {} by {}", closing.on, on_one_line(&closing.by)),
                format!("Hash: {}", closing.hash),
                format!("To read aloud: {}", spoken(&closing.hash).join(" ")),
            ];
            assessment.closings.push(closing);
            rewrite::save(desk, &loaded, path, assessment, &Words::english())?;
            if loaded.read.assessment.rehearsal {
                output.line("REHEARSAL: nothing of this is real")?;
            }
            for line in said {
                output.line(&line)?;
            }
            Ok(Ending::Fine)
        }
        Err(refusal) => {
            complain_about(path, &[problem(refusal)]);
            Ok(Ending::Problems)
        }
    }
}

pub(super) fn reopen(desk: &Desk, output: &mut Output, arguments: &Reopen) -> Result<Ending, Failure> {
    let path = &arguments.file;
    let Some(loaded) = load(desk, path) else { return Ok(Ending::Problems) };
    let assessment = &loaded.read.assessment;
    match closing::reopened(assessment, &arguments.because, today()?, &content_hash(assessment)) {
        Ok(closings) => {
            let changed = is_changed_since_closing(assessment).then_some(assessment.closing()).flatten();
            let changed = changed.map(|closing| {
                format!(
                    "It was changed after it was closed on {}, before it was reopened: that is on record",
                    closing.on
                )
            });
            let assessment = Assessment { closings, ..assessment.clone() };
            rewrite::save(desk, &loaded, path, assessment, &Words::english())?;
            output.line(&format!("Reopened: {}", shown(path)))?;
            if let Some(line) = changed {
                output.line(&line)?;
            }
            Ok(Ending::Fine)
        }
        Err(refusal) => {
            complain_about(path, &[problem(refusal)]);
            Ok(Ending::Problems)
        }
    }
}

fn load(desk: &Desk, path: &Path) -> Option<Loaded> {
    match desk.load(path) {
        Ok(loaded) => {
            complain_about(path, &loaded.warnings);
            Some(loaded)
        }
        Err(problems) => {
            complain_about(path, &problems);
            None
        }
    }
}

fn today() -> Result<Date, Failure> {
    clock::now().date().ok_or(Failure::NoDay)
}

/// What is missing, one kind a line.
fn list(output: &mut Output, missing: &Missing) -> Result<(), Failure> {
    let set_up: Vec<&str> = missing.undecided_set_up.iter().map(|field| field.word()).collect();
    if !set_up.is_empty() {
        output.line(&format!("undecided in the set-up ({}): {}", set_up.len(), set_up.join(", ")))?;
    }
    let lists = [
        ("undecided", &missing.undecided),
        ("unanswered", &missing.unanswered),
        ("we cannot tell", &missing.cannot_tell),
        ("no consensus", &missing.no_consensus),
        ("source to be named", &missing.sources),
        ("in the parking lot", &missing.parked),
    ];
    for (what, ids) in lists.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        let ids: Vec<&str> = ids.iter().map(IndicatorId::as_str).collect();
        output.line(&format!("{what} ({}): {}", ids.len(), ids.join(", ")))?;
    }
    if set_up.is_empty() && lists.iter().all(|(_, ids)| ids.is_empty()) {
        output.line("nothing is missing")?;
    }
    Ok(())
}

/// A refusal in the words of the command line.
fn problem(refusal: Refusal) -> Problem {
    let (message, help) = match refusal {
        Refusal::Parked { count: 1 } => {
            ("1 indicator is in the parking lot".to_owned(), "go back to it, or say --waive and why it may stay there")
        }
        Refusal::Parked { count } => (
            format!("{count} indicators are in the parking lot"),
            "go back to them, or say --waive and why they may stay there",
        ),
        Refusal::NotClosed => ("it is not closed, so it cannot be reopened".to_owned(), ""),
        Refusal::Closed => ("it is closed already".to_owned(), "reopen it first"),
        Refusal::WhoNeeded => ("nobody is named who closes it".to_owned(), "say --by and who"),
        Refusal::ReasonNeeded => ("a reason is needed".to_owned(), "say --because and why"),
        Refusal::TooLong { length } => (format!("{length} characters are too many"), "shorten the text"),
        Refusal::TooManyItems => ("it was closed 64 times, which is the limit".to_owned(), ""),
        Refusal::NothingAsked | Refusal::SourcesNamed | Refusal::NothingToUndo | Refusal::NothingToRedo => {
            ("it cannot be closed".to_owned(), "")
        }
    };
    Problem::whole(message, help)
}
