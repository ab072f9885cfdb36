//! The profile of the areas: a bar for each, with its numbers beside it.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::model::Level;
use crate::say;
use crate::scoring::{AreaScore, Mean};
use crate::tui::look::{Role, Sign};
use crate::tui::state::Document;

use super::super::parts::{Canvas, below, clip, fit, show};
use super::{Rows, mean_text};

/// One bar an area: supported mean as the bar, agreed and desired as marks, and all of it in numbers.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let words = canvas.words;
    let key = say!(
        words,
        "profile-key",
        full = canvas.look.sign(Sign::Full),
        agreed = canvas.look.sign(Sign::Agreed),
        desired = canvas.look.sign(Sign::Desired)
    );
    let used = canvas.text(area, &key, Role::Muted);
    let list = below(area, used);
    let bar_width: u16 = if list.width >= 110 { 41 } else { 17 };
    let title_width = list.width.saturating_sub(bar_width + NUMBERS + 11);
    let heads = [words.say("profile-supported"), words.say("profile-agreed"), words.say("profile-desired")];
    let heads = heads.map(|head| format!("{:>7}", clip(&head, 6))).concat();
    let answered = words.say("profile-answered");
    let lead = " ".repeat(usize::from(title_width + 10));
    let scale = scale(bar_width);
    canvas.line(list, 0, Line::from(canvas.span(format!("{lead}{scale}{heads}  {answered}"), Role::Muted)));
    let mut rows = Rows::new();
    for (at, score) in document.scores.areas.iter().enumerate() {
        if at == row {
            rows.focus = Some(rows.lines.len());
        }
        rows.push(area_line(canvas, document, score, at == row, bar_width, title_width));
    }
    rows.draw(canvas, below(list, 1));
}

/// Columns of the numbers beside a bar: three means and how many are answered.
const NUMBERS: u16 = 38;

fn area_line(
    canvas: &Canvas<'_, '_>,
    document: &Document,
    score: &AreaScore,
    focused: bool,
    bar_width: u16,
    title_width: u16,
) -> Line<'static> {
    let words = canvas.words;
    let tenths = |mean: Option<Mean>| mean.map(|mean| mean.in_parts(10) as u32);
    let (supported, agreed, desired) = (tenths(score.mean), tenths(score.agreed_mean), tenths(score.desired_mean));
    let means = [score.mean, score.agreed_mean, score.desired_mean];
    let numbers: String = means.map(|mean| format!("{:>7}", mean_text(mean))).concat();
    let levelled = i64::from(score.levelled);
    let applicable = i64::from(score.applicable);
    let coverage = match (score.mean, score.applicable) {
        (Some(_), _) => say!(words, "answered-of", answered = levelled, asked = applicable),
        (None, 0) => words.say("profile-nothing-applies").into_owned(),
        (None, _) => say!(words, "profile-too-few", answered = levelled, asked = applicable),
    };
    let warning =
        if score.unsupported_technical { words.say("unsupported-mark-short").into_owned() } else { String::new() };
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let title = document.interview.instrument().area(&score.id).map_or_else(String::new, |area| area.title.clone());
    let title = fit(&show(&title), title_width);
    let role = if focused { Role::Focus } else { Role::Text };
    Line::from(vec![
        canvas.span(mark, Role::Chosen),
        canvas.span(format!("{:<6} {title}", score.id.as_str()), role),
        Span::raw("  "),
        canvas.span(bar(canvas, supported, agreed, desired, bar_width), Role::Asset),
        canvas.span(format!("{numbers}  {coverage}"), Role::Text),
        canvas.span(warning, Role::Warning),
    ])
}

/// The numbers 1 to 5 over the places where a bar of this width has them.
fn scale(columns: u16) -> String {
    let step = usize::from(columns.saturating_sub(1) / 4);
    let numbers = Level::all().fold(String::new(), |line, level| line + &format!("{:<step$}", level.get()));
    numbers.trim_end().to_owned()
}

/// A scale from 1 to 5 with the supported mean as a bar, and marks for agreed and desired (all in tenths).
fn bar(
    canvas: &Canvas<'_, '_>,
    supported: Option<u32>,
    agreed: Option<u32>,
    desired: Option<u32>,
    columns: u16,
) -> String {
    let steps = u32::from(columns.saturating_sub(1)).max(1);
    let place = |tenths: u32| ((tenths.saturating_sub(10) * steps + 20) / 40).min(steps) as usize;
    let full = supported.map(place);
    let mut cells: Vec<&str> = (0..usize::from(columns))
        .map(|at| {
            if full.is_some_and(|full| at <= full) {
                canvas.look.sign(Sign::Full)
            } else {
                canvas.look.sign(Sign::Rest)
            }
        })
        .collect();
    let claim = agreed.filter(|agreed| Some(*agreed) != supported).map(place);
    if let Some(cell) = claim.and_then(|at| cells.get_mut(at)) {
        *cell = canvas.look.sign(Sign::Agreed);
    }
    // Where both marks would fall on one cell, the wanted one moves on, so that both are seen.
    let wanted = desired.map(place).map(|at| if claim == Some(at) { at + 1 } else { at });
    let last = cells.len().saturating_sub(1);
    if let Some(cell) = wanted.and_then(|at| cells.get_mut(at.min(last))) {
        *cell = canvas.look.sign(Sign::Desired);
    }
    cells.concat()
}
