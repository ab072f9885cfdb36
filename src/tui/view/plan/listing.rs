//! A list of the plan: rows with what is known of them, and below it what else there is to say of the one in focus.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::look::{Role, Sign};
use crate::tui::plan::listing::{Entry, Listing};
use crate::tui::view::overlays::wrapped;
use crate::tui::view::parts::{Canvas, Rows, below, clip, fit, show, width};

/// Rows that the list keeps, however much is said of the one in focus.
const LEAST_ROWS: u16 = 5;
/// Columns before the text of a row: the mark of the focus and the sign.
const BEFORE: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, listing: &Listing, row: usize, area: Rect) {
    let used = canvas.text(area, &listing.lead, Role::Muted);
    let area = below(area, if listing.lead.is_empty() { 0 } else { used + 1 });
    if listing.entries.is_empty() {
        canvas.text(area, &listing.empty, Role::Text);
        return;
    }
    let row = row.min(listing.entries.len() - 1);
    let detail = detail(canvas, listing, row, area.width);
    let headings = listing.entries.iter().filter(|entry| !entry.heading.is_empty()).count();
    let wanted = (listing.entries.len() + headings) as u16;
    // The list keeps its rows; what is said below it takes what it needs of the rest.
    let room = area.height.saturating_sub(wanted.min(LEAST_ROWS.max(area.height / 3)) + 1);
    let height = (detail.len() as u16).min(room);
    let taken = if height > 0 { height + 1 } else { 0 };
    let list = Rect { height: area.height.saturating_sub(taken).min(wanted + 1), ..area };
    rows(canvas, listing, row, list);
    if height > 0 {
        let place = Rect { height, ..below(area, list.height + 1) };
        canvas.rule(below(area, list.height), 0);
        let is_cut = detail.len() > usize::from(height);
        canvas.lines(place, detail);
        if is_cut {
            let bottom = Rect { y: place.bottom() - 1, height: 1, ..place };
            let more = canvas.words.say("listing-more").into_owned();
            canvas.line(bottom, 0, Line::styled(fit(&more, bottom.width), canvas.look.style(Role::Muted)));
        }
    }
}

/// What is said of the row in focus.
fn detail(canvas: &Canvas<'_, '_>, listing: &Listing, row: usize, columns: u16) -> Vec<Line<'static>> {
    let entry = listing.entries.get(row);
    let paragraphs = entry.into_iter().flat_map(|entry| &entry.detail);
    paragraphs.flat_map(|detail| wrapped(canvas.look, &detail.text, detail.role, columns)).collect()
}

/// How many columns a text takes beside which there are facts: all it needs where both have room, nearly half at least.
fn text_columns(listing: &Listing, columns: u16) -> u16 {
    let known: Vec<&Entry> = listing.entries.iter().filter(|entry| !entry.facts.is_empty()).collect();
    let most = |of: fn(&Entry) -> &str| known.iter().map(|entry| width(&show(of(entry)))).max().unwrap_or(0);
    let (text, facts) = (most(|entry| &entry.text), most(|entry| &entry.facts));
    let room = columns.saturating_sub(BEFORE + 2);
    text.min((room * 4 / 9).max(room.saturating_sub(facts)))
}

fn rows(canvas: &mut Canvas<'_, '_>, listing: &Listing, focus: usize, area: Rect) {
    let columns = text_columns(listing, area.width);
    let mut rows = Rows::new();
    for (at, entry) in listing.entries.iter().enumerate() {
        if !entry.heading.is_empty() {
            rows.push(Line::from(canvas.span(clip(&entry.heading, area.width), Role::Title)));
        }
        if at == focus {
            rows.focus = Some(rows.lines.len());
        }
        let (mark, role) = if at == focus { (canvas.look.sign(Sign::Here), Role::Focus) } else { (" ", Role::Text) };
        let sign = entry
            .sign
            .map_or_else(|| Span::raw("  "), |(sign, role)| canvas.span(format!("{} ", canvas.look.sign(sign)), role));
        let mut spans = vec![canvas.span(format!("{mark} "), Role::Chosen), sign];
        if entry.facts.is_empty() {
            spans.push(canvas.span(clip(&show(&entry.text), area.width.saturating_sub(BEFORE)), role));
        } else {
            let facts = clip(&show(&entry.facts), area.width.saturating_sub(columns + BEFORE + 2));
            spans.push(canvas.span(fit(&show(&entry.text), columns), role));
            spans.push(canvas.span(format!("  {facts}"), Role::Text));
        }
        rows.push(Line::from(spans));
    }
    rows.draw(canvas, area);
}
