//! Plans, mirrors and last rounds that say anything.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use stocktake::model::*;

use super::properties::{day, filled_text, indicator_id, level, people, text, word};

fn action_id() -> impl Strategy<Value = ActionId> {
    "[A-Za-z0-9_-]{1,12}".prop_map(|id| ActionId::new(&id).unwrap())
}

fn month() -> impl Strategy<Value = Month> {
    (1900u16..=2200, 1u8..=12).prop_map(|(year, month)| Month::new(year, month).unwrap())
}

fn result() -> impl Strategy<Value = ActionResult> {
    (day(), word(ResultLevel::ALL), filled_text()).prop_map(|(on, level, what)| ActionResult { on, level, what })
}

fn tracer() -> impl Strategy<Value = Tracer> {
    let counts = || option::of(0u32..=5);
    (day(), text(), 5u32..999_999, [counts(), counts(), counts(), counts()], text()).prop_map(
        |(on, group, people, [in_post, used, passed_on, changed], obstacle)| Tracer {
            on,
            group,
            people,
            in_post,
            used,
            passed_on,
            changed,
            obstacle,
        },
    )
}

/// One that fits together, as a file demands it.
fn action() -> impl Strategy<Value = Action> {
    let head = (action_id(), filled_text(), filled_text(), option::of(month()), month());
    let words = (
        option::of(word(Verb::ALL)),
        option::of(word(CapacityLevel::ALL)),
        option::of(word(Funding::ALL)),
        option::of(word(FundingSource::ALL)),
        option::of(word(ProviderKind::ALL)),
        word(Status::ALL),
    );
    let lists = (vec(indicator_id(), 0..3), vec(word(Role::ALL), 0..3), vec(day(), 0..3), vec(action_id(), 0..3));
    let rest = (
        option::of("AP-[0-9]{2}".prop_map(|id| ApproachId::new(&id).unwrap())),
        option::of(0u32..=999_999),
        option::of((1u8..=19).prop_map(|number| OutcomeNumber::new(number).unwrap())),
        vec(result(), 0..3),
        vec(tracer(), 0..3),
    );
    (head, words, lists, rest, vec(text(), 13)).prop_map(|(head, words, lists, rest, texts)| {
        let (id, what, owner, start, due) = head;
        let (verb, level, funding, funding_source, provider, status) = words;
        let (indicators, roles, follow_up, counterparts) = lists;
        let (approach, number, outcome, results, tracers) = rest;
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        let mut action = Action {
            id,
            what,
            indicators,
            verb,
            level,
            approach,
            owner,
            first_step: next(),
            start: start.filter(|start| *start <= due),
            due,
            output: next(),
            measure: Measure { indicator: next(), baseline: next(), target: next() },
            recipients: Recipients { roles, number, criteria: next(), back_up: next(), transfer: next() },
            follow_up,
            funding,
            funding_source,
            budget_line: next(),
            provider,
            provider_name: next(),
            outcome,
            programme: next(),
            sustained_by: next(),
            counterparts,
            status,
            status_note: next(),
            results,
            tracers,
        };
        if !action.holds_together() {
            action.status = Status::UnderWay;
        }
        action
    })
}

fn practice() -> impl Strategy<Value = GoodPractice> {
    (indicator_id(), text(), text(), text(), text(), text()).prop_map(
        |(indicator, context, action, result, evidence, contact)| GoodPractice {
            indicator,
            context,
            action,
            result,
            evidence,
            contact,
        },
    )
}

fn seen() -> impl Strategy<Value = Seen> {
    (word(Constituent::ALL), indicator_id(), option::of(1u32..9_999), level(), text()).prop_map(
        |(constituent, indicator, revision, level, note)| Seen { constituent, indicator, revision, level, note },
    )
}

/// Each name once.
fn once<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut known = std::collections::BTreeSet::new();
    items.into_iter().filter(|item| known.insert(key(item))).collect()
}

pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let about =
        prop_oneof![Just(About::Plan), action_id().prop_map(About::Action), indicator_id().prop_map(About::Indicator)];
    let waiver =
        (word(GuardRule::ALL), about, filled_text()).prop_map(|(rule, about, because)| Waiver { rule, about, because });
    (vec(indicator_id(), 0..3), vec(action(), 0..3), vec(waiver, 0..3), vec(practice(), 0..3)).prop_map(
        |(chosen, actions, waivers, practices)| Plan {
            chosen,
            actions: once(actions, |action| action.id.clone()),
            waivers,
            practices: once(practices, |practice| practice.indicator.clone()),
        },
    )
}

pub(crate) fn mirror() -> impl Strategy<Value = Mirror> {
    let permission = (day(), filled_text()).prop_map(|(on, by)| Permission { on, by });
    (option::of(permission), vec(seen(), 0..3)).prop_map(|(permission, seen)| Mirror {
        permission,
        seen: once(seen, |seen| (seen.constituent, seen.indicator.clone())),
    })
}

pub(crate) fn last() -> impl Strategy<Value = LastRound> {
    let evidence = (word(EvidenceKind::ALL), text()).prop_map(|(kind, source)| Evidence { kind, source });
    let importance = (1u8..=3).prop_map(|number| Importance::new(number).unwrap());
    let level = (option::of(1u32..9_999), level(), option::of(level()), option::of(importance), vec(evidence, 0..3))
        .prop_map(|(revision, agreed, desired, importance, evidence)| LastLevel {
            revision,
            agreed,
            desired,
            importance,
            evidence,
        });
    let hash = option::of("sha256:[0-9a-f]{64}");
    let rest = (vec(people(), 0..3), vec(text(), 0..3), btree_map(indicator_id(), level, 0..3));
    (1u32..=999, option::of(day()), hash, rest).prop_map(|(round, date, hash, (participants, missing, levels))| {
        LastRound { round, date, hash: hash.unwrap_or_default(), participants, missing, levels }
    })
}

/// What is undecided of them: versions of one name beside each other.
pub(crate) fn undecided() -> impl Strategy<Value = Undecided> {
    let actions = btree_map(action_id(), btree_set(action(), 1..3), 0..2);
    let practices = btree_map(indicator_id(), btree_set(practice(), 1..3), 0..2);
    let seen = btree_map((word(Constituent::ALL), indicator_id()), btree_set(seen(), 1..3), 0..2);
    (actions, practices, seen).prop_map(|(actions, practices, seen)| Undecided {
        answers: BTreeMap::default(),
        set_up: BTreeMap::default(),
        actions: actions
            .into_iter()
            .map(|(id, versions)| {
                let named = versions.into_iter().map(|version| Action { id: id.clone(), ..version });
                (id.clone(), named.collect())
            })
            .collect(),
        practices: practices
            .into_iter()
            .map(|(id, versions)| {
                let named = versions.into_iter().map(|version| GoodPractice { indicator: id.clone(), ..version });
                (id.clone(), named.collect())
            })
            .collect(),
        seen: seen
            .into_iter()
            .map(|((constituent, id), versions)| {
                let named = versions.into_iter().map(|version| Seen { constituent, indicator: id.clone(), ..version });
                ((constituent, id.clone()), named.collect())
            })
            .collect(),
    })
}
