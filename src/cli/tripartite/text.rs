//! Three constituents together as plain text of at most 80 columns.

use crate::model::Constituent;
use crate::report::tripartite::{Line, View, about, apart, lines, member, none, note, short, title};
use crate::text::Words;
use crate::tripartite::Together;
use crate::tui::view::parts::{fit, wrap};

/// The columns of a line.
const COLUMNS: u16 = 80;

/// The columns of one constituent.
const CELL: u16 = 25;

pub(super) fn page(words: &Words, together: &Together, with_mirror: bool) -> String {
    let mut page = Page(String::new());
    page.wrapped(0, &title(words, together));
    for one in &together.members {
        page.wrapped(2, &member(words, one));
    }
    page.wrapped(0, &words.say("three-caution"));
    if !together.notes.is_empty() {
        page.heading(&words.say("three-notes"));
        for one in &together.notes {
            page.item(&note(words, one));
        }
    }
    let shown = View::ALL.iter().filter(|view| with_mirror || **view != View::Mirror);
    for view in shown {
        page.heading(&words.say(view.title()));
        page.wrapped(0, &about(words, together, *view));
        let lines = lines(words, together, *view);
        if lines.is_empty() {
            page.wrapped(0, &none(words, together, *view));
        }
        page.view(words, &lines);
    }
    let apart = apart(words, together);
    if !apart.is_empty() {
        page.heading(&words.say("three-view-apart"));
        page.wrapped(0, &words.say("three-about-apart"));
        for one in &apart {
            page.item(one);
        }
    }
    page.0
}

struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }

    fn wrapped(&mut self, indent: usize, text: &str) {
        let columns = COLUMNS.saturating_sub(u16::try_from(indent).unwrap_or(0));
        for line in wrap(text, columns).into_iter().filter(|_| !text.is_empty()) {
            self.line(&format!("{}{line}", " ".repeat(indent)));
        }
    }

    fn item(&mut self, text: &str) {
        for (at, line) in wrap(text, COLUMNS - 4).into_iter().enumerate() {
            self.line(&format!("  {} {line}", if at == 0 { "-" } else { " " }));
        }
    }

    fn heading(&mut self, text: &str) {
        self.line("");
        self.line(&text.to_uppercase());
    }

    fn view(&mut self, words: &Words, lines: &[Line]) {
        let mut group = "";
        if lines.iter().any(|line| !line.cells.is_empty()) {
            let heads = Constituent::ALL.iter().map(|one| fit(&words.say(short(*one)), CELL));
            self.line(&format!("    {}", heads.collect::<String>()));
        }
        for line in lines {
            if line.group != group {
                self.wrapped(0, &line.group);
                group = &line.group;
            }
            self.wrapped(2, &line.name);
            if !line.cells.is_empty() {
                let cells = line.cells.iter().map(|cell| fit(cell, CELL));
                self.line(&format!("    {}", cells.collect::<String>()));
            }
            for fact in &line.facts {
                self.wrapped(4, fact);
            }
        }
    }
}
