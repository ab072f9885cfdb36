//! What is written comes back the same, whatever it says.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use sha2::{Digest, Sha256};
use stocktake::format::{self, assessment, comments, instrument};
use stocktake::model::*;

use super::golden::good;
use super::plans;

/// Texts with everything that hurts: quotes, backslashes, control and invisible characters, line ends.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let hostile = select(vec![
        '"',
        '\\',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{9b}',
        '\u{202e}',
        '\u{2066}',
        '\u{200b}',
        '\u{feff}',
        '\u{2028}',
        '\u{e0041}',
        '\u{301}',
        '#',
        '[',
        ']',
        '=',
        '\'',
        ' ',
        'é',
        '日',
        '😀',
        'a',
    ]);
    vec(prop_oneof![3 => hostile, 1 => any::<char>()], 0..12).prop_map(|characters| characters.into_iter().collect())
}

pub(crate) fn filled_text() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("{text}x"))
}

pub(crate) fn word<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

pub(crate) fn level() -> impl Strategy<Value = Level> {
    (1u8..=5).prop_map(|number| Level::new(number).unwrap())
}

pub(crate) fn indicator_id() -> impl Strategy<Value = IndicatorId> {
    ("[A-Z]{1,3}", 1u16..20, 1u16..20)
        .prop_map(|(letters, area, number)| IndicatorId::new(&format!("{letters}-{area}.{number}")).unwrap())
}

fn standing() -> impl Strategy<Value = (Standing, Option<Level>, String)> {
    let open = select(vec![Standing::Unanswered, Standing::InsufficientEvidence, Standing::NoConsensus]);
    prop_oneof![
        (level(), text()).prop_map(|(level, reason)| (Standing::Levelled(level), None, reason)),
        (filled_text(), option::of(level())).prop_map(|(reason, aside)| (
            Standing::NotApplicable { reason },
            aside,
            String::new()
        )),
        (open, option::of(level()), text()),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let scales = (
        option::of(1u32..9_999),
        option::of((0u8..=3).prop_map(|n| FeltNeed::new(n).unwrap())),
        option::of(level()),
        option::of((1u8..=3).prop_map(|n| Importance::new(n).unwrap())),
        option::of(word(Cause::ALL)),
    );
    let texts = (text(), text(), text());
    let tally = || option::of([0u16..=9_999, 0u16..=9_999, 0u16..=9_999, 0u16..=9_999, 0u16..=9_999]);
    let rest = (
        any::<bool>(),
        any::<bool>(),
        (tally(), tally()),
        vec((word(EvidenceKind::ALL), text()).prop_map(|(kind, source)| Evidence { kind, source }), 0..4),
    );
    (standing(), scales, texts, rest)
        .prop_map(|((standing, set_aside, reason), scales, texts, rest)| Answer {
            revision: scales.0,
            standing,
            set_aside,
            reason,
            felt: scales.1,
            desired: scales.2,
            importance: scales.3,
            cause: scales.4,
            at_risk: rest.0,
            note: texts.0,
            good_practice: texts.1,
            dissent: texts.2,
            review: rest.1,
            tally: rest.2.0.map(|counts| Tally::new(counts).unwrap()),
            tally_first: rest.2.1.map(|counts| Tally::new(counts).unwrap()),
            evidence: rest.3,
        })
        .prop_filter("an answer that says nothing is not written", |answer| !answer.is_empty())
}

fn module_ref() -> impl Strategy<Value = ModuleRef> {
    ("[a-z][a-z0-9-]{0,10}", option::of(0u32..99), any::<bool>()).prop_map(|(id, version, hashed)| ModuleRef {
        id: ModuleId::new(&id).unwrap(),
        version: version.map(|major| Version { major, minor: 0, patch: 12 }),
        hash: if hashed { format!("sha256:{}", "0a".repeat(32)) } else { String::new() },
    })
}

pub(crate) fn people() -> impl Strategy<Value = Participants> {
    let bands = (option::of(word(Sex::ALL)), option::of(word(Age::ALL)), option::of(word(Seniority::ALL)));
    (text(), bands, 0u32..1_000).prop_map(|(role, (sex, age, seniority), count)| Participants {
        role,
        sex,
        age,
        seniority,
        count,
    })
}

fn workshop() -> impl Strategy<Value = Workshop> {
    let date = option::of((1900u16..=2200, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap()));
    let time = (0u8..24, 0u8..60, 0u8..60).prop_map(|(h, m, s)| TimeOfDay::new(h, m, s).unwrap());
    let day = (1900u16..=2200, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap());
    let clock = option::of((indicator_id(), day, time).prop_map(|(from, on, at)| Clock { from, on, at }));
    (text(), text(), date, vec(text(), 0..3), vec(people(), 0..3), vec(text(), 0..3), clock).prop_map(
        |(title, place, date, facilitators, participants, missing, clock)| Workshop {
            title,
            place,
            date,
            facilitators,
            participants,
            missing,
            clock,
        },
    )
}

/// The instrument of the good files with another title, or nothing but its head.
fn carried() -> impl Strategy<Value = Part> {
    (filled_text(), any::<bool>()).prop_map(|(title, bare)| {
        let mut module = instrument::read(&good("instrument.toml")).unwrap().module;
        module.title = title;
        if bare {
            module.areas.clear();
        }
        Part { hash: instrument::hash(&module), module: module.into() }
    })
}

pub(crate) fn day() -> impl Strategy<Value = Date> {
    (1900u16..=2200, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
}

fn closing() -> impl Strategy<Value = Closing> {
    let open = vec(indicator_id(), 0..3);
    let waived = (vec(indicator_id(), 0..3), filled_text());
    let reopened = (day(), filled_text(), any::<bool>());
    let reopened = option::of(reopened.prop_map(|(on, because, changed)| Reopening { on, because, changed }));
    (day(), "[0-9a-f]{64}", filled_text(), open, waived, reopened).prop_map(
        |(on, digits, by, open, (waived, waived_because), reopened)| Closing {
            on,
            hash: format!("sha256:{digits}"),
            by,
            open,
            waived,
            waived_because,
            reopened,
        },
    )
}

fn tally() -> impl Strategy<Value = Tally> {
    [0u16..=9_999, 0u16..=9_999, 0u16..=9_999, 0u16..=9_999, 0u16..=9_999]
        .prop_map(|counts| Tally::new(counts).unwrap())
}

fn band() -> impl Strategy<Value = Band> {
    let all: Vec<Band> = ["role", "sex", "age", "seniority"].into_iter().flat_map(Band::all).collect();
    assert_eq!(all.len(), 22);
    select(all)
}

/// Also what only a hand would write: groups that must not be shown come back too.
fn voices() -> impl Strategy<Value = Voices> {
    let counted = ("[A-Za-z0-9_-]{1,20}", 0..=i64::MAX as u64)
        .prop_map(|(id, revision)| Counted { id: ResponseId::new(&id).unwrap(), revision });
    let bands = vec((band(), tally()).prop_map(|(band, levels)| BandLevels { band, levels }), 0..3);
    let felt = [0u16..=9_999, 0u16..=9_999, 0u16..=9_999, 0u16..=9_999];
    let heard = (option::of(1u32..9_999), felt, tally(), tally(), vec(text(), 0..3), bands).prop_map(
        |(revision, felt, levels, desired, comments, bands)| Heard { revision, felt, levels, desired, comments, bands },
    );
    (vec(counted, 0..3), prop::collection::btree_map(indicator_id(), heard, 0..3))
        .prop_map(|(counted, answers)| Voices { counted, answers })
}

/// Parts of answers and set-ups, each value with whatever else it holds.
fn undecided() -> impl Strategy<Value = Undecided> {
    let values = prop::collection::btree_set(prop_oneof![4 => answer(), 1 => Just(Answer::default())], 0..3);
    let answers = prop::collection::btree_map((indicator_id(), word(AnswerField::ALL)), values, 0..3);
    let part = (filled_text(), text(), workshop(), option::of(word(Depth::ALL)), option::of(1u32..=999)).prop_map(
        |(organization, whom, workshop, depth, round)| SetUpPart {
            organization,
            whom,
            date: workshop.date,
            participants: workshop.participants,
            title: workshop.title,
            depth,
            without: vec![AreaId::new("GOV-3").unwrap()],
            round,
            ..SetUpPart::default()
        },
    );
    let set_up = prop::collection::btree_map(word(SetUpField::ALL), prop::collection::btree_set(part, 0..3), 0..3);
    (answers, set_up, plans::undecided()).prop_map(|(answers, set_up, plan)| Undecided { answers, set_up, ..plan })
}

fn anything() -> impl Strategy<Value = Assessment> {
    let id = || option::of("[A-Za-z0-9_-]{1,20}".prop_map(|id| AssessmentId::new(&id).unwrap()));
    let area = indicator_id().prop_map(|id| id.area());
    let selection = (word(Depth::ALL), vec(area, 0..3), vec(module_ref(), 0..3), vec(module_ref(), 0..3))
        .prop_map(|(depth, without, modules, earlier)| Selection { depth, without, modules, earlier });
    let subject = (word(Constituent::ALL), filled_text(), text(), text())
        .prop_map(|(constituent, organization, country, unit)| Subject { constituent, organization, country, unit });
    let scope =
        (text(), text(), text(), text(), text()).prop_map(|(whom, which, purpose, requested_by, planning_period)| {
            Scope { whom, which, purpose, requested_by, planning_period }
        });
    let answers = prop::collection::btree_map(indicator_id(), answer(), 0..4);
    let head = (id(), option::of(0..=i64::MAX as u64), 1u32..=999, id(), any::<bool>());
    let earlier = (module_ref(), indicator_id(), 1u32..99, answer())
        .prop_map(|(module, indicator, revision, answer)| EarlierAnswer::new(module.id, indicator, revision, answer));
    let editions = (vec(earlier, 0..3), vec(carried(), 0..3), vec(closing(), 0..3), undecided());
    let after = (plans::plan(), plans::mirror(), option::of(plans::last()));
    (head, selection, subject, scope, workshop(), (answers, voices()), editions, after).prop_map(
        |(
            (id, revision, round, previous, rehearsal),
            selection,
            subject,
            scope,
            workshop,
            answers,
            editions,
            after,
        )| {
            let (plan, mirror, last) = after;
            let (earlier, carried, closings, undecided) = editions;
            let (answers, voices) = answers;
            Assessment {
                id,
                revision,
                round,
                previous,
                rehearsal,
                selection,
                subject,
                scope,
                workshop,
                answers,
                voices,
                closings,
                plan,
                mirror,
                last,
                undecided,
                earlier,
                carried,
            }
        },
    )
}

fn said() -> impl Strategy<Value = Said> {
    let felt = option::of((0u8..=3).prop_map(|n| FeltNeed::new(n).unwrap()));
    (option::of(1u32..9_999), felt, option::of(level()), option::of(level()), text())
        .prop_map(|(revision, felt, level, desired, comment)| Said { revision, felt, level, desired, comment })
}

fn response() -> impl Strategy<Value = Response> {
    let person = (
        option::of(word(Role::ALL)),
        option::of(word(Sex::ALL)),
        option::of(word(Age::ALL)),
        option::of(word(Seniority::ALL)),
    );
    let head = ("[A-Za-z0-9_-]{1,64}", 1u64..i64::MAX as u64, "[A-Za-z0-9_-]{1,64}", any::<bool>());
    let answers = proptest::collection::btree_map(indicator_id(), said(), 0..6);
    (head, person, answers).prop_map(|((id, revision, assessment, rehearsal), (role, sex, age, seniority), answers)| {
        Response {
            id: ResponseId::new(&id).unwrap(),
            revision,
            assessment: AssessmentId::new(&assessment).unwrap(),
            rehearsal,
            modules: vec![ModuleRef { id: ModuleId::new("government").unwrap(), version: None, hash: String::new() }],
            person: Person { role, sex, age, seniority },
            answers: answers.into_iter().filter(|(_, said)| !said.is_empty()).collect(),
        }
    })
}

proptest! {
    #[test]
    fn a_response_comes_back_from_its_text_and_no_cut_of_it_passes(one in response(), cut in any::<prop::sample::Index>()) {
        let text = format::response::write(&one);
        let read = format::response::read(&text);
        prop_assert!(read.is_ok(), "{read:?}\n{text}");
        prop_assert_eq!(&read.unwrap().response, &one);
        // The last line end is not worth a word.
        let cut: String = text.chars().take(cut.index(text.chars().count() - 1)).collect();
        if cut.len() < text.len() - 1 {
            let passed = format::response::read(&cut);
            prop_assert!(passed.is_err(), "{cut}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn an_assessment_comes_back_the_same(one in anything()) {
        let text = assessment::write(&one);
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{}", text);
        let read = assessment::read(&text);
        prop_assert!(read.is_ok(), "{read:?}\n{text}");
        let read = read.unwrap();
        prop_assert_eq!(&read.assessment, &one);
        prop_assert_eq!(assessment::write(&read.assessment), text.as_str());
        prop_assert_eq!(comments(&text), []);
    }

    #[test]
    fn the_hash_of_a_closing_tells_what_was_said_and_nothing_of_the_file(one in anything(), more in filled_text()) {
        let hash = assessment::content_hash(&one);
        let kept = Assessment {
            id: AssessmentId::new("another"),
            revision: Some(7),
            closings: vec![],
            carried: vec![],
            plan: Plan::default(),
            mirror: Mirror::default(),
            last: None,
            undecided: one.undecided.without_plan(),
            ..one.clone()
        };
        prop_assert_eq!(assessment::content_hash(&kept), hash.as_str());
        let stopped = Assessment { workshop: Workshop { clock: None, ..one.workshop.clone() }, ..one.clone() };
        prop_assert_eq!(assessment::content_hash(&stopped), hash.as_str(), "the clock says nothing");
        let mut other = one.clone();
        other.workshop.missing.push(more);
        prop_assert_ne!(assessment::content_hash(&other), hash.as_str());
        // The recipe of docs/file-formats.md, on the text of a saved file.
        let text = assessment::write(&Assessment { revision: Some(7), ..one });
        let after = [
            "closing]", "plan]", "actions]", "waivers]", "good_practices]", "mirror]", "mirror.seen]", "last]",
            "undecided_actions]", "undecided_practices]", "undecided_seen]", "carried]", "end]",
        ];
        let is_last = |part: &&str| !after.iter().any(|table| part.trim_start_matches('[').starts_with(table));
        let parts = text.trim_end().split("\n\n").take_while(is_last).enumerate().map(|(at, part)| {
            let told = part.lines().filter(|line| match at {
                0 => !(line.starts_with("id =") || line.starts_with("revision =")),
                _ => !(part.starts_with("[workshop]") && line.starts_with("clock =")),
            });
            told.collect::<Vec<_>>().join("\n")
        });
        let content = parts.filter(|part| part != "[workshop]").collect::<Vec<_>>().join("\n\n") + "\n";
        let mut digest = String::new();
        for byte in Sha256::digest(content.as_bytes()) {
            write!(digest, "{byte:02x}").unwrap();
        }
        prop_assert_eq!(hash, format!("sha256:{digest}"));
    }

    #[test]
    fn an_instrument_comes_back_the_same(texts in vec(filled_text(), 12), weight in 1u8..=100) {
        let mut module = instrument::read(&good("instrument.toml")).unwrap().module;
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        module.title = next();
        let area = &mut module.areas[0];
        area.title = next();
        area.source = vec![next()];
        let indicator = &mut area.indicators[0];
        indicator.title = next();
        indicator.weight = Weight::new(weight).unwrap();
        indicator.felt_need = next();
        indicator.question = next();
        indicator.descriptors[4] = next() + "unlike the others";
        indicator.evidence = vec![next()];
        indicator.not_applicable = next();
        indicator.asset_reading = next();
        indicator.follow_up = next();
        let text = instrument::write(&module);
        let read = instrument::read(&text);
        prop_assert!(read.is_ok(), "{read:?}\n{text}");
        let read = read.unwrap();
        prop_assert_eq!(&read.module, &module);
        prop_assert_eq!(instrument::hash(&read.module), instrument::hash(&module));
    }
}

#[test]
fn the_hash_changes_with_any_word_and_not_with_the_layout() {
    let text = good("instrument.toml");
    let hash = |text: &str| instrument::hash(&instrument::read(text).unwrap().module);
    assert_eq!(hash(&text), hash(&text.replace("gender_marker = 1\n", "gender_marker = 0x1 # a comment\n\n")));
    assert_ne!(hash(&text), hash(&text.replace("Who decides?", "Who decides it?")));
    assert!(hash(&text).starts_with("sha256:") && hash(&text).len() == 71);
}
