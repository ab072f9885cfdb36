//! Fields of an action that are chosen: one value found by typing, or several that are ticked.

use crate::model::ActionId;
use crate::planning::Field;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::Find;
use crate::tui::plan::{PlanBox, fields, options};
use crate::tui::state::State;

use super::{moved, show, store};

pub(super) fn pick(state: &mut State, id: ActionId, field: Field, mut find: Find, action: Action) -> Vec<Effect> {
    let found = options::matching(state, &id, field, &find.query);
    let last = found.len().saturating_sub(1);
    let form = PlanBox::Action { action: id.clone(), row: fields::row_of(field) };
    match (action, found.get(find.row.min(last))) {
        (Action::Back, _) => show(state, form),
        (Action::Accept, Some(one)) => {
            show(state, form);
            let catalogue = state.catalogue.clone();
            return store(state, |plan| {
                if let Some(action) = plan.actions.iter_mut().find(|action| action.id == id) {
                    options::choose(action, &catalogue, field, &one.word);
                }
            });
        }
        (action, _) => {
            if fields::has_few(field) {
                find.row = moved(find.row, last, action);
            } else {
                find.turn(action, last);
            }
            show(state, PlanBox::Pick { action: id, field, find });
        }
    }
    Vec::new()
}

pub(super) fn ticks(state: &mut State, id: ActionId, field: Field, row: usize, action: Action) -> Vec<Effect> {
    if action == Action::Back {
        show(state, PlanBox::Action { action: id, row: fields::row_of(field) });
        return Vec::new();
    }
    let options = options::options(state, &id, field);
    let row = moved(row, options.len().saturating_sub(1), action);
    show(state, PlanBox::Ticks { action: id.clone(), field, row });
    let Some(one) = options.get(row).filter(|_| action == Action::Accept) else { return Vec::new() };
    let mut fits = true;
    let effects = store(state, |plan| fits = options::tick(plan, &id, field, &one.word));
    if !fits {
        state.notice = Some(state.words.say("refused-many").into_owned());
    }
    effects
}
