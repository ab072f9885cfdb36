//! One action in full: everything that was said of it, and in one line what was not.

use crate::model::{Action, ApproachId, OutcomeNumber, Status};
use crate::planning::{Field, missing, names};
use crate::say;
use crate::scoring::names as scales;

use super::super::document::{Fact, Section};
use super::super::source::Source;

/// The part. Results and tracers stand together further down.
pub(super) fn part(source: Source<'_>, action: &Action) -> Section {
    let number = source.assessment.plan.number(&action.id).map(|number| number.to_string()).unwrap_or_default();
    let mut part = Section::new(super::name(source, action)).at(number);
    let given = Field::ALL.iter().filter(|field| field.is_given(action) && !is_heading(**field));
    let mut facts: Vec<_> =
        given.map(|field| Fact::new(source.text(names::field(*field)), value(source, action, *field))).collect();
    facts.push(Fact::new(source.text("report-status"), status(source, action)));
    facts.push(Fact::new(source.text("report-action-id"), action.id.to_string()));
    part.facts(facts);
    let missing: Vec<_> = lacking(action).into_iter().map(|field| source.text(names::field(field))).collect();
    if !missing.is_empty() {
        part.say(say!(source.words, "report-action-missing", fields = missing.join("; ")));
    }
    part
}

/// What was not said. Of an action that was given up nobody asks it any more.
fn lacking(action: &Action) -> Vec<Field> {
    if action.status == Status::Dropped { Vec::new() } else { missing(action) }
}

/// What is done stands in the heading.
fn is_heading(field: Field) -> bool {
    field == Field::What
}

fn status(source: Source<'_>, action: &Action) -> String {
    let status = source.text(names::status(action.status));
    if action.status_note.trim().is_empty() { status } else { format!("{status}\n{}", action.status_note) }
}

/// What was said, in words; empty where nothing was.
fn value(source: Source<'_>, action: &Action, field: Field) -> String {
    let word = |key: Option<&'static str>| key.map(|key| source.text(key)).unwrap_or_default();
    let lines = |lines: Vec<String>| lines.join("\n");
    match field {
        Field::What => action.what.clone(),
        Field::Indicators => lines(action.indicators.iter().map(|id| source.indicator_name(id)).collect()),
        Field::Verb => word(action.verb.map(names::verb)),
        Field::Level => word(action.level.map(scales::capacity_level)),
        Field::Approach => action.approach.as_ref().map(|id| approach(source, id)).unwrap_or_default(),
        Field::Owner => action.owner.clone(),
        Field::FirstStep => action.first_step.clone(),
        Field::Start => action.start.map(|month| month.to_string()).unwrap_or_default(),
        Field::Due => action.due.to_string(),
        Field::Output => action.output.clone(),
        Field::OutcomeIndicator => action.measure.indicator.clone(),
        Field::Baseline => action.measure.baseline.clone(),
        Field::Target => action.measure.target.clone(),
        Field::Roles => lines(action.recipients.roles.iter().map(|role| source.text(scales::role(*role))).collect()),
        Field::People => action.recipients.number.map(|number| number.to_string()).unwrap_or_default(),
        Field::Criteria => action.recipients.criteria.clone(),
        Field::BackUp => action.recipients.back_up.clone(),
        Field::PassOn => action.recipients.transfer.clone(),
        Field::FollowUp => lines(action.follow_up.iter().map(ToString::to_string).collect()),
        Field::Funding => word(action.funding.map(names::funding)),
        Field::FundingSource => word(action.funding_source.map(names::funding_source)),
        Field::BudgetLine => action.budget_line.clone(),
        Field::Provider => word(action.provider.map(names::provider)),
        Field::ProviderName => action.provider_name.clone(),
        Field::Outcome => action.outcome.map(|number| outcome(source, number)).unwrap_or_default(),
        Field::Programme => action.programme.clone(),
        Field::SustainedBy => action.sustained_by.clone(),
        Field::Counterparts => lines(action.counterparts.iter().map(|id| source.action_name(id)).collect()),
    }
}

fn approach(source: Source<'_>, id: &ApproachId) -> String {
    source.catalogue.approach(id).map_or_else(|| id.to_string(), |approach| format!("{id} {}", approach.title))
}

/// `6 Workers and enterprises …`: an outcome of the appendix of D2.
pub(super) fn outcome(source: Source<'_>, number: OutcomeNumber) -> String {
    source.catalogue.outcome(number).map_or_else(|| number.to_string(), |outcome| format!("{number} {}", outcome.title))
}
