//! What is still open: nothing of it was turned into a number (rule 1).

use crate::model::Answer;
use crate::say;
use crate::scoring::State;

use super::document::{Fact, Section};
use super::source::{Asked, Source, name};

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-open-heading"));
    section.facts(coverage(source));
    let state = |wanted: State| move |asked: &Asked<'_>| (asked.score.state == wanted).then(|| name(asked.indicator));
    let lists = [
        ("report-open-unanswered", listed(source, state(State::Unanswered))),
        ("report-open-cannot-tell", listed(source, state(State::InsufficientEvidence))),
        ("report-open-no-consensus", listed(source, state(State::NoConsensus))),
        ("report-open-not-applicable", listed(source, state(State::NotApplicable))),
        ("report-open-parking", parked(source)),
        ("report-open-sources", sources_to_name(source)),
        ("report-open-exceeds", listed(source, |asked| exceeding(source, asked))),
        ("report-open-desired", listed(source, without_desired)),
    ];
    let mut all_empty = true;
    for (heading, items) in lists {
        all_empty &= items.is_empty();
        let mut part = Section::new(say!(
            source.words,
            "report-open-list",
            heading = source.words.say(heading),
            count = items.len()
        ));
        part.list(items);
        section.part(part);
    }
    if all_empty {
        section.say(source.text("report-open-nothing"));
    }
    section
}

fn coverage(source: Source<'_>) -> Vec<Fact> {
    let coverage = &source.scores.coverage;
    [
        ("report-coverage-scope", coverage.in_scope),
        ("report-coverage-applicable", coverage.applicable),
        ("report-coverage-levelled", coverage.levelled),
        ("report-coverage-not-applicable", coverage.not_applicable),
        ("report-coverage-cannot-tell", coverage.insufficient_evidence),
        ("report-coverage-no-consensus", coverage.no_consensus),
        ("report-coverage-unanswered", coverage.unanswered),
    ]
    .into_iter()
    .map(|(label, count)| Fact::new(source.text(label), count.to_string()))
    .collect()
}

fn listed(source: Source<'_>, say: impl Fn(&Asked<'_>) -> Option<String>) -> Vec<String> {
    source.asked().filter_map(|asked| say(&asked)).collect()
}

/// The parking lot, also for indicators that are no longer in scope.
fn parked(source: Source<'_>) -> Vec<String> {
    every_answer(source, |answer| answer.review)
}

/// Evidence that was ticked and whose source is still to be named.
fn sources_to_name(source: Source<'_>) -> Vec<String> {
    every_answer(source, |answer| answer.evidence.iter().any(|item| item.source.trim().is_empty()))
}

/// The names of all that was answered so, in instrument order; what no instrument has comes last.
fn every_answer(source: Source<'_>, wanted: impl Fn(&Answer) -> bool) -> Vec<String> {
    let answers = &source.assessment.answers;
    let known = source.instrument.indicators().map(|placed| placed.indicator);
    let named = known.filter(|indicator| answers.get(&indicator.id).is_some_and(&wanted)).map(name);
    let strange = answers.iter().filter(|(id, answer)| source.instrument.find(id).is_none() && wanted(answer));
    named.chain(strange.map(|(id, _)| id.to_string())).collect()
}

fn exceeding(source: Source<'_>, asked: &Asked<'_>) -> Option<String> {
    let by = asked.score.exceeds_evidence_by.filter(|by| *by > 0)?;
    let exceeds = say!(source.words, "report-exceeds", by = by);
    Some(say!(source.words, "report-open-item", name = name(asked.indicator), what = exceeds))
}

fn without_desired(asked: &Asked<'_>) -> Option<String> {
    (asked.score.agreed.is_some() && asked.score.desired.is_none()).then(|| name(asked.indicator))
}
