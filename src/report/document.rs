//! What a report says, as one plain value; every document format is a small function from it.
//!
//! All texts are plain: whatever a format must escape, it escapes itself. Line breaks in texts are kept.

/// A whole document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language of the interface's words, for example `en`.
    pub language: String,
    /// The title.
    pub title: String,
    /// What stands under the title.
    pub subtitle: String,
    /// The heading of the list of contents.
    pub contents: String,
    /// The sections, in reading order.
    pub sections: Vec<Section>,
    /// The last line: what made the document, and when.
    pub colophon: String,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// A name that other parts of the document can point to, for example `GOV-3.1`; empty where nothing does.
    pub anchor: String,
    /// The heading.
    pub heading: String,
    /// Begins on a new page where there are pages.
    pub new_page: bool,
    /// What is said before the first part.
    pub blocks: Vec<Block>,
    /// Sections one step down.
    pub parts: Vec<Section>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A remark that must not be missed.
    Note(String),
    /// Items without an order.
    List(Vec<String>),
    /// Names and what belongs to them.
    Facts(Vec<Fact>),
    /// Rows and columns.
    Table(Table),
    /// The group's own words.
    Quote(Fact),
    /// A picture that says nothing its alternative does not say in words.
    Figure(Figure),
    /// Boxes on paper, one of which is ticked.
    Choices(Choices),
    /// Room on paper to write by hand.
    Room(Room),
}

/// A name and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub label: String,
    /// What belongs to it.
    pub text: String,
}

/// Rows and columns. Every row has one cell for each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table shows; empty where the heading above says it.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What its cells hold.
    pub kind: ColumnKind,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// The name of the row. When its first word is the anchor of a section, it leads there.
    Name,
    /// Text.
    Text,
    /// A number, or a few words that stand for one.
    Number,
    /// A box to tick on paper; the cells are empty.
    Tick,
    /// Room to write on paper; the cells are empty.
    Room,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The picture as a whole SVG element that needs nothing outside itself.
    pub svg: String,
    /// What it shows.
    pub caption: String,
    /// A table or list that says the same in words.
    pub alternative: Box<Block>,
}

/// Boxes on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// What is asked.
    pub label: String,
    /// The words beside the boxes.
    pub options: Vec<String>,
}

/// Room on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// What is to be written.
    pub label: String,
    /// How many lines.
    pub lines: u8,
}

impl Section {
    /// A section with this heading and nothing in it yet.
    pub fn new(heading: impl Into<String>) -> Section {
        Section { heading: heading.into(), ..Section::default() }
    }

    /// The same section, as a place that others can point to.
    #[must_use]
    pub fn at(self, anchor: impl Into<String>) -> Section {
        Section { anchor: anchor.into(), ..self }
    }

    /// The same section, on a new page.
    #[must_use]
    pub fn on_new_page(self) -> Section {
        Section { new_page: true, ..self }
    }

    /// Whether there is nothing under the heading.
    pub fn is_bare(&self) -> bool {
        self.blocks.is_empty() && self.parts.is_empty()
    }

    /// Adds a paragraph.
    pub fn say(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a remark that must not be missed.
    pub fn note(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Note(text.into()));
    }

    /// Adds the group's own words, unless they said nothing.
    pub fn quote(&mut self, label: impl Into<String>, text: &str) {
        if !text.trim().is_empty() {
            self.blocks.push(Block::Quote(Fact::new(label, text)));
        }
    }

    /// Adds facts, unless there are none.
    pub fn facts(&mut self, facts: Vec<Fact>) {
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Adds a table, unless it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds a part, unless there is nothing in it.
    pub fn part(&mut self, part: Section) {
        if !part.is_bare() {
            self.parts.push(part);
        }
    }
}

impl Fact {
    /// A name and what belongs to it.
    pub fn new(label: impl Into<String>, text: impl Into<String>) -> Fact {
        Fact { label: label.into(), text: text.into() }
    }
}

impl Column {
    /// A column.
    pub fn new(kind: ColumnKind, heading: impl Into<String>) -> Column {
        Column { heading: heading.into(), kind }
    }
}
