//! Why two assessments are not two rounds of the same organization.

use crate::model::{Assessment, Constituent};

/// A reason why one file does not follow the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Both are the same assessment.
    Same,
    /// The older was only tried out.
    RehearsalThen,
    /// The newer was only tried out.
    RehearsalNow,
    /// They are of different constituents.
    Constituents(Constituent, Constituent),
    /// They are of different countries.
    Countries(String, String),
    /// They are of different organizations or units, and the newer does not say that it follows up the older.
    Organizations(String, String),
    /// The newer has no higher round, or an earlier day.
    NotLater,
}

/// Every reason why the second does not follow up the first; empty where it does.
pub fn misfits(before: &Assessment, after: &Assessment) -> Vec<Misfit> {
    if before.id.is_some() && before.id == after.id {
        return vec![Misfit::Same];
    }
    let follows = before.id.is_some() && after.previous == before.id;
    let (then, now) = (&before.subject, &after.subject);
    let countries = [&then.country, &now.country].map(|country| plain(country));
    let named = |assessment: &Assessment| {
        let (organization, unit) = (assessment.subject.organization.trim(), assessment.subject.unit.trim());
        if unit.is_empty() { organization.to_owned() } else { format!("{organization}, {unit}") }
    };
    let (organization_then, organization_now) = (named(before), named(after));
    let days = before.workshop.date.zip(after.workshop.date);
    let is_later = after.round > before.round && days.is_none_or(|(then, now)| then <= now);
    [
        before.rehearsal.then_some(Misfit::RehearsalThen),
        after.rehearsal.then_some(Misfit::RehearsalNow),
        (then.constituent != now.constituent).then_some(Misfit::Constituents(then.constituent, now.constituent)),
        (countries[0] != countries[1] && countries.iter().all(|country| !country.is_empty()))
            .then(|| Misfit::Countries(then.country.clone(), now.country.clone())),
        (!follows && plain(&organization_then) != plain(&organization_now))
            .then_some(Misfit::Organizations(organization_then, organization_now)),
        (!is_later).then_some(Misfit::NotLater),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A name without the differences of spelling that mean nothing.
fn plain(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
