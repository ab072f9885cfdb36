//! The home screen: recent assessments, then what one can begin.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::say;
use crate::tui::look::{Role, Sign};
use crate::tui::state::{RecentLine, State};
use crate::tui::update::home_entries;

use super::parts::{Canvas, below, clip, fit, inset, show};

/// Rows at the foot that say whose tool it is.
const NOTE: u16 = 2;
/// Rows for the title, the purpose, the heading of the recent assessments and the space around them.
const PURPOSE: u16 = 6;
/// How many recent assessments are worth more than the purpose.
const FEW: usize = 3;
/// What one assessment takes at most: what was opened last is always seen with what is due of it.
const MOST_ROWS: u16 = 2;

/// The rows of a recent assessment: what is due of it has a row of its own.
fn rows(line: &RecentLine) -> u16 {
    if line.due.is_empty() { 1 } else { MOST_ROWS }
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, area: Rect) {
    let area = inset(area, if area.width >= 100 { 4 } else { 2 }, 1);
    let area = Rect { width: area.width.min(110), ..area };
    let words = canvas.words;
    let fixed = home_entries(canvas.words).len() as u16 + 3;
    let recent = &state.home.recent;
    let mut row = canvas.text(area, &words.say("home-title"), Role::Title);
    // Whoever has begun knows the purpose, and would rather see what is due.
    let wanted: u16 = recent.iter().take(FEW).map(rows).sum();
    if recent.is_empty() || area.height >= wanted + fixed + NOTE + PURPOSE {
        row += canvas.text(below(area, row), &words.say("home-purpose"), Role::Text);
    }
    row += 1;
    if !recent.is_empty() {
        row += canvas.text(below(area, row), &words.say("home-recent"), Role::Title);
        let room = area.height.saturating_sub(row + fixed).max(MOST_ROWS);
        let end = row + room;
        let skip = first_seen(recent, state.home.row.min(recent.len() - 1), room);
        for (at, line) in recent.iter().enumerate().skip(skip) {
            if row >= end {
                break;
            }
            let focused = at == state.home.row;
            // Two files of one organization are told apart by their names.
            let twin = recent.iter().filter(|other| other.organization == line.organization).count() > 1;
            recent_line(canvas, line, focused, twin, below(area, row));
            row += 1;
            if !line.due.is_empty() && row < end {
                let due = format!("    {}", show(&line.due));
                let due = Line::from(canvas.span(clip(&due, area.width), Role::Warning));
                canvas.line(below(area, row), 0, due);
                row += 1;
            }
        }
        row += 1;
    }
    row += canvas.text(below(area, row), &words.say("home-begin"), Role::Title);
    for (at, (key, text)) in home_entries(words).enumerate() {
        let focused = recent.len() + at == state.home.row;
        let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
        let role = if focused { Role::Focus } else { Role::Text };
        let line = Line::from(vec![
            canvas.span(format!("{mark} "), Role::Chosen),
            canvas.span(format!("{key}  "), Role::Key),
            canvas.span(clip(&text, area.width.saturating_sub(6)), role),
        ]);
        let place = below(area, row);
        canvas.line(place, 0, line);
        if focused {
            canvas.cursor(place.x, place.y);
        }
        row += 1;
    }
    if let Some(next) = next_round(state)
        && row < area.height
    {
        let line =
            vec![canvas.span("  f  ", Role::Key), canvas.span(clip(&next, area.width.saturating_sub(6)), Role::Text)];
        canvas.line(below(area, row), 0, Line::from(line));
        row += 1;
    }
    if row + NOTE < area.height {
        let note = words.say("home-not-ilo").into_owned();
        canvas.text(below(area, area.height - NOTE), &note, Role::Muted);
    }
}

/// What begins the next round of the recent assessment that is marked; a rehearsal has none.
pub(crate) fn next_round(state: &State) -> Option<String> {
    let recent = state.home.recent.get(state.home.row).filter(|recent| !recent.rehearsal)?;
    Some(say!(state.words, "home-next-round", organization = show(&recent.organization)))
}

/// The first of the recent ones that is drawn, so that the one in focus is seen with what is due of it.
fn first_seen(recent: &[RecentLine], focus: usize, room: u16) -> usize {
    let mut left = room;
    let seen = recent.iter().take(focus + 1).rev().take_while(|line| {
        let rows = rows(line);
        let fits = rows <= left;
        left = left.saturating_sub(rows);
        fits
    });
    // Even where there is room for one row only, the one in focus is seen.
    (focus + 1).saturating_sub(seen.count().max(1))
}

fn recent_line(canvas: &mut Canvas<'_, '_>, line: &RecentLine, focused: bool, twin: bool, area: Rect) {
    let words = canvas.words;
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let role = if focused { Role::Focus } else { Role::Text };
    let progress = (line.answered * 8).checked_div(line.asked).map_or_else(String::new, |full| {
        let full = full.min(8);
        let bar = canvas.look.sign(Sign::Full).repeat(full) + &canvas.look.sign(Sign::Rest).repeat(8 - full);
        format!("{bar} {}", say!(words, "answered-of", answered = line.answered, asked = line.asked))
    });
    let round = say!(words, "round-number", round = i64::from(line.round));
    let right = format!("{round}  {progress}  {}", line.opened);
    let room = area.width.saturating_sub(super::parts::width(&right) + 4);
    let file = line.path.file_name().map(|name| name.to_string_lossy().into_owned()).filter(|_| twin);
    let name = file.map_or_else(|| line.organization.clone(), |file| format!("{}  ({file})", line.organization));
    let name = if line.rehearsal { format!("{} {name}", words.say("rehearsal-mark")) } else { name };
    let name = fit(&show(&name), room);
    let spans = vec![
        canvas.span(format!("{mark} "), Role::Chosen),
        canvas.span(name, role),
        canvas.span(format!("  {right}"), Role::Muted),
    ];
    canvas.line(area, 0, Line::from(spans));
    if focused {
        canvas.cursor(area.x, area.y);
    }
}
