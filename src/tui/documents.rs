//! The documents that the report screen writes, as text.

use crate::clock;
use crate::model::{Assessment, Catalogue, Instrument, Part};
use crate::report::{self, Made, Reader};
use crate::scoring::score;
use crate::text::Words;

use super::state::ReportFormat;

/// A document of an assessment in a format, for a reader.
pub fn text(
    words: &Words,
    (format, reader): (ReportFormat, Reader),
    assessment: &Assessment,
    instrument: &Instrument,
    earlier: &[Part],
    catalogue: &Catalogue,
) -> String {
    let full = || {
        let scores = score(instrument, assessment);
        let write_for = match reader {
            Reader::Organization => report::assessment,
            Reader::Funder => report::for_funder,
        };
        write_for(words, instrument, earlier, catalogue, assessment, &scores, &made())
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
