//! Pages to read: the orientation of the first start, and the method.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::say;
use crate::tui::look::Role;
use crate::tui::state::{ReadingScreen, State};
use crate::tui::update::sheets;

use super::parts::{Canvas, below, inset, wrap};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, _state: &State, screen: &ReadingScreen, area: Rect) {
    let area = inset(area, if area.width >= 100 { 6 } else { 2 }, 1);
    let area = Rect { width: area.width.min(84), ..area };
    let all = sheets(screen.page);
    let Some(sheet) = all.get(screen.sheet) else { return };
    let text = canvas.words.say(sheet).into_owned();
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (at, part) in text.split('\n').enumerate() {
        let role = if at == 0 { Role::Title } else { Role::Text };
        let style = canvas.look.style(role);
        lines.extend(wrap(part, area.width).into_iter().map(|line| Line::styled(line, style)));
    }
    let room = area.height.saturating_sub(2);
    let most = (lines.len() as u16).saturating_sub(room);
    let skip = usize::from(screen.scroll.min(most));
    let shown = Rect { height: room, ..area };
    canvas.lines(shown, lines.into_iter().skip(skip));
    let place = say!(canvas.words, "sheet-of", sheet = screen.sheet + 1, sheets = all.len());
    let more = if usize::from(most) > skip { canvas.words.say("more-below").into_owned() } else { String::new() };
    canvas.text(below(area, room + 1), &format!("{place}  {more}"), Role::Muted);
}
