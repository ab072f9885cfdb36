//! What stands in the way of looking at three assessments together, and what a reader should know of them.

use crate::model::{Constituent, Version};

use super::Side;

/// Why assessments are not put side by side. All reasons are said at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The same assessment is named twice.
    Twice {
        /// Whose it is.
        organization: String,
    },
    /// Two assessments of one constituent.
    TwoOf {
        /// Which one.
        constituent: Constituent,
        /// Whose the first is, and which round.
        first: (String, u32),
        /// Whose the second is, and which round.
        second: (String, u32),
    },
    /// Nobody speaks for a constituent.
    Missing(Constituent),
    /// They are of different countries: whose, and which.
    OtherCountries(Vec<(String, String)>),
    /// It was only tried out: its answers are nobody's.
    Rehearsal {
        /// Whose it is.
        organization: String,
    },
}

/// What a reader should know before comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Its group has not closed it: it may still change.
    Unclosed(Constituent),
    /// It says something else than what its group closed.
    Changed(Constituent),
    /// Two copies of it say different things that nobody has decided yet.
    Undecided(Constituent),
    /// It does not say which country it is of.
    NoCountry(Constituent),
    /// It does not say when its workshop was.
    NoDate(Constituent),
    /// They are different rounds.
    OtherRounds(Vec<(Constituent, u32)>),
    /// Their workshops were in different years.
    OtherYears(Vec<(Constituent, u16)>),
    /// They were asked different editions of an instrument for all.
    OtherEditions {
        /// The instrument's id.
        module: String,
        /// Who was asked which.
        asked: Vec<(Constituent, Version)>,
    },
}

/// Everything that stands in the way, for sides in the order of constituents. Nobody is missing while a file of the three
/// is not known.
pub(super) fn refusals(sides: &[Side<'_>]) -> Vec<Refusal> {
    let mut found = Vec::new();
    let name = |side: &Side<'_>| side.assessment.subject.organization.clone();
    for (at, side) in sides.iter().enumerate() {
        for other in sides.iter().skip(at + 1) {
            let (one, two) = (side.assessment, other.assessment);
            let is_same = if one.id.is_some() || two.id.is_some() { one.id == two.id } else { one == two };
            let refusal = if is_same {
                Refusal::Twice { organization: name(side) }
            } else if one.subject.constituent == two.subject.constituent {
                let named = |side: &Side<'_>| (name(side), side.assessment.round);
                Refusal::TwoOf { constituent: one.subject.constituent, first: named(side), second: named(other) }
            } else {
                continue;
            };
            if !found.contains(&refusal) {
                found.push(refusal);
            }
        }
    }
    for constituent in Constituent::ALL {
        let is_known = sides.len() == Constituent::ALL.len();
        if is_known && sides.iter().all(|side| side.assessment.subject.constituent != *constituent) {
            found.push(Refusal::Missing(*constituent));
        }
    }
    let countries: Vec<(String, String)> = sides
        .iter()
        .map(|side| (name(side), side.assessment.subject.country.trim().to_owned()))
        .filter(|(_, country)| !country.is_empty())
        .collect();
    let first = countries.first().map(|(_, country)| country.to_lowercase());
    if countries.iter().any(|(_, country)| Some(country.to_lowercase()) != first) {
        found.push(Refusal::OtherCountries(countries));
    }
    for side in sides.iter().filter(|side| side.assessment.rehearsal) {
        let refusal = Refusal::Rehearsal { organization: name(side) };
        if !found.contains(&refusal) {
            found.push(refusal);
        }
    }
    found
}

/// What a reader should know of three that can be put side by side.
pub(super) fn notes(sides: &[Side<'_>; 3]) -> Vec<Note> {
    let mut notes = Vec::new();
    for side in sides {
        let (assessment, who) = (side.assessment, side.assessment.subject.constituent);
        let said = [
            (!assessment.is_closed(), Note::Unclosed(who)),
            (!assessment.undecided.is_empty(), Note::Undecided(who)),
            (assessment.subject.country.trim().is_empty(), Note::NoCountry(who)),
            (assessment.workshop.date.is_none(), Note::NoDate(who)),
        ];
        notes.extend(said.into_iter().filter(|(is_so, _)| *is_so).map(|(_, note)| note));
    }
    let who = |side: &Side<'_>| side.assessment.subject.constituent;
    let rounds: Vec<(Constituent, u32)> = sides.iter().map(|side| (who(side), side.assessment.round)).collect();
    if differ(&rounds) {
        notes.push(Note::OtherRounds(rounds));
    }
    let years: Vec<(Constituent, u16)> =
        sides.iter().filter_map(|side| Some((who(side), side.assessment.workshop.date?.year()))).collect();
    if differ(&years) {
        notes.push(Note::OtherYears(years));
    }
    let mut modules: Vec<&str> = Vec::new();
    for part in sides.iter().flat_map(|side| &side.instrument.parts) {
        let id = part.module.id.as_str();
        if super::compare::is_for_all(&part.module) && !modules.contains(&id) {
            modules.push(id);
        }
    }
    for module in modules {
        let asked: Vec<(Constituent, Version)> = sides
            .iter()
            .flat_map(|side| side.instrument.parts.iter().map(move |part| (who(side), part)))
            .filter(|(_, part)| part.module.id.as_str() == module)
            .map(|(who, part)| (who, part.module.version))
            .collect();
        if differ(&asked) {
            notes.push(Note::OtherEditions { module: module.to_owned(), asked });
        }
    }
    notes
}

fn differ<T: PartialEq>(values: &[(Constituent, T)]) -> bool {
    values.windows(2).any(|pair| matches!(pair, [(_, one), (_, two)] if one != two))
}
