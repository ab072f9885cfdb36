//! Merges what goes on after the closing: the plan, the view of the others, and what is kept of the round before.
//!
//! What stands by itself and has a name (an action, a written-up practice, a level seen) is brought together part by part;
//! where one part was said differently, the whole is undecided and both versions stay. One that was deleted in one copy and
//! changed in the other stays: what was said last is not lost.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::limits::{MOST_ITEMS, MOST_OPTIONS};
use crate::model::{
    Action, ActionId, Assessment, Constituent, GoodPractice, IndicatorId, Measure, Mirror, Plan, Recipients, Seen,
};

use super::lists::merged_list;
use super::side;

/// Something with a name, of which versions can be undecided.
trait Named: Ord + Clone {
    type Key: Ord + Clone;

    fn key(&self) -> Self::Key;

    /// What both say together against what both began with; `None` where they say different things of one part. Without
    /// a base, what was not given is what both began with.
    fn together(base: Option<&Self>, one: &Self, other: &Self) -> Option<Self>;
}

type Versions<T> = BTreeMap<<T as Named>::Key, BTreeSet<T>>;

/// Puts plan, mirror and last round of both into the merged one.
pub(super) fn put(merged: &mut Assessment, base: &Assessment, one: &Assessment, other: &Assessment) {
    let plans = [base, one, other].map(|copy| &copy.plan);
    let (actions, open_actions) = named([base, one, other].map(|copy| (&*copy.plan.actions, &copy.undecided.actions)));
    let (practices, open_practices) =
        named([base, one, other].map(|copy| (&*copy.plan.practices, &copy.undecided.practices)));
    let (seen, open_seen) = named([base, one, other].map(|copy| (&*copy.mirror.seen, &copy.undecided.seen)));
    merged.plan = Plan {
        chosen: listed(plans, |plan| &plan.chosen),
        actions,
        waivers: listed(plans, |plan| &plan.waivers),
        practices,
    };
    let permissions = [base, one, other].map(|copy| &copy.mirror.permission);
    let permission = side(permissions[0], permissions[1], permissions[2]);
    // Who withdrew it is heard; of two agreements the first one counts.
    merged.mirror = Mirror { permission: permission.unwrap_or(permissions[1].min(permissions[2])).clone(), seen };
    let last = side(&base.last, &one.last, &other.last);
    merged.last.clone_from(last.unwrap_or((&one.last).max(&other.last)));
    merged.undecided.actions = open_actions;
    merged.undecided.practices = open_practices;
    merged.undecided.seen = open_seen;
}

/// Whether a list of plan or mirror is longer than the reader of files takes.
pub(super) fn is_too_much(merged: &Assessment) -> bool {
    let (plan, open) = (&merged.plan, &merged.undecided);
    let of_actions = plan.actions.iter().flat_map(|action| {
        let (roles, others) = (&action.recipients.roles, &action.counterparts);
        let lists = [action.indicators.len(), roles.len(), action.follow_up.len(), others.len()];
        lists.into_iter().chain([action.results.len(), action.tracers.len()])
    });
    let versions = open.actions.values().map(BTreeSet::len).sum::<usize>();
    let texts = open.practices.values().map(BTreeSet::len).sum::<usize>();
    let seen = open.seen.values().map(BTreeSet::len).sum::<usize>();
    let lists = [plan.chosen.len(), plan.actions.len(), plan.waivers.len(), plan.practices.len()];
    of_actions.max().is_some_and(|longest| longest > MOST_OPTIONS)
        || lists.into_iter().chain([merged.mirror.seen.len(), versions, texts, seen]).any(|length| length > MOST_ITEMS)
}

fn listed<T: Ord + Clone>([base, one, other]: [&Plan; 3], of: impl Fn(&Plan) -> &Vec<T>) -> Vec<T> {
    merged_list(of(base), of(one), of(other))
}

/// What is decided, in order, and what is not.
fn named<T: Named>(copies: [(&[T], &Versions<T>); 3]) -> (Vec<T>, Versions<T>) {
    let keys: BTreeSet<T::Key> =
        copies.iter().flat_map(|(items, open)| items.iter().map(T::key).chain(open.keys().cloned())).collect();
    let (mut decided, mut open) = (BTreeMap::new(), BTreeMap::new());
    for key in keys {
        let [base, one, other] = copies.map(|(items, open)| versions(items, open, &key));
        let mut values = agreed(&base, &one, &other);
        if values.len() > 1 {
            open.insert(key, values);
        } else if let Some(value) = values.pop_first() {
            decided.insert(key, value);
        }
    }
    let order = order(copies.map(|(items, _)| items.iter().map(T::key).collect()), &decided, &open);
    (order.iter().filter_map(|key| decided.remove(key)).collect(), open)
}

/// What a copy says of one: nothing, or one version, or those that are undecided there.
fn versions<T: Named>(items: &[T], open: &Versions<T>, key: &T::Key) -> BTreeSet<T> {
    let given = items.iter().filter(|item| item.key() == *key).cloned();
    given.chain(open.get(key).into_iter().flatten().cloned()).collect()
}

fn agreed<T: Named>(base: &BTreeSet<T>, one: &BTreeSet<T>, other: &BTreeSet<T>) -> BTreeSet<T> {
    if let Some(values) = side(base, one, other) {
        return values.clone();
    }
    let single = |values: &BTreeSet<T>| values.first().filter(|_| values.len() == 1).cloned();
    if let (Some(mine), Some(theirs), true) = (single(one), single(other), base.len() < 2)
        && let Some(both) = T::together(base.first(), &mine, &theirs)
    {
        return [both].into();
    }
    one.union(other).cloned().collect()
}

/// The order of what is decided, as in a list: what is undecided has no place in it, and what one side deleted and the
/// other changed has the place it had.
fn order<T: Named>(
    lists: [Vec<T::Key>; 3],
    decided: &BTreeMap<T::Key, T>,
    open: &BTreeMap<T::Key, BTreeSet<T>>,
) -> Vec<T::Key> {
    let [base, one, other] =
        lists.map(|keys| keys.into_iter().filter(|key| !open.contains_key(key)).collect::<Vec<_>>());
    let whole = |mut keys: Vec<T::Key>| {
        for (at, key) in base.iter().enumerate() {
            if decided.contains_key(key) && !keys.contains(key) {
                let before = base.iter().take(at).rev().find_map(|key| keys.iter().position(|known| known == key));
                keys.insert(before.map_or(0, |before| before + 1), key.clone());
            }
        }
        keys
    };
    let mut order = merged_list(&base, &whole(one), &whole(other));
    let unplaced: Vec<T::Key> = decided.keys().filter(|key| !order.contains(key)).cloned().collect();
    order.extend(unplaced);
    order
}

/// The value of one part that holds; `None` when both changed it differently.
fn part<T: PartialEq + Clone>(base: &T, one: &T, other: &T) -> Option<T> {
    side(base, one, other).cloned()
}

impl Named for Action {
    type Key = ActionId;

    fn key(&self) -> ActionId {
        self.id.clone()
    }

    fn together(base: Option<&Action>, one: &Action, other: &Action) -> Option<Action> {
        // Nobody began with what an action cannot be without.
        if base.is_none() && (&one.what, &one.owner, one.due) != (&other.what, &other.owner, other.due) {
            return None;
        }
        let blank = Action::new(one.id.clone(), &one.what, &one.owner, one.due);
        let base = base.unwrap_or(&blank);
        macro_rules! part {
            ($($field:ident).+) => { part(&base.$($field).+, &one.$($field).+, &other.$($field).+)? };
        }
        macro_rules! list {
            ($($field:ident).+) => { merged_list(&base.$($field).+, &one.$($field).+, &other.$($field).+) };
        }
        // Every field: a new one must be thought of here.
        let both = Action {
            id: one.id.clone(),
            what: part!(what),
            indicators: list!(indicators),
            verb: part!(verb),
            level: part!(level),
            approach: part!(approach),
            owner: part!(owner),
            first_step: part!(first_step),
            start: part!(start),
            due: part!(due),
            output: part!(output),
            measure: Measure {
                indicator: part!(measure.indicator),
                baseline: part!(measure.baseline),
                target: part!(measure.target),
            },
            recipients: Recipients {
                roles: list!(recipients.roles),
                number: part!(recipients.number),
                criteria: part!(recipients.criteria),
                back_up: part!(recipients.back_up),
                transfer: part!(recipients.transfer),
            },
            follow_up: list!(follow_up),
            funding: part!(funding),
            funding_source: part!(funding_source),
            budget_line: part!(budget_line),
            provider: part!(provider),
            provider_name: part!(provider_name),
            outcome: part!(outcome),
            programme: part!(programme),
            sustained_by: part!(sustained_by),
            counterparts: list!(counterparts),
            status: part!(status),
            status_note: part!(status_note),
            results: list!(results),
            tracers: list!(tracers),
        };
        both.holds_together().then_some(both)
    }
}

impl Named for GoodPractice {
    type Key = IndicatorId;

    fn key(&self) -> IndicatorId {
        self.indicator.clone()
    }

    fn together(base: Option<&GoodPractice>, one: &GoodPractice, other: &GoodPractice) -> Option<GoodPractice> {
        let text = |of: fn(&GoodPractice) -> &String| part(base.map_or(&String::new(), of), of(one), of(other));
        Some(GoodPractice {
            indicator: one.indicator.clone(),
            context: text(|practice| &practice.context)?,
            action: text(|practice| &practice.action)?,
            result: text(|practice| &practice.result)?,
            evidence: text(|practice| &practice.evidence)?,
            contact: text(|practice| &practice.contact)?,
        })
    }
}

impl Named for Seen {
    type Key = (Constituent, IndicatorId);

    fn key(&self) -> Self::Key {
        (self.constituent, self.indicator.clone())
    }

    fn together(base: Option<&Seen>, one: &Seen, other: &Seen) -> Option<Seen> {
        // A level belongs to the words it was found with.
        let level = |seen: &Seen| (seen.revision, seen.level);
        let (revision, level) = part(&base.map(level), &Some(level(one)), &Some(level(other)))??;
        let note = part(base.map_or(&String::new(), |seen| &seen.note), &one.note, &other.note)?;
        Some(Seen { constituent: one.constituent, indicator: one.indicator.clone(), revision, level, note })
    }
}
