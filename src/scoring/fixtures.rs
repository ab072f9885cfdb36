//! Small instruments and answers for unit tests.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use crate::model::{
    Answer, Area, Assessment, AssessmentId, Audience, CapacityLevel, CapacityType, Constituent, Depth, Evidence,
    EvidenceKind, FeltNeed, GenderMarker, Importance, Indicator, IndicatorId, Instrument, Level, Module, ModuleId,
    Part, Standing, Version, Weight,
};

/// The id with this text.
pub(crate) fn id(text: &str) -> IndicatorId {
    IndicatorId::new(text).unwrap()
}

/// The level with this number.
pub(crate) fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// A functional indicator that every depth asks, core, of weight 1. Change what the test is about.
pub(crate) fn indicator(text: &str) -> Indicator {
    Indicator {
        id: id(text),
        revision: 1,
        short_form: true,
        standard_form: true,
        title: format!("Title of {text}"),
        capacity_type: CapacityType::Functional,
        level: CapacityLevel::Organization,
        core: true,
        mandate: Vec::new(),
        gender_marker: GenderMarker::MIN,
        weight: Weight::MIN,
        outcomes: Vec::new(),
        source: Vec::new(),
        felt_need: String::new(),
        question: String::new(),
        descriptors: Default::default(),
        evidence: Vec::new(),
        probes: Vec::new(),
        not_applicable: String::new(),
        asset_reading: String::new(),
        deficit_reading: String::new(),
        pairs_with: Vec::new(),
        follow_up: String::new(),
        approaches: Vec::new(),
    }
}

/// The same indicator, technical.
pub(crate) fn technical(text: &str) -> Indicator {
    Indicator { capacity_type: CapacityType::Technical, ..indicator(text) }
}

/// One module, `government` 1.0.0, with these indicators; areas stand where their first indicator stands.
pub(crate) fn instrument(indicators: impl IntoIterator<Item = Indicator>) -> Instrument {
    let mut areas: Vec<Area> = Vec::new();
    for indicator in indicators {
        let id = indicator.id.area();
        match areas.iter_mut().find(|area| area.id == id) {
            Some(area) => area.indicators.push(indicator),
            None => {
                areas.push(Area { title: format!("Area {id}"), id, source: Vec::new(), indicators: vec![indicator] });
            }
        }
    }
    let module = Module {
        id: ModuleId::new("government").unwrap(),
        version: Version::new("1.0.0").unwrap(),
        audience: Audience::One(Constituent::Government),
        language: "en".to_owned(),
        title: "Labour administration".to_owned(),
        areas,
    };
    Instrument { parts: vec![Part { module: Arc::new(module), hash: "sha256:00".to_owned() }] }
}

/// An assessment of a ministry at the full depth, with nothing answered.
pub(crate) fn assessment() -> Assessment {
    Assessment::new(AssessmentId::new("a-1").unwrap(), Constituent::Government, "Ministry of Labour", Depth::Full)
}

/// Evidence of a strength, 0 to 3.
pub(crate) fn evidence_of_strength(strength: u8) -> Vec<Evidence> {
    use EvidenceKind::{Data, Document, Testimony};
    let kinds: &[EvidenceKind] = match strength {
        0 => &[],
        1 => &[Testimony],
        2 => &[Document],
        _ => &[Document, Data],
    };
    kinds.iter().map(|kind| Evidence { kind: *kind, source: format!("a {}", kind.word()) }).collect()
}

/// An answer with an agreed level and evidence of a strength.
pub(crate) fn levelled(agreed: u8, strength: u8) -> Answer {
    Answer {
        standing: Standing::Levelled(level(agreed)),
        evidence: evidence_of_strength(strength),
        ..Answer::default()
    }
}

/// A levelled answer with full evidence, a felt need, a desired level and an importance.
pub(crate) fn complete(felt: u8, agreed: u8, desired: u8, importance: u8) -> Answer {
    Answer {
        felt: FeltNeed::new(felt),
        desired: Some(level(desired)),
        importance: Importance::new(importance),
        ..levelled(agreed, 3)
    }
}

/// An assessment with these answers.
pub(crate) fn answered<'a>(answers: impl IntoIterator<Item = (&'a str, Answer)>) -> Assessment {
    let mut assessment = assessment();
    assessment.answers = answers.into_iter().map(|(text, answer)| (id(text), answer)).collect();
    assessment
}
