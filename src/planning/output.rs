//! An action as an output of a country programme (D1 4, footnote 6), and what it lacks as one (D2 12(d)).

use crate::model::{Action, Measure, Month, OutcomeNumber, Plan, Status};

use super::field::Field;

/// What the quality check of country programmes asks of an output: it is stated and can be measured, from where to where,
/// by when and by whom, and serves an outcome.
pub const ASKED: [Field; 7] =
    [Field::Output, Field::OutcomeIndicator, Field::Baseline, Field::Target, Field::Owner, Field::Due, Field::Outcome];

/// An action as an output of a country programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output<'a> {
    /// The action's place in the plan, counted from 1.
    pub number: usize,
    /// The action it comes from.
    pub action: &'a Action,
    /// What will be there; empty when the plan does not say.
    pub statement: &'a str,
    /// What is measured, from where to where.
    pub measure: &'a Measure,
    /// Who answers for it.
    pub responsible: &'a str,
    /// By when.
    pub due: Month,
    /// The outcome it serves.
    pub outcome: Option<OutcomeNumber>,
    /// The programme under that outcome; empty when the plan does not say.
    pub programme: &'a str,
    /// What the quality check asks and the plan does not say, in the order of [`ASKED`].
    pub lacks: Vec<Field>,
}

/// The outputs of a plan: its actions in order, without those that were given up.
pub fn outputs(plan: &Plan) -> Vec<Output<'_>> {
    let numbered = (1..).zip(&plan.actions).filter(|(_, action)| action.status != Status::Dropped);
    numbered.map(|(number, action)| output(number, action)).collect()
}

fn output(number: usize, action: &Action) -> Output<'_> {
    Output {
        number,
        action,
        statement: &action.output,
        measure: &action.measure,
        responsible: &action.owner,
        due: action.due,
        outcome: action.outcome,
        programme: &action.programme,
        lacks: ASKED.into_iter().filter(|field| !field.is_given(action)).collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::ActionId;

    fn action(id: &str) -> Action {
        Action::new(ActionId::new(id).unwrap(), "Write the manual", "Director", Month::new(2027, 6).unwrap())
    }

    #[test]
    fn an_output_lacks_what_the_quality_check_asks_until_it_is_said() {
        let mut plan = Plan { actions: vec![action("A-1")], ..Plan::default() };
        let lacks = [Field::Output, Field::OutcomeIndicator, Field::Baseline, Field::Target, Field::Outcome];
        assert_eq!(outputs(&plan)[0].lacks, lacks);
        let full = &mut plan.actions[0];
        full.output = "A manual is in use".to_owned();
        full.measure = Measure { indicator: "Share".to_owned(), baseline: "0".to_owned(), target: "5".to_owned() };
        full.outcome = OutcomeNumber::new(11);
        assert_eq!(outputs(&plan)[0].lacks, []);
    }

    #[test]
    fn an_action_that_was_given_up_is_no_output_and_the_others_keep_their_numbers() {
        let dropped = Action { status: Status::Dropped, ..action("A-1") };
        let plan = Plan { actions: vec![dropped, action("A-2")], ..Plan::default() };
        let numbers: Vec<usize> = outputs(&plan).iter().map(|output| output.number).collect();
        assert_eq!(numbers, [2]);
    }
}
