//! The report screen: which document, where it goes, and where it was written.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::report::Reader;
use crate::say;
use crate::tui::look::{Role, Sign};
use crate::tui::state::{ReportFormat, ReportScreen, State};

use super::parts::{Canvas, below, clip, clip_start, inset, show, width};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, _state: &State, screen: &ReportScreen, area: Rect) {
    let area = inset(area, if area.width >= 100 { 4 } else { 2 }, 1);
    let area = Rect { width: area.width.min(110), ..area };
    let words = canvas.words;
    let mut row = canvas.text(area, &words.say("write-title"), Role::Title);
    row += canvas.text(below(area, row), &words.say("write-purpose"), Role::Text) + 1;
    for (at, format) in ReportFormat::ALL.into_iter().enumerate() {
        let text = match format {
            ReportFormat::Html => words.say("write-html"),
            ReportFormat::Markdown => words.say("write-markdown"),
            ReportFormat::Booklet => words.say("write-booklet"),
        };
        let chosen =
            if screen.format == format { canvas.look.sign(Sign::BoxOn) } else { canvas.look.sign(Sign::BoxOff) };
        entry(canvas, below(area, row), &format!("{chosen} {text}"), screen.row == at);
        row += 1;
    }
    row += 1;
    let formats = ReportFormat::ALL.len();
    for (at, one) in (formats..).zip(Reader::ALL) {
        let sign = if screen.reader == *one { Sign::BoxOn } else { Sign::BoxOff };
        let text = format!("{} {}", canvas.look.sign(sign), words.say(reader(*one)));
        entry(canvas, below(area, row), &text, screen.row == at);
        row += 1;
    }
    row += 1;
    let place_row = formats + Reader::ALL.len();
    let label = words.say("write-place");
    let place = clip_start(&show(&screen.place), area.width.saturating_sub(width(&label) + 4));
    let text = format!("{label}  {place}");
    entry(canvas, below(area, row), &text, screen.row == place_row);
    row += 2;
    entry(canvas, below(area, row), &words.say("write-write"), screen.row == place_row + 1);
    row += 2;
    if let Some(path) = &screen.written {
        let tick = canvas.look.sign(Sign::Tick);
        let shown = show(&path.display().to_string());
        let text = format!("{tick} {}", say!(words, "write-written", path = shown));
        row += canvas.text(below(area, row), &text, Role::Chosen);
        canvas.text(below(area, row), &words.say("write-open"), Role::Muted);
    }
}

/// For whom the report is written, in words.
pub(crate) fn reader(reader: Reader) -> &'static str {
    match reader {
        Reader::Organization => "write-for-organization",
        Reader::Funder => "write-for-funder",
    }
}

fn entry(canvas: &mut Canvas<'_, '_>, area: Rect, text: &str, focused: bool) {
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let role = if focused { Role::Focus } else { Role::Text };
    let line = Line::from(vec![
        canvas.span(format!("{mark} "), Role::Chosen),
        canvas.span(clip(text, area.width.saturating_sub(2)), role),
    ]);
    canvas.line(area, 0, line);
    if focused && area.height > 0 {
        canvas.cursor(area.x, area.y);
    }
}
