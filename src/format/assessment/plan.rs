//! Reads and writes the plan: what was chosen, actions, waived findings, good practices.

pub(super) mod action;

use std::collections::HashSet;

use crate::format::table::{MOST_ITEMS, Table};
use crate::format::value::Value;
use crate::format::writer::{Writer, texts};
use crate::model::{About, GoodPractice, IndicatorId, Plan, Waiver};

pub(super) fn read(root: &Table<'_>) -> Plan {
    let plan = root.get("plan");
    let plan = plan.as_ref().and_then(|value| value.table(&["chosen"]));
    let chosen = plan.map(|table| table.list("chosen", MOST_ITEMS, |id| id.name())).unwrap_or_default();
    let mut ids = HashSet::new();
    let actions = root.list("actions", MOST_ITEMS, |value| {
        action::read_named(&value, |id| {
            if !ids.insert(id.clone()) {
                value.wrong(format!("two actions have the id {id}"), "give one of them another id");
            }
        })
    });
    let mut written = HashSet::new();
    let practices = root.list("good_practices", MOST_ITEMS, |value| {
        let practice = practice(&value)?;
        if !written.insert(practice.indicator.clone()) {
            let message = format!("{} is written up twice", practice.indicator);
            value.wrong(message, "bring both together in one [[good_practices]]");
        }
        Some(practice)
    });
    Plan { chosen, actions, waivers: root.list("waivers", MOST_ITEMS, |value| waiver(&value)), practices }
}

fn waiver(value: &Value<'_>) -> Option<Waiver> {
    let table = value.table(&["rule", "action", "indicator", "because"])?;
    let (rule, because) = (table.needed_word("rule"), table.needed_text("because"));
    let (action, indicator) = (table.name("action"), table.name("indicator"));
    if table.has("action") && table.has("indicator") {
        value.wrong("a finding is about an action or an indicator, not both", "leave one of them out");
    }
    let about = action.map(About::Action).or(indicator.map(About::Indicator)).unwrap_or(About::Plan);
    Some(Waiver { rule: rule?, about, because: because? })
}

pub(super) fn practice(value: &Value<'_>) -> Option<GoodPractice> {
    let table = value.table(&["indicator", "context", "action", "result", "evidence", "contact"])?;
    Some(GoodPractice {
        indicator: table.needed_name("indicator")?,
        context: table.text("context"),
        action: table.text("action"),
        result: table.text("result"),
        evidence: table.text("evidence"),
        contact: table.text("contact"),
    })
}

pub(super) fn write_into(w: &mut Writer, plan: &Plan) {
    if !plan.chosen.is_empty() {
        w.header("[plan]");
        w.raw("chosen", texts(plan.chosen.iter().map(IndicatorId::as_str)));
    }
    for action in &plan.actions {
        w.header("[[actions]]");
        action::write(w, action);
    }
    for waiver in &plan.waivers {
        w.header("[[waivers]]");
        w.text("rule", waiver.rule.word());
        match &waiver.about {
            About::Plan => {}
            About::Action(id) => w.text("action", id.as_str()),
            About::Indicator(id) => w.text("indicator", id.as_str()),
        }
        w.text("because", &waiver.because);
    }
    for practice in &plan.practices {
        w.header("[[good_practices]]");
        write_practice(w, practice);
    }
}

pub(super) fn write_practice(w: &mut Writer, practice: &GoodPractice) {
    w.text("indicator", practice.indicator.as_str());
    w.text_if("context", &practice.context);
    w.text_if("action", &practice.action);
    w.text_if("result", &practice.result);
    w.text_if("evidence", &practice.evidence);
    w.text_if("contact", &practice.contact);
}
