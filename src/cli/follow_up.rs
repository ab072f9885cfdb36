//! `stocktake follow-up`: the next round of an assessment, with nothing answered.

use crate::editions::moving::{self, Moved, Refused};
use crate::format::Problem;
use crate::format::assessment::is_changed_since_closing;
use crate::model::Assessment;
use crate::report::moving::{plan as worded, refused};
use crate::rounds::{self, NoRound};
use crate::store::{self, Overwrite};
use crate::text::Words;

use super::arguments::FollowUp;
use super::desk::{Desk, Loaded};
use super::output::{Output, complain, complain_about, on_one_line, shown};
use super::{Ending, Failure};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &FollowUp) -> Result<Ending, Failure> {
    let path = &arguments.file;
    let loaded = match desk.load(path) {
        Ok(loaded) => loaded,
        Err(problems) => {
            complain_about(path, &problems);
            return Ok(Ending::Problems);
        }
    };
    complain_about(path, &loaded.warnings);
    let begun = match follow_up(desk, &loaded, arguments.newest) {
        Ok(begun) => begun,
        Err(problem) => {
            complain_about(path, &[problem]);
            return Ok(Ending::Problems);
        }
    };
    let before = &loaded.read.assessment;
    if is_changed_since_closing(before) {
        complain(&format!("{}: it is not what its group closed; the new round names no closing", shown(path)));
    } else if !before.is_closed() {
        complain(&format!("{}: its group has not closed it; the new round says so", shown(path)));
    }
    let place = arguments.output.clone().unwrap_or_else(|| desk.store.suggest_path(&begun));
    let written = desk.store.create(&place, &begun, Overwrite::Refuse);
    let written = written.map_err(|error| Failure::write(error, "choose another name with --output"))?;
    output.line(&shown(&written))?;
    Ok(Ending::Fine)
}

/// The next round, or why there can be none.
fn follow_up(desk: &Desk, loaded: &Loaded, newest: bool) -> Result<Assessment, Problem> {
    let (before, instrument) = (&loaded.read.assessment, loaded.instrument());
    let is_changed = is_changed_since_closing(before);
    let mut begun = rounds::follow_up(instrument, before, is_changed, store::fresh_id()).map_err(|why| match why {
        NoRound::Rehearsal => {
            Problem::whole("this is a rehearsal: its answers are nobody's", "follow up a real assessment")
        }
        NoRound::Undecided(count) => Problem::whole(
            format!(
                "two copies say different things, and {count} of them are undecided: the new round would lose them"
            ),
            "open it, and decide with F9",
        ),
        NoRound::Last => Problem::whole(format!("no round is counted after {}", before.round), ""),
    })?;
    if before.id.is_none() {
        complain("the file has no id, so the new round cannot name it; its first save gives it one");
    }
    if newest {
        let editions = desk.library.newer(instrument, &begun);
        let words = Words::english();
        match moving::plan(instrument, &begun, &editions) {
            Ok(plan) => {
                for group in worded(&words, &plan) {
                    complain(&on_one_line(&group.heading));
                }
                let Moved { instrument: _, selection, answers, earlier } = plan.moved;
                begun = Assessment { selection, answers, earlier, ..begun };
            }
            Err(Refused::Nothing) => complain(&words.say("move-refused-nothing")),
            Err(why) => return Err(Problem::whole(refused(&words, &why), "leave out --newest")),
        }
    }
    desk.library.carry(&mut begun);
    Ok(begun)
}
