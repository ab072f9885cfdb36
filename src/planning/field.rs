//! What can be said of an action, and what of it was not said.

use crate::model::Action;

words! {
    /// One thing that can be said of an action; its word is its key in a file.
    Field {
        /// What is done.
        What = "what",
        /// The indicators that ask for it.
        Indicators = "indicators",
        /// Obtain, strengthen or maintain.
        Verb = "verb",
        /// Where the capacity sits.
        Level = "level",
        /// The way out of the catalogue.
        Approach = "approach",
        /// Who answers for it.
        Owner = "owner",
        /// What happens first.
        FirstStep = "first_step",
        /// When it begins.
        Start = "start",
        /// When it is to be done.
        Due = "due",
        /// What will be there in the end.
        Output = "output",
        /// What will be different.
        OutcomeIndicator = "outcome_indicator",
        /// Where that stands now.
        Baseline = "baseline",
        /// Where it should stand.
        Target = "target",
        /// The roles of those it is for.
        Roles = "roles",
        /// How many they are.
        People = "people",
        /// How they are chosen.
        Criteria = "criteria",
        /// Who can step in for them.
        BackUp = "back_up",
        /// To whom they pass it on.
        PassOn = "pass_on",
        /// When somebody looks what became of it.
        FollowUp = "follow_up",
        /// Whether the money is there.
        Funding = "funding",
        /// Where the money comes from.
        FundingSource = "funding_source",
        /// The line of the budget.
        BudgetLine = "budget_line",
        /// What kind of provider.
        Provider = "provider",
        /// Who provides, by name.
        ProviderName = "provider_name",
        /// The outcome of the appendix of D2.
        Outcome = "outcome",
        /// The programme under that outcome.
        Programme = "programme",
        /// How it goes on when the support ends.
        SustainedBy = "sustained_by",
        /// Actions that go with it.
        Counterparts = "counterparts",
    }
}

impl Field {
    /// Whether it is said of this action.
    pub fn is_given(self, action: &Action) -> bool {
        let said = |text: &str| !text.trim().is_empty();
        match self {
            Field::What => said(&action.what),
            Field::Indicators => !action.indicators.is_empty(),
            Field::Verb => action.verb.is_some(),
            Field::Level => action.level.is_some(),
            Field::Approach => action.approach.is_some(),
            Field::Owner => said(&action.owner),
            Field::FirstStep => said(&action.first_step),
            Field::Start => action.start.is_some(),
            // No action is without one.
            Field::Due => true,
            Field::Output => said(&action.output),
            Field::OutcomeIndicator => said(&action.measure.indicator),
            Field::Baseline => said(&action.measure.baseline),
            Field::Target => said(&action.measure.target),
            Field::Roles => !action.recipients.roles.is_empty(),
            Field::People => action.recipients.number.is_some(),
            Field::Criteria => said(&action.recipients.criteria),
            Field::BackUp => said(&action.recipients.back_up),
            Field::PassOn => said(&action.recipients.transfer),
            Field::FollowUp => !action.follow_up.is_empty(),
            Field::Funding => action.funding.is_some(),
            Field::FundingSource => action.funding_source.is_some(),
            Field::BudgetLine => said(&action.budget_line),
            Field::Provider => action.provider.is_some(),
            Field::ProviderName => said(&action.provider_name),
            Field::Outcome => action.outcome.is_some(),
            Field::Programme => said(&action.programme),
            Field::SustainedBy => said(&action.sustained_by),
            Field::Counterparts => !action.counterparts.is_empty(),
        }
    }

    /// Whether an action cannot be without it.
    pub fn is_needed(self) -> bool {
        matches!(self, Field::What | Field::Owner | Field::Due)
    }
}

/// What is not said of an action, in the order of its file. It is shown and not demanded.
pub fn missing(action: &Action) -> Vec<Field> {
    Field::ALL.iter().copied().filter(|field| !field.is_given(action)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{ActionId, Month};

    #[test]
    fn an_action_that_can_just_be_saved_lacks_everything_else() {
        let action = Action::new(ActionId::new("A-1").unwrap(), "Train", "Director", Month::new(2027, 6).unwrap());
        let missing = missing(&action);
        assert_eq!(missing.len(), Field::ALL.len() - 3);
        assert!(missing.iter().all(|field| !field.is_needed()), "{missing:?}");
    }
}
