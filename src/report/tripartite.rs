//! What three constituents say together, in words: one value for the screen, the command line and the page.

mod page;
mod rows;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use crate::model::{Constituent, Status};
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tripartite::{Cell, Member, Note, Refusal, Together};

pub use page::document;

words! {
    /// A way to look at the three.
    View {
        /// Three columns.
        Side = "side-by-side",
        /// What all three, or two, have in common.
        Common = "in-common",
        /// Who can teach whom.
        Teach = "teach",
        /// Where they stand apart.
        Differ = "differ",
        /// What could be done together.
        Joint = "joint",
        /// For country programmes.
        Next = "country-programme",
        /// How each is seen by the others; only on demand.
        Mirror = "mirror",
    }
}

impl View {
    /// Its title.
    pub fn title(self) -> &'static str {
        match self {
            View::Side => "three-view-side",
            View::Common => "three-view-common",
            View::Teach => "three-view-teach",
            View::Differ => "three-view-differ",
            View::Joint => "three-view-joint",
            View::Next => "three-view-next",
            View::Mirror => "three-view-mirror",
        }
    }

    /// Its title where there is little room.
    pub fn short(self) -> &'static str {
        match self {
            View::Side => "three-short-side",
            View::Common => "three-short-common",
            View::Teach => "three-short-teach",
            View::Differ => "three-short-differ",
            View::Joint => "three-short-joint",
            View::Next => "three-short-next",
            View::Mirror => "three-short-mirror",
        }
    }

    /// What it shows.
    pub fn about(self) -> &'static str {
        match self {
            View::Side => "three-about-side",
            View::Common => "three-about-common",
            View::Teach => "three-about-teach",
            View::Differ => "three-about-differ",
            View::Joint => "three-about-joint",
            View::Next => "three-about-next",
            View::Mirror => "three-about-mirror",
        }
    }

    /// What is said where there is nothing to show.
    pub fn none(self) -> &'static str {
        match self {
            View::Side => "three-none-side",
            View::Common => "three-none-common",
            View::Teach => "three-none-teach",
            View::Differ => "three-none-differ",
            View::Joint => "three-none-joint",
            View::Next => "three-none-next",
            View::Mirror => "three-none-mirror",
        }
    }
}

/// A line of a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the lines from here on have in common; empty where nothing is said of it.
    pub group: String,
    /// The indicator: id and title.
    pub name: String,
    /// Its columns: one for each constituent, or none.
    pub cells: Vec<String>,
    /// What is said of it.
    pub facts: Vec<String>,
    /// What is said of it besides to who looks closer.
    pub more: Vec<String>,
}

/// The lines of a view. How each is seen says nothing before all three agreed.
pub fn lines(words: &Words, together: &Together, view: View) -> Vec<Line> {
    match view {
        View::Side => rows::side(words, together),
        View::Common => rows::common(words, together),
        View::Teach => rows::teach(words, together),
        View::Differ => rows::differ(words, together),
        View::Joint => rows::joint(words, together),
        View::Next => rows::next(words, together),
        View::Mirror => rows::mirror(words, together),
    }
}

/// What is said under the title of a view: what it shows, or who has not agreed that it is shown.
pub fn about(words: &Words, together: &Together, view: View) -> String {
    let waiting = &together.mirror.not_agreed;
    if view == View::Mirror && !waiting.is_empty() {
        return say!(words, "three-mirror-closed", who = all(words, waiting));
    }
    let about = words.say(view.about());
    let unasked = if view == View::Mirror { not_asked_of_itself(together) } else { Vec::new() };
    if unasked.is_empty() {
        return about.into_owned();
    }
    format!("{about} {}", say!(words, "three-mirror-depth", ids = unasked.join(", ")))
}

/// The indicators of the mirror that somebody was not asked of itself, since its depth does not ask them.
fn not_asked_of_itself(together: &Together) -> Vec<&str> {
    let missing = together.mirror.rows.iter().filter(|row| row.own.state.is_none() && !row.is_asked_at_depth);
    let mut ids: Vec<&str> = Vec::new();
    for row in missing {
        if !ids.contains(&row.id.as_str()) {
            ids.push(row.id.as_str());
        }
    }
    ids
}

/// What is said of a view without lines; nothing where its introduction says it already.
pub fn none(words: &Words, together: &Together, view: View) -> String {
    if view == View::Mirror && !together.mirror.not_agreed.is_empty() {
        return String::new();
    }
    words.say(view.none()).into_owned()
}

/// The title: the country, when it is known.
pub fn title(words: &Words, together: &Together) -> String {
    if together.country.is_empty() {
        words.say("three-title").into_owned()
    } else {
        say!(words, "three-title-of", country = together.country.as_str())
    }
}

/// One of the three as the key of its short name.
pub fn short(constituent: Constituent) -> &'static str {
    match constituent {
        Constituent::Government => "three-government",
        Constituent::Employers => "three-employers",
        Constituent::Workers => "three-workers",
    }
}

/// One of the three, in a word.
fn one(words: &Words, constituent: Constituent) -> String {
    words.say(short(constituent)).into_owned()
}

/// One of the three within a sentence: `the government`.
fn within(words: &Words, constituent: Constituent) -> String {
    let key = match constituent {
        Constituent::Government => "three-the-government",
        Constituent::Employers => "three-the-employers",
        Constituent::Workers => "three-the-workers",
    };
    words.say(key).into_owned()
}

/// Some of the three within a sentence: `the government, the employers and the workers`.
fn all(words: &Words, some: &[Constituent]) -> String {
    let said: Vec<String> = some.iter().map(|who| within(words, *who)).collect();
    match said.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => say!(words, "three-and", first = first.join(", "), last = last.as_str()),
    }
}

/// Whose assessment it is, which round and when.
pub fn member(words: &Words, member: &Member) -> String {
    let (constituent, round) = (one(words, member.constituent), i64::from(member.round));
    let organization = member.organization.as_str();
    match member.date {
        None => say!(words, "three-member", constituent = constituent, organization = organization, round = round),
        Some(date) => say!(
            words,
            "three-member-on",
            constituent = constituent,
            organization = organization,
            round = round,
            date = date.to_string()
        ),
    }
}

/// What a constituent says of an indicator: `2 Deficit`, or where its answer stands.
pub fn cell(words: &Words, cell: &Cell) -> String {
    let said = match (cell.state, cell.supported, cell.reading) {
        (None, _, _) => words.say("three-not-asked").into_owned(),
        (Some(_), Some(level), Some(reading)) => {
            say!(words, "three-cell", level = level.get(), reading = words.say(names::reading(reading)))
        }
        (Some(_), Some(level), None) => say!(words, "three-cell-open", level = level.get()),
        (Some(state), None, _) => words.say(names::state(state)).into_owned(),
    };
    if cell.at_risk { say!(words, "three-at-risk", cell = said) } else { said }
}

/// How far an action is.
fn status(status: Status) -> &'static str {
    match status {
        Status::Planned => "three-status-planned",
        Status::UnderWay => "three-status-under-way",
        Status::Done => "three-status-done",
        Status::Dropped => "three-status-dropped",
    }
}

/// Why three assessments are not put side by side.
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Twice { organization } => say!(words, "three-twice", organization = organization.as_str()),
        Refusal::TwoOf { constituent, first, second } => say!(
            words,
            "three-two-of",
            constituent = one(words, *constituent),
            first = first.0.as_str(),
            first_round = i64::from(first.1),
            second = second.0.as_str(),
            second_round = i64::from(second.1)
        ),
        Refusal::Missing(constituent) => say!(words, "three-missing", constituent = one(words, *constituent)),
        Refusal::OtherCountries(countries) => {
            let of = |(organization, country): &(String, String)| {
                say!(words, "three-country-of", organization = organization.as_str(), country = country.as_str())
            };
            say!(words, "three-countries", countries = countries.iter().map(of).collect::<Vec<_>>().join(", "))
        }
        Refusal::Rehearsal { organization } => say!(words, "three-rehearsal", organization = organization.as_str()),
    }
}

/// What a reader should know before comparing.
pub fn note(words: &Words, note: &Note) -> String {
    fn list<T: std::fmt::Display>(words: &Words, values: &[(Constituent, T)]) -> String {
        let said = values.iter().map(|(who, value)| format!("{} {value}", one(words, *who)));
        said.collect::<Vec<_>>().join(", ")
    }
    match note {
        Note::Unclosed(who) => say!(words, "three-note-unclosed", who = one(words, *who)),
        Note::Changed(who) => say!(words, "three-note-changed", who = one(words, *who)),
        Note::Undecided(who) => say!(words, "three-note-undecided", who = one(words, *who)),
        Note::NoCountry(who) => say!(words, "three-note-no-country", who = one(words, *who)),
        Note::NoDate(who) => say!(words, "three-note-no-date", who = one(words, *who)),
        Note::OtherRounds(rounds) => say!(words, "three-note-rounds", list = list(words, rounds)),
        Note::OtherYears(years) => say!(words, "three-note-years", list = list(words, years)),
        Note::OtherEditions { module, asked } => {
            say!(words, "three-note-editions", module = module.as_str(), list = list(words, asked))
        }
    }
}

/// What is not put side by side: the indicator, and why.
pub fn apart(words: &Words, together: &Together) -> Vec<String> {
    rows::apart(words, together)
}
