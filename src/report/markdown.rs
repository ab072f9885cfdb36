//! A document as Markdown: `CommonMark` with pipe tables, for mailing, diffing and pasting into other documents.

use std::fmt::Write as _;

use super::document::{Block, Choices, Column, ColumnKind, Document, Fact, Room, Section, Table};
use super::escape;

/// The document as Markdown.
pub fn render(document: &Document) -> String {
    let mut out = String::new();
    heading(&mut out, 1, &document.title);
    paragraph(&mut out, "", &document.subtitle);
    for (index, part) in document.sections.iter().enumerate() {
        section(&mut out, part, 2, Some(index + 1));
    }
    out.push_str("---\n\n");
    paragraph(&mut out, "", &document.colophon);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn section(out: &mut String, part: &Section, depth: usize, number: Option<usize>) {
    let number = number.map(|number| format!("{number}. ")).unwrap_or_default();
    heading(out, depth, &format!("{number}{}", part.heading));
    for piece in &part.blocks {
        block(out, piece);
    }
    for inner in &part.parts {
        section(out, inner, (depth + 1).min(6), None);
    }
}

fn heading(out: &mut String, depth: usize, text: &str) {
    let text = escaped(&text.replace('\n', " "));
    let _ = write!(out, "{} {}\n\n", "#".repeat(depth), text.trim());
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Paragraph(text) => paragraph(out, "", text),
        Block::Note(text) => paragraph(out, "> ", text),
        Block::List(items) => {
            for item in items {
                list_item(out, "", item);
            }
            out.push('\n');
        }
        Block::Facts(facts) => {
            for fact in facts {
                list_item(out, &label(fact), &fact.text);
            }
            out.push('\n');
        }
        Block::Table(table) => pipe_table(out, table),
        Block::Quote(fact) => {
            let _ = write!(out, "{}\n\n", label(fact).trim_end());
            paragraph(out, "> ", &fact.text);
        }
        // The picture stays behind; its alternative says the same.
        Block::Figure(figure) => {
            let _ = write!(out, "**{}**\n\n", escaped(&figure.caption.replace('\n', " ")));
            self::block(out, &figure.alternative);
        }
        Block::Choices(choices) => boxes(out, choices),
        Block::Room(room) => lines(out, room),
    }
}

fn label(fact: &Fact) -> String {
    format!("**{}:** ", escaped(&fact.label.replace('\n', " ")))
}

/// A paragraph whose lines all begin with a prefix, such as that of a quotation.
fn paragraph(out: &mut String, prefix: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let _ = write!(out, "{prefix}{}\n\n", flowing(text, prefix));
}

fn list_item(out: &mut String, label: &str, text: &str) {
    let _ = writeln!(out, "- {label}{}", flowing(text, "  "));
}

/// Text over several lines: line breaks are kept, empty lines part paragraphs, later lines begin with the prefix.
fn flowing(text: &str, prefix: &str) -> String {
    let mut flowing = String::new();
    let mut gap = false;
    for line in text.lines().map(str::trim) {
        let line = escaped(line);
        // A line of joiners or direction marks is empty once it is shown.
        if line.trim().is_empty() {
            gap = !flowing.is_empty();
            continue;
        }
        if gap {
            let _ = write!(flowing, "\n{}\n{prefix}", prefix.trim_end());
        } else if !flowing.is_empty() {
            let _ = write!(flowing, "\\\n{prefix}");
        }
        gap = false;
        flowing.push_str(&at_line_start(&line));
    }
    flowing
}

fn pipe_table(out: &mut String, table: &Table) {
    if !table.caption.is_empty() {
        let _ = write!(out, "**{}**\n\n", escaped(&table.caption.replace('\n', " ")));
    }
    row(out, table.columns.iter().map(|column| cell(&column.heading)));
    row(out, table.columns.iter().map(|column| rule(column).to_owned()));
    for cells in &table.rows {
        let filled = table.columns.iter().zip(cells).map(|(column, text)| match column.kind {
            ColumnKind::Name | ColumnKind::Text | ColumnKind::Number => cell(text),
            ColumnKind::Tick => "\\[ \\]".to_owned(),
            ColumnKind::Room => String::new(),
        });
        row(out, filled);
    }
    out.push('\n');
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for cell in cells {
        let _ = write!(out, "| {cell} ");
    }
    out.push_str("|\n");
}

fn rule(column: &Column) -> &'static str {
    match column.kind {
        ColumnKind::Number => "---:",
        ColumnKind::Tick => ":---:",
        ColumnKind::Name | ColumnKind::Text | ColumnKind::Room => "---",
    }
}

fn cell(text: &str) -> String {
    text.lines().map(|line| escaped(line.trim())).collect::<Vec<_>>().join("<br>")
}

fn boxes(out: &mut String, choices: &Choices) {
    paragraph(out, "", &choices.label);
    for option in &choices.options {
        let _ = writeln!(out, "- \\[ \\] {}", flowing(option, "  "));
    }
    out.push('\n');
}

fn lines(out: &mut String, room: &Room) {
    paragraph(out, "", &room.label);
    for _ in 0..room.lines {
        let _ = write!(out, "{}\n\n", "\\_".repeat(60));
    }
}

/// Text that cannot become markup, HTML, a link or the end of a table cell, wherever it stands in a line.
fn escaped(text: &str) -> String {
    let shown = escape::visible(text);
    let mut escaped = String::with_capacity(shown.len() + 8);
    for (at, character) in shown.char_indices() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '~' | '#' | '$' | '@' => {
                escaped.push('\\');
                escaped.push(character);
            }
            // Addresses would become links by themselves.
            ':' if shown.get(at..).is_some_and(|rest| rest.starts_with("://")) => escaped.push_str("\\:"),
            '.' if shown.get(at.saturating_sub(3)..at).is_some_and(|before| before.eq_ignore_ascii_case("www")) => {
                escaped.push_str("\\.");
            }
            other => escaped.push(other),
        }
    }
    escaped
}

/// Escaped text that cannot begin a list, a rule, an underlined heading or the rule of a table either.
fn at_line_start(escaped: &str) -> String {
    if escaped.starts_with(['-', '+', '=', ':']) {
        return format!("\\{escaped}");
    }
    let rest = escaped.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < escaped.len() && rest.starts_with(['.', ')']) {
        let digits: String = escaped.chars().take_while(char::is_ascii_digit).collect();
        return format!("{digits}\\{rest}");
    }
    escaped.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_is_shown_as_it_was_written() {
        let cases = [
            ("Plain text, 3.5 of 10 (yes)!", "Plain text, 3.5 of 10 (yes)!"),
            ("**bold** _em_ `code`", "\\*\\*bold\\*\\* \\_em\\_ \\`code\\`"),
            ("a | b \\| c", "a \\| b \\\\\\| c"),
            ("<b> &amp; [x](y)", "&lt;b\\> &amp;amp; \\[x\\](y)"),
            ("https://example.org www.example.org a@b", "https\\://example.org www\\.example.org a\\@b"),
            (
                "# one\n1. two\n- three\n+ four\n===\n:-:",
                "\\# one\\\n1\\. two\\\n\\- three\\\n\\+ four\\\n\\===\\\n\\:-:",
            ),
            ("    indented\n\ttoo", "indented\\\ntoo"),
            ("one\n\n\ntwo\n", "one\n\ntwo"),
            ("one\n\u{200f}\ntwo\n\u{200d}\n", "one\n\ntwo"),
        ];
        for (text, expected) in cases {
            assert_eq!(flowing(text, ""), expected, "{text}");
        }
    }

    #[test]
    fn lines_of_a_quotation_and_of_a_cell_stay_in_their_place() {
        assert_eq!(flowing("one\ntwo\n\n> three", "> "), "one\\\n> two\n>\n> \\> three");
        assert_eq!(cell("one\ntwo | three"), "one<br>two \\| three");
    }
}
