//! What is recorded beside the plan: a good practice written up, and what became of an action.
//!
//! Pure: which rows a record has and what they hold. What a typed text does to the plan stands in `writing.rs`.

use crate::tui::context::Context;

use crate::model::{Action, ActionId, ActionResult, GoodPractice, IndicatorId, Plan, ResultLevel, Status, Tracer};

/// A form in which something is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is about.
    pub of: RecordOf,
    /// The row in focus.
    pub row: usize,
}

/// What a form is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordOf {
    /// An asset being written up (D2 8).
    Practice(IndicatorId),
    /// What became of an action.
    FollowUp(ActionId),
    /// A result of an action, counted from 0.
    Result(ActionId, usize),
    /// A group of recipients that was asked, counted from 0.
    Tracer(ActionId, usize),
}

/// A part of a good practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PracticePart {
    /// Where and why it began.
    Context,
    /// What was done.
    Action,
    /// What came of it.
    Result,
    /// How anybody can see that.
    Evidence,
    /// Whom to ask.
    Contact,
}

impl PracticePart {
    /// All parts in order.
    pub const ALL: [PracticePart; 5] = [
        PracticePart::Context,
        PracticePart::Action,
        PracticePart::Result,
        PracticePart::Evidence,
        PracticePart::Contact,
    ];

    /// What a practice says of it.
    pub fn of(self, practice: &GoodPractice) -> &str {
        match self {
            PracticePart::Context => &practice.context,
            PracticePart::Action => &practice.action,
            PracticePart::Result => &practice.result,
            PracticePart::Evidence => &practice.evidence,
            PracticePart::Contact => &practice.contact,
        }
    }

    pub(super) fn slot(self, practice: &mut GoodPractice) -> &mut String {
        match self {
            PracticePart::Context => &mut practice.context,
            PracticePart::Action => &mut practice.action,
            PracticePart::Result => &mut practice.result,
            PracticePart::Evidence => &mut practice.evidence,
            PracticePart::Contact => &mut practice.contact,
        }
    }
}

/// What is counted of a group that was asked (D1 17(e), D2 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Still in post.
    InPost,
    /// Used it in their work.
    Used,
    /// Passed it on.
    PassedOn,
    /// Say that the organization changed.
    Changed,
}

impl Counted {
    /// All counts in order.
    pub const ALL: [Counted; 4] = [Counted::InPost, Counted::Used, Counted::PassedOn, Counted::Changed];

    /// How many of a group, where it is known.
    pub fn of(self, tracer: &Tracer) -> Option<u32> {
        match self {
            Counted::InPost => tracer.in_post,
            Counted::Used => tracer.used,
            Counted::PassedOn => tracer.passed_on,
            Counted::Changed => tracer.changed,
        }
    }

    pub(super) fn slot(self, tracer: &mut Tracer) -> &mut Option<u32> {
        match self {
            Counted::InPost => &mut tracer.in_post,
            Counted::Used => &mut tracer.used,
            Counted::PassedOn => &mut tracer.passed_on,
            Counted::Changed => &mut tracer.changed,
        }
    }
}

/// What a text over the plan is for. What it belongs to is said by the form under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordText {
    /// Why the group accepts a finding of the guard.
    Waiver,
    /// A part of a good practice.
    Practice(PracticePart),
    /// Why an action was given up, or what else is worth knowing.
    StatusNote,
    /// What was seen: a new result at this level.
    NewResult(ResultLevel),
    /// When a result was seen.
    ResultDay,
    /// What was seen.
    ResultWhat,
    /// How many people of a new group were asked.
    NewPeople,
    /// Which group: a new one of so many people.
    NewGroup(u32),
    /// When a group was asked.
    TracerDay,
    /// Which group.
    TracerGroup,
    /// How many were asked.
    TracerPeople,
    /// How many of them.
    Count(Counted),
    /// What stood in the way.
    Obstacle,
}

impl RecordText {
    /// Whether the text is of one line.
    pub fn is_single_line(self) -> bool {
        match self {
            RecordText::Practice(part) => part == PracticePart::Contact,
            RecordText::StatusNote | RecordText::NewResult(_) | RecordText::ResultWhat | RecordText::Obstacle => false,
            RecordText::Waiver
            | RecordText::ResultDay
            | RecordText::NewPeople
            | RecordText::NewGroup(_)
            | RecordText::TracerDay
            | RecordText::TracerGroup
            | RecordText::TracerPeople
            | RecordText::Count(_) => true,
        }
    }
}

/// A row of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordRow {
    /// A text.
    Text(RecordText),
    /// How far the action is.
    Status,
    /// A result, counted from 0.
    Result(usize),
    /// One more result.
    AddResult,
    /// A group that was asked, counted from 0.
    Tracer(usize),
    /// One more group.
    AddTracer,
    /// How far a result reaches.
    Level,
}

/// What the answer to a question does to the follow-up of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordStep {
    /// The action is so far.
    Status(Status),
    /// Say what was seen at this level.
    NewResult(ResultLevel),
    /// The result reaches so far.
    Level(ResultLevel),
    /// Remove the result or the group in focus.
    Remove,
}

impl Record {
    /// A form with its first row in focus.
    pub fn new(of: RecordOf) -> Record {
        Record { of, row: 0 }
    }

    /// Where keys have their meaning: only what became of an action has items to add and to remove.
    pub fn context(&self) -> Context {
        match &self.of {
            RecordOf::FollowUp(_) => Context::PlanOutcome,
            RecordOf::Practice(_) | RecordOf::Result(..) | RecordOf::Tracer(..) => Context::PlanRecord,
        }
    }

    /// The rows, in the order of the focus.
    pub fn rows(&self, plan: &Plan) -> Vec<RecordRow> {
        match &self.of {
            RecordOf::Practice(_) => {
                PracticePart::ALL.into_iter().map(|part| RecordRow::Text(RecordText::Practice(part))).collect()
            }
            RecordOf::FollowUp(id) => {
                let (results, tracers) =
                    plan.action(id).map_or((0, 0), |action| (action.results.len(), action.tracers.len()));
                let mut rows = vec![RecordRow::Status, RecordRow::Text(RecordText::StatusNote)];
                rows.extend((0..results).map(RecordRow::Result));
                rows.push(RecordRow::AddResult);
                rows.extend((0..tracers).map(RecordRow::Tracer));
                rows.push(RecordRow::AddTracer);
                rows
            }
            RecordOf::Result(..) => {
                vec![RecordRow::Level, RecordRow::Text(RecordText::ResultDay), RecordRow::Text(RecordText::ResultWhat)]
            }
            RecordOf::Tracer(..) => {
                let first = [RecordText::TracerGroup, RecordText::TracerPeople, RecordText::TracerDay];
                let counts = Counted::ALL.into_iter().map(RecordText::Count);
                first.into_iter().chain(counts).chain([RecordText::Obstacle]).map(RecordRow::Text).collect()
            }
        }
    }

    /// The row in focus, if the plan still has what the form is about.
    pub fn focus(&self, plan: &Plan) -> Option<RecordRow> {
        let rows = self.rows(plan);
        rows.get(self.row.min(rows.len().saturating_sub(1))).copied()
    }

    /// The action it is about.
    pub fn action<'a>(&self, plan: &'a Plan) -> Option<&'a Action> {
        match &self.of {
            RecordOf::Practice(_) => None,
            RecordOf::FollowUp(id) | RecordOf::Result(id, _) | RecordOf::Tracer(id, _) => plan.action(id),
        }
    }

    /// The result it is about.
    pub fn result<'a>(&self, plan: &'a Plan) -> Option<&'a ActionResult> {
        let RecordOf::Result(_, at) = &self.of else { return None };
        self.action(plan)?.results.get(*at)
    }

    /// The group it is about.
    pub fn tracer<'a>(&self, plan: &'a Plan) -> Option<&'a Tracer> {
        let RecordOf::Tracer(_, at) = &self.of else { return None };
        self.action(plan)?.tracers.get(*at)
    }

    /// Whether the plan still has what it is about.
    pub fn is_there(&self, plan: &Plan) -> bool {
        match &self.of {
            RecordOf::Practice(_) => true,
            RecordOf::FollowUp(_) => self.action(plan).is_some(),
            RecordOf::Result(..) => self.result(plan).is_some(),
            RecordOf::Tracer(..) => self.tracer(plan).is_some(),
        }
    }

    /// The form it was opened from, with the row it was opened from in focus.
    pub fn back(&self, plan: &Plan) -> Option<Record> {
        let (id, row) = match &self.of {
            RecordOf::Practice(_) | RecordOf::FollowUp(_) => return None,
            RecordOf::Result(id, at) => (id, RecordRow::Result(*at)),
            RecordOf::Tracer(id, at) => (id, RecordRow::Tracer(*at)),
        };
        let mut form = Record::new(RecordOf::FollowUp(id.clone()));
        form.row = form.rows(plan).iter().position(|each| *each == row).unwrap_or(0);
        Some(form)
    }

    /// What a text holds, as it is edited.
    pub fn text(&self, plan: &Plan, text: RecordText) -> String {
        let action = self.action(plan);
        let (result, tracer) = (self.result(plan), self.tracer(plan));
        let count = |count: Option<u32>| count.map(|count| count.to_string());
        let held = match text {
            RecordText::Practice(part) => match &self.of {
                RecordOf::Practice(id) => plan.practice(id).map(|practice| part.of(practice).to_owned()),
                RecordOf::FollowUp(_) | RecordOf::Result(..) | RecordOf::Tracer(..) => None,
            },
            RecordText::StatusNote => action.map(|action| action.status_note.clone()),
            RecordText::ResultDay => result.map(|result| result.on.to_string()),
            RecordText::ResultWhat => result.map(|result| result.what.clone()),
            RecordText::TracerDay => tracer.map(|tracer| tracer.on.to_string()),
            RecordText::TracerGroup => tracer.map(|tracer| tracer.group.clone()),
            RecordText::TracerPeople => tracer.map(|tracer| tracer.people.to_string()),
            RecordText::Count(what) => tracer.and_then(|tracer| count(what.of(tracer))),
            RecordText::Obstacle => tracer.map(|tracer| tracer.obstacle.clone()),
            RecordText::Waiver | RecordText::NewResult(_) | RecordText::NewPeople | RecordText::NewGroup(_) => None,
        };
        held.unwrap_or_default()
    }
}
