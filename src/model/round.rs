//! The round before, as it was when the present one began.

use std::collections::BTreeMap;

use super::answer::Evidence;
use super::assessment::Date;
use super::id::IndicatorId;
use super::measure::{Importance, Level};
use super::people::Participants;

/// What the last round found about one indicator.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LastLevel {
    /// The indicator's revision that was answered: other revisions are described in other words.
    pub revision: Option<u32>,
    /// The level the group agreed on.
    pub agreed: Level,
    /// Where it wanted to be.
    pub desired: Option<Level>,
    /// How much that mattered.
    pub importance: Option<Importance>,
    /// The evidence, in the order it was named.
    pub evidence: Vec<Evidence>,
}

/// The round before. It is kept with the new one, so that a change can be seen where the older file is not at hand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LastRound {
    /// Its number, at least 1.
    pub round: u32,
    /// The day of its workshop.
    pub date: Option<Date>,
    /// The hash its group closed it with; empty when it was not closed.
    pub hash: String,
    /// Who was in the room, as head counts.
    pub participants: Vec<Participants>,
    /// Who was missing, in words.
    pub missing: Vec<String>,
    /// The levels its group agreed on. Everything else had no level.
    pub levels: BTreeMap<IndicatorId, LastLevel>,
}
