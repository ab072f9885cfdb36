//! The plan guard: what the founding papers would find fault with in a whole plan.
//!
//! A rule is a small function here, and its words are data of the catalogue ([`crate::model::GuardText`]). Actions that
//! were given up never count, and an empty plan has no findings: there is nothing to guard yet.

mod action;
mod look;

use crate::model::{About, Assessment, Catalogue, GuardRule, Instrument};
use crate::scoring::Scores;

use look::Look;

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
    if plan.chosen.is_empty() && plan.actions.is_empty() {
        return Vec::new();
    }
    let look = Look::new(instrument, plan, scores, catalogue);
    let waived = |rule, about: &About| {
        let waiver = plan.waivers.iter().find(|waiver| waiver.rule == rule && waiver.about == *about);
        waiver.map(|waiver| waiver.because.clone())
    };
    let findings =
        GuardRule::ALL.iter().flat_map(|&rule| found(rule, &look).into_iter().map(move |about| (rule, about)));
    findings.map(|(rule, about)| Finding { waived: waived(rule, &about), rule, about }).collect()
}

/// What a rule finds, in the order of the plan.
fn found(rule: GuardRule, look: &Look<'_>) -> Vec<About> {
    match rule {
        GuardRule::NoMeasure => look.each(action::no_measure),
        GuardRule::NoFollowUp => look.each(action::no_follow_up),
        GuardRule::NotSustained => look.each(action::not_sustained),
        GuardRule::OnlyTraining
        | GuardRule::TechnicalAlone
        | GuardRule::LevelMissing
        | GuardRule::SameRecipients
        | GuardRule::OnlySenior
        | GuardRule::TooFewPeople
        | GuardRule::NoCriteria
        | GuardRule::NoTransfer
        | GuardRule::UnfundedCore
        | GuardRule::PriorityWithoutAction
        | GuardRule::ActionWithoutDeficit
        | GuardRule::UnusedAsset
        | GuardRule::NoBudgetLine => Vec::new(),
    }
}
