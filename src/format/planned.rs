//! The plan as JSON (`stocktake.plan/1`, docs/plan-json.md): what it is about and which ways there are, every action with
//! every key, and what it leans on.

use serde::Serialize;

use crate::model::{Action, ActionResult, Assessment, Catalogue, GoodPractice, IndicatorId, Instrument, Level, Tracer};
use crate::planning::{Balance, Field, Suggestion, Why, balance, considered, is_training, missing, suggestions};
use crate::scoring::{IndicatorScore, Reading, Scores};

use super::scores::{Head, given};

/// The plan of one assessment as one line of JSON, without a line end.
pub fn to_json(instrument: &Instrument, assessment: &Assessment, scores: &Scores, catalogue: &Catalogue) -> String {
    let plan = &assessment.plan;
    let file = File {
        format: "stocktake.plan/1",
        assessment: Head::of(assessment),
        chosen: ids(&plan.chosen),
        indicators: considered(assessment, scores)
            .iter()
            .filter_map(|id| Considered::of(id, instrument, assessment, scores, catalogue))
            .collect(),
        actions: (1..).zip(&plan.actions).map(|(number, action)| One::of(number, action)).collect(),
        practices: plan.practices.iter().map(Practice::of).collect(),
        balance: Leaning::of(balance(plan, instrument, catalogue)),
    };
    // Writing plain numbers, words and lists to memory cannot fail.
    serde_json::to_string(&file).unwrap_or_default()
}

fn ids(ids: &[IndicatorId]) -> Vec<&str> {
    ids.iter().map(IndicatorId::as_str).collect()
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    assessment: Head<'a>,
    chosen: Vec<&'a str>,
    indicators: Vec<Considered<'a>>,
    actions: Vec<One<'a>>,
    practices: Vec<Practice<'a>>,
    balance: Leaning,
}

#[derive(Serialize)]
struct Considered<'a> {
    id: &'a str,
    title: &'a str,
    supported: Option<u8>,
    desired: Option<u8>,
    reading: Option<&'static str>,
    priority: Option<u8>,
    cause: Option<&'static str>,
    actions: Vec<&'a str>,
    suggestions: Vec<Offer<'a>>,
}

impl<'a> Considered<'a> {
    /// `None` for an indicator that is not asked.
    fn of(
        id: &'a IndicatorId,
        instrument: &'a Instrument,
        assessment: &'a Assessment,
        scores: &'a Scores,
        catalogue: &'a Catalogue,
    ) -> Option<Considered<'a>> {
        let (indicator, score): (_, &IndicatorScore) = (instrument.find(id)?.indicator, scores.indicator(id)?);
        Some(Considered {
            id: id.as_str(),
            title: &indicator.title,
            supported: score.supported.map(Level::get),
            desired: score.desired.map(Level::get),
            reading: score.reading.map(Reading::word),
            priority: score.priority,
            cause: assessment
                .answers
                .get(id)
                .and_then(|answer| answer.cause)
                .map(super::super::model::answer::Cause::word),
            actions: assessment.plan.for_indicator(id).map(|action| action.id.as_str()).collect(),
            suggestions: suggestions(indicator, score, catalogue).iter().map(Offer::of).collect(),
        })
    }
}

#[derive(Serialize)]
struct Offer<'a> {
    approach: &'a str,
    title: &'a str,
    training: bool,
    why: &'static str,
    from: Option<u8>,
    to: Option<u8>,
    complements: Option<String>,
    beside: Vec<String>,
}

impl<'a> Offer<'a> {
    fn of(suggestion: &Suggestion<'a>) -> Offer<'a> {
        let (why, from, to, complements) = match &suggestion.why {
            Why::Step { from, to } => ("step", Some(from.get()), Some(to.get()), None),
            Why::Complements(training) => ("complements", None, None, Some(training.to_string())),
            Why::Protects => ("protects", None, None, None),
            Why::Shares => ("shares", None, None, None),
        };
        Offer {
            approach: suggestion.approach.id.as_str(),
            title: &suggestion.approach.title,
            training: is_training(suggestion.approach),
            why,
            from,
            to,
            complements,
            beside: suggestion.beside.iter().map(ToString::to_string).collect(),
        }
    }
}

#[derive(Serialize)]
struct One<'a> {
    number: usize,
    id: &'a str,
    what: &'a str,
    indicators: Vec<&'a str>,
    verb: Option<&'static str>,
    level: Option<&'static str>,
    approach: Option<&'a str>,
    owner: &'a str,
    first_step: Option<&'a str>,
    start: Option<String>,
    due: String,
    output: Option<&'a str>,
    outcome_indicator: Option<&'a str>,
    baseline: Option<&'a str>,
    target: Option<&'a str>,
    roles: Vec<&'static str>,
    people: Option<u32>,
    criteria: Option<&'a str>,
    back_up: Option<&'a str>,
    pass_on: Option<&'a str>,
    follow_up: Vec<String>,
    funding: Option<&'static str>,
    funding_source: Option<&'static str>,
    budget_line: Option<&'a str>,
    provider: Option<&'static str>,
    provider_name: Option<&'a str>,
    outcome: Option<u8>,
    programme: Option<&'a str>,
    sustained_by: Option<&'a str>,
    counterparts: Vec<&'a str>,
    status: &'static str,
    status_note: Option<&'a str>,
    results: Vec<Seen<'a>>,
    tracers: Vec<Traced<'a>>,
    missing: Vec<&'static str>,
}

impl<'a> One<'a> {
    fn of(number: usize, action: &'a Action) -> One<'a> {
        let recipients = &action.recipients;
        One {
            number,
            id: action.id.as_str(),
            what: &action.what,
            indicators: ids(&action.indicators),
            verb: action.verb.map(super::super::model::plan::Verb::word),
            level: action.level.map(super::super::model::instrument::CapacityLevel::word),
            approach: action.approach.as_ref().map(super::super::model::id::ApproachId::as_str),
            owner: &action.owner,
            first_step: given(&action.first_step),
            start: action.start.map(|month| month.to_string()),
            due: action.due.to_string(),
            output: given(&action.output),
            outcome_indicator: given(&action.measure.indicator),
            baseline: given(&action.measure.baseline),
            target: given(&action.measure.target),
            roles: recipients.roles.iter().map(|role| role.word()).collect(),
            people: recipients.number,
            criteria: given(&recipients.criteria),
            back_up: given(&recipients.back_up),
            pass_on: given(&recipients.transfer),
            follow_up: action.follow_up.iter().map(ToString::to_string).collect(),
            funding: action.funding.map(super::super::model::plan::Funding::word),
            funding_source: action.funding_source.map(super::super::model::plan::FundingSource::word),
            budget_line: given(&action.budget_line),
            provider: action.provider.map(super::super::model::plan::ProviderKind::word),
            provider_name: given(&action.provider_name),
            outcome: action.outcome.map(super::super::model::measure::OutcomeNumber::get),
            programme: given(&action.programme),
            sustained_by: given(&action.sustained_by),
            counterparts: action.counterparts.iter().map(super::super::model::id::ActionId::as_str).collect(),
            status: action.status.word(),
            status_note: given(&action.status_note),
            results: action.results.iter().map(Seen::of).collect(),
            tracers: action.tracers.iter().map(Traced::of).collect(),
            missing: missing(action).into_iter().map(Field::word).collect(),
        }
    }
}

#[derive(Serialize)]
struct Seen<'a> {
    on: String,
    level: &'static str,
    what: &'a str,
}

impl<'a> Seen<'a> {
    fn of(result: &'a ActionResult) -> Seen<'a> {
        Seen { on: result.on.to_string(), level: result.level.word(), what: &result.what }
    }
}

#[derive(Serialize)]
struct Traced<'a> {
    on: String,
    group: Option<&'a str>,
    people: u32,
    in_post: Option<u32>,
    used: Option<u32>,
    passed_on: Option<u32>,
    changed: Option<u32>,
    obstacle: Option<&'a str>,
}

impl<'a> Traced<'a> {
    fn of(tracer: &'a Tracer) -> Traced<'a> {
        Traced {
            on: tracer.on.to_string(),
            group: given(&tracer.group),
            people: tracer.people,
            in_post: tracer.in_post,
            used: tracer.used,
            passed_on: tracer.passed_on,
            changed: tracer.changed,
            obstacle: given(&tracer.obstacle),
        }
    }
}

#[derive(Serialize)]
struct Practice<'a> {
    indicator: &'a str,
    context: Option<&'a str>,
    action: Option<&'a str>,
    result: Option<&'a str>,
    evidence: Option<&'a str>,
    contact: Option<&'a str>,
}

impl<'a> Practice<'a> {
    fn of(practice: &'a GoodPractice) -> Practice<'a> {
        Practice {
            indicator: practice.indicator.as_str(),
            context: given(&practice.context),
            action: given(&practice.action),
            result: given(&practice.result),
            evidence: given(&practice.evidence),
            contact: given(&practice.contact),
        }
    }
}

#[derive(Serialize)]
struct Leaning {
    actions: usize,
    with_approach: usize,
    training: usize,
    with_level: usize,
    technical_individual: usize,
    institutional: usize,
}

impl Leaning {
    fn of(balance: Balance) -> Leaning {
        Leaning {
            actions: balance.actions,
            with_approach: balance.with_approach,
            training: balance.training,
            with_level: balance.with_level,
            technical_individual: balance.technical_individual,
            institutional: balance.institutional,
        }
    }
}
