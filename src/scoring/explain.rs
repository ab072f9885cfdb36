//! How a figure came about, step by step, in sentences that a facilitator can read out.
//!
//! Every step names the values it used. The words are in `explain.ftl`; the figures come from [`Scores`], so an
//! explanation can never disagree with a result.

mod area;
mod indicator;
mod place;
mod ratings;
mod room;

use crate::model::{AreaId, Assessment, Depth, Indicator, IndicatorId, Instrument, Level};
use crate::text::Words;

use super::names;
use super::scores::Scores;

pub use room::{brief, hear_first, moved, reveal, room};

/// The way to one indicator's or one area's figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Id and title, for example `GOV-3.1 Inspection planning and programming`.
    pub title: String,
    /// One step a line, in full sentences.
    pub steps: Vec<String>,
}

/// How the figures of an indicator came about, or why it has none; `None` when the instrument does not have it.
pub fn indicator(
    words: &Words,
    instrument: &Instrument,
    assessment: &Assessment,
    scores: &Scores,
    id: &IndicatorId,
) -> Option<Explanation> {
    let placed = instrument.find(id)?;
    let steps = match scores.indicator(id) {
        Some(score) => indicator::steps(words, placed.area, assessment, scores, score),
        None => indicator::out_of_scope(words, placed, assessment),
    };
    Some(Explanation { title: format!("{id} {}", placed.indicator.title), steps })
}

/// How the figures of an area came about, or why it has none; `None` when the instrument does not have it.
pub fn area(
    words: &Words,
    instrument: &Instrument,
    assessment: &Assessment,
    scores: &Scores,
    id: &AreaId,
) -> Option<Explanation> {
    let area = instrument.area(id)?;
    let steps = match scores.area(id) {
        Some(score) => area::steps(words, area, scores, score),
        None => area::out_of_scope(words, area, assessment),
    };
    Some(Explanation { title: format!("{id} {}", area.title), steps })
}

/// A level with its name: `3 (Partial)`.
fn named(words: &Words, level: Level) -> String {
    format!("{level} ({})", words.say(names::level(level)))
}

/// A text of the group for the middle or the end of a sentence: on one line, without a full stop of its own.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_end_matches('.').to_owned()
}

/// The first depth that asks an indicator.
fn first_depth(indicator: &Indicator) -> Depth {
    Depth::ALL.iter().copied().find(|depth| indicator.is_asked_at(*depth)).unwrap_or(Depth::Full)
}

#[cfg(test)]
mod tests;
