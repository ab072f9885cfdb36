//! Lists over a screen in lines: finding, evidence, areas, questions.

use crate::model::Answer;
use crate::say;
use crate::scoring::{State as Standing, names};
use crate::text::Words;
use crate::tui::browse;
use crate::tui::overlay::{Choice, EvidenceList, Find};
use crate::tui::state::{Screen, State};
use crate::tui::update::{all_areas, matches};

use super::Page;

/// What fits what was typed; another text is another page.
pub(super) fn find(state: &State, find: &Find) -> Page {
    let words = &state.words;
    let catalogue = matches!(state.screen, Screen::Catalogue(_));
    let mut page = Page::new(format!("find {}", find.query));
    page.text(words.say(if catalogue { "find-approach-title" } else { "find-title" }));
    page.text(format!("{} {}", words.say("find-label"), find.query));
    if catalogue {
        for approach in browse::matches(&state.catalogue, &find.query) {
            page.row(format!("{} {}", approach.id, approach.title));
        }
    } else if let Some(document) = &state.document {
        for id in matches(document, &find.query) {
            let Some(placed) = document.interview.instrument().find(&id) else { continue };
            let answer = document.interview.assessment().answers.get(&id);
            let open = document.interview.is_open(&id);
            let title = if open { &placed.indicator.title } else { &placed.indicator.felt_need };
            page.row(format!("{id} {title} ({})", standing(words, answer)));
        }
    }
    if page.rows() == 0 {
        page.text(words.say("find-nothing"));
    }
    page.focus = find.row.min(page.rows().saturating_sub(1)).into();
    page
}

/// Where an answer stands, in words.
fn standing(words: &Words, answer: Option<&Answer>) -> String {
    let Some(answer) = answer else { return words.say("state-unanswered").into_owned() };
    let said = answer.agreed().map_or_else(
        || words.say(names::state(Standing::from(&answer.standing))).into_owned(),
        |level| say!(words, "move-level", level = level.get()),
    );
    if answer.review { format!("{said}, {}", words.say("open-parked")) } else { said }
}

pub(super) fn evidence(state: &State, evidence: &EvidenceList) -> Page {
    let words = &state.words;
    let mut page = Page::new("evidence");
    page.text(words.say("evidence-title"));
    for item in &evidence.items {
        let kind = words.say(names::evidence(item.kind));
        let to_name = words.say("evidence-to-name");
        page.row(format!("{kind}: {}", if item.source.is_empty() { &to_name } else { item.source.as_str() }));
    }
    if evidence.items.is_empty() {
        page.text(words.say("evidence-none"));
    }
    if let Some(placed) = state.document.as_ref().and_then(|document| document.interview.current()) {
        let heard = if placed.indicator.is_heard() { words.say("prompts-heard") } else { "".into() };
        page.section(format!("{}. {heard}", words.say("prompts-label")), placed.indicator.evidence.iter().cloned());
    }
    page.focus = Some(evidence.row);
    page
}

pub(super) fn areas(state: &State, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new("areas");
    let Some(document) = &state.document else { return page };
    page.text(words.say("areas-title"));
    let without = &document.interview.assessment().selection.without;
    for id in all_areas(document) {
        let asked = words.say(if without.contains(&id) { "plain-left-out" } else { "plain-asked" });
        let title = document.interview.instrument().area(&id).map_or("", |area| area.title.as_str());
        page.row(format!("{id} {title} ({asked})"));
    }
    page.focus = Some(row);
    page
}

pub(super) fn choice(choice: &Choice) -> Page {
    let mut page = Page::new(format!("choice {}", choice.title));
    page.text(choice.title.as_str());
    for text in &choice.text {
        page.text(text.as_str());
    }
    for option in &choice.options {
        // A digit as letter is the number already.
        let letter = if option.letter.is_ascii_digit() { String::new() } else { format!(" ({})", option.letter) };
        page.row(format!("{}{letter}", option.label));
    }
    page.focus = Some(choice.row);
    page
}
