//! The form of an action: its fields in the order of the screen, what kind each is, and how a text gets into one.

use crate::model::limits::{LONGEST_TEXT, MOST_OPTIONS};
use crate::model::{Action, Date, Month};
use crate::planning::Field;

/// The fields in the order of the form, each group under the key of its heading.
pub const GROUPS: [(&str, &[Field]); 6] = [
    ("form-what", &[Field::What, Field::Indicators, Field::Verb, Field::Level, Field::Approach]),
    ("form-who", &[Field::Owner, Field::FirstStep, Field::Start, Field::Due, Field::FollowUp]),
    ("form-whom", &[Field::Roles, Field::People, Field::Criteria, Field::BackUp, Field::PassOn]),
    ("form-result", &[Field::Output, Field::OutcomeIndicator, Field::Baseline, Field::Target]),
    ("form-money", &[Field::Funding, Field::FundingSource, Field::BudgetLine, Field::Provider, Field::ProviderName]),
    ("form-links", &[Field::SustainedBy, Field::Outcome, Field::Programme, Field::Counterparts]),
];

/// The fields in the order of the form.
pub fn all() -> impl Iterator<Item = Field> {
    GROUPS.iter().flat_map(|(_, fields)| fields.iter().copied())
}

/// The row of a field.
pub fn row_of(field: Field) -> usize {
    all().position(|each| each == field).unwrap_or(0)
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text of one line.
    Line,
    /// A text of several lines.
    Text,
    /// One of several values.
    One,
    /// Any number of several values.
    Several,
}

/// How a field is filled in.
pub fn kind(field: Field) -> Kind {
    match field {
        Field::What
        | Field::Owner
        | Field::Start
        | Field::Due
        | Field::FollowUp
        | Field::People
        | Field::BudgetLine
        | Field::ProviderName => Kind::Line,
        Field::FirstStep
        | Field::Criteria
        | Field::BackUp
        | Field::PassOn
        | Field::Output
        | Field::OutcomeIndicator
        | Field::Baseline
        | Field::Target
        | Field::SustainedBy => Kind::Text,
        Field::Verb
        | Field::Level
        | Field::Approach
        | Field::Funding
        | Field::FundingSource
        | Field::Provider
        | Field::Outcome
        | Field::Programme => Kind::One,
        Field::Indicators | Field::Roles | Field::Counterparts => Kind::Several,
    }
}

/// Whether the one value of a field is chosen among so few that they are seen at a glance.
pub fn has_few(field: Field) -> bool {
    kind(field) == Kind::One && !matches!(field, Field::Approach | Field::Programme)
}

/// What a field holds, as it is typed; empty for fields that are chosen from a list.
pub fn text(action: &Action, field: Field) -> String {
    match field {
        Field::What => action.what.clone(),
        Field::Owner => action.owner.clone(),
        Field::FirstStep => action.first_step.clone(),
        Field::Start => action.start.map(|month| month.to_string()).unwrap_or_default(),
        Field::Due => action.due.to_string(),
        Field::FollowUp => action.follow_up.iter().map(Date::to_string).collect::<Vec<_>>().join(", "),
        Field::People => action.recipients.number.map(|number| number.to_string()).unwrap_or_default(),
        Field::Criteria => action.recipients.criteria.clone(),
        Field::BackUp => action.recipients.back_up.clone(),
        Field::PassOn => action.recipients.transfer.clone(),
        Field::Output => action.output.clone(),
        Field::OutcomeIndicator => action.measure.indicator.clone(),
        Field::Baseline => action.measure.baseline.clone(),
        Field::Target => action.measure.target.clone(),
        Field::BudgetLine => action.budget_line.clone(),
        Field::ProviderName => action.provider_name.clone(),
        Field::SustainedBy => action.sustained_by.clone(),
        Field::Indicators
        | Field::Verb
        | Field::Level
        | Field::Approach
        | Field::Roles
        | Field::Funding
        | Field::FundingSource
        | Field::Provider
        | Field::Outcome
        | Field::Programme
        | Field::Counterparts => String::new(),
    }
}

/// Why a text does not fit into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be empty.
    Empty,
    /// So many characters are too many.
    Long(usize),
    /// It is no month such as 2027-06.
    NoMonth,
    /// The action would begin after it is due.
    AfterDue,
    /// One of them is no day such as 2027-06-01.
    NoDay,
    /// More days than a file holds.
    ManyDays,
    /// No number from 1 to 999999.
    NoNumber,
}

/// The largest number of people that a file holds.
const MOST_PEOPLE: u32 = 999_999;

/// Puts a typed text into a field; an empty one takes away what was there, where an action can be without it.
///
/// # Errors
///
/// Why it does not fit; the action is as it was.
pub fn fill(action: &mut Action, field: Field, text: &str) -> Result<(), Fault> {
    let text = text.trim();
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        return Err(Fault::Long(length));
    }
    if text.is_empty() && field.is_needed() {
        return Err(Fault::Empty);
    }
    let place = match field {
        Field::Start | Field::Due => return fill_month(action, field, text),
        Field::FollowUp => {
            action.follow_up = days(text)?;
            return Ok(());
        }
        Field::People => {
            action.recipients.number = number(text)?;
            return Ok(());
        }
        Field::What => &mut action.what,
        Field::Owner => &mut action.owner,
        Field::FirstStep => &mut action.first_step,
        Field::Criteria => &mut action.recipients.criteria,
        Field::BackUp => &mut action.recipients.back_up,
        Field::PassOn => &mut action.recipients.transfer,
        Field::Output => &mut action.output,
        Field::OutcomeIndicator => &mut action.measure.indicator,
        Field::Baseline => &mut action.measure.baseline,
        Field::Target => &mut action.measure.target,
        Field::BudgetLine => &mut action.budget_line,
        Field::ProviderName => &mut action.provider_name,
        Field::SustainedBy => &mut action.sustained_by,
        Field::Indicators
        | Field::Verb
        | Field::Level
        | Field::Approach
        | Field::Roles
        | Field::Funding
        | Field::FundingSource
        | Field::Provider
        | Field::Outcome
        | Field::Programme
        | Field::Counterparts => return Ok(()),
    };
    text.clone_into(place);
    Ok(())
}

/// Begins and ends in the right order.
fn fill_month(action: &mut Action, field: Field, text: &str) -> Result<(), Fault> {
    let month = Month::parse(text);
    if month.is_none() && !text.is_empty() {
        return Err(Fault::NoMonth);
    }
    let (start, due) = match (field, month) {
        (Field::Due, Some(due)) => (action.start, due),
        _ => (month, action.due),
    };
    if start.is_some_and(|start| start > due) {
        return Err(Fault::AfterDue);
    }
    (action.start, action.due) = (start, due);
    Ok(())
}

/// Days apart by commas or spaces, in their order, each once.
fn days(text: &str) -> Result<Vec<Date>, Fault> {
    let parts = text.split([',', ';', ' ', '\n']).filter(|part| !part.is_empty());
    let mut days = parts.map(|part| Date::parse(part).ok_or(Fault::NoDay)).collect::<Result<Vec<_>, _>>()?;
    days.sort_unstable();
    days.dedup();
    if days.len() > MOST_OPTIONS { Err(Fault::ManyDays) } else { Ok(days) }
}

fn number(text: &str) -> Result<Option<u32>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|number| (1..=MOST_PEOPLE).contains(number));
    number.map(Some).ok_or(Fault::NoNumber)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::ActionId;

    fn action() -> Action {
        Action::new(ActionId::new("A-1").unwrap(), "Train", "Director", Month::new(2027, 6).unwrap())
    }

    #[test]
    fn the_form_has_every_field_once() {
        let shown: Vec<Field> = all().collect();
        for field in Field::ALL {
            assert_eq!(shown.iter().filter(|each| *each == field).count(), 1, "{field:?}");
            assert_eq!(shown[row_of(*field)], *field);
        }
        assert_eq!(shown.len(), Field::ALL.len());
    }

    #[test]
    fn what_is_typed_into_a_field_is_read_back_from_it() {
        let typed = |field| match field {
            Field::Start => "2027-02",
            Field::Due => "2028-01",
            Field::FollowUp => "2028-06-01, 2029-01-31",
            Field::People => "12",
            _ => "some words",
        };
        let mut action = action();
        let texts: Vec<Field> = all().filter(|field| matches!(kind(*field), Kind::Line | Kind::Text)).collect();
        for field in texts {
            fill(&mut action, field, &format!(" {} ", typed(field))).unwrap();
            assert_eq!(text(&action, field), typed(field), "{field:?}");
            assert!(field.is_given(&action), "{field:?}");
            let taken_away = fill(&mut action.clone(), field, "");
            assert_eq!(taken_away.is_err(), field.is_needed(), "{field:?}");
        }
    }

    #[test]
    fn months_days_and_numbers_are_looked_at() {
        let mut action = action();
        let before = action.clone();
        for (field, text, fault) in [
            (Field::Due, "June 2027", Fault::NoMonth),
            (Field::Due, "2027-06-01", Fault::NoMonth),
            (Field::Start, "2027-13", Fault::NoMonth),
            (Field::Start, "2027-07", Fault::AfterDue),
            (Field::FollowUp, "2027-06-31", Fault::NoDay),
            (Field::FollowUp, "2027-06-01 2027-06", Fault::NoDay),
            (Field::People, "0", Fault::NoNumber),
            (Field::People, "ten", Fault::NoNumber),
            (Field::Owner, "  ", Fault::Empty),
        ] {
            assert_eq!(fill(&mut action, field, text), Err(fault), "{field:?} {text}");
            assert_eq!(action, before, "{field:?} {text}");
        }
        let long = "x".repeat(LONGEST_TEXT + 1);
        assert_eq!(fill(&mut action, Field::Output, &long), Err(Fault::Long(LONGEST_TEXT + 1)));
        fill(&mut action, Field::Start, "2027-06").unwrap();
        assert_eq!(fill(&mut action, Field::Due, "2027-05"), Err(Fault::AfterDue), "nor can the end move before it");
        fill(&mut action, Field::FollowUp, "2028-01-01 2027-12-01,2028-01-01").unwrap();
        assert_eq!(text(&action, Field::FollowUp), "2027-12-01, 2028-01-01", "in their order, each once");
    }
}
