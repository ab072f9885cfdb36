//! Ids of actions, made of what the action says, so that the same action has one id on two laptops.

use sha2::{Digest, Sha256};

use crate::model::{ActionId, Assessment, Month};

/// The id of a new action: `A-` and eight hexadecimal digits, and one that no action of the plan has, nor one that is
/// still to be decided: a new action with the id of such a one would decide it without a word.
pub fn action_id(assessment: &Assessment, what: &str, owner: &str, due: Month) -> ActionId {
    let (plan, undecided) = (&assessment.plan, &assessment.undecided.actions);
    // One more try than there are actions: two tries that meet are as good as impossible, and an id that is there
    // twice would still be told by the file.
    let tries = u32::try_from(plan.actions.len().saturating_add(undecided.len())).unwrap_or(u32::MAX);
    let is_free = |id: &ActionId| plan.action(id).is_none() && !undecided.contains_key(id);
    let free = (0..=tries).map(|again| made(what, owner, due, again)).find(is_free);
    free.unwrap_or_else(|| made(what, owner, due, tries.saturating_add(1)))
}

fn made(what: &str, owner: &str, due: Month, again: u32) -> ActionId {
    let text = format!("{}\0{}\0{due}\0{again}", what.trim(), owner.trim());
    let digest = Sha256::digest(text.as_bytes());
    ActionId::from_number(digest.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Action;
    use crate::scoring::fixtures::assessment;

    #[test]
    fn one_action_has_one_id_and_another_has_another() {
        let due = Month::new(2027, 6).unwrap();
        let empty = assessment();
        let first = action_id(&empty, "Write the manual", "Director", due);
        assert_eq!(first, action_id(&empty, " Write the manual ", "Director", due), "on another laptop");
        assert!(first.as_str().starts_with("A-") && first.as_str().len() == 10, "{first}");
        for (what, owner, due) in [
            ("Write a manual", "Director", due),
            ("Write the manual", "Deputy", due),
            ("Write the manual", "Director", due.after(1).unwrap()),
            ("Write the manualDirector", "", due),
        ] {
            assert_ne!(first, action_id(&empty, what, owner, due), "{what} {owner} {due}");
        }
    }

    #[test]
    fn no_id_is_given_twice() {
        let due = Month::new(2027, 6).unwrap();
        let mut assessment = assessment();
        for count in 0..20 {
            let id = action_id(&assessment, "Meet", "Director", due);
            assert!(assessment.plan.action(&id).is_none(), "{count}");
            assert!(!assessment.undecided.actions.contains_key(&id), "{count}: it would decide what nobody decided");
            let action = Action::new(id.clone(), "Meet", "Director", due);
            if count % 2 == 0 {
                assessment.plan.actions.push(action);
            } else {
                assessment.undecided.actions.insert(id, BTreeSet::from([action]));
            }
        }
    }
}
