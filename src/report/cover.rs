//! The first section: whose stocktake it is, what it is for in the group's own words, and who was in the room.

use crate::model::{Band, Participants, Role, Sex};
use crate::say;
use crate::scoring::names;
use crate::voices::room;

use super::closing;
use super::document::{Column, ColumnKind, Fact, Section, Table};
use super::source::Source;
use super::words as keys;

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-about-heading"));
    section.note(source.text("report-about-note"));
    if let Some(warning) = closing::warning(source) {
        section.note(warning);
    }
    if !source.whole.undecided.is_empty() {
        section.note(say!(source.words, "undecided-line", count = source.whole.undecided.len()));
    }
    section.facts(facts(source));
    section.part(own_words(source));
    section.part(people(source));
    section
}

fn facts(source: Source<'_>) -> Vec<Fact> {
    let (subject, workshop, scope) =
        (&source.assessment.subject, &source.assessment.workshop, &source.assessment.scope);
    let selection = &source.assessment.selection;
    let modules: Vec<_> =
        source.instrument.parts.iter().map(|part| format!("{} ({})", part.module.title, part.module.id)).collect();
    let without: Vec<_> = selection.without.iter().map(|id| source.area_name(id)).collect();
    let date = workshop.date.map(|date| date.to_string()).unwrap_or_default();
    [
        ("report-organization", subject.organization.clone()),
        ("report-unit", subject.unit.clone()),
        ("report-constituent", source.text(keys::constituent(subject.constituent))),
        ("report-country", subject.country.clone()),
        ("report-round-label", round(source)),
        ("report-workshop", workshop.title.clone()),
        ("report-date", date),
        ("report-place", workshop.place.clone()),
        ("report-facilitators", workshop.facilitators.join("\n")),
        ("report-voices-counted", counted(source)),
        ("report-period", scope.planning_period.clone()),
        ("report-depth-label", source.text(keys::depth(selection.depth))),
        ("report-modules", modules.join("\n")),
        ("report-without", without.join("\n")),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .map(|(label, text)| Fact::new(source.text(label), text))
    .chain(closing::facts(source))
    .collect()
}

/// How many people answered alone.
fn counted(source: Source<'_>) -> String {
    match source.assessment.voices.counted.len() {
        0 => String::new(),
        people => say!(source.words, "report-voices-people", count = people),
    }
}

/// `1 (baseline)`.
pub(super) fn round(source: Source<'_>) -> String {
    say!(source.words, "report-round", round = source.assessment.round)
}

fn own_words(source: Source<'_>) -> Section {
    let scope = &source.assessment.scope;
    let mut part = Section::new(source.text("report-scope-heading"));
    part.quote(source.text("report-scope-whom"), &scope.whom);
    part.quote(source.text("report-scope-which"), &scope.which);
    part.quote(source.text("report-scope-purpose"), &scope.purpose);
    part.quote(source.text("report-scope-requested-by"), &scope.requested_by);
    part
}

/// People who are counted in one column: women, men, and all others.
fn in_column(sex: Sex, group: &Participants) -> bool {
    group.sex.unwrap_or(Sex::Other) == sex
}

fn people(source: Source<'_>) -> Section {
    let groups = &source.assessment.workshop.participants;
    let mut part = Section::new(source.text("report-people-heading"));
    let absent = room::absent(groups, source.assessment.subject.constituent);
    let absent: Vec<_> = absent.into_iter().map(|band| source.text(names::band(band))).collect();
    if !groups.is_empty() {
        part.table(roles(source, groups));
        for division in [Band::Age(None), Band::Seniority(None)] {
            part.table(counts(source, groups, division));
        }
    }
    if !absent.is_empty() {
        part.say(say!(source.words, "report-people-nobody", groups = absent.join(", ")));
    }
    let missing = source.assessment.workshop.missing.join("\n");
    if !missing.trim().is_empty() {
        part.facts(vec![Fact::new(source.text("report-people-missing"), missing)]);
    }
    part
}

/// People by age or by seniority, where that was recorded.
fn counts(source: Source<'_>, groups: &[Participants], division: Band) -> Table {
    let label = |band: Band| match band.word() {
        Band::NOT_GIVEN => source.text("report-people-not-recorded"),
        _ => source.text(names::band(band)),
    };
    let rows =
        room::totals(groups, division.by()).into_iter().map(|(band, count)| vec![label(band), count.to_string()]);
    let name = source.text(names::division(division));
    Table {
        caption: String::new(),
        columns: vec![
            Column::new(ColumnKind::Text, name),
            Column::new(ColumnKind::Number, source.text("report-people-all")),
        ],
        rows: rows.collect(),
    }
}

/// People by role and sex. A role with its own word stands under the same name however it is spelt.
fn roles(source: Source<'_>, groups: &[Participants]) -> Table {
    let sexes: Vec<Sex> =
        Sex::ALL.iter().copied().filter(|sex| groups.iter().any(|group| in_column(*sex, group))).collect();
    let named = |group: &Participants| match Role::of(&group.role) {
        Some(role) => source.text(names::role(role)),
        None if group.role.trim().is_empty() => source.text("report-people-no-role"),
        None => group.role.clone(),
    };
    let mut roles: Vec<String> = Vec::new();
    for role in groups.iter().map(named) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    let row = |label: String, counted: &dyn Fn(&Participants) -> bool| {
        let count = |wanted: &dyn Fn(&Participants) -> bool| -> u64 {
            groups.iter().filter(|group| counted(group) && wanted(group)).map(|group| u64::from(group.count)).sum()
        };
        let mut cells = vec![label];
        cells.extend(sexes.iter().map(|sex| count(&|group| in_column(*sex, group)).to_string()));
        cells.push(count(&|_| true).to_string());
        cells
    };
    let mut columns = vec![Column::new(ColumnKind::Name, source.text("report-people-role"))];
    columns.extend(sexes.iter().map(|sex| Column::new(ColumnKind::Number, source.text(keys::sex(*sex)))));
    columns.push(Column::new(ColumnKind::Number, source.text("report-people-all")));
    let mut rows: Vec<_> = roles.iter().map(|role| row(role.clone(), &|group| named(group) == *role)).collect();
    rows.push(row(source.text("report-people-total"), &|_| true));
    Table { caption: source.text("report-people-caption"), columns, rows }
}
