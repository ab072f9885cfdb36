//! What every command works with: the user's store, the instruments, and assessments read with theirs.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock, mpsc};

use rayon::prelude::*;

use crate::format::assessment::{self, Read};
use crate::format::{self, Kind, Limit, Problem, Severity};
use crate::model::{Assessment, Constituent, IndicatorId, Instrument, ModuleRef, Part, Plan};
use crate::store::{Library, Missing, ReadFault, Resolved, Store};

use super::output::complain_about;

/// How many files are worked on before their results are written, so that thousands of files take little memory.
const AT_ONCE: usize = 256;

/// How many different instruments are remembered; real sets of files have a handful.
const MOST_ASKED: usize = 64;

/// The user's store and the instruments.
pub(super) struct Desk {
    pub(super) store: Store,
    pub(super) library: Library,
    asked: RwLock<HashMap<Asked, Arc<Resolved>>>,
}

/// What decides which instrument an assessment has.
type Asked = (Constituent, Selected, Vec<String>, Vec<Wording>);

/// The modules that are asked, and those that were asked before.
type Selected = (Vec<ModuleRef>, Vec<ModuleRef>);

/// What was answered: the indicator, and its revision where the answer names it.
type Wording = (IndicatorId, Option<u32>);

/// An assessment that fits its instrument.
pub(super) struct Loaded {
    pub(super) read: Read,
    resolved: Arc<Resolved>,
    /// What a reader of the results should know.
    pub(super) warnings: Vec<Problem>,
}

impl Loaded {
    /// What it was asked with.
    pub(super) fn instrument(&self) -> &Instrument {
        &self.resolved.instrument
    }

    /// Editions it was asked with before, as far as they are known.
    pub(super) fn earlier(&self) -> &[Part] {
        &self.resolved.earlier
    }
}

impl Desk {
    pub(super) fn new(store: Store) -> Desk {
        Desk { library: store.library(), store, asked: RwLock::default() }
    }

    /// An assessment and its instrument for a command about one file, once what is worth knowing of it, or what is wrong
    /// with it, was said.
    pub(super) fn load_aloud(&self, path: &Path) -> Option<Loaded> {
        match self.load(path) {
            Ok(loaded) => {
                complain_about(path, &loaded.warnings);
                Some(loaded)
            }
            Err(problems) => {
                complain_about(path, &problems);
                None
            }
        }
    }

    /// Reads an assessment and its instrument, or says every problem. Takes no lock: what another session has not
    /// saved yet is not in it.
    pub(super) fn load(&self, path: &Path) -> Result<Loaded, Vec<Problem>> {
        let bytes = self.bytes(path).map_err(|problem| vec![problem])?;
        let text = format::decode(&bytes, Limit::Assessment).map_err(|problem| vec![problem])?;
        match format::kind_of(text) {
            Some(Kind::Assessment) => {}
            None => return Err(vec![format::unknown_kind()]),
            Some(
                other @ (Kind::Instrument
                | Kind::Invitation
                | Kind::Response
                | Kind::Approaches
                | Kind::Outcomes
                | Kind::Glossary
                | Kind::Guard),
            ) => {
                let message = format!("this is {}, not an assessment", other.name());
                return Err(vec![Problem::whole(message, "name the file of an assessment")]);
            }
        }
        let read = assessment::read(text).map_err(format::Unreadable::into_problems)?;
        let resolved = self.instrument(&read.assessment).map_err(|missing| vec![self.not_here(&read, &missing)])?;
        let mut warnings = read.warnings.clone();
        warnings.extend(assessment::check_against(&read, &resolved.instrument));
        if warnings.iter().any(|problem| problem.severity == Severity::Error) {
            return Err(warnings);
        }
        warnings.extend(self.check_plan(&read, &resolved.instrument));
        // Nothing is worked out from what is kept beside, so nothing there stops a command.
        let kept = assessment::check_kept(&read, &self.library.kept(&read.assessment));
        warnings.extend(kept.into_iter().filter(|problem| problem.severity == Severity::Warning));
        Ok(Loaded { read, resolved, warnings })
    }

    /// What a file says that can be read, whatever is wrong with its content.
    pub(super) fn readable(&self, path: &Path) -> Option<Assessment> {
        let bytes = self.bytes(path).ok()?;
        let text = format::decode(&bytes, Limit::Assessment).ok()?;
        assessment::read(text).ok().map(|read| read.assessment)
    }

    /// What is worth knowing of a plan. Where there is none, the catalogue is not looked into.
    pub(super) fn check_plan(&self, read: &Read, instrument: &Instrument) -> Vec<Problem> {
        if read.assessment.plan == Plan::default() {
            return Vec::new();
        }
        assessment::check_plan(read, instrument, &self.library.catalogue())
    }

    /// The bytes of a file, or why there are none.
    pub(super) fn bytes(&self, path: &Path) -> Result<Vec<u8>, Problem> {
        self.store.read_input(path).map_err(|fault| match fault {
            ReadFault::NotOrdinary => {
                Problem::whole("this is a folder, a pipe or a device, not a file", "name a .toml file")
            }
            ReadFault::TooLarge { size, .. } => {
                Limit::Assessment.refuse(size).unwrap_or_else(|| Problem::whole("this file is too large", ""))
            }
            ReadFault::Io(error) => unreadable("file", &error),
        })
    }

    /// The problem with an assessment of which a module is not here, where it names the module.
    pub(super) fn not_here(&self, read: &Read, missing: &Missing) -> Problem {
        let index = read.assessment.selection.modules.iter().position(|module| module.id == missing.module);
        let path = index.map(|index| format!("instrument.modules[{index}]")).unwrap_or_default();
        // Compared with no instrument at all, every module that is named is unknown at its place.
        let places = assessment::check_against(read, &Instrument::default());
        let place = places.into_iter().find(|found| !path.is_empty() && found.path == path);
        let whole = Problem::whole(missing.to_string(), &self.instead_of(missing));
        match place {
            Some(place) => Problem { line: place.line, column: place.column, path, ..whole },
            None => whole,
        }
    }

    /// What a missing module is said to be on a line of its own, with what to do.
    pub(super) fn explained(&self, missing: &Missing) -> String {
        match self.instead_of(missing) {
            help if help.is_empty() => missing.to_string(),
            help => format!("{missing} ({help})"),
        }
    }

    /// What to do about a module that is not here, beyond looking for its file.
    pub(super) fn instead_of(&self, missing: &Missing) -> String {
        if !missing.unreadable.is_empty() {
            return format!("its file there has problems: see stocktake check '{}'", missing.folder.display());
        }
        let parts: Vec<_> = self.library.list().into_iter().filter_map(|listed| listed.part.ok()).collect();
        format::meant(missing.module.as_str(), parts.iter().map(|part| part.module.id.as_str()), "")
    }

    /// The instrument of an assessment; found once for all that ask for the same.
    pub(super) fn instrument(&self, assessment: &Assessment) -> Result<Arc<Resolved>, Missing> {
        let selected = (assessment.selection.modules.clone(), assessment.selection.earlier.clone());
        // The hash stands for the text: two files that carry different texts ask for different instruments.
        let carried = assessment.carried.iter().map(|part| part.hash.clone()).collect();
        // Of a version without a hash the answers tell whether it can have been asked.
        let by_version = |named: &ModuleRef| named.hash.is_empty() && named.version.is_some();
        let answered = if assessment.selection.modules.iter().any(by_version) {
            assessment.answers.iter().map(|(id, answer)| (id.clone(), answer.revision)).collect()
        } else {
            Vec::new()
        };
        let asked = (assessment.subject.constituent, selected, carried, answered);
        if let Some(known) = self.asked.read().unwrap_or_else(PoisonError::into_inner).get(&asked) {
            return Ok(Arc::clone(known));
        }
        let resolved = Arc::new(self.library.instrument_for(assessment)?);
        let mut all = self.asked.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_ASKED {
            all.clear();
        }
        all.insert(asked, Arc::clone(&resolved));
        Ok(resolved)
    }
}

/// Works on files on every core, and takes what comes out in the order of the files, while the next ones are worked on.
pub(super) fn in_order<T: Send, E>(
    paths: &[PathBuf],
    work: impl Fn(usize, &Path) -> T + Sync,
    mut take: impl FnMut(&Path, T) -> Result<(), E>,
) -> Result<(), E> {
    if let [path] = paths {
        // Starting threads would take longer than they could save.
        return take(path, work(0, path));
    }
    let (sender, done) = mpsc::sync_channel::<Vec<T>>(1);
    let work = &work;
    let produce = move || {
        for (first, chunk) in (0..).step_by(AT_ONCE).zip(paths.chunks(AT_ONCE)) {
            let results = chunk.par_iter().enumerate().map(|(index, path)| work(first + index, path)).collect();
            if sender.send(results).is_err() {
                // Nobody takes any more.
                return;
            }
        }
    };
    rayon::in_place_scope(|scope| {
        scope.spawn(|_| produce());
        for (path, result) in paths.iter().zip(done.into_iter().flatten()) {
            take(path, result)?;
        }
        Ok(())
    })
}

/// What the system says about a file or folder it does not give.
pub(super) fn unreadable(what: &str, error: &std::io::Error) -> Problem {
    match error.kind() {
        std::io::ErrorKind::NotFound => Problem::whole(format!("there is no such {what}"), "check its name and folder"),
        std::io::ErrorKind::PermissionDenied => {
            Problem::whole(format!("you have no permission to read this {what}"), "ask its owner for it")
        }
        _ => Problem::whole(format!("this {what} cannot be read: {error}"), ""),
    }
}
