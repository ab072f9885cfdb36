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
use super::overlays::{boxed, mark, role, wrapped};
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
    let share = if all <= room { usize::MAX } else { room / texts.len().max(1) };
    let mut row = 0;
    for (title, logic) in texts {
        let shown = logic.len().min(share.saturating_sub(1));
        let mut lines = vec![title];
        lines.extend(logic.iter().take(shown).map(|line| format!("    {line}")));
        if shown < logic.len()
            && let Some(last) = lines.last_mut()
        {
            *last = clip(&format!("{last} .."), rest.width);
            if !last.ends_with("..") {
                last.push_str("..");
            }
        }
        for line in lines {
            let line = Line::styled(clip(&line, rest.width), canvas.look.style(Role::Text));
            canvas.line(rest, row, line);
            row += 1;
        }
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
    let skip = here.1.saturating_sub(usize::from(inside.height)).min(here.0);
    canvas.cursor(inside.x, inside.y.saturating_add((here.0 + 1 - skip) as u16));
    canvas.lines(inside, lines.into_iter().skip(skip));
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
    for (text, role) in [(approach.logic.as_str(), Role::Text), (together.as_str(), Role::Muted)] {
        if !text.is_empty() {
            let indented = wrapped(canvas.look, text, role, columns.saturating_sub(4)).into_iter().map(|mut line| {
                line.spans.insert(0, Span::raw("    "));
                line
            });
            lines.extend(indented);
        }
    }
    lines
}
