//! Reads one indicator.

use super::Seen;
use crate::format::table::{LAST_INDICATOR_REVISION, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::model::{AreaId, GenderMarker, Indicator, IndicatorId, Step, Weight};

pub(super) const KEYS: &[&str] = &[
    "id",
    "revision",
    "short_form",
    "standard_form",
    "title",
    "type",
    "level",
    "core",
    "mandate",
    "gender_marker",
    "weight",
    "outcomes",
    "source",
    "felt_need",
    "question",
    "descriptors",
    "evidence",
    "probes",
    "not_applicable",
    "asset_reading",
    "deficit_reading",
    "pairs_with",
    "follow_up",
    "approaches",
];

pub(super) const STEP_KEYS: &[&str] = &["from", "to", "use"];

pub(super) fn read(table: &Table<'_>, area: Option<&AreaId>, seen: &mut Seen) -> Option<Indicator> {
    let id = id(table, area, seen);
    let title = table.needed_text("title");
    let capacity_type = table.needed_word("type");
    let level = table.needed_word("level");
    let felt_need = table.needed_text("felt_need");
    let question = table.needed_text("question");
    let descriptors = descriptors(table);
    let approaches = table.list("approaches", MOST_OPTIONS, |value| step(&value));
    Some(Indicator {
        revision: u32::try_from(table.number("revision", 1..=LAST_INDICATOR_REVISION).unwrap_or(1)).ok()?,
        short_form: table.flag("short_form"),
        standard_form: table.flag("standard_form"),
        core: table.flag("core"),
        mandate: table.list("mandate", MOST_OPTIONS, |value| value.word()),
        gender_marker: table.scale("gender_marker").unwrap_or(GenderMarker::MIN),
        weight: table.scale("weight").unwrap_or(Weight::MIN),
        outcomes: table.list("outcomes", MOST_OPTIONS, |value| value.scale()),
        source: table.texts("source"),
        evidence: table.texts("evidence"),
        probes: table.texts("probes"),
        not_applicable: table.text("not_applicable"),
        asset_reading: table.text("asset_reading"),
        deficit_reading: table.text("deficit_reading"),
        pairs_with: table.list("pairs_with", MOST_OPTIONS, |value| value.name()),
        follow_up: table.text("follow_up"),
        approaches,
        id: id?,
        title: title?,
        capacity_type: capacity_type?,
        level: level?,
        felt_need: felt_need?,
        question: question?,
        descriptors: descriptors?,
    })
}

fn id(table: &Table<'_>, area: Option<&AreaId>, seen: &mut Seen) -> Option<IndicatorId> {
    let id: IndicatorId = table.needed_name("id")?;
    let value = table.get("id")?;
    seen.once(id.as_str(), &value);
    if let Some(area) = area
        && id.area() != *area
    {
        value.wrong(format!("\"{id}\" stands in area \"{area}\""), format!("it belongs in \"{}\"", id.area()));
    }
    Some(id)
}

/// Five texts, none blank, no two the same.
fn descriptors(table: &Table<'_>) -> Option<[String; 5]> {
    let Some(value) = table.get("descriptors") else {
        table.missing("descriptors", "add descriptors = a list of five texts, one for each level");
        return None;
    };
    let mut items = 0;
    let mut texts: Vec<String> = Vec::with_capacity(5);
    let read = value.list(MOST_OPTIONS, |item| {
        items += 1;
        let text = item.text()?;
        let bare = text.trim().to_lowercase();
        if bare.is_empty() {
            item.wrong(format!("the descriptor of level {items} is blank"), "say what can be seen at this level");
        } else if let Some(same) = texts.iter().position(|other| *other == bare) {
            let message = format!("the descriptors of levels {} and {items} are the same", same + 1);
            item.wrong(message, "say what can be seen at this level only");
        }
        texts.push(bare);
        Some(text)
    });
    if items != 5 && value.is_list() {
        value.miscounted(format!("expected five descriptors, found {items}"), "write one for each level");
    }
    read.try_into().ok()
}

fn step(value: &Value<'_>) -> Option<Step> {
    let table = value.table(STEP_KEYS)?;
    let from = table.needed_scale("from");
    let to = table.needed_scale("to");
    let approaches = table.list("use", MOST_OPTIONS, |value| value.name());
    let step = Step { from: from?, to: to?, approaches };
    if step.from >= step.to {
        let message = format!("this step leads from level {} to level {}", step.from, step.to);
        value.wrong(message, "a step leads to a higher level");
    }
    Some(step)
}
