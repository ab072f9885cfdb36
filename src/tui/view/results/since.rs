//! What moved since the last round: who was in the room first, then each indicator with its levels and evidence.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::comparison::{counted, counts, evidence_moved, heading, reasons};
use crate::rounds::{Comparison, Moved};
use crate::say;
use crate::tui::look::{Role, Sign};
use crate::tui::since::{ORDER, role, sign, since, with_change};
use crate::tui::state::Document;

use super::super::parts::{Canvas, Rows, below, clip, fit, show, width};

/// From this width on, the evidence then and now has a place in the line of an indicator.
const WIDE: u16 = 110;

/// The columns that mark, id and the beginning of the title keep.
const LEAST: u16 = 36;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let Some(comparison) = since(document) else { return };
    let words = canvas.words;
    let mut used = room(canvas, &comparison, area);
    used += canvas.text(below(area, used), &counts(words, &comparison), Role::Title);
    let caution = words.say("rounds-caution-short").into_owned();
    let list = below(area, used);
    let list = Rect { height: list.height.saturating_sub(2), ..list };
    rows(canvas, &comparison, row, list).draw(canvas, list);
    canvas.text(below(area, area.height.saturating_sub(1)), &caution, Role::Muted);
}

/// Who was in the room, in as few lines as it takes; in a low window two at most.
fn room(canvas: &mut Canvas<'_, '_>, comparison: &Comparison, area: Rect) -> u16 {
    let (words, people) = (canvas.words, &comparison.people);
    let text = if people.now.is_none() {
        words.say("since-nobody-counted").into_owned()
    } else {
        format!("{}: {}", words.say("rounds-people"), show(&counted(words, people).join("; ")))
    };
    let missing = [("since-missing-then", &people.missing_then), ("since-missing-now", &people.missing_now)];
    let missing = missing.into_iter().filter(|(_, who)| !who.is_empty());
    let missing: Vec<String> =
        missing.map(|(key, who)| format!("{} {}", words.say(key), show(&who.join(", ")))).collect();
    let most = if area.height >= 24 { 4 } else { 2 };
    let place = Rect { height: area.height.min(most), ..area };
    let mut used = canvas.text(place, &text, Role::Text).min(most);
    for line in missing {
        used += canvas.text(below(area, used), &clip(&line, area.width), Role::Text);
    }
    used
}

fn rows(canvas: &Canvas<'_, '_>, comparison: &Comparison, row: usize, area: Rect) -> Rows {
    let words = canvas.words;
    let mut rows = Rows::new();
    let mut at = 0;
    for change in ORDER {
        let count = comparison.count(change);
        if count == 0 {
            continue;
        }
        let title = format!("{} {}", canvas.look.sign(sign(change)), heading(words, change, count));
        rows.push(Line::from(canvas.span(title, role(change))));
        for one in with_change(comparison, change) {
            if at == row {
                rows.focus = Some(rows.lines.len());
            }
            let facts = said(canvas, comparison, one, area.width);
            rows.push(line(canvas, one.id.as_str(), &one.title, &facts, at == row, area.width));
            at += 1;
        }
    }
    if !comparison.not_compared.is_empty() {
        let title = say!(words, "rounds-uncompared", count = comparison.not_compared.len());
        rows.push(Line::from(canvas.span(title, Role::Title)));
    }
    for one in &comparison.not_compared {
        if at == row {
            rows.focus = Some(rows.lines.len());
        }
        rows.push(line(canvas, one.id.as_str(), &one.title, &reasons(words, one), at == row, area.width));
        at += 1;
    }
    rows
}

/// The levels, and the evidence beside them; in a narrow window only what a reader should look at.
fn said(canvas: &Canvas<'_, '_>, comparison: &Comparison, one: &Moved, columns: u16) -> String {
    let words = canvas.words;
    let is_done = comparison.done_unchanged.iter().any(|done| done.indicators.contains(&one.id));
    let is_alone = comparison.changed_without_action.contains(&one.id);
    let mut said = Vec::new();
    if columns >= WIDE {
        said.push(evidence_moved(words, one));
    } else if one.rose_while_evidence_fell() {
        said.push(words.say("rounds-evidence-fell-short").into_owned());
    }
    if said.is_empty() || columns >= WIDE {
        said.extend(is_done.then(|| words.say("rounds-done-short").into_owned()));
        said.extend(is_alone.then(|| words.say("rounds-no-action-short").into_owned()));
    }
    let levels = format!("{} > {}", one.then.agreed, one.now.agreed);
    let room = columns.saturating_sub(LEAST + width(&levels) + 2);
    let said = clip(&said.join("  "), room);
    if said.is_empty() { levels } else { format!("{said}  {levels}") }
}

fn line(canvas: &Canvas<'_, '_>, id: &str, title: &str, facts: &str, focused: bool, columns: u16) -> Line<'static> {
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let facts = clip(facts, columns.saturating_sub(LEAST));
    let title = fit(&show(title), columns.saturating_sub(width(&facts) + 12));
    Line::from(vec![
        canvas.span(mark, Role::Chosen),
        canvas.span(format!("{id:<8} {title}"), if focused { Role::Focus } else { Role::Text }),
        Span::raw("  "),
        canvas.span(facts, Role::Text),
    ])
}
