//! The question booklet: any instrument on paper, to prepare a stocktake and to go on when the power fails.
//!
//! All felt needs come first, on pages of their own: they are answered before anybody reads a description (D1 17(a)).
//! Probes are for the facilitator and never stand here. What to bring follows at once, so that a group can prepare, and the
//! words that not everybody knows are explained at the end.

use crate::glossary;
use crate::model::{AreaId, Depth, FeltNeed, Importance, Indicator, Instrument, Level, Placed, Term};
use crate::say;
use crate::text::Words;

use super::document::{Block, Choices, Column, ColumnKind, Document, Fact, Room, Section, Table};
use super::source::name;
use super::words as keys;

/// The booklet of what a depth asks, without some areas.
pub(super) fn booklet(
    words: &Words,
    instrument: &Instrument,
    depth: Depth,
    without: &[AreaId],
    terms: &[Term],
) -> Document {
    let asked: Vec<_> = instrument
        .indicators()
        .filter(|placed| placed.indicator.is_asked_at(depth) && !without.contains(&placed.area.id))
        .collect();
    let versions: Vec<_> = instrument
        .parts
        .iter()
        .map(|part| {
            let (id, hash) = (part.module.id.to_string(), part.hash.as_str());
            say!(words, "booklet-version", id = id, version = part.module.version.to_string(), hash = hash)
        })
        .collect();
    let mut sections = vec![how_to(words, &asked), felt_needs(words, &asked)];
    sections.extend(Some(to_bring(words, &asked)).filter(|section| !section.parts.is_empty()));
    sections.extend(areas(words, &asked));
    let explained = explained(words, &sections, terms);
    sections.extend(explained);
    Document {
        language: words.say("report-language").into_owned(),
        title: say!(words, "booklet-title", title = instrument.title()),
        subtitle: say!(words, "booklet-subtitle", depth = words.say(keys::depth(depth)), count = asked.len()),
        contents: words.say("report-contents").into_owned(),
        sections,
        colophon: versions.join("\n"),
    }
}

fn how_to(words: &Words, asked: &[Placed<'_>]) -> Section {
    let mut section = Section::new(words.say("booklet-how-heading"));
    let heard = asked.iter().any(|placed| placed.indicator.is_heard());
    section.list(
        [
            Some("booklet-how-felt"),
            Some("booklet-how-evidence"),
            heard.then_some("prompts-heard"),
            Some("booklet-how-level"),
            Some("booklet-how-together"),
            Some("booklet-how-desired"),
            Some("booklet-how-after"),
        ]
        .into_iter()
        .flatten()
        .map(|key| words.say(key).into_owned())
        .collect(),
    );
    for key in ["booklet-organization", "booklet-day", "booklet-people"] {
        section.blocks.push(room(words, key, 1));
    }
    if asked.is_empty() {
        section.note(words.say("booklet-empty"));
    }
    section
}

fn felt_needs(words: &Words, asked: &[Placed<'_>]) -> Section {
    let mut section = Section::new(words.say("booklet-felt-heading")).on_new_page();
    section.say(words.say("booklet-felt-lead"));
    for placed in asked {
        let options = FeltNeed::all().map(|felt| words.say(keys::felt(felt)).into_owned()).collect();
        let label = format!("{} {}", placed.indicator.id, placed.indicator.felt_need);
        section.blocks.push(Block::Choices(Choices { label, options }));
    }
    section
}

/// What the prompts for evidence that can be carried begin with.
const CARRIED: [&str; 2] = ["Document:", "Data:"];

/// The documents and data to look for before the day (D1 17(a)), area by area; they stand at the indicators too.
fn to_bring(words: &Words, asked: &[Placed<'_>]) -> Section {
    let mut section = Section::new(words.say("booklet-bring-heading")).on_new_page();
    section.say(words.say("booklet-bring-lead"));
    for group in asked.chunk_by(|a, b| a.area.id == b.area.id) {
        let Some(area) = group.first().map(|placed| placed.area) else { continue };
        let mut part = Section::new(format!("{} {}", area.id, area.title));
        let prompts = group.iter().flat_map(|placed| {
            let carried = |prompt: &&String| CARRIED.iter().any(|start| prompt.starts_with(start));
            placed.indicator.evidence.iter().filter(carried).map(|prompt| format!("{prompt} ({})", placed.indicator.id))
        });
        part.list(prompts.collect());
        section.part(part);
    }
    section
}

/// The words of the sections before that need an explanation, if they have any.
fn explained(words: &Words, sections: &[Section], terms: &[Term]) -> Option<Section> {
    let mut used = Vec::new();
    for section in sections {
        texts(section, &mut used);
    }
    let found = glossary::found_in(terms, used);
    let mut section = Section::new(words.say("booklet-words-heading")).on_new_page();
    section.say(words.say("booklet-words-lead"));
    section.facts(found.iter().map(|term| Fact::new(term.term.as_str(), term.meaning.as_str())).collect());
    (!found.is_empty()).then_some(section)
}

/// Every text of a section and its parts.
fn texts<'a>(section: &'a Section, found: &mut Vec<&'a str>) {
    found.push(&section.heading);
    for block in &section.blocks {
        match block {
            Block::Paragraph(text) | Block::Note(text) => found.push(text),
            Block::List(items) => found.extend(items.iter().map(String::as_str)),
            Block::Facts(facts) => {
                found.extend(facts.iter().flat_map(|fact| [fact.label.as_str(), fact.text.as_str()]));
            }
            Block::Quote(fact) => found.extend([fact.label.as_str(), fact.text.as_str()]),
            Block::Table(table) => {
                found.push(&table.caption);
                found.extend(table.columns.iter().map(|column| column.heading.as_str()));
                found.extend(table.rows.iter().flatten().map(String::as_str));
            }
            Block::Figure(figure) => found.push(&figure.caption),
            Block::Choices(choices) => {
                found.push(&choices.label);
                found.extend(choices.options.iter().map(String::as_str));
            }
            Block::Room(room) => found.push(&room.label),
        }
    }
    for part in &section.parts {
        texts(part, found);
    }
}

/// One section for each area, one page for each indicator.
fn areas(words: &Words, asked: &[Placed<'_>]) -> Vec<Section> {
    asked
        .chunk_by(|a, b| a.area.id == b.area.id)
        .filter_map(|group| {
            let area = group.first()?.area;
            let mut section = Section::new(format!("{} {}", area.id, area.title)).on_new_page();
            for (index, placed) in group.iter().enumerate() {
                let part = indicator(words, placed.indicator);
                section.part(if index == 0 { part } else { part.on_new_page() });
            }
            Some(section)
        })
        .collect()
}

fn indicator(words: &Words, indicator: &Indicator) -> Section {
    let mut part = Section::new(name(indicator));
    part.say(indicator.question.as_str());
    if !indicator.not_applicable.trim().is_empty() {
        part.say(say!(words, "booklet-not-applicable", when = indicator.not_applicable.as_str()));
    }
    if !indicator.evidence.is_empty() {
        part.say(words.say("booklet-evidence"));
        part.list(indicator.evidence.clone());
    }
    part.blocks.push(room(words, "booklet-evidence-room", 2));
    part.table(levels(words, indicator));
    let importance = Importance::all().map(|importance| words.say(keys::importance(importance)).into_owned());
    part.blocks.push(choices(words, "booklet-importance", importance));
    part.blocks.push(room(words, "booklet-notes", 2));
    part
}

/// The five descriptors, each with boxes for the agreed and the desired level, and room for a tally.
fn levels(words: &Words, indicator: &Indicator) -> Table {
    let columns = vec![
        Column::new(ColumnKind::Tick, words.say("booklet-agreed")),
        Column::new(ColumnKind::Tick, words.say("booklet-desired")),
        Column::new(ColumnKind::Name, words.say("booklet-level")),
        Column::new(ColumnKind::Text, words.say("booklet-seen")),
        Column::new(ColumnKind::Room, words.say("booklet-tally")),
    ];
    let rows = Level::all()
        .map(|level| {
            let blank = String::new;
            vec![blank(), blank(), level_name(words, level), indicator.descriptor(level).to_owned(), blank()]
        })
        .collect();
    Table { caption: String::new(), columns, rows }
}

fn level_name(words: &Words, level: Level) -> String {
    say!(words, "report-level", number = level.get(), name = words.say(keys::level(level)))
}

fn choices(words: &Words, label: &str, options: impl Iterator<Item = String>) -> Block {
    Block::Choices(Choices { label: words.say(label).into_owned(), options: options.collect() })
}

fn room(words: &Words, label: &str, lines: u8) -> Block {
    Block::Room(Room { label: words.say(label).into_owned(), lines })
}
