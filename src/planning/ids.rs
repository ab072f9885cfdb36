//! Ids of actions, made of what the action says, so that the same action has one id on two laptops.

use sha2::{Digest, Sha256};

use crate::model::{ActionId, Month, Plan};

/// The id of a new action: `A-` and eight hexadecimal digits, and one that no action of the plan has.
pub fn action_id(plan: &Plan, what: &str, owner: &str, due: Month) -> ActionId {
    // One more try than there are actions: two tries that meet are as good as impossible, and an id that is there
    // twice would still be told by the file.
    let tries = u32::try_from(plan.actions.len()).unwrap_or(u32::MAX);
    let free = (0..=tries).map(|again| made(what, owner, due, again)).find(|id| plan.action(id).is_none());
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
    use super::*;
    use crate::model::Action;

    #[test]
    fn one_action_has_one_id_and_another_has_another() {
        let due = Month::new(2027, 6).unwrap();
        let empty = Plan::default();
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
        let mut plan = Plan::default();
        for count in 0..20 {
            let id = action_id(&plan, "Meet", "Director", due);
            assert!(plan.action(&id).is_none(), "{count}");
            plan.actions.push(Action::new(id, "Meet", "Director", due));
        }
    }
}
