//! What people said alone, on their own laptops: single responses, and what the assessment keeps of them all.

use std::collections::BTreeMap;

use super::answer::Tally;
use super::assessment::{ModuleRef, Selection, Subject};
use super::id::{AssessmentId, IndicatorId, ResponseId};
use super::instrument::Part;
use super::measure::{FeltNeed, Level};
use super::people::{Age, Band, Role, Seniority, Sex};

/// Asks one person to answer alone. It holds the instruments, so that nothing else is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The assessment the answers are for.
    pub assessment: AssessmentId,
    /// Its round.
    pub round: u32,
    /// Whether the assessment is a rehearsal: so are its responses.
    pub rehearsal: bool,
    /// What is asked.
    pub selection: Selection,
    /// Whose stocktake it is.
    pub subject: Subject,
    /// The instruments with their whole text, in the order in which they are asked.
    pub parts: Vec<Part>,
}

/// What one person wants to say about themselves; nothing is needed, and there is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Person {
    /// What they do.
    pub role: Option<Role>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Age band.
    pub age: Option<Age>,
    /// Seniority.
    pub seniority: Option<Seniority>,
}

impl Person {
    /// The bands of the person, one for each line of division.
    pub fn bands(self) -> [Band; 4] {
        [Band::Role(self.role), Band::Sex(self.sex), Band::Age(self.age), Band::Seniority(self.seniority)]
    }
}

/// What one person said about one indicator.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Said {
    /// The indicator's revision that was answered.
    pub revision: Option<u32>,
    /// How strongly they feel a need, before the descriptors were shown.
    pub felt: Option<FeltNeed>,
    /// Their private level: a rating.
    pub level: Option<Level>,
    /// Where they want the organization to be.
    pub desired: Option<Level>,
    /// What they want to add.
    pub comment: String,
}

impl Said {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Said { revision: self.revision, ..Said::default() }
    }
}

/// One person's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Random: it tells neither a time nor a machine.
    pub id: ResponseId,
    /// Grows with every correction: the highest counts.
    pub revision: u64,
    /// The assessment it is for.
    pub assessment: AssessmentId,
    /// Whether it answers a rehearsal.
    pub rehearsal: bool,
    /// The instruments that were asked.
    pub modules: Vec<ModuleRef>,
    /// Who speaks, as far as they say it.
    pub person: Person,
    /// What they said.
    pub answers: BTreeMap<IndicatorId, Said>,
}

/// A response that was counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Counted {
    /// Its id.
    pub id: ResponseId,
    /// Its revision.
    pub revision: u64,
}

/// People of one group at each level. Only groups that may be shown are kept at all (design rule 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandLevels {
    /// The group.
    pub band: Band,
    /// People at levels 1 to 5.
    pub levels: Tally,
}

/// What all said about one indicator, without who said what.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Heard {
    /// The indicator's revision that was answered.
    pub revision: Option<u32>,
    /// People at felt needs 0 to 3.
    pub felt: [u16; 4],
    /// People at levels 1 to 5.
    pub levels: Tally,
    /// People at desired levels 1 to 5.
    pub desired: Tally,
    /// Comments, sorted by their text, so that nothing shows whose they are.
    pub comments: Vec<String>,
    /// Groups that may be shown.
    pub bands: Vec<BandLevels>,
}

impl Heard {
    /// The room's private levels as a rating of an indicator in this revision; `None` when nobody gave a level, or when
    /// the levels were described in other words.
    pub fn rating(&self, revision: u32) -> Option<Tally> {
        let same_words = self.revision.is_none_or(|answered| answered == revision);
        (same_words && self.levels.people() > 0).then_some(self.levels)
    }
}

impl Voices {
    /// Whether no response was counted.
    pub fn is_empty(&self) -> bool {
        self.counted.is_empty() && self.answers.is_empty()
    }
}

/// What the assessment keeps of all responses.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Voices {
    /// Which responses were counted, in the order of their ids.
    pub counted: Vec<Counted>,
    /// What they said.
    pub answers: BTreeMap<IndicatorId, Heard>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn levels_given_to_other_words_are_no_rating() {
        let levels = Tally::new([0, 1, 2, 0, 0]).unwrap();
        let heard = Heard { revision: Some(2), levels, ..Heard::default() };
        assert_eq!((heard.rating(2), heard.rating(3)), (Some(levels), None));
        assert_eq!(Heard { revision: None, ..heard.clone() }.rating(3), Some(levels), "not compared");
        assert_eq!(Heard { levels: Tally::default(), ..heard }.rating(2), None, "nobody gave a level");
    }
}
