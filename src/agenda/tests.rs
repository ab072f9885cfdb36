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
        assert!(full.minutes(1).abs_diff(full.minutes(2)) <= 60, "{} and {}", full.minutes(1), full.minutes(2));
    }
}

#[test]
fn more_people_take_more_time_until_the_room_is_divided() {
    let each: Vec<u32> = [0, 3, 4, 5, 8, 9, 12, 13, 24, 30, 40, 41, u32::MAX].map(minutes_each).to_vec();
    assert_eq!(each, [3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 9, 9]);
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
            let frame = |part: &Part| part.is_rest() || matches!(part, Part::FirstLook | Part::WhereWeAre);
            let parts = agenda.day(day).filter(|entry| !frame(&entry.part)).count();
            prop_assert!(parts >= 1);
            prop_assert!(parts == 1 || agenda.minutes(day) <= longest, "{} > {}", agenda.minutes(day), longest);
        }
    }

    #[test]
    fn nobody_sits_longer_than_a_stretch_and_no_day_begins_or_ends_with_a_break(
        counts in vec(1usize..24, 0..24), people in 0u32..60, longest in 60u32..900
    ) {
        let agenda = agenda(&areas(&counts), Room { day: longest, ..room(people) });
        for day in 1..=agenda.days() {
            let entries: Vec<&Entry> = agenda.day(day).collect();
            for stretch in entries.split(|entry| entry.part.is_rest()) {
                prop_assert!(!stretch.is_empty());
                prop_assert!(stretch.iter().map(|entry| entry.minutes).sum::<u32>() <= LONGEST_STRETCH);
            }
            let lunches = entries.iter().filter(|entry| entry.part == Part::Lunch).count();
            let short = agenda.minutes(day) - u32::try_from(lunches).unwrap() * (LUNCH - BREAK);
            prop_assert_eq!(lunches, usize::from(short > WITHOUT_LUNCH));
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
