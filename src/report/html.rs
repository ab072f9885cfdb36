//! A document as one HTML file that needs nothing outside itself: for reading, for printing on A4, for a screen reader.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::document::{Block, Choices, Column, ColumnKind, Document, Fact, Figure, Room, Section, Table};
use super::escape;

/// The style sheet, also for print. It names no file and no address.
const STYLE: &str = include_str!("html.css");

/// Nothing may be loaded and nothing may run, whatever a text managed to smuggle in.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// The document as HTML.
pub fn render(document: &Document) -> String {
    let mut page = Page { out: String::new(), anchors: BTreeSet::new() };
    for section in &document.sections {
        page.collect(section);
    }
    let title = escape::html(&document.title);
    let _ = write!(
        page.out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1 dir=\"auto\">{title}</h1>\n",
        escape::html(&document.language)
    );
    page.text("p", "subtitle", &document.subtitle);
    page.out.push_str("</header>\n");
    page.contents(document);
    page.out.push_str("<main>\n");
    for (index, section) in document.sections.iter().enumerate() {
        page.section(section, 2, Some(index + 1));
    }
    page.out.push_str("</main>\n<footer>\n");
    page.text("p", "", &document.colophon);
    page.out.push_str("</footer>\n</body>\n</html>\n");
    page.out
}

/// So many sections need no list of contents.
const FEW_SECTIONS: usize = 2;

struct Page<'a> {
    out: String,
    anchors: BTreeSet<&'a str>,
}

impl<'a> Page<'a> {
    fn collect(&mut self, section: &'a Section) {
        if !section.anchor.is_empty() {
            self.anchors.insert(&section.anchor);
        }
        for part in &section.parts {
            self.collect(part);
        }
    }

    /// The list of contents, where there is more than a glance takes in.
    fn contents(&mut self, document: &Document) {
        if document.sections.len() <= FEW_SECTIONS {
            return;
        }
        let heading = escape::html(&document.contents);
        let _ = write!(self.out, "<nav aria-label=\"{heading}\">\n<p class=\"contents\">{heading}</p>\n<ol>\n");
        for (index, section) in document.sections.iter().enumerate() {
            let _ = writeln!(
                self.out,
                "<li><a href=\"#section-{}\">{}</a></li>",
                index + 1,
                escape::html(&section.heading)
            );
        }
        self.out.push_str("</ol>\n</nav>\n");
    }

    /// A section at a heading depth of 2 to 6; top sections carry their number.
    fn section(&mut self, section: &Section, depth: u8, number: Option<usize>) {
        let class = if section.new_page { " class=\"new-page\"" } else { "" };
        let id = match number {
            Some(number) => format!(" id=\"section-{number}\""),
            None if section.anchor.is_empty() => String::new(),
            None => format!(" id=\"{}\"", escape::html(&section.anchor)),
        };
        let _ = writeln!(self.out, "<section{id}{class}>");
        let number = number.map(|number| format!("{number}. ")).unwrap_or_default();
        let heading = escape::html(&section.heading);
        let _ = writeln!(self.out, "<h{depth} dir=\"auto\">{number}{heading}</h{depth}>");
        for block in &section.blocks {
            self.block(block);
        }
        for part in &section.parts {
            self.section(part, (depth + 1).min(6), None);
        }
        self.out.push_str("</section>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.text("p", "", text),
            Block::Note(text) => self.text("p", "note", text),
            Block::List(items) => {
                self.out.push_str("<ul>\n");
                for item in items {
                    self.text("li", "", item);
                }
                self.out.push_str("</ul>\n");
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Quote(fact) => {
                self.out.push_str("<figure class=\"quote\">\n");
                self.text("figcaption", "", &fact.label);
                self.text("blockquote", "", &fact.text);
                self.out.push_str("</figure>\n");
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Choices(choices) => self.choices(choices),
            Block::Room(room) => self.room(room),
        }
    }

    /// Text in an element of its own. The direction follows the text, since a name may be in another script.
    fn text(&mut self, element: &str, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = writeln!(self.out, "<{element}{class} dir=\"auto\">{}</{element}>", with_breaks(text));
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.out.push_str("<dl>\n");
        for fact in facts {
            self.out.push_str("<div>\n");
            self.text("dt", "", &fact.label);
            self.text("dd", "", &fact.text);
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</dl>\n");
    }

    fn table(&mut self, table: &Table) {
        self.out.push_str("<table>\n");
        if !table.caption.is_empty() {
            self.text("caption", "", &table.caption);
        }
        self.out.push_str("<thead>\n<tr>\n");
        for column in &table.columns {
            let heading = with_breaks(&column.heading);
            let _ = writeln!(self.out, "<th scope=\"col\" class=\"{}\">{heading}</th>", class(column.kind));
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>\n");
            for (column, cell) in table.columns.iter().zip(row) {
                self.cell(column, cell);
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n");
    }

    fn cell(&mut self, column: &Column, cell: &str) {
        let class = class(column.kind);
        let text = with_breaks(cell);
        let _ = match column.kind {
            ColumnKind::Name => {
                let target = cell.split(' ').next().and_then(|word| self.anchors.get(word));
                let name = target
                    .map_or_else(|| text.clone(), |anchor| format!("<a href=\"#{}\">{text}</a>", escape::html(anchor)));
                writeln!(self.out, "<th scope=\"row\" class=\"{class}\" dir=\"auto\">{name}</th>")
            }
            ColumnKind::Text | ColumnKind::Room => writeln!(self.out, "<td class=\"{class}\" dir=\"auto\">{text}</td>"),
            ColumnKind::Number => writeln!(self.out, "<td class=\"{class}\">{text}</td>"),
            ColumnKind::Tick => writeln!(self.out, "<td class=\"{class}\"><span class=\"box\"></span></td>"),
        };
    }

    fn figure(&mut self, figure: &Figure) {
        self.out.push_str("<figure class=\"chart\">\n");
        self.text("figcaption", "", &figure.caption);
        let _ = writeln!(self.out, "{}", figure.svg);
        self.out.push_str("</figure>\n");
        self.block(&figure.alternative);
    }

    fn choices(&mut self, choices: &Choices) {
        self.out.push_str("<div class=\"choices\">\n");
        self.text("p", "", &choices.label);
        self.out.push_str("<ul>\n");
        for option in &choices.options {
            let _ = writeln!(self.out, "<li><span class=\"box\"></span> {}</li>", with_breaks(option));
        }
        self.out.push_str("</ul>\n</div>\n");
    }

    fn room(&mut self, room: &Room) {
        self.out.push_str("<div class=\"room\">\n");
        self.text("p", "", &room.label);
        for _ in 0..room.lines {
            self.out.push_str("<div class=\"line\"></div>\n");
        }
        self.out.push_str("</div>\n");
    }
}

/// Escaped text whose line breaks are kept.
fn with_breaks(text: &str) -> String {
    escape::html(text.trim_end()).replace('\n', "<br>")
}

fn class(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Name => "name",
        ColumnKind::Text => "text",
        ColumnKind::Number => "number",
        ColumnKind::Tick => "tick",
        ColumnKind::Room => "room",
    }
}
