//! Ways to take the steps of an indicator: briefly under what the answer says, and all of them in a box.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::model::{ApproachId, Catalogue, Level, Placed, Step};
use crate::say;
use crate::scoring::IndicatorScore;
use crate::tui::browse::steps;
use crate::tui::look::Role;
use crate::tui::state::State;

use super::catalogue::titles;
use super::overlays::{boxed, mark, role, scrolled_with, wrapped};
use super::parts::{Canvas, below, clip, show, wrap};

/// The rows that the brief form should have: a heading and a line for each way from the supported level.
pub(super) fn wanted(score: &IndicatorScore, placed: Placed<'_>) -> u16 {
    next_step(score, placed).map_or(0, |step| 1 + step.approaches.len() as u16)
}

/// The step from the supported level, where there is a gap.
fn next_step<'a>(score: &IndicatorScore, placed: Placed<'a>) -> Option<&'a Step> {
    let supported = score.supported.filter(|_| score.gap.is_some_and(|gap| gap > 0))?;
    placed.indicator.approaches.iter().find(|step| step.from == supported)
}

/// The ways from the supported level with how they work; what there is no room for is marked, and the key for it named.
pub(super) fn brief(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    score: &IndicatorScore,
    placed: Placed<'_>,
    area: Rect,
) {
    let Some(step) = next_step(score, placed) else { return };
    let words = canvas.words;
    let title = say!(words, "next-step", from = i64::from(step.from.get()), to = i64::from(step.to.get()));
    let heading = vec![
        canvas.span(title, Role::Title),
        canvas.span("   a ", Role::Key),
        canvas.span(words.say("next-step-all").into_owned(), Role::Muted),
    ];
    canvas.line(area, 0, Line::from(heading));
    let rest = below(area, 1);
    let style = canvas.look.style(Role::Text);
    let texts: Vec<(String, Vec<String>)> = step
        .approaches
        .iter()
        .map(|id| {
            let logic = state.catalogue.approach(id).map_or("", |approach| approach.logic.as_str());
            (name(&state.catalogue, id), wrap(logic, rest.width.saturating_sub(4)))
        })
        .collect();
    let all: usize = texts.iter().map(|(_, logic)| 1 + logic.len()).sum();
    let room = usize::from(rest.height);
    // Each way gets the same room when there is not enough for all of them.
    let share = if all <= room { usize::MAX } else { (room / texts.len().max(1)).max(1) };
    let mut lines: Vec<(String, bool)> = Vec::new();
    for (title, logic) in texts {
        let shown = logic.len().min(share - 1);
        lines.push((title, shown == 0 && !logic.is_empty()));
        let cut = |at: usize| at + 1 == shown && shown < logic.len();
        lines.extend(logic.iter().take(shown).enumerate().map(|(at, line)| (format!("    {line}"), cut(at))));
    }
    let left_out = lines.len() > room;
    lines.truncate(room);
    if let Some((_, cut)) = lines.last_mut() {
        *cut |= left_out;
    }
    let lines = lines.into_iter().map(|(line, cut)| Line::styled(ending(&line, cut, rest.width), style));
    canvas.lines(rest, lines);
}

/// A line with a mark at its end where something was cut off.
fn ending(line: &str, cut: bool, columns: u16) -> String {
    if cut {
        format!("{} ..", clip(line, columns.saturating_sub(3)).trim_end_matches("..").trim_end())
    } else {
        clip(line, columns)
    }
}

fn name(catalogue: &Catalogue, id: &ApproachId) -> String {
    let title = catalogue.approach(id).map_or_else(|| id.to_string(), |approach| approach.title.clone());
    format!("- {} ({id})", show(&title))
}

/// The ways of all four steps, the present one first, each with how it works and what it works together with.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, focus: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let Some(placed) = document.interview.current() else { return };
    let words = canvas.words;
    let title = say!(words, "ways-title", id = placed.indicator.id.to_string());
    let inside = boxed(canvas, &title, 96, area.height, area);
    let supported = document
        .scores
        .indicators
        .iter()
        .find(|score| score.id == placed.indicator.id)
        .and_then(|score| score.supported);
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut here = (0, 0);
    let mut at = 0;
    for step in steps(document) {
        if !lines.is_empty() {
            lines.push(Line::from(""));
        }
        lines.push(Line::styled(step_title(canvas, step, supported), canvas.look.style(Role::Title)));
        for id in &step.approaches {
            let begin = lines.len();
            lines.extend(way(canvas, &state.catalogue, id, at == focus, inside.width));
            if at == focus {
                // The heading of a step is seen with its first way.
                here = (begin.saturating_sub(1), lines.len());
            }
            at += 1;
        }
    }
    if lines.is_empty() {
        canvas.text(inside, &words.say("ways-none"), Role::Text);
        return;
    }
    // The last row may say that more is below.
    let height = usize::from(inside.height);
    let skip = (here.1 + 1).saturating_sub(height).min(here.0).min(lines.len().saturating_sub(height));
    canvas.cursor(inside.x, inside.y.saturating_add((here.0 + 1 - skip) as u16));
    let more = words.say("more-below").into_owned();
    scrolled_with(canvas, lines, skip as u16, &more, inside);
}

fn step_title(canvas: &Canvas<'_, '_>, step: &Step, supported: Option<Level>) -> String {
    let (from, to) = (i64::from(step.from.get()), i64::from(step.to.get()));
    if supported == Some(step.from) {
        say!(canvas.words, "ways-step-here", from = from, to = to)
    } else {
        say!(canvas.words, "ways-step", from = from, to = to)
    }
}

fn way(
    canvas: &Canvas<'_, '_>,
    catalogue: &Catalogue,
    id: &ApproachId,
    focused: bool,
    columns: u16,
) -> Vec<Line<'static>> {
    let approach = catalogue.approach(id);
    let title = approach.map_or_else(String::new, |approach| show(&approach.title));
    let title = clip(&format!("{id}  {title}"), columns.saturating_sub(2));
    let mut lines = vec![Line::from(vec![mark(canvas, focused), canvas.span(title, role(focused))])];
    let Some(approach) = approach else { return lines };
    let together = titles(catalogue, &approach.complements);
    let together =
        if together.is_empty() { together } else { say!(canvas.words, "ways-together", approaches = together) };
    for text in [approach.logic.as_str(), together.as_str()] {
        if !text.is_empty() {
            let indented =
                wrapped(canvas.look, text, Role::Text, columns.saturating_sub(4)).into_iter().map(|mut line| {
                    line.spans.insert(0, Span::raw("    "));
                    line
                });
            lines.extend(indented);
        }
    }
    lines
}
