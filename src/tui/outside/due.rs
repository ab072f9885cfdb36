//! What is due of a plan that is not open, in the words of the home screen.

use crate::model::Date;
use crate::planning::{Due, DueKind, due_at, names};
use crate::say;
use crate::store::Pending;
use crate::text::Words;

/// The oldest thing that is due at a day, and how many more there are; empty when nothing is.
pub(super) fn sentence(words: &Words, pending: &[Pending], today: Date) -> String {
    let due = due_at(pending.iter().map(|one| one.due.clone()).collect(), today);
    let Some(Due { on, action, kind, is_over }) = due.first() else { return String::new() };
    let number = pending.iter().find(|one| one.due.action == *action).map_or(0, |one| one.number);
    let oldest = names::due(words, number, *kind, *on, *is_over);
    match due.len() - 1 {
        0 => oldest,
        more => {
            let looks = due.iter().skip(1).filter(|one| one.kind == DueKind::FollowUp).count();
            if looks > 0 {
                say!(words, "due-and-looks", due = oldest, count = more, looks = looks)
            } else {
                say!(words, "due-and-more", due = oldest, count = more)
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Action, ActionId, Month, Plan};

    #[test]
    fn the_home_screen_says_the_oldest_and_counts_the_others() {
        let words = Words::english();
        let mut plan = Plan::default();
        for (number, due) in [(1, "2027-08"), (2, "2027-06")] {
            let due = Month::parse(due).unwrap();
            let mut action = Action::new(ActionId::from_number(number), "Write", "Director", due);
            action.start = Month::parse("2027-05");
            action.follow_up = vec![Date::parse("2027-12-01").unwrap()];
            plan.actions.push(action);
        }
        let pending = Pending::of(&plan);
        let at = |day: &str| sentence(&words, &pending, Date::parse(day).unwrap());
        assert_eq!(at("2027-04-30"), "");
        assert_eq!(at("2027-05-01"), "Action 1 begins in 2027-05 (and 1 more)");
        assert_eq!(at("2027-06-01"), "Action 1 should have begun in 2027-05 (and 1 more)");
        assert_eq!(at("2027-09-01"), "Action 2 should have been done in 2027-06 (and 1 more)");
        assert_eq!(at("2027-12-01"), "Action 2 should have been done in 2027-06 (and 3 more, 2 follow-ups)");
    }
}
