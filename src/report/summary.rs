//! The summary: strengths first, then deficits, then what the plan does, each in a few sentences.

use crate::model::{Action, CapacityLevel, Funding, Status};
use crate::planning::names;
use crate::say;
use crate::scoring::Reading;

use super::document::{Fact, Section};
use super::funder::Reader;
use super::source::{Asked, Source, name};

/// So many capacities are named; the sections behind name all.
const NAMED: usize = 5;

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-summary-heading"));
    if source.reader == Reader::Funder {
        section.note(source.text("report-funder-note"));
    }
    let coverage = &source.scores.coverage;
    section.facts(vec![
        Fact::new(source.text("report-summary-strengths"), strengths(source)),
        Fact::new(source.text("report-summary-deficits"), deficits(source)),
        Fact::new(source.text("report-summary-plan"), plan(source)),
        Fact::new(
            source.text("report-summary-coverage"),
            say!(source.words, "report-of", part = coverage.levelled, whole = coverage.applicable),
        ),
    ]);
    section
}

fn read(source: Source<'_>, reading: Reading) -> Vec<Asked<'_>> {
    source.asked().filter(|asked| asked.score.reading == Some(reading)).collect()
}

fn strengths(source: Source<'_>) -> String {
    let assets = read(source, Reading::Asset);
    let first = say!(source.words, "report-summary-assets", count = assets.len());
    let rest = say!(
        source.words,
        "report-summary-enough",
        sufficient = read(source, Reading::Sufficient).len(),
        partial = read(source, Reading::PartialAsset).len()
    );
    joined([first, listed(source, &assets), rest])
}

/// The deficits, those with the highest priority first.
fn deficits(source: Source<'_>) -> String {
    let all = read(source, Reading::Deficit);
    let mut ordered: Vec<_> = source
        .scores
        .priorities
        .iter()
        .filter_map(|id| source.asked_one(id))
        .filter(|asked| asked.score.reading == Some(Reading::Deficit))
        .collect();
    ordered.extend(all.iter().filter(|asked| !source.scores.priorities.contains(&asked.indicator.id)));
    let first = say!(source.words, "report-summary-missing", count = all.len());
    joined([first, listed(source, &ordered), String::new()])
}

fn listed(source: Source<'_>, all: &[Asked<'_>]) -> String {
    let mut lines: Vec<_> = all.iter().take(NAMED).map(|asked| name(asked.indicator)).collect();
    match all.len().saturating_sub(NAMED) {
        0 => {}
        more => lines.push(say!(source.words, "report-summary-more", count = more)),
    }
    lines.join("\n")
}

/// What it is for and by when, where it works, and how it stands with money and progress, a sentence each.
fn plan(source: Source<'_>) -> String {
    let plan = &source.assessment.plan;
    if plan.actions.is_empty() {
        return if plan.chosen.is_empty() {
            source.text("report-summary-no-plan")
        } else {
            say!(source.words, "report-summary-no-actions", count = plan.chosen.len())
        };
    }
    let alive: Vec<_> = plan.actions.iter().filter(|action| action.status != Status::Dropped).collect();
    let count = |wanted: &dyn Fn(&Action) -> bool| alive.iter().filter(|action| wanted(action)).count();
    let served = plan.chosen.iter().filter(|id| plan.for_indicator(id).next().is_some()).count();
    let (first, last) = (alive.iter().map(|action| action.due).min(), alive.iter().map(|action| action.due).max());
    let aim = match (first, last) {
        (Some(first), Some(last)) => say!(
            source.words,
            "report-summary-aim",
            actions = alive.len(),
            served = served,
            chosen = plan.chosen.len(),
            first = first.to_string(),
            last = last.to_string()
        ),
        (None, _) | (_, None) => source.text("report-summary-all-dropped"),
    };
    if alive.is_empty() {
        return aim;
    }
    let sentences = [
        say!(source.words, "report-summary-levels", parts = levels(source, &count)),
        say!(source.words, "report-summary-money", parts = money(source, &count)),
        say!(source.words, "report-summary-stand", parts = progress(source)),
    ];
    format!("{aim} {}", sentences.join(" "))
}

/// How many actions something is true of.
type Count<'a> = dyn Fn(&dyn Fn(&Action) -> bool) -> usize + 'a;

/// Where the actions work: what none does is not named, here and below.
fn levels(source: Source<'_>, count: &Count<'_>) -> String {
    let words = source.words;
    let at = |level| count(&|action: &Action| action.level == Some(level));
    let part = |count: usize, said: String| (count > 0).then_some(said);
    let (individual, organization) = (at(CapacityLevel::Individual), at(CapacityLevel::Organization));
    let around = at(CapacityLevel::Environment);
    let unsaid = count(&|action: &Action| action.level.is_none());
    listing([
        part(individual, say!(words, "report-summary-on-people", count = individual)),
        part(organization, say!(words, "report-summary-on-organization", count = organization)),
        part(around, say!(words, "report-summary-on-around", count = around)),
        part(unsaid, say!(words, "report-summary-on-unsaid", count = unsaid)),
    ])
}

/// How the actions stand with money. To say nothing about it is something else than to have none.
fn money(source: Source<'_>, count: &Count<'_>) -> String {
    let words = source.words;
    let part = |funding: Option<Funding>, say: &dyn Fn(usize) -> String| {
        let found = count(&|action: &Action| action.funding == funding);
        (found > 0).then(|| say(found))
    };
    listing([
        part(Some(Funding::NoCost), &|count| say!(words, "report-summary-no-cost", count = count)),
        part(Some(Funding::Funded), &|count| say!(words, "report-summary-funded", count = count)),
        part(Some(Funding::Requested), &|count| say!(words, "report-summary-requested", count = count)),
        part(Some(Funding::Unfunded), &|count| say!(words, "report-summary-unfunded", count = count)),
        part(None, &|count| say!(words, "report-summary-money-unsaid", count = count)),
    ])
}

/// How far the actions are, those that were given up too.
fn progress(source: Source<'_>) -> String {
    let words = source.words;
    let actions = &source.assessment.plan.actions;
    let part = |status: &Status| {
        let count = actions.iter().filter(|action| action.status == *status).count();
        let status = words.say(names::status(*status)).into_owned();
        (count > 0).then(|| say!(words, "report-summary-so-far", count = count, status = status))
    };
    Status::ALL.iter().filter_map(part).collect::<Vec<_>>().join(", ")
}

fn listing<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn joined<const N: usize>(lines: [String; N]) -> String {
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
