//! Checks instruments against each other and against the catalogue.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::entry::{Entry, Wording};
use super::{Draft, Edition};
use crate::format::notes::Lines;
use crate::format::problem::{Problem, Severity};
use crate::format::terms::meant;
use crate::model::{CapacityType, Catalogue, IndicatorId};

/// What is wrong between several instruments, named by their files: indicators with one id and revision and different
/// words, pairs that point nowhere, one way only or to the same type of capacity, approaches and outcomes the catalogue
/// does not have. With the index of the file each problem stands in; sorted by file and place. Pairs may also lead into
/// the instruments that are here already, which the author of a file cannot mend.
pub fn check_together(
    files: &[(&str, &Draft)],
    others: &[Edition<'_>],
    catalogue: &Catalogue,
) -> Vec<(usize, Problem)> {
    let replaced = |other: &&Edition| files.iter().any(|(_, draft)| draft.id.as_ref() == Some(&other.module.id));
    let others = others.iter().filter(|other| !replaced(other));
    let mut check = Check {
        files,
        catalogue,
        indicators: files.iter().map(|(_, draft)| ids(draft)).collect(),
        others: others.map(|other| other.module.indicators().map(|(_, one)| &one.id).collect()).collect(),
        problems: Vec::new(),
    };
    check.words();
    for (file, (_, draft)) in files.iter().enumerate() {
        for entry in &draft.entries {
            check.pairs(file, entry);
            check.catalogue(file, entry);
        }
    }
    check.problems.sort_by_key(|(file, problem)| (*file, problem.line, problem.column));
    check.problems
}

/// The indicators of an instrument by their ids.
type Ids<'a> = BTreeMap<&'a IndicatorId, &'a Entry>;

fn ids(draft: &Draft) -> Ids<'_> {
    draft.entries.iter().filter_map(|entry| Some((entry.id.as_ref()?, entry))).collect()
}

struct Check<'a> {
    files: &'a [(&'a str, &'a Draft)],
    catalogue: &'a Catalogue,
    /// The indicators of each file.
    indicators: Vec<Ids<'a>>,
    /// Those of each instrument that is here already and of which no file is another version.
    others: Vec<BTreeSet<&'a IndicatorId>>,
    problems: Vec<(usize, Problem)>,
}

/// An indicator whose id and words could be read.
#[derive(Clone, Copy)]
struct Worded<'a> {
    file: usize,
    entry: &'a Entry,
    id: &'a IndicatorId,
    wording: &'a Wording,
}

/// Where a pair leads.
enum Pair {
    /// To an indicator that points back, or that the author of the file cannot mend.
    Fine,
    /// To the indicator itself.
    Itself,
    /// To an indicator that does not point back.
    OneSided,
    /// To an indicator of the same type.
    Alike(CapacityType),
    /// To an indicator that only instruments have which are never asked together with this one.
    Apart,
    /// Nowhere.
    Unknown,
}

impl<'a> Check<'a> {
    fn note(&mut self, severity: Severity, file: usize, place: (usize, &str), message: String, help: String) {
        let text = self.files.get(file).map(|(_, draft)| &*draft.text).unwrap_or_default();
        let (line, column) = Lines::new(text).place(place.0);
        self.problems.push((file, Problem { severity, line, column, path: place.1.to_owned(), message, help }));
    }

    /// An id with a revision stands for one set of words. Ids twice in one file were found when it was read.
    fn words(&mut self) {
        let mut first: HashMap<(&IndicatorId, u32), Worded> = HashMap::new();
        for (file, (_, draft)) in self.files.iter().enumerate() {
            for entry in draft.entries.iter().filter(|entry| entry.is_own_id) {
                let (Some(id), Some(wording)) = (&entry.id, &entry.wording) else { continue };
                let here = Worded { file, entry, id, wording };
                let known = *first.entry((id, wording.revision)).or_insert(here);
                if known.wording != wording {
                    self.two_wordings(known, here);
                }
            }
        }
    }

    /// Notes that an indicator is worded in two ways: at the newer version of an instrument, or else at the later file.
    fn two_wordings(&mut self, one: Worded<'a>, other: Worded<'a>) {
        let draft = |worded: Worded| self.files.get(worded.file).map(|(_, draft)| *draft);
        let is_newer = match (draft(one), draft(other)) {
            (Some(one), Some(other)) => one.id.is_some() && one.id == other.id && one.version > other.version,
            (None, _) | (_, None) => false,
        };
        let (older, newer) = if is_newer { (other, one) } else { (one, other) };
        let name = self.files.get(older.file).map(|(name, _)| *name).unwrap_or_default();
        let Worded { file, entry, id, wording: Wording { revision, .. } } = newer;
        let message = format!("\"{id}\" has other descriptors in {name}, where the revision is {revision} too");
        let help = format!("write revision = {} where they were changed", revision.saturating_add(1));
        self.note(Severity::Error, file, (entry.id_at, &format!("{}.id", entry.path)), message, help);
    }

    fn pairs(&mut self, file: usize, entry: &'a Entry) {
        for pair in &entry.pairs_with {
            let to = &pair.value;
            let (severity, message, help) = match self.pair(file, entry, to) {
                Pair::Fine => continue,
                Pair::Itself => (Severity::Error, "an indicator cannot be its own pair".to_owned(), String::new()),
                Pair::OneSided => {
                    let id = entry.id.as_ref().map(IndicatorId::as_str).unwrap_or_default();
                    let help = format!("add \"{id}\" to pairs_with of \"{to}\"");
                    (Severity::Error, format!("\"{to}\" does not name \"{id}\" as its pair"), help)
                }
                Pair::Alike(both) => {
                    let help = "a pair joins a technical capacity with a functional one".to_owned();
                    (Severity::Error, format!("\"{to}\" is {} too", both.word()), help)
                }
                Pair::Apart => {
                    let help = "take it out of pairs_with".to_owned();
                    (Severity::Error, format!("no instrument that is asked with this one has \"{to}\""), help)
                }
                Pair::Unknown if self.known().any(|known| prefix(known) == prefix(to)) => {
                    let help = meant(to.as_str(), self.known().map(IndicatorId::as_str), "");
                    (Severity::Error, format!("unknown indicator \"{to}\""), help)
                }
                Pair::Unknown => {
                    let help = "check it together with the instrument that has it".to_owned();
                    (Severity::Warning, format!("no instrument here has \"{to}\""), help)
                }
            };
            self.note(severity, file, (pair.at, &pair.path), message, help);
        }
    }

    /// Every indicator that is known.
    fn known(&self) -> impl Iterator<Item = &'a IndicatorId> {
        let files = self.indicators.iter().flat_map(|ids| ids.keys().copied());
        files.chain(self.others.iter().flatten().copied())
    }

    /// Looks for a pair in the file itself, then in the other files, then in what is here already.
    fn pair(&self, file: usize, entry: &Entry, to: &IndicatorId) -> Pair {
        if entry.id.as_ref() == Some(to) {
            return Pair::Itself;
        }
        let Some(own) = self.indicators.get(file) else { return Pair::Fine };
        if let Some(other) = own.get(to) {
            return judge(entry, other);
        }
        // Two instruments that share an indicator are never asked together.
        let have = self.indicators.iter().filter(|ids| ids.contains_key(to));
        let (apart, together): (Vec<&Ids>, Vec<&Ids>) = have.partition(|ids| ids.keys().any(|id| own.contains_key(id)));
        let mut found = together.iter().filter_map(|ids| ids.get(to)).map(|other| judge(entry, other));
        if let Some(first) = found.next() {
            let is_fine = matches!(first, Pair::Fine) || found.any(|other| matches!(other, Pair::Fine));
            return if is_fine { Pair::Fine } else { first };
        }
        let here = self.others.iter().filter(|ids| ids.contains(to));
        let (apart_here, together_here): (Vec<_>, Vec<_>) =
            here.partition(|ids| ids.iter().any(|id| own.contains_key(id)));
        if !together_here.is_empty() || self.files.iter().any(|(_, draft)| draft.may_hold(to)) {
            Pair::Fine
        } else if apart.is_empty() && apart_here.is_empty() {
            Pair::Unknown
        } else {
            Pair::Apart
        }
    }

    fn catalogue(&mut self, file: usize, entry: &'a Entry) {
        let catalogue = self.catalogue;
        for approach in entry.approaches.iter().filter(|approach| catalogue.approach(&approach.value).is_none()) {
            let known = catalogue.approaches.iter().map(|approach| approach.id.as_str());
            let help = meant(approach.value.as_str(), known, "");
            let message = format!("the catalogue has no approach \"{}\"", approach.value);
            self.note(Severity::Error, file, (approach.at, &approach.path), message, help);
        }
        for outcome in entry.outcomes.iter().filter(|outcome| catalogue.outcome(outcome.value).is_none()) {
            let message = format!("the catalogue has no outcome {}", outcome.value);
            self.note(Severity::Error, file, (outcome.at, &outcome.path), message, String::new());
        }
    }
}

/// What is wrong between the two ends of a pair that the author of the files can mend; nothing where it is not certain.
fn judge(one: &Entry, other: &Entry) -> Pair {
    if !one.is_own_id || !other.is_own_id {
        return Pair::Fine;
    }
    let points_back = other.pairs_with.iter().any(|pair| Some(&pair.value) == one.id.as_ref());
    match one.capacity_type {
        Some(both) if other.capacity_type == one.capacity_type => Pair::Alike(both),
        _ if points_back || !other.has_all_pairs => Pair::Fine,
        _ => Pair::OneSided,
    }
}

/// The letters an id begins with.
fn prefix(id: &IndicatorId) -> &str {
    id.as_str().split('-').next().unwrap_or_default()
}
