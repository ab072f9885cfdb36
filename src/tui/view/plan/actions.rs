//! Priorities and their actions.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::Action;
use crate::planning::Finding;
use crate::tui::look::{Role, Sign};
use crate::tui::plan::rows::{Row, rows};
use crate::tui::state::State;
use crate::tui::view::parts::{Canvas, Rows, clip, fit, show, width, wrap};

use super::said;

/// The rows that what is in focus says take below the list.
const DETAIL: u16 = 6;
/// The same where there is room.
const MORE_DETAIL: u16 = 9;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let plan = &document.interview.assessment().plan;
    let all = rows(plan);
    if all.is_empty() {
        let text = canvas.words.say("plan-empty").into_owned();
        canvas.text(area, &text, Role::Text);
        return;
    }
    let findings = said::open_findings(state, document);
    let row = row.min(all.len() - 1);
    let foot = wrap(&said::foot(canvas.words, plan, &findings), area.width);
    let mut list = Rect { height: area.height.saturating_sub(foot.len() as u16), ..area };
    let style = canvas.look.style(Role::Muted);
    canvas.lines(
        Rect { y: list.bottom(), height: foot.len() as u16, ..area },
        foot.into_iter().map(|text| Line::styled(text, style)),
    );
    let rows_below = if list.height >= 26 { MORE_DETAIL } else { DETAIL };
    if let Some(one) = all.get(row).filter(|_| list.height >= rows_below + 6) {
        list.height -= rows_below + 1;
        detail(canvas, state, &findings, *one, Rect { y: list.bottom(), height: rows_below + 1, ..area });
    }
    let mut lines = Rows::new();
    let mut has_heading = false;
    for (at, one) in all.iter().enumerate() {
        let focused = at == row;
        if let (Row::Other(_), false) = (one, has_heading) {
            has_heading = true;
            let heading = canvas.words.say("plan-other-actions").into_owned();
            lines.push(Line::from(canvas.span(heading, Role::Title)));
        }
        if focused {
            lines.focus = Some(lines.lines.len());
        }
        lines.push(match one {
            Row::Chosen(id) => {
                let facts = said::chosen_facts(canvas.words, document, id);
                line(canvas, &said::indicator(document, id), &facts, 0, focused, list.width)
            }
            Row::Action(action) | Row::Other(action) => {
                let number = plan.number(&action.id).unwrap_or(0);
                action_line(canvas, action, number, &findings, focused, list.width)
            }
        });
    }
    lines.draw(canvas, list);
}

/// The focus mark, a text, and facts at the right edge.
fn line(canvas: &Canvas<'_, '_>, text: &str, facts: &str, indent: u16, focused: bool, columns: u16) -> Line<'static> {
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let facts = clip(facts, columns.saturating_sub(indent + 20));
    let room = columns.saturating_sub(width(&facts) + indent + 4);
    let role = if focused {
        Role::Focus
    } else if indent == 0 {
        Role::Title
    } else {
        Role::Text
    };
    Line::from(vec![
        canvas.span(format!("{mark} {}", " ".repeat(usize::from(indent))), Role::Chosen),
        canvas.span(fit(text, room), role),
        canvas.span(format!("  {facts}"), Role::Text),
    ])
}

fn action_line(
    canvas: &Canvas<'_, '_>,
    action: &Action,
    number: usize,
    findings: &[Finding],
    focused: bool,
    columns: u16,
) -> Line<'static> {
    let facts = said::action_facts(canvas.words, findings, action).join("  ");
    // In a small window the owner is said of the action in focus only.
    let owner = if columns >= 100 { format!("{}  ", fit(&show(&action.owner), 24)) } else { String::new() };
    let text = format!("{number:>2}. {}", show(&action.what));
    line(canvas, &text, &format!("{owner}{}  {facts}", action.due), 2, focused, columns)
}

/// What the row in focus says besides.
fn detail(canvas: &mut Canvas<'_, '_>, state: &State, findings: &[Finding], row: Row<'_>, area: Rect) {
    canvas.rule(area, 0);
    let texts = said::detail(state, findings, row);
    let lines = texts.iter().enumerate().flat_map(|(at, text)| {
        let style = canvas.look.style(if at == 0 { Role::Title } else { Role::Text });
        wrap(text, area.width).into_iter().map(move |line| Line::styled(line, style))
    });
    let mut lines: Vec<Line<'static>> = lines.collect();
    let room = usize::from(area.height.saturating_sub(1));
    if lines.len() > room {
        lines.truncate(room.saturating_sub(1));
        lines.push(Line::from(canvas.span(canvas.words.say("plan-detail-more").into_owned(), Role::Key)));
    }
    canvas.lines(super::below(area, 1), lines);
}
