//! Ways to develop capacity (AP-01 to AP-38) and the 19 outcomes of the appendix of D2.

use super::id::ApproachId;
use super::measure::OutcomeNumber;

words! {
    /// What kind of way it is.
    ApproachKind {
        /// Passing on skills.
        Transfer = "transfer",
        /// Networks and knowledge.
        Network = "network",
        /// Building the institution.
        Institution = "institution",
        /// Changing the environment.
        Environment = "environment",
        /// Measuring.
        Measurement = "measurement",
    }
}

/// A way to develop capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approach {
    /// For example `AP-21`.
    pub id: ApproachId,
    /// What it is called.
    pub title: String,
    /// What kind of way it is.
    pub kind: ApproachKind,
    /// How it develops capacity and when it helps.
    pub logic: String,
    /// Paragraphs of the founding papers.
    pub source: Vec<String>,
}

/// One of the 19 outcomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// 1 to 19.
    pub number: OutcomeNumber,
    /// The strategic objective it stands under.
    pub objective: String,
    /// The text of the appendix of D2.
    pub title: String,
}

/// Approaches and outcomes together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// AP-01 to AP-38.
    pub approaches: Vec<Approach>,
    /// 1 to 19.
    pub outcomes: Vec<Outcome>,
}

impl Catalogue {
    /// An approach by its id.
    pub fn approach(&self, id: &ApproachId) -> Option<&Approach> {
        self.approaches.iter().find(|approach| approach.id == *id)
    }

    /// An outcome by its number.
    pub fn outcome(&self, number: OutcomeNumber) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.number == number)
    }
}
