//! What lies over a screen: boxes with help, texts, lists, counts, questions, explanations.

use ratatui::layout::{Constraint, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

use crate::model::Indicator;
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::browse;
use crate::tui::context::Context;
use crate::tui::keymap::KEYMAP;
use crate::tui::look::{Charset, Look, Role, Sign};
use crate::tui::overlay::{Choice, Editor, EvidenceList, Explain, Find, Overlay, Scroll, Target};
use crate::tui::state::{Document, Screen, State};
use crate::tui::update::{all_areas, matches};

use super::interview::heard;
use super::parts::{Canvas, below, clip, fit, inset, show, standing_sign, wrap};
use super::set_up::field_name;
use super::{approaches, closing, editions, mirror, people, plan, rating, run_sheet, undecided, voices};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, overlay: &Overlay, area: Rect) {
    // The footer stays visible: it shows the keys of what lies on top.
    let area = Rect { height: area.height.saturating_sub(1), ..area };
    match overlay {
        Overlay::Help { scroll, .. } => help(canvas, state.helped(), Context::is_of_the_session, *scroll, area),
        Overlay::Editor(editor) => text(canvas, state, editor, area),
        Overlay::Find(find) => found(canvas, state, find, area),
        Overlay::Evidence(list) => evidence(canvas, state, list, area),
        Overlay::Participants(list) => people::draw(canvas, state, list, area),
        Overlay::Voices(page) => voices::draw(canvas, state, page, area),
        Overlay::Areas { row } => areas(canvas, state, *row, area),
        Overlay::Rating(entry) => rating::draw(canvas, state, entry, area),
        Overlay::Choice(choice) => question(canvas, choice, area),
        Overlay::Approaches { row } => approaches::draw(canvas, state, *row, area),
        Overlay::Explain(explain) => explanation(canvas, explain, area),
        Overlay::Probes(scroll) => probes(canvas, state, *scroll, area),
        Overlay::Parking { row } => closing::parking(canvas, state, *row, area),
        Overlay::Closing(shown) => closing::draw(canvas, state, shown, area),
        Overlay::Move(plan) => editions::plan(canvas, plan, area),
        Overlay::Mirror(shown) => mirror::draw(canvas, state, shown, area),
        Overlay::RunSheet(scroll) => run_sheet::draw(canvas, state, *scroll, area),
        Overlay::Plan(shown) => plan::draw_box(canvas, state, shown, area),
        Overlay::Undecided { at, scroll } => undecided::draw(canvas, state, *at, *scroll, area),
        Overlay::Earlier(scroll) => editions::earlier(canvas, state, *scroll, area),
    }
}

/// Frames for terminals without line drawing.
const PLAIN: ratatui::symbols::border::Set<'static> = ratatui::symbols::border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// An empty box in the middle with a title; returns the room within.
pub(super) fn boxed(canvas: &mut Canvas<'_, '_>, title: &str, columns: u16, rows: u16, area: Rect) -> Rect {
    let place = area.centered(Constraint::Length(columns.min(area.width)), Constraint::Length(rows.min(area.height)));
    canvas.clear(place);
    canvas.no_cursor();
    let look = canvas.look;
    let mut block = Block::new()
        .borders(Borders::ALL)
        .border_style(look.style(Role::Chosen))
        .title(Line::styled(format!(" {} ", clip(title, place.width.saturating_sub(6))), look.style(Role::Title)));
    if look.charset == Charset::Ascii {
        block = block.border_set(PLAIN);
    }
    canvas.widget(block, place);
    inset(place, 2, 1)
}

/// Lines that can be scrolled, with a mark where more follows.
pub(super) fn scrolled(canvas: &mut Canvas<'_, '_>, lines: Vec<Line<'static>>, scroll: u16, area: Rect) {
    let more = canvas.words.say("more-below").into_owned();
    scrolled_with(canvas, lines, scroll, &more, area);
}

/// The same, with a mark that names another key.
pub(super) fn scrolled_with(
    canvas: &mut Canvas<'_, '_>,
    lines: Vec<Line<'static>>,
    scroll: u16,
    mark: &str,
    area: Rect,
) {
    let room = area.height;
    let most = (lines.len() as u16).saturating_sub(room);
    let skip = scroll.min(most);
    let more = most > skip;
    canvas.lines(area, lines.into_iter().skip(usize::from(skip)));
    if more {
        let place = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
        canvas.line(place, 0, Line::styled(fit(mark, area.width), canvas.look.style(Role::Key)));
    }
}

pub(super) fn wrapped(look: Look, text: &str, role: Role, columns: u16) -> Vec<Line<'static>> {
    wrap(text, columns).into_iter().map(|line| Line::styled(line, look.style(role))).collect()
}

/// Every key of these places, under the heading of where it works: where one is first, then what is wider.
pub(super) fn help(canvas: &mut Canvas<'_, '_>, here: Context, shown: fn(Context) -> bool, scroll: Scroll, area: Rect) {
    let title = canvas.words.say("help-title").into_owned();
    let inside = boxed(canvas, &title, 90, area.height, area);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for context in here.ordered().into_iter().filter(|context| shown(*context)) {
        let rows: Vec<_> = KEYMAP.iter().filter(|row| row.context == context).collect();
        if rows.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::from(""));
        }
        lines.push(Line::from(canvas.span(canvas.words.say(context.heading()).into_owned(), Role::Title)));
        for row in rows {
            let keys: Vec<String> = row.keys.iter().map(ToString::to_string).collect();
            lines.push(Line::from(vec![
                canvas.span(fit(&keys.join(" or "), 20), Role::Key),
                canvas.span(canvas.words.say(row.hint).into_owned(), Role::Text),
            ]));
        }
    }
    scrolled(canvas, lines, scroll.0, inside);
}

/// What a text is called, and what one should know to write it.
pub(crate) fn text_titles(words: &Words, target: Target) -> (String, String) {
    let (title, help) = match target {
        Target::Note => (words.say("editor-note"), words.say("editor-note-help")),
        Target::GoodPractice => (words.say("editor-good-practice"), words.say("editor-good-practice-help")),
        Target::Dissent => (words.say("editor-dissent"), words.say("editor-dissent-help")),
        Target::NotApplicable => (words.say("editor-reason"), words.say("editor-reason-help")),
        Target::Source(_) => (words.say("editor-source"), words.say("editor-source-help")),
        Target::Count(_) => (words.say("editor-count"), words.say("editor-count-help")),
        Target::OpenPath => (words.say("editor-open"), words.say("editor-open-help")),
        Target::SavePath => (words.say("editor-save"), words.say("editor-save-help")),
        Target::ReportPlace => (words.say("editor-place"), words.say("editor-place-help")),
        Target::ClosedBy => (words.say("editor-closed-by"), words.say("editor-closed-by-help")),
        Target::Waive => (words.say("editor-waive"), words.say("editor-waive-help")),
        Target::ReopenBecause => (words.say("editor-reopen"), words.say("editor-reopen-help")),
        Target::Plan(text) => return plan::text_titles(words, text),
        Target::MirrorBy => (words.say("editor-mirror-by"), words.say("editor-mirror-by-help")),
        Target::MirrorNote => (words.say("editor-mirror-note"), words.say("editor-mirror-note-help")),
        Target::MirrorFind => (words.say("editor-mirror-find"), words.say("editor-mirror-find-help")),
        Target::SetUp(field) => (words.say(field_name(field)), std::borrow::Cow::Borrowed("")),
    };
    (title.into_owned(), help.into_owned())
}

/// A text being typed.
fn text(canvas: &mut Canvas<'_, '_>, state: &State, editor: &Editor, area: Rect) {
    let (title, mut help) = text_titles(canvas.words, editor.target);
    if let Some(hint) = plan::hint(state, editor) {
        help = format!("{help}\n{hint}");
    }
    typed(canvas, editor, &title, &help, area);
}

/// How wide the box of a text is where there is room.
const TEXT: u16 = 84;

/// The box of a text being typed.
pub(super) fn typed(canvas: &mut Canvas<'_, '_>, editor: &Editor, title: &str, help: &str, area: Rect) {
    let words = canvas.words;
    let said = wrap(help, area.width.min(TEXT).saturating_sub(4)).len() as u16;
    let rows = if editor.target.is_single_line() { 7.max(said.saturating_add(5)) } else { 14 };
    let inside = boxed(canvas, title, TEXT, rows, area);
    let used = canvas.text(inside, help, Role::Muted);
    let field = below(inside, used + u16::from(!help.is_empty()));
    let field = Rect { height: field.height.saturating_sub(1), ..field };
    canvas.widget(&editor.area, field);
    let cursor = editor.area.screen_cursor();
    canvas.cursor(
        field.x.saturating_add(cursor.col as u16).min(field.right().saturating_sub(1)),
        field.y.saturating_add(cursor.row as u16).min(field.bottom().saturating_sub(1)),
    );
    let last = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    if let Some(refusal) = &editor.refusal {
        canvas.line(last, 0, Line::from(canvas.span(clip(refusal, last.width), Role::Warning)));
    } else {
        let length = editor.area.lines().iter().map(|line| line.chars().count() + 1).sum::<usize>().saturating_sub(1);
        if length > 500 {
            let text = say!(words, "editor-length", length = length);
            canvas.line(last, 0, Line::from(canvas.span(text, Role::Muted)));
        }
    }
}

/// A list with one row in focus.
pub(super) fn list(canvas: &mut Canvas<'_, '_>, rows: Vec<Line<'static>>, focus: usize, area: Rect) {
    let room = usize::from(area.height);
    let skip = (focus + 1).saturating_sub(room);
    if !rows.is_empty() {
        canvas.cursor(area.x, area.y + (focus - skip) as u16);
    }
    canvas.lines(area, rows.into_iter().skip(skip));
}

pub(super) fn mark(canvas: &Canvas<'_, '_>, focused: bool) -> Span<'static> {
    canvas.span(format!("{} ", if focused { canvas.look.sign(Sign::Here) } else { " " }), Role::Chosen)
}

pub(super) fn role(focused: bool) -> Role {
    if focused { Role::Focus } else { Role::Text }
}

/// Finding: what was typed, and what fits.
fn found(canvas: &mut Canvas<'_, '_>, state: &State, find: &Find, area: Rect) {
    let catalogue = matches!(state.screen, Screen::Catalogue(_));
    let title = canvas.words.say(if catalogue { "find-approach-title" } else { "find-title" }).into_owned();
    let inside = boxed(canvas, &title, 90, area.height, area);
    let cursor = canvas.look.sign(Sign::Cursor);
    let query = show(&find.query);
    canvas.line(
        inside,
        0,
        Line::from(vec![
            canvas.span(format!("{} ", canvas.words.say("find-label")), Role::Text),
            canvas.span(format!("{query}{cursor}"), Role::Chosen),
        ]),
    );
    let texts = if catalogue { found_approaches(state, find) } else { found_indicators(canvas, state, find) };
    let focus = find.row.min(texts.len().saturating_sub(1));
    let rows: Vec<Line<'static>> = texts
        .into_iter()
        .enumerate()
        .map(|(at, text)| {
            let line = fit(&text, inside.width.saturating_sub(2));
            Line::from(vec![mark(canvas, at == focus), canvas.span(line, role(at == focus))])
        })
        .collect();
    if rows.is_empty() {
        let text = canvas.words.say("find-nothing").into_owned();
        canvas.text(below(inside, 2), &text, Role::Muted);
    } else {
        list(canvas, rows, focus, below(inside, 2));
    }
}

/// The approaches that fit.
fn found_approaches(state: &State, find: &Find) -> Vec<String> {
    let found = browse::matches(&state.catalogue, &find.query).into_iter();
    found.map(|approach| format!("{}  {}", approach.id, show(&approach.title))).collect()
}

/// The indicators that fit, with where their answers stand.
fn found_indicators(canvas: &Canvas<'_, '_>, state: &State, find: &Find) -> Vec<String> {
    let Some(document) = &state.document else { return Vec::new() };
    matches(document, &find.query)
        .iter()
        .filter_map(|id| {
            let placed = document.interview.instrument().find(id)?;
            let answer = document.interview.assessment().answers.get(id);
            let sign = standing_sign(canvas.look, answer);
            let parked = if answer.is_some_and(|answer| answer.review) { canvas.look.sign(Sign::Parked) } else { " " };
            let open = document.interview.is_open(id);
            let title = if open { &placed.indicator.title } else { &placed.indicator.felt_need };
            Some(format!("{sign} {parked} {:<8} {}", id.as_str(), show(title)))
        })
        .collect()
}

/// The evidence: kind and source of each item, and what to ask to see.
fn evidence(canvas: &mut Canvas<'_, '_>, state: &State, evidence: &EvidenceList, area: Rect) {
    let words = canvas.words;
    let title = words.say("evidence-title").into_owned();
    let inside = boxed(canvas, &title, 100, area.height.min(26), area);
    let rows: Vec<Line<'static>> = evidence
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let focused = at == evidence.row;
            let source = if item.source.is_empty() {
                canvas.span(words.say("evidence-to-name").into_owned(), Role::Warning)
            } else {
                canvas.span(clip(&show(&item.source), inside.width.saturating_sub(18)), Role::Text)
            };
            let kind = fit(&words.say(names::evidence(item.kind)), 14);
            Line::from(vec![mark(canvas, focused), canvas.span(kind, role(focused)), Span::raw("  "), source])
        })
        .collect();
    let taken = rows.len().max(1) as u16;
    let shown = Rect { height: taken.min(inside.height.saturating_sub(8)).max(1), ..inside };
    if rows.is_empty() {
        canvas.text(shown, &words.say("evidence-none"), Role::Muted);
    } else {
        list(canvas, rows, evidence.row, shown);
    }
    let Some(placed) = state.document.as_ref().and_then(|document| document.interview.current()) else { return };
    let rest = below(inside, shown.height + 1);
    let mut row = canvas.text(rest, &words.say("prompts-label"), Role::Title);
    row += heard(canvas, placed.indicator, below(rest, row));
    for prompt in &placed.indicator.evidence {
        row += canvas.text(below(rest, row), &format!("- {prompt}"), Role::Text);
    }
}

/// Areas, ticked where they are asked.
fn areas(canvas: &mut Canvas<'_, '_>, state: &State, row: usize, area: Rect) {
    let Some(document) = &state.document else { return };
    let title = canvas.words.say("areas-title").into_owned();
    let inside = boxed(canvas, &title, 76, area.height.min(24), area);
    let used = canvas.text(inside, &canvas.words.say("areas-help"), Role::Muted);
    let without = &document.interview.assessment().selection.without;
    let rows: Vec<Line<'static>> = all_areas(document)
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let focused = at == row;
            let asked = canvas.look.sign(if without.contains(id) { Sign::BoxOff } else { Sign::BoxOn });
            let title = document.interview.instrument().area(id).map_or("", |area| area.title.as_str());
            let text = format!("{asked} {:<7} {}", id.as_str(), show(title));
            Line::from(vec![
                mark(canvas, focused),
                canvas.span(clip(&text, inside.width.saturating_sub(2)), role(focused)),
            ])
        })
        .collect();
    list(canvas, rows, row, below(inside, used + 1));
}

/// A question with named answers.
pub(super) fn question(canvas: &mut Canvas<'_, '_>, choice: &Choice, area: Rect) {
    let columns = 84.min(area.width);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for text in choice.text.iter().filter(|text| !text.is_empty()) {
        lines.extend(wrapped(canvas.look, text, Role::Text, columns.saturating_sub(4)));
        lines.push(Line::from(""));
    }
    let mut at = 0;
    for (row, option) in choice.options.iter().enumerate() {
        let focused = row == choice.row;
        if focused {
            at = lines.len();
        }
        for (part, label) in wrap(&show(&option.label), columns.saturating_sub(10)).into_iter().enumerate() {
            let lead = if part == 0 { format!("{}  ", option.letter) } else { "   ".to_owned() };
            lines.push(Line::from(vec![
                mark(canvas, focused && part == 0),
                canvas.span(lead, Role::Key),
                canvas.span(label, role(focused)),
            ]));
        }
    }
    let rows = (lines.len() as u16).saturating_add(2);
    let inside = boxed(canvas, &choice.title, columns, rows, area);
    // In a low window the answers matter more than the text, and the one in focus more than the others.
    let most = lines.len().saturating_sub(usize::from(inside.height));
    let skip = most.min(at);
    canvas.cursor(inside.x, inside.y + at.saturating_sub(skip) as u16);
    canvas.lines(inside, lines.into_iter().skip(skip));
}

/// How a figure came about, in sentences to read out.
fn explanation(canvas: &mut Canvas<'_, '_>, explain: &Explain, area: Rect) {
    let inside = boxed(canvas, &explain.title, 92, area.height, area);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (at, step) in explain.steps.iter().enumerate() {
        let number = format!("{:>2}  ", at + 1);
        for (part, text) in wrap(step, inside.width.saturating_sub(4)).into_iter().enumerate() {
            let lead = if part == 0 { number.clone() } else { "    ".to_owned() };
            lines.push(Line::from(vec![canvas.span(lead, Role::Key), canvas.span(text, Role::Text)]));
        }
    }
    if explain.indicator.is_some() {
        lines.push(Line::from(""));
        lines.push(Line::from(canvas.span(canvas.words.say("explain-go").into_owned(), Role::Muted)));
    }
    scrolled(canvas, lines, explain.scroll, inside);
}

/// For the facilitator: probes, what to ask to see, when it does not apply, counterparts.
fn probes(canvas: &mut Canvas<'_, '_>, state: &State, scroll: Scroll, area: Rect) {
    let Some(placed) = state.document.as_ref().and_then(|document| document.interview.current()) else { return };
    let words = canvas.words;
    let indicator = placed.indicator;
    let title = say!(words, "probes-title", id = indicator.id.to_string());
    let inside = boxed(canvas, &title, 92, area.height, area);
    let mut lines = Vec::new();
    let mut section = |heading: String, texts: &[String], note: &str| {
        if texts.iter().all(std::string::String::is_empty) {
            return;
        }
        if !lines.is_empty() {
            lines.push(Line::from(""));
        }
        lines.push(Line::styled(heading, canvas.look.style(Role::Title)));
        if !note.is_empty() {
            lines.extend(wrapped(canvas.look, note, Role::Muted, inside.width));
        }
        for text in texts {
            lines.extend(wrapped(canvas.look, &format!("- {text}"), Role::Text, inside.width));
        }
    };
    let heard = if indicator.is_heard() { words.say("prompts-heard") } else { "".into() };
    let counterparts: Vec<String> = counterpart_lines(state.document.as_ref(), &indicator.pairs_with);
    section(words.say("probes-label").into_owned(), &indicator.probes, "");
    section(words.say("prompts-label").into_owned(), &indicator.evidence, &heard);
    section(words.say("applies-label").into_owned(), std::slice::from_ref(&indicator.not_applicable), "");
    section(words.say("counterparts-label").into_owned(), &counterparts, "");
    section(words.say("follow-up-label").into_owned(), std::slice::from_ref(&indicator.follow_up), "");
    section(words.say("source-label").into_owned(), std::slice::from_ref(&placed.area.source.join(", ")), "");
    section(words.say("capacity-label").into_owned(), &[capacity(words, indicator)], "");
    scrolled(canvas, lines, scroll.0, inside);
}

/// What kind of capacity an indicator is about, in a line.
pub(crate) fn capacity(words: &Words, indicator: &Indicator) -> String {
    let mut facts = vec![
        words.say(names::capacity_type(indicator.capacity_type)),
        words.say(names::capacity_level(indicator.level)),
    ];
    if indicator.core {
        facts.push(words.say("core-need"));
    }
    facts.join(", ")
}

/// The counterparts that are asked too, with their titles.
pub(crate) fn counterpart_lines(document: Option<&Document>, pairs: &[crate::model::IndicatorId]) -> Vec<String> {
    let Some(document) = document else { return Vec::new() };
    let instrument = document.interview.instrument();
    pairs.iter().filter_map(|id| instrument.find(id).map(|placed| format!("{id} {}", placed.indicator.title))).collect()
}
