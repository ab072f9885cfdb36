//! How the others are seen: the permission, what can be said, and the five descriptions of what is in focus.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::{Level, Mirror};
use crate::report::tripartite::short;
use crate::say;
use crate::text::Words;
use crate::tripartite::Offered;
use crate::tui::look::{Role, Sign};
use crate::tui::state::State;
use crate::tui::tripartite::{MirrorBox, said};

use super::overlays::{boxed, mark, role, wrapped};
use super::parts::{Canvas, Rows, below, clip, show, wrap};

/// From this width on, the list stands beside the text.
const WIDE: u16 = 90;

/// The rows of the list above the text.
const LIST: u16 = 5;

/// From this height on, the keys take two lines.
const TWO_LINES: u16 = 29;

/// The permission in a sentence.
pub(crate) fn permission(words: &Words, mirror: &Mirror) -> String {
    mirror.permission.as_ref().map_or_else(
        || words.say("mirror-not-given").into_owned(),
        |given| say!(words, "mirror-given", date = given.on.to_string(), by = given.by.as_str()),
    )
}

/// What was said on an indicator: its level, or that there is none.
pub(crate) fn level(words: &Words, mirror: &Mirror, offered: &Offered) -> String {
    said(mirror, offered).map_or_else(
        || words.say("mirror-no-level").into_owned(),
        |seen| say!(words, "mirror-level", level = seen.level.get()),
    )
}

/// Whom a group of rows is about.
pub(crate) fn group(words: &Words, offered: &Offered) -> String {
    say!(words, "mirror-of", who = words.say(short(offered.constituent)))
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, shown: &MirrorBox, area: Rect) {
    let Some(document) = &state.document else { return };
    let (words, mirror) = (canvas.words, &document.interview.assessment().mirror);
    let title = words.say("mirror-title").into_owned();
    // What just happened and the keys stay visible.
    let area = Rect { height: area.height.saturating_sub(if area.height >= TWO_LINES { 2 } else { 1 }), ..area };
    let inside = boxed(canvas, &title, 130, area.height, area);
    let (list, text) = places(canvas, inside, shown.row == 0);
    let mut rows = Rows::new();
    let line = |focused: bool, text: &str, canvas: &Canvas<'_, '_>| {
        let text = clip(&show(text), list.width.saturating_sub(2));
        Line::from(vec![mark(canvas, focused), canvas.span(text, role(focused))])
    };
    if shown.row == 0 {
        rows.focus = Some(0);
    }
    rows.push(line(shown.row == 0, &permission(words, mirror), canvas));
    let mut before = None;
    for (at, one) in shown.offered.iter().enumerate() {
        if before != Some(one.constituent) {
            before = Some(one.constituent);
            rows.push(Line::from(canvas.span(group(words, one), Role::Title)));
        }
        let focused = shown.row == at + 1;
        if focused {
            rows.focus = Some(rows.lines.len());
        }
        let sign =
            said(mirror, one).map_or_else(|| canvas.look.sign(Sign::Open).to_owned(), |seen| seen.level.to_string());
        rows.push(line(focused, &format!("{sign}  {} {}", one.indicator.id, one.indicator.title), canvas));
    }
    rows.draw(canvas, list);
    let lines = match shown.current() {
        None => wrapped(canvas.look, &words.say("mirror-permit-text"), Role::Text, text.width),
        Some(one) => described(canvas, mirror, one, text),
    };
    canvas.lines(text, lines);
}

/// Where the list and the text stand: side by side in a wide window, else one above the other. What it is about is said
/// while nothing is being rated.
fn places(canvas: &mut Canvas<'_, '_>, inside: Rect, with_about: bool) -> (Rect, Rect) {
    if inside.width >= WIDE {
        let used = canvas.text(inside, &canvas.words.say("mirror-about"), Role::Muted);
        let [list, text] = super::catalogue::halves(canvas, below(inside, used + 1));
        return (list, text);
    }
    let used = if with_about { canvas.text(inside, &canvas.words.say("mirror-about"), Role::Muted) + 1 } else { 0 };
    let rest = below(inside, used);
    let list = Rect { height: rest.height.min(LIST), ..rest };
    canvas.rule(rest, list.height);
    (list, below(rest, list.height + 1))
}

/// The five descriptions, the chosen one marked, each in the room there is for it; then the note.
fn described(canvas: &Canvas<'_, '_>, mirror: &Mirror, one: &Offered, area: Rect) -> Vec<Line<'static>> {
    let (look, seen) = (canvas.look, said(mirror, one));
    let mut notes = Vec::new();
    if let Some(seen) = seen.filter(|seen| !seen.note.is_empty()) {
        let note = say!(canvas.words, "mirror-note", text = seen.note.as_str());
        notes = wrapped(look, &note, Role::Muted, area.width);
        notes.truncate(2);
    }
    let room = usize::from(area.height).saturating_sub(notes.len()) / Level::all().count();
    let mut lines = Vec::new();
    for level in Level::all() {
        let is_chosen = seen.is_some_and(|seen| seen.level == level);
        let role = if is_chosen { Role::Chosen } else { Role::Text };
        let sign = if is_chosen { look.sign(Sign::Here) } else { " " };
        let mut parts = wrap(one.indicator.descriptor(level), area.width.saturating_sub(6));
        if parts.len() > room.max(1) {
            parts.truncate(room.max(1));
            if let Some(last) = parts.last_mut() {
                *last = format!("{}..", clip(last, area.width.saturating_sub(8)).trim_end_matches(".."));
            }
        }
        for (at, part) in parts.into_iter().enumerate() {
            let start = if at == 0 { format!("{sign} {level}  ") } else { "     ".to_owned() };
            lines.push(Line::from(canvas.span(format!("{start}{part}"), role)));
        }
    }
    lines.extend(notes);
    lines
}
