//! The values of those fields of an action that are chosen from a list, and how a chosen one gets into the action.

use crate::model::limits::MOST_OPTIONS;
use crate::model::{
    Action, ActionId, ApproachId, CapacityLevel, Catalogue, Funding, FundingSource, IndicatorId, OutcomeNumber, Plan,
    ProviderKind, Role, Verb,
};
use crate::planning::{Field, names};
use crate::scoring::names as scored;
use crate::text::Words;

use crate::tui::state::{Document, State};

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// The word, id or number that files use; empty for "nothing".
    pub word: String,
    /// What it says.
    pub label: String,
    /// Whether the action has it.
    pub is_chosen: bool,
}

/// The values of a field, in the order to choose from; where one is chosen at most, "nothing" is the last.
pub fn options(state: &State, action: &ActionId, field: Field) -> Vec<Choosable> {
    let Some(document) = &state.document else { return Vec::new() };
    let plan = &document.interview.assessment().plan;
    let Some(action) = plan.action(action) else { return Vec::new() };
    let (words, catalogue) = (&state.words, &**state.catalogue);
    let chosen = words_of(action, field);
    let labels = match field {
        Field::Verb => labels(words, Verb::ALL, |one| (one.word(), names::verb(one))),
        Field::Level => labels(words, CapacityLevel::ALL, |one| (one.word(), scored::capacity_level(one))),
        Field::Funding => labels(words, Funding::ALL, |one| (one.word(), names::funding(one))),
        Field::FundingSource => labels(words, FundingSource::ALL, |one| (one.word(), names::funding_source(one))),
        Field::Provider => labels(words, ProviderKind::ALL, |one| (one.word(), names::provider(one))),
        Field::Roles => labels(words, Role::ALL, |one| (one.word(), scored::role(one))),
        Field::Approach => {
            let named = |id: &ApproachId, title: &str| (id.to_string(), format!("{id}  {title}"));
            catalogue.approaches.iter().map(|one| named(&one.id, &one.title)).collect()
        }
        Field::Outcome => {
            let outcomes = catalogue.outcomes.iter();
            outcomes.map(|one| (one.number.to_string(), format!("{}  {}", one.number, one.title))).collect()
        }
        Field::Programme => programmes(catalogue, action.outcome),
        Field::Indicators => indicators(document, action),
        Field::Counterparts => counterparts(plan, action),
        Field::What
        | Field::Owner
        | Field::FirstStep
        | Field::Start
        | Field::Due
        | Field::Output
        | Field::OutcomeIndicator
        | Field::Baseline
        | Field::Target
        | Field::People
        | Field::Criteria
        | Field::BackUp
        | Field::PassOn
        | Field::FollowUp
        | Field::BudgetLine
        | Field::ProviderName
        | Field::SustainedBy => Vec::new(),
    };
    let choosable = |(word, label): (String, String)| Choosable { is_chosen: chosen.contains(&word), word, label };
    let mut options: Vec<Choosable> = labels.into_iter().map(choosable).collect();
    if super::fields::kind(field) == super::fields::Kind::One {
        let label = words.say("form-nothing").into_owned();
        options.push(Choosable { word: String::new(), label, is_chosen: chosen.is_empty() });
    }
    options
}

/// The values that fit what was typed.
pub fn matching(state: &State, action: &ActionId, field: Field, query: &str) -> Vec<Choosable> {
    let wanted: Vec<String> = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let mut options = options(state, action, field);
    options.retain(|one| {
        let label = one.label.to_lowercase();
        wanted.iter().all(|word| label.contains(word))
    });
    options
}

fn labels<T: Copy>(words: &Words, all: &[T], of: fn(T) -> (&'static str, &'static str)) -> Vec<(String, String)> {
    let label = |one: &T| {
        let (word, key) = of(*one);
        (word.to_owned(), words.say(key).into_owned())
    };
    all.iter().map(label).collect()
}

/// The programmes of an outcome; of all outcomes while none is chosen.
fn programmes(catalogue: &Catalogue, outcome: Option<OutcomeNumber>) -> Vec<(String, String)> {
    let outcomes = catalogue.outcomes.iter().filter(|one| outcome.is_none_or(|number| one.number == number));
    outcomes.flat_map(|one| &one.programmes).map(|one| (one.title.clone(), one.title.clone())).collect()
}

/// The indicators that can ask for an action: what is chosen first, then all that are asked, then what it names besides.
fn indicators(document: &Document, action: &Action) -> Vec<(String, String)> {
    let chosen = &document.interview.assessment().plan.chosen;
    let mut ids: Vec<&IndicatorId> = Vec::new();
    for id in chosen.iter().chain(document.interview.asked()).chain(&action.indicators) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let title = |id: &IndicatorId| document.interview.instrument().find(id).map(|placed| &placed.indicator.title);
    ids.into_iter().map(|id| (id.to_string(), format!("{id}  {}", title(id).map_or("", String::as_str)))).collect()
}

fn counterparts(plan: &Plan, action: &Action) -> Vec<(String, String)> {
    let others = plan.actions.iter().enumerate().filter(|(_, other)| other.id != action.id);
    others.map(|(at, other)| (other.id.to_string(), format!("{}. {}", at + 1, other.what))).collect()
}

/// The values that an action has in a field.
fn words_of(action: &Action, field: Field) -> Vec<String> {
    let one = |word: Option<&str>| word.map(str::to_owned).into_iter().collect();
    match field {
        Field::Verb => one(action.verb.map(Verb::word)),
        Field::Level => one(action.level.map(CapacityLevel::word)),
        Field::Approach => one(action.approach.as_ref().map(ApproachId::as_str)),
        Field::Funding => one(action.funding.map(Funding::word)),
        Field::FundingSource => one(action.funding_source.map(FundingSource::word)),
        Field::Provider => one(action.provider.map(ProviderKind::word)),
        Field::Outcome => action.outcome.map(|number| number.to_string()).into_iter().collect(),
        Field::Programme => one(Some(action.programme.as_str()).filter(|title| !title.is_empty())),
        Field::Indicators => action.indicators.iter().map(ToString::to_string).collect(),
        Field::Roles => action.recipients.roles.iter().map(|role| role.word().to_owned()).collect(),
        Field::Counterparts => action.counterparts.iter().map(ToString::to_string).collect(),
        Field::What
        | Field::Owner
        | Field::FirstStep
        | Field::Start
        | Field::Due
        | Field::Output
        | Field::OutcomeIndicator
        | Field::Baseline
        | Field::Target
        | Field::People
        | Field::Criteria
        | Field::BackUp
        | Field::PassOn
        | Field::FollowUp
        | Field::BudgetLine
        | Field::ProviderName
        | Field::SustainedBy => Vec::new(),
    }
}

/// What a chosen or ticked field says, for a line of the form.
pub fn said(state: &State, action: &ActionId, field: Field) -> String {
    let chosen = options(state, action, field).into_iter().filter(|one| one.is_chosen && !one.word.is_empty());
    let labels: Vec<String> = chosen.map(|one| one.label).collect();
    if labels.is_empty() {
        let plan = state.document.as_ref().map(|document| &document.interview.assessment().plan);
        // What the catalogue or the instrument does not know is shown as it is written.
        return plan
            .and_then(|plan| plan.action(action))
            .map(|one| words_of(one, field).join(", "))
            .unwrap_or_default();
    }
    labels.join("; ")
}

/// Puts a chosen value into an action; an empty word takes away what was there.
pub fn choose(action: &mut Action, catalogue: &Catalogue, field: Field, word: &str) {
    match field {
        Field::Verb => action.verb = Verb::from_word(word),
        Field::Level => action.level = CapacityLevel::from_word(word),
        Field::Approach => action.approach = ApproachId::new(word),
        Field::Funding => action.funding = Funding::from_word(word),
        Field::FundingSource => action.funding_source = FundingSource::from_word(word),
        Field::Provider => action.provider = ProviderKind::from_word(word),
        Field::Outcome => {
            action.outcome = word.parse().ok().and_then(OutcomeNumber::new);
            let is_under = |title: &str| programmes(catalogue, action.outcome).iter().any(|(word, _)| word == title);
            if action.outcome.is_none() || !is_under(&action.programme) {
                action.programme.clear();
            }
        }
        Field::Programme => {
            word.clone_into(&mut action.programme);
            let has = |one: &&crate::model::Outcome| one.programmes.iter().any(|programme| programme.title == word);
            if action.outcome.is_none() {
                action.outcome = catalogue.outcomes.iter().find(has).map(|one| one.number);
            }
        }
        Field::Indicators
        | Field::Roles
        | Field::Counterparts
        | Field::What
        | Field::Owner
        | Field::FirstStep
        | Field::Start
        | Field::Due
        | Field::Output
        | Field::OutcomeIndicator
        | Field::Baseline
        | Field::Target
        | Field::People
        | Field::Criteria
        | Field::BackUp
        | Field::PassOn
        | Field::FollowUp
        | Field::BudgetLine
        | Field::ProviderName
        | Field::SustainedBy => {}
    }
}

/// Ticks a value of a field or takes the tick away; `false` where no more fit. Two actions that go together do so in both.
pub fn tick(plan: &mut Plan, id: &ActionId, field: Field, word: &str) -> bool {
    if field == Field::Counterparts {
        let Some(other) = ActionId::new(word) else { return true };
        let was = plan.action(id).is_some_and(|action| action.counterparts.contains(&other));
        return link(plan, id, &other, !was);
    }
    let Some(action) = plan.actions.iter_mut().find(|action| action.id == *id) else { return true };
    match field {
        Field::Roles => Role::from_word(word).is_none_or(|role| toggle(&mut action.recipients.roles, role)),
        _ => IndicatorId::new(word).is_none_or(|one| toggle(&mut action.indicators, one)),
    }
}

/// Says of two actions, in both of them, that they go together or no longer; `false` where no more fit.
pub fn link(plan: &mut Plan, one: &ActionId, other: &ActionId, together: bool) -> bool {
    let full = plan
        .actions
        .iter()
        .any(|action| (action.id == *one || action.id == *other) && action.counterparts.len() >= MOST_OPTIONS);
    if together && full {
        return false;
    }
    for action in &mut plan.actions {
        let with = if action.id == *one {
            other
        } else if action.id == *other {
            one
        } else {
            continue;
        };
        action.counterparts.retain(|each| each != with);
        if together {
            action.counterparts.push(with.clone());
        }
    }
    true
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T) -> bool {
    if list.contains(&value) {
        list.retain(|each| *each != value);
    } else if list.len() < MOST_OPTIONS {
        list.push(value);
    } else {
        return false;
    }
    true
}
