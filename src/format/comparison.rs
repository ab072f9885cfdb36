//! What moved between two rounds as JSON: a contract that other programs rely on (docs/compare-json.md).

use serde::Serialize;

use crate::model::{ActionId, Assessment, AssessmentId, IndicatorId, Level};
use crate::rounds::{Change, Comparison, Count, Fraction, Group, Kept, Moved, Note};

/// The note that every comparison has: nobody measured how reliable the levels are.
const CAUTION: &str = "reliability-not-measured";

/// The comparison of two files as one line of JSON, without a line end.
pub fn to_json(comparison: &Comparison, before: &Assessment, after: &Assessment) -> String {
    // Writing plain numbers, words and lists to memory cannot fail.
    serde_json::to_string(&File::new(comparison, before, after)).unwrap_or_default()
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    then: Head<'a>,
    now: Head<'a>,
    people: Room<'a>,
    up: usize,
    same: usize,
    down: usize,
    n: usize,
    net: Option<f64>,
    improvement: Option<f64>,
    indicators: Vec<One<'a>>,
    not_compared: Vec<Left<'a>>,
    actions_done_unchanged: Vec<Unchanged<'a>>,
    changed_without_action: Vec<&'a str>,
    notes: Vec<Said>,
}

#[derive(Serialize)]
struct Head<'a> {
    id: Option<&'a str>,
    organization: &'a str,
    country: Option<&'a str>,
    constituent: &'static str,
    round: u32,
    date: Option<String>,
    hash: Option<&'a str>,
}

#[derive(Serialize)]
struct Room<'a> {
    then: Option<u32>,
    now: Option<u32>,
    groups: Vec<People<'a>>,
    missing_then: &'a [String],
    missing_now: &'a [String],
}

#[derive(Serialize)]
struct People<'a> {
    by: &'static str,
    group: Option<&'a str>,
    then: u32,
    now: u32,
}

#[derive(Serialize)]
struct One<'a> {
    id: &'a str,
    title: &'a str,
    change: &'static str,
    then: Standing<'a>,
    now: Standing<'a>,
    rose_while_evidence_fell: bool,
    actions: Vec<&'a str>,
}

#[derive(Serialize)]
struct Standing<'a> {
    agreed: u8,
    desired: Option<u8>,
    evidence_strength: u8,
    evidence: Vec<Evidence<'a>>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    kind: &'static str,
    source: Option<&'a str>,
}

#[derive(Serialize)]
struct Left<'a> {
    id: &'a str,
    title: Option<&'a str>,
    reasons: Vec<&'static str>,
}

#[derive(Serialize)]
struct Unchanged<'a> {
    action: &'a str,
    what: &'a str,
    indicators: Vec<&'a str>,
}

#[derive(Serialize)]
struct Said {
    note: &'static str,
    module: Option<String>,
    then: Option<String>,
    now: Option<String>,
}

impl<'a> File<'a> {
    fn new(comparison: &'a Comparison, before: &'a Assessment, after: &'a Assessment) -> File<'a> {
        let people = &comparison.people;
        File {
            format: "stocktake.compare/1",
            then: Head::from(before),
            now: Head::from(after),
            people: Room {
                then: people.then,
                now: people.now,
                groups: people.counts.iter().map(People::from).collect(),
                missing_then: &people.missing_then,
                missing_now: &people.missing_now,
            },
            up: comparison.count(Change::Up),
            same: comparison.count(Change::Same),
            down: comparison.count(Change::Down),
            n: comparison.n(),
            net: comparison.net().map(value),
            improvement: comparison.improvement().map(value),
            indicators: comparison.indicators.iter().map(One::from).collect(),
            not_compared: comparison
                .not_compared
                .iter()
                .map(|one| Left {
                    id: one.id.as_str(),
                    title: given(&one.title),
                    reasons: one.reasons.iter().map(|reason| reason.word()).collect(),
                })
                .collect(),
            actions_done_unchanged: comparison
                .done_unchanged
                .iter()
                .map(|done| Unchanged {
                    action: done.action.as_str(),
                    what: &done.what,
                    indicators: done.indicators.iter().map(IndicatorId::as_str).collect(),
                })
                .collect(),
            changed_without_action: comparison.changed_without_action.iter().map(IndicatorId::as_str).collect(),
            notes: std::iter::once(Said { note: CAUTION, module: None, then: None, now: None })
                .chain(comparison.notes.iter().map(Said::from))
                .collect(),
        }
    }
}

impl<'a> From<&'a Assessment> for Head<'a> {
    fn from(assessment: &'a Assessment) -> Head<'a> {
        Head {
            id: assessment.id.as_ref().map(AssessmentId::as_str),
            organization: &assessment.subject.organization,
            country: given(&assessment.subject.country),
            constituent: assessment.subject.constituent.word(),
            round: assessment.round,
            date: assessment.workshop.date.map(|date| date.to_string()),
            hash: assessment.closing().map(|closing| closing.hash.as_str()),
        }
    }
}

impl<'a> From<&'a Count> for People<'a> {
    fn from(count: &'a Count) -> People<'a> {
        let (by, group) = match &count.group {
            Group::Role(role) => ("role", given(role)),
            Group::Sex(sex) => ("sex", sex.map(crate::model::Sex::word)),
            Group::Age(age) => ("age", age.map(crate::model::Age::word)),
            Group::Seniority(seniority) => ("seniority", seniority.map(crate::model::Seniority::word)),
        };
        People { by, group, then: count.then, now: count.now }
    }
}

impl<'a> From<&'a Moved> for One<'a> {
    fn from(one: &'a Moved) -> One<'a> {
        One {
            id: one.id.as_str(),
            title: &one.title,
            change: one.change().word(),
            then: Standing::from(&one.then),
            now: Standing::from(&one.now),
            rose_while_evidence_fell: one.rose_while_evidence_fell(),
            actions: one.actions.iter().map(ActionId::as_str).collect(),
        }
    }
}

impl<'a> From<&'a Kept> for Standing<'a> {
    fn from(kept: &'a Kept) -> Standing<'a> {
        let evidence = kept.evidence.iter();
        Standing {
            agreed: kept.agreed.get(),
            desired: kept.desired.map(Level::get),
            evidence_strength: kept.strength.get(),
            evidence: evidence.map(|one| Evidence { kind: one.kind.word(), source: given(&one.source) }).collect(),
        }
    }
}

impl From<&Note> for Said {
    fn from(note: &Note) -> Said {
        let said = |note| Said { note, module: None, then: None, now: None };
        match note {
            Note::OpenThen => said("not-closed-then"),
            Note::OpenNow => said("not-closed-now"),
            Note::ChangedThen => said("changed-after-closing-then"),
            Note::ChangedNow => said("changed-after-closing-now"),
            Note::NotNext { .. } => said("not-directly-following"),
            Note::NotLinked => said("not-linked"),
            Note::ChangedSince => said("changed-since"),
            Note::OtherEdition { module, then, now } => Said {
                note: "other-edition",
                module: Some(module.to_string()),
                then: then.map(|then| then.to_string()),
                now: now.map(|now| now.to_string()),
            },
        }
    }
}

/// With six decimals.
fn value(fraction: Fraction) -> f64 {
    fraction.millionths() as f64 / 1e6
}

/// A text that was given; `None` for an empty one.
fn given(text: &str) -> Option<&str> {
    (!text.trim().is_empty()).then_some(text)
}
