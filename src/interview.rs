//! The interview: where the group is, what a step accepts, and what can be undone.
//!
//! Pure. A change is either accepted, and then the assessment has it, or refused with a [`Refusal`]; nothing in between.
//! Moving is always free: the steps are an order that helps, not a gate.

pub mod change;
pub mod closing;
pub mod hands;
pub mod progress;

use std::collections::BTreeSet;

use crate::editions::moving::Moved;
use crate::merging::{self, Cell, Decision};
use crate::model::{
    Answer, Assessment, Closing, EarlierAnswer, IndicatorId, Instrument, Mirror, Part, Placed, Plan, Scope, Selection,
    Standing, Subject, Workshop,
};

pub use change::{Change, Refusal};
pub use progress::{AreaProgress, Progress};

/// The steps of one indicator, in order. Evidence and level share a step: what is claimed is read beside what can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// How strongly the need is felt; the descriptors are still hidden (D1 17(a)).
    Felt,
    /// What the evidence shows and which descriptor fits.
    Level,
    /// Where the organization wants to be.
    Desired,
    /// How much that matters.
    Importance,
    /// What the answer says, and everything optional.
    Notes,
}

impl Step {
    /// All steps in order.
    pub const ALL: [Step; 5] = [Step::Felt, Step::Level, Step::Desired, Step::Importance, Step::Notes];

    /// The step after this one, if there is one.
    pub fn next(self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| *step > self)
    }

    /// The step before this one, if there is one.
    pub fn previous(self) -> Option<Step> {
        Step::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// The first step that an answer has nothing for yet.
    pub fn first_open(answer: &Answer) -> Step {
        let settled = answer.standing != Standing::Unanswered;
        if answer.felt.is_none() && !settled {
            Step::Felt
        } else if !settled {
            Step::Level
        } else if answer.agreed().is_none() {
            Step::Notes
        } else if answer.desired.is_none() {
            Step::Desired
        } else if answer.importance.is_none() {
            Step::Importance
        } else {
            Step::Notes
        }
    }
}

/// Everything of an assessment but its answers, as set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUp {
    /// What is asked.
    pub selection: Selection,
    /// Whose stocktake it is.
    pub subject: Subject,
    /// Ownership, in the constituent's own words.
    pub scope: Scope,
    /// The day itself.
    pub workshop: Workshop,
}

/// One accepted change, with what is needed to take it back.
#[derive(Clone, Debug)]
enum Edit {
    Answer { id: IndicatorId, step: Step, before: Option<Box<Answer>>, after: Option<Box<Answer>> },
    SetUp { before: Box<SetUp>, after: Box<SetUp> },
    Moved { before: Box<Moved>, after: Box<Moved> },
    Closings { before: Vec<Closing>, after: Vec<Closing> },
    Whole { touched: Touched, step: Step, before: Box<Assessment>, after: Box<Assessment> },
}

/// What a change was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// The answer to this indicator.
    Answer(IndicatorId),
    /// What was set up.
    SetUp,
    /// Which edition of which questionnaire is asked.
    Questionnaire,
    /// That the group closed it, or reopened it.
    Closing,
    /// What two copies say together.
    Copies,
    /// What the group will do.
    Plan,
    /// How the group sees the other constituents.
    Mirror,
}

impl Edit {
    fn touched(&self) -> Touched {
        match self {
            Edit::Answer { id, .. } => Touched::Answer(id.clone()),
            Edit::SetUp { .. } => Touched::SetUp,
            Edit::Moved { .. } => Touched::Questionnaire,
            Edit::Closings { .. } => Touched::Closing,
            Edit::Whole { touched, .. } => touched.clone(),
        }
    }
}

/// How many changes can be taken back.
const UNDO_DEPTH: usize = 500;

/// An assessment being answered: the instrument, the answers, where the group is, and the way back.
#[derive(Clone, Debug)]
pub struct Interview {
    instrument: Instrument,
    assessment: Assessment,
    asked: Vec<IndicatorId>,
    at: usize,
    step: Step,
    without_felt: BTreeSet<IndicatorId>,
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl Interview {
    /// Starts or continues an assessment, at the first indicator that is unanswered.
    pub fn new(instrument: Instrument, assessment: Assessment) -> Interview {
        let mut interview = Interview {
            instrument,
            assessment,
            asked: Vec::new(),
            at: 0,
            step: Step::Felt,
            without_felt: BTreeSet::new(),
            done: Vec::new(),
            undone: Vec::new(),
        };
        interview.ask_again();
        interview.at = interview.next_unanswered_from(0).unwrap_or(0);
        interview.step = Step::first_open(&interview.answer());
        interview
    }

    /// Works out what is asked, keeping the place where it still exists.
    fn ask_again(&mut self) {
        let here = self.asked.get(self.at).cloned();
        self.asked =
            self.instrument.in_scope(&self.assessment.selection).map(|placed| placed.indicator.id.clone()).collect();
        self.at = here.and_then(|id| self.asked.iter().position(|asked| *asked == id)).unwrap_or(0);
    }

    /// What is asked, in order.
    pub fn asked(&self) -> &[IndicatorId] {
        &self.asked
    }

    /// The instrument.
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The assessment as it stands.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// Takes over the revision that a save gave the assessment.
    pub fn saved(&mut self, revision: u64) {
        self.assessment.revision = Some(revision);
    }

    /// The position of the present indicator in [`Interview::asked`].
    pub fn at(&self) -> usize {
        self.at
    }

    /// The present step.
    pub fn step(&self) -> Step {
        self.step
    }

    /// The present indicator; `None` when every area is left out.
    pub fn current(&self) -> Option<Placed<'_>> {
        self.instrument.find(self.asked.get(self.at)?)
    }

    /// The answer to the present indicator, empty when there is none yet.
    pub fn answer(&self) -> Answer {
        self.asked.get(self.at).and_then(|id| self.assessment.answers.get(id)).cloned().unwrap_or_default()
    }

    /// Whether the descriptors of the present indicator may be shown: the felt need comes first (D1 17(a)),
    /// unless the group decided to go on without it or has already found a level.
    pub fn descriptors_open(&self) -> bool {
        self.asked.get(self.at).is_some_and(|id| self.is_open(id))
    }

    /// The same for any indicator. Its title waits too: it can tell what the good answer is.
    pub fn is_open(&self, id: &IndicatorId) -> bool {
        let answered = self
            .assessment
            .answers
            .get(id)
            .is_some_and(|answer| answer.felt.is_some() || answer.standing != Standing::Unanswered);
        answered || self.without_felt.contains(id)
    }

    /// Whether the present step has its answer.
    pub fn is_given(&self) -> bool {
        let answer = self.answer();
        match self.step {
            Step::Felt => answer.felt.is_some(),
            Step::Level => answer.standing != Standing::Unanswered,
            Step::Desired => answer.desired.is_some(),
            Step::Importance => answer.importance.is_some(),
            Step::Notes => true,
        }
    }

    /// Shows the descriptors although no felt need was given.
    pub fn go_on_without_felt(&mut self) {
        if let Some(id) = self.asked.get(self.at) {
            self.without_felt.insert(id.clone());
            self.step = Step::Level;
        }
    }

    /// Goes to an indicator by its position, at its first open step. A position past the end goes to the last.
    pub fn go_to(&mut self, at: usize) {
        self.at = at.min(self.asked.len().saturating_sub(1));
        self.step = Step::first_open(&self.answer());
    }

    /// Goes to an indicator by its id; says whether it is asked.
    pub fn go_to_id(&mut self, id: &IndicatorId) -> bool {
        let found = self.asked.iter().position(|asked| asked == id);
        if let Some(at) = found {
            self.go_to(at);
        }
        found.is_some()
    }

    /// Goes to the next indicator; stays at the last.
    pub fn go_next(&mut self) {
        self.go_to(self.at.saturating_add(1));
    }

    /// Goes to the indicator before; stays at the first.
    pub fn go_previous(&mut self) {
        self.go_to(self.at.saturating_sub(1));
    }

    /// Goes to a step of the present indicator.
    pub fn go_to_step(&mut self, step: Step) {
        self.step = step;
    }

    /// Goes to the next indicator without an answer, round the end if need be; says whether there is one.
    pub fn go_next_unanswered(&mut self) -> bool {
        let found = self.next_unanswered_from(self.at.saturating_add(1));
        if let Some(at) = found {
            self.go_to(at);
        }
        found.is_some()
    }

    fn next_unanswered_from(&self, start: usize) -> Option<usize> {
        let count = self.asked.len();
        (0..count).map(|offset| (start + offset) % count).find(|at| {
            let answer = self.asked.get(*at).and_then(|id| self.assessment.answers.get(id));
            answer.is_none_or(|answer| answer.standing == Standing::Unanswered)
        })
    }

    /// Makes a change to the present indicator's answer, or says why not.
    pub fn change(&mut self, change: Change) -> Result<(), Refusal> {
        self.refuse_when_closed()?;
        let placed = self.current().ok_or(Refusal::NothingAsked)?;
        let id = placed.indicator.id.clone();
        let revision = placed.indicator.revision;
        let before = self.assessment.answers.get(&id).cloned().map(Box::new);
        let mut answer = before.clone().unwrap_or_default();
        change::apply(&mut answer, change)?;
        if answer.standing != Standing::Unanswered && before.as_ref().is_none_or(|b| b.standing != answer.standing) {
            // The words that were answered are those on the screen now.
            answer.revision = Some(revision);
        }
        answer.revision = answer.revision.or(Some(revision));
        let after = (!answer.is_empty()).then_some(answer);
        if !self.assessment.undecided.is_empty() {
            let mut whole = self.assessment.clone();
            match &after {
                Some(answer) => whole.answers.insert(id.clone(), answer.as_ref().clone()),
                None => whole.answers.remove(&id),
            };
            if self.decides(Touched::Answer(id.clone()), whole) {
                return Ok(());
            }
        }
        self.remember(Edit::Answer { id, step: self.step, before, after });
        Ok(())
    }

    /// Replaces what was set up. Answers of areas that are now left out are kept.
    pub fn set_up(&mut self, set_up: SetUp) -> Result<(), Refusal> {
        self.refuse_when_closed()?;
        if !self.assessment.undecided.is_empty() {
            let SetUp { selection, subject, scope, workshop } = set_up.clone();
            let whole = Assessment { selection, subject, scope, workshop, ..self.assessment.clone() };
            if self.decides(Touched::SetUp, whole) {
                return Ok(());
            }
        }
        let before = Box::new(self.current_set_up());
        self.remember(Edit::SetUp { before, after: Box::new(set_up) });
        Ok(())
    }

    /// Says whether it is a rehearsal. Only before there is a file: it is never taken back.
    pub fn rehearse(&mut self, rehearsal: bool) {
        self.assessment.rehearsal = rehearsal;
    }

    /// Makes a change that decides what two copies said differently; says whether it does.
    fn decides(&mut self, touched: Touched, whole: Assessment) -> bool {
        let Some(whole) = merging::without_decided(&self.assessment, whole) else { return false };
        self.replace(touched, whole);
        true
    }

    /// Decides a field that two copies said differently; says whether it could.
    pub fn decide(&mut self, cell: &Cell, decision: Decision) -> bool {
        if self.assessment.is_closed() && !cell.is_of_plan() {
            return false;
        }
        let Some(whole) = merging::decided(&self.assessment, cell, decision) else { return false };
        let touched = match cell {
            Cell::Answer(id, _) => Touched::Answer(id.clone()),
            Cell::SetUp(_) => Touched::SetUp,
            Cell::Action(_) | Cell::Practice(_) => Touched::Plan,
            Cell::Seen(..) => Touched::Mirror,
        };
        self.replace(touched, whole);
        true
    }

    /// Goes on with what two copies say together, as one change.
    pub fn take_in(&mut self, merged: Assessment) {
        self.replace(Touched::Copies, merged);
    }

    /// Puts another plan in the place of what the group will do. A closed assessment takes it too: what becomes of the
    /// findings is decided after they were closed.
    pub fn plan(&mut self, plan: Plan) {
        self.go_on_with(Touched::Plan, Assessment { plan, ..self.assessment.clone() });
    }

    /// Says anew how the group sees the other constituents. As with the plan, also after the closing.
    pub fn mirror(&mut self, mirror: Mirror) {
        self.go_on_with(Touched::Mirror, Assessment { mirror, ..self.assessment.clone() });
    }

    /// Replaces the assessment, and with it decides what two copies said differently and the new one says.
    fn go_on_with(&mut self, touched: Touched, whole: Assessment) {
        let whole = merging::without_decided(&self.assessment, whole.clone()).unwrap_or(whole);
        self.replace(touched, whole);
    }

    fn replace(&mut self, touched: Touched, whole: Assessment) {
        let before = Box::new(self.assessment.clone());
        self.remember(Edit::Whole { touched, step: self.step, before, after: Box::new(whole) });
    }

    /// Moves to other editions of the instrument, as planned for the assessment as it stands.
    pub fn move_to(&mut self, moved: Moved) -> Result<(), Refusal> {
        self.refuse_when_closed()?;
        let before = Box::new(Moved {
            instrument: self.instrument.clone(),
            selection: self.assessment.selection.clone(),
            answers: self.assessment.answers.clone(),
            earlier: self.assessment.earlier.clone(),
        });
        self.remember(Edit::Moved { before, after: Box::new(moved) });
        Ok(())
    }

    /// Asks another questionnaire, of which nothing is left out; everything else stays.
    pub fn ask_with(&mut self, instrument: Instrument) -> Result<(), Refusal> {
        let modules = instrument.parts.iter().map(Part::reference).collect();
        let selection = Selection { modules, without: Vec::new(), ..self.assessment.selection.clone() };
        let (answers, earlier) = (self.assessment.answers.clone(), self.assessment.earlier.clone());
        self.move_to(Moved { instrument, selection, answers, earlier })
    }

    /// Answers to earlier wordings of the present indicator.
    pub fn earlier(&self) -> impl Iterator<Item = &EarlierAnswer> {
        let here = self.asked.get(self.at);
        self.assessment.earlier.iter().filter(move |earlier| Some(&earlier.indicator) == here)
    }

    /// What is set up now.
    pub fn current_set_up(&self) -> SetUp {
        SetUp {
            selection: self.assessment.selection.clone(),
            subject: self.assessment.subject.clone(),
            scope: self.assessment.scope.clone(),
            workshop: self.assessment.workshop.clone(),
        }
    }

    /// A closed assessment is reopened first.
    fn refuse_when_closed(&self) -> Result<(), Refusal> {
        if self.assessment.is_closed() { Err(Refusal::Closed) } else { Ok(()) }
    }

    fn remember(&mut self, edit: Edit) {
        self.perform(&edit, true);
        self.undone.clear();
        self.done.push(edit);
        if self.done.len() > UNDO_DEPTH {
            self.done.remove(0);
        }
    }

    /// Puts one side of an edit in force.
    fn perform(&mut self, edit: &Edit, forward: bool) {
        match edit {
            Edit::Answer { id, before, after, .. } => match if forward { after } else { before } {
                Some(answer) => {
                    self.assessment.answers.insert(id.clone(), answer.as_ref().clone());
                }
                None => {
                    self.assessment.answers.remove(id);
                }
            },
            Edit::SetUp { before, after } => {
                let set_up = if forward { after } else { before }.as_ref().clone();
                self.assessment.selection = set_up.selection;
                self.assessment.subject = set_up.subject;
                self.assessment.scope = set_up.scope;
                self.assessment.workshop = set_up.workshop;
                self.ask_again();
            }
            Edit::Closings { before, after } => {
                self.assessment.closings.clone_from(if forward { after } else { before });
            }
            Edit::Moved { before, after } => {
                let moved = if forward { after } else { before }.as_ref().clone();
                self.instrument = moved.instrument;
                self.assessment.selection = moved.selection;
                self.assessment.answers = moved.answers;
                self.assessment.earlier = moved.earlier;
                self.ask_again();
                self.step = Step::first_open(&self.answer());
            }
            Edit::Whole { before, after, .. } => {
                let revision = self.assessment.revision;
                let whole = if forward { after } else { before }.as_ref().clone();
                self.assessment = Assessment { revision, ..whole };
                self.ask_again();
            }
        }
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Takes the last change back and goes to where it was made; says what it was.
    pub fn undo(&mut self) -> Result<Touched, Refusal> {
        let edit = self.done.pop().ok_or(Refusal::NothingToUndo)?;
        self.perform(&edit, false);
        self.show(&edit);
        let touched = edit.touched();
        self.undone.push(edit);
        Ok(touched)
    }

    /// Makes the change again that was last taken back.
    pub fn redo(&mut self) -> Result<Touched, Refusal> {
        let edit = self.undone.pop().ok_or(Refusal::NothingToRedo)?;
        self.perform(&edit, true);
        self.show(&edit);
        let touched = edit.touched();
        self.done.push(edit);
        Ok(touched)
    }

    fn show(&mut self, edit: &Edit) {
        match edit {
            Edit::Answer { id, step, .. } | Edit::Whole { touched: Touched::Answer(id), step, .. } => {
                if let Some(at) = self.asked.iter().position(|asked| asked == id) {
                    self.at = at;
                    // A result that was taken back is no place to be.
                    let open = Step::first_open(&self.answer());
                    self.step = if *step == Step::Notes { open } else { *step };
                }
            }
            Edit::SetUp { .. } | Edit::Moved { .. } | Edit::Whole { .. } | Edit::Closings { .. } => {}
        }
    }
}
