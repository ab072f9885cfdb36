//! `stocktake move`: brings an assessment to another edition of its instruments, or says what that would change.

use crate::editions::moving::{self, Moved, Plan};
use crate::format::{self, Problem};
use crate::model::Assessment;
use crate::report::moving::{plan as worded, refused};
use crate::store::Target;
use crate::text::Words;

use super::arguments::Move;
use super::closing;
use super::desk::{Desk, Loaded};
use super::output::{Output, complain_about, on_one_line, shown};
use super::rewrite;
use super::{Ending, Failure};

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
    if let Some(problem) = closing::refused(&loaded.read.assessment, path) {
        complain_about(path, &[problem]);
        return Ok(Ending::Problems);
    }
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
        rewrite::mention(&format::comments(&String::from_utf8_lossy(&bytes)));
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

/// Saves the moved assessment; returns the arguments that take the move back.
fn perform(desk: &Desk, loaded: &Loaded, plan: &Plan, arguments: &Move, words: &Words) -> Result<String, Failure> {
    let Moved { instrument: _, selection, answers, earlier } = plan.moved.clone();
    let mut assessment = Assessment { selection, answers, earlier, ..loaded.read.assessment.clone() };
    desk.library.carry(&mut assessment);
    let back = way_back(desk, plan, &assessment);
    rewrite::save(desk, loaded, &arguments.file, assessment, words)?;
    Ok(back)
}
