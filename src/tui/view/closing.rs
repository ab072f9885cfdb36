//! The closing with its hash, what is missing before it, and the parking lot.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::format::assessment::spoken;
use crate::model::{Closing, IndicatorId};
use crate::report::undecided::set_up_key;
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::ClosingBox;
use crate::tui::state::{Document, State};
use crate::tui::update::{Row, closing_rows, parked};

use super::overlays::{boxed, list, wrapped};
use super::parts::{self, Canvas, below, clip, fit, show};

/// How wide the boxes are where there is room.
const COLUMNS: u16 = 86;

/// Windows with fewer rows show no more than what can be in focus.
const SMALL: u16 = 16;

/// The columns within a box.
fn within(area: Rect) -> u16 {
    COLUMNS.min(area.width).saturating_sub(4)
}

/// What the header says of the closing; nothing while it is not closed.
pub(crate) fn mark(words: &Words, document: &Document) -> Option<String> {
    let closing = document.interview.assessment().closing()?;
    Some(if document.is_changed_since_closing {
        words.say("closing-mark-changed").into_owned()
    } else {
        say!(words, "closing-mark", date = closing.on.to_string())
    })
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, shown: &ClosingBox, area: Rect) {
    let Some(document) = &state.document else { return };
    match document.interview.assessment().closing() {
        Some(closing) => closed(canvas, document, closing, shown, area),
        None => open(canvas, document, shown, area),
    }
}

/// The title and note of an indicator, which its descriptors may not give away before the felt need.
pub(crate) fn named(document: &Document, id: &IndicatorId) -> String {
    let interview = &document.interview;
    let Some(placed) = interview.instrument().find(id) else { return String::new() };
    let title = if interview.is_open(id) { &placed.indicator.title } else { &placed.area.title };
    show(title)
}

/// What is missing, and below it what closes.
fn open(canvas: &mut Canvas<'_, '_>, document: &Document, shown: &ClosingBox, area: Rect) {
    let words = canvas.words;
    let rows = closing_rows(document);
    let focus = shown.row.min(rows.len().saturating_sub(1));
    let (missing, form): (Vec<_>, Vec<_>) = rows.iter().enumerate().partition(|(_, row)| row.is_missing());
    let title = words.say("closing-title").into_owned();
    let lead = match missing.len() {
        0 => words.say("closing-nothing-missing").into_owned(),
        count => say!(words, "closing-missing", count = count),
    };
    // In a small window the way to close is worth more than what is said around it.
    let is_small = area.height < SMALL;
    let lead = if is_small { Vec::new() } else { wrapped(canvas.look, &lead, Role::Text, within(area)) };
    let history = if is_small { Vec::new() } else { history(canvas, document, within(area)) };
    let form_rows = (form.len() + history.len()) as u16 + if is_small { 2 } else { 3 };
    let wanted = (missing.len() + lead.len()) as u16 + form_rows + 3;
    let inside = boxed(canvas, &title, COLUMNS, wanted.min(area.height), area);
    let used = canvas.lines(inside, lead);
    let room = inside.height.saturating_sub(used + form_rows);
    let place = Rect { height: room.min(missing.len() as u16), ..below(inside, used) };
    let count = missing.len();
    let lines = missing.into_iter().map(|(at, row)| line(canvas, document, shown, row, at == focus, place.width));
    let lines: Vec<_> = lines.collect();
    if focus < count && place.height > 0 {
        list(canvas, lines, focus, place);
    } else {
        canvas.lines(place, lines);
    }
    let mut place = below(inside, used + place.height + 1);
    for (at, row) in form {
        let line = line(canvas, document, shown, row, at == focus, place.width);
        canvas.line(place, 0, line);
        if at == focus {
            canvas.cursor(place.x, place.y);
        }
        place = below(place, 1);
    }
    let said = shown.refusal.clone().unwrap_or_default();
    let used = canvas.text(place, &said, Role::Warning);
    canvas.lines(below(place, used), history);
}

/// One row that can be in focus.
fn line(
    canvas: &Canvas<'_, '_>,
    document: &Document,
    shown: &ClosingBox,
    row: &Row,
    focused: bool,
    width: u16,
) -> Line<'static> {
    let words = canvas.words;
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let role = if focused { Role::Focus } else { Role::Text };
    let field = |label: &str, text: &str| {
        let text = if text.trim().is_empty() { words.say("closing-blank").into_owned() } else { show(text) };
        vec![
            canvas.span(fit(&words.say(label), 34), role),
            canvas.span(clip(&format!("  {text}"), width.saturating_sub(37)), Role::Chosen),
        ]
    };
    let mut spans = vec![canvas.span(format!("{mark} "), Role::Chosen)];
    match row {
        Row::Missing(id, said) => {
            let note = if said.contains(&"closing-parked") { note(document, id) } else { String::new() };
            let said = fit(&missing(words, said), 21.max(parts::width(&missing(words, said))));
            spans.push(canvas.span(fit(id.as_str(), 10), role));
            spans.push(canvas.span(format!("{said} "), Role::Warning));
            let text = if note.is_empty() { named(document, id) } else { note };
            spans.push(canvas.span(clip(&text, width.saturating_sub(15 + parts::width(&said))), Role::Text));
        }
        Row::SetUp(part) => {
            let word = words.say("closing-undecided").into_owned();
            spans.push(canvas.span(fit("", 10), role));
            spans.push(canvas.span(format!("{} ", fit(&word, 21)), Role::Warning));
            let name = words.say(set_up_key(*part)).into_owned();
            spans.push(canvas.span(clip(&name, width.saturating_sub(36)), if focused { role } else { Role::Text }));
        }
        Row::Waive => spans.extend(field("closing-field-waive", &shown.wish.waive)),
        Row::By => spans.extend(field("closing-field-by", &shown.wish.by)),
        Row::Close => spans.push(canvas.span(words.say("closing-close").into_owned(), role)),
        Row::Plan => spans.push(canvas.span(words.say("closing-plan").into_owned(), role)),
        Row::Reopen => spans.push(canvas.span(words.say("closing-reopen").into_owned(), role)),
    }
    Line::from(spans)
}

/// What is missing of an indicator, in words.
pub(crate) fn missing(words: &Words, said: &[&'static str]) -> String {
    said.iter().map(|key| words.say(key)).collect::<Vec<_>>().join(", ")
}

/// The note of an indicator.
pub(crate) fn note(document: &Document, id: &IndicatorId) -> String {
    document.interview.assessment().answers.get(id).map(|answer| show(&answer.note)).unwrap_or_default()
}

/// Earlier closings, one a line.
pub(crate) fn earlier(words: &Words, document: &Document) -> Vec<String> {
    let closings = &document.interview.assessment().closings;
    let said = closings.iter().filter_map(|closing| {
        let reopened = closing.reopened.as_ref()?;
        let (on, because) = (reopened.on.to_string(), show(&reopened.because));
        let date = closing.on.to_string();
        Some(if reopened.changed {
            say!(words, "closing-history-changed", date = date, reopened = on, because = because)
        } else {
            say!(words, "closing-history", date = date, reopened = on, because = because)
        })
    });
    said.collect()
}

fn history(canvas: &Canvas<'_, '_>, document: &Document, columns: u16) -> Vec<Line<'static>> {
    let said = earlier(canvas.words, document).into_iter();
    said.map(|text| Line::from(canvas.span(clip(&text, columns), Role::Muted))).collect()
}

/// What is to be known before the closing is read: that it is a rehearsal, and that the file says something else by now.
pub(crate) fn warnings(words: &Words, document: &Document) -> Vec<String> {
    let rehearsal = document.interview.assessment().rehearsal.then(|| words.say("closing-rehearsal").into_owned());
    let changed = document.is_changed_since_closing.then(|| words.say("closing-changed").into_owned());
    rehearsal.into_iter().chain(changed).collect()
}

/// What was missing and what was left parked at a closing.
pub(crate) fn left(words: &Words, closing: &Closing) -> Vec<String> {
    let open = (!closing.open.is_empty()).then(|| say!(words, "closing-open", ids = ids(&closing.open)));
    let waived = (!closing.waived.is_empty()).then(|| {
        let because = show(&closing.waived_because);
        say!(words, "closing-waived", ids = ids(&closing.waived), because = because)
    });
    open.into_iter().chain(waived).collect()
}

/// The closing as it is read aloud and written on the flip chart.
fn closed(canvas: &mut Canvas<'_, '_>, document: &Document, closing: &Closing, shown: &ClosingBox, area: Rect) {
    let words = canvas.words;
    let look = canvas.look;
    let mut lines = Vec::new();
    let mut say_in = |text: &str, role: Role| lines.extend(wrapped(look, text, role, within(area)));
    for warning in warnings(words, document) {
        say_in(&warning, Role::Warning);
    }
    say_in(&say!(words, "closing-by", date = closing.on.to_string(), by = show(&closing.by)), Role::Title);
    for row in spoken(&closing.hash).chunks(4) {
        say_in(&format!("    {}", row.join("   ")), Role::Chosen);
    }
    say_in(&super::saving_text(canvas.words, document), Role::Muted);
    say_in("", Role::Text);
    say_in(&words.say("closing-hash"), Role::Text);
    say_in("", Role::Text);
    for text in left(words, closing) {
        say_in(&text, Role::Text);
    }
    lines.extend(history(canvas, document, within(area)));
    let title = words.say("closing-closed-title").into_owned();
    let inside = boxed(canvas, &title, COLUMNS, (lines.len() as u16 + 6).min(area.height), area);
    // The ways on and back stay in sight however much is listed.
    let rows = closing_rows(document);
    let count = rows.len() as u16;
    let place = Rect { height: inside.height.saturating_sub(count + 1), ..inside };
    canvas.lines(place, lines);
    for (at, row) in rows.iter().enumerate() {
        let y = inside.bottom().saturating_sub(count) + at as u16;
        let place = Rect { y, height: 1, ..inside };
        let line = line(canvas, document, shown, row, at == shown.row, place.width);
        canvas.line(place, 0, line);
        if at == shown.row {
            canvas.cursor(place.x, place.y);
        }
    }
}

fn ids(ids: &[IndicatorId]) -> String {
    ids.iter().map(IndicatorId::as_str).collect::<Vec<_>>().join(", ")
}

/// What the group wants to come back to, with its notes.
pub(super) fn parking(canvas: &mut Canvas<'_, '_>, state: &State, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let words = canvas.words;
    let parked = parked(document);
    let title = say!(words, "parking-title", count = parked.len());
    let height = (parked.len() as u16 * 2 + 4).min(area.height);
    let inside = boxed(canvas, &title, COLUMNS, height, area);
    let used = canvas.text(inside, &words.say("parking-text"), Role::Muted);
    let focus = row.min(parked.len().saturating_sub(1));
    let rows = parked.iter().enumerate().flat_map(|(at, id)| {
        let (mark, role) = if at == focus { (canvas.look.sign(Sign::Here), Role::Focus) } else { (" ", Role::Text) };
        let note = note(document, id);
        let note = if note.is_empty() { words.say("parking-no-note").into_owned() } else { note };
        [
            Line::from(vec![
                canvas.span(format!("{mark} "), Role::Chosen),
                canvas.span(fit(id.as_str(), 10), role),
                canvas.span(clip(&named(document, id), inside.width.saturating_sub(13)), role),
            ]),
            Line::from(
                canvas.span(format!("            {}", clip(&note, inside.width.saturating_sub(13))), Role::Muted),
            ),
        ]
    });
    let rows = rows.collect();
    let place = below(inside, used);
    if place.height > 0 {
        list(canvas, rows, focus * 2, place);
    }
}
