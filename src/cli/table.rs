//! Tables and paragraphs of plain text, by the width that characters take on a terminal.

use unicode_width::UnicodeWidthStr;

use super::output::on_one_line;

/// Where a column's cells stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// A table. Every row has one cell for each column.
pub(super) struct Table {
    sides: Vec<Side>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings.
    pub(super) fn new(columns: &[(Side, &str)]) -> Table {
        let headings = columns.iter().map(|(_, heading)| (*heading).to_owned()).collect();
        Table { sides: columns.iter().map(|(side, _)| *side).collect(), rows: vec![headings] }
    }

    /// Adds a row; each cell is shown on one line.
    pub(super) fn row(&mut self, cells: &[String]) {
        self.rows.push(cells.iter().map(|cell| on_one_line(cell)).collect());
    }

    /// Whether there is nothing below the headings.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.len() == 1
    }

    /// The table, each line after `indent`; nothing stands behind the last cell of a line.
    pub(super) fn text(&self, indent: &str) -> String {
        let width = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
        let widths: Vec<usize> = (0..self.sides.len()).map(|column| width(column).unwrap_or(0)).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = indent.to_owned();
            for ((cell, side), width) in row.iter().zip(&self.sides).zip(&widths) {
                let room = " ".repeat(width.saturating_sub(cell.width()));
                match side {
                    Side::Left => line.extend([cell.as_str(), &room]),
                    Side::Right => line.extend([&room, cell.as_str()]),
                }
                line.push_str("  ");
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// The columns of a paragraph.
const WIDTH: usize = 79;

/// A paragraph of one or more lines, each after `indent`, ending with a line feed.
pub(super) fn paragraph(text: &str, indent: &str) -> String {
    hanging(text, indent, indent)
}

/// The same, with something else before the first line than before the others.
pub(super) fn hanging(text: &str, first: &str, others: &str) -> String {
    // An id such as GOV-3.1 stays in one piece.
    let options = textwrap::Options::new(WIDTH).word_splitter(textwrap::WordSplitter::NoHyphenation);
    let options = options.initial_indent(first).subsequent_indent(others);
    format!("{}\n", textwrap::fill(&on_one_line(text.trim()), options))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_width_and_cells_stay_on_one_line() {
        let mut table = Table::new(&[(Side::Left, "name"), (Side::Right, "number"), (Side::Left, "end")]);
        assert!(table.is_empty());
        table.row(&["日本", "7", "x"].map(str::to_owned));
        table.row(&["e\u{301}\u{1b}\n", "12", ""].map(str::to_owned));
        assert_eq!(table.text("  "), "  name  number  end\n  日本       7  x\n  e\u{301}␛␊       12\n");
    }
}
