//! The next round of an assessment: the same questions to the same organization, with nothing answered.

use std::collections::BTreeMap;

use crate::model::limits::LAST_ROUND;
use crate::model::{
    Assessment, AssessmentId, Instrument, LastLevel, LastRound, Mirror, Part, Plan, Scope, Selection, Subject,
    Undecided, Voices, Workshop,
};

/// Why an assessment has no next round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRound {
    /// It is a rehearsal: its answers are nobody's.
    Rehearsal,
    /// Rounds are counted no further than [`LAST_ROUND`].
    Last,
    /// Two copies say different things, and so many fields wait for a decision: they would be left behind.
    Undecided(usize),
}

/// The round that follows up an assessment which was asked with this instrument; the same words are asked again. What
/// was changed after its closing is not what its group closed: the new round then names no closing.
pub fn follow_up(
    instrument: &Instrument,
    before: &Assessment,
    is_changed: bool,
    id: AssessmentId,
) -> Result<Assessment, NoRound> {
    if before.rehearsal {
        return Err(NoRound::Rehearsal);
    }
    if before.round >= LAST_ROUND {
        return Err(NoRound::Last);
    }
    if !before.undecided.is_empty() {
        return Err(NoRound::Undecided(before.undecided.len()));
    }
    let mut begun = begin(&counted(instrument, before), id);
    // A file by hand may name no editions.
    begun.selection.modules = instrument.parts.iter().map(Part::reference).collect();
    if let Some(last) = begun.last.as_mut().filter(|_| is_changed) {
        last.hash.clear();
    }
    Ok(begun)
}

/// The assessment with what counts in its own results only: answers that its selection asks, each with the revision it
/// was given to. Only then does [`last_round`] hold nothing else.
#[must_use]
pub fn counted(instrument: &Instrument, assessment: &Assessment) -> Assessment {
    let mut counted = Assessment { answers: BTreeMap::new(), ..assessment.clone() };
    for placed in instrument.in_scope(&assessment.selection) {
        let id = &placed.indicator.id;
        if let Some(answer) = assessment.answers.get(id) {
            let mut answer = answer.clone();
            answer.revision = answer.revision.or(Some(placed.indicator.revision));
            counted.answers.insert(id.clone(), answer);
        }
    }
    counted
}

/// What the next round keeps of this one.
pub fn last_round(before: &Assessment) -> LastRound {
    let levels = before.answers.iter().filter_map(|(id, answer)| {
        let agreed = answer.agreed()?;
        let (desired, importance) = (answer.desired, answer.importance);
        let evidence = answer.evidence.clone();
        Some((id.clone(), LastLevel { revision: answer.revision, agreed, desired, importance, evidence }))
    });
    LastRound {
        round: before.round,
        date: before.workshop.date,
        hash: before.closing().map(|closing| closing.hash.clone()).unwrap_or_default(),
        participants: before.workshop.participants.clone(),
        missing: before.workshop.missing.clone(),
        levels: levels.collect(),
    }
}

/// The next round: the same subject, scope and questions. What was chosen, actions and practices go with it, so that what
/// becomes of them is said there; what the group said, and who was in the room, is asked anew.
pub fn begin(before: &Assessment, id: AssessmentId) -> Assessment {
    let Assessment {
        id: _,
        revision: _,
        round: _,
        previous: _,
        rehearsal: _,
        selection: Selection { depth, without, modules, earlier },
        subject: Subject { constituent, organization, country, unit },
        scope: Scope { whom, which, purpose, requested_by, planning_period },
        workshop: Workshop { title, place, date: _, facilitators, participants: _, missing: _, clock: _ },
        answers: _,
        voices: _,
        closings: _,
        plan: Plan { chosen, actions, waivers: _, practices },
        mirror: _,
        last: _,
        undecided: _,
        earlier: _,
        carried,
    } = before.clone();
    Assessment {
        id: Some(id),
        revision: None,
        round: before.round.saturating_add(1),
        previous: before.id.clone(),
        rehearsal: false,
        selection: Selection { depth, without, modules, earlier },
        subject: Subject { constituent, organization, country, unit },
        scope: Scope { whom, which, purpose, requested_by, planning_period },
        workshop: Workshop { title, place, facilitators, ..Workshop::default() },
        answers: BTreeMap::new(),
        voices: Voices::default(),
        closings: Vec::new(),
        plan: Plan { chosen, actions, practices, ..Plan::default() },
        mirror: Mirror::default(),
        last: Some(last_round(before)),
        undecided: Undecided::default(),
        earlier: Vec::new(),
        carried,
    }
}
