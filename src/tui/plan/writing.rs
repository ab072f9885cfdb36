//! What a typed text or an answer to a question does to what is recorded beside the plan; why not otherwise.

use crate::model::limits::MOST_OPTIONS;
use crate::model::{ActionResult, Date, GoodPractice, IndicatorId, Plan, Status, Tracer};

use super::record::{Counted, PracticePart, Record, RecordOf, RecordRow, RecordStep, RecordText};

impl Record {
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
                if status == Status::Done && action.results.is_empty() {
                    return Err("status-no-result");
                }
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
