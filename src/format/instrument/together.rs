//! Checks instruments against each other and against the catalogue.

use std::collections::{BTreeMap, HashMap};

use super::{Edition, IndicatorPlaces, Read};
use crate::format::notes::Lines;
use crate::format::problem::{Problem, Severity};
use crate::format::terms::meant;
use crate::model::{Catalogue, Indicator, IndicatorId, Module};

/// What is wrong between several instruments, named by their files: indicators with one id and revision and different
/// words, pairs that point nowhere or one way only, approaches and outcomes the catalogue does not have. With the index
/// of the file each problem stands in; sorted by file and place. Pairs may also lead into the instruments that are here
/// already, which the author of a file cannot mend.
pub fn check_together(files: &[(&str, &Read)], others: &[Edition<'_>], catalogue: &Catalogue) -> Vec<(usize, Problem)> {
    let indicators = files.iter().map(|(_, read)| ids(&read.module)).collect();
    let replaced = |other: &&Edition| files.iter().any(|(_, read)| read.module.id == other.module.id);
    let others = others.iter().filter(|other| !replaced(other)).map(|other| ids(other.module)).collect();
    let mut check = Check { files, catalogue, indicators, others, problems: Vec::new() };
    check.words();
    for (file, (_, read)) in files.iter().enumerate() {
        let mut places = read.places.indicators.iter();
        for (area_index, area) in read.module.areas.iter().enumerate() {
            for (index, indicator) in area.indicators.iter().enumerate() {
                let Some(places) = places.next() else { continue };
                let path = format!("area[{area_index}].indicator[{index}]");
                let subject = Subject { file, indicator, places, path };
                check.pairs(&subject);
                check.catalogue(&subject);
            }
        }
    }
    check.problems.sort_by_key(|(file, problem)| (*file, problem.line, problem.column));
    check.problems
}

/// The indicators of an instrument by their ids.
type Ids<'a> = BTreeMap<&'a IndicatorId, &'a Indicator>;

fn ids(module: &Module) -> Ids<'_> {
    module.indicators().map(|(_, indicator)| (&indicator.id, indicator)).collect()
}

struct Check<'a> {
    files: &'a [(&'a str, &'a Read)],
    catalogue: &'a Catalogue,
    /// The indicators of each file.
    indicators: Vec<Ids<'a>>,
    /// Those of each instrument that is here already and of which no file is another version.
    others: Vec<Ids<'a>>,
    problems: Vec<(usize, Problem)>,
}

/// An indicator at its place in a file.
struct Subject<'a> {
    file: usize,
    indicator: &'a Indicator,
    places: &'a IndicatorPlaces,
    path: String,
}

/// The words of an indicator in one of the files.
#[derive(Clone)]
struct Wording<'a> {
    file: usize,
    indicator: &'a Indicator,
    /// Where its id stands.
    at: usize,
    path: String,
}

/// Where a pair leads.
enum Pair {
    /// To an indicator that points back, or that the author of the file cannot mend.
    Fine,
    /// To the indicator itself.
    Itself,
    /// To an indicator that does not point back.
    OneSided,
    /// To an indicator that only instruments have which are never asked together with this one.
    Apart,
    /// Nowhere.
    Unknown,
}

impl<'a> Check<'a> {
    fn note(
        &mut self,
        severity: Severity,
        file: usize,
        at: Option<&usize>,
        path: String,
        message: String,
        help: String,
    ) {
        let text = self.files.get(file).map(|(_, read)| &*read.places.text).unwrap_or_default();
        let (line, column) = Lines::new(text).place(at.copied().unwrap_or(0));
        self.problems.push((file, Problem { severity, line, column, path, message, help }));
    }

    /// An id with a revision stands for one set of words. Ids twice in one file were found when it was read.
    fn words(&mut self) {
        let mut first: HashMap<(&IndicatorId, u32), Wording> = HashMap::new();
        for (file, (_, read)) in self.files.iter().enumerate() {
            let mut places = read.places.indicators.iter();
            for (area_index, area) in read.module.areas.iter().enumerate() {
                for (index, indicator) in area.indicators.iter().enumerate() {
                    let Some(IndicatorPlaces { id: at, .. }) = places.next() else { continue };
                    let path = format!("area[{area_index}].indicator[{index}].id");
                    let here = Wording { file, indicator, at: *at, path };
                    let known = first.entry((&indicator.id, indicator.revision)).or_insert_with(|| here.clone());
                    if known.indicator.descriptors != indicator.descriptors {
                        let known = known.clone();
                        self.two_wordings(known, here);
                    }
                }
            }
        }
    }

    /// Notes that an indicator is worded in two ways: at the newer version of an instrument, or else at the later file.
    fn two_wordings(&mut self, one: Wording<'a>, other: Wording<'a>) {
        let module = |wording: &Wording| self.files.get(wording.file).map(|(_, read)| &read.module);
        let is_newer = match (module(&one), module(&other)) {
            (Some(one), Some(other)) => one.id == other.id && one.version > other.version,
            (None, _) | (_, None) => false,
        };
        let (older, newer) = if is_newer { (other, one) } else { (one, other) };
        let name = self.files.get(older.file).map(|(name, _)| *name).unwrap_or_default();
        let Indicator { id, revision, .. } = newer.indicator;
        let message = format!("\"{id}\" has other descriptors in {name}, where the revision is {revision} too");
        let help = format!("write revision = {} where they were changed", revision.saturating_add(1));
        self.note(Severity::Error, newer.file, Some(&newer.at), newer.path, message, help);
    }

    fn pairs(&mut self, subject: &Subject<'a>) {
        let id = &subject.indicator.id;
        for (index, pair) in subject.indicator.pairs_with.iter().enumerate() {
            let (severity, message, help) = match self.pair(subject, pair) {
                Pair::Fine => continue,
                Pair::Itself => (Severity::Error, "an indicator cannot be its own pair".to_owned(), String::new()),
                Pair::OneSided => {
                    let help = format!("add \"{id}\" to pairs_with of \"{pair}\"");
                    (Severity::Error, format!("\"{pair}\" does not name \"{id}\" as its pair"), help)
                }
                Pair::Apart => {
                    let help = "take it out of pairs_with".to_owned();
                    (Severity::Error, format!("no instrument that is asked with this one has \"{pair}\""), help)
                }
                Pair::Unknown if self.known().any(|known| prefix(known) == prefix(pair)) => {
                    let help = meant(pair.as_str(), self.known().map(IndicatorId::as_str), "");
                    (Severity::Error, format!("unknown indicator \"{pair}\""), help)
                }
                Pair::Unknown => {
                    let help = "check it together with the instrument that has it".to_owned();
                    (Severity::Warning, format!("no instrument here has \"{pair}\""), help)
                }
            };
            let path = format!("{}.pairs_with[{index}]", subject.path);
            self.note(severity, subject.file, subject.places.pairs_with.get(index), path, message, help);
        }
    }

    /// Every indicator that is known.
    fn known(&self) -> impl Iterator<Item = &'a IndicatorId> {
        self.indicators.iter().chain(&self.others).flat_map(|ids| ids.keys().copied())
    }

    /// Looks for a pair in the file itself, then in the other files, then in what is here already.
    fn pair(&self, subject: &Subject<'a>, pair: &IndicatorId) -> Pair {
        let id = &subject.indicator.id;
        if pair == id {
            return Pair::Itself;
        }
        let points_back = |other: &&Indicator| other.pairs_with.contains(id);
        let Some(own) = self.indicators.get(subject.file) else { return Pair::Fine };
        if let Some(other) = own.get(pair) {
            return if points_back(other) { Pair::Fine } else { Pair::OneSided };
        }
        let mut is_apart = false;
        for (instruments, can_be_mended) in [(&self.indicators, true), (&self.others, false)] {
            let have = instruments.iter().filter(|ids| ids.contains_key(pair));
            // Two instruments that share an indicator are never asked together.
            let (together, apart): (Vec<&Ids>, Vec<&Ids>) =
                have.partition(|ids| !ids.keys().any(|id| own.contains_key(id)));
            is_apart |= !apart.is_empty();
            let mut found = together.iter().filter_map(|ids| ids.get(pair).copied());
            if !together.is_empty() {
                let is_fine = !can_be_mended || found.any(|other| points_back(&other));
                return if is_fine { Pair::Fine } else { Pair::OneSided };
            }
        }
        if is_apart { Pair::Apart } else { Pair::Unknown }
    }

    fn catalogue(&mut self, subject: &Subject<'a>) {
        let catalogue = self.catalogue;
        for (step_index, step) in subject.indicator.approaches.iter().enumerate() {
            for (index, approach) in step.approaches.iter().enumerate() {
                if catalogue.approach(approach).is_none() {
                    let known = catalogue.approaches.iter().map(|approach| approach.id.as_str());
                    let help = meant(approach.as_str(), known, "");
                    let at = subject.places.approaches.get(step_index).and_then(|places| places.get(index));
                    let path = format!("{}.approaches[{step_index}].use[{index}]", subject.path);
                    let message = format!("the catalogue has no approach \"{approach}\"");
                    self.note(Severity::Error, subject.file, at, path, message, help);
                }
            }
        }
        for (index, outcome) in subject.indicator.outcomes.iter().enumerate() {
            if catalogue.outcome(*outcome).is_none() {
                let path = format!("{}.outcomes[{index}]", subject.path);
                let message = format!("the catalogue has no outcome {outcome}");
                self.note(
                    Severity::Error,
                    subject.file,
                    subject.places.outcomes.get(index),
                    path,
                    message,
                    String::new(),
                );
            }
        }
    }
}

/// The letters an id begins with.
fn prefix(id: &IndicatorId) -> &str {
    id.as_str().split('-').next().unwrap_or_default()
}
