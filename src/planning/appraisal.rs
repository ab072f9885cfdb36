//! The quality appraisal of a plan in the sense of D2 12(b) and 12(d): for each criterion pass, weak or missing.
//!
//! The guard finds single faults; the appraisal says how far the plan as a whole does what a good one does. It is no
//! score: criteria are neither weighed nor added up.

use crate::model::{Action, ActionId, Assessment, Catalogue, Instrument, Status};
use crate::scoring::Scores;

words! {
    /// How far a plan meets a criterion.
    Mark {
        /// All that it asks is there.
        Pass = "pass",
        /// Some of it is there.
        Weak = "weak",
        /// None of it is there.
        Missing = "missing",
    }
}

words! {
    /// What a good plan shows.
    Criterion {
        /// Evidence stands behind each action.
        Evidence = "evidence",
        /// The group said whom, which and what for.
        Ownership = "ownership",
        /// Social partners and others had a say.
        Consulted = "consulted",
        /// Somebody answers for each action by a date.
        Responsible = "responsible",
        /// Each action says what happens first.
        FirstStep = "first-step",
        /// Each output can be measured.
        Output = "output",
        /// People, organization and what is around it, for each core deficit.
        ThreeLevels = "three-levels",
        /// Technical capacity goes with institutional capacity.
        Institutional = "institutional",
        /// Recipients are chosen by criteria and have a back-up.
        Selection = "selection",
        /// Recipients pass it on.
        PassingOn = "passing-on",
        /// The money is there or asked for, and its source is named.
        Funding = "funding",
        /// It goes on when the support ends.
        Sustained = "sustained",
        /// Somebody looks later, and beyond how people liked it.
        FollowUp = "follow-up",
        /// It serves an outcome and stands in a programme.
        Linked = "linked",
    }
}

impl Criterion {
    /// The paragraph of the founding papers it comes from.
    pub const fn source(self) -> &'static str {
        match self {
            Criterion::Evidence => "D1 17(a)",
            Criterion::Ownership => "D1 2",
            Criterion::Consulted | Criterion::Selection | Criterion::PassingOn => "D1 17(d)",
            Criterion::Responsible | Criterion::Output => "D2 12(d)",
            Criterion::FirstStep => "D1 fn 7",
            Criterion::ThreeLevels => "D2 7",
            Criterion::Institutional => "D1 17(c)",
            Criterion::Funding | Criterion::Linked => "D1 17(f)",
            Criterion::Sustained => "D1 16(c)",
            Criterion::FollowUp => "D1 17(e)",
        }
    }
}

/// How a plan stands with a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Which criterion.
    pub criterion: Criterion,
    /// Pass when all meet it, weak when some do, missing when none does.
    pub mark: Mark,
    /// How many of those it asks about meet it.
    pub met: usize,
    /// How many it asks about: actions, core deficits, or questions.
    pub of: usize,
    /// The actions that do not meet it, in the order of the plan.
    pub lacking: Vec<ActionId>,
}

/// Every criterion in order. A plan without actions misses them.
pub fn appraise(_: &Instrument, assessment: &Assessment, _: &Scores, _: &Catalogue) -> Vec<Judged> {
    let actions: Vec<&Action> =
        assessment.plan.actions.iter().filter(|action| action.status != Status::Dropped).collect();
    let first_step = |action: &Action| !action.first_step.trim().is_empty();
    vec![of_actions(Criterion::FirstStep, &actions, first_step)]
}

/// A criterion that is asked of each of these actions.
fn of_actions(criterion: Criterion, actions: &[&Action], meets: impl Fn(&Action) -> bool) -> Judged {
    let lacking: Vec<ActionId> =
        actions.iter().filter(|action| !meets(action)).map(|action| action.id.clone()).collect();
    let (met, of) = (actions.len().saturating_sub(lacking.len()), actions.len());
    let mark = match met {
        0 => Mark::Missing,
        _ if met == of => Mark::Pass,
        _ => Mark::Weak,
    };
    Judged { criterion, mark, met, of, lacking }
}
