//! How a constituent sees the others, and whether the others may show how they see it (COM-4.4, D1 footnote 7).

use super::assessment::{Constituent, Date};
use super::id::IndicatorId;
use super::measure::Level;

/// The group agreed that what it says of the others, and what the others say of it, may be shown side by side.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Permission {
    /// The day.
    pub on: Date,
    /// Who agreed, in words; never blank.
    pub by: String,
}

/// At which level the group sees another constituent of its country.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    /// Whom it looks at.
    pub constituent: Constituent,
    /// On which indicator.
    pub indicator: IndicatorId,
    /// The indicator's revision when it looked.
    pub revision: Option<u32>,
    /// The level that fits best.
    pub level: Level,
    /// Why, in a sentence or two.
    pub note: String,
}

/// How the group sees the others. It is shown to nobody before every side agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mirror {
    /// That the group agreed; absent while it has not.
    pub permission: Option<Permission>,
    /// What it sees: one level at most for each constituent and indicator.
    pub seen: Vec<Seen>,
}
