//! What moved since the last round: who was in the room first, then each level with its evidence (method 3.8).

use crate::model::{ActionId, Evidence, IndicatorId, LastRound, Role};
use crate::rounds::{Change, Comparison, Fraction, Group, Moved, Note, Reason, compare};
use crate::say;
use crate::scoring::names;

use super::document::{Column, ColumnKind, Fact, Section, Table};
use super::source::Source;
use super::words as keys;

/// The section; none in a first round.
pub(super) fn section(source: Source<'_>) -> Option<Section> {
    let last = source.assessment.last.as_ref()?;
    let comparison = compare(last, source.assessment, source.instrument);
    let mut section = Section::new(source.text("report-since-heading"));
    section.facts(facts(source, last));
    section.list(comparison.notes.iter().map(|note| said(source, note)).collect());
    section.part(people(source, &comparison));
    section.part(moved(source, &comparison));
    section.part(without(source, &comparison));
    section.part(uncompared(source, &comparison));
    section.part(then(source, last));
    Some(section)
}

fn facts(source: Source<'_>, last: &LastRound) -> Vec<Fact> {
    let given = [
        ("report-since-round", last.round.to_string()),
        ("report-date", last.date.map(|date| date.to_string()).unwrap_or_default()),
        ("report-closed-hash", last.hash.clone()),
    ];
    let given = given.into_iter().filter(|(_, text)| !text.is_empty());
    given.map(|(label, text)| Fact::new(source.text(label), text)).collect()
}

fn said(source: Source<'_>, note: &Note) -> String {
    let version =
        |version: &Option<crate::model::Version>| version.map_or_else(|| source.dash(), |one| one.to_string());
    match note {
        Note::OpenThen => source.text("report-since-open-then"),
        Note::OpenNow => source.text("report-since-open-now"),
        Note::NotNext { then, now } => say!(source.words, "report-since-not-next", then = *then, now = *now),
        Note::NotLinked => source.text("report-since-not-linked"),
        Note::ChangedSince => source.text("report-since-changed"),
        Note::OtherEdition { module, then, now } => say!(
            source.words,
            "report-since-edition",
            module = module.as_str(),
            then = version(then),
            now = version(now)
        ),
    }
}

/// Another group may see the same organization with other eyes, so that this comes first.
fn people(source: Source<'_>, comparison: &Comparison) -> Section {
    let people = &comparison.people;
    let mut part = Section::new(source.text("report-since-people"));
    let total = |count: Option<u32>| count.map_or_else(|| source.text("report-people-not-recorded"), |n| n.to_string());
    let mut rows = vec![vec![source.text("report-people-total"), total(people.then), total(people.now)]];
    rows.extend(
        people.counts.iter().map(|one| vec![group(source, &one.group), one.then.to_string(), one.now.to_string()]),
    );
    part.table(table(source, &["report-voices-group", "report-since-then", "report-since-now"], rows));
    let missing =
        [("report-since-missing-then", &people.missing_then), ("report-since-missing-now", &people.missing_now)];
    let named = missing.into_iter().map(|(label, who)| (label, who.join("\n")));
    let named = named.filter(|(_, who)| !who.trim().is_empty());
    part.facts(named.map(|(label, who)| Fact::new(source.text(label), who)).collect());
    part
}

/// A group as the rest of the report calls it.
fn group(source: Source<'_>, group: &Group) -> String {
    let not_recorded = |division: &str| {
        let division = source.text(division);
        say!(source.words, "report-since-not-recorded", division = division)
    };
    match group {
        Group::Role(word) => match Role::from_word(word) {
            Some(role) => source.text(names::role(role)),
            None if word.is_empty() => source.text("report-people-no-role"),
            None => word.clone(),
        },
        Group::Sex(Some(sex)) => source.text(names::sex(*sex)),
        Group::Age(Some(age)) => source.text(names::age(*age)),
        Group::Seniority(Some(seniority)) => source.text(names::seniority(*seniority)),
        Group::Sex(None) => not_recorded(names::division(crate::model::Band::Sex(None))),
        Group::Age(None) => not_recorded(names::division(crate::model::Band::Age(None))),
        Group::Seniority(None) => not_recorded(names::division(crate::model::Band::Seniority(None))),
    }
}

/// The levels of both rounds in the same words; nothing is added up over areas.
fn moved(source: Source<'_>, comparison: &Comparison) -> Section {
    let mut part = Section::new(source.text("report-since-levels"));
    part.note(source.text("report-since-caution"));
    if comparison.n() == 0 {
        part.say(source.text("report-since-none"));
        return part;
    }
    let [up, same, down] = [Change::Up, Change::Same, Change::Down].map(|change| comparison.count(change));
    part.say(say!(source.words, "report-since-counts", n = comparison.n(), up = up, same = same, down = down));
    if let (Some(net), Some(improvement)) = (comparison.net(), comparison.improvement()) {
        let (net, improvement) = (fraction(net), fraction(improvement));
        part.say(say!(source.words, "report-since-measures", net = net, improvement = improvement));
    }
    let row = |one: &Moved| {
        vec![
            format!("{} {}", one.id, one.title),
            say!(source.words, "report-since-move", then = one.then.agreed.get(), now = one.now.agreed.get()),
            change(source, one),
            say!(source.words, "report-since-move", then = one.then.strength.get(), now = one.now.strength.get()),
            actions(source, &one.actions),
        ]
    };
    let rows = comparison.indicators.iter().map(row).collect();
    let headings = [
        "report-capacity",
        "report-since-level",
        "report-since-change",
        "report-since-evidence",
        "report-since-actions",
    ];
    part.table(table(source, &headings, rows));
    part
}

fn change(source: Source<'_>, one: &Moved) -> String {
    let change = source.text(match one.change() {
        Change::Up => "report-since-up",
        Change::Same => "report-since-same",
        Change::Down => "report-since-down",
    });
    if one.rose_while_evidence_fell() {
        format!("{change}\n{}", source.words.say("report-since-evidence-fell"))
    } else {
        change
    }
}

/// An exact fraction and its value with two decimals.
fn fraction(fraction: Fraction) -> String {
    format!("{}/{} = {:.2}", fraction.numerator, fraction.denominator, fraction.value())
}

fn actions(source: Source<'_>, ids: &[ActionId]) -> String {
    let plan = &source.assessment.plan;
    let called = |id: &ActionId| plan.number(id).map_or_else(|| id.to_string(), |number| number.to_string());
    if ids.is_empty() { source.dash() } else { ids.iter().map(called).collect::<Vec<_>>().join(", ") }
}

/// Actions that are done where no level moved, and levels that moved where no action was.
fn without(source: Source<'_>, comparison: &Comparison) -> Section {
    let named = |ids: &[IndicatorId]| ids.iter().map(IndicatorId::as_str).collect::<Vec<_>>().join(", ");
    let mut part = Section::new(source.text("report-since-without"));
    let done = comparison.done_unchanged.iter().map(|done| {
        let (name, ids) = (source.action_name(&done.action), named(&done.indicators));
        say!(source.words, "report-since-done", name = name, indicators = ids)
    });
    let mut items: Vec<_> = done.collect();
    items.extend(
        comparison
            .changed_without_action
            .iter()
            .map(|id| say!(source.words, "report-since-no-action", name = source.indicator_name(id))),
    );
    part.list(items);
    part
}

fn uncompared(source: Source<'_>, comparison: &Comparison) -> Section {
    let mut part = Section::new(source.text("report-since-uncompared"));
    let rows = comparison.not_compared.iter().map(|one| {
        let why: Vec<_> = one.reasons.iter().map(|why| source.text(reason(*why))).collect();
        vec![format!("{} {}", one.id, one.title).trim_end().to_owned(), why.join("; ")]
    });
    part.table(table(source, &["report-capacity", "report-reason"], rows.collect()));
    part
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Reworded => "report-since-reworded",
        Reason::WordingUnknown => "report-since-wording-unknown",
        Reason::NotAskedThen => "report-since-not-asked-then",
        Reason::NotAskedNow => "report-since-not-asked-now",
        Reason::NotApplicableThen => "report-since-not-applicable-then",
        Reason::NotApplicableNow => "report-since-not-applicable-now",
        Reason::NoLevelThen => "report-since-no-level-then",
        Reason::NoLevelNow => "report-since-no-level-now",
    }
}

/// All that is kept of the last round.
fn then(source: Source<'_>, last: &LastRound) -> Section {
    let mut part = Section::new(source.text("report-since-found"));
    let rows = last.levels.iter().map(|(id, level)| {
        vec![
            source.indicator_name(id),
            level.revision.map_or_else(|| source.dash(), |revision| revision.to_string()),
            level.agreed.to_string(),
            source.level_or_dash(level.desired),
            level.importance.map_or_else(|| source.dash(), |importance| source.importance(importance)),
            evidence(source, &level.evidence),
        ]
    });
    let headings = [
        "report-capacity",
        "report-revision",
        "report-agreed",
        "report-desired",
        "report-importance",
        "report-evidence-items",
    ];
    part.table(table(source, &headings, rows.collect()));
    part
}

fn evidence(source: Source<'_>, items: &[Evidence]) -> String {
    let line = |item: &Evidence| {
        let kind = source.words.say(keys::evidence(item.kind));
        if item.source.trim().is_empty() {
            say!(source.words, "report-evidence-unnamed", kind = kind)
        } else {
            say!(source.words, "report-evidence-item", kind = kind, source = item.source.as_str())
        }
    };
    if items.is_empty() { source.dash() } else { items.iter().map(line).collect::<Vec<_>>().join("\n") }
}

/// A table whose first column names the rows.
fn table(source: Source<'_>, headings: &[&str], rows: Vec<Vec<String>>) -> Table {
    let kinds = std::iter::once(ColumnKind::Name).chain(std::iter::repeat(ColumnKind::Text));
    let columns = headings.iter().zip(kinds).map(|(heading, kind)| Column::new(kind, source.text(heading))).collect();
    Table { caption: String::new(), columns, rows }
}
