//! Instruments and catalogue: shipped inside the program, and those a user installed. Read only when they are needed.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, OnceLock};

use super::disk::Disk;
use super::{Store, names, recover};
use crate::format::{self, Problem, Severity, Unreadable};
use crate::model::{
    Answer, Assessment, Audience, Catalogue, IndicatorId, Instrument, Module, ModuleId, ModuleRef, Part, Version,
};

/// A file inside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The name of the file.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($folder:literal / $name:literal),* $(,)?) => {
        &[$(Shipped { name: $name, text: include_str!(concat!("../../assessments/", $folder, "/", $name)) },)*]
    };
}

/// The shipped instruments, in the order in which lists and the table of what they cover name them; the name is the id
/// and `.toml`.
pub(super) const INSTRUMENTS: &[Shipped] = shipped![
    "instruments" / "government.toml",
    "instruments" / "employers.toml",
    "instruments" / "workers.toml",
    "instruments" / "common.toml",
    "instruments" / "gender-audit.toml",
];

/// Earlier editions of the shipped instruments; the name is the id, a hyphen, the version and `.toml`.
const EARLIER: &[Shipped] = shipped![
    "instruments/earlier" / "government-1.0.0.toml",
    "instruments/earlier" / "employers-1.0.0.toml",
    "instruments/earlier" / "workers-1.0.0.toml",
    "instruments/earlier" / "common-1.0.0.toml",
];

/// The shipped examples: a closed assessment of each constituent with its plan, and the government's next round.
pub(super) const EXAMPLES: &[Shipped] = shipped![
    "examples" / "government.toml",
    "examples" / "employers.toml",
    "examples" / "workers.toml",
    "examples" / "government-round-2.toml",
];

/// Responses to the invitation of the shipped example of a government, in a folder of their own.
pub(super) const EXAMPLE_RESPONSES: &[Shipped] = shipped![
    "examples" / "responses/response-1505b1b1.toml",
    "examples" / "responses/response-3d77683b.toml",
    "examples" / "responses/response-535f35fe.toml",
    "examples" / "responses/response-63b440ce.toml",
    "examples" / "responses/response-96d6a46b.toml",
    "examples" / "responses/response-affe5a16.toml",
    "examples" / "responses/response-c3cbf78d.toml",
    "examples" / "responses/response-d6c28ecc.toml",
];

const PRACTICE: &str = include_str!("../../assessments/practice.toml");
const APPROACHES: &str = include_str!("../../assessments/catalogue/approaches.toml");
const GLOSSARY: &str = include_str!("../../assessments/catalogue/glossary.toml");
const GUARD: &str = include_str!("../../assessments/catalogue/guard.toml");
const OUTCOMES: &str = include_str!("../../assessments/catalogue/outcomes.toml");

/// Instruments and catalogue of one user.
pub struct Library {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    shipped: Vec<Source>,
    earlier: Vec<Source>,
    installed: OnceLock<Vec<Source>>,
    catalogue: SharedCatalogue,
}

/// Approaches and outcomes, read when they are first looked at.
pub type SharedCatalogue = Arc<LazyLock<Catalogue>>;

/// The answers of an assessment.
pub type Answers = BTreeMap<IndicatorId, Answer>;

/// Where an instrument stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Inside the program, under this name.
    Shipped(&'static str),
    /// In the folder of installed instruments.
    Installed(PathBuf),
}

/// The instrument of an assessment.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The instrument.
    pub instrument: Instrument,
    /// What a reader of the results must know.
    pub warnings: Vec<OtherText>,
    /// Editions that were asked before, as far as they are here.
    pub earlier: Vec<Part>,
}

/// A module is not the one that was asked: answers were given to other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherText {
    /// Which module.
    pub module: ModuleId,
    /// The version that was asked, when the assessment says it.
    pub asked: Option<Version>,
    /// The version that is here. Equal to `asked` when only the text was changed.
    pub found: Version,
}

/// A module that is not here in any version, or cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no instrument '{module}' here; use `stocktake instruments install` on its file, or put it into '{}'", folder.display())]
pub struct Missing {
    /// Which module.
    pub module: ModuleId,
    /// Where it can be put.
    pub folder: PathBuf,
    /// Files of that name that could not be read, with their problems.
    pub unreadable: Vec<(Place, Vec<Problem>)>,
}

/// An instrument in the list of all.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Where it stands.
    pub place: Place,
    /// The instrument, or why it cannot be read.
    pub part: Result<Part, Vec<Problem>>,
}

pub(super) struct Source {
    place: Place,
    id: Option<ModuleId>,
    text: Result<Cow<'static, str>, Problem>,
    /// Of a shipped text, made when it is first asked for.
    hash: OnceLock<String>,
    /// Parsed when it is first asked for.
    part: OnceLock<Result<Part, Vec<Problem>>>,
}

impl Source {
    /// Whether its head or name says that it is an edition of this module.
    fn may_be(&self, id: &ModuleId) -> bool {
        self.id.as_ref() == Some(id)
    }

    /// Whether it may be the edition of a module that has this hash, as far as that is known without parsing it.
    pub(super) fn may_have(&self, id: &ModuleId, hash: &str) -> bool {
        self.may_be(id) && self.shipped_hash().is_none_or(|own| own == hash)
    }

    /// A test holds that every shipped text is canonical, so its hash is that of its content: nothing needs to be read
    /// and written again to know it.
    fn shipped_hash(&self) -> Option<&str> {
        match (&self.place, &self.text) {
            (Place::Shipped(_), Ok(text)) => {
                Some(self.hash.get_or_init(|| format::instrument::hash_of_canonical(text)))
            }
            (Place::Shipped(_) | Place::Installed(_), _) => None,
        }
    }

    fn part(&self) -> &Result<Part, Vec<Problem>> {
        self.part.get_or_init(|| {
            let text = self.text.as_ref().map_err(|problem| vec![problem.clone()])?;
            let shipped = self.shipped_hash();
            let pieces = shipped.and_then(|_| format::instrument::read_pieces(text));
            let module = pieces.map_or_else(|| read(text), Ok)?;
            let hash = shipped.map_or_else(|| format::instrument::hash(&module), str::to_owned);
            Ok(Part { module: Arc::new(module), hash })
        })
    }
}

impl Store {
    /// The instruments and the catalogue.
    pub fn library(&self) -> Library {
        Library {
            disk: Arc::clone(&self.disk),
            folder: self.folders.instruments(),
            shipped: INSTRUMENTS.iter().map(|file| shipped(file, ModuleId::new)).collect(),
            earlier: EARLIER.iter().map(|file| shipped(file, id_before_version)).collect(),
            installed: OnceLock::new(),
            catalogue: Arc::new(LazyLock::new(read_catalogue)),
        }
    }
}

impl Library {
    /// The instrument of an assessment: for every module the same text, wherever it is; else the same version; else
    /// another version of it. An earlier shipped edition is taken for its text, or for its version where no text is
    /// named and the answers could have been given to it.
    pub fn instrument_for(&self, assessment: &Assessment) -> Result<Resolved, Missing> {
        let mut resolved = Resolved { instrument: Instrument::default(), warnings: Vec::new(), earlier: Vec::new() };
        for wanted in assessment.modules() {
            let part = self.find(&wanted, &assessment.carried, &assessment.answers)?;
            let found = part.module.version;
            let other = (!wanted.hash.is_empty() && wanted.hash != part.hash)
                || wanted.version.is_some_and(|version| version != found);
            if other {
                resolved.warnings.push(OtherText { module: wanted.id, asked: wanted.version, found });
            }
            resolved.instrument.parts.push(part);
        }
        resolved.earlier = self.earlier(assessment);
        Ok(resolved)
    }

    /// The references a new assessment carries: its modules as they are here now.
    pub fn references(&self, assessment: &Assessment) -> Result<Vec<ModuleRef>, Missing> {
        let parts = self.instrument_for(assessment)?.instrument.parts;
        Ok(parts.iter().map(Part::reference).collect())
    }

    /// One instrument by its id, the newest version that is here.
    pub fn module(&self, id: &ModuleId) -> Result<Part, Missing> {
        self.find(&ModuleRef { id: id.clone(), version: None, hash: String::new() }, &[], &BTreeMap::new())
    }

    /// The practice indicator of the first start.
    pub fn practice(&self) -> Result<Instrument, Vec<Problem>> {
        let module = read(PRACTICE)?;
        let hash = format::instrument::hash(&module);
        Ok(Instrument { parts: vec![Part { module: Arc::new(module), hash }] })
    }

    /// Approaches and outcomes.
    pub fn catalogue(&self) -> SharedCatalogue {
        Arc::clone(&self.catalogue)
    }

    /// Every instrument that is here, shipped ones first, also those that cannot be read.
    pub fn list(&self) -> Vec<Listed> {
        let sources = self.shipped.iter().chain(self.installed());
        sources.map(|source| Listed { part: source.part().clone(), place: source.place.clone() }).collect()
    }

    /// Earlier editions of the shipped instruments.
    pub fn list_earlier(&self) -> Vec<Listed> {
        let sources = self.earlier.iter();
        sources.map(|source| Listed { part: source.part().clone(), place: source.place.clone() }).collect()
    }

    /// The texts of earlier editions of the shipped instruments.
    pub fn earlier_instruments(&self) -> &'static [Shipped] {
        EARLIER
    }

    /// The text of an instrument of the lists, its comments too.
    pub fn text(&self, place: &Place) -> Option<&str> {
        let mut sources = self.shipped.iter().chain(&self.earlier).chain(self.installed());
        sources.find(|source| source.place == *place)?.text.as_deref().ok()
    }

    /// The shipped examples.
    pub fn examples(&self) -> &'static [Shipped] {
        EXAMPLES
    }

    /// The texts of the shipped instruments.
    pub fn shipped_instruments(&self) -> &'static [Shipped] {
        INSTRUMENTS
    }

    /// One module of an assessment, as [`Library::instrument_for`] finds it among what is here and what it carries.
    pub fn find(&self, wanted: &ModuleRef, carried: &[Part], answers: &Answers) -> Result<Part, Missing> {
        if let Some(part) = self.exact(wanted, carried) {
            return Ok(part);
        }
        let nearest = self.nearest(wanted, carried)?;
        Ok(self.shipped_before(wanted, &nearest, answers).unwrap_or(nearest))
    }

    /// The earlier shipped edition with the version of a reference without a hash. A version can be typed: an edition
    /// that lacks what was answered was not the one that was asked.
    fn shipped_before(&self, wanted: &ModuleRef, newest: &Part, answers: &Answers) -> Option<Part> {
        let version = wanted.version.filter(|version| wanted.hash.is_empty() && *version != newest.module.version)?;
        let asks = |part: &Part, id: &IndicatorId, answer: &Answer| {
            let found = part.module.find(id);
            found.is_some_and(|(_, one)| answer.revision.is_none_or(|revision| revision == one.revision))
        };
        let fits = |part: &Part| answers.iter().all(|(id, one)| asks(part, id, one) || !asks(newest, id, one));
        let mut found = here(self.earlier.iter(), &wanted.id).filter(|part| part.module.version == version);
        found.find(|part| fits(part)).cloned()
    }

    /// The edition with the version that is named, or else the newest, carried or here.
    fn nearest(&self, wanted: &ModuleRef, carried: &[Part]) -> Result<Part, Missing> {
        let mut unreadable = Vec::new();
        let here = carried.iter().filter(|part| part.module.id == wanted.id);
        let mut found: Vec<&Part> = here.collect();
        // The carried come first and then the installed: of two equal versions theirs is the one somebody chose.
        for source in self.installed().iter().chain(&self.shipped).filter(|source| source.may_be(&wanted.id)) {
            match source.part() {
                Ok(part) if part.module.id == wanted.id => found.push(part),
                Ok(_) => {}
                Err(problems) => unreadable.push((source.place.clone(), problems.clone())),
            }
        }
        let rank = |part: &&Part| (Some(part.module.version) == wanted.version, part.module.version);
        let missing = || Missing { module: wanted.id.clone(), folder: self.folder.clone(), unreadable };
        found.into_iter().rev().max_by_key(rank).cloned().ok_or_else(missing)
    }

    /// The very text that is named, carried or here.
    pub(super) fn exact(&self, wanted: &ModuleRef, carried: &[Part]) -> Option<Part> {
        let named = (!wanted.hash.is_empty()).then_some(wanted)?;
        let carried = carried.iter().find(|part| part.is(named));
        let sources = self.sources().filter(|source| source.may_have(&named.id, &named.hash));
        carried.or_else(|| here(sources, &wanted.id).find(|part| part.is(named))).cloned()
    }

    /// Every instrument that is here, the earlier editions last.
    pub(super) fn sources(&self) -> impl Iterator<Item = &Source> {
        self.installed().iter().chain(&self.shipped).chain(&self.earlier)
    }

    /// What is shipped, the earlier editions last.
    pub(super) fn shipped_sources(&self) -> impl Iterator<Item = &Source> {
        self.shipped.iter().chain(&self.earlier)
    }

    fn installed(&self) -> &[Source] {
        self.installed.get_or_init(|| {
            let files = self.disk.list(&self.folder).unwrap_or_default();
            let files = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
            files.map(|path| self.load(path)).collect()
        })
    }

    fn load(&self, path: PathBuf) -> Source {
        let text = match self.disk.read(&path, format::Limit::Instrument.bytes()) {
            Ok(bytes) => format::decode(&bytes, format::Limit::Instrument).map(|text| Cow::Owned(text.to_owned())),
            Err(fault) => Err(unusable(fault.to_string(), "")),
        };
        // A file that cannot be read is known by its name.
        let id = text.as_ref().ok().and_then(|text| recover::head_value(text, "id")).and_then(|id| ModuleId::new(&id));
        let stem = || {
            let name = names::file_name(&path);
            let stem = name.strip_suffix(".toml")?;
            // As it is installed: with its version behind.
            let versioned = stem.rsplit_once('-').filter(|(_, version)| Version::new(version).is_some());
            ModuleId::new(versioned.map_or(stem, |(id, _)| id))
        };
        Source {
            id: id.or_else(stem),
            text,
            place: Place::Installed(path),
            hash: OnceLock::new(),
            part: OnceLock::new(),
        }
    }
}

fn shipped(file: &Shipped, id: impl Fn(&str) -> Option<ModuleId>) -> Source {
    Source {
        place: Place::Shipped(file.name),
        id: file.name.strip_suffix(".toml").and_then(id),
        text: Ok(Cow::Borrowed(file.text)),
        hash: OnceLock::new(),
        part: OnceLock::new(),
    }
}

/// The id in `government-1.0.0`.
fn id_before_version(stem: &str) -> Option<ModuleId> {
    stem.rsplit_once('-').and_then(|(id, _)| ModuleId::new(id))
}

/// The readable editions of a module among these, read only where the name fits.
pub(super) fn here<'a>(sources: impl Iterator<Item = &'a Source>, id: &ModuleId) -> impl Iterator<Item = &'a Part> {
    let readable = sources.filter(move |source| source.may_be(id)).filter_map(|source| source.part().as_ref().ok());
    readable.filter(move |part| part.module.id == *id)
}

/// Shipped files are read by a test; one that could not be read would leave its list empty.
fn read_catalogue() -> Catalogue {
    let approaches = format::catalogue::read_approaches(APPROACHES).map(|(list, _)| list).unwrap_or_default();
    let outcomes = format::catalogue::read_outcomes(OUTCOMES).map(|(list, _)| list).unwrap_or_default();
    let terms = format::catalogue::read_glossary(GLOSSARY).map(|(list, _)| list).unwrap_or_default();
    let guard = format::catalogue::read_guard(GUARD).map(|(list, _)| list).unwrap_or_default();
    Catalogue { approaches, outcomes, terms, guard }
}

fn read(text: &str) -> Result<Module, Vec<Problem>> {
    format::instrument::read(text).map(|read| read.module).map_err(Unreadable::into_problems)
}

fn unusable(message: String, help: &str) -> Problem {
    Problem { severity: Severity::Error, line: 1, column: 1, path: String::new(), message, help: help.to_owned() }
}

impl Listed {
    /// For whom it is, when it can be read.
    pub fn audience(&self) -> Option<Audience> {
        self.part.as_ref().ok().map(|part| part.module.audience)
    }
}
