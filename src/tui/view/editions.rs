//! Other editions of the questionnaire: what a move would change, and answers to earlier wordings of an indicator.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::editions::wording;
use crate::interview::Interview;
use crate::model::{EarlierAnswer, Indicator, Level, Standing};
use crate::report::moving::gist;
use crate::say;
use crate::scoring::names;
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::{MovePlan, Scroll};
use crate::tui::state::State;

use super::overlays::{boxed, scrolled, wrapped};
use super::parts::{Canvas, clip, show, wrap};

/// Columns before a description: mark, level, spaces.
const INDENT: u16 = 5;

/// One quiet line where the present indicator has an answer to an earlier wording; returns the rows used.
pub(super) fn line(canvas: &mut Canvas<'_, '_>, interview: &Interview, area: Rect) -> u16 {
    let Some(last) = interview.earlier().last() else { return 0 };
    let text = say!(canvas.words, "earlier-line", what = gist(canvas.words, &last.answer));
    canvas.line(area, 0, Line::from(canvas.span(clip(&text, area.width), Role::Muted)));
    1
}

/// What a move would change, by kind of change.
pub(super) fn plan(canvas: &mut Canvas<'_, '_>, plan: &MovePlan, area: Rect) {
    let words = canvas.words;
    let inside = boxed(canvas, &words.say("move-title"), 92, area.height, area);
    let mut lines = wrapped(canvas.look, &words.say("move-lead"), Role::Muted, inside.width);
    for group in &plan.groups {
        if !group.items.is_empty() {
            lines.push(Line::from(""));
        }
        lines.extend(wrapped(canvas.look, &show(&group.heading), Role::Title, inside.width));
        for item in &group.items {
            lines.extend(wrapped(canvas.look, &format!("- {}", show(item)), Role::Text, inside.width));
        }
    }
    scrolled(canvas, lines, plan.scroll, inside);
}

/// Each earlier answer to the present indicator, with the levels as they were described then.
pub(super) fn earlier(canvas: &mut Canvas<'_, '_>, state: &State, scroll: Scroll, area: Rect) {
    let Some(document) = &state.document else { return };
    let Some(placed) = document.interview.current() else { return };
    let title = say!(canvas.words, "earlier-title", id = placed.indicator.id.to_string());
    let inside = boxed(canvas, &title, 92, area.height, area);
    let asked_before = &document.interview.assessment().selection.earlier;
    let mut lines: Vec<Line<'static>> = Vec::new();
    for earlier in document.interview.earlier() {
        if !lines.is_empty() {
            lines.push(Line::from(""));
        }
        let words = wording(earlier, asked_before, &document.editions.earlier);
        answer(canvas, earlier, words, &mut lines, inside.width);
    }
    scrolled(canvas, lines, scroll.0, inside);
}

fn answer(
    canvas: &Canvas<'_, '_>,
    earlier: &EarlierAnswer,
    words: Option<&Indicator>,
    lines: &mut Vec<Line<'static>>,
    columns: u16,
) {
    let (said, look) = (&earlier.answer, canvas.look);
    let gist = gist(canvas.words, said);
    let heading = say!(canvas.words, "earlier-heading", revision = earlier.revision, what = gist);
    lines.extend(wrapped(look, &heading, Role::Title, columns));
    match words {
        Some(indicator) => {
            for level in Level::all() {
                let chosen = said.agreed() == Some(level);
                let mark = if chosen { look.sign(Sign::Tick) } else { " " };
                let role = if chosen { Role::Chosen } else { Role::Text };
                let texts = wrap(&show(indicator.descriptor(level)), columns.saturating_sub(INDENT));
                for (at, text) in texts.into_iter().enumerate() {
                    let lead = if at == 0 { format!("{mark} {level}  ") } else { " ".repeat(usize::from(INDENT)) };
                    lines.push(Line::styled(format!("{lead}{text}"), look.style(role)));
                }
            }
        }
        None => lines.extend(wrapped(look, &canvas.words.say("earlier-unknown"), Role::Warning, columns)),
    }
    let reason = match &said.standing {
        Standing::NotApplicable { reason } => reason,
        Standing::Unanswered | Standing::Levelled(_) | Standing::InsufficientEvidence | Standing::NoConsensus => {
            &said.reason
        }
    };
    for text in [reason, &said.note, &said.good_practice, &said.dissent] {
        if !text.is_empty() {
            lines.extend(wrapped(look, &show(text), Role::Text, columns));
        }
    }
    for item in &said.evidence {
        let kind = canvas.words.say(names::evidence(item.kind));
        lines.extend(wrapped(look, &format!("- {kind}  {}", show(&item.source)), Role::Text, columns));
    }
}
