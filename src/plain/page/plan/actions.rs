//! Priorities and their actions.

use crate::plain::page::Page;
use crate::say;
use crate::tui::plan::rows::{Row, rows};
use crate::tui::state::State;
use crate::tui::view::plan::said;

pub(super) fn fill(state: &State, row: usize, page: &mut Page) {
    let words = &state.words;
    let Some(document) = &state.document else { return };
    let plan = &document.interview.assessment().plan;
    let all = rows(plan);
    if all.is_empty() {
        page.text(words.say("plan-empty"));
        return;
    }
    let findings = said::open_findings(state, document);
    let mut has_heading = false;
    for one in &all {
        match one {
            Row::Chosen(id) => {
                let (name, facts) = (said::indicator(document, id), said::chosen_facts(words, document, id));
                page.row(format!("{name}: {facts}"));
            }
            Row::Action(action) | Row::Other(action) => {
                if matches!(one, Row::Other(_)) && !has_heading {
                    has_heading = true;
                    page.text(words.say("plan-other-actions"));
                }
                let number = plan.number(&action.id).unwrap_or(0);
                let owner = say!(words, "plan-owner-due", owner = action.owner.clone(), due = action.due.to_string());
                let facts = said::action_facts(words, &findings, action).join(", ");
                page.row(
                    say!(words, "plan-action-number", number = number, what = action.what.clone())
                        + " "
                        + &owner
                        + " "
                        + &facts
                        + ".",
                );
            }
        }
    }
    page.text(said::foot(words, plan, &findings));
    page.detail = all.get(row).map(|one| said::detail(state, &findings, *one)).unwrap_or_default();
}
