//! Reads and writes what an assessment keeps of other editions: answers to earlier wordings, and instruments it carries.

use std::sync::Arc;

use super::{Places, answer, write};
use crate::format::instrument;
use crate::format::table::{MOST_ITEMS, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::format::writer::Writer;
use crate::model::{Assessment, EarlierAnswer, Part};

pub(super) fn earlier(root: &Table<'_>, places: &mut Places) -> Vec<EarlierAnswer> {
    let keys: Vec<&str> = ["indicator", "module"].into_iter().chain(answer::KEYS.iter().copied()).collect();
    root.list("earlier", MOST_ITEMS, |value| {
        let table = value.table(&keys)?;
        let indicator = table.needed_name("indicator");
        let module = table.needed_name("module");
        if !table.has("revision") {
            table.missing("revision", "add revision = that of the wording that was answered");
        }
        places.earlier.push((table.span_of("module").start, table.span_of("revision").start));
        let answer = answer::read(&table);
        Some(EarlierAnswer::new(module?, indicator?, answer.revision?, answer))
    })
}

pub(in crate::format) fn carried(root: &Table<'_>) -> Vec<Part> {
    let part = |value: Value<'_>| {
        let module = instrument::read_inside(&value)?;
        Some(Part { hash: instrument::hash(&module), module: Arc::new(module) })
    };
    root.list("carried", MOST_OPTIONS, part)
}

pub(super) fn write_earlier(w: &mut Writer, assessment: &Assessment) {
    for EarlierAnswer { indicator, module, revision: _, answer } in &assessment.earlier {
        w.header("[[earlier]]");
        w.text("indicator", indicator.as_str());
        w.text("module", module.as_str());
        write::write_answer(w, answer);
    }
}

pub(in crate::format) fn write_carried(w: &mut Writer, parts: &[Part]) {
    for part in parts {
        w.header("[[carried]]");
        instrument::write_into(w, &part.module, "carried.");
    }
}
