//! What frames a day, in lines: the run sheet, the parking lot, the closing.

use crate::format::assessment::spoken;
use crate::model::Closing;
use crate::report::agenda::title;
use crate::report::undecided::set_up_key;
use crate::say;
use crate::text::Words;
use crate::tui::overlay::ClosingBox;
use crate::tui::state::{Document, State};
use crate::tui::update::{Row, closing_rows, parked};
use crate::tui::view::closing::{earlier, left, missing, named, note, warnings};
use crate::tui::view::run_sheet::{begins, heading, standing};

use super::Page;

/// The day on which the group is: where it stands, then each piece with its time.
pub(super) fn run_sheet(state: &State) -> Page {
    let words = &state.words;
    let mut page = Page::new("run sheet");
    let Some(document) = &state.document else { return page };
    let agenda = document.agenda();
    let (day, here) = document.today(&agenda);
    page.text(heading(words, &agenda, day));
    page.text(standing(words, document, &agenda, state.now));
    for entry in agenda.day(day) {
        let begins = begins(document, &agenda, entry, state.now);
        let what = title(words, document.interview.instrument(), &entry.part);
        let mark = if Some(entry) == here { format!(" ({})", words.say("plain-here")) } else { String::new() };
        page.text(say!(words, "plain-sheet-piece", begins = begins, what = what, minutes = entry.minutes) + &mark);
    }
    page
}

/// What the group wants to come back to, with its notes.
pub(super) fn parking(state: &State, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new("parking");
    let Some(document) = &state.document else { return page };
    let parked = parked(document);
    page.text(say!(words, "parking-title", count = parked.len()));
    page.text(words.say("parking-text"));
    for id in &parked {
        let note = note(document, id);
        let note = if note.is_empty() { words.say("parking-no-note").into_owned() } else { note };
        page.row(format!("{id} {}: {note}", named(document, id)));
    }
    page.focus = Some(row.min(parked.len().saturating_sub(1)));
    page
}

/// What is missing and what closes; or the closing, to be read aloud.
pub(super) fn closing(state: &State, shown: &ClosingBox) -> Page {
    let words = &state.words;
    let Some(document) = &state.document else { return Page::default() };
    let rows = closing_rows(document);
    let mut page = match document.interview.assessment().closing() {
        Some(closing) => closed(words, document, closing),
        None => open(words, &rows),
    };
    for row in &rows {
        page.row(said(words, document, shown, row));
    }
    for text in earlier(words, document) {
        page.text(text);
    }
    page.focus = Some(shown.row.min(rows.len().saturating_sub(1)));
    page
}

fn open(words: &Words, rows: &[Row]) -> Page {
    let mut page = Page::new("closing");
    page.text(words.say("closing-title"));
    let missing = rows.iter().filter(|row| row.is_missing()).count();
    page.text(match missing {
        0 => words.say("closing-nothing-missing").into_owned(),
        count => say!(words, "closing-missing", count = count),
    });
    page
}

fn closed(words: &Words, document: &Document, closing: &Closing) -> Page {
    let mut page = Page::new("closed");
    page.text(words.say("closing-closed-title"));
    for warning in warnings(words, document) {
        page.text(warning);
    }
    page.text(say!(words, "closing-by", date = closing.on.to_string(), by = closing.by.clone()));
    for part in spoken(&closing.hash).chunks(4) {
        page.text(part.join(" "));
    }
    page.text(words.say("closing-hash"));
    for text in left(words, closing) {
        page.text(text);
    }
    page
}

fn said(words: &Words, document: &Document, shown: &ClosingBox, row: &Row) -> String {
    let field = |label: &str, text: &str| {
        let blank = words.say("closing-blank");
        format!("{}: {}", words.say(label), if text.trim().is_empty() { &blank } else { text })
    };
    match row {
        Row::Missing(id, said) => format!("{id} {}: {}", named(document, id), missing(words, said)),
        Row::SetUp(part) => format!("{}: {}", words.say(set_up_key(*part)), words.say("closing-undecided")),
        Row::Waive => field("closing-field-waive", &shown.wish.waive),
        Row::By => field("closing-field-by", &shown.wish.by),
        Row::Close => words.say("closing-close").into_owned(),
        Row::Plan => words.say("closing-plan").into_owned(),
        Row::Reopen => words.say("closing-reopen").into_owned(),
    }
}
