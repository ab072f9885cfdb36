//! What a report says, and one small file for each document format.
//!
//! A report is first a plain [`Document`]; formats are functions from it. Strengths come first, there is no grand total
//! and no ranking of anybody, and every field of the assessment that is not empty appears.

pub mod agenda;
pub mod comparison;
pub mod document;
pub mod html;
pub mod markdown;
pub mod moving;
pub mod tripartite;
pub mod undecided;

mod agreement;
mod balance;
mod bars;
mod booklet;
mod closing;
mod consulted;
mod corners;
mod cover;
mod coverage;
mod earlier;
mod escape;
mod findings;
mod funder;
mod method;
mod needs;
mod open;
mod plan;
mod practices;
mod priorities;
mod profile;
mod since;
mod source;
mod summary;
mod support;
mod voices;
mod words;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;

use crate::model::{AreaId, Assessment, Catalogue, Depth, Instrument, Part, Term};
use crate::say;
use crate::scoring::Scores;
use crate::text::Words;

pub use coverage::{Covered, coverage, covered};
pub use document::Document;
pub use funder::Reader;

use source::Source;

/// When a document was made, and by which program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The day, in words or figures; the report prints it as it is.
    pub on: String,
    /// The program's version, for example `0.1.0`.
    pub version: String,
}

/// The report of one assessment, for its organization: all that the group said. `scores` are those of this instrument
/// and assessment; `earlier` are the editions that were asked before, as far as they are known.
pub fn assessment(
    words: &Words,
    instrument: &Instrument,
    earlier: &[Part],
    catalogue: &Catalogue,
    assessment: &Assessment,
    scores: &Scores,
    made: &Made,
) -> Document {
    let (reader, whole) = (Reader::Organization, assessment);
    written(Source { words, instrument, earlier, catalogue, assessment, scores, made, reader, whole })
}

/// The same for those who fund or support the plan: without what single people rated or said, and without what the
/// group kept for itself.
pub fn for_funder(
    words: &Words,
    instrument: &Instrument,
    earlier: &[Part],
    catalogue: &Catalogue,
    whole: &Assessment,
    scores: &Scores,
    made: &Made,
) -> Document {
    let (told, results) = (funder::told(whole), funder::scored(scores));
    let (assessment, scores, reader) = (&told, &results, Reader::Funder);
    written(Source { words, instrument, earlier, catalogue, assessment, scores, made, reader, whole })
}

fn written(source: Source<'_>) -> Document {
    let Source { words, assessment, made, .. } = source;
    let mut sections = vec![summary::section(source)];
    sections.extend(practices::section(source));
    sections.extend([
        cover::section(source),
        balance::strengths(source),
        balance::deficits(source),
        profile::section(source),
        needs::section(source),
        support::section(source),
        priorities::section(source),
    ]);
    sections.extend(plan::section(source));
    sections.extend(since::section(source));
    sections.extend(agreement::section(source));
    sections.extend(undecided::section(source));
    sections.extend([findings::section(source), open::section(source)]);
    sections.extend(earlier::section(source));
    sections.extend(consulted::section(source));
    sections.push(method::section(source));
    let colophon = say!(words, "report-colophon", version = made.version.as_str(), date = made.on.as_str());
    let mut document = Document {
        language: source.text("report-language"),
        title: say!(words, "report-title", organization = assessment.subject.organization.as_str()),
        subtitle: subtitle(source),
        contents: source.text("report-contents"),
        sections,
        colophon: format!("{colophon}\n{}", closing::colophon(words, source.whole)),
    };
    if assessment.rehearsal {
        closing::rehearsed(words, &mut document);
    }
    document
}

/// Unit, country, round and date, as far as they are known.
fn subtitle(source: Source<'_>) -> String {
    let subject = &source.assessment.subject;
    let date = source.assessment.workshop.date.map(|date| date.to_string()).unwrap_or_default();
    let round = say!(source.words, "report-subtitle-round", round = source.assessment.round);
    let closed = closing::subtitle(source.words, source.whole);
    let reader = match source.reader {
        Reader::Organization => String::new(),
        Reader::Funder => source.text("report-subtitle-funder"),
    };
    let parts = [
        subject.unit.as_str(),
        subject.country.as_str(),
        round.as_str(),
        date.as_str(),
        closed.as_str(),
        reader.as_str(),
    ];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The printable question booklet of what a depth asks, without the areas that are left out on purpose. At its end stand
/// those of the terms that occur in it.
pub fn booklet(words: &Words, instrument: &Instrument, depth: Depth, without: &[AreaId], terms: &[Term]) -> Document {
    booklet::booklet(words, instrument, depth, without, terms)
}
