//! The pieces that screens are made of: a canvas that knows look and words, widths, wrapping, footers, choices.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::format::clean::visible;
use crate::model::{Answer, Standing};
use crate::text::Words;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keymap::{Binding, GROUPS, Group, rows};
use crate::tui::look::{Look, Role, Sign};
use crate::tui::state::{Kind, Screen, State, Tab};
use crate::tui::tripartite::TripartiteScreen;

/// A frame with the look and the words it is drawn with.
pub(crate) struct Canvas<'a, 'f> {
    frame: &'a mut Frame<'f>,
    pub(super) look: Look,
    pub(super) words: &'a Words,
    cursor: Option<(u16, u16)>,
}

impl<'a, 'f> Canvas<'a, 'f> {
    pub(super) fn new(frame: &'a mut Frame<'f>, look: Look, words: &'a Words) -> Self {
        Canvas { frame, look, words, cursor: None }
    }

    /// Draws a line in a row of an area; rows outside are left out.
    pub(super) fn line(&mut self, area: Rect, row: u16, line: Line<'_>) {
        if row < area.height {
            let place = Rect { y: area.y + row, height: 1, ..area };
            line.render(place.intersection(self.frame.area()), self.frame.buffer_mut());
        }
    }

    /// Gives every cell of an area a style.
    pub(super) fn fill(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.frame.area());
        self.frame.buffer_mut().set_style(area, style);
    }

    /// Empties an area.
    pub(super) fn clear(&mut self, area: Rect) {
        ratatui::widgets::Clear.render(area.intersection(self.frame.area()), self.frame.buffer_mut());
    }

    /// Draws a widget.
    pub(super) fn widget(&mut self, widget: impl Widget, area: Rect) {
        widget.render(area.intersection(self.frame.area()), self.frame.buffer_mut());
    }

    /// Puts the terminal's cursor where typing goes on or the choice is, for magnifiers and readers.
    pub(super) fn cursor(&mut self, x: u16, y: u16) {
        let area = self.frame.area();
        if x < area.right() && y < area.bottom() {
            self.cursor = Some((x, y));
        }
    }

    /// Takes the cursor away: what lies on top has none, or puts its own.
    pub(super) fn no_cursor(&mut self) {
        self.cursor = None;
    }

    /// Shows the cursor where it was put last.
    pub(super) fn finish(self) {
        if let Some(place) = self.cursor {
            self.frame.set_cursor_position(place);
        }
    }

    /// A horizontal line over the width of a row.
    pub(super) fn rule(&mut self, area: Rect, row: u16) {
        let line = self.look.sign(Sign::Across).repeat(usize::from(area.width));
        self.line(area, row, Line::styled(line, self.look.style(Role::Muted)));
    }

    /// Draws lines from the top of an area; returns how many rows they took.
    pub(super) fn lines(&mut self, area: Rect, lines: impl IntoIterator<Item = Line<'static>>) -> u16 {
        let mut row = 0;
        for line in lines {
            if row >= area.height {
                break;
            }
            self.line(area, row, line);
            row += 1;
        }
        row
    }

    /// A text wrapped to the width of an area in a role.
    pub(super) fn text(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let style = self.look.style(role);
        let lines: Vec<Line<'static>> =
            wrap(text, area.width).into_iter().map(|line| Line::styled(line, style)).collect();
        self.lines(area, lines)
    }

    /// A message of the interface in a role.
    pub(super) fn span(&self, text: impl Into<String>, role: Role) -> Span<'static> {
        Span::styled(text.into(), self.look.style(role))
    }
}

/// Rows with one of them in focus; scrolls so that it can be seen.
pub(crate) struct Rows {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) focus: Option<usize>,
}

impl Rows {
    pub(super) fn new() -> Rows {
        Rows { lines: Vec::new(), focus: None }
    }

    pub(super) fn push(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    pub(super) fn draw(self, canvas: &mut Canvas<'_, '_>, area: Rect) {
        let room = usize::from(area.height);
        let focus = self.focus.unwrap_or(0);
        let skip = (focus + 3).saturating_sub(room).min(self.lines.len().saturating_sub(room.min(self.lines.len())));
        if let Some(focus) = self.focus {
            canvas.cursor(area.x, area.y + (focus - skip.min(focus)) as u16);
        }
        canvas.lines(area, self.lines.into_iter().skip(skip));
    }
}

/// A text from a file as it may be shown: no control characters, one line.
pub(super) fn show(text: &str) -> String {
    visible(text).replace('\n', " ")
}

/// The columns a text takes.
pub(crate) fn width(text: &str) -> u16 {
    u16::try_from(UnicodeWidthStr::width(text)).unwrap_or(u16::MAX)
}

/// A text cut to a number of columns, with a mark where something is missing.
pub(crate) fn clip(text: &str, columns: u16) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mark = if columns > 3 { ".." } else { "" };
    let room = columns.saturating_sub(width(mark));
    let mut taken = 0;
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        taken += width(grapheme);
        if taken > room {
            break;
        }
        cut.push_str(grapheme);
    }
    cut + mark
}

/// The end of a text, with a mark where something is missing before it: of a path the name is what matters.
pub(super) fn clip_start(text: &str, columns: u16) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mark = if columns > 3 { ".." } else { "" };
    let room = columns.saturating_sub(width(mark));
    let mut taken = 0;
    let fits = |grapheme: &&str| {
        taken += width(grapheme);
        taken <= room
    };
    let mut end: Vec<&str> = text.graphemes(true).rev().take_while(fits).collect();
    end.reverse();
    format!("{mark}{}", end.concat())
}

/// A text cut or filled up to exactly a number of columns.
pub(crate) fn fit(text: &str, columns: u16) -> String {
    let cut = clip(text, columns);
    let rest = columns.saturating_sub(width(&cut));
    cut + &" ".repeat(usize::from(rest))
}

/// A text in lines of at most a number of columns, as it may be shown.
pub(crate) fn wrap(text: &str, columns: u16) -> Vec<String> {
    let columns = usize::from(columns.max(1));
    let shown = visible(text);
    shown.split('\n').flat_map(|part| textwrap::wrap(part, columns)).map(std::borrow::Cow::into_owned).collect()
}

/// A rectangle with a margin on each side taken off.
pub(crate) fn inset(area: Rect, horizontal: u16, vertical: u16) -> Rect {
    area.inner(ratatui::layout::Margin { horizontal, vertical })
}

/// What is left of an area below a number of rows.
pub(crate) fn below(area: Rect, rows: u16) -> Rect {
    let taken = rows.min(area.height);
    Rect { y: area.y + taken, height: area.height - taken, ..area }
}

/// A key, and what it does.
pub(crate) type Hint = (String, String);

/// The keys that work now with what they do, the most important first, and the one for help.
pub(crate) fn hints(state: &State) -> (Vec<Hint>, Option<Hint>) {
    let (mut hints, help) = hints_of(&state.words, state.context(), |action| !leads_nowhere(state, action));
    if let (Some((digits, _)), None, Screen::Tripartite(TripartiteScreen::Showing(showing))) =
        (hints.first_mut(), &state.overlay, &state.screen)
    {
        // There is a view more once how each is seen was asked for.
        *digits = format!("1-{}", showing.views().count());
    }
    (hints, help)
}

/// The same for a place where keys have their meaning, as far as they lead anywhere.
pub(crate) fn hints_of(words: &Words, context: Context, leads: impl Fn(Action) -> bool) -> (Vec<Hint>, Option<Hint>) {
    let group = GROUPS.iter().find(|group| group.context == context);
    let digits = |group: &Group| {
        let leads = |digit: &char| digit.to_digit(10).is_some_and(|digit| leads(Action::Digit(digit as u8)));
        let last = (group.first..=group.last).rev().find(leads)?;
        Some((format!("{}-{last}", group.first), words.say(group.hint).into_owned()))
    };
    let mut hints: Vec<(String, String)> = group.and_then(digits).into_iter().collect();
    let useful = |row: &&Binding| row.footer > 0 && leads(row.action);
    let mut shown: Vec<&Binding> = rows(context).into_iter().filter(useful).collect();
    shown.sort_by_key(|row| row.footer);
    let help = shown.iter().position(|row| row.action == Action::Help).map(|at| shown.remove(at));
    let hint = |row: &Binding| (row.keys[0].to_string(), words.say(row.hint).into_owned());
    for pair in shown.into_iter().map(hint) {
        // Two keys for the same thing need room only once.
        if hints.iter().all(|(_, text)| *text != pair.1) {
            hints.push(pair);
        }
    }
    (hints, help.map(hint))
}

/// The keys that work now, in as many lines as there may be, ending with help.
pub(super) fn footer_lines(canvas: &Canvas<'_, '_>, state: &State, columns: u16, most: usize) -> Vec<Line<'static>> {
    footer_of(canvas, hints(state), columns, most)
}

/// Keys in as many lines as there may be, ending with help.
pub(super) fn footer_of(
    canvas: &Canvas<'_, '_>,
    (hints, last): (Vec<Hint>, Option<Hint>),
    columns: u16,
    most: usize,
) -> Vec<Line<'static>> {
    let columns_of = |(key, text): &(String, String)| width(key) + width(text) + 3;
    let reserve = last.as_ref().map_or(0, columns_of);
    let mut lines: Vec<Vec<Span<'static>>> = vec![vec![]];
    let mut used = 0;
    for pair in hints {
        let wanted = columns_of(&pair);
        // The last line keeps room for help.
        let limit = |lines: usize| columns.saturating_sub(if lines == most { reserve } else { 0 });
        if used + wanted > limit(lines.len()) && lines.len() < most {
            lines.push(vec![]);
            used = 0;
        }
        if used + wanted <= limit(lines.len()) {
            push_hint(canvas, lines.last_mut(), pair);
            used += wanted;
        }
    }
    if let Some(pair) = last {
        if used + reserve > columns && lines.len() < most {
            lines.push(vec![]);
        }
        push_hint(canvas, lines.last_mut(), pair);
    }
    lines.into_iter().map(Line::from).collect()
}

/// Whether a key would only lead to where one is already.
fn leads_nowhere(state: &State, action: Action) -> bool {
    match (&state.screen, action) {
        _ if state.overlay.is_some() => false,
        (Screen::Home, Action::Back)
        | (Screen::SetUp(_), Action::ViewSetUp)
        | (Screen::Interview(_), Action::ViewInterview)
        | (Screen::Results(_), Action::ViewResults)
        | (Screen::Plan(_), Action::ViewPlan)
        | (Screen::Report(_), Action::ViewReport)
        | (Screen::Catalogue(_), Action::Accept) => true,
        // A first round has nothing to compare with, and the mirror is shown only where it was asked for.
        (Screen::Results(_), Action::Digit(digit)) => {
            state.document.as_ref().is_some_and(|document| usize::from(digit) > Tab::of(document).len())
        }
        (Screen::Tripartite(TripartiteScreen::Showing(showing)), Action::Digit(digit)) => {
            usize::from(digit) > showing.views().count()
        }
        (_, Action::FollowUp) => state.home.recent.get(state.home.row).is_none_or(|recent| recent.rehearsal),
        (screen, Action::ViewSetUp | Action::ViewResults | Action::ViewPlan | Action::ViewReport | Action::Undo) => {
            // A new assessment has nothing to look at yet.
            matches!(screen, Screen::SetUp(_))
                && state.document.as_ref().is_some_and(|document| document.kind == Kind::New)
        }
        _ => false,
    }
}

fn push_hint(canvas: &Canvas<'_, '_>, line: Option<&mut Vec<Span<'static>>>, (key, text): (String, String)) {
    if let Some(line) = line {
        line.push(Span::raw(" "));
        line.push(canvas.span(key, Role::Key));
        line.push(Span::raw(format!(" {text} ")));
    }
}

/// The sign of where an answer stands: its level, or a mark for the other states.
pub(crate) fn standing_sign(look: Look, answer: Option<&Answer>) -> String {
    let Some(answer) = answer else { return look.sign(Sign::Open).to_owned() };
    match &answer.standing {
        Standing::Levelled(level) => level.to_string(),
        Standing::NotApplicable { .. } => "-".to_owned(),
        Standing::InsufficientEvidence => "?".to_owned(),
        Standing::NoConsensus => "%".to_owned(),
        Standing::Unanswered => look.sign(Sign::Partly).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::clip_start;

    #[test]
    fn of_a_long_path_the_end_stays() {
        assert_eq!(clip_start("a/b.html", 8), "a/b.html");
        assert_eq!(clip_start("folder/b.html", 8), "..b.html");
        assert_eq!(clip_start("日本.html", 8), "...html", "half a wide character does not fit");
        assert_eq!((clip_start("folder", 3), clip_start("folder", 0)), ("der".to_owned(), String::new()));
    }
}
