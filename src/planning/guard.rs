//! The plan guard: what the founding papers would find fault with in a whole plan.
//!
//! A rule is a small function in one of the files below, and its words are data of the catalogue
//! ([`crate::model::GuardText`]). Actions that were given up never count, and a plan that is empty without them has no
//! findings: there is nothing to guard yet.

pub(super) mod counterparts;
pub(super) mod money;
pub(super) mod needs;
pub(super) mod recipients;
pub(super) mod results;
#[cfg(test)]
mod tests;

use crate::model::{About, Action, Assessment, Catalogue, GuardRule, IndicatorId, Instrument, Waiver};
use crate::scoring::Scores;

use super::look::Look;

/// Something that a rule finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub rule: GuardRule,
    /// What it is about.
    pub about: About,
    /// Why the group accepts it, when it does.
    pub waived: Option<String>,
}

/// Every finding, waived ones too: in the order of [`GuardRule::ALL`], then of the plan.
pub fn guard(instrument: &Instrument, assessment: &Assessment, scores: &Scores, catalogue: &Catalogue) -> Vec<Finding> {
    let plan = &assessment.plan;
    if plan.is_empty() {
        return Vec::new();
    }
    let look = Look { instrument, assessment, plan, scores, catalogue };
    let waived = |rule, about: &About| {
        let waiver = plan.waivers.iter().find(|waiver| waiver.rule == rule && waiver.about == *about);
        waiver.map(|waiver| waiver.because.clone())
    };
    let findings =
        GuardRule::ALL.iter().flat_map(|&rule| found(rule, &look).into_iter().map(move |about| (rule, about)));
    findings.map(|(rule, about)| Finding { waived: waived(rule, &about), rule, about }).collect()
}

/// Whether what the group accepts is among what the guard finds; a reason stays when its finding is gone.
pub fn is_found(waiver: &Waiver, findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule == waiver.rule && finding.about == waiver.about)
}

/// What a rule finds, in the order of the plan.
fn found(rule: GuardRule, look: &Look<'_>) -> Vec<About> {
    match rule {
        GuardRule::OnlyTraining => needs::only_training(look).then_some(About::Plan).into_iter().collect(),
        GuardRule::TechnicalAlone => actions(look, counterparts::technical_alone),
        GuardRule::LevelMissing => indicators(counterparts::level_missing(look)),
        GuardRule::SameRecipients => actions(look, recipients::same_recipients),
        GuardRule::OnlySenior => actions(look, |_, action| recipients::only_senior(action)),
        GuardRule::TooFewPeople => actions(look, recipients::too_few_people),
        GuardRule::NoCriteria => actions(look, recipients::no_criteria),
        GuardRule::NoTransfer => actions(look, recipients::no_transfer),
        GuardRule::NoMeasure => actions(look, |_, action| results::no_measure(action)),
        GuardRule::NoFollowUp => actions(look, |_, action| !action.is_looked_at_later()),
        GuardRule::UnfundedCore => actions(look, money::unfunded_core),
        GuardRule::PriorityWithoutAction => indicators(needs::priority_without_action(look)),
        GuardRule::ActionWithoutDeficit => actions(look, needs::action_without_deficit),
        GuardRule::UnusedAsset => indicators(needs::unused_assets(look)),
        GuardRule::NotSustained => actions(look, |_, action| action.sustained_by.trim().is_empty()),
        GuardRule::NoBudgetLine => actions(look, |_, action| money::no_budget_line(action)),
        GuardRule::NoOwner => actions(look, |_, action| money::is_nobody(&action.owner)),
    }
}

/// The actions at fault.
fn actions<'a>(look: &Look<'a>, is_at_fault: impl Fn(&Look<'a>, &'a Action) -> bool) -> Vec<About> {
    let at_fault = look.actions().filter(|action| is_at_fault(look, action));
    at_fault.map(|action| About::Action(action.id.clone())).collect()
}

fn indicators(ids: Vec<IndicatorId>) -> Vec<About> {
    ids.into_iter().map(About::Indicator).collect()
}
