//! The interview: areas on the left, one indicator and one step on the right.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::interview::{Interview, Step};
use crate::model::{Answer, EvidenceKind, FeltNeed, Importance, Indicator, Placed};
use crate::say;
use crate::scoring::names;
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::Overlay;
use crate::tui::state::{Document, InterviewScreen, State};

use super::parts::{self, Canvas, below, clip, fit, inset, show, wrap};
use super::{editions, levels, rating, summary, undecided};

/// From this width on, the list of areas shows their titles.
const WIDE: u16 = 110;
/// From this width on, there is a list of areas at all.
const NARROW: u16 = 64;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, screen: &InterviewScreen, area: Rect) {
    let Some(document) = &state.document else { return };
    let list_width = match area.width {
        width if width >= 180 => 44,
        width if width >= 120 => 38,
        width if width >= WIDE => 32,
        width if width >= NARROW => 12,
        _ => 0,
    };
    let [list, right] = Layout::horizontal([Constraint::Length(list_width), Constraint::Fill(1)]).areas(area);
    if list_width > 0 {
        areas(canvas, document, list);
    }
    let right = inset(right, if right.width >= 70 { 2 } else { 1 }, 0);
    // Very long lines are hard to follow from the back of a room.
    let right = Rect { width: right.width.min(120), ..right };
    let roomy = right.height >= 24;
    let Some(placed) = document.interview.current() else {
        let text = canvas.words.say("refused-nothing-asked").into_owned();
        canvas.text(right, &text, Role::Text);
        return;
    };
    indicator(canvas, state, document, placed, screen, right, roomy);
}

/// The areas with their progress; the present one marked. At other depths than quick its indicators stand below it.
fn areas(canvas: &mut Canvas<'_, '_>, document: &Document, area: Rect) {
    let bar = canvas.look.sign(Sign::Down);
    let muted = canvas.look.style(Role::Muted);
    for row in 0..area.height {
        let edge = Rect { x: area.right().saturating_sub(1), width: 1, ..area };
        canvas.line(edge, row, Line::styled(bar, muted));
    }
    let inner = Rect { width: area.width.saturating_sub(2), ..area };
    let titled = area.width >= 30;
    let interview = &document.interview;
    let here = interview.at();
    let mut rows: Vec<(bool, Line<'static>)> = Vec::new();
    let columns = interview.areas().map(|area| parts::width(area.area.id.as_str())).max().unwrap_or(0);
    for area in interview.areas() {
        let progress = area.progress;
        let present = (area.first..area.first + progress.asked).contains(&here);
        let sign = match progress.answered {
            answered if answered == progress.asked => canvas.look.sign(Sign::Done),
            0 => canvas.look.sign(Sign::Open),
            _ => canvas.look.sign(Sign::Partly),
        };
        let parked = if progress.parked > 0 { canvas.look.sign(Sign::Parked) } else { " " };
        let marker = if present { canvas.look.sign(Sign::Here) } else { " " };
        let title = if titled { format!(" {}", show(&area.area.title)) } else { String::new() };
        let id = fit(area.area.id.as_str(), columns);
        let text = fit(&format!("{marker}{sign}{parked} {id}{title}"), inner.width);
        let role = if present { Role::Chosen } else { Role::Text };
        rows.push((present && progress.asked == 1, Line::styled(text, canvas.look.style(role))));
        if present && progress.asked > 1 {
            for (at, id) in interview.asked().iter().enumerate().skip(area.first).take(progress.asked) {
                let sign = parts::standing_sign(canvas.look, interview.assessment().answers.get(id));
                // As in the heading: a title waits for the felt need.
                let told = titled && interview.is_open(id) && (at != here || interview.step() != Step::Felt);
                let title =
                    interview.instrument().find(id).filter(|_| told).map(|placed| placed.indicator.title.as_str());
                let label = if titled {
                    format!("    {sign} {id} {}", show(title.unwrap_or_default()))
                } else {
                    // The area stands right above: its letters would leave no room for the number.
                    format!("    {sign} {}", id.as_str().split_once('-').map_or(id.as_str(), |(_, number)| number))
                };
                let role = if at == here { Role::Title } else { Role::Text };
                rows.push((at == here, Line::styled(fit(&label, inner.width), canvas.look.style(role))));
            }
        }
    }
    let focus = rows.iter().position(|(present, _)| *present).unwrap_or(0);
    let height = usize::from(inner.height);
    let skip = focus.saturating_sub(height.saturating_sub(3)).min(rows.len().saturating_sub(height.min(rows.len())));
    canvas.lines(inner, rows.into_iter().skip(skip).map(|(_, line)| line));
}

fn indicator(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    document: &Document,
    placed: Placed<'_>,
    screen: &InterviewScreen,
    area: Rect,
    roomy: bool,
) {
    let interview = &document.interview;
    let mut answer = interview.answer();
    if state.overlay.as_ref().is_some_and(Overlay::is_collecting) {
        // While hands go up unseen, the rating before must not sway them.
        answer.tally = None;
    }
    let open = interview.descriptors_open();
    let step = interview.step();
    // A title can tell what the good answer is, so it waits for the felt need as the descriptors do.
    let title = if open && step != Step::Felt { &placed.indicator.title } else { &placed.area.title };
    let mut heading = vec![
        canvas.span(placed.indicator.id.to_string(), Role::Chosen),
        canvas.span(format!("  {}", show(title)), Role::Title),
    ];
    if answer.review {
        heading.push(canvas.span(format!("  {}", canvas.words.say("parked-mark")), Role::Warning));
    }
    canvas.line(area, 0, Line::from(heading));
    strip(canvas, interview, &answer, Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area });
    let mut rest = below(area, if roomy { 3 } else { 2 });
    if open && step != Step::Felt {
        rest = below(rest, editions::line(canvas, interview, rest));
    }
    rest = below(rest, undecided::line(canvas, interview, rest));
    let hidden = !open && matches!(step, Step::Level | Step::Desired);
    if step == Step::Felt || hidden {
        let note = if answer.felt.is_some() { "felt-note-given" } else { "felt-note" };
        let note = canvas.words.say(note).into_owned();
        felt(canvas, placed, &answer, screen, rest, hidden, &note);
        return;
    }
    let question = wrap(&placed.indicator.question, rest.width);
    let style = canvas.look.style(Role::Title);
    if step != Step::Notes {
        let rows = canvas.lines(rest, question.into_iter().map(|line| Line::styled(line, style)));
        rest = below(rest, rows + u16::from(roomy));
    }
    match step {
        Step::Felt => {}
        Step::Level => {
            let rows = evidence(canvas, &answer, rest);
            rest = below(rest, rows);
            if roomy {
                rest = below(rest, rating::line(canvas, &answer, rest) + 1);
            }
            let used = levels::draw(canvas, placed.indicator, &answer, screen.focus, levels::Asking::Level, rest);
            prompts(canvas, placed, below(rest, used + 1));
        }
        Step::Desired => {
            let period = &interview.assessment().scope.planning_period;
            let text = if period.is_empty() {
                canvas.words.say("desired-question").into_owned()
            } else {
                say!(canvas.words, "desired-question-by", period = show(period))
            };
            let rows = canvas.text(rest, &text, Role::Chosen);
            rest = below(rest, rows + u16::from(roomy));
            levels::draw(canvas, placed.indicator, &answer, screen.focus, levels::Asking::Desired, rest);
        }
        Step::Importance => importance(canvas, &answer, screen, rest),
        Step::Notes => summary::draw(canvas, state, document, placed, rest),
    }
}

/// The steps with what was given at each; the present one marked.
fn strip(canvas: &mut Canvas<'_, '_>, interview: &Interview, answer: &Answer, area: Rect) {
    let words = canvas.words;
    let given = |step: Step| -> Option<String> {
        match step {
            Step::Felt => answer.felt.map(|felt| felt.to_string()),
            Step::Level => match &answer.standing {
                crate::model::Standing::Unanswered => None,
                _ => Some(parts::standing_sign(canvas.look, Some(answer))),
            },
            Step::Desired => answer.desired.map(|level| level.to_string()),
            Step::Importance => answer.importance.map(|importance| importance.to_string()),
            Step::Notes => None,
        }
    };
    let mut spans = Vec::new();
    let narrow = area.width < 72;
    for step in Step::ALL {
        let key = match (step, narrow) {
            (Step::Felt, false) => "step-felt",
            (Step::Level, false) => "step-level",
            (Step::Desired, false) => "step-desired",
            (Step::Importance, false) => "step-importance",
            (Step::Notes, false) => "step-notes",
            (Step::Felt, true) => "step-felt-short",
            (Step::Level, true) => "step-level-short",
            (Step::Desired, true) => "step-desired-short",
            (Step::Importance, true) => "step-importance-short",
            (Step::Notes, true) => "step-notes-short",
        };
        if step != Step::Felt {
            spans.push(canvas.span(canvas.look.sign(Sign::Step), Role::Muted));
        }
        let role = if interview.step() == step { Role::Focus } else { Role::Muted };
        let label = words.say(key);
        let given = given(step);
        let text = match &given {
            Some(value) => format!("{label} {value}"),
            None => label.into_owned(),
        };
        let role = if role == Role::Muted && given.is_some() { Role::Chosen } else { role };
        spans.push(canvas.span(text, role));
    }
    canvas.line(area, 0, Line::from(spans));
}

/// The felt need: the question and four choices, nothing else.
pub(super) fn felt(
    canvas: &mut Canvas<'_, '_>,
    placed: Placed<'_>,
    answer: &Answer,
    screen: &InterviewScreen,
    area: Rect,
    hidden: bool,
    note: &str,
) {
    let mut row = 0;
    if hidden {
        row += canvas.text(area, &canvas.words.say("felt-first"), Role::Warning) + 1;
    }
    row += canvas.text(below(area, row), &placed.indicator.felt_need, Role::Title) + 1;
    for felt in FeltNeed::all() {
        let meaning = match felt.get() {
            0 => canvas.words.say("felt-0-meaning"),
            1 => canvas.words.say("felt-1-meaning"),
            2 => canvas.words.say("felt-2-meaning"),
            _ => canvas.words.say("felt-3-meaning"),
        };
        let word = canvas.words.say(names::felt(felt));
        let chosen = answer.felt == Some(felt);
        choice(canvas, below(area, row), felt.get(), (&word, &meaning), chosen, screen.focus == felt.get());
        row += 1;
        if area.height >= 18 {
            row += 1;
        }
    }
    canvas.text(below(area, row + 1), note, Role::Muted);
}

/// One numbered choice: the focus mark, the number, the word and what it means.
pub(super) fn choice(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    number: u8,
    texts: (&str, &str),
    chosen: bool,
    focused: bool,
) {
    let (word, meaning) = texts;
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let tick = if chosen { canvas.look.sign(Sign::Tick) } else { " " };
    let role = match (focused, chosen) {
        (true, _) => Role::Focus,
        (false, true) => Role::Chosen,
        (false, false) => Role::Text,
    };
    let label = fit(&format!("{mark} {number} {tick} {word}"), 18.min(area.width));
    let room = area.width.saturating_sub(20);
    let line =
        Line::from(vec![canvas.span(label, role), Span::raw("  "), canvas.span(clip(meaning, room), Role::Text)]);
    canvas.line(area, 0, line);
    if focused {
        canvas.cursor(area.x, area.y);
    }
}

/// The kinds of evidence with their keys, and what they support.
fn evidence(canvas: &mut Canvas<'_, '_>, answer: &Answer, area: Rect) -> u16 {
    let words = canvas.words;
    let mut spans = Vec::new();
    if area.width >= 74 {
        spans.push(canvas.span(format!("{}  ", words.say("evidence-label")), Role::Title));
    }
    for kind in EvidenceKind::ALL {
        let key = match kind {
            EvidenceKind::Testimony => "t",
            EvidenceKind::Document => "d",
            EvidenceKind::Observation => "o",
            EvidenceKind::Data => "a",
        };
        let ticked = answer.has_evidence(*kind);
        let items = answer.evidence.iter().filter(|item| item.kind == *kind).count();
        let sign = canvas.look.sign(if ticked { Sign::BoxOn } else { Sign::BoxOff });
        let word = words.say(names::evidence(*kind));
        let many = if items > 1 { format!(" {items}") } else { String::new() };
        spans.push(canvas.span(key, Role::Key));
        spans.push(canvas.span(format!(" {sign} {word}{many}  "), if ticked { Role::Chosen } else { Role::Text }));
    }
    canvas.line(area, 0, Line::from(spans));
    let strength = answer.strength();
    let word = words.say(names::strength(strength));
    let unnamed = answer.evidence.iter().filter(|item| item.source.is_empty()).count();
    let mut text =
        say!(words, "evidence-supports", strength = word.into_owned(), level = i64::from(strength.ceiling().get()));
    if unnamed > 0 {
        text.push_str(canvas.look.sign(Sign::Separator));
        text.push_str(&say!(words, "evidence-unnamed", count = unnamed));
    }
    canvas.line(area, 1, Line::from(canvas.span(clip(&text, area.width), Role::Text)));
    2
}

/// What to ask to see, where there is room left.
fn prompts(canvas: &mut Canvas<'_, '_>, placed: Placed<'_>, area: Rect) {
    if area.height < 3 || placed.indicator.evidence.is_empty() {
        return;
    }
    let heading = canvas.words.say("prompts-label").into_owned();
    let mut row = canvas.text(area, &heading, Role::Title);
    row += heard(canvas, placed.indicator, below(area, row));
    for prompt in &placed.indicator.evidence {
        if row >= area.height {
            break;
        }
        row += canvas.text(below(area, row), &format!("- {prompt}"), Role::Text);
    }
}

/// How evidence is ticked that is heard or made and not brought, where there is such; returns the rows used.
pub(super) fn heard(canvas: &mut Canvas<'_, '_>, indicator: &Indicator, area: Rect) -> u16 {
    if !indicator.is_heard() {
        return 0;
    }
    canvas.text(area, &canvas.words.say("prompts-heard"), Role::Muted)
}

/// How much it matters: three choices.
fn importance(canvas: &mut Canvas<'_, '_>, answer: &Answer, screen: &InterviewScreen, area: Rect) {
    let question = canvas.words.say("importance-question").into_owned();
    let mut row = canvas.text(area, &question, Role::Chosen) + 1;
    for importance in Importance::all() {
        let meaning = match importance.get() {
            1 => canvas.words.say("importance-1-meaning"),
            2 => canvas.words.say("importance-2-meaning"),
            _ => canvas.words.say("importance-3-meaning"),
        };
        let word = canvas.words.say(names::importance(importance));
        let chosen = answer.importance == Some(importance);
        let focused = screen.focus == importance.get();
        choice(canvas, below(area, row), importance.get(), (&word, &meaning), chosen, focused);
        row += if area.height >= 14 { 2 } else { 1 };
    }
}
