//! The plan, its timeline and what moved since the last round, in both formats.

use crate::model::{Assessment, Month, Plan, Status};
use crate::report::document::{Block, Document};
use crate::report::fixtures::{action, instrument, planned, small};
use crate::report::{html, markdown};

use super::{balanced, both, report_of};

fn planning(actions: Vec<crate::model::Action>) -> Assessment {
    Assessment { plan: Plan { actions, ..Plan::default() }, ..small() }
}

/// The rows of the timeline, and its picture.
fn timeline(assessment: &Assessment) -> Option<(Vec<Vec<String>>, String)> {
    let document = report_of(&instrument(), assessment);
    let plan = document.sections.iter().find(|section| section.heading == "The plan")?;
    plan.parts.iter().flat_map(|part| &part.blocks).find_map(|block| match block {
        Block::Figure(figure) => match figure.alternative.as_ref() {
            Block::Table(table) => Some((table.rows.clone(), figure.svg.clone())),
            other => panic!("{other:?}"),
        },
        _ => None,
    })
}

fn headings(document: &Document) -> Vec<&str> {
    document.sections.iter().map(|section| section.heading.as_str()).collect()
}

#[test]
fn a_report_with_a_plan_reads_well_as_markdown() {
    insta::assert_snapshot!(markdown::render(&report_of(&instrument(), &planned())));
}

#[test]
fn a_report_with_a_plan_is_a_page_too() {
    let page = html::render(&report_of(&instrument(), &planned()));
    assert_eq!(balanced(&page), Ok(()));
    let (_, plan) = page.split_once("The plan</h2>").unwrap();
    let (plan, _) = plan.split_once("<h2").unwrap();
    insta::assert_snapshot!(plan);
}

#[test]
fn good_practices_follow_the_summary_and_a_first_round_has_nothing_to_compare() {
    let document = report_of(&instrument(), &planned());
    assert_eq!(headings(&document)[..3], ["Summary", "Good practices to share", "About this stocktake"]);
    assert!(headings(&document).contains(&"Since the last round"));
    let document = report_of(&instrument(), &small());
    for never in ["Good practices to share", "The plan", "Since the last round"] {
        assert!(!headings(&document).contains(&never), "{never}");
    }
}

#[test]
fn two_years_are_told_by_months_and_more_by_quarters() {
    let starting = |start: &str, due: &str| {
        let start = Month::parse(start);
        planning(vec![crate::model::Action { start, ..action("A-1", "Something", due) }])
    };
    let (rows, _) = timeline(&starting("2027-02", "2029-01")).unwrap();
    assert_eq!(rows, [["2027-02", "1", "–", "–", "–"], ["2029-01", "–", "–", "1", "–"]]);
    let (rows, _) = timeline(&starting("2027-02", "2029-02")).unwrap();
    assert_eq!(rows, [["2027 Q1", "1", "–", "–", "–"], ["2029 Q1", "–", "–", "1", "–"]]);
}

#[test]
fn a_timeline_stands_on_the_page_however_odd_the_plan() {
    let odd = crate::model::Action { start: Month::parse("2200-12"), ..action("A-1", "Backwards", "1900-01") };
    let (rows, svg) = timeline(&planning(vec![odd.clone()])).unwrap();
    assert_eq!(rows.len(), 2);
    let numbers = svg.split(" x=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    assert!(numbers.clone().count() > 5);
    assert!(numbers.into_iter().all(|x| (0.0..=720.0).contains(&x)), "{svg}");
    assert!(svg.matches("<text").count() < 60, "years do not run into each other");
    let dropped = crate::model::Action { status: Status::Dropped, ..odd };
    assert!(timeline(&planning(vec![dropped])).is_none());
}

#[test]
fn what_was_given_up_is_told_and_not_drawn() {
    let (rows, svg) = timeline(&planned()).unwrap();
    assert!(!svg.contains("A new law") && rows.iter().flatten().all(|cell| !cell.contains('3')));
    for text in both(&planned()) {
        assert!(text.contains("A new law") && text.contains("Another ministry does it."));
    }
}

#[test]
fn the_group_in_the_room_is_compared_before_any_level() {
    for text in both(&planned()) {
        let (_, since) = text.split_once("Since the last round").unwrap();
        // The list of contents names it first.
        let since = since.rsplit("Since the last round").next().unwrap();
        let at = |what: &str| since.find(what).unwrap_or_else(|| panic!("{what}\n{since}"));
        assert!(at("Who was in the room") < at("can be chance") && at("can be chance") < at("What moved"));
        assert!(since.contains("1 → 2") && since.contains("described in other words now"));
    }
}

#[test]
fn a_source_of_evidence_is_listed_once_with_all_it_was_named_for() {
    let mut assessment = planned();
    let copied = assessment.answers.values().find_map(|answer| answer.evidence.first().cloned()).unwrap();
    for answer in assessment.answers.values_mut() {
        answer.evidence.push(copied.clone());
    }
    let [_, text] = both(&assessment);
    let (_, consulted) = text.split_once("People and documents consulted").unwrap();
    let (consulted, _) = consulted.split_once("\n## ").unwrap();
    assert_eq!(consulted.matches(copied.source.as_str()).count(), 1, "{consulted}");
    assert!(consulted.contains("GOV-3.1, GOV-3.2, GOV-4.1, COM-1.1"), "{consulted}");
}

#[test]
fn a_level_of_the_last_round_is_shown_once_this_round_has_rated_it() {
    let mut assessment = planned();
    let rated = crate::scoring::fixtures::id("GOV-3.1");
    let found = |assessment: &Assessment| {
        let page = markdown::render(&report_of(&instrument(), assessment));
        page.split_once("What the last round found").unwrap().1.split("\n#").next().unwrap().to_owned()
    };
    assert!(found(&assessment).contains("GOV-3.1"));
    assessment.answers.get_mut(&rated).unwrap().standing = crate::model::Standing::Unanswered;
    let page = found(&assessment);
    assert!(!page.contains("GOV-3.1") && page.contains("1 more, shown when it is rated"), "{page}");
}

#[test]
fn the_summary_of_a_plan_lists_no_zeros_and_tells_no_money_from_no_word_about_money() {
    let silent = action("A-1", "Something", "2027-05");
    let unfunded = crate::model::Action {
        funding: Some(crate::model::Funding::Unfunded),
        ..action("A-2", "Something else", "2027-06")
    };
    for text in both(&planning(vec![silent.clone(), unfunded])) {
        let said = "Where they work: of 2 it is not said. \
                    Money: no money yet for 1; nothing is said about money in 1. So far: 2 planned.";
        assert!(text.contains(said), "{text}");
    }
    let dropped = crate::model::Action { status: Status::Dropped, ..silent };
    for text in both(&planning(vec![dropped])) {
        assert!(text.contains("All actions were given up.") && !text.contains("Where they work"), "{text}");
    }
}

#[test]
fn a_practice_without_a_word_has_no_heading() {
    let mut assessment = planned();
    let practice = &mut assessment.plan.practices[0];
    *practice = crate::model::GoodPractice {
        indicator: practice.indicator.clone(),
        context: " ".to_owned(),
        action: String::new(),
        result: String::new(),
        evidence: String::new(),
        contact: String::new(),
    };
    assert!(!headings(&report_of(&instrument(), &assessment)).contains(&"Good practices to share"));
}
