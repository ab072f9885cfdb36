//! Checks the plan of an assessment: whether what it names is there, and whether its days fit. All of it is worth knowing,
//! and none of it stops the assessment from being used.

use std::collections::{BTreeSet, HashSet};

use super::Read;
use super::findings::Findings;
use crate::format::clean::quoted;
use crate::format::problem::{Problem, Severity};
use crate::format::table::Table;
use crate::format::terms::meant;
use crate::format::value::Value;
use crate::model::{About, Action, ActionId, Catalogue, GuardRule, IndicatorId, Instrument, Month};

/// Where the parts of a plan stand in the text, as byte offsets.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct PlanPlaces {
    chosen: Vec<usize>,
    actions: Vec<ActionPlaces>,
    /// What each waiver is about.
    waivers: Vec<usize>,
    practices: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Default)]
struct ActionPlaces {
    indicators: Vec<usize>,
    approach: usize,
    programme: usize,
    counterparts: Vec<usize>,
    results: Vec<usize>,
    tracers: Vec<usize>,
}

/// Where everything stands that [`check_plan`] can speak of.
pub(super) fn places(root: &Table<'_>) -> PlanPlaces {
    let of_list = |table: &Table<'_>, key: &str| table.get(key).map(|list| list.item_starts()).unwrap_or_default();
    let action = |table: &Table<'_>| ActionPlaces {
        indicators: of_list(table, "indicators"),
        approach: table.span_of("approach").start,
        programme: table.span_of("programme").start,
        counterparts: of_list(table, "counterparts"),
        results: of_list(table, "results"),
        tracers: of_list(table, "tracers"),
    };
    let about = |table: &Table<'_>| {
        let key = if table.has("action") { "action" } else { "indicator" };
        table.span_of(key).start
    };
    PlanPlaces {
        chosen: root
            .get("plan")
            .and_then(|plan| plan.as_open_table().map(|table| of_list(&table, "chosen")))
            .unwrap_or_default(),
        actions: each(root, "actions", action),
        waivers: each(root, "waivers", about),
        practices: each(root, "good_practices", |table| table.span_of("indicator").start),
    }
}

fn each<T>(root: &Table<'_>, key: &str, place: impl Fn(&Table<'_>) -> T) -> Vec<T> {
    let Some(list) = root.get(key).filter(Value::is_list) else { return Vec::new() };
    let most = list.item_starts().len();
    list.list(most, |item| item.as_open_table().map(|table| place(&table)))
}

/// What in a plan does not fit the instrument, the catalogue or the rest of the plan, sorted by place.
pub fn check_plan(read: &Read, instrument: &Instrument, catalogue: &Catalogue) -> Vec<Problem> {
    let plan = &read.assessment.plan;
    let ids = plan.actions.iter().map(|action| &action.id).chain(read.assessment.undecided.actions.keys()).collect();
    let findings = Findings::new(read);
    let mut check = Check { read, instrument, catalogue, actions: ids, findings };
    check.chosen();
    for (index, action) in plan.actions.iter().enumerate() {
        let places = read.places.plan.actions.get(index).cloned().unwrap_or_default();
        check.action(index, action, &places);
    }
    check.waivers();
    for (index, practice) in plan.practices.iter().enumerate() {
        let at = read.places.plan.practices.get(index);
        check.indicator(&practice.indicator, at, format!("good_practices[{index}].indicator"));
        if !practice.says_something() {
            let message = format!("{} is not written up: none of its texts says anything", practice.indicator);
            check.warn(at, format!("good_practices[{index}]"), message, "write one of the texts, or take it out");
        }
    }
    check.findings.sorted()
}

struct Check<'a> {
    read: &'a Read,
    instrument: &'a Instrument,
    catalogue: &'a Catalogue,
    /// Every action that has a name, the undecided ones too.
    /// In order, so that a guess at what was meant is always the same.
    actions: BTreeSet<&'a ActionId>,
    findings: Findings<'a>,
}

impl Check<'_> {
    fn warn(&mut self, at: Option<&usize>, path: String, message: String, help: impl Into<String>) {
        self.findings.note(Severity::Warning, at, path, message, help);
    }

    fn indicator(&mut self, id: &IndicatorId, at: Option<&usize>, path: String) {
        if self.instrument.find(id).is_none() {
            let known = self.instrument.indicators().map(|placed| placed.indicator.id.as_str());
            let help = meant(id.as_str(), known, "name an indicator of the instrument");
            self.warn(at, path, format!("unknown indicator {}", quoted(id.as_str())), help);
        }
    }

    fn chosen(&mut self) {
        let read = self.read;
        let mut seen = HashSet::new();
        for (index, id) in read.assessment.plan.chosen.iter().enumerate() {
            let (at, path) = (read.places.plan.chosen.get(index), format!("plan.chosen[{index}]"));
            if seen.insert(id) {
                self.indicator(id, at, path);
            } else {
                self.warn(at, path, format!("{id} is chosen twice"), "keep the first of them");
            }
        }
    }

    fn action(&mut self, index: usize, action: &Action, places: &ActionPlaces) {
        for (item, id) in action.indicators.iter().enumerate() {
            self.indicator(id, places.indicators.get(item), format!("actions[{index}].indicators[{item}]"));
        }
        if let Some(id) = &action.approach
            && self.catalogue.approach(id).is_none()
        {
            let known = self.catalogue.approaches.iter().map(|approach| approach.id.as_str());
            let help = meant(id.as_str(), known, "name an approach of the catalogue");
            let message = format!("unknown approach {}", quoted(id.as_str()));
            self.warn(Some(&places.approach), format!("actions[{index}].approach"), message, help);
        }
        self.programme(index, action, places.programme);
        for (item, id) in action.counterparts.iter().enumerate() {
            let (at, path) = (places.counterparts.get(item), format!("actions[{index}].counterparts[{item}]"));
            if *id == action.id {
                self.warn(at, path, format!("{id} is this action itself"), "name another action, or none");
            } else {
                self.named(id, at, path);
            }
        }
        let Some(start) = action.start else { return };
        let before = |on| Month::of(on) < start;
        for (item, result) in action.results.iter().enumerate().filter(|(_, result)| before(result.on)) {
            let message = format!("seen on {}, but the action begins in {start}", result.on);
            let path = format!("actions[{index}].results[{item}]");
            self.warn(places.results.get(item), path, message, "correct one of the two");
        }
        for (item, tracer) in action.tracers.iter().enumerate().filter(|(_, tracer)| before(tracer.on)) {
            let message = format!("asked on {}, but the action begins in {start}", tracer.on);
            let path = format!("actions[{index}].tracers[{item}]");
            self.warn(places.tracers.get(item), path, message, "correct one of the two");
        }
    }

    fn programme(&mut self, index: usize, action: &Action, at: usize) {
        let name = action.programme.as_str();
        let outcome = action.outcome;
        let outcomes = self.catalogue.outcomes.iter().filter(|one| outcome.is_none_or(|number| one.number == number));
        let known: Vec<&str> =
            outcomes.flat_map(|one| &one.programmes).map(|programme| programme.title.as_str()).collect();
        if name.trim().is_empty() || known.contains(&name) {
            return;
        }
        let message = match outcome {
            Some(number) => format!("{} is no programme under outcome {number}", quoted(name)),
            None => format!("unknown programme {}", quoted(name)),
        };
        let elsewhere = self.catalogue.outcomes.iter().find(|one| one.programmes.iter().any(|it| it.title == name));
        let help = match elsewhere {
            Some(other) => format!("it stands under outcome {}", other.number),
            None => meant(name, known, "name a programme of the appendix, or leave it out"),
        };
        self.warn(Some(&at), format!("actions[{index}].programme"), message, help);
    }

    fn waivers(&mut self) {
        let read = self.read;
        for (index, waiver) in read.assessment.plan.waivers.iter().enumerate() {
            let at = read.places.plan.waivers.get(index);
            let is_of = subject(waiver.rule);
            let fits = match &waiver.about {
                About::Plan => is_of == "plan",
                About::Action(_) => is_of == "action",
                About::Indicator(_) => is_of == "indicator",
            };
            if !fits {
                let message = format!("{} is never found about this", quoted(waiver.rule.word()));
                let help = match is_of {
                    "plan" => "it is about the plan as a whole: leave action and indicator out".to_owned(),
                    of => format!("name the {of} that it is about: {of} = \"...\""),
                };
                self.warn(at, format!("waivers[{index}]"), message, help);
                continue;
            }
            match &waiver.about {
                About::Plan => {}
                About::Action(id) => self.named(id, at, format!("waivers[{index}].action")),
                About::Indicator(id) => self.indicator(id, at, format!("waivers[{index}].indicator")),
            }
        }
    }

    /// An action that must be there.
    fn named(&mut self, id: &ActionId, at: Option<&usize>, path: String) {
        if !self.actions.contains(id) {
            let help = meant(id.as_str(), self.actions.iter().map(|id| id.as_str()), "name an action of this plan");
            self.warn(at, path, format!("there is no action {}", quoted(id.as_str())), help);
        }
    }
}

/// What the findings of a rule are about.
fn subject(rule: GuardRule) -> &'static str {
    let of_indicators = [GuardRule::LevelMissing, GuardRule::PriorityWithoutAction, GuardRule::UnusedAsset];
    if rule == GuardRule::OnlyTraining {
        "plan"
    } else if of_indicators.contains(&rule) {
        "indicator"
    } else {
        "action"
    }
}
