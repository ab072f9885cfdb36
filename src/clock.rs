//! The only use of the clock. Nothing is ever decided by wall time: it is kept to be shown.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::model::{Date, Now, TimeOfDay};

/// A moment of wall time, shown in local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(Timestamp);

/// The present moment.
pub fn now() -> Moment {
    Moment(Timestamp::now())
}

/// The time zone of this computer. Its own file says it; jiff's search reads the folders of every zone of the world
/// first, which takes longer than drawing the first screen.
fn here() -> TimeZone {
    let chosen = std::env::var_os("TZ").is_some();
    let zone = std::fs::read("/etc/localtime").ok().filter(|_| !chosen);
    zone.and_then(|bytes| TimeZone::tzif("Local", &bytes).ok()).unwrap_or_else(TimeZone::system)
}

impl Moment {
    /// The moment a file system gives; `None` where it is outside the calendar.
    pub fn of_file(time: std::time::SystemTime) -> Option<Moment> {
        Timestamp::try_from(time).ok().map(Moment)
    }

    /// The moment written by [`Moment::timestamp`], or in any other form of RFC 3339.
    pub fn parse(text: &str) -> Option<Moment> {
        text.parse().ok().map(Moment)
    }

    /// Hours and minutes in local time, for example `14:03`.
    pub fn time_of_day(self) -> String {
        self.0.to_zoned(here()).strftime("%H:%M").to_string()
    }

    /// Hours, minutes and seconds in local time, to tell versions of one file apart.
    pub fn time_to_the_second(self) -> String {
        self.0.to_zoned(here()).strftime("%H:%M:%S").to_string()
    }

    /// The day in local time; `None` where the clock stands outside 1900 to 2200.
    pub fn date(self) -> Option<Date> {
        let day = self.0.to_zoned(here()).date();
        Date::new(day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs())
    }

    /// Day and time in local time; `None` where the clock stands outside 1900 to 2200.
    pub fn of_day(self) -> Option<Now> {
        let time = self.0.to_zoned(here()).time();
        let at = TimeOfDay::new(time.hour().unsigned_abs(), time.minute().unsigned_abs(), time.second().unsigned_abs());
        Some(Now { on: self.date()?, at: at? })
    }

    /// RFC 3339 with the local offset, to the second, for example `2026-11-21T14:03:07+01:00`.
    pub fn timestamp(self) -> String {
        let offset = here().to_offset(self.0);
        format!("{:.0}", self.0.display_with_offset(offset))
    }

    /// For names of files: local time without separators, for example `20261121-140307`.
    pub fn for_file_name(self) -> String {
        self.0.to_zoned(here()).strftime("%Y%m%d-%H%M%S").to_string()
    }
}

/// Time that only goes forward, whatever happens to the wall clock.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// A stopwatch that runs from now on.
    pub fn start() -> Stopwatch {
        Stopwatch(Instant::now())
    }

    /// Time since it was started.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_is_read_back_to_the_second() {
        let moment = Moment::parse("2026-11-21T14:03:07+01:00").unwrap();
        assert_eq!(Moment::parse(&moment.timestamp()), Some(moment));
        assert_eq!(moment.for_file_name().len(), "20261121-140307".len());
        assert!(moment.date().is_some());
        let (of_day, shown) = (moment.of_day().unwrap(), moment.time_to_the_second());
        assert_eq!((Some(of_day.on), of_day.at.to_string()), (moment.date(), shown));
        assert!(!now().timestamp().contains('.'), "{}", now().timestamp());
    }

    #[test]
    fn what_is_no_timestamp_is_no_moment() {
        for bad in ["", "14:03", "2026-11-21", "yesterday"] {
            assert_eq!(Moment::parse(bad), None, "{bad}");
        }
    }
}
