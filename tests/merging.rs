//! The laws of merging: the order of the copies does not matter, twice is once, no value is lost.

#![allow(clippy::unwrap_used)]

#[path = "merging/plans.rs"]
mod plans;

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use stocktake::format::assessment;
use stocktake::merging::{self, Cell, Decision, Merged, Refused, merge};
use stocktake::model::*;

use plans::{PlanEdit, plan_edit, plan_edited, plan_facts};

/// Few values, so that copies often meet.
fn text() -> impl Strategy<Value = String> {
    select(vec!["", "x", "y", "z"]).prop_map(str::to_owned)
}

fn level() -> impl Strategy<Value = Level> {
    (2u8..=4).prop_map(|number| Level::new(number).unwrap())
}

fn standing() -> impl Strategy<Value = (Option<u32>, Standing, Option<Level>)> {
    prop_oneof![
        Just((Some(1), Standing::Unanswered, None)),
        Just((None, Standing::Unanswered, None)),
        level().prop_map(|level| (Some(1), Standing::Levelled(level), None)),
        level().prop_map(|aside| (Some(1), Standing::NoConsensus, Some(aside))),
        Just((Some(1), Standing::NotApplicable { reason: "none".to_owned() }, None)),
    ]
}

fn evidence() -> impl Strategy<Value = Vec<Evidence>> {
    let item = (select(EvidenceKind::ALL), text()).prop_map(|(kind, source)| Evidence { kind, source });
    vec(item, 0..4)
}

fn answer() -> impl Strategy<Value = Answer> {
    let tally = || option::of((0u16..3).prop_map(|n| Tally::new([n, 1, 0, 0, 0]).unwrap()));
    let importance = option::of((1u8..=2).prop_map(|n| Importance::new(n).unwrap()));
    let scales = (option::of(level()), option::of((0u8..=1).prop_map(|n| FeltNeed::new(n).unwrap())), importance);
    let flags = (any::<bool>(), any::<bool>(), option::of(select(Cause::ALL)));
    (standing(), scales, flags, [text(), text(), text()], evidence(), [tally(), tally()]).prop_map(
        |(standing, (desired, felt, importance), (review, at_risk, cause), texts, evidence, [tally, tally_first])| {
            let ((revision, standing, set_aside), [note, good_practice, dissent]) = (standing, texts);
            // A reason that goes with another standing is written; that of "not applicable" is its own.
            let is_alone = matches!(standing, Standing::NoConsensus) && note == "x";
            let reason = if is_alone { "once" } else { "" }.to_owned();
            // Every field: a new one must be thought of here.
            Answer {
                revision,
                standing,
                set_aside,
                reason,
                felt,
                desired,
                importance,
                cause,
                at_risk,
                note,
                good_practice,
                dissent,
                review,
                tally,
                tally_first,
                evidence,
            }
        },
    )
}

fn people() -> impl Strategy<Value = Vec<Participants>> {
    let sex = option::of(select(Sex::ALL));
    let line =
        (select(vec!["manager", "member"]), sex, option::of(select(Age::ALL)), option::of(select(Seniority::ALL)));
    let line = (line, 0u32..3).prop_map(|((role, sex, age, seniority), count)| Participants {
        role: role.to_owned(),
        sex,
        age,
        seniority,
        count,
    });
    vec(line, 0..3)
}

fn voices() -> impl Strategy<Value = Voices> {
    let heard = (0u16..2, text(), any::<bool>()).prop_map(|(n, comment, banded)| {
        let levels = Tally::new([n, 5, 0, 0, 0]).unwrap();
        let band = BandLevels { band: Band::Sex(Some(Sex::Female)), levels };
        Heard {
            revision: Some(1),
            felt: [n, 0, 1, 0],
            levels,
            desired: Tally::new([0, 0, n, 1, 0]).unwrap(),
            comments: vec![comment],
            bands: if banded { vec![band] } else { vec![] },
        }
    });
    (proptest::collection::btree_map(1u128..4, 1u64..3, 0..3), heard).prop_map(|(counted, heard)| Voices {
        answers: if counted.is_empty() { BTreeMap::new() } else { [(ids()[0].clone(), heard)].into() },
        counted: counted
            .into_iter()
            .map(|(number, revision)| Counted { id: ResponseId::from_number(number), revision })
            .collect(),
    })
}

fn clock() -> impl Strategy<Value = Option<Clock>> {
    let one = (0usize..3, 1u8..3, 9u8..11).prop_map(|(at, day, hour)| Clock {
        from: ids()[at].clone(),
        on: Date::new(2026, 11, day).unwrap(),
        at: TimeOfDay::parse(&format!("{hour:02}:00")).unwrap(),
    });
    option::of(one)
}

fn closing() -> impl Strategy<Value = Closing> {
    (1u8..3, 0u8..2, select(vec!["group", "board"]), any::<bool>()).prop_map(|(day, hash, by, parked)| Closing {
        on: Date::new(2026, 11, day).unwrap(),
        hash: format!("sha256:{hash:064}"),
        by: by.to_owned(),
        open: vec![ids()[0].clone()],
        waived: if parked { vec![ids()[1].clone()] } else { vec![] },
        waived_because: if parked { "away".to_owned() } else { String::new() },
        reopened: None,
    })
}

fn ids() -> Vec<IndicatorId> {
    ["GOV-1.1", "GOV-3.1", "GOV-3.2"].map(|id| IndicatorId::new(id).unwrap()).to_vec()
}

/// What one side may do to an assessment.
#[derive(Clone, Debug)]
enum Edit {
    Whole(usize, Answer),
    Remove(usize),
    Field(usize, AnswerField, Answer),
    Evidence(usize, Vec<Evidence>),
    Country(String),
    Organization(String),
    Depth(Depth),
    Facilitators(Vec<String>),
    Missing(Vec<String>),
    Date(u8),
    Texts(usize, String),
    People(Vec<Participants>),
    Voices(Voices),
    Clock(Option<Clock>),
    Without(bool),
    Round(u32),
    Previous(bool),
    Earlier(Answer),
    Left(bool),
    Close(Closing),
    Reopen(String),
    Plan(PlanEdit),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![day_edit(), plan_edit().prop_map(Edit::Plan)]
}

fn day_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0usize..3, answer()).prop_map(|(at, answer)| Edit::Whole(at, answer)),
        (0usize..3).prop_map(Edit::Remove),
        (0usize..3, select(AnswerField::ALL), answer()).prop_map(|(at, field, answer)| Edit::Field(at, field, answer)),
        (0usize..3, evidence()).prop_map(|(at, items)| Edit::Evidence(at, items)),
        text().prop_map(Edit::Country),
        select(vec!["Ministry", "Office"]).prop_map(|name| Edit::Organization(name.to_owned())),
        select(Depth::ALL).prop_map(Edit::Depth),
        vec(text(), 0..4).prop_map(Edit::Facilitators),
        vec(text(), 0..3).prop_map(Edit::Missing),
        (1u8..4).prop_map(Edit::Date),
        (0usize..8, text()).prop_map(|(at, text)| Edit::Texts(at, text)),
        people().prop_map(Edit::People),
        voices().prop_map(Edit::Voices),
        clock().prop_map(Edit::Clock),
        any::<bool>().prop_map(Edit::Without),
        (1u32..3).prop_map(Edit::Round),
        any::<bool>().prop_map(Edit::Previous),
        answer().prop_map(Edit::Earlier),
        any::<bool>().prop_map(Edit::Left),
    ]
}

fn edited(mut assessment: Assessment, edits: &[Edit]) -> Assessment {
    for edit in edits {
        let answers = &mut assessment.answers;
        match edit.clone() {
            Edit::Whole(at, answer) => drop(answers.insert(ids()[at].clone(), answer)),
            Edit::Remove(at) => drop(answers.remove(&ids()[at])),
            Edit::Field(at, field, from) => field.put(answers.entry(ids()[at].clone()).or_default(), &from),
            Edit::Evidence(at, items) => answers.entry(ids()[at].clone()).or_default().evidence = items,
            Edit::Country(text) => assessment.subject.country = text,
            Edit::Organization(text) => assessment.subject.organization = text,
            Edit::Depth(depth) => assessment.selection.depth = depth,
            Edit::Facilitators(names) => assessment.workshop.facilitators = names,
            Edit::Missing(names) => assessment.workshop.missing = names,
            Edit::Date(day) => assessment.workshop.date = Date::new(2026, 11, day),
            Edit::Texts(at, text) => {
                let (scope, workshop) = (&mut assessment.scope, &mut assessment.workshop);
                let texts = [
                    &mut assessment.subject.unit,
                    &mut scope.whom,
                    &mut scope.which,
                    &mut scope.purpose,
                    &mut scope.requested_by,
                    &mut scope.planning_period,
                    &mut workshop.title,
                    &mut workshop.place,
                ];
                *texts.into_iter().nth(at).unwrap() = text;
            }
            Edit::People(people) => assessment.workshop.participants = people,
            Edit::Voices(voices) => assessment.voices = voices,
            Edit::Clock(clock) => assessment.workshop.clock = clock,
            Edit::Without(out) => {
                assessment.selection.without = out.then(|| AreaId::new("GOV-8").unwrap()).into_iter().collect();
            }
            Edit::Round(round) => assessment.round = round,
            Edit::Previous(is) => assessment.previous = is.then(|| AssessmentId::new("0196").unwrap()),
            Edit::Earlier(answer) => {
                let module = ModuleId::new("government").unwrap();
                assessment.earlier.push(EarlierAnswer::new(module, ids()[2].clone(), 1, answer));
            }
            Edit::Left(is) => {
                let left = ModuleRef { id: ModuleId::new("old").unwrap(), version: None, hash: String::new() };
                assessment.selection.earlier = is.then_some(left).into_iter().collect();
            }
            Edit::Plan(edit) => plan_edited(&mut assessment, edit),
            Edit::Close(closing) => assessment.closings.push(closing),
            Edit::Reopen(because) => {
                if let Some(closing) = assessment.closings.last_mut().filter(|closing| closing.reopened.is_none()) {
                    let on = Date::new(2026, 11, 5).unwrap();
                    closing.reopened = Some(Reopening { on, because, changed: false });
                }
            }
        }
    }
    assessment.answers.retain(|_, answer| !answer.is_empty());
    assessment
}

fn base() -> impl Strategy<Value = Assessment> {
    (vec(edit(), 0..6), any::<bool>(), any::<bool>()).prop_map(|(edits, rehearsal, carries)| {
        // Every field: a new one must be thought of here, and in `edited`.
        let start = Assessment {
            id: AssessmentId::new("0197"),
            revision: Some(7),
            round: 1,
            previous: None,
            rehearsal,
            selection: Selection { depth: Depth::Quick, without: vec![], modules: vec![], earlier: vec![] },
            subject: Subject {
                constituent: Constituent::Government,
                organization: "Ministry".to_owned(),
                country: String::new(),
                unit: String::new(),
            },
            scope: Scope {
                whom: String::new(),
                which: String::new(),
                purpose: String::new(),
                requested_by: String::new(),
                planning_period: String::new(),
            },
            workshop: Workshop {
                title: String::new(),
                place: String::new(),
                date: None,
                facilitators: vec![],
                participants: vec![],
                missing: vec![],
                clock: None,
            },
            answers: BTreeMap::new(),
            voices: Voices { counted: vec![], answers: BTreeMap::new() },
            closings: vec![],
            plan: Plan { chosen: vec![], actions: vec![], waivers: vec![], practices: vec![] },
            mirror: Mirror { permission: None, seen: vec![] },
            last: None,
            undecided: Undecided {
                answers: BTreeMap::new(),
                set_up: BTreeMap::new(),
                actions: BTreeMap::new(),
                practices: BTreeMap::new(),
                seen: BTreeMap::new(),
            },
            earlier: vec![],
            carried: if carries { vec![carried()] } else { vec![] },
        };
        edited(start, &edits)
    })
}

fn carried() -> Part {
    let text = std::fs::read_to_string("tests/formats/good/instrument.toml").unwrap();
    let module = stocktake::format::instrument::read(&text).unwrap().module;
    Part { hash: stocktake::format::instrument::hash(&module), module: std::sync::Arc::new(module) }
}

/// A base, and copies that went on from it.
fn copies() -> impl Strategy<Value = (Assessment, [Assessment; 3])> {
    let edits = || vec(edit(), 0..6);
    (base(), [edits(), edits(), edits()]).prop_map(|(base, edits)| {
        let mut revision = 7;
        let copies = edits.map(|edits| {
            revision += 1;
            Assessment { revision: Some(revision), ..edited(base.clone(), &edits) }
        });
        (base, copies)
    })
}

/// The same for assessments that their groups close and reopen: what is closed is not changed.
fn closed_copies() -> impl Strategy<Value = (Assessment, [Assessment; 2])> {
    let more = || {
        let turn = prop_oneof![
            3 => vec(edit(), 0..2),
            3 => closing().prop_map(|closing| vec![Edit::Close(closing)]),
            2 => text().prop_map(|because| vec![Edit::Reopen(because + "because")]),
        ];
        vec(turn, 0..5)
    };
    (base(), [more(), more(), more()]).prop_map(|(base, [begun, one, other])| {
        let go_on = |mut assessment: Assessment, turns: Vec<Vec<Edit>>| {
            for mut edits in turns {
                let reopens = matches!(edits.first(), Some(Edit::Reopen(_)));
                if assessment.is_closed() && !reopens {
                    // The plan goes on.
                    edits.retain(|edit| matches!(edit, Edit::Plan(_)));
                    assessment = edited(assessment, &edits);
                } else if assessment.is_closed() == reopens {
                    assessment = edited(assessment, &edits);
                }
            }
            assessment
        };
        let base = go_on(base, begun);
        let copies = [go_on(base.clone(), one), go_on(base.clone(), other)];
        (base, copies)
    })
}

/// Each of these with and without a base.
fn bases(base: &Assessment) -> [Option<&Assessment>; 2] {
    [Some(base), None]
}

fn bytes(base: Option<&Assessment>, one: &Assessment, other: &Assessment) -> String {
    assessment::write(&merge(base, one, other).unwrap().assessment)
}

fn said(base: Option<&Assessment>, one: &Assessment, other: &Assessment) -> Assessment {
    merge(base, one, other).unwrap().assessment
}

/// Everything of an assessment that is a value of a cell or an item of a list.
fn facts(assessment: &Assessment) -> Vec<String> {
    let mut facts = Vec::new();
    for (id, answer) in &assessment.answers {
        for field in AnswerField::ALL {
            let part = field.of(answer);
            if part != Answer::default() {
                facts.push(format!("{id} {field:?} {part:?}"));
            }
        }
        facts.extend(answer.evidence.iter().map(|item| format!("{id} {item:?}")));
    }
    for ((id, field), values) in &assessment.undecided.answers {
        facts.extend(values.iter().map(|part| format!("{id} {field:?} {part:?}")));
    }
    for field in SetUpField::ALL {
        facts.push(format!("{field:?} {:?}", field.of(assessment)));
    }
    for (field, values) in &assessment.undecided.set_up {
        facts.extend(values.iter().map(|part| format!("{field:?} {part:?}")));
    }
    facts.extend(plan_facts(assessment));
    facts.extend(assessment.workshop.facilitators.iter().map(|name| format!("facilitator {name:?}")));
    facts.extend(assessment.workshop.missing.iter().map(|name| format!("missing {name:?}")));
    facts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_the_copies_does_not_matter((base, [a, b, _]) in copies()) {
        for base in bases(&base) {
            prop_assert_eq!(bytes(base, &a, &b), bytes(base, &b, &a));
        }
    }

    #[test]
    fn a_copy_merged_with_itself_is_itself((base, [a, b, _]) in copies()) {
        for base in bases(&base) {
            prop_assert_eq!(&said(base, &a, &a), &a);
            let both = said(base, &a, &b);
            prop_assert_eq!(&said(base, &both, &both), &both);
        }
    }

    #[test]
    fn a_copy_that_comes_again_changes_nothing((base, [a, b, _]) in copies()) {
        for base in bases(&base) {
            let both = said(base, &a, &b);
            for again in [&a, &b] {
                prop_assert_eq!(&said(base, &both, again), &both);
                prop_assert_eq!(&said(base, again, &both), &both);
            }
        }
    }

    #[test]
    fn a_side_without_changes_leaves_the_other_as_it_is((base, [a, _, _]) in copies()) {
        prop_assert_eq!(&said(Some(&base), &a, &base), &a);
        prop_assert_eq!(&said(Some(&base), &base, &a), &a);
    }

    #[test]
    fn three_copies_give_the_same_however_they_are_grouped((base, [a, b, c]) in copies()) {
        // Of what different people said alone nothing is kept: it is collected again.
        let collects = |one, other| said(Some(&base), one, other).undecided.set_up.contains_key(&SetUpField::Voices);
        prop_assume!(!collects(&a, &b) && !collects(&b, &c) && !collects(&a, &c));
        let left = said(Some(&base), &said(Some(&base), &a, &b), &c);
        let right = said(Some(&base), &a, &said(Some(&base), &b, &c));
        // Values of a field are sets, so this holds with conflicts too; not so of versions of an action, of which whole ones
        // are kept.
        let open = |assessment: &Assessment| assessment.undecided.len() > assessment.undecided.without_plan().len();
        prop_assume!(!open(&left) && !open(&right));
        prop_assert_eq!(assessment::write(&left), assessment::write(&right));
    }

    #[test]
    fn no_value_is_lost((base, [a, b, _]) in copies()) {
        let kept = facts(&said(Some(&base), &a, &b));
        let known = facts(&base);
        for fact in facts(&a).into_iter().chain(facts(&b)) {
            prop_assert!(known.contains(&fact) || kept.contains(&fact), "lost: {}\n{:#?}", fact, kept);
        }
        let kept = facts(&said(None, &a, &b));
        for fact in facts(&a).into_iter().chain(facts(&b)) {
            // What an assessment is without is no value.
            let blank = fact.ends_with("{:?}") || fact_is_blank(&fact);
            prop_assert!(blank || kept.contains(&fact), "lost: {}\n{:#?}", fact, kept);
        }
    }

    #[test]
    fn nothing_is_invented((base, [a, b, _]) in copies()) {
        let known: Vec<String> = [&base, &a, &b].into_iter().flat_map(facts).collect();
        for fact in facts(&said(Some(&base), &a, &b)) {
            let is_empty_value = fact_is_blank(&fact);
            prop_assert!(is_empty_value || known.contains(&fact), "invented: {}", fact);
        }
    }

    #[test]
    fn the_result_is_a_file_that_reads_back((base, [a, b, _]) in copies()) {
        for base in bases(&base) {
            let merged = said(base, &a, &b);
            let text = assessment::write(&merged);
            prop_assert_eq!(&assessment::read(&text).unwrap().assessment, &merged, "{}", text);
        }
    }

    #[test]
    fn the_counts_add_up((base, [a, b, _]) in copies()) {
        let Merged { counts, actions, assessment } = merge(Some(&base), &a, &b).unwrap();
        for counts in [counts, actions] {
            let parts = [counts.same, counts.one, counts.other, counts.combined, counts.undecided];
            prop_assert_eq!(counts.all, parts.into_iter().sum::<usize>());
        }
        prop_assert!(actions.all >= assessment.plan.actions.len());
        prop_assert!(counts.all >= assessment.answers.len());
    }

    #[test]
    fn what_is_undecided_says_nothing_and_has_two_values((base, [a, b, _]) in copies()) {
        let merged = said(Some(&base), &a, &b);
        for ((id, field), values) in &merged.undecided.answers {
            prop_assert!(values.len() > 1);
            let part = merged.answers.get(id).map(|answer| field.of(answer)).unwrap_or_default();
            prop_assert_eq!(part, Answer::default());
        }
        for (id, versions) in &merged.undecided.actions {
            prop_assert!(versions.len() > 1 && versions.iter().all(|version| version.id == *id));
            prop_assert_eq!(merged.plan.action(id), None);
        }
        for (id, versions) in &merged.undecided.practices {
            prop_assert!(versions.len() > 1 && merged.plan.practice(id).is_none());
        }
        for versions in merged.undecided.seen.values() {
            prop_assert!(versions.len() > 1 && !merged.mirror.seen.iter().any(|seen| versions.contains(seen)));
        }
    }

    #[test]
    fn deciding_every_field_leaves_none_undecided_and_takes_a_value_that_was_said((base, [a, b, _]) in copies()) {
        let merged = said(Some(&base), &a, &b);
        let mut decided = merged.clone();
        for cell in merging::cells(&merged) {
            if cell != Cell::SetUp(SetUpField::Voices) {
                prop_assert_eq!(merging::decided(&decided, &cell, Decision::Value(99)), None);
            }
            decided = merging::decided(&decided, &cell, Decision::Value(1)).unwrap();
            if let Cell::Answer(id, field) = &cell {
                let part = decided.answers.get(id).map(|answer| field.of(answer)).unwrap_or_default();
                prop_assert!(merged.undecided.answers[&(id.clone(), *field)].contains(&part));
            }
            if let Cell::Action(id) = &cell {
                prop_assert!(merged.undecided.actions[id].contains(decided.plan.action(id).unwrap()));
            }
        }
        prop_assert!(decided.undecided.is_empty());
        // The same copies again open nothing that was not said before.
        prop_assert!(assessment::read(&assessment::write(&decided)).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn copies_that_were_closed_give_the_same_bytes_or_the_same_refusal((base, [a, b]) in closed_copies()) {
        for base in bases(&base) {
            let text = |one, other| merge(base, one, other).map(|merged| assessment::write(&merged.assessment));
            let (left, right) = (text(&a, &b), text(&b, &a));
            prop_assert_eq!(left.is_ok(), right.is_ok());
            if let (Ok(left), Ok(right)) = (left, right) {
                prop_assert_eq!(left, right);
            }
            prop_assert_eq!(&said(base, &a, &a), &a);
        }
        prop_assert_eq!(&said(Some(&base), &a, &base), &Assessment { revision: a.revision.max(base.revision), ..a.clone() });
    }

    #[test]
    fn no_closing_is_lost_and_what_is_closed_says_what_it_said((base, [a, b]) in closed_copies()) {
        for base in bases(&base) {
            let Ok(merged) = merge(base, &a, &b) else {
                prop_assert!(a.is_closed() || b.is_closed());
                continue;
            };
            let merged = merged.assessment;
            for closing in a.closings.iter().chain(&b.closings) {
                let same = |kept: &Closing| kept == closing
                    || closing.reopened.is_none() && Closing { reopened: None, ..kept.clone() } == *closing;
                prop_assert!(merged.closings.iter().any(same), "lost: {:?}", closing);
            }
            for copy in [&a, &b] {
                if merged.is_closed() && merged.closing() == copy.closing() {
                    prop_assert_eq!(assessment::content_hash(&merged), assessment::content_hash(copy));
                }
            }
            let text = assessment::write(&merged);
            prop_assert_eq!(&assessment::read(&text).unwrap().assessment, &merged, "{}", text);
            if let Ok(again) = merge(base, &merged, &a) {
                prop_assert_eq!(&again.assessment, &merged);
            }
        }
    }
}

#[test]
fn a_closed_copy_is_merged_only_where_it_goes_on_saying_the_same() {
    let base = assessment(&[]);
    let mut closed = assessment(&[("GOV-3.1", levelled(3))]);
    let open = closed.clone();
    let on = Date::new(2026, 11, 21).unwrap();
    closed.closings.push(Closing {
        on,
        hash: assessment::content_hash(&open),
        by: "the group".to_owned(),
        open: vec![],
        waived: vec![],
        waived_because: String::new(),
        reopened: None,
    });
    let other = assessment(&[("GOV-3.2", levelled(2))]);
    for base in bases(&base) {
        assert_eq!(merge(base, &closed, &other), Err(Refused::Closed { on }));
        assert_eq!(merge(base, &other, &closed), Err(Refused::Closed { on }));
        assert_eq!(said(base, &open, &closed), closed, "the same, and closed");
    }
    // Who reopened it, with a reason, may go on.
    let mut reopened = assessment(&[("GOV-3.1", levelled(3)), ("GOV-3.2", levelled(2))]);
    reopened.closings.clone_from(&closed.closings);
    reopened.closings[0].reopened = Some(Reopening { on, because: "a source turned up".to_owned(), changed: false });
    assert_eq!(said(Some(&closed), &closed, &reopened), reopened);
    assert_eq!(said(None, &closed, &reopened), reopened);
}

#[test]
fn of_two_clocks_the_later_one_goes_on() {
    let at = |hour: &str| {
        let mut one = assessment(&[]);
        one.workshop.clock = Some(Clock {
            from: IndicatorId::new("GOV-1.1").unwrap(),
            on: Date::new(2026, 11, 21).unwrap(),
            at: TimeOfDay::parse(hour).unwrap(),
        });
        one
    };
    let base = at("09:00");
    assert_eq!(said(Some(&base), &at("10:00"), &at("11:00")), at("11:00"));
    assert_eq!(said(Some(&base), &at("11:00"), &at("10:00")), at("11:00"));
    assert_eq!(said(Some(&base), &assessment(&[]), &base), assessment(&[]), "it was stopped");
}

/// Whether a fact of the set-up says that nothing was given.
fn fact_is_blank(fact: &str) -> bool {
    SetUpField::ALL.iter().any(|field| *fact == format!("{field:?} {:?}", SetUpPart::default()))
        || AnswerField::ALL.iter().any(|field| fact.ends_with(&format!("{field:?} {:?}", Answer::default())))
}

fn assessment(answers: &[(&str, Answer)]) -> Assessment {
    let id = AssessmentId::new("0197").unwrap();
    let mut assessment = Assessment::new(id, Constituent::Government, "Ministry", Depth::Quick);
    assessment.answers =
        answers.iter().map(|(id, answer)| (IndicatorId::new(id).unwrap(), answer.clone())).collect::<BTreeMap<_, _>>();
    assessment
}

fn levelled(number: u8) -> Answer {
    Answer { revision: Some(1), standing: Standing::Levelled(Level::new(number).unwrap()), ..Answer::default() }
}

#[test]
fn a_level_of_one_copy_and_a_note_of_the_other_come_together() {
    let base = assessment(&[]);
    let one = assessment(&[("GOV-3.1", levelled(3))]);
    let felt = FeltNeed::new(2);
    let other =
        assessment(&[("GOV-3.1", Answer { revision: Some(1), felt, note: "seen".to_owned(), ..Answer::default() })]);
    for base in bases(&base) {
        let merged = merge(base, &one, &other).unwrap();
        let expected = Answer { felt, note: "seen".to_owned(), ..levelled(3) };
        assert_eq!(merged.assessment, assessment(&[("GOV-3.1", expected)]));
        assert_eq!((merged.counts.combined, merged.counts.all), (1, 1));
    }
}

#[test]
fn a_note_that_one_deleted_and_the_other_changed_is_undecided_with_nothing_as_a_value() {
    let noted = |note: &str| assessment(&[("GOV-3.1", Answer { note: note.to_owned(), ..levelled(3) })]);
    let merged = merge(Some(&noted("before")), &noted(""), &noted("after")).unwrap().assessment;
    let values = &merged.undecided.answers[&(IndicatorId::new("GOV-3.1").unwrap(), AnswerField::Note)];
    let kept: Vec<&str> = values.iter().map(|value| value.note.as_str()).collect();
    assert_eq!(kept, ["", "after"]);
}

#[test]
fn a_field_that_a_hand_left_undecided_without_values_can_be_taken_off_the_list() {
    let mut one = assessment(&[("GOV-3.1", levelled(3))]);
    let id = IndicatorId::new("GOV-3.1").unwrap();
    one.undecided.answers.insert((id.clone(), AnswerField::Standing), [].into());
    let cell = Cell::Answer(id, AnswerField::Standing);
    assert_eq!(merging::decided(&one, &cell, Decision::Value(0)), Some(assessment(&[("GOV-3.1", levelled(3))])));
}

#[test]
fn two_notes_can_both_be_kept_one_after_the_other() {
    let noted = |note: &str| assessment(&[("GOV-3.1", Answer { note: note.to_owned(), ..levelled(3) })]);
    let merged = merge(Some(&noted("")), &noted("one"), &noted("two")).unwrap().assessment;
    let cell = Cell::Answer(IndicatorId::new("GOV-3.1").unwrap(), AnswerField::Note);
    assert_eq!(merging::decided(&merged, &cell, Decision::All), Some(noted("one\ntwo")));
}

#[test]
fn what_people_said_alone_is_the_later_collection_or_is_collected_again() {
    let response = |n: u128| ResponseId::from_number(n);
    let counting = |numbers: &[u128]| {
        let mut assessment = assessment(&[]);
        assessment.voices.counted = numbers.iter().map(|n| Counted { id: response(*n), revision: 1 }).collect();
        assessment
    };
    let base = counting(&[]);
    let merged = merge(Some(&base), &counting(&[1]), &counting(&[1, 2])).unwrap().assessment;
    assert_eq!(merged.voices, counting(&[1, 2]).voices);
    assert!(merged.undecided.is_empty());
    let merged = merge(Some(&base), &counting(&[1, 3]), &counting(&[1, 2])).unwrap().assessment;
    assert_eq!(merged.voices, Voices::default());
    assert!(merged.undecided.set_up.contains_key(&SetUpField::Voices));
}

#[test]
fn what_are_no_copies_of_one_assessment_is_not_merged() {
    let one = assessment(&[]);
    let mut other = one.clone();
    other.id = AssessmentId::new("0198");
    assert_eq!(merge(None, &one, &other), Err(Refused::OtherAssessment));
    assert_eq!(merge(Some(&other), &one, &one.clone()), Err(Refused::OtherBase));
    let unnamed = Assessment { id: None, ..one.clone() };
    assert_eq!(merge(None, &one, &unnamed), Err(Refused::NoId));
    let rehearsal = Assessment { rehearsal: true, ..one.clone() };
    assert_eq!(merge(None, &one, &rehearsal), Err(Refused::Rehearsal));
    let mut moved = one.clone();
    moved.selection.modules =
        vec![ModuleRef { id: ModuleId::new("common").unwrap(), version: None, hash: String::new() }];
    assert!(matches!(merge(None, &one, &moved), Err(Refused::OtherModules { .. })));
}
