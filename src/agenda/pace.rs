//! Ahead or behind: what the agenda plans from where the clock was started to where the group is, against what passed.

use crate::model::{Clock, IndicatorId, Now};

use super::Agenda;

/// Minutes are said in steps of this many, and fewer are not worth saying.
pub const STEP: u32 = 5;

/// Where the group is against the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As planned, give or take less than [`STEP`] minutes.
    OnTime,
    /// About so many minutes ahead; a multiple of [`STEP`].
    Ahead(u32),
    /// About so many minutes behind; a multiple of [`STEP`].
    Behind(u32),
}

impl Pace {
    /// What is said of minutes that are ahead; negative when behind.
    pub fn of(ahead: i64) -> Pace {
        let minutes = u32::try_from(ahead.unsigned_abs()).unwrap_or(u32::MAX - STEP);
        let rounded = (minutes + STEP / 2) / STEP * STEP;
        match ahead {
            _ if minutes < STEP => Pace::OnTime,
            0.. => Pace::Ahead(rounded),
            ..0 => Pace::Behind(rounded),
        }
    }
}

/// Minutes that the group is ahead, negative when behind: those the agenda plans from the indicator at which the clock
/// was started to the present one, breaks between them included, less those that passed. The minutes of the present
/// indicator itself count as planned: nobody is behind for being in the middle of it. `None` on another day, and where
/// one of the two indicators is not asked any more.
pub fn ahead(agenda: &Agenda, asked: &[IndicatorId], clock: &Clock, at: usize, now: Now) -> Option<i64> {
    if clock.on != now.on {
        return None;
    }
    let planned = i64::from(agenda.offset_of(at)?) - i64::from(offset_of_start(agenda, asked, clock)?);
    let passed = (i64::from(now.at.seconds()) - i64::from(clock.at.seconds())).div_euclid(60);
    let ahead = planned - passed;
    Some(if ahead < 0 { (ahead + i64::from(agenda.each)).min(0) } else { ahead })
}

/// When a piece of the agenda begins in minutes since midnight, by the clock of that day; may be negative.
pub fn begins(agenda: &Agenda, asked: &[IndicatorId], clock: &Clock, offset: u32) -> Option<i64> {
    let from = offset_of_start(agenda, asked, clock)?;
    Some(i64::from(clock.at.minutes()) + i64::from(offset) - i64::from(from))
}

fn offset_of_start(agenda: &Agenda, asked: &[IndicatorId], clock: &Clock) -> Option<u32> {
    agenda.offset_of(asked.iter().position(|id| *id == clock.from)?)
}
