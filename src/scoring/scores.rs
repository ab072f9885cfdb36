//! The results of one assessment, and the function that computes them.

use crate::model::{
    Answer, AreaId, Assessment, CapacityLevel, CapacityType, FeltNeed, Importance, IndicatorId, Instrument, Level,
    Strength, Weight,
};

use super::ratings::Ratings;
use super::{area, level, priority};

/// The results of an assessment. Indicators that the selection does not ask are left out, with their answers.
pub fn score(instrument: &Instrument, assessment: &Assessment) -> Scores {
    let unanswered = Answer::default();
    let indicators: Vec<IndicatorScore> = instrument
        .in_scope(&assessment.selection)
        .map(|placed| {
            let id = &placed.indicator.id;
            let answer = assessment.answers.get(id).unwrap_or(&unanswered);
            level::indicator(placed, answer, assessment.voices.answers.get(id))
        })
        .collect();
    Scores {
        coverage: Coverage::of(&indicators),
        areas: area::areas(&indicators),
        priorities: priority::list(&indicators),
        indicators,
    }
}

words! {
    /// The state of an answer (rule 1). Only `Levelled` is ever turned into a number.
    State {
        /// The group agreed on a level.
        Levelled = "levelled",
        /// It does not apply; it leaves every denominator.
        NotApplicable = "not-applicable",
        /// The group cannot tell.
        InsufficientEvidence = "insufficient-evidence",
        /// The group could not agree.
        NoConsensus = "no-consensus",
        /// Nothing agreed yet.
        Unanswered = "unanswered",
    }
}

words! {
    /// What supported and desired level say together (rule 3): a complete partition.
    Reading {
        /// Supported at least 4, no gap.
        Asset = "asset",
        /// Supported 3, no gap.
        Sufficient = "sufficient",
        /// Supported at least 3, and a gap.
        PartialAsset = "partial-asset",
        /// Supported at most 2, and a gap.
        Deficit = "deficit",
        /// Supported at most 2, no gap.
        NoCurrentAmbition = "no-current-ambition",
    }
}

words! {
    /// Felt need against the gap that is shown (rule 4).
    FeltReading {
        /// Felt and shown.
        Confirmed = "confirmed",
        /// Shown more than felt.
        ShownMoreThanFelt = "shown-more-than-felt",
        /// Felt more than shown.
        FeltMoreThanShown = "felt-more-than-shown",
        /// Neither felt nor shown.
        Neither = "neither",
    }
}

/// The results of one indicator. What cannot be computed is `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorScore {
    /// Which indicator.
    pub id: IndicatorId,
    /// Its area.
    pub area: AreaId,
    /// The state of its answer.
    pub state: State,
    /// A core institutional need.
    pub core: bool,
    /// Technical or functional.
    pub capacity_type: CapacityType,
    /// Where the capacity sits.
    pub level: CapacityLevel,
    /// Its weight in the means of its area.
    pub weight: Weight,
    /// Felt need, taken first.
    pub felt: Option<FeltNeed>,
    /// The level the group agreed on.
    pub agreed: Option<Level>,
    /// How strong the evidence is; 0 where there is none.
    pub strength: Strength,
    /// `min(agreed, ceiling)`.
    pub supported: Option<Level>,
    /// Agreed minus supported, 0 to 3: "claim exceeds evidence by n" where it is 1 or more.
    pub exceeds_evidence_by: Option<u8>,
    /// Where the organization wants to be.
    pub desired: Option<Level>,
    /// `max(0, desired - supported)`, 0 to 4.
    pub gap: Option<u8>,
    /// Asset, sufficient, partial asset, deficit, no current ambition.
    pub reading: Option<Reading>,
    /// The group marked that it hangs on one person or one project.
    pub at_risk: bool,
    /// Felt against shown.
    pub felt_reading: Option<FeltReading>,
    /// How much it matters.
    pub importance: Option<Importance>,
    /// Gap times importance, 0 to 12.
    pub priority: Option<u8>,
    /// The ratings of the room, when anybody was counted.
    pub ratings: Option<Ratings>,
}

impl IndicatorScore {
    /// Whether it is an asset or partial asset that hangs on one person or project (rule 3).
    pub fn is_asset_at_risk(&self) -> bool {
        self.at_risk && matches!(self.reading, Some(Reading::Asset | Reading::PartialAsset))
    }
}

/// A weighted mean of levels as an exact fraction: sum of weight times level, over the sum of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    /// The sum of weight times level.
    pub numerator: u32,
    /// The sum of weights; never 0.
    pub denominator: u32,
}

/// The results of one area that is in scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaScore {
    /// Which area.
    pub id: AreaId,
    /// Indicators in scope without the not-applicable ones.
    pub applicable: u32,
    /// Indicators with an agreed level.
    pub levelled: u32,
    /// The mean of supported levels; `None` when coverage is under two thirds ("too few answers").
    pub mean: Option<Mean>,
    /// The mean of agreed levels beside it; `None` where [`AreaScore::mean`] is.
    pub agreed_mean: Option<Mean>,
    /// The mean of desired levels beside it; `None` where [`AreaScore::mean`] is, and where a levelled indicator has no
    /// desired level: it would then be about other indicators.
    pub desired_mean: Option<Mean>,
    /// The lowest supported level.
    pub minimum: Option<Level>,
    /// The mean over technical indicators, when any is levelled.
    pub technical_mean: Option<Mean>,
    /// The mean over functional indicators, when any is levelled.
    pub functional_mean: Option<Mean>,
    /// The technical mean is at least one level above the functional one (D1 17(c)).
    pub unsupported_technical: bool,
}

/// How much of what was asked is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Indicators that the selection asks.
    pub in_scope: u32,
    /// In scope without the not-applicable ones.
    pub applicable: u32,
    /// With an agreed level.
    pub levelled: u32,
    /// Left out with a reason.
    pub not_applicable: u32,
    /// The group cannot tell.
    pub insufficient_evidence: u32,
    /// The group could not agree.
    pub no_consensus: u32,
    /// Not answered yet.
    pub unanswered: u32,
}

/// Everything the engine says about one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// The whole assessment.
    pub coverage: Coverage,
    /// Indicators in scope, in instrument order.
    pub indicators: Vec<IndicatorScore>,
    /// Areas with at least one indicator in scope, in instrument order.
    pub areas: Vec<AreaScore>,
    /// Every indicator with a gap, in the order of rule 7.
    pub priorities: Vec<IndicatorId>,
}

impl Scores {
    /// The results of one indicator; `None` when it is not in scope.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&IndicatorScore> {
        self.indicators.iter().find(|score| score.id == *id)
    }

    /// The results of one area; `None` when none of its indicators is in scope.
    pub fn area(&self, id: &AreaId) -> Option<&AreaScore> {
        self.areas.iter().find(|score| score.id == *id)
    }
}
