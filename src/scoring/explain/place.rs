//! Importance, priority, and the place in the list of priorities with what decided between ties.

use crate::model::IndicatorId;
use crate::say;
use crate::scoring::names;
use crate::scoring::priority::{TieBreak, tie_break};
use crate::scoring::scores::{IndicatorScore, Scores};
use crate::text::Words;

/// The steps from importance to the place in the list.
pub(super) fn steps(words: &Words, scores: &Scores, score: &IndicatorScore) -> Vec<String> {
    let mut steps = vec![match score.importance {
        Some(importance) => {
            say!(
                words,
                "explain-importance",
                name = words.say(names::importance(importance)),
                number = importance.get()
            )
        }
        None => words.say("explain-importance-missing").into_owned(),
    }];
    let Some(gap) = score.gap else { return steps };
    if let Some((importance, priority)) = score.importance.zip(score.priority) {
        steps.push(say!(words, "explain-priority", gap = gap, importance = importance.get(), priority = priority));
    }
    let Some(place) = scores.priorities.iter().position(|id| *id == score.id) else {
        steps.push(words.say("explain-no-place").into_owned());
        return steps;
    };
    if score.priority.is_none() {
        steps.push(say!(words, "explain-priority-missing", gap = gap));
    }
    steps.push(say!(words, "explain-place", place = place + 1, total = scores.priorities.len()));
    let neighbour = |place: Option<usize>| {
        let id: &IndicatorId = scores.priorities.get(place?)?;
        scores.indicator(id)
    };
    if let Some(above) = neighbour(place.checked_sub(1)) {
        steps.extend(tie_break(above, score).map(|decided| after(words, decided, above)));
    }
    if let Some(below) = neighbour(place.checked_add(1)) {
        steps.extend(tie_break(score, below).map(|decided| before(words, decided, below)));
    }
    steps
}

fn after(words: &Words, decided: TieBreak, above: &IndicatorScore) -> String {
    let other = above.id.as_str();
    match decided {
        TieBreak::Core => say!(words, "explain-after-core", other = other),
        TieBreak::Agreement => say!(words, "explain-after-agreement", other = other),
        TieBreak::Order => say!(words, "explain-after-order", other = other),
    }
}

fn before(words: &Words, decided: TieBreak, below: &IndicatorScore) -> String {
    let other = below.id.as_str();
    match decided {
        TieBreak::Core => say!(words, "explain-before-core", other = other),
        TieBreak::Agreement => say!(words, "explain-before-agreement", other = other),
        TieBreak::Order => say!(words, "explain-before-order", other = other),
    }
}
