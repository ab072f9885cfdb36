//! What the guard finds in the plan: the way to what it is about, and accepting a finding with a reason.

use crate::model::Waiver;
use crate::model::limits::{LONGEST_TEXT, MOST_ITEMS};
use crate::planning::Finding;
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Editor, Overlay, Target};
use crate::tui::plan::PlanText;
use crate::tui::plan::guard::{Standing, findings};
use crate::tui::plan::mend::of_rule;
use crate::tui::plan::record::RecordText;
use crate::tui::state::{Screen, State};

/// The finding in focus.
fn finding(state: &State) -> Option<(Standing, Finding)> {
    let Screen::Plan(screen) = &state.screen else { return None };
    findings(state.document.as_ref()?, &state.catalogue).into_iter().nth(screen.row)
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Some((standing, finding)) = finding(state) else { return Vec::new() };
    match (action, standing) {
        (Action::Accept, _) => super::lead_to(state, &finding.about, of_rule(finding.rule)),
        (Action::Waive, Standing::Open) => {
            let target = Target::Plan(PlanText::Record(RecordText::Waiver));
            state.overlay = Some(Overlay::Editor(Box::new(Editor::new(target, "", None))));
        }
        (Action::Waive, Standing::Accepted) => return take_back(state, &finding, "waiver-taken-back"),
        (Action::Waive, Standing::Gone) => return take_back(state, &finding, "waiver-taken-away"),
        _ => {}
    }
    Vec::new()
}

/// Accepts the finding in focus for the reason that was typed.
pub(super) fn waive(state: &mut State, mut editor: Box<Editor>, because: &str) -> Vec<Effect> {
    let Some((_, finding)) = finding(state) else { return Vec::new() };
    let length = because.chars().count();
    let waivers = state.document.as_ref().map_or(0, |document| document.interview.assessment().plan.waivers.len());
    let refusal = if because.is_empty() {
        Some(state.words.say("waiver-needed").into_owned())
    } else if length > LONGEST_TEXT {
        Some(say!(state.words, "refused-long", length = length))
    } else if waivers >= MOST_ITEMS {
        Some(state.words.say("form-too-many").into_owned())
    } else {
        None
    };
    if refusal.is_some() {
        editor.refusal = refusal;
        state.overlay = Some(Overlay::Editor(editor));
        return Vec::new();
    }
    state.overlay = None;
    let waiver = Waiver { rule: finding.rule, about: finding.about, because: because.to_owned() };
    let effects = super::store(state, |plan| plan.waivers.push(waiver));
    state.notice = Some(state.words.say("waiver-kept").into_owned());
    effects
}

fn take_back(state: &mut State, finding: &Finding, said: &'static str) -> Vec<Effect> {
    let effects = super::store(state, |plan| {
        plan.waivers.retain(|waiver| !(waiver.rule == finding.rule && waiver.about == finding.about));
    });
    state.notice = Some(state.words.say(said).into_owned());
    effects
}
