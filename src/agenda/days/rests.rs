//! Puts the breaks into a day: as few as can be, evenly, and a midday meal at noon and at no other time.

use super::{Piece, is_held, total};
use crate::agenda::{BREAK, LAST_STRETCH, LONGEST_STRETCH, LUNCH, MEAL_AT, MEAL_FROM, MEAL_UNTIL, MIDDAY_BEGINS, Part};

/// What is wrong with an arrangement, the worst first: minutes beyond the longest stretches, how many stretches, and how
/// uneven they are.
type Cost = (u64, u64, u64);

/// The best way to sit through the first pieces of a part of the day: its cost, and where its last stretch begins.
type Best = Option<(Cost, usize)>;

/// The pieces of a day with its breaks. `start` is the minute of the day at which it begins.
pub(super) fn with_breaks(pieces: &[Piece], start: u32) -> Vec<Piece> {
    let without_meal = without_meal(pieces);
    let meal = crosses_midday(&without_meal, start).then(|| meal(pieces, start)).flatten();
    let Some(meal) = meal else { return without_meal };
    let (before, after) = pieces.split_at_checked(meal).unwrap_or((pieces, &[]));
    let mut day = rested(before, &short_breaks(before, 0));
    day.push((Part::Lunch, LUNCH));
    day.extend(rested(after, &short_breaks(after, LAST_STRETCH)));
    day
}

/// The minutes of a day with its breaks at most, start to end: with a meal wherever there might be one. More work never gives
/// fewer of them. A meal takes the place of a short break, or cuts one stretch into two.
pub(super) fn minutes_at_most(pieces: &[Piece], start: u32) -> u32 {
    let without_meal = without_meal(pieces);
    let meal = if crosses_midday(&without_meal, start) { LUNCH } else { 0 };
    total(&without_meal).saturating_add(meal)
}

fn without_meal(pieces: &[Piece]) -> Vec<Piece> {
    rested(pieces, &short_breaks(pieces, LAST_STRETCH))
}

fn crosses_midday(day: &[Piece], start: u32) -> bool {
    start <= MIDDAY_BEGINS && start.saturating_add(total(day)) > MEAL_UNTIL
}

/// Before which piece the midday meal is: where it begins nearest to half past twelve.
fn meal(pieces: &[Piece], start: u32) -> Option<usize> {
    let begins = |at: usize| {
        let before = pieces.get(..at).unwrap_or_default();
        start.saturating_add(total(&rested(before, &short_breaks(before, 0))))
    };
    let places = (1..pieces.len()).filter(|at| may_rest(pieces, *at, LAST_STRETCH));
    let times = places.map(|at| (begins(at), at)).filter(|(time, _)| (MEAL_FROM..=MEAL_UNTIL).contains(time));
    times.min_by_key(|(time, _)| time.abs_diff(MEAL_AT)).map(|(_, at)| at)
}

/// Whether there may be a rest before a piece, with at least so many minutes after it.
fn may_rest(pieces: &[Piece], at: usize, least: u32) -> bool {
    !is_held(pieces, at) && total(pieces.get(at..).unwrap_or_default()) >= least
}

/// Before which pieces there is a short break, in order.
fn short_breaks(pieces: &[Piece], least: u32) -> Vec<usize> {
    let mut best: Vec<Best> = vec![Some(((0, 0, 0), 0))];
    for end in 1..=pieces.len() {
        let is_place = end == pieces.len() || may_rest(pieces, end, least);
        best.push(if is_place { best_until(pieces, &best, end) } else { None });
    }
    let mut breaks = Vec::new();
    let mut end = pieces.len();
    while let Some(Some((_, from))) = best.get(end).filter(|_| end > 0) {
        breaks.extend((*from > 0).then_some(*from));
        end = *from;
    }
    breaks.reverse();
    breaks
}

/// The best last stretch that ends at a place.
fn best_until(pieces: &[Piece], best: &[Best], end: usize) -> Best {
    let ways = best.iter().enumerate().filter_map(|(from, before)| {
        let ((over, stretches, uneven), _) = (*before)?;
        let minutes = total(pieces.get(from..end).unwrap_or_default());
        let more = u64::from(minutes.saturating_sub(LONGEST_STRETCH));
        let square = u64::from(minutes).saturating_mul(u64::from(minutes));
        Some(((over.saturating_add(more), stretches + 1, uneven.saturating_add(square)), from))
    });
    ways.min()
}

/// The pieces with short breaks before some of them.
fn rested(pieces: &[Piece], breaks: &[usize]) -> Vec<Piece> {
    let with_break = |(at, piece): (usize, &Piece)| {
        let rest = breaks.contains(&at).then_some((Part::Break, BREAK));
        rest.into_iter().chain([piece.clone()])
    };
    pieces.iter().enumerate().flat_map(with_break).collect()
}
