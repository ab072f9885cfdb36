//! The home screen: recent assessments, then what one can begin.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::say;
use crate::tui::look::{Role, Sign};
use crate::tui::state::{RecentLine, State};
use crate::tui::update::home_entries;

use super::parts::{Canvas, below, clip, fit, inset, show, wrap};

/// From this height on, there is room for air.
const AIRY: u16 = 20;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, area: Rect) {
    let area = inset(area, if area.width >= 100 { 4 } else { 2 }, 1);
    let area = Rect { width: area.width.min(110), ..area };
    let words = canvas.words;
    let roomy = area.height >= 18;
    let mut row = canvas.text(area, &words.say("home-title"), Role::Title);
    row += canvas.text(below(area, row), &words.say("home-purpose"), Role::Text);
    row += u16::from(area.height >= AIRY);
    let note = words.say("home-not-ilo").into_owned();
    let note_rows = if roomy { wrap(&note, area.width).len() as u16 } else { 0 };
    let fixed = home_entries(canvas.words).len() as u16 + 2 + note_rows;
    let recent = &state.home.recent;
    if !recent.is_empty() {
        row += canvas.text(below(area, row), &words.say("home-recent"), Role::Title);
        let room = usize::from(area.height.saturating_sub(row + fixed)).max(1);
        let focus = state.home.row.min(recent.len() - 1);
        let skip = (focus + 1).saturating_sub(room);
        for (at, line) in recent.iter().enumerate().skip(skip).take(room) {
            let focused = at == state.home.row;
            // Two files of one organization are told apart by their names.
            let twin = recent.iter().filter(|other| other.organization == line.organization).count() > 1;
            recent_line(canvas, line, focused, twin, below(area, row));
            row += 1;
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
    if roomy {
        canvas.text(below(area, area.height.saturating_sub(note_rows)), &note, Role::Muted);
    }
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
