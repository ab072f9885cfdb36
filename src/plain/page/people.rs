//! The people in lines: who is in the room, what they said alone, and what two copies say differently.

use crate::model::{FeltNeed, Heard, Level};
use crate::report::undecided::undecided;
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::overlay::{ParticipantList, VoicesPage};
use crate::tui::state::State;
use crate::tui::view::people::{said, sums};
use crate::tui::view::undecided::{about, whose, without_values};
use crate::tui::view::voices::people_heard;
use crate::voices::DIVISIONS;
use crate::voices::suppression::shown;

use super::Page;

pub(super) fn participants(state: &State, people: &ParticipantList) -> Page {
    let words = &state.words;
    let mut page = Page::new("participants");
    page.text(words.say("field-participants"));
    page.text(words.say("participants-help"));
    for item in &people.items {
        let (job, facts) = said(words, item);
        page.row(format!("{} {job}, {facts}", item.count));
    }
    if people.items.is_empty() {
        page.text(words.say("participants-none"));
    }
    if let Some(document) = &state.document {
        for (_, text) in sums(words, people, document.interview.assessment().subject.constituent) {
            page.text(text);
        }
    }
    page.focus = Some(people.row);
    page
}

/// What people said alone about an indicator.
pub(super) fn voices(state: &State, shown: &VoicesPage) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("voices {}", shown.indicator));
    let Some(document) = &state.document else { return page };
    let Some(heard) = document.interview.assessment().voices.answers.get(&shown.indicator) else { return page };
    page.text(say!(words, "voices-title", id = shown.indicator.to_string()));
    if let Some(placed) = document.interview.instrument().find(&shown.indicator) {
        page.text(placed.indicator.question.as_str());
        let now = placed.indicator.revision;
        if let Some(answered) = heard.revision.filter(|answered| *answered != now) {
            page.text(say!(words, "voices-reworded", answered = answered, now = now));
        }
    }
    page.text(say!(words, "voices-count", count = i64::from(people_heard(heard))));
    let people = |name: String, count: u16| format!("{name}: {count}");
    let felt = FeltNeed::all().zip(heard.felt);
    page.section(
        words.say("voices-felt"),
        felt.map(|(need, count)| people(words.say(names::felt(need)).into_owned(), count)),
    );
    for (heading, tally) in [("voices-levels", heard.levels), ("voices-desired", heard.desired)] {
        let levels = Level::all().zip(tally.counts());
        page.section(
            words.say(heading),
            levels.map(|(level, count)| people(format!("{level} {}", words.say(names::level(level))), count)),
        );
    }
    if heard.levels.people() > 0 {
        groups(words, &mut page, heard);
    }
    page.section(words.say("voices-comments"), heard.comments.iter().cloned());
    page
}

/// The groups that may be shown, by line of division.
fn groups(words: &Words, page: &mut Page, heard: &Heard) {
    let shown = shown(heard);
    for division in DIVISIONS {
        let groups = shown.iter().filter(|group| group.band.by() == division.by());
        let line = |group: &crate::model::BandLevels| {
            let levels = Level::all().zip(group.levels.counts()).filter(|(_, count)| *count > 0);
            let levels = levels.map(|(level, count)| say!(words, "plain-group-at", level = level.get(), count = count));
            let levels: Vec<String> = levels.collect();
            let people = say!(words, "optional-people", count = i64::from(group.levels.people()));
            format!("{}: {people}: {}", words.say(names::band(group.band)), levels.join(", "))
        };
        page.section(words.say(names::division(division)), groups.map(line));
    }
    page.text(words.say("voices-few"));
}

/// One field of which two copies say different things; the digit of a value chooses it.
pub(super) fn two_copies(state: &State, at: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new("undecided");
    let Some(document) = &state.document else { return page };
    let open = undecided(words, document.interview.assessment());
    let at = at.min(open.len().saturating_sub(1));
    let Some(field) = open.get(at) else { return page };
    page.place = format!("undecided {:?}", field.cell);
    page.text(say!(words, "undecided-title", at = at + 1, all = open.len()));
    page.text(words.say("undecided-lead"));
    page.text(field.name.as_str());
    page.text(about(document, &field.cell));
    if field.values.is_empty() {
        page.text(without_values(words, &field.cell));
    }
    for (at, value) in field.values.iter().enumerate() {
        let whose = whose(words, at, field.values.len());
        let colon = if whose.is_empty() { "" } else { ": " };
        page.text(format!("{} {whose}{colon}{value}", at + 1));
    }
    if field.can_join {
        page.text(words.say("undecided-both"));
    }
    page
}
