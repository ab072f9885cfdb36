//! `stocktake agenda`: the run sheet of the day, to hang on the wall.

use crate::agenda::{Room, agenda, asked};
use crate::report;
use crate::text::Words;
use crate::tui::documents::made;

use super::arguments::Agenda;
use super::desk::Desk;
use super::output::Output;
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Agenda) -> Result<Ending, Failure> {
    let Some(loaded) = desk.load_aloud(&arguments.file) else { return Ok(Ending::Problems) };
    let (instrument, assessment) = (loaded.instrument(), &loaded.read.assessment);
    let usual = Room::of(assessment);
    let room = Room { people: arguments.people.unwrap_or(usual.people), start: arguments.start, ..usual };
    let agenda = agenda(&asked(instrument, &assessment.selection), room);
    let document = report::agenda::document(&Words::english(), instrument, assessment, &agenda, &made());
    super::report::write(desk, output, &document, &arguments.document)
}
