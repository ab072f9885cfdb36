//! Closing and reopening: what is missing, what stands in the way, and both as changes that can be taken back.

use super::change::{Refusal, fitting};
use super::{Edit, Interview};
use crate::model::limits::MOST_OPTIONS;
use crate::model::{
    Answer, AnswerField, Assessment, Closing, Date, IndicatorId, Instrument, Reopening, SetUpField, Standing,
};

/// What is missing when a group wants to close its assessment, each in the order of the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Without an answer.
    pub unanswered: Vec<IndicatorId>,
    /// The group cannot tell.
    pub cannot_tell: Vec<IndicatorId>,
    /// The group could not agree.
    pub no_consensus: Vec<IndicatorId>,
    /// Evidence was ticked whose source is still to be named.
    pub sources: Vec<IndicatorId>,
    /// Two copies say different things, and nobody has decided yet.
    pub undecided: Vec<IndicatorId>,
    /// Parts of the set-up of which two copies say different things.
    pub undecided_set_up: Vec<SetUpField>,
    /// In the parking lot, whatever their answers are.
    pub parked: Vec<IndicatorId>,
}

impl Missing {
    /// What is missing of an assessment, among what is asked.
    pub fn of(instrument: &Instrument, assessment: &Assessment) -> Missing {
        let undecided = &assessment.undecided;
        let mut missing =
            Missing { undecided_set_up: undecided.set_up.keys().copied().collect(), ..Missing::default() };
        let none = Answer::default();
        for placed in instrument.in_scope(&assessment.selection) {
            let id = &placed.indicator.id;
            let answer = assessment.answers.get(id).unwrap_or(&none);
            let is_open = |field| undecided.answers.contains_key(&(id.clone(), field));
            match answer.standing {
                Standing::Unanswered if is_open(AnswerField::Standing) => {}
                Standing::Unanswered => missing.unanswered.push(id.clone()),
                Standing::InsufficientEvidence => missing.cannot_tell.push(id.clone()),
                Standing::NoConsensus => missing.no_consensus.push(id.clone()),
                Standing::Levelled(_) | Standing::NotApplicable { .. } => {}
            }
            if answer.evidence.iter().any(|item| item.source.trim().is_empty()) {
                missing.sources.push(id.clone());
            }
            if AnswerField::ALL.iter().copied().any(is_open) {
                missing.undecided.push(id.clone());
            }
            if answer.review {
                missing.parked.push(id.clone());
            }
        }
        missing
    }

    /// Every indicator of which something is missing, once, in the order of the questions.
    fn open(&self, instrument: &Instrument) -> Vec<IndicatorId> {
        let lists = [&self.unanswered, &self.cannot_tell, &self.no_consensus, &self.sources, &self.undecided];
        let is_open = |id: &&IndicatorId| lists.iter().any(|list| list.contains(id));
        instrument.indicators().map(|placed| &placed.indicator.id).filter(is_open).cloned().collect()
    }
}

/// What the group says when it closes its assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Who closes it, in words.
    pub by: String,
    /// Why indicators may stay in the parking lot; blank when none does.
    pub waive: String,
}

/// The closing that would follow, or why not. `hash` is that of the content as it stands.
pub fn closing(
    instrument: &Instrument,
    assessment: &Assessment,
    wish: &Wish,
    on: Date,
    hash: String,
) -> Result<Closing, Refusal> {
    if assessment.is_closed() {
        return Err(Refusal::Closed);
    }
    if assessment.closings.len() >= MOST_OPTIONS {
        return Err(Refusal::TooManyItems);
    }
    let missing = Missing::of(instrument, assessment);
    let (by, waive) = (fitting(&wish.by)?, fitting(&wish.waive)?);
    if by.trim().is_empty() {
        return Err(Refusal::WhoNeeded);
    }
    if !missing.parked.is_empty() && waive.trim().is_empty() {
        return Err(Refusal::Parked { count: missing.parked.len() });
    }
    let waived_because = if missing.parked.is_empty() { String::new() } else { waive };
    let open = missing.open(instrument);
    Ok(Closing { on, hash, by, open, waived: missing.parked, waived_because, reopened: None })
}

/// The closings after the last one was taken back for a reason that is recorded, or why not. `hash` is that of the content
/// as it stands: where it is not the one that was closed, the reopening says so for good.
pub fn reopened(assessment: &Assessment, because: &str, on: Date, hash: &str) -> Result<Vec<Closing>, Refusal> {
    let because = fitting(because)?;
    if because.trim().is_empty() {
        return Err(Refusal::ReasonNeeded);
    }
    let mut closings = assessment.closings.clone();
    match closings.last_mut().filter(|closing| closing.reopened.is_none()) {
        Some(closing) => {
            let changed = closing.hash != hash;
            closing.reopened = Some(Reopening { on, because, changed });
        }
        None => return Err(Refusal::NotClosed),
    }
    Ok(closings)
}

impl Interview {
    /// What is missing of the assessment as it stands.
    pub fn missing(&self) -> Missing {
        Missing::of(&self.instrument, &self.assessment)
    }

    /// Closes the assessment: nothing can be changed until it is reopened. Undo takes the closing back as long as the
    /// interview lasts.
    pub fn close(&mut self, wish: &Wish, on: Date, hash: String) -> Result<(), Refusal> {
        let closing = closing(&self.instrument, &self.assessment, wish, on, hash)?;
        let before = self.assessment.closings.clone();
        let after = before.iter().cloned().chain([closing]).collect();
        self.remember(Edit::Closings { before, after });
        Ok(())
    }

    /// Opens a closed assessment for changes again; the closing and the reason stay on record, and whether the content, whose
    /// hash is given, is still what was closed.
    pub fn reopen(&mut self, because: &str, on: Date, hash: &str) -> Result<(), Refusal> {
        let after = reopened(&self.assessment, because, on, hash)?;
        self.remember(Edit::Closings { before: self.assessment.closings.clone(), after });
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::interview::Change;
    use crate::model::{EvidenceKind, Level};
    use crate::scoring::fixtures::{assessment, indicator, instrument};

    const HASH: &str = "sha256:aa";

    fn day() -> Date {
        Date::new(2026, 11, 21).unwrap()
    }

    fn asked() -> Instrument {
        instrument(["GOV-1.1", "GOV-1.2", "GOV-2.1"].map(indicator))
    }

    fn interview() -> Interview {
        Interview::new(asked(), assessment())
    }

    fn wish(waive: &str) -> Wish {
        Wish { by: "the group".to_owned(), waive: waive.to_owned() }
    }

    #[test]
    fn a_reopening_records_that_the_text_was_no_longer_what_was_closed() {
        let mut interview = interview();
        interview.close(&wish(""), day(), HASH.to_owned()).unwrap();
        interview.reopen("a source turned up", day(), "sha256:bb").unwrap();
        assert!(interview.assessment().closings[0].reopened.as_ref().unwrap().changed);
    }

    #[test]
    fn a_closed_assessment_takes_no_change_until_it_is_reopened_for_a_reason() {
        let mut interview = interview();
        interview.close(&wish(""), day(), HASH.to_owned()).unwrap();
        let before = interview.assessment().clone();
        let level = Change::Agree(Level::new(3).unwrap());
        assert_eq!(interview.change(level.clone()), Err(Refusal::Closed));
        assert_eq!(interview.set_up(interview.current_set_up()), Err(Refusal::Closed));
        assert_eq!(interview.ask_with(asked()), Err(Refusal::Closed));
        assert_eq!(interview.close(&wish(""), day(), HASH.to_owned()), Err(Refusal::Closed));
        assert_eq!(interview.reopen(" ", day(), HASH), Err(Refusal::ReasonNeeded));
        assert_eq!(*interview.assessment(), before);
        interview.reopen("a source turned up", day(), HASH).unwrap();
        assert_eq!(interview.change(level), Ok(()));
        assert_eq!(interview.reopen("once more", day(), HASH), Err(Refusal::NotClosed));
        let record = &interview.assessment().closings;
        assert_eq!(record.len(), 1);
        let reopened = record[0].reopened.as_ref().unwrap();
        assert_eq!((reopened.because.as_str(), reopened.changed), ("a source turned up", false));
    }

    #[test]
    fn undo_takes_a_closing_back_but_not_what_an_earlier_session_closed() {
        let mut first = interview();
        first.close(&wish(""), day(), HASH.to_owned()).unwrap();
        let closed = first.assessment().clone();
        first.undo().unwrap();
        assert!(!first.assessment().is_closed());
        first.redo().unwrap();
        assert_eq!(*first.assessment(), closed);
        let mut later = Interview::new(asked(), closed);
        assert_eq!(later.undo(), Err(Refusal::NothingToUndo));
        assert!(later.assessment().is_closed());
    }

    #[test]
    fn the_parking_lot_is_empty_or_waived_with_a_reason() {
        let mut interview = interview();
        let id = interview.asked()[0].clone();
        interview.go_to(0);
        interview.change(Change::ToggleReview).unwrap();
        let refused = interview.close(&wish("  "), day(), HASH.to_owned());
        assert_eq!(refused, Err(Refusal::Parked { count: 1 }));
        assert!(!interview.assessment().is_closed());
        interview.close(&wish("the head was away"), day(), HASH.to_owned()).unwrap();
        let closing = interview.assessment().closing().unwrap();
        assert_eq!((closing.waived.as_slice(), closing.waived_because.as_str()), (&[id][..], "the head was away"));
    }

    #[test]
    fn what_is_missing_is_named_in_the_order_of_the_questions() {
        let mut interview = interview();
        let asked = interview.asked().to_vec();
        interview.go_to(1);
        interview.change(Change::NoConsensus).unwrap();
        interview.go_to(0);
        interview.change(Change::Agree(Level::new(2).unwrap())).unwrap();
        interview.change(Change::ToggleEvidence(EvidenceKind::Document)).unwrap();
        let missing = interview.missing();
        assert_eq!(missing.sources, [asked[0].clone()]);
        assert_eq!(missing.no_consensus, [asked[1].clone()]);
        assert_eq!(missing.unanswered, &asked[2..]);
        interview.close(&wish(""), day(), HASH.to_owned()).unwrap();
        assert_eq!(interview.assessment().closing().unwrap().open, asked);
    }

    #[test]
    fn what_two_copies_say_differently_is_missing_and_stays_on_record() {
        let mut assessment = assessment();
        let id = interview().asked()[1].clone();
        assessment.undecided.answers.insert((id.clone(), AnswerField::Standing), [].into());
        assessment.undecided.set_up.insert(SetUpField::Country, [].into());
        let missing = Missing::of(&asked(), &assessment);
        assert_eq!(missing.undecided, std::slice::from_ref(&id));
        assert_eq!(missing.undecided_set_up, [SetUpField::Country]);
        assert!(!missing.unanswered.contains(&id), "it is said once");
        let closed = closing(&asked(), &assessment, &wish(""), day(), HASH.to_owned()).unwrap();
        assert!(closed.open.contains(&id));
    }

    #[test]
    fn somebody_closes_it() {
        let nobody = Wish { by: " ".to_owned(), waive: String::new() };
        assert_eq!(interview().close(&nobody, day(), HASH.to_owned()), Err(Refusal::WhoNeeded));
    }
}
