//! How the others are seen: the permission, what can be said, and the five descriptions of what is in focus.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::{Answer, Constituent, Level, Mirror, Standing};
use crate::say;
use crate::text::Words;
use crate::tripartite::Offered;
use crate::tui::look::{Role, Sign};
use crate::tui::state::State;
use crate::tui::tripartite::{MirrorBox, said};

use super::levels::{self, Asking};
use super::overlays::{boxed, mark, role, wrapped};
use super::parts::{Canvas, below, clip, show};

/// From this width on, the list stands beside the text.
const WIDE: u16 = 90;

/// The rows of the list above the text.
const LIST: u16 = 6;

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
    let key = match offered.constituent {
        Constituent::Government => "mirror-of-government",
        Constituent::Employers => "mirror-of-employers",
        Constituent::Workers => "mirror-of-workers",
    };
    words.say(key).into_owned()
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, shown: &MirrorBox, area: Rect) {
    let Some(document) = &state.document else { return };
    let (words, mirror) = (canvas.words, &document.interview.assessment().mirror);
    let title = words.say("mirror-title").into_owned();
    // What just happened and the keys stay visible.
    let area = Rect { height: area.height.saturating_sub(if area.height >= TWO_LINES { 2 } else { 1 }), ..area };
    let inside = boxed(canvas, &title, 130, area.height, area);
    let (list, text) = places(canvas, inside, shown.row == 0);
    // The cursor stands in the list, so the list is drawn last.
    match shown.current() {
        None => {
            let lines = wrapped(canvas.look, &words.say("mirror-permit-text"), Role::Text, text.width);
            canvas.lines(text, lines);
        }
        Some(one) => described(canvas, mirror, one, shown.unfolded(mirror), text),
    }
    offered(canvas, mirror, shown, list);
}

/// The permission and what can be said, with a mark where the list goes on.
fn offered(canvas: &mut Canvas<'_, '_>, mirror: &Mirror, shown: &MirrorBox, area: Rect) {
    let words = canvas.words;
    let line = |focused: bool, text: &str, canvas: &Canvas<'_, '_>| {
        let text = clip(&show(text), area.width.saturating_sub(2));
        Line::from(vec![mark(canvas, focused), canvas.span(text, role(focused))])
    };
    let mut lines = vec![line(shown.row == 0, &permission(words, mirror), canvas)];
    let (mut focus, mut before) = (0, None);
    // The line on which each indicator stands.
    let mut places = Vec::new();
    for (at, one) in shown.offered.iter().enumerate() {
        if before != Some(one.constituent) {
            before = Some(one.constituent);
            lines.push(Line::from(canvas.span(group(words, one), Role::Title)));
        }
        let focused = shown.row == at + 1;
        if focused {
            focus = lines.len();
        }
        let sign =
            said(mirror, one).map_or_else(|| canvas.look.sign(Sign::Open).to_owned(), |seen| seen.level.to_string());
        places.push((lines.len(), one.constituent));
        lines.push(line(focused, &format!("{sign}  {} {}", one.indicator.id, one.indicator.title), canvas));
    }
    let mut room = usize::from(area.height);
    let mut skip = (focus + 2).saturating_sub(room.saturating_sub(1)).min(lines.len().saturating_sub(room));
    let hidden: Vec<Constituent> = {
        let end = skip + room.saturating_sub(1);
        places.iter().filter(|(at, _)| *at >= end && lines.len() > skip + room).map(|(_, of)| *of).collect()
    };
    if hidden.is_empty() {
        skip = skip.min(focus);
    } else {
        room = room.saturating_sub(1);
        let here = shown.current().map(|one| one.constituent);
        let text = if hidden.iter().any(|of| Some(*of) != here) {
            say!(words, "mirror-more-others", count = hidden.len())
        } else {
            say!(words, "mirror-more", count = hidden.len())
        };
        canvas.line(area, u16::try_from(room).unwrap_or(0), Line::from(canvas.span(format!("  {text}"), Role::Key)));
    }
    canvas.cursor(area.x, area.y + u16::try_from(focus.saturating_sub(skip)).unwrap_or(0));
    let place = Rect { height: u16::try_from(room).unwrap_or(area.height), ..area };
    canvas.lines(place, lines.into_iter().skip(skip).take(room));
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

/// The five descriptions, unfolded as in the interview; then the note.
fn described(canvas: &mut Canvas<'_, '_>, mirror: &Mirror, one: &Offered, unfolded: Option<Level>, area: Rect) {
    let seen = said(mirror, one);
    let mut notes = Vec::new();
    if let Some(seen) = seen.filter(|seen| !seen.note.is_empty()) {
        let note = say!(canvas.words, "mirror-note", text = seen.note.as_str());
        notes = wrapped(canvas.look, &note, Role::Muted, area.width);
        notes.truncate(2);
    }
    let room = area.height.saturating_sub(u16::try_from(notes.len()).unwrap_or(0));
    let standing = seen.map_or(Standing::Unanswered, |seen| Standing::Levelled(seen.level));
    let answer = Answer { standing, ..Answer::default() };
    let focus = unfolded.map_or(1, Level::get);
    let used = levels::draw(canvas, &one.indicator, &answer, focus, Asking::Seen, Rect { height: room, ..area });
    canvas.lines(below(area, used), notes);
}
