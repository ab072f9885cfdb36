//! Which ways to develop a capacity to offer, in which order and why, and the draft of an action made of one.
//!
//! Training alone is never offered (D1 2, 17(c)): a way that is training stands after others and names those that must go
//! with it.

use crate::model::limits::LONGEST_TEXT;
use crate::model::{
    Action, Approach, ApproachId, ApproachKind, Assessment, CapacityLevel, Catalogue, Cause, Indicator, IndicatorId,
    Level, Month, Placed, Step, Verb,
};
use crate::scoring::{IndicatorScore, Reading};

use super::ids::action_id;

/// What keeps a good capacity when people and money change: structures, the people who teach it on, a look back (D1 16(c),
/// 17(d), 17(e)).
const PROTECTING: &[&str] = &["AP-23", "AP-36", "AP-03"];
/// What lets others have it too: writing it up, learning between countries, networks (D2 5, 8).
const SHARING: &[&str] = &["AP-25", "AP-15", "AP-14"];

/// A way that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion<'c> {
    /// The way.
    pub approach: &'c Approach,
    /// Why it is offered.
    pub why: Why,
    /// Ways that are not training which it must go with; never empty when it is training, else empty.
    pub beside: Vec<ApproachId>,
}

/// Why a way is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The instrument names it for this step.
    Step {
        /// The level the step starts from.
        from: Level,
        /// The level it leads to.
        to: Level,
    },
    /// The catalogue names it as what makes this training work.
    Complements(ApproachId),
    /// It keeps what is good.
    Protects,
    /// It lets others have what is good.
    Shares,
}

/// The ways for an indicator, in the order in which to consider them: those of the steps from the supported level up to
/// the desired one, step by step, and for an asset those that protect and share it. Empty where nothing is known or nothing
/// is wanted.
pub fn suggestions<'c>(indicator: &Indicator, score: &IndicatorScore, catalogue: &'c Catalogue) -> Vec<Suggestion<'c>> {
    let mut list = Offered { catalogue, suggestions: Vec::new() };
    let Some(supported) = score.supported else { return Vec::new() };
    match score.reading {
        Some(Reading::Asset | Reading::Sufficient) => list.keep(indicator, supported),
        Some(Reading::NoCurrentAmbition) => {}
        Some(Reading::Deficit | Reading::PartialAsset) | None => {
            // Without a desired level the next step is what can be said.
            let desired = score.desired.map_or(supported.get().saturating_add(1), Level::get);
            let steps = indicator.approaches.iter();
            for step in steps.filter(|step| step.to > supported && step.from.get() < desired) {
                list.step(step);
            }
            // What is there already hangs on one person or project: it has to be kept while more is built.
            if score.is_asset_at_risk() {
                list.all(PROTECTING, &Why::Protects);
            }
        }
    }
    list.suggestions
}

/// Suggestions as they come together.
struct Offered<'c> {
    catalogue: &'c Catalogue,
    suggestions: Vec<Suggestion<'c>>,
}

impl<'c> Offered<'c> {
    fn step(&mut self, step: &Step) {
        self.ways(&step.approaches, &Why::Step { from: step.from, to: step.to });
    }

    /// An asset is protected and shared; what leads to the highest level, sustained and shared, does both.
    fn keep(&mut self, indicator: &Indicator, supported: Level) {
        self.all(PROTECTING, &Why::Protects);
        if supported >= ASSET {
            let to_the_top = |step: &&Step| step.to == Level::MAX;
            let own = indicator.approaches.iter().filter(to_the_top).flat_map(|step| &step.approaches);
            let own = own.filter(|id| self.catalogue.approach(id).is_some_and(|one| one.kind == ApproachKind::Network));
            let own: Vec<ApproachId> = own.cloned().collect();
            self.ways(&own, &Why::Shares);
            self.all(SHARING, &Why::Shares);
        }
    }

    fn all(&mut self, ids: &[&str], why: &Why) {
        let ids: Vec<ApproachId> = ids.iter().filter_map(|id| ApproachId::new(id)).collect();
        self.ways(&ids, why);
    }

    /// Ways that go together: those that are not training first, and each training with them.
    fn ways(&mut self, ids: &[ApproachId], why: &Why) {
        let catalogue = self.catalogue;
        let known = ids.iter().filter_map(|id| catalogue.approach(id));
        let (training, others): (Vec<_>, Vec<_>) = known.partition(|approach| is_training(approach));
        for approach in &others {
            self.offer(approach, why.clone(), Vec::new());
        }
        for approach in training {
            let mut beside: Vec<ApproachId> = others.iter().map(|other| other.id.clone()).collect();
            if beside.is_empty() {
                for other in self.complements(approach) {
                    beside.push(other.id.clone());
                    self.offer(other, Why::Complements(approach.id.clone()), Vec::new());
                }
            }
            if !beside.is_empty() {
                self.offer(approach, why.clone(), beside);
            }
        }
    }

    /// What the catalogue names as working together with a training and is none itself, for everybody it is for.
    fn complements(&self, training: &Approach) -> Vec<&'c Approach> {
        let for_all = |other: &&Approach| training.constituents.iter().all(|one| other.constituents.contains(one));
        let named = training.complements.iter().filter_map(|id| self.catalogue.approach(id));
        named.filter(|other| !is_training(other)).filter(for_all).collect()
    }

    /// A way is offered once, where it is first of use.
    fn offer(&mut self, approach: &'c Approach, why: Why, beside: Vec<ApproachId>) {
        if self.suggestions.iter().all(|offered| offered.approach.id != approach.id) {
            self.suggestions.push(Suggestion { approach, why, beside });
        }
    }
}

/// The lowest supported level of an asset (rule 3).
const ASSET: Level = match Level::new(4) {
    Some(level) => level,
    None => Level::MAX,
};

/// Whether a way passes on skills and is nothing else besides.
pub fn is_training(approach: &Approach) -> bool {
    let skills = |kind: ApproachKind| kind == ApproachKind::Transfer;
    skills(approach.kind) && approach.second_kind.is_none_or(skills)
}

/// The cause of a deficit that the ways offered here will not mend (D1 15): every cause but missing capacity.
pub fn other_cause(assessment: &Assessment, id: &IndicatorId) -> Option<Cause> {
    assessment.answers.get(id)?.cause.filter(|cause| *cause != Cause::Capacity)
}

/// A new action with what the results, the instrument and the way say of it. What the questionnaire proposes to measure is
/// not filled in: it would stand there as words of the group. `what` and
/// `owner` should not be blank.
pub fn draft(
    assessment: &Assessment,
    placed: Placed<'_>,
    score: &IndicatorScore,
    suggestion: Option<&Suggestion<'_>>,
    what: &str,
    owner: &str,
    due: Month,
) -> Action {
    let indicator = placed.indicator;
    let (what, owner) = (within_limits(what), within_limits(owner));
    let mut action = Action::new(action_id(assessment, &what, &owner, due), &what, &owner, due);
    action.indicators = vec![indicator.id.clone()];
    action.verb = verb(score, suggestion);
    action.level = Some(suggestion.map_or(indicator.level, |one| level_of(one.approach)));
    action.approach = suggestion.map(|one| one.approach.id.clone());
    action.outcome = indicator.outcomes.first().copied();
    action
}

/// What is not there is obtained, what is good is maintained, all else strengthened.
fn verb(score: &IndicatorScore, suggestion: Option<&Suggestion<'_>>) -> Option<Verb> {
    let keeps = suggestion.is_some_and(|one| matches!(one.why, Why::Protects | Why::Shares));
    match score.reading {
        Some(Reading::Asset | Reading::Sufficient) => Some(Verb::Maintain),
        _ if keeps => Some(Verb::Maintain),
        _ if score.supported == Some(Level::MIN) => Some(Verb::Obtain),
        _ => score.supported.map(|_| Verb::Strengthen),
    }
}

/// Where the capacity sits that a way develops.
fn level_of(approach: &Approach) -> CapacityLevel {
    match approach.kind {
        ApproachKind::Transfer => CapacityLevel::Individual,
        ApproachKind::Network | ApproachKind::Institution | ApproachKind::Measurement => CapacityLevel::Organization,
        ApproachKind::Environment => CapacityLevel::Environment,
    }
}

fn within_limits(text: &str) -> String {
    let kept: String = text.trim().chars().take(LONGEST_TEXT).collect();
    kept.trim_end().to_owned()
}
