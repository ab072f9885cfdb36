//! What a room's ratings say, in sentences to read aloud; no names, no mean, and no word for fewer than five people (rule 8).

use crate::model::Level;
use crate::say;
use crate::scoring::names;
use crate::scoring::ratings::Ratings;
use crate::text::Words;

/// How the room stands. For fewer than five people only how many they are.
pub fn room(words: &Words, ratings: &Ratings) -> Vec<String> {
    let Some(agreement) = ratings.agreement else {
        let mut said = vec![say!(words, "room-people", people = ratings.people)];
        if ratings.people > 1 {
            said.push(words.say("room-few").into_owned());
        }
        return said;
    };
    let mut said = vec![best_pair(words, ratings), middle(words, ratings)];
    said.push(say!(words, "room-agreement", word = words.say(names::agreement(agreement))));
    said.extend(wide(words, ratings));
    said
}

/// What there is to say at the reveal of a rating, beside the first one where there is one.
pub fn reveal(words: &Words, first: Option<&Ratings>, now: &Ratings) -> Vec<String> {
    let Some(first) = first else { return room(words, now) };
    let mut said = moved(words, first, now);
    if first.is_a_group() && now.is_a_group() {
        // Where both are compared, how the room stands now is said already.
        said.extend(wide(words, now));
        said
    } else {
        room(words, now).into_iter().chain(said).collect()
    }
}

/// How the room stands in a line: where most are, and how close together; `None` for fewer than five people.
pub fn brief(words: &Words, ratings: &Ratings) -> Option<String> {
    let word = words.say(names::agreement(ratings.agreement?));
    Some(say!(words, "room-brief", pair = best_pair(words, ratings), word = word))
}

/// Whom to hear first, by level and never by person; `None` where one person rated.
pub fn hear_first(words: &Words, ratings: &Ratings) -> Option<String> {
    match ratings.hear_first().as_slice() {
        [level] => Some(say!(words, "room-hear-one", level = level.get())),
        [first, .., last] => Some(say!(words, "room-hear-two", first = first.get(), last = last.get())),
        [] if ratings.is_a_group() => Some(words.say("room-hear-same").into_owned()),
        [] => (ratings.people > 1).then(|| words.say("room-hear-few").into_owned()),
    }
}

/// What a second rating changed, as far as it can be known without names: the room before and after, never who moved.
pub fn moved(words: &Words, first: &Ratings, second: &Ratings) -> Vec<String> {
    let mut said = Vec::new();
    if let (Some(before), Some(after)) = (first.agreement, second.agreement) {
        said.push(say!(
            words,
            "room-moved-pair",
            before = pair(words, first),
            after = pair(words, second),
            count = second.best_pair_count,
            people = second.people,
            held = first.best_pair_count,
            of = first.people
        ));
        let (was, is) = (middles(words, first), middles(words, second));
        said.push(if was == is {
            say!(words, "room-moved-middle-same", after = is)
        } else {
            say!(words, "room-moved-middle", before = was, after = is)
        });
        let (was, is) = (words.say(names::agreement(before)), words.say(names::agreement(after)));
        said.push(if before == after {
            say!(words, "room-moved-agreement-same", after = is)
        } else {
            say!(words, "room-moved-agreement", before = was, after = is)
        });
        let direction = match second.consensus_millionths().cmp(&first.consensus_millionths()) {
            std::cmp::Ordering::Greater => words.say("room-moved-closer"),
            std::cmp::Ordering::Less => words.say("room-moved-apart"),
            std::cmp::Ordering::Equal => words.say("room-moved-same"),
        };
        said.push(direction.into_owned());
    }
    if first.people != second.people {
        said.push(say!(words, "room-moved-people", before = first.people, after = second.people));
    }
    said
}

/// "7 of 8 people are on levels 2 and 3", or on one level when nobody is on its neighbour.
pub(super) fn best_pair(words: &Words, ratings: &Ratings) -> String {
    let (count, people) = (ratings.best_pair_count, ratings.people);
    match held(ratings).as_slice() {
        [level] if count == people => say!(words, "room-all", people = people, level = level.get()),
        [level] => say!(words, "room-one-level", count = count, people = people, level = level.get()),
        [low, .., high] => {
            say!(words, "room-pair", count = count, people = people, low = low.get(), high = high.get())
        }
        [] => String::new(),
    }
}

/// The middle value, or both where they differ; never a level between them.
pub(super) fn middle(words: &Words, ratings: &Ratings) -> String {
    let (low, high) = (ratings.middle.0.get(), ratings.middle.1.get());
    match high.saturating_sub(low) {
        0 => say!(words, "room-middle", level = low),
        1 => say!(words, "room-middle-two", low = low, high = high),
        apart if apart % 2 == 0 => {
            say!(words, "room-middle-never", low = low, high = high, between = low.saturating_add(apart / 2))
        }
        _ => say!(words, "room-middle-between", low = low, high = high),
    }
}

/// That somebody is far from the others, where the ratings are three or more levels apart.
pub(super) fn wide(words: &Words, ratings: &Ratings) -> Option<String> {
    let far = ratings.hear_first();
    let voices: u32 = ratings.chosen().filter(|(level, _)| far.contains(level)).map(|(_, n)| u32::from(n)).sum();
    let key = if voices == 1 { "room-wide-one" } else { "room-wide-many" };
    ratings.wide_range.then(|| words.say(key).into_owned())
}

/// The levels of the best pair that somebody chose.
fn held(ratings: &Ratings) -> Vec<Level> {
    let (low, high) = (ratings.best_pair, ratings.best_pair_upper());
    ratings.chosen().map(|(level, _)| level).filter(|level| [low, high].contains(level)).collect()
}

/// `levels 2 and 3`, or `level 3`.
fn pair(words: &Words, ratings: &Ratings) -> String {
    match held(ratings).as_slice() {
        [level] => say!(words, "room-level", level = level.get()),
        [low, .., high] => say!(words, "room-levels", low = low.get(), high = high.get()),
        [] => String::new(),
    }
}

/// `3`, or `2 and 4`.
fn middles(words: &Words, ratings: &Ratings) -> String {
    let (low, high) = ratings.middle;
    if low == high { low.to_string() } else { say!(words, "room-both", low = low.get(), high = high.get()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::Tally;

    fn ratings(counts: [u16; 5]) -> Ratings {
        Ratings::of(Tally::new(counts).unwrap()).unwrap()
    }

    #[test]
    fn a_second_rating_says_what_moved_and_never_who() {
        let words = Words::english();
        let said = moved(&words, &ratings([0, 4, 0, 4, 0]), &ratings([0, 1, 6, 1, 0]));
        assert_eq!(
            said,
            [
                "At first 4 of 8 people were on level 2; now 7 of 8 are on levels 2 and 3.",
                "The middle was 2 and 4; now it is 3.",
                "At first the ratings were far apart; now they are close together.",
                "The room came closer together.",
            ]
        );
    }

    #[test]
    fn a_small_room_is_not_compared_in_words() {
        let words = Words::english();
        assert!(moved(&words, &ratings([1, 0, 0, 0, 3]), &ratings([0, 0, 0, 4, 0])).is_empty());
        let other = moved(&words, &ratings([1, 0, 0, 0, 3]), &ratings([0, 0, 0, 8, 0]));
        assert_eq!(other, ["4 people rated at first and 8 now: that alone can move the ratings."]);
    }

    #[test]
    fn the_same_again_is_neither_closer_nor_further_apart() {
        let words = Words::english();
        let (left, right) = (ratings([5, 2, 1, 0, 0]), ratings([0, 0, 1, 2, 5]));
        let same = moved(&words, &left, &right);
        assert!(same.contains(&"The ratings are mixed, as before.".to_owned()), "{same:?}");
        assert!(same.contains(&"The room is as close together as before.".to_owned()), "{same:?}");
        assert!(moved(&words, &left, &ratings([4, 0, 0, 0, 4])).contains(&"The room moved further apart.".to_owned()));
    }
}
