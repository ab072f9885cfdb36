//! For whom a report is written, and what those who fund a plan are not told.
//!
//! What single people rated or said, how far the room agreed, and what the group kept for itself belong to the group.

use crate::model::{Answer, Assessment, Closing, EarlierAnswer, Mirror, Reopening, Undecided, Voices};
use crate::scoring::Scores;

words! {
    /// For whom a report is written.
    Reader {
        /// The organization itself: all that the group said.
        Organization = "organization",
        /// Those who fund or support the plan: without what belongs to the group.
        Funder = "funder",
    }
}

/// The assessment as funders may see it. Written without `..`, so that a new field must be thought of here.
pub(super) fn told(assessment: &Assessment) -> Assessment {
    let Assessment {
        id,
        revision,
        round,
        previous,
        rehearsal,
        selection,
        subject,
        scope,
        workshop,
        answers,
        closings,
        plan,
        mirror: _,
        last,
        voices: _,
        undecided: _,
        earlier,
        carried,
    } = assessment.clone();
    Assessment {
        id,
        revision,
        round,
        previous,
        rehearsal,
        selection,
        subject,
        scope,
        workshop,
        // An answer that held nothing else is no answer to them.
        answers: answers
            .into_iter()
            .map(|(id, answer)| (id, of_answer(answer)))
            .filter(|(_, answer)| !answer.is_empty())
            .collect(),
        closings: closings.into_iter().map(of_closing).collect(),
        plan,
        mirror: Mirror::default(),
        last,
        voices: Voices::default(),
        undecided: Undecided::default(),
        earlier: earlier
            .into_iter()
            .map(|one| EarlierAnswer { answer: of_answer(one.answer.clone()), ..one })
            .collect(),
        carried,
    }
}

/// The results without what single people rated. The order of the priorities stays that of the organization's report.
pub(super) fn scored(scores: &Scores) -> Scores {
    let mut scores = scores.clone();
    for indicator in &mut scores.indicators {
        indicator.ratings = None;
    }
    scores
}

/// Why a question does not apply stays: without it nobody could read the coverage.
fn of_answer(answer: Answer) -> Answer {
    let Answer {
        revision,
        standing,
        set_aside: _,
        reason: _,
        felt,
        desired,
        importance,
        cause,
        at_risk,
        note: _,
        good_practice,
        dissent: _,
        review: _,
        tally: _,
        tally_first: _,
        evidence,
    } = answer;
    Answer {
        revision,
        standing,
        set_aside: None,
        reason: String::new(),
        felt,
        desired,
        importance,
        cause,
        at_risk,
        note: String::new(),
        good_practice,
        dissent: String::new(),
        review: false,
        tally: None,
        tally_first: None,
        evidence,
    }
}

/// The day, who closed it and the hash stay; what was said about it does not.
fn of_closing(closing: Closing) -> Closing {
    let reopened = closing.reopened.map(|reopened| Reopening { because: String::new(), ..reopened });
    Closing { waived: Vec::new(), waived_because: String::new(), reopened, ..closing }
}
