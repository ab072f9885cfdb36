//! The ways that are offered for an indicator.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::IndicatorId;
use crate::planning::{Suggestion, is_training, names, other_cause};
use crate::text::Words;
use crate::tui::look::Role;
use crate::tui::plan::offers;
use crate::tui::state::State;
use crate::tui::view::overlays::{boxed, mark, role};
use crate::tui::view::parts::{Canvas, Rows, below, clip, show, wrap};

use super::said;

/// What a way is called; training is marked as such.
pub(crate) fn named(words: &Words, way: &Suggestion<'_>) -> String {
    let training = if is_training(way.approach) { words.say("plan-training-mark").into_owned() } else { String::new() };
    format!("{}  {}{training}", way.approach.id, show(&way.approach.title))
}

/// What is said above the ways: whether something other than capacity is the cause.
pub(crate) fn caution(state: &State, id: &IndicatorId) -> Option<String> {
    let assessment = state.document.as_ref()?.interview.assessment();
    let key = names::other_cause(other_cause(assessment, id)?)?;
    Some(state.words.say(key).into_owned())
}

/// What there is to know of a way: why it is offered, how it works, what it must go with.
pub(crate) fn about(state: &State, way: &Suggestion<'_>) -> Vec<String> {
    let mut texts = vec![names::why(&state.words, &state.catalogue, way)];
    texts.extend(names::beside(&state.words, &state.catalogue, way));
    texts.push(show(&way.approach.logic));
    texts
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, id: &IndicatorId, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let ways = offers(state, id);
    let title = canvas.words.say("plan-offers-title").into_owned();
    let inside = boxed(canvas, &title, 110, area.height, area);
    let heading = format!("{}  {}", said::indicator(document, id), said::reading(canvas.words, document, id));
    let mut used = canvas.text(inside, &heading, Role::Title);
    if let Some(caution) = caution(state, id) {
        used += canvas.text(below(inside, used), &caution, Role::Warning);
    }
    let place = below(inside, used + 1);
    let said_of_it = match ways.get(row) {
        Some(way) => about(state, way),
        None => vec![canvas.words.say("plan-something-else-help").into_owned()],
    };
    let texts: Vec<String> = said_of_it.iter().flat_map(|text| wrap(text, place.width)).collect();
    // The list has as much room as it needs, but never more than half.
    let room = (u16::try_from(ways.len()).unwrap_or(u16::MAX).saturating_add(1)).min(place.height.div_ceil(2));
    let list = Rect { height: room, ..place };
    let mut rows = Rows::new();
    for (at, way) in ways.iter().enumerate() {
        let text = clip(&named(canvas.words, way), list.width.saturating_sub(2));
        rows.push(Line::from(vec![mark(canvas, at == row), canvas.span(text, role(at == row))]));
    }
    let other = canvas.words.say("plan-something-else").into_owned();
    rows.push(Line::from(vec![mark(canvas, row == ways.len()), canvas.span(other, role(row == ways.len()))]));
    rows.focus = Some(row);
    rows.draw(canvas, list);
    let foot = below(place, room);
    canvas.rule(foot, 0);
    let style = canvas.look.style(Role::Text);
    let rest = usize::from(foot.height.saturating_sub(1));
    let more = texts.len() > rest;
    let keep = if more { rest.saturating_sub(1) } else { rest };
    let mut lines: Vec<Line<'static>> = texts.into_iter().take(keep).map(|text| Line::styled(text, style)).collect();
    if more {
        lines.push(Line::from(canvas.span(canvas.words.say("plan-offer-more").into_owned(), Role::Key)));
    }
    canvas.lines(below(foot, 1), lines);
}
