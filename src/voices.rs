//! What people said alone, taken together: how many stand where, and nothing that shows who.

pub mod collect;

use std::collections::BTreeMap;

use crate::model::{Counted, Heard, Instrument, Response, Tally, Voices};

/// What was gathered.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Gathered {
    /// What the assessment keeps.
    pub voices: Voices,
}

/// Counts all responses, whatever their order.
pub fn gather(responses: &[Response], instrument: &Instrument) -> Gathered {
    // A stand-in until the branch with results by band is merged: counts and comments, no bands.
    let mut sorted: Vec<&Response> = responses.iter().collect();
    sorted.sort_by_key(|response| response.id.clone());
    let mut answers = BTreeMap::new();
    for placed in instrument.indicators() {
        let mut heard = Heard { revision: Some(placed.indicator.revision), ..Heard::default() };
        let (mut levels, mut desired) = ([0_u16; 5], [0_u16; 5]);
        let said = sorted.iter().filter_map(|response| response.answers.get(&placed.indicator.id));
        for said in said.filter(|said| said.revision == Some(placed.indicator.revision) && !said.is_empty()) {
            for (counts, level) in [(&mut levels, said.level), (&mut desired, said.desired)] {
                if let Some(count) = level.and_then(|level| counts.get_mut(level.index())) {
                    *count = count.saturating_add(1);
                }
            }
            if let Some(count) = said.felt.and_then(|felt| heard.felt.get_mut(usize::from(felt.get()))) {
                *count = count.saturating_add(1);
            }
            if !said.comment.is_empty() {
                heard.comments.push(said.comment.clone());
            }
        }
        heard.comments.sort();
        heard.levels = Tally::new(levels).unwrap_or_default();
        heard.desired = Tally::new(desired).unwrap_or_default();
        if heard != (Heard { revision: heard.revision, ..Heard::default() }) {
            answers.insert(placed.indicator.id.clone(), heard);
        }
    }
    let counted =
        sorted.iter().map(|response| Counted { id: response.id.clone(), revision: response.revision }).collect();
    Gathered { voices: Voices { counted, answers } }
}
