//! One area's way: its indicators, coverage, the mean as a fraction, technical against functional.

use crate::model::{Area, Assessment, CapacityType, Depth, Weight};
use crate::say;
use crate::scoring::names;
use crate::scoring::scores::{AreaScore, IndicatorScore, Mean, Scores, State};
use crate::text::Words;

use super::{first_depth, named};

/// The steps of an area with at least one indicator in scope.
pub(super) fn steps(words: &Words, area: &Area, scores: &Scores, score: &AreaScore) -> Vec<String> {
    let inside: Vec<&IndicatorScore> = scores.indicators.iter().filter(|score| score.area == area.id).collect();
    let weighted = inside.iter().any(|score| score.weight != Weight::MIN);
    let mut steps: Vec<String> = inside.iter().map(|score| line(words, area, score, weighted)).collect();
    if weighted {
        steps.push(words.say("explain-area-weights").into_owned());
    }
    if score.applicable == 0 {
        steps.push(words.say("explain-area-nothing-applies").into_owned());
        return steps;
    }
    steps.push(say!(words, "explain-area-coverage", levelled = score.levelled, applicable = score.applicable));
    steps.push(if let Some(found) = score.mean {
        mean(words, &inside, found, weighted)
    } else {
        say!(words, "explain-area-withheld", levelled = score.levelled, applicable = score.applicable)
    });
    if let Some(minimum) = score.minimum {
        let ids = ids(inside.iter().filter(|score| score.supported == Some(minimum)));
        steps.push(say!(words, "explain-area-minimum", level = named(words, minimum), ids = ids));
        steps.extend(kinds(words, &inside, score));
    }
    steps
}

/// Why an area of the instrument has no figures in this assessment.
pub(super) fn out_of_scope(words: &Words, area: &Area, assessment: &Assessment) -> Vec<String> {
    let selection = &assessment.selection;
    if selection.without.contains(&area.id) {
        return vec![say!(words, "explain-area-left-out", area = area.id.as_str())];
    }
    let first = area.indicators.iter().map(first_depth).min().unwrap_or(Depth::Full);
    vec![say!(
        words,
        "explain-area-not-asked",
        area = area.id.as_str(),
        depth = words.say(names::depth(selection.depth)),
        first = words.say(names::depth(first))
    )]
}

/// One indicator of the area: its supported level, or why it has none.
fn line(words: &Words, area: &Area, score: &IndicatorScore, weighted: bool) -> String {
    let title = area.indicators.iter().find(|indicator| indicator.id == score.id).map_or("", |found| &found.title);
    let id = score.id.as_str();
    match (score.supported, score.state) {
        (Some(level), _) if weighted => {
            let level = named(words, level);
            say!(
                words,
                "explain-area-level-weighted",
                id = id,
                title = title,
                level = level,
                weight = score.weight.get()
            )
        }
        (Some(level), _) => say!(words, "explain-area-level", id = id, title = title, level = named(words, level)),
        (None, State::NotApplicable) => say!(words, "explain-area-not-applicable", id = id, title = title),
        (None, state @ (State::Levelled | State::InsufficientEvidence | State::NoConsensus | State::Unanswered)) => {
            say!(words, "explain-area-no-level", id = id, title = title, state = words.say(names::state(state)))
        }
    }
}

/// The mean with the sum it comes from.
fn mean(words: &Words, inside: &[&IndicatorScore], mean: Mean, weighted: bool) -> String {
    let levels = inside.iter().filter_map(|score| Some((score.supported?, score.weight)));
    let (fraction, decimal) = (fraction(mean), mean.one_decimal());
    if weighted {
        let terms = levels.map(|(level, weight)| format!("{weight} x {level}")).collect::<Vec<_>>().join(" + ");
        say!(
            words,
            "explain-area-mean-weighted",
            terms = terms,
            sum = mean.numerator,
            weights = mean.denominator,
            fraction = fraction,
            decimal = decimal
        )
    } else {
        let terms = levels.map(|(level, _)| level.to_string()).collect::<Vec<_>>().join(" + ");
        say!(
            words,
            "explain-area-mean",
            terms = terms,
            sum = mean.numerator,
            count = mean.denominator,
            fraction = fraction,
            decimal = decimal
        )
    }
}

/// Technical against functional capacity (D1 17(c)).
fn kinds(words: &Words, inside: &[&IndicatorScore], score: &AreaScore) -> Vec<String> {
    let (technical, functional) = match (score.technical_mean, score.functional_mean) {
        (Some(technical), Some(functional)) => (technical, functional),
        (Some(_), None) => return vec![words.say("explain-area-technical-only").into_owned()],
        (None, _) => return vec![words.say("explain-area-functional-only").into_owned()],
    };
    let of = |kind| ids(inside.iter().filter(|score| score.capacity_type == kind && score.supported.is_some()));
    let mut steps = vec![
        say!(
            words,
            "explain-area-technical",
            ids = of(CapacityType::Technical),
            fraction = fraction(technical),
            decimal = technical.one_decimal()
        ),
        say!(
            words,
            "explain-area-functional",
            ids = of(CapacityType::Functional),
            fraction = fraction(functional),
            decimal = functional.one_decimal()
        ),
    ];
    steps.push(match score.weaker_mean() {
        Some(weaker) => say!(words, "explain-area-unsupported", decimal = weaker.one_decimal()),
        None => words.say("explain-area-balanced").into_owned(),
    });
    steps
}

fn fraction(mean: Mean) -> String {
    format!("{}/{}", mean.numerator, mean.denominator)
}

fn ids<'a>(scores: impl Iterator<Item = &'a &'a IndicatorScore>) -> String {
    scores.map(|score| score.id.as_str()).collect::<Vec<_>>().join(", ")
}
