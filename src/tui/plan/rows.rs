//! The rows of the first view: what is chosen, each with its actions under it, then the actions without anything chosen.

use crate::model::{Action, ActionId, IndicatorId, Plan};

/// A row that can be in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// A chosen indicator.
    Chosen(&'a IndicatorId),
    /// An action of the chosen indicator above it.
    Action(&'a Action),
    /// An action that serves nothing chosen.
    Other(&'a Action),
}

/// All rows in order. An action stands once, under the first chosen indicator that it is for.
pub fn rows(plan: &Plan) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for id in &plan.chosen {
        rows.push(Row::Chosen(id));
        rows.extend(plan.actions.iter().filter(|action| home(plan, action) == Some(id)).map(Row::Action));
    }
    rows.extend(plan.actions.iter().filter(|action| home(plan, action).is_none()).map(Row::Other));
    rows
}

/// The chosen indicator under which an action stands.
pub(crate) fn home<'a>(plan: &'a Plan, action: &Action) -> Option<&'a IndicatorId> {
    plan.chosen.iter().find(|id| action.indicators.contains(id))
}

/// The row of an action.
pub fn row_of(plan: &Plan, id: &ActionId) -> usize {
    let is_here = |row: &Row<'_>| matches!(row, Row::Action(action) | Row::Other(action) if action.id == *id);
    rows(plan).iter().position(is_here).unwrap_or(0)
}

/// The row of a chosen indicator.
pub fn row_of_chosen(plan: &Plan, id: &IndicatorId) -> usize {
    rows(plan).iter().position(|row| *row == Row::Chosen(id)).unwrap_or(0)
}

/// The chosen indicators without an action that was not given up.
pub fn without_action(plan: &Plan) -> Vec<&IndicatorId> {
    plan.chosen.iter().filter(|id| plan.for_indicator(id).next().is_none()).collect()
}

/// Moves an action one place up or down among those it stands with on the screen.
pub fn move_action(plan: &mut Plan, id: &ActionId, down: bool) {
    let Some(from) = plan.actions.iter().position(|action| action.id == *id) else { return };
    let place = |at: usize| plan.actions.get(at).and_then(|action| home(plan, action));
    let same = |at: &usize| place(*at) == place(from);
    let to = if down { (from + 1..plan.actions.len()).find(same) } else { (0..from).rev().find(same) };
    if let Some(to) = to {
        plan.actions.swap(from, to);
    }
}

/// Moves a chosen indicator one place up or down.
pub fn move_chosen(plan: &mut Plan, id: &IndicatorId, down: bool) {
    let Some(from) = plan.chosen.iter().position(|chosen| chosen == id) else { return };
    let to = if down { Some(from + 1).filter(|to| *to < plan.chosen.len()) } else { from.checked_sub(1) };
    if let Some(to) = to {
        plan.chosen.swap(from, to);
    }
}

/// Takes an action out, and with it what refers to it.
pub fn remove(plan: &mut Plan, id: &ActionId) {
    plan.actions.retain(|action| action.id != *id);
    for action in &mut plan.actions {
        action.counterparts.retain(|other| other != id);
    }
    plan.waivers.retain(|waiver| waiver.about != crate::model::About::Action(id.clone()));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{About, GuardRule, Month, Status, Waiver};

    fn id(text: &str) -> IndicatorId {
        IndicatorId::new(text).unwrap()
    }

    fn action(name: &str, indicators: &[&str]) -> Action {
        let due = Month::new(2027, 6).unwrap();
        let mut action = Action::new(ActionId::new(name).unwrap(), name, "Director", due);
        action.indicators = indicators.iter().map(|text| id(text)).collect();
        action
    }

    fn plan() -> Plan {
        Plan {
            chosen: vec![id("COM-1.1"), id("COM-2.1")],
            actions: vec![
                action("A-1", &["COM-2.1", "COM-1.1"]),
                action("A-2", &[]),
                action("A-3", &["COM-1.1"]),
                action("A-4", &["COM-9.9"]),
            ],
            ..Plan::default()
        }
    }

    fn said(plan: &Plan) -> Vec<String> {
        let say = |row: Row<'_>| match row {
            Row::Chosen(id) => id.to_string(),
            Row::Action(action) => format!("> {}", action.id),
            Row::Other(action) => format!("- {}", action.id),
        };
        rows(plan).into_iter().map(say).collect()
    }

    #[test]
    fn every_action_stands_once_under_the_first_chosen_that_it_is_for() {
        assert_eq!(said(&plan()), ["COM-1.1", "> A-1", "> A-3", "COM-2.1", "- A-2", "- A-4"]);
    }

    #[test]
    fn an_action_that_was_given_up_leaves_its_indicator_without_one() {
        let mut plan = plan();
        assert!(without_action(&plan).is_empty());
        plan.actions[0].status = Status::Dropped;
        assert_eq!(without_action(&plan), [&id("COM-2.1")]);
    }

    #[test]
    fn actions_and_indicators_move_among_their_own() {
        let mut plan = plan();
        move_action(&mut plan, &ActionId::new("A-3").unwrap(), false);
        assert_eq!(said(&plan), ["COM-1.1", "> A-3", "> A-1", "COM-2.1", "- A-2", "- A-4"]);
        move_action(&mut plan, &ActionId::new("A-4").unwrap(), true);
        move_chosen(&mut plan, &id("COM-2.1"), false);
        assert_eq!(said(&plan), ["COM-2.1", "> A-1", "COM-1.1", "> A-3", "- A-2", "- A-4"]);
        move_chosen(&mut plan, &id("COM-2.1"), false);
        assert_eq!(plan.chosen[0], id("COM-2.1"), "the first stays the first");
    }

    #[test]
    fn nothing_refers_to_an_action_that_is_gone() {
        let mut plan = plan();
        let gone = ActionId::new("A-1").unwrap();
        plan.actions[2].counterparts.push(gone.clone());
        let waiver = Waiver { rule: GuardRule::NoFollowUp, about: About::Action(gone.clone()), because: "x".into() };
        plan.waivers.push(waiver);
        remove(&mut plan, &gone);
        assert!(plan.action(&gone).is_none() && plan.waivers.is_empty());
        assert!(plan.actions.iter().all(|action| action.counterparts.is_empty()));
    }
}
