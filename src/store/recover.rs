//! What can be had back: complete versions of a document that stand beside it or in the state folder. Looking changes nothing.

use std::path::{Path, PathBuf};

use super::disk::{Disk, Mode};
use super::fault::Fault;
use super::generations::Generations;
use super::hash::Hash;
use super::journal::{self, Contents, Draft};
use super::save::{self, Plan, SaveError};
use super::{LIMIT, State, document, names};
use crate::clock::{self, Moment};
use crate::model::{Assessment, AssessmentId};

/// Where a version comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The document itself: only its count disagrees, as after an edit by hand.
    Mended,
    /// The recovery journal of this computer.
    Journal,
    /// A save that did not end.
    Unfinished,
    /// The generation before, beside the document.
    Backup,
    /// A copy kept on this computer.
    Generation,
}

/// A complete version of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Where it comes from.
    pub origin: Origin,
    /// The file that holds it.
    pub path: PathBuf,
    /// Its revision; 0 in a file written by hand.
    pub revision: u64,
    /// When it was written, when that can be told.
    pub moment: Option<Moment>,
    /// What it says.
    pub assessment: Assessment,
    /// Unfinished text that goes with it.
    pub draft: Option<Draft>,
    pub(crate) text: String,
}

/// A journal or an unfinished file that an earlier session left.
#[derive(Clone, Debug)]
pub(crate) struct Leftover {
    pub path: PathBuf,
    pub origin: Origin,
    /// The complete version it holds, if it does.
    pub version: Option<Candidate>,
    /// Unfinished text on top of the document itself.
    pub draft: Option<Draft>,
    /// When its last record was written.
    pub moment: Option<Moment>,
    /// Every document it is known to follow on.
    pub bases: Vec<Hash>,
}

/// The leftovers of a document: journals of its id (or, without one, of its place), then unfinished files beside it.
pub(crate) fn leftovers(disk: &dyn Disk, state: &State, path: &Path, id: Option<&AssessmentId>) -> Vec<Leftover> {
    let mut found = Vec::new();
    for file in journal::find(disk, &state.journals, path, id) {
        found.push(of_journal(file.clone(), &journal::read(disk, &file), id));
    }
    for file in disk.list(names::folder_of(path)).unwrap_or_default() {
        if names::is_temporary_of(path, &file) {
            let version = complete(disk, &file, Origin::Unfinished, id);
            let moment = version.as_ref().and_then(|version| version.moment);
            found.push(Leftover {
                path: file,
                origin: Origin::Unfinished,
                version,
                draft: None,
                moment,
                bases: Vec::new(),
            });
        }
    }
    found
}

fn of_journal(path: PathBuf, contents: &Contents, id: Option<&AssessmentId>) -> Leftover {
    let texts = contents.records.iter().filter_map(|record| record.text.as_ref());
    let bases = contents
        .records
        .iter()
        .map(|record| record.base.clone())
        .chain(texts.map(|text| Hash::of(text.as_bytes())))
        .collect();
    let last = contents.records.last();
    let draft = last.and_then(|record| record.draft.clone());
    let moment = last.and_then(journal::Record::moment);
    // A record that does not read back is passed over for the one before it.
    let version = contents.records.iter().rev().find_map(|record| {
        let text = record.text.clone()?;
        let mut version = candidate(Origin::Journal, &path, text, record.moment(), id)?;
        version.draft.clone_from(&draft);
        Some(version)
    });
    // The last record tells whether there is text newer than the document at all.
    let version = version.filter(|_| last.is_some_and(|record| record.text.is_some()));
    Leftover { path, origin: Origin::Journal, version, draft, moment, bases }
}

/// Every complete version of a document that cannot be read, best first.
pub(crate) fn candidates(disk: &dyn Disk, state: &State, path: &Path, damaged: &[u8]) -> Vec<Candidate> {
    let mut id = id_in(damaged);
    let backup = complete(disk, &names::backup(path), Origin::Backup, id.as_ref());
    id = id.or_else(|| backup.as_ref().and_then(|version| version.assessment.id.clone()));
    let left = leftovers(disk, state, path, id.as_ref());
    id = id.or_else(|| {
        left.iter().filter_map(|left| left.version.as_ref()).find_map(|version| version.assessment.id.clone())
    });
    let mut found: Vec<Candidate> = left.into_iter().filter_map(|left| left.version).chain(backup).collect();
    let kept = match &id {
        Some(id) => vec![Generations::new(&state.generations, id)],
        None => Generations::at_place(disk, &state.generations, path),
    };
    for copy in kept.iter().flat_map(|kept| kept.list(disk)) {
        found.extend(complete(disk, &copy.path, Origin::Generation, id.as_ref()));
    }
    found.sort_by(|a, b| b.revision.cmp(&a.revision).then(a.origin.cmp(&b.origin)));
    found.dedup_by(|later, first| later.assessment == first.assessment && later.draft.is_none());
    found
}

fn complete(disk: &dyn Disk, path: &Path, origin: Origin, id: Option<&AssessmentId>) -> Option<Candidate> {
    let text = String::from_utf8(disk.read(path, LIMIT).ok()?).ok()?;
    let moment = disk.stat(path).ok().and_then(|facts| facts.modified);
    candidate(origin, path, text, moment, id)
}

/// A version that reads back and belongs to this assessment; another id is another assessment (ODK 6038).
fn candidate(
    origin: Origin,
    path: &Path,
    text: String,
    moment: Option<Moment>,
    id: Option<&AssessmentId>,
) -> Option<Candidate> {
    let assessment = document::read(text.as_bytes()).ok()?.assessment;
    let belongs = id.is_none() || assessment.id.is_none() || assessment.id.as_ref() == id;
    let revision = assessment.revision.unwrap_or(0);
    belongs.then(|| Candidate { origin, path: path.to_owned(), revision, moment, assessment, draft: None, text })
}

/// The id that the head of a damaged document still shows.
fn id_in(bytes: &[u8]) -> Option<AssessmentId> {
    head_value(&String::from_utf8_lossy(bytes), "id").and_then(|id| AssessmentId::new(&id))
}

/// A text that the head of a TOML file gives to a key, found without reading the whole file.
pub(crate) fn head_value(text: &str, key: &str) -> Option<String> {
    let value = |line: &str| {
        let value = line.trim().strip_prefix(key)?.trim_start().strip_prefix('=')?.trim_start();
        Some(value.strip_prefix('"')?.split_once('"')?.0.to_owned())
    };
    text.lines().take_while(|line| !line.trim_start().starts_with('[')).find_map(value)
}

/// How many answers differ, and one more when anything else does.
pub(crate) fn differences(one: &Assessment, other: &Assessment) -> usize {
    let changed = one.answers.iter().filter(|(id, answer)| other.answers.get(*id) != Some(*answer)).count();
    let gone = other.answers.keys().filter(|id| !one.answers.contains_key(*id)).count();
    let rest = |assessment: &Assessment| Assessment {
        id: None,
        revision: None,
        answers: std::collections::BTreeMap::new(),
        ..assessment.clone()
    };
    changed + gone + usize::from(rest(one) != rest(other))
}

/// Puts a version in the place of a damaged document, which keeps standing beside it under the name that is returned.
pub(crate) fn put_in_place(disk: &dyn Disk, path: &Path, choice: &Candidate) -> Result<Option<PathBuf>, SaveError> {
    let failed = |fault| SaveError { path: path.to_owned(), fault, touched: false };
    // Mended text is the document itself with another count: nothing to set aside.
    let mut kept_as = None;
    if choice.origin != Origin::Mended && disk.stat(path).is_ok() {
        let aside = names::marked(path, &format!(".damaged-{}", clock::now().for_file_name()));
        let aside = names::first_free(&aside, |path| disk.stat(path).is_ok());
        disk.rename(path, &aside)
            .and_then(|()| disk.sync_folder(names::folder_of(path)))
            .map_err(|error| failed(Fault::of(&error)))?;
        kept_as = Some(aside);
    }
    // A damaged document is no generation to keep in place of the good one.
    let plan = Plan { trusted: false, ..Plan::new(disk, path, Mode::Private) };
    save::replace(disk, path, choice.text.as_bytes(), &plan)?;
    Ok(kept_as)
}
