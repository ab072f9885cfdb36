//! Responses among the files that are checked: whether the instruments they name ask what they answer.

use crate::cli::desk::Desk;
use crate::format::response::Read;
use crate::format::{Problem, Severity};
use crate::model::{Instrument, Part};
use crate::store::Answers;
use crate::voices::collect::not_asked;

/// What is worth saying about a response that can be read. Instruments that are neither among the checked files nor here
/// are left out: whoever collects the response has them.
pub(super) fn problems(desk: &Desk, given: &[Part], read: Read) -> Vec<Problem> {
    let mut problems = read.warnings;
    let found = read.response.modules.iter().map(|asked| {
        let here = || desk.library.find(asked, &[], &Answers::new()).ok().filter(|part| part.is(asked));
        given.iter().find(|part| part.is(asked)).cloned().or_else(here)
    });
    if let Some(parts) = found.collect::<Option<Vec<Part>>>() {
        let instrument = Instrument { parts };
        problems.extend(not_asked(&read.response, &instrument).into_iter().map(|id| Problem {
            path: format!("answers.\"{id}\""),
            severity: Severity::Error,
            ..Problem::whole("its instruments do not ask this, or in another revision", "")
        }));
    }
    problems
}
