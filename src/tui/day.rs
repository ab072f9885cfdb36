//! The clock of the day on the screens: whether it runs, what it says, and when it is looked at.

use std::time::Duration;

use crate::agenda::pace::{self, Pace};
use crate::agenda::{self, Agenda, Entry};
use crate::clock::Stopwatch;
use crate::model::{Clock, Now};

use super::state::{Document, State};

/// How often the clock is looked at while it runs.
const MINUTE: Duration = Duration::from_secs(60);

impl Document {
    /// The run sheet of what is asked, for the people who are there.
    pub fn agenda(&self) -> Agenda {
        agenda::of(self.interview.instrument(), self.interview.assessment())
    }

    /// The clock, when somebody started it.
    pub fn clock(&self) -> Option<&Clock> {
        self.interview.assessment().workshop.clock.as_ref()
    }

    /// Whether nothing is left to ask.
    pub fn is_answered(&self) -> bool {
        let progress = self.interview.progress();
        progress.answered == progress.asked
    }

    /// Where the group is against the plan; `None` without a clock of today, and when nothing is left to ask.
    pub fn pace(&self, now: Option<Now>) -> Option<Pace> {
        let (clock, now) = (self.clock()?, now?);
        let interview = &self.interview;
        let ahead = |agenda| pace::ahead(&agenda, interview.asked(), clock, interview.at(), now).map(Pace::of);
        if self.is_answered() { None } else { ahead(self.agenda()) }
    }

    /// The day of the run sheet on which the group is, and the piece of it; no piece when nothing is left to ask.
    pub fn today<'a>(&self, agenda: &'a Agenda) -> (u32, Option<&'a Entry>) {
        let entry = agenda.entry_of(self.interview.at()).filter(|_| !self.is_answered());
        (entry.map_or(agenda.days(), |entry| entry.day), entry)
    }
}

impl State {
    /// Whether a clock runs: somebody started one, and not on another day, as far as is known.
    pub fn clock_runs(&self) -> bool {
        let clock = self.document.as_ref().and_then(Document::clock);
        clock.is_some_and(|clock| self.now.is_none_or(|now| now.on == clock.on))
    }
}

/// When the clock is looked at: at once and then every minute while it runs, and never when it does not.
#[derive(Default)]
pub(super) struct Ticks {
    last: Option<Stopwatch>,
}

impl Ticks {
    /// How long until the clock is looked at; `None` when none runs.
    pub(super) fn left(&mut self, state: &State) -> Option<Duration> {
        if !state.clock_runs() {
            self.last = None;
            return None;
        }
        Some(self.last.as_ref().map_or(Duration::ZERO, |last| MINUTE.saturating_sub(last.elapsed())))
    }

    /// Whether the clock is to be looked at now; then the next time is in a minute.
    pub(super) fn are_due(&mut self, state: &State) -> bool {
        let due = self.left(state) == Some(Duration::ZERO);
        if due {
            self.last = Some(Stopwatch::start());
        }
        due
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::interview::Interview;
    use crate::model::{Assessment, AssessmentId, Constituent, Date, Depth, IndicatorId, Instrument, TimeOfDay};
    use crate::text::Words;
    use crate::tui::state::{Editions, Kind};

    #[test]
    fn nobody_wakes_up_unless_a_clock_runs_and_then_at_once_and_once_a_minute() {
        let on = Date::new(2026, 11, 21).unwrap();
        let at = TimeOfDay::new(9, 0, 0).unwrap();
        let id = AssessmentId::new("0197-test").unwrap();
        let mut assessment = Assessment::new(id, Constituent::Workers, "Union", Depth::Quick);
        let mut state = State::new(Words::english());
        let mut ticks = Ticks::default();
        let open = |assessment: &Assessment| {
            let interview = Interview::new(Instrument::default(), assessment.clone());
            Some(Document::new(Kind::Practice, interview, Editions::default()))
        };
        assert_eq!(ticks.left(&state), None);
        state.document = open(&assessment);
        assert!(!ticks.are_due(&state));
        assert_eq!(ticks.left(&state), None);

        assessment.workshop.clock = Some(Clock { from: IndicatorId::new("WRK-1.1").unwrap(), on, at });
        state.document = open(&assessment);
        assert_eq!(ticks.left(&state), Some(Duration::ZERO));
        assert!(ticks.are_due(&state) && !ticks.are_due(&state));
        state.now = Some(Now { on, at });
        let left = ticks.left(&state).unwrap();
        assert!(left > MINUTE / 2 && left <= MINUTE, "{left:?}");

        state.now = Some(Now { on: Date::new(2026, 11, 22).unwrap(), at });
        assert_eq!(ticks.left(&state), None);
    }
}
