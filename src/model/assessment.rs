//! One organization's stocktake on one occasion.

use std::collections::BTreeMap;
use std::fmt;

use super::answer::Answer;
use super::closing::Closing;
use super::id::{AreaId, AssessmentId, IndicatorId, ModuleId, Version};
use super::instrument::Part;
use super::mirror::Mirror;
use super::people::Participants;
use super::plan::Plan;
use super::round::LastRound;
use super::time::Clock;
use super::undecided::Undecided;
use super::voices::Voices;

words! {
    /// One of the ILO's three constituents.
    Constituent {
        /// A ministry of labour and what belongs to it.
        Government = "government",
        /// An employers' organization.
        Employers = "employers",
        /// A workers' organization.
        Workers = "workers",
    }
}

words! {
    /// How much is asked. The depths nest.
    Depth {
        /// The short form: one indicator an area, about 90 minutes.
        Quick = "quick",
        /// About two indicators an area, one day.
        Standard = "standard",
        /// Every indicator, two days.
        Full = "full",
    }
}

/// An instrument that was asked: which, in which version, with which text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleRef {
    /// Which instrument.
    pub id: ModuleId,
    /// Its version.
    pub version: Option<Version>,
    /// The hash of its content, `sha256:` and 64 hexadecimal digits; empty in files written by hand.
    pub hash: String,
}

/// What is asked: modules, depth, and areas left out on purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// How much is asked.
    pub depth: Depth,
    /// Areas left out on purpose, in instrument order.
    pub without: Vec<AreaId>,
    /// The instruments, in the order in which they are asked. Empty in a file by hand: the constituent's module and `common`.
    pub modules: Vec<ModuleRef>,
    /// Editions that were asked before the assessment was moved to those in `modules`, the first of them first.
    pub earlier: Vec<ModuleRef>,
}

/// Whose stocktake it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Which of the three constituents.
    pub constituent: Constituent,
    /// The organization's name; never blank.
    pub organization: String,
    /// The country.
    pub country: String,
    /// The part of the organization, when it is not the whole.
    pub unit: String,
}

/// Ownership: the three questions of D1 2 in the constituent's own words, and who asked.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Scope {
    /// Whose capacity is to develop.
    pub whom: String,
    /// Which capabilities.
    pub which: String,
    /// For what purpose.
    pub purpose: String,
    /// Who asked for the stocktake.
    pub requested_by: String,
    /// The period the desired levels are for.
    pub planning_period: String,
}

/// The day itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Workshop {
    /// What the day is called.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// When.
    pub date: Option<Date>,
    /// Who facilitates.
    pub facilitators: Vec<String>,
    /// Who is in the room, as head counts.
    pub participants: Vec<Participants>,
    /// Who was missing, in words, one group a line (D1 17(d)).
    pub missing: Vec<String>,
    /// Where the group was when the clock was started; absent when it was not, or was stopped.
    pub clock: Option<Clock>,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if the calendar has it; years 1900 to 2200.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => 0,
        };
        ((1900..=2200).contains(&year) && (1..=days).contains(&day)).then_some(Date { year, month, day })
    }

    /// The year, 1900 to 2200.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day written as `2026-11-21`.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut next = |digits: usize| {
            parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        parts.next().is_none().then_some(())?;
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// An answer to a wording that is not asked any more. It is kept and shown, and never counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EarlierAnswer {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The instrument it stood in.
    pub module: ModuleId,
    /// The indicator's revision that was answered: its levels were described in other words.
    pub revision: u32,
    /// What the group said.
    pub answer: Answer,
}

impl EarlierAnswer {
    /// An answer to this revision of an indicator, which the answer itself says from now on.
    pub fn new(module: ModuleId, indicator: IndicatorId, revision: u32, answer: Answer) -> EarlierAnswer {
        EarlierAnswer { indicator, module, revision, answer: Answer { revision: Some(revision), ..answer } }
    }
}

/// One organization's stocktake on one occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Absent in a file written by hand, until its first save.
    pub id: Option<AssessmentId>,
    /// Grows with every save; absent in a file written by hand or by another program.
    pub revision: Option<u64>,
    /// 1 = baseline, 2 and more = follow-ups of the same subject.
    pub round: u32,
    /// The assessment it follows up.
    pub previous: Option<AssessmentId>,
    /// Only tried out: its answers are nobody's. A rehearsal never becomes a real assessment.
    pub rehearsal: bool,
    /// What is asked.
    pub selection: Selection,
    /// Whose stocktake it is.
    pub subject: Subject,
    /// Ownership, in the constituent's own words.
    pub scope: Scope,
    /// The day itself.
    pub workshop: Workshop,
    /// The answers. An indicator without an entry is unanswered.
    pub answers: BTreeMap<IndicatorId, Answer>,
    /// What people said alone, on their own laptops.
    pub voices: Voices,
    /// Each time the group closed it, the first of them first.
    pub closings: Vec<Closing>,
    /// What follows from it. Lives on after the closing.
    pub plan: Plan,
    /// How the group sees the other constituents, and whether the others may show how they see it.
    pub mirror: Mirror,
    /// The round before, as it was when this one began.
    pub last: Option<LastRound>,
    /// What two copies said differently and nobody has decided yet.
    pub undecided: Undecided,
    /// Answers to wordings that are not asked any more; a move puts them here and takes them back.
    pub earlier: Vec<EarlierAnswer>,
    /// Instruments that came with the assessment, so that it opens where nobody has installed them.
    pub carried: Vec<Part>,
}

impl Assessment {
    /// A new assessment with nothing answered.
    pub fn new(id: AssessmentId, constituent: Constituent, organization: &str, depth: Depth) -> Assessment {
        Assessment {
            id: Some(id),
            revision: None,
            round: 1,
            previous: None,
            rehearsal: false,
            selection: Selection { depth, without: Vec::new(), modules: Vec::new(), earlier: Vec::new() },
            subject: Subject {
                constituent,
                organization: organization.to_owned(),
                country: String::new(),
                unit: String::new(),
            },
            scope: Scope::default(),
            workshop: Workshop::default(),
            answers: BTreeMap::new(),
            voices: Voices::default(),
            closings: Vec::new(),
            plan: Plan::default(),
            mirror: Mirror::default(),
            last: None,
            undecided: Undecided::default(),
            earlier: Vec::new(),
            carried: Vec::new(),
        }
    }

    /// The modules that are asked: those named, or the constituent's own and `common` where a file names none.
    pub fn modules(&self) -> Vec<ModuleRef> {
        let unnamed = |id: &str| Some(ModuleRef { id: ModuleId::new(id)?, version: None, hash: String::new() });
        if self.selection.modules.is_empty() {
            [self.subject.constituent.word(), "common"].into_iter().filter_map(unnamed).collect()
        } else {
            self.selection.modules.clone()
        }
    }

    /// The ids of the modules that are asked.
    pub fn module_ids(&self) -> Vec<ModuleId> {
        self.modules().into_iter().map(|module| module.id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        assert_eq!(Date::parse("2024-02-29").map(|d| d.to_string()).as_deref(), Some("2024-02-29"));
        for bad in
            ["2023-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "21-11-2026", "2026-11-21-1", ""]
        {
            assert!(Date::parse(bad).is_none(), "{bad}");
        }
    }
}
