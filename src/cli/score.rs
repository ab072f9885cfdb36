//! `stocktake score`: the results of assessments, as text or as JSON for other programs.

mod text;

use std::path::Path;

use crate::format::{Problem, scores};
use crate::scoring;
use crate::text::Words;

use super::arguments::Score;
use super::desk::{Desk, in_order};
use super::output::{Output, complain_about, shown};
use super::{Ending, Failure};

/// What came out of one file.
struct Scored {
    /// The results; `None` when there are none.
    results: Option<String>,
    problems: Vec<Problem>,
}

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Score) -> Result<Ending, Failure> {
    let (mut ending, mut first) = (Ending::Fine, true);
    let words = if arguments.json { None } else { Some(Words::english()) };
    let work = |_, path: &Path| score(desk, words.as_ref(), path);
    in_order(&arguments.files, work, |path, scored| {
        complain_about(path, &scored.problems);
        match (scored.results, arguments.json) {
            (Some(json), true) => output.json(&json)?,
            (Some(text), false) => {
                if !first {
                    output.line("")?;
                }
                if arguments.files.len() > 1 {
                    output.line(&format!("== {}", shown(path)))?;
                }
                output.text(&text)?;
                first = false;
            }
            (None, _) => ending = Ending::Problems,
        }
        Ok::<(), Failure>(())
    })?;
    Ok(ending)
}

/// The results as text in these words, or as JSON without any.
fn score(desk: &Desk, words: Option<&Words>, path: &Path) -> Scored {
    let loaded = match desk.load(path) {
        Ok(loaded) => loaded,
        Err(problems) => return Scored { results: None, problems },
    };
    let (instrument, assessment) = (loaded.instrument(), &loaded.read.assessment);
    let scores = scoring::score(instrument, assessment);
    let results = match words {
        Some(words) => text::results(words, instrument, assessment, &scores),
        None => scores::to_json(instrument, assessment, &scores),
    };
    Scored { results: Some(results), problems: loaded.warnings }
}
