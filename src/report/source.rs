//! What an assessment's report is made from, and the short phrases that its sections share.

use crate::model::{
    ActionId, Answer, Area, AreaId, Assessment, Catalogue, Importance, Indicator, IndicatorId, Instrument, Level, Part,
    Strength,
};
use crate::say;
use crate::scoring::{IndicatorScore, Scores};
use crate::text::Words;

use super::Made;
use super::funder::Reader;
use super::words as keys;

/// Everything that the sections of the report read.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) words: &'a Words,
    pub(super) instrument: &'a Instrument,
    pub(super) earlier: &'a [Part],
    pub(super) catalogue: &'a Catalogue,
    pub(super) assessment: &'a Assessment,
    pub(super) scores: &'a Scores,
    pub(super) made: &'a Made,
    /// For whom it is written.
    pub(super) reader: Reader,
    /// The assessment with what this reader is not told, for what is worked out over all of it.
    pub(super) whole: &'a Assessment,
}

/// An indicator that was asked, with its results.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) score: &'a IndicatorScore,
    pub(super) answer: Option<&'a Answer>,
}

impl<'a> Source<'a> {
    /// The indicators in scope with their results, in instrument order.
    pub(super) fn asked(self) -> impl Iterator<Item = Asked<'a>> {
        self.scores.indicators.iter().filter_map(move |score| self.with_texts(score))
    }

    /// One indicator in scope.
    pub(super) fn asked_one(self, id: &IndicatorId) -> Option<Asked<'a>> {
        self.with_texts(self.scores.indicator(id)?)
    }

    fn with_texts(self, score: &'a IndicatorScore) -> Option<Asked<'a>> {
        let indicator = self.instrument.find(&score.id)?.indicator;
        Some(Asked { indicator, score, answer: self.assessment.answers.get(&score.id) })
    }

    /// Every area in instrument order, in scope or not.
    pub(super) fn areas(self) -> impl Iterator<Item = &'a Area> {
        self.instrument.parts.iter().flat_map(|part| part.module.areas.iter())
    }

    /// An area's id and title; the id alone when the instruments do not have it.
    pub(super) fn area_name(self, id: &AreaId) -> String {
        self.instrument.area(id).map_or_else(|| id.to_string(), |area| format!("{id} {}", area.title))
    }

    /// `GOV-3.1 Inspection planning`; the id alone when the instruments do not have it.
    pub(super) fn indicator_name(self, id: &IndicatorId) -> String {
        self.instrument.find(id).map_or_else(|| id.to_string(), |placed| name(placed.indicator))
    }

    /// `3 A network of inspectors`: an action by its place in the plan; the id alone when the plan does not have it.
    pub(super) fn action_name(self, id: &ActionId) -> String {
        let plan = &self.assessment.plan;
        match (plan.number(id), plan.action(id)) {
            (Some(number), Some(action)) => format!("{number} {}", action.what),
            (None, _) | (_, None) => id.to_string(),
        }
    }

    /// `3 – Partial`.
    pub(super) fn level(self, level: Level) -> String {
        say!(self.words, "report-level", number = level.get(), name = self.words.say(keys::level(level)))
    }

    /// A level, or a dash where there is none.
    pub(super) fn level_or_dash(self, level: Option<Level>) -> String {
        level.map_or_else(|| self.dash(), |level| level.to_string())
    }

    /// `2 – one kind that can be checked`.
    pub(super) fn strength(self, strength: Strength) -> String {
        say!(self.words, "report-level", number = strength.get(), name = self.words.say(keys::strength(strength)))
    }

    /// `3 – vital`.
    pub(super) fn importance(self, importance: Importance) -> String {
        say!(self.words, "report-level", number = importance.get(), name = self.words.say(keys::importance(importance)))
    }

    /// What stands in a cell that has nothing to say.
    pub(super) fn dash(self) -> String {
        self.words.say("report-dash").into_owned()
    }

    /// Yes, or a dash.
    pub(super) fn yes_or_dash(self, yes: bool) -> String {
        if yes { self.words.say("report-yes").into_owned() } else { self.dash() }
    }

    /// A message without variables, as a text of its own.
    pub(super) fn text(self, key: &str) -> String {
        self.words.say(key).into_owned()
    }
}

/// `GOV-3.1 Inspection planning and programming`.
pub(super) fn name(indicator: &Indicator) -> String {
    format!("{} {}", indicator.id, indicator.title)
}
