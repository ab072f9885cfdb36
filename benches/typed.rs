//! The file of an assessment as plain types, read by serde: what a program would do that only wants the values.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

#[derive(Deserialize)]
#[allow(dead_code, reason = "only parsed")]
pub(crate) struct Assessment {
    format: String,
    id: String,
    revision: u64,
    round: u32,
    instrument: Selection,
    subject: BTreeMap<String, String>,
    scope: BTreeMap<String, String>,
    workshop: Workshop,
    answers: BTreeMap<String, Answer>,
    end: BTreeMap<String, u64>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only parsed")]
struct Selection {
    depth: String,
    without: Option<Vec<String>>,
    modules: Vec<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only parsed")]
struct Workshop {
    title: String,
    place: String,
    date: Datetime,
    facilitators: Vec<String>,
    participants: Vec<Participants>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only parsed")]
struct Participants {
    role: String,
    sex: Option<String>,
    count: u32,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only parsed")]
struct Answer {
    revision: Option<u32>,
    state: Option<String>,
    felt: Option<u8>,
    agreed: Option<u8>,
    desired: Option<u8>,
    importance: Option<u8>,
    cause: Option<String>,
    at_risk: Option<bool>,
    note: Option<String>,
    good_practice: Option<String>,
    dissent: Option<String>,
    review: Option<bool>,
    reason: Option<String>,
    tally: Option<[u16; 5]>,
    evidence: Option<Vec<Evidence>>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only parsed")]
struct Evidence {
    kind: String,
    source: Option<String>,
}
