//! Lays the parts out over days: breaks between them, a midday meal in a long day, days of about the same length.

use std::iter::once;
use std::ops::Range;

use super::{
    Asked, BREAK, CLOSING, Entry, FIRST_LOOK, HOW_IT_WORKS, LONGEST_RESULTS, LONGEST_STRETCH, LUNCH, PRACTICE,
    PRIORITIES, Part, RESULT, RESULTS, SCOPE, WHERE_WE_ARE, WITHOUT_LUNCH,
};

/// A part and its minutes.
type Piece = (Part, u32);

/// Steps in which days are made shorter until they are about equal.
const STEP: usize = 15;

/// Everything in order, at its place.
pub(super) fn days(areas: &[Asked], each: u32, longest: u32) -> Vec<Entry> {
    let work = work(areas, each);
    let most = divide(&work, longest);
    // As many days as needed, but none of them full while another is half empty.
    let mut shorter = (0..longest).step_by(STEP).map(|day| divide(&work, day));
    let days = shorter.find(|days| days.len() == most.len()).unwrap_or(most);
    let mut entries = Vec::new();
    let mut offset = 0;
    for (day, place) in (1..).zip(days) {
        let before = (place.start > 0).then_some((Part::WhereWeAre, WHERE_WE_ARE));
        let after = (place.end < work.len()).then_some((Part::FirstLook, FIRST_LOOK));
        let pieces = work.get(place).unwrap_or_default().iter().cloned();
        for (part, minutes) in with_breaks(before.into_iter().chain(pieces).chain(after)) {
            entries.push(Entry { part, day, offset, minutes });
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

/// Which work is done on which day: no day is longer than said, unless a single part is.
fn divide(work: &[Piece], longest: u32) -> Vec<Range<usize>> {
    let mut days = Vec::new();
    let mut start = 0;
    for end in 1..=work.len() {
        let before = (start > 0).then_some(WHERE_WE_ARE);
        let after = (end < work.len()).then_some(FIRST_LOOK);
        let today = work.get(start..end).unwrap_or_default();
        let minutes = before.into_iter().chain(today.iter().map(|piece| piece.1)).chain(after);
        if today.len() > 1 && length(minutes) > longest {
            days.push(start..end - 1);
            start = end - 1;
        }
    }
    days.extend(once(start..work.len()));
    days
}

/// Whether there is a break before a part, after a stretch without one.
fn is_too_long(stretch: u32, minutes: u32) -> bool {
    stretch > 0 && stretch.saturating_add(minutes) > LONGEST_STRETCH
}

/// The minutes of a day with the breaks that [`with_breaks`] puts into it.
fn length(day: impl Iterator<Item = u32>) -> u32 {
    let (mut whole, mut stretch, mut breaks) = (0u32, 0u32, 0u32);
    for minutes in day {
        if is_too_long(stretch, minutes) {
            breaks += 1;
            stretch = 0;
        }
        stretch = stretch.saturating_add(minutes);
        whole = whole.saturating_add(minutes);
    }
    whole = whole.saturating_add(breaks.saturating_mul(BREAK));
    if breaks > 0 && whole > WITHOUT_LUNCH { whole.saturating_add(LUNCH - BREAK) } else { whole }
}

/// The pieces of a day with its breaks; the break nearest to the middle of a long day is the midday meal.
fn with_breaks(pieces: impl Iterator<Item = Piece>) -> Vec<Piece> {
    let mut day: Vec<Piece> = Vec::new();
    let mut stretch = 0;
    for (part, minutes) in pieces {
        if is_too_long(stretch, minutes) {
            day.push((Part::Break, BREAK));
            stretch = 0;
        }
        stretch = stretch.saturating_add(minutes);
        day.push((part, minutes));
    }
    let whole: u32 = day.iter().map(|(_, minutes)| minutes).sum();
    if whole > WITHOUT_LUNCH {
        let mut passed = 0;
        let mut nearest: Option<(u32, usize)> = None;
        for (at, (part, minutes)) in day.iter().enumerate() {
            let off = whole.abs_diff(2 * passed + minutes);
            if *part == Part::Break && nearest.is_none_or(|(least, _)| off < least) {
                nearest = Some((off, at));
            }
            passed += minutes;
        }
        if let Some(piece) = nearest.and_then(|(_, at)| day.get_mut(at)) {
            *piece = (Part::Lunch, LUNCH);
        }
    }
    day
}
