//! What of a plan is due at a day, and its calendar.

use std::fmt;

use crate::model::{Action, ActionId, Date, Month, Plan, Status};

words! {
    /// What is due.
    DueKind {
        /// An action should begin.
        Start = "start",
        /// An action should be done.
        Due = "due",
        /// Somebody should look what became of it.
        FollowUp = "follow-up",
    }
}

/// A month, or a day where one was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Some time in this month.
    Month(Month),
    /// On this day.
    Day(Date),
}

impl When {
    /// The month written as `2027-06`, or the day written as `2027-06-01`.
    pub fn parse(text: &str) -> Option<When> {
        Month::parse(text).map(When::Month).or_else(|| Date::parse(text).map(When::Day))
    }

    /// The month it is in.
    pub fn month(self) -> Month {
        match self {
            When::Month(month) => month,
            When::Day(day) => Month::of(day),
        }
    }

    /// Whether it has come at a day: a month comes with its first day.
    pub fn has_come(self, today: Date) -> bool {
        match self {
            When::Month(month) => month <= Month::of(today),
            When::Day(day) => day <= today,
        }
    }

    /// Whether it has passed at a day: a month passes with its last day.
    pub fn has_passed(self, today: Date) -> bool {
        match self {
            When::Month(month) => month < Month::of(today),
            When::Day(day) => day < today,
        }
    }

    /// In the order of the calendar: a month before its days, since it begins with them.
    fn order(self) -> (Month, Option<Date>) {
        match self {
            When::Month(month) => (month, None),
            When::Day(day) => (Month::of(day), Some(day)),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Month(month) => month.fmt(f),
            When::Day(day) => day.fmt(f),
        }
    }
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// When.
    pub on: When,
    /// Of which action.
    pub action: ActionId,
    /// What.
    pub kind: DueKind,
    /// Whether the time has passed at the day asked about; never where no day was asked about.
    pub is_over: bool,
}

/// What is due or over at a day, the oldest first.
pub fn due(plan: &Plan, today: Date) -> Vec<Due> {
    due_at(pending(plan), today)
}

/// What has come by a day of what was pending, in the same order.
pub fn due_at(pending: Vec<Due>, today: Date) -> Vec<Due> {
    let mut due: Vec<Due> = pending
        .into_iter()
        .filter(|entry| entry.on.has_come(today))
        .map(|entry| Due { is_over: entry.on.has_passed(today), ..entry })
        .collect();
    // Of an action that should be done, nobody needs to hear that it should begin.
    let ended: Vec<ActionId> =
        due.iter().filter(|entry| entry.kind == DueKind::Due).map(|entry| entry.action.clone()).collect();
    due.retain(|entry| entry.kind != DueKind::Start || !ended.contains(&entry.action));
    due
}

/// What is or becomes due unless somebody acts, the oldest first: beginnings of planned actions, ends of open ones, and
/// follow-up dates after which nothing was seen.
pub fn pending(plan: &Plan) -> Vec<Due> {
    let waits = |action: &Action, entry: &Due| match (entry.kind, entry.on) {
        (DueKind::Start, _) => action.status == Status::Planned,
        (DueKind::Due, _) => action.is_open(),
        (DueKind::FollowUp, When::Day(day)) => !was_looked_at(action, day),
        // A follow-up has a day.
        (DueKind::FollowUp, When::Month(_)) => false,
    };
    entries(plan, waits)
}

/// Every date of the actions that were not given up, the oldest first, whether something is still to be done or not.
pub fn calendar(plan: &Plan) -> Vec<Due> {
    entries(plan, |_, _| true)
}

fn entries(plan: &Plan, kept: impl Fn(&Action, &Due) -> bool) -> Vec<Due> {
    let alive = plan.actions.iter().filter(|action| action.status != Status::Dropped);
    let mut entries: Vec<Due> =
        alive.flat_map(|action| dates(action).filter(|entry| kept(action, entry)).collect::<Vec<_>>()).collect();
    entries.sort_by_key(|entry| (entry.on.order(), entry.kind));
    entries
}

fn dates(action: &Action) -> impl Iterator<Item = Due> {
    let one = |kind, on| Due { on, action: action.id.clone(), kind, is_over: false };
    let begin = action.start.map(|month| one(DueKind::Start, When::Month(month)));
    let end = one(DueKind::Due, When::Month(action.due));
    let looks = action.follow_up.iter().map(move |day| one(DueKind::FollowUp, When::Day(*day)));
    begin.into_iter().chain([end]).chain(looks)
}

/// Whether a result was seen or recipients were asked on the day or later.
fn was_looked_at(action: &Action, day: Date) -> bool {
    action.results.iter().any(|result| result.on >= day) || action.tracers.iter().any(|tracer| tracer.on >= day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{ActionResult, ResultLevel, Tracer};

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn plan(status: Status) -> Plan {
        let month = |text| Month::parse(text).unwrap();
        let mut action = Action::new(ActionId::new("A-1").unwrap(), "Write", "Director", month("2027-06"));
        action.start = Some(month("2027-02"));
        action.follow_up = vec![day("2027-12-01"), day("2028-06-01")];
        action.status = status;
        Plan { actions: vec![action], ..Plan::default() }
    }

    fn at(plan: &Plan, today: &str) -> Vec<(DueKind, String, bool)> {
        due(plan, day(today)).into_iter().map(|due| (due.kind, due.on.to_string(), due.is_over)).collect()
    }

    #[test]
    fn a_month_is_due_from_its_first_day_and_over_after_its_last() {
        let plan = plan(Status::Planned);
        assert_eq!(at(&plan, "2027-01-31"), []);
        assert_eq!(at(&plan, "2027-02-01"), [(DueKind::Start, "2027-02".to_owned(), false)]);
        assert_eq!(at(&plan, "2027-02-28"), [(DueKind::Start, "2027-02".to_owned(), false)]);
        assert_eq!(at(&plan, "2027-03-01"), [(DueKind::Start, "2027-02".to_owned(), true)]);
        assert_eq!(at(&plan, "2027-06-30"), [(DueKind::Due, "2027-06".to_owned(), false)], "its beginning no more");
        assert_eq!(at(&plan, "2027-07-01"), [(DueKind::Due, "2027-06".to_owned(), true)]);
    }

    #[test]
    fn an_action_under_way_need_not_begin_and_a_done_one_need_not_end() {
        assert_eq!(at(&plan(Status::UnderWay), "2027-03-01"), []);
        assert_eq!(at(&plan(Status::UnderWay), "2027-07-01").len(), 1);
        assert_eq!(at(&plan(Status::Done), "2027-07-01"), []);
        assert_eq!(at(&plan(Status::Done), "2027-12-01"), [(DueKind::FollowUp, "2027-12-01".to_owned(), false)]);
        assert_eq!(at(&plan(Status::Dropped), "2030-01-01"), []);
        assert_eq!(calendar(&plan(Status::Dropped)), []);
        assert_eq!(calendar(&plan(Status::Done)).len(), 4);
    }

    #[test]
    fn a_follow_up_is_over_until_somebody_looked_on_its_day_or_later() {
        let mut plan = plan(Status::Done);
        let seen = |on| ActionResult { on: day(on), level: ResultLevel::Use, what: "used".to_owned() };
        plan.actions[0].results = vec![seen("2027-11-30")];
        assert_eq!(at(&plan, "2027-12-02"), [(DueKind::FollowUp, "2027-12-01".to_owned(), true)], "seen before");
        plan.actions[0].results = vec![seen("2027-12-01")];
        assert_eq!(at(&plan, "2027-12-02"), []);
        assert_eq!(at(&plan, "2028-06-01"), [(DueKind::FollowUp, "2028-06-01".to_owned(), false)]);
        plan.actions[0].tracers = vec![Tracer {
            on: day("2028-06-20"),
            group: String::new(),
            people: 1,
            in_post: None,
            used: None,
            passed_on: None,
            changed: None,
            obstacle: String::new(),
        }];
        assert_eq!(at(&plan, "2029-01-01"), []);
    }
}
