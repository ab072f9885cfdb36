//! The last step of an indicator: what the answer says, and everything optional with its key.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::{Answer, Level, Placed, Standing};
use crate::report::comparison::last;
use crate::rounds::Change;
use crate::say;
use crate::scoring::{IndicatorScore, Reading, names};
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::since::{sign, since};
use crate::tui::state::{Document, State};

use super::approaches;
use super::parts::{Canvas, below, clip, fit, show, wrap};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, document: &Document, placed: Placed<'_>, area: Rect) {
    let answer = document.interview.answer();
    let Some(score) = document.scores.indicators.iter().find(|score| score.id == placed.indicator.id) else { return };
    let mut row = says(canvas, &answer, score, placed, area);
    row += last_round(canvas, document, placed, below(area, row));
    row += dissent(canvas, &answer, below(area, row));
    // Two columns leave room for the ways to the next level in a low window; one row of them is always seen.
    let ways = approaches::wanted(score, placed);
    let room = area.height.saturating_sub(row + OPTIONAL + 2);
    let columns = if room < 2 * ways && area.width >= 54 { 2 } else { 1 };
    let air = u16::from(area.height >= row + OPTIONAL / columns + ways + 2);
    row += air;
    let reserve = ways.min(1);
    let space = below(area, row);
    row += optional(canvas, &answer, columns, Rect { height: space.height.saturating_sub(reserve), ..space });
    row += air;
    approaches::brief(canvas, state, score, placed, below(area, row));
}

/// What the answer says: state or levels, reading and what it means, felt against shown, priority.
fn says(canvas: &mut Canvas<'_, '_>, answer: &Answer, score: &IndicatorScore, placed: Placed<'_>, area: Rect) -> u16 {
    let words = canvas.words;
    let Some(supported) = score.supported else {
        let text = match &answer.standing {
            Standing::NotApplicable { .. } => words.say("says-not-applicable"),
            Standing::InsufficientEvidence => words.say("says-cannot-tell"),
            Standing::NoConsensus => words.say("says-no-consensus"),
            Standing::Unanswered | Standing::Levelled(_) => words.say("says-unanswered"),
        }
        .into_owned();
        let mut row = canvas.text(area, &text, Role::Title);
        if let Standing::NotApplicable { reason } = &answer.standing {
            row += canvas.text(below(area, row), reason, Role::Text);
        }
        return row;
    };
    let facts = facts(words, answer, score, supported);
    let mut row = 0;
    if let Some(reading) = score.reading {
        let role = match reading {
            Reading::Asset | Reading::Sufficient | Reading::PartialAsset => Role::Asset,
            Reading::Deficit | Reading::NoCurrentAmbition => Role::Deficit,
        };
        let mut title = words.say(names::reading(reading)).into_owned();
        if score.is_asset_at_risk() {
            title = format!("{title}, {}", words.say("at-risk"));
        }
        let style = canvas.look.style(role).patch(canvas.look.style(Role::Title));
        canvas.line(area, 0, Line::styled(title, style));
        row += 1;
    }
    row += canvas.text(below(area, row), &facts.join(" "), Role::Text);
    if let Some(felt) = score.felt_reading {
        let text = say!(words, "says-felt", reading = words.say(names::felt_reading(felt)).to_lowercase());
        row += canvas.text(below(area, row), &text, Role::Text);
    }
    let Some(reading) = score.reading else { return row };
    let meaning = crate::scoring::meaning(words, placed.indicator, reading, supported);
    if area.height > row + 14 {
        row += 1;
    }
    row + canvas.text(below(area, row), &meaning, Role::Text)
}

/// The levels of an answer and what follows from them, a sentence each.
pub(crate) fn facts(words: &Words, answer: &Answer, score: &IndicatorScore, supported: Level) -> Vec<String> {
    let mut facts = vec![say!(
        words,
        "says-levels",
        agreed = answer.agreed().map(|level| words.say(names::level(level)).into_owned()).unwrap_or_default(),
        number = i64::from(answer.agreed().map_or(0, crate::model::Level::get)),
        supported = i64::from(supported.get())
    )];
    if let Some(by) = score.exceeds_evidence_by.filter(|by| *by > 0) {
        facts.push(say!(words, "says-exceeds", by = i64::from(by)));
    }
    if let (Some(desired), Some(gap)) = (score.desired, score.gap) {
        facts.push(say!(words, "says-gap", desired = i64::from(desired.get()), gap = i64::from(gap)));
    }
    if let Some(priority) = score.priority.filter(|priority| *priority > 0) {
        facts.push(say!(words, "says-priority", priority = i64::from(priority)));
    }
    facts
}

/// What the last round said, in a low window the first two lines of it.
fn last_round(canvas: &mut Canvas<'_, '_>, document: &Document, placed: Placed<'_>, area: Rect) -> u16 {
    let said = last(canvas.words, document.interview.assessment(), placed.indicator);
    if said.is_empty() {
        return 0;
    }
    let change = said_change(document, placed).map(|change| format!("{} ", canvas.look.sign(sign(change))));
    let text = format!("{}{}", change.unwrap_or_default(), show(&said.join(" ")));
    let mut lines = wrap(&text, area.width);
    if area.height < 20 && lines.len() > 2 {
        let rest = lines.split_off(1).join(" ");
        lines.push(clip(&rest, area.width));
    }
    let style = canvas.look.style(Role::Chosen);
    canvas.lines(area, lines.into_iter().map(|line| Line::styled(line, style)))
}

/// Where the level went, where it can be compared.
fn said_change(document: &Document, placed: Placed<'_>) -> Option<Change> {
    Some(since(document)?.moved(&placed.indicator.id)?.change())
}

/// A minority statement stands with what the group agreed on, in a low window its beginning.
fn dissent(canvas: &mut Canvas<'_, '_>, answer: &Answer, area: Rect) -> u16 {
    if answer.dissent.trim().is_empty() {
        return 0;
    }
    let text = say!(canvas.words, "says-dissent", text = show(&answer.dissent));
    let text = if area.height >= 24 { text } else { clip(&text, area.width) };
    canvas.text(area, &text, Role::Warning)
}

/// How many things are optional.
const OPTIONAL: u16 = 8;

/// Everything optional in one or two columns, with its key and what is there already.
fn optional(canvas: &mut Canvas<'_, '_>, answer: &Answer, columns: u16, area: Rect) -> u16 {
    let words = canvas.words;
    let tick = canvas.look.sign(Sign::Tick);
    let mark = |holds: bool| if holds { tick.to_owned() } else { String::new() };
    let cause = answer.cause.map(|cause| words.say(names::cause(cause)).into_owned()).unwrap_or_default();
    let people = answer.tally.map_or(0, crate::model::Tally::people);
    let unnamed = answer.evidence.iter().filter(|item| item.source.is_empty()).count();
    let evidence = match (answer.evidence.len(), unnamed) {
        (0, _) => String::new(),
        // Two columns have room for the count only.
        (count, unnamed) if unnamed == 0 || columns > 1 => say!(words, "optional-evidence-count", count = count),
        (count, unnamed) => say!(words, "optional-evidence-unnamed", count = count, unnamed = unnamed),
    };
    let rows: [_; OPTIONAL as usize] = [
        ("n", words.say("hint-note"), show(&answer.note)),
        ("e", words.say("hint-evidence"), evidence),
        (
            "h",
            words.say("hint-rate"),
            match people {
                0 => String::new(),
                _ if answer.tally_first.is_some() => say!(words, "optional-people-again", count = people),
                _ => say!(words, "optional-people", count = people),
            },
        ),
        ("c", words.say("hint-cause"), cause),
        ("r", words.say("hint-at-risk"), mark(answer.at_risk)),
        ("m", words.say("hint-dissent"), show(&answer.dissent)),
        ("g", words.say("hint-good-practice"), show(&answer.good_practice)),
        ("p", words.say("hint-review"), mark(answer.review)),
    ];
    let height = OPTIONAL.div_ceil(columns);
    let width = area.width / columns;
    for (at, (key, label, value)) in rows.into_iter().enumerate() {
        let (column, row) = (at as u16 / height, at as u16 % height);
        let label = fit(&label, if columns == 1 { 24 } else { 18 });
        let place = Rect { x: area.x + column * width, width, ..area };
        let room = width.saturating_sub(super::parts::width(&label) + 5);
        let line = Line::from(vec![
            canvas.span(format!("{key} "), Role::Key),
            canvas.span(format!("{label}  "), Role::Text),
            canvas.span(clip(&value, room), Role::Chosen),
        ]);
        canvas.line(place, row, line);
    }
    height.min(area.height)
}
