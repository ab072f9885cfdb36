//! Which figures each view of the results holds, in the order in which the focus moves over them.

use crate::model::{AreaId, CapacityType, IndicatorId};
use crate::say;
use crate::scoring::agreement::{least_agreed, too_few_for_a_word};
use crate::scoring::{Coverage, FeltReading, IndicatorScore, Reading, State as AnswerState};
use crate::text::Words;

use super::state::{Document, Tab};

/// A figure that can be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The figures of an indicator.
    Indicator(IndicatorId),
    /// The figures of an area.
    Area(AreaId),
}

/// Strengths, the stronger first.
pub const STRENGTHS: [Reading; 3] = [Reading::Asset, Reading::PartialAsset, Reading::Sufficient];
/// Gaps and what is low without a gap.
pub const GAPS: [Reading; 2] = [Reading::Deficit, Reading::NoCurrentAmbition];

/// The corners of felt against shown, as they stand on the screen: above left, above right, below left, below right.
pub const CORNERS: [FeltReading; 4] =
    [FeltReading::ShownMoreThanFelt, FeltReading::Confirmed, FeltReading::Neither, FeltReading::FeltMoreThanShown];

/// The indicators with one of these readings, grouped in their order.
pub fn with_reading<'a>(document: &'a Document, readings: &'a [Reading]) -> Vec<&'a IndicatorScore> {
    readings
        .iter()
        .flat_map(|reading| document.scores.indicators.iter().filter(move |score| score.reading == Some(*reading)))
        .collect()
}

/// The indicators in one corner of felt against shown.
pub fn in_corner(document: &Document, corner: FeltReading) -> Vec<&IndicatorScore> {
    document.scores.indicators.iter().filter(|score| score.felt_reading == Some(corner)).collect()
}

/// The technical indicators with a level, whose functional counterparts are looked at (D1 17(c)).
pub fn technical(document: &Document) -> Vec<&IndicatorScore> {
    let levelled = document.scores.indicators.iter().filter(|score| score.supported.is_some());
    levelled.filter(|score| score.capacity_type == CapacityType::Technical).collect()
}

/// What is still open or needs a second look.
pub fn open(document: &Document) -> Vec<&IndicatorScore> {
    document.scores.indicators.iter().filter(|score| !open_points(document, score).is_empty()).collect()
}

/// Why an indicator is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenPoint {
    /// Nothing agreed yet.
    Unanswered,
    /// The group cannot tell: to find out.
    CannotTell,
    /// The group could not agree.
    NoConsensus,
    /// Left out with a reason.
    NotApplicable,
    /// No felt need was given.
    NoFelt,
    /// No desired level.
    NoDesired,
    /// A gap without importance.
    NoImportance,
    /// A source is still to be named.
    NoSource,
    /// In the parking lot.
    Parked,
}

impl OpenPoint {
    /// The key of the message that says it.
    pub const fn message(self) -> &'static str {
        match self {
            OpenPoint::Unanswered => "open-unanswered",
            OpenPoint::CannotTell => "open-cannot-tell",
            OpenPoint::NoConsensus => "open-no-consensus",
            OpenPoint::NotApplicable => "open-not-applicable",
            OpenPoint::NoFelt => "open-no-felt",
            OpenPoint::NoDesired => "open-no-desired",
            OpenPoint::NoImportance => "open-no-importance",
            OpenPoint::NoSource => "open-no-source",
            OpenPoint::Parked => "open-parked",
        }
    }
}

/// Everything that is open about an indicator.
pub fn open_points(document: &Document, score: &IndicatorScore) -> Vec<OpenPoint> {
    let answer = document.interview.assessment().answers.get(&score.id);
    let state = match score.state {
        AnswerState::Levelled => None,
        AnswerState::NotApplicable => Some(OpenPoint::NotApplicable),
        AnswerState::InsufficientEvidence => Some(OpenPoint::CannotTell),
        AnswerState::NoConsensus => Some(OpenPoint::NoConsensus),
        AnswerState::Unanswered => Some(OpenPoint::Unanswered),
    };
    let levelled = score.state == AnswerState::Levelled;
    let unnamed = answer.is_some_and(|answer| answer.evidence.iter().any(|item| item.source.is_empty()));
    let checks = [
        (levelled && score.felt.is_none(), OpenPoint::NoFelt),
        (levelled && score.desired.is_none(), OpenPoint::NoDesired),
        (score.gap.is_some_and(|gap| gap > 0) && score.importance.is_none(), OpenPoint::NoImportance),
        (unnamed, OpenPoint::NoSource),
        (answer.is_some_and(|answer| answer.review), OpenPoint::Parked),
    ];
    state.into_iter().chain(checks.into_iter().filter(|(holds, _)| *holds).map(|(_, point)| point)).collect()
}

/// The figures of a view, in the order of the focus.
pub fn figures(document: &Document, tab: Tab) -> Vec<Figure> {
    let indicators =
        |scores: Vec<&IndicatorScore>| scores.into_iter().map(|score| Figure::Indicator(score.id.clone())).collect();
    match tab {
        Tab::Balance => {
            let mut all = with_reading(document, &STRENGTHS);
            all.extend(with_reading(document, &GAPS));
            indicators(all)
        }
        Tab::Profile => document.scores.areas.iter().map(|area| Figure::Area(area.id.clone())).collect(),
        Tab::Corners => indicators(CORNERS.iter().flat_map(|corner| in_corner(document, *corner)).collect()),
        Tab::Kinds => {
            let both = document
                .scores
                .areas
                .iter()
                .filter(|area| area.technical_mean.is_some() && area.functional_mean.is_some());
            let mut figures: Vec<Figure> = both.map(|area| Figure::Area(area.id.clone())).collect();
            figures.extend::<Vec<Figure>>(indicators(technical(document)));
            figures
        }
        Tab::Priorities => document.scores.priorities.iter().cloned().map(Figure::Indicator).collect(),
        Tab::Coverage => indicators(open(document)),
        Tab::Since => super::since::ids(document).into_iter().map(Figure::Indicator).collect(),
        Tab::Agreement => {
            let mut all = least_agreed(&document.scores);
            all.extend(too_few_for_a_word(&document.scores));
            indicators(all)
        }
    }
}

/// The title of an indicator.
pub fn title_of(document: &Document, score: &IndicatorScore) -> String {
    document.interview.instrument().find(&score.id).map_or_else(String::new, |placed| placed.indicator.title.clone())
}

/// Whether an indicator was chosen for the plan.
pub fn is_chosen(document: &Document, id: &IndicatorId) -> bool {
    document.interview.assessment().plan.chosen.contains(id)
}

/// The functional counterparts of an indicator that are asked too.
pub fn counterparts<'a>(document: &'a Document, score: &IndicatorScore) -> Vec<&'a IndicatorScore> {
    let pairs = document.interview.instrument().find(&score.id).map(|placed| placed.indicator.pairs_with.clone());
    let scores = document.scores.indicators.iter();
    scores
        .filter(|other| other.capacity_type == CapacityType::Functional)
        .filter(|other| pairs.as_ref().is_some_and(|pairs| pairs.contains(&other.id)))
        .collect()
}

/// The parts that make a priority; only the gap where no importance was given.
pub(crate) fn priority_parts(words: &Words, score: &IndicatorScore) -> String {
    match (score.gap, score.importance, score.priority) {
        (Some(gap), Some(importance), Some(priority)) => say!(
            words,
            "priority-facts",
            gap = i64::from(gap),
            importance = i64::from(importance.get()),
            priority = i64::from(priority)
        ),
        (gap, _, _) => say!(words, "priority-gap-only", gap = i64::from(gap.unwrap_or(0))),
    }
}

/// How much is asked, answered and open.
pub(crate) fn coverage_text(words: &Words, coverage: Coverage) -> String {
    say!(
        words,
        "coverage-text",
        asked = i64::from(coverage.in_scope),
        applicable = i64::from(coverage.applicable),
        levelled = i64::from(coverage.levelled),
        notapplicable = i64::from(coverage.not_applicable),
        cannottell = i64::from(coverage.insufficient_evidence),
        noconsensus = i64::from(coverage.no_consensus),
        unanswered = i64::from(coverage.unanswered)
    )
}
