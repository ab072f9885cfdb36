//! `stocktake move`: brings an assessment to another edition of its instruments, or says what that would change.

use std::time::Duration;

use crate::editions::moving::{self, Moved, Plan};
use crate::format::{self, Comment, Problem};
use crate::model::Assessment;
use crate::report::moving::{plan as worded, refused};
use crate::store::{Access, Closed, OpenError, Opened, Opening, Session, messages};
use crate::text::Words;

use super::arguments::Move;
use super::desk::{Desk, Loaded};
use super::output::{Output, complain, complain_about, on_one_line, shown};
use super::{Ending, Failure};

/// How long a slow disk is waited for.
const PATIENCE: Duration = Duration::from_secs(120);

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Move) -> Result<Ending, Failure> {
    let path = &arguments.file;
    let loaded = match desk.load(path) {
        Ok(loaded) => loaded,
        Err(problems) => {
            complain_about(path, &problems);
            return Ok(Ending::Problems);
        }
    };
    complain_about(path, &loaded.warnings);
    let words = Words::english();
    let plan = match planned(desk, &loaded, arguments, &words) {
        Ok(plan) => plan,
        Err(problem) => {
            complain_about(path, &[problem]);
            return Ok(Ending::Problems);
        }
    };
    print(output, &words, &plan)?;
    if !arguments.yes {
        let bytes = desk.bytes(path).unwrap_or_default();
        mention(&format::comments(&String::from_utf8_lossy(&bytes)));
        output.line("Nothing was changed. Say --yes to move the assessment.")?;
        return Ok(Ending::Fine);
    }
    perform(desk, &loaded, plan, arguments, &words)?;
    output.line(&shown(path))?;
    Ok(Ending::Fine)
}

fn planned(desk: &Desk, loaded: &Loaded, arguments: &Move, words: &Words) -> Result<Plan, Problem> {
    let (instrument, assessment) = (loaded.instrument(), &loaded.read.assessment);
    let editions = match arguments.to {
        Some(version) => desk.library.with_version(instrument, assessment, version),
        None => desk.library.newer(instrument, assessment),
    };
    if editions.is_empty() {
        let asked = instrument.parts.iter();
        let known = asked.map(|part| {
            let id = &part.module.id;
            let mut versions: Vec<_> =
                desk.library.editions(id, assessment).iter().map(|edition| edition.module.version).collect();
            versions.sort();
            versions.dedup();
            let versions: Vec<_> = versions.iter().map(ToString::to_string).collect();
            format!("{id} {} of {}", part.module.version, versions.join(", "))
        });
        let known: Vec<_> = known.collect();
        let help = format!("asked, and known here: {}", known.join("; "));
        let message = arguments.to.map_or_else(
            || "it is asked with the newest editions known here".to_owned(),
            |version| format!("none of its instruments can be moved to {version}"),
        );
        return Err(Problem::whole(message, &help));
    }
    moving::plan(instrument, assessment, &editions).map_err(|why| Problem::whole(refused(words, &why), ""))
}

fn print(output: &mut Output, words: &Words, plan: &Plan) -> std::io::Result<()> {
    for group in worded(words, plan) {
        output.line(&on_one_line(&group.heading))?;
        for item in group.items {
            output.line(&format!("  {}", on_one_line(&item)))?;
        }
    }
    output.finish()
}

/// Comments are what a save does not keep.
fn mention(comments: &[Comment]) {
    for comment in comments {
        complain(&on_one_line(&format!("line {}: saving does not keep this comment: {}", comment.line, comment.text)));
    }
}

/// Saves the moved assessment the way the screens save; the version before is kept among the generations.
fn perform(desk: &Desk, loaded: &Loaded, plan: Plan, arguments: &Move, words: &Words) -> Result<(), Failure> {
    let opened = opened(desk, loaded, arguments)?;
    mention(&opened.comments());
    let Moved { instrument: _, selection, answers, earlier } = plan.moved;
    let mut assessment = Assessment { selection, answers, earlier, ..loaded.read.assessment.clone() };
    desk.library.carry(&mut assessment);
    let session = Session::begin(&desk.store, opened, false, Box::new(|_| {}));
    let name = session.name();
    session.save(assessment);
    match session.close(PATIENCE) {
        Closed::Saved => Ok(()),
        Closed::Behind { event } => Err(Failure::Move(messages::event(words, &event, &name))),
        Closed::TimedOut => Err(Failure::Move(format!("the disk did not answer; '{name}' may be as it was"))),
    }
}

/// The document, held for this command, as it was when the plan was made.
fn opened(desk: &Desk, loaded: &Loaded, arguments: &Move) -> Result<Opened, Failure> {
    let name = shown(&arguments.file);
    let refuse = |why: &str| Err(Failure::Move(format!("'{name}' {why}; nothing was changed")));
    match desk.store.open(&arguments.file) {
        Ok(Opening::Ready(opened)) if opened.recovery.is_some() => {
            refuse("has newer answers in the recovery file of this computer: open it on the screens first")
        }
        Ok(Opening::Ready(opened)) if opened.access != Access::Write => refuse("cannot be saved where it is"),
        Ok(Opening::Ready(opened)) if opened.read.assessment != loaded.read.assessment => {
            refuse("was changed by another program in this moment: try again")
        }
        Ok(Opening::Ready(opened)) => Ok(*opened),
        Ok(Opening::Damaged(_)) => refuse("is damaged: open it on the screens first"),
        Err(error @ OpenError::Locked { .. }) => Err(Failure::Move(format!("{error}; close it there first"))),
        Err(
            error @ (OpenError::NotFound { .. }
            | OpenError::NotOrdinary { .. }
            | OpenError::TooLarge { .. }
            | OpenError::Newer { .. }
            | OpenError::Read { .. }),
        ) => Err(Failure::Move(error.to_string())),
    }
}
