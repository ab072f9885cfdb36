//! Fits a page to the window: in the largest letters and the widest spacing in which all of it is seen.
//!
//! ```text
//!  organization · round                               7 of 16     header
//!  one page                                                       body
//!  ●●◐○○○  GOV-3 Inspection and OSH enforcement                   footer
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::format::clean::visible;
use crate::say;
use crate::text::Words;
use crate::tui::look::{Look, Role, Sign};
use crate::tui::projection::{Page, Projection};
use crate::tui::view::parts::{clip, width};

use super::pages;
use super::piece::{Density, Paper, Piece, height};

/// Longer lines are hard to follow from the back of a room.
const LONGEST: u16 = 110;

/// From this size on a question may stand in big letters.
const GRAND: (u16, u16) = (110, 36);

const BARE: Density =
    Density { grand: false, big: false, air: false, names: false, facts: false, header: false, footer: false };

/// Everything around the text of a page, but nothing large.
const PLAIN: Density =
    Density { grand: false, big: false, air: false, names: true, facts: true, header: true, footer: true };

/// From the widest to the tightest.
const LADDER: [Density; 12] = [
    Density { grand: true, big: true, air: true, ..PLAIN },
    Density { grand: true, big: true, ..PLAIN },
    Density { big: true, air: true, ..PLAIN },
    Density { big: true, ..PLAIN },
    Density { big: true, footer: false, ..PLAIN },
    Density { air: true, ..PLAIN },
    PLAIN,
    Density { footer: false, ..PLAIN },
    Density { names: true, facts: true, ..BARE },
    Density { facts: true, header: true, ..BARE },
    Density { facts: true, ..BARE },
    BARE,
];

/// Draws what a room may see.
pub fn view(shown: &Projection, words: &Words, look: Look, frame: &mut Frame<'_>) {
    let area = frame.area();
    let grand = area.width >= GRAND.0 && area.height >= GRAND.1;
    let ladder = LADDER.into_iter().filter(|density| grand || !density.grand);
    let mut fitted = ladder.map(|density| {
        // The tightest go from edge to edge.
        let margin = if density.names && (density.header || density.air) { 2 } else { 0 };
        let room = area.width.saturating_sub(2 * margin).min(LONGEST);
        let paper = Paper { words, look, width: room, density, rehearsal: shown.rehearsal };
        (paper, pages::pieces(&paper, shown))
    });
    let around = |density: Density| u16::from(density.header) + u16::from(density.footer);
    let fits =
        |(paper, pieces): &(Paper<'_>, Vec<Piece>)| height(pieces) <= area.height.saturating_sub(around(paper.density));
    let bare = || {
        let width = area.width.min(LONGEST);
        let paper = Paper { words, look, width, density: BARE, rehearsal: shown.rehearsal };
        (paper, pages::pieces(&paper, shown))
    };
    let (paper, pieces) = fitted.find(fits).unwrap_or_else(bare);
    let density = paper.density;
    let (top, bottom) = (u16::from(density.header), u16::from(density.footer));
    let body = Rect { y: area.y + top.min(area.height), height: area.height.saturating_sub(top + bottom), ..area };
    if density.header {
        header(&paper, shown, Rect { height: area.height.min(1), ..area }, frame);
    }
    if density.footer && area.height > 1 {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        frame.render_widget(footer(&paper, shown, area.width), last);
    }
    draw(&paper, shown, pieces, body, frame);
}

fn draw(paper: &Paper<'_>, shown: &Projection, pieces: Vec<Piece>, body: Rect, frame: &mut Frame<'_>) {
    let total = height(&pieces);
    let spare = body.height.saturating_sub(total);
    // A page that says little stands in the middle; the others begin at the top, where everybody looks for them.
    let above = match shown.page {
        Page::Waiting => spare / 2,
        Page::Felt { .. }
        | Page::Level { .. }
        | Page::Rating { .. }
        | Page::Reveal { .. }
        | Page::Desired { .. }
        | Page::Importance { .. }
        | Page::Summary { .. } => (spare / 3).min(4),
    };
    let left = body.width.saturating_sub(paper.width) / 2;
    let (mut y, end) = (body.y.saturating_add(above), body.bottom());
    for piece in pieces {
        let rows = piece.height();
        if y >= end {
            break;
        }
        let place = Rect { x: body.x + left, y, width: paper.width.min(body.width), height: end - y };
        piece.draw(place, frame);
        y = y.saturating_add(rows);
    }
    if total > body.height && body.height > 0 {
        let last = Rect { y: end - 1, height: 1, ..body };
        let text = clip(&paper.words.say("project-window"), body.width);
        frame.render_widget(ratatui::widgets::Clear, last);
        frame.render_widget(Line::styled(text, paper.style(Role::Warning)), last);
    }
}

/// Whose stocktake it is and how far it has come; before anything else, that nothing of it counts.
fn header(paper: &Paper<'_>, shown: &Projection, area: Rect, frame: &mut Frame<'_>) {
    let words = paper.words;
    let separator = paper.look.sign(Sign::Separator);
    let style = paper.style(Role::Bar);
    let rehearsal = paper.rehearsal_mark();
    let (answered, asked) = shown.progress();
    let right = match (&shown.page, asked) {
        (Page::Waiting, _) | (_, 0) => String::new(),
        (_, asked) => format!(
            "{} {} ",
            say!(words, "answered-of", answered = answered, asked = asked),
            words.say("project-answered")
        ),
    };
    let organization = if shown.page == Page::Waiting {
        // It stands in the middle, larger.
        words.say("program").into_owned()
    } else {
        let round = say!(words, "round-number", round = i64::from(shown.round));
        format!("{}{separator}{round}", visible(shown.organization.trim()))
    };
    let left = clip(&format!(" {rehearsal}{organization}"), area.width.saturating_sub(width(&right)));
    let pad = " ".repeat(usize::from(area.width.saturating_sub(width(&left) + width(&right))));
    let title = style.patch(paper.style(Role::Title));
    let spans = vec![Span::styled(left, title), Span::styled(pad, style), Span::styled(right, style)];
    frame.render_widget(Line::from(spans), area);
}

/// The areas as signs, and the one the group is in.
fn footer(paper: &Paper<'_>, shown: &Projection, columns: u16) -> Line<'static> {
    let (mut before, mut here, mut after) = (String::new(), String::new(), String::new());
    let mut named = String::new();
    for area in &shown.areas {
        let sign = pages::sign(paper, area);
        if area.here {
            here = format!("[{sign}]");
            named = format!("  {} {}", visible(&area.id), visible(&area.title));
        } else if here.is_empty() {
            before.push_str(sign);
        } else {
            after.push_str(sign);
        }
    }
    let signs = width(&before).saturating_add(width(&here)).saturating_add(width(&after)).saturating_add(1);
    let named = clip(&named, columns.saturating_sub(signs));
    let style = paper.style(Role::Chosen);
    Line::from(vec![Span::raw(format!(" {before}")), Span::styled(here, style), Span::raw(after), Span::raw(named)])
}
