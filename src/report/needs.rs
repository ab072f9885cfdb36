//! Felt against shown: four corners in plain words, as a picture and as a table (rule 4).

use crate::say;
use crate::scoring::FeltReading;

use super::corners::{self, Corner};
use super::document::{Block, Column, ColumnKind, Figure, Section, Table};
use super::source::{Asked, Source, name};
use super::words as keys;

/// The corners as they are drawn: large gaps above, needs that are felt to the right.
const CORNERS: [FeltReading; 4] =
    [FeltReading::ShownMoreThanFelt, FeltReading::Confirmed, FeltReading::Neither, FeltReading::FeltMoreThanShown];

/// The order in which the table says them.
const SAID: [FeltReading; 4] =
    [FeltReading::Confirmed, FeltReading::ShownMoreThanFelt, FeltReading::FeltMoreThanShown, FeltReading::Neither];

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-needs-heading"));
    section.say(source.text("report-needs-lead"));
    let placed = source.asked().filter(|asked| asked.score.felt_reading.is_some()).count();
    if placed > 0 {
        section.blocks.push(Block::Figure(figure(source)));
    }
    let rest = source.asked().count().saturating_sub(placed);
    if rest > 0 {
        section.say(say!(source.words, "report-needs-not-placed", count = rest));
    }
    section
}

fn members(source: Source<'_>, reading: FeltReading) -> impl Iterator<Item = Asked<'_>> {
    source.asked().filter(move |asked| asked.score.felt_reading == Some(reading))
}

fn figure(source: Source<'_>) -> Figure {
    let drawn = CORNERS.map(|reading| Corner {
        heading: source.text(keys::felt_reading(reading)),
        place: source.text(keys::corner(reading)),
        ids: members(source, reading).map(|asked| asked.indicator.id.to_string()).collect(),
        none: source.text("report-corner-empty"),
    });
    let caption = source.text("report-needs-caption");
    let description = source.text("report-needs-description");
    Figure {
        svg: corners::draw("felt-shown", &caption, &description, &drawn),
        caption,
        alternative: Box::new(Block::Table(table(source))),
    }
}

fn table(source: Source<'_>) -> Table {
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-capacity")),
        Column::new(ColumnKind::Text, source.text("report-felt")),
        Column::new(ColumnKind::Number, source.text("report-gap")),
        Column::new(ColumnKind::Text, source.text("report-together")),
    ];
    let rows = SAID
        .iter()
        .flat_map(|reading| members(source, *reading).map(move |asked| (asked, *reading)))
        .map(|(asked, reading)| {
            vec![
                name(asked.indicator),
                asked.score.felt.map_or_else(|| source.dash(), |felt| source.text(keys::felt(felt))),
                asked.score.gap.map_or_else(|| source.dash(), |gap| gap.to_string()),
                source.text(keys::felt_reading(reading)),
            ]
        })
        .collect();
    Table { caption: String::new(), columns, rows }
}
