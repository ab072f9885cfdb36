//! What a page is made of, from top to bottom: lines, gaps, and letters of four rows where the terminal and the room allow.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use crate::format::clean::visible;
use crate::text::Words;
use crate::tui::look::{Charset, Look, Role, Sign};
use crate::tui::view::parts::{width, wrap};

/// Rows of a big letter.
pub(super) const TALL: u16 = 4;
/// Columns of a big letter.
const WIDE: u16 = 4;
/// Columns between big letters and the text beside them.
const SPACE: u16 = 2;

/// How much room a page gives itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Density {
    /// Whole questions in big letters.
    pub(super) grand: bool,
    /// Ids, numbers and single words in big letters.
    pub(super) big: bool,
    /// Blank rows between what belongs together less.
    pub(super) air: bool,
    /// Names of levels beside their numbers.
    pub(super) names: bool,
    /// What else is known of an answer: its evidence, why it has no level.
    pub(super) facts: bool,
    /// Whose stocktake it is, in the first row.
    pub(super) header: bool,
    /// How far the areas are, in the last row.
    pub(super) footer: bool,
}

/// What a page is written on.
#[derive(Clone, Copy)]
pub(super) struct Paper<'a> {
    pub(super) words: &'a Words,
    pub(super) look: Look,
    /// Columns for text.
    pub(super) width: u16,
    pub(super) density: Density,
    /// Nothing of what is shown counts.
    pub(super) rehearsal: bool,
}

/// One piece of a page.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// A blank row.
    Gap,
    /// A line from the left.
    Line(Line<'static>),
    /// A line in the middle.
    Middle(Line<'static>),
    /// Lines of big letters.
    Big { lines: Vec<String>, style: Style, alignment: Alignment },
    /// Big letters, and lines beside them.
    Beside { big: String, style: Style, lines: Vec<Line<'static>> },
}

impl Piece {
    /// The rows it takes.
    pub(super) fn height(&self) -> u16 {
        match self {
            Piece::Gap | Piece::Line(_) | Piece::Middle(_) => 1,
            Piece::Big { lines, .. } => TALL.saturating_mul(rows(lines.len())),
            Piece::Beside { lines, .. } => rows(lines.len()).max(TALL),
        }
    }

    /// Draws it at the top of an area.
    pub(super) fn draw(self, area: Rect, frame: &mut Frame<'_>) {
        let area = area.intersection(frame.area());
        match self {
            Piece::Gap => {}
            Piece::Line(line) => frame.render_widget(line, row(area, 0)),
            Piece::Middle(line) => frame.render_widget(line.centered(), row(area, 0)),
            Piece::Big { lines, style, alignment } => letters(lines, style, alignment, area, frame),
            Piece::Beside { big, style, lines } => {
                let columns = big_width(&big).min(area.width);
                letters(vec![big], style, Alignment::Left, Rect { width: columns, ..area }, frame);
                let left = columns.saturating_add(SPACE).min(area.width);
                let beside = Rect { x: area.x.saturating_add(left), width: area.width - left, ..area };
                let top = TALL.saturating_sub(rows(lines.len())) / 2;
                for (at, line) in (top..).zip(lines) {
                    frame.render_widget(line, row(beside, at));
                }
            }
        }
    }
}

/// The rows of all of them.
pub(super) fn height(pieces: &[Piece]) -> u16 {
    pieces.iter().fold(0, |sum: u16, piece| sum.saturating_add(piece.height()))
}

fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// One row of an area; empty below it.
fn row(area: Rect, at: u16) -> Rect {
    let inside = u16::from(at < area.height);
    Rect { y: area.y.saturating_add(at * inside), height: inside, ..area }
}

fn letters(lines: Vec<String>, style: Style, alignment: Alignment, area: Rect, frame: &mut Frame<'_>) {
    let lines: Vec<Line<'static>> = lines.into_iter().map(Line::from).collect();
    let mut text = BigText::builder();
    text.pixel_size(PixelSize::Quadrant).style(style).alignment(alignment).lines(lines);
    text.build().render(area, frame.buffer_mut());
}

/// The columns of a text in big letters.
fn big_width(text: &str) -> u16 {
    WIDE.saturating_mul(rows(text.chars().count()))
}

impl Paper<'_> {
    /// A style.
    pub(super) fn style(&self, role: Role) -> Style {
        self.look.style(role)
    }

    /// A text in lines.
    pub(super) fn text(&self, text: &str, role: Role) -> Vec<Piece> {
        let style = self.style(role);
        wrap(text, self.width).into_iter().map(|line| Piece::Line(Line::styled(line, style))).collect()
    }

    /// A text in lines, each in the middle.
    pub(super) fn middle(&self, text: &str, role: Role) -> Vec<Piece> {
        let style = self.style(role);
        wrap(text, self.width).into_iter().map(|line| Piece::Middle(Line::styled(line, style))).collect()
    }

    /// A text in big letters, in at most so many lines; `None` where its letters or the room do not allow that.
    pub(super) fn big(&self, text: &str, most: usize, role: Role, alignment: Alignment) -> Option<Piece> {
        let shown = visible(text);
        let columns = self.width / WIDE;
        let longest = shown.split_whitespace().map(width).max().unwrap_or(0);
        if !self.density.big || !self.has_letters(&shown) || longest > columns {
            return None;
        }
        let lines = wrap(&shown, columns);
        (lines.len() <= most).then(|| Piece::Big { lines, style: self.style(role), alignment })
    }

    /// A short text in big letters with lines beside it, which get the columns that are left; `None` as for [`Paper::big`].
    pub(super) fn beside(&self, big: &str, role: Role, lines: impl FnOnce(u16) -> Vec<Line<'static>>) -> Option<Piece> {
        let shown = visible(big);
        let left = self.width.saturating_sub(big_width(&shown).saturating_add(SPACE));
        // Below this a text beside them would be a column of single words.
        let fits = self.density.big && self.has_letters(&shown) && left >= 20;
        fits.then(|| Piece::Beside { big: shown.into_owned(), style: self.style(role), lines: lines(left) })
    }

    /// Big letters are drawn with quarter blocks, and exist for the letters of Western Europe only.
    fn has_letters(&self, text: &str) -> bool {
        let known = |character: char| matches!(character, ' '..='~' | '\u{a0}'..='\u{ff}');
        self.look.charset == Charset::Unicode && text.chars().all(known)
    }

    /// That nothing counts, and a separator; empty when it does.
    pub(super) fn rehearsal_mark(&self) -> String {
        if !self.rehearsal {
            return String::new();
        }
        format!("{}{}", self.words.say("project-rehearsal"), self.look.sign(Sign::Separator))
    }

    /// What the first line of a page begins with where there is no header to say it.
    pub(super) fn lead(&self) -> String {
        if self.density.header { String::new() } else { self.rehearsal_mark() }
    }

    /// A blank row where there is room for it.
    pub(super) fn air(&self) -> Option<Piece> {
        self.density.air.then_some(Piece::Gap)
    }
}
