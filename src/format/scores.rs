//! The scores as JSON: a contract that other programs rely on (design section 5).
//!
//! The shapes stand in the order of the contract, and what is absent is `null`, so that every object has every key.

use serde::Serialize;

use crate::model::{Assessment, AssessmentId, FeltNeed, Importance, IndicatorId, Instrument, Level};
use crate::scoring::{
    Agreement, AreaScore, Coverage, FORMULA, FeltReading, IndicatorScore, Mean, Ratings, Reading, Scores,
};

/// The scores of one assessment as one line of JSON, without a line end.
pub fn to_json(instrument: &Instrument, assessment: &Assessment, scores: &Scores) -> String {
    // Writing plain numbers, words and lists to memory cannot fail.
    serde_json::to_string(&File::new(instrument, assessment, scores)).unwrap_or_default()
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    formula: u32,
    assessment: Head<'a>,
    instruments: Vec<Asked<'a>>,
    coverage: Counts,
    indicators: Vec<One<'a>>,
    areas: Vec<Group<'a>>,
    priorities: Vec<&'a str>,
}

/// Whose results these are; every object of JSON about one assessment begins with it.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    id: Option<&'a str>,
    organization: Option<&'a str>,
    country: Option<&'a str>,
    constituent: &'static str,
    round: u32,
    date: Option<String>,
    /// Only of rehearsals: the contract of real assessments has no such key.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rehearsal: bool,
}

#[derive(Serialize)]
struct Asked<'a> {
    id: &'a str,
    version: String,
    hash: Option<&'a str>,
}

#[derive(Serialize)]
struct Counts {
    in_scope: u32,
    applicable: u32,
    levelled: u32,
    not_applicable: u32,
    insufficient_evidence: u32,
    no_consensus: u32,
    unanswered: u32,
}

#[derive(Serialize)]
struct One<'a> {
    id: &'a str,
    area: &'a str,
    state: &'static str,
    core: bool,
    #[serde(rename = "type")]
    capacity_type: &'static str,
    level: &'static str,
    felt: Option<u8>,
    agreed: Option<u8>,
    evidence_strength: u8,
    supported: Option<u8>,
    exceeds_evidence_by: Option<u8>,
    desired: Option<u8>,
    gap: Option<u8>,
    reading: Option<&'static str>,
    at_risk: bool,
    felt_reading: Option<&'static str>,
    importance: Option<u8>,
    priority: Option<u8>,
    ratings: Option<Room>,
}

#[derive(Serialize)]
struct Room {
    counts: [u16; 5],
    n: u32,
    middle: [u8; 2],
    best_pair: [u8; 2],
    best_pair_count: u32,
    range: u8,
    consensus: f64,
    agreement: Option<&'static str>,
    wide_range: bool,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    applicable: u32,
    levelled: u32,
    mean: Option<Fraction>,
    minimum: Option<u8>,
    technical_mean: Option<Fraction>,
    functional_mean: Option<Fraction>,
    unsupported_technical: bool,
}

#[derive(Serialize)]
struct Fraction {
    numerator: u32,
    denominator: u32,
    value: f64,
}

impl<'a> File<'a> {
    fn new(instrument: &'a Instrument, assessment: &'a Assessment, scores: &'a Scores) -> File<'a> {
        File {
            format: "stocktake.scores/1",
            formula: FORMULA,
            assessment: Head::of(assessment),
            instruments: instrument
                .parts
                .iter()
                .map(|part| Asked {
                    id: part.module.id.as_str(),
                    version: part.module.version.to_string(),
                    hash: given(&part.hash),
                })
                .collect(),
            coverage: Counts::from(scores.coverage),
            indicators: scores.indicators.iter().map(One::from).collect(),
            areas: scores.areas.iter().map(Group::from).collect(),
            priorities: scores.priorities.iter().map(IndicatorId::as_str).collect(),
        }
    }
}

impl<'a> Head<'a> {
    pub(super) fn of(assessment: &'a Assessment) -> Head<'a> {
        Head {
            id: assessment.id.as_ref().map(AssessmentId::as_str),
            organization: given(&assessment.subject.organization),
            country: given(&assessment.subject.country),
            constituent: assessment.subject.constituent.word(),
            round: assessment.round,
            date: assessment.workshop.date.map(|date| date.to_string()),
            rehearsal: assessment.rehearsal,
        }
    }
}

impl From<Coverage> for Counts {
    fn from(coverage: Coverage) -> Counts {
        Counts {
            in_scope: coverage.in_scope,
            applicable: coverage.applicable,
            levelled: coverage.levelled,
            not_applicable: coverage.not_applicable,
            insufficient_evidence: coverage.insufficient_evidence,
            no_consensus: coverage.no_consensus,
            unanswered: coverage.unanswered,
        }
    }
}

impl<'a> From<&'a IndicatorScore> for One<'a> {
    fn from(score: &'a IndicatorScore) -> One<'a> {
        One {
            id: score.id.as_str(),
            area: score.area.as_str(),
            state: score.state.word(),
            core: score.core,
            capacity_type: score.capacity_type.word(),
            level: score.level.word(),
            felt: score.felt.map(FeltNeed::get),
            agreed: score.agreed.map(Level::get),
            evidence_strength: score.strength.get(),
            supported: score.supported.map(Level::get),
            exceeds_evidence_by: score.exceeds_evidence_by,
            desired: score.desired.map(Level::get),
            gap: score.gap,
            reading: score.reading.map(Reading::word),
            at_risk: score.at_risk,
            felt_reading: score.felt_reading.map(FeltReading::word),
            importance: score.importance.map(Importance::get),
            priority: score.priority,
            ratings: score.ratings.as_ref().map(Room::from),
        }
    }
}

impl From<&Ratings> for Room {
    fn from(ratings: &Ratings) -> Room {
        Room {
            counts: ratings.counts,
            n: ratings.people,
            middle: [ratings.middle.0.get(), ratings.middle.1.get()],
            best_pair: [ratings.best_pair.get(), ratings.best_pair_upper().get()],
            best_pair_count: ratings.best_pair_count,
            range: ratings.range,
            consensus: f64::from(ratings.consensus_millionths()) / 1e6,
            agreement: ratings.agreement.map(Agreement::word),
            wide_range: ratings.wide_range,
        }
    }
}

impl<'a> From<&'a AreaScore> for Group<'a> {
    fn from(score: &'a AreaScore) -> Group<'a> {
        Group {
            id: score.id.as_str(),
            applicable: score.applicable,
            levelled: score.levelled,
            mean: score.mean.map(Fraction::from),
            minimum: score.minimum.map(Level::get),
            technical_mean: score.technical_mean.map(Fraction::from),
            functional_mean: score.functional_mean.map(Fraction::from),
            unsupported_technical: score.unsupported_technical,
        }
    }
}

impl From<Mean> for Fraction {
    fn from(mean: Mean) -> Fraction {
        Fraction {
            numerator: mean.numerator,
            denominator: mean.denominator,
            value: mean.in_parts(1_000_000) as f64 / 1e6,
        }
    }
}

/// A text that was given; `None` for an empty one.
pub(super) fn given(text: &str) -> Option<&str> {
    (!text.trim().is_empty()).then_some(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{Answer, Date, Standing, Tally};
    use crate::scoring::fixtures::{answered, complete, indicator, instrument, levelled, technical};
    use crate::scoring::score;

    #[test]
    fn an_assessment_by_hand_with_nothing_in_it_has_every_key_and_null_values() {
        let instrument = instrument([indicator("GOV-1.1")]);
        let mut assessment = answered([]);
        assessment.id = None;
        let json = to_json(&instrument, &assessment, &score(&instrument, &assessment));
        let expected = concat!(
            r#"{"format":"stocktake.scores/1","formula":1,"#,
            r#""assessment":{"id":null,"organization":"Ministry of Labour","country":null,"#,
            r#""constituent":"government","round":1,"date":null},"#,
            r#""instruments":[{"id":"government","version":"1.0.0","hash":"sha256:00"}],"#,
            r#""coverage":{"in_scope":1,"applicable":1,"levelled":0,"not_applicable":0,"#,
            r#""insufficient_evidence":0,"no_consensus":0,"unanswered":1},"#,
            r#""indicators":[{"id":"GOV-1.1","area":"GOV-1","state":"unanswered","core":true,"type":"functional","#,
            r#""level":"organization","felt":null,"agreed":null,"evidence_strength":0,"supported":null,"#,
            r#""exceeds_evidence_by":null,"desired":null,"gap":null,"reading":null,"at_risk":false,"#,
            r#""felt_reading":null,"importance":null,"priority":null,"ratings":null}],"#,
            r#""areas":[{"id":"GOV-1","applicable":1,"levelled":0,"mean":null,"minimum":null,"#,
            r#""technical_mean":null,"functional_mean":null,"unsupported_technical":false}],"priorities":[]}"#,
        );
        assert_eq!(json, expected);
    }

    #[test]
    fn a_full_answer_gives_every_number_of_the_contract() {
        let instrument = instrument([technical("GOV-1.1"), indicator("GOV-1.2"), indicator("GOV-1.3")]);
        let first = Answer { tally: Tally::new([0, 2, 3, 2, 1]), at_risk: true, ..complete(3, 4, 5, 2) };
        let mut assessment = answered([("GOV-1.1", first), ("GOV-1.2", levelled(5, 0)), ("GOV-1.3", levelled(1, 3))]);
        assessment.subject.country = "Avelia".to_owned();
        assessment.workshop.date = Date::new(2026, 11, 21);
        let json = to_json(&instrument, &assessment, &score(&instrument, &assessment));
        for part in [
            r#""id":"a-1","organization":"Ministry of Labour","country":"Avelia","constituent":"government","round":1,"date":"2026-11-21""#,
            r#""id":"GOV-1.1","area":"GOV-1","state":"levelled","core":true,"type":"technical","level":"organization","felt":3,"agreed":4,"evidence_strength":3,"supported":4,"exceeds_evidence_by":0,"desired":5,"gap":1,"reading":"partial-asset","at_risk":true,"felt_reading":"felt-more-than-shown","importance":2,"priority":2,"ratings":{"counts":[0,2,3,2,1],"n":8,"middle":[3,3],"best_pair":[2,3],"best_pair_count":5,"range":3,"consensus":0.651292,"agreement":"mixed","wide_range":true}"#,
            r#""agreed":5,"evidence_strength":0,"supported":2,"exceeds_evidence_by":3,"desired":null"#,
            r#""mean":{"numerator":7,"denominator":3,"value":2.333333},"minimum":1,"technical_mean":{"numerator":4,"denominator":1,"value":4.0},"functional_mean":{"numerator":3,"denominator":2,"value":1.5},"unsupported_technical":true"#,
            r#""priorities":["GOV-1.1"]"#,
        ] {
            assert!(json.contains(part), "{part}\nis not in\n{json}");
        }
        assert!(!json.contains('\n'), "one line");
    }

    #[test]
    fn what_was_given_stands_in_every_state() {
        let instrument = instrument([indicator("GOV-1.1")]);
        let answer =
            Answer { standing: Standing::NoConsensus, tally: Tally::new([1, 0, 0, 0, 2]), ..complete(1, 3, 4, 3) };
        let assessment = answered([("GOV-1.1", answer)]);
        let json = to_json(&instrument, &assessment, &score(&instrument, &assessment));
        for part in [
            r#""state":"no-consensus""#,
            r#""felt":1,"agreed":null,"evidence_strength":3,"supported":null,"exceeds_evidence_by":null,"desired":4,"gap":null"#,
            r#""importance":3,"priority":null,"ratings":{"counts":[1,0,0,0,2],"n":3,"middle":[5,5],"best_pair":[4,5],"best_pair_count":2,"range":4,"#,
            r#""agreement":null,"wide_range":false"#,
        ] {
            assert!(json.contains(part), "{part}\nis not in\n{json}");
        }
    }
}
