//! What people said alone, indicator by indicator: how many stand where, the groups that may be shown, and comments that
//! nothing connects with anybody.

use crate::model::{BandLevels, FeltNeed, Heard, Indicator, Level, Tally};
use crate::say;
use crate::scoring::names;
use crate::voices::DIVISIONS;
use crate::voices::suppression::shown;

use super::document::{Column, ColumnKind, Section, Table};
use super::source::Source;
use super::words as keys;

/// `high: 4 people; medium: 1 person`, the strongest need first; `None` where nobody said one.
pub(super) fn felt(source: Source<'_>, heard: &Heard) -> Option<String> {
    let needs: Vec<_> = FeltNeed::all().zip(heard.felt).filter(|(_, people)| *people > 0).collect();
    let line = |(need, people): &(FeltNeed, u16)| {
        let need = source.words.say(keys::felt(*need));
        say!(source.words, "report-voices-felt-item", need = need, people = *people)
    };
    (!needs.is_empty()).then(|| needs.iter().rev().map(line).collect::<Vec<_>>().join("; "))
}

/// `level 2: 4 people; level 3: 1 person`; `None` where nobody said one.
pub(super) fn levels(source: Source<'_>, levels: Tally) -> Option<String> {
    let chosen: Vec<String> = Level::all()
        .zip(levels.counts())
        .filter(|(_, people)| *people > 0)
        .map(|(level, people)| say!(source.words, "report-tally-level", level = level.get(), people = people))
        .collect();
    (!chosen.is_empty()).then(|| chosen.join("; "))
}

/// Groups and comments, under what the group itself said.
pub(super) fn add(source: Source<'_>, part: &mut Section, heard: &Heard, indicator: Option<&Indicator>) {
    if let Some(answered) = heard.revision
        && let Some(indicator) = indicator.filter(|indicator| indicator.revision != answered)
    {
        part.note(say!(source.words, "report-voices-reworded", answered = answered, now = indicator.revision));
    }
    if heard.levels.people() > 0 {
        let shown = shown(heard);
        let mut groups = Section::new(source.text("report-voices-by-group"));
        for division in DIVISIONS {
            groups.table(table(
                source,
                names::division(division),
                shown.iter().filter(|group| group.band.by() == division.by()),
            ));
        }
        groups.say(source.text("report-voices-few"));
        part.part(groups);
    }
    for comment in &heard.comments {
        part.quote(source.text("report-voices-comment"), comment);
    }
}

fn table<'g>(source: Source<'_>, caption: &str, groups: impl Iterator<Item = &'g BandLevels>) -> Table {
    let row = |group: &BandLevels| {
        let mut cells = vec![source.text(names::band(group.band))];
        cells.extend(group.levels.counts().map(|count| count.to_string()));
        cells.push(group.levels.people().to_string());
        cells
    };
    let number = |heading: String| Column::new(ColumnKind::Number, heading);
    let mut columns = vec![Column::new(ColumnKind::Text, source.text("report-voices-group"))];
    columns.extend(Level::all().map(|level| number(say!(source.words, "report-voices-level", level = level.get()))));
    columns.push(number(source.text("report-people-all")));
    let caption = source.text(caption);
    Table { caption: say!(source.words, "report-voices-table", by = caption), columns, rows: groups.map(row).collect() }
}
