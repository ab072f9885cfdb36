//! The instruments among the files that are checked: compared with each other and with the shipped ones, and used for
//! the assessments that were asked with them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::desk::{Desk, in_order};
use crate::cli::instruments::here::Here;
use crate::cli::output::shown;
use crate::format::instrument::{self, Draft};
use crate::format::{self, Kind, Limit, Problem};
use crate::model::{Assessment, Instrument, Module, ModuleRef, Part};
use crate::store::{Missing, Resolved};

/// The instruments among the files.
pub(in crate::cli) struct Given {
    files: BTreeMap<usize, File>,
    /// Those that can be used.
    parts: Vec<Part>,
    problems: BTreeMap<usize, Vec<Problem>>,
}

/// An instrument, as far as it can be read.
struct File {
    name: String,
    draft: Draft,
}

impl Given {
    /// Reads every instrument among the files and compares them, with each other and with those that are here.
    pub(in crate::cli) fn gather(desk: &Desk, paths: &[PathBuf]) -> Given {
        let mut files = BTreeMap::new();
        let work = |index, path: &Path| {
            let bytes = desk.bytes(path).ok()?;
            let text = format::decode(&bytes, Limit::Instrument).ok()?;
            let draft = (format::kind_of(text)? == Kind::Instrument).then(|| instrument::draft(text).ok())??;
            Some((index, File { name: shown(path), draft }))
        };
        let Ok(()) = in_order(paths, work, |_, file| {
            files.extend(file);
            Ok::<(), std::convert::Infallible>(())
        });
        let problems = compare(desk, &files);
        let modules = files.values().filter_map(|file| file.draft.module.as_ref());
        let part = |module: &Module| Part { hash: instrument::hash(module), module: Arc::new(module.clone()) };
        Given { parts: modules.map(part).collect(), files, problems }
    }

    /// The instrument in a file, if it is one that this program can look into.
    pub(in crate::cli) fn draft(&self, index: usize) -> Option<&Draft> {
        self.files.get(&index).map(|file| &file.draft)
    }

    /// The instruments themselves.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// What is wrong between a file and the other instruments.
    pub(super) fn together(&self, index: usize) -> &[Problem] {
        self.problems.get(&index).map(Vec::as_slice).unwrap_or_default()
    }

    /// The instrument of an assessment: as the program would find it, unless a checked file is nearer to what was asked.
    pub(super) fn instrument_for(&self, desk: &Desk, assessment: &Assessment) -> Result<Arc<Resolved>, Missing> {
        let found = desk.instrument(assessment);
        let is_exact = found.as_ref().is_ok_and(|resolved| resolved.warnings.is_empty());
        if is_exact || self.parts.is_empty() {
            return found;
        }
        let parts = assessment.modules().into_iter().map(|asked| {
            let here = desk.library.find(&asked, &assessment.carried, &assessment.answers);
            self.nearest(&asked, here)
        });
        let instrument = Instrument { parts: parts.collect::<Result<_, _>>()? };
        let earlier = found.map(|found| found.earlier.clone()).unwrap_or_default();
        Ok(Arc::new(Resolved { instrument, warnings: Vec::new(), earlier }))
    }

    /// The module that is nearest to what was asked: a checked file, or else the one that is here.
    fn nearest(&self, asked: &ModuleRef, here: Result<Part, Missing>) -> Result<Part, Missing> {
        let rank = |part: &&Part| (part.is(asked), asked.version == Some(part.module.version), part.module.version);
        let checked = self.parts.iter().filter(|part| part.module.id == asked.id);
        // Of two that are as near the last is taken, which is the one that is here.
        match checked.chain(here.as_ref().ok()).max_by_key(rank) {
            Some(part) => Ok(part.clone()),
            None => here,
        }
    }
}

/// What is wrong between the files, and between them and the instruments that are here, by file.
fn compare(desk: &Desk, files: &BTreeMap<usize, File>) -> BTreeMap<usize, Vec<Problem>> {
    let mut problems: BTreeMap<usize, Vec<Problem>> = BTreeMap::new();
    if files.is_empty() {
        return problems;
    }
    let here = Here::of(desk);
    let editions = here.editions();
    let named: Vec<(&str, &Draft)> = files.values().map(|file| (file.name.as_str(), &file.draft)).collect();
    let indexes: Vec<usize> = files.keys().copied().collect();
    for (file, problem) in instrument::check_together(&named, &editions, &desk.library.catalogue()) {
        if let Some(index) = indexes.get(file) {
            problems.entry(*index).or_default().push(problem);
        }
    }
    for (index, File { draft, .. }) in files {
        problems.entry(*index).or_default().extend(instrument::check_editions(draft, &editions));
    }
    problems
}
