//! What can be said about one indicator, and when it is refused.

use crate::model::limits::{LONGEST_TEXT, MOST_OPTIONS};
use crate::model::{Answer, Cause, Evidence, EvidenceKind, FeltNeed, Importance, Level, Standing, Tally};

/// One thing the group says about an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// How strongly the need is felt.
    Felt(FeltNeed),
    /// Ticks or unticks a kind of evidence. Unticking never removes an item whose source is named.
    ToggleEvidence(EvidenceKind),
    /// Ticks all four kinds, or unticks those without a source.
    ToggleAllEvidence,
    /// The whole list of evidence.
    Evidence(Vec<Evidence>),
    /// The group agrees on a level.
    Agree(Level),
    /// It does not apply, for this reason.
    NotApplicable(String),
    /// The group cannot tell.
    CannotTell,
    /// The group could not agree.
    NoConsensus,
    /// Takes level or state away: unanswered again. A level is kept aside.
    Reopen,
    /// Where the organization wants to be.
    Desired(Level),
    /// How much that matters.
    Importance(Importance),
    /// Why the capacity is missing.
    Cause(Option<Cause>),
    /// Marks or unmarks that it hangs on one person or one project.
    ToggleAtRisk,
    /// Puts it into the parking lot or takes it out.
    ToggleReview,
    /// The room's first rating, or a correction of its latest; nobody counted takes the latest away.
    Rate(Tally),
    /// The room rates again: its first rating is kept beside this one; nobody counted changes nothing.
    RateAgain(Tally),
    /// Takes the room's latest rating away; a first one that was kept beside it stands again.
    TakeRatingAway,
    /// A note of the discussion.
    Note(String),
    /// An asset written up for others.
    GoodPractice(String),
    /// A minority statement.
    Dissent(String),
}

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Every area is left out: there is nothing to answer.
    NothingAsked,
    /// The group has closed the assessment: it is reopened first.
    Closed,
    /// It is not closed, so it cannot be reopened.
    NotClosed,
    /// Nobody is named who closes it.
    WhoNeeded,
    /// So many indicators are in the parking lot, and no reason says why they may stay there.
    Parked {
        /// How many.
        count: usize,
    },
    /// "Not applicable" and reopening need a reason.
    ReasonNeeded,
    /// The text is longer than [`LONGEST_TEXT`] characters.
    TooLong {
        /// Its length in characters.
        length: usize,
    },
    /// More than [`MOST_OPTIONS`] items.
    TooManyItems,
    /// Sources are named for these kinds: they are removed in the list of evidence, not by unticking.
    SourcesNamed,
    /// Nothing was changed yet.
    NothingToUndo,
    /// Nothing was taken back.
    NothingToRedo,
}

/// Checks a text against the limit of the file format.
pub(super) fn fitting(text: &str) -> Result<String, Refusal> {
    let length = text.chars().count();
    if length > LONGEST_TEXT { Err(Refusal::TooLong { length }) } else { Ok(text.trim_end().to_owned()) }
}

/// Makes a change to an answer, or leaves it as it was.
pub(super) fn apply(answer: &mut Answer, change: Change) -> Result<(), Refusal> {
    match change {
        Change::Felt(felt) => answer.felt = Some(felt),
        Change::ToggleEvidence(kind) => toggle(answer, kind)?,
        Change::ToggleAllEvidence => toggle_all(answer),
        Change::Evidence(items) if items.len() > MOST_OPTIONS => return Err(Refusal::TooManyItems),
        Change::Evidence(items) => {
            answer.evidence = items
                .into_iter()
                .map(|item| Ok(Evidence { kind: item.kind, source: fitting(&item.source)? }))
                .collect::<Result<_, Refusal>>()?;
        }
        Change::Agree(level) => stand(answer, Standing::Levelled(level)),
        Change::NotApplicable(reason) if reason.trim().is_empty() => return Err(Refusal::ReasonNeeded),
        Change::NotApplicable(reason) => {
            let reason = fitting(&reason)?;
            stand(answer, Standing::NotApplicable { reason });
        }
        Change::CannotTell => stand(answer, Standing::InsufficientEvidence),
        Change::NoConsensus => stand(answer, Standing::NoConsensus),
        Change::Reopen => stand(answer, Standing::Unanswered),
        Change::Desired(level) => answer.desired = Some(level),
        Change::Importance(importance) => answer.importance = Some(importance),
        Change::Cause(cause) => answer.cause = cause,
        Change::ToggleAtRisk => answer.at_risk = !answer.at_risk,
        Change::ToggleReview => answer.review = !answer.review,
        Change::Rate(tally) if tally.people() == 0 => answer.tally = answer.tally_first.take(),
        Change::Rate(tally) => answer.tally = Some(tally),
        Change::RateAgain(tally) if tally.people() == 0 => {}
        Change::RateAgain(tally) => {
            // A third rating replaces the second; the first stays first.
            answer.tally_first = answer.tally_first.or(answer.tally);
            answer.tally = Some(tally);
        }
        Change::TakeRatingAway => answer.tally = answer.tally_first.take(),
        Change::Note(text) => answer.note = fitting(&text)?,
        Change::GoodPractice(text) => answer.good_practice = fitting(&text)?,
        Change::Dissent(text) => answer.dissent = fitting(&text)?,
    }
    Ok(())
}

/// Gives an answer another standing without losing the level or reason of the one before.
fn stand(answer: &mut Answer, standing: Standing) {
    let before = std::mem::replace(&mut answer.standing, standing);
    match before {
        Standing::Levelled(level) => answer.set_aside = Some(level),
        Standing::NotApplicable { reason } => answer.reason = reason,
        Standing::Unanswered | Standing::InsufficientEvidence | Standing::NoConsensus => {}
    }
    match answer.standing {
        Standing::Levelled(_) => answer.set_aside = None,
        Standing::NotApplicable { .. } => answer.reason.clear(),
        Standing::Unanswered | Standing::InsufficientEvidence | Standing::NoConsensus => {}
    }
}

fn unnamed(kind: EvidenceKind) -> Evidence {
    Evidence { kind, source: String::new() }
}

fn toggle(answer: &mut Answer, kind: EvidenceKind) -> Result<(), Refusal> {
    if !answer.has_evidence(kind) {
        if answer.evidence.len() >= MOST_OPTIONS {
            return Err(Refusal::TooManyItems);
        }
        answer.evidence.push(unnamed(kind));
        return Ok(());
    }
    if answer.evidence.iter().any(|item| item.kind == kind && !item.source.is_empty()) {
        return Err(Refusal::SourcesNamed);
    }
    answer.evidence.retain(|item| item.kind != kind);
    Ok(())
}

fn toggle_all(answer: &mut Answer) {
    let missing: Vec<_> = EvidenceKind::ALL.iter().copied().filter(|kind| !answer.has_evidence(*kind)).collect();
    if missing.is_empty() {
        answer.evidence.retain(|item| !item.source.is_empty());
    } else {
        answer.evidence.extend(missing.into_iter().map(unnamed));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rating() -> impl Strategy<Value = Tally> {
        prop::array::uniform5(0_u16..40)
            .prop_filter_map("somebody rates", |counts| Tally::new(counts).filter(|tally| tally.people() > 0))
    }

    proptest! {
        #[test]
        fn the_first_rating_stays_first_however_often_the_room_rates_again(
            first in rating(), more in prop::collection::vec((rating(), rating()), 1..5), level in 1_u8..=5,
        ) {
            let agreed = Standing::Levelled(Level::new(level).unwrap());
            let mut answer = Answer { standing: agreed.clone(), ..Answer::default() };
            apply(&mut answer, Change::Rate(first)).unwrap();
            prop_assert_eq!((answer.tally_first, answer.tally), (None, Some(first)));
            for (again, corrected) in more {
                apply(&mut answer, Change::RateAgain(again)).unwrap();
                prop_assert_eq!((answer.tally_first, answer.tally), (Some(first), Some(again)));
                apply(&mut answer, Change::Rate(corrected)).unwrap();
                prop_assert_eq!((answer.tally_first, answer.tally), (Some(first), Some(corrected)));
                apply(&mut answer, Change::RateAgain(Tally::default())).unwrap();
                prop_assert_eq!((answer.tally_first, answer.tally), (Some(first), Some(corrected)));
            }
            apply(&mut answer, Change::TakeRatingAway).unwrap();
            prop_assert_eq!((answer.tally_first, answer.tally), (None, Some(first)));
            apply(&mut answer, Change::Rate(Tally::default())).unwrap();
            prop_assert_eq!((answer.tally_first, answer.tally), (None, None));
            prop_assert_eq!(answer.standing, agreed, "no rating touches the agreed level");
        }
    }
}
