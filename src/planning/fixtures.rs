//! A small plan that nothing can be said against, for unit tests: change what the test is about.

#![allow(clippy::unwrap_used)]

use crate::model::{
    Action, ActionId, Approach, ApproachId, ApproachKind, Assessment, CapacityLevel, Catalogue, Constituent, Date,
    Funding, FundingSource, GuardRule, GuardText, Indicator, Instrument, Measure, Month, OutcomeNumber, Participants,
    Recipients, Role, Scope, Verb,
};
use crate::scoring::fixtures::{answered, complete, id, indicator, instrument, technical};

/// A core deficit with its technical pair, a deficit that is not core, an asset, and a technical one alone.
pub(crate) fn asked() -> Instrument {
    let paired = |one: Indicator, with: &str| Indicator { pairs_with: vec![id(with)], ..one };
    instrument([
        paired(indicator("GOV-1.1"), "GOV-1.2"),
        Indicator { core: false, ..paired(technical("GOV-1.2"), "GOV-1.1") },
        Indicator { core: false, ..indicator("GOV-2.1") },
        Indicator { core: false, ..indicator("GOV-3.1") },
        Indicator { core: false, ..technical("GOV-4.1") },
    ])
}

/// The ways: AP-01 is training, AP-21 builds the institution.
pub(crate) fn catalogue() -> Catalogue {
    let approach = |id: &str, kind| Approach {
        id: ApproachId::new(id).unwrap(),
        title: format!("Title of {id}"),
        kind,
        second_kind: None,
        constituents: Constituent::ALL.to_vec(),
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
    let text = |rule: &GuardRule| GuardText {
        rule: *rule,
        title: rule.word().to_owned(),
        finding: "x".to_owned(),
        mend: "x".to_owned(),
        fault: String::new(),
        mended: String::new(),
        source: vec!["D1 2".to_owned()],
    };
    Catalogue {
        approaches: vec![approach("AP-01", ApproachKind::Transfer), approach("AP-21", ApproachKind::Institution)],
        guard: GuardRule::ALL.iter().map(text).collect(),
        ..Catalogue::default()
    }
}

pub(crate) fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

/// An action in which nothing is missing.
pub(crate) fn action(number: u8, indicator: &str, level: CapacityLevel) -> Action {
    let due = month("2027-06").after(u32::from(number) * 2).unwrap();
    Action {
        indicators: vec![id(indicator)],
        verb: Some(Verb::Strengthen),
        level: Some(level),
        approach: ApproachId::new("AP-21"),
        first_step: "the owner calls a meeting".to_owned(),
        start: Some(due),
        output: "a yearly plan of visits".to_owned(),
        measure: Measure {
            indicator: "visits that follow the plan".to_owned(),
            baseline: "2 of 10".to_owned(),
            target: "7 of 10".to_owned(),
        },
        recipients: Recipients {
            roles: vec![Role::Professional],
            number: Some(6),
            criteria: "who plans visits".to_owned(),
            back_up: "one from each region".to_owned(),
            transfer: "teach two colleagues within a month".to_owned(),
        },
        follow_up: vec![Date::new(2029, 6, 1).unwrap()],
        funding: Some(Funding::Funded),
        funding_source: Some(FundingSource::Own),
        budget_line: "4.2".to_owned(),
        outcome: OutcomeNumber::new(11),
        programme: "Labour administration and inspection".to_owned(),
        sustained_by: "a line in the yearly budget".to_owned(),
        ..Action::new(ActionId::new(&format!("A-{number}")).unwrap(), "plan visits", "Head of planning", due)
    }
}

/// The core deficit at its three levels, its technical pair, the other deficit, and the asset kept.
pub(crate) fn good() -> Assessment {
    let deficit = || complete(2, 2, 4, 3);
    let mut assessment = answered([
        ("GOV-1.1", deficit()),
        ("GOV-1.2", deficit()),
        ("GOV-2.1", deficit()),
        ("GOV-3.1", complete(0, 4, 4, 3)),
    ]);
    assessment.scope = Scope {
        whom: "inspectors".to_owned(),
        which: "planning".to_owned(),
        purpose: "visits where they count".to_owned(),
        ..Scope::default()
    };
    let line =
        |role: Role| Participants { role: role.word().to_owned(), sex: None, age: None, seniority: None, count: 4 };
    assessment.workshop.participants = vec![line(Role::Manager), line(Role::OutsidePartner)];
    let plan = &mut assessment.plan;
    plan.chosen = vec![id("GOV-1.1"), id("GOV-1.2"), id("GOV-2.1")];
    plan.actions = vec![
        Action { approach: ApproachId::new("AP-01"), ..action(1, "GOV-1.1", CapacityLevel::Individual) },
        action(2, "GOV-1.1", CapacityLevel::Organization),
        action(3, "GOV-1.1", CapacityLevel::Environment),
        action(4, "GOV-1.2", CapacityLevel::Organization),
        action(5, "GOV-2.1", CapacityLevel::Organization),
        Action { verb: Some(Verb::Maintain), ..action(6, "GOV-3.1", CapacityLevel::Organization) },
    ];
    assessment
}

/// A plan with everything wrong with it: four courses for the director, and a priority and a strength that are forgotten.
pub(crate) fn bad() -> Assessment {
    let mut assessment = answered([
        ("GOV-1.1", complete(2, 2, 4, 3)),
        ("GOV-1.2", complete(2, 2, 4, 3)),
        ("GOV-2.1", complete(2, 2, 4, 3)),
        ("GOV-3.1", complete(0, 4, 4, 3)),
    ]);
    let course = |number: u8, indicators: &[&str]| Action {
        indicators: indicators.iter().map(|text| id(text)).collect(),
        level: Some(CapacityLevel::Individual),
        approach: ApproachId::new("AP-01"),
        recipients: Recipients { roles: vec![Role::DecisionMaker], number: Some(1), ..Recipients::default() },
        ..Action::new(ActionId::new(&format!("A-{number}")).unwrap(), "a course", "tbd", month("2027-06"))
    };
    assessment.plan.chosen = vec![id("GOV-2.1")];
    assessment.plan.actions =
        vec![course(1, &["GOV-1.1"]), course(2, &["GOV-1.2"]), course(3, &[]), course(4, &["GOV-4.1"])];
    assessment
}
