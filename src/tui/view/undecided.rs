//! What two copies say differently: one field at a time, its values side by side.
//!
//! ```text
//!  2 of 3 undecided: GOV-3.1 level
//!  Inspection planning and programming
//!
//!  1  one copy                     │ 2  the other copy
//!     level 3, Partial             │    level 4, Established
//! ```

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::interview::Interview;
use crate::merging::Cell;
use crate::model::SetUpField;
use crate::report::undecided::{Open, undecided};
use crate::say;
use crate::text::Words;
use crate::tui::look::Role;
use crate::tui::state::{Document, State};

use super::overlays::{boxed, scrolled, wrapped};
use super::parts::{Canvas, below, clip, show, wrap};

/// Two values need this many columns to stand side by side.
const LEAST_BESIDE: u16 = 56;

/// In fewer rows than this only the values are shown.
const LEAST_WITH_LEAD: u16 = 14;

/// How many fields are undecided, for the header; nothing when none is.
pub(super) fn in_header(canvas: &Canvas<'_, '_>, document: &Document) -> String {
    let separator = canvas.look.sign(crate::tui::look::Sign::Separator);
    mark(canvas.words, document).map_or_else(String::new, |mark| format!("{separator}{mark}"))
}

/// How many fields are undecided; nothing when none is.
pub(crate) fn mark(words: &Words, document: &Document) -> Option<String> {
    let count = document.interview.assessment().undecided.len();
    (count > 0).then(|| say!(words, "undecided-count", count = count))
}

/// One line where two copies say different things of the present indicator; returns the rows used.
pub(super) fn line(canvas: &mut Canvas<'_, '_>, interview: &Interview, area: Rect) -> u16 {
    if !is_here(interview) {
        return 0;
    }
    let text = canvas.words.say("undecided-here").into_owned();
    canvas.line(area, 0, Line::from(canvas.span(clip(&text, area.width), Role::Warning)));
    1
}

/// Whether two copies say different things of the present indicator.
pub(crate) fn is_here(interview: &Interview) -> bool {
    let open = &interview.assessment().undecided.answers;
    interview.current().is_some_and(|placed| open.keys().any(|(id, _)| *id == placed.indicator.id))
}

/// The field in focus with its values.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, at: usize, scroll: u16, area: Rect) {
    let Some(document) = &state.document else { return };
    let open = undecided(canvas.words, document.interview.assessment());
    let at = at.min(open.len().saturating_sub(1));
    let Some(field) = open.get(at) else { return };
    let title = say!(canvas.words, "undecided-title", at = at + 1, all = open.len());
    let inside = boxed(canvas, &title, 100, area.height.min(24), area);
    // In a low window the values matter more than what they are.
    let lead = if inside.height >= LEAST_WITH_LEAD { canvas.words.say("undecided-lead") } else { "".into() };
    let mut row = if lead.is_empty() { 0 } else { canvas.text(inside, &lead, Role::Muted) + 1 };
    row += canvas.text(below(inside, row), &show(&field.name), Role::Title);
    row += canvas.text(below(inside, row), &about(document, &field.cell), Role::Text) + 1;
    let rest = below(inside, row);
    canvas.cursor(rest.x, rest.y);
    if field.values.is_empty() {
        canvas.text(rest, &without_values(canvas.words, &field.cell), Role::Text);
        return;
    }
    let hint = u16::from(field.can_join);
    let room = Rect { height: rest.height.saturating_sub(hint), ..rest };
    if let ([one, other], true) = (field.values.as_slice(), inside.width >= LEAST_BESIDE) {
        let [left, _, right] =
            Layout::horizontal([Constraint::Fill(1), Constraint::Length(2), Constraint::Fill(1)]).areas(room);
        let lines = value(canvas, field, 0, one, left.width);
        scrolled(canvas, lines, scroll, left);
        let lines = value(canvas, field, 1, other, right.width);
        scrolled(canvas, lines, scroll, right);
    } else {
        let lines = field.values.iter().enumerate().flat_map(|(at, text)| value(canvas, field, at, text, room.width));
        let lines = lines.collect();
        scrolled(canvas, lines, scroll, room);
    }
    if field.can_join {
        let last = Rect { y: rest.bottom().saturating_sub(1), height: 1.min(rest.height), ..rest };
        let text = canvas.words.say("undecided-both").into_owned();
        canvas.line(last, 0, Line::from(canvas.span(clip(&text, last.width), Role::Key)));
    }
}

/// What the field is about: the title of its indicator, once it may be seen.
pub(crate) fn about(document: &Document, cell: &Cell) -> String {
    match cell {
        Cell::SetUp(_) | Cell::Action(_) => String::new(),
        Cell::Answer(id, _) | Cell::Practice(id) | Cell::Seen(_, id) => {
            let open = document.interview.is_open(id);
            let placed = document.interview.instrument().find(id);
            let text = placed.map(|placed| if open { &placed.indicator.title } else { &placed.indicator.felt_need });
            text.map(|text| show(text)).unwrap_or_default()
        }
    }
}

/// What there is to say of a field that has no values.
pub(crate) fn without_values(words: &Words, cell: &Cell) -> String {
    let is_voices = *cell == Cell::SetUp(SetUpField::Voices);
    words.say(if is_voices { "undecided-voices" } else { "undecided-empty" }).into_owned()
}

/// Whose value it is; nothing where there are more than two.
pub(crate) fn whose(words: &Words, at: usize, all: usize) -> String {
    match (at, all) {
        (0, 2) => words.say("undecided-one").into_owned(),
        (1, 2) => words.say("undecided-other").into_owned(),
        _ => String::new(),
    }
}

/// One value under the digit that chooses it.
fn value(canvas: &Canvas<'_, '_>, field: &Open, at: usize, text: &str, columns: u16) -> Vec<Line<'static>> {
    let whose = whose(canvas.words, at, field.values.len());
    let mut lines = vec![Line::from(vec![
        canvas.span(format!("{}  ", at + 1), Role::Key),
        canvas.span(clip(&whose, columns.saturating_sub(3)), Role::Muted),
    ])];
    for part in text.split('\n').flat_map(|line| wrap(&show(line), columns.saturating_sub(3))) {
        lines.extend(wrapped(canvas.look, &format!("   {part}"), Role::Text, columns));
    }
    lines.push(Line::from(""));
    lines
}
