//! A small stocktake for the tests of reports.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use crate::model::{
    Age, Answer, AnswerField, Approach, ApproachId, ApproachKind, Area, AreaId, Assessment, AssessmentId, Audience,
    Band, BandLevels, CapacityLevel, CapacityType, Catalogue, Cause, Closing, Constituent, Counted, Date, Depth,
    EarlierAnswer, Evidence, EvidenceKind, FeltNeed, GenderMarker, GuardRule, GuardText, Heard, Importance, Indicator,
    IndicatorId, Instrument, Level, Module, ModuleId, Part, Participants, Reopening, ResponseId, Scope, Selection,
    Seniority, Sex, Standing, Step, Subject, Tally, Undecided, Version, Voices, Weight, Workshop,
};

mod plan;

pub(super) use plan::{action, marked_last, marked_mirror, marked_plan, planned};

use super::Made;

pub(super) fn id(text: &str) -> IndicatorId {
    IndicatorId::new(text).unwrap()
}

pub(super) fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// An indicator whose texts all name it.
pub(super) fn indicator(text: &str, title: &str, capacity_type: CapacityType) -> Indicator {
    Indicator {
        id: id(text),
        revision: 1,
        short_form: true,
        standard_form: true,
        title: title.to_owned(),
        capacity_type,
        level: CapacityLevel::Organization,
        core: capacity_type == CapacityType::Functional,
        mandate: Vec::new(),
        gender_marker: GenderMarker::MIN,
        weight: Weight::MIN,
        outcomes: Vec::new(),
        source: Vec::new(),
        felt_need: format!("How strongly do you need support with {text}?"),
        question: format!("What does {text} look like?"),
        descriptors: [1, 2, 3, 4, 5].map(|level| format!("What can be seen of {text} at level {level}.")),
        evidence: vec![format!("Document: the file of {text}.")],
        probes: vec![format!("A probe on {text}?")],
        not_applicable: format!("Only if {text} belongs to another body."),
        asset_reading: format!("Protect and share {text}."),
        deficit_reading: format!("A course alone does not change {text}."),
        pairs_with: Vec::new(),
        follow_up: format!("The measure of {text}, at 12 months."),
        approaches: vec![
            Step { from: level(1), to: level(2), approaches: vec![ApproachId::new("AP-21").unwrap()] },
            Step { from: level(2), to: level(3), approaches: vec![ApproachId::new("AP-24").unwrap()] },
            Step { from: level(3), to: level(4), approaches: vec![ApproachId::new("AP-28").unwrap()] },
        ],
    }
}

fn area(text: &str, title: &str, indicators: Vec<Indicator>) -> Area {
    Area {
        id: AreaId::new(text).unwrap(),
        title: title.to_owned(),
        source: vec!["D1 6(b)".to_owned(), "D2 8".to_owned()],
        indicators,
    }
}

fn part(name: &str, title: &str, audience: Audience, areas: Vec<Area>) -> Part {
    let module = Module {
        id: ModuleId::new(name).unwrap(),
        version: Version::new("1.0.0").unwrap(),
        audience,
        language: "en".to_owned(),
        title: title.to_owned(),
        areas,
    };
    Part { module: Arc::new(module), hash: format!("sha256:{}", "0".repeat(64)) }
}

/// Two modules, three areas, five indicators; GOV-3.1 and GOV-3.2 are counterparts.
pub(super) fn instrument() -> Instrument {
    let planning = indicator("GOV-3.1", "Inspection planning", CapacityType::Functional);
    let technical = Indicator {
        pairs_with: vec![id("GOV-3.1")],
        ..indicator("GOV-3.2", "Inspectors who know the rules", CapacityType::Technical)
    };
    let planning = Indicator { pairs_with: vec![id("GOV-3.2")], ..planning };
    let late = Indicator {
        short_form: false,
        standard_form: false,
        ..indicator("GOV-3.3", "Sanctions that are carried out", CapacityType::Functional)
    };
    let money = indicator("GOV-4.1", "A budget for inspection", CapacityType::Functional);
    let chosen = indicator("COM-1.1", "Who is chosen for training", CapacityType::Functional);
    let government = vec![
        area("GOV-3", "Inspection and enforcement", vec![planning, technical, late]),
        area("GOV-4", "Resources", vec![money]),
    ];
    let common = vec![area("COM-1", "People", vec![chosen])];
    Instrument {
        parts: vec![
            part("government", "Labour administration", Audience::One(Constituent::Government), government),
            part("common", "For all three constituents", Audience::All, common),
        ],
    }
}

/// The approaches that the indicators name, and no others.
pub(super) fn catalogue() -> Catalogue {
    let approach = |id: &str, title: &str| Approach {
        id: ApproachId::new(id).unwrap(),
        title: title.to_owned(),
        kind: ApproachKind::Institution,
        second_kind: None,
        constituents: Vec::new(),
        logic: String::new(),
        where_used: String::new(),
        tools: String::new(),
        successes: String::new(),
        challenges: String::new(),
        vision: String::new(),
        lasts: String::new(),
        complements: Vec::new(),
        source: Vec::new(),
    };
    Catalogue {
        approaches: vec![
            approach("AP-21", "Institutional audit"),
            approach("AP-24", "Networks of practitioners"),
            approach("AP-28", "Written procedures"),
        ],
        outcomes: Vec::new(),
        terms: Vec::new(),
        guard: vec![guard_text(GuardRule::NoFollowUp), guard_text(GuardRule::NotSustained)],
    }
}

/// What is said of a rule; the other rules stand under their word.
fn guard_text(rule: GuardRule) -> GuardText {
    let said = |what: &str| format!("{what} of {}", rule.word());
    GuardText {
        rule,
        title: said("The title"),
        finding: said("The meaning"),
        mend: said("The mending"),
        fault: String::new(),
        mended: String::new(),
        source: vec!["D1 17(e)".to_owned()],
    }
}

pub(super) fn made() -> Made {
    Made { on: "22 November 2026".to_owned(), version: "0.1.0".to_owned() }
}

/// An assessment of this instrument with nothing answered.
pub(super) fn unanswered() -> Assessment {
    let mut assessment = Assessment::new(
        AssessmentId::new("0197-fixture").unwrap(),
        Constituent::Government,
        "Ministry of Labour",
        Depth::Quick,
    );
    assessment.selection.modules = instrument()
        .parts
        .iter()
        .map(|part| crate::model::ModuleRef {
            id: part.module.id.clone(),
            version: Some(part.module.version),
            hash: part.hash.clone(),
        })
        .collect();
    assessment
}

/// An asset, a deficit, a parked question and one that does not apply.
pub(super) fn small() -> Assessment {
    let item = |kind, source: &str| Evidence { kind, source: source.to_owned() };
    let mut assessment = Assessment { revision: Some(12), ..unanswered() };
    assessment.subject.country = "Freeland".to_owned();
    assessment.scope = Scope {
        whom: "The labour inspectorate, also in the regions.".to_owned(),
        which: "Planning and follow-up of visits.".to_owned(),
        purpose: "Safer work on building sites.".to_owned(),
        requested_by: "The director of inspection.".to_owned(),
        planning_period: "2027-28".to_owned(),
    };
    assessment.workshop = Workshop {
        title: "Stocktake of the inspectorate".to_owned(),
        place: "Port Town".to_owned(),
        date: Date::new(2026, 11, 21),
        facilitators: vec!["A. Person".to_owned()],
        participants: vec![
            Participants { role: "manager".to_owned(), sex: Some(Sex::Female), age: None, seniority: None, count: 3 },
            Participants { role: "inspector".to_owned(), sex: Some(Sex::Male), age: None, seniority: None, count: 5 },
        ],
        missing: Vec::new(),
        clock: None,
    };
    let answers = [
        (
            "GOV-3.1",
            Answer {
                revision: Some(1),
                standing: Standing::Levelled(level(2)),
                felt: FeltNeed::new(1),
                desired: Some(level(4)),
                importance: Importance::new(3),
                cause: Some(Cause::Resources),
                dissent: "Two regions plan better than this.".to_owned(),
                tally: Tally::new([0, 5, 2, 0, 1]),
                evidence: vec![item(EvidenceKind::Document, "Programme 2025"), item(EvidenceKind::Testimony, "")],
                ..Answer::default()
            },
        ),
        (
            "GOV-3.2",
            Answer {
                revision: Some(1),
                standing: Standing::Levelled(level(4)),
                felt: FeltNeed::new(2),
                desired: Some(level(4)),
                importance: Importance::new(2),
                at_risk: true,
                good_practice: "New inspectors go out with an experienced one for half a year.".to_owned(),
                evidence: vec![
                    item(EvidenceKind::Data, "Test results"),
                    item(EvidenceKind::Document, "Plan of courses"),
                ],
                ..Answer::default()
            },
        ),
        ("GOV-4.1", Answer { review: true, note: "Ask the finance department.".to_owned(), ..Answer::default() }),
        (
            "COM-1.1",
            Answer {
                standing: Standing::NotApplicable { reason: "The civil service commission chooses.".to_owned() },
                ..Answer::default()
            },
        ),
    ];
    assessment.answers = answers.into_iter().map(|(text, answer)| (id(text), answer)).collect();
    assessment
}

/// A closing in which every field is filled.
fn closing(mark: &impl Fn(&str) -> String) -> Closing {
    let on = |day| Date::new(2093, 8, day).unwrap();
    Closing {
        on: on(19),
        hash: mark("closing-hash"),
        by: mark("closed-by"),
        open: vec![id("GOV-8.8")],
        waived: vec![id("GOV-8.9")],
        waived_because: mark("waived-because"),
        reopened: Some(Reopening { on: on(20), because: mark("reopened-because"), changed: true }),
    }
}

fn marked_undecided(mark: &impl Fn(&str) -> String) -> Undecided {
    let values = [Answer { note: mark("undecided-note"), ..Answer::default() }, Answer::default()];
    Undecided { answers: [((id("COM-2.1"), AnswerField::Note), values.into())].into(), ..Undecided::default() }
}

/// An assessment in which every field is filled, each text with a mark of its own. Written without `..`, so that a new
/// field must be thought of here.
pub(super) fn marked(mark: impl Fn(&str) -> String) -> Assessment {
    let answer = Answer {
        revision: Some(8_101),
        standing: Standing::Levelled(level(5)),
        set_aside: Some(level(1)),
        reason: mark("reason"),
        felt: FeltNeed::new(3),
        desired: Some(level(4)),
        importance: Importance::new(2),
        cause: Some(Cause::Political),
        at_risk: true,
        note: mark("note"),
        good_practice: mark("practice"),
        dissent: mark("dissent"),
        review: true,
        tally: Tally::new([8_201, 8_202, 8_203, 8_204, 8_205]),
        tally_first: Tally::new([8_211, 8_212, 8_213, 8_214, 8_215]),
        evidence: EvidenceKind::ALL.iter().map(|kind| Evidence { kind: *kind, source: mark(kind.word()) }).collect(),
    };
    let not_applicable =
        Answer { standing: Standing::NotApplicable { reason: mark("not-applicable") }, ..Answer::default() };
    let out_of_scope = Answer { note: mark("out-of-scope"), felt: FeltNeed::new(0), ..Answer::default() };
    let left_out = Answer { note: mark("left-out"), ..Answer::default() };
    let stranger = Answer { note: mark("stranger"), standing: Standing::NoConsensus, ..Answer::default() };
    let earlier = EarlierAnswer::new(
        ModuleId::new("mark-moved").unwrap(),
        id("GOV-3.4"),
        8_501,
        Answer { note: mark("earlier-note"), ..Answer::default() },
    );
    let answers = [
        ("GOV-3.1", answer),
        ("GOV-3.2", not_applicable),
        ("GOV-3.3", out_of_scope),
        ("COM-1.1", left_out),
        ("ZZZ-9.9", stranger),
    ];
    Assessment {
        id: AssessmentId::new("mark-id"),
        revision: Some(8_301),
        round: 8_302,
        previous: AssessmentId::new("mark-previous"),
        rehearsal: true,
        selection: Selection {
            depth: Depth::Quick,
            without: vec![AreaId::new("COM-1").unwrap()],
            modules: vec![crate::model::ModuleRef {
                id: ModuleId::new("mark-module").unwrap(),
                version: Version::new("83.84.85"),
                hash: mark("hash"),
            }],
            earlier: vec![crate::model::ModuleRef {
                id: ModuleId::new("mark-earlier-module").unwrap(),
                version: Version::new("93.94.95"),
                hash: mark("earlier-hash"),
            }],
        },
        subject: Subject {
            constituent: Constituent::Workers,
            organization: mark("organization"),
            country: mark("country"),
            unit: mark("unit"),
        },
        scope: Scope {
            whom: mark("whom"),
            which: mark("which"),
            purpose: mark("purpose"),
            requested_by: mark("requested"),
            planning_period: mark("period"),
        },
        workshop: Workshop {
            title: mark("title"),
            place: mark("place"),
            date: Date::new(2093, 7, 19),
            facilitators: vec![mark("facilitator-one"), mark("facilitator-two")],
            participants: vec![
                Participants {
                    role: mark("role-one"),
                    sex: Some(Sex::Female),
                    age: Some(Age::From45),
                    seniority: Some(Seniority::Junior),
                    count: 8_401,
                },
                Participants { role: mark("role-two"), sex: None, age: None, seniority: None, count: 8_402 },
            ],
            missing: vec![mark("missing")],
            clock: None,
        },
        answers: answers.into_iter().map(|(text, answer)| (id(text), answer)).collect(),
        closings: vec![closing(&mark)],
        plan: marked_plan(&mark),
        mirror: marked_mirror(&mark),
        last: Some(marked_last(&mark)),
        voices: marked_voices(&mark),
        undecided: marked_undecided(&mark),
        earlier: vec![earlier],
        carried: Vec::new(),
    }
}

/// What people said alone, as in [`marked`].
fn marked_voices(mark: impl Fn(&str) -> String) -> Voices {
    let tally = |counts| Tally::new(counts).unwrap();
    let heard = Heard {
        revision: Some(8_600),
        felt: [8_601, 8_602, 8_603, 8_604],
        levels: tally([8_611, 8_612, 8_613, 8_614, 8_615]),
        desired: tally([8_621, 8_622, 8_623, 8_624, 8_625]),
        comments: vec![mark("comment")],
        bands: vec![BandLevels {
            band: Band::Age(Some(Age::Under30)),
            levels: tally([7_611, 7_612, 7_613, 7_614, 7_615]),
        }],
    };
    let alone = |comment: &str| Heard { comments: vec![mark(comment)], ..Heard::default() };
    Voices {
        counted: vec![Counted { id: ResponseId::new("response").unwrap(), revision: 8_701 }; 2],
        answers: [
            ("GOV-3.1", heard),
            ("GOV-4.1", alone("comment-unanswered")),
            ("ZZZ-9.8", alone("comment-of-a-stranger")),
        ]
        .into_iter()
        .map(|(text, heard)| (id(text), heard))
        .collect(),
    }
}
