//! What the plan says in words, for the screen and for plain lines alike.

use crate::model::{Action, ActionId, IndicatorId, Level, Plan, Status};
use crate::planning::{Field, Finding, guard, missing, names};
use crate::say;
use crate::scoring::names as scored;
use crate::text::Words;
use crate::tui::plan::rows::{Row, without_action};
use crate::tui::plan::{NewAction, fields, options};
use crate::tui::state::{Document, State};
use crate::tui::view::parts::show;

/// What the guard finds and the group did not accept.
pub(crate) fn open_findings(state: &State, document: &Document) -> Vec<Finding> {
    let interview = &document.interview;
    let mut findings = guard(interview.instrument(), interview.assessment(), &document.scores, &state.catalogue);
    findings.retain(|finding| finding.waived.is_none());
    findings
}

/// An indicator with its title.
pub(crate) fn indicator(document: &Document, id: &IndicatorId) -> String {
    let title = document.interview.instrument().find(id).map_or("", |placed| placed.indicator.title.as_str());
    format!("{id}  {}", show(title))
}

/// How an indicator reads, and its levels now and wanted.
pub(crate) fn reading(words: &Words, document: &Document, id: &IndicatorId) -> String {
    let Some(score) = document.scores.indicator(id) else { return words.say("plan-not-asked").into_owned() };
    let number = |level: Option<Level>| level.map_or_else(|| "-".to_owned(), |level| level.to_string());
    let levels = format!("{} > {}", number(score.supported), number(score.desired));
    match score.reading {
        Some(reading) => format!("{}  {levels}", words.say(scored::reading(reading))),
        None => format!("{}  {levels}", words.say(scored::state(score.state))),
    }
}

/// What stands beside a chosen indicator.
pub(crate) fn chosen_facts(words: &Words, document: &Document, id: &IndicatorId) -> String {
    let plan = &document.interview.assessment().plan;
    let mut facts = reading(words, document, id);
    if plan.for_indicator(id).next().is_none() {
        facts = format!("{}  {facts}", words.say("plan-no-action"));
    }
    facts
}

/// How far an action is, where there is more to say than that it is planned.
fn status(words: &Words, action: &Action) -> Option<String> {
    (action.status != Status::Planned).then(|| words.say(names::status(action.status)).into_owned())
}

/// What stands beside an action, in a few words each: status, what is not said, what the guard finds.
pub(crate) fn action_facts(words: &Words, findings: &[Finding], action: &Action) -> Vec<String> {
    let lacking = missing(action).len();
    let found = about(findings, &action.id).count();
    let mut facts: Vec<String> = status(words, action).into_iter().collect();
    facts.push(if lacking == 0 {
        words.say("plan-all-said").into_owned()
    } else {
        say!(words, "plan-lacking", count = lacking)
    });
    if found > 0 {
        facts.push(say!(words, "plan-findings", count = found));
    }
    facts
}

fn about<'a>(findings: &'a [Finding], id: &'a ActionId) -> impl Iterator<Item = &'a Finding> {
    findings.iter().filter(move |finding| finding.about == crate::model::About::Action(id.clone()))
}

/// What there is to say of the row in focus.
pub(crate) fn detail(state: &State, findings: &[Finding], row: Row<'_>) -> Vec<String> {
    let words = &state.words;
    let Some(document) = &state.document else { return Vec::new() };
    let plan = &document.interview.assessment().plan;
    match row {
        Row::Chosen(id) => {
            let mut lines = vec![indicator(document, id), reading(words, document, id)];
            let numbers: Vec<String> =
                plan.for_indicator(id).filter_map(|one| plan.number(&one.id)).map(|at| at.to_string()).collect();
            lines.push(if numbers.is_empty() {
                words.say("plan-no-action-help").into_owned()
            } else {
                say!(words, "plan-its-actions", numbers = numbers.join(", "))
            });
            lines
        }
        Row::Action(action) | Row::Other(action) => {
            let mut lines = vec![show(&action.what)];
            let way = options::said(state, &action.id, Field::Approach);
            lines.push(say!(words, "plan-owner-due", owner = show(&action.owner), due = action.due.to_string()));
            if !way.is_empty() {
                lines.push(format!("{}: {way}", words.say(names::field(Field::Approach))));
            }
            let titles = about(findings, &action.id).filter_map(|finding| state.catalogue.guard_text(finding.rule));
            let titles: Vec<&str> = titles.map(|text| text.title.as_str()).collect();
            if !titles.is_empty() {
                lines.push(say!(words, "plan-finding-titles", titles = titles.join("; ")));
            }
            let lacking: Vec<_> = missing(action).into_iter().map(|field| words.say(names::field(field))).collect();
            if !lacking.is_empty() {
                lines.push(say!(words, "plan-lacking-fields", fields = lacking.join(", ")));
            }
            lines
        }
    }
}

/// How many are chosen and which of them have no action; how many findings are open.
pub(crate) fn foot(words: &Words, plan: &Plan, findings: &[Finding]) -> String {
    let without: Vec<&str> = without_action(plan).into_iter().map(IndicatorId::as_str).collect();
    let chosen = say!(words, "plan-foot-chosen", count = plan.chosen.len(), actions = plan.actions.len());
    let lacking = if plan.chosen.is_empty() {
        words.say("plan-foot-none").into_owned()
    } else if without.is_empty() {
        words.say("plan-foot-all").into_owned()
    } else {
        say!(words, "plan-foot-without", count = without.len(), ids = without.join(", "))
    };
    let found = if findings.is_empty() {
        String::new()
    } else {
        format!(" {}", say!(words, "plan-foot-findings", count = findings.len()))
    };
    format!("{chosen} {lacking}{found}")
}

/// What a field of an action holds, in a line; empty where it is not said.
pub(crate) fn value(state: &State, action: &Action, field: Field) -> String {
    match fields::kind(field) {
        fields::Kind::Line | fields::Kind::Text => show(&fields::text(action, field)),
        fields::Kind::One | fields::Kind::Several => show(&options::said(state, &action.id, field)),
    }
}

/// The number of an action and how many there are.
pub(crate) fn form_title(words: &Words, plan: &Plan, id: &ActionId) -> String {
    let number = plan.number(id).unwrap_or(0);
    say!(words, "form-title", number = number, count = plan.actions.len())
}

/// What a new action is for, in a line.
pub(crate) fn new_for(words: &Words, document: &Document, id: Option<&IndicatorId>) -> String {
    id.map_or_else(String::new, |id| say!(words, "plan-new-for", indicator = indicator(document, id)))
}

/// The way a new action goes, in a line: what the group does is said in its own words.
pub(crate) fn new_way(state: &State, new: &NewAction) -> Option<String> {
    let approach = state.catalogue.approach(new.approach.as_ref()?)?;
    Some(say!(state.words, "plan-new-way", way = format!("{}  {}", approach.id, show(&approach.title))))
}

/// What the questionnaire would measure, below the field of it while the group said nothing there itself.
pub(crate) fn proposed(words: &Words, document: &Document, action: &Action, field: Field) -> Option<String> {
    let asked = (field == Field::OutcomeIndicator && !field.is_given(action)).then_some(&action.indicators)?;
    let placed = asked.iter().find_map(|id| document.interview.instrument().find(id))?;
    let measure = placed.indicator.follow_up.trim();
    (!measure.is_empty()).then(|| say!(words, "help-action-proposed", measure = show(measure)))
}

/// What is to know of a field before filling it in.
pub(crate) fn help(field: Field) -> &'static str {
    match field {
        Field::What => "help-action-what",
        Field::Indicators => "help-action-indicators",
        Field::Verb => "help-action-verb",
        Field::Level => "help-action-level",
        Field::Approach => "help-action-approach",
        Field::Owner => "help-action-owner",
        Field::FirstStep => "help-action-first-step",
        Field::Start => "help-action-start",
        Field::Due => "help-action-due",
        Field::FollowUp => "help-action-follow-up",
        Field::Roles => "help-action-roles",
        Field::People => "help-action-people",
        Field::Criteria => "help-action-criteria",
        Field::BackUp => "help-action-back-up",
        Field::PassOn => "help-action-pass-on",
        Field::Output => "help-action-output",
        Field::OutcomeIndicator => "help-action-outcome-indicator",
        Field::Baseline => "help-action-baseline",
        Field::Target => "help-action-target",
        Field::Funding => "help-action-funding",
        Field::FundingSource => "help-action-funding-source",
        Field::BudgetLine => "help-action-budget-line",
        Field::Provider => "help-action-provider",
        Field::ProviderName => "help-action-provider-name",
        Field::SustainedBy => "help-action-sustained-by",
        Field::Outcome => "help-action-outcome",
        Field::Programme => "help-action-programme",
        Field::Counterparts => "help-action-counterparts",
    }
}
