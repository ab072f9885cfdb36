//! What every agenda keeps to, and the method's figures.

#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::model::{Clock, Date, IndicatorId, Now};

fn areas(counts: &[usize]) -> Vec<Asked> {
    let area = |at| AreaId::new(&format!("GOV-{}", at + 1)).unwrap();
    counts.iter().enumerate().map(|(at, indicators)| Asked { area: area(at), indicators: *indicators }).collect()
}

fn room(people: u32) -> Room {
    Room { people, start: USUAL_START, day: USUAL_DAY }
}

fn of(counts: &[usize], people: u32) -> Agenda {
    agenda(&areas(counts), room(people))
}

fn minutes_of(agenda: &Agenda, wanted: fn(&Part) -> bool) -> u32 {
    agenda.entries.iter().filter(|entry| wanted(&entry.part)).map(|entry| entry.minutes).sum()
}

fn is_area(part: &Part) -> bool {
    matches!(part, Part::Area { .. })
}

#[test]
fn the_method_s_figures_hold_for_twelve_people() {
    assert_eq!(minutes_each(12), 6);
    for indicators in [15, 16] {
        let quick = of(&vec![1; indicators], 12);
        assert!((85..=100).contains(&minutes_of(&quick, is_area)), "{}", minutes_of(&quick, is_area));
        assert_eq!((quick.days(), minutes_of(&quick, |part| *part == Part::Lunch)), (1, 0));
        assert!(quick.minutes(1) <= 240, "half a day: {}", quick.minutes(1));
    }
    let standard = of(&[2; 16], 12);
    assert_eq!((standard.days(), minutes_of(&standard, |part| *part == Part::Lunch)), (1, LUNCH));
    for counts in [&[4; 14][..], &[4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 3][..]] {
        let full = of(counts, 12);
        assert_eq!(full.days(), 2);
        // A meal may make one of two equal days longer.
        let work = |day| full.day(day).filter(|entry| !entry.part.is_rest()).map(|entry| entry.minutes).sum::<u32>();
        assert!(work(1).abs_diff(work(2)) <= 60, "{} and {}", work(1), work(2));
    }
}

#[test]
fn more_people_take_more_time_until_the_room_is_divided() {
    let each: Vec<u32> = [0, 3, 4, 5, 8, 9, 12, 13, 24, 30, 40, 41, u32::MAX].map(minutes_each).to_vec();
    assert_eq!(each, [3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 9, 9]);
}

#[test]
fn the_meal_is_near_half_past_twelve_whenever_the_day_begins() {
    let meals = |start: &str, counts: &[usize]| -> Vec<String> {
        let agenda = agenda(&areas(counts), Room { start: TimeOfDay::parse(start).unwrap(), ..room(12) });
        let meals = agenda.entries.iter().filter(|entry| entry.part == Part::Lunch);
        meals
            .map(|entry| {
                let time = agenda.begins(entry);
                format!("{:02}:{:02}", time / 60, time % 60)
            })
            .collect()
    };
    for start in ["8:00", "8:30", "9:00", "9:30", "10:00"] {
        let [meal] = &meals(start, &[2; 16])[..] else { panic!("one meal in a day from {start}") };
        assert!(("12:10".."12:50").contains(&meal.as_str()), "{start}: {meal}");
    }
    for (start, counts) in [("8:30", &[1; 16]), ("13:00", &[1; 16]), ("13:00", &[2; 16])] {
        assert_eq!(meals(start, counts), [""; 0], "{start}");
    }
}

#[test]
fn an_area_is_only_interrupted_where_nobody_could_sit_through_it() {
    let agenda = of(&[1, 18, 1], 12);
    let pieces: Vec<(usize, usize, bool)> = agenda
        .entries
        .iter()
        .filter_map(|entry| match entry.part {
            Part::Area { first, indicators, continued, .. } => Some((first, indicators, continued)),
            _ => None,
        })
        .collect();
    assert_eq!(pieces, [(0, 1, false), (1, 17, false), (18, 1, true), (19, 1, false)]);
}

#[test]
fn with_nothing_asked_there_is_still_an_opening_and_an_end() {
    let agenda = of(&[], 12);
    assert_eq!((agenda.days(), agenda.offset_of(0)), (1, None));
    assert_eq!(agenda.work(), SCOPE + HOW_IT_WORKS + PRACTICE + RESULTS + PRIORITIES + CLOSING);
}

/// An agenda of six areas of six indicators for twelve people, what is asked, and a clock started at the first at 9:00.
fn started() -> (Agenda, Vec<IndicatorId>, Clock) {
    let agenda = of(&[6; 6], 12);
    let asked: Vec<IndicatorId> =
        (0..36).map(|at| IndicatorId::new(&format!("GOV-{}.{}", at / 6 + 1, at % 6 + 1)).unwrap()).collect();
    let clock = Clock { from: asked[0].clone(), on: day(21), at: USUAL_START };
    (agenda, asked, clock)
}

fn day(day: u8) -> Date {
    Date::new(2026, 11, day).unwrap()
}

fn at(text: &str) -> Now {
    Now { on: day(21), at: TimeOfDay::parse(text).unwrap() }
}

#[test]
fn the_pace_is_what_was_planned_less_what_passed() {
    let (agenda, asked, clock) = started();
    let ahead = |place, time| pace::ahead(&agenda, &asked, &clock, place, at(time)).unwrap();
    assert_eq!(ahead(0, "9:00"), 0);
    assert_eq!(ahead(0, "9:06"), 0, "nobody is behind within the minutes of the indicator");
    assert_eq!(ahead(0, "9:20"), -14);
    assert_eq!(ahead(4, "9:10"), 14);
    assert_eq!(ahead(4, "9:24:59"), 0);
    // Whoever goes back before the place where the clock was started has lost that time too.
    let later = Clock { from: asked[3].clone(), ..clock.clone() };
    assert_eq!(pace::ahead(&agenda, &asked, &later, 0, at("9:00")), Some(-12));
}

#[test]
fn a_break_between_is_planned_time() {
    let (agenda, asked, clock) = started();
    let rest = agenda.entries.iter().position(|entry| entry.part.is_rest()).unwrap();
    let Part::Area { first, .. } = agenda.entries[rest + 1].part else { panic!("a break lies between areas") };
    let pause = agenda.entries[rest].minutes;
    let planned = u32::try_from(first).unwrap() * agenda.each + pause;
    let time = format!("{:02}:{:02}", 9 + planned / 60, planned % 60);
    assert_eq!(pace::ahead(&agenda, &asked, &clock, first, at(&time)), Some(0));
    assert_eq!(pace::ahead(&agenda, &asked, &clock, first - 1, at(&time)), Some(-i64::from(pause)));
}

#[test]
fn the_clock_rests_on_another_day_and_when_its_place_is_gone() {
    let (agenda, asked, clock) = started();
    let tomorrow = Now { on: day(22), ..at("9:30") };
    assert_eq!(pace::ahead(&agenda, &asked, &clock, 0, tomorrow), None);
    assert_eq!(pace::ahead(&agenda, &asked, &clock, 99, at("9:30")), None);
    let gone = Clock { from: IndicatorId::new("GOV-90.1").unwrap(), ..clock };
    assert_eq!(pace::ahead(&agenda, &asked, &gone, 0, at("9:30")), None);
}

#[test]
fn the_pace_is_said_in_steps_of_five_minutes_and_not_below() {
    let said: Vec<Pace> = [0, 4, -4, 5, 7, 8, -7, -8, -62].map(Pace::of).to_vec();
    let (on, ahead, behind) = (Pace::OnTime, Pace::Ahead, Pace::Behind);
    assert_eq!(said, [on, on, on, ahead(5), ahead(5), ahead(10), behind(5), behind(10), behind(60)]);
    assert!(matches!((Pace::of(i64::MAX), Pace::of(i64::MIN)), (Pace::Ahead(_), Pace::Behind(_))));
}

proptest! {
    #[test]
    fn the_parts_add_up_and_nothing_overlaps(
        counts in vec(1usize..24, 0..24), people in 0u32..100, longest in 1u32..900
    ) {
        let asked = areas(&counts);
        let agenda = agenda(&asked, Room { day: longest, ..room(people) });
        let mut end = 0;
        for entry in &agenda.entries {
            prop_assert_eq!(entry.offset, end);
            prop_assert!(entry.minutes > 0);
            end += entry.minutes;
        }
        let days = (1..=agenda.days()).map(|day| agenda.minutes(day)).sum::<u32>();
        prop_assert_eq!(days, end);
        prop_assert_eq!(agenda.entries.iter().map(|entry| entry.day).is_sorted(), true);
        let rest = minutes_of(&agenda, Part::is_rest);
        prop_assert_eq!(agenda.work() + rest, end);
        let indicators = u32::try_from(counts.iter().sum::<usize>()).unwrap();
        prop_assert_eq!(minutes_of(&agenda, is_area), indicators * minutes_each(people));
    }

    #[test]
    fn every_area_begins_once_and_every_indicator_has_its_time(counts in vec(1usize..30, 0..20), people in 0u32..60) {
        let asked = areas(&counts);
        let agenda = agenda(&asked, room(people));
        let begun: Vec<AreaId> = agenda.entries.iter().filter_map(|entry| match &entry.part {
            Part::Area { area, continued: false, .. } => Some(area.clone()),
            _ => None,
        }).collect();
        prop_assert_eq!(begun, asked.into_iter().map(|asked| asked.area).collect::<Vec<_>>());
        let total = counts.iter().sum::<usize>();
        let times: Vec<u32> = (0..total).map(|at| agenda.offset_of(at).unwrap()).collect();
        prop_assert!(times.windows(2).all(|pair| pair[0] + agenda.each <= pair[1]), "{:?}", times);
        prop_assert_eq!(agenda.offset_of(total), None);
    }

    #[test]
    fn no_day_is_longer_than_its_limit_unless_a_single_part_is(
        counts in vec(1usize..24, 0..24), people in 0u32..60, longest in 1u32..900
    ) {
        let agenda = agenda(&areas(&counts), Room { day: longest, ..room(people) });
        for day in 1..=agenda.days() {
            // The results, the priorities and the closing are one part: no night comes between them.
            let frame = |part: &Part| {
                let held = matches!(part, Part::Priorities | Part::Closing);
                held || part.is_rest() || matches!(part, Part::FirstLook | Part::WhereWeAre)
            };
            let parts = agenda.day(day).filter(|entry| !frame(&entry.part)).count();
            prop_assert!(parts >= 1);
            prop_assert!(parts == 1 || agenda.minutes(day) <= longest, "{} > {}", agenda.minutes(day), longest);
        }
    }

    #[test]
    fn nobody_sits_longer_than_a_stretch_except_where_the_day_ends_soon(
        counts in vec(1usize..24, 0..24), people in 0u32..60, longest in 60u32..900, hour in 0u8..24
    ) {
        let start = TimeOfDay::new(hour, 30, 0).unwrap();
        let agenda = agenda(&areas(&counts), Room { day: longest, start, ..room(people) });
        for day in 1..=agenda.days() {
            let entries: Vec<&Entry> = agenda.day(day).collect();
            let end = entries[0].offset + agenda.minutes(day);
            for stretch in entries.split(|entry| entry.part.is_rest()) {
                prop_assert!(!stretch.is_empty(), "no day begins or ends with a rest");
                let minutes = stretch.iter().map(|entry| entry.minutes).sum::<u32>();
                let late = |entry: &&&Entry| end - entry.offset < LAST_STRETCH;
                let last = stretch.iter().filter(late).map(|entry| entry.minutes).sum::<u32>();
                prop_assert!(minutes <= LONGEST_STRETCH || minutes - last <= LONGEST_STRETCH, "{}", minutes);
            }
        }
    }

    #[test]
    fn the_meal_is_at_noon_and_no_rest_comes_late_or_between_results_and_the_end(
        counts in vec(1usize..24, 0..24), people in 0u32..60, longest in 60u32..900, hour in 0u8..24, minute in 0u8..60
    ) {
        let start = TimeOfDay::new(hour, minute, 0).unwrap();
        let agenda = agenda(&areas(&counts), Room { day: longest, start, ..room(people) });
        for day in 1..=agenda.days() {
            let entries: Vec<&Entry> = agenda.day(day).collect();
            let first = entries[0].offset;
            for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.part.is_rest()) {
                let left = first + agenda.minutes(day) - entry.offset - entry.minutes;
                prop_assert!(left >= LAST_STRETCH, "{} minutes after a rest", left);
                prop_assert!(!matches!(entries[at + 1].part, Part::Priorities | Part::Closing));
            }
            let meals: Vec<u32> =
                entries.iter().filter(|entry| entry.part == Part::Lunch).map(|entry| agenda.begins(entry)).collect();
            prop_assert!(meals.iter().all(|time| (MEAL_FROM..=MEAL_UNTIL).contains(time)), "{:?}", meals);
            let end = start.minutes() + agenda.minutes(day);
            let crosses = start.minutes() <= MIDDAY_BEGINS && end > MEAL_UNTIL + LUNCH;
            prop_assert!(meals.len() <= 1 && (!crosses || meals.len() == 1), "{:?}, {} to {}", meals, start, end);
            prop_assert!(meals.is_empty() || start.minutes() <= MIDDAY_BEGINS && end >= 14 * 60);
        }
    }

    #[test]
    fn more_people_or_more_indicators_never_take_less_time(
        counts in vec(1usize..8, 1..20), people in 0u32..60, more in 0u32..20, at in any::<prop::sample::Index>()
    ) {
        let before = of(&counts, people);
        let crowd = of(&counts, people + more);
        prop_assert!(before.work() <= crowd.work() && before.days() <= crowd.days());
        let mut longer = counts.clone();
        longer[at.index(counts.len())] += 1;
        let asked = of(&longer, people);
        prop_assert!(before.work() < asked.work() && before.days() <= asked.days());
    }
}
