//! Writing up a good practice, and saying what became of an action: rows, texts, questions.

use crate::model::limits::LONGEST_TEXT;
use crate::model::{ResultLevel, Status};
use crate::planning::names::{result_level, status};
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::overlay::{Answer, Choice, Editor, Intent, Overlay, Target};
use crate::tui::plan::practices::line;
use crate::tui::plan::record::{PracticePart, Record, RecordOf, RecordRow, RecordStep, RecordText};
use crate::tui::plan::writing::people;
use crate::tui::plan::{PlanBox, PlanIntent, PlanText};
use crate::tui::state::State;

/// Shows a record over the plan.
pub(super) fn show(state: &mut State, record: Record) {
    state.overlay = Some(over(record));
}

fn over(record: Record) -> Overlay {
    Overlay::Plan(Box::new(PlanBox::Record(record)))
}

pub(super) fn update(state: &mut State, mut record: Record, action: Action) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let plan = &document.interview.assessment().plan;
    if !record.is_there(plan) {
        return Vec::new();
    }
    let last = record.rows(plan).len().saturating_sub(1);
    record.row = record.row.min(last);
    let focus = record.focus(plan);
    match action {
        Action::Back => {
            state.overlay = record.back(plan).map(over);
            return Vec::new();
        }
        Action::Up => record.row = record.row.saturating_sub(1),
        Action::Down => record.row = (record.row + 1).min(last),
        Action::First | Action::PageUp => record.row = 0,
        Action::Last | Action::PageDown => record.row = last,
        Action::Accept => return focus.map_or_else(Vec::new, |row| open(state, record, row)),
        Action::Add if matches!(record.of, RecordOf::FollowUp(_)) => {
            let is_group = matches!(focus, Some(RecordRow::Tracer(_) | RecordRow::AddTracer));
            let row = if is_group { RecordRow::AddTracer } else { RecordRow::AddResult };
            return open(state, record, row);
        }
        Action::Undo | Action::Redo => {
            let effects = crate::tui::update::undo_or_redo(state, action);
            if let Some(document) = &state.document {
                let plan = &document.interview.assessment().plan;
                // It may be gone after its making was taken back.
                let record = if record.is_there(plan) { Some(record) } else { record.back(plan) };
                state.overlay = record.filter(|record| record.is_there(plan)).map(over);
            }
            return effects;
        }
        Action::Remove if matches!(focus, Some(RecordRow::Result(_) | RecordRow::Tracer(_))) => {
            ask_to_remove(state, record);
            return Vec::new();
        }
        _ => {}
    }
    show(state, record);
    Vec::new()
}

/// Opens what a row holds.
fn open(state: &mut State, record: Record, row: RecordRow) -> Vec<Effect> {
    let Some(document) = &state.document else { return Vec::new() };
    let plan = &document.interview.assessment().plan;
    match row {
        RecordRow::Text(text) => {
            let mut held = record.text(plan, text);
            if let (RecordOf::Practice(id), RecordText::Practice(PracticePart::Action), true) =
                (&record.of, text, held.is_empty())
            {
                held = line(document, id);
            }
            edit(state, text, &held, record);
        }
        RecordRow::Status => {
            let now = record.action(plan).map(|action| action.status);
            ask_status(state, record, now);
        }
        RecordRow::Level => {
            let now = record.result(plan).map(|result| result.level);
            ask_level(state, record, now, RecordStep::Level);
        }
        RecordRow::AddResult => ask_level(state, record, None, RecordStep::NewResult),
        RecordRow::AddTracer => edit(state, RecordText::NewPeople, "", record),
        RecordRow::Result(at) => {
            if let RecordOf::FollowUp(id) = record.of {
                show(state, Record::new(RecordOf::Result(id, at)));
            }
        }
        RecordRow::Tracer(at) => {
            if let RecordOf::FollowUp(id) = record.of {
                show(state, Record::new(RecordOf::Tracer(id, at)));
            }
        }
    }
    Vec::new()
}

/// Opens a text over the record it belongs to.
fn edit(state: &mut State, text: RecordText, held: &str, under: Record) {
    let target = Target::Plan(PlanText::Record(text));
    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(target, held, Some(over(under))))));
}

/// Asks how far the action is.
fn ask_status(state: &mut State, record: Record, now: Option<Status>) {
    let letter = |status| match status {
        Status::Planned => 'p',
        Status::UnderWay => 'u',
        Status::Done => 'd',
        Status::Dropped => 'g',
    };
    let option = |one: &Status| Answer::new(&state.words, letter(*one), status(*one), intent(RecordStep::Status(*one)));
    let options = Status::ALL.iter().map(option).collect();
    let row = Status::ALL.iter().position(|one| Some(*one) == now);
    ask(state, record, ["record-status", "record-status-help"], options, row);
}

/// Asks how far a result reaches.
fn ask_level(state: &mut State, record: Record, now: Option<ResultLevel>, step: fn(ResultLevel) -> RecordStep) {
    let letter = |level| match level {
        ResultLevel::Reaction => 'l',
        ResultLevel::Learning => 'k',
        ResultLevel::Use => 'u',
        ResultLevel::Organization => 'o',
    };
    let option = |one: &ResultLevel| Answer::new(&state.words, letter(*one), result_level(*one), intent(step(*one)));
    let options = ResultLevel::ALL.iter().map(option).collect();
    let row = ResultLevel::ALL.iter().position(|one| Some(*one) == now);
    ask(state, record, ["record-level", "record-level-help"], options, row);
}

/// Asks a question over the record it is about; the title and the text are message keys.
fn ask(state: &mut State, under: Record, [title, text]: [&str; 2], options: Vec<Answer>, row: Option<usize>) {
    state.overlay = Some(Overlay::Choice(Choice {
        title: state.words.say(title).into_owned(),
        text: vec![state.words.say(text).into_owned()],
        options,
        row: row.unwrap_or(0),
        under: Some(Box::new(over(under))),
    }));
}

fn intent(step: RecordStep) -> Intent {
    Intent::Plan(PlanIntent::Record(step))
}

fn ask_to_remove(state: &mut State, under: Record) {
    let words = &state.words;
    let options = vec![
        Answer::new(words, 'b', "record-remove-no", Intent::Stay),
        Answer::new(words, 'r', "record-remove-yes", intent(RecordStep::Remove)),
    ];
    ask(state, under, ["record-remove-title", "record-remove-text"], options, None);
}

/// Does what an answer to a question says; the record lies on top again.
pub(super) fn intend(state: &mut State, step: RecordStep) -> Vec<Effect> {
    let Some(Overlay::Plan(shown)) = state.overlay.take() else { return Vec::new() };
    let PlanBox::Record(mut record) = *shown else { return Vec::new() };
    if let RecordStep::NewResult(level) = step {
        edit(state, RecordText::NewResult(level), "", record);
        return Vec::new();
    }
    let Some(document) = &state.document else { return Vec::new() };
    let before = &document.interview.assessment().plan;
    let mut plan = before.clone();
    let done = record.step(&mut plan, step);
    let is_changed = plan != *before;
    show(state, record);
    match done {
        Err(key) => {
            state.notice = Some(state.words.say(key).into_owned());
            Vec::new()
        }
        Ok(()) if is_changed => super::store(state, |now| *now = plan),
        Ok(()) => Vec::new(),
    }
}

/// Takes a typed text, or says why not and keeps it.
pub(super) fn accept(state: &mut State, mut editor: Box<Editor>, what: RecordText, text: &str) -> Vec<Effect> {
    let Some(Overlay::Plan(shown)) = editor.under.as_deref() else { return Vec::new() };
    let PlanBox::Record(record) = &**shown else { return Vec::new() };
    let (mut record, Some(document)) = (record.clone(), &state.document) else { return Vec::new() };
    if what == RecordText::NewPeople
        && let Some(people) = people(text)
    {
        edit(state, RecordText::NewGroup(people), "", record);
        return Vec::new();
    }
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        editor.refusal = Some(say!(state.words, "refused-long", length = length));
        state.overlay = Some(Overlay::Editor(editor));
        return Vec::new();
    }
    let before = &document.interview.assessment().plan;
    let mut plan = before.clone();
    let done = record.set(&mut plan, what, text, state.now.map(|now| now.on));
    if let Err(key) = done {
        editor.refusal = Some(state.words.say(key).into_owned());
        state.overlay = Some(Overlay::Editor(editor));
        return Vec::new();
    }
    let is_changed = plan != *before;
    if matches!(record.of, RecordOf::Practice(_) | RecordOf::Tracer(..)) && !matches!(what, RecordText::NewGroup(_)) {
        record.row += 1;
    }
    show(state, record);
    if is_changed { super::store(state, |now| *now = plan) } else { Vec::new() }
}
