//! Who is in the room: head counts by role, sex, age band and seniority, what they add up to, and who is not there.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::{Band, Participants, Role as Job};
use crate::say;
use crate::scoring::names;
use crate::tui::look::Role;
use crate::tui::overlay::ParticipantList;
use crate::tui::state::State;
use crate::voices::DIVISIONS;
use crate::voices::room::{absent, totals};

use super::overlays::{boxed, list, mark, role, wrapped};
use super::parts::{Canvas, below, clip, fit, show};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, people: &ParticipantList, area: Rect) {
    let Some(document) = &state.document else { return };
    let words = canvas.words;
    let title = words.say("field-participants").into_owned();
    let columns = 92.min(area.width).saturating_sub(4);
    let help = wrapped(canvas.look, &words.say("participants-help"), Role::Muted, columns);
    let sums = sums(canvas, people, document.interview.assessment().subject.constituent, columns);
    let rows = (help.len() + people.items.len().max(1) + sums.len() + 4) as u16;
    let inside = boxed(canvas, &title, 92, rows.max(16).min(area.height), area);
    let used = canvas.lines(inside, help);
    let place = below(inside, used + 1);
    // The list keeps three rows, whatever is said below it.
    let taken = (sums.len() as u16 + 1).min(place.height.saturating_sub(3));
    let above = Rect { height: place.height.saturating_sub(taken), ..place };
    if people.items.is_empty() {
        canvas.text(above, &words.say("participants-none"), Role::Text);
        return;
    }
    let lines = people.items.iter().enumerate().map(|(at, item)| {
        let focused = at == people.row;
        let text = clip(&line(canvas, item), inside.width.saturating_sub(2));
        Line::from(vec![mark(canvas, focused), canvas.span(text, role(focused))])
    });
    list(canvas, lines.collect(), people.row, above);
    canvas.lines(below(place, above.height + 1), sums);
}

/// `   3  managers                women, age 45 to 59, senior`.
fn line(canvas: &Canvas<'_, '_>, item: &Participants) -> String {
    let words = canvas.words;
    let mut facts = vec![words.say(item.sex.map_or("sex-not-given", names::sex)).into_owned()];
    facts.extend(item.age.map(|age| say!(words, "room-item-age", age = words.say(names::age(age)))));
    facts.extend(item.seniority.map(|seniority| words.say(names::seniority(seniority)).into_owned()));
    let job = Job::of(&item.role).map_or_else(|| show(&item.role), |job| words.say(names::role(job)).into_owned());
    format!("{:>4}  {}  {}", item.count, fit(&job, 18), facts.join(", "))
}

/// How many people in all and in each group, and of which groups nobody is here.
fn sums(
    canvas: &Canvas<'_, '_>,
    people: &ParticipantList,
    constituent: crate::model::Constituent,
    columns: u16,
) -> Vec<Line<'static>> {
    let (words, look) = (canvas.words, canvas.look);
    if people.items.is_empty() {
        return Vec::new();
    }
    let all: u64 = people.items.iter().map(|item| u64::from(item.count)).sum();
    let mut lines = wrapped(look, &say!(words, "room-together", count = all), Role::Title, columns);
    let name = |band: Band| match band {
        Band::Sex(None) | Band::Age(None) | Band::Seniority(None) | Band::Role(None) => words.say("sex-not-given"),
        Band::Role(Some(_)) | Band::Sex(Some(_)) | Band::Age(Some(_)) | Band::Seniority(Some(_)) => {
            words.say(names::band(band))
        }
    };
    for division in DIVISIONS {
        let groups: Vec<String> = totals(&people.items, division.by())
            .into_iter()
            .map(|(band, count)| format!("{} {count}", name(band)))
            .collect();
        if !groups.is_empty() {
            let by = words.say(names::division(division));
            let text = say!(words, "room-totals", by = by, groups = groups.join(", "));
            lines.extend(wrapped(look, &text, Role::Text, columns));
        }
    }
    let nobody: Vec<_> = absent(&people.items, constituent).into_iter().map(name).collect();
    if !nobody.is_empty() {
        lines.extend(wrapped(look, &say!(words, "room-nobody", groups = nobody.join(", ")), Role::Muted, columns));
    }
    lines
}
