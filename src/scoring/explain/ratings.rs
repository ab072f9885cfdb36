//! What the room said: the dots, the best two levels, the middle, and a word only for five people or more (rule 8).

use crate::model::Level;
use crate::say;
use crate::scoring::names;
use crate::scoring::ratings::Ratings;
use crate::text::Words;

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
    let (lower, upper) = (ratings.middle.0.get(), ratings.middle.1.get());
    steps.push(if lower == upper {
        say!(words, "explain-ratings-middle", level = lower)
    } else {
        say!(words, "explain-ratings-middle-two", lower = lower, upper = upper)
    });
    // Cut, not rounded: 0.799 must not be read out as 0.80 beside the word "mixed".
    let hundredths = ratings.consensus_millionths() / 10_000;
    steps.push(say!(
        words,
        "explain-ratings-agreement",
        word = words.say(names::agreement(agreement)),
        consensus = format!("{}.{:02}", hundredths / 100, hundredths % 100)
    ));
    if ratings.wide_range {
        steps.push(say!(words, "explain-ratings-wide", range = ratings.range));
    }
    steps
}

/// "7 of 8 people are on levels 2 and 3", or on one level when nobody is on its neighbour.
fn best_pair(words: &Words, ratings: &Ratings) -> String {
    let (low, high) = (ratings.best_pair, ratings.best_pair_upper());
    let held: Vec<Level> =
        ratings.chosen().map(|(level, _)| level).filter(|level| [low, high].contains(level)).collect();
    let (count, people) = (ratings.best_pair_count, ratings.people);
    if let [level] = held.as_slice() {
        say!(words, "explain-ratings-one-level", count = count, people = people, level = level.get())
    } else {
        say!(words, "explain-ratings-pair", count = count, people = people, low = low.get(), high = high.get())
    }
}
