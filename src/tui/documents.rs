//! The documents that the report screen writes, as text.

use crate::clock;
use crate::model::{Assessment, Catalogue, Instrument, Part};
use crate::report::{self, Made};
use crate::scoring::score;
use crate::text::Words;

use super::state::ReportFormat;

/// A document of an assessment in a format.
pub fn text(
    words: &Words,
    format: ReportFormat,
    assessment: &Assessment,
    instrument: &Instrument,
    earlier: &[Part],
    catalogue: &Catalogue,
) -> String {
    let full = || {
        let scores = score(instrument, assessment);
        report::assessment(words, instrument, earlier, catalogue, assessment, &scores, &made())
    };
    match format {
        ReportFormat::Html => report::html::render(&full()),
        ReportFormat::Markdown => report::markdown::render(&full()),
        ReportFormat::Booklet => {
            let selection = &assessment.selection;
            let (depth, without) = (selection.depth, &selection.without);
            report::html::render(&report::booklet(words, instrument, depth, without, &catalogue.terms))
        }
    }
}

/// When and with which program a report is made.
pub fn made() -> Made {
    let on = clock::now().date().map(|date| date.to_string()).unwrap_or_default();
    Made { on, version: env!("CARGO_PKG_VERSION").to_owned() }
}
