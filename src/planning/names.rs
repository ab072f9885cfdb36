//! The message key of each value of a plan that users see as a word (`text/en/plan.ftl`), and why a way is offered in words.

use crate::model::{
    Action, ActionId, ApproachId, Assessment, Catalogue, Cause, Funding, FundingSource, OutcomeNumber, ProviderKind,
    ResultLevel, Status, Verb,
};
use crate::say;
use crate::scoring::names as scored;
use crate::text::Words;

use super::due::{DueKind, When};
use super::field::Field;
use super::recommend::{Suggestion, Why};

/// What a field of an action is called.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::What => "action-what",
        Field::Indicators => "action-indicators",
        Field::Verb => "action-verb",
        Field::Level => "action-level",
        Field::Approach => "action-approach",
        Field::Owner => "action-owner",
        Field::FirstStep => "action-first-step",
        Field::Start => "action-start",
        Field::Due => "action-due",
        Field::Output => "action-output",
        Field::OutcomeIndicator => "action-outcome-indicator",
        Field::Baseline => "action-baseline",
        Field::Target => "action-target",
        Field::Roles => "action-roles",
        Field::People => "action-people",
        Field::Criteria => "action-criteria",
        Field::BackUp => "action-back-up",
        Field::PassOn => "action-pass-on",
        Field::FollowUp => "action-follow-up",
        Field::Funding => "action-funding",
        Field::FundingSource => "action-funding-source",
        Field::BudgetLine => "action-budget-line",
        Field::Provider => "action-provider",
        Field::ProviderName => "action-provider-name",
        Field::Outcome => "action-outcome",
        Field::Programme => "action-programme",
        Field::SustainedBy => "action-sustained-by",
        Field::Counterparts => "action-counterparts",
    }
}

/// What an action does with a capacity.
pub fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Obtain => "verb-obtain",
        Verb::Strengthen => "verb-strengthen",
        Verb::Maintain => "verb-maintain",
    }
}

/// Whether the money is there.
pub fn funding(funding: Funding) -> &'static str {
    match funding {
        Funding::NoCost => "funding-no-cost",
        Funding::Funded => "funding-funded",
        Funding::Requested => "funding-requested",
        Funding::Unfunded => "funding-unfunded",
    }
}

/// Where the money comes from.
pub fn funding_source(source: FundingSource) -> &'static str {
    match source {
        FundingSource::Own => "source-own-budget",
        FundingSource::National => "source-national-budget",
        FundingSource::Regular => "source-regular-budget",
        FundingSource::Supplementary => "source-rbsa",
        FundingSource::Project => "source-extra-budgetary",
        FundingSource::Partner => "source-partner",
    }
}

/// Who provides.
pub fn provider(provider: ProviderKind) -> &'static str {
    match provider {
        ProviderKind::Own => "provider-own",
        ProviderKind::Peer => "provider-peer",
        ProviderKind::National => "provider-national",
        ProviderKind::University => "provider-university",
        ProviderKind::Field => "provider-field-office",
        ProviderKind::Turin => "provider-turin-centre",
    }
}

/// How far an action is.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Planned => "status-planned",
        Status::UnderWay => "status-under-way",
        Status::Done => "status-done",
        Status::Dropped => "status-dropped",
    }
}

/// How far a result reaches.
pub fn result_level(level: ResultLevel) -> &'static str {
    match level {
        ResultLevel::Reaction => "result-reaction",
        ResultLevel::Learning => "result-learning",
        ResultLevel::Use => "result-use",
        ResultLevel::Organization => "result-organization",
    }
}

/// What is due, as a word of a list.
pub fn due_kind(kind: DueKind) -> &'static str {
    match kind {
        DueKind::Start => "due-start",
        DueKind::Due => "due-end",
        DueKind::FollowUp => "due-follow-up",
    }
}

/// What is due of an action by its number, in a sentence without a full stop.
pub fn due(words: &Words, number: usize, kind: DueKind, on: When, is_over: bool) -> String {
    let on = on.to_string();
    match (kind, is_over) {
        (DueKind::Start, false) => say!(words, "due-begins", number = number, on = on),
        (DueKind::Start, true) => say!(words, "due-should-have-begun", number = number, on = on),
        (DueKind::Due, false) => say!(words, "due-ends", number = number, on = on),
        (DueKind::Due, true) => say!(words, "due-should-be-done", number = number, on = on),
        (DueKind::FollowUp, false) => say!(words, "due-look", number = number, on = on),
        (DueKind::FollowUp, true) => say!(words, "due-should-have-looked", number = number, on = on),
    }
}

/// What to say of a cause that ways to develop capacity will not mend (D1 15); `None` for missing capacity.
pub fn other_cause(cause: Cause) -> Option<&'static str> {
    match cause {
        Cause::Capacity => None,
        Cause::Mandate => Some("plan-cause-mandate"),
        Cause::Access => Some("plan-cause-access"),
        Cause::Resources => Some("plan-cause-resources"),
        Cause::Political => Some("plan-cause-political"),
        Cause::Other => Some("plan-cause-other"),
    }
}

/// An outcome with its number; empty for none.
pub fn outcome(catalogue: &Catalogue, number: Option<OutcomeNumber>) -> String {
    let Some(number) = number else { return String::new() };
    match catalogue.outcome(number) {
        Some(outcome) => format!("{number} {}", outcome.title),
        None => number.to_string(),
    }
}

/// What an action says in a field, in words on one line; empty where it says nothing.
pub fn said(words: &Words, catalogue: &Catalogue, assessment: &Assessment, action: &Action, field: Field) -> String {
    let word = |key: Option<&'static str>| key.map(|key| words.say(key).into_owned()).unwrap_or_default();
    let listed = |parts: Vec<String>| parts.join(", ");
    let recipients = &action.recipients;
    match field {
        Field::What => action.what.clone(),
        Field::Indicators => listed(action.indicators.iter().map(ToString::to_string).collect()),
        Field::Verb => word(action.verb.map(verb)),
        Field::Level => word(action.level.map(scored::capacity_level)),
        Field::Approach => {
            let title = |id: &ApproachId| catalogue.approach(id).map(|approach| format!("{} ({id})", approach.title));
            action.approach.as_ref().map(|id| title(id).unwrap_or_else(|| id.to_string())).unwrap_or_default()
        }
        Field::Owner => action.owner.clone(),
        Field::FirstStep => action.first_step.clone(),
        Field::Start => action.start.map(|month| month.to_string()).unwrap_or_default(),
        Field::Due => action.due.to_string(),
        Field::Output => action.output.clone(),
        Field::OutcomeIndicator => action.measure.indicator.clone(),
        Field::Baseline => action.measure.baseline.clone(),
        Field::Target => action.measure.target.clone(),
        Field::Roles => listed(recipients.roles.iter().map(|role| word(Some(scored::role(*role)))).collect()),
        Field::People => recipients.number.map(|number| number.to_string()).unwrap_or_default(),
        Field::Criteria => recipients.criteria.clone(),
        Field::BackUp => recipients.back_up.clone(),
        Field::PassOn => recipients.transfer.clone(),
        Field::FollowUp => listed(action.follow_up.iter().map(ToString::to_string).collect()),
        Field::Funding => word(action.funding.map(funding)),
        Field::FundingSource => word(action.funding_source.map(funding_source)),
        Field::BudgetLine => action.budget_line.clone(),
        Field::Provider => word(action.provider.map(provider)),
        Field::ProviderName => action.provider_name.clone(),
        Field::Outcome => outcome(catalogue, action.outcome),
        Field::Programme => action.programme.clone(),
        Field::SustainedBy => action.sustained_by.clone(),
        Field::Counterparts => {
            let name = |id: &ActionId| match assessment.plan.number(id) {
                Some(number) => number.to_string(),
                None => id.to_string(),
            };
            listed(action.counterparts.iter().map(name).collect())
        }
    }
}

/// Why a way is offered, in a sentence.
pub fn why(words: &Words, catalogue: &Catalogue, suggestion: &Suggestion<'_>) -> String {
    match &suggestion.why {
        Why::Step { from, to } => {
            say!(words, "why-step", from = i64::from(from.get()), to = i64::from(to.get()))
        }
        Why::Complements(training) => {
            let title = catalogue.approach(training).map_or_else(String::new, |approach| approach.title.clone());
            say!(words, "why-complements", id = training.to_string(), title = title)
        }
        Why::Protects => words.say("why-protects").into_owned(),
        Why::Shares => words.say("why-shares").into_owned(),
    }
}

/// What a training must go with, in a sentence; `None` for a way that can stand alone.
pub fn beside(words: &Words, catalogue: &Catalogue, suggestion: &Suggestion<'_>) -> Option<String> {
    let named = suggestion.beside.iter().map(|id| {
        catalogue.approach(id).map_or_else(|| id.to_string(), |approach| format!("{} ({id})", approach.title))
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| say!(words, "why-beside", ways = named.join("; ")))
}
