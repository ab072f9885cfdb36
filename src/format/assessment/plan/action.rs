//! Reads and writes one action: one fact a line, so that two versions differ well.

use crate::format::assessment::closing::day;
use crate::format::table::{MOST_OPTIONS, Table};
use crate::format::value::Value;
use crate::format::writer::{Writer, inline, list, string, string_if, texts};
use crate::model::{
    Action, ActionId, ActionResult, ApproachId, CapacityLevel, Funding, FundingSource, IndicatorId, Measure, Month,
    ProviderKind, Recipients, ResultLevel, Role, Status, Tracer, Verb,
};

/// The keys of an action, in the order in which they are written.
pub(in crate::format::assessment) const KEYS: &[&str] = &[
    "id",
    "what",
    "indicators",
    "verb",
    "level",
    "approach",
    "owner",
    "first_step",
    "start",
    "due",
    "output",
    "outcome_indicator",
    "baseline",
    "target",
    "roles",
    "people",
    "criteria",
    "back_up",
    "pass_on",
    "follow_up",
    "funding",
    "funding_source",
    "budget_line",
    "provider",
    "provider_name",
    "outcome",
    "programme",
    "sustained_by",
    "counterparts",
    "status",
    "status_note",
    "results",
    "tracers",
];

/// The largest number of people.
const MOST_PEOPLE: u64 = 999_999;

pub(in crate::format::assessment) fn read(value: &Value<'_>) -> Option<Action> {
    read_named(value, |_| {})
}

/// Reads an action, and hands on its id even where something else of it is wrong.
pub(in crate::format::assessment) fn read_named(value: &Value<'_>, named: impl FnOnce(&ActionId)) -> Option<Action> {
    let table = value.table(KEYS)?;
    let id: Option<ActionId> = table.needed_name("id");
    if let Some(id) = &id {
        named(id);
    }
    let (what, owner) = (table.needed_text("what"), table.needed_text("owner"));
    if !table.has("due") {
        table.missing("due", "add due = the month, for example \"2027-06\"");
    }
    let (start, due) = (month(&table, "start"), month(&table, "due"));
    if let (Some(begins), Some(ends), Some(place)) = (start, due, table.get("start"))
        && begins > ends
    {
        place.wrong(format!("it begins in {begins} and is due in {ends}"), "put the earlier month first");
    }
    let status = table.word("status").unwrap_or(Status::Planned);
    let action = Action {
        indicators: table.list("indicators", MOST_OPTIONS, |id| id.name()),
        verb: table.word("verb"),
        level: table.word("level"),
        approach: table.name("approach"),
        first_step: table.text("first_step"),
        start,
        output: table.text("output"),
        measure: Measure {
            indicator: table.text("outcome_indicator"),
            baseline: table.text("baseline"),
            target: table.text("target"),
        },
        recipients: Recipients {
            roles: table.list("roles", MOST_OPTIONS, |role| role.word()),
            number: people(&table, "people"),
            criteria: table.text("criteria"),
            back_up: table.text("back_up"),
            transfer: table.text("pass_on"),
        },
        follow_up: table.list("follow_up", MOST_OPTIONS, |day| day.date()),
        funding: table.word("funding"),
        funding_source: table.word("funding_source"),
        budget_line: table.text("budget_line"),
        provider: table.word("provider"),
        provider_name: table.text("provider_name"),
        outcome: table.scale("outcome"),
        programme: table.text("programme"),
        sustained_by: table.text("sustained_by"),
        counterparts: table.list("counterparts", MOST_OPTIONS, |id| id.name()),
        status,
        status_note: table.text("status_note"),
        results: table.list("results", MOST_OPTIONS, |value| result(&value)),
        tracers: table.list("tracers", MOST_OPTIONS, |value| tracer(&value)),
        id: id?,
        what: what?,
        owner: owner?,
        due: due?,
    };
    let given = table.get("results").filter(Value::is_list).map(|list| list.item_starts().len());
    // What a result with a problem reaches is not known.
    let all_are_read = given.unwrap_or_default() == action.results.len();
    if status == Status::Done
        && all_are_read
        && !action.has_more_than_reactions()
        && let Some(place) = table.get("status")
    {
        let levels = ResultLevel::ALL.iter().skip(1).map(|level| level.word()).collect::<Vec<_>>().join(", ");
        place
            .wrong("it is done, and nothing but reactions is known of it", format!("add a result of one of: {levels}"));
    }
    Some(action)
}

/// A month written as a text; an empty text is none.
fn month(table: &Table<'_>, key: &str) -> Option<Month> {
    let value = table.get(key)?;
    let text = value.text()?;
    let month = Month::parse(&text);
    if month.is_none() && !(text.is_empty() && key != "due") {
        value.wrong("expected a month such as \"2027-06\", from 1900 to 2200", "write year and month");
    }
    month
}

fn people(table: &Table<'_>, key: &str) -> Option<u32> {
    table.number(key, 0..=MOST_PEOPLE).and_then(|number| u32::try_from(number).ok())
}

fn result(value: &Value<'_>) -> Option<ActionResult> {
    let table = value.table(&["on", "level", "what"])?;
    let (on, level, what) = (day(&table, "on"), table.needed_word("level"), table.needed_text("what"));
    Some(ActionResult { on: on?, level: level?, what: what? })
}

fn tracer(value: &Value<'_>) -> Option<Tracer> {
    let table = value.table(&["on", "group", "people", "in_post", "used", "passed_on", "changed", "obstacle"])?;
    let on = day(&table, "on");
    if !table.has("people") {
        table.missing("people", "add people = how many were asked");
    }
    let asked = table.number("people", 1..=MOST_PEOPLE).and_then(|number| u32::try_from(number).ok());
    let count = |key| {
        let count = people(&table, key)?;
        if let (Some(asked), Some(place)) = (asked, table.get(key))
            && count > asked
        {
            place.wrong(format!("{count} of {asked} people"), "count at most those who were asked");
        }
        Some(count)
    };
    Some(Tracer {
        in_post: count("in_post"),
        used: count("used"),
        passed_on: count("passed_on"),
        changed: count("changed"),
        group: table.text("group"),
        obstacle: table.text("obstacle"),
        on: on?,
        people: asked?,
    })
}

/// The facts of an action, one a line.
pub(in crate::format::assessment) fn write(w: &mut Writer, action: &Action) {
    w.text("id", action.id.as_str());
    w.text("what", &action.what);
    if !action.indicators.is_empty() {
        w.raw("indicators", texts(action.indicators.iter().map(IndicatorId::as_str)));
    }
    w.word_if("verb", action.verb.map(Verb::word));
    w.word_if("level", action.level.map(CapacityLevel::word));
    w.word_if("approach", action.approach.as_ref().map(ApproachId::as_str));
    w.text("owner", &action.owner);
    w.text_if("first_step", &action.first_step);
    w.raw_if("start", action.start.map(|month| string(&month.to_string())));
    w.text("due", &action.due.to_string());
    w.text_if("output", &action.output);
    w.text_if("outcome_indicator", &action.measure.indicator);
    w.text_if("baseline", &action.measure.baseline);
    w.text_if("target", &action.measure.target);
    recipients(w, &action.recipients);
    if !action.follow_up.is_empty() {
        w.raw("follow_up", list(&action.follow_up));
    }
    w.word_if("funding", action.funding.map(Funding::word));
    w.word_if("funding_source", action.funding_source.map(FundingSource::word));
    w.text_if("budget_line", &action.budget_line);
    w.word_if("provider", action.provider.map(ProviderKind::word));
    w.text_if("provider_name", &action.provider_name);
    w.raw_if("outcome", action.outcome);
    w.text_if("programme", &action.programme);
    w.text_if("sustained_by", &action.sustained_by);
    if !action.counterparts.is_empty() {
        w.raw("counterparts", texts(action.counterparts.iter().map(ActionId::as_str)));
    }
    w.word_if("status", Some(action.status.word()).filter(|_| action.status != Status::Planned));
    w.text_if("status_note", &action.status_note);
    w.lines_if("results", action.results.iter().map(result_line));
    w.lines_if("tracers", action.tracers.iter().map(tracer_line));
}

fn recipients(w: &mut Writer, recipients: &Recipients) {
    if !recipients.roles.is_empty() {
        w.raw("roles", texts(recipients.roles.iter().map(|role: &Role| role.word())));
    }
    w.raw_if("people", recipients.number);
    w.text_if("criteria", &recipients.criteria);
    w.text_if("back_up", &recipients.back_up);
    w.text_if("pass_on", &recipients.transfer);
}

fn result_line(result: &ActionResult) -> String {
    inline(&[("on", result.on.to_string()), ("level", string(result.level.word())), ("what", string(&result.what))])
}

fn tracer_line(tracer: &Tracer) -> String {
    let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    inline(&[
        ("on", tracer.on.to_string()),
        ("group", string_if(&tracer.group)),
        ("people", tracer.people.to_string()),
        ("in_post", count(tracer.in_post)),
        ("used", count(tracer.used)),
        ("passed_on", count(tracer.passed_on)),
        ("changed", count(tracer.changed)),
        ("obstacle", string_if(&tracer.obstacle)),
    ])
}
