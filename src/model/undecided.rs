//! What two copies of an assessment said differently, until people decide: every value is kept, and none is counted.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Answer, Standing};
use super::assessment::{Assessment, Constituent, Date, Depth};
use super::id::{ActionId, AreaId, AssessmentId, IndicatorId};
use super::mirror::Seen;
use super::people::Participants;
use super::plan::{Action, GoodPractice};

words! {
    /// A part of an answer that is decided as one. Evidence is none: items of both copies stand side by side.
    AnswerField {
        /// State, level, reason, and the wording that was answered.
        Standing = "standing",
        /// The felt need.
        Felt = "felt",
        /// The desired level.
        Desired = "desired",
        /// How much that matters.
        Importance = "importance",
        /// Why the capacity is missing.
        Cause = "cause",
        /// Whether it hangs on one person or one project.
        AtRisk = "at-risk",
        /// The note.
        Note = "note",
        /// The good practice.
        GoodPractice = "good-practice",
        /// The minority statement.
        Dissent = "dissent",
        /// Whether it is in the parking lot.
        Review = "review",
        /// The room's ratings.
        Tally = "tally",
    }
}

words! {
    /// A part of the set-up that is decided as one.
    SetUpField {
        /// Which of the three constituents.
        Constituent = "constituent",
        /// The organization's name.
        Organization = "organization",
        /// The country.
        Country = "country",
        /// The unit.
        Unit = "unit",
        /// Whose capacity.
        Whom = "whom",
        /// Which capabilities.
        Which = "which",
        /// For what purpose.
        Purpose = "purpose",
        /// Who asked.
        RequestedBy = "requested-by",
        /// The planning period.
        PlanningPeriod = "planning-period",
        /// What the day is called.
        Title = "title",
        /// Where it takes place.
        Place = "place",
        /// When.
        Date = "date",
        /// Who is in the room.
        Participants = "participants",
        /// How much is asked.
        Depth = "depth",
        /// Areas left out.
        Without = "without",
        /// The round.
        Round = "round",
        /// The assessment it follows up.
        Previous = "previous",
        /// What people said alone: not chosen between, but collected again from all responses.
        Voices = "voices",
    }
}

/// A part of the set-up, with nothing else in it. What is `None` or empty was not given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct SetUpPart {
    /// Which of the three constituents.
    pub constituent: Option<Constituent>,
    /// The organization's name.
    pub organization: String,
    /// The country.
    pub country: String,
    /// The unit.
    pub unit: String,
    /// Whose capacity.
    pub whom: String,
    /// Which capabilities.
    pub which: String,
    /// For what purpose.
    pub purpose: String,
    /// Who asked.
    pub requested_by: String,
    /// The planning period.
    pub planning_period: String,
    /// What the day is called.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// When.
    pub date: Option<Date>,
    /// Who is in the room.
    pub participants: Vec<Participants>,
    /// How much is asked.
    pub depth: Option<Depth>,
    /// Areas left out.
    pub without: Vec<AreaId>,
    /// The round.
    pub round: Option<u32>,
    /// The assessment it follows up.
    pub previous: Option<AssessmentId>,
}

/// Everything that is undecided, with all that was said. A field with fewer than two values is decided.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Undecided {
    /// Parts of answers; each value is an answer that says this part and nothing else.
    pub answers: BTreeMap<(IndicatorId, AnswerField), BTreeSet<Answer>>,
    /// Parts of the set-up. What people said alone has no values here.
    pub set_up: BTreeMap<SetUpField, BTreeSet<SetUpPart>>,
    /// Actions; each value is a whole version. An undecided action does not stand in the plan.
    pub actions: BTreeMap<ActionId, BTreeSet<Action>>,
    /// Written-up practices, likewise.
    pub practices: BTreeMap<IndicatorId, BTreeSet<GoodPractice>>,
    /// Levels at which another constituent is seen, likewise.
    pub seen: BTreeMap<(Constituent, IndicatorId), BTreeSet<Seen>>,
}

impl Undecided {
    /// Whether everything is decided.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many fields are undecided.
    pub fn len(&self) -> usize {
        let after = self.actions.len().saturating_add(self.practices.len()).saturating_add(self.seen.len());
        self.answers.len().saturating_add(self.set_up.len()).saturating_add(after)
    }

    /// The same without what goes on after the closing: plan and mirror.
    #[must_use]
    pub fn without_plan(&self) -> Undecided {
        Undecided { answers: self.answers.clone(), set_up: self.set_up.clone(), ..Undecided::default() }
    }
}

impl AnswerField {
    /// This part of an answer, and nothing else.
    pub fn of(self, answer: &Answer) -> Answer {
        let mut part = Answer::default();
        self.put(&mut part, answer);
        part
    }

    /// Gives an answer this part of another one.
    pub fn put(self, answer: &mut Answer, part: &Answer) {
        match self {
            AnswerField::Standing => {
                answer.standing.clone_from(&part.standing);
                answer.set_aside = part.set_aside;
                answer.reason.clone_from(&part.reason);
                // Which wording was answered matters only where something is said about it.
                let says = part.standing != Standing::Unanswered || part.set_aside.is_some() || !part.reason.is_empty();
                answer.revision = part.revision.filter(|_| says);
            }
            AnswerField::Felt => answer.felt = part.felt,
            AnswerField::Desired => answer.desired = part.desired,
            AnswerField::Importance => answer.importance = part.importance,
            AnswerField::Cause => answer.cause = part.cause,
            AnswerField::AtRisk => answer.at_risk = part.at_risk,
            AnswerField::Note => answer.note.clone_from(&part.note),
            AnswerField::GoodPractice => answer.good_practice.clone_from(&part.good_practice),
            AnswerField::Dissent => answer.dissent.clone_from(&part.dissent),
            AnswerField::Review => answer.review = part.review,
            AnswerField::Tally => {
                answer.tally = part.tally;
                answer.tally_first = part.tally_first;
            }
        }
    }

    /// The text of this part, where it is one.
    pub fn text(self, answer: &Answer) -> Option<&str> {
        match self {
            AnswerField::Note => Some(&answer.note),
            AnswerField::GoodPractice => Some(&answer.good_practice),
            AnswerField::Dissent => Some(&answer.dissent),
            AnswerField::Standing
            | AnswerField::Felt
            | AnswerField::Desired
            | AnswerField::Importance
            | AnswerField::Cause
            | AnswerField::AtRisk
            | AnswerField::Review
            | AnswerField::Tally => None,
        }
    }

    /// An answer that says this text and nothing else, where this part is a text.
    pub fn of_text(self, text: String) -> Option<Answer> {
        match self {
            AnswerField::Note => Some(Answer { note: text, ..Answer::default() }),
            AnswerField::GoodPractice => Some(Answer { good_practice: text, ..Answer::default() }),
            AnswerField::Dissent => Some(Answer { dissent: text, ..Answer::default() }),
            AnswerField::Standing
            | AnswerField::Felt
            | AnswerField::Desired
            | AnswerField::Importance
            | AnswerField::Cause
            | AnswerField::AtRisk
            | AnswerField::Review
            | AnswerField::Tally => None,
        }
    }
}

impl SetUpField {
    /// This part of an assessment's set-up, and nothing else.
    pub fn of(self, assessment: &Assessment) -> SetUpPart {
        let mut part = SetUpPart::default();
        let (subject, scope, workshop) = (&assessment.subject, &assessment.scope, &assessment.workshop);
        match self {
            SetUpField::Constituent => part.constituent = Some(subject.constituent),
            SetUpField::Organization => part.organization.clone_from(&subject.organization),
            SetUpField::Country => part.country.clone_from(&subject.country),
            SetUpField::Unit => part.unit.clone_from(&subject.unit),
            SetUpField::Whom => part.whom.clone_from(&scope.whom),
            SetUpField::Which => part.which.clone_from(&scope.which),
            SetUpField::Purpose => part.purpose.clone_from(&scope.purpose),
            SetUpField::RequestedBy => part.requested_by.clone_from(&scope.requested_by),
            SetUpField::PlanningPeriod => part.planning_period.clone_from(&scope.planning_period),
            SetUpField::Title => part.title.clone_from(&workshop.title),
            SetUpField::Place => part.place.clone_from(&workshop.place),
            SetUpField::Date => part.date = workshop.date,
            SetUpField::Participants => part.participants.clone_from(&workshop.participants),
            SetUpField::Depth => part.depth = Some(assessment.selection.depth),
            SetUpField::Without => part.without.clone_from(&assessment.selection.without),
            SetUpField::Round => part.round = Some(assessment.round),
            SetUpField::Previous => part.previous.clone_from(&assessment.previous),
            SetUpField::Voices => {}
        }
        part
    }

    /// Gives an assessment this part. What no assessment can be without stays as it is when the part does not say it.
    pub fn put(self, assessment: &mut Assessment, part: &SetUpPart) {
        let (subject, scope) = (&mut assessment.subject, &mut assessment.scope);
        let workshop = &mut assessment.workshop;
        match self {
            SetUpField::Constituent => subject.constituent = part.constituent.unwrap_or(subject.constituent),
            SetUpField::Organization => {
                if !part.organization.trim().is_empty() {
                    subject.organization.clone_from(&part.organization);
                }
            }
            SetUpField::Country => subject.country.clone_from(&part.country),
            SetUpField::Unit => subject.unit.clone_from(&part.unit),
            SetUpField::Whom => scope.whom.clone_from(&part.whom),
            SetUpField::Which => scope.which.clone_from(&part.which),
            SetUpField::Purpose => scope.purpose.clone_from(&part.purpose),
            SetUpField::RequestedBy => scope.requested_by.clone_from(&part.requested_by),
            SetUpField::PlanningPeriod => scope.planning_period.clone_from(&part.planning_period),
            SetUpField::Title => workshop.title.clone_from(&part.title),
            SetUpField::Place => workshop.place.clone_from(&part.place),
            SetUpField::Date => workshop.date = part.date,
            SetUpField::Participants => workshop.participants.clone_from(&part.participants),
            SetUpField::Depth => assessment.selection.depth = part.depth.unwrap_or(assessment.selection.depth),
            SetUpField::Without => assessment.selection.without.clone_from(&part.without),
            SetUpField::Round => assessment.round = part.round.unwrap_or(assessment.round),
            SetUpField::Previous => assessment.previous.clone_from(&part.previous),
            SetUpField::Voices => {}
        }
    }

    /// The text of this part, where it is one that can go on for some sentences.
    pub fn text(self, part: &SetUpPart) -> Option<&str> {
        match self {
            SetUpField::Whom => Some(&part.whom),
            SetUpField::Which => Some(&part.which),
            SetUpField::Purpose => Some(&part.purpose),
            SetUpField::Constituent
            | SetUpField::Organization
            | SetUpField::Country
            | SetUpField::Unit
            | SetUpField::RequestedBy
            | SetUpField::PlanningPeriod
            | SetUpField::Title
            | SetUpField::Place
            | SetUpField::Date
            | SetUpField::Participants
            | SetUpField::Depth
            | SetUpField::Without
            | SetUpField::Round
            | SetUpField::Previous
            | SetUpField::Voices => None,
        }
    }

    /// A part that says this text and nothing else, where it is one that can go on for some sentences.
    pub fn of_text(self, text: String) -> Option<SetUpPart> {
        let empty = SetUpPart::default();
        match self {
            SetUpField::Whom => Some(SetUpPart { whom: text, ..empty }),
            SetUpField::Which => Some(SetUpPart { which: text, ..empty }),
            SetUpField::Purpose => Some(SetUpPart { purpose: text, ..empty }),
            SetUpField::Constituent
            | SetUpField::Organization
            | SetUpField::Country
            | SetUpField::Unit
            | SetUpField::RequestedBy
            | SetUpField::PlanningPeriod
            | SetUpField::Title
            | SetUpField::Place
            | SetUpField::Date
            | SetUpField::Participants
            | SetUpField::Depth
            | SetUpField::Without
            | SetUpField::Round
            | SetUpField::Previous
            | SetUpField::Voices => None,
        }
    }

    /// Whether an assessment cannot be without this part, so that it says something even while it is undecided.
    pub fn is_needed(self) -> bool {
        matches!(self, SetUpField::Constituent | SetUpField::Organization | SetUpField::Depth | SetUpField::Round)
    }
}
