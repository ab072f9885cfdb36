//! What the group said about one indicator.

use super::measure::{FeltNeed, Importance, Level, Strength};

words! {
    /// What a piece of evidence is.
    EvidenceKind {
        /// Somebody said so.
        Testimony = "testimony",
        /// A paper or file that can be shown.
        Document = "document",
        /// Something that was seen happening.
        Observation = "observation",
        /// Figures from records or a survey.
        Data = "data",
    }
}

words! {
    /// Why a capacity is missing (D1 15); only `capacity` leads to capacity actions.
    Cause {
        /// Knowledge, skills or ways of working.
        Capacity = "capacity",
        /// It is not ours to do, or nobody's.
        Mandate = "mandate",
        /// We are not let in.
        Access = "access",
        /// Money, people or equipment.
        Resources = "resources",
        /// It is not wanted.
        Political = "political",
        /// Something else, said in the note.
        Other = "other",
    }
}

/// One piece of evidence. A kind can be ticked first and its source named later: until then the source is empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Where it can be found, in words; empty when still to be named.
    pub source: String,
}

/// People at each level when the room was counted by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Tally([u16; 5]);

impl Tally {
    /// The largest count at one level.
    pub const MOST: u16 = 9_999;

    /// The tally, if no count is larger than [`Tally::MOST`].
    pub fn new(counts: [u16; 5]) -> Option<Tally> {
        counts.iter().all(|count| *count <= Tally::MOST).then_some(Tally(counts))
    }

    /// People at levels 1 to 5.
    pub fn counts(self) -> [u16; 5] {
        self.0
    }

    /// How many people were counted.
    pub fn people(self) -> u32 {
        self.0.iter().map(|count| u32::from(*count)).sum()
    }
}

/// Where an answer stands. Only `Levelled` is ever turned into a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Standing {
    /// No level yet, even if a felt need, evidence or ratings are there.
    #[default]
    Unanswered,
    /// The group agreed on this level. The program never changes it.
    Levelled(Level),
    /// It does not apply, for this reason; never blank.
    NotApplicable {
        /// Why, in the group's words.
        reason: String,
    },
    /// The group cannot tell.
    InsufficientEvidence,
    /// The group could not agree; the ratings are kept.
    NoConsensus,
}

/// Everything the group said about one indicator. What is `None` or empty was not given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Answer {
    /// The indicator's revision when it was answered.
    pub revision: Option<u32>,
    /// Where the answer stands.
    pub standing: Standing,
    /// A level that was given before the group set it aside. Kept in the file, never counted.
    pub set_aside: Option<Level>,
    /// A reason that goes with another standing than `NotApplicable`. Kept, never needed.
    pub reason: String,
    /// How strongly the need was felt before the descriptors were shown.
    pub felt: Option<FeltNeed>,
    /// Where the organization wants to be by the end of the planning period.
    pub desired: Option<Level>,
    /// How much that matters.
    pub importance: Option<Importance>,
    /// Why the capacity is missing.
    pub cause: Option<Cause>,
    /// The capacity hangs on one person or one project.
    pub at_risk: bool,
    /// A note of the discussion.
    pub note: String,
    /// An asset written up for others (D2 8).
    pub good_practice: String,
    /// A minority statement, kept with the agreed level.
    pub dissent: String,
    /// In the parking lot: come back to this.
    pub review: bool,
    /// The room counted by hand: its last rating.
    pub tally: Option<Tally>,
    /// The room's first rating, kept beside the second.
    pub tally_first: Option<Tally>,
    /// The evidence, in the order it was named.
    pub evidence: Vec<Evidence>,
}

impl Answer {
    /// The agreed level, when there is one.
    pub fn agreed(&self) -> Option<Level> {
        match self.standing {
            Standing::Levelled(level) => Some(level),
            Standing::Unanswered
            | Standing::NotApplicable { .. }
            | Standing::InsufficientEvidence
            | Standing::NoConsensus => None,
        }
    }

    /// Whether there is evidence of this kind.
    pub fn has_evidence(&self, kind: EvidenceKind) -> bool {
        self.evidence.iter().any(|item| item.kind == kind)
    }

    /// How strong the evidence is: 0 none; 1 testimony only; 2 at least one other item; 3 two kinds, one of them not testimony.
    pub fn strength(&self) -> Strength {
        let kinds = EvidenceKind::ALL.iter().filter(|kind| self.has_evidence(**kind)).count();
        let testimony_only = self.evidence.iter().all(|item| item.kind == EvidenceKind::Testimony);
        let number = match kinds {
            0 => 0,
            1 if testimony_only => 1,
            1 => 2,
            _ => 3,
        };
        Strength::new(number).unwrap_or(Strength::MIN)
    }

    /// Whether nothing at all was said: such an answer need not stand in a file.
    pub fn is_empty(&self) -> bool {
        let blank = Answer { revision: self.revision, ..Answer::default() };
        *self == blank
    }
}
