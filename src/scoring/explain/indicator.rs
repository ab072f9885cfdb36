//! One indicator's way: felt need, evidence, levels, gap, readings, priority.

use crate::model::{Answer, Area, Assessment, EvidenceKind, Level, Placed, Standing};
use crate::say;
use crate::scoring::scores::{FeltReading, IndicatorScore, Reading, Scores};
use crate::scoring::{Ratings, names};
use crate::text::Words;

use super::{first_depth, named, place, quoted, ratings, room};

/// The steps of an indicator that is in scope.
pub(super) fn steps(
    words: &Words,
    area: &Area,
    assessment: &Assessment,
    scores: &Scores,
    score: &IndicatorScore,
) -> Vec<String> {
    let unanswered = Answer::default();
    let answer = assessment.answers.get(&score.id).unwrap_or(&unanswered);
    let mut steps = vec![felt(words, score)];
    steps.extend(evidence(words, answer));
    steps.push(strength(words, score));
    steps.extend(standing(words, area, answer, score));
    if let Some((agreed, supported)) = score.agreed.zip(score.supported) {
        steps.extend(support(words, score, agreed, supported));
    }
    steps.push(desired(words, assessment, score));
    steps.extend(gap_and_reading(words, score));
    if score.at_risk {
        steps.push(at_risk(words, score));
    }
    steps.extend(felt_against_shown(words, score));
    steps.extend(place::steps(words, scores, score));
    steps.extend(score.ratings.iter().flat_map(|found| ratings::steps(words, found)));
    let twice = answer.tally_first.and_then(Ratings::of).zip(answer.tally.and_then(Ratings::of));
    steps.extend(twice.iter().flat_map(|(first, last)| room::moved(words, first, last)));
    steps
}

/// Why an indicator of the instrument has no figures in this assessment.
pub(super) fn out_of_scope(words: &Words, placed: Placed<'_>, assessment: &Assessment) -> Vec<String> {
    let selection = &assessment.selection;
    let mut steps = Vec::new();
    if selection.without.contains(&placed.area.id) {
        steps.push(say!(words, "explain-area-left-out", area = placed.area.id.as_str()));
    }
    if !placed.indicator.is_asked_at(selection.depth) {
        let first = words.say(names::depth(first_depth(placed.indicator)));
        steps.push(say!(words, "explain-not-asked", depth = words.say(names::depth(selection.depth)), first = first));
    }
    if assessment.answers.get(&placed.indicator.id).is_some_and(|answer| !answer.is_empty()) {
        steps.push(words.say("explain-answer-kept").into_owned());
    }
    steps.extend(assessment.answers.get(&placed.indicator.id).and_then(|answer| dissent(words, answer)));
    steps
}

fn felt(words: &Words, score: &IndicatorScore) -> String {
    match score.felt {
        Some(felt) => say!(words, "explain-felt", felt = words.say(names::felt(felt)), number = felt.get()),
        None => words.say("explain-felt-missing").into_owned(),
    }
}

fn evidence(words: &Words, answer: &Answer) -> Vec<String> {
    let mut steps = Vec::new();
    for kind in EvidenceKind::ALL {
        let items: Vec<String> =
            answer.evidence.iter().filter(|item| item.kind == *kind).map(|item| quoted(&item.source)).collect();
        let (named, unnamed): (Vec<_>, Vec<_>) = items.into_iter().partition(|source| !source.is_empty());
        let kind = words.say(names::evidence(*kind));
        if !named.is_empty() {
            steps.push(say!(words, "explain-evidence", kind = kind.as_ref(), sources = named.join("; ")));
        }
        if !unnamed.is_empty() {
            steps.push(say!(words, "explain-evidence-to-name", kind = kind.as_ref(), count = unnamed.len()));
        }
    }
    steps
}

fn strength(words: &Words, score: &IndicatorScore) -> String {
    let ceiling = named(words, score.strength.ceiling());
    match score.strength.get() {
        0 => say!(words, "explain-strength-0", ceiling = ceiling),
        1 => say!(words, "explain-strength-1", ceiling = ceiling),
        2 => say!(words, "explain-strength-2", ceiling = ceiling),
        _ => say!(words, "explain-strength-3", ceiling = ceiling),
    }
}

/// What the state of the answer means.
fn standing(words: &Words, area: &Area, answer: &Answer, score: &IndicatorScore) -> Vec<String> {
    let area = area.id.as_str();
    let mut steps = vec![match &answer.standing {
        Standing::Levelled(level) => say!(words, "explain-agreed", level = named(words, *level)),
        Standing::NotApplicable { reason } => {
            say!(words, "explain-not-applicable", reason = quoted(reason), area = area)
        }
        Standing::InsufficientEvidence => say!(words, "explain-insufficient-evidence", area = area),
        Standing::NoConsensus if score.ratings.is_some() => {
            say!(words, "explain-no-consensus-rated", area = area)
        }
        Standing::NoConsensus => say!(words, "explain-no-consensus", area = area),
        Standing::Unanswered => say!(words, "explain-unanswered", area = area),
    }];
    steps.extend(dissent(words, answer));
    if score.agreed.is_none() {
        if let Some(level) = answer.set_aside {
            steps.push(say!(words, "explain-set-aside", level = named(words, level)));
        }
        steps.push(words.say("explain-no-figures").into_owned());
    }
    steps
}

/// The minority statement: it stays with the answer, whatever becomes of it.
fn dissent(words: &Words, answer: &Answer) -> Option<String> {
    let dissent = quoted(&answer.dissent);
    (!dissent.is_empty()).then(|| say!(words, "explain-dissent", dissent = dissent))
}

/// The supported level, and whether the claim exceeds its evidence.
fn support(words: &Words, score: &IndicatorScore, agreed: Level, supported: Level) -> Vec<String> {
    let mut steps = vec![say!(
        words,
        "explain-supported",
        agreed = agreed.get(),
        ceiling = score.strength.ceiling().get(),
        supported = named(words, supported)
    )];
    if let Some(by) = score.exceeds_evidence_by.filter(|by| *by > 0) {
        steps.push(say!(words, "explain-exceeds", by = by, agreed = agreed.get()));
    }
    steps
}

fn desired(words: &Words, assessment: &Assessment, score: &IndicatorScore) -> String {
    let period = quoted(&assessment.scope.planning_period);
    match score.desired {
        Some(level) if period.is_empty() => say!(words, "explain-desired", level = named(words, level)),
        Some(level) => say!(words, "explain-desired-by", level = named(words, level), period = period),
        None => words.say("explain-desired-missing").into_owned(),
    }
}

fn gap_and_reading(words: &Words, score: &IndicatorScore) -> Vec<String> {
    let (Some(supported), Some(desired), Some(gap)) = (score.supported, score.desired, score.gap) else {
        // Without an agreed level that is said already; without a desired one, here.
        return if score.supported.is_some() {
            vec![words.say("explain-gap-missing").into_owned()]
        } else {
            Vec::new()
        };
    };
    let (supported, desired) = (supported.get(), desired.get());
    let mut steps = vec![if gap > 0 {
        say!(words, "explain-gap", gap = gap, desired = desired, supported = supported)
    } else {
        say!(words, "explain-gap-none", desired = desired, supported = supported)
    }];
    steps.extend(score.reading.map(|reading| {
        let name = words.say(names::reading(reading));
        match reading {
            Reading::Asset => say!(words, "explain-reading-asset", reading = name),
            Reading::Sufficient => say!(words, "explain-reading-sufficient", reading = name),
            Reading::PartialAsset => say!(words, "explain-reading-partial-asset", reading = name),
            Reading::Deficit => say!(words, "explain-reading-deficit", reading = name),
            Reading::NoCurrentAmbition => say!(words, "explain-reading-no-current-ambition", reading = name),
        }
    }));
    steps
}

fn at_risk(words: &Words, score: &IndicatorScore) -> String {
    if score.is_asset_at_risk() {
        words.say("explain-at-risk").into_owned()
    } else {
        words.say("explain-at-risk-not-shown").into_owned()
    }
}

fn felt_against_shown(words: &Words, score: &IndicatorScore) -> Option<String> {
    let gap = score.gap?;
    let (Some(felt), Some(reading)) = (score.felt, score.felt_reading) else {
        return Some(words.say("explain-felt-reading-missing").into_owned());
    };
    let (felt, name) = (felt.get(), words.say(names::felt_reading(reading)));
    Some(match reading {
        FeltReading::Confirmed => say!(words, "explain-felt-reading-confirmed", reading = name, felt = felt, gap = gap),
        FeltReading::ShownMoreThanFelt => {
            say!(words, "explain-felt-reading-shown", reading = name, felt = felt, gap = gap)
        }
        FeltReading::FeltMoreThanShown => {
            say!(words, "explain-felt-reading-felt", reading = name, felt = felt, gap = gap)
        }
        FeltReading::Neither => say!(words, "explain-felt-reading-neither", reading = name, felt = felt, gap = gap),
    })
}
