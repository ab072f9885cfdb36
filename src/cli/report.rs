//! `stocktake report`: the report of one assessment; and how any document is written.

use std::path::Path;

use crate::report;
use crate::scoring;
use crate::store::Overwrite;
use crate::text::Words;
use crate::tui::documents::made;

use super::arguments::{self, Document, Format};
use super::desk::Desk;
use super::output::{Output, shown};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &arguments::Report) -> Result<Ending, Failure> {
    let Some(loaded) = desk.load_aloud(&arguments.file) else { return Ok(Ending::Problems) };
    let (instrument, assessment) = (loaded.instrument(), &loaded.read.assessment);
    let scores = scoring::score(instrument, assessment);
    let catalogue = desk.library.catalogue();
    let write_for = match arguments.reader {
        arguments::Reader::Organization => report::assessment,
        arguments::Reader::Funder => report::for_funder,
    };
    let document = write_for(&Words::english(), instrument, loaded.earlier(), &catalogue, assessment, &scores, &made());
    write(desk, output, &document, &arguments.document)
}

/// Writes a document into a file, whose path is printed, or to standard output.
pub(super) fn write(
    desk: &Desk,
    output: &mut Output,
    document: &report::Document,
    how: &Document,
) -> Result<Ending, Failure> {
    let text = match how.format.unwrap_or_else(|| format_of(how.output.as_deref())) {
        Format::Md => report::markdown::render(document),
        Format::Html => report::html::render(document),
    };
    let Some(path) = &how.output else {
        output.text(&text)?;
        return Ok(Ending::Fine);
    };
    let overwrite = if how.force { Overwrite::Allow } else { Overwrite::Refuse };
    let written = desk.store.write_report(path, text.as_bytes(), overwrite);
    let path = written.map_err(|error| Failure::write(error, "choose another name, or replace it with --force"))?;
    output.line(&shown(&path))?;
    Ok(Ending::Fine)
}

/// The format that the name of a file asks for.
fn format_of(path: Option<&Path>) -> Format {
    let ending = path.and_then(Path::extension);
    let is_html =
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm"));
    if is_html { Format::Html } else { Format::Md }
}
