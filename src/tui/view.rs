//! From the state to the screen. Same state, same size, same look: same screen.
//!
//! ```text
//!  organization · round · depth                     saved 14:03 · 7 of 16     header
//!  areas with their progress │ one indicator, one step                        body
//!  what just happened                                                         notice
//!  keys that work now                                             ? all keys  footer
//! ```

mod approaches;
pub(crate) mod catalogue;
pub(crate) mod closing;
mod editions;
mod glossary;
pub(crate) mod home;
mod interview;
mod levels;
pub(crate) mod mirror;
pub(crate) mod overlays;
pub(crate) mod parts;
pub(crate) mod people;
pub(crate) mod plan;
pub(crate) mod rating;
mod reading;
pub(crate) mod report;
pub(crate) mod respond;
pub(crate) mod results;
pub(crate) mod run_sheet;
pub(crate) mod set_up;
pub(crate) mod summary;
pub(crate) mod tripartite;
pub(crate) mod undecided;
pub(crate) mod voices;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::say;
use crate::scoring::names;
use crate::text::Words;

use super::look::{Look, Role, Sign};
use super::state::{Document, Kind, Saving, Screen, State};
use parts::{Canvas, clip, footer_lines, show, wrap};

/// Columns that the name of an organization keeps in the header, before anything else of it is left out.
const LEAST_NAME: u16 = 14;
/// Smaller windows show a note instead of a crammed screen.
const LEAST: (u16, u16) = (40, 10);
/// A terminal may claim any size; more cells than this are never drawn.
const MOST: (u16, u16) = (500, 200);

/// Draws the screen.
pub fn view(state: &State, look: Look, frame: &mut Frame<'_>) {
    let whole = frame.area();
    let area = Rect { width: whole.width.min(MOST.0), height: whole.height.min(MOST.1), ..whole };
    let mut canvas = Canvas::new(frame, look, &state.words);
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(&mut canvas, state, area);
        return;
    }
    let footer = footer_lines(&canvas, state, area.width, if area.height >= 30 { 2 } else { 1 });
    let air = u16::from(area.height >= 28);
    let notice = notice_lines(look, state, area.width);
    let dock = rating::dock(state).saturating_sub(notice.len().max(1) as u16);
    let [head, _, body, _, below, foot] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(air),
        Constraint::Fill(1),
        Constraint::Length(dock),
        Constraint::Length((notice.len() as u16).clamp(1, MOST_NOTICE)),
        Constraint::Length(footer.len() as u16),
    ])
    .areas(area);
    header(&mut canvas, state, head);
    match &state.screen {
        Screen::Home => home::draw(&mut canvas, state, body),
        Screen::SetUp(screen) => set_up::draw(&mut canvas, state, screen, body),
        Screen::Interview(screen) => interview::draw(&mut canvas, state, screen, body),
        Screen::Results(screen) => results::draw(&mut canvas, state, screen, body),
        Screen::Plan(screen) => plan::draw(&mut canvas, state, screen, body),
        Screen::Report(screen) => report::draw(&mut canvas, state, screen, body),
        Screen::Reading(screen) => reading::draw(&mut canvas, state, screen, body),
        Screen::Catalogue(screen) => catalogue::draw(&mut canvas, state, screen, body),
        Screen::Glossary(screen) => glossary::draw(&mut canvas, state, screen, body),
        Screen::Tripartite(screen) => tripartite::draw(&mut canvas, screen, body),
    }
    canvas.lines(below, notice);
    for (row, line) in footer.into_iter().enumerate() {
        canvas.line(foot, row as u16, line);
    }
    if let Some(overlay) = &state.overlay {
        overlays::draw(&mut canvas, state, overlay, area);
    }
    canvas.finish();
}

fn too_small(canvas: &mut Canvas<'_, '_>, state: &State, area: Rect) {
    let progress = state.document.as_ref().map(|document| document.interview.progress());
    let lines = [
        canvas.words.say("small-window").into_owned(),
        say!(canvas.words, "small-window-size", width = i64::from(LEAST.0), height = i64::from(LEAST.1)),
        progress
            .map_or_else(String::new, |p| say!(canvas.words, "answered-of", answered = p.answered, asked = p.asked)),
        state.document.as_ref().map_or_else(String::new, |document| saving_text(canvas.words, document)),
        state
            .document
            .as_ref()
            .filter(|document| document.interview.assessment().rehearsal)
            .map_or_else(String::new, |_| canvas.words.say("rehearsal-mark").into_owned()),
    ];
    for (row, text) in lines.iter().enumerate() {
        let wrapped = clip(text, area.width);
        canvas.line(area, row as u16, Line::from(wrapped));
    }
}

/// Who, which round, how much, and whether all is saved.
fn header(canvas: &mut Canvas<'_, '_>, state: &State, area: Rect) {
    let style = canvas.look.style(Role::Bar);
    canvas.fill(area, style);
    let name = canvas.words.say("program").into_owned();
    let Some(document) = &state.document else {
        canvas.line(area, 0, Line::styled(format!(" {name}"), style.patch(canvas.look.style(Role::Title))));
        return;
    };
    let assessment = document.interview.assessment();
    let separator = canvas.look.sign(Sign::Separator);
    let depth = canvas.words.say(names::depth(assessment.selection.depth));
    let organization = show(&assessment.subject.organization);
    let title =
        if organization.trim().is_empty() { canvas.words.say("new-assessment").into_owned() } else { organization };
    let round = say!(canvas.words, "round-number", round = i64::from(assessment.round));
    let progress = document.interview.progress();
    let answered = say!(canvas.words, "answered-of", answered = progress.answered, asked = progress.asked);
    let closing = closing::mark(canvas.words, document).map_or_else(String::new, |mark| format!("{mark}{separator}"));
    let pace = run_sheet::header(state)
        .filter(|_| area.width >= run_sheet::ROOM)
        .map_or_else(String::new, |pace| format!("{pace}{separator}"));
    let open = undecided::in_header(canvas, document);
    let right = format!("{closing}{pace}{}{separator}{answered}{open} ", saving_text(canvas.words, document));
    let room = area.width.saturating_sub(parts::width(&right) + 2);
    let mark =
        if assessment.rehearsal { format!("{}{separator}", canvas.words.say("rehearsal-mark")) } else { String::new() };
    // Of a long name the beginning is enough; round and depth are said nowhere else.
    let tail = [format!("{separator}{round}{separator}{depth}"), format!("{separator}{round}")];
    let before = parts::width(&mark) + 1;
    let tail = tail.iter().find(|tail| before + parts::width(tail) + LEAST_NAME <= room).cloned().unwrap_or_default();
    let title = clip(&title, room.saturating_sub(before + parts::width(&tail)));
    let left = clip(&format!(" {mark}{title}{tail}"), room);
    let pad = " ".repeat(usize::from(area.width.saturating_sub(parts::width(&left) + parts::width(&right))));
    let line = Line::from(vec![
        Span::styled(left, style.patch(canvas.look.style(Role::Title))),
        Span::styled(pad, style),
        Span::styled(right, style),
    ]);
    canvas.line(area, 0, line);
}

/// Whether all is saved, in a word or two.
pub(crate) fn saving_text(words: &Words, document: &Document) -> String {
    match (&document.kind, &document.saving) {
        (Kind::Practice, _) => words.say("saving-practice").into_owned(),
        (Kind::Example, _) => words.say("saving-example").into_owned(),
        (Kind::New, _) => words.say("saving-new").into_owned(),
        (Kind::ReadOnly(_) | Kind::File(_), Saving::Failed(_)) => words.say("saving-failed").into_owned(),
        (Kind::ReadOnly(_), Saving::Idle | Saving::Saved(_) | Saving::Under) => {
            words.say("saving-read-only").into_owned()
        }
        (Kind::File(_), Saving::Idle) => words.say("saving-idle").into_owned(),
        (Kind::File(_), Saving::Under) => words.say("saving-under").into_owned(),
        (Kind::File(_), Saving::Saved(time)) => say!(words, "saving-saved", time = time.clone()),
    }
}

/// A notice takes at most this many rows: what happened, what is safe, what to do.
const MOST_NOTICE: u16 = 4;

/// What just happened; a failed save stays until it succeeds.
fn notice_lines(look: Look, state: &State, columns: u16) -> Vec<Line<'static>> {
    let failed = state.document.as_ref().and_then(|document| match &document.saving {
        Saving::Failed(text) => Some(text.clone()),
        Saving::Idle | Saving::Saved(_) | Saving::Under => None,
    });
    let Some(text) = state.notice.clone().or(failed) else { return Vec::new() };
    let style = look.style(Role::Warning);
    wrap(&text, columns.saturating_sub(2)).into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
}
