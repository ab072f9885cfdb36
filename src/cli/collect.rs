//! `stocktake collect`: takes all responses of a folder into an assessment, recomputed from all of them.

use std::path::{Path, PathBuf};

use crate::format::{Problem, visible};
use crate::model::{ModuleRef, Response, SetUpField};
use crate::text::Words;
use crate::voices::collect::{Content, Decision, Name, Reason, Wanted, decide, lost};
use crate::voices::gather;

use super::arguments::Collect;
use super::desk::{Desk, Loaded};
use super::output::{Output, complain, complain_about, on_one_line, shown};
use super::{Ending, Failure, closing, handed, rewrite};

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Collect) -> Result<Ending, Failure> {
    let path = &arguments.file;
    let loaded = match desk.load(path) {
        Ok(loaded) => loaded,
        Err(problems) => {
            complain_about(path, &problems);
            return Ok(Ending::Problems);
        }
    };
    let refuse = |problem| {
        complain_about(path, &[problem]);
        Ok(Ending::Problems)
    };
    let Some(id) = &loaded.read.assessment.id else {
        return refuse(Problem::whole("this assessment has no id that responses could name", "open it once"));
    };
    if let Some(problem) = closing::refused(&loaded.read.assessment, path) {
        return refuse(problem);
    }
    let files = match files(desk, &loaded, arguments)? {
        Ok(files) => files,
        Err(problem) => return refuse(problem),
    };
    let read = files.iter().filter(|(name, _)| name.is_new).count();
    let rehearsal = loaded.read.assessment.rehearsal;
    let wanted = Wanted { assessment: id, rehearsal, instrument: loaded.instrument() };
    let decision = decide(files, &wanted);
    take(desk, &loaded, path, &decision)?;
    tell(output, &decision, read)?;
    let is_problem = decision.left.iter().any(|(name, reason)| name.is_new && reason.is_problem());
    Ok(if is_problem { Ending::Problems } else { Ending::Fine })
}

/// The files to decide about: those of the folder, and the responses that the assessment counts already.
fn files(desk: &Desk, loaded: &Loaded, arguments: &Collect) -> Result<Result<Vec<(Name, Content)>, Problem>, Failure> {
    let list = |folder: &Path| -> Result<Option<Vec<PathBuf>>, Failure> {
        let found = desk.store.toml_files(folder).transpose();
        found.map_err(|error| Failure::Folder(shown(folder), error))
    };
    let Some(handed_in) = list(&arguments.folder)? else {
        let message = format!("'{}' is not a folder", shown(&arguments.folder));
        return Ok(Err(Problem::whole(message, "name the folder with the responses")));
    };
    let same: Vec<PathBuf> = handed_in.iter().map(|path| desk.store.same_place(path)).collect();
    let own = desk.store.same_place(&arguments.file);
    let mut files: Vec<(Name, Content)> = Vec::new();
    for path in handed_in.iter().zip(&same).filter(|(_, same)| **same != own).map(|(path, _)| path) {
        files.push((Name { is_new: true, name: shown(path) }, content(desk, path)));
    }
    if arguments.anew {
        return Ok(Ok(files));
    }
    let counted = &loaded.read.assessment.voices.counted;
    let kept = list(&desk.store.responses_of(&arguments.file))?.unwrap_or_default();
    for path in kept.iter().filter(|path| !same.contains(&desk.store.same_place(path))) {
        let content = content(desk, path);
        // What was kept and is not counted any more was left out on purpose.
        if content.as_ref().is_ok_and(|response| counted.iter().any(|one| one.id == response.id)) {
            files.push((Name { is_new: false, name: shown(path) }, content));
        }
    }
    let missing = lost(counted, &files).len();
    if missing == 0 {
        return Ok(Ok(files));
    }
    let message = format!(
        "it counts {} responses, and the files of {missing} of them are neither in '{}' nor in '{}'",
        counted.len(),
        shown(&arguments.folder),
        shown(&desk.store.responses_of(&arguments.file))
    );
    let help = "put all responses into one folder, or count only those of this folder with --anew; nothing was changed";
    Ok(Err(Problem::whole(message, help)))
}

/// The response in a file, or its problems as lines.
fn content(desk: &Desk, path: &Path) -> Content {
    handed::response(desk, path).map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

/// Keeps the responses beside the assessment, then saves what they say together. When all is as it was nothing is
/// written.
fn take(desk: &Desk, loaded: &Loaded, path: &Path, decision: &Decision) -> Result<(), Failure> {
    let opened = rewrite::held(desk, loaded, path)?;
    let folder = desk.store.responses_of(path);
    for (_, response) in &decision.taken {
        desk.store.keep_response(&folder, response)?;
    }
    let responses: Vec<Response> = decision.taken.iter().map(|(_, response)| response.clone()).collect();
    let mut assessment = loaded.read.assessment.clone();
    assessment.voices = gather(&responses, loaded.instrument());
    // Two copies counted different people; now all are counted again.
    assessment.undecided.set_up.remove(&SetUpField::Voices);
    if assessment == loaded.read.assessment {
        return Ok(());
    }
    rewrite::save_held(desk, opened, assessment, &Words::english())
}

/// Says what became of every file, and in how many files which.
fn tell(output: &mut Output, decision: &Decision, read: usize) -> std::io::Result<()> {
    let (mut older, mut copies, mut refused) = (0, 0, 0);
    for (name, reason) in decision.left.iter().filter(|(name, _)| name.is_new) {
        match reason {
            Reason::Older { .. } => older += 1,
            Reason::Duplicate(_) => copies += 1,
            Reason::Unreadable(_)
            | Reason::OtherAssessment(_)
            | Reason::Rehearsal
            | Reason::NoRehearsal
            | Reason::OtherEdition(_)
            | Reason::NotAsked(_)
            | Reason::Contradicts(_) => refused += 1,
        }
        for line in said(reason) {
            let text = on_one_line(&visible(&format!("{}: {line}", name.name)));
            if reason.is_problem() {
                complain(&text);
            } else {
                output.line(&text)?;
            }
        }
    }
    let taken = decision.taken.iter().filter(|(name, _)| name.is_new).count();
    output.line(&format!(
        "{read} files read: {taken} taken, {older} older, {copies} already there, {refused} not taken"
    ))?;
    output.line(&format!("The assessment counts {} responses now.", decision.taken.len()))
}

/// Why a file is not taken, a line for each problem.
fn said(reason: &Reason) -> Vec<String> {
    vec![match reason {
        Reason::Unreadable(problems) => return problems.clone(),
        Reason::OtherAssessment(id) => format!("not taken: it is for another assessment ({id})"),
        Reason::Rehearsal => "not taken: it answers a rehearsal, and this is a real assessment".to_owned(),
        Reason::NoRehearsal => "not taken: it is a real response, and this is a rehearsal".to_owned(),
        Reason::OtherEdition(modules) => {
            format!("not taken: it answers another edition ({}); invite again", modules_in_words(modules))
        }
        Reason::NotAsked(ids) => {
            let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
            format!("not taken: it answers what is not asked, or in another revision: {}", ids.join(", "))
        }
        Reason::Contradicts(other) => format!(
            "not taken: '{other}' is the same response in the same revision and says something else; ask which one is \
             right, and remove the other"
        ),
        Reason::Older { newest } => format!("older: revision {newest} of it is there"),
        Reason::Duplicate(other) => format!("already there: '{other}' says the same"),
    }]
}

fn modules_in_words(modules: &[ModuleRef]) -> String {
    let named = modules.iter().map(|module| {
        let version = module.version.map(|version| format!(" {version}")).unwrap_or_default();
        format!("{}{version}", module.id)
    });
    named.collect::<Vec<_>>().join(", ")
}
