//! What holds for every room: order and repetition change nothing, and no hidden group can be worked out.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::suppression::{FEWEST, bands, shown, slips};
use super::{DIVISIONS, SetAside, Why, gather, set_aside};
use crate::model::{
    Age, AssessmentId, Band, BandLevels, Counted, FeltNeed, IndicatorId, Instrument, Level, Person, Response,
    ResponseId, Role, Said, Seniority, Sex, Tally,
};
use crate::scoring::fixtures::{indicator, instrument};

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn id(text: &str) -> IndicatorId {
    IndicatorId::new(text).unwrap()
}

fn asked() -> Instrument {
    instrument([indicator("GOV-1.1"), indicator("GOV-1.2")])
}

/// Few words for each line of division, so that groups meet and nest.
fn person() -> impl Strategy<Value = Person> {
    let role = option::of(select(vec![Role::Manager, Role::Professional, Role::Support]));
    let sex = option::of(select(vec![Sex::Female, Sex::Male]));
    let age = option::of(select(vec![Age::Under30, Age::From30, Age::From60]));
    (role, sex, age, option::of(select(Seniority::ALL))).prop_map(|(role, sex, age, seniority)| Person {
        role,
        sex,
        age,
        seniority,
    })
}

/// Rooms of up to thirty people, also those in which one line of division follows from another.
fn room() -> impl Strategy<Value = Vec<(Person, Level)>> {
    let nested = |mut people: Vec<(Person, Level)>, nest: bool| {
        for (person, _) in people.iter_mut().filter(|_| nest) {
            person.sex = Some(if person.role == Some(Role::Manager) { Sex::Female } else { Sex::Male });
        }
        people
    };
    (vec((person(), (1u8..=5).prop_map(level)), 0..31), any::<bool>()).prop_map(move |(room, nest)| nested(room, nest))
}

fn said() -> impl Strategy<Value = Said> {
    let scale = || option::of((1u8..=5).prop_map(level));
    let felt = option::of((0u8..=3).prop_map(|number| FeltNeed::new(number).unwrap()));
    (option::of(1u32..3), felt, scale(), scale(), "[ab]{0,2}")
        .prop_map(|(revision, felt, level, desired, comment)| Said { revision, felt, level, desired, comment })
}

fn responses() -> impl Strategy<Value = Vec<Response>> {
    let answers = prop::collection::btree_map(select(vec![id("GOV-1.1"), id("GOV-1.2"), id("ZZZ-9.9")]), said(), 0..4);
    vec((0u128..14, 1u64..4, person(), answers), 0..20).prop_map(|all| {
        let response = |(number, revision, person, answers)| Response {
            id: ResponseId::from_number(number),
            revision,
            assessment: AssessmentId::new("one").unwrap(),
            rehearsal: false,
            modules: Vec::new(),
            person,
            answers,
        };
        all.into_iter().map(response).collect()
    })
}

/// The rank of rows of whole numbers, by elimination without fractions: exact, and nothing like the code under test.
fn rank(mut rows: Vec<Vec<i128>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let (mut done, mut before) = (0, 1i128);
    for column in 0..columns {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(done, pivot);
        let top = rows[done].clone();
        for row in rows.iter_mut().skip(done + 1) {
            let factor = row[column];
            for (at, entry) in row.iter_mut().enumerate() {
                *entry = (*entry * top[column] - top[at] * factor) / before;
            }
        }
        before = top[column];
        done += 1;
    }
    done
}

/// Every person as an unknown of their own would hide nothing: kinds of people are what a reader can know.
fn kinds(room: &[(Person, Level)]) -> Vec<[Band; 4]> {
    let mut kinds: Vec<_> = room.iter().map(|(person, _)| person.bands()).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

fn row(kinds: &[[Band; 4]], is_in: impl Fn(&[Band; 4]) -> bool) -> Vec<i128> {
    kinds.iter().map(|kind| i128::from(is_in(kind))).collect()
}

/// Groups of each line of division as they are, hidden or not.
fn groups(room: &[(Person, Level)]) -> BTreeMap<Band, [u16; 5]> {
    let mut groups: BTreeMap<Band, [u16; 5]> = BTreeMap::new();
    for (person, level) in room {
        for band in person.bands() {
            groups.entry(band).or_default()[level.index()] += 1;
        }
    }
    groups
}

fn people(counts: &[u16; 5]) -> u32 {
    counts.iter().map(|count| u32::from(*count)).sum()
}

/// The groups that follow from what is shown, together with the levels of all, when the kinds of people are known.
fn derived<'a>(room: &[(Person, Level)], shown: &[BandLevels], of: impl Iterator<Item = &'a Band>) -> Vec<Band> {
    let kinds = kinds(room);
    let mut told = vec![row(&kinds, |_| true)];
    told.extend(shown.iter().map(|group| row(&kinds, |kind| kind.contains(&group.band))));
    let known = rank(told.clone());
    let follows = |band: &&Band| {
        let mut more = told.clone();
        more.push(row(&kinds, |kind| kind.contains(band)));
        rank(more) == known
    };
    of.filter(follows).copied().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_shown_group_has_five_people_and_its_own_levels(room in room()) {
        let groups = groups(&room);
        for group in bands(&room) {
            prop_assert!(group.levels.people() >= FEWEST, "{group:?}");
            prop_assert_eq!(group.levels.counts(), groups[&group.band]);
        }
    }

    #[test]
    fn no_hidden_group_that_needs_hiding_follows_from_what_is_shown(room in room()) {
        let shown = bands(&room);
        let groups = groups(&room);
        let all = u32::try_from(room.len()).unwrap();
        // Of whom fewer than five answered, and not everybody: that is what must stay unknown.
        let small = groups.iter().filter(|(_, counts)| people(counts) < FEWEST && people(counts) < all);
        let found = derived(&room, &shown, small.map(|(band, _)| band));
        prop_assert_eq!(found, vec![], "shown: {:?}", shown);
    }

    #[test]
    fn where_a_line_shows_anything_none_of_its_hidden_groups_follows(room in room()) {
        let shown = bands(&room);
        let groups = groups(&room);
        for division in DIVISIONS {
            let of_line = |band: &Band| band.by() == division.by();
            let is_shown = |band: &Band| shown.iter().any(|group| group.band == *band);
            if !shown.iter().any(|group| of_line(&group.band)) {
                continue;
            }
            let hidden: Vec<&Band> = groups.keys().filter(|band| of_line(band) && !is_shown(band)).collect();
            prop_assert_eq!(derived(&room, &shown, hidden.iter().copied()), vec![], "shown: {:?}", shown);
            let rest: [u16; 5] = std::array::from_fn(|at| hidden.iter().map(|band| groups[band][at]).sum());
            if !hidden.is_empty() {
                prop_assert!(hidden.len() >= 2 && people(&rest) >= FEWEST, "{hidden:?} {rest:?}");
                prop_assert!(rest.iter().filter(|count| **count > 0).count() >= 2, "all of {hidden:?} stand together");
            }
        }
    }

    #[test]
    fn no_few_people_follow_from_what_is_shown(room in room()) {
        let shown = bands(&room);
        let kinds = kinds(&room);
        let mut told = vec![row(&kinds, |_| true)];
        told.extend(shown.iter().map(|group| row(&kinds, |kind| kind.contains(&group.band))));
        let known = rank(told.clone());
        for one in &kinds {
            let count = room.iter().filter(|(person, _)| person.bands() == *one).count();
            let mut more = told.clone();
            more.push(row(&kinds, |kind| kind == one));
            if !shown.is_empty() && count < 5 {
                prop_assert!(rank(more) > known, "{one:?} in {shown:?}");
            }
        }
    }

    #[test]
    fn two_rooms_that_differ_in_a_hidden_cell_look_the_same(room in room()) {
        // Two hidden people of one line trade their levels: every cell of theirs changes, and nothing shown of that line.
        let shown = bands(&room);
        for (line, division) in DIVISIONS.iter().enumerate() {
            let of_line: Vec<_> = shown.iter().filter(|group| group.band.by() == division.by()).collect();
            let is_hidden = |person: &Person| !of_line.iter().any(|group| group.band == person.bands()[line]);
            let hidden: Vec<_> = room.iter().filter(|(person, _)| is_hidden(person)).collect();
            if of_line.is_empty() || hidden.is_empty() {
                continue;
            }
            let trade = hidden.iter().any(|(one, stands)| hidden.iter().any(|(other, elsewhere)| {
                one.bands()[line] != other.bands()[line] && stands != elsewhere
            }));
            prop_assert!(trade, "{hidden:?}");
        }
    }

    #[test]
    fn one_more_person_never_shows_a_group_of_fewer_than_five(room in room(), one in person(), at in 1u8..=5) {
        let mut more = room;
        more.push((one, level(at)));
        let groups = groups(&more);
        for group in bands(&more) {
            prop_assert!(people(&groups[&group.band]) >= FEWEST);
        }
    }

    #[test]
    fn what_is_kept_passes_the_check_of_a_file(room in room()) {
        let levels: [u16; 5] = std::array::from_fn(|at| room.iter().filter(|(_, one)| one.index() == at).count() as u16);
        let heard = crate::model::Heard {
            levels: Tally::new(levels).unwrap(),
            bands: bands(&room),
            ..crate::model::Heard::default()
        };
        prop_assert!(slips(&heard).iter().all(Option::is_none));
        prop_assert_eq!(shown(&heard), heard.bands);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn order_and_repetition_change_nothing(
        (one, other) in responses().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        again in 0usize..20,
    ) {
        let mut other = other;
        other.extend(one.get(again).cloned());
        prop_assert_eq!(gather(&one, &asked()), gather(&other, &asked()));
        prop_assert_eq!(set_aside(&one, &asked()), set_aside(&other, &asked()));
    }

    #[test]
    fn every_answer_is_counted_once_or_reported(all in responses()) {
        let (voices, set_aside) = (gather(&all, &asked()), set_aside(&all, &asked()));
        let mut ids: Vec<_> = all.iter().map(|response| response.id.clone()).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(voices.counted.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), ids);
        for Counted { id, revision } in &voices.counted {
            let highest = all.iter().filter(|response| response.id == *id).map(|response| response.revision).max();
            prop_assert_eq!(Some(*revision), highest);
        }
        for (id, heard) in &voices.answers {
            prop_assert!(asked().find(id).is_some());
            prop_assert!(heard.comments.is_sorted() && !heard.comments.iter().any(String::is_empty));
            prop_assert!(heard.levels.people() as usize <= voices.counted.len());
        }
        let reworded = |one: &SetAside| matches!(one.why, Why::Reworded { answered: 2, now: 1 });
        prop_assert!(set_aside.iter().all(|one| one.why == Why::Unknown || reworded(one)));
    }
}

fn many(role: Role, sex: Sex, levels: &[u8]) -> Vec<(Person, Level)> {
    let person = Person { role: Some(role), sex: Some(sex), ..Person::default() };
    levels.iter().map(|number| (person, level(*number))).collect()
}

fn names(room: &[(Person, Level)]) -> Vec<&'static str> {
    bands(room).iter().map(|group| group.band.word()).collect()
}

#[test]
fn two_large_groups_are_shown_and_those_who_said_nothing_are_a_group_like_any_other() {
    let mut room = many(Role::Manager, Sex::Female, &[1, 2, 3, 4, 5]);
    room.extend(many(Role::Support, Sex::Female, &[1, 2, 3, 4, 4]));
    room.extend((0..5).map(|_| (Person { sex: Some(Sex::Female), ..Person::default() }, level(2))));
    assert_eq!(names(&room), ["not-given", "manager", "support"]);
}

#[test]
fn the_only_small_group_takes_the_smallest_other_one_with_it() {
    let mut room = many(Role::Manager, Sex::Female, &[1, 2]);
    room.extend(many(Role::Support, Sex::Female, &[1, 2, 3, 4, 4]));
    room.extend(many(Role::Professional, Sex::Female, &[1, 2, 3, 4, 4, 4]));
    assert_eq!(names(&room), ["professional"], "the five of support cover the two managers");
}

#[test]
fn two_small_groups_of_four_people_together_need_a_third() {
    let mut room = many(Role::Manager, Sex::Female, &[1, 2]);
    room.extend(many(Role::Member, Sex::Female, &[3, 5]));
    room.extend(many(Role::Support, Sex::Female, &[1, 2, 3, 4, 4]));
    assert!(names(&room).is_empty(), "with support hidden too there is nothing left");
}

#[test]
fn small_groups_that_stand_on_one_level_are_not_given_away_by_it() {
    let mut room = many(Role::Manager, Sex::Female, &[1, 1]);
    room.extend(many(Role::Member, Sex::Female, &[1, 1, 1]));
    room.extend(many(Role::Support, Sex::Female, &[1, 2, 3, 4, 4]));
    room.extend(many(Role::Professional, Sex::Female, &[2; 9]));
    assert_eq!(names(&room), ["professional"]);
}

#[test]
fn two_lines_of_division_do_not_tell_of_one_man_among_the_managers() {
    let mut room = many(Role::Manager, Sex::Female, &[1, 2, 3, 4, 5]);
    room.extend(many(Role::Manager, Sex::Male, &[2]));
    room.extend(many(Role::Support, Sex::Male, &[1, 1, 2, 2, 3]));
    assert_eq!(names(&room), ["manager", "support"], "all managers without the women are one man");
}

#[test]
fn two_lines_of_division_never_stand_together_since_head_counts_could_tell_the_rest() {
    let mut room = many(Role::Other, Sex::Male, &[1, 1, 2, 2, 3, 4, 4, 5, 5]);
    room.extend(many(Role::Manager, Sex::Other, &[3; 9]));
    room.extend(many(Role::Support, Sex::Other, &[3]));
    room.extend(many(Role::Manager, Sex::Female, &[2]));
    room.extend(many(Role::Other, Sex::Female, &[3]));
    room.extend(many(Role::OutsidePartner, Sex::Female, &[3]));
    let shown = bands(&room);
    assert!(!shown.is_empty());
    assert!(shown.iter().all(|group| group.band.by() == shown[0].band.by()), "{:?}", names(&room));
}
