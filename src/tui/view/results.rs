//! The results: eight views of the same figures, each with its numbers and words beside the bars.

pub(crate) mod agreement;
mod profile;
mod since;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::model::Level;
use crate::say;
use crate::scoring::{FeltReading, IndicatorScore, Mean, Reading, names};
use crate::tui::look::{Role, Sign};
use crate::tui::results::{
    CORNERS, GAPS, STRENGTHS, counterparts, coverage_text, in_corner, is_chosen, open, open_points, priority_parts,
    technical, title_of, with_reading,
};
use crate::tui::state::{Document, ResultsScreen, State, Tab};

use super::parts::{Canvas, Rows, below, clip, fit, inset, show, width};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, screen: &ResultsScreen, area: Rect) {
    let Some(document) = &state.document else { return };
    let area = inset(area, 1, 0);
    let area = Rect { width: area.width.min(160), ..area };
    tabs(canvas, document, screen.tab, area);
    canvas.rule(area, 1);
    let body = below(area, 2);
    match screen.tab {
        Tab::Balance => balance(canvas, document, screen.row, body),
        Tab::Profile => profile::draw(canvas, document, screen.row, body),
        Tab::Corners => corners(canvas, document, screen.row, body),
        Tab::Kinds => kinds(canvas, document, screen.row, body),
        Tab::Priorities => priorities(canvas, document, screen.row, body),
        Tab::Coverage => coverage(canvas, document, screen.row, body),
        Tab::Agreement => agreement::draw(canvas, document, screen.row, body),
        Tab::Since => since::draw(canvas, document, screen.row, body),
    }
}

fn tabs(canvas: &mut Canvas<'_, '_>, document: &Document, present: Tab, area: Rect) {
    let words = canvas.words;
    let tabs = Tab::of(document);
    // Eight long names take more room than seven.
    let short = area.width < if tabs.len() == Tab::ALL.len() { 134 } else { 100 };
    let mut spans = Vec::new();
    for &tab in tabs {
        let name = match (tab, short) {
            (Tab::Balance, false) => words.say("tab-balance"),
            (Tab::Profile, false) => words.say("tab-profile"),
            (Tab::Corners, false) => words.say("tab-corners"),
            (Tab::Kinds, false) => words.say("tab-kinds"),
            (Tab::Priorities, false) => words.say("tab-priorities"),
            (Tab::Coverage, false) => words.say("tab-coverage"),
            (Tab::Agreement, false) => words.say("tab-agreement"),
            (Tab::Since, false) => words.say("tab-since"),
            (Tab::Balance, true) => words.say("tab-balance-short"),
            (Tab::Profile, true) => words.say("tab-profile-short"),
            (Tab::Corners, true) => words.say("tab-corners-short"),
            (Tab::Kinds, true) => words.say("tab-kinds-short"),
            (Tab::Priorities, true) => words.say("tab-priorities-short"),
            (Tab::Coverage, true) => words.say("tab-coverage-short"),
            (Tab::Agreement, true) => words.say("tab-agreement-short"),
            (Tab::Since, true) => words.say("tab-since-short"),
        };
        let role = if tab == present { Role::Focus } else { Role::Text };
        spans.push(canvas.span(format!(" {} {name} ", tab.index() + 1), role));
    }
    canvas.line(area, 0, Line::from(spans));
}

/// The focus mark, the id and the title of an indicator, then facts at the right edge.
fn indicator_line(
    canvas: &Canvas<'_, '_>,
    document: &Document,
    score: &IndicatorScore,
    facts: &str,
    focused: bool,
    columns: u16,
) -> Line<'static> {
    let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
    let role = if focused { Role::Focus } else { Role::Text };
    let chosen = if is_chosen(document, &score.id) {
        format!("{} {}  ", canvas.look.sign(Sign::Tick), canvas.words.say("plan-chosen-mark"))
    } else {
        String::new()
    };
    let room = columns.saturating_sub(width(facts) + width(&chosen) + 12);
    let title = fit(&show(&title_of(document, score)), room);
    Line::from(vec![
        canvas.span(mark, Role::Chosen),
        canvas.span(format!("{:<8} {title}", score.id.as_str()), role),
        Span::raw("  "),
        canvas.span(chosen, Role::Chosen),
        canvas.span(facts.to_owned(), Role::Text),
    ])
}

fn level_facts(score: &IndicatorScore) -> String {
    let number = |level: Option<Level>| level.map_or_else(|| "-".to_owned(), |level| level.to_string());
    format!("{} > {}", number(score.supported), number(score.desired))
}

/// Strengths and gaps side by side, the same room and the same detail for both.
fn balance(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let words = canvas.words;
    let strengths = with_reading(document, &STRENGTHS);
    let gaps = with_reading(document, &GAPS);
    let note = words.say("balance-note").into_owned();
    canvas.text(below(area, area.height.saturating_sub(1)), &note, Role::Muted);
    let mut area = Rect { height: area.height.saturating_sub(1), ..area };
    if area.height >= DETAIL_FROM
        && let Some(score) = strengths.iter().chain(&gaps).nth(row)
    {
        area.height -= DETAIL;
        meaning(canvas, document, score, Rect { y: area.bottom(), height: DETAIL, ..area });
    }
    let [left, right] = if area.width >= 76 {
        Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).spacing(3).areas(area)
    } else {
        Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).areas(area)
    };
    let offset = strengths.len();
    let sides = [
        (left, strengths, 0, words.say("balance-assets"), Role::Asset, &STRENGTHS[..]),
        (right, gaps, offset, words.say("balance-deficits"), Role::Deficit, &GAPS[..]),
    ];
    for (place, scores, first, heading, role, readings) in sides {
        let style = canvas.look.style(role).patch(canvas.look.style(Role::Title));
        canvas.line(place, 0, Line::styled(heading.into_owned(), style));
        let mut rows = Rows::new();
        for reading in readings {
            let group: Vec<(usize, &IndicatorScore)> = scores
                .iter()
                .enumerate()
                .filter(|(_, score)| score.reading == Some(*reading))
                .map(|(at, score)| (at + first, *score))
                .collect();
            if group.is_empty() {
                continue;
            }
            let word = words.say(names::reading(*reading));
            rows.push(Line::from(
                canvas.span(format!("{} {word} ({})", bar_sign(canvas, *reading), group.len()), role),
            ));
            for (at, score) in group {
                let risk = if score.is_asset_at_risk() { format!("{}  ", words.say("at-risk")) } else { String::new() };
                let facts = format!("{risk}{}", level_facts(score));
                if at == row {
                    rows.focus = Some(rows.lines.len());
                }
                rows.push(indicator_line(canvas, document, score, &facts, at == row, place.width));
            }
        }
        if scores.is_empty() {
            rows.push(Line::from(canvas.span(words.say("nothing-here").into_owned(), Role::Muted)));
        }
        rows.draw(canvas, below(place, 1));
    }
}

/// From this height on, what the figure in focus means stands below the lists.
const DETAIL_FROM: u16 = 26;
/// The rows that takes.
const DETAIL: u16 = 6;

/// What the figure in focus means, in the words of the instrument.
fn meaning(canvas: &mut Canvas<'_, '_>, document: &Document, score: &IndicatorScore, area: Rect) {
    let Some(placed) = document.interview.instrument().find(&score.id) else { return };
    let (Some(reading), Some(supported)) = (score.reading, score.supported) else { return };
    let text = crate::scoring::meaning(canvas.words, placed.indicator, reading, supported);
    canvas.rule(area, 0);
    let title = format!("{}  {}", score.id, show(&placed.indicator.title));
    canvas.line(area, 1, Line::from(canvas.span(clip(&title, area.width), Role::Title)));
    canvas.text(below(area, 2), &text, Role::Text);
}

/// A sign for a reading, so that colour is never alone.
fn bar_sign(canvas: &Canvas<'_, '_>, reading: Reading) -> &'static str {
    match reading {
        Reading::Asset => canvas.look.sign(Sign::Done),
        Reading::PartialAsset => canvas.look.sign(Sign::Partly),
        Reading::Sufficient => canvas.look.sign(Sign::Tick),
        Reading::Deficit => canvas.look.sign(Sign::Open),
        Reading::NoCurrentAmbition => "-",
    }
}

fn mean_text(mean: Option<Mean>) -> String {
    mean.map_or_else(|| "-".to_owned(), Mean::one_decimal)
}

/// Felt against shown: four corners, each with its indicators.
fn corners(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let words = canvas.words;
    let note = words.say("corners-note").into_owned();
    let used = canvas.text(area, &note, Role::Muted);
    let area = below(area, used + 1);
    let [top, bottom] = Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).spacing(1).areas(area);
    let halves = |half: Rect| -> [Rect; 2] {
        Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).spacing(3).areas(half)
    };
    let ([top_left, top_right], [bottom_left, bottom_right]) = (halves(top), halves(bottom));
    let places = CORNERS.into_iter().zip([top_left, top_right, bottom_left, bottom_right]);
    let mut offset = 0;
    for (corner, place) in places {
        let role = match corner {
            FeltReading::ShownMoreThanFelt | FeltReading::Confirmed => Role::Deficit,
            FeltReading::Neither | FeltReading::FeltMoreThanShown => Role::Asset,
        };
        let scores = in_corner(document, corner);
        let style = canvas.look.style(role).patch(canvas.look.style(Role::Title));
        let heading = words.say(names::felt_reading(corner));
        canvas.line(place, 0, Line::styled(format!("{heading} ({})", scores.len()), style));
        let mut rows = Rows::new();
        for (at, score) in scores.iter().enumerate() {
            let focused = offset + at == row;
            if focused {
                rows.focus = Some(at);
            }
            let facts = say!(
                words,
                "corner-facts",
                felt = score.felt.map_or(0, |felt| i64::from(felt.get())),
                gap = i64::from(score.gap.unwrap_or(0))
            );
            rows.push(indicator_line(canvas, document, score, &facts, focused, place.width));
        }
        offset += scores.len();
        rows.draw(canvas, below(place, 1));
    }
}

/// Technical against functional: areas that have both, then each technical indicator beside its counterparts.
fn kinds(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let words = canvas.words;
    let used = canvas.text(area, &words.say("kinds-note"), Role::Muted);
    let list = below(area, used + 1);
    let mut rows = Rows::new();
    let mut at = 0;
    for score in document.scores.areas.iter().filter(|a| a.technical_mean.is_some() && a.functional_mean.is_some()) {
        let focused = at == row;
        if focused {
            rows.focus = Some(rows.lines.len());
        }
        let facts = say!(
            words,
            "kinds-area",
            technical = mean_text(score.technical_mean),
            functional = mean_text(score.functional_mean)
        );
        let warning =
            if score.unsupported_technical { words.say("unsupported-mark").into_owned() } else { String::new() };
        let mark = if focused { canvas.look.sign(Sign::Here) } else { " " };
        rows.push(Line::from(vec![
            canvas.span(mark, Role::Chosen),
            canvas.span(format!("{:<8}", score.id.as_str()), if focused { Role::Focus } else { Role::Text }),
            canvas.span(format!(" {facts}"), Role::Text),
            canvas.span(warning, Role::Warning),
        ]));
        at += 1;
    }
    for score in technical(document) {
        let focused = at == row;
        if focused {
            rows.focus = Some(rows.lines.len());
        }
        let facts = say!(words, "kinds-technical", level = score.supported.map_or(0, |level| i64::from(level.get())));
        rows.push(indicator_line(canvas, document, score, &facts, focused, list.width));
        for other in counterparts(document, score) {
            let facts = other.supported.map_or_else(
                || words.say(names::state(other.state)).into_owned(),
                |level| say!(words, "kinds-functional", level = i64::from(level.get())),
            );
            let weaker = match (score.supported, other.supported) {
                (Some(own), Some(other)) => own > other,
                _ => false,
            };
            let mark = if weaker { words.say("weaker-mark").into_owned() } else { String::new() };
            let fixed = width(&facts) + width(&mark) + 18;
            let title = fit(&show(&title_of(document, other)), list.width.saturating_sub(fixed));
            rows.push(Line::from(vec![
                canvas.span(format!("    {:<8} {title}  {facts}", other.id.as_str()), Role::Text),
                canvas.span(format!("  {mark}"), Role::Warning),
            ]));
        }
        at += 1;
    }
    if at == 0 {
        rows.push(Line::from(canvas.span(words.say("nothing-here").into_owned(), Role::Muted)));
    }
    rows.draw(canvas, list);
}

/// The order of priorities with the parts that made it.
fn priorities(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let words = canvas.words;
    let used = canvas.text(area, &words.say("priorities-note"), Role::Muted);
    let list = below(area, used + 1);
    let mut rows = Rows::new();
    for (at, id) in document.scores.priorities.iter().enumerate() {
        let Some(score) = document.scores.indicator(id) else { continue };
        let focused = at == row;
        if focused {
            rows.focus = Some(rows.lines.len());
        }
        let parts = priority_parts(words, score);
        let core = if score.core { words.say("core-need").into_owned() } else { String::new() };
        let facts = format!("{}  {parts}", fit(&core, 9));
        let mut line = indicator_line(canvas, document, score, &facts, focused, list.width.saturating_sub(4));
        line.spans.insert(0, canvas.span(format!("{:>2}. ", at + 1), Role::Muted));
        rows.push(line);
    }
    if document.scores.priorities.is_empty() {
        rows.push(Line::from(canvas.span(words.say("no-priorities").into_owned(), Role::Muted)));
    }
    rows.draw(canvas, list);
}

/// How much is answered, and what is still open.
fn coverage(canvas: &mut Canvas<'_, '_>, document: &Document, row: usize, area: Rect) {
    let words = canvas.words;
    let text = coverage_text(words, document.scores.coverage);
    let used = canvas.text(area, &text, Role::Text);
    let list = below(area, used + 1);
    let mut rows = Rows::new();
    for (at, score) in open(document).into_iter().enumerate() {
        let focused = at == row;
        if focused {
            rows.focus = Some(rows.lines.len());
        }
        let points: Vec<String> =
            open_points(document, score).into_iter().map(|point| words.say(point.message()).into_owned()).collect();
        rows.push(indicator_line(canvas, document, score, &points.join(", "), focused, list.width));
    }
    if rows.lines.is_empty() {
        rows.push(Line::from(canvas.span(words.say("nothing-open").into_owned(), Role::Chosen)));
    }
    rows.draw(canvas, list);
}
