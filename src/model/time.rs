//! The clock of the day: when the group stood at which indicator.

use std::fmt;

use super::assessment::Date;
use super::id::IndicatorId;

/// A time of day in local time, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
    second: u8,
}

impl TimeOfDay {
    /// The time, from 00:00:00 to 23:59:59.
    pub const fn new(hour: u8, minute: u8, second: u8) -> Option<TimeOfDay> {
        if hour < 24 && minute < 60 && second < 60 { Some(TimeOfDay { hour, minute, second }) } else { None }
    }

    /// The time written as `09:05` or `09:05:00`.
    pub fn parse(text: &str) -> Option<TimeOfDay> {
        let mut parts = text.split(':');
        let mut next = |least: usize| {
            let digits = parts.next()?;
            let fits = (least..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            fits.then(|| digits.parse::<u8>().ok()).flatten()
        };
        let (hour, minute) = (next(1)?, next(2)?);
        let second = if text.matches(':').count() == 2 { next(2)? } else { 0 };
        parts.next().is_none().then_some(())?;
        TimeOfDay::new(hour, minute, second)
    }

    /// Whole minutes since midnight, 0 to 1439.
    pub const fn minutes(self) -> u32 {
        self.hour as u32 * 60 + self.minute as u32
    }

    /// Seconds since midnight, 0 to 86399.
    pub const fn seconds(self) -> u32 {
        self.minutes() * 60 + self.second as u32
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

/// A day and a time of it, as the clock on the wall shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Now {
    /// The day.
    pub on: Date,
    /// The time.
    pub at: TimeOfDay,
}

/// Where the group was when somebody started the clock. It says nothing on any other day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The indicator at which it was started.
    pub from: IndicatorId,
    /// The day.
    pub on: Date,
    /// The time.
    pub at: TimeOfDay,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_one_that_a_clock_shows() {
        let shown = |text| TimeOfDay::parse(text).map(|time| time.to_string());
        assert_eq!(shown("9:05").as_deref(), Some("09:05:00"));
        assert_eq!(shown("23:59:59").as_deref(), Some("23:59:59"));
        for bad in ["24:00", "12:60", "12:00:60", "12", "12:5", "", "12:00:00:00", "-1:00", "+9:00", "noon"] {
            assert_eq!(shown(bad), None, "{bad}");
        }
    }
}
