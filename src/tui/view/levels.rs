//! The five described levels: all in full where there is room, else the one in focus in full and the others cut.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::model::{Answer, Indicator, Level};
use crate::scoring::names;
use crate::tui::look::{Role, Sign};

use super::parts::{Canvas, clip, width, wrap};

/// What a digit chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// The level the group agrees on.
    Level,
    /// The level the organization wants.
    Desired,
    /// The level that fits, as one person sees it alone.
    Mine,
    /// The level that person wants.
    MineDesired,
    /// The level at which another is seen from outside.
    Seen,
}

/// Columns before a descriptor: focus mark, number, space.
const INDENT: u16 = 4;

/// Draws the levels; returns the rows used.
pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    indicator: &Indicator,
    answer: &Answer,
    focus: u8,
    asking: Asking,
    area: Rect,
) -> u16 {
    let text_width = area.width.saturating_sub(INDENT).max(1);
    let texts: Vec<Vec<String>> = Level::all().map(|level| wrap(indicator.descriptor(level), text_width)).collect();
    let lengths: Vec<u16> = texts.iter().map(|lines| lines.len() as u16).collect();
    let focus_at = usize::from(focus.clamp(1, 5)) - 1;
    let heights = share(&lengths, focus_at, area.height.saturating_sub(5));
    let shown: u16 = heights.iter().sum::<u16>() + 5;
    let full = heights == lengths;
    // A blank line between levels where all are shown and there is room for it.
    let gap = u16::from(full && shown + 4 <= area.height);
    let mut row = 0;
    for ((level, lines), height) in Level::all().zip(&texts).zip(&heights) {
        let focused = level.index() == focus_at;
        label(canvas, level, answer, focused, asking, area, row);
        row += 1;
        let cut = usize::from(*height) < lines.len();
        for (at, line) in lines.iter().take(usize::from(*height)).enumerate() {
            let last = at + 1 == usize::from(*height);
            let text = if cut && last { marked(line, text_width) } else { line.clone() };
            let role = if focused || full { Role::Text } else { Role::Muted };
            let bar = if focused { canvas.look.sign(Sign::Down) } else { " " };
            let spans = vec![Span::raw(" "), canvas.span(bar, Role::Chosen), Span::raw("  "), canvas.span(text, role)];
            canvas.line(area, row, Line::from(spans));
            row += 1;
        }
        row += gap;
    }
    row.min(area.height)
}

/// The line of a level: number, name, who chose it.
fn label(
    canvas: &mut Canvas<'_, '_>,
    level: Level,
    answer: &Answer,
    focused: bool,
    asking: Asking,
    area: Rect,
    row: u16,
) {
    let words = canvas.words;
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let agreed = answer.agreed() == Some(level);
    let desired = answer.desired == Some(level);
    let chosen = match asking {
        Asking::Level | Asking::Mine | Asking::Seen => agreed,
        Asking::Desired | Asking::MineDesired => desired,
    };
    let role = match (focused, chosen) {
        (true, _) => Role::Focus,
        (false, true) => Role::Chosen,
        (false, false) => Role::Title,
    };
    let mut spans = vec![canvas.span(format!("{mark}{level}  {} ", words.say(names::level(level))), role)];
    let mut facts: Vec<String> = Vec::new();
    if agreed {
        facts.push(
            match asking {
                Asking::Level | Asking::Desired => words.say("mark-agreed"),
                Asking::Mine | Asking::MineDesired => words.say("respond-mark-level"),
                Asking::Seen => words.say("mirror-mark"),
            }
            .into_owned(),
        );
    }
    if desired {
        facts.push(words.say("mark-desired").into_owned());
    }
    if !facts.is_empty() {
        let tick = canvas.look.sign(Sign::Tick);
        spans.push(canvas.span(format!(" {tick} {}", facts.join(", ")), Role::Chosen));
    }
    let people = answer.tally.map_or(0, |tally| tally.counts().get(level.index()).copied().unwrap_or(0));
    if people > 0 {
        let dots = canvas.look.sign(Sign::Dot).repeat(usize::from(people.min(20)));
        spans.push(canvas.span(format!("  {dots} {people}"), Role::Open));
    }
    canvas.line(area, row, Line::from(spans));
    if focused && row < area.height {
        canvas.cursor(area.x, area.y + row);
    }
}

/// A line with a mark that more follows.
fn marked(line: &str, columns: u16) -> String {
    let taken = width(line);
    if taken + 3 <= columns { format!("{line} ..") } else { clip(line, columns.min(taken.saturating_sub(1))) }
}

/// How many lines each text gets: all where they fit; else the one in focus first, then the others in turn from the
/// nearest on, one line at a time.
fn share(lengths: &[u16], focus: usize, room: u16) -> Vec<u16> {
    let mut heights = vec![0; lengths.len()];
    let mut left = room;
    if let (Some(height), Some(length)) = (heights.get_mut(focus), lengths.get(focus)) {
        *height = (*length).min(left);
        left -= *height;
    }
    let mut order: Vec<usize> = (0..lengths.len()).filter(|at| *at != focus).collect();
    order.sort_by_key(|at| at.abs_diff(focus));
    while left > 0 {
        let before = left;
        for at in &order {
            if left > 0 && heights[*at] < lengths[*at] {
                heights[*at] += 1;
                left -= 1;
            }
        }
        if before == left {
            break;
        }
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn the_level_in_focus_is_shown_in_full_before_the_others_get_lines() {
        assert_eq!(share(&[3, 4, 5, 6, 7], 3, 100), [3, 4, 5, 6, 7]);
        assert_eq!(share(&[3, 4, 5, 6, 7], 3, 10), [1, 1, 1, 6, 1]);
        assert_eq!(share(&[3, 4, 5, 6, 7], 3, 4), [0, 0, 0, 4, 0]);
        assert_eq!(share(&[3, 4, 5, 6, 7], 0, 0), [0, 0, 0, 0, 0]);
    }
}
