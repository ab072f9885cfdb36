//! Deciding what two copies said differently: one value, or two texts one after the other.

use std::collections::BTreeSet;

use crate::model::limits::LONGEST_TEXT;
use crate::model::{Assessment, Seen, SetUpField, Undecided};

use super::cells::Cell;

/// What holds from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The value at this place, counted from 0.
    Value(usize),
    /// Every text, one after the other.
    All,
}

/// The assessment with one field decided; `None` when there is no such field or value, or all texts are too long together.
pub fn decided(assessment: &Assessment, cell: &Cell, decision: Decision) -> Option<Assessment> {
    let mut after = assessment.clone();
    match cell {
        Cell::Answer(id, field) => {
            let values = after.undecided.answers.remove(&(id.clone(), *field))?;
            if values.is_empty() {
                // By hand: there is nothing to choose from.
                return Some(after);
            }
            let part = match decision {
                Decision::Value(at) => values.iter().nth(at)?.clone(),
                Decision::All => field.of_text(joined(values.iter().map(|value| field.text(value)))?)?,
            };
            let mut answer = after.answers.remove(id).unwrap_or_default();
            let wording = answer.revision;
            field.put(&mut answer, &part);
            answer.revision = answer.revision.or(wording);
            if !answer.is_empty() {
                after.answers.insert(id.clone(), answer);
            }
        }
        Cell::SetUp(SetUpField::Voices) => {
            after.undecided.set_up.remove(&SetUpField::Voices)?;
        }
        Cell::SetUp(field) => {
            let values = after.undecided.set_up.remove(field)?;
            if values.is_empty() {
                return Some(after);
            }
            let part = match decision {
                Decision::Value(at) => values.iter().nth(at)?.clone(),
                Decision::All => field.of_text(joined(values.iter().map(|value| field.text(value)))?)?,
            };
            field.put(&mut after, &part);
        }
        Cell::Action(id) => {
            let values = after.undecided.actions.remove(id)?;
            let action = chosen(&values, decision)?;
            after.plan.actions.retain(|one| one.id != *id || action.is_empty());
            after.plan.actions.extend(action);
        }
        Cell::Practice(id) => {
            let values = after.undecided.practices.remove(id)?;
            let practice = chosen(&values, decision)?;
            after.plan.practices.retain(|one| one.indicator != *id || practice.is_empty());
            after.plan.practices.extend(practice);
        }
        Cell::Seen(whom, id) => {
            let values = after.undecided.seen.remove(&(*whom, id.clone()))?;
            let seen = chosen(&values, decision)?;
            let is_it = |one: &Seen| one.constituent == *whom && one.indicator == *id;
            after.mirror.seen.retain(|one| !is_it(one) || seen.is_empty());
            after.mirror.seen.extend(seen);
        }
    }
    Some(after)
}

/// The version that was chosen; nothing where there is nothing to choose from, and `None` when there is no such version.
fn chosen<T: Clone>(versions: &BTreeSet<T>, decision: Decision) -> Option<Vec<T>> {
    match decision {
        _ if versions.is_empty() => Some(Vec::new()),
        Decision::Value(at) => versions.iter().nth(at).cloned().map(|one| vec![one]),
        Decision::All => None,
    }
}

/// All texts that say something, one after the other, when they are texts and not too long together.
fn joined<'t>(texts: impl Iterator<Item = Option<&'t str>>) -> Option<String> {
    let texts: Vec<&str> = texts.collect::<Option<_>>()?;
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let all = texts.join("\n");
    (texts.len() > 1 && all.chars().count() <= LONGEST_TEXT).then_some(all)
}

/// The changed assessment without the undecided fields that the change decided by saying something about them; `None`
/// when it decided none.
pub fn without_decided(before: &Assessment, mut after: Assessment) -> Option<Assessment> {
    let undecided = before.undecided.len();
    let mut open = after.undecided;
    after.undecided = Undecided::default();
    open.answers.retain(|(id, field), _| {
        let said =
            |assessment: &Assessment| assessment.answers.get(id).map(|answer| field.of(answer)).unwrap_or_default();
        said(before) == said(&after)
    });
    open.set_up.retain(|field, _| match field {
        SetUpField::Voices => before.voices == after.voices,
        field => field.of(before) == field.of(&after),
    });
    open.actions.retain(|id, _| before.plan.action(id) == after.plan.action(id));
    open.practices.retain(|id, _| before.plan.practice(id) == after.plan.practice(id));
    open.seen.retain(|(whom, id), _| {
        let said = |assessment: &Assessment| {
            assessment.mirror.seen.iter().find(|seen| seen.constituent == *whom && seen.indicator == *id).cloned()
        };
        said(before) == said(&after)
    });
    after.undecided = open;
    (after.undecided.len() < undecided).then_some(after)
}
