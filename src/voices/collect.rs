//! Which responses are taken into an assessment, and why the others are not: the same whatever their order, and however
//! often they come.

use std::collections::BTreeMap;

use crate::model::{AssessmentId, Counted, IndicatorId, Instrument, ModuleRef, Response, ResponseId};

/// A file that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Whether it was handed in now; the others were taken at an earlier time and are kept beside the assessment.
    pub is_new: bool,
    /// What it is called.
    pub name: String,
}

/// What stands in a file, or every problem of it, each a line.
pub type Content = Result<Response, Vec<String>>;

/// What responses are collected for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The assessment.
    pub assessment: &'a AssessmentId,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// What it asks.
    pub instrument: &'a Instrument,
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is not a response, or damaged: every problem.
    Unreadable(Vec<String>),
    /// It is for this other assessment.
    OtherAssessment(AssessmentId),
    /// It answers a rehearsal, and the assessment is a real one.
    Rehearsal,
    /// It is a real one, and the assessment is a rehearsal.
    NoRehearsal,
    /// It answers these instruments, and not those of the assessment.
    OtherEdition(Vec<ModuleRef>),
    /// It answers what is not asked, or in another revision.
    NotAsked(Vec<IndicatorId>),
    /// This file has the same id and revision and says something else: neither can be believed.
    Contradicts(String),
    /// A newer revision of it is there.
    Older {
        /// The revision that is there.
        newest: u64,
    },
    /// The same stands in this file.
    Duplicate(String),
}

impl Reason {
    /// Whether people must do something about it: a copy and a former version are as they should be.
    pub fn is_problem(&self) -> bool {
        match self {
            Reason::Older { .. } | Reason::Duplicate(_) => false,
            Reason::Unreadable(_)
            | Reason::OtherAssessment(_)
            | Reason::Rehearsal
            | Reason::NoRehearsal
            | Reason::OtherEdition(_)
            | Reason::NotAsked(_)
            | Reason::Contradicts(_) => true,
        }
    }
}

/// What is taken and what is not. Every file is in one of the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// The responses that count, in the order of their ids, each with its file.
    pub taken: Vec<(Name, Response)>,
    /// The other files, in the order of their names.
    pub left: Vec<(Name, Reason)>,
}

/// The answers of a response that the instrument does not ask, or not in the revision that was answered.
pub fn not_asked(response: &Response, instrument: &Instrument) -> Vec<IndicatorId> {
    let asks = |id: &IndicatorId, revision: Option<u32>| {
        let found = instrument.find(id);
        found.is_some_and(|placed| revision.is_none_or(|revision| revision == placed.indicator.revision))
    };
    response.answers.iter().filter(|(id, said)| !asks(id, said.revision)).map(|(id, _)| id.clone()).collect()
}

/// Responses that an assessment counts and that none of these files holds, or only in a former version.
pub fn lost<'c>(counted: &'c [Counted], files: &[(Name, Content)]) -> Vec<&'c Counted> {
    let is_here = |one: &&Counted| {
        let mut found = files.iter().filter_map(|(_, content)| content.as_ref().ok());
        found.any(|response| response.id == one.id && response.revision >= one.revision)
    };
    counted.iter().filter(|one| !is_here(one)).collect()
}

/// Decides about every file.
pub fn decide(mut files: Vec<(Name, Content)>, wanted: &Wanted<'_>) -> Decision {
    // Of two files that say the same the one that is kept already is taken, and else the first by name.
    files.sort_by(|one, other| one.0.cmp(&other.0));
    let mut decision = Decision::default();
    let mut by_id: BTreeMap<ResponseId, BTreeMap<u64, Vec<(Name, Response)>>> = BTreeMap::new();
    for (name, content) in files {
        match content.map_err(Reason::Unreadable).and_then(|response| fitting(response, wanted)) {
            Ok(response) => {
                let revisions = by_id.entry(response.id.clone()).or_default();
                revisions.entry(response.revision).or_default().push((name, response));
            }
            Err(reason) => decision.left.push((name, reason)),
        }
    }
    for revisions in by_id.into_values() {
        decide_between(revisions, &mut decision);
    }
    decision.left.sort_by(|one, other| one.0.cmp(&other.0));
    decision
}

/// The versions of one response: the newest that is not contradicted is taken.
fn decide_between(revisions: BTreeMap<u64, Vec<(Name, Response)>>, decision: &mut Decision) {
    let mut newest = None;
    for (revision, mut same) in revisions.into_iter().rev() {
        if let Some(newest) = newest {
            decision.left.extend(same.into_iter().map(|(name, _)| (name, Reason::Older { newest })));
            continue;
        }
        let contradicts = |one: &Response| same.iter().find(|(_, other)| other != one).map(|(name, _)| name.clone());
        let against: Vec<Option<Name>> = same.iter().map(|(_, response)| contradicts(response)).collect();
        if against.iter().any(Option::is_some) {
            let said = same.into_iter().zip(against);
            decision.left.extend(said.filter_map(|((name, _), other)| Some((name, Reason::Contradicts(other?.name)))));
            continue;
        }
        newest = Some(revision);
        let copies = same.split_off(1.min(same.len()));
        if let Some((name, response)) = same.pop() {
            let copy = |(other, _): (Name, Response)| (other, Reason::Duplicate(name.name.clone()));
            decision.left.extend(copies.into_iter().map(copy));
            decision.taken.push((name, response));
        }
    }
}

/// The response, if it answers what was asked.
fn fitting(response: Response, wanted: &Wanted<'_>) -> Result<Response, Reason> {
    if response.assessment != *wanted.assessment {
        return Err(Reason::OtherAssessment(response.assessment));
    }
    match (response.rehearsal, wanted.rehearsal) {
        (true, false) => return Err(Reason::Rehearsal),
        (false, true) => return Err(Reason::NoRehearsal),
        (true, true) | (false, false) => {}
    }
    let parts = &wanted.instrument.parts;
    let is_asked = |module: &ModuleRef| parts.iter().any(|part| part.is(module));
    if response.modules.len() != parts.len() || !response.modules.iter().all(is_asked) {
        return Err(Reason::OtherEdition(response.modules));
    }
    let others = not_asked(&response, wanted.instrument);
    if others.is_empty() { Ok(response) } else { Err(Reason::NotAsked(others)) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::model::{Audience, Level, Module, ModuleId, Part, Person, Said, Version};

    fn instrument() -> Instrument {
        let module = Module {
            id: ModuleId::new("m").unwrap(),
            version: Version::new("1.0.0").unwrap(),
            audience: Audience::All,
            language: "en".to_owned(),
            title: "M".to_owned(),
            areas: Vec::new(),
        };
        Instrument { parts: vec![Part { module: Arc::new(module), hash: "sha256:a".to_owned() }] }
    }

    /// A response of person `who` in a revision; `word` makes two of the same revision differ.
    fn response(who: u8, revision: u64, word: u8) -> Response {
        let person = Person { role: crate::model::Role::ALL.get(usize::from(word)).copied(), ..Person::default() };
        Response {
            id: ResponseId::new(&format!("r{who}")).unwrap(),
            revision,
            assessment: AssessmentId::new("a").unwrap(),
            rehearsal: false,
            modules: instrument().parts.iter().map(Part::reference).collect(),
            person,
            answers: BTreeMap::new(),
        }
    }

    fn decided(files: Vec<(Name, Content)>) -> Decision {
        let (assessment, instrument) = (AssessmentId::new("a").unwrap(), instrument());
        decide(files, &Wanted { assessment: &assessment, rehearsal: false, instrument: &instrument })
    }

    fn file(name: &str, content: Content) -> (Name, Content) {
        (Name { is_new: true, name: name.to_owned() }, content)
    }

    fn said(decision: &Decision) -> Vec<(&str, &Reason)> {
        decision.left.iter().map(|(name, reason)| (name.name.as_str(), reason)).collect()
    }

    #[test]
    fn each_file_that_is_not_taken_has_its_reason() {
        let foreign = Response { assessment: AssessmentId::new("b").unwrap(), ..response(1, 1, 0) };
        let rehearsal = Response { rehearsal: true, ..response(2, 1, 0) };
        let edition = Response { modules: Vec::new(), ..response(3, 1, 0) };
        let id = IndicatorId::new("GOV-1.1").unwrap();
        let level = Said { level: Level::new(2), ..Said::default() };
        let other = Response { answers: [(id.clone(), level)].into(), ..response(4, 1, 0) };
        let decision = decided(vec![
            file("1", Ok(foreign)),
            file("2", Ok(rehearsal)),
            file("3", Ok(edition)),
            file("4", Ok(other)),
            file("5", Err(vec!["cut off".to_owned()])),
            file("6", Ok(response(6, 1, 0))),
            file("7", Ok(response(6, 2, 0))),
            file("8", Ok(response(6, 2, 0))),
            file("9", Ok(response(9, 1, 0))),
            file("99", Ok(response(9, 1, 1))),
        ]);
        let taken: Vec<_> = decision.taken.iter().map(|(name, one)| (name.name.as_str(), one.revision)).collect();
        assert_eq!(taken, [("7", 2)]);
        assert_eq!(
            said(&decision),
            [
                ("1", &Reason::OtherAssessment(AssessmentId::new("b").unwrap())),
                ("2", &Reason::Rehearsal),
                ("3", &Reason::OtherEdition(Vec::new())),
                ("4", &Reason::NotAsked(vec![id])),
                ("5", &Reason::Unreadable(vec!["cut off".to_owned()])),
                ("6", &Reason::Older { newest: 2 }),
                ("8", &Reason::Duplicate("7".to_owned())),
                ("9", &Reason::Contradicts("99".to_owned())),
                ("99", &Reason::Contradicts("9".to_owned())),
            ]
        );
    }

    #[test]
    fn a_correction_settles_a_contradiction_and_a_former_version_stays_until_then() {
        let two = [file("b", Ok(response(1, 2, 0))), file("c", Ok(response(1, 2, 1)))];
        let mut files = vec![file("a", Ok(response(1, 1, 0)))];
        files.extend(two);
        let decision = decided(files.clone());
        assert_eq!(decision.taken.iter().map(|(name, _)| name.name.as_str()).collect::<Vec<_>>(), ["a"]);
        files.push(file("d", Ok(response(1, 3, 1))));
        let decision = decided(files);
        assert_eq!(decision.taken.iter().map(|(name, _)| name.name.as_str()).collect::<Vec<_>>(), ["d"]);
        assert!(decision.left.iter().all(|(_, reason)| *reason == Reason::Older { newest: 3 }));
    }

    #[test]
    fn what_is_counted_and_nowhere_found_is_lost() {
        let counted = |revision| [Counted { id: ResponseId::new("r1").unwrap(), revision }];
        let files = [file("a", Ok(response(1, 2, 0)))];
        assert!(lost(&counted(1), &files).is_empty() && lost(&counted(2), &files).is_empty());
        assert_eq!(lost(&counted(3), &files), [&counted(3)[0]]);
        assert_eq!(lost(&counted(1), &[]), [&counted(1)[0]]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn order_and_repetition_change_nothing(
            people in proptest::collection::vec((0u8..4, 1u64..4, 0u8..2, any::<bool>()), 0..12),
            order in any::<u64>(),
            again in proptest::collection::vec(any::<proptest::sample::Index>(), 0..6),
        ) {
            let files: Vec<_> = people
                .iter()
                .enumerate()
                .map(|(at, (who, revision, word, is_new))| {
                    let name = Name { is_new: *is_new, name: format!("{at:02}") };
                    (name, Ok(response(*who, *revision, *word)))
                })
                .collect();
            let decision = decided(files.clone());
            prop_assert_eq!(decision.taken.len() + decision.left.len(), files.len());
            // One response of each person, the newest that nothing contradicts.
            for who in 0..4 {
                let id = ResponseId::new(&format!("r{who}")).unwrap();
                let versions: Vec<_> = files.iter().filter_map(|(_, one)| one.as_ref().ok()).filter(|one| one.id == id).collect();
                let contradicted = |one: &Response| versions.iter().any(|other| other.revision == one.revision && *other != one);
                let newest = versions.iter().filter(|one| !contradicted(one)).max_by_key(|one| one.revision);
                let taken: Vec<_> = decision.taken.iter().map(|(_, one)| one).filter(|one| one.id == id).collect();
                prop_assert_eq!(taken, newest.copied().into_iter().collect::<Vec<_>>());
            }
            let mut mixed = files.clone();
            mixed.sort_by_key(|(name, _)| name.name.bytes().fold(order, |hash, byte| hash.wrapping_mul(0x9e37_79b9).rotate_left(7) ^ u64::from(byte)));
            prop_assert_eq!(&decided(mixed.clone()), &decision);
            // The same files once more under other names are told and change nothing that counts.
            if !files.is_empty() {
                for (number, at) in again.iter().enumerate() {
                    let (_, content) = files[at.index(files.len())].clone();
                    mixed.push((Name { is_new: true, name: format!("again-{number}") }, content));
                }
            }
            let repeated = decided(mixed);
            prop_assert_eq!(repeated.taken, decision.taken);
            let added = repeated.left.iter().filter(|(name, _)| name.name.starts_with("again")).count();
            let expected = if files.is_empty() { 0 } else { again.len() };
            prop_assert_eq!(added, expected);
        }
    }
}
