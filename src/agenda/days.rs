//! Lays the parts out over days of about the same length.

mod rests;

use std::iter::once;
use std::ops::Range;

use super::{
    Asked, CLOSING, Entry, FIRST_LOOK, HOW_IT_WORKS, LONGEST_RESULTS, LONGEST_STRETCH, PRACTICE, PRIORITIES, Part,
    RESULT, RESULTS, Room, SCOPE, WHERE_WE_ARE,
};

/// A part and its minutes.
type Piece = (Part, u32);

/// Steps in which days are made shorter until they are about equal.
const STEP: usize = 15;

/// Everything in order, at its place.
pub(super) fn days(areas: &[Asked], each: u32, room: Room) -> Vec<Entry> {
    let (work, start, longest) = (work(areas, each), room.start.minutes(), room.day);
    let most = divide(&work, start, longest);
    // As many days as needed, but none of them full while another is half empty.
    let mut shorter = (0..longest).step_by(STEP).map(|limit| divide(&work, start, limit));
    let days = shorter.find(|days| days.len() == most.len()).unwrap_or(most);
    let mut entries = Vec::new();
    let mut offset = 0;
    for (number, place) in (1..).zip(days) {
        for (part, minutes) in rests::with_breaks(&framed(&work, place), start) {
            entries.push(Entry { part, day: number, offset, minutes });
            offset += minutes;
        }
    }
    entries
}

/// What is to be done, in order, without breaks.
fn work(areas: &[Asked], each: u32) -> Vec<Piece> {
    let mut pieces = vec![(Part::Scope, SCOPE), (Part::HowItWorks, HOW_IT_WORKS), (Part::Practice, PRACTICE)];
    // An area is only cut where nobody could sit through it.
    let at_once = usize::try_from(LONGEST_STRETCH / each.max(1)).unwrap_or(1).max(1);
    let mut first = 0;
    for asked in areas {
        let mut done = 0;
        while done < asked.indicators {
            let indicators = (asked.indicators - done).min(at_once);
            let part = Part::Area { area: asked.area.clone(), first, indicators, continued: done > 0 };
            pieces.push((part, minutes(indicators, each)));
            done += indicators;
            first += indicators;
        }
    }
    let results = RESULTS.saturating_add(minutes(first, RESULT)).min(LONGEST_RESULTS);
    pieces.extend([(Part::Results, results), (Part::Priorities, PRIORITIES), (Part::Closing, CLOSING)]);
    pieces
}

fn minutes(indicators: usize, each: u32) -> u32 {
    u32::try_from(indicators).unwrap_or(u32::MAX).saturating_mul(each)
}

/// Which work is done on which day: no day is longer than said, unless a single part is. What is done at the end is done on
/// one day.
fn divide(work: &[Piece], start_of_day: u32, longest: u32) -> Vec<Range<usize>> {
    let mut days = Vec::new();
    let (mut start, mut last) = (0, 0);
    for end in (1..=work.len()).filter(|end| !is_held(work, *end)) {
        // Not the minutes of the day as it would be: where a meal finds no place they shrink though more is done.
        let minutes = rests::minutes_at_most(&framed(work, start..end), start_of_day);
        if last > start && minutes > longest {
            days.push(start..last);
            start = last;
        }
        last = end;
    }
    days.extend(once(start..work.len()));
    days
}

/// The work of a day with what frames it, without breaks.
fn framed(work: &[Piece], place: Range<usize>) -> Vec<Piece> {
    let before = (place.start > 0).then_some((Part::WhereWeAre, WHERE_WE_ARE));
    let after = (place.end < work.len()).then_some((Part::FirstLook, FIRST_LOOK));
    let pieces = work.get(place).unwrap_or_default().iter().cloned();
    before.into_iter().chain(pieces).chain(after).collect()
}

fn total(pieces: &[Piece]) -> u32 {
    pieces.iter().fold(0, |sum, (_, minutes)| sum.saturating_add(*minutes))
}

/// Whether the piece at a place belongs to the one before it, so that neither a break nor a night comes between them.
fn is_held(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at).is_some_and(|(part, _)| matches!(part, Part::Priorities | Part::Closing))
}
