//! What the room said: the dots, the best two levels, the middle, and a word only for five people or more (rule 8).

use crate::say;
use crate::scoring::names;
use crate::scoring::ratings::Ratings;
use crate::text::Words;

use super::room::{best_pair, middle, wide};

/// The steps for the ratings of one indicator.
pub(super) fn steps(words: &Words, ratings: &Ratings) -> Vec<String> {
    let dots =
        ratings.chosen().map(|(level, count)| say!(words, "explain-ratings-dots", count = count, level = level.get()));
    let mut steps =
        vec![say!(words, "explain-ratings", people = ratings.people, dots = dots.collect::<Vec<_>>().join(", "))];
    let Some(agreement) = ratings.agreement else {
        steps.push(words.say("explain-ratings-few").into_owned());
        return steps;
    };
    steps.push(best_pair(words, ratings));
    steps.push(middle(words, ratings));
    // Cut, not rounded: 0.799 must not be read out as 0.80 beside the word "mixed".
    let hundredths = ratings.consensus_millionths() / 10_000;
    steps.push(say!(
        words,
        "explain-ratings-agreement",
        word = words.say(names::agreement(agreement)),
        consensus = format!("{}.{:02}", hundredths / 100, hundredths % 100)
    ));
    if let Some(wide) = wide(words, ratings) {
        steps.push(format!("{} {wide}", say!(words, "explain-ratings-wide", range = ratings.range)));
    }
    steps
}
