//! The catalogue, the ways of an indicator and the glossary in lines; the entry in focus with all it says.

use crate::model::{Approach, Catalogue, Outcome};
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::browse::{CatalogueScreen, GlossaryScreen, Grouping, Row, rows, shown, steps};
use crate::tui::state::State;
use crate::tui::view::catalogue::{approach_facts, approach_fields, kind_name, titles};

use super::Page;

pub(super) fn catalogue(state: &State, screen: &CatalogueScreen) -> Page {
    let words = &state.words;
    let catalogue = &state.catalogue;
    let mut page = Page::new(format!("catalogue {:?}", screen.grouping));
    page.text(words.say("home-catalogue"));
    let tabs = Grouping::ALL.map(|grouping| {
        let name = match grouping {
            Grouping::Kind => words.say("catalogue-by-kind"),
            Grouping::Outcome => words.say("catalogue-by-outcome"),
            Grouping::Constituent => words.say("catalogue-by-constituent"),
        };
        let mark =
            if grouping == screen.grouping { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        format!("{} {name}{mark}", grouping.index() + 1)
    });
    page.text(tabs.join(", "));
    let rows = rows(catalogue, screen.grouping);
    for row in &rows {
        match row {
            Row::Kind(kind) => page.text(words.say(kind_name(*kind))),
            Row::Constituent(constituent) => page.text(words.say(names::constituent(*constituent))),
            Row::NoOutcome => page.text(words.say("catalogue-no-outcome")),
            Row::Outcome(outcome) => page.row(outcome_title(words, outcome)),
            Row::Approach(approach) => page.row(format!("{} {}", approach.id, approach.title)),
        }
    }
    page.focus = Some(screen.row);
    page.detail = match rows.iter().filter(|row| row.is_entry()).nth(screen.row) {
        Some(Row::Approach(one)) => approach(words, catalogue, one),
        Some(Row::Outcome(one)) => outcome(words, catalogue, one),
        Some(Row::Kind(_) | Row::Constituent(_) | Row::NoOutcome) | None => Vec::new(),
    };
    page
}

fn outcome_title(words: &Words, outcome: &Outcome) -> String {
    format!("{} {}", say!(words, "catalogue-outcome", number = i64::from(outcome.number.get())), outcome.title)
}

fn approach(words: &Words, catalogue: &Catalogue, one: &Approach) -> Vec<String> {
    let mut lines = vec![format!("{} {}", one.id, one.title), approach_facts(words, one).join(", ")];
    for (heading, text) in approach_fields(words, catalogue, one) {
        if !text.trim().is_empty() {
            lines.push(format!("{heading}: {}", text.replace('\n', "; ")));
        }
    }
    lines
}

fn outcome(words: &Words, catalogue: &Catalogue, outcome: &Outcome) -> Vec<String> {
    let objective = say!(words, "catalogue-objective", objective = outcome.objective.clone());
    let mut lines = vec![outcome_title(words, outcome), objective];
    if outcome.programmes.is_empty() {
        lines.push(words.say("catalogue-no-programmes").into_owned());
    }
    for programme in &outcome.programmes {
        lines.push(format!("{}: {}", programme.title, programme.work));
        let uses = titles(catalogue, &programme.approaches);
        if !uses.is_empty() {
            lines.push(say!(words, "catalogue-uses", approaches = uses));
        }
    }
    lines
}

/// The ways of all four steps, the present one first, each with how it works and what it works together with.
pub(super) fn approaches(state: &State, row: usize) -> Page {
    let words = &state.words;
    let mut page = Page::new("approaches");
    let Some(document) = &state.document else { return page };
    let Some(placed) = document.interview.current() else { return page };
    page.text(say!(words, "ways-title", id = placed.indicator.id.to_string()));
    let score = document.scores.indicators.iter().find(|score| score.id == placed.indicator.id);
    let supported = score.and_then(|score| score.supported);
    for step in steps(document) {
        let (from, to) = (i64::from(step.from.get()), i64::from(step.to.get()));
        page.text(if supported == Some(step.from) {
            say!(words, "ways-step-here", from = from, to = to)
        } else {
            say!(words, "ways-step", from = from, to = to)
        });
        for id in &step.approaches {
            let Some(one) = state.catalogue.approach(id) else {
                page.row(id.to_string());
                continue;
            };
            let together = titles(&state.catalogue, &one.complements);
            let together = if together.is_empty() {
                together
            } else {
                format!(" {}.", say!(words, "ways-together", approaches = together))
            };
            page.row(format!("{id} {}. {}{together}", one.title, one.logic));
        }
    }
    if page.rows() == 0 {
        page.text(words.say("ways-none"));
    }
    page.focus = Some(row);
    page
}

/// The words that fit; another text is another page.
pub(super) fn glossary(state: &State, screen: &GlossaryScreen) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("glossary {}", screen.query));
    page.text(words.say("home-glossary"));
    page.text(format!("{} {}", words.say("glossary-label"), screen.query));
    let shown = shown(&state.catalogue, screen);
    let all = if screen.query.trim().is_empty() { "glossary-all" } else { "glossary-found" };
    for (heading, terms) in [("glossary-here", &shown.here), (all, &shown.all)] {
        if !terms.is_empty() {
            page.text(words.say(heading));
            for term in terms {
                page.row(term.term.as_str());
            }
        }
    }
    page.focus = Some(screen.row);
    match shown.terms().nth(screen.row) {
        Some(term) => {
            page.detail = vec![format!("{}: {}", term.term, term.meaning)];
            if !term.also.is_empty() {
                page.detail.push(say!(words, "glossary-also", forms = term.also.join(", ")));
            }
        }
        None => page.text(words.say("glossary-nothing")),
    }
    page
}
