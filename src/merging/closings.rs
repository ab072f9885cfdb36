//! Unites the closings of two copies without loss, says when one of them stands in the way, and merges the clock.

use crate::model::{Answer, Assessment, Clock, Closing, Mirror, Plan, Workshop};

use super::side;

/// The closings of both, the oldest first. A closing that one side has reopened is reopened; where both sides began with
/// the same ones these keep their order, and those added on both sides are sorted.
pub(super) fn united(base: &[Closing], one: &[Closing], other: &[Closing]) -> Vec<Closing> {
    if let Some(closings) = side(&base, &one, &other) {
        return closings.to_vec();
    }
    let shared = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (begun, one) = one.split_at_checked(shared).unwrap_or((one, &[]));
    let other = other.get(shared..).unwrap_or_default();
    let mut added: Vec<&Closing> = one.iter().chain(other).collect();
    if !one.is_empty() && !other.is_empty() {
        added.sort_by(|left, right| key(left).cmp(&key(right)));
        added.dedup();
    }
    let all: Vec<&Closing> = begun.iter().chain(added).collect();
    let holds = |closing: &&Closing| !all.iter().any(|other| reopens(other, closing));
    all.iter().copied().filter(holds).cloned().collect()
}

/// In the order of the days; what is in force comes last.
fn key(closing: &Closing) -> impl Ord + use<'_> {
    let Closing { on, hash, by, open, waived, waived_because, reopened } = closing;
    let reopened = reopened.as_ref().map(|reopening| (reopening.on, reopening.because.as_str(), reopening.changed));
    (reopened.is_none(), *on, reopened, hash, by, open, waived, waived_because)
}

/// Whether one is the other after its reopening.
fn reopens(one: &Closing, other: &Closing) -> bool {
    one.reopened.is_some() && other.reopened.is_none() && Closing { reopened: None, ..one.clone() } == *other
}

/// Whether a copy is closed by a closing that nobody reopened, and the merged one would say something else.
pub(super) fn forbid(copy: &Assessment, merged: &Assessment) -> bool {
    let Some(closing) = copy.closing() else { return false };
    merged.closings.contains(closing) && content(copy) != content(merged)
}

/// What the group said: all that a closing is about.
fn content(assessment: &Assessment) -> Assessment {
    let mut content = Assessment {
        id: None,
        revision: None,
        closings: Vec::new(),
        plan: Plan::default(),
        mirror: Mirror::default(),
        last: None,
        undecided: assessment.undecided.without_plan(),
        carried: Vec::new(),
        workshop: Workshop { clock: None, ..assessment.workshop.clone() },
        ..assessment.clone()
    };
    content.answers.retain(|_, answer: &mut Answer| !answer.is_empty());
    content
}

/// Where the clock was started: it says nothing of the organization, so the later one holds where both sides started it.
pub(super) fn clock(base: Option<&Clock>, one: Option<&Clock>, other: Option<&Clock>) -> Option<Clock> {
    let held = side(&base, &one, &other).copied();
    let last = || one.into_iter().chain(other).max_by_key(|clock| (clock.on, clock.at, &clock.from));
    held.unwrap_or_else(last).cloned()
}
