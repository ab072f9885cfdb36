//! What those who fund a plan are told, and what they are not.

use std::cell::RefCell;

use crate::report::document::Document;
use crate::report::fixtures::{catalogue, instrument, made, marked, planned, small};
use crate::report::{assessment as full, for_funder, html, markdown};
use crate::scoring::score;
use crate::text::Words;

use super::balanced;

fn versions(assessment: &crate::model::Assessment) -> [Document; 2] {
    let (instrument, catalogue, words, made) = (instrument(), catalogue(), Words::english(), made());
    let scores = score(&instrument, assessment);
    [
        full(&words, &instrument, &[], &catalogue, assessment, &scores, &made),
        for_funder(&words, &instrument, &[], &catalogue, assessment, &scores, &made),
    ]
}

fn formats(document: &Document) -> [String; 2] {
    [html::render(document).replace("&#39;", "'"), markdown::render(document)]
}

/// The marks of texts that stay with the group: notes, minority statements, disputes, comments, undecided values.
const PRIVATE: [&str; 13] = [
    "mark-reason-mark",
    "mark-note-mark",
    "mark-dissent-mark",
    "mark-out-of-scope-mark",
    "mark-left-out-mark",
    "mark-stranger-mark",
    "mark-earlier-note-mark",
    "mark-undecided-note-mark",
    "mark-comment-mark",
    "mark-comment-unanswered-mark",
    "mark-comment-of-a-stranger-mark",
    "mark-waived-because-mark",
    "mark-reopened-because-mark",
];

#[test]
fn funders_see_no_ratings_no_dissent_and_no_notes_and_all_the_rest() {
    let marks = RefCell::new(Vec::new());
    let assessment = marked(|field| {
        let mark = format!("mark-{field}-mark");
        marks.borrow_mut().push(mark.clone());
        mark
    });
    let [organization, funder] = versions(&assessment);
    let numbers = [
        "8201", "8202", "8203", "8204", "8205", "8211", "8212", "8213", "8214", "8215", "8600", "8601", "8602", "8603",
        "8604", "8611", "8612", "8613", "8614", "8615", "8621", "8622", "8623", "8624", "8625", "7611", "7612", "7613",
        "7614", "7615", "38065",
    ];
    let words = ["Set aside", "GOV-8.9", "Minority statement", "Parking lot", "The room", "Said alone", "EMP-9.3"];
    for (full, told) in formats(&organization).iter().zip(formats(&funder)) {
        for private in PRIVATE {
            assert!(full.contains(private), "the test must be able to fail: {private}");
            assert!(!told.contains(private), "{private}");
        }
        let told_of_the_group = told.replace("the parking lot", "");
        for private in numbers.iter().chain(&words) {
            assert!(!told_of_the_group.contains(private), "{private}");
        }
        for mark in marks.borrow().iter().filter(|mark| !PRIVATE.contains(&mark.as_str())) {
            let is_mirror = mark.contains("-mirror-");
            assert_eq!(told.contains(mark.as_str()), !is_mirror, "{mark}");
        }
    }
    assert_eq!(balanced(&html::render(&funder)), Ok(()));
}

#[test]
fn the_first_lines_say_what_funders_are_not_told() {
    for told in versions(&small()).map(|document| markdown::render(&document)) {
        let first: Vec<_> = told.lines().filter(|line| !line.is_empty()).take(4).collect();
        let is_funder = first[1].ends_with("version for funders");
        assert_eq!(first[3].starts_with("> This version is for those who fund"), is_funder, "{first:?}");
    }
    let [organization, funder] = versions(&small());
    assert!(!organization.subtitle.contains("funders") && funder.subtitle.contains("funders"));
}

#[test]
fn funders_see_the_same_order_and_the_same_closing() {
    let mut assessment = planned();
    let hash = crate::format::assessment::content_hash(&assessment);
    assessment.closings = vec![crate::model::Closing {
        on: crate::model::Date::new(2026, 11, 22).unwrap(),
        hash: hash.clone(),
        by: "the group".to_owned(),
        open: Vec::new(),
        waived: Vec::new(),
        waived_because: String::new(),
        reopened: None,
    }];
    let [organization, funder] = versions(&assessment);
    assert!(funder.subtitle.contains("closed 2026-11-22") && funder.colophon.contains(&hash));
    let priorities = |document: &Document| {
        document.sections.iter().find(|section| section.heading == "Priorities").cloned().unwrap()
    };
    assert_eq!(priorities(&organization), priorities(&funder));
    // A column without anything to say would say that nothing was set aside.
    let [organization, funder] = [organization, funder].map(|document| markdown::render(&document));
    let headings = |text: &str| text.lines().find(|line| line.contains("| By |")).map(str::to_owned).unwrap();
    assert_eq!(headings(&organization).matches('|').count(), headings(&funder).matches('|').count() + 1);
}
