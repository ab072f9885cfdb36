//! What every report must hold, whatever the format.

#![allow(clippy::unwrap_used)]

mod funder;
mod plan;

use std::cell::RefCell;

use crate::model::{Answer, AreaId, Assessment, Depth, Instrument, Standing, Tally, Term};
use crate::scoring::score;
use crate::text::Words;

use super::document::{Block, Document, Fact, Section};
use super::fixtures::{catalogue, id, instrument, level, made, marked, small, unanswered};
use super::{html, markdown};

fn report_of(instrument: &Instrument, assessment: &Assessment) -> Document {
    let scores = score(instrument, assessment);
    super::assessment(&Words::english(), instrument, &[], &catalogue(), assessment, &scores, &made())
}

fn both(assessment: &Assessment) -> [String; 2] {
    let document = report_of(&instrument(), assessment);
    [html::render(&document), markdown::render(&document)]
}

/// The tags of a page, opened and closed in the right order; the page's own problem as an error.
fn balanced(page: &str) -> Result<(), String> {
    const VOID: [&str; 3] = ["meta", "br", "!DOCTYPE"];
    let mut open: Vec<&str> = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').ok_or_else(|| format!("a tag without end: {piece}"))?;
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            let opened = open.pop();
            if opened != Some(closed) {
                return Err(format!("</{closed}> closes {opened:?}"));
            }
        } else if !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("never closed: {open:?}")) }
}

#[test]
fn the_checker_of_tags_finds_what_is_wrong() {
    assert!(balanced("<p>a<br>b<rect x=\"1\"/></p>").is_ok());
    for wrong in ["<p>", "<p></b>", "<p><b></p></b>", "</p>"] {
        assert!(balanced(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_small_report_reads_well_as_markdown() {
    insta::assert_snapshot!(markdown::render(&report_of(&instrument(), &small())));
}

/// What [`marked`] says in figures and words of the design.
const FIGURES: &[&str] = &[
    "mark-id",
    "mark-previous",
    "mark-module",
    "mark-moved",
    "mark-earlier-module",
    "93.94.95",
    "8501",
    "83.84.85",
    "8101",
    "8201",
    "8202",
    "8203",
    "8204",
    "8205",
    "8301",
    "8302",
    "8401",
    "8402",
    "8600",
    "8601",
    "8604",
    "8611",
    "8615",
    "8621",
    "8625",
    "7611",
    "7615",
    "38065",
    "under 30",
    "45 to 59",
    "junior",
    "2 people, each on a laptop",
    "2093-07-19",
    "COM-1 People",
    "ZZZ-9.9",
    "Workers' organization",
    "high",
    "5 – Sustained and shared",
    "1 – Absent",
    "4 – Established",
    "2 – important",
    "political will",
    "testimony:",
    "document:",
    "observation:",
    "data:",
    "no consensus",
    "not applicable",
    "to come back to",
    "At risk",
    "quick",
    "women",
    "other or not recorded",
    "mark-action-id",
    "GOV-9.7",
    "get what is missing",
    "environment",
    "AP-28 Written procedures",
    "2094-02",
    "2094-11",
    "elected officers",
    "8801",
    "2095-03-04",
    "money asked for",
    "supplementary account",
    "university",
    "17",
    "mark-counterpart",
    "under way",
    "2095-04-05",
    "learning",
    "2095-05-06",
    "8820",
    "8811",
    "8812",
    "8813",
    "8814",
    "GOV-9.6",
    "GOV-9.5",
    "GOV-9.4",
    "8951",
    "2092-02-03",
    "8952",
    "60",
    "GOV-9.2",
    "8953",
    "1 – useful",
];

#[test]
fn every_field_of_the_assessment_is_in_both_formats() {
    let marks = RefCell::new(Vec::new());
    let assessment = marked(|field| {
        let mark = format!("mark-{field}-mark");
        marks.borrow_mut().push(mark.clone());
        mark
    });
    let (hidden, mut expected): (Vec<_>, Vec<_>) =
        marks.into_inner().into_iter().partition(|mark| mark.contains("-mirror-"));
    assert!(expected.len() > 60 && hidden.len() == 2);
    expected.extend(FIGURES.iter().map(|figure| (*figure).to_owned()));
    let [page, text] = both(&assessment);
    let page = page.replace("&#39;", "'");
    for mark in expected {
        assert!(page.contains(&mark), "the HTML lacks {mark}");
        assert!(text.contains(&mark), "the Markdown lacks {mark}");
    }
    for mark in hidden.into_iter().chain(["EMP-9.3", "8901", "2096-01-02"].map(str::to_owned)) {
        assert!(!page.contains(&mark) && !text.contains(&mark), "how the others are seen is in no report: {mark}");
    }
}

#[test]
fn an_answer_out_of_scope_is_shown_and_said_to_be_so() {
    let assessment = marked(|field| format!("mark-{field}"));
    let [_, text] = both(&assessment);
    for heading in ["GOV-3.3 Sanctions that are carried out", "COM-1.1 Who is chosen for training", "ZZZ-9.9"] {
        let (_, after) = text.split_once(&format!("#### REHEARSAL - {heading}\n\n")).expect(heading);
        assert!(after.starts_with("> Out of scope:"), "{heading}");
    }
    assert!(!text.contains("> Out of scope: this indicator was not asked at this depth, or its area was left out. The answer is kept and not counted.\n\n- **What was asked:** What does GOV-3.1"));
}

#[test]
fn hostile_texts_stay_texts() {
    let hostile = "<script>alert(1)</script>\" onmouseover=\"x' ]]> --> </style></svg>`code` | cell\n# heading\n1. item\n- item\n\u{1b}[2J\u{202e}\u{200b}&lt; **bold** [a](javascript:x) ~~~\n===";
    let assessment = marked(|_| hostile.to_owned());
    let [page, text] = both(&assessment);
    assert_eq!(balanced(&page), Ok(()));
    assert!(!page.contains("\" onmouseover"), "an attribute was left");
    for never in ["<script", "\u{1b}", "\u{202e}", "\u{200b}"] {
        assert!(!page.contains(never), "HTML: {never:?}");
        assert!(!text.contains(never), "Markdown: {never:?}");
    }
    assert_eq!(page.matches("</style>").count(), 1);
    for line in text.lines() {
        for never in
            ["# heading", "1. item", "- item", "===", "~~~", "> # heading", "> 1. item", "> - item", "  - item"]
        {
            assert!(!line.starts_with(never), "{line}");
        }
        assert!(!line.contains("[a]("), "{line}");
    }
}

#[test]
fn every_row_of_a_pipe_table_has_as_many_cells_as_its_head() {
    let assessment = marked(|field| format!("a | b \\| {field}\nsecond line |"));
    let [_, text] = both(&assessment);
    let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
    let mut expected = None;
    for line in text.lines() {
        if !line.starts_with('|') {
            expected = None;
            continue;
        }
        assert_eq!(*expected.get_or_insert(cells(line)), cells(line), "{line}");
    }
}

#[test]
fn the_page_needs_nothing_outside_itself_and_is_well_formed() {
    for assessment in [small(), unanswered(), marked(|field| format!("mark-{field}"))] {
        let [page, _] = both(&assessment);
        assert_eq!(balanced(&page), Ok(()));
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"));
        assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
        for never in ["<script", "<link", "<img", "src=", "@import", "url(", "href=\"http"] {
            assert!(!page.contains(never), "{never}");
        }
        let ids: Vec<_> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(ids.len(), unique.len(), "ids must be unique");
        for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&target), "nothing to point to: {target}");
        }
    }
}

#[test]
fn no_word_is_missing_from_the_catalogue() {
    for assessment in [small(), unanswered(), marked(|field| format!("mark-{field}"))] {
        for text in both(&assessment) {
            for prefix in ["report-", "booklet-", "reading-", "felt-", "level-", "state-"] {
                assert!(!text.contains(&format!("[{prefix}")), "{prefix}");
                assert!(!text.contains(&format!("\\[{prefix}")), "{prefix}");
            }
            assert!(!text.contains("{$"), "a variable was not given");
        }
    }
}

#[test]
fn strengths_come_before_deficits_and_all_sections_are_there() {
    for assessment in [small(), unanswered()] {
        let document = report_of(&instrument(), &assessment);
        let headings: Vec<_> = document.sections.iter().map(|section| section.heading.as_str()).collect();
        let mut expected = vec![
            "Summary",
            "About this stocktake",
            "Strengths: what the organization can build on",
            "Deficits: what is missing",
            "Profile of the areas",
            "Felt against shown",
            "Technical against functional capacity",
            "Priorities",
            "Where the room agreed least",
            "Findings, indicator by indicator",
            "Still open",
            "People and documents consulted",
            "Method and limits",
        ];
        // Where nobody rated there is nothing to order.
        let rated = assessment.answers.values().any(|answer| answer.tally.is_some());
        expected.retain(|heading| rated || *heading != "Where the room agreed least");
        let consulted = !assessment.workshop.participants.is_empty();
        expected.retain(|heading| consulted || *heading != "People and documents consulted");
        assert_eq!(headings, expected);
        assert!(document.sections.iter().all(|section| !section.is_bare()));
    }
}

/// The headings of the tables and the kinds of blocks under a part.
fn shape(part: &Section) -> Vec<String> {
    part.blocks
        .iter()
        .map(|block| match block {
            Block::Table(table) => table.columns.iter().map(|c| c.heading.as_str()).collect::<Vec<_>>().join("|"),
            Block::Facts(_) => "facts".to_owned(),
            Block::Paragraph(_) => "paragraph".to_owned(),
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn assets_and_deficits_are_described_with_the_same_detail() {
    let document = report_of(&instrument(), &small());
    let (asset, deficit) = (&document.sections[2].parts[0], &document.sections[3].parts[0]);
    assert_eq!(asset.heading, "Asset (1)");
    assert_eq!(deficit.heading, "Deficit (1)");
    assert_eq!(shape(asset), shape(deficit));
}

#[test]
fn an_area_with_too_few_answers_shows_no_mean() {
    let mut assessment = small();
    assessment.answers.remove(&id("GOV-3.2"));
    let [page, text] = both(&assessment);
    assert!(text.contains("| GOV-3 Inspection and enforcement | 1 of 2 | too few answers | 2 |"), "{text}");
    assert!(page.contains(">too few answers</text>"));
}

#[test]
fn an_area_where_nothing_applies_does_not_lack_answers() {
    let [page, text] = both(&small());
    assert!(text.contains("| COM-1 People | 0 of 0 | nothing applies |"), "{text}");
    assert!(page.contains(">nothing applies</text>"));
}

#[test]
fn unsupported_technical_capacity_is_said_with_the_lower_mean() {
    let [_, text] = both(&small());
    assert!(
        text.contains("Technical capacity is not supported: the lower mean, 2/1 = 2.0, says how far the area carries.")
    );
    assert!(text.contains("| 6/2 = 3.0; read 2.0 beside it: technical capacity is not supported |"));
    assert_eq!(text.matches("GOV-3.2 Inspectors who know the rules (technical): 4 | GOV-3.1").count(), 1);
}

#[test]
fn fewer_than_five_people_get_counts_and_no_word() {
    let with = |counts| {
        let answer = Answer { standing: Standing::Levelled(level(3)), tally: Tally::new(counts), ..Answer::default() };
        let mut assessment = unanswered();
        assessment.answers.insert(id("GOV-3.1"), answer);
        let [_, text] = both(&assessment);
        text.lines().find(|line| line.contains("The room, level by level")).map(str::to_owned).unwrap() + &text
    };
    let four = with([1, 0, 0, 2, 1]);
    assert!(four.contains("level 1: 1 person; level 4: 2 people; level 5: 1 person"));
    for word in ["ratings are f", "far apart", "far from", "The middle", "two middle", "people are on level"] {
        assert!(!four.contains(word), "{word}");
    }
    let five = with([1, 0, 0, 2, 2]);
    for word in ["The ratings are far apart", "One voice is far from the rest", "4 of 5 people are on levels 4 and 5"] {
        assert!(five.contains(word), "{word}");
    }
}

#[test]
fn a_priority_names_the_steps_between_its_levels_and_no_others() {
    let [_, text] = both(&small());
    let (_, next) = text.split_once("### Ways to the next levels").unwrap();
    let (next, _) = next.split_once("\n## ").unwrap();
    assert!(next.contains("**From level 2 to 3:** AP-24 Networks of practitioners"));
    assert!(next.contains("**From level 3 to 4:** AP-28 Written procedures"));
    assert!(!next.contains("AP-21"));
    assert!(next.contains("**Cause:** resources: money, people, equipment\\\n  Capacity development will not remove"));
    assert!(text.contains("| 2 | 3 – vital | 2 × 3 = 6 | yes |"), "{text}");
}

#[test]
fn there_is_no_total_over_the_areas() {
    let [_, text] = both(&small());
    let (_, profile) = text.split_once("## 5. ").unwrap();
    let (profile, _) = profile.split_once("## 6. ").unwrap();
    let rows: Vec<_> = profile.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Area")).collect();
    let of_areas = rows.iter().filter(|row| row.starts_with("| GOV-") || row.starts_with("| COM-")).count();
    let rules = rows.iter().filter(|row| row.starts_with("| ---")).count();
    assert_eq!(
        (of_areas, of_areas + rules),
        (3, rows.len()),
        "one row for each area, and none for the whole: {rows:?}"
    );
}

#[test]
fn another_version_of_an_instrument_is_pointed_out() {
    let [_, same] = both(&small());
    assert!(!same.contains("names another version"));
    let [_, other] = both(&marked(|field| format!("mark-{field}")));
    assert!(other.contains("names another version"));
}

fn terms() -> Vec<Term> {
    let term =
        |term: &str| Term { term: term.to_owned(), also: Vec::new(), meaning: format!("The meaning of {term}.") };
    vec![term("actuarial"), term("hands"), term("look like"), term("probe")]
}

#[test]
fn the_booklet_says_what_to_bring_after_the_felt_needs_and_before_the_descriptions() {
    let mut instrument = instrument();
    let mut module = (*instrument.parts[0].module).clone();
    module.areas[0].indicators[0].evidence =
        vec!["Document: the plan.".to_owned(), "Data: visits.".to_owned(), "Observation: the room.".to_owned()];
    let indicator = module.areas[0].indicators[0].id.clone();
    instrument.parts[0].module = module.into();
    let document = super::booklet(&Words::english(), &instrument, Depth::Full, &[], &[]);
    let headings: Vec<_> = document.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings[1..3], ["Felt needs: before any description", "Evidence to bring"]);
    let Block::List(items) = &document.sections[2].parts[0].blocks[0] else { panic!("a list") };
    assert_eq!(items[..2], [format!("Document: the plan. ({indicator})"), format!("Data: visits. ({indicator})")]);
    assert!(!items.iter().any(|item| item.contains("Observation")), "{items:?}");
    let text = markdown::render(&document);
    assert_eq!(text.matches("Document: the plan.").count(), 2, "at the indicator too");
}

#[test]
fn the_booklet_explains_the_words_it_uses_at_its_end_and_no_others() {
    let document = super::booklet(&Words::english(), &instrument(), Depth::Full, &[], &terms());
    let last = document.sections.last().unwrap();
    assert_eq!(last.heading, "Words explained");
    // One stands in the advice at the beginning, one in the questions, one in the probes, which are not here.
    let expected = ["hands", "look like"].map(|term| Fact::new(term, format!("The meaning of {term}.")));
    assert_eq!(last.blocks[1], Block::Facts(expected.to_vec()));
    let none = super::booklet(&Words::english(), &instrument(), Depth::Full, &[], &[]);
    assert_ne!(none.sections.last().unwrap().heading, "Words explained");
}

#[test]
fn the_booklet_asks_everything_and_keeps_the_probes_back() {
    let document = super::booklet(&Words::english(), &instrument(), Depth::Full, &[], &terms());
    for text in [html::render(&document), markdown::render(&document)] {
        let felt = text.find("How strongly do you need support with COM-1.1?").expect("the last felt need");
        let described = text.find("What can be seen of GOV-3.1 at level 1").expect("the first description");
        assert!(felt < described, "felt needs come before any description");
        for indicator in instrument().indicators().map(|placed| placed.indicator.clone()) {
            for wanted in indicator.descriptors.iter().chain(&indicator.evidence).chain([&indicator.question]) {
                assert!(text.contains(wanted.as_str()), "{wanted}");
            }
            assert!(!text.contains(&indicator.probes[0]));
        }
        assert!(!text.contains("[booklet-"));
    }
    assert_eq!(balanced(&html::render(&document)), Ok(()));
}

#[test]
fn the_booklet_asks_what_the_depth_asks_without_the_areas_left_out() {
    let without = [AreaId::new("COM-1").unwrap()];
    let text = markdown::render(&super::booklet(&Words::english(), &instrument(), Depth::Quick, &without, &terms()));
    assert!(text.contains("GOV-3.1") && text.contains("GOV-4.1"));
    assert!(!text.contains("GOV-3.3") && !text.contains("COM-1.1"));
    let all = instrument()
        .parts
        .iter()
        .flat_map(|part| part.module.areas.iter().map(|area| area.id.clone()))
        .collect::<Vec<_>>();
    let empty = super::booklet(&Words::english(), &instrument(), Depth::Quick, &all, &terms());
    assert!(markdown::render(&empty).contains("nothing is asked"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_breaks_a_document(text in "([<>&\"'`|\\\\#*_\\[\\]~=+:. \n-]|[0-9a-z]|\\PC|[\\x00-\\x1f]){0,40}") {
        let [page, markdown] = both(&marked(|_| text.clone()));
        proptest::prop_assert_eq!(balanced(&page), Ok(()));
        let hidden = |c: char| c.is_control() && c != '\n';
        proptest::prop_assert!(!page.contains(hidden) && !markdown.contains(hidden));
    }
}

#[test]
fn the_least_agreed_stand_first_and_a_small_group_gets_no_word() {
    let mut assessment = unanswered();
    for (name, counts, dissent) in
        [("GOV-3.1", [0, 0, 8, 0, 0], ""), ("COM-1.1", [4, 0, 0, 0, 4], "two say 4"), ("GOV-3.2", [1, 0, 0, 0, 1], "")]
    {
        let dissent = dissent.to_owned();
        let standing = Standing::Levelled(level(3));
        assessment
            .answers
            .insert(id(name), Answer { standing, dissent, tally: Tally::new(counts), ..Answer::default() });
    }
    for text in both(&assessment) {
        let place = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word}\n{text}"));
        let section = text.get(place("What five or more people rated")..).unwrap();
        let at = |word: &str| section.find(word).unwrap_or_else(|| panic!("{word}\n{section}"));
        assert!(at("far apart, up to 4 levels apart") < at("close together"), "{section}");
        assert!(at("close together") < at("Too few people for a word"), "{section}");
        assert!(at("2 people, agreed level 3") > at("Too few people for a word"), "{section}");
    }
}

#[test]
fn both_ratings_and_the_minority_are_in_every_report() {
    let mut assessment = unanswered();
    let answer = Answer {
        standing: Standing::Levelled(level(3)),
        tally_first: Tally::new([0, 4, 0, 4, 0]),
        tally: Tally::new([0, 1, 6, 1, 0]),
        dissent: "One of us sees level 2".to_owned(),
        ..Answer::default()
    };
    assessment.answers.insert(id("GOV-3.1"), answer);
    for text in both(&assessment) {
        for words in [
            "The room at its first rating",
            "level 2: 4 people; level 4: 4 people",
            "The room at its second rating",
            "level 2: 1 person; level 3: 6 people; level 4: 1 person",
            "The room came closer together.",
            "One of us sees level 2",
        ] {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
}
