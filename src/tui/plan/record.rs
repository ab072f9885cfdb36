//! What is recorded beside the plan: a good practice written up, and what became of an action.
//!
//! Pure: which rows a form has, what they hold, and what a typed text does to the plan.

use crate::model::limits::{LONGEST_TEXT, MOST_OPTIONS};
use crate::model::{
    Action, ActionId, ActionResult, Date, GoodPractice, IndicatorId, Plan, ResultLevel, Status, Tracer,
};

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

    fn slot(self, practice: &mut GoodPractice) -> &mut String {
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

    fn slot(self, tracer: &mut Tracer) -> &mut Option<u32> {
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
            RecordText::Waiver
            | RecordText::StatusNote
            | RecordText::NewResult(_)
            | RecordText::ResultWhat
            | RecordText::Obstacle => false,
            RecordText::ResultDay
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

    /// Puts a typed text into the plan; the message key of what is wrong with it otherwise. `today` is when something new
    /// was seen, unless somebody changes that.
    pub fn set(
        &mut self,
        plan: &mut Plan,
        what: RecordText,
        text: &str,
        today: Option<Date>,
    ) -> Result<(), &'static str> {
        let text = text.trim();
        if text.chars().count() > LONGEST_TEXT {
            return Err("form-too-long");
        }
        if let (RecordText::Practice(part), RecordOf::Practice(id)) = (what, &self.of) {
            write_up(plan, id, part, text);
            return Ok(());
        }
        let (RecordOf::FollowUp(id) | RecordOf::Result(id, _) | RecordOf::Tracer(id, _)) = &self.of else {
            return Ok(());
        };
        let Some(action) = plan.actions.iter_mut().find(|action| action.id == *id) else { return Ok(()) };
        let at = match self.of {
            RecordOf::Result(_, at) | RecordOf::Tracer(_, at) => at,
            RecordOf::Practice(_) | RecordOf::FollowUp(_) => usize::MAX,
        };
        let now = match what {
            RecordText::StatusNote => {
                text.clone_into(&mut action.status_note);
                None
            }
            RecordText::NewResult(level) => {
                if text.is_empty() {
                    return Err("form-result-needed");
                }
                let result = ActionResult { on: today.ok_or("form-no-day")?, level, what: text.to_owned() };
                Some(RecordRow::Result(put(&mut action.results, result, |result| result.on)?))
            }
            RecordText::NewGroup(people) => {
                if text.is_empty() {
                    return Err("form-group-needed");
                }
                let tracer = Tracer {
                    on: today.ok_or("form-no-day")?,
                    group: text.to_owned(),
                    people,
                    in_post: None,
                    used: None,
                    passed_on: None,
                    changed: None,
                    obstacle: String::new(),
                };
                Some(RecordRow::Tracer(put(&mut action.tracers, tracer, |tracer| tracer.on)?))
            }
            RecordText::ResultDay | RecordText::ResultWhat => {
                let Some(mut result) = action.results.get(at).cloned() else { return Ok(()) };
                set_result(&mut result, what, text)?;
                action.results.remove(at);
                Some(RecordRow::Result(put(&mut action.results, result, |result| result.on)?))
            }
            RecordText::TracerDay
            | RecordText::TracerGroup
            | RecordText::TracerPeople
            | RecordText::Count(_)
            | RecordText::Obstacle => {
                let Some(mut tracer) = action.tracers.get(at).cloned() else { return Ok(()) };
                set_tracer(&mut tracer, what, text)?;
                action.tracers.remove(at);
                Some(RecordRow::Tracer(put(&mut action.tracers, tracer, |tracer| tracer.on)?))
            }
            RecordText::NewPeople => return Err("form-people-needed"),
            RecordText::Waiver | RecordText::Practice(_) => None,
        };
        self.follow(now);
        Ok(())
    }

    /// Stays with what was changed, wherever it is in the order now; the form of a new group opens at once, since the
    /// counts are what it is asked for.
    fn follow(&mut self, now: Option<RecordRow>) {
        let next = match (&self.of, now) {
            (RecordOf::Result(id, _), Some(RecordRow::Result(at))) => RecordOf::Result(id.clone(), at),
            (RecordOf::Tracer(id, _), Some(RecordRow::Tracer(at))) => RecordOf::Tracer(id.clone(), at),
            (RecordOf::FollowUp(id), Some(RecordRow::Tracer(at))) => {
                // On the first count: group, number and day are there.
                self.row = 3;
                RecordOf::Tracer(id.clone(), at)
            }
            (RecordOf::FollowUp(_), Some(RecordRow::Result(at))) => {
                self.row = 2 + at;
                return;
            }
            _ => return,
        };
        self.of = next;
    }

    /// Takes a step of the follow-up; the message key of why not otherwise.
    pub fn step(&mut self, plan: &mut Plan, step: RecordStep) -> Result<(), &'static str> {
        let focus = self.focus(plan);
        let (RecordOf::FollowUp(id) | RecordOf::Result(id, _) | RecordOf::Tracer(id, _)) = &self.of else {
            return Ok(());
        };
        let Some(action) = plan.actions.iter_mut().find(|action| action.id == *id) else { return Ok(()) };
        let mut after = action.clone();
        match (step, focus) {
            (RecordStep::Status(status), _) => {
                if status == Status::Done && !action.has_more_than_reactions() {
                    return Err("status-reactions-only");
                }
                after.status = status;
            }
            (RecordStep::Level(level), _) => {
                let RecordOf::Result(_, at) = self.of else { return Ok(()) };
                if let Some(result) = after.results.get_mut(at) {
                    result.level = level;
                }
            }
            (RecordStep::Remove, Some(RecordRow::Result(at))) if at < after.results.len() => {
                after.results.remove(at);
            }
            (RecordStep::Remove, Some(RecordRow::Tracer(at))) if at < after.tracers.len() => {
                after.tracers.remove(at);
            }
            (RecordStep::Remove | RecordStep::NewResult(_), _) => {}
        }
        if after.status == Status::Done && !after.has_more_than_reactions() {
            return Err("status-still-done");
        }
        *action = after;
        Ok(())
    }
}

/// How many people a text says, at least one.
pub fn people(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|count| (1..=999_999).contains(count))
}

/// Puts an item where its day belongs, after those of the same day; returns where.
fn put<T>(items: &mut Vec<T>, item: T, on: fn(&T) -> Date) -> Result<usize, &'static str> {
    if items.len() >= MOST_OPTIONS {
        return Err("form-too-many");
    }
    let at = items.partition_point(|other| on(other) <= on(&item));
    items.insert(at, item);
    Ok(at)
}

fn set_result(result: &mut ActionResult, what: RecordText, text: &str) -> Result<(), &'static str> {
    if what == RecordText::ResultDay {
        result.on = Date::parse(text).ok_or("refused-date")?;
    } else if text.is_empty() {
        return Err("form-result-needed");
    } else {
        text.clone_into(&mut result.what);
    }
    Ok(())
}

fn set_tracer(tracer: &mut Tracer, what: RecordText, text: &str) -> Result<(), &'static str> {
    match what {
        RecordText::TracerDay => tracer.on = Date::parse(text).ok_or("refused-date")?,
        RecordText::TracerGroup if text.is_empty() => return Err("form-group-needed"),
        RecordText::TracerGroup => text.clone_into(&mut tracer.group),
        RecordText::TracerPeople => {
            let asked = people(text).ok_or("form-people-needed")?;
            if Counted::ALL.iter().any(|each| each.of(tracer) > Some(asked)) {
                return Err("form-fewer-than-counted");
            }
            tracer.people = asked;
        }
        RecordText::Count(counted) if text.is_empty() => *counted.slot(tracer) = None,
        RecordText::Count(counted) => {
            let count: u32 = text.parse().map_err(|_| "form-count-needed")?;
            if count > tracer.people {
                return Err("form-more-than-asked");
            }
            *counted.slot(tracer) = Some(count);
        }
        RecordText::Obstacle => text.clone_into(&mut tracer.obstacle),
        RecordText::Waiver
        | RecordText::Practice(_)
        | RecordText::StatusNote
        | RecordText::NewResult(_)
        | RecordText::ResultDay
        | RecordText::ResultWhat
        | RecordText::NewPeople
        | RecordText::NewGroup(_) => {}
    }
    Ok(())
}

/// Writes a part of a practice; one of which nothing is left is no practice.
fn write_up(plan: &mut Plan, id: &IndicatorId, part: PracticePart, text: &str) {
    let at = plan.practices.iter().position(|practice| practice.indicator == *id).unwrap_or_else(|| {
        plan.practices.push(GoodPractice {
            indicator: id.clone(),
            context: String::new(),
            action: String::new(),
            result: String::new(),
            evidence: String::new(),
            contact: String::new(),
        });
        plan.practices.len() - 1
    });
    if let Some(practice) = plan.practices.get_mut(at) {
        text.clone_into(part.slot(practice));
        if PracticePart::ALL.iter().all(|part| part.of(practice).is_empty()) {
            plan.practices.remove(at);
        }
    }
}
