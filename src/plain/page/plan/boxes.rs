//! What lies over the plan, in lines: what to choose from, ways that are offered, the form of an action and its lists.

use crate::model::{ActionId, IndicatorId};
use crate::plain::page::Page;
use crate::planning::{Field, names};
use crate::text::Words;
use crate::tui::overlay::Find;
use crate::tui::plan::{NewAction, choices, fields, offers, options};
use crate::tui::state::State;
use crate::tui::view::plan::offers::{about, caution, named};
use crate::tui::view::plan::said;

/// What stands behind a line that is ticked.
fn tick(words: &Words, is_chosen: bool) -> String {
    if is_chosen { format!(" ({})", words.say("plain-chosen")) } else { String::new() }
}

pub(super) fn choose(state: &State, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new("plan choose");
    page.text(words.say("plan-choose-title"));
    page.text(words.say("plan-choose-help"));
    let Some(document) = &state.document else { return page };
    let chosen = &document.interview.assessment().plan.chosen;
    for id in choices(document) {
        let (name, reading) = (said::indicator(document, &id), said::reading(words, document, &id));
        page.row(format!("{name}: {reading}{}", tick(words, chosen.contains(&id))));
    }
    if page.rows() == 0 {
        page.text(words.say("plan-nothing-to-choose"));
    }
    page.focus = (page.rows() > 0).then_some(row);
    page
}

pub(super) fn offered(state: &State, id: &IndicatorId, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("plan offers {id}"));
    page.text(words.say("plan-offers-title"));
    let Some(document) = &state.document else { return page };
    page.text(format!("{}: {}", said::indicator(document, id), said::reading(words, document, id)));
    page.text(caution(state, id).unwrap_or_default());
    let ways = offers(state, id);
    for way in &ways {
        page.row(named(words, way));
    }
    page.row(words.say("plan-something-else"));
    page.focus = Some(row);
    page.detail = match ways.get(row) {
        Some(way) => about(state, way),
        None => vec![words.say("plan-something-else-help").into_owned()],
    };
    page
}

/// A field with what it holds.
fn field_row(page: &mut Page, words: &Words, field: Field, value: &str) {
    let value = if value.is_empty() { words.say("form-missing").into_owned() } else { value.to_owned() };
    page.row(format!("{}: {value}", words.say(names::field(field))));
}

pub(super) fn new(state: &State, new: &NewAction) -> Page {
    let words = &state.words;
    let mut page = Page::new("plan new");
    page.text(words.say("plan-new-title"));
    page.text(words.say("plan-new-help"));
    if let Some(document) = &state.document {
        page.text(said::new_for(words, document, new.indicator.as_ref()));
        page.text(said::new_way(state, new).unwrap_or_default());
    }
    for field in NewAction::FIELDS {
        field_row(&mut page, words, field, new.text(field));
    }
    page.row(words.say("plan-new-save"));
    page.focus = Some(new.row);
    page
}

pub(super) fn form(state: &State, id: &ActionId, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("plan action {id}"));
    let Some(document) = &state.document else { return page };
    let plan = &document.interview.assessment().plan;
    let Some(action) = plan.action(id) else { return page };
    page.text(said::form_title(words, plan, id));
    for (heading, group) in fields::GROUPS {
        page.text(words.say(heading));
        for field in group {
            field_row(&mut page, words, *field, &said::value(state, action, *field));
        }
    }
    page.focus = Some(row);
    if let Some(field) = fields::all().nth(row) {
        page.detail.push(words.say(said::help(field)).into_owned());
        page.detail.extend(said::proposed(words, document, action, field));
    }
    page
}

pub(super) fn pick(state: &State, id: &ActionId, field: Field, find: &Find) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("plan pick {} {}", field.word(), find.query));
    page.text(words.say(names::field(field)));
    page.text(words.say(said::help(field)));
    if !fields::has_few(field) {
        page.text(format!("{} {}", words.say("find-label"), find.query));
    }
    for one in options::matching(state, id, field, &find.query) {
        page.row(format!("{}{}", one.label, tick(words, one.is_chosen)));
    }
    if page.rows() == 0 {
        page.text(words.say("find-nothing"));
    }
    page.focus = find.row.min(page.rows().saturating_sub(1)).into();
    page
}

pub(super) fn ticks(state: &State, id: &ActionId, field: Field, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("plan ticks {}", field.word()));
    page.text(words.say(names::field(field)));
    page.text(words.say(said::help(field)));
    for one in options::options(state, id, field) {
        page.row(format!("{}{}", one.label, tick(words, one.is_chosen)));
    }
    if page.rows() == 0 {
        page.text(words.say("plan-nothing-to-choose"));
    }
    page.focus = (page.rows() > 0).then_some(row);
    page
}
