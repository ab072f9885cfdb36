//! The run sheet of the day: what is planned when, where the group is, ahead or behind; and the quiet word in the header.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::agenda::pace::{self, Pace};
use crate::agenda::{Agenda, Entry, Part};
use crate::model::Now;
use crate::report::agenda::{time, title};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::overlay::Scroll;
use crate::tui::state::{Document, Screen, State};

use super::overlays::{boxed, scrolled, wrapped};
use super::parts::{Canvas, below, clip, fit, show};

/// From this width on, the header has room for the pace.
pub(super) const ROOM: u16 = 72;

/// What the header of the interview says of the pace; nothing without a clock.
pub(crate) fn header(state: &State) -> Option<String> {
    let is_asking = matches!(state.screen, Screen::Interview(_));
    let pace = state.document.as_ref().filter(|_| is_asking)?.pace(state.now)?;
    Some(say_pace(&state.words, pace))
}

fn say_pace(words: &Words, pace: Pace) -> String {
    match pace {
        Pace::OnTime => words.say("pace-on-time").into_owned(),
        Pace::Ahead(minutes) => say!(words, "pace-ahead", minutes = minutes),
        Pace::Behind(minutes) => say!(words, "pace-behind", minutes = minutes),
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, scroll: Scroll, area: Rect) {
    let Some(document) = &state.document else { return };
    let (words, agenda) = (canvas.words, document.agenda());
    let (day, here) = document.today(&agenda);
    let heading = heading(words, &agenda, day);
    let rows = u16::try_from(agenda.day(day).count()).unwrap_or(u16::MAX);
    let inside = boxed(canvas, &heading, 84, rows.saturating_add(5), area);
    let said = wrapped(canvas.look, &standing(words, document, &agenda, state.now), Role::Title, inside.width);
    let used = canvas.lines(inside, said);
    let lines = agenda.day(day).map(|entry| line(canvas, document, &agenda, entry, here, state.now, inside.width));
    let lines: Vec<Line<'static>> = lines.collect();
    scrolled(canvas, lines, scroll.0, below(inside, used + 1));
}

/// Which day it is of, and for whom.
pub(crate) fn heading(words: &Words, agenda: &Agenda, day: u32) -> String {
    let (days, people, each) = (agenda.days(), agenda.room.people, agenda.each);
    if days == 1 {
        say!(words, "sheet-title", people = people, each = each)
    } else {
        say!(words, "sheet-title-day", day = day, days = days, people = people, each = each)
    }
}

/// Where the group is, in a sentence.
pub(crate) fn standing(words: &Words, document: &Document, agenda: &Agenda, now: Option<Now>) -> String {
    let start = time(i64::from(agenda.room.start.minutes()));
    let (Some(clock), Some(now)) = (document.clock(), now) else {
        return say!(words, "sheet-no-clock", start = start);
    };
    if clock.on != now.on {
        return say!(words, "sheet-rests", date = clock.on.to_string(), start = start);
    }
    let at = time(i64::from(now.at.minutes()));
    if document.is_answered() {
        return say!(words, "sheet-answered", time = at);
    }
    let Some(pace) = document.pace(Some(now)) else {
        return say!(words, "sheet-lost", id = clock.from.to_string(), start = start);
    };
    let id = document.interview.current().map(|placed| placed.indicator.id.to_string()).unwrap_or_default();
    say!(words, "sheet-here", time = at, id = id, pace = say_pace(words, pace))
}

/// When a piece of the day begins: by the clock where it runs, else by the plan.
pub(crate) fn begins(document: &Document, agenda: &Agenda, entry: &Entry, now: Option<Now>) -> String {
    let runs = document.clock().filter(|clock| now.is_some_and(|now| now.on == clock.on));
    let by_clock = runs.and_then(|clock| pace::begins(agenda, document.interview.asked(), clock, entry.offset));
    time(by_clock.unwrap_or_else(|| i64::from(agenda.begins(entry))))
}

/// One piece of the day: when, what, how long.
fn line(
    canvas: &Canvas<'_, '_>,
    document: &Document,
    agenda: &Agenda,
    entry: &Entry,
    here: Option<&Entry>,
    now: Option<Now>,
    columns: u16,
) -> Line<'static> {
    let interview = &document.interview;
    let begins = begins(document, agenda, entry, now);
    let is_here = Some(entry) == here;
    let role = match (is_here, entry.part == Part::Break) {
        (true, _) => Role::Chosen,
        (false, true) => Role::Muted,
        (false, false) => Role::Text,
    };
    let mark = if is_here { canvas.look.sign(Sign::Here) } else { " " };
    let room = columns.saturating_sub(2 + 7 + 4);
    let what = fit(&clip(&show(&title(canvas.words, interview.instrument(), &entry.part)), room), room);
    Line::from(canvas.span(format!("{mark} {begins}  {what}{:>4}", entry.minutes), role))
}
