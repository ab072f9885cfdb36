//! What a comparison of two rounds says: counts, and each indicator with its evidence then and now (method 3.8).
//!
//! There is no grand total and no mean, and nothing is said of a reliability that nobody measured.

use crate::model::{ActionId, Evidence, IndicatorId, Level, ModuleId, Strength, Version};

use super::people::People;

words! {
    /// Where an agreed level went.
    Change {
        /// Higher than in the last round.
        Up = "up",
        /// As in the last round.
        Same = "same",
        /// Lower than in the last round.
        Down = "down",
    }
}

words! {
    /// Why an indicator is not compared.
    Reason {
        /// Its levels are described in other words now.
        Reworded = "reworded",
        /// Nobody can tell to which words the answer of one round was given.
        WordingUnknown = "wording-unknown",
        /// The last round did not ask it.
        NotAskedThen = "not-asked-then",
        /// This round does not ask it.
        NotAskedNow = "not-asked-now",
        /// It did not apply then.
        NotApplicableThen = "not-applicable-then",
        /// It does not apply now.
        NotApplicableNow = "not-applicable-now",
        /// The last round agreed on no level.
        NoLevelThen = "no-level-then",
        /// This round has agreed on no level.
        NoLevelNow = "no-level-now",
    }
}

/// An exact fraction; the denominator is never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// The numerator.
    pub numerator: i64,
    /// The denominator.
    pub denominator: i64,
}

impl Fraction {
    /// Its value in millionths, rounded half away from zero.
    pub fn millionths(self) -> i64 {
        let twice = 2 * self.denominator;
        (2 * 1_000_000 * self.numerator + self.numerator.signum() * self.denominator) / twice
    }
}

/// What a round knows of an indicator's level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The level the group agreed on.
    pub agreed: Level,
    /// Where it wanted to be.
    pub desired: Option<Level>,
    /// How strong the evidence was.
    pub strength: Strength,
    /// The evidence, in the order it was named.
    pub evidence: Vec<Evidence>,
}

/// An indicator that both rounds levelled in the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Which indicator.
    pub id: IndicatorId,
    /// What it is called.
    pub title: String,
    /// The last round.
    pub then: Kept,
    /// This round.
    pub now: Kept,
    /// Actions that name it and are under way or done, in the order of the plan.
    pub actions: Vec<ActionId>,
}

impl Moved {
    /// Where the agreed level went.
    pub fn change(&self) -> Change {
        match self.now.agreed.cmp(&self.then.agreed) {
            std::cmp::Ordering::Greater => Change::Up,
            std::cmp::Ordering::Equal => Change::Same,
            std::cmp::Ordering::Less => Change::Down,
        }
    }

    /// Whether the level rose although its evidence became weaker.
    pub fn rose_while_evidence_fell(&self) -> bool {
        self.change() == Change::Up && self.now.strength < self.then.strength
    }
}

/// An indicator that is not compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncompared {
    /// Which indicator.
    pub id: IndicatorId,
    /// What it is called; empty where its words are not at hand.
    pub title: String,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
}

/// An action that is done although the level of an indicator it names is as before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Which action.
    pub action: ActionId,
    /// What it was about.
    pub what: String,
    /// The indicators whose level is as before.
    pub indicators: Vec<IndicatorId>,
}

/// What a reader of the comparison should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The last round was not closed by its group.
    OpenThen,
    /// This round is not closed by its group.
    OpenNow,
    /// The last round says something else than what its group closed.
    ChangedThen,
    /// This round says something else than what its group closed.
    ChangedNow,
    /// The rounds do not follow each other directly.
    NotNext {
        /// The number of the older.
        then: u32,
        /// The number of the newer.
        now: u32,
    },
    /// Nothing in the newer file says that it follows up the older.
    NotLinked,
    /// The older file is no longer what the newer one began with: its levels then count as the older file says them now.
    ChangedSince,
    /// An instrument was asked in different editions.
    OtherEdition {
        /// Which instrument.
        module: ModuleId,
        /// Its version then; `None` where it was not asked.
        then: Option<Version>,
        /// Its version now; `None` where it is not asked.
        now: Option<Version>,
    },
}

/// What moved between two rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The number of the older round.
    pub then: u32,
    /// The number of the newer round.
    pub now: u32,
    /// Who was in the room, which is said first.
    pub people: People,
    /// What is compared, in instrument order.
    pub indicators: Vec<Moved>,
    /// What is not, in instrument order, and what only the last round asked at the end.
    pub not_compared: Vec<Uncompared>,
    /// Actions that are done while a level they are for is as before, in the order of the plan.
    pub done_unchanged: Vec<Done>,
    /// Indicators whose level changed although no action for them is under way or done.
    pub changed_without_action: Vec<IndicatorId>,
    /// What a reader should know.
    pub notes: Vec<Note>,
}

impl Comparison {
    /// Says which of the two files is no longer what its group closed; only whoever knows the text of a file can tell.
    pub fn note_changes(&mut self, then: bool, now: bool) {
        let notes = [then.then_some(Note::ChangedThen), now.then_some(Note::ChangedNow)];
        self.notes.splice(0..0, notes.into_iter().flatten());
    }

    /// How many indicators went there.
    pub fn count(&self, change: Change) -> usize {
        self.indicators.iter().filter(|one| one.change() == change).count()
    }

    /// How many are compared.
    pub fn n(&self) -> usize {
        self.indicators.len()
    }

    /// `(up - down) / n`: -1 to 1; `None` where nothing is compared.
    pub fn net(&self) -> Option<Fraction> {
        self.fraction(1, |up, _, down| up - down)
    }

    /// `(up + same / 2) / n`, the probability of improvement: 0 to 1; `None` where nothing is compared.
    pub fn improvement(&self) -> Option<Fraction> {
        self.fraction(2, |up, same, _| 2 * up + same)
    }

    fn fraction(&self, times: i64, numerator: impl Fn(i64, i64, i64) -> i64) -> Option<Fraction> {
        let [up, same, down] = [Change::Up, Change::Same, Change::Down].map(|change| self.count(change) as i64);
        let denominator = times * (up + same + down);
        (denominator > 0).then(|| Fraction { numerator: numerator(up, same, down), denominator })
    }

    /// An indicator that is compared.
    pub fn moved(&self, id: &IndicatorId) -> Option<&Moved> {
        self.indicators.iter().find(|one| one.id == *id)
    }
}
