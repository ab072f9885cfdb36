//! Reads and writes what two copies said differently: the values have the keys of the answer or set-up they stand for.

use super::{LAST_ROUND, Places, answer, parts, plan, round, write};
use crate::format::table::{MOST_ITEMS, MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::format::writer::{Writer, inline, list, string, string_if, texts};
use crate::model::limits::MOST_PARTICIPANTS;
use crate::model::{Answer, AreaId, SetUpPart, Undecided};

/// The keys of a value of the set-up.
const SET_UP_KEYS: &[&str] = &[
    "constituent",
    "organization",
    "country",
    "unit",
    "whom",
    "which",
    "purpose",
    "requested_by",
    "planning_period",
    "title",
    "place",
    "date",
    "participants",
    "depth",
    "without",
    "round",
    "previous",
];

pub(super) fn read(root: &Table<'_>, places: &mut Places) -> Undecided {
    let mut undecided = Undecided::default();
    root.list("undecided", MOST_ITEMS, |value| {
        let table = value.table(&["indicator", "field", "values"])?;
        let (indicator, field) = (table.needed_name("indicator"), table.needed_word("field"));
        places.undecided.extend(indicator.clone().map(|id| (id, table.span_of("indicator").start)));
        let values = table.list("values", MOST_OPTIONS, |value| Some(answer::read(&value.table(answer::KEYS)?)));
        undecided.answers.entry((indicator?, field?)).or_default().extend(values);
        Some(())
    });
    root.list("undecided_set_up", MOST_OPTIONS, |value| {
        let table = value.table(&["field", "values"])?;
        let field = table.needed_word("field");
        let values = table.list("values", MOST_OPTIONS, |value| Some(set_up(&value.table(SET_UP_KEYS)?)));
        undecided.set_up.entry(field?).or_default().extend(values);
        Some(())
    });
    read_plan(root, &mut undecided);
    undecided
}

/// Whole versions, those of one name beside each other.
fn read_plan(root: &Table<'_>, undecided: &mut Undecided) {
    root.list("undecided_actions", MOST_ITEMS, |value| {
        let action = plan::action::read(&value)?;
        undecided.actions.entry(action.id.clone()).or_default().insert(action);
        Some(())
    });
    root.list("undecided_practices", MOST_ITEMS, |value| {
        let practice = plan::practice(&value)?;
        undecided.practices.entry(practice.indicator.clone()).or_default().insert(practice);
        Some(())
    });
    root.list("undecided_seen", MOST_ITEMS, |value| {
        let seen = round::seen(&value)?;
        undecided.seen.entry((seen.constituent, seen.indicator.clone())).or_default().insert(seen);
        Some(())
    });
}

fn set_up(table: &Table<'_>) -> SetUpPart {
    SetUpPart {
        constituent: table.word("constituent"),
        organization: table.text("organization"),
        country: table.text("country"),
        unit: table.text("unit"),
        whom: table.text("whom"),
        which: table.text("which"),
        purpose: table.text("purpose"),
        requested_by: table.text("requested_by"),
        planning_period: table.text("planning_period"),
        title: table.text("title"),
        place: table.text("place"),
        date: table.get("date").and_then(|date| date.date()),
        participants: table.list("participants", MOST_PARTICIPANTS, parts::participants),
        depth: table.word("depth"),
        without: table.list("without", MOST_OPTIONS, |area: Value<'_>| area.name()),
        round: table.number("round", 1..=LAST_ROUND).and_then(|round| u32::try_from(round).ok()),
        previous: table.name("previous"),
    }
}

pub(super) fn write_into(w: &mut Writer, undecided: &Undecided) {
    for ((indicator, field), values) in &undecided.answers {
        w.header("[[undecided]]");
        w.text("indicator", indicator.as_str());
        w.text("field", field.word());
        w.lines_if("values", values.iter().map(answer_in_one_line));
    }
    for (field, values) in &undecided.set_up {
        w.header("[[undecided_set_up]]");
        w.text("field", field.word());
        w.lines_if("values", values.iter().map(set_up_in_one_line));
    }
}

/// What is undecided of plan and mirror: it is no part of what the group closes.
pub(super) fn write_plan(w: &mut Writer, undecided: &Undecided) {
    for action in undecided.actions.values().flatten() {
        w.header("[[undecided_actions]]");
        plan::action::write(w, action);
    }
    for practice in undecided.practices.values().flatten() {
        w.header("[[undecided_practices]]");
        plan::write_practice(w, practice);
    }
    for seen in undecided.seen.values().flatten() {
        w.header("[[undecided_seen]]");
        round::write_seen(w, seen);
    }
}

fn answer_in_one_line(answer: &Answer) -> String {
    let mut facts = Writer::default();
    write::write_without_evidence(&mut facts, answer);
    if !answer.evidence.is_empty() {
        facts.raw("evidence", list(answer.evidence.iter().map(write::item)));
    }
    // Every fact stands on a line of its own, since strings hold no line feeds.
    format!("{{ {} }}", facts.finish().lines().collect::<Vec<_>>().join(", "))
}

fn set_up_in_one_line(part: &SetUpPart) -> String {
    let listed = |items: Vec<String>| if items.is_empty() { String::new() } else { list(items) };
    let areas = || texts(part.without.iter().map(AreaId::as_str));
    inline(&[
        ("constituent", part.constituent.map(|one| string(one.word())).unwrap_or_default()),
        ("organization", string_if(&part.organization)),
        ("country", string_if(&part.country)),
        ("unit", string_if(&part.unit)),
        ("whom", string_if(&part.whom)),
        ("which", string_if(&part.which)),
        ("purpose", string_if(&part.purpose)),
        ("requested_by", string_if(&part.requested_by)),
        ("planning_period", string_if(&part.planning_period)),
        ("title", string_if(&part.title)),
        ("place", string_if(&part.place)),
        ("date", part.date.map(|date| date.to_string()).unwrap_or_default()),
        ("participants", listed(part.participants.iter().map(write::head_count).collect())),
        ("depth", part.depth.map(|depth| string(depth.word())).unwrap_or_default()),
        ("without", if part.without.is_empty() { String::new() } else { areas() }),
        ("round", part.round.map(|round| round.to_string()).unwrap_or_default()),
        ("previous", part.previous.as_ref().map(|id| string(id.as_str())).unwrap_or_default()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_that_says_nothing_is_written_as_an_empty_value() {
        assert_eq!(answer_in_one_line(&Answer::default()).split_whitespace().collect::<String>(), "{}");
        assert_eq!(set_up_in_one_line(&SetUpPart::default()).split_whitespace().collect::<String>(), "{}");
    }
}
