//! Writes an instrument in its one canonical form (design section 4), and hashes that.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::Kind;
use crate::format::writer::{Writer, inline, list, string, texts};
use crate::model::{ApproachId, Indicator, IndicatorId, Module, Step, Weight};

/// The canonical text of an instrument.
pub fn write(module: &Module) -> String {
    let mut w = Writer::default();
    w.text("format", &Kind::Instrument.format());
    write_into(&mut w, module, "");
    w.finish()
}

/// The keys and tables of an instrument but its format; `inside` begins the name of each table.
pub(in crate::format) fn write_into(w: &mut Writer, module: &Module, inside: &str) {
    w.text("id", module.id.as_str());
    w.text("version", &module.version.to_string());
    w.text("constituent", module.audience.word());
    w.text("language", &module.language);
    w.text("title", &module.title);
    for area in &module.areas {
        w.header(&format!("[[{inside}area]]"));
        w.text("id", area.id.as_str());
        w.text("title", &area.title);
        if !area.source.is_empty() {
            w.raw("source", texts(area.source.iter().map(String::as_str)));
        }
        for indicator in &area.indicators {
            w.header(&format!("[[{inside}area.indicator]]"));
            write_indicator(w, indicator);
        }
        if area.indicators.is_empty() {
            w.raw("indicator", "[]");
        }
    }
    if module.areas.is_empty() {
        w.raw("area", "[]");
    }
}

/// The hash of an instrument's content: `sha256:` and the hexadecimal digits of the hash of its canonical text.
pub fn hash(module: &Module) -> String {
    hash_of_canonical(&write(module))
}

/// The [`hash`] of the instrument of which this is the canonical text: what [`write()`] makes of it.
pub fn hash_of_canonical(text: &str) -> String {
    let mut hash = String::from("sha256:");
    for byte in Sha256::digest(text) {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

fn write_indicator(w: &mut Writer, indicator: &Indicator) {
    w.text("id", indicator.id.as_str());
    w.raw("revision", indicator.revision);
    w.raw("short_form", indicator.short_form);
    w.raw("standard_form", indicator.standard_form);
    w.text("title", &indicator.title);
    w.text("type", indicator.capacity_type.word());
    w.text("level", indicator.level.word());
    w.raw("core", indicator.core);
    if !indicator.mandate.is_empty() {
        w.raw("mandate", texts(indicator.mandate.iter().map(|mandate| mandate.word())));
    }
    w.raw("gender_marker", indicator.gender_marker);
    w.raw_if("weight", Some(indicator.weight).filter(|weight| *weight != Weight::MIN));
    if !indicator.outcomes.is_empty() {
        w.raw("outcomes", list(&indicator.outcomes));
    }
    if !indicator.source.is_empty() {
        w.raw("source", texts(indicator.source.iter().map(String::as_str)));
    }
    w.text("felt_need", &indicator.felt_need);
    w.text("question", &indicator.question);
    let lines = |texts: &[String]| texts.iter().map(|text| string(text)).collect::<Vec<_>>();
    w.lines_if("descriptors", lines(&indicator.descriptors));
    w.lines_if("evidence", lines(&indicator.evidence));
    w.lines_if("probes", lines(&indicator.probes));
    w.text_if("not_applicable", &indicator.not_applicable);
    w.text_if("asset_reading", &indicator.asset_reading);
    w.text_if("deficit_reading", &indicator.deficit_reading);
    if !indicator.pairs_with.is_empty() {
        w.raw("pairs_with", texts(indicator.pairs_with.iter().map(IndicatorId::as_str)));
    }
    w.text_if("follow_up", &indicator.follow_up);
    w.lines_if("approaches", indicator.approaches.iter().map(step));
}

fn step(step: &Step) -> String {
    let used = texts(step.approaches.iter().map(ApproachId::as_str));
    inline(&[("from", step.from.to_string()), ("to", step.to.to_string()), ("use", used)])
}
