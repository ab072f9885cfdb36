//! What follows from the stocktake: actions with owners, findings that were waived, practices worth sharing.
//!
//! The plan lives on after the group has closed its assessment: that closing is about what was found, not about what
//! becomes of it.

use std::fmt;

use super::assessment::Date;
use super::id::{ActionId, ApproachId, IndicatorId};
use super::instrument::CapacityLevel;
use super::measure::OutcomeNumber;
use super::people::Role;

words! {
    /// What an action does with a capacity (D1 2).
    Verb {
        /// Get what is not there yet.
        Obtain = "obtain",
        /// Make more of what is there.
        Strengthen = "strengthen",
        /// Keep what is good.
        Maintain = "maintain",
    }
}

words! {
    /// Whether the money is there (D1 17(f)).
    Funding {
        /// It costs nothing but time that is already paid for.
        NoCost = "no-cost",
        /// The money is there.
        Funded = "funded",
        /// Somebody was asked for the money.
        Requested = "requested",
        /// Nobody pays for it yet.
        Unfunded = "unfunded",
    }
}

words! {
    /// Where the money comes from (D1 17(f)).
    FundingSource {
        /// The organization's own means.
        Own = "own-budget",
        /// The budget of the country.
        National = "national-budget",
        /// The regular budget of the ILO.
        Regular = "regular-budget",
        /// The supplementary account to that budget (RBSA).
        Supplementary = "rbsa",
        /// A project of a donor.
        Project = "extra-budgetary",
        /// Another partner.
        Partner = "partner",
    }
}

words! {
    /// Who provides what an action needs (D1 5, D1 9).
    ProviderKind {
        /// The organization itself.
        Own = "own",
        /// Another organization of the same kind, at home or abroad.
        Peer = "peer",
        /// A national institution or expert.
        National = "national",
        /// A university or college.
        University = "university",
        /// An office of the ILO.
        Field = "field-office",
        /// The Turin Centre.
        Turin = "turin-centre",
    }
}

words! {
    /// How far an action is.
    Status {
        /// Not begun.
        Planned = "planned",
        /// Begun.
        UnderWay = "under-way",
        /// Ended, with more to show than that people liked it (D1 17(e)).
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

words! {
    /// How far a result reaches (D1 17(e)), from the nearest to the furthest.
    ResultLevel {
        /// People said how they liked it.
        Reaction = "reaction",
        /// People know or can do more.
        Learning = "learning",
        /// People use it in their work.
        Use = "use",
        /// The organization works better.
        Organization = "organizational-performance",
    }
}

words! {
    /// A rule of the plan guard.
    GuardRule {
        /// Every action is training (D1 2).
        OnlyTraining = "only-training",
        /// A technical capacity without its functional counterpart (D1 17(c)).
        TechnicalAlone = "technical-alone",
        /// A core deficit that is not met at one of the three levels of capacity (D2 7).
        LevelMissing = "level-missing",
        /// The same roles receive several actions in the same months (D1 17(b)).
        SameRecipients = "same-recipients",
        /// Only senior people receive (D1 17(d)).
        OnlySenior = "only-senior",
        /// Fewer than two people for a critical function (D1 17(d)).
        TooFewPeople = "too-few-people",
        /// Nothing says how recipients are chosen (D1 17(d)).
        NoCriteria = "no-criteria",
        /// Nobody has to pass it on (D1 17(d)).
        NoTransfer = "no-transfer",
        /// An output without an outcome indicator, a baseline or a target (D1 17(e), D2 12(d)).
        NoMeasure = "no-measure",
        /// No date after its end on which somebody looks what became of it (D1 17(e)).
        NoFollowUp = "no-follow-up",
        /// A core deficit that nobody pays for (D1 17(f)).
        UnfundedCore = "unfunded-core",
        /// A priority of the group without an action.
        PriorityWithoutAction = "priority-without-action",
        /// An action that no deficit asks for (D1 9).
        ActionWithoutDeficit = "action-without-deficit",
        /// An asset that no action protects, uses or shares (D2 8).
        UnusedAsset = "unused-asset",
        /// Nothing says how it goes on when the support ends (D1 16(c)).
        NotSustained = "not-sustained",
        /// It costs money from no known line, or nothing is said about money (D1 17(f)).
        NoBudgetLine = "no-budget-line",
        /// Nobody in particular answers for it (D1 fn 7).
        NoOwner = "no-owner",
    }
}

/// A month of the calendar, years 1900 to 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// The month, if the calendar has it.
    pub fn new(year: u16, month: u8) -> Option<Month> {
        ((1900..=2200).contains(&year) && (1..=12).contains(&month)).then_some(Month { year, month })
    }

    /// The month written as `2027-03`.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        (digits(year, 4) && digits(month, 2)).then_some(())?;
        Month::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// The month of a day.
    pub fn of(day: Date) -> Month {
        Month { year: day.year(), month: day.month() }
    }

    /// Months since the year 0: differences of it are months.
    pub const fn number(self) -> u32 {
        self.year as u32 * 12 + self.month as u32 - 1
    }

    /// So many months later, if the calendar goes that far.
    pub fn after(self, months: u32) -> Option<Month> {
        let number = self.number().checked_add(months)?;
        Month::new(u16::try_from(number / 12).ok()?, u8::try_from(number % 12 + 1).ok()?)
    }

    /// The first day.
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year, self.month, 1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// Who an action is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recipients {
    /// Their roles.
    pub roles: Vec<Role>,
    /// How many people; `None` when it is not said.
    pub number: Option<u32>,
    /// How they are chosen.
    pub criteria: String,
    /// Who can step in for them.
    pub back_up: String,
    /// To whom they pass it on, and how.
    pub transfer: String,
}

/// The outcome indicator of an action: what will be different, and how anybody can see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Measure {
    /// What is measured.
    pub indicator: String,
    /// Where it stands now.
    pub baseline: String,
    /// Where it should stand.
    pub target: String,
}

/// Something an action led to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActionResult {
    /// When it was seen.
    pub on: Date,
    /// How far it reaches.
    pub level: ResultLevel,
    /// What was seen, and how it is known; never blank.
    pub what: String,
}

/// What became of a group of recipients, some months later (D1 17(e), D2 6): counts of people, at most `people` each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tracer {
    /// When they were asked.
    pub on: Date,
    /// Which group, in words.
    pub group: String,
    /// How many were asked, at least 1.
    pub people: u32,
    /// Still in post.
    pub in_post: Option<u32>,
    /// Used it in their work.
    pub used: Option<u32>,
    /// Passed it on.
    pub passed_on: Option<u32>,
    /// Say that the organization changed.
    pub changed: Option<u32>,
    /// What stood in the way.
    pub obstacle: String,
}

/// One thing the group will do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Action {
    /// Stays the same whatever becomes of the rest.
    pub id: ActionId,
    /// What; never blank.
    pub what: String,
    /// The indicators that ask for it, the first of them above all.
    pub indicators: Vec<IndicatorId>,
    /// Obtain, strengthen or maintain.
    pub verb: Option<Verb>,
    /// Where the capacity sits that it develops.
    pub level: Option<CapacityLevel>,
    /// The way out of the catalogue.
    pub approach: Option<ApproachId>,
    /// Who answers for it; never blank.
    pub owner: String,
    /// What happens first.
    pub first_step: String,
    /// When it begins.
    pub start: Option<Month>,
    /// When it is to be done.
    pub due: Month,
    /// What will be there in the end.
    pub output: String,
    /// What will be different.
    pub measure: Measure,
    /// Who it is for.
    pub recipients: Recipients,
    /// When somebody looks what became of it.
    pub follow_up: Vec<Date>,
    /// Whether the money is there.
    pub funding: Option<Funding>,
    /// Where the money comes from.
    pub funding_source: Option<FundingSource>,
    /// The line of the budget, or how the money is called.
    pub budget_line: String,
    /// What kind of provider.
    pub provider: Option<ProviderKind>,
    /// Who provides, by name.
    pub provider_name: String,
    /// The outcome of the appendix of D2 that it serves.
    pub outcome: Option<OutcomeNumber>,
    /// The programme under that outcome.
    pub programme: String,
    /// How it goes on when the support ends (D1 16(c)).
    pub sustained_by: String,
    /// Actions that go with it at other levels of capacity (D2 7).
    pub counterparts: Vec<ActionId>,
    /// How far it is.
    pub status: Status,
    /// Why it was given up, or what else is worth knowing of the status.
    pub status_note: String,
    /// What it led to, the oldest first.
    pub results: Vec<ActionResult>,
    /// What became of its recipients, the oldest first.
    pub tracers: Vec<Tracer>,
}

impl Action {
    /// An action of which no more is known than it needs.
    pub fn new(id: ActionId, what: &str, owner: &str, due: Month) -> Action {
        Action {
            id,
            what: what.to_owned(),
            indicators: Vec::new(),
            verb: None,
            level: None,
            approach: None,
            owner: owner.to_owned(),
            first_step: String::new(),
            start: None,
            due,
            output: String::new(),
            measure: Measure::default(),
            recipients: Recipients::default(),
            follow_up: Vec::new(),
            funding: None,
            funding_source: None,
            budget_line: String::new(),
            provider: None,
            provider_name: String::new(),
            outcome: None,
            programme: String::new(),
            sustained_by: String::new(),
            counterparts: Vec::new(),
            status: Status::Planned,
            status_note: String::new(),
            results: Vec::new(),
            tracers: Vec::new(),
        }
    }

    /// Whether it has more to show than that people liked it: only then can it be done (D1 17(e)).
    pub fn has_more_than_reactions(&self) -> bool {
        self.results.iter().any(|result| result.level > ResultLevel::Reaction)
    }

    /// Whether its parts fit each other: it begins no later than it is due, and is not done on reactions alone.
    pub fn holds_together(&self) -> bool {
        let is_done_on_nothing = self.status == Status::Done && !self.has_more_than_reactions();
        self.start.is_none_or(|start| start <= self.due) && !is_done_on_nothing
    }

    /// Whether somebody looks what became of it when the month is over in which it is due.
    pub fn is_looked_at_later(&self) -> bool {
        self.follow_up.iter().any(|day| Month::of(*day) > self.due)
    }

    /// Whether it is neither done nor given up.
    pub fn is_open(&self) -> bool {
        matches!(self.status, Status::Planned | Status::UnderWay)
    }
}

/// What a finding of the guard is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The plan as a whole.
    Plan,
    /// An action.
    Action(ActionId),
    /// An indicator.
    Indicator(IndicatorId),
}

/// A finding of the guard that the group accepts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiver {
    /// Which rule.
    pub rule: GuardRule,
    /// About what.
    pub about: About,
    /// Why; never blank.
    pub because: String,
}

/// An asset written up for others (D2 8).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoodPractice {
    /// The asset.
    pub indicator: IndicatorId,
    /// Where and why it began.
    pub context: String,
    /// What was done.
    pub action: String,
    /// What came of it.
    pub result: String,
    /// How anybody can see that.
    pub evidence: String,
    /// Whom to ask.
    pub contact: String,
}

impl GoodPractice {
    /// Whether any of its texts says something.
    pub fn says_something(&self) -> bool {
        let texts = [&self.context, &self.action, &self.result, &self.evidence, &self.contact];
        texts.iter().any(|text| !text.trim().is_empty())
    }
}

/// What the group will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Deficits to work on and assets to protect or share, in the order the group put them in.
    pub chosen: Vec<IndicatorId>,
    /// What will be done, in the order the group put it in.
    pub actions: Vec<Action>,
    /// Findings of the guard that the group accepts.
    pub waivers: Vec<Waiver>,
    /// Assets written up for others, one at most for each indicator.
    pub practices: Vec<GoodPractice>,
}

impl Plan {
    /// An action by its id.
    pub fn action(&self, id: &ActionId) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == *id)
    }

    /// Its place in the plan, counted from 1, which is what people call it by.
    pub fn number(&self, id: &ActionId) -> Option<usize> {
        self.actions.iter().position(|action| action.id == *id).map(|at| at + 1)
    }

    /// The actions for an indicator that were not given up, in order.
    pub fn for_indicator<'a>(&'a self, id: &'a IndicatorId) -> impl Iterator<Item = &'a Action> {
        self.actions.iter().filter(move |action| action.status != Status::Dropped && action.indicators.contains(id))
    }

    /// Whether nothing is chosen, and nothing planned that was not given up.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.actions.iter().all(|action| action.status == Status::Dropped)
    }

    /// Whether an asset is written up: a practice without any text is not.
    pub fn is_written_up(&self, id: &IndicatorId) -> bool {
        self.practice(id).is_some_and(GoodPractice::says_something)
    }

    /// The practice of an indicator.
    pub fn practice(&self, id: &IndicatorId) -> Option<&GoodPractice> {
        self.practices.iter().find(|practice| practice.indicator == *id)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_one_of_the_calendar() {
        assert_eq!(Month::parse("2027-03").map(|month| month.to_string()).as_deref(), Some("2027-03"));
        for bad in ["2027-00", "2027-13", "2027-3", "27-03", "2027-03-01", "2027", "", "1899-12", "+027-03"] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
        let november = Month::parse("2026-11").unwrap();
        assert_eq!(november.after(2).unwrap().to_string(), "2027-01");
        assert_eq!(november.after(13).unwrap().number() - november.number(), 13);
        assert_eq!(Month::of(Date::parse("2026-11-30").unwrap()), november);
    }

    #[test]
    fn reactions_alone_are_no_result() {
        let mut action = Action::new(ActionId::new("A-1").unwrap(), "x", "y", Month::new(2027, 1).unwrap());
        assert!(!action.has_more_than_reactions());
        let on = Date::parse("2027-06-01").unwrap();
        action.results.push(ActionResult { on, level: ResultLevel::Reaction, what: "liked".into() });
        assert!(!action.has_more_than_reactions());
        action.results.push(ActionResult { on, level: ResultLevel::Learning, what: "test".into() });
        assert!(action.has_more_than_reactions());
    }
}
