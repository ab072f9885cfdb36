//! Where the room agreed least: the ratings in an order, with what the group made of them.

use crate::say;
use crate::scoring::agreement::{least_agreed, too_few_for_a_word};
use crate::scoring::{IndicatorScore, Ratings};

use super::document::{Column, ColumnKind, Section, Table};
use super::source::{Asked, Source, name};
use super::words as keys;

/// The section; none where nobody rated.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let asked = |scores: Vec<&IndicatorScore>| -> Vec<Asked<'_>> {
        scores.into_iter().filter_map(|score| source.asked_one(&score.id)).collect()
    };
    let (groups, few) = (asked(least_agreed(source.scores)), asked(too_few_for_a_word(source.scores)));
    let mut section = Section::new(source.text("report-agreement-heading"));
    if !groups.is_empty() {
        section.say(source.text("report-agreement-lead"));
        section.table(table(source, &groups));
    }
    if !few.is_empty() {
        section.say(source.text("report-agreement-few"));
        section.list(few.iter().map(|asked| small(source, *asked)).collect());
    }
    (!section.is_bare()).then_some(section)
}

fn table(source: Source<'_>, groups: &[Asked<'_>]) -> Table {
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-capacity")),
        Column::new(ColumnKind::Text, source.text("report-agreement-from")),
        Column::new(ColumnKind::Text, source.text("report-agreement-word")),
        Column::new(ColumnKind::Text, source.text("report-agreement-pair")),
        Column::new(ColumnKind::Number, source.text("report-agreed")),
        Column::new(ColumnKind::Text, source.text("report-dissent")),
    ];
    let row = |asked: &Asked<'_>| {
        let ratings = asked.score.ratings.as_ref();
        vec![
            name(asked.indicator),
            from(source, *asked),
            ratings.map_or_else(|| source.dash(), |ratings| word(source, ratings)),
            ratings.map_or_else(|| source.dash(), |ratings| pair(source, ratings)),
            source.level_or_dash(asked.score.agreed),
            source.yes_or_dash(dissent(*asked)),
        ]
    };
    Table { caption: String::new(), columns, rows: groups.iter().map(row).collect() }
}

/// Where the ratings come from: what the room showed goes before what people said alone.
fn from(source: Source<'_>, asked: Asked<'_>) -> String {
    if asked.answer.is_some_and(|answer| answer.tally.is_some()) {
        source.text("report-agreement-room")
    } else {
        source.text("report-agreement-laptops")
    }
}

/// `mixed; levels 3 or more apart`.
fn word(source: Source<'_>, ratings: &Ratings) -> String {
    let word = ratings.agreement.map_or_else(|| source.dash(), |word| source.text(keys::agreement(word)));
    if ratings.wide_range {
        say!(source.words, "report-agreement-wide", word = word, range = ratings.range)
    } else {
        word
    }
}

fn pair(source: Source<'_>, ratings: &Ratings) -> String {
    say!(
        source.words,
        "report-agreement-held",
        count = ratings.best_pair_count,
        people = ratings.people,
        low = ratings.best_pair.get(),
        high = ratings.best_pair_upper().get()
    )
}

fn small(source: Source<'_>, asked: Asked<'_>) -> String {
    let people = asked.score.ratings.as_ref().map_or(0, |ratings| ratings.people);
    let agreed = source.level_or_dash(asked.score.agreed);
    say!(source.words, "report-agreement-small", name = name(asked.indicator), people = people, agreed = agreed)
}

fn dissent(asked: Asked<'_>) -> bool {
    asked.answer.is_some_and(|answer| !answer.dissent.trim().is_empty())
}
