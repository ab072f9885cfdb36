//! Whether the group has closed its assessment: on the cover, in the last line, and with every closing on record.

use crate::format::assessment::{content_hash, is_changed_since_closing, spoken};
use crate::model::{Assessment, Closing, IndicatorId, Reopening};
use crate::say;
use crate::text::Words;

use super::document::{Column, ColumnKind, Document, Fact, Section, Table};
use super::funder::Reader;
use super::source::Source;

/// The facts of the cover: closed when and by whom with the hash, or that it is a draft.
pub(super) fn facts(source: Source<'_>) -> Vec<Fact> {
    let label = source.text("report-closed-label");
    let closings = &source.assessment.closings;
    if let Some(closing) = source.assessment.closing() {
        let closed = say!(source.words, "report-closed", date = closing.on.to_string(), by = closing.by.as_str());
        return vec![
            Fact::new(label, closed),
            Fact::new(source.text("report-closed-hash"), spoken(&closing.hash).join(" ")),
        ];
    }
    let last = closings.last().and_then(|closing| Some((closing.on, closing.reopened.as_ref()?)));
    let draft = match last {
        Some((closed, Reopening { on, changed: true, .. })) => {
            let (date, closed) = (on.to_string(), closed.to_string());
            say!(source.words, "report-closed-reopened-changed", date = date, closed = closed)
        }
        Some((_, Reopening { on, .. })) => say!(source.words, "report-closed-reopened", date = on.to_string()),
        None => source.text("report-closed-not"),
    };
    vec![Fact::new(label, draft)]
}

/// What must not be missed when the text is not what the group closed.
pub(super) fn warning(source: Source<'_>) -> Option<String> {
    let closing = source.assessment.closing().filter(|_| is_changed_since_closing(source.whole))?;
    Some(say!(source.words, "report-closed-changed", date = closing.on.to_string()))
}

/// A word or two for the subtitle.
pub(super) fn subtitle(words: &Words, assessment: &Assessment) -> String {
    match assessment.closing() {
        Some(_) if is_changed_since_closing(assessment) => words.say("report-changed-subtitle").into_owned(),
        Some(closing) => say!(words, "report-closed-subtitle", date = closing.on.to_string()),
        None if assessment.closings.is_empty() => words.say("report-draft-subtitle").into_owned(),
        None => words.say("report-reopened-subtitle").into_owned(),
    }
}

/// The line below the last one: the state, with the whole hash.
pub(super) fn colophon(words: &Words, assessment: &Assessment) -> String {
    let state = subtitle(words, assessment);
    let hash = assessment.closing().map(|closing| format!(" · {}", closing.hash)).unwrap_or_default();
    format!("{state}{hash}")
}

/// The column of what stayed in the parking lot.
const WAIVED: &str = "report-closings-waived";

/// Whether the parking lot is told at all: it belongs to the group.
fn tells_waived(source: Source<'_>) -> bool {
    source.reader == Reader::Organization
}

/// Every closing on record.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut part = Section::new(source.text("report-closings-heading"));
    let columns = [
        (ColumnKind::Name, "report-closings-on"),
        (ColumnKind::Text, "report-closings-by"),
        (ColumnKind::Text, "report-closings-hash"),
        (ColumnKind::Text, "report-closings-open"),
        (ColumnKind::Text, WAIVED),
        (ColumnKind::Text, "report-closings-reopened"),
    ];
    let told = columns.into_iter().filter(|(_, key)| *key != WAIVED || tells_waived(source));
    let columns = told.map(|(kind, key)| Column::new(kind, source.text(key))).collect();
    let rows: Vec<_> = source.assessment.closings.iter().map(|closing| row(source, closing)).collect();
    if rows.is_empty() {
        return part;
    }
    part.table(Table { caption: source.text("report-closings-caption"), columns, rows });
    if warning(source).is_some() {
        let hash = content_hash(source.whole);
        part.facts(vec![Fact::new(source.text("report-closed-hash-now"), hash)]);
    }
    part
}

fn row(source: Source<'_>, closing: &Closing) -> Vec<String> {
    let ids = |ids: &[IndicatorId]| ids.iter().map(IndicatorId::as_str).collect::<Vec<_>>().join(", ");
    let because = |what: String, because: &str| match (what.is_empty(), because.trim().is_empty()) {
        (true, true) => source.dash(),
        (_, true) => what,
        (true, false) => because.to_owned(),
        (false, false) => say!(source.words, "report-closings-because", what = what, because = because),
    };
    let open = ids(&closing.open);
    let reopened = closing.reopened.as_ref().map(|reopened| {
        let said = because(reopened.on.to_string(), &reopened.because);
        if reopened.changed {
            say!(source.words, "report-closings-changed", what = said, date = closing.on.to_string())
        } else {
            said
        }
    });
    let waived = tells_waived(source).then(|| because(ids(&closing.waived), &closing.waived_because));
    let first = [closing.on.to_string(), closing.by.clone(), closing.hash.clone()];
    let open = if open.is_empty() { source.dash() } else { open };
    let reopened = reopened.unwrap_or_else(|| source.dash());
    first.into_iter().chain([open]).chain(waived).chain([reopened]).collect()
}

/// Says of a whole document that it is a rehearsal: title, every heading that may begin a page, and the last line.
pub(super) fn rehearsed(words: &Words, document: &mut Document) {
    let marked = |heading: &str| say!(words, "report-rehearsal-heading", heading = heading);
    document.title = marked(&document.title);
    document.subtitle = format!("{} · {}", words.say("report-rehearsal-subtitle"), document.subtitle);
    document.colophon = marked(&document.colophon);
    for section in &mut document.sections {
        mark(section, &marked);
    }
}

fn mark(section: &mut Section, marked: &impl Fn(&str) -> String) {
    section.heading = marked(&section.heading);
    for part in &mut section.parts {
        mark(part, marked);
    }
}
