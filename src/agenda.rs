//! The run sheet: how the day goes, minute by minute, from what is asked and how many people are in the room.
//!
//! Pure and whole: minutes are whole numbers, the parts add up to the day, nothing overlaps. Every number of minutes is
//! one of the constants here or made of them. They add up to the method's figures for twelve people (method section 4):
//! about 90 minutes of interview at the quick depth, one day at the standard depth, two days at the full depth.

mod days;
pub mod pace;
#[cfg(test)]
mod tests;

use crate::model::{AreaId, Assessment, Instrument, Selection, TimeOfDay};

pub use pace::Pace;

/// How many people are planned for where nobody said how many come: the middle of the 8 to 15 that are invited.
pub const USUAL_PEOPLE: u32 = 12;
/// When the day begins unless somebody says otherwise.
pub const USUAL_START: TimeOfDay = match TimeOfDay::new(9, 0, 0) {
    Some(time) => time,
    None => unreachable!(),
};
/// The longest day in minutes, breaks included: eight hours, the working day of those who come.
pub const USUAL_DAY: u32 = 480;

/// The three questions of ownership (D1 2): five minutes each, typed in the group's own words.
pub const SCOPE: u32 = 15;
/// The file, the rules of talking, what the levels mean.
pub const HOW_IT_WORKS: u32 = 5;
/// The practice indicator: longer than a real one, since everybody sees it for the first time.
pub const PRACTICE: u32 = 10;
/// What an indicator takes whoever is there: half a minute for the felt need, one for the evidence, one to read the
/// descriptors, half a minute for the desired level and the importance.
pub const INDICATOR: u32 = 3;
/// Seconds for each person and indicator: to show a number and to be heard.
pub const VOICE: u32 = 15;
/// From the thirteenth person on: their hands are counted, and of them too only the furthest voices are heard.
pub const FURTHER_VOICE: u32 = 5;
/// How many people are heard at length.
pub const HEARD: u32 = 12;
/// With more people than this the room is divided: they take no more time together.
pub const MOST_PEOPLE: u32 = 40;
/// A short break.
pub const BREAK: u32 = 15;
/// The midday meal.
pub const LUNCH: u32 = 60;
/// How long people sit without a break: 90 minutes, and a quarter of an hour where that keeps together what belongs
/// together.
pub const LONGEST_STRETCH: u32 = 105;
/// No break comes later than this many minutes before the end of a day.
pub const LAST_STRETCH: u32 = 45;
/// A day has a midday meal when it begins by 12:00 and would last beyond [`MEAL_UNTIL`] without one: with it, it crosses 12:00
/// to 14:00. In minutes since midnight.
pub const MIDDAY_BEGINS: u32 = 12 * 60;
/// The midday meal begins as near to 12:30 as can be, in minutes since midnight,
pub const MEAL_AT: u32 = 12 * 60 + 30;
/// not before 11:30,
pub const MEAL_FROM: u32 = 11 * 60 + 30;
/// and not after 13:30.
pub const MEAL_UNTIL: u32 = 13 * 60 + 30;
/// A first look at the results at the end of a day that is not the last, so that people take something home.
pub const FIRST_LOOK: u32 = 10;
/// Where we are, at the beginning of every day but the first: the sources that were found meanwhile.
pub const WHERE_WE_ARE: u32 = 10;
/// Reading the results: the views themselves.
pub const RESULTS: u32 = 30;
/// And a minute for each indicator that somebody is surprised at.
pub const RESULT: u32 = 1;
/// But nobody reads results for longer than this.
pub const LONGEST_RESULTS: u32 = 75;
/// The priorities: whether the group agrees with the first three, and the parking lot.
pub const PRIORITIES: u32 = 15;
/// The file, the report, the next date, and one thing each person learned.
pub const CLOSING: u32 = 15;

/// Minutes for one indicator: more voices, a longer reveal and discussion. Six for twelve people.
pub fn minutes_each(people: u32) -> u32 {
    let people = people.min(MOST_PEOPLE);
    let seconds = people.min(HEARD) * VOICE + people.saturating_sub(HEARD) * FURTHER_VOICE;
    INDICATOR + seconds.div_ceil(60)
}

/// A piece of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Purpose and ownership.
    Scope,
    /// The file and the rules of talking.
    HowItWorks,
    /// The practice indicator.
    Practice,
    /// Indicators of an area.
    Area {
        /// Which area.
        area: AreaId,
        /// The position of the first of them among all that is asked.
        first: usize,
        /// How many.
        indicators: usize,
        /// Whether the area began before a break: it was too long to sit through.
        continued: bool,
    },
    /// A short break.
    Break,
    /// The midday meal.
    Lunch,
    /// A first look at the results, at the end of a day.
    FirstLook,
    /// Where we are, at the beginning of a day.
    WhereWeAre,
    /// Reading the results together.
    Results,
    /// Priorities and parking lot.
    Priorities,
    /// The end.
    Closing,
}

impl Part {
    /// Whether nobody works meanwhile.
    pub fn is_rest(&self) -> bool {
        matches!(self, Part::Break | Part::Lunch)
    }
}

/// A piece of a day at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What is done.
    pub part: Part,
    /// On which day, counted from 1.
    pub day: u32,
    /// Minutes from the beginning of the first day, as if the next day began when the one before ended.
    pub offset: u32,
    /// How many minutes.
    pub minutes: u32,
}

/// What an agenda is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many people take part.
    pub people: u32,
    /// When each day begins.
    pub start: TimeOfDay,
    /// The longest day in minutes, breaks included.
    pub day: u32,
}

/// An area and how many of its indicators are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which area.
    pub area: AreaId,
    /// How many indicators.
    pub indicators: usize,
}

/// How the day goes, or the days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// What it was made for.
    pub room: Room,
    /// Minutes for each indicator.
    pub each: u32,
    /// Everything in order.
    pub entries: Vec<Entry>,
}

/// The areas that a selection asks, in order.
pub fn asked(instrument: &Instrument, selection: &Selection) -> Vec<Asked> {
    let mut areas: Vec<Asked> = Vec::new();
    for placed in instrument.in_scope(selection) {
        match areas.last_mut() {
            Some(last) if last.area == placed.area.id => last.indicators += 1,
            Some(_) | None => areas.push(Asked { area: placed.area.id.clone(), indicators: 1 }),
        }
    }
    areas
}

/// How many people are in the room, as far as the set-up says; `None` where it counts nobody.
pub fn people(assessment: &Assessment) -> Option<u32> {
    let counted = assessment.workshop.participants.iter().fold(0u32, |sum, group| sum.saturating_add(group.count));
    (counted > 0).then_some(counted)
}

impl Room {
    /// A usual day with the people that the set-up counts.
    pub fn of(assessment: &Assessment) -> Room {
        Room { people: people(assessment).unwrap_or(USUAL_PEOPLE), start: USUAL_START, day: USUAL_DAY }
    }
}

/// The agenda of what is asked.
pub fn agenda(areas: &[Asked], room: Room) -> Agenda {
    let each = minutes_each(room.people);
    Agenda { room, each, entries: days::days(areas, each, room) }
}

/// The agenda of an assessment on a usual day.
pub fn of(instrument: &Instrument, assessment: &Assessment) -> Agenda {
    agenda(&asked(instrument, &assessment.selection), Room::of(assessment))
}

impl Agenda {
    /// How many days it takes.
    pub fn days(&self) -> u32 {
        self.entries.last().map_or(1, |last| last.day)
    }

    /// What is done on a day.
    pub fn day(&self, day: u32) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.day == day)
    }

    /// Minutes of a day, breaks included.
    pub fn minutes(&self, day: u32) -> u32 {
        self.day(day).map(|entry| entry.minutes).sum()
    }

    /// Minutes of all days without the breaks.
    pub fn work(&self) -> u32 {
        self.entries.iter().filter(|entry| !entry.part.is_rest()).map(|entry| entry.minutes).sum()
    }

    /// Minutes since midnight at which a piece begins, when each day begins as planned.
    pub fn begins(&self, entry: &Entry) -> u32 {
        let before = self.day(entry.day).next().map_or(0, |first| first.offset);
        self.room.start.minutes() + entry.offset.saturating_sub(before)
    }

    /// The piece in which an indicator is asked, by its position among all that is asked.
    pub fn entry_of(&self, at: usize) -> Option<&Entry> {
        self.entries.iter().find(|entry| match &entry.part {
            Part::Area { first, indicators, .. } => (*first..first + indicators).contains(&at),
            Part::Scope
            | Part::HowItWorks
            | Part::Practice
            | Part::Break
            | Part::Lunch
            | Part::FirstLook
            | Part::WhereWeAre
            | Part::Results
            | Part::Priorities
            | Part::Closing => false,
        })
    }

    /// When an indicator begins, in minutes as in [`Entry::offset`].
    pub fn offset_of(&self, at: usize) -> Option<u32> {
        let entry = self.entry_of(at)?;
        let Part::Area { first, .. } = entry.part else { return None };
        Some(entry.offset + u32::try_from(at - first).unwrap_or(u32::MAX).saturating_mul(self.each))
    }
}
