//! How each of the three is seen by the others, beside how it sees itself; only when each side agreed.
//!
//! It is about COM-4.4, and about the government's own indicators, which its partners may rate as outside voices (D1
//! footnote 7).

use crate::model::{Audience, Constituent, Indicator, IndicatorId, Level, Module, Seen};

use super::compare::cell;
use super::{Cell, Side};

/// The indicator on which everybody is seen by the others: a credible partner.
pub const CREDIBLE: &str = "COM-4.4";

/// How one of them sees another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// Who looks.
    pub by: Constituent,
    /// The level that fits best, as it sees it.
    pub level: Level,
    /// Why, in its own words.
    pub note: String,
}

/// One indicator of one of them: itself beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenRow {
    /// Who is looked at.
    pub of: Constituent,
    /// The indicator.
    pub id: IndicatorId,
    /// What it is called.
    pub title: String,
    /// How it sees itself.
    pub own: Cell,
    /// Whether it was asked that of itself at its depth.
    pub is_asked_at_depth: bool,
    /// How the others see it, in the usual order.
    pub others: Vec<Opinion>,
}

/// What one said of another and is not shown, since the words were not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// Who is looked at.
    pub of: Constituent,
    /// Who looks.
    pub by: Constituent,
    /// The indicator.
    pub id: IndicatorId,
}

/// How each is seen by the others. Rows are empty while anybody has not agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reflection {
    /// Who has not agreed.
    pub not_agreed: Vec<Constituent>,
    /// Self beside others: those looked at in the usual order, indicators in instrument order.
    pub rows: Vec<SeenRow>,
    /// What is not shown, since the words were not the same.
    pub unseen: Vec<Unseen>,
}

/// How each is seen by the others, if all three agreed.
pub(super) fn reflection(sides: &[Side<'_>; 3]) -> Reflection {
    let not_agreed: Vec<Constituent> = sides
        .iter()
        .filter(|side| side.assessment.mirror.permission.is_none())
        .map(|side| side.assessment.subject.constituent)
        .collect();
    if !not_agreed.is_empty() {
        return Reflection { not_agreed, ..Reflection::default() };
    }
    let mut reflection = Reflection::default();
    for looked_at in sides {
        let of = looked_at.assessment.subject.constituent;
        let opinions: Vec<(Constituent, &Seen)> = sides
            .iter()
            .filter(|side| side.assessment.subject.constituent != of)
            .flat_map(|side| {
                let by = side.assessment.subject.constituent;
                side.assessment
                    .mirror
                    .seen
                    .iter()
                    .filter(move |seen| seen.constituent == of)
                    .map(move |seen| (by, seen))
            })
            .collect();
        let meant: Vec<&Indicator> = looked_at
            .instrument
            .indicators()
            .filter(|placed| is_meant(of, placed.module, placed.indicator))
            .map(|placed| placed.indicator)
            .collect();
        for indicator in &meant {
            let about = opinions.iter().filter(|(_, seen)| seen.indicator == indicator.id);
            let (same, other): (Vec<_>, Vec<_>) =
                about.partition(|(_, seen)| seen.revision == Some(indicator.revision));
            reflection.unseen.extend(other.iter().map(|(by, seen)| Unseen { of, by: *by, id: seen.indicator.clone() }));
            if same.is_empty() {
                continue;
            }
            reflection.rows.push(SeenRow {
                of,
                id: indicator.id.clone(),
                title: indicator.title.clone(),
                own: cell(looked_at, indicator),
                is_asked_at_depth: indicator.is_asked_at(looked_at.assessment.selection.depth),
                others: same
                    .iter()
                    .map(|(by, seen)| Opinion { by: *by, level: seen.level, note: seen.note.trim().to_owned() })
                    .collect(),
            });
        }
        let is_unknown = |seen: &Seen| meant.iter().all(|indicator| indicator.id != seen.indicator);
        let unknown = opinions.iter().filter(|(_, seen)| is_unknown(seen));
        reflection.unseen.extend(unknown.map(|(by, seen)| Unseen { of, by: *by, id: seen.indicator.clone() }));
    }
    reflection
}

/// Whether the others may say how they see a constituent on an indicator.
fn is_meant(of: Constituent, module: &Module, indicator: &Indicator) -> bool {
    let is_governments = module.audience == Audience::One(Constituent::Government);
    indicator.id.as_str() == CREDIBLE || (of == Constituent::Government && is_governments)
}

/// An indicator on which a constituent may say how it sees another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Whom it looks at.
    pub constituent: Constituent,
    /// On which indicator.
    pub indicator: Indicator,
}

/// What a constituent may say how it sees the others on, out of the module for all and the government's: of each of the
/// others COM-4.4, then of the government its own indicators, those of the short form first.
pub fn offered(by: Constituent, common: Option<&Module>, government: Option<&Module>) -> Vec<Offered> {
    let mut all = Vec::new();
    for of in Constituent::ALL.iter().filter(|of| **of != by) {
        let modules = [common, government].into_iter().flatten();
        let mut meant: Vec<&Indicator> = modules
            .flat_map(|module| module.indicators().map(move |(_, indicator)| (module, indicator)))
            .filter(|(module, indicator)| is_meant(*of, module, indicator))
            .map(|(_, indicator)| indicator)
            .collect();
        meant.sort_by_key(|indicator| (indicator.id.as_str() != CREDIBLE, !indicator.short_form));
        all.extend(meant.into_iter().map(|indicator| Offered { constituent: *of, indicator: indicator.clone() }));
    }
    all
}
