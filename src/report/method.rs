//! Method and limits: how the figures came about, with which instruments, and what a self-assessment can say (rule 9).

use crate::model::{ModuleRef, Part, Weight};
use crate::say;
use crate::scoring::{FORMULA, names};

use super::document::{Column, ColumnKind, Fact, Section, Table};
use super::funder::Reader;
use super::source::{Source, name};

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-method-heading"));
    let mut figures = Section::new(source.text("report-method-figures"));
    figures.say(asked(source));
    let shown = ["report-method-ratings", "report-method-voices"];
    let of_people = shown.iter().filter(|_| source.reader == Reader::Organization);
    let counted = [
        "report-method-felt",
        "report-method-levels",
        "report-method-evidence",
        "report-method-states",
        "report-method-readings",
        "report-method-corners",
        "report-method-areas",
        "report-method-priority",
    ];
    let of_plan = (!source.assessment.plan.actions.is_empty()).then_some(&"report-method-plan");
    let keys = counted.iter().chain(of_people).chain(of_plan).chain(&["report-method-no-total"]);
    figures.list(keys.map(|key| source.text(key)).collect());
    section.part(figures);
    let mut limits = Section::new(source.text("report-limits-heading"));
    limits.list(
        [
            "report-limits-self",
            "report-limits-people",
            "report-limits-evidence",
            "report-limits-compare",
            "report-limits-not-ilo",
        ]
        .iter()
        .map(|key| source.text(key))
        .collect(),
    );
    section.part(limits);
    section.part(weights(source));
    section.part(instruments(source));
    section.part(document(source));
    section.part(super::closing::section(source));
    section
}

/// Which questions were asked, and how many of them.
fn asked(source: Source<'_>) -> String {
    let depth = source.text(names::depth(source.assessment.selection.depth));
    let (asked, all) = (source.scores.indicators.len(), source.instrument.indicators().count());
    say!(
        source.words,
        "report-method-asked",
        title = source.instrument.title(),
        depth = depth,
        asked = asked,
        all = all
    )
}

/// Weights are printed where they are used (rule 5).
fn weights(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-weights-heading"));
    let rows = source
        .asked()
        .filter(|asked| asked.score.weight != Weight::MIN)
        .map(|asked| vec![name(asked.indicator), asked.score.weight.to_string()])
        .collect();
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-capacity")),
        Column::new(ColumnKind::Number, source.text("report-weight")),
    ];
    part.table(Table { caption: source.text("report-weights-caption"), columns, rows });
    part
}

/// The instruments whose texts are printed here, and those the assessment names.
fn instruments(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-instruments-heading"));
    let printed = source.instrument.parts.iter().map(|part| {
        vec![
            part.module.title.clone(),
            part.module.id.to_string(),
            part.module.version.to_string(),
            part.hash.clone(),
            source.text("report-instrument-printed"),
        ]
    });
    let asked = source
        .assessment
        .selection
        .modules
        .iter()
        .filter(|asked| !source.instrument.parts.iter().any(|part| is_same(part, asked)))
        .map(|asked| named(source, asked, "report-instrument-asked"));
    let before =
        source.assessment.selection.earlier.iter().map(|asked| named(source, asked, "report-instrument-before"));
    let mut rows: Vec<_> = printed.chain(asked).collect();
    let differs = rows.len() > source.instrument.parts.len();
    rows.extend(before);
    let columns = vec![
        Column::new(ColumnKind::Name, source.text("report-instrument")),
        Column::new(ColumnKind::Text, source.text("report-instrument-id")),
        Column::new(ColumnKind::Text, source.text("report-instrument-version")),
        Column::new(ColumnKind::Text, source.text("report-instrument-hash")),
        Column::new(ColumnKind::Text, source.text("report-remark")),
    ];
    part.table(Table { caption: String::new(), columns, rows });
    if differs {
        part.note(source.text("report-instrument-differs"));
    }
    part
}

/// The row of an instrument that the assessment names.
fn named(source: Source<'_>, asked: &ModuleRef, remark: &str) -> Vec<String> {
    vec![
        source.dash(),
        asked.id.to_string(),
        asked.version.map_or_else(|| source.dash(), |version| version.to_string()),
        if asked.hash.is_empty() { source.dash() } else { asked.hash.clone() },
        source.text(remark),
    ]
}

fn is_same(part: &Part, asked: &ModuleRef) -> bool {
    part.module.id == asked.id && asked.version == Some(part.module.version) && part.hash == asked.hash
}

fn document(source: Source<'_>) -> Section {
    let assessment = source.assessment;
    let mut part = Section::new(source.text("report-document-heading"));
    let given = [
        ("report-document-id", assessment.id.as_ref().map(ToString::to_string)),
        ("report-document-revision", assessment.revision.map(|revision| revision.to_string())),
        ("report-round-label", Some(super::cover::round(source))),
        ("report-document-previous", assessment.previous.as_ref().map(ToString::to_string)),
        ("report-document-formula", Some(FORMULA.to_string())),
        ("report-document-made", Some(source.made.on.clone())),
        ("report-document-program", Some(say!(source.words, "report-program", version = source.made.version.as_str()))),
    ];
    let facts = given.into_iter().filter_map(|(label, text)| Some(Fact::new(source.text(label), text?)));
    part.facts(facts.collect());
    part
}
