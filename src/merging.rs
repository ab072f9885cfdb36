//! Merges two copies of one assessment that went different ways, field by field, against the version both began with.
//!
//! A field holds a set of values: one is what it says, two and more are undecided. Where both sides say the same, that
//! holds; where one side says what the base says, the other side holds; else every value of both stays until people
//! decide. So the order of the copies does not matter, twice is once, and no value is lost. No clock, no rank.

mod after;
mod cells;
mod closings;
mod count;
mod decide;
mod lists;

pub use cells::{Cell, cells, values};
pub use count::Counts;
pub use decide::{Decision, decided, without_decided};

use std::collections::BTreeSet;

use crate::model::limits::{MOST_ITEMS, MOST_OPTIONS};
use crate::model::{
    Answer, AnswerField, Assessment, Clock, Counted, Date, IndicatorId, Mirror, ModuleRef, Part, Plan, SetUpField,
    SetUpPart, Undecided, Voices,
};

use cells::{answer_values, set_up_values};
use lists::merged_list;

/// Why two copies are not merged. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// One of them has no id: nobody can say that they are copies of one assessment.
    NoId,
    /// They are different assessments.
    OtherAssessment,
    /// The base is another assessment.
    OtherBase,
    /// One is only tried out.
    Rehearsal,
    /// They ask different editions.
    OtherModules {
        /// What the one asks.
        one: Vec<ModuleRef>,
        /// What the other asks.
        other: Vec<ModuleRef>,
    },
    /// The group has closed one of them, and the merged one would say something else.
    Closed {
        /// The day.
        on: Date,
    },
    /// A list would be longer than a file may hold.
    TooMuch,
}

/// The merged assessment, with what became of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// What the copies say together. Its revision is the higher of both.
    pub assessment: Assessment,
    /// Which answers came from where.
    pub counts: Counts,
    /// Which actions of the plan came from where.
    pub actions: Counts,
}

/// Merges two copies against the version both began with. Without one, every difference between two values is undecided.
pub fn merge(base: Option<&Assessment>, one: &Assessment, other: &Assessment) -> Result<Merged, Refused> {
    refuse(base, one, other)?;
    let mut merged = one.clone();
    merged.revision = one.revision.max(other.revision);
    // Tables of which nothing but a revision is known are not written, so they are nothing to bring together.
    merged.answers.retain(|_, answer| !answer.is_empty());
    if merged == (Assessment { revision: merged.revision, ..other.clone() }) {
        let (counts, actions) = (Counts::of(one, other, &merged), Counts::of_actions(one, other, &merged));
        return Ok(Merged { assessment: merged, counts, actions });
    }
    merged.undecided = Undecided::default();
    let blank = blank(one);
    let from = base.unwrap_or(&blank);
    set_up(&mut merged, base.is_some(), from, one, other);
    let voices = voices(from, one, other);
    if voices.is_none() {
        merged.undecided.set_up.insert(SetUpField::Voices, BTreeSet::new());
    }
    merged.voices = voices.unwrap_or_default();
    let ids: BTreeSet<&IndicatorId> = [from, one, other].into_iter().flat_map(cells::indicators).collect();
    merged.answers.clear();
    for id in ids {
        let answer = answer(&mut merged.undecided, id, from, one, other);
        if !answer.is_empty() {
            merged.answers.insert(id.clone(), answer);
        }
    }
    after::put(&mut merged, from, one, other);
    merged.earlier = merged_list(&from.earlier, &one.earlier, &other.earlier);
    merged.selection.earlier = merged_list(&from.selection.earlier, &one.selection.earlier, &other.selection.earlier);
    merged.selection.modules = modules(from, one, other);
    merged.workshop.clock = clock(from, one, other);
    merged.carried = carried(from, one, other);
    merged.closings = closings::united(&from.closings, &one.closings, &other.closings);
    if let Some(closing) =
        [one, other].into_iter().find(|copy| closings::forbid(copy, &merged)).and_then(Assessment::closing)
    {
        return Err(Refused::Closed { on: closing.on });
    }
    if is_too_much(&merged) {
        return Err(Refused::TooMuch);
    }
    let (counts, actions) = (Counts::of(one, other, &merged), Counts::of_actions(one, other, &merged));
    Ok(Merged { assessment: merged, counts, actions })
}

fn refuse(base: Option<&Assessment>, one: &Assessment, other: &Assessment) -> Result<(), Refused> {
    let (Some(id), Some(same)) = (&one.id, &other.id) else { return Err(Refused::NoId) };
    if id != same {
        return Err(Refused::OtherAssessment);
    }
    if base.is_some_and(|base| base.id.as_ref().is_some_and(|base| base != id)) {
        return Err(Refused::OtherBase);
    }
    if one.rehearsal != other.rehearsal {
        return Err(Refused::Rehearsal);
    }
    if one.modules() != other.modules() {
        return Err(Refused::OtherModules { one: one.modules(), other: other.modules() });
    }
    Ok(())
}

/// Whether a list of both together is longer than the reader of files takes.
fn is_too_much(merged: &Assessment) -> bool {
    let evidence = merged.answers.values().map(|answer| answer.evidence.len());
    let values = merged.undecided.answers.values().map(BTreeSet::len);
    let workshop = &merged.workshop;
    let names = [workshop.facilitators.len(), workshop.missing.len(), merged.carried.len(), merged.closings.len()];
    evidence.chain(values).chain(names).any(|length| length > MOST_OPTIONS)
        || after::is_too_much(merged)
        || merged.answers.len().max(merged.earlier.len()).max(merged.undecided.answers.len()) > MOST_ITEMS
}

/// An assessment of which nothing is known, as the base of copies without one.
fn blank(one: &Assessment) -> Assessment {
    let mut blank = Assessment {
        answers: std::collections::BTreeMap::new(),
        undecided: Undecided::default(),
        voices: Voices::default(),
        closings: Vec::new(),
        plan: Plan::default(),
        mirror: Mirror::default(),
        last: None,
        earlier: Vec::new(),
        carried: Vec::new(),
        scope: crate::model::Scope::default(),
        workshop: crate::model::Workshop::default(),
        previous: None,
        ..one.clone()
    };
    blank.selection.without.clear();
    blank.selection.earlier.clear();
    blank.subject.country.clear();
    blank.subject.unit.clear();
    blank
}

/// The one that holds, when both say the same or only one of them says something new.
fn side<'v, T: PartialEq>(base: &T, one: &'v T, other: &'v T) -> Option<&'v T> {
    if one == other || other == base {
        Some(one)
    } else if one == base {
        Some(other)
    } else {
        None
    }
}

/// The values that hold.
fn joined<T: Ord + Clone>(base: &BTreeSet<T>, one: &BTreeSet<T>, other: &BTreeSet<T>) -> BTreeSet<T> {
    side(base, one, other).cloned().unwrap_or_else(|| one.union(other).cloned().collect())
}

fn set_up(merged: &mut Assessment, has_base: bool, base: &Assessment, one: &Assessment, other: &Assessment) {
    for field in SetUpField::ALL.iter().copied().filter(|field| *field != SetUpField::Voices) {
        let (left, right) = (set_up_values(one, field), set_up_values(other, field));
        // Of what no assessment can be without, nothing says that one side left it as it was.
        let known = has_base || !field.is_needed();
        let before = if known { set_up_values(base, field) } else { BTreeSet::new() };
        let values = joined(&before, &left, &right);
        if values.len() > 1 {
            let stays = if has_base && field.is_needed() { Some(field.of(base)) } else { values.first().cloned() };
            field.put(merged, &stays.filter(|_| field.is_needed()).unwrap_or_default());
            merged.undecided.set_up.insert(field, values);
        } else {
            field.put(merged, &values.first().cloned().unwrap_or_else(SetUpPart::default));
        }
    }
    let workshops = [base, one, other].map(|assessment| &assessment.workshop);
    let [before, left, right] = workshops;
    merged.workshop.facilitators = merged_list(&before.facilitators, &left.facilitators, &right.facilitators);
    merged.workshop.missing = merged_list(&before.missing, &left.missing, &right.missing);
}

fn answer(
    undecided: &mut Undecided,
    id: &IndicatorId,
    base: &Assessment,
    one: &Assessment,
    other: &Assessment,
) -> Answer {
    let mut answer = Answer::default();
    for field in AnswerField::ALL.iter().copied() {
        let values =
            joined(&answer_values(base, id, field), &answer_values(one, id, field), &answer_values(other, id, field));
        if values.len() > 1 {
            undecided.answers.insert((id.clone(), field), values);
        } else if let Some(part) = values.first() {
            field.put(&mut answer, part);
        }
    }
    let evidence =
        |assessment: &Assessment| assessment.answers.get(id).map(|answer| answer.evidence.clone()).unwrap_or_default();
    answer.evidence = merged_list(&evidence(base), &evidence(one), &evidence(other));
    if AnswerField::Standing.of(&answer) == Answer::default() {
        // Nothing is said about the wording yet: the later one is what is on the screen.
        let revision = |assessment: &Assessment| assessment.answers.get(id).and_then(|answer| answer.revision);
        let (before, left, right) = (revision(base), revision(one), revision(other));
        answer.revision = side(&before, &left, &right).copied().unwrap_or_else(|| left.max(right));
    }
    answer
}

/// What people said alone, as one side says it; `None` when it must be collected again.
fn voices(base: &Assessment, one: &Assessment, other: &Assessment) -> Option<Voices> {
    let [before, mine, theirs] = [base, one, other].map(|assessment| {
        Some(&assessment.voices).filter(|_| !assessment.undecided.set_up.contains_key(&SetUpField::Voices))
    });
    if let Some(voices) = side(&before, &mine, &theirs) {
        return voices.cloned();
    }
    let (mine, theirs) = (mine?, theirs?);
    let last = if later(mine, theirs) { Some(mine) } else { Some(theirs).filter(|_| later(theirs, mine)) };
    last.cloned()
}

fn clock(base: &Assessment, one: &Assessment, other: &Assessment) -> Option<Clock> {
    let [base, one, other] = [base, one, other].map(|assessment| assessment.workshop.clock.as_ref());
    closings::clock(base, one, other)
}

/// What is asked, which both say in the same words or one of them in none.
fn modules(base: &Assessment, one: &Assessment, other: &Assessment) -> Vec<ModuleRef> {
    let (before, mine, theirs) = (&base.selection.modules, &one.selection.modules, &other.selection.modules);
    side(before, mine, theirs).unwrap_or_else(|| mine.max(theirs)).clone()
}

/// Whether one side counts everything that the other side counts, and more or later versions of it.
fn later(one: &Voices, other: &Voices) -> bool {
    let has =
        |counted: &Counted| one.counted.iter().any(|mine| mine.id == counted.id && mine.revision >= counted.revision);
    one.counted != other.counted && other.counted.iter().all(has)
}

/// Every instrument that one of them carries, each once.
fn carried(base: &Assessment, one: &Assessment, other: &Assessment) -> Vec<Part> {
    if let Some(carried) = side(&base.carried, &one.carried, &other.carried) {
        return carried.clone();
    }
    let mut parts: Vec<Part> = one.carried.iter().chain(&other.carried).cloned().collect();
    parts.sort_by(|left, right| {
        let key = |part: &Part| (part.module.id.clone(), part.module.version, part.hash.clone());
        key(left).cmp(&key(right))
    });
    parts.dedup_by(|left, right| left.hash == right.hash && left.module.id == right.module.id);
    parts
}
