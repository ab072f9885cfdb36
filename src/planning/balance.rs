//! What a plan leans on: training or other ways, technical skills of people or the institution (D1 2, D1 5).

use crate::model::{CapacityLevel, CapacityType, Catalogue, Instrument, Plan, Status};

use super::recommend::is_training;

/// Counts of actions that were not given up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// All of them.
    pub actions: usize,
    /// Those with a way out of the catalogue.
    pub with_approach: usize,
    /// Of these, those whose way is training and nothing else.
    pub training: usize,
    /// Those that say where the capacity sits that they develop.
    pub with_level: usize,
    /// Of these, those that develop technical capacity in people, the capacity of their first indicator.
    pub technical_individual: usize,
    /// Of these, those that develop the organization or what is around it.
    pub institutional: usize,
}

impl Balance {
    /// Whether more than half of the ways are training.
    pub fn leans_on_training(&self) -> bool {
        self.training * 2 > self.with_approach
    }

    /// Whether more goes to technical skills of people than to the institution (D1 5).
    pub fn leans_on_individuals(&self) -> bool {
        self.technical_individual > self.institutional
    }
}

/// What a plan leans on.
pub fn balance(plan: &Plan, instrument: &Instrument, catalogue: &Catalogue) -> Balance {
    let mut balance = Balance::default();
    for action in plan.actions.iter().filter(|action| action.status != Status::Dropped) {
        balance.actions += 1;
        if let Some(approach) = action.approach.as_ref().and_then(|id| catalogue.approach(id)) {
            balance.with_approach += 1;
            balance.training += usize::from(is_training(approach));
        }
        let Some(level) = action.level else { continue };
        balance.with_level += 1;
        let first = action.indicators.first().and_then(|id| instrument.find(id));
        let technical = first.is_some_and(|placed| placed.indicator.capacity_type == CapacityType::Technical);
        match level {
            CapacityLevel::Individual => balance.technical_individual += usize::from(technical),
            CapacityLevel::Organization | CapacityLevel::Environment => balance.institutional += 1,
        }
    }
    balance
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Action, ActionId, Month};
    use crate::scoring::fixtures::{id, indicator, instrument, technical};

    fn action(number: u32, indicator: &str, level: CapacityLevel) -> Action {
        let due = Month::new(2027, 6).unwrap();
        let action = Action::new(ActionId::from_number(number), "x", "y", due);
        Action { indicators: vec![id(indicator)], level: Some(level), ..action }
    }

    #[test]
    fn a_plan_leans_on_individuals_until_as_much_goes_to_the_institution() {
        let instrument = instrument([technical("GOV-1.1"), indicator("GOV-1.2")]);
        let catalogue = Catalogue::default();
        let mut plan = Plan::default();
        plan.actions.push(action(1, "GOV-1.1", CapacityLevel::Individual));
        plan.actions.push(action(2, "GOV-1.2", CapacityLevel::Individual));
        let leans = balance(&plan, &instrument, &catalogue);
        assert_eq!((leans.with_level, leans.technical_individual, leans.institutional), (2, 1, 0));
        assert!(leans.leans_on_individuals());
        plan.actions.push(action(3, "GOV-1.1", CapacityLevel::Environment));
        assert!(!balance(&plan, &instrument, &catalogue).leans_on_individuals());
        plan.actions[2].status = Status::Dropped;
        assert_eq!(balance(&plan, &instrument, &catalogue), leans, "given up is not counted");
    }
}
