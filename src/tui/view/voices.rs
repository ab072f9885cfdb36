//! What people said alone about an indicator, as a room reads it: dots and numbers, groups that may be shown, comments.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::{Band, BandLevels, FeltNeed, Heard, Indicator, Level};
use crate::say;
use crate::scoring::names;
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::VoicesPage;
use crate::tui::state::State;
use crate::voices::suppression::shown;

use super::overlays::{boxed, scrolled, wrapped};
use super::parts::{Canvas, fit};

/// The columns of the name of a level, a need or a group.
const NAME: u16 = 26;
/// The columns of a number.
const NUMBER: u16 = 5;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, page: &VoicesPage, area: Rect) {
    let Some(document) = &state.document else { return };
    let Some(heard) = document.interview.assessment().voices.answers.get(&page.indicator) else { return };
    let title = say!(canvas.words, "voices-title", id = page.indicator.to_string());
    let inside = boxed(canvas, &title, 92, area.height, area);
    let indicator = document.interview.instrument().find(&page.indicator).map(|placed| placed.indicator);
    let lines = lines(canvas, heard, indicator, inside.width);
    scrolled(canvas, lines, page.scroll, inside);
}

/// How many people answered it, at least: not everybody says everything.
pub(crate) fn people_heard(heard: &Heard) -> u32 {
    let felt = heard.felt.iter().map(|count| u32::from(*count)).sum::<u32>();
    felt.max(heard.levels.people()).max(heard.desired.people())
}

fn lines(canvas: &Canvas<'_, '_>, heard: &Heard, indicator: Option<&Indicator>, columns: u16) -> Vec<Line<'static>> {
    let (words, look) = (canvas.words, canvas.look);
    let mut lines = Vec::new();
    if let Some(indicator) = indicator {
        lines.extend(wrapped(look, &indicator.question, Role::Title, columns));
        if let Some(answered) = heard.revision.filter(|answered| *answered != indicator.revision) {
            let text = say!(words, "voices-reworded", answered = answered, now = indicator.revision);
            lines.extend(wrapped(look, &text, Role::Muted, columns));
        }
    }
    let count = i64::from(people_heard(heard));
    lines.push(Line::from(canvas.span(say!(words, "voices-count", count = count), Role::Muted)));
    lines.push(Line::from(""));
    lines.push(Line::from(canvas.span(words.say("voices-felt").into_owned(), Role::Title)));
    let dots = columns.saturating_sub(NAME + NUMBER + 2);
    for (need, count) in FeltNeed::all().zip(heard.felt) {
        let mut row = vec![canvas.span(fit(&words.say(names::felt(need)), NAME), Role::Text)];
        row.extend(people(canvas, count, dots));
        lines.push(Line::from(row));
    }
    lines.push(Line::from(""));
    // Both scales side by side, so that the room sees how far it wants to go.
    let half = columns.saturating_sub(NAME) / 2;
    lines.push(Line::from(vec![
        canvas.span(fit("", NAME), Role::Text),
        canvas.span(fit(&format!("  {}", words.say("voices-levels")), half), Role::Title),
        canvas.span(fit(&format!("  {}", words.say("voices-desired")), half), Role::Title),
    ]));
    let scales = heard.levels.counts().into_iter().zip(heard.desired.counts());
    for (level, (now, desired)) in Level::all().zip(scales) {
        let name = format!("{level}  {}", words.say(names::level(level)));
        let mut row = vec![canvas.span(fit(&name, NAME), Role::Text)];
        for count in [now, desired] {
            row.extend(people(canvas, count, half.saturating_sub(NUMBER + 2)));
        }
        lines.push(Line::from(row));
    }
    if heard.levels.people() > 0 {
        groups(canvas, &shown(heard), columns, &mut lines);
    }
    if !heard.comments.is_empty() {
        lines.push(Line::from(""));
        lines.push(Line::from(canvas.span(words.say("voices-comments").into_owned(), Role::Title)));
    }
    for comment in &heard.comments {
        lines.extend(wrapped(look, &format!("- {comment}"), Role::Text, columns));
    }
    lines
}

/// A number and as many dots, as far as there is room.
fn people(canvas: &Canvas<'_, '_>, count: u16, room: u16) -> [ratatui::text::Span<'static>; 2] {
    let dots = canvas.look.sign(Sign::Dot).repeat(usize::from(count.min(room)));
    [canvas.span(format!("{count:>5} "), Role::Title), canvas.span(fit(&dots, room + 1), Role::Chosen)]
}

/// The groups that may be shown, by line of division.
fn groups(canvas: &Canvas<'_, '_>, shown: &[BandLevels], columns: u16, lines: &mut Vec<Line<'static>>) {
    let words = canvas.words;
    let number = |text: String| format!("{text:>5}");
    for division in crate::voices::DIVISIONS {
        let of_line: Vec<&BandLevels> = shown.iter().filter(|group| group.band.by() == division.by()).collect();
        if of_line.is_empty() {
            continue;
        }
        lines.push(Line::from(""));
        let mut heading = vec![canvas.span(fit(&words.say(names::division(division)), NAME), Role::Title)];
        heading.extend(Level::all().map(|level| canvas.span(number(level.to_string()), Role::Title)));
        heading.push(canvas.span(format!("  {:>8}", words.say("voices-people")), Role::Title));
        lines.push(Line::from(heading));
        for group in of_line {
            let mut row = vec![canvas.span(fit(&name(canvas, group.band), NAME), Role::Text)];
            row.extend(group.levels.counts().map(|count| canvas.span(number(count.to_string()), Role::Text)));
            row.push(canvas.span(format!("  {:>8}", group.levels.people()), Role::Text));
            lines.push(Line::from(row));
        }
    }
    lines.push(Line::from(""));
    lines.extend(wrapped(canvas.look, &words.say("voices-few"), Role::Muted, columns));
}

fn name(canvas: &Canvas<'_, '_>, band: Band) -> String {
    canvas.words.say(names::band(band)).into_owned()
}
