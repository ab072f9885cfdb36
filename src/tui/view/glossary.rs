//! The words that need an explanation: what was typed, the words on the left, the meaning of the one in focus on the right.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::say;
use crate::tui::browse::{GlossaryScreen, shown};
use crate::tui::look::{Role, Sign};
use crate::tui::state::State;

use super::catalogue::halves;
use super::overlays::{mark, role};
use super::parts::{Canvas, Rows, below, fit, inset, show};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, screen: &GlossaryScreen, area: Rect) {
    let area = inset(area, 1, 0);
    let words = canvas.words;
    let query = if screen.query.is_empty() {
        canvas.span(format!("{} {}", canvas.look.sign(Sign::Cursor), words.say("glossary-help")), Role::Muted)
    } else {
        canvas.span(format!("{}{}", show(&screen.query), canvas.look.sign(Sign::Cursor)), Role::Chosen)
    };
    canvas.line(
        area,
        0,
        Line::from(vec![canvas.span(format!("{} ", words.say("glossary-label")), Role::Title), query]),
    );
    canvas.rule(area, 1);
    let [list, text] = halves(canvas, below(area, 2));
    let shown = shown(&state.catalogue, screen);
    let Some(term) = shown.terms().nth(screen.row) else {
        canvas.text(list, &words.say("glossary-nothing"), Role::Muted);
        return;
    };
    let all = if screen.query.trim().is_empty() { "glossary-all" } else { "glossary-found" };
    let mut lines = Rows::new();
    let mut at = 0;
    for (heading, terms) in [("glossary-here", &shown.here), (all, &shown.all)] {
        if terms.is_empty() {
            continue;
        }
        lines.push(Line::styled(words.say(heading).into_owned(), canvas.look.style(Role::Title)));
        for term in terms {
            let focused = at == screen.row;
            at += 1;
            if focused {
                lines.focus = Some(lines.lines.len());
            }
            let name = fit(&show(&term.term), list.width.saturating_sub(2));
            lines.push(Line::from(vec![mark(canvas, focused), canvas.span(name, role(focused))]));
        }
    }
    lines.draw(canvas, list);
    let mut row = canvas.text(text, &term.term, Role::Title) + 1;
    row += canvas.text(below(text, row), &term.meaning, Role::Text);
    if !term.also.is_empty() {
        let also = say!(words, "glossary-also", forms = term.also.join(", "));
        canvas.text(below(text, row + 1), &also, Role::Muted);
    }
}
