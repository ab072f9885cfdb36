//! Where in the form of an action a finding or a weak criterion is mended.

use crate::model::{Action, GuardRule};
use crate::planning::{Criterion, Field};

use super::fields::row_of;

/// The outcome indicator with all that belongs to it.
const MEASURE: &[Field] = &[Field::Output, Field::OutcomeIndicator, Field::Baseline, Field::Target];

/// The fields that mend what a rule finds; none where it takes another action.
pub(crate) fn of_rule(rule: GuardRule) -> &'static [Field] {
    match rule {
        GuardRule::OnlyTraining => &[Field::Approach],
        GuardRule::TechnicalAlone | GuardRule::LevelMissing => &[Field::Counterparts],
        GuardRule::SameRecipients | GuardRule::OnlySenior => &[Field::Roles],
        GuardRule::TooFewPeople => &[Field::People, Field::BackUp],
        GuardRule::NoCriteria => &[Field::Criteria],
        GuardRule::NoTransfer => &[Field::PassOn],
        GuardRule::NoMeasure => MEASURE,
        GuardRule::NoFollowUp => &[Field::FollowUp],
        GuardRule::UnfundedCore => &[Field::Funding],
        GuardRule::PriorityWithoutAction | GuardRule::UnusedAsset => &[],
        GuardRule::ActionWithoutDeficit => &[Field::Indicators],
        GuardRule::NotSustained => &[Field::SustainedBy],
        GuardRule::NoBudgetLine => &[Field::Funding, Field::BudgetLine],
        GuardRule::NoOwner => &[Field::Owner],
    }
}

/// The fields that a criterion asks about; none where it is about the workshop.
pub(crate) fn of_criterion(criterion: Criterion) -> &'static [Field] {
    match criterion {
        Criterion::Evidence => &[Field::Indicators],
        Criterion::Ownership | Criterion::Consulted => &[],
        Criterion::Responsible => &[Field::Owner, Field::Due],
        Criterion::FirstStep => &[Field::FirstStep],
        Criterion::Output => MEASURE,
        Criterion::ThreeLevels | Criterion::Institutional => &[Field::Counterparts],
        Criterion::Selection => &[Field::Criteria, Field::BackUp],
        Criterion::PassingOn => &[Field::PassOn],
        Criterion::Funding => &[Field::Funding, Field::FundingSource, Field::BudgetLine],
        Criterion::Sustained => &[Field::SustainedBy],
        Criterion::FollowUp => &[Field::FollowUp],
        Criterion::Linked => &[Field::Outcome, Field::Programme],
    }
}

/// The row of the form to begin with: the first of these fields that is not given yet.
pub(crate) fn row(action: &Action, fields: &[Field]) -> usize {
    let missing = fields.iter().find(|field| !field.is_given(action)).or(fields.first());
    missing.map_or(0, |field| row_of(*field))
}
