//! Three constituents together: choosing them, and three columns of them.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::Constituent;
use crate::report::tripartite::{self as said, View, about, none, short, title};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::tripartite::{Choosing, Showing, TripartiteScreen};

use super::parts::{Canvas, Rows, below, clip, fit, inset, show, wrap};

/// From this height on, groups stand apart.
const ROOMY: u16 = 30;

/// The columns of one constituent, at least and at most.
const CELL: (u16, u16) = (16, 26);

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, screen: &TripartiteScreen, area: Rect) {
    let area = inset(area, 1, 0);
    let area = Rect { width: area.width.min(160), ..area };
    match screen {
        TripartiteScreen::Choosing(choosing) => choose(canvas, choosing, area),
        TripartiteScreen::Showing(showing) => look(canvas, showing, area),
    }
}

/// What a row of choosing says.
pub(crate) fn choosing_row(words: &Words, choosing: &Choosing, row: usize) -> String {
    if row == Choosing::LOOK {
        return words.say("three-look").into_owned();
    }
    if row == Choosing::EXAMPLES {
        return words.say("three-look-examples").into_owned();
    }
    let Some(who) = Constituent::ALL.get(row).map(|who| words.say(short(*who))) else { return String::new() };
    let Some(chosen) = choosing.chosen(row) else { return say!(words, "three-nothing-recent", who = who) };
    let count = choosing.candidates.get(row).map_or(0, Vec::len);
    let file = chosen.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (organization, round) = (chosen.organization.as_str(), i64::from(chosen.round));
    let at = choosing.at.get(row).copied().unwrap_or(0) + 1;
    say!(
        words,
        "three-candidate",
        who = who,
        organization = organization,
        round = round,
        file = file,
        at = at,
        count = count
    )
}

fn choose(canvas: &mut Canvas<'_, '_>, choosing: &Choosing, area: Rect) {
    let words = canvas.words;
    let area = Rect { width: area.width.min(110), ..inset(area, 1, 1) };
    let mut row = canvas.text(area, &words.say("three-title"), Role::Title);
    row += canvas.text(below(area, row), &words.say("three-choose"), Role::Text) + 1;
    for at in 0..=Choosing::EXAMPLES {
        if at == Choosing::LOOK {
            row += 1;
        }
        let focused = at == choosing.row;
        let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
        let role = if focused { Role::Focus } else { Role::Text };
        let text = clip(&show(&choosing_row(words, choosing, at)), area.width.saturating_sub(2));
        let place = below(area, row);
        let spans = vec![canvas.span(format!("{mark} "), Role::Chosen), canvas.span(text, role)];
        canvas.line(place, 0, Line::from(spans));
        if focused {
            canvas.cursor(place.x, place.y);
        }
        row += 1;
    }
    canvas.text(below(area, row + 1), &words.say("three-caution"), Role::Muted);
}

fn tabs(canvas: &mut Canvas<'_, '_>, showing: &Showing, area: Rect) {
    let is_short = area.width < 130;
    let spans: Vec<_> = showing
        .views()
        .enumerate()
        .map(|(at, view)| {
            let name = canvas.words.say(if is_short { view.short() } else { view.title() });
            let role = if view == showing.view { Role::Focus } else { Role::Text };
            canvas.span(format!(" {} {name} ", at + 1), role)
        })
        .collect();
    canvas.line(area, 0, Line::from(spans));
}

fn look(canvas: &mut Canvas<'_, '_>, showing: &Showing, area: Rect) {
    let (words, together) = (canvas.words, &showing.together);
    tabs(canvas, showing, area);
    canvas.rule(area, 1);
    let mut row = 2;
    let heading = clip(&show(&title(words, together)), area.width);
    row += canvas.text(below(area, row), &heading, Role::Title);
    row += canvas.text(below(area, row), &about(words, together, showing.view), Role::Muted);
    let lines = showing.lines(words);
    let cell = (area.width.saturating_sub(30) / 3).clamp(CELL.0, CELL.1);
    let room = area.width.saturating_sub(3 * cell + 2);
    if lines.iter().any(|line| !line.cells.is_empty()) {
        let heads = Constituent::ALL.iter().map(|who| fit(&words.say(short(*who)), cell)).collect::<String>();
        let head = format!("{}{heads}", " ".repeat(usize::from(room + 2)));
        canvas.line(below(area, row), 0, Line::styled(head, canvas.look.style(Role::Title)));
        row += 1;
    }
    if lines.is_empty() {
        let none = none(words, together, showing.view);
        canvas.text(below(area, row + 1), &none, Role::Text);
    }
    let mut rows = Rows::new();
    let mut group = "";
    for (at, line) in lines.iter().enumerate() {
        if line.group != group {
            group = &line.group;
            if !rows.lines.is_empty() && area.height >= ROOMY {
                rows.push(Line::from(""));
            }
            rows.push(Line::from(canvas.span(clip(&show(group), area.width), Role::Title)));
        }
        let focused = at == showing.row;
        if focused {
            rows.focus = Some(rows.lines.len());
        }
        push(canvas, &mut rows, line, focused, (area.width, room, cell));
    }
    rows.draw(canvas, below(area, row));
}

/// One line of a view: its name with its columns, then what is said of it.
fn push(
    canvas: &Canvas<'_, '_>,
    rows: &mut Rows,
    line: &said::Line,
    focused: bool,
    (width, room, cell): (u16, u16, u16),
) {
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let role = if focused { Role::Focus } else { Role::Text };
    if line.cells.is_empty() {
        for (at, part) in wrap(&show(&line.name), width.saturating_sub(2)).into_iter().enumerate() {
            let mark = if at == 0 { format!("{mark} ") } else { "  ".to_owned() };
            rows.push(Line::from(vec![canvas.span(mark, Role::Chosen), canvas.span(part, role)]));
        }
    } else {
        let mut spans = vec![
            canvas.span(format!("{mark} "), Role::Chosen),
            canvas.span(fit(&show(&line.name), room.saturating_sub(1)), role),
            canvas.span(" ", Role::Text),
        ];
        spans.extend(line.cells.iter().map(|text| canvas.span(fit(&clip(text, cell - 1), cell), Role::Text)));
        rows.push(Line::from(spans));
    }
    for fact in &line.facts {
        for (at, part) in wrap(&show(fact), width.saturating_sub(6)).into_iter().enumerate() {
            rows.push(Line::from(
                canvas.span(format!("{}{part}", if at == 0 { "    " } else { "      " }), Role::Text),
            ));
        }
    }
}

/// The tabs in a sentence, for plain lines.
pub(crate) fn tab_names(words: &Words, showing: &Showing) -> String {
    let name = |(at, view): (usize, View)| {
        let chosen = if view == showing.view { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        format!("{} {}{chosen}", at + 1, words.say(view.title()))
    };
    showing.views().enumerate().map(name).collect::<Vec<_>>().join(", ")
}
