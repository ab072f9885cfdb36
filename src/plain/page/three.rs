//! Three constituents together, and how the others are seen, in lines.

use crate::model::{Constituent, Level};
use crate::report::tripartite::{about, none, short, title};
use crate::say;
use crate::tui::state::State;
use crate::tui::tripartite::{Choosing, MirrorBox, Showing, TripartiteScreen, said};
use crate::tui::view::mirror::{group, level, permission};
use crate::tui::view::tripartite::{choosing_row, tab_names};

use super::Page;

pub(super) fn tripartite(state: &State, screen: &TripartiteScreen) -> Page {
    match screen {
        TripartiteScreen::Choosing(choosing) => choose(state, choosing),
        TripartiteScreen::Showing(showing) => show(state, showing),
    }
}

fn choose(state: &State, choosing: &Choosing) -> Page {
    let words = &state.words;
    let mut page = Page::new("tripartite");
    page.text(words.say("three-title"));
    page.text(words.say("three-choose"));
    for row in 0..=Choosing::EXAMPLES {
        page.row(choosing_row(words, choosing, row));
    }
    page.text(words.say("three-caution"));
    page.focus = Some(choosing.row);
    page
}

fn show(state: &State, showing: &Showing) -> Page {
    let (words, together) = (&state.words, &showing.together);
    let mut page = Page::new(format!("tripartite {:?}", showing.view));
    page.text(title(words, together));
    page.text(tab_names(words, showing));
    page.text(about(words, together, showing.view));
    let lines = showing.lines(words);
    if lines.is_empty() {
        page.text(none(words, together, showing.view));
    }
    let mut before = "";
    for line in &lines {
        if line.group != before {
            before = &line.group;
            page.text(before);
        }
        let cells = Constituent::ALL.iter().zip(&line.cells);
        let cells =
            cells.map(|(who, cell)| say!(words, "three-says", who = words.say(short(*who)), said = cell.as_str()));
        let parts: Vec<String> = cells.chain(line.facts.iter().cloned()).collect();
        let parts = if parts.is_empty() { String::new() } else { format!(". {}", parts.join("; ")) };
        page.row(format!("{}{parts}", line.name));
    }
    page.focus = (page.rows() > 0).then_some(showing.row);
    page
}

pub(super) fn mirror(state: &State, shown: &MirrorBox) -> Page {
    let words = &state.words;
    let mut page = Page::new("mirror");
    let Some(document) = &state.document else { return page };
    let mirror = &document.interview.assessment().mirror;
    page.text(words.say("mirror-title"));
    page.text(words.say("mirror-about"));
    page.row(permission(words, mirror));
    let mut before = None;
    for one in &shown.offered {
        if before != Some(one.constituent) {
            before = Some(one.constituent);
            page.text(group(words, one));
        }
        page.row(format!("{} {}, {}", one.indicator.id, one.indicator.title, level(words, mirror, one)));
    }
    page.focus = Some(shown.row);
    page.detail = match shown.current() {
        None => vec![words.say("mirror-permit-text").into_owned()],
        Some(one) => {
            let described = Level::all().map(|level| format!("{level}: {}", one.indicator.descriptor(level)));
            let note = said(mirror, one).filter(|seen| !seen.note.is_empty());
            let note = note.map(|seen| say!(words, "mirror-note", text = seen.note.as_str()));
            described.chain(note).collect()
        }
    };
    page
}
