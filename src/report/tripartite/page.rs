//! The page about three constituents: strengths and what they share first, the three columns, then what is not compared.

use crate::report::Made;
use crate::report::document::{Block, Column, ColumnKind, Document, Section, Table};
use crate::say;
use crate::text::Words;
use crate::tripartite::Together;

use super::{Line, View, about, apart, lines, member, none, note, short, title};

/// The page. How each is seen is on it only when that was asked for.
pub fn document(words: &Words, together: &Together, with_mirror: bool, made: &Made) -> Document {
    let mut first = Section::new(words.say("three-notes"));
    first.say(words.say("three-caution"));
    first.list(together.members.iter().map(|one| member(words, one)).collect());
    first.list(together.notes.iter().map(|one| note(words, one)).collect());
    let order = [View::Common, View::Teach, View::Side, View::Differ, View::Joint, View::Next, View::Mirror];
    let shown = order.into_iter().filter(|view| with_mirror || *view != View::Mirror);
    let mut sections = vec![first];
    sections.extend(shown.map(|view| section(words, together, view)));
    let mut rest = Section::new(words.say("three-view-apart"));
    rest.list(apart(words, together));
    if !rest.is_bare() {
        rest.blocks.insert(0, Block::Paragraph(words.say("three-about-apart").into_owned()));
        sections.push(rest);
    }
    let mut method = Section::new(words.say("three-method"));
    method.say(words.say("three-method-text"));
    sections.push(method);
    Document {
        language: words.say("report-language").into_owned(),
        title: title(words, together),
        subtitle: together.members.iter().map(|one| one.organization.as_str()).collect::<Vec<_>>().join(" · "),
        contents: words.say("three-contents").into_owned(),
        sections,
        colophon: say!(words, "three-colophon", version = made.version.as_str(), date = made.on.as_str()),
    }
}

fn section(words: &Words, together: &Together, view: View) -> Section {
    let mut section = Section::new(words.say(view.title()));
    section.say(about(words, together, view));
    let lines = lines(words, together, view);
    if lines.is_empty() {
        let none = none(words, together, view);
        if !none.is_empty() {
            section.say(none);
        }
        return section;
    }
    let mut groups: Vec<(&str, Vec<&Line>)> = Vec::new();
    for line in &lines {
        match groups.last_mut().filter(|(group, _)| *group == line.group) {
            Some((_, of)) => of.push(line),
            None => groups.push((&line.group, vec![line])),
        }
    }
    for (group, of) in groups {
        if group.is_empty() {
            fill(words, &mut section, &of);
        } else {
            let mut part = Section::new(group);
            fill(words, &mut part, &of);
            section.part(part);
        }
    }
    section
}

/// A table where there are columns, and below it what is said besides; else a list.
fn fill(words: &Words, section: &mut Section, lines: &[&Line]) {
    if lines.iter().all(|line| line.cells.is_empty()) {
        let said = |line: &&Line| {
            let parts: Vec<&str> = std::iter::once(&line.name).chain(&line.facts).map(String::as_str).collect();
            parts.join("\n")
        };
        section.list(lines.iter().map(said).collect());
        return;
    }
    let has_facts = lines.iter().any(|line| !line.facts.is_empty());
    let mut columns = vec![Column::new(ColumnKind::Name, words.say("three-column-indicator"))];
    columns
        .extend(crate::model::Constituent::ALL.iter().map(|one| Column::new(ColumnKind::Text, words.say(short(*one)))));
    if has_facts {
        columns.push(Column::new(ColumnKind::Text, words.say("three-column-besides")));
    }
    let row = |line: &&Line| {
        let mut row = vec![line.name.clone()];
        row.extend(line.cells.iter().cloned());
        if has_facts {
            row.push(line.facts.join("\n"));
        }
        row
    };
    section.table(Table { caption: String::new(), columns, rows: lines.iter().map(row).collect() });
}
