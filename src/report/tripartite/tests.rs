//! What the three say together, and what is never said.

use std::sync::Arc;

use proptest::prelude::*;

use crate::format::tripartite::to_json;
use crate::model::{
    Action, ActionId, Area, Assessment, AssessmentId, Audience, Catalogue, Constituent, Date, Depth, Indicator,
    Instrument, Module, ModuleId, Month, Part, Permission, Seen, Status, Version,
};
use crate::report::tripartite::{View, about, lines, note, refusal};
use crate::scoring::fixtures::{complete, id, indicator, level};
use crate::scoring::score;
use crate::text::Words;
use crate::tripartite::{Apart, CREDIBLE, Note, Refusal, Side, Together, offered, together};

use Constituent::{Employers, Government, Workers};

fn module(name: &str, version: &str, audience: Audience, indicators: Vec<Indicator>) -> Part {
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
        id: ModuleId::new(name).unwrap(),
        version: Version::new(version).unwrap(),
        audience,
        language: "en".to_owned(),
        title: name.to_owned(),
        areas,
    };
    Part { module: Arc::new(module), hash: format!("sha256:{name}{version}") }
}

fn common() -> Vec<Indicator> {
    ["COM-1.1", "COM-1.2", "COM-3.3", "COM-4.1", "COM-4.4"].map(indicator).to_vec()
}

fn instrument(of: Constituent, common: Vec<Indicator>) -> Instrument {
    let own = module(of.word(), "1.0.0", Audience::One(of), vec![indicator("GOV-1.1"), indicator("GOV-1.2")]);
    Instrument { parts: vec![own, module("common", "1.0.0", Audience::All, common)] }
}

type One = (Instrument, Assessment);

/// A constituent of one country, with agreed and desired levels of the common indicators in order; 0 is no answer.
fn one(of: Constituent, levels: [(u8, u8); 5]) -> One {
    let mut assessment = Assessment::new(AssessmentId::new(of.word()).unwrap(), of, of.word(), Depth::Full);
    assessment.subject.country = "Tamaranga".to_owned();
    assessment.workshop.date = Date::parse("2026-10-01");
    for (indicator, (agreed, desired)) in common().iter().zip(levels) {
        if agreed > 0 {
            assessment.answers.insert(indicator.id.clone(), complete(1, agreed, desired, 2));
        }
    }
    (instrument(of, common()), assessment)
}

/// Assets, deficits and differences of every kind.
fn three() -> [One; 3] {
    [
        one(Government, [(4, 4), (2, 4), (3, 3), (2, 3), (3, 4)]),
        one(Employers, [(1, 3), (2, 3), (4, 5), (3, 4), (4, 4)]),
        one(Workers, [(4, 4), (2, 3), (2, 4), (0, 0), (2, 3)]),
    ]
}

fn look(three: &[One; 3]) -> Result<Together, Vec<Refusal>> {
    look_in_order(three, [0, 1, 2])
}

fn look_in_order(three: &[One; 3], order: [usize; 3]) -> Result<Together, Vec<Refusal>> {
    let scores = three.each_ref().map(|(instrument, assessment)| score(instrument, assessment));
    let sides = order.map(|at| Side { instrument: &three[at].0, assessment: &three[at].1, scores: &scores[at] });
    together(sides, &Catalogue::default())
}

fn ids<'a>(ids: impl IntoIterator<Item = &'a crate::model::IndicatorId>) -> Vec<&'a str> {
    ids.into_iter().map(crate::model::IndicatorId::as_str).collect()
}

#[test]
fn shared_interests_teaching_and_differences_are_found() {
    let found = look(&three()).unwrap();
    assert_eq!(found.shared.len(), 1, "{:?}", found.shared);
    assert_eq!((found.shared[0].id.as_str(), found.shared[0].by.as_slice()), ("COM-1.2", Constituent::ALL));
    let taught: Vec<_> = found.teaching.iter().map(|one| (one.id.as_str(), one.from, one.to.clone())).collect();
    assert_eq!(
        taught,
        [
            ("COM-1.1", Government, vec![Employers]),
            ("COM-1.1", Workers, vec![Employers]),
            ("COM-4.4", Employers, vec![Workers])
        ]
    );
    assert_eq!(ids(&found.differing), ["COM-1.1", "COM-3.3", "COM-4.4"]);
    assert_eq!(found.agreed.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["COM-1.2"]);
    let (employers, workers) = found.coordination().unwrap();
    assert_eq!((employers.supported, workers.supported), (Some(level(4)), Some(level(2))));
    let next: Vec<_> = found.priorities.iter().map(|one| (one.id.as_str(), one.by.len())).collect();
    assert_eq!(next, [("COM-1.2", 3), ("COM-4.1", 1), ("COM-4.4", 1)]);
}

fn act(one: &mut One, number: u8, status: Status) {
    let due = Month::new(2027, 6).unwrap();
    let mut action =
        Action::new(ActionId::new(&format!("A-{number}")).unwrap(), &format!("Do {number}"), "The board", due);
    action.indicators = vec![id("COM-1.2")];
    action.status = status;
    one.1.plan.actions.push(action);
}

#[test]
fn who_has_an_action_could_lead_and_dropped_ones_do_not_count() {
    let mut three = three();
    act(&mut three[2], 1, Status::Dropped);
    let none = look(&three).unwrap();
    assert!(none.joint[0].actions.is_empty());
    assert_eq!(none.joint[0].lead, Constituent::ALL, "all stand equally high: they agree among themselves");
    act(&mut three[2], 2, Status::Planned);
    let found = look(&three).unwrap();
    assert_eq!(
        found.joint[0].actions.iter().map(|one| (one.constituent, one.number)).collect::<Vec<_>>(),
        [(Workers, 2)]
    );
    assert_eq!(found.joint[0].lead, [Workers]);
}

#[test]
fn every_reason_against_is_said_at_once() {
    let [government, mut employers, _] = three();
    let mut again = government.clone();
    again.1.id = AssessmentId::new("another");
    employers.1.subject.country = "Elsewhere".to_owned();
    employers.1.rehearsal = true;
    let words = Words::english();
    let said: Vec<String> =
        look(&[government.clone(), again, employers]).unwrap_err().iter().map(|one| refusal(&words, one)).collect();
    insta::assert_snapshot!(said.join("\n"), @"
    two assessments of one constituent (Government): 'government', round 1, and 'government', round 1
    no assessment of this constituent: Workers
    they are of different countries: 'government' of Tamaranga, 'government' of Tamaranga, 'employers' of Elsewhere
    'employers' is a rehearsal: its answers are nobody's
    ");
    let [_, employers, _] = three();
    let twice = look(&[government.clone(), government, employers]).unwrap_err();
    assert_eq!(twice, [Refusal::Twice { organization: "government".into() }, Refusal::Missing(Workers)]);
}

#[test]
fn a_country_is_the_same_however_it_is_spaced_and_capitalized() {
    let mut three = three();
    three[1].1.subject.country = " TAMARANGA ".to_owned();
    assert!(look(&three).is_ok());
    three[2].1.subject.country = String::new();
    assert!(look(&three).unwrap().notes.contains(&Note::NoCountry(Workers)));
}

#[test]
fn other_words_are_never_put_side_by_side() {
    let mut three = three();
    let mut reworded = common();
    reworded[0].revision = 2;
    reworded.remove(1);
    three[0].0.parts[1] = module("common", "1.1.0", Audience::All, reworded.clone());
    three[1].0.parts[1] = module("common", "1.1.0", Audience::All, reworded);
    let found = look(&three).unwrap();
    assert_eq!(
        found.not_compared.iter().map(|one| (one.id.as_str(), &one.why)).collect::<Vec<_>>(),
        [
            ("COM-1.1", &Apart::Reworded(vec![(Government, 2), (Employers, 2), (Workers, 1)])),
            ("COM-1.2", &Apart::AskedOnce(Workers))
        ]
    );
    assert!(found.row(&id("COM-1.1")).is_none());
    assert!(found.teaching.iter().all(|one| one.id != id("COM-1.1")), "nor is anything concluded from it");
    let words = Words::english();
    let notes: Vec<String> = found.notes.iter().map(|one| note(&words, one)).collect();
    assert!(notes.iter().any(|note| note.contains("Government 1.1.0, Employers 1.1.0, Workers 1.0.0")), "{notes:?}");
}

#[test]
fn what_is_open_or_of_other_years_and_rounds_is_said() {
    let mut three = three();
    three[0].1.round = 2;
    three[1].1.workshop.date = Date::parse("2025-10-01");
    three[2].1.workshop.date = None;
    let found = look(&three).unwrap();
    assert_eq!(
        found.notes,
        [
            Note::Unclosed(Government),
            Note::Unclosed(Employers),
            Note::Unclosed(Workers),
            Note::NoDate(Workers),
            Note::OtherRounds(vec![(Government, 2), (Employers, 1), (Workers, 1)]),
            Note::OtherYears(vec![(Government, 2026), (Employers, 2025)]),
        ]
    );
}

/// Everybody says how it sees everybody else, with a note that can be found.
fn mirrored() -> [One; 3] {
    let mut three = three();
    for one in &mut three {
        let by = one.1.subject.constituent;
        for of in Constituent::ALL.iter().filter(|of| **of != by) {
            for text in [CREDIBLE, "GOV-1.1"] {
                one.1.mirror.seen.push(Seen {
                    constituent: *of,
                    indicator: id(text),
                    revision: Some(1),
                    level: level(5),
                    note: format!("PRIVATE {} on {}", by.word(), of.word()),
                });
            }
        }
    }
    three
}

#[test]
fn the_mirror_shows_nothing_unless_all_three_agreed() {
    let (words, mut three) = (Words::english(), mirrored());
    let permission = Permission { on: Date::parse("2026-10-02").unwrap(), by: "the board".into() };
    for missing in 0..3 {
        for (at, one) in three.iter_mut().enumerate() {
            one.1.mirror.permission = (at != missing).then(|| permission.clone());
        }
        let found = look(&three).unwrap();
        assert_eq!(found.mirror.not_agreed, [Constituent::ALL[missing]]);
        assert!(lines(&words, &found, View::Mirror).is_empty());
        assert!(!format!("{found:?}").contains("PRIVATE") && !to_json(&found, true).contains("PRIVATE"));
    }
    for one in &mut three {
        one.1.mirror.permission = Some(permission.clone());
    }
    let found = look(&three).unwrap();
    let shown: Vec<_> = found.mirror.rows.iter().map(|row| (row.of, row.id.as_str(), row.others.len())).collect();
    assert_eq!(
        shown,
        [(Government, "GOV-1.1", 2), (Government, CREDIBLE, 2), (Employers, CREDIBLE, 2), (Workers, CREDIBLE, 2)],
        "of the social partners only the indicator that is meant for it"
    );
    assert!(to_json(&found, true).contains("PRIVATE") && !to_json(&found, false).contains("PRIVATE"));
    for view in View::ALL.iter().filter(|view| **view != View::Mirror) {
        assert!(!format!("{:?}", lines(&words, &found, *view)).contains("PRIVATE"), "{view:?}");
    }
}

#[test]
fn the_mirror_speaks_of_each_in_sentences_and_says_why_a_level_is_missing() {
    let (words, mut three) = (Words::english(), mirrored());
    for one in &mut three {
        one.1.mirror.permission = Some(Permission { on: Date::parse("2026-10-02").unwrap(), by: "x".into() });
    }
    three[1].1.mirror.seen.retain(|seen| seen.constituent == Workers);
    three[1].1.mirror.seen[0].note.clear();
    three[2].1.selection.depth = Depth::Quick;
    for (instrument, _) in &mut three {
        let mut longer = common();
        longer[4].short_form = false;
        instrument.parts[1] = module("common", "1.0.0", Audience::All, longer);
    }
    let found = look(&three).unwrap();
    let shown = lines(&words, &found, View::Mirror);
    let said = shown.iter().filter(|line| !line.facts.is_empty());
    let said: Vec<String> = said.map(|line| format!("{}\n  {}", line.group, line.facts.join("\n  "))).collect();
    insta::assert_snapshot!(said.join("\n"), @"
    How the government is seen
      By itself: not answered
      As the workers see it: level 5. PRIVATE workers on government
    How the government is seen
      By itself: level 3, partial asset
      As the workers see it: level 5. PRIVATE workers on government
    How the employers' organization is seen
      By itself: level 4, asset
      As the government sees it: level 5. PRIVATE government on employers
      As the workers see it: level 5. PRIVATE workers on employers
    How the workers' organization is seen
      By itself: not asked at this depth
      As the government sees it: level 5. PRIVATE government on workers
      As the employers see it: level 5
    ");
    assert!(about(&words, &found, View::Mirror).ends_with("is missing there."));
    three[2].1.selection.depth = Depth::Full;
    assert!(!about(&words, &look(&three).unwrap(), View::Mirror).contains("missing"));
}

#[test]
fn who_could_lead_is_said_with_the_reason() {
    let words = Words::english();
    let said = |three: &[One; 3]| lines(&words, &look(three).unwrap(), View::Joint)[0].facts.last().unwrap().clone();
    let mut three = three();
    three[1] = one(Employers, [(1, 3), (3, 4), (4, 5), (3, 4), (4, 4)]);
    assert_eq!(said(&three), "Could lead: the employers, at level 3");
    act(&mut three[2], 1, Status::Planned);
    assert_eq!(said(&three), "Could lead: the workers, with an action for it already");
}

#[test]
fn the_mirror_leaves_out_what_was_said_of_other_words() {
    let mut three = mirrored();
    for one in &mut three {
        one.1.mirror.permission = Some(Permission { on: Date::parse("2026-10-02").unwrap(), by: "x".into() });
        for seen in &mut one.1.mirror.seen {
            seen.revision = if seen.indicator.as_str() == CREDIBLE { None } else { Some(2) };
        }
    }
    let found = look(&three).unwrap();
    assert!(found.mirror.rows.is_empty());
    assert_eq!(found.mirror.unseen.len(), 12, "all that was said is accounted for");
}

#[test]
fn social_partners_are_offered_the_government_and_all_are_offered_the_others() {
    let (of_all, of_government) = (instrument(Government, common()).parts[1].clone(), {
        let mut longer = indicator("GOV-1.2");
        longer.short_form = false;
        module("government", "1.0.0", Audience::One(Government), vec![longer, indicator("GOV-2.1")])
    });
    let of = |by| {
        let offered = offered(by, Some(&of_all.module), Some(&of_government.module));
        offered.iter().map(|one| format!("{} {}", one.constituent.word(), one.indicator.id)).collect::<Vec<_>>()
    };
    assert_eq!(of(Government), ["employers COM-4.4", "workers COM-4.4"]);
    assert_eq!(
        of(Workers),
        ["government COM-4.4", "government GOV-2.1", "government GOV-1.2", "employers COM-4.4"],
        "those of the short form first"
    );
}

fn levels() -> impl Strategy<Value = [(u8, u8); 5]> {
    proptest::array::uniform5((0u8..=5, 1u8..=5))
}

proptest! {
    #[test]
    fn the_order_of_the_files_changes_no_byte(all in proptest::array::uniform3(levels())) {
        let three = [one(Government, all[0]), one(Employers, all[1]), one(Workers, all[2])];
        let first = to_json(&look(&three).unwrap(), true);
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            prop_assert_eq!(&first, &to_json(&look_in_order(&three, order).unwrap(), true));
        }
    }

    #[test]
    fn every_level_is_one_of_theirs_and_no_number_is_a_mean(all in proptest::array::uniform3(levels())) {
        let three = [one(Government, all[0]), one(Employers, all[1]), one(Workers, all[2])];
        let found = look(&three).unwrap();
        for row in found.rows() {
            for (cell, (instrument, assessment)) in row.cells.iter().zip(&three) {
                prop_assert_eq!(cell.constituent, assessment.subject.constituent);
                let own = score(instrument, assessment);
                let own = own.indicator(&row.indicator.id).unwrap();
                prop_assert_eq!((cell.agreed, cell.supported, cell.reading), (own.agreed, own.supported, own.reading));
            }
        }
        // Beside levels, rounds, revisions and numbers of actions the page holds no number at all.
        let json: serde_json::Value = serde_json::from_str(&to_json(&found, true)).unwrap();
        let mut slips = Vec::new();
        numbers(&json, "", &mut |key, number| {
            let known = ["agreed", "supported", "desired", "round", "revision", "number", "level"].contains(&key);
            if !known || !number.is_u64() {
                slips.push(key.to_owned());
            }
        });
        prop_assert!(slips.is_empty(), "{:?}", slips);
    }
}

/// Every number of a JSON text with the key it stands under.
fn numbers<'a>(json: &'a serde_json::Value, key: &'a str, each: &mut impl FnMut(&'a str, &'a serde_json::Number)) {
    match json {
        serde_json::Value::Number(number) => each(key, number),
        serde_json::Value::Array(items) => items.iter().for_each(|item| numbers(item, key, each)),
        serde_json::Value::Object(fields) => fields.iter().for_each(|(key, value)| numbers(value, key, each)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::String(_) => {}
    }
}
