//! `stocktake move`: brings an assessment to another edition of its instruments, or says what that would change.

use std::path::Path;
use std::time::Duration;

use crate::editions::moving::{self, Moved, Plan};
use crate::format::{self, Comment, Problem};
use crate::model::Assessment;
use crate::report::moving::{plan as worded, refused};
use crate::store::{Access, Closed, OpenError, Opened, Opening, Session, Target, messages};
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
    let back = perform(desk, &loaded, &plan, arguments, &words)?;
    output.line(&shown(path))?;
    output.line(&format!("To take it back: stocktake move {} {back} --yes", argument(&shown(path))))?;
    Ok(Ending::Fine)
}

fn planned(desk: &Desk, loaded: &Loaded, arguments: &Move, words: &Words) -> Result<Plan, Problem> {
    let (instrument, assessment) = (loaded.instrument(), &loaded.read.assessment);
    let editions = if arguments.back {
        desk.library.before(instrument, assessment)
    } else if arguments.to.is_empty() {
        desk.library.newer(instrument, assessment)
    } else {
        refuse_unknown(desk, loaded, &arguments.to)?;
        desk.library.named(instrument, assessment, &arguments.to)
    };
    if editions.is_empty() {
        let message = match arguments.to.as_slice() {
            [] if arguments.back && assessment.selection.earlier.is_empty() => {
                "it was not moved, so there is no move to take back".to_owned()
            }
            [] if arguments.back => "the editions that were asked before are not known here".to_owned(),
            [] => "it is asked with the newest editions known here".to_owned(),
            targets => {
                let named: Vec<_> = targets.iter().map(named).collect();
                format!("none of its instruments can be moved to {}", named.join(", "))
            }
        };
        return Err(Problem::whole(message, &known(desk, loaded)));
    }
    moving::plan(instrument, assessment, &editions).map_err(|why| Problem::whole(refused(words, &why), ""))
}

/// Refuses what cannot be meant: an instrument that is not asked or has no such edition, two wishes for one instrument.
fn refuse_unknown(desk: &Desk, loaded: &Loaded, targets: &[Target]) -> Result<(), Problem> {
    for (index, target) in targets.iter().enumerate() {
        let is_repeated = targets.iter().take(index).any(|other| other.id == target.id);
        let is_known = target.id.as_ref().is_none_or(|id| {
            let is_asked = loaded.instrument().parts.iter().any(|part| part.module.id == *id);
            let editions = desk.library.editions(id, &loaded.read.assessment);
            is_asked && editions.iter().any(|part| part.module.version == target.version)
        });
        if is_repeated {
            let message = format!("--to {} comes after another version for the same", named(target));
            return Err(Problem::whole(message, "name each instrument once, and one version for all others"));
        }
        if !is_known {
            let message = format!("it cannot be moved to {}", named(target));
            return Err(Problem::whole(message, &known(desk, loaded)));
        }
    }
    Ok(())
}

/// How an edition is named on the command line.
fn named(target: &Target) -> String {
    target.id.as_ref().map_or_else(|| target.version.to_string(), |id| format!("{id}@{}", target.version))
}

/// What is asked, and which editions there are.
fn known(desk: &Desk, loaded: &Loaded) -> String {
    let known = loaded.instrument().parts.iter().map(|part| {
        let id = &part.module.id;
        let editions = desk.library.editions(id, &loaded.read.assessment);
        let mut versions: Vec<_> = editions.iter().map(|edition| edition.module.version).collect();
        versions.sort();
        versions.dedup();
        let versions: Vec<_> = versions.iter().map(ToString::to_string).collect();
        format!("{id} {} of {}", part.module.version, versions.join(", "))
    });
    format!("asked, and known here: {}", known.collect::<Vec<_>>().join("; "))
}

/// The arguments that take a move back: `--back`, unless that would take an older move back with it.
fn way_back(desk: &Desk, plan: &Plan, moved: &Assessment) -> String {
    let before = desk.library.before(&plan.moved.instrument, moved);
    let is_this = before.len() == plan.modules.len()
        && before.iter().zip(&plan.modules).all(|(part, one)| part.module.id == one.id);
    if is_this {
        return "--back".to_owned();
    }
    let editions = plan.modules.iter().map(|one| format!("--to {}@{}", one.id, one.from));
    editions.collect::<Vec<_>>().join(" ")
}

/// A path as it can be typed.
fn argument(path: &str) -> String {
    let is_plain = path.chars().all(|c| c.is_alphanumeric() || "/\\:._-".contains(c));
    if is_plain { path.to_owned() } else { format!("\"{path}\"") }
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
/// Returns the arguments that take the move back.
fn perform(desk: &Desk, loaded: &Loaded, plan: &Plan, arguments: &Move, words: &Words) -> Result<String, Failure> {
    let opened = opened(desk, loaded, &arguments.file)?;
    mention(&opened.comments());
    let Moved { instrument: _, selection, answers, earlier } = plan.moved.clone();
    let mut assessment = Assessment { selection, answers, earlier, ..loaded.read.assessment.clone() };
    desk.library.carry(&mut assessment);
    let back = way_back(desk, plan, &assessment);
    save(desk, opened, assessment, words)?;
    Ok(back)
}

/// Saves an assessment once, and waits until it is on the disk. What the document says already is not written.
pub(super) fn save(desk: &Desk, opened: Opened, assessment: Assessment, words: &Words) -> Result<(), Failure> {
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
pub(super) fn opened(desk: &Desk, loaded: &Loaded, file: &Path) -> Result<Opened, Failure> {
    let name = shown(file);
    let refuse = |why: &str| Err(Failure::Move(format!("'{name}' {why}; nothing was changed")));
    match desk.store.open(file) {
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
