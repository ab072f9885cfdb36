//! The closing of an assessment by its group, and its reopening.

use super::assessment::{Assessment, Date};
use super::id::IndicatorId;

/// One time the group closed its assessment. Changes are refused until it is reopened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The day.
    pub on: Date,
    /// The hash of what the group said by then: `sha256:` and 64 hexadecimal digits.
    pub hash: String,
    /// Who closed it, in words; never blank.
    pub by: String,
    /// What was missing: indicators that were unanswered, could not be told or agreed on, lacked a source, or
    /// were said differently by two copies.
    pub open: Vec<IndicatorId>,
    /// Indicators that stayed in the parking lot.
    pub waived: Vec<IndicatorId>,
    /// Why they could stay there; never blank when there are any.
    pub waived_because: String,
    /// The reopening, once there was one.
    pub reopened: Option<Reopening>,
}

/// A closed assessment was opened for changes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopening {
    /// The day.
    pub on: Date,
    /// Why; never blank.
    pub because: String,
    /// Whether the text was no longer the one that the group had closed.
    pub changed: bool,
}

impl Assessment {
    /// The closing that is in force: the last one, unless it was reopened.
    pub fn closing(&self) -> Option<&Closing> {
        self.closings.last().filter(|closing| closing.reopened.is_none())
    }

    /// Whether the group has closed it, so that nothing may be changed.
    pub fn is_closed(&self) -> bool {
        self.closing().is_some()
    }
}
