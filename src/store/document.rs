//! An assessment as the text of its document, and back: the one place where the store meets the format.

use super::hash::Hash;
use crate::format::{self, Problem, Unreadable};
use crate::model::Assessment;

/// A document as it is written: its text, and what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The whole canonical text.
    pub text: String,
    /// Its revision.
    pub revision: u64,
    /// How many answers it holds.
    pub answers: usize,
}

impl Written {
    /// The name of exactly this text.
    pub(super) fn hash(&self) -> Hash {
        Hash::of(self.text.as_bytes())
    }
}

/// The document of an assessment at a revision; the text is read again and compared, so that a slip of the writer
/// never reaches a file (reliability 4.2, step 1).
pub(super) fn write(assessment: &Assessment, revision: u64) -> Result<Written, WriterSlip> {
    let assessment = Assessment { revision: Some(revision), ..assessment.clone() };
    let text = format::assessment::write(&assessment);
    if format::Limit::Assessment.refuse(text.len() as u64).is_some() {
        return Err(WriterSlip::TooLarge);
    }
    let same = format::assessment::read(&text).is_ok_and(|read| read.assessment == assessment);
    if same { Ok(Written { text, revision, answers: assessment.answers.len() }) } else { Err(WriterSlip::Unequal) }
}

/// The text made from answers is none that could be opened again: nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriterSlip {
    /// The writer and the reader disagree.
    #[error("the text made from these answers does not read back as the same answers; nothing was written")]
    Unequal,
    /// Answers and the instruments that travel with them are larger than any document.
    #[error(
        "these answers and the instruments that travel with them are larger than a file can be; nothing was written"
    )]
    TooLarge,
}

/// Reads the bytes of a document.
pub(super) fn read(bytes: &[u8]) -> Result<format::assessment::Read, Damage> {
    let text = format::decode(bytes, format::Limit::Assessment).map_err(Damage::NotADocument)?;
    format::assessment::read(text).map_err(Damage::Unreadable)
}

/// Why there is no assessment where a document should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// No file stands there, but versions of it do elsewhere.
    Missing,
    /// It is empty, zero bytes throughout, or not text.
    NotADocument(Problem),
    /// The format refuses it.
    Unreadable(Unreadable),
}

impl Damage {
    /// Every problem, in the order of the text.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Damage::NotADocument(problem) | Damage::Unreadable(Unreadable::Damaged { problem, .. }) => {
                std::slice::from_ref(problem)
            }
            Damage::Unreadable(Unreadable::Problems(problems)) => problems,
            Damage::Missing | Damage::Unreadable(Unreadable::Newer { .. }) => &[],
        }
    }
}
