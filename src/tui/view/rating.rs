//! A rating of the room: while hands go up only how many, at the reveal the dots and what they say (design rule 8).

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::model::{Answer, Level, Tally};
use crate::report::comparison::last;
use crate::say;
use crate::scoring::{Ratings, explain, names};
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::Overlay;
use crate::tui::rating::{Asked, Rating, Stage, from_laptops};
use crate::tui::state::{Document, State};

use super::overlays::{boxed, mark, role};
use super::parts::{Canvas, below, clip, fit, show};

/// The rows of the box in which hands are counted: below the interview, whose descriptors stay in view.
const DOCK: u16 = 6;

/// The rows to keep free below the interview while hands go up.
pub(super) fn dock(state: &State) -> u16 {
    match &state.overlay {
        Some(Overlay::Rating(rating)) if rating.stage == Stage::Collecting => DOCK,
        Some(_) | None => 0,
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, rating: &Rating, area: Rect) {
    let Some(document) = &state.document else { return };
    match rating.stage {
        Stage::Collecting => collecting(canvas, state, document, rating, area),
        Stage::Revealed => revealed(canvas, document, area),
        Stage::Correcting { row } => correcting(canvas, rating, row, area),
    }
}

/// How many voices are in, and the line for many at once; never a level.
fn collecting(canvas: &mut Canvas<'_, '_>, state: &State, document: &Document, rating: &Rating, area: Rect) {
    let words = canvas.words;
    let title = words.say(if rating.again { "rating-title-again" } else { "rating-title" }).into_owned();
    let height = DOCK.min(area.height);
    let place = Rect { y: area.bottom().saturating_sub(height), height, ..area };
    let inside = boxed(canvas, &title, area.width, height, place);
    let said = standing(words, document, rating);
    canvas.line(inside, 0, Line::from(canvas.span(clip(&said, inside.width), Role::Title)));
    // Who types hands reads how they are typed, also beside what was wrong.
    let help = words.say(if rating.line.is_some() { "rating-line-help" } else { "rating-help" });
    canvas.line(inside, 1, Line::from(canvas.span(clip(&help, inside.width), Role::Muted)));
    typed(canvas, rating, below(inside, 2));
    let refusal = rating.line.as_ref().and_then(|line| line.refusal.clone());
    // The box lies over the place where a notice is shown.
    if let Some(note) = refusal.or_else(|| state.notice.clone()).or_else(|| warning(words, document, rating)) {
        canvas.line(inside, 3, Line::from(canvas.span(clip(&show(&note), inside.width), Role::Warning)));
    }
}

/// While hands go up: how many voices are in, and what is kept beside them.
pub(crate) fn standing(words: &Words, document: &Document, rating: &Rating) -> String {
    let said = how_many(words, rating);
    if rating.again {
        format!("{said} {}", words.say("rating-again"))
    } else if let Some(heard) = laptops(document) {
        format!("{said} {}", say!(words, "rating-laptops", people = heard.people()))
    } else {
        said
    }
}

/// While hands go up: that no description may be seen yet, or that more hands were counted than people are there.
pub(crate) fn warning(words: &Words, document: &Document, rating: &Rating) -> Option<String> {
    let voices = rating.voices();
    let many = rating.people.filter(|people| voices > *people);
    let hidden = (!document.interview.descriptors_open()).then(|| words.say("rating-hidden").into_owned());
    hidden.or_else(|| many.map(|people| say!(words, "rating-too-many", voices = voices, people = people)))
}

/// The line in which hands are typed, or what could be typed there.
fn typed(canvas: &mut Canvas<'_, '_>, rating: &Rating, area: Rect) {
    let words = canvas.words;
    let Some(line) = &rating.line else {
        let help = clip(&words.say("rating-line-help"), area.width.saturating_sub(2));
        canvas.line(area, 0, Line::from(vec![canvas.span(": ", Role::Key), canvas.span(help, Role::Muted)]));
        return;
    };
    let label = match line.asked {
        Asked::Hands => ":".to_owned(),
        Asked::People(_) => words.say("rating-ask-people").into_owned(),
    };
    let text = format!("{label} {}{}", show(&line.text), canvas.look.sign(Sign::Cursor));
    canvas.line(area, 0, Line::from(canvas.span(fit(&text, area.width), Role::Chosen)));
    let typed = super::parts::width(&label) + 1 + super::parts::width(&show(&line.text));
    canvas.cursor(area.x.saturating_add(typed).min(area.right().saturating_sub(1)), area.y);
}

/// What was said on laptops about the present indicator, when anybody gave a level.
pub(crate) fn laptops(document: &Document) -> Option<Tally> {
    let placed = document.interview.current()?;
    from_laptops(document.interview.assessment(), placed.indicator)
}

/// One distribution of the reveal.
pub(crate) struct Column {
    /// The key of what stands over it.
    pub(crate) heading: &'static str,
    /// People at levels 1 to 5.
    pub(crate) counts: [u16; 5],
    /// The counts to compare with, where both are of five or more people.
    pub(crate) before: Option<[u16; 5]>,
}

/// What stands beside what: the first rating, the latest, and what was said on laptops.
pub(crate) fn columns(answer: &Answer, laptops: Option<Tally>) -> Vec<Column> {
    let group = |tally: Tally| tally.people() >= Ratings::GROUP;
    let mut columns = Vec::new();
    if let Some(first) = answer.tally_first {
        columns.push(Column { heading: "rating-first", counts: first.counts(), before: None });
    }
    if let Some(now) = answer.tally {
        let before = answer.tally_first.filter(|first| group(*first) && group(now)).map(Tally::counts);
        columns.push(Column { heading: "rating-now", counts: now.counts(), before });
    }
    if let Some(laptops) = laptops {
        columns.push(Column { heading: "rating-laptop-column", counts: laptops.counts(), before: None });
    }
    columns
}

/// The dots at each level, what they say, and whom to hear first.
fn revealed(canvas: &mut Canvas<'_, '_>, document: &Document, area: Rect) {
    let words = canvas.words;
    let answer = document.interview.answer();
    let laptops = laptops(document);
    let Some(now) = answer.tally.or(laptops).and_then(Ratings::of) else { return };
    let first = answer.tally_first.and_then(Ratings::of);
    let mut said = explain::reveal(words, first.as_ref(), &now);
    said.extend(last_round(words, document));
    let columns = columns(&answer, laptops);
    let title = match document.interview.current() {
        Some(placed) => format!("{}  {}", words.say("rating-reveal-title"), placed.indicator.id),
        None => words.say("rating-reveal-title").into_owned(),
    };
    let rows = u16::try_from(said.len()).unwrap_or(u16::MAX).saturating_add(15);
    let inside = boxed(canvas, &title, 100, rows, area);
    let airy = inside.height >= rows.saturating_sub(2);
    let mut row = histogram(canvas, &columns, None, inside);
    row += u16::from(airy);
    for sentence in &said {
        row += canvas.text(below(inside, row), sentence, Role::Text);
    }
    if let Some(hear) = explain::hear_first(words, &now) {
        row += u16::from(airy);
        row += canvas.text(below(inside, row), &hear, Role::Chosen);
    }
    canvas.text(below(inside, row + u16::from(airy)), &words.say("rating-then"), Role::Muted);
}

/// What the last round said, at the reveal of a second rating once the new level is agreed on.
pub(crate) fn last_round(words: &Words, document: &Document) -> Vec<String> {
    let (answer, placed) = (document.interview.answer(), document.interview.current());
    let is_time = answer.tally_first.is_some() && answer.agreed().is_some();
    let placed = placed.filter(|_| is_time);
    placed.map_or_else(Vec::new, |placed| last(words, document.interview.assessment(), placed.indicator))
}

/// What the room said, in a line above the descriptors that it talks about; returns the rows used.
pub(super) fn line(canvas: &mut Canvas<'_, '_>, answer: &Answer, area: Rect) -> u16 {
    let said = answer.tally.and_then(Ratings::of).and_then(|ratings| explain::brief(canvas.words, &ratings));
    let Some(said) = said else { return 0 };
    canvas.line(area, 0, Line::from(canvas.span(clip(&said, area.width), Role::Chosen)));
    1
}

/// The counts of the latest rating, each of which can be changed.
fn correcting(canvas: &mut Canvas<'_, '_>, rating: &Rating, row: usize, area: Rect) {
    let words = canvas.words;
    let title = words.say("rating-correct-title").into_owned();
    let inside = boxed(canvas, &title, 84, 12, area);
    let used = canvas.text(inside, &words.say("rating-correct-help"), Role::Muted) + 1;
    let column = Column { heading: "rating-now", counts: rating.counts, before: None };
    let taken = histogram(canvas, &[column], Some(row), below(inside, used));
    canvas.text(below(inside, used + taken + 1), &how_many(words, rating), Role::Title);
}

/// How many voices are in, and of how many people where that is known.
pub(crate) fn how_many(words: &Words, rating: &Rating) -> String {
    let voices = rating.voices();
    rating.people.map_or_else(
        || say!(words, "rating-voices", voices = voices),
        |people| say!(words, "rating-voices-of", voices = voices, people = people),
    )
}

/// Columns for the number and name of a level.
const LABEL: u16 = 25;

/// A row for each level, a column for each distribution: the number always, a dot a voice where they fit, else a bar.
fn histogram(canvas: &mut Canvas<'_, '_>, columns: &[Column], focus: Option<usize>, area: Rect) -> u16 {
    let words = canvas.words;
    let each = area.width.saturating_sub(LABEL) / u16::try_from(columns.len().max(1)).unwrap_or(1);
    let mut row = 0;
    if columns.len() > 1 {
        let mut spans = vec![Span::raw(fit("", LABEL))];
        spans.extend(columns.iter().map(|column| canvas.span(fit(&words.say(column.heading), each), Role::Title)));
        canvas.line(area, 0, Line::from(spans));
        row = 1;
    }
    for level in Level::all() {
        let focused = focus == Some(level.index());
        let label = fit(&format!("{level}  {}", words.say(names::level(level))), LABEL.saturating_sub(2));
        let mut spans = vec![mark(canvas, focused), canvas.span(label, role(focused))];
        for column in columns {
            spans.extend(cell(canvas, column, level, each));
        }
        canvas.line(area, row, Line::from(spans));
        if focused {
            canvas.cursor(area.x, area.y.saturating_add(row));
        }
        row += 1;
    }
    row
}

/// The people at one level: their number, by how much it changed, and their dots or their bar.
fn cell(canvas: &Canvas<'_, '_>, column: &Column, level: Level, columns: u16) -> Vec<Span<'static>> {
    let at = |counts: [u16; 5]| counts.get(level.index()).copied().unwrap_or(0);
    let count = at(column.counts);
    let most = column.counts.iter().copied().max().unwrap_or(0);
    let digits = most.to_string().len().max(3);
    let number = format!("{count:>digits$} ");
    let change = column.before.map_or_else(String::new, |before| match i32::from(count) - i32::from(at(before)) {
        0 => fit("", 5),
        moved => fit(&format!("({moved:+})"), 5),
    });
    let taken = super::parts::width(&number) + super::parts::width(&change) + 1;
    let room = columns.saturating_sub(taken);
    let voices = if most <= room {
        canvas.look.sign(Sign::Dot).repeat(usize::from(count))
    } else {
        let length = u32::from(count) * u32::from(room) / u32::from(most.max(1));
        canvas.look.sign(Sign::Full).repeat(usize::try_from(length).unwrap_or(0).max(usize::from(count > 0)))
    };
    vec![
        canvas.span(number, Role::Title),
        canvas.span(change, Role::Muted),
        canvas.span(fit(&voices, room + 1), Role::Chosen),
    ]
}
