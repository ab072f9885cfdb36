//! Editions of an instrument: what changed for people from one to another.
//!
//! Answers are given to words. Two editions ask the same question only where the id, the revision and the five
//! descriptors are the same (design section 2: the revision grows when a descriptor changes).

pub mod moving;

use std::collections::HashMap;

use crate::model::{Depth, EarlierAnswer, Indicator, IndicatorId, Module, ModuleRef, Part};

/// What changed from one edition to another, in the order of the newer one; indicators that are gone in the order of the older.
#[derive(Clone, Debug, Default)]
pub struct Comparison<'a> {
    /// Asked by the newer edition only.
    pub added: Vec<&'a Indicator>,
    /// Asked by the older edition only.
    pub gone: Vec<&'a Indicator>,
    /// The revision differs: what is described at the levels is no longer the same.
    pub reworded: Vec<Both<'a>>,
    /// A descriptor differs although the revision does not: a slip of the author.
    pub unmarked: Vec<Both<'a>>,
    /// The levels are the same, something else differs: a title, a question, a prompt, a place in a depth.
    pub edited: Vec<(Both<'a>, Vec<Facet>)>,
    /// How many are the same in every word.
    pub same: usize,
}

/// An indicator in both editions.
#[derive(Clone, Copy, Debug)]
pub struct Both<'a> {
    /// As the older edition has it.
    pub older: &'a Indicator,
    /// As the newer edition has it.
    pub newer: &'a Indicator,
}

words! {
    /// A part of an indicator that can change without its levels changing.
    Facet {
        /// What it is called.
        Title = "title",
        /// The question on the felt need.
        FeltNeed = "felt_need",
        /// The question for the room.
        Question = "question",
        /// What to ask to see.
        Evidence = "evidence",
        /// Questions for the facilitator.
        Probes = "probes",
        /// When it may be left out.
        NotApplicable = "not_applicable",
        /// What an asset means.
        AssetReading = "asset_reading",
        /// What a deficit means.
        DeficitReading = "deficit_reading",
        /// The measure to look at later.
        FollowUp = "follow_up",
        /// The depths it belongs to.
        Depths = "depths",
        /// Technical or functional.
        CapacityType = "type",
        /// Where the capacity sits.
        CapacityLevel = "level",
        /// A core institutional need.
        Core = "core",
        /// The ends it serves.
        Mandate = "mandate",
        /// How far it is about equality.
        GenderMarker = "gender_marker",
        /// Its weight in the means of its area.
        Weight = "weight",
        /// Outcomes it contributes to.
        Outcomes = "outcomes",
        /// Paragraphs of the founding papers.
        Source = "source",
        /// Its counterparts.
        PairsWith = "pairs_with",
        /// Ways to develop it.
        Approaches = "approaches",
    }
}

/// What changed from the older modules to the newer ones, whatever order the indicators stand in.
pub fn compare<'a>(
    older: impl IntoIterator<Item = &'a Module>,
    newer: impl IntoIterator<Item = &'a Module>,
) -> Comparison<'a> {
    let older: Vec<&Indicator> = older.into_iter().flat_map(Module::indicators).map(|(_, one)| one).collect();
    let newer: Vec<&Indicator> = newer.into_iter().flat_map(Module::indicators).map(|(_, one)| one).collect();
    let before: HashMap<&IndicatorId, &Indicator> = older.iter().map(|one| (&one.id, *one)).collect();
    let after: HashMap<&IndicatorId, &Indicator> = newer.iter().map(|one| (&one.id, *one)).collect();
    let mut comparison = Comparison {
        gone: older.iter().copied().filter(|one| !after.contains_key(&one.id)).collect(),
        ..Comparison::default()
    };
    for newer in newer {
        let Some(older) = before.get(&newer.id) else {
            comparison.added.push(newer);
            continue;
        };
        let both = Both { older, newer };
        if older.revision != newer.revision {
            comparison.reworded.push(both);
        } else if older.descriptors != newer.descriptors {
            comparison.unmarked.push(both);
        } else {
            match both.facets() {
                facets if facets.is_empty() => comparison.same += 1,
                facets => comparison.edited.push((both, facets)),
            }
        }
    }
    comparison
}

/// The indicator an earlier answer was given to, as the editions that were asked before word it.
pub fn wording<'a>(answer: &EarlierAnswer, asked_before: &[ModuleRef], editions: &'a [Part]) -> Option<&'a Indicator> {
    let named = editions.iter().filter(|part| asked_before.iter().any(|named| part.is(named)));
    let modules = named.map(|part| &part.module).filter(|module| module.id == answer.module);
    let mut found = modules.filter_map(|module| module.find(&answer.indicator)).map(|(_, indicator)| indicator);
    found.find(|indicator| indicator.revision == answer.revision)
}

impl Comparison<'_> {
    /// Whether both ask the same in every word.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.gone.is_empty()
            && self.reworded.is_empty()
            && self.unmarked.is_empty()
            && self.edited.is_empty()
    }
}

impl Both<'_> {
    /// The parts that differ, levels apart.
    pub fn facets(&self) -> Vec<Facet> {
        Facet::ALL.iter().copied().filter(|facet| self.differs(*facet)).collect()
    }

    fn differs(&self, facet: Facet) -> bool {
        let (a, b) = (self.older, self.newer);
        match facet {
            Facet::Title => a.title != b.title,
            Facet::FeltNeed => a.felt_need != b.felt_need,
            Facet::Question => a.question != b.question,
            Facet::Evidence => a.evidence != b.evidence,
            Facet::Probes => a.probes != b.probes,
            Facet::NotApplicable => a.not_applicable != b.not_applicable,
            Facet::AssetReading => a.asset_reading != b.asset_reading,
            Facet::DeficitReading => a.deficit_reading != b.deficit_reading,
            Facet::FollowUp => a.follow_up != b.follow_up,
            // A short form is a standard form too, whatever its file says of that.
            Facet::Depths
            | Facet::CapacityType
            | Facet::CapacityLevel
            | Facet::Core
            | Facet::Mandate
            | Facet::GenderMarker
            | Facet::Weight => facet.value(a) != facet.value(b),
            Facet::Outcomes => a.outcomes != b.outcomes,
            Facet::Source => a.source != b.source,
            Facet::PairsWith => a.pairs_with != b.pairs_with,
            Facet::Approaches => a.approaches != b.approaches,
        }
    }
}

impl Facet {
    /// What an indicator has there, where a word or two say it: as its file says it, of the depths the first that asks it.
    pub fn value(self, indicator: &Indicator) -> Option<String> {
        match self {
            Facet::Depths => {
                let first = Depth::ALL.iter().find(|depth| indicator.is_asked_at(**depth));
                first.map(|depth| depth.word().to_owned())
            }
            Facet::CapacityType => Some(indicator.capacity_type.word().to_owned()),
            Facet::CapacityLevel => Some(indicator.level.word().to_owned()),
            Facet::Core => Some(indicator.core.to_string()),
            Facet::Mandate if indicator.mandate.is_empty() => Some("none".to_owned()),
            Facet::Mandate => {
                let words: Vec<_> = indicator.mandate.iter().map(|mandate| mandate.word()).collect();
                Some(words.join(" and "))
            }
            Facet::GenderMarker => Some(indicator.gender_marker.to_string()),
            Facet::Weight => Some(indicator.weight.to_string()),
            Facet::Title
            | Facet::FeltNeed
            | Facet::Question
            | Facet::Evidence
            | Facet::Probes
            | Facet::NotApplicable
            | Facet::AssetReading
            | Facet::DeficitReading
            | Facet::FollowUp
            | Facet::Outcomes
            | Facet::Source
            | Facet::PairsWith
            | Facet::Approaches => None,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::scoring::fixtures::{indicator, instrument};
    use std::sync::Arc;

    fn module(indicators: impl IntoIterator<Item = Indicator>) -> Arc<Module> {
        Arc::clone(&instrument(indicators).parts[0].module)
    }

    #[test]
    fn every_kind_of_change_is_told_apart() {
        let older = module([indicator("GOV-1.1"), indicator("GOV-1.2"), indicator("GOV-1.3"), indicator("GOV-1.4")]);
        let reworded = Indicator { revision: 2, ..indicator("GOV-1.2") };
        let mut unmarked = indicator("GOV-1.3");
        unmarked.descriptors[3] = "Something else.".to_owned();
        let edited = Indicator { title: "Another".to_owned(), core: false, ..indicator("GOV-1.5") };
        let newer = module([indicator("GOV-1.1"), reworded, unmarked, edited.clone()]);
        let found = compare([&*older], [&*newer]);
        let ids = |list: &[&Indicator]| list.iter().map(|one| one.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(&found.added), ["GOV-1.5"]);
        assert_eq!(ids(&found.gone), ["GOV-1.4"]);
        assert_eq!(found.reworded.iter().map(|both| both.newer.id.to_string()).collect::<Vec<_>>(), ["GOV-1.2"]);
        assert_eq!(found.unmarked.iter().map(|both| both.newer.id.to_string()).collect::<Vec<_>>(), ["GOV-1.3"]);
        assert_eq!((found.same, found.edited.len(), found.is_empty()), (1, 0, false));
        let plain = module([indicator("GOV-1.5")]);
        let changed = module([edited]);
        let found = compare([&*plain], [&*changed]);
        assert_eq!(found.edited[0].1, [Facet::Title, Facet::Core]);
        assert!(compare([&*plain], [&*plain]).is_empty());
    }
}
