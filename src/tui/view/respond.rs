//! Answering alone: one page at a time, nothing that is meant for the facilitator.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::model::{Answer, Placed, Said, Standing};
use crate::respond::{About, Page, Step};
use crate::say;
use crate::scoring::names;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::look::{Look, Role, Sign};
use crate::tui::overlay::Find;
use crate::tui::respond::{Over, State, names as asked};
use crate::tui::state::{InterviewScreen, Saving};

use super::parts::{self, Canvas, below, clip, fit, footer_of, hints_of, inset, show, wrap};
use super::{LEAST, MOST, MOST_NOTICE, interview, levels, overlays};

/// Very long lines are hard to follow.
const WIDEST: u16 = 100;

/// Draws the page.
pub(crate) fn view(state: &State, look: Look, frame: &mut Frame<'_>) {
    let whole = frame.area();
    let area = Rect { width: whole.width.min(MOST.0), height: whole.height.min(MOST.1), ..whole };
    let mut canvas = Canvas::new(frame, look, &state.words);
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let size = say!(state.words, "small-window-size", width = i64::from(LEAST.0), height = i64::from(LEAST.1));
        let used = canvas.text(area, &state.words.say("small-window"), Role::Text);
        canvas.text(below(area, used), &size, Role::Text);
        return;
    }
    let context = state.context();
    let page = state.answering.page();
    let leads = |action| match action {
        Action::ViewGlossary => false,
        _ if state.over.is_some() => true,
        Action::Note | Action::Reopen => matches!(page, Page::Asked(..)),
        Action::Left | Action::PageDown | Action::Back => !matches!(page, Page::Welcome | Page::End),
        Action::Undo | Action::NextUnanswered => page != Page::Welcome,
        Action::Last | Action::Accept => page != Page::End,
        _ => true,
    };
    let footer =
        footer_of(&canvas, hints_of(&state.words, context, leads), area.width, if area.height >= 30 { 2 } else { 1 });
    let notice = notice(look, state, area.width);
    let [head, _, body, below_it, foot] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length((notice.len() as u16).clamp(1, MOST_NOTICE)),
        Constraint::Length(footer.len() as u16),
    ])
    .areas(area);
    header(&mut canvas, state, head);
    let body = inset(body, if body.width >= 70 { 2 } else { 1 }, 0);
    let body = Rect { width: body.width.min(WIDEST), ..body };
    match state.answering.page() {
        Page::Welcome => welcome(&mut canvas, state, body),
        Page::Asked(_, step) => {
            if let Some(placed) = state.answering.current() {
                question(&mut canvas, state, placed, step, body);
            }
        }
        Page::About(about) => person(&mut canvas, state, about, body),
        Page::End => end(&mut canvas, state, body),
    }
    canvas.lines(below_it, notice);
    for (row, line) in footer.into_iter().enumerate() {
        canvas.line(foot, row as u16, line);
    }
    let over = Rect { height: area.height.saturating_sub(1), ..area };
    match &state.over {
        Some(Over::Help(scroll)) => overlays::help(&mut canvas, state.page_context(), is_shown, *scroll, over),
        Some(Over::Comment(editor)) => {
            let (title, help) = (state.words.say("respond-comment-title"), state.words.say("respond-comment-help"));
            overlays::typed(&mut canvas, editor, &title, &help, over);
        }
        Some(Over::Find(find)) => found(&mut canvas, state, find, over),
        Some(Over::Ask(choice, _)) => overlays::question(&mut canvas, choice, over),
        None => {}
    }
    canvas.finish();
}

/// The places whose keys one person can meet.
fn is_shown(context: Context) -> bool {
    context.is_of_one_person() || matches!(context, Context::Editor | Context::Find)
}

/// Whose stocktake it is, and whether all is saved.
fn header(canvas: &mut Canvas<'_, '_>, state: &State, area: Rect) {
    let style = canvas.look.style(Role::Bar);
    canvas.fill(area, style);
    let words = canvas.words;
    let separator = canvas.look.sign(Sign::Separator);
    let answering = &state.answering;
    let saving = match &state.saving {
        Saving::Failed(_) => words.say("saving-failed").into_owned(),
        Saving::Saved(time) => say!(words, "saving-saved", time = time.clone()),
        Saving::Idle => words.say("saving-idle").into_owned(),
        Saving::Under => words.say("saving-new").into_owned(),
    };
    let answered = say!(words, "answered-of", answered = answering.answered(), asked = answering.asked().len());
    let right = format!("{saving}{separator}{answered} ");
    let rehearsal = answering.invitation().rehearsal;
    let mark = if rehearsal { format!("{} ", words.say("respond-rehearsal")) } else { String::new() };
    let subject = &answering.invitation().subject;
    let left = format!(" {mark}{}{separator}{}", words.say("respond-title"), show(&subject.organization));
    let left = clip(&left, area.width.saturating_sub(parts::width(&right) + 2));
    let pad = area.width.saturating_sub(parts::width(&left) + parts::width(&right));
    let title = style.patch(canvas.look.style(Role::Title));
    let spans =
        vec![Span::styled(left, title), Span::styled(" ".repeat(usize::from(pad)), style), Span::styled(right, style)];
    canvas.line(area, 0, Line::from(spans));
}

/// What just happened; a failed save stays until it succeeds.
fn notice(look: Look, state: &State, columns: u16) -> Vec<Line<'static>> {
    let failed = match &state.saving {
        Saving::Failed(text) => Some(text.clone()),
        Saving::Idle | Saving::Saved(_) | Saving::Under => None,
    };
    let Some(text) = failed.or_else(|| state.notice.clone()) else { return Vec::new() };
    let style = look.style(Role::Warning);
    wrap(&text, columns.saturating_sub(2)).into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
}

/// What this is, who gets it, and what is not asked.
fn welcome(canvas: &mut Canvas<'_, '_>, state: &State, area: Rect) {
    let (words, answering) = (canvas.words, &state.answering);
    let organization = show(&answering.invitation().subject.organization);
    let text = say!(words, "respond-welcome", organization = organization, asked = answering.asked().len());
    let mut row = 0;
    let mut put = |canvas: &mut Canvas<'_, '_>, text: &str, role| row += canvas.text(below(area, row), text, role);
    if state.has_file() {
        let (answered, asked) = (answering.answered(), answering.asked().len());
        let path = state.place.clone();
        let back = say!(words, "respond-welcome-back", answered = answered, asked = asked, path = path);
        put(canvas, &back, Role::Chosen);
        put(canvas, "", Role::Text);
    }
    // Where there is little room, the parts stand closer together.
    let lines: usize = text.split('\n').map(|part| wrap(part, area.width).len()).sum();
    let above = if state.has_file() { 4 } else { 0 };
    let roomy = lines + above + 2 <= usize::from(area.height);
    for (at, part) in text.split('\n').filter(|part| roomy || !part.trim().is_empty()).enumerate() {
        put(canvas, part, if at == 0 { Role::Title } else { Role::Text });
    }
    let go_on = words.say(if state.has_file() { "respond-go-on" } else { "respond-begin" });
    if roomy {
        put(canvas, "", Role::Text);
    }
    put(canvas, &go_on, Role::Key);
}

/// An indicator at one of its steps.
fn question(canvas: &mut Canvas<'_, '_>, state: &State, placed: Placed<'_>, step: Step, area: Rect) {
    let words = canvas.words;
    let indicator = placed.indicator;
    let said = state.answering.said(&indicator.id);
    // A title can tell what the good answer is, so it waits for the felt need as the descriptors do.
    let title = if step == Step::Felt { &placed.area.title } else { &indicator.title };
    let heading = vec![
        canvas.span(indicator.id.to_string(), Role::Chosen),
        canvas.span(format!("  {}", show(title)), Role::Title),
    ];
    canvas.line(area, 0, Line::from(heading));
    strip(canvas, &said, step, below(area, 1));
    let roomy = area.height >= 24;
    let mut rest = below(area, if roomy { 3 } else { 2 });
    // What was said, in the form in which choices are drawn.
    let answer = Answer {
        standing: said.level.map_or(Standing::Unanswered, Standing::Levelled),
        felt: said.felt,
        desired: said.desired,
        ..Answer::default()
    };
    if step == Step::Felt {
        let screen = InterviewScreen { focus: state.focus, moved: state.moved };
        let note = words.say("respond-felt-note");
        interview::felt(canvas, placed, &answer, &screen, rest, false, &note);
        return;
    }
    let style = canvas.look.style(Role::Title);
    let lines: Vec<_> = wrap(&indicator.question, rest.width);
    let rows = canvas.lines(rest, lines.into_iter().map(|line| Line::styled(line, style)));
    rest = below(rest, rows + u16::from(roomy));
    let (ask, asking) = match step {
        Step::Felt | Step::Level => ("respond-level-question", levels::Asking::Mine),
        Step::Desired => ("respond-desired-question", levels::Asking::MineDesired),
        Step::Comment => return comment(canvas, &said, rest),
    };
    let rows = canvas.text(rest, &words.say(ask), Role::Chosen);
    rest = below(rest, rows + u16::from(roomy));
    levels::draw(canvas, indicator, &answer, state.focus, asking, rest);
}

/// The steps with what was said at each; the present one marked.
fn strip(canvas: &mut Canvas<'_, '_>, said: &Said, present: Step, area: Rect) {
    let mut spans = Vec::new();
    for step in Step::ALL {
        let (key, given) = match step {
            Step::Felt => ("respond-step-felt", said.felt.map(|felt| felt.to_string())),
            Step::Level => ("respond-step-level", said.level.map(|level| level.to_string())),
            Step::Desired => ("respond-step-desired", said.desired.map(|level| level.to_string())),
            Step::Comment => {
                let tick = canvas.look.sign(Sign::Tick).to_owned();
                ("respond-step-comment", Some(tick).filter(|_| !said.comment.is_empty()))
            }
        };
        if step != Step::Felt {
            spans.push(canvas.span(canvas.look.sign(Sign::Step), Role::Muted));
        }
        let role = match &given {
            _ if step == present => Role::Focus,
            Some(_) => Role::Chosen,
            None => Role::Muted,
        };
        let label = canvas.words.say(key);
        spans.push(canvas.span(given.map_or_else(|| label.to_string(), |given| format!("{label} {given}")), role));
    }
    canvas.line(area, 0, Line::from(spans));
}

/// What was said, and the comment.
fn comment(canvas: &mut Canvas<'_, '_>, said: &Said, area: Rect) {
    let words = canvas.words;
    let named = |number: String, word: &str| format!("{number} ({word})");
    let facts: Vec<String> = [
        said.felt.map(|felt| {
            let felt = named(felt.to_string(), &words.say(names::felt(felt)));
            say!(words, "respond-said-felt", felt = felt)
        }),
        said.level.map(|level| {
            let level = named(level.to_string(), &words.say(names::level(level)));
            say!(words, "respond-said-level", level = level)
        }),
        said.desired.map(|level| {
            let level = named(level.to_string(), &words.say(names::level(level)));
            say!(words, "respond-said-desired", level = level)
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    let facts = if facts.is_empty() { words.say("respond-said-nothing").into_owned() } else { facts.join(", ") };
    let mut row = canvas.text(area, &format!("{}: {facts}.", words.say("respond-said")), Role::Text) + 1;
    if said.comment.is_empty() {
        canvas.text(below(area, row), &words.say("respond-comment-none"), Role::Chosen);
        return;
    }
    row += canvas.text(below(area, row), &words.say("respond-comment-label"), Role::Title);
    let room = Rect { height: area.height.saturating_sub(row + 2), ..below(area, row) };
    row += canvas.text(room, &said.comment, Role::Text) + 1;
    canvas.text(below(area, row), &words.say("respond-comment-given"), Role::Chosen);
}

/// A question about the person, with its answers.
fn person(canvas: &mut Canvas<'_, '_>, state: &State, about: About, area: Rect) {
    let words = canvas.words;
    let number = About::ALL.iter().position(|one| *one == about).unwrap_or(0) + 1;
    let mut row = canvas.text(area, &say!(words, "respond-about-title", number = number), Role::Title) + 1;
    row += canvas.text(below(area, row), &words.say("respond-about-lead"), Role::Muted) + 1;
    row += canvas.text(below(area, row), &words.say(asked::about(about)), Role::Title) + 1;
    let chosen = about.chosen(state.answering.response().person);
    for (at, key) in asked::answers(about).into_iter().enumerate() {
        let focused = usize::from(state.focus) == at;
        let (is_chosen, line) = (chosen == at && at > 0, below(area, row));
        let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
        let tick = if is_chosen { canvas.look.sign(Sign::Tick) } else { " " };
        let role = match (focused, is_chosen) {
            (true, _) => Role::Focus,
            (false, true) => Role::Chosen,
            (false, false) => Role::Text,
        };
        let text = format!("{mark} {at} {tick} {} ", words.say(key));
        canvas.line(line, 0, Line::from(canvas.span(clip(&text, area.width), role)));
        if focused && line.height > 0 {
            canvas.cursor(line.x, line.y);
        }
        row += 1;
    }
}

/// Where the answers are, and what to do with them.
fn end(canvas: &mut Canvas<'_, '_>, state: &State, area: Rect) {
    let (words, answering) = (canvas.words, &state.answering);
    let (answered, asked) = (answering.answered(), answering.asked().len());
    let mut row = 0;
    let mut put = |canvas: &mut Canvas<'_, '_>, text: &str, role| row += canvas.text(below(area, row), text, role);
    put(canvas, &words.say("respond-end-title"), Role::Title);
    put(canvas, "", Role::Text);
    put(canvas, &say!(words, "respond-end-answered", answered = answered, asked = asked), Role::Text);
    if answered < asked {
        put(canvas, &words.say("respond-end-open"), Role::Text);
    }
    put(canvas, "", Role::Text);
    if state.has_file() {
        put(canvas, &words.say("respond-end-file"), Role::Text);
        put(canvas, &state.place, Role::Chosen);
        put(canvas, "", Role::Text);
        put(canvas, &words.say("respond-end-hand"), Role::Title);
        put(canvas, "", Role::Text);
        put(canvas, &words.say("respond-end-correct"), Role::Text);
    } else {
        put(canvas, &words.say("respond-end-nothing"), Role::Text);
    }
    put(canvas, "", Role::Text);
    put(canvas, &words.say("respond-end-leave"), Role::Key);
}

/// Finding: what was typed, and what fits.
fn found(canvas: &mut Canvas<'_, '_>, state: &State, find: &Find, area: Rect) {
    let title = canvas.words.say("find-title").into_owned();
    let inside = overlays::boxed(canvas, &title, 90, area.height, area);
    let typed = format!("{}{}", show(&find.query), canvas.look.sign(Sign::Cursor));
    let label = canvas.span(format!("{} ", canvas.words.say("find-label")), Role::Text);
    let typed = canvas.span(typed, Role::Chosen);
    canvas.line(inside, 0, Line::from(vec![label, typed]));
    let found = state.found(&find.query);
    let focus = find.row.min(found.len().saturating_sub(1));
    let answering = &state.answering;
    let rows: Vec<Line<'static>> = found
        .iter()
        .enumerate()
        .filter_map(|(at, id)| {
            let indicator = answering.instrument().find(id)?.indicator;
            let level = answering.said(id).level.map(|level| level.to_string());
            let sign = level.unwrap_or_else(|| canvas.look.sign(Sign::Open).to_owned());
            let title = if answering.is_open(id) { &indicator.title } else { &indicator.felt_need };
            let text = fit(&format!("{sign}  {:<8} {}", id.as_str(), show(title)), inside.width.saturating_sub(2));
            Some(Line::from(vec![overlays::mark(canvas, at == focus), canvas.span(text, overlays::role(at == focus))]))
        })
        .collect();
    if rows.is_empty() {
        let text = canvas.words.say("find-nothing").into_owned();
        canvas.text(below(inside, 2), &text, Role::Muted);
    } else {
        overlays::list(canvas, rows, focus, below(inside, 2));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests;
