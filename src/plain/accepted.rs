//! What was accepted, in a line: told only once it is on disk, or with the word that it is on its way there.

use std::collections::BTreeMap;

use crate::model::{Answer, AssessmentId, EvidenceKind, IndicatorId, Standing};
use crate::say;
use crate::scoring::{State as AnswerState, names};
use crate::text::Words;
use crate::tui::state::{Document, Kind, Saving, State};

use super::page::saving;

/// How the document stood before a line of input.
pub(crate) struct Before {
    id: Option<AssessmentId>,
    answers: BTreeMap<IndicatorId, Answer>,
    handed: u64,
}

impl Before {
    /// The document as it stands, if one is open.
    pub(crate) fn of(state: &State) -> Option<Before> {
        let document = state.document.as_ref()?;
        let assessment = document.interview.assessment();
        Some(Before { id: assessment.id.clone(), answers: assessment.answers.clone(), handed: document.handed })
    }

    /// What was accepted since, and whether it is saved; nothing when nothing was.
    pub(crate) fn told(&self, state: &State) -> Option<String> {
        let document = state.document.as_ref().filter(|now| now.interview.assessment().id == self.id)?;
        let facts = self.facts(&state.words, document);
        let saved = match (&document.kind, &document.saving) {
            (Kind::File(_), _) if document.handed == self.handed => None,
            (Kind::File(_), Saving::Saved(time)) => Some(say!(state.words, "plain-saved", time = time.clone())),
            (Kind::File(_), Saving::Under) => Some(state.words.say("plain-saving").into_owned()),
            // The reason is told as well.
            (Kind::File(_), Saving::Failed(_) | Saving::Idle)
            | (Kind::ReadOnly(_) | Kind::Example | Kind::Practice, _)
                if !facts.is_empty() =>
            {
                saving(state).map(|text| format!("[{text}]"))
            }
            (Kind::File(_) | Kind::ReadOnly(_) | Kind::Example | Kind::Practice | Kind::New, _) => None,
        };
        let told: Vec<String> = facts.into_iter().map(|fact| format!("{}.", sentence(&fact))).chain(saved).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    fn facts(&self, words: &Words, document: &Document) -> Vec<String> {
        let here = document.interview.current().map(|placed| &placed.indicator.id);
        let now = &document.interview.assessment().answers;
        let nothing = Answer::default();
        let mut facts = Vec::new();
        for id in self.answers.keys().chain(now.keys().filter(|id| !self.answers.contains_key(*id))) {
            let (before, after) = (self.answers.get(id), now.get(id));
            if before != after {
                let changes = changes(words, before.unwrap_or(&nothing), after.unwrap_or(&nothing));
                let lead = if here == Some(id) { String::new() } else { format!("{id} ") };
                facts.extend(changes.into_iter().map(|change| format!("{lead}{change}")));
            }
        }
        facts
    }
}

/// With a capital letter at the beginning.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What differs between two answers, a sentence each without its full stop.
fn changes(words: &Words, before: &Answer, after: &Answer) -> Vec<String> {
    let mut facts = Vec::new();
    let mut tell = |differs: bool, what: &str, value: String| {
        if differs {
            let value = if value.is_empty() { words.say("plain-none").into_owned() } else { value };
            facts.push(format!("{what}: {value}"));
        }
    };
    let felt = after.felt.map(|felt| format!("{felt} {}", words.say(names::felt(felt))));
    tell(before.felt != after.felt, &words.say("step-felt"), felt.unwrap_or_default());
    let kinds: Vec<_> = EvidenceKind::ALL.iter().filter(|kind| after.has_evidence(**kind)).collect();
    let kinds: Vec<_> = kinds.into_iter().map(|kind| words.say(names::evidence(*kind))).collect();
    tell(before.evidence != after.evidence, &words.say("evidence-label"), kinds.join(", "));
    let desired = after.desired.map(|level| format!("{level} {}", words.say(names::level(level))));
    tell(before.desired != after.desired, &words.say("step-desired"), desired.unwrap_or_default());
    let importance = after.importance.map(|one| format!("{one} {}", words.say(names::importance(one))));
    tell(before.importance != after.importance, &words.say("step-importance"), importance.unwrap_or_default());
    let cause = after.cause.map(|cause| words.say(names::cause(cause)).into_owned());
    tell(before.cause != after.cause, &words.say("hint-cause"), cause.unwrap_or_default());
    let yes = |holds: bool| if holds { words.say("plain-yes").into_owned() } else { String::new() };
    tell(before.at_risk != after.at_risk, &words.say("at-risk"), yes(after.at_risk));
    tell(before.review != after.review, &words.say("open-parked"), yes(after.review));
    let length = |text: &str| say!(words, "plain-characters", count = text.chars().count());
    tell(before.note != after.note, &words.say("editor-note"), length(&after.note));
    tell(before.dissent != after.dissent, &words.say("editor-dissent"), length(&after.dissent));
    tell(before.good_practice != after.good_practice, &words.say("editor-good-practice"), length(&after.good_practice));
    if (before.tally, before.tally_first) != (after.tally, after.tally_first) {
        let key = if after.tally.is_some() { "plain-rating-kept" } else { "plain-rating-none" };
        facts.push(words.say(key).into_owned());
    }
    if before.standing != after.standing {
        let standing = match &after.standing {
            Standing::Levelled(level) => {
                let name = words.say(names::level(*level)).into_owned();
                say!(words, "plain-level-agreed", number = i64::from(level.get()), name = name)
            }
            Standing::NotApplicable { .. }
            | Standing::InsufficientEvidence
            | Standing::NoConsensus
            | Standing::Unanswered => {
                let state = words.say(names::state(AnswerState::from(&after.standing)));
                format!("{}: {state}", words.say("step-level"))
            }
        };
        facts.insert(0, standing);
    }
    facts
}
