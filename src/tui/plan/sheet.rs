//! The words of a record: its title, its rows with what they hold, and what each row asks for.

use crate::planning::names::{result_level, status};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::state::Document;

use crate::model::ResultLevel;

use super::follow_up::{count_name, furthest, result_line, tracer_line};
use super::listing::{Detail, Entry, Listing, action_named, indicator_named};
use super::practices::{line, part_help, part_name};
use super::record::{PracticePart, Record, RecordOf, RecordRow, RecordText};

/// The title of a record.
pub(crate) fn title(words: &Words, document: &Document, record: &Record) -> String {
    match &record.of {
        RecordOf::Practice(id) => say!(words, "record-practice", what = indicator_named(document, id)),
        RecordOf::FollowUp(id) => action_named(words, document, id),
        RecordOf::Result(id, _) => say!(words, "record-result", what = action_named(words, document, id)),
        RecordOf::Tracer(id, _) => say!(words, "record-tracer", what = action_named(words, document, id)),
    }
}

/// The rows of a record, in the order of the focus.
pub(crate) fn listing(words: &Words, document: &Document, record: &Record) -> Listing {
    let plan = &document.interview.assessment().plan;
    let rows = record.rows(plan);
    let lead = match &record.of {
        RecordOf::Practice(_) => words.say("practices-lead").into_owned(),
        RecordOf::FollowUp(_) => record.action(plan).map(|action| furthest(words, action)).unwrap_or_default(),
        RecordOf::Result(..) => words.say("record-result-lead").into_owned(),
        RecordOf::Tracer(..) => words.say("record-tracer-lead").into_owned(),
    };
    let mut entries: Vec<Entry> = Vec::new();
    for row in &rows {
        let heading = match row {
            RecordRow::Result(0) => words.say("record-results"),
            RecordRow::AddResult if !rows.contains(&RecordRow::Result(0)) => words.say("record-results"),
            RecordRow::Tracer(0) => words.say("record-tracers"),
            RecordRow::AddTracer if !rows.contains(&RecordRow::Tracer(0)) => words.say("record-tracers"),
            RecordRow::Text(RecordText::Count(first)) if *first == super::record::Counted::InPost => {
                words.say("record-counts")
            }
            RecordRow::Text(_)
            | RecordRow::Status
            | RecordRow::Result(_)
            | RecordRow::AddResult
            | RecordRow::Tracer(_)
            | RecordRow::AddTracer
            | RecordRow::Level => "".into(),
        };
        entries.push(Entry { heading: heading.into_owned(), ..entry(words, document, record, *row) });
    }
    Listing { lead, entries, empty: String::new() }
}

fn entry(words: &Words, document: &Document, record: &Record, row: RecordRow) -> Entry {
    let plan = &document.interview.assessment().plan;
    let action = record.action(plan);
    let line = |text: String, help: &str| Entry {
        text,
        detail: vec![Detail::new(Role::Muted, words.say(help))],
        ..Entry::default()
    };
    match row {
        RecordRow::Text(text) => text_entry(words, document, record, text),
        RecordRow::Status => Entry {
            text: words.say("record-status").into_owned(),
            facts: action.map(|action| words.say(status(action.status)).into_owned()).unwrap_or_default(),
            detail: vec![Detail::new(Role::Muted, words.say("record-status-help"))],
            ..Entry::default()
        },
        RecordRow::Level => {
            let level = record.result(plan).map(|result| result.level);
            Entry {
                text: words.say("record-level").into_owned(),
                facts: level.map(|level| words.say(result_level(level)).into_owned()).unwrap_or_default(),
                detail: level.map(|level| Detail::new(Role::Muted, words.say(level_help(level)))).into_iter().collect(),
                ..Entry::default()
            }
        }
        RecordRow::Result(at) => {
            let text = action.and_then(|action| action.results.get(at)).map(|result| result_line(words, result));
            line(text.unwrap_or_default(), "record-item-help")
        }
        RecordRow::Tracer(at) => {
            let text = action.and_then(|action| action.tracers.get(at)).map(|tracer| tracer_line(words, tracer));
            line(text.unwrap_or_default(), "record-item-help")
        }
        RecordRow::AddResult => line(words.say("record-add-result").into_owned(), "record-add-result-help"),
        RecordRow::AddTracer => line(words.say("record-add-tracer").into_owned(), "record-add-tracer-help"),
    }
}

/// A row that holds a text.
fn text_entry(words: &Words, document: &Document, record: &Record, text: RecordText) -> Entry {
    let stored = record.text(&document.interview.assessment().plan, text);
    let (name, help) = titles(words, text);
    let mut detail = vec![Detail::new(Role::Muted, help)];
    if let (RecordOf::Practice(id), RecordText::Practice(PracticePart::Action), true) =
        (&record.of, text, stored.is_empty())
    {
        let said = line(document, id);
        if !said.is_empty() {
            detail.push(Detail::new(Role::Text, say!(words, "practice-line", line = said)));
        }
    }
    let sign = if stored.is_empty() { (Sign::Open, Role::Open) } else { (Sign::Done, Role::Asset) };
    let facts = if stored.is_empty() { words.say("record-blank").into_owned() } else { stored };
    Entry { sign: Some(sign), text: name, facts, detail, ..Entry::default() }
}

/// What a text is called, and what one should know to write it.
pub(crate) fn titles(words: &Words, text: RecordText) -> (String, String) {
    let (title, help) = match text {
        RecordText::Waiver => (words.say("waiver-title"), words.say("waiver-help")),
        RecordText::Practice(part) => (words.say(part_name(part)), words.say(part_help(part))),
        RecordText::StatusNote => (words.say("follow-note"), words.say("follow-note-help")),
        RecordText::NewResult(level) => (words.say(result_level(level)), words.say(level_help(level))),
        RecordText::ResultDay => (words.say("record-result-day"), words.say("record-day-help")),
        RecordText::ResultWhat => (words.say("record-result-what"), words.say("record-result-what-help")),
        RecordText::NewPeople | RecordText::TracerPeople => {
            (words.say("tracer-people"), words.say("tracer-people-help"))
        }
        RecordText::NewGroup(_) | RecordText::TracerGroup => {
            (words.say("tracer-group"), words.say("tracer-group-help"))
        }
        RecordText::TracerDay => (words.say("tracer-day"), words.say("record-day-help")),
        RecordText::Count(counted) => (words.say(count_name(counted)), words.say("tracer-count-help")),
        RecordText::Obstacle => (words.say("tracer-obstacle"), words.say("tracer-obstacle-help")),
    };
    (title.into_owned(), help.into_owned())
}

/// The message key that says what counts as a result of a level.
fn level_help(level: ResultLevel) -> &'static str {
    match level {
        ResultLevel::Reaction => "result-reaction-help",
        ResultLevel::Learning => "result-learning-help",
        ResultLevel::Use => "result-use-help",
        ResultLevel::Organization => "result-organization-help",
    }
}
