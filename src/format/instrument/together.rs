//! Checks instruments against each other and against the catalogue.

use std::collections::BTreeMap;

use super::{IndicatorPlaces, Read};
use crate::format::notes::Lines;
use crate::format::problem::{Problem, Severity};
use crate::format::terms::meant;
use crate::model::{Catalogue, Indicator, IndicatorId};

/// What is wrong between several instruments, named by their files: ids used twice, pairs that point nowhere or one
/// way only, approaches and outcomes the catalogue does not have. With the index of the file each problem stands in;
/// sorted by file and place.
pub fn check_together(files: &[(&str, &Read)], catalogue: &Catalogue) -> Vec<(usize, Problem)> {
    let mut check = Check { files, catalogue, indicators: BTreeMap::new(), problems: Vec::new() };
    check.ids();
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

struct Check<'a> {
    files: &'a [(&'a str, &'a Read)],
    catalogue: &'a Catalogue,
    indicators: BTreeMap<&'a IndicatorId, &'a Indicator>,
    problems: Vec<(usize, Problem)>,
}

/// An indicator at its place in a file.
struct Subject<'a> {
    file: usize,
    indicator: &'a Indicator,
    places: &'a IndicatorPlaces,
    path: String,
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

    /// Collects the indicators; ids twice in one file were found when it was read.
    fn ids(&mut self) {
        let mut first: BTreeMap<&'a str, usize> = BTreeMap::new();
        let files = self.files;
        for (file, (_, read)) in files.iter().enumerate() {
            let mut twice = |id: &'a str, at: Option<&usize>, path: String| {
                let other = *first.entry(id).or_insert(file);
                if other != file
                    && let Some((name, _)) = files.get(other)
                {
                    let message = format!("\"{id}\" also stands in {name}");
                    self.note(
                        Severity::Error,
                        file,
                        at,
                        path,
                        message,
                        "ids are never reused: choose another".to_owned(),
                    );
                }
            };
            let mut places = read.places.indicators.iter();
            for (area_index, area) in read.module.areas.iter().enumerate() {
                twice(area.id.as_str(), read.places.areas.get(area_index), format!("area[{area_index}].id"));
                for (index, indicator) in area.indicators.iter().enumerate() {
                    let path = format!("area[{area_index}].indicator[{index}].id");
                    twice(indicator.id.as_str(), places.next().map(|places| &places.id), path);
                }
            }
        }
        let all = files.iter().flat_map(|(_, read)| read.module.indicators());
        self.indicators = all.map(|(_, indicator)| (&indicator.id, indicator)).collect();
    }

    fn pairs(&mut self, subject: &Subject<'a>) {
        let id = &subject.indicator.id;
        for (index, pair) in subject.indicator.pairs_with.iter().enumerate() {
            let (severity, message, help) = match self.indicators.get(pair) {
                Some(_) if pair == id => {
                    (Severity::Error, "an indicator cannot be its own pair".to_owned(), String::new())
                }
                Some(other) if other.pairs_with.contains(id) => continue,
                Some(_) => {
                    let help = format!("add \"{id}\" to pairs_with of \"{pair}\"");
                    (Severity::Error, format!("\"{pair}\" does not name \"{id}\" as its pair"), help)
                }
                None if self.indicators.keys().any(|known| prefix(known) == prefix(pair)) => {
                    let help = meant(pair.as_str(), self.indicators.keys().map(|id| id.as_str()), "");
                    (Severity::Error, format!("unknown indicator \"{pair}\""), help)
                }
                None => {
                    let help = "check it together with the instrument that has it".to_owned();
                    (Severity::Warning, format!("no instrument here has \"{pair}\""), help)
                }
            };
            let path = format!("{}.pairs_with[{index}]", subject.path);
            self.note(severity, subject.file, subject.places.pairs_with.get(index), path, message, help);
        }
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
