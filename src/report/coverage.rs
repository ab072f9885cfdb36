//! Which indicators answer which paragraph of the founding papers, so that nobody has to take "it covers the papers" on trust.

use crate::model::{Area, Indicator, Module};
use crate::say;
use crate::text::Words;

use super::document::{Column, ColumnKind, Document, Section, Table};

/// The paragraphs that ask for capacities or say what goes wrong, each with the key of its subject: D1 6 to 10, 12 to 14 and 17,
/// D2 3, 5, 7, 8 and 11.
const PARAGRAPHS: &[(&str, &str)] = &[
    ("D1 6(a)", "coverage-d1-6a"),
    ("D1 6(b)", "coverage-d1-6b"),
    ("D1 6(c)", "coverage-d1-6c"),
    ("D1 6(d)", "coverage-d1-6d"),
    ("D1 6(e)", "coverage-d1-6e"),
    ("D1 7", "coverage-d1-7"),
    ("D1 8(a)", "coverage-d1-8a"),
    ("D1 8(b)", "coverage-d1-8b"),
    ("D1 8(c)", "coverage-d1-8c"),
    ("D1 9", "coverage-d1-9"),
    ("D1 10", "coverage-d1-10"),
    ("D1 12(a)", "coverage-d1-12a"),
    ("D1 12(b)", "coverage-d1-12b"),
    ("D1 12(c)", "coverage-d1-12c"),
    ("D1 12(d)", "coverage-d1-12d"),
    ("D1 13", "coverage-d1-13"),
    ("D1 14", "coverage-d1-14"),
    ("D1 17(a)", "coverage-d1-17a"),
    ("D1 17(b)", "coverage-d1-17b"),
    ("D1 17(c)", "coverage-d1-17c"),
    ("D1 17(d)", "coverage-d1-17d"),
    ("D1 17(e)", "coverage-d1-17e"),
    ("D1 17(f)", "coverage-d1-17f"),
    ("D2 3", "coverage-d2-3"),
    ("D2 5", "coverage-d2-5"),
    ("D2 7", "coverage-d2-7"),
    ("D2 8", "coverage-d2-8"),
    ("D2 11", "coverage-d2-11"),
];

/// A paragraph and the indicators that answer it.
#[derive(Clone, Debug)]
pub struct Covered<'a> {
    /// The paragraph, for example `D1 6(b)`.
    pub paragraph: &'static str,
    /// The key of the words for its subject.
    pub subject: &'static str,
    /// The indicators that name it, in the order of the instruments.
    pub indicators: Vec<&'a Indicator>,
}

/// For each paragraph the indicators that answer it. An indicator that names no paragraph answers those of its area.
pub fn covered<'a>(modules: &[&'a Module]) -> Vec<Covered<'a>> {
    let answers = |paragraph: &str, area: &Area, indicator: &Indicator| {
        let named = if indicator.source.is_empty() { &area.source } else { &indicator.source };
        named.iter().any(|source| source == paragraph)
    };
    let all: Vec<_> = modules.iter().flat_map(|module| module.indicators()).collect();
    let cover = |(paragraph, subject): &(&'static str, &'static str)| {
        let naming = all.iter().filter(|(area, indicator)| answers(paragraph, area, indicator));
        Covered { paragraph, subject, indicators: naming.map(|(_, indicator)| *indicator).collect() }
    };
    PARAGRAPHS.iter().map(cover).collect()
}

/// The coverage table as a document.
pub fn coverage(words: &Words, modules: &[&Module]) -> Document {
    let covered = covered(modules);
    let rows = covered.iter().map(|covered| {
        let ids: Vec<_> = covered.indicators.iter().map(|indicator| indicator.id.as_str()).collect();
        let ids = if ids.is_empty() { words.say("coverage-nothing").into_owned() } else { ids.join(", ") };
        vec![covered.paragraph.to_owned(), words.say(covered.subject).into_owned(), ids]
    });
    let mut table = Section::new(words.say("coverage-table-heading"));
    table.say(words.say("coverage-lead"));
    table.table(Table {
        caption: String::new(),
        columns: vec![
            Column::new(ColumnKind::Name, words.say("coverage-paragraph")),
            Column::new(ColumnKind::Text, words.say("coverage-subject")),
            Column::new(ColumnKind::Text, words.say("coverage-indicators")),
        ],
        rows: rows.collect(),
    });
    let mut list = Section::new(words.say("coverage-list-heading"));
    for module in modules {
        let mut part = Section::new(format!("{} ({} {})", module.title, module.id, module.version));
        part.list(module.indicators().map(|(_, one)| format!("{} {}", one.id, one.title)).collect());
        list.part(part);
    }
    let count: usize = modules.iter().map(|module| module.indicators().count()).sum();
    Document {
        language: words.say("report-language").into_owned(),
        title: words.say("coverage-title").into_owned(),
        subtitle: say!(words, "coverage-subtitle", indicators = count, paragraphs = covered.len()),
        contents: words.say("report-contents").into_owned(),
        sections: vec![table, list],
        colophon: words.say("report-limits-not-ilo").into_owned(),
    }
}
