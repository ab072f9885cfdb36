//! `stocktake guard`: the usual weak points of a plan, as text or as JSON for other programs.

use std::fmt::Write;

use crate::format::guarded;
use crate::model::{About, Assessment, Catalogue, Instrument};
use crate::planning::{self, Finding};
use crate::say;
use crate::scoring;
use crate::text::Words;

use super::arguments::Guard;
use super::desk::Desk;
use super::output::{Output, on_one_line};
use super::plan::text::{head, undecided_actions};
use super::table::paragraph;
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Guard) -> Result<Ending, Failure> {
    let Some(loaded) = desk.load_aloud(&arguments.file) else { return Ok(Ending::Problems) };
    let (instrument, assessment, catalogue) = (loaded.instrument(), &loaded.read.assessment, desk.library.catalogue());
    let findings = planning::guard(instrument, assessment, &scoring::score(instrument, assessment), &catalogue);
    if arguments.json {
        output.json(&guarded::to_json(assessment, &catalogue, &findings))?;
    } else {
        output.text(&text(&Words::english(), instrument, assessment, &catalogue, &findings))?;
    }
    let is_accepted = findings.iter().all(|finding| finding.waived.is_some());
    Ok(if is_accepted { Ending::Fine } else { Ending::Problems })
}

/// The findings by rule, ending with a line feed.
fn text(
    words: &Words,
    instrument: &Instrument,
    assessment: &Assessment,
    catalogue: &Catalogue,
    findings: &[Finding],
) -> String {
    let plan = &assessment.plan;
    let waived = findings.iter().filter(|finding| finding.waived.is_some()).count();
    let summary = match findings.len() {
        0 if plan.is_empty() => words.say("guard-text-no-plan").into_owned(),
        0 => words.say("guard-text-nothing").into_owned(),
        all => say!(words, "guard-text-open", count = all.saturating_sub(waived)),
    };
    let mut text = format!("{}\n{summary}\n", head(words, assessment));
    if waived > 0 {
        // Writing to a string cannot fail, here and below.
        let _ = writeln!(text, "{}", say!(words, "guard-text-accepted", count = waived));
    }
    if let Some(undecided) = undecided_actions(words, assessment) {
        let _ = writeln!(text, "{undecided}");
    }
    for group in findings.chunk_by(|a, b| a.rule == b.rule) {
        let Some(said) = group.first().and_then(|first| catalogue.guard_text(first.rule)) else { continue };
        let _ = writeln!(text, "\n{} ({})", on_one_line(&said.title), on_one_line(&said.source.join(", ")));
        for finding in group {
            if let Some(about) = about(&finding.about, instrument, assessment) {
                let _ = writeln!(text, "  {}", on_one_line(&about));
            }
            if let Some(reason) = &finding.waived {
                text += &paragraph(&say!(words, "guard-text-waived", reason = on_one_line(reason)), "     ");
            }
        }
        text += &paragraph(&said.finding, "  ");
        if group.iter().any(|finding| finding.waived.is_none()) {
            text += &paragraph(&say!(words, "guard-text-mend", mend = said.mend.as_str()), "  ");
        }
    }
    text
}

/// What a finding is about; nothing of the plan as a whole.
fn about(about: &About, instrument: &Instrument, assessment: &Assessment) -> Option<String> {
    match about {
        About::Plan => None,
        About::Action(id) => {
            let (number, action) = (assessment.plan.number(id)?, assessment.plan.action(id)?);
            Some(format!("{number}. {}", action.what))
        }
        About::Indicator(id) => {
            let title = instrument.find(id).map(|placed| placed.indicator.title.as_str()).unwrap_or_default();
            Some(format!("{id}  {title}"))
        }
    }
}
