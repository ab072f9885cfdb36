//! Questionnaires: modules of areas of indicators.

use std::sync::Arc;

use super::assessment::{Constituent, Depth, ModuleRef, Selection};
use super::id::{ApproachId, AreaId, IndicatorId, ModuleId, Version};
use super::measure::{GenderMarker, Level, OutcomeNumber, Weight};

words! {
    /// The kind of capacity (D1 2).
    CapacityType {
        /// Knowledge of a subject, such as employment or social security.
        Technical = "technical",
        /// What makes an organization work; the papers also say institutional.
        Functional = "functional",
    }
}

words! {
    /// Where a capacity sits (D1 2, D2 7).
    CapacityLevel {
        /// In people.
        Individual = "individual",
        /// In the organization.
        Organization = "organization",
        /// In the laws, policies and partners around it.
        Environment = "environment",
    }
}

words! {
    /// Which of the three ends a capacity serves (D1 Overview, 3).
    Mandate {
        /// The constituent's own.
        Own = "own",
        /// The Organization's: decent work programmes.
        Organizational = "organizational",
        /// A part in national development planning.
        NationalDevelopment = "national-development",
    }
}

/// For whom a module is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// For one of the three constituents.
    One(Constituent),
    /// For all three, with the same wording.
    All,
}

impl Audience {
    /// The word that files use: a constituent's, or `all`.
    pub fn word(self) -> &'static str {
        match self {
            Audience::One(constituent) => constituent.word(),
            Audience::All => "all",
        }
    }
}

/// Ways to develop a capacity from one level to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The level it starts from.
    pub from: Level,
    /// The level it leads to; above `from`.
    pub to: Level,
    /// Entries of the catalogue.
    pub approaches: Vec<ApproachId>,
}

/// One capacity that can be levelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Never reused.
    pub id: IndicatorId,
    /// Grows when a descriptor changes.
    pub revision: u32,
    /// Belongs to the quick depth.
    pub short_form: bool,
    /// Belongs to the standard depth.
    pub standard_form: bool,
    /// What it is called.
    pub title: String,
    /// Technical or functional.
    pub capacity_type: CapacityType,
    /// Where the capacity sits.
    pub level: CapacityLevel,
    /// A core institutional need, as against the need to deliver a programme (D1 17(a)).
    pub core: bool,
    /// The ends it serves.
    pub mandate: Vec<Mandate>,
    /// How far it is about equality.
    pub gender_marker: GenderMarker,
    /// Its weight in the means of its area.
    pub weight: Weight,
    /// Outcomes of the appendix of D2 it contributes to.
    pub outcomes: Vec<OutcomeNumber>,
    /// Paragraphs of the founding papers it answers, for example `D1 17(c)`; empty means those of its area.
    pub source: Vec<String>,
    /// Asked first, before any description is shown.
    pub felt_need: String,
    /// The question for the room.
    pub question: String,
    /// What can be seen at levels 1 to 5.
    pub descriptors: [String; 5],
    /// What to ask to see.
    pub evidence: Vec<String>,
    /// Questions for the facilitator only.
    pub probes: Vec<String>,
    /// When it may be left out.
    pub not_applicable: String,
    /// What an asset means, how to protect and share it.
    pub asset_reading: String,
    /// What a deficit means and what training alone would not change.
    pub deficit_reading: String,
    /// Its technical or functional counterparts (D1 17(c)).
    pub pairs_with: Vec<IndicatorId>,
    /// The measure to look at later.
    pub follow_up: String,
    /// Ways to develop it, step by step.
    pub approaches: Vec<Step>,
}

impl Indicator {
    /// What can be seen at a level.
    pub fn descriptor(&self, level: Level) -> &str {
        &self.descriptors[level.index()]
    }

    /// Whether some of its evidence is heard in interviews or made in exercises of the workshop: prompts begin with the
    /// way to get it.
    pub fn is_heard(&self) -> bool {
        let heard = |prompt: &String| prompt.starts_with("Interview:") || prompt.starts_with("Workshop:");
        self.evidence.iter().any(heard)
    }

    /// Whether a depth asks it. The depths nest: quick within standard within full.
    pub fn is_asked_at(&self, depth: Depth) -> bool {
        match depth {
            Depth::Quick => self.short_form,
            Depth::Standard => self.short_form || self.standard_form,
            Depth::Full => true,
        }
    }
}

/// A group of indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// For example `GOV-3`.
    pub id: AreaId,
    /// What it is called.
    pub title: String,
    /// Paragraphs of the founding papers, for example `D1 6(b)`.
    pub source: Vec<String>,
    /// Its indicators, in the order in which they are asked.
    pub indicators: Vec<Indicator>,
}

/// One instrument file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// For example `government`.
    pub id: ModuleId,
    /// Its version.
    pub version: Version,
    /// For whom it is.
    pub audience: Audience,
    /// The language of its texts, for example `en`.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// Its areas, in the order in which they are asked.
    pub areas: Vec<Area>,
}

impl Module {
    /// An indicator by its id, with its area.
    pub fn find(&self, id: &IndicatorId) -> Option<(&Area, &Indicator)> {
        self.indicators().find(|(_, indicator)| indicator.id == *id)
    }

    /// Every indicator with its area, in instrument order.
    pub fn indicators(&self) -> impl Iterator<Item = (&Area, &Indicator)> {
        self.areas.iter().flat_map(|area| area.indicators.iter().map(move |indicator| (area, indicator)))
    }
}

/// A module as it is used in an assessment, with the hash of its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The module.
    pub module: Arc<Module>,
    /// `sha256:` and 64 hexadecimal digits, over the canonical text.
    pub hash: String,
}

impl Part {
    /// How an assessment names it.
    pub fn reference(&self) -> ModuleRef {
        ModuleRef { id: self.module.id.clone(), version: Some(self.module.version), hash: self.hash.clone() }
    }

    /// Whether an assessment names this very text.
    pub fn is(&self, named: &ModuleRef) -> bool {
        self.module.id == named.id && self.hash == named.hash
    }
}

/// What an assessment asks: its modules in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instrument {
    /// The modules, in the order in which they are asked.
    pub parts: Vec<Part>,
}

/// An indicator at its place in an instrument.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The module it stands in.
    pub module: &'a Module,
    /// The area it stands in.
    pub area: &'a Area,
    /// The indicator.
    pub indicator: &'a Indicator,
}

impl Instrument {
    /// What it is called: the titles of its modules.
    pub fn title(&self) -> String {
        self.parts.iter().map(|part| part.module.title.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Every indicator at its place, in instrument order, whatever the depth.
    pub fn indicators(&self) -> impl Iterator<Item = Placed<'_>> {
        self.parts.iter().flat_map(|part| {
            part.module.indicators().map(|(area, indicator)| Placed { module: &part.module, area, indicator })
        })
    }

    /// The indicators that a selection asks, in instrument order.
    pub fn in_scope<'a>(&'a self, selection: &'a Selection) -> impl Iterator<Item = Placed<'a>> {
        self.indicators().filter(move |placed| {
            placed.indicator.is_asked_at(selection.depth) && !selection.without.contains(&placed.area.id)
        })
    }

    /// An indicator by its id.
    pub fn find(&self, id: &IndicatorId) -> Option<Placed<'_>> {
        self.indicators().find(|placed| placed.indicator.id == *id)
    }

    /// An area by its id.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.parts.iter().flat_map(|part| part.module.areas.iter()).find(|area| area.id == *id)
    }
}
