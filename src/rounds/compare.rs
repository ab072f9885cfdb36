//! The comparison of two rounds: the same for the command, the screen and the report.
//!
//! Only levels of the same words are compared.

use crate::model::{
    Action, Answer, Assessment, IndicatorId, Instrument, LastLevel, LastRound, ModuleId, Standing, Status, Strength,
    Version,
};

use super::begin::{counted, last_round};
use super::comparison::{Change, Comparison, Done, Kept, Moved, Note, Reason, Uncompared};
use super::people::People;

/// What moved since the last round, as far as the newer file tells: what had no level then may not have been asked then.
pub fn compare(before: &LastRound, after: &Assessment, instrument: &Instrument) -> Comparison {
    let mut comparison = paired(before, after, instrument);
    comparison.look_at(&after.plan.actions.iter().collect::<Vec<_>>());
    comparison
}

/// What moved from one file to another, each with the instrument it was asked with. Whether they fit together at all,
/// [`misfits`](super::misfits) says.
pub fn compare_both(
    (before, asked_then): (&Assessment, &Instrument),
    (after, asked_now): (&Assessment, &Instrument),
) -> Comparison {
    let then = counted(asked_then, before);
    let round = last_round(&then);
    let mut comparison = paired(&round, after, asked_now);
    comparison.set_apart_other_words(asked_then, asked_now);
    comparison.explain_then(&then, asked_then, after, asked_now);
    comparison.notes.extend(links(before, &round, after));
    comparison.notes.extend(editions(asked_then, asked_now));
    // An action that only the older file has was taken out of the plan later, or its status was kept there.
    let (older, newer) = (&before.plan, &after.plan);
    let gone = older.actions.iter().filter(|action| newer.action(&action.id).is_none());
    comparison.look_at(&newer.actions.iter().chain(gone).collect::<Vec<_>>());
    comparison
}

/// The indicators of this round, each beside the last one.
fn paired(before: &LastRound, after: &Assessment, instrument: &Instrument) -> Comparison {
    let now = counted(instrument, after);
    let mut comparison = Comparison {
        then: before.round,
        now: after.round,
        people: People::of(before, &after.workshop),
        indicators: Vec::new(),
        not_compared: Vec::new(),
        done_unchanged: Vec::new(),
        changed_without_action: Vec::new(),
        notes: notes(before, after),
    };
    for placed in instrument.in_scope(&after.selection) {
        let (id, title) = (placed.indicator.id.clone(), placed.indicator.title.clone());
        match pair(before.levels.get(&id), now.answers.get(&id), placed.indicator.revision) {
            Ok((then, now)) => comparison.indicators.push(Moved { id, title, then, now, actions: Vec::new() }),
            Err(reasons) => comparison.not_compared.push(Uncompared { id, title, reasons }),
        }
    }
    for id in before.levels.keys() {
        if !is_asked(instrument, after, id) {
            let title = title(instrument, id).unwrap_or_default();
            comparison.not_compared.push(Uncompared { id: id.clone(), title, reasons: vec![Reason::NotAskedNow] });
        }
    }
    comparison
}

/// Both levels of an indicator that is asked in this revision, or every reason why they are not compared.
fn pair(then: Option<&LastLevel>, now: Option<&Answer>, asked: u32) -> Result<(Kept, Kept), Vec<Reason>> {
    let agreed = now.and_then(|now| Some((now, now.agreed()?)));
    match (then, agreed) {
        (Some(then), Some((now, agreed))) => {
            if let Some(reason) = other_words(then, now.revision) {
                return Err(vec![reason]);
            }
            let before = Kept {
                agreed: then.agreed,
                desired: then.desired,
                strength: strength(then),
                evidence: then.evidence.clone(),
            };
            let evidence = now.evidence.clone();
            Ok((before, Kept { agreed, desired: now.desired, strength: now.strength(), evidence }))
        }
        (then, agreed) => {
            let revision = now.and_then(|now| now.revision).unwrap_or(asked);
            let words = then.and_then(|then| other_words(then, Some(revision)));
            let now = agreed.is_none().then(|| match now.map(|now| &now.standing) {
                Some(Standing::NotApplicable { .. }) => Reason::NotApplicableNow,
                None
                | Some(
                    Standing::Unanswered
                    | Standing::Levelled(_)
                    | Standing::InsufficientEvidence
                    | Standing::NoConsensus,
                ) => Reason::NoLevelNow,
            });
            Err(words.into_iter().chain(then.is_none().then_some(Reason::NoLevelThen)).chain(now).collect())
        }
    }
}

/// Why a level is one of other words.
fn other_words(then: &LastLevel, now: Option<u32>) -> Option<Reason> {
    match then.revision {
        None => Some(Reason::WordingUnknown),
        revision => (revision != now).then_some(Reason::Reworded),
    }
}

/// The revision of an indicator that was answered, or would have been.
fn revision(assessment: &Assessment, instrument: &Instrument, id: &IndicatorId) -> Option<u32> {
    let answered = assessment.answers.get(id).and_then(|answer| answer.revision);
    answered.or_else(|| instrument.find(id).map(|placed| placed.indicator.revision))
}

/// How strong the evidence was.
pub fn strength(last: &LastLevel) -> Strength {
    Answer { evidence: last.evidence.clone(), ..Answer::default() }.strength()
}

/// What the newer file alone tells of both rounds.
fn notes(before: &LastRound, after: &Assessment) -> Vec<Note> {
    let (then, now) = (before.round, after.round);
    let notes = [
        before.hash.is_empty().then_some(Note::OpenThen),
        (!after.is_closed()).then_some(Note::OpenNow),
        (now != then.saturating_add(1)).then_some(Note::NotNext { then, now }),
    ];
    notes.into_iter().flatten().collect()
}

/// Whether the newer file follows up the older, and as it is now.
fn links(before: &Assessment, round: &LastRound, after: &Assessment) -> Option<Note> {
    if before.id.is_none() || after.previous != before.id {
        // Of rounds further apart it is said already that they do not follow each other.
        return (after.round == round.round.saturating_add(1)).then_some(Note::NotLinked);
    }
    let kept = after.last.as_ref()?;
    (kept.levels != round.levels).then_some(Note::ChangedSince)
}

/// Instruments that were not asked in the same edition.
fn editions(then: &Instrument, now: &Instrument) -> Vec<Note> {
    let mut modules: Vec<&ModuleId> = Vec::new();
    for part in now.parts.iter().chain(&then.parts) {
        if !modules.contains(&&part.module.id) {
            modules.push(&part.module.id);
        }
    }
    let of = |instrument: &Instrument, id: &ModuleId| {
        instrument.parts.iter().find(|part| part.module.id == *id).map(|part| (part.module.version, part.hash.clone()))
    };
    let version = |edition: Option<(Version, String)>| edition.map(|(version, _)| version);
    let differs = modules.into_iter().map(|id| (id, of(then, id), of(now, id))).filter(|(_, then, now)| then != now);
    differs
        .map(|(id, then, now)| Note::OtherEdition { module: id.clone(), then: version(then), now: version(now) })
        .collect()
}

fn is_asked(instrument: &Instrument, assessment: &Assessment, id: &IndicatorId) -> bool {
    instrument.in_scope(&assessment.selection).any(|placed| placed.indicator.id == *id)
}

fn title(instrument: &Instrument, id: &IndicatorId) -> Option<String> {
    instrument.find(id).map(|placed| placed.indicator.title.clone())
}

/// The actions that name an indicator and are under way or done.
fn working<'a>(actions: &'a [&'a Action], id: &'a IndicatorId) -> impl Iterator<Item = &'a Action> {
    let works = |action: &Action| matches!(action.status, Status::UnderWay | Status::Done);
    actions.iter().copied().filter(move |action| works(action) && action.indicators.contains(id))
}

impl Comparison {
    /// Levels whose words differ although the revision does not are not compared: each instrument counts for itself.
    fn set_apart_other_words(&mut self, then: &Instrument, now: &Instrument) {
        let differs = |id: &IndicatorId| {
            let words =
                |instrument: &Instrument| instrument.find(id).map(|placed| placed.indicator.descriptors.clone());
            let revision = |instrument: &Instrument| instrument.find(id).map(|placed| placed.indicator.revision);
            revision(then) == revision(now) && words(then) != words(now)
        };
        let (apart, kept) = std::mem::take(&mut self.indicators).into_iter().partition(|one| differs(&one.id));
        self.indicators = kept;
        let apart: Vec<Moved> = apart;
        self.not_compared.extend(apart.into_iter().map(|one| Uncompared {
            id: one.id,
            title: one.title,
            reasons: vec![Reason::Reworded],
        }));
    }

    /// Why the older file has no level, where it is at hand; and what neither round levelled.
    fn explain_then(&mut self, then: &Assessment, asked_then: &Instrument, after: &Assessment, asked_now: &Instrument) {
        for one in &mut self.not_compared {
            let why = match then.answers.get(&one.id).map(|answer| &answer.standing) {
                _ if !is_asked(asked_then, then, &one.id) => Reason::NotAskedThen,
                Some(Standing::NotApplicable { .. }) => Reason::NotApplicableThen,
                None
                | Some(
                    Standing::Unanswered
                    | Standing::Levelled(_)
                    | Standing::InsufficientEvidence
                    | Standing::NoConsensus,
                ) => Reason::NoLevelThen,
            };
            let is_asked_twice = is_asked(asked_then, then, &one.id) && is_asked(asked_now, after, &one.id);
            let is_said = one.reasons.iter().any(|reason| matches!(reason, Reason::Reworded | Reason::WordingUnknown));
            let differs = revision(then, asked_then, &one.id) != revision(after, asked_now, &one.id);
            if is_asked_twice && differs && !is_said {
                one.reasons.insert(0, Reason::Reworded);
            }
            for reason in one.reasons.iter_mut().filter(|reason| **reason == Reason::NoLevelThen) {
                *reason = why;
            }
            if one.title.is_empty() {
                one.title = title(asked_then, &one.id).unwrap_or_default();
            }
        }
        for placed in asked_then.in_scope(&then.selection) {
            let id = &placed.indicator.id;
            if !is_asked(asked_now, after, id) && !self.not_compared.iter().any(|one| one.id == *id) {
                let na =
                    matches!(then.answers.get(id).map(|answer| &answer.standing), Some(Standing::NotApplicable { .. }));
                let why = if na { Reason::NotApplicableThen } else { Reason::NoLevelThen };
                let title = placed.indicator.title.clone();
                self.not_compared.push(Uncompared { id: id.clone(), title, reasons: vec![why, Reason::NotAskedNow] });
            }
        }
        let order: Vec<&IndicatorId> =
            asked_now.indicators().chain(asked_then.indicators()).map(|placed| &placed.indicator.id).collect();
        self.not_compared.sort_by_key(|one| order.iter().position(|id| **id == one.id));
    }

    /// What the actions did, or did not do.
    fn look_at(&mut self, actions: &[&Action]) {
        for one in &mut self.indicators {
            one.actions = working(actions, &one.id).map(|action| action.id.clone()).collect();
        }
        let changed = self.indicators.iter().filter(|one| one.change() != Change::Same && one.actions.is_empty());
        self.changed_without_action = changed.map(|one| one.id.clone()).collect();
        let done = actions.iter().filter(|action| action.status == Status::Done);
        self.done_unchanged = done
            .map(|action| {
                let same = self.indicators.iter().filter(|one| one.change() == Change::Same);
                let named = same.filter(|one| action.indicators.contains(&one.id));
                let indicators = named.map(|one| one.id.clone()).collect();
                Done { action: action.id.clone(), what: action.what.clone(), indicators }
            })
            .filter(|done| !done.indicators.is_empty())
            .collect();
    }
}
