//! What one side may do to plan, mirror and last round, and what of it must not be lost.

use super::*;

/// What one side may do to what goes on after the closing.
#[derive(Clone, Debug)]
pub(crate) enum PlanEdit {
    Chosen(Vec<IndicatorId>),
    Waivers(Vec<Waiver>),
    Whole(usize, Box<Action>),
    Remove(usize),
    /// One part of an action that is there, taken from another one.
    Part(usize, usize, Box<Action>),
    Turn,
    Practice(usize, Option<GoodPractice>),
    PracticeText(usize, usize, String),
    Permission(Option<Permission>),
    Seen(usize, Option<Seen>),
    SeenNote(usize, String),
    Last(Option<LastRound>),
}

pub(crate) fn plan_edit() -> impl Strategy<Value = PlanEdit> {
    let whole = || (0usize..3, action()).prop_map(|(at, action)| (at, Box::new(action)));
    let some_ids = vec(0usize..3, 0..3).prop_map(|picks| picks.into_iter().map(|at| ids()[at].clone()).collect());
    let waiver = (select(vec![GuardRule::OnlyTraining, GuardRule::NoFollowUp]), 0usize..4, filled()).prop_map(
        |(rule, about, because)| {
            let about = match about {
                0 => About::Plan,
                1 => About::Indicator(ids()[0].clone()),
                _ => About::Action(action_ids()[about - 2].clone()),
            };
            Waiver { rule, about, because }
        },
    );
    let permission = (1u8..3, filled()).prop_map(|(day, by)| Permission { on: day_of(day), by });
    prop_oneof![
        1 => some_ids.prop_map(PlanEdit::Chosen),
        1 => vec(waiver, 0..3).prop_map(PlanEdit::Waivers),
        3 => whole().prop_map(|(at, action)| PlanEdit::Whole(at, action)),
        1 => (0usize..3).prop_map(PlanEdit::Remove),
        9 => (0usize..PARTS, whole()).prop_map(|(part, (at, action))| PlanEdit::Part(at, part, action)),
        1 => Just(PlanEdit::Turn),
        2 => (0usize..2, option::of([text(), text(), text(), text(), text()])).prop_map(|(at, texts)| {
            PlanEdit::Practice(at, texts.map(|texts| practice(&ids()[at], texts)))
        }),
        1 => (0usize..2, 0usize..5, text()).prop_map(|(at, part, text)| PlanEdit::PracticeText(at, part, text)),
        1 => option::of(permission).prop_map(PlanEdit::Permission),
        2 => (0usize..2, option::of((option::of(1u32..3), level(), text()))).prop_map(|(at, seen)| {
            PlanEdit::Seen(at, seen.map(|(revision, level, note)| Seen {
                constituent: [Constituent::Employers, Constituent::Workers][at],
                indicator: ids()[0].clone(),
                revision,
                level,
                note,
            }))
        }),
        1 => (0usize..2, text()).prop_map(|(at, text)| PlanEdit::SeenNote(at, text)),
        1 => option::of(last()).prop_map(PlanEdit::Last),
    ]
}

fn filled() -> impl Strategy<Value = String> {
    select(vec!["p", "q"]).prop_map(str::to_owned)
}

fn day_of(day: u8) -> Date {
    Date::new(2027, 6, day).unwrap()
}

fn month(month: u8) -> Month {
    Month::new(2027, month).unwrap()
}

pub(crate) fn action_ids() -> Vec<ActionId> {
    ["A-1", "A-2", "A-3"].map(|id| ActionId::new(id).unwrap()).to_vec()
}

fn practice(id: &IndicatorId, [context, action, result, evidence, contact]: [String; 5]) -> GoodPractice {
    GoodPractice { indicator: id.clone(), context, action, result, evidence, contact }
}

fn last() -> impl Strategy<Value = LastRound> {
    (1u32..3, option::of(1u8..3), level(), people(), text(), evidence()).prop_map(
        |(round, day, agreed, participants, group, evidence)| {
            let level =
                LastLevel { revision: Some(1), agreed, desired: None, importance: Importance::new(2), evidence };
            LastRound {
                round,
                date: day.map(day_of),
                hash: String::new(),
                participants,
                missing: if group.is_empty() { vec![] } else { vec![group] },
                levels: [(ids()[1].clone(), level)].into(),
            }
        },
    )
}

fn action() -> impl Strategy<Value = Action> {
    let names = (0usize..3, filled(), filled());
    let texts = prop::collection::vec(text(), 13);
    let months = (option::of(1u8..9), 4u8..9);
    let words = (
        option::of(select(Verb::ALL)),
        option::of(select(CapacityLevel::ALL)),
        option::of(select(Funding::ALL)),
        option::of(select(FundingSource::ALL)),
        option::of(select(ProviderKind::ALL)),
        select(Status::ALL),
    );
    let result = (1u8..3, select(ResultLevel::ALL), filled()).prop_map(|(day, level, what)| ActionResult {
        on: day_of(day),
        level,
        what,
    });
    let tracer = (1u8..3, text(), option::of(0u32..3)).prop_map(|(day, group, used)| Tracer {
        on: day_of(day),
        obstacle: group.clone(),
        group,
        people: 3,
        in_post: used,
        used,
        passed_on: None,
        changed: used,
    });
    let picks = || vec(0usize..3, 0..3);
    let lists = (
        picks(),
        vec(select(Role::ALL), 0..2),
        vec(1u8..4, 0..3),
        picks(),
        vec(result, 0..3),
        vec(tracer, 0..2),
        option::of(1u32..3),
        option::of(select(vec!["AP-07", "AP-23"])),
        option::of(select(vec![3u8, 19])),
    );
    (names, texts, months, words, lists).prop_map(|((id, what, owner), texts, (start, due), words, lists)| {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        let (verb, level, funding, funding_source, provider, status) = words;
        let (indicators, roles, days, others, results, tracers, number, approach, outcome) = lists;
        let mut action = Action {
            id: action_ids()[id].clone(),
            what,
            indicators: indicators.into_iter().map(|at| ids()[at].clone()).collect(),
            verb,
            level,
            approach: approach.and_then(ApproachId::new),
            owner,
            first_step: next(),
            start: start.map(month),
            due: month(due),
            output: next(),
            measure: Measure { indicator: next(), baseline: next(), target: next() },
            recipients: Recipients { roles, number, criteria: next(), back_up: next(), transfer: next() },
            follow_up: days.into_iter().map(day_of).collect(),
            funding,
            funding_source,
            budget_line: next(),
            provider,
            provider_name: next(),
            outcome: outcome.and_then(OutcomeNumber::new),
            programme: next(),
            sustained_by: next(),
            counterparts: others.into_iter().map(|at| action_ids()[at].clone()).collect(),
            status,
            status_note: next(),
            results,
            tracers,
        };
        mend(&mut action);
        action
    })
}

/// Makes it one that a file may hold.
fn mend(action: &mut Action) {
    action.start = action.start.filter(|start| *start <= action.due);
    if action.status == Status::Done && !action.has_more_than_reactions() {
        action.status = Status::UnderWay;
    }
}

const PARTS: usize = 30;

fn put_part(action: &mut Action, part: usize, from: Action) {
    match part {
        0 => action.what = from.what,
        1 => action.indicators = from.indicators,
        2 => action.verb = from.verb,
        3 => action.level = from.level,
        4 => action.approach = from.approach,
        5 => action.owner = from.owner,
        6 => action.first_step = from.first_step,
        7 => action.start = from.start,
        8 => action.due = from.due,
        9 => action.output = from.output,
        10 => action.measure.indicator = from.measure.indicator,
        11 => action.measure.baseline = from.measure.baseline,
        12 => action.measure.target = from.measure.target,
        13 => action.recipients.roles = from.recipients.roles,
        14 => action.recipients.number = from.recipients.number,
        15 => action.recipients.criteria = from.recipients.criteria,
        16 => action.recipients.back_up = from.recipients.back_up,
        17 => action.recipients.transfer = from.recipients.transfer,
        18 => action.follow_up = from.follow_up,
        19 => action.funding = from.funding,
        20 => action.funding_source = from.funding_source,
        21 => action.budget_line = from.budget_line,
        22 => action.provider = from.provider,
        23 => action.provider_name = from.provider_name,
        24 => action.outcome = from.outcome,
        25 => (action.programme, action.sustained_by) = (from.programme, from.sustained_by),
        26 => action.counterparts = from.counterparts,
        27 => (action.status, action.status_note) = (from.status, from.status_note),
        28 => action.results = from.results,
        _ => action.tracers = from.tracers,
    }
    mend(action);
}

pub(crate) fn plan_edited(assessment: &mut Assessment, edit: PlanEdit) {
    let (plan, mirror) = (&mut assessment.plan, &mut assessment.mirror);
    match edit {
        PlanEdit::Chosen(chosen) => plan.chosen = chosen,
        PlanEdit::Waivers(waivers) => plan.waivers = waivers,
        PlanEdit::Whole(at, action) => {
            let action = Action { id: action_ids()[at].clone(), ..*action };
            match plan.actions.iter_mut().find(|one| one.id == action.id) {
                Some(one) => *one = action,
                None => plan.actions.push(action),
            }
        }
        PlanEdit::Remove(at) => plan.actions.retain(|one| one.id != action_ids()[at]),
        PlanEdit::Part(at, part, from) => {
            if let Some(action) = plan.actions.iter_mut().find(|one| one.id == action_ids()[at]) {
                put_part(action, part, *from);
            }
        }
        PlanEdit::Turn => plan.actions.reverse(),
        PlanEdit::Practice(at, practice) => {
            plan.practices.retain(|one| one.indicator != ids()[at]);
            plan.practices.extend(practice);
        }
        PlanEdit::PracticeText(at, part, text) => {
            if let Some(one) = plan.practices.iter_mut().find(|one| one.indicator == ids()[at]) {
                let texts = [&mut one.context, &mut one.action, &mut one.result, &mut one.evidence, &mut one.contact];
                *texts.into_iter().nth(part).unwrap() = text;
            }
        }
        PlanEdit::Permission(permission) => mirror.permission = permission,
        PlanEdit::Seen(at, seen) => {
            mirror.seen.retain(|one| one.constituent != [Constituent::Employers, Constituent::Workers][at]);
            mirror.seen.extend(seen);
        }
        PlanEdit::SeenNote(at, note) => {
            if let Some(one) = mirror.seen.get_mut(at) {
                one.note = note;
            }
        }
        PlanEdit::Last(last) => assessment.last = last,
    }
}

/// Everything of a plan that says something, undecided or not. Permission and last round are no values that two copies
/// say differently: what comes first and what comes last holds.
pub(crate) fn plan_facts(assessment: &Assessment) -> Vec<String> {
    let (plan, open) = (&assessment.plan, &assessment.undecided);
    let mut facts: Vec<String> = plan.chosen.iter().map(|id| format!("chosen {id}")).collect();
    facts.extend(plan.waivers.iter().map(|waiver| format!("{waiver:?}")));
    for action in plan.actions.iter().chain(open.actions.values().flatten()) {
        facts.extend(action_facts(action));
    }
    for one in plan.practices.iter().chain(open.practices.values().flatten()) {
        let texts = [&one.context, &one.action, &one.result, &one.evidence, &one.contact];
        let said = texts.into_iter().enumerate().filter(|(_, text)| !text.is_empty());
        facts.extend(said.map(|(part, text)| format!("practice {} {part} {text}", one.indicator)));
    }
    for one in assessment.mirror.seen.iter().chain(open.seen.values().flatten()) {
        let Seen { constituent, indicator, revision, level, note } = one;
        facts.push(format!("seen {constituent:?} {indicator} {revision:?} {level:?}"));
        facts.extend((!note.is_empty()).then(|| format!("seen {constituent:?} {indicator} {note}")));
    }
    facts
}

/// The lines that a file has for it, lists item by item.
fn action_facts(action: &Action) -> Vec<String> {
    let mut alone = Assessment::new(AssessmentId::new("0197").unwrap(), Constituent::Government, "x", Depth::Quick);
    alone.plan.actions.push(action.clone());
    let text = assessment::write(&alone);
    let (_, lines) = text.split_once("[[actions]]\n").unwrap();
    let lines = lines.lines().take_while(|line| !line.is_empty());
    let lists = ["indicators", "roles", "follow_up", "counterparts"];
    let facts = lines.flat_map(|line| match line.split_once(" = [") {
        Some((key, items)) if lists.contains(&key) => {
            items.trim_end_matches(']').split(", ").map(|item| format!("{key} {item}")).collect()
        }
        _ => vec![line.to_owned()],
    });
    facts.map(|fact| format!("{} {fact}", action.id)).collect()
}

fn planned(actions: &[Action]) -> Assessment {
    let mut assessment = assessment(&[]);
    assessment.plan.actions = actions.to_vec();
    assessment
}

fn plain(id: usize) -> Action {
    Action::new(action_ids()[id].clone(), "Train planners", "Director", month(6))
}

#[test]
fn different_parts_of_an_action_come_together_and_one_part_said_differently_keeps_both_versions() {
    let base = planned(&[plain(0), plain(1)]);
    let with = |change: fn(&mut Action)| {
        let mut action = plain(0);
        change(&mut action);
        planned(&[action, plain(1)])
    };
    let funded = with(|action| action.funding = Some(Funding::Funded));
    let measured = with(|action| action.measure.target = "nine in ten".to_owned());
    let both = said(Some(&base), &funded, &measured);
    assert_eq!(both.plan.actions[0].funding, Some(Funding::Funded));
    assert_eq!(both.plan.actions[0].measure.target, "nine in ten");
    assert!(both.undecided.is_empty());

    let unfunded = with(|action| action.funding = Some(Funding::Unfunded));
    let open = said(Some(&base), &funded, &unfunded);
    assert_eq!(open.plan.actions, [plain(1)], "nothing is worked out from an undecided action");
    let versions: Vec<_> = open.undecided.actions[&action_ids()[0]].iter().map(|version| version.funding).collect();
    assert_eq!(versions, [Some(Funding::Funded), Some(Funding::Unfunded)]);
    let cell = Cell::Action(action_ids()[0].clone());
    assert_eq!(merging::cells(&open), std::slice::from_ref(&cell));
    assert_eq!(merging::decided(&open, &cell, Decision::All), None, "there is no version that says both");
    let decided = merging::decided(&open, &cell, Decision::Value(1)).unwrap();
    assert_eq!(decided.plan.actions, [plain(1), unfunded.plan.actions[0].clone()]);
    assert!(decided.undecided.is_empty());
    assert_eq!(said(Some(&open), &decided, &open), decided, "what one side decided is decided");
}

#[test]
fn an_action_that_one_side_deleted_and_the_other_changed_stays_where_it_was() {
    let base = planned(&[plain(0), plain(1), plain(2)]);
    let mut changed = base.clone();
    changed.plan.actions[1].owner = "Deputy".to_owned();
    let deleted = planned(&[plain(0), plain(2)]);
    assert_eq!(said(Some(&base), &deleted, &changed), changed);
    assert_eq!(said(Some(&base), &changed, &deleted), changed);
    assert_eq!(said(Some(&base), &base, &deleted), deleted);
}

#[test]
fn what_was_seen_of_an_action_on_both_sides_stands_side_by_side() {
    let seen = |day: u8| {
        let mut action = plain(0);
        let what = format!("seen on day {day}");
        action.results.push(ActionResult { on: day_of(day), level: ResultLevel::Use, what });
        planned(&[action])
    };
    let merged = said(Some(&planned(&[plain(0)])), &seen(9), &seen(3));
    let days: Vec<Date> = merged.plan.actions[0].results.iter().map(|result| result.on).collect();
    assert_eq!(days, [day_of(3), day_of(9)]);
}

#[test]
fn parts_that_do_not_fit_each_other_are_undecided() {
    let mut base = plain(0);
    base.start = Some(month(2));
    let (mut later, mut sooner) = (base.clone(), base.clone());
    later.start = Some(month(5));
    sooner.due = month(3);
    let merged = said(Some(&planned(&[base])), &planned(&[later]), &planned(&[sooner]));
    assert_eq!(merged.undecided.actions[&action_ids()[0]].len(), 2, "it would begin after it is due");
}

#[test]
fn a_closed_assessment_is_merged_with_another_plan_and_with_nothing_else() {
    let mut closed = assessment(&[("GOV-3.1", levelled(3))]);
    let hash = assessment::content_hash(&closed);
    let on = Date::new(2026, 11, 21).unwrap();
    let by = "the group".to_owned();
    let (open, waived) = (vec![], vec![]);
    closed.closings.push(Closing {
        on,
        hash: hash.clone(),
        by,
        open,
        waived,
        waived_because: String::new(),
        reopened: None,
    });
    let with = |owner: &str| {
        let mut copy = closed.clone();
        copy.plan.actions.push(Action::new(action_ids()[0].clone(), "Train planners", owner, month(6)));
        copy.mirror.permission = Some(Permission { on, by: owner.to_owned() });
        copy
    };
    let merged = said(Some(&closed), &with("Director"), &with("Deputy"));
    assert_eq!(merged.undecided.actions.len(), 1, "undecided, and closed");
    assert_eq!(assessment::content_hash(&merged), hash);
    assert!(merged.is_closed() && !assessment::is_changed_since_closing(&merged));
    assert_eq!(merged.mirror.permission.unwrap().by, "Deputy", "of two agreements of one day, by the alphabet");
    let other = Assessment { answers: assessment(&[("GOV-3.1", levelled(4))]).answers, ..with("Deputy") };
    assert_eq!(merge(Some(&closed), &with("Director"), &other), Err(Refused::Closed { on }));
}

#[test]
fn an_agreement_that_one_side_withdrew_is_withdrawn() {
    let agreed = |day: u8| {
        let mut one = assessment(&[]);
        one.mirror.permission = Some(Permission { on: day_of(day), by: "the board".to_owned() });
        one
    };
    let withdrawn = assessment(&[]);
    assert_eq!(said(Some(&agreed(1)), &withdrawn, &agreed(2)), withdrawn);
    assert_eq!(said(Some(&withdrawn), &agreed(2), &agreed(1)), agreed(1));
}
