//! Ways to develop capacity (AP-01 to AP-38), the 19 outcomes and 32 programmes of the appendix of D2, and the words that
//! need an explanation.

use super::assessment::Constituent;
use super::id::ApproachId;
use super::measure::OutcomeNumber;
use super::plan::GuardRule;

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

/// A way to develop capacity, told by the six fields of the intervention models of D2 footnote 2, how it lasts and what
/// it works together with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approach {
    /// For example `AP-21`.
    pub id: ApproachId,
    /// What it is called.
    pub title: String,
    /// What kind of way it is.
    pub kind: ApproachKind,
    /// What else it is, when it is two things at once.
    pub second_kind: Option<ApproachKind>,
    /// Who uses it.
    pub constituents: Vec<Constituent>,
    /// How it develops capacity and when it helps.
    pub logic: String,
    /// Where it was used, as the papers say.
    pub where_used: String,
    /// What it works with.
    pub tools: String,
    /// What was reached with it, as the papers say.
    pub successes: String,
    /// What makes it hard.
    pub challenges: String,
    /// What it can become.
    pub vision: String,
    /// How it goes on when the support ends (D1 16(c)).
    pub lasts: String,
    /// What it works together with (D2 13).
    pub complements: Vec<ApproachId>,
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
    /// The programmes that the appendix names under it.
    pub programmes: Vec<Programme>,
}

/// One of the 32 programmes of the appendix of D2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// What it is called.
    pub title: String,
    /// How it develops capacity, in a sentence or two.
    pub work: String,
    /// The approaches it uses.
    pub approaches: Vec<ApproachId>,
}

/// A word that not everybody in the room knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub term: String,
    /// Other forms and short forms of it, found in texts just as well.
    pub also: Vec<String>,
    /// What it means, in a sentence or two.
    pub meaning: String,
}

/// What is said of a rule of the plan guard: the rule itself is code, its words are data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuardText {
    /// Which rule.
    pub rule: GuardRule,
    /// The finding in a few words, for a list.
    pub title: String,
    /// What it means, and why it matters.
    pub finding: String,
    /// A way to mend it.
    pub mend: String,
    /// A plan it finds fault with, in a sentence.
    pub fault: String,
    /// The same plan as it finds none, in a sentence.
    pub mended: String,
    /// Paragraphs of the founding papers.
    pub source: Vec<String>,
}

/// Approaches, outcomes and words together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// AP-01 to AP-38.
    pub approaches: Vec<Approach>,
    /// 1 to 19.
    pub outcomes: Vec<Outcome>,
    /// The glossary, in the order of the alphabet.
    pub terms: Vec<Term>,
    /// The rules of the plan guard, in the order in which findings are listed.
    pub guard: Vec<GuardText>,
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

    /// What is said of a rule of the plan guard.
    pub fn guard_text(&self, rule: GuardRule) -> Option<&GuardText> {
        self.guard.iter().find(|text| text.rule == rule)
    }

    /// The outcomes with a programme that uses an approach.
    pub fn outcomes_with<'a>(&'a self, approach: &'a ApproachId) -> impl Iterator<Item = &'a Outcome> {
        let uses = move |outcome: &&Outcome| outcome.programmes.iter().any(|one| one.approaches.contains(approach));
        self.outcomes.iter().filter(uses)
    }
}
