//! What a room said on its own laptops: all responses made into what the assessment keeps, without who said what.
//!
//! The same responses give the same result in every order, a response twice counts once, and a corrected one replaces
//! its former self. Groups that must not be shown are not in the result at all, so that nothing can print them.

pub mod collect;
pub mod room;
pub mod suppression;

#[cfg(test)]
mod properties;

use std::collections::BTreeMap;

use crate::model::{
    Band, Counted, FeltNeed, Heard, IndicatorId, Instrument, Level, Person, Response, ResponseId, Said, Tally, Voices,
};

/// An answer that is not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Whose answer it is, as far as an id says that.
    pub response: ResponseId,
    /// What it is about.
    pub indicator: IndicatorId,
    /// Why it is not counted.
    pub why: Why,
}

/// Why an answer is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The instruments have no such indicator.
    Unknown,
    /// It was given to other words.
    Reworded {
        /// The indicator's revision that was answered.
        answered: u32,
        /// The one that is asked now.
        now: u32,
    },
}

/// Somebody, and what they said about one indicator.
type Spoken<'a> = (Person, &'a Said);

/// What the assessment keeps of these responses. An answer without a revision is taken as one to the present words; of
/// two states of one response the one with the higher revision counts.
pub fn gather(responses: &[Response], instrument: &Instrument) -> Voices {
    let mut counted = Vec::new();
    let mut said: BTreeMap<&IndicatorId, (u32, Vec<Spoken<'_>>)> = BTreeMap::new();
    for response in latest(responses) {
        counted.push(Counted { id: response.id.clone(), revision: response.revision });
        for (id, one) in response.answers.iter().filter(|(_, one)| !one.is_empty()) {
            if let Ok(revision) = asked(instrument, id, one) {
                said.entry(id).or_insert_with(|| (revision, Vec::new())).1.push((response.person, one));
            }
        }
    }
    let answers = said.into_iter().map(|(id, (revision, all))| (id.clone(), heard(revision, &all))).collect();
    Voices { counted, answers }
}

/// The answers of these responses that [`gather`] does not count, by response and indicator.
pub fn set_aside(responses: &[Response], instrument: &Instrument) -> Vec<SetAside> {
    let mut aside = Vec::new();
    for response in latest(responses) {
        for (id, one) in response.answers.iter().filter(|(_, one)| !one.is_empty()) {
            if let Err(why) = asked(instrument, id, one) {
                aside.push(SetAside { response: response.id.clone(), indicator: id.clone(), why });
            }
        }
    }
    aside
}

/// Each response once, in its latest state, sorted by id.
fn latest(responses: &[Response]) -> impl Iterator<Item = &Response> {
    let mut latest: BTreeMap<&ResponseId, &Response> = BTreeMap::new();
    for response in responses {
        let kept = latest.entry(&response.id).or_insert(response);
        if content(response) > content(kept) {
            *kept = response;
        }
    }
    latest.into_values()
}

/// The present revision of an indicator, if the answer was given to it.
fn asked(instrument: &Instrument, id: &IndicatorId, said: &Said) -> Result<u32, Why> {
    let now = instrument.find(id).map(|placed| placed.indicator.revision).ok_or(Why::Unknown)?;
    match said.revision {
        Some(answered) if answered != now => Err(Why::Reworded { answered, now }),
        Some(_) | None => Ok(now),
    }
}

/// Everything that tells two responses of one id apart, the revision first: a total order, whatever came in.
fn content(response: &Response) -> impl Ord {
    let answer = |(id, said): (&IndicatorId, &Said)| {
        let scales = (said.revision, said.felt, said.level, said.desired);
        (id.clone(), scales, said.comment.clone())
    };
    (response.revision, response.person.bands(), response.answers.iter().map(answer).collect::<Vec<_>>())
}

/// What all said about one indicator.
fn heard(revision: u32, all: &[Spoken<'_>]) -> Heard {
    let rated: Vec<(Person, Level)> =
        all.iter().filter_map(|(person, said)| said.level.map(|level| (*person, level))).collect();
    let mut comments: Vec<String> =
        all.iter().map(|(_, said)| said.comment.trim_end().to_owned()).filter(|comment| !comment.is_empty()).collect();
    comments.sort();
    Heard {
        revision: Some(revision),
        felt: felt(all.iter().filter_map(|(_, said)| said.felt)),
        levels: tally(rated.iter().map(|(_, level)| *level)),
        desired: tally(all.iter().filter_map(|(_, said)| said.desired)),
        comments,
        bands: suppression::bands(&rated),
    }
}

fn felt(needs: impl Iterator<Item = FeltNeed>) -> [u16; 4] {
    let mut counts = [0u16; 4];
    for need in needs {
        if let Some(count) = counts.get_mut(usize::from(need.get())) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// People at each level.
fn tally(levels: impl Iterator<Item = Level>) -> Tally {
    let mut counts = [0u16; 5];
    for level in levels {
        if let Some(count) = counts.get_mut(level.index()) {
            *count = count.saturating_add(1).min(Tally::MOST);
        }
    }
    Tally::new(counts).unwrap_or_default()
}

/// The lines of division, in the order in which they are shown.
pub const DIVISIONS: [Band; 4] = [Band::Role(None), Band::Sex(None), Band::Age(None), Band::Seniority(None)];
