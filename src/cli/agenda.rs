//! `stocktake agenda`: the run sheet of the day, to hang on the wall.

use crate::agenda::{Room, agenda, asked};
use crate::report;
use crate::text::Words;
use crate::tui::documents::made;

use super::arguments::Agenda;
use super::desk::Desk;
use super::output::{Output, complain_about};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Agenda) -> Result<Ending, Failure> {
    let loaded = match desk.load(&arguments.file) {
        Ok(loaded) => loaded,
        Err(problems) => {
            complain_about(&arguments.file, &problems);
            return Ok(Ending::Problems);
        }
    };
    complain_about(&arguments.file, &loaded.warnings);
    let (instrument, assessment) = (loaded.instrument(), &loaded.read.assessment);
    let usual = Room::of(assessment);
    let room = Room { people: arguments.people.unwrap_or(usual.people), start: arguments.start, ..usual };
    let agenda = agenda(&asked(instrument, &assessment.selection), room);
    let document = report::agenda::document(&Words::english(), instrument, assessment, &agenda, &made());
    super::report::write(desk, output, &document, &arguments.document)
}
