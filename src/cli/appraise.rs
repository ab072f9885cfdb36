//! `stocktake appraise`: the quality of a plan, criterion by criterion, as text or as JSON for other programs.

use std::fmt::Write;

use crate::format::appraised;
use crate::model::Assessment;
use crate::planning::quality::{criterion, criterion_asks, mark};
use crate::planning::{self, Judged, Mark};
use crate::say;
use crate::scoring;
use crate::text::Words;

use super::arguments::Appraise;
use super::desk::Desk;
use super::output::Output;
use super::plan::text::head;
use super::table::{Side, Table, paragraph};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Appraise) -> Result<Ending, Failure> {
    let Some(loaded) = desk.load_aloud(&arguments.file) else { return Ok(Ending::Problems) };
    let (instrument, assessment, catalogue) = (loaded.instrument(), &loaded.read.assessment, desk.library.catalogue());
    let judged = planning::appraise(instrument, assessment, &scoring::score(instrument, assessment), &catalogue);
    if arguments.json {
        output.json(&appraised::to_json(assessment, &judged))?;
    } else {
        output.text(&text(&Words::english(), assessment, &judged))?;
    }
    Ok(Ending::Fine)
}

/// The table of criteria, and below it what those ask that are not met, ending with a line feed.
fn text(words: &Words, assessment: &Assessment, judged: &[Judged]) -> String {
    let headings = [
        (Side::Left, words.say("appraise-mark")),
        (Side::Left, words.say("appraise-criterion")),
        (Side::Right, words.say("appraise-met")),
        (Side::Left, words.say("appraise-source")),
    ];
    let columns: Vec<(Side, &str)> = headings.iter().map(|(side, heading)| (*side, heading.as_ref())).collect();
    let mut table = Table::new(&columns);
    for one in judged {
        let met = match one.of {
            0 if one.is_asked() => words.say("appraise-no-action").into_owned(),
            0 => String::new(),
            of => say!(words, "appraise-met-of", met = one.met, of = of),
        };
        table.row(&[
            words.say(mark(one)).into_owned(),
            words.say(criterion(one.criterion)).into_owned(),
            met,
            one.criterion.source().to_owned(),
        ]);
    }
    let mut text = format!("{}\n{}\n{}", head(words, assessment), words.say("appraise-lead"), table.text("  "));
    let unmet: Vec<&Judged> = judged.iter().filter(|one| one.mark != Mark::Pass).collect();
    if !unmet.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\n{}", words.say("appraise-unmet"));
    }
    for one in unmet {
        let (name, asks) = (words.say(criterion(one.criterion)), words.say(criterion_asks(one.criterion)));
        text += &paragraph(&format!("{name}: {asks}"), "  ");
        let numbers = one.lacking.iter().filter_map(|id| assessment.plan.number(id)).map(|number| number.to_string());
        let numbers: Vec<String> = numbers.collect();
        if !numbers.is_empty() {
            let count = numbers.len();
            text += &paragraph(&say!(words, "appraise-lacking", count = count, numbers = numbers.join(", ")), "    ");
        }
    }
    text
}
