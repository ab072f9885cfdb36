//! The fields of an assessment that are decided each for itself, and the values they hold.

use std::collections::BTreeSet;

use crate::model::{ActionId, Answer, AnswerField, Assessment, Constituent, IndicatorId, SetUpField, SetUpPart};

/// One field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// Of the set-up.
    SetUp(SetUpField),
    /// Of an answer.
    Answer(IndicatorId, AnswerField),
    /// An action of the plan.
    Action(ActionId),
    /// A written-up practice.
    Practice(IndicatorId),
    /// The level at which another constituent is seen.
    Seen(Constituent, IndicatorId),
}

impl Cell {
    /// Whether it is about what goes on after the closing, so that it can be decided on a closed assessment too.
    pub fn is_of_plan(&self) -> bool {
        matches!(self, Cell::Action(_) | Cell::Practice(_) | Cell::Seen(..))
    }
}

/// The fields that are undecided: those of the set-up first, then those of answers, then actions, practices and levels seen.
pub fn cells(assessment: &Assessment) -> Vec<Cell> {
    let set_up = assessment.undecided.set_up.keys().copied().map(Cell::SetUp);
    let answers = assessment.undecided.answers.keys().cloned().map(|(id, field)| Cell::Answer(id, field));
    let actions = assessment.undecided.actions.keys().cloned().map(Cell::Action);
    let practices = assessment.undecided.practices.keys().cloned().map(Cell::Practice);
    let seen = assessment.undecided.seen.keys().cloned().map(|(constituent, id)| Cell::Seen(constituent, id));
    set_up.chain(answers).chain(actions).chain(practices).chain(seen).collect()
}

/// How many values an undecided field has.
pub fn values(assessment: &Assessment, cell: &Cell) -> usize {
    match cell {
        Cell::SetUp(field) => assessment.undecided.set_up.get(field).map_or(0, BTreeSet::len),
        Cell::Answer(id, field) => assessment.undecided.answers.get(&(id.clone(), *field)).map_or(0, BTreeSet::len),
        Cell::Action(id) => assessment.undecided.actions.get(id).map_or(0, BTreeSet::len),
        Cell::Practice(id) => assessment.undecided.practices.get(id).map_or(0, BTreeSet::len),
        Cell::Seen(whom, id) => assessment.undecided.seen.get(&(*whom, id.clone())).map_or(0, BTreeSet::len),
    }
}

/// Every indicator of which something is said.
pub(super) fn indicators(assessment: &Assessment) -> impl Iterator<Item = &IndicatorId> {
    assessment.answers.keys().chain(assessment.undecided.answers.keys().map(|(id, _)| id))
}

/// What a part of an answer holds: never nothing, since an answer that does not say it says that.
pub(super) fn answer_values(assessment: &Assessment, id: &IndicatorId, field: AnswerField) -> BTreeSet<Answer> {
    let given = assessment.answers.get(id).map(|answer| field.of(answer)).unwrap_or_default();
    let mut values: BTreeSet<Answer> = match assessment.undecided.answers.get(&(id.clone(), field)) {
        Some(values) => values.iter().map(|value| field.of(value)).collect(),
        None => BTreeSet::new(),
    };
    // What was written beside an undecided field is one more value of it.
    if values.is_empty() || given != Answer::default() {
        values.insert(given);
    }
    values
}

/// The same for a part of the set-up.
pub(super) fn set_up_values(assessment: &Assessment, field: SetUpField) -> BTreeSet<SetUpPart> {
    let given = field.of(assessment);
    let mut values = assessment.undecided.set_up.get(&field).cloned().unwrap_or_default();
    if values.is_empty() || (given != SetUpPart::default() && !field.is_needed()) {
        values.insert(given);
    }
    values
}
