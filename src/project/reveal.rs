//! What everybody chose: a bar for each level with a block for each person, the middle, the best two neighbours, and in words
//! how near the room is to agreeing. A second rating stands beside the first.

use ratatui::layout::Alignment;
use ratatui::text::{Line, Span};

use crate::model::{Level, Tally};
use crate::say;
use crate::scoring::{Ratings, explain, names};
use crate::tui::look::{Charset, Role};
use crate::tui::projection::Counts;
use crate::tui::view::parts::{fit, width};

use super::piece::{Paper, Piece};

/// Columns behind a bar: the count, and what moved.
const BEHIND: u16 = 12;
/// The most columns of one person.
const WIDEST: u16 = 6;

/// The bars, and what they say.
pub(super) fn reveal(paper: &Paper<'_>, counts: Counts, first: Option<Counts>) -> Vec<Piece> {
    let Some(ratings) = Tally::new(counts).and_then(Ratings::of) else { return Vec::new() };
    let before = first.and_then(|first| Ratings::of(Tally::new(first)?));
    let compared = is_compared(&ratings, before.as_ref());
    let mut pieces = bars(paper, counts, before.as_ref().map(|ratings| ratings.counts), compared);
    pieces.push(Piece::Gap);
    pieces.extend(says(paper, &ratings, before.as_ref()));
    pieces
}

fn bars(paper: &Paper<'_>, counts: Counts, first: Option<Counts>, compared: bool) -> Vec<Piece> {
    let label = |level: Level| format!("{level}  {}", paper.words.say(names::level(level)));
    let labels = Level::all().map(|level| width(&label(level))).max().unwrap_or(0).saturating_add(2);
    let room = paper.width.saturating_sub(labels.saturating_add(BEHIND)).max(1);
    let most = counts.into_iter().chain(first.into_iter().flatten()).max().unwrap_or(0).max(1);
    let mut pieces = Vec::new();
    for (level, count) in Level::all().zip(counts) {
        let at = level.index();
        if level != Level::MIN {
            // Between two ratings a blank row tells to which level the first one belongs.
            pieces.extend(if first.is_some() && paper.density.names { Some(Piece::Gap) } else { paper.air() });
        }
        let bar = bar(paper, count, most, room);
        let earlier = first.and_then(|first| first.get(at).copied());
        let moved = earlier.filter(|_| compared).map_or_else(String::new, |earlier| moved(count, earlier));
        let row = |label: &str, bar: String, behind: String| {
            Piece::Line(Line::from(vec![
                Span::styled(fit(label, labels), paper.style(Role::Title)),
                Span::styled(bar, paper.style(Role::Asset)),
                Span::styled(behind, paper.style(Role::Title)),
            ]))
        };
        let space = if count == 0 { "" } else { " " };
        pieces.push(row(&label(level), bar.clone(), format!("{space}{count}{moved}")));
        // Of one rating, a second row that leaves a little light before the next bar; ASCII has no half blocks.
        let half = bar.replace('█', "▀");
        if paper.density.names && first.is_none() && half != bar {
            pieces.push(row("", half, String::new()));
        }
        if let Some(earlier) = earlier {
            let dots = self::dots(paper, earlier, most, room);
            let said = say!(paper.words, "project-before", count = i64::from(earlier));
            pieces.push(Piece::Line(Line::from(vec![
                Span::raw(fit("", labels)),
                Span::styled(format!("{dots}{}{said}", if earlier == 0 { "" } else { " " }), paper.style(Role::Text)),
            ])));
        }
    }
    pieces
}

/// Columns of one person, when the longest bar has this room; 0 when people have to share columns.
fn unit(most: u16, room: u16) -> u16 {
    (room / most.max(1)).min(WIDEST)
}

/// A block for each person where that can be told, else a bar in proportion; never none for somebody.
fn bar(paper: &Paper<'_>, count: u16, most: u16, room: u16) -> String {
    let block = match paper.look.charset {
        Charset::Unicode => "█",
        Charset::Ascii => "#",
    };
    match unit(most, room) {
        0 => block.repeat(shared(count, most, room)),
        1 | 2 => block.repeat(usize::from(count * unit(most, room))),
        wide => format!("{} ", block.repeat(usize::from(wide - 1))).repeat(usize::from(count)),
    }
}

/// The first rating, as thin as a line of dots.
fn dots(paper: &Paper<'_>, count: u16, most: u16, room: u16) -> String {
    let dot = match paper.look.charset {
        Charset::Unicode => "○",
        Charset::Ascii => "o",
    };
    match unit(most, room) {
        0 => dot.repeat(shared(count, most, room)),
        wide => fit(dot, wide).repeat(usize::from(count)),
    }
}

fn shared(count: u16, most: u16, room: u16) -> usize {
    let columns = u32::from(count) * u32::from(room) / u32::from(most.max(1));
    (columns as usize).max(usize::from(count > 0))
}

/// Whether two ratings are compared level by level. Of fewer than five people nobody should be followed from the one to the other.
pub(super) fn is_compared(now: &Ratings, before: Option<&Ratings>) -> bool {
    now.is_a_group() && before.is_some_and(Ratings::is_a_group)
}

/// How many came or went.
pub(super) fn moved(count: u16, earlier: u16) -> String {
    let by = i32::from(count) - i32::from(earlier);
    if by == 0 { String::new() } else { format!("  ({by:+})") }
}

/// The agreement in a word, where there are enough people for one, and the sentences of the reveal.
fn says(paper: &Paper<'_>, ratings: &Ratings, before: Option<&Ratings>) -> Vec<Piece> {
    let words = paper.words;
    let mut pieces = Vec::new();
    if let Some(agreement) = ratings.agreement {
        let word = words.say(names::agreement(agreement)).into_owned();
        pieces.extend(paper.big(&word, 1, Role::Title, Alignment::Left));
    }
    let said = explain::reveal(words, before, ratings);
    pieces.extend(said.iter().flat_map(|line| paper.text(line, Role::Text)));
    pieces
}
