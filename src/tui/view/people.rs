//! Who is in the room: head counts by role, sex, age band and seniority, what they add up to, and who is not there.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::model::{Band, Constituent, Participants, Role as Job};
use crate::say;
use crate::scoring::names;
use crate::text::Words;
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
    let sums = sums(words, people, document.interview.assessment().subject.constituent);
    let sums: Vec<_> = sums.iter().flat_map(|(role, text)| wrapped(canvas.look, text, *role, columns)).collect();
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
    let (job, facts) = said(canvas.words, item);
    format!("{:>4}  {}  {facts}", item.count, fit(&job, 18))
}

/// What people do, and what else is recorded of them.
pub(crate) fn said(words: &Words, item: &Participants) -> (String, String) {
    let mut facts = vec![words.say(item.sex.map_or("sex-not-given", names::sex)).into_owned()];
    facts.extend(item.age.map(|age| say!(words, "room-item-age", age = words.say(names::age(age)))));
    facts.extend(item.seniority.map(|seniority| words.say(names::seniority(seniority)).into_owned()));
    let job = Job::of(&item.role).map_or_else(|| show(&item.role), |job| words.say(names::role(job)).into_owned());
    (job, facts.join(", "))
}

/// How many people in all and in each group, and of which groups nobody is here.
pub(crate) fn sums(words: &Words, people: &ParticipantList, constituent: Constituent) -> Vec<(Role, String)> {
    if people.items.is_empty() {
        return Vec::new();
    }
    let all: u64 = people.items.iter().map(|item| u64::from(item.count)).sum();
    let mut lines = vec![(Role::Title, say!(words, "room-together", count = all))];
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
            lines.push((Role::Text, say!(words, "room-totals", by = by, groups = groups.join(", "))));
        }
    }
    let nobody: Vec<_> = absent(&people.items, constituent).into_iter().map(name).collect();
    if !nobody.is_empty() {
        lines.push((Role::Muted, say!(words, "room-nobody", groups = nobody.join(", "))));
    }
    lines
}
