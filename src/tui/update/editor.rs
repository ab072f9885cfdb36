//! Texts being typed: keys into the text field, and where an accepted text goes.

use ratatui_textarea::CursorMove;

use crate::interview::{Change, Step};
use crate::model::limits::{LONGEST_TEXT, MOST_OPTIONS};
use crate::model::{Date, Participants};
use crate::say;

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::overlay::{Editor, Field, Overlay, Target};
use crate::tui::state::{Screen, State};

use super::{closing, interview, mirror, overlays, plan, set_up};

pub(super) fn update(state: &mut State, mut editor: Box<Editor>, action: Action) -> Vec<Effect> {
    match action {
        Action::Accept => return accept(state, editor),
        Action::Back if editor.text() == editor.original => {
            state.overlay = editor.under.map(|under| *under);
            return Vec::new();
        }
        Action::Back => {
            state.overlay = Some(Overlay::Choice(super::discard_question(state, Overlay::Editor(editor))));
            return Vec::new();
        }
        Action::NewLine if !editor.target.is_single_line() => editor.area.insert_newline(),
        Action::Undo => {
            editor.area.undo();
        }
        Action::Redo => {
            editor.area.redo();
        }
        Action::Type(key) => {
            type_key(&mut editor, key);
        }
        _ => {}
    }
    editor.refusal = None;
    state.overlay = Some(Overlay::Editor(editor));
    Vec::new()
}

/// A key that changes the text or moves within it.
pub(in crate::tui) fn type_key(editor: &mut Editor, key: Key) {
    let area = &mut editor.area;
    if key.is_movement() {
        // What is selected stays as it is once somebody moves within it.
        area.cancel_selection();
    }
    match key {
        Key::Char(c) => area.insert_char(c),
        Key::Backspace => {
            area.delete_char();
        }
        Key::Delete => {
            area.delete_next_char();
        }
        Key::Up => area.move_cursor(CursorMove::Up),
        Key::Down => area.move_cursor(CursorMove::Down),
        Key::Left => area.move_cursor(CursorMove::Back),
        Key::Right => area.move_cursor(CursorMove::Forward),
        Key::CtrlLeft => area.move_cursor(CursorMove::WordBack),
        Key::CtrlRight => area.move_cursor(CursorMove::WordForward),
        Key::Home | Key::Ctrl('a') => area.move_cursor(CursorMove::Head),
        Key::End | Key::Ctrl('e') => area.move_cursor(CursorMove::End),
        Key::PageUp => area.move_cursor(CursorMove::Top),
        Key::PageDown => area.move_cursor(CursorMove::Bottom),
        Key::Ctrl('w') => {
            area.delete_word();
        }
        Key::Ctrl('k') => {
            area.delete_line_by_end();
        }
        Key::Ctrl(_) | Key::Enter | Key::AltEnter | Key::Esc | Key::Tab | Key::BackTab | Key::F(_) => {}
    }
}

/// A paste: line ends as they are in long texts, as spaces in a line; other control characters stay out.
pub(in crate::tui) fn paste(editor: &mut Editor, text: &str) {
    let single = editor.target.is_single_line();
    let clean: String = text
        .replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\r' | '\n' if single => ' ',
            '\r' => '\n',
            '\t' => ' ',
            other => other,
        })
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    editor.area.insert_str(clean);
    editor.refusal = None;
}

/// Another text in place of the one that is there.
pub(super) fn retype(editor: &mut Editor, text: &str) {
    editor.area.select_all();
    editor.area.cut();
    paste(editor, text);
}

/// Puts an accepted text where it belongs, or says why not and keeps the text.
fn accept(state: &mut State, editor: Box<Editor>) -> Vec<Effect> {
    let text = editor.text().trim_end().to_owned();
    match editor.target {
        Target::Note => changed(state, editor, Change::Note(text), None),
        Target::GoodPractice => changed(state, editor, Change::GoodPractice(text), None),
        Target::Dissent => changed(state, editor, Change::Dissent(text), None),
        Target::NotApplicable => changed(state, editor, Change::NotApplicable(text), Some(Step::Notes)),
        Target::Source(at) => {
            let Some(Overlay::Evidence(mut list)) = editor.under.as_deref().cloned() else { return Vec::new() };
            if let Some(item) = list.items.get_mut(at) {
                text.trim().clone_into(&mut item.source);
            }
            let effects = changed(state, editor, Change::Evidence(list.items.clone()), None);
            if !matches!(state.overlay, Some(Overlay::Editor(_))) {
                state.overlay = Some(Overlay::Evidence(list));
            }
            effects
        }
        Target::Count(at) => participants(
            state,
            editor,
            |item| match text.trim().parse() {
                Ok(count @ 1..=9_999) => {
                    item.count = count;
                    true
                }
                Ok(_) | Err(_) => false,
            },
            at,
        ),
        Target::ClosedBy | Target::Waive | Target::ReopenBecause => closing::accept(state, editor, &text),
        Target::Plan(place) => plan::accept(state, editor, place, text.trim()),
        Target::MirrorBy | Target::MirrorNote | Target::MirrorFind => mirror::accept(state, editor, &text),
        Target::SetUp(field) => accept_field(state, editor, field, text.trim()),
        Target::OpenPath | Target::SavePath | Target::ReportPlace if text.trim().is_empty() => {
            refuse(state, editor, "refused-empty")
        }
        Target::OpenPath => overlays::open_typed(state, &text),
        Target::SavePath => {
            state.overlay = editor.under.map(|under| *under);
            overlays::save_elsewhere(state, text.trim().into(), false)
        }
        Target::ReportPlace => {
            if let Screen::Report(screen) = &mut state.screen {
                text.trim().clone_into(&mut screen.place);
            }
            state.overlay = None;
            Vec::new()
        }
    }
}

/// Keeps the text in the editor and says why it was not accepted.
fn refuse(state: &mut State, mut editor: Box<Editor>, reason: &'static str) -> Vec<Effect> {
    editor.refusal = Some(state.words.say(reason).into_owned());
    state.overlay = Some(Overlay::Editor(editor));
    Vec::new()
}

/// Tries a change; a refusal keeps the text in the editor.
fn changed(state: &mut State, mut editor: Box<Editor>, change: Change, then: Option<Step>) -> Vec<Effect> {
    let effects = interview::change(state, change, then);
    if let Some(refusal) = state.notice.take_if(|_| effects.is_empty()) {
        editor.refusal = Some(refusal);
        state.overlay = Some(Overlay::Editor(editor));
    }
    effects
}

/// Changes one line of the head counts, if what was typed fits.
fn participants(
    state: &mut State,
    editor: Box<Editor>,
    fill: impl FnOnce(&mut Participants) -> bool,
    at: usize,
) -> Vec<Effect> {
    let Some(Overlay::Participants(mut list)) = editor.under.as_deref().cloned() else { return Vec::new() };
    let fits = list.items.get_mut(at).is_some_and(fill);
    if !fits {
        return refuse(state, editor, "refused-participants");
    }
    let items = list.items.clone();
    state.overlay = Some(Overlay::Participants(list));
    set_up::store(state, |set_up| set_up.workshop.participants = items)
}

/// The lines of a text that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Puts a text into a field of the set-up.
fn accept_field(state: &mut State, mut editor: Box<Editor>, field: Field, text: &str) -> Vec<Effect> {
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        editor.refusal = Some(say!(state.words, "refused-long", length = length));
        state.overlay = Some(Overlay::Editor(editor));
        return Vec::new();
    }
    let date = Date::parse(text);
    match field {
        Field::Facilitators if text.split([',', ';']).count() > MOST_OPTIONS => {
            return refuse(state, editor, "refused-many");
        }
        Field::Missing if lines(text).count() > MOST_OPTIONS => return refuse(state, editor, "refused-many"),
        Field::Organization if text.is_empty() => return refuse(state, editor, "refused-organization"),
        Field::Date if !text.is_empty() && date.is_none() => return refuse(state, editor, "refused-date"),
        _ => {}
    }
    let text = text.to_owned();
    state.overlay = None;
    set_up::next_field(state);
    set_up::store(state, |set_up| {
        let slot = match field {
            Field::Organization => &mut set_up.subject.organization,
            Field::Country => &mut set_up.subject.country,
            Field::Unit => &mut set_up.subject.unit,
            Field::Whom => &mut set_up.scope.whom,
            Field::Which => &mut set_up.scope.which,
            Field::Purpose => &mut set_up.scope.purpose,
            Field::RequestedBy => &mut set_up.scope.requested_by,
            Field::PlanningPeriod => &mut set_up.scope.planning_period,
            Field::WorkshopTitle => &mut set_up.workshop.title,
            Field::Place => &mut set_up.workshop.place,
            Field::Date => {
                set_up.workshop.date = date;
                return;
            }
            Field::Facilitators => {
                set_up.workshop.facilitators =
                    text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
                return;
            }
            Field::Missing => {
                set_up.workshop.missing = lines(&text).map(str::to_owned).collect();
                return;
            }
            Field::Participants
            | Field::Depth
            | Field::Areas
            | Field::Questionnaire
            | Field::Rehearsal
            | Field::Begin => {
                return;
            }
        };
        *slot = text;
    })
}
